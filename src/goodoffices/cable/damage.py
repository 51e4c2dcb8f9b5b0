"""Notes what befell a text on its way: each kind of damage that was read past, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from goodoffices.cable import keywords
from goodoffices.cable.cues import within
from goodoffices.cable.places import place
from goodoffices.cable.sheet import Sheet, strange_letters
from goodoffices.cable.zones import Page
from goodoffices.facts import canonical_origin
from goodoffices.records import Cable, Doubt, Layout, ReferenceKind, Span

_TYPOGRAPHIC = frozenset("‘’“”‐‑–—")
_BEHIND_HYPHEN = re.compile(r"-(?<=[A-Za-z]-)[ \t]*\n[ \t]*[a-z]{2,20}")
_BEFORE_HYPHEN = re.compile(r"(?<![A-Za-z-])[A-Za-z]{2,20}\Z")
_LONGEST_PART = 21
_REDACTED = re.compile(r"X{6,}|(?<=[a-z])xxx\b")
_GLUED_NUMBER = re.compile(r"\n¶?\d{1,3}[a-z]?\.\(")
_LINK = re.compile(r"\[[A-Z][A-Z/ ]{1,12}\]\([^()\s]{0,200}\)")
_TRAILING = re.compile(r"[ ]?[#*.]{1,4}|\s{1,4}[.#*>]{1,4}(?=\s|\Z)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")
_UNSEEN = re.compile("[\x00\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_BACKSLASH = re.compile(r"\\[ \t]{0,8}\r?\n")
_PAGE_MARKING = re.compile(r"[ \t]*\n[ \t]*(UNCLASSIFIED|CONFIDENTIAL|SECRET)[ \t\r]*(?=\n)")
_END_SUMMARY = re.compile(r"\bend[ \n](?:of[ \n])?summ", re.IGNORECASE)
_BEFORE_SUMMARY = 7
_ABOVE = 200

_LONGEST_LINE = 250
_FEWEST_PARTS = 4


def carried(sheet: Sheet) -> Iterator[Doubt]:
    """What the text as given shows of its way: markup, entities, unseen marks; places in it."""
    given = sheet.given
    if sheet.starts and "&" in given:
        yield from _first(_ENTITY, given, "entity", "Letters are written as entities.")
    if sheet.starts and "<" in given:
        yield from _first(_MARKUP, given, "markup", "Tags of a web page stand in the text.")
    if "\\" in given:
        message = "A backslash stands at a line end."
        yield from _first(_BACKSLASH, given, "backslash", message)
    if "\x00" in given or _UNSEEN.search(strange_letters(given)):
        yield from _first(_UNSEEN, given, "control_character", "Unseen characters stand here.")


def damage(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Every kind of damage that was met, at its first place."""
    yield from _characters(cable, page)
    yield from _keywords(page)
    yield from _header(cable, page)
    yield from _tags(cable, page)
    yield from _references(cable, page)
    yield from _body(cable, page)
    if cable.layout is not Layout.FRAGMENT and cable.paragraphs:
        yield from _missing(cable)


def _first(pattern: re.Pattern[str], text: str, kind: str, message: str) -> Iterator[Doubt]:
    """A doubt at the first place where a pattern stands."""
    match = pattern.search(text)
    if match:
        yield Doubt(kind=kind, message=message, span=place(match))


