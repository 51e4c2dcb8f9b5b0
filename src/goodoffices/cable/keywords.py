"""The keywords of the message heading, as sent, misspelt and spaced."""

from __future__ import annotations

import re

CLASSIFICATION = re.compile(
    r"""
    (?<![\w/])
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
"""The line that opens the heading: marking, section, origin, serial.

Met in the wild: `UNCLAS STATE 012345`, `UNCLAS SECTION 01 OF 03 ANKARA 002345`, `UNCLAS
DUSHANBE 002003`, spaced letters (`C O N F I D E N T I A L`), `UNCLAS E F T O`, a leading tab.
"""

EXECUTIVE_ORDER = re.compile(
    r"(?<![A-Za-z.])E\.?\s?O\.?\s{0,3}(?P<eo>\d{4,5})(?!\d)[ \t]{0,3}[:;,]?", re.IGNORECASE
)
"""`E.O. 12958:`, `EO 12958`, `E.o. 12958:`, `E. O. 11652:`, `E.O. 11652;`, `E.O.1295:`."""

TAGS = re.compile(
    r"""
    (?<![A-Za-z]) (?: T[ ]?A[ ]?G[ ]?S [ \t]{0,3} [:;] )
    | ^[ \t]* (?: TAGS | TAS | TABS | TGS | AGS | TAGES ) \b [ \t]{0,3} [:;,]?
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
"""`TAGS:` anywhere; at a line start also without a colon and as `TAS TABS TGS AGS TAGES`."""

SUBJECT = re.compile(
    r"""
    (?<![A-Za-z/]) (?: SUBJECT | SUBJ ) [ \t]{0,3} :
    | ^[ \t]* (?: UBJECT | SUJECT | SUBECT | SUBJET ) [ \t]{0,3} :
    | ^[ \t]* (?: SUBJECT | SUBJ ) [ \t]{1,6} (?! LINE )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
"""`SUBJECT:`, `SUBJ:`, `UBJECT:`, and `SUBJECT` without a colon; never `//SUBJECT LINE//`."""

REFERENCES = re.compile(
    r"""
    (?<![a-z/]) (?: REFS? | REF\(S\) | REFTELS? | REFERENCES? ) [ \t]{0,3} :
    | ^[ \t]* (?: REFS? | REFTELS? ) (?= [ \t]{1,4} [\[(¶]? [A-Z0-9] )
    | (?<![A-Za-z/]) (?: Refs? | Reftels? ) [ \t]{0,3} :
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`REF:`, `REFS:`, `REF(S):`, `Reftel:`, `PRIMEREF:` glued, `REF A` at a line start."""

CLASSIFIED_BY = re.compile(
    r"Classif?ied[ \t]{1,3}By[ \t]{0,3}:|^[ \t]*Classified[ \t]+by\b",
    re.IGNORECASE | re.MULTILINE,
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
    )
    (?![\w/-])
    """,
    re.VERBOSE,
)
"""A distribution caption or correction banner, as it stands on a line or between others."""

HANDLING = re.compile(
    r"""
    (?<![\w/])
    (?: SENSITIVE[ ]BUT[ ]UNCLASS?IFI?ED [^\n]{1,100}
      | [^\n]{0,60} \b (?: PROTECT | HANDLE ) [ ] ACCORDINGLY [^\n]{0,20}
      | NOT[ ]FOR[ ] (?: INTERNET | DISTRIBUTION | RELEASE ) [^\n]{0,80} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence on handling: `SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY`."""
