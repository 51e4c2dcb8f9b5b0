"""Takes a cable out of a mail: headers dropped, quoting taken off, soft breaks closed."""

from __future__ import annotations

import re

from goodoffices.cable.sheet import Pieces, Sheet
from goodoffices.records import Layout

_FIELD = r"[ \t>]{0,8} [*]? [A-Z][A-Za-z-]{1,30} [*]? : [^\n]*+ (?: \n [ \t]++ [^\s][^\n]*+ )*+"
_NAMED = r"(?: From | To | Cc | Sent | Date | Subject | Received | Message-ID | Return-Path )"
_BLOCK = re.compile(
    rf"""
    ^ (?: [ \t>]{{0,8}} -{{2,}} [ ]? (?: Original | Forwarded ) [^\n]{{0,80}} \n \s{{0,4}} )?
    (?= [ \t>]{{0,8}} [*]? {_NAMED} [*]? : ) (?: {_FIELD} \n ){{2,60}}+
    """,
    re.VERBOSE | re.MULTILINE,
)
_FROM = re.compile(r"^[ \t>]{0,8}[*]?From[*]?:", re.MULTILINE)
_SENT = re.compile(r"^[ \t>]{0,8}[*]?(?:Sent|Message-ID)[*]?:|@", re.MULTILINE)
_SOFT = re.compile(
    r"^Content-Transfer-Encoding:[ ]?quoted-printable", re.MULTILINE | re.IGNORECASE
)
_QUOTE = re.compile(r"^(?:[ ]?>)+[ ]?", re.MULTILINE)
_ENCODED = re.compile(r"=[ \t]*\r?\n|(?:=[0-9A-Fa-f]{2})+")
_SIGNATURE = re.compile(r"\n-- ?\r?\n")


def mail_sheet(given: str) -> Sheet | None:
    """The sheet of a mail that carries a cable; None for any other text.

    Met in the wild: a cable below the headers of a mail, one forwarded behind `-----Original
    Message-----`, one quoted with `> `, one sent as quoted-printable with `=` at line ends.
    """
    blocks = []
    if "From:" in given:
        blocks = [block for block in _BLOCK.finditer(given) if _is_mail(block[0])]
    if not blocks and not _is_quoted(given):
        return None
    soft = bool(blocks and _SOFT.search(given, *blocks[0].span()))
    pieces = Pieces(given)
    at = 0
    for block in blocks:
        _add(pieces, at, block.start(), soft=soft)
        pieces.replace(block.end() - 1, block.end(), "\n")
        at = block.end()
    _add(pieces, at, _end(given, at), soft=soft)
    return pieces.sheet(Layout.MAIL)


def _is_mail(block: str) -> bool:
    """Whether some `Key: value` lines are the headers of a mail and not of an archive."""
    return bool(_FROM.search(block) and _SENT.search(block))


def _is_quoted(given: str) -> bool:
    """Whether most lines are quoted."""
    return given.count("\n>") * 2 > given.count("\n") > _FEWEST_LINES


_FEWEST_LINES = 4


def _end(given: str, start: int) -> int:
    """Where the mail's own signature begins."""
    ends = [match.start() for match in _SIGNATURE.finditer(given, start)]
    return ends[-1] if ends else len(given)


def _add(pieces: Pieces, start: int, end: int, *, soft: bool) -> None:
    """Add a stretch without its quoting and, where they were encoded, with its letters."""
    at = start
    for match in _QUOTE.finditer(pieces.given, start, end):
        _add_letters(pieces, at, match.start(), soft=soft)
        at = match.end()
    _add_letters(pieces, at, end, soft=soft)


def _add_letters(pieces: Pieces, start: int, end: int, *, soft: bool) -> None:
    """Add a stretch, the codes of quoted-printable turned to what they stand for."""
    at = start
    for code in _ENCODED.finditer(pieces.given, start, end) if soft else ():
        pieces.keep(at, code.start())
        written = code[0].replace("=", "").strip()
        letters = bytes.fromhex(written).decode("utf-8", errors="replace")
        pieces.replace(code.start(), code.end(), letters)
        at = code.end()
    pieces.keep(at, end)
