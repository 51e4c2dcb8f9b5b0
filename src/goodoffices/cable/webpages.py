"""Takes a cable out of a web page: tags, entities and what stands around the cable."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from goodoffices.cable.sheet import Pieces, Sheet
from goodoffices.records import Layout, Span

_INLINE = "a|abbr|b|big|cite|em|font|i|ins|mark|small|span|strong|sub|sup|tt|u|wbr"
_BLOCKS = (
    "address|article|aside|blockquote|body|br|button|center|code|col|dd|div|dl|dt|footer|form"
    "|h[1-6]|head|header|hr|html|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option"
    "|p|pre|script|section|select|style|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul"
)
_TOKEN = re.compile(
    rf"""
    <!-- | <!DOCTYPE [^<>]*+ >
    | < (?P<slash>/?) (?P<tag> {_INLINE} | {_BLOCKS} ) (?= [\s/>] ) [^<>]*+ >
    | & (?: \# (?: \d{{1,7}} | [xX][0-9a-fA-F]{{1,6}} ) | [A-Za-z][A-Za-z0-9]{{1,30}} ) ;
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INLINE_TAG = re.compile(rf"(?:{_INLINE})\Z", re.IGNORECASE)
_SKIPPED = {
    tag: re.compile(rf"</{tag}\s{{0,20}}>", re.IGNORECASE)
    for tag in ("script", "style", "head", "nav", "select", "noscript", "svg")
}
"""Parts of a page of which nothing is text, and how each ends."""
_PAGE = re.compile(r"<(?:!DOCTYPE|html|body|pre|table|div)\b|&\#x000A;", re.IGNORECASE)
_LABELS = re.compile(r"\s*(?:Reference[ ]ID|Identifier|Canonical[ ]ID)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Token:
    """One tag, comment or entity: its place, and the tag's name, `/` before a closing one."""

    start: int
    end: int
    tag: str


def page_sheet(given: str) -> Sheet | None:
    """The sheet of a web page, or of a text with tags or entities; None for any other text.

    Met in the wild: a table of labels and two `<code><pre>` blocks among 60 kB of navigation,
    line breaks written `&#x000A;`, links inside TAGS, `&amp;` and `&#8217;` in a plain copy.
    Of a page with `<pre>` blocks only these and the table of labels before them are kept.
    """
    if "<" not in given and "&" not in given:
        return None
    tokens = list(_tokens(given))
    if not tokens:
        return None
    is_page = _PAGE.search(given) is not None
    regions, archive = _regions(given, tokens) if is_page else ([], None)
    pieces = Pieces(given)
    archive_end = 0
    for region in regions or [Span(0, len(given))]:
        _add(pieces, tokens, region, is_page=is_page)
        if region == archive:
            archive_end = pieces.length
        if regions:
            pieces.replace(region.end, region.end, "\n\n")
    return pieces.sheet(Layout.CABLEGATE_HTML if is_page else None, archive=archive_end)


def _tokens(given: str) -> Iterator[_Token]:
    """The tags, comments and entities of a page, those inside skipped parts left out."""
    at = 0
    never_closed: set[str] = set()
    for match in _TOKEN.finditer(given):
        if match.start() < at:
            continue
        at = match.end()
        tag = (match["tag"] or "").lower()
        if match[0] == "<!--":
            end = given.find("-->", at)
            at = len(given) if end < 0 else end + 3
        elif tag in _SKIPPED and not match["slash"] and tag not in never_closed:
            close = _SKIPPED[tag].search(given, at)
            at = close.end() if close else at
            never_closed |= set() if close else {tag}
        yield _Token(match.start(), at, (match["slash"] or "") + tag)


def _regions(given: str, tokens: list[_Token]) -> tuple[list[Span], Span | None]:
    """The parts of a page that hold the cable, and the one that holds the archive's labels."""
    blocks = list(_parts(tokens, "pre", len(given)))
    if not blocks:
        return [], None
    tables = (
        part for part in _parts(tokens, "table", len(given)) if part.end <= blocks[0].start
    )
    labels = next((part for part in tables if _labelled(given, tokens, part)), None)
    return [*filter(None, [labels]), *blocks], labels


def _parts(tokens: list[_Token], tag: str, end: int) -> Iterator[Span]:
    """The stretches between the opening and the closing tags of a name."""
    start = None
    for token in tokens:
        if token.tag == tag and start is None:
            start = token.end
        elif token.tag == f"/{tag}" and start is not None:
            if start < token.start:
                yield Span(start, token.start)
            start = None
    if start is not None and start < end and tag == "pre":
        yield Span(start, end)


def _labelled(given: str, tokens: list[_Token], part: Span) -> bool:
    """Whether a table opens with the labels of an archive."""
    pieces = Pieces(given)
    _add(pieces, tokens, Span(part.start, min(part.end, part.start + 600)), is_page=True)
    return _LABELS.match("".join(pieces.words)) is not None


def _add(pieces: Pieces, tokens: list[_Token], region: Span, *, is_page: bool) -> None:
    """Add a part of a page as it is seen."""
    at = region.start
    first = bisect_left(tokens, region.start, key=lambda token: token.start)
    for number in range(first, len(tokens)):
        token = tokens[number]
        if token.end > region.end:
            break
        pieces.keep(at, token.start)
        pieces.replace(token.start, token.end, _seen(pieces.given, token, is_page=is_page))
        at = token.end
    pieces.keep(at, region.end)


def _seen(given: str, token: _Token, *, is_page: bool) -> str:
    """What a reader sees of a tag or an entity."""
    written = given[token.start : token.end]
    if written.startswith("&"):
        return unescape(written)
    name = token.tag.lstrip("/")
    return "\n" if is_page and name and not _INLINE_TAG.match(name) else ""
