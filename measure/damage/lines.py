"""Damage to lines and layout: kinds B1 to B15 of the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from measure.damage.catalogue import Stage, kind
from measure.damage.characters import RUNNING, inner_breaks, plain_running
from measure.damage.sheet import HEADER, HEADING, Piece, Sheet, places, twofold

_PARTS_OF_HEADING = (*HEADING, "subject_key")
_PARTS_OF_TEXT = (
    "rule",
    "heading",
    "head",
    "run_in",
    "mark",
    "words",
    "summary_end",
    "begin",
    "asked",
    "dash",
    "point",
    "end",
    "section",
)


@kind("B1", "transmission header on one line", Stage.LAYOUT)
def flattened(sheet: Sheet, _: Random) -> Sheet | None:
    """Format lines 1 to 9 parted by single blanks."""
    parts = sheet.some(*HEADER)
    if not parts:
        return None
    for at in parts:
        after = "\n" if at == parts[-1] else " "
        text = sheet.pieces[at].text.replace("\n", " ")
        sheet = sheet.with_piece(at, text=text, after=after)
    return sheet


@kind("B2", "heading printed twice", Stage.COPIES)
def heading_twice(sheet: Sheet, _: Random) -> Sheet | None:
    """The whole heading again before itself; the last one counts."""
    parts = sheet.some(*_PARTS_OF_HEADING)
    if not sheet.some("banner") or not sheet.some("subject"):
        return None
    copy = [replace(sheet.pieces[at], copy=True) for at in parts]
    done = sheet.with_pieces((*sheet.pieces[: parts[0]], *copy, *sheet.pieces[parts[0] :]))
    return _repeating(done)


@kind("B3", "body printed twice", Stage.COPIES)
def body_twice(sheet: Sheet, chance: Random) -> Sheet | None:
    """The text again behind the signature, at times begun by a part of the heading."""
    signer = sheet.some("signer")
    if not signer or not sheet.some("head"):
        return None
    kinds = {*_PARTS_OF_TEXT, "signer"}
    kinds |= (
        {"caption", "eo", "tags", "subject_key", "subject"} if chance.random() < 0.5 else set()
    )
    copy = [
        replace(piece, copy=True)
        for piece in sheet.pieces
        if piece.kind in kinds and not piece.copy
    ]
    at = signer[0] + 1
    return _repeating(sheet.with_pieces((*sheet.pieces[:at], *copy, *sheet.pieces[at:])))


def _repeating(sheet: Sheet) -> Sheet:
    """The cable with the doubt that text is printed twice, which is one however much is."""
    doubts = [one for one in sheet.known["doubts"] if one != "repeated_text"]
    return sheet.knowing(doubts=[*doubts, "repeated_text"])


@kind("B4", "paragraphs re-flowed to one line", Stage.LAYOUT)
def reflowed(sheet: Sheet, _: Random) -> Sheet | None:
    """Every paragraph and every point on a line of its own."""
    for at in sheet.everywhere("run_in", "mark", "summary_end", "asked", *RUNNING):
        piece = sheet.pieces[at]
        text = piece.text
        for match in reversed(places(r"\n", text)):
            text = f"{text[: match.start()]} {text[match.end() :]}"
        sheet = sheet.with_piece(at, text=text)
    return sheet


@kind("B5", "blank lines removed", Stage.LAYOUT)
def no_blank_lines(sheet: Sheet, _: Random) -> Sheet | None:
    """No blank line anywhere; a text without numbers would fall into one, so it is spared."""
    heads = sheet.some("head")
    if not heads or sheet.pieces[heads[0]].known["number"] is None:
        return None
    return sheet.undeciding("layout").with_pieces(
        replace(piece, after=re.sub(r"\n+", "\n", piece.after)) for piece in sheet.pieces
    )


@kind("B6", "blank lines added inside REF", Stage.LINES)
def blank_lines(sheet: Sheet, _: Random) -> Sheet | None:
    """A blank line before each labelled item of REF that begins a line."""
    found = sheet.some("ref")
    broken = [at for at in found if places(r"\n(?= *[\[(]?[A-D][.)\]])", sheet.pieces[at].text)]
    if not broken:
        return None
    text = re.sub(r"\n(?= *[\[(]?[A-D][.)\]])", "\n\n", sheet.pieces[broken[0]].text)
    return sheet.with_piece(broken[0], text=text)


@kind("B7", "section line inside a paragraph", Stage.LINES)
def section_inside(sheet: Sheet, chance: Random) -> Sheet | None:
    """The line that begins a section, moved into the middle of a sentence."""
    sections = sheet.some("section")
    if not sections:
        return None
    line = sheet.pieces[sections[-1]].text
    after = [at for at in sheet.some(*RUNNING) if at > max([0, *sections[:-1]])]
    spots = [(at, where) for at in after for where in inner_breaks(sheet.pieces[at])]
    if not spots:
        return None
    at, where = chance.choice(spots)
    text = sheet.pieces[at].text
    gap = chance.choice(("\n", "\n\n"))
    moved = text[:where] + twofold(f"{gap}{line}{gap}", " ") + text[where + 1 :]
    done = sheet.with_piece(at, text=moved)
    return done.with_pieces(
        piece for step, piece in enumerate(done.pieces) if step != sections[-1]
    )


@kind("B8", "page lines inside fields", Stage.LINES)
def page_lines(sheet: Sheet, chance: Random) -> Sheet | None:
    """A page line among the addressees, in TAGS, in the subject or in a paragraph."""
    number = sheet.known["mrn"]
    if not number or not sheet.known["dtg"]:
        return None
    time = "".join(re.findall(r"\d{6}(?= ?Z)", sheet.known["dtg"])) + "Z"
    line = f"PAGE 02        {number['origin'][:6]}  {number['serial']}  {time}"
    found = [
        (at, where)
        for at in sheet.some("tags", "subject", *RUNNING)
        for where in _line_ends(sheet.pieces[at])
    ]
    if not found:
        return None
    at, where = chance.choice(found)
    text = sheet.pieces[at].text
    foreign = twofold(f"\n{line}\n", " ")
    return sheet.with_piece(at, text=f"{text[:where]}{foreign}{text[where + 1 :]}")


def _line_ends(piece: Piece) -> list[int]:
    """Where lines of a piece end that another follows."""
    if piece.kind in RUNNING:
        return inner_breaks(piece)
    return [match.start() for match in places(r"\n", piece.text)]


@kind("B9", "line wraps inside TAGS", Stage.WORDS)
def wrapped_tags(sheet: Sheet, chance: Random) -> Sheet | None:
    """TAGS broken once, with a comma before the break or without."""
    found = sheet.some("tags")
    if not found or "(" in sheet.pieces[found[0]].text:
        return None
    text = sheet.pieces[found[0]].text.replace("\n", " ")
    breaks = places(r",? (?=[A-Z]{2})", text)[1:]
    if not breaks:
        return None
    match = chance.choice(breaks)
    comma = "," if chance.random() < 0.5 and "," in match[0] else ""
    return sheet.with_piece(
        found[0], text=f"{text[: match.start()]}{comma}\n{text[match.end() :]}"
    )


def _linked(sheet: Sheet, before: str, after: str, between: str) -> Sheet | None:
    """The codes of TAGS as links; `{}` stands for the code."""
    found = sheet.some("tags")
    if not found or "codes" not in sheet.pieces[found[0]].known:
        return None
    codes = sheet.pieces[found[0]].known["codes"]
    if any("(" in code for code in codes):
        return None
    links = [twofold(before.format(code), "") + code + twofold(after, "") for code in codes]
    return sheet.with_piece(found[0], text=f"TAGS: {between.join(links)}")


@kind("B10", "markdown links in TAGS", Stage.LINES)
def markdown_links(sheet: Sheet, _: Random) -> Sheet | None:
    """Every code of TAGS as a link with an empty target."""
    return _linked(sheet, "[", "](#)", " ")


@kind("B11", "HTML links in TAGS and text", Stage.LINES)
def html_links(sheet: Sheet, chance: Random) -> Sheet | None:
    """Every code of TAGS as a link, and at times a word of the text.

    The layout has no truth then: links alone make no page.
    """
    done = _linked(sheet, "<a href='/tag/{}_0.html'>", "</a>", ", ")
    if done is None:
        return None
    found = [
        (at, match)
        for at in done.some(*RUNNING)
        for match in places(r"(?<= )[A-Z][a-z]{5,}(?= )", done.pieces[at].text)
        if match.start() in inner_breaks(done.pieces[at], re.escape(match[0]))
    ]
    if found and chance.random() < 0.5:
        at, match = chance.choice(found)
        text = done.pieces[at].text
        link = twofold(f'<a href="/x/{match[0]}.html">', "") + match[0] + twofold("</a>", "")
        done = done.with_piece(at, text=text[: match.start()] + link + text[match.end() :])
    return done.undeciding("layout")


_ADVERTISEMENT = "Advertisement - scroll to continue reading"
_TOPS = (
    "Show Headers\n",
    "Disclaimer: This site is not responsible for the papers that it shows.\n\n",
    "Home\nPress releases\nArchive\n\n",
)


@kind("B12", "site text inside or before the cable", Stage.LINES)
def site_text(sheet: Sheet, chance: Random) -> Sheet | None:
    """An advertisement inside a paragraph or between two, or words of a site at the top.

    The layout has no truth then: such lines stand on pages of more than one kind.
    """
    sheet = sheet.undeciding("layout")
    heads = sheet.some("head")[1:]
    choice = chance.choice(("top", "between", "inside"))
    found = [
        (at, where) for at in sheet.some(*RUNNING) for where in inner_breaks(sheet.pieces[at])
    ]
    if choice == "inside" and found:
        at, where = chance.choice(found)
        text = sheet.pieces[at].text
        foreign = twofold(f"\n{_ADVERTISEMENT}\n", " ")
        return sheet.with_piece(at, text=f"{text[:where]}{foreign}{text[where + 1 :]}")
    at = chance.choice(heads) if choice == "between" and heads else 1
    line = f"{_ADVERTISEMENT}\n\n" if at > 1 else chance.choice(_TOPS)
    foreign_piece = Piece(kind="foreign", text=line, after="")
    return sheet.with_pieces((*sheet.pieces[:at], foreign_piece, *sheet.pieces[at:]))


@kind("B13", "broken sentence left by an editor's cut", Stage.WORDS)
def broken_sentence(sheet: Sheet, chance: Random) -> Sheet | None:
    """Some words of a sentence gone, its full stop left standing alone."""
    found = [
        (at, match)
        for at in plain_running(sheet)
        for match in places(
            r"(?<=[a-z]) (?:[a-z]+[ \n]){2,3}[a-z]+(?=\. [A-Z])", sheet.pieces[at].text
        )
    ]
    if not found:
        return None
    at, match = chance.choice(found)
    text = sheet.pieces[at].text
    return sheet.with_piece(at, text=f"{text[: match.start()]} {text[match.end() :]}")


@kind("B14", "text cut off", Stage.LOSSES)
def cut_off(sheet: Sheet, chance: Random) -> Sheet | None:
    """Everything gone behind a word of some paragraph, the signature with it."""
    found = [
        at
        for at in plain_running(sheet)[1:]
        if sheet.pieces[at].kind == "words" and len(sheet.pieces[at].text.split()) > 12
    ]
    if not found or not sheet.some("signer"):
        return None
    at = chance.choice(found)
    piece = sheet.pieces[at]
    breaks = [match.start() for match in places(r"(?<=[a-z])[ \n](?=[a-z])", piece.text)]
    breaks = [one for one in breaks if len(piece.text[:one].split()) > 6]
    if not breaks:
        return None
    text = piece.text[: chance.choice(breaks) - chance.choice((0, 0, 1))]
    kept = (*sheet.pieces[:at], replace(piece, text=text, after="\n"), sheet.pieces[-1])
    doubts = [*sheet.known["doubts"], "truncated"]
    return sheet.with_pieces(kept).knowing(truncated=True, doubts=doubts)


@kind("B15", "stray last characters", Stage.LINES)
def stray_end(sheet: Sheet, chance: Random) -> Sheet | None:
    """Signs behind the signature, glued to it or on a line of their own."""
    signer = sheet.some("signer")
    if not signer:
        return None
    stray = chance.choice(("\n.", "##", "\n>", "\n#0417", "\n\nUNCLASSIFIED", "\nBT"))
    return sheet.with_piece(signer[0], text=sheet.pieces[signer[0]].text + twofold(stray, ""))
