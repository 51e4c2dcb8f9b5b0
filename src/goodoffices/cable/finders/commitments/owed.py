"""Lists of what is owed: a head tells who owes, then each thing has its term and outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.commitments.kept import Outcome, outcome
from goodoffices.cable.finders.commitments.promised import due_in
from goodoffices.cable.finders.contributions.gift_words import is_gift
from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, party, words
from goodoffices.cable.finders.passages.clauses import deeds, extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import DEEDS, is_deed
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import Claim, Finding, Span, Standing, Undertaking

_HEAD = phrase(
    r"""\b(?:(?P<owes>(?:still )?ow(?:es?|ed|ing)(?: (?:to )?(?:us|you|me|[a-z]+))?)
    |promises(?: (?:made|outstanding|pending|(?:on|of|from|by) [^.:;]{2,24}))?|promised(?: us)?
    |commitments(?: (?:made|outstanding|of|by|from)\b[^.:;]{0,24})?
    |undert(?:akings(?: (?:of|by|from)\b[^.:;]{0,24})?|(?:ook|akes)(?: to)?)
    |obligations(?: of\b[^.:;]{0,24})?
    |commit(?:s|ted)? (?:itself|themselves)(?: to)?|agreed to|is to|are to
    |(?:will|shall)(?: do(?: (?:himself|herself|itself|themselves|next))?)?
    |(?P<refused>refus(?:ed|es)|declined|ruled out)|to do|action points?|deliverables)
    (?=\s*[:.?]\s|\s*\n\s*-)"""
)
"""The last words of a head that says who owes what is listed behind it."""
_LAST = """promises made outstanding pending promised commitments undertakings undertook
    undertakes to obligations itself themselves himself herself will shall do next refused
    refuses declined out point points deliverables us of by from"""
_CASES = (_LAST, _LAST.title(), _LAST.upper())
_ENDS = "|".join(
    rf"(?<={word}[:.?\s])"
    for word in (r"\s", *(word for said in _CASES for word in said.split()))
)
_STOPS = (r":(?=\s)", r"\.(?=\s)", r"\?(?=\s)", r"\n(?=\s*-)")
_STEMS = "mises mitments dertakings gations MISES MITMENTS DERTAKINGS GATIONS"
HEAD = re.compile(
    "|".join(
        (
            *(rf"{stop}(?:{_ENDS})" for stop in _STOPS),
            *(rf"{stem}\s" for stem in _STEMS.split()),
            r"w(?<=\b[oO]w)(?:e|ing)|W(?<=\bOW)(?:E|ING)",
        )
    )
)
"""What is quickly found wherever a head may stand."""
_LONGEST_HEAD = 90
_PRONOUN = phrase(r"\b(?:he|she|it|they|their|his|her|its)\b")
_MARK = re.compile(
    r";\s+(?:and,?\s+)?|\s*\n\s*(?:--?|\*|•)\s*|(?:^|(?<=[\s.;,]))\((?:[a-z]|[ivx]{1,4}"
    r"|\d{1,2})\)\s+"
    r"|\n\s*(?:\d{1,2}|[a-z])[.)]\s+"
)
_STOP = re.compile(r"\.\s+(?=[A-Z(])|\.\s*\Z")
_CUT = re.compile(
    r"\s*[:(]|,\s+(?:the\s+(?:first|second|last)|which|now|due|promised|by|not\s+later"
    r"|no\s+later|NLT"
    r"|before|within|if|for\s+which|and\s+this|to\s+be)\b|\s+[–-]\s+"
)
_FINITE = phrase(
    r"(?:we|i|he|she|it|they|you|this|that|there|nobody|posts?)\b|[\w'’ -]{0,60}\b(?:"
    r"will|would|shall|should|is|are|was|were|has|have|had|can|could|did|does)\b"
)
_TO = re.compile(r"(?:[Tt]o\s+)?(?P<verb>[A-Za-z][a-z-]*)")
_NO_THING = phrase(
    r"(?:nothing|none|no\b(?! officer)|below|these|those|posts?|please|as|in|see|by|on|at"
    r"|before"
    r"|to (?!\w+ (?:the|an?|its|their|his|our|them|back|[A-Z]))|and|but|however)\b"
)
_TELLS = phrase(
    r"\b(?:received|ruled|took|gave|said|asked|signed|agreed|warned|told|made|came|went|saw|did|does"
    r"|could|might|may|must|hopes?|wants?|thinks?|guaranteed|promised)\b"
)
"""What no thing that is owed says of itself, where full stops alone part the items."""
_LONGEST = 1500


def find(stretch: Sentence) -> Iterator[Finding]:
    """The things that a paragraph lists behind a head which says who owes them.

    Forms: "BELMORIA owes: its inventory (promised for Christmas; nothing); the names …", "What
    Dravonia owes us. (i) Gap table: late. (ii) …", "Promises on our side. To come back …".
    """
    text, last = stretch.text, min(stretch.end, stretch.start + _LONGEST)
    heads = list(_HEAD.finditer(text, stretch.start, last))
    starts = [_head_start(stretch, head) for head in heads]
    for head, start, end in zip(heads, starts, [*starts[1:], last], strict=False):
        by, to = _sides(stretch, Span(start, head.end()))
        if by is not ABSENT:
            for item in _items(text, head.end() + 1, end):
                yield from _things(stretch, by, to, item, is_refused=bool(head["refused"]))


def _head_start(stretch: Sentence, head: re.Match[str]) -> int:
    """Where the words of a head begin, behind the stop before them."""
    start = max(stretch.start, head.start() - _LONGEST_HEAD)
    return max(start, *(stretch.text.rfind(mark, start, head.start()) + 1 for mark in ".;:)"))


def _sides(stretch: Sentence, head: Span) -> tuple[Part, Part]:
    """Who owes and to whom, as the head tells; "they" are the host."""
    named = [one for one in stretch.mentions_in(head.start, head.end) if one.word != "post"]
    voices = stretch.voices
    ours = [one for one in named if one.word in {"our", "ours", "we"}]
    others = [one for one in named if one not in ours and one.word != "us"]
    if ours and (not others or ours[0].start < others[0].start):
        to = party(others[0]) if others else party(None, voices.host or voices.hearer)
        return party(ours[0]), to
    if others:
        behind = next((one for one in named if one.start > others[0].end), None)
        return party(others[0]), party(behind, voices.speaker)
    if _PRONOUN.search(stretch.text, head.start, head.end):
        return party(None, voices.host), party(None, voices.speaker)
    return ABSENT, ABSENT


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """The items of a list: parted by letters, dashes or semicolons, else by full stops."""
    marks = [*_MARK.finditer(text, start, end)]
    marks = [one for one in marks if not _in_brackets(text, start, one.start())]
    gaps = marks or [*_STOP.finditer(text, start, end)]
    begin = start
    for gap in gaps:
        if begin < gap.start():
            yield Span(begin, gap.start())
        begin = gap.end()
    tail = _STOP.search(text, begin, end)
    end = tail.start() if tail else end
    if begin < end:
        yield Span(begin, end)


def _in_brackets(text: str, start: int, place: int) -> bool:
    return text.count("(", start, place) > text.count(")", start, place)


def _things(
    stretch: Sentence, by: Part, to: Part, item: Span, *, is_refused: bool
) -> Iterator[Finding]:
    """What one item promises: a thing, or one deed after the other."""
    text = stretch.text
    blank = len(text[item.start : item.end]) - len(text[item.start : item.end].lstrip(_BLANKS))
    start = item.start + blank
    cut = _CUT.search(text, start + 3, item.end)
    end = cut.start() if cut else item.end
    first = _TO.match(text, start, end)
    if first is None or any(one.match(text, start, end) for one in (_NO_THING, _FINITE)):
        return
    if is_deed(first["verb"]):
        for begin, last in deeds(text, first.start("verb"), end, DEEDS):
            yield from _owed(stretch, by, to, (begin, last, item.end), is_refused=is_refused)
    elif not _TELLS.search(text, start, end):
        yield from _owed(stretch, by, to, (start, end, item.end), is_refused=is_refused)


_BLANKS = " \n\r\t.,;-"


def _owed(
    stretch: Sentence, by: Part, to: Part, place: tuple[int, int, int], *, is_refused: bool
) -> Iterator[Finding]:
    """The promise, or refusal, of a thing or deed; `place` ends with the end of its item."""
    start, end, last = place
    if is_gift(stretch, by, start, end):
        return
    stop = extent(stretch, start, end)
    told = None if is_refused else outcome(stretch.text, stop, last)
    otherwise = Standing.DECLINED if is_refused else Standing.PROMISED
    yield finding(
        Undertaking,
        stretch,
        Claim.DENIED if is_refused else Claim.ASSERTED,
        "owed",
        by=by,
        to=to,
        what=words(stretch, start, stop),
        due=dated(_due(stretch, (start, end, last), told)),
        standing=Part(told.standing, (told.span,)) if told else Part(otherwise),
    )


def _due(stretch: Sentence, place: tuple[int, int, int], told: Outcome | None) -> Dated | None:
    """By when, as the words of the thing say, or those behind them that tell no outcome."""
    start, end, last = place
    own = due_in(stretch, start, end)
    if own is not None:
        return own
    return due_in(stretch, end, told.span.start if told else last)
