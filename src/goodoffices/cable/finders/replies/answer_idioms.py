"""Turns of phrase that answer, each as it is said, by what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import cued
from goodoffices.cable.finders.replies.answer_forms import ABOUT, AUXILIARIES, TAIL, Form
from goodoffices.records import Standing

_IDIOMS = {
    Standing.ACCEPTS: """
        jumped at; would gladly take; will gladly take; would gladly accept;
        takes with thanks; took with thanks; accepted with thanks; is game for;
        is on board with; is on board; signed off on; gave us the nod; gave the nod;
        went along with; goes along with; fell in with; is happy with; was happy with;
        is content with; is agreeable to; was agreeable to; can live with; could live with;
        is in favour of; was in favour of; is in favor of; was in favor of; subscribes to;
        came round to; came around to; gratefully accepts; had no quarrel with; okayed;
        said that it would do so; is all for; was all for; raised its hand for; took us up on;
        will take us up on""",
    Standing.DECLINES: """
        cannot live with; could not live with; begged to be excused; excused itself from;
        excused herself; excused himself; is against; was against; would have none of;
        will have none of; want nothing to do with; wants nothing to do with;
        wanted nothing to do with; shook his head; shook her head; waved away; waved aside;
        brushed aside; closed the door on; closed the door to; drew the line at; cried off;
        has nothing left for; had nothing left for; has nothing more for;
        had nothing more for; has nothing left; had nothing left; has nothing to spare;
        had nothing to spare; showed no enthusiasm for; did not bite; did not rise to;
        thinks nothing of; shied away from; shies away from; does not see its way to;
        did not see its way to; gave a flat no; threw out; dropped the idea of;
        has given up on; is not for; did not take up; would not hear of; will not hear of;
        had no use for; has no use for; begged off; stayed out of; is no longer interested in;
        sees no way to; saw no way to; cannot see its way to; could not see its way to""",
    Standing.INTERESTED: """
        warmed to; is minded to accept; was minded to accept; is minded to agree;
        is inclined to accept; minded to accept; inclined to accept; inclined to agree;
        warms to; took to the idea of; was taken with; looks kindly on; looked kindly on;
        could imagine; can imagine; is tempted by; was tempted by; is tempted;
        is leaning towards; is leaning toward; leans towards; is sympathetic to;
        was sympathetic to; was curious about; is curious about; thinks well of;
        thought well of; thinks highly of the idea; sounded keen on; sounds keen on;
        pricked up his ears; pricked up her ears; sounded interested in; seemed interested in;
        would be interested in; took an interest in; has taken an interest in;
        was attracted by; was attracted to; wants to explore; would like to explore;
        is well disposed to""",
    Standing.WILL_CONSULT: """
        is chewing on; is still chewing on; will sleep on; wants to sleep on; took it home;
        will ask her; will ask his; will ask its; will ask their; will let us know;
        would let us know; left the door open; left it open; would say neither yes nor no;
        said neither yes nor no; kept its options open; gave no commitment;
        made no commitment; gave no firm answer; gave no clear answer;
        gave no definite answer; gave no final answer; would not be pinned down; hedged;
        sat on the fence; stalled; played for time; is playing for time; put us off;
        asked for patience; asked us to wait; asks us to wait; wants to wait for;
        wants to wait until; prefers to wait; preferred to wait; would answer later;
        cannot say yet; could not say yet; cannot yet say; could not yet say; is in two minds;
        took the matter under advisement; is not yet ready to answer; has made no decision;
        made no decision; has taken no decision; had taken no decision; has yet to decide;
        have yet to decide; had yet to decide; gave no reply on the spot;
        could not answer on the spot; wants to talk to; would like to talk to""",
    Standing.ASKS_MORE: """
        wanted to see drawings; asked for figures; asked for a breakdown; asked for drawings;
        asked for specifications; asked for a price; asked for prices; asked for a list;
        asked for the price; had queries about; had questions on; has questions on; queried;
        wants figures; wants drawings; wants prices; asked us to explain; asked us to clarify;
        asked us to specify; asks us to explain; would need to know; needs to know;
        wants chapter and verse; asked what it would cost; asks what it would cost;
        wanted to know what it would cost; wants to know the cost of; asked about the cost of;
        asked about the price of; asked about costs""",
}
"""Turns of phrase that answer, each as it is said."""


def _idioms(standing: Standing, listed: str) -> Iterator[Form]:
    """The idioms of a standing, the longest tried first; apart those that no word betrays."""
    said = sorted((" ".join(one.split()) for one in listed.split(";")), key=len, reverse=True)
    plain = [one for one in said if _cue(one) == "for"]
    yield _form(standing, [one for one in said if one not in plain])
    if plain:
        yield _form(standing, plain, needs="all not")


def _form(standing: Standing, said: list[str], needs: str = "") -> Form:
    """One form of some idioms."""
    return Form(
        plain=standing,
        rule=cued(
            " ".join({_cue(one) for one in said}),
            rf"\b(?P<standing>{either(said)})\b{TAIL}{ABOUT}",
            before=f"{AUXILIARIES} {_COMMON}",
            needs=needs,
        ),
        negated=standing,
    )


_COMMON = "to for on like made no at in of the a us see take given would its their his her"
_AUXILIARIES = frozenset(AUXILIARIES.split())
_PLAIN = _AUXILIARIES.union(_COMMON.split())


def _cue(idiom: str) -> str:
    """The first telling word of an idiom, else its first that is no auxiliary."""
    words = [word for word in idiom.split() if word not in _AUXILIARIES]
    return next((word for word in words if word not in _PLAIN), words[0])


IDIOMS: Final = tuple(
    form for standing, listed in _IDIOMS.items() for form in _idioms(standing, listed)
)
