"""Clauses: who acts in one, which words it is about, and by when."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from goodoffices.cable.finders.parts import ABSENT, Part, actor
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import NOUNLIKE
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import Party, Relation, Span

_ADVERBS = (
    r"(?:\s+(?:also|then|now|both|all|itself|himself|herself|themselves|therefore"
    r"|further|moreover|however|again|still|personally|in turn))*"
)
_BODY = (
    r"(?:Ministry|Service|Guard|Board|Office|Authority|Agency|Committee|Council|Inspectorate"
    r"|Directorate|Administration|Cent(?:re|er)|Institute|Academy|Laboratory|Commission|Police"
    r"|Secretariat|Bureau|Brigade|Navy|Fund|Cabinet|Parliament|Customs|Treasury"
    r"|Department|Corps"
    r"|University|Union)"
)
_AGENCY = re.compile(
    r"(?:\b[Tt]he\s+)?(?P<name>(?:[A-Z][\w'’]+\s+){0,4}"
    + _BODY
    + r"(?:\s+(?:of|for|in)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+(?:and\s+)?[A-Z][\w-]+){0,3})?)"
    + _ADVERBS
    + r"\s*\Z"
)
_SMALL_AGENCY = re.compile(
    r"\b[Tt]he\s+(?P<name>(?:ministry|department|directorate|authority"
    r"|office) of [\w ]{3,30}?|(?:\w+ )?(?:ministry|cabinet|parliament|authority"
    r"|inspectorate|gendarmes|coast guard|customs service))\s*\Z"
)
_OWN_POST = re.compile(
    r"\b(?P<name>(?:[Tt]his |[Tt]he )?(?:[Pp]ost|POST|Embassy|EMBASSY|[Mm]ission))"
    + _ADVERBS
    + r"\s*\Z"
)
_DESK = re.compile(r"\b(?:[Tt]he )?(?P<name>[Dd]esk)\s*\Z")
_FURTHEST = 110


def acting(sentence: Sentence, place: int) -> Part:
    """Who acts in the clause before a place: a service or ministry by name, else a party.

    "Post will" is the embassy that writes; "the Customs Service will" that service.
    """
    start = max(sentence.start, place - _FURTHEST)
    own = _OWN_POST.search(sentence.text, start, place)
    if own and sentence.voices.office:
        return Part(sentence.voices.office, (Span(*own.span("name")),))
    for pattern in (_AGENCY, _SMALL_AGENCY, _DESK):
        found = pattern.search(sentence.text, start, place)
        if found and not _own_side(sentence, found):
            name = unwrapped(found["name"])
            if name.lower() not in _OURS:
                return Part(Party(name=name, office=name), (Span(*found.span("name")),))
    group = _GROUP.search(sentence.text, start, place)
    if group:
        voices = sentence.voices
        ours = group["noun"] in {"team", "coordinator", "desk"}
        known = voices.speaker if ours else sentence.antecedent or voices.host
        if known:
            return Part(known, (Span(*group.span("group")),))
    return actor(sentence, place)


_GROUP = re.compile(
    r"(?<!of )(?P<group>\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er"
    r"|[Bb]oth)\s+(?:[a-z-]+\s+)?(?P<noun>team|delegation|side|brigade|minister"
    r"|director|government|MFA|MOI|GO[A-Z]{2}|authorities|chair|commander|secretary"
    r"|officials|experts|council|planners|navy|police|army"
    r"|admiral|colonel|deputy|school|institute|laboratory|coordinator|desk|chief|head"
    r"|spokesman))" + _ADVERBS + r"\s*\Z"
)
_OURS = frozenset({"department", "ministry", "office", "embassy", "the ministry"})


def _own_side(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the gazetteer knows the words for a party of its own ("IBSO Secretariat")."""
    named = sentence.mentions_in(*found.span("name"))
    return any(
        one.start <= found.start("name") + 4 and one.end >= found.end("name") for one in named
    )


