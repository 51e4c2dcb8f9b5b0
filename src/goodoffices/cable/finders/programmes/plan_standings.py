"""How far a plan has come, as the words before or behind its title tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Span, Standing

Told = tuple[Standing | None, Span]
"""A standing, none for a plan that has ended, and the words that show it."""

_SIGNED = r"signe?[sd]|countersigned"
_ADOPTED = r"""adopt(?:s|ed)?|approve[ds]?|conclude[ds]?|developed|agree[ds]?|endorse[ds]?
    |finali[sz]ed|settled|accepted|launched|ratified|established|drew up|drawn up|completed
    |initial(?:l?ed|s)|elaborated|took"""
_AMENDED = (
    r"amend(?:s|ed)?|revise[ds]?|update[ds]?|extend(?:s|ed)?|supplemented|prolong(?:s|ed)?"
)
_REVIEWED = r"review(?:s|ed)?|evaluated|took stock of"
_PROPOSED = r"""propose[ds]?|suggest(?:s|ed)|ask(?:s|ed) for|request(?:s|ed)|seeks?|sought
    |tabled|put forward|offered|is to draft|will draft|to draw up"""
_NEGOTIATING = r"""negotiat(?:e|es|ed|ing)|(?:is|are|was|were|been|still) (?:working on|drafting
    |preparing|discussing|drawing up|elaborating|finali[sz]ing|completing)|discuss(?:ed|es)
    |working on|works on|drafting"""
_RUNNING = r"""(?:is|are|was|were|has|have|had|been|began|begun|started|continues?|continued)
    (?: \w+)? (?:implement(?:ing|ed)|carr(?:ying|ied) out|execut(?:ing|ed))"""
_OBJECT = r"""(?: (?:on|to|upon|with (?:it|them)(?: on)?|(?:the )?text of|a second version of
    |(?:a|the) (?:\w+ )?(?:edition|version|draft|text) of|by consensus))*
    (?: (?:on )?(?-i:[A-Z])\w+ \d{1,2},?)?"""
_BEFORE = {
    Standing.SIGNED: rf"(?:{_SIGNED})|(?:signature|signing) of",
    Standing.ADOPTED: rf"(?:{_ADOPTED})|(?:adoption|conclusion|approval|endorsement) of",
    Standing.AMENDED: rf"""(?:{_AMENDED})|(?:amendments? (?:to|of)|revision of|update of
    |prolongation of|extension of)""",
    Standing.REVIEWED: rf"(?:{_REVIEWED})|review of",
    Standing.PROPOSED: rf"(?:{_PROPOSED})|(?:proposal for|idea of)",
    Standing.NEGOTIATING: rf"""(?:{_NEGOTIATING})|(?:negotiations?|talks|discussions
    |consultations|work)(?: (?:with|between) [^,;.]{{2,50}}?)? (?:on|of|about|for|over)""",
    Standing.UNDER_IMPLEMENTATION: rf"""(?:{_RUNNING})|(?:implementation|execution) of
    |progress (?:on|under|with)|(?:measures|steps|points|items|activities) (?:of|in|under)""",
    Standing.APPROVAL_PENDING: r"""(?:await(?:s|ing)?|pending|before|subject to|seeks?|needs?)
    (?: the)?(?: final)? (?:approval|ratification|signature|adoption) of""",
}
BEFORE = tuple(
    (value, phrase(rf"(?P<standing>{said}){_OBJECT}\s+\Z")) for value, said in _BEFORE.items()
)
_STEMS = """sign countersign adopt approv conclu develop agree endors finali settle accept
    launch ratif establish drew drawn complet initial elaborat took amend revis
    updat exten supplement prolong review evaluat propos suggest ask request seek
    sought table put offer is are was were been still will idea negotiat discuss
    work draft talks consult implement carr execut has have had began begun start
    continue progress measures steps points items activit await pending before
    subject need"""
_STEM = phrase(rf"\b(?={either(_STEMS.split())}|to draw)")
"""Where one of the patterns before a title may begin."""
_NOW = r"(?:(?:now|still|finally|formally|already|then|recently|just|being|also|largely) )*"
_WAS = rf"(?:(?:is|are|was|were|has been|have been|had been|got|gets) {_NOW})"
_TO_BE = rf"""(?:(?:will|would|may|might|can|could|shall|should|must|is to|are to
    |was to) {_NOW}be
    {_NOW})""".replace("be\n    ", "be ")
_APPROVAL = r"""(?:approv\w+|ratif\w+|consent|signature|signing|signed|adopt\w+|cabinet
    |parliament|council|assembly|ministers?|decision|green light|endors\w+)"""
_GAP = r"""(?:,? (?:which|that)\b|,? (?:the )?(?:text|draft) of which| [(][^)]{1,40}[)]
    |, [^,;]{1,40},| between [^,;]{3,60}?| with [^,;]{3,40}?| of [^,;]{3,40}?){0,2}"""
_AFTER = {
    Standing.APPROVAL_PENDING: rf"""(?:{_TO_BE}(?:first )?(?:signed|approved|ratified|adopted)
    |(?:still )?(?:await(?:s|ed|ing)?|needs?|requires?|is (?:still )?(?:awaiting|waiting for
    |pending)|remains subject to|is subject to|,? subject to|,? pending)
    (?: [\w'’-]+){{0,4}}? {_APPROVAL}
    |(?:lies|lay|is|has been|sits|rests|remains) (?:now |still )?(?:before|with|in)
    (?: (?:the|its|their))?(?: [\w'’-]+){{0,2}} (?:cabinet|parliament|council|assembly
    |ministers?
    |lawyers|government|office)
    |(?:has|have) (?:still |yet )?(?:not (?:yet )?been|to be|yet to be|still to be) (?:signed
    |approved|ratified|adopted)|(?:is|are|was) not yet (?:signed|approved|ratified|adopted
    |in force))""",
    Standing.UNDER_IMPLEMENTATION: rf"""(?:(?:,? )?(?:(?:is|are|was|remains?|has been|entered
    |came|enters|comes) )?(?:still |now )?(?:in|into) force|took effect
    |{_WAS}being (?:carried out
    |implemented)|(?:is|are) (?:now |well |still )?(?:under way|running|on track|ongoing
    |under implementation|being implemented|being carried out)|,? now under way)""",
    Standing.NEGOTIATING: r"""(?:is|are|was|were|remains?) (?:(?:still
    |now) )?(?:being (?:negotiated
    |drafted|prepared|discussed|finali[sz]ed|drawn up)|under (?:negotiation|discussion
    |preparation)
    |in preparation|in negotiation|the subject of (?:talks|negotiations))
    |,? under negotiation""",
    Standing.SIGNED: rf"(?:{_WAS}|,? )(?:signed|countersigned)",
    Standing.AMENDED: rf"(?:{_WAS}|,? |{_TO_BE})(?:amended|revised|updated|extended|prolonged"
    r"|supplemented)",
    Standing.REVIEWED: rf"(?:{_WAS}|,? )(?:reviewed|under review|evaluated)",
    Standing.ADOPTED: rf"""(?:{_WAS}|,? )(?:adopted|approved|concluded|agreed|endorsed
    |finali[sz]ed
    |settled|ratified|launched|initial(?:l)?ed|accepted)""",
    Standing.PROPOSED: rf"(?:{_WAS}|,? )(?:proposed|suggested|mooted)",
}
AFTER = tuple(
    (value, phrase(rf"{_GAP}\s*,?\s*(?P<standing>{said})\b")) for value, said in _AFTER.items()
)
_STEMS_AFTER = {
    Standing.APPROVAL_PENDING: """sign approv ratif adopt consent cabinet parliament council
        assembly minister decision green endors lawyers government office force""",
    Standing.UNDER_IMPLEMENTATION: """force effect carried implement under running track
        ongoing""",
    Standing.NEGOTIATING: "negotia draft prepar discuss finali drawn talks",
    Standing.SIGNED: "signed",
    Standing.AMENDED: "amended revised updated extended prolonged supplemented",
    Standing.REVIEWED: "review evaluated",
    Standing.ADOPTED: """adopted approved concluded agreed endorsed finali settled ratified
        launched initial accepted""",
    Standing.PROPOSED: "proposed suggested mooted",
}
_AFTER_STEMS = tuple(tuple(_STEMS_AFTER[value].split()) for value in _AFTER)
"""Letters without which no words behind a title say so, for each of `AFTER`."""
ENDED = phrase(
    rf"{_GAP}\s+(?P<standing>(?:{_WAS}closed|lapsed|(?:has |had )?(?:expired|lapsed|ended)))\b"
)
_AND = phrase(
    rf"""[^;.]{{0,60}}?\b(?:and|but) (?P<standing>(?:{_TO_BE}|{_WAS})(?:amended|revised|updated
    |extended|prolonged|reviewed))\b"""
)
_NEGATED = phrase(r"\b(?:not|never|no)\s+\Z")
_WINDOW = 90
_FURTHEST = 160


def said_before(sentence: Sentence, since: int, place: int) -> Told | None:
    """What the words that end at a title say: "adopted", "talks on", "the second review of"."""
    start = max(since, place - _WINDOW)
    begins = [one.start() for one in _STEM.finditer(sentence.text, start, place)]
    for value, pattern in BEFORE if begins else ():
        matches = (pattern.match(sentence.text, begin, place) for begin in begins)
        found = next(filter(None, matches), None)
        if found and not _NEGATED.search(sentence.text, start, found.start()):
            shown = Span(*found.span("standing"))
            wished = value is Standing.NEGOTIATING and _WISHED.search(
                sentence.text, start, shown.start
            )
            unmade = value in _MADE and _is_unmade(sentence, shown)
            return (Standing.PROPOSED if wished or unmade else value), shown
    return None


_WISHED = phrase(
    r"""\b(?:would like|wants?|wish(?:es)?|asks? for|asked for|propos\w+|suggest\w+|to (?:open
    |begin
    |start))\b[^,;]*\Z"""
)


_MADE = frozenset({Standing.SIGNED, Standing.ADOPTED, Standing.AMENDED, Standing.REVIEWED})
_BASE = phrase(r"(?:sign|adopt|approve|agree|conclude|amend|revise|update|review|extend)\b")
_UNMADE = phrase(
    r"""\b(?:should|must|could|can|may|might|would|whether|would like to|propose[sd]? to
    |wish(?:es)? to|wants? to|hopes? to|asks? to|(?:request|propose|ask|suggest)s? that)
    \b[^,;]{0,40}\Z"""
)


def _is_unmade(sentence: Sentence, shown: Span) -> bool:
    """Whether a plan only should be made ("would like to revise the joint list")."""
    text, place = sentence.text, shown.start
    base = _BASE.match(text, place, shown.end)
    return bool(base and _UNMADE.search(text, max(sentence.start, place - _WINDOW), place))


def said_after(sentence: Sentence, place: int) -> Iterator[Told]:
    """What the words behind a title say: "was signed", "is in force and is to be amended"."""
    end = min(sentence.end, place + _FURTHEST)
    said = sentence.text[place:end].lower()
    for (value, pattern), stems in zip(AFTER, _AFTER_STEMS, strict=True):
        found = (
            pattern.match(sentence.text, place, end)
            if any(stem in said for stem in stems)
            else None
        )
        if found:
            yield value, _shown(found)
            more = _AND.match(sentence.text, found.end(), end)
            if more and "review" not in more["standing"]:
                yield Standing.AMENDED, _shown(more)
            return
    found = ENDED.match(sentence.text, place, end) if _has_ended(said) else None
    if found:
        yield None, _shown(found)


def _has_ended(said: str) -> bool:
    """Whether a word that tells an end stands there, in small letters."""
    return "ended" in said or "closed" in said or "lapsed" in said or "expired" in said


def _shown(found: re.Match[str]) -> Span:
    written = found["standing"]
    start = found.start("standing") + len(written) - len(written.lstrip(", \r\n\t"))
    return Span(start, found.end("standing"))