def _characters(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Characters and words that were changed on the way."""
    text = page.plain
    if "¶" in text:
        at = text.index("¶")
        message = "Pilcrows stand before paragraphs or labels."
        yield Doubt(kind="pilcrow", message=message, span=Span(at, at + 1))
    printed = _TYPOGRAPHIC.intersection(strange_letters(text))
    if printed:
        at = min(map(text.index, printed))
        message = "Quotes and dashes are those of print."
        yield Doubt(kind="typographic", message=message, span=Span(at, at + 1))
    broken = _broken_word(text) if page.cues.hyphens else None
    if broken:
        yield Doubt(
            kind="hyphenated",
            message="A word is broken at the line end, or has a hyphen there.",
            span=broken,
            repaired="".join(broken.of(text).replace("-", "").split()),
        )
    if page.cues.struck:
        yield from _first(_REDACTED, text, "redacted", "Words were struck out.")
    if cable.signer:
        end = cable.spans["signer"][0].end
        after = _TRAILING.match(text, end)
        if after:
            message = "Stray characters stand behind the signature."
            yield Doubt(kind="trailing_mark", message=message, span=place(after))


def _broken_word(text: str) -> Span | None:
    """The first word with a hyphen at the end of its line."""
    for behind in _BEHIND_HYPHEN.finditer(text):
        at = behind.start()
        before = _BEFORE_HYPHEN.search(text, max(0, at - _LONGEST_PART), at)
        if before:
            return Span(before.start(), behind.end())
    return None


_USUAL = {
    keywords.TAGS: ("TAGS",),
    keywords.SUBJECT: ("SUBJECT", "SUBJ"),
    keywords.REFERENCES: (
        "REF",
        "REFS",
        "REF(S)",
        "REFTEL",
        "REFTELS",
        "REFERENCE",
        "REFERENCES",
    ),
}


def _keywords(page: Page) -> Iterator[Doubt]:
    """Keywords of the heading that are misspelt, spaced, or glued to the word before them."""
    for keyword, match in page.zones.keywords.items():
        words = match[0].strip(" \t:;,")
        usual = _USUAL.get(keyword)
        if usual and words.upper() not in usual:
            yield _misspelt(match, words, usual)
        elif (
            keyword is keywords.EXECUTIVE_ORDER and "O. " not in match[0] and ". O" in match[0]
        ):
            message = "Blanks stand inside a keyword."
            yield Doubt(kind="spaced", message=message, span=place(match), repaired="E.O.")
        if match.start() and page.plain[match.start() - 1].isalpha():
            message = "A keyword is glued to the word before it."
            yield Doubt(kind="glued_words", message=message, span=place(match))


def _misspelt(match: re.Match[str], words: str, usual: tuple[str, ...]) -> Doubt:
    """A keyword with letters or blanks too many, too few or wrong."""
    kind = "spaced" if words.replace(" ", "").upper() in usual else "misspelt_keyword"
    message = f"{words} stands for {usual[0]}."
    return Doubt(kind=kind, message=message, span=place(match), repaired=usual[0])


def _header(cable: Cable, page: Page) -> Iterator[Doubt]:
    """A transmission header on one line, counters set to zero, a glued classification line."""
    zone, banner = page.zones.transmission, page.zones.banner
    parts = ("transmission_id", "station", "dtg", "from", "to")
    many = sum(part in cable.spans for part in parts) >= _FEWEST_PARTS
    if zone and many and "\n" not in page.plain[zone.start : zone.end]:
        message = "The transmission header came on one line."
        yield Doubt(kind="flattened_header", message=message, span=zone)
    for recipient, span in zip(
        cable.action_addressees, cable.spans.get("to", ()), strict=False
    ):
        if recipient.mcn == "0000":
            message = "The message continuity number was set to zero."
            yield Doubt(kind="zeroed_counter", message=message, span=span)
            break
    if cable.transmission_id and cable.transmission_id.endswith("0000"):
        message = "The channel sequence number was set to zero."
        yield Doubt(
            kind="zeroed_counter", message=message, span=cable.spans["transmission_id"][0]
        )
    if banner and banner.start() and page.plain[banner.start() - 1].isalpha():
        message = "The classification line is glued to the line above it."
        yield Doubt(kind="glued_words", message=message, span=place(banner))
    label = page.archive.reference_id
    if label and cable.reference_id and not cable.mrn:
        written = re.sub(r"0+(?=\d+\Z)", "", label.of(page.text))
        if written[-len(cable.reference_id) :] != cable.reference_id:
            yield Doubt(
                kind="archive_id",
                message="The archive's number for the cable is damaged.",
                span=label,
                repaired=cable.reference_id,
            )


def _tags(cable: Cable, page: Page) -> Iterator[Doubt]:
    """TAGS with links, glued together, or broken at a line end without a comma."""
    spans = cable.spans.get("tags", ())
    if not spans:
        return
    line = page.plain[spans[0].start - 1 : spans[-1].end + 4]
    if "](" in line and (link := _LINK.search(page.plain, spans[0].start - 1)):
        yield Doubt(kind="link", message="TAGS carry links of a web page.", span=place(link))
    for one, other in pairwise(spans):
        if one == other:
            message = "Codes were sent without blanks between them."
            yield Doubt(kind="glued_tags", message=message, span=one)
            return
        between = page.plain[one.end : other.start]
        if "\n" in between and "," not in between:
            message = "The list of TAGS was broken at a line end."
            yield Doubt(kind="wrapped_tags", message=message, span=Span(one.start, other.end))
            return


def _references(cable: Cable, page: Page) -> Iterator[Doubt]:
    """References with blank lines, labels twice, letters for digits, damaged origins."""
    spans = cable.spans.get("references", ())
    for one, other in pairwise(spans):
        if "\n\n" in page.plain[one.end : other.start]:
            message = "Blank lines stand between the references."
            yield Doubt(
                kind="broken_references", message=message, span=Span(one.start, other.end)
            )
            break
    labels: set[str] = set()
    last = None
    for reference, span in zip(cable.references, spans, strict=True):
        if reference.label in labels and reference.label != last:
            message = f"The label {reference.label} stands twice."
            yield Doubt(kind="repeated_label", message=message, span=span)
        last = reference.label
        labels |= {last} if last else set()
        if reference.kind is ReferenceKind.CABLE and reference.reference_id:
            yield from _origin(reference.text, reference.reference_id, span)


_SERIAL = re.compile(r"\d[\dOo]*O[\dOo]*|O\d")
_LETTERS = re.compile(r"[^A-Z]")


def _origin(written: str, reference_id: str, span: Span) -> Iterator[Doubt]:
    """A telegram with letters for digits, or whose origin had to be resolved."""
    if "O" in written and _SERIAL.search(written):
        message = f"A letter stands for a digit: {reference_id} is meant."
        yield Doubt(kind="letter_for_digit", message=message, span=span, repaired=reference_id)
    station = _LETTERS.sub("", reference_id)
    if station[:3] not in _LETTERS.sub("", written.upper()) and station not in {
        canonical_origin(word) for word in written.split()
    }:
        message = f"The origin is read as {station}."
        yield Doubt(kind="origin", message=message, span=span, repaired=reference_id)


def _body(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Lines of relays and sites in the text, paragraphs run together, marks of the summary."""
    text, body = page.plain, page.zones.body
    if not body:
        return
    match = _GLUED_NUMBER.search(text, body.start - 1, body.end) if page.cues.glued else None
    if match:
        message = "A portion mark is glued to the paragraph's number."
        yield Doubt(kind="glued_number", message=message, span=place(match))
    longest = next((one for one in cable.paragraphs if "\n" not in one.text), None)
    if longest and len(longest.text) > _LONGEST_LINE:
        message = "Paragraphs came as single lines."
        yield Doubt(kind="reflowed", message=message, span=longest.span)
    if len(cable.paragraphs) > 1 and text.find("\n\n", body.start, body.end) < 0:
        message = "No blank line parts the paragraphs."
        yield Doubt(kind="no_blank_lines", message=message, span=cable.paragraphs[0].span)
    subject = cable.spans.get("subject", ())
    marking = _PAGE_MARKING.match(text, subject[0].end) if subject else None
    if marking:
        message = "A page marking stands behind the subject."
        yield Doubt(kind="page_marking", message=message, span=Span(*marking.span(1)))
    ends = _end_of_summary(page, body) if cable.has_summary else None
    if ends:
        message = "The summary has an end but no beginning."
        yield Doubt(kind="summary_mark", message=message, span=place(ends))


def _end_of_summary(page: Page, body: Span) -> re.Match[str] | None:
    """The end mark of a summary, if no word before it begins one."""
    places = within(page.cues.summary, max(0, body.start - _ABOVE), body.end)
    first = next((at for at in places if page.plain[at : at + 4].lower() == "summ"), None)
    if first is None:
        return None
    return _END_SUMMARY.search(page.plain, max(body.start, first - _BEFORE_SUMMARY), first + 4)


_PARTS = (
    ("transmission header", ("dtg", "from", "to", "transmission_id")),
    ("classification line", ("classification_line",)),
    ("TAGS line", ("tags",)),
    ("SUBJECT line", ("subject",)),
)


def _missing(cable: Cable) -> Iterator[Doubt]:
    """The parts that every cable has and this text does not show."""
    for name, fields in _PARTS:
        if not any(field in cable.spans for field in fields):
            yield Doubt(kind="missing", message=f"The text has no {name}.")
