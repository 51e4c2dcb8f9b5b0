"""Undertakings: who promised whom to do what, by when, under which condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from goodoffices.cable.finders.commitments import promises, unpromised
from goodoffices.cable.finders.commitments.kept import standing_of_word
from goodoffices.cable.finders.commitments.promised import due_of, place_of
from goodoffices.cable.finders.commitments.promisers import promisee, who_promised
from goodoffices.cable.finders.commitments.promising import is_promise, is_vouched_for
from goodoffices.cable.finders.commitments.wordings import Wording
from goodoffices.cable.finders.contributions.gift_words import is_gift
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    condition,
    dated,
    finding,
    party,
    words,
)
from goodoffices.cable.finders.passages.clauses import condition_after, deeds, extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import DEEDS
from goodoffices.records import Claim, Finding, Span, Standing, Undertaking


def find(sentence: Sentence) -> Iterator[Finding]:
    """The promises of a sentence, one for each deed or thing, and what it refuses to promise.

    The forms that promise stand in `promises`, those that refuse in `unpromised`.
    """
    taken: list[tuple[int, int]] = []
    for denied in unpromised.refused(sentence):
        taken.append(_reach(denied))
        yield denied
    for wording in map(partial(_told, sentence), promises.wordings(sentence)):
        if any(start <= wording.start < end for start, end in taken):
            continue
        by = who_promised(sentence, wording)
        if wording.rule == "word-to" and _is_no_word(sentence, wording):
            continue
        if by is None or not is_promise(sentence, wording, by):
            continue
        start, last = place_of(sentence, wording)
        taken.append((min(start, wording.start), max(last, wording.start + 1)))
        owed = by if by.value else _owner(sentence, (start, last))
        yield from _each(sentence, wording, owed, (start, last))


def _owner(sentence: Sentence, place: tuple[int, int]) -> Part:
    """Who owes what nobody is said to owe: whose it is, else the state that is spoken of.

    Forms: "The Tessaran reply is overdue", "The draft law of Step 3 has not been submitted".
    """
    whose = [one for one in sentence.mentions_in(*place) if one.is_adjective]
    if whose:
        return party(whose[0])
    voices = sentence.voices
    return party(None, voices.about or voices.hearer) if voices.is_cable else ABSENT


def _is_no_word(sentence: Sentence, wording: Wording) -> bool:
    """Whether a promise is named only to say that there was none."""
    denied = claim(sentence, wording.cue[0]) is Claim.DENIED
    return denied and standing_of_word(sentence, wording.cue)[0] is Standing.PROMISED


def _told(sentence: Sentence, wording: Wording) -> Wording:
    """The wording, told as a clause of its own where others than the promiser will do it."""
    if is_vouched_for(sentence, wording) and who_promised(sentence, wording) is None:
        return wording._replace(is_passive=True)
    return wording


def _reach(denied: Finding) -> tuple[int, int]:
    """From where to where a denied promise is told."""
    places = [place for name in ("what", "standing") for place in denied.spans.get(name, ())]
    return min(one.start for one in places), max(one.end for one in places)


def _each(
    sentence: Sentence, wording: Wording, by: Part, place: tuple[int, int]
) -> Iterator[Finding]:
    """One promise for each deed that the words string together."""
    strung = [place]
    if not (wording.is_passive or wording.is_thing):
        strung = _joined(sentence.text, deeds(sentence.text, *place, DEEDS))
    elif wording.is_thing and wording.rule != "is-promised":
        strung = list(_things(sentence.text, *place))
    for start, end in strung:
        studied = wording.is_weak and due_of(sentence, wording, start, end) is None
        if not studied and not is_gift(sentence, by, start, end):
            yield _undertaking(sentence, wording, by, (start, end))


def _joined(text: str, strung: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The deeds, of which one told in a single word is part of that before ("and report")."""
    kept: list[tuple[int, int]] = []
    for start, end in strung:
        if kept and len(text[start:end].split()) == 1:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


_AND_THING = phrase(r"(?:, and|,|;| and) (?=(?:an?|its|their|two|three|one)\b)|, and (?=the )")


def _things(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the things that are promised one after the other."""
    for found in _AND_THING.finditer(text, start + 1, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _undertaking(
    sentence: Sentence, wording: Wording, by: Part, place: tuple[int, int]
) -> Finding:
    """One promise, with its deadline, its condition, and the party to whom it was made."""
    start, end = place
    stop = end if wording.rule == "is-promised" else extent(sentence, start, end)
    firmness = _firmness(sentence, wording)
    said, cue = wording.standing, wording.cue
    if wording.rule in {"word-to", "promised-a"}:
        said, cue = standing_of_word(sentence, wording.cue)
    if firmness is Claim.DENIED and said is Standing.PROMISED:
        said = Standing.DECLINED
    elif firmness is Claim.DENIED:
        firmness = Claim.ASSERTED  # "has not kept its promise to" denies no promise
    return finding(
        Undertaking,
        sentence,
        firmness,
        wording.rule,
        by=by,
        to=promisee(sentence, by, start, stop),
        what=words(sentence, start, stop),
        due=dated(due_of(sentence, wording, start, end)),
        condition=_condition(sentence, wording),
        standing=Part(said, (Span(*cue),)),
    )


def _firmness(sentence: Sentence, wording: Wording) -> Claim:
    """How firmly it is promised."""
    said = claim(sentence, wording.cue[0])
    if said is Claim.DENIED and is_vouched_for(sentence, wording):
        return Claim.ASSERTED  # "assured us that no source would leave" promises
    half = wording.is_hedged and said is Claim.ASSERTED
    return Claim.HEDGED if half else said


def _condition(sentence: Sentence, wording: Wording) -> Part:
    """The condition that stands behind the promise or opens its sentence."""
    behind = condition_after(sentence, wording.start)
    opening = condition(sentence, wording.cue[0])
    if behind is not ABSENT or opening is None:
        return behind
    return words(sentence, *opening.span())


FINDER = Finder(
    cues=frozenset({"to"}).union(*(rule.cues for rule in (*promises.RULES, *unpromised.RULES))),
    find=find,
    rules=(*promises.RULES, *unpromised.RULES),
)