_STOP = phrase(
    r"""\s+--?\s|\s*\(|\s+–\s|,? (?:but|while|although|though|whereas|because|since
    |as (?:soon|long)|so that)\b|, (?:which|who|whose|where|if|should)\b
    |(?<!\bsay)(?<!\bask)(?<!\bsee)(?<!\bknow)(?<!\bout)(?<!\btell)(?<!\bus) if\b
    |,? (?:once|provided(?: always)?(?: that)?|subject to|on (?:the )?condition
    |on (?:the )?understanding|unless)\b
    |,? and (?:that|it|they|we|he|she|the|this|its|their|i|asked|said|would|will|has|had|have
    |is|was|are|were|does|did|avails?|in \w+|by \w+)\b
    |, (?:failing|including|until|without|preferably|ideally|please|starting
    |by (?:its|their|his|your) own|at (?:its|their|his|no)|with (?:a|an|no)|on (?:a|an)
    |free of)\b
    |; """
)
_CONDITION = phrase(
    r"""[,;]? (?P<condition>(?:once(?! more| again)|provided(?: always)?(?: that)?|subject to
    |on (?:the )?condition that|on (?:the )?understanding that
    |unless|only if|if|should) [^;.]+)"""
)
_TRIMMED = " \t\r\n,;:-–"
_BEFORE_DATE = phrase(
    r"""(?:,? (?:preferably|at the latest|if (?:at all )?possible|but|and|that is
    |i\.e\.|ideally|again|or))\Z"""
)


_LONGEST = 500
"""So many characters are the words of one request or promise at most."""


def extent(sentence: Sentence, start: int, end: int) -> int:
    """Where the words of a request or promise end: before a new clause, a condition, a term."""
    end = min(end, start + _LONGEST)
    stop = _STOP.search(sentence.text, start + 1, end)
    end = stop.start() if stop else end
    return _before_dates(sentence, start, _stripped(sentence.text, start, end))


def _stripped(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(_TRIMMED))


_GOES_ON = re.compile(r"\s*(?:[,;(]|(?:and|or|but)\b|\Z)", re.IGNORECASE)
_PERIODS = ("each ", "every ", "once ", "since ")


def _before_dates(sentence: Sentence, start: int, end: int) -> int:
    """Where the words end without the dates that close them, or behind which a deed follows.

    A date in a clause inside the words, and how often something is done, belong to them.
    """
    closing = [one for one in sentence.dates_in(start, end) if _closes(sentence, start, one)]
    for given in sorted(closing, key=_end_of, reverse=True):
        binds = given.date.relation in _SURE and given.date.date is not None
        behind = binds and _GOES_ON.match(sentence.text, given.span.end, end)
        if (given.span.end >= end or behind) and given.span.start > start + 3:
            end = _stripped(sentence.text, start, given.span.start)
            tail = _BEFORE_DATE.search(sentence.text, max(start, end - 24), end)
            end = _stripped(sentence.text, start, tail.start()) if tail else end
    return end


def _closes(sentence: Sentence, start: int, given: Dated) -> bool:
    """Whether a date is no part of the words, but tells when they are to be done."""
    periodic = given.date.text.lower().startswith(_PERIODS)
    return not periodic and _is_own(sentence, start, given)


def _end_of(dated: Dated) -> int:
    return dated.span.end


def condition_after(sentence: Sentence, start: int) -> Part:
    """The condition that is set behind a place, in words."""
    found = _CONDITION.search(sentence.text, start, sentence.end)
    if not found:
        return ABSENT
    begin, end = found.span("condition")
    end = _stripped(sentence.text, begin, end)
    return Part(unwrapped(sentence.text[begin:end]), (Span(begin, end),))


_SURE = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_WITHIN_CLAUSE = phrase(r"\b(?:that|which|who|whom|whose|whether|if|where|how|what|why)\b")


