"""The keywords of the message heading, as sent, misspelt and spaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.cable.places import line_end, line_start
from goodoffices.records import Span

_CLASSIFICATION = re.compile(
    r"""
    (?<![/\d_])
    (?: UNCLAS (?:SIFIED)? | CONFIDENTIAL | SECRET | TOP[ ]SECRET | LIMITED[ ]OFFICIAL[ ]USE
      | C[ ]O[ ]N[ ]F[ ]I[ ]D[ ]E[ ]N[ ]T[ ]I[ ]A[ ]L
      | (?: T[ ]O[ ]P[ ]{1,3} )? S[ ]E[ ]C[ ]R[ ]E[ ]T )
    (?: [ \t]{1,4} (?: E[ ]F[ ]T[ ]O | EFTO | FOUO | NOFORN | NODIS | EXDIS ) ){0,2}
    (?: [ \t]{1,4} SECTION [ ]{1,3} (?P<this>\d{1,2}) [ ]{1,3} OF [ ]{1,3} (?P<total>\d{1,2}) )?
    [ \t]{1,6}
    (?P<origin> [A-Z][A-Z.'-]{0,20} (?: [ ]{1,2} [A-Z][A-Z.'-]{0,20} ){0,3} )
    [ \t]{1,4} (?P<serial> \d{1,8} ) (?![\w.:/])
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"[A-Za-z]\Z")
_TOP = re.compile(r"(?:TOP |T ?O ?P {1,3})\Z")


