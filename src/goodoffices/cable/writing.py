"""Writes a draft as the text of a cable, so that the reader reads the same back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from goodoffices.cable.wrapping import WIDTH, wrapped
from goodoffices.records import Draft, DraftParagraph, DraftPoint, Line, PointKind

_BLANKS = re.compile(r"[ \t\r\n]+")
_NO_BREAK = "\N{NO-BREAK SPACE}"

_SENT_AS = """
    — -- … ... ß ss ı i æ ae Æ AE œ oe Œ OE ø o Ø O đ d Đ D ð d Ð D þ th Þ Th ł l Ł L
""".split()
_TYPOGRAPHIC = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–−•", "-"),
        "€": "EUR ",
        "£": "GBP ",
        "¥": "JPY ",
        **dict(zip(_SENT_AS[::2], _SENT_AS[1::2], strict=True)),
    }
)
"""What teleprinters cannot send, and what stands for it."""

_STRUCTURE = re.compile(
    r"""
    ¶ | [-*] | \d{1,3}[a-z]?(?: \.(?!\d) | [ ]?\( )
    | \(? IF[ ](?:ASKED|RAISED|PRESSED|NEEDED|PUSHED)\b
    | \(? (?:BEGIN|END)[ ]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What at the head of a line is read as a paragraph, a point, a question or a block."""

_BLOCK = re.compile(r"\bBEGIN[ ](?:TALKING|POINTS|NON-?PAPER|TEXT|DEMARCHE|Q)", re.IGNORECASE)
"""What anywhere on a line opens a block of points; a break parts the words."""

_FINISHED = re.compile(r"[.!?:)\"]\Z")


def written(draft: Draft) -> str:
    """The text of a cable from its FM line on, ready for number and date-time group.

    Lines hold at most 55 characters of ASCII; words are never broken, a longer one stands
    alone. No-break spaces keep words on one line and become blanks. Main points come before
    those held for a question. `read` gives back what the draft holds.
    """
    paragraphs = [
        _paragraph(number, paragraph)
        for number, paragraph in enumerate(draft.paragraphs, start=1)
    ]
    text = "\n\n".join([*_heading(draft), *paragraphs])
    signer = [_ascii(draft.signer).upper()] if draft.signer else []
    return "\n".join([text, *signer]) + "\n"


def _heading(draft: Draft) -> Iterator[str]:
    """Whom it is from and to, and the parts of the message heading that the draft has."""
    yield "\n".join(_addresses(draft))
    yield _ascii(draft.classification).upper()
    if draft.captions:
        yield "\n".join(_ascii(caption).upper() for caption in draft.captions)
    yield _order(draft.eo)
    if draft.tags:
        yield _block(f"TAGS: {', '.join(draft.tags)}")
    yield _block(f"SUBJECT: {draft.subject}".upper())
    if draft.references:
        yield "\n".join(_references(draft.references))


def _addresses(draft: Draft) -> Iterator[str]:
    """The FM, TO and INFO lines; the first address stands beside its word, one a line."""
    yield f"FM {_ascii(draft.originator).upper()}"
    for word, named in (("TO", draft.action), ("INFO", draft.info)):
        for at, address in enumerate(named):
            yield f"{word} {_ascii(address).upper()}" if at == 0 else _ascii(address).upper()


def _order(eo: str) -> str:
    """The E.O. line; an order without a term is not applicable."""
    return _block(f"E.O. {eo}" if ":" in eo else f"E.O. {eo}: N/A")


def _references(references: Sequence[str]) -> Iterator[str]:
    """The lines of the REF line, lettered where there are several."""
    for at, reference in enumerate(references):
        label = f"{chr(ord('A') + at)}. " if len(references) > 1 else ""
        lead = "REF: " if at == 0 else "     "
        yield "\n        ".join(_lines(reference, lead=lead + label, width=WIDTH - 8))


def _paragraph(number: int, paragraph: DraftParagraph) -> str:
    """One paragraph with its number, mark and run-in heading, and its points below."""
    heading = f"{paragraph.heading.upper()}: " if paragraph.heading else ""
    closing = " END SUMMARY." if heading == "SUMMARY: " else ""
    words = f"{heading}{_sentences(paragraph.lines)}{closing}"
    text = "\n".join(_lines(words, lead=f"{number}. ({paragraph.portion_mark}) "))
    return "\n\n".join([text, *_points(paragraph.points)])


def _points(points: Sequence[DraftPoint]) -> Iterator[str]:
    """The block of points, each behind its dashes, questions above those held for them."""
    if not points:
        return
    yield "Begin points:"
    held = sorted(points, key=lambda point: point.kind is PointKind.IF_ASKED)
    for question, below in groupby(held, key=_question):
        if question:
            yield _block(question)
        for point in below:
            yield "\n".join(_lines(_sentences(point.lines), lead="-- "))
    yield "End points."


def _question(point: DraftPoint) -> str:
    """The heading above a point: `IF ASKED WHETHER THIS OBLIGES US:`; empty for a main one."""
    if point.kind is PointKind.MAIN:
        return ""
    words = (point.heading or "").upper().removesuffix(":")
    return f"{words if words.startswith('IF ') else f'IF ASKED {words}'.strip()}:"


def _sentences(lines: Iterable[Line]) -> str:
    """The sentences of some lines, one behind the other."""
    return " ".join(line.text for line in lines)


def _block(text: str) -> str:
    """A text of its own, wrapped."""
    return "\n".join(_lines(text))


def _lines(text: str, *, lead: str = "", width: int = WIDTH) -> Iterator[str]:
    """The lines of a text behind a lead, of at most `width` characters each."""
    words = [word for word in _BLANKS.split(_ascii(text)) if word]
    broken = wrapped(words, column=len(lead), width=width, breaker=_carried)
    for at, line in enumerate(broken):
        yield (line if at else lead + line).replace(_NO_BREAK, " ")


def _carried(line: Sequence[str], following: Sequence[str], over: int) -> int | None:
    """How many last words of a line go to the next, so that it is not read as structure.

    A last line that is a whole question would be read as a heading (`WHY SIGN IT?`).
    """
    if over <= 0 and not _BLOCK.search(f"{line[-1]} {following[0]}"):
        return None
    for carried in range(len(line) - 1):
        kept = line[: len(line) - carried]
        opening = " ".join([*line[len(kept) :], *following[:2]])
        lone = following[-1].endswith("?") and len(" ".join(following)) <= WIDTH
        if not _STRUCTURE.match(opening) and not (lone and _FINISHED.search(kept[-1])):
            return carried
    return 0


def _ascii(text: str) -> str:
    """The text in ASCII and no-break spaces: accents dropped, a question mark for the rest."""
    plain = text.translate(_TYPOGRAPHIC)
    kept = (letter if letter == _NO_BREAK else _letter(letter) for letter in plain)
    return "".join(kept)


def _letter(letter: str) -> str:
    """A letter without its accents."""
    if letter.isascii():
        return letter
    base = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in base if part.isascii()) or (
        "" if unicodedata.combining(letter) else "?"
    )
