"""Plans: joint action plans, work plans, joint lists and memoranda, and how far they have come.

Forms: "the united states and russia adopted a robust work plan", "THEY must SECURE INTERAGENCY
APPROVAL before implementation" (08STATE63551), "We developed a list of … projects … and we
recently agreed with it on a revised list of projects" (09STATE24630), "The joint action plan
between A and B was signed", "its national plan awaits the approval of parliament", "the second
review of the Corvanian plan", "Joint Action Plan, in force since March 2034", and the title at
the head of a plan's own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    dated,
    finding,
    standing,
    subjects,
    words,
)
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.programmes.plan_standings import (
    said_after,
    said_before,
)
from goodoffices.cable.finders.terms.dates import MONTHS, Dated
from goodoffices.records import Claim, Finding, Party, Plan, Span, Standing

_NOUNS = """plan plans programme programmes program programs list lists memorandum memoranda mou
    mous agreement arrangement protocol strategy roadmap road document framework addendum
    declaration"""
_HEAD = cued(
    _NOUNS,
    r"""\b(?P<head>(?:plans?|programs?|programmes?|lists?|memorand(?:um|a)|mous?|agreement
    |arrangement|protocol|strategy|roadmap|road map|document|framework|addendum|declaration)
    (?: of (?:action|cooperation|co-operation|understanding|work|activities|intent))?
    (?: of (?:its|their|his|her) own)?
    (?: of (?:(?!projects\b|to\b)[\w-]+ ){0,4}?(?:projects|priorities|needs))?)\b
    (?P<tail>(?: (?:of|for) (?-i:[12]\d{3})(?: to (?-i:[12]\d{3}))?)?
    (?: (?:on|for|against|about) (?!(?:january|february|march|april|may|june|july|august
    |september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b|\d)
    (?:(?!(?:was|is|has|had|were|will|which|and|that|in|by|with|signed|adopted|awaits|remains
    |expired?s?|lies|needs|between|of)\b)[\w-]+\s+){0,5}
    (?:(?!(?:was|is|has|had|were|will|which|and|that|in|by|with|between|of)\b)[\w-]+))?)""",
)
_LEADS = frozenset("a an the its their our your his her this that one each".split())
_NO_PART = frozenset(
    """of to on in and or that with for by at as is was are were has had have will would
    under the a an its their our from this which upon into no not we it they he she
    but sign signed adopt adopted adopts reviewed amended agreed concluded proposed
    developed approved endorsed negotiated negotiating negotiate updated drafting
    signing initialed initialled launched finalised finalized against about between
    recently then also when subject project""".split()
)
"""The words that are no part of a title and so end it to the left."""
_PLAIN_WORD = re.compile(r"[\w’'&-]+\s+")
_MOST_WORDS = 5
_WINDOW = 80
_PRAISE = phrase(
    r"""(?:(?:an?|the) )(?:robust|ambitious|detailed|comprehensive|good|solid|long|short|modest
    |useful
    |excellent|impressive|broad|substantial|realistic)\s+"""
)
_QUALITY = phrase(
    r"""\b(?:joint|action|work|cooperation|co-operation|national|draft|customs|security|revised
    |updated|bilateral|regional|strategic|framework|priority|implementing|implementation|readers
    |program(?:me)? of|of (?:its|their|his|her) own|plan of|memorandum of|mou|successor
    |shortened|assistance|programme for)\b"""
)
_STRONG = phrase(
    r"(?:mous?|memorand(?:um|a)(?: of understanding)?|protocol|strategy|road ?map|arrangement"
    r"|plan of action|program(?:me)? of .*)"
)
_LISTS = phrase(
    r"""(?:.*\b(?:joint|national|revised|updated|shortened|priority
    |common) (?:[\w-]+ )*lists?\b.*
    |.*\blists? of .*)"""
)
_BARE = phrase(r"(?:an?|the|this|our|its|their) (?:plans?|program(?:me)?s?|document|agreement)")
_MONEY = phrase(
    r"\b(?:loan|grant|funding|ceasefire|peace|trade|budget|waiting|price|mailing)\b"
)
PLAN_NAMED = cued(
    "plan",
    r"\b(?P<title>(?:an?|the|our|this) (?:joint action |work |action )?plan)\b",
    before="a an the our this joint action work",
)
_PENDING = cued(
    "enter enters must approval ratification",
    r"""(?P<standing>\benters? into (?:effect|force) (?:once|after|when) [^;]*?approved
    |\bmust (?:first )?(?:secure|obtain|receive|get|seek) (?:[\w-]+ ){0,3}(?:approval|consent)
    (?: (?:before|prior to) [\w-]+)?
    |(?<!in\s)(?:approval|ratification) of (?:the|this) (?:\w+ )?plan\b[^;]{0,60}?
    \b(?:pending|awaited|outstanding))""",
    needs="into secure obtain receive get seek pending awaited outstanding",
)


class _Title(NamedTuple):
    """A plan where a sentence names it: where its words begin and end, without praise.

    `begin` is where those begin with the praise ("an ambitious work plan").
    """

    start: int
    end: int
    words: str
    begin: int


def find(sentence: Sentence) -> Iterator[Finding]:
    """The plans of which a sentence says how far they have come, one for each title."""
    taken = sentence.start
    for found in sentence.finditer(_HEAD):
        title = _title(sentence, found, taken)
        if title is None:
            continue
        read = [*_standings(sentence, title, taken)]
        if read:
            taken = title.end
            yield from read
    for found in sentence.finditer(_PENDING):
        yield _pending(sentence, found)


def _title(sentence: Sentence, found: re.Match[str], since: int) -> _Title | None:
    """The title whose noun this is, with the words before it; None where no plan is meant."""
    head = found.start("head")
    start = _start(sentence.text, max(since, head - _WINDOW), head)
    praise = _PRAISE.match(sentence.text, start, head)
    begin, start = start, praise.end() if praise else start
    end = found.end()
    title = _Title(start, end, " ".join(sentence.text[start:end].split()), begin)
    return title if _is_plan(sentence, title, found["head"].lower()) else None


def _is_plan(sentence: Sentence, title: _Title, head: str) -> bool:
    """Whether a title is that of a plan between governments or of one of them."""
    if _MONEY.search(title.words):
        return False
    if _BARE.fullmatch(title.words):
        return True
    if head.startswith("list"):
        return bool(_LISTS.fullmatch(title.words)) or _is_national(sentence, title)
    if head.startswith(("program", "agreement", "document", "framework", "declaration")):
        return bool(_QUALITY.search(title.words)) or _is_dated(title)
    return (
        bool(_QUALITY.search(title.words) or _STRONG.search(head))
        or _is_dated(title)
        or _is_national(sentence, title)
    )


def _start(text: str, since: int, head: int) -> int:
    """Where the words of a title begin that stand before its noun."""
    before = [*_PLAIN_WORD.finditer(text, since, head)]
    for taken, word in enumerate(reversed(before)):
        said = word.group().strip().lower()
        if word.end() != head or taken > _MOST_WORDS:
            break
        if said in _LEADS:
            return word.start()
        if said in _NO_PART or taken == _MOST_WORDS:
            break
        head = word.start()
    return head


_YEAR = re.compile(r"\bof [12]\d{3}\b")


def _is_dated(title: _Title) -> bool:
    return bool(_YEAR.search(title.words))


def _is_national(sentence: Sentence, title: _Title) -> bool:
    """Whether a state's name or adjective stands in the title ("the Belmorian plan")."""
    named = sentence.mentions_in(title.start - _SLACK, title.end)
    return any(is_state(one) and one.end > title.start for one in named)


_SLACK = 30


def _standings(sentence: Sentence, title: _Title, since: int) -> Iterator[Finding]:
    """What the words around a title say of it."""
    before = said_before(sentence, since, title.begin)
    after = [*said_after(sentence, title.end)]
    told = [before] if before and (before[0] not in _WEAK or not after) else after
    bare = _BARE.fullmatch(title.words)
    for value, place in told:
        if value is Standing.PROPOSED and _DEAL.search(title.words):
            continue  # it is a proposal, not yet a plan
        if not bare or (value in _TALKED and _ROUND.match(sentence.text, place.start)):
            yield _made(sentence, title, value, place)


_WEAK = frozenset({Standing.UNDER_IMPLEMENTATION, Standing.APPROVAL_PENDING})
"""What is said before a title in passing, so that words behind it count more."""
_TALKED = frozenset({Standing.NEGOTIATING, Standing.PROPOSED})
_DEAL = phrase(r"\b(?:memorand\w+|mous?|agreement|arrangement|protocol|declaration)\b")
_ROUND = phrase(r"(?:negotiat|talks)")


def _made(sentence: Sentence, title: _Title, value: Standing | None, place: Span) -> Finding:
    """A plan with its parties, its date, and what was done with it."""
    given = words(sentence, title.start, title.end)
    amended = _REVISED.match(sentence.text, title.start, title.end)
    past = value in {Standing.ADOPTED, Standing.SIGNED}
    if amended and past and place.start < title.start:
        value, place = Standing.AMENDED, Span(place.start, amended.end())
    firmness = claim(sentence, place.start)
    return finding(
        Plan,
        sentence,
        Claim.ASSERTED if firmness is Claim.DENIED else firmness,
        "plan-made",
        parties=_both(sentence, title, _parties(sentence, title, place)),
        title=given,
        date=dated(_date(sentence, title, place)),
        standing=ABSENT if value is None else Part(value, (place,)),
    )


_REVISED = phrase(r"(?:(?:an?|the) )?(?:revised|updated)(?: (?:list|plan))?\b")


def _date(sentence: Sentence, title: _Title, place: Span) -> Dated | None:
    """When: the first date behind both the title and its standing, else the last before.

    A date without a preposition ("the August 2008 conflict") dates something else.
    """
    given = [one for one in sentence.dates if _has_lead(one)]
    since = min(title.end, place.end)
    after = [one for one in given if one.span.start >= since]
    earlier = [one for one in given if one.span.start < since]
    return after[0] if after else (earlier[-1] if earlier else None)


def _has_lead(dated: Dated) -> bool:
    return (
        not dated.date.text[:1].isdigit() and dated.date.text.split()[0].lower() not in MONTHS
    )


_WITH = phrase(r"\bwith (?P<with>(?:the )?[^,;]{2,60})")


def _parties(sentence: Sentence, title: _Title, place: Span) -> tuple[Mention, ...]:
    """Those who acted, those in the title, and those "with" whom; "with it" is named before."""
    acting = subjects(sentence, min(place.start, title.start))
    titled = [
        one
        for one in sentence.mentions_in(title.start - _SLACK, title.end + _SLACK)
        if is_state(one) and one.end > title.start
    ]
    with_whom = sentence.search(_WITH, min(place.start, title.end))
    named = list(sentence.mentions_in(*with_whom.span("with"))) if with_whom else []
    if with_whom and with_whom["with"].lower().split()[0] in {"it", "them"}:
        keys = {one.party.key for one in acting}
        earlier = sentence.mentions_in(sentence.start, place.start)
        named = [one for one in earlier if one.party.key not in keys][-1:]
    return (*acting, *titled, *named)


_OWN = phrase(r"\b(?:national|its|their|his|her|strategy)\b")


def _both(sentence: Sentence, title: _Title, named: Sequence[Mention]) -> Part:
    """The parties that are named; a plan that is not one state's own has the other side too."""
    meant = [one for one in named if one.party != sentence.voices.addressee]
    known = [one for one in meant if is_state(one) or one.party.organisation or one.word]
    parties = together(known or meant)
    sides = tuple(dict.fromkeys(one.party for one in known or meant))
    if len(sides) >= _TWO or _OWN.search(title.words) or not _SHARED.search(title.words):
        return parties
    voices = sentence.voices
    other = voices.host or voices.you or voices.about or sentence.antecedent
    more = tuple(one for one in (other, voices.we) if one and one not in sides)
    if len(sides) + len(more) < _TWO:
        return parties
    return Part(value=(*sides, *more), spans=parties.spans)


_TWO = 2
_SHARED = phrase(
    r"\b(?:joint|action|work|cooperation|agreement|memorandum|mou|protocol|draft)\b"
)


def _pending(sentence: Sentence, found: re.Match[str]) -> Finding:
    """A plan that waits for an approval; the parties are those whom the sentence names."""
    return finding(
        Plan,
        sentence,
        claim(sentence, found.start()),
        "approval-pending",
        parties=_waiting(sentence, found),
        standing=standing(Standing.APPROVAL_PENDING, found, "standing"),
    )


def _waiting(sentence: Sentence, found: re.Match[str]) -> Part:
    """Those whose plan waits: the parties named, else who has to obtain the approval."""
    named = _speaker_first(sentence, found.end())
    acting = ABSENT if named else actor(sentence, found.start())
    if not isinstance(acting.value, Party):
        return together(named)
    return Part(value=(acting.value,), spans=acting.spans)


def _speaker_first(sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """The parties named before a place, the one who speaks first."""
    named = sentence.mentions_in(sentence.start, end)
    return tuple(sorted(named, key=lambda one: one.party != sentence.voices.we))


def together(named: Sequence[Mention]) -> Part:
    """The states and offices of a plan as one field, each party once."""
    once: dict[str, Mention] = {}
    for mention in named:
        once.setdefault(mention.party.key, mention)
    return Part(
        value=tuple(mention.party for mention in once.values()),
        spans=tuple(mention.span for mention in once.values()),
    )


FINDER = Finder(
    cues=frozenset({*_NOUNS.split(), "approval", "consent", "ratification", "effect", "force"}),
    find=find,
    rules=(_HEAD, _PENDING, PLAN_NAMED),
)
