"""Damage to characters: kinds A1 to A14 of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from measure.damage.catalogue import Stage, kind
from measure.damage.sheet import Piece, Sheet, as_read, places, twofold

RUNNING = ("words", "point")
"""The kinds of piece that hold sentences."""

_APOSTROPHE = r"(?<=[A-Za-z]{2})'(?=[A-Za-z])"
_INNER = 7
"""So many words at both ends of a stretch stay as they are, where the truth names them."""


def inner_breaks(piece: Piece, pattern: str = r"\n") -> list[int]:
    """Where a pattern occurs in a piece, away from the words that the truth names."""
    return [
        match.start()
        for match in places(pattern, piece.text)
        if len(piece.text[: match.start()].split()) >= _INNER
        and len(piece.text[match.end() :].split()) >= _INNER
    ]


def plain_running(sheet: Sheet) -> list[int]:
    """Where sentences stand that no other field is read from, such as contacts and slugs."""
    read_from = {"contacts", "slugs", "crosses", "comment", "instructs"}
    return [at for at in sheet.some(*RUNNING) if not read_from & set(sheet.pieces[at].known)]


@kind("A1", "apostrophe sent as comma", Stage.WORDS)
def apostrophes(sheet: Sheet, chance: Random) -> Sheet | None:
    """Commas for the apostrophes of up to three pieces; a subject keeps its repaired form."""
    found = [
        at
        for at in sheet.some("subject", *RUNNING)
        if places(_APOSTROPHE, sheet.pieces[at].text)
    ]
    if not found:
        return None
    for at in chance.sample(found, min(len(found), chance.randint(1, 3))):
        piece = sheet.pieces[at]
        text = _replaced(piece.text, _APOSTROPHE, ",")
        known = {**piece.known, "repaired": piece.said()} if piece.kind == "subject" else {}
        sheet = sheet.with_piece(at, text=text, known={**piece.known, **known})
    return sheet


def _replaced(text: str, pattern: str, new: str) -> str:
    """A text with every free occurrence of a pattern replaced."""
    for match in reversed(places(pattern, text)):
        text = text[: match.start()] + new + text[match.end() :]
    return text


@kind("A2", "closing bracket for a dash", Stage.WORDS)
def brackets(sheet: Sheet, chance: Random) -> Sheet | None:
    """A bracket that none opened, between two words of a sentence."""
    found = [
        (at, match.start())
        for at in sheet.some(*RUNNING)
        if "(" not in sheet.pieces[at].text
        for match in places(r"(?<=[a-z]), (?=[a-z])", sheet.pieces[at].text)
    ]
    if not found:
        return None
    at, where = chance.choice(found)
    text = sheet.pieces[at].text
    return sheet.with_piece(at, text=f"{text[:where]} ){text[where + 1 :]}")


@kind("A3", "mixed case from redlining", Stage.WORDS)
def mixed_case(sheet: Sheet, chance: Random) -> Sheet | None:
    """Letters of the wrong case in a few words; the text is kept, so its truth changes too."""
    found = plain_running(sheet)
    if not found:
        return None
    at = chance.choice(found)
    text = sheet.pieces[at].text
    words = places(r"\b[A-Za-z][a-z]{4,}\b", text)
    for match in chance.sample(words, min(3, len(words))):
        word = match[0]
        cut = chance.randint(1, len(word) - 1)
        mixed = chance.choice((word[:-1] + word[-1].upper(), word[:cut].upper() + word[cut:]))
        text = text[: match.start()] + mixed + text[match.end() :]
    return sheet.with_piece(at, text=text)


@kind("A4", "pilcrow turned into the digit 1", Stage.WORDS)
def pilcrow_digits(sheet: Sheet, chance: Random) -> Sheet | None:
    """The last paragraphs of a cable with fewer than ten numbered 15, 16 for 5, 6."""
    heads = [at for at in sheet.some("head") if sheet.pieces[at].known["number"]]
    if not 3 <= len(heads) <= 9 or not all(_marked(sheet, at) for at in heads):
        return None
    for at in heads[chance.randint(1, len(heads) - 1) :]:
        piece = sheet.pieces[at]
        known = {**piece.known, "number_as_written": 10 + piece.known["number"]}
        sheet = sheet.with_piece(at, text=f"1{piece.text}", known=known)
    return sheet


def _marked(sheet: Sheet, at: int) -> bool:
    """Whether a head bears its portion mark."""
    return "(" in sheet.pieces[at].text


@kind("A5", "pilcrow anchors before paragraph numbers", Stage.WORDS)
def anchors(sheet: Sheet, _: Random) -> Sheet | None:
    """A pilcrow before every number that has not become 1 plus number already."""
    heads = [at for at in sheet.some("head") if sheet.pieces[at].known["number"]]
    for at in heads:
        piece = sheet.pieces[at]
        if "number_as_written" not in piece.known:
            sheet = sheet.with_piece(at, text=twofold("¶", "") + piece.text)
    return sheet if heads else None


@kind("A6", "HTML entities", Stage.LETTERS)
def entities(sheet: Sheet, chance: Random) -> Sheet | None:
    """Entities for signs of the subject and the text, or for every line end.

    The layout has no truth then: entities alone make no page.
    """
    if chance.random() < 0.3:
        return replace(
            sheet.undeciding("layout"), rendering=(*sheet.rendering, ("\n", "&#x000A;"))
        )
    done = sheet
    for at in sheet.everywhere("subject", *RUNNING):
        text = sheet.pieces[at].text
        for sign, entity, meant in (
            ("&", "&amp;", "&"),
            ("'", "&#8217;", "’"),
            ('"', "&quot;", '"'),
        ):
            text = _replaced(text, sign, twofold(entity, meant))
        done = done.with_piece(at, text=text)
    return None if done == sheet else done.undeciding("layout")


@kind("A7", "typographic quotes, dashes and hyphens", Stage.LETTERS)
def typographic(sheet: Sheet, chance: Random) -> Sheet | None:
    """Typographic quotes in the text, rules and bullets of other dashes."""
    rule = chance.choice("—‐")
    for at in sheet.everywhere("subject", "rule", "dash", *RUNNING):
        piece = sheet.pieces[at]
        if piece.kind == "rule":
            text = rule * len(piece.text)
        elif piece.kind == "dash":
            text = _replaced(piece.text, "--?", "—")
        else:
            text = _replaced(_replaced(piece.text, "'", "’"), '(?<=["\\w,.])"', "”")
            text = _replaced(text, '"', "“")
        sheet = sheet.with_piece(at, text=text)
    return sheet


@kind("A8", "backslashes at line ends", Stage.LINES)
def backslashes(sheet: Sheet, chance: Random) -> Sheet | None:
    """A backslash at the end of some lines; the reader drops it."""
    sign = twofold(" \\", "")
    for at in sheet.some("banner", "caption", "subject", "ref", *RUNNING):
        piece = sheet.pieces[at]
        if piece.kind in RUNNING:
            ends = inner_breaks(piece)
        else:
            last = r"|\Z" if piece.after else ""
            ends = [match.start() for match in places(rf"\n{last}", piece.text)]
        text = piece.text
        for end in reversed(ends):
            if chance.random() < 0.5:
                text = text[:end] + sign + text[end:]
        sheet = sheet.with_piece(at, text=text)
    return sheet


_ENDS = ((" \n",), ("\r\n",), ("\t\n",), ("\x00\n",), ("  \r\n",))


@kind("A9", "trailing blanks, tabs, CR, NUL, repeated blanks", Stage.LETTERS)
def blanks(sheet: Sheet, chance: Random) -> Sheet | None:
    """Other line ends everywhere, and a tab before the classification line."""
    banner = sheet.some("banner")
    if banner and chance.random() < 0.4:
        text = sheet.pieces[banner[0]].text
        sheet = sheet.with_piece(banner[0], text=f"\t{text.replace(' ', '  ')}")
    (end,) = chance.choice(_ENDS)
    return replace(sheet, rendering=(*sheet.rendering, ("\n", end)))


@kind("A10", "spaces put after punctuation or inside words", Stage.WORDS)
def loose_blanks(sheet: Sheet, chance: Random) -> Sheet | None:
    """A blank inside E.O., the date-time group, REF labels, or behind an apostrophe."""
    options = [
        (at, pattern)
        for kinds, pattern in (
            (("eo",), r"(?<=^E\.)(?=[Oo])"),
            (("eo",), r"(?<=: N)/?(?=A)"),
            (("fl5",), r"(?<=\d{6})(?=Z)"),
            (("ref",), r"(?<=\()(?=[A-D]\))"),
            (RUNNING, r"(?<=[a-z]')(?=s )"),
        )
        for at in sheet.some(*kinds)
        if places(pattern, sheet.pieces[at].text)
    ]
    if not options:
        return None
    at, pattern = chance.choice(options)
    piece = sheet.pieces[at]
    text = piece.text
    for match in reversed(places(pattern, text)):
        text = f"{text[: match.end()]} {text[match.end() :]}"
    done = sheet.with_piece(at, text=text)
    return done.knowing(dtg=text) if piece.kind == "fl5" else done


@kind("A11", "letters lost or changed in transmission", Stage.WORDS)
def lost_letters(sheet: Sheet, chance: Random) -> Sheet | None:
    """A letter lost in some words of the subject or of sentences.

    A subject's repaired form has no truth then: who repairs it guesses.
    """
    found = [*sheet.some("subject"), *plain_running(sheet)]
    if not found:
        return None
    at = chance.choice(found)
    text = sheet.pieces[at].text
    words = places(r"\b[A-Za-z]{6,}\b", text)
    for match in sorted(chance.sample(words, min(2, len(words))), key=lambda one: -one.start()):
        lost = match.start() + chance.randint(1, len(match[0]) - 1)
        text = text[:lost] + text[lost + 1 :]
    done = sheet.with_piece(at, text=text)
    return done.undeciding("subject_repaired") if sheet.pieces[at].kind == "subject" else done


@kind("A12", "O for 0 and 0 for O", Stage.WORDS)
def zeros(sheet: Sheet, chance: Random) -> Sheet | None:
    """A zero in the origin of a telegram referred to, or a letter O in its year."""
    found = [
        (at, match, sign)
        for at in sheet.some("ref")
        for pattern, sign in (
            (r"(?<=[A-Z]{2})O(?=[A-Z]{0,3} \d)", "0"),
            (r"\b0(?=\d [A-Z])", "O"),
        )
        for match in places(pattern, sheet.pieces[at].text)
    ]
    if not found:
        return None
    at, match, sign = chance.choice(found)
    piece = sheet.pieces[at]
    text = piece.text[: match.start()] + sign + piece.text[match.end() :]
    return with_reference_words(sheet, at, text)


def with_reference_words(sheet: Sheet, at: int, text: str) -> Sheet:
    """The REF line with other words of the same length; its items keep what they mean."""
    piece = sheet.pieces[at]
    old, new = " ".join(piece.text.split()), " ".join(text.split())
    items = []
    for item in piece.known["items"]:
        start = old.find(item.get("text", ""))
        items.append(
            {**item, "text": new[start : start + len(item["text"])]} if "text" in item else item
        )
    return sheet.with_piece(at, text=text, known={**piece.known, "items": items})


@kind("A13", "word hyphenated at the line end", Stage.WORDS)
def hyphens(sheet: Sheet, chance: Random) -> Sheet | None:
    """A long word of a sentence parted over two lines, away from the words the truth names."""
    found = [
        (at, where)
        for at in sheet.some(*RUNNING)
        for where in inner_breaks(sheet.pieces[at], r"\n(?=[a-z]{7,}\b)")
    ]
    if not found:
        return None
    at, where = chance.choice(found)
    text = sheet.pieces[at].text
    half = where + 1 + 3
    return sheet.with_piece(at, text=f"{text[:where]} {text[where + 1 : half]}-\n{text[half:]}")


@kind("A14", "redaction marks", Stage.WORDS)
def redaction(sheet: Sheet, chance: Random) -> Sheet | None:
    """A name of the text made unreadable; the marks are words like others."""
    found = [
        (at, match)
        for at in plain_running(sheet)
        for match in places(r"\b[A-Z][a-z]{4,}\b", as_read(sheet.pieces[at].text))
        if as_read(sheet.pieces[at].text) == sheet.pieces[at].text
    ]
    if not found:
        return None
    at, match = chance.choice(found)
    text = sheet.pieces[at].text
    return sheet.with_piece(
        at, text=f"{text[: match.start()]}XXXXXXXXXXXX{text[match.end() :]}"
    )
