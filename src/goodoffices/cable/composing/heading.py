"""The pieces of a message heading: classification line to references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from goodoffices.cable.composing.pieces import Form, Piece, one, placed, places
from goodoffices.cable.composing.spacing import Slot, Style, blanks, breaks, either, filled
from goodoffices.records import Cable, ClassifiedBy, Level, Reference, ReferenceKind, Span

_NO_DATE = re.compile(r"X?GDS\b|ADS\b|RDS\b|DECL|DECONTROL", re.IGNORECASE)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_WITHOUT_DECL = {"11652", "12065"}
_CLASSIFIED_BY = re.compile(r"Classif?ied[ \t]{1,3}By\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-z]")
_LEVELS = {Level.UNCLASSIFIED: "UNCLAS", Level.FOR_OFFICIAL_USE_ONLY: "UNCLAS FOUO"}
_WIDEST_HANG = 16


def heading_pieces(cable: Cable, style: Style) -> Iterator[Piece]:
    """The parts of the message heading that the cable has, in the order of the field."""
    yield from _classification(cable)
    yield from _lines(cable.captions, cable.spans.get("captions", ()), style, Form.GIVEN)
    yield from _lines(
        cable.attention_lines, cable.spans.get("attention_lines", ()), style, Form.OPEN_ENDED
    )
    yield from _lines(
        cable.handling_statements,
        cable.spans.get("handling_statements", ()),
        style,
        Form.GIVEN,
    )
    yield from _order(cable, style)
    yield from _tags(cable, style)
    yield from _subject(cable, style)
    yield from _references(cable, style)
    yield from _classifier(cable, style)


def _keyword(style: Style, *words: str) -> tuple[Slot, ...]:
    """A keyword at the head of a part of the heading, the blanks behind it included."""
    return breaks(style.heading_breaks), either(*words), _behind_keyword(style)


def _behind_keyword(style: Style) -> Slot:
    """The blanks behind a keyword; one too many is sooner a line break before it."""
    return blanks(style.keyword_blanks, price=4)


def _lines(
    values: Sequence[str], spans: Sequence[Span], style: Style, form: Form
) -> Iterator[Piece]:
    """Values that stand one a line."""
    usual = style.heading_breaks
    for words, place in placed(values, spans):
        set_as = form if place else Form.GIVEN
        yield Piece(words=words, span=place, lead=(breaks(usual),), form=set_as)
        usual = 1


def _classification(cable: Cable) -> Iterator[Piece]:
    """The classification line; BT may stand before it on the wire."""
    words = cable.classification_line
    place = one(cable.spans.get("classification_line", ()))
    if words is None:
        words, place = _made_up_classification(cable), None
    if words:
        if place:
            words = _spaced_classification(cable, words, place)
        before = (*breaks(2), ("\nBT\n", 3))
        yield Piece(words=words, span=place, lead=(before,))


def _made_up_classification(cable: Cable) -> str:
    """The line for a cable that has a marking but no line of its own for it."""
    if not cable.marking:
        return ""
    parts = [_LEVELS.get(cable.marking.level, cable.marking.level.banner)]
    parts += sorted(cable.marking.caveats)
    if cable.mrn and cable.sections:
        parts.append(f"SECTION {cable.sections.this:02} OF {cable.sections.total:02}")
    if cable.mrn:
        parts.append(f"{cable.mrn.origin} {cable.mrn.serial}")
    return " ".join(parts)


def _spaced_classification(cable: Cable, words: str, place: Span) -> str:
    """The classification line with as many blanks around origin and serial as were there."""
    number = one(cable.spans.get("mrn", ()))
    origin, _, serial = words.rpartition(" ")
    if not cable.mrn or not number or not number.within(place):
        return words
    marking = origin.removesuffix(cable.mrn.origin).rstrip()
    before = number.start - place.start - len(marking)
    between = number.end - number.start - len(cable.mrn.origin) - len(serial)
    likely = 1 <= before <= _WIDEST_HANG and 1 <= between <= _WIDEST_HANG
    if not likely or serial != cable.mrn.serial:
        return words
    return f"{marking}{' ' * before}{cable.mrn.origin}{' ' * between}{serial}"


def _order(cable: Cable, style: Style) -> Iterator[Piece]:
    """The E.O. line; an order without a term is not applicable."""
    until = cable.declassify_on
    if cable.eo is not None:
        yield Piece(
            words=cable.eo,
            span=one(cable.spans.get("eo", ())),
            lead=(breaks(style.heading_breaks), either("E.O. ", "EO ", "E.O.", "E. O. ")),
            tail=() if until else (_without_term(style),),
        )
    if until:
        place = one(cable.spans.get("declassify_on", ()))
        lead = _before_term(cable.eo, until, style)
        yield Piece(words=_term(until, place), span=place, lead=lead)


def _before_term(order: str | None, until: str, style: Style) -> tuple[Slot, ...]:
    """What stands between an order and its term: DECL, but of the oldest orders."""
    if order is None:
        return _keyword(style, "DECL:")
    dated = order not in _WITHOUT_DECL and not _NO_DATE.match(until)
    words = ("DECL: ", "", "DECL:") if dated else ("", "DECL: ", "DECL:")
    return either(":", ""), blanks(style.keyword_blanks, most=6), either(*words)


def _term(until: str, place: Span | None) -> str:
    """A term as cables write it, a day by its month: `03/16/2019`, `6/30/08`."""
    day = _ISO_DAY.match(until)
    if not day:
        return until
    year, month, date = day.groups()
    bare = f"{int(month)}/{int(date)}"
    ways = [
        *(f"{month}/{date}/{year}", f"{month}/{date}/{year[2:]}"),
        *(f"{bare}/{year}", f"{bare}/{year[2:]}"),
    ]
    room = place.end - place.start if place else None
    return next((way for way in ways if len(way) == room), ways[0])


def _without_term(style: Style) -> Slot:
    """What stands behind an order without a term."""
    usual = {1, style.keyword_blanks}
    ways = [(" " * count, 0 if count in usual else 5) for count in range(7)]
    return (
        *((f":{blank}N/A", cost) for blank, cost in ways),
        *((f":{blank}NA", cost + 3) for blank, cost in ways),
        *(("", 3), (":", 5)),
    )


_NEXT_TAG: Slot = (
    *((", ", 0), (" ", 1), (",", 2), (",  ", 5)),
    *((f",\n{' ' * hang}", 4) for hang in (0, *range(5, _WIDEST_HANG))),
)


def _tags(cable: Cable, style: Style) -> Iterator[Piece]:
    """The TAGS line: codes behind commas, persons in brackets."""
    keyword = _keyword(style, "TAGS:")
    for at, (words, place) in enumerate(placed(*_sent_tags(cable))):
        size = place.end - place.start if place else len(words) + 2 * ("," in words)
        person = size == len(words) + 2
        following = (either(" "),) if person and not place else (_NEXT_TAG,)
        yield Piece(
            words=f"({words})" if person else words,
            span=place,
            lead=following if at else keyword,
            listed=at > 0 and not person,
        )


def _sent_tags(cable: Cable) -> tuple[Sequence[str], Sequence[Span]]:
    """The codes as they were sent, those glued into one word together, and their places.

    Where links or lost words stand between the codes, their places tell nothing of the spacing.
    """
    spans = cable.spans.get("tags", ())
    gaps = (after.start - before.end for before, after in pairwise(spans) if after != before)
    if any(gap < 1 or not filled((_NEXT_TAG,), gap) for gap in gaps):
        return cable.tags, ()
    if len(spans) != len(cable.tags) or len(set(spans)) == len(spans):
        return cable.tags, spans
    pairs = zip(cable.tags, spans, strict=True)
    glued = [
        ("".join(code for code, _ in found), span)
        for span, found in groupby(pairs, key=lambda pair: pair[1])
    ]
    return [word for word, _ in glued], [span for _, span in glued]


def _subject(cable: Cable, style: Style) -> Iterator[Piece]:
    """The subject, wrapped."""
    if cable.subject is not None:
        yield Piece(
            words=cable.subject,
            span=one(cable.spans.get("subject", ())),
            lead=_keyword(style, "SUBJECT:", "SUBJ:"),
            form=Form.WRAPPED,
        )


def _references(cable: Cable, style: Style) -> Iterator[Piece]:
    """The REF line: labelled items below each other, the others beside."""
    spans = places(len(cable.references), cable.spans.get("references", ()))
    several = len(cable.references) > 1
    keyword = (
        breaks(style.heading_breaks),
        (("REF:", 0), ("REFS:", 1 if several else 4), *_REF_WORDS),
        _behind_keyword(style),
    )
    hang = len("REF:") + style.keyword_blanks
    before: Reference | None = None
    for reference, place in zip(cable.references, spans, strict=True):
        yield Piece(
            words=reference.text,
            span=place,
            lead=(
                _next_item(before, reference, hang)
                if before
                else (*keyword, *_label(reference))
            ),
            form=Form.GIVEN if reference.kind is ReferenceKind.CABLE else Form.WRAPPED,
            listed=before is not None,
            hang=hang + len("A. "),
        )
        before = reference


_REF_WORDS = (("REFTEL:", 1), ("REF(S):", 2), ("REFTELS:", 5), ("REF", 8))


def _label(reference: Reference) -> tuple[Slot, ...]:
    """The label of an item of the REF line, where it has one."""
    if reference.label is None:
        return ()
    return either(f"{reference.label}.", f"({reference.label})"), blanks(
        least=1, most=4, price=3
    )


def _next_item(before: Reference, reference: Reference, hang: int) -> tuple[Slot, ...]:
    """What parts an item of the REF line from the one before it.

    Further serials of one origin stand on its line: `STATE 41252 AND 44603`.
    """
    marks = (("", 0), (",", 2), (";", 3), (".", 4))
    below = tuple((f"\n{' ' * count}", _hanging(count, hang)) for count in range(_WIDEST_HANG))
    if reference.label != before.label:
        return marks, (*below, (" ", 1)), *_label(reference)
    if not _LETTER.search(reference.text):
        return (either(" AND ", ", ", "/", " & ", ",", "; "),)
    beside = (("; ", 0), (", ", 1), (" AND ", 2), *((way, 3 + cost) for way, cost in below))
    again = () if reference.label is None else (("", 0), (f"{reference.label}. ", 4))
    return either("", ",", ";", ".", " AND"), beside, *((again,) if again else ())


def _hanging(count: int, usual: int) -> int:
    """How unusual it is that items of the REF line hang so far: `REF:`, `REFS:`, a bit, not."""
    if count in {usual, usual + 1}:
        return count - usual
    return 2 if count in {0, 8} or count > usual else 4


def _classifier(cable: Cable, style: Style) -> Iterator[Piece]:
    """Who classified the cable and why, unless a paragraph says so."""
    by = cable.classified_by
    place = one(cable.spans.get("classified_by", ()))
    within = any(place and place.within(span) for span in cable.spans.get("paragraphs", ()))
    said = any(_CLASSIFIED_BY.search(each.text) for each in cable.paragraphs)
    if not by or within or (said and not place):
        return
    room = place.end - place.start if place else None
    ways = _ways_to_classify(by)
    words = next((way for way in ways if room in {None, len(way)}), _ways_to_classify(by)[0])
    yield Piece(
        words=words,
        span=place,
        lead=_keyword(style, "Classified By:", "Classified by"),
        form=Form.GIVEN if place is None else Form.WRAPPED,
    )


def _ways_to_classify(by: ClassifiedBy) -> list[str]:
    """The ways to write who, as what and why, the usual one first."""
    who = [by.name]
    if by.title is not None:
        who = [f"{by.name}{mark} {by.title}" for mark in ",;"] + [f"{by.title} {by.name}"]
    if not by.reasons:
        return [f"{each}{end}" for end in (".", "") for each in who]
    return [
        f"{each}{stop} {word} {why}{end}"
        for end in ("", ".")
        for word in ("Reason:", "Reasons:", "reason", "for reasons", "for reason")
        for stop in (".", ",", "", ";")
        for why in _ways_to_reason(by.reasons)
        for each in who
    ]


def _ways_to_reason(reasons: Sequence[str]) -> list[str]:
    """The reasons one behind the other, a section that stays the same named once."""
    letters = [
        reason.rpartition(" ")[2] if at and _same_section(reasons[at - 1], reason) else reason
        for at, reason in enumerate(reasons)
    ]
    listed = ", ".join(letters[:-1])
    joined = f"{listed} and {letters[-1]}" if listed else letters[-1]
    return [joined, ", ".join(letters), " and ".join(letters), joined.replace(" (", "(", 1)]


def _same_section(before: str, reason: str) -> bool:
    """Whether two reasons are of one section of the order."""
    return before.rpartition(" ")[0] == reason.rpartition(" ")[0]