def term(sentence: Sentence, start: int, end: int) -> Dated | None:
    """By when: the date that follows the words of a clause, else one that opens it.

    A day that binds comes before an event that does; a date that only places an event ("in
    July") counts where no binding one is given, and none in a clause of its own.
    """
    inside = [one for one in sentence.dates_in(start, end) if _is_own(sentence, start, one)]
    before = sentence.dates_in(max(sentence.start, start - _FURTHEST), start)
    ranked = [(_rank(one), 0, one.span.start, one) for one in inside]
    ranked += [(_rank(one), 1, one.span.start, one) for one in before]
    sure = [one for one in ranked if one[0] <= _UNDATED]
    if sure:
        return min(sure, key=_nearest)[-1]
    likely = [one for one in ranked if one[0] < _NO_TERM]
    return min(likely)[-1] if likely else None


_UNDATED, _NO_TERM = 1, 9


def _nearest(ranked: tuple[int, int, int, Dated]) -> tuple[int, int, int]:
    """Those of the clause itself first, then those with a day, then the first of them."""
    rank, place, start, _ = ranked
    return place, rank, start


def _rank(given: Dated) -> int:
    """How likely a date is a term, the likeliest first."""
    when = given.date
    if when.relation in _SURE:
        return 0 if when.date else _UNDATED
    if when.relation is Relation.SOFT:
        return 3
    if when.text[:1].isdigit():
        return _NO_TERM
    return 2 if when.date else 4


def _is_own(sentence: Sentence, start: int, given: Dated) -> bool:
    """Whether a date belongs to the deed itself, and not to a clause inside its words."""
    if given.date.relation in _SURE and not given.date.text.lower().startswith("due"):
        return True
    return not _WITHIN_CLAUSE.search(sentence.text, start, given.span.start)


_JOINT = re.compile(
    r"(?:,|;)?\s+(?:and|or|then|AND)\s+(?:to\s+|also\s+|then\s+"
    r"|please\s+)*(?=[A-Za-z-]+\b)|,\s+(?=[a-z-]+\b)|[,;:]?(?:\s+and)?\s+\(?(?:[a-z]"
    r"|[ivx]{1,4}|\d{1,2})\)\s+(?:to\s+)?(?=[A-Za-z-]+\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z-]+")


def deeds(text: str, start: int, end: int, verbs: Collection[str]) -> Iterator[tuple[int, int]]:
    """The places of the deeds that one verb phrase strings together, each up to the next.

    "find out, and let us know before May 10" is two; "names and dates" is none.
    """
    for found in _JOINT.finditer(text, start, end):
        word = _WORD.match(text, found.end())
        if word and word.group().lower() in verbs and _is_deed(text, word, end):
            yield start, found.start()
            start = found.end()
    if start < end:
        yield start, end


_OBJECT = re.compile(
    r"\s+(?:the|an?|our|your|its|their|his|her|any|all|each|every|both|this|that|these"
    r"|those|us|it|them|him|me|you|to|on|in|out|off|from|with|for|up|by|of|at|back|how"
    r"|what|who|whether|if|why|when|where|some|one|two|three|\d|[A-Z])"
)


_AS_BEFORE = re.compile(r"\s+(?:them|it)\b", re.IGNORECASE)
_REPLYING = frozenset("reply respond revert".split())
_WHEN = re.compile(r"\s+(?:by|before|no|soonest|as|at|within)\b", re.IGNORECASE)


def _is_deed(text: str, word: re.Match[str], end: int) -> bool:
    """Whether a verb begins a deed of its own; "and pass them to us" does not."""
    if _AS_BEFORE.match(text, word.end(), end):
        return False
    if word.group().lower() in _REPLYING and _WHEN.match(text, word.end(), end):
        return False
    plain = word.group().lower() not in NOUNLIKE and _PLAIN.match(text, word.end(), end)
    return bool(plain) or _has_object(text, word.end(), end)


_PLAIN = re.compile(r"\s+(?!of\b|and\b|or\b|is\b|are\b|was\b|were\b|has\b|have\b)[a-z]")


def _has_object(text: str, at: int, end: int) -> bool:
    return bool(_OBJECT.match(text, at, end)) or not text[at:end].strip(_TRIMMED + ".")