def classification_lines(text: str, levels: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """The lines that open a heading: marking, section, origin, serial.

    `levels` are where words for a level stand, in order; `end` is the last place looked at.

    Met in the wild: `UNCLAS STATE 012345`, `UNCLAS SECTION 01 OF 03 ANKARA 002345`, `UNCLAS
    DUSHANBE 002003`, spaced letters (`C O N F I D E N T I A L`), `UNCLAS E F T O`, a leading
    tab, and glued to the line above (`AMEMBASSY LONDONUNCLAS HARARE 003785`).
    """
    last = 0
    for word in levels:
        top = _TOP.search(text, max(last, word - 8), word) if text[word] == "S" else None
        at = top.start() if top else word
        line = _CLASSIFICATION.match(text, at, end) if at >= last else None
        if line and not (_GLUED.search(text, max(0, at - 2), at) and len(line["serial"]) < 4):
            last = line.end()
            yield line


@dataclass(frozen=True, slots=True, eq=False)
class Keyword:
    """A keyword of the heading: as it should stand at a line start, and all its forms.

    `names` are the words that a misspelt one may have been; one of `letters` stands in every
    form, written small.
    """

    usual: str
    forms: re.Pattern[str]
    names: tuple[str, ...] = ()
    letters: tuple[str, ...] = ("",)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Where it first stands as it should, else where any of its forms does."""
        at = text.find(self.usual, max(0, start - 1), end)
        if at >= 0:
            usual = self.forms.match(text, at + 1, end)
            if usual:
                return usual
        return self.first(text, start, end)

    def first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Where any of its forms first stands."""
        small = text[start:end].lower()
        if any(letters in small for letters in self.letters):
            return self.forms.search(text, start, end)
        return None

    def misspelt(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Where a word stands at a line start before a colon that differs by one letter."""
        for word in _LABEL.finditer(text, start, end) if self.names else ():
            if any(_one_letter_off(word["word"], name) for name in self.names):
                return word
        return None


_LABEL = re.compile(r"^[ \t]{0,8}(?P<word>[A-Z]{2,9})[ \t]{0,3}[:;]", re.MULTILINE)


def _one_letter_off(written: str, name: str) -> bool:
    """Whether one letter was lost, added, changed or put before its neighbour."""
    if abs(len(written) - len(name)) > 1 or written == name:
        return False
    same = 0
    while same < min(len(written), len(name)) and written[same] == name[same]:
        same += 1
    ours, theirs = written[same:], name[same:]
    swapped = ours[:2] == theirs[:2][::-1] and ours[2:] == theirs[2:]
    return swapped or theirs[1:] in {ours, ours[1:]} or ours[1:] == theirs


EXECUTIVE_ORDER = Keyword(
    "\nE.O. ",
    re.compile(
        r"(?<![A-Za-z.])E\.?\s?O\.?\s{0,3}(?P<eo>\d{4,5})(?!\d)[ \t]{0,3}[:;,]?", re.IGNORECASE
    ),
)
"""`E.O. 12958:`, `EO 12958`, `E.o. 12958:`, `E. O. 11652:`, `E.O. 11652;`, `E.O.1295:`."""

TAGS = Keyword(
    "\nTAGS:",
    re.compile(
        r"""
    (?<![A-Za-z]) (?: T[ ]?A[ ]?G[ ]?S [ \t]{0,3} [:;] )
    | ^[ \t]* (?: TAGS | TAS | TABS | TGS | AGS | TAGES ) \b [ \t]{0,3} [:;,]?
    """,
        re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    ),
    ("TAGS",),
)
"""`TAGS:` anywhere; at a line start also without a colon and as `TAS TABS TGS AGS TAGES`."""

SUBJECT = Keyword(
    "\nSUBJECT:",
    re.compile(
        r"""
    (?<![A-Za-z/]) (?: SUBJECT | SUBJ ) [ \t]{0,3} :
    | ^[ \t]* (?: UBJECT | SUJECT | SUBECT | SUBJET ) [ \t]{0,3} :
    | ^[ \t]* (?: SUBJECT | SUBJ ) [ \t]{1,6} (?! LINE )
    """,
        re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    ),
    ("SUBJECT", "SUBJ"),
    letters=("ubj", "uje", "ube"),
)
"""`SUBJECT:`, `SUBJ:`, `UBJECT:`, and `SUBJECT` without a colon; never `//SUBJECT LINE//`."""

REFERENCES = Keyword(
    "\nREF:",
    re.compile(
        r"""
    (?<!/) (?: REFS? | REF\(S\) | REFTELS? | REFERENCES? ) [ \t]{0,3} :
    | ^[ \t]* (?: REFS? | REFTELS? ) (?= [ \t]{1,4} [\[(¶]? [A-Z0-9] )
    | (?<![a-z/]) (?: Refs? | Reftels? ) [ \t]{0,3} :
    """,
        re.VERBOSE | re.MULTILINE,
    ),
    ("REF", "REFS"),
    letters=("ref",),
)
"""`REF:`, `REFS:`, `REF(S):`, `Reftel:`, `PRIMEREF:` glued, `REF A` at a line start."""

CLASSIFIED_BY = Keyword(
    "\nClassified By:",
    re.compile(
        r"Classif?ied[ \t]{1,3}By[ \t]{0,3}:|^[ \t]*Classified[ \t]+by\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    letters=("by",),
)
"""`Classified By:`, also `Classiied By:` and glued to the word before it."""

CAPTION = re.compile(
    r"""
    (?<![\w/-])
    (?P<caption>
      SENSITIVE (?: [ ]BUT[ ]UNCLASSIFIED )? | SIPDIS | NODIS | EXDIS | STADIS | NOFORN | LIMDIS
      | ORCON | PROPIN
      | (?: ROGER | DIRGEN | MED | TM | DS | DISSENT ) [ ] CHANNEL
      | AGREMENT | DIRGEN | TERREP | CODEL | OFFICIAL[ ]INFORMAL
      | C[ ]?O[ ]?R[ ]?R[ ]?E[ ]?C[ ]?T[ ]?E[ ]?(?:D[ ]{0,3})? C[ ]?O[ ]?P[ ]?Y
        (?: [ ]{1,3} \( [A-Z][A-Z ,/-]{1,60} \) )?
    )
    (?![\w/-])
    """,
    re.VERBOSE,
)
"""A distribution caption or correction banner, as it stands on a line or between others."""

CAPTION_LINE = re.compile(
    rf"^[ \t]*(?:{CAPTION.pattern})(?=[ \t\r]*$)", re.MULTILINE | re.VERBOSE
)
"""A caption that has its line to itself."""

HEADING = (EXECUTIVE_ORDER, TAGS, SUBJECT, REFERENCES, CLASSIFIED_BY)
"""The keywords that part the heading."""

_HANDLING = re.compile(
    r"""
    (?<![\w/])
    (?: SENSITIVE[ ]BUT[ ]UNCLASS?IFI?ED [^\n\w]{0,6} \w [^\n]{0,100}
      | [^\n]{0,60} \b (?: PROTECT | HANDLE ) [ ] ACCORDINGLY [^\n]{0,20}
      | NOT[ ]FOR[ ] (?: INTERNET | DISTRIBUTION | RELEASE ) [^\n]{0,80} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY`, `NOT FOR INTERNET RELEASE`."""


def handling_statements(
    text: str, places: Iterable[int], heading: Span
) -> Iterator[re.Match[str]]:
    """The sentences on handling in a heading, on the lines where words for them stand."""
    end = heading.start
    for at in places:
        if at >= end:
            start = max(heading.start, line_start(text, at))
            end = min(heading.end, line_end(text, at))
            yield from _HANDLING.finditer(text, start, end)
