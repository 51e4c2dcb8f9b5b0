"""The sentences of a cable, each with who speaks, who is named, and which dates it gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from goodoffices.cable.finders.dates import Dated, Days, dates
from goodoffices.cable.finders.mentions import Mention, Voices, mentions
from goodoffices.cable.finders.phrases import phrase
from goodoffices.facts import Gazetteer
from goodoffices.records import Cable, Paragraph, Party, PointKind, Relation, Span


class Setting(StrEnum):
    """Where a sentence stands: in the text to the post, in a point, in an IF ASKED point."""

    BODY = "body"
    POINT = "point"
    IF_ASKED = "if_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a cable's own text, with what it names.

    `antecedent` is whom "he" or "it" means: who acted in the sentence before. `is_summary`
    tells a sentence of the summary, which says again what follows; `lead` is the place of the
    words that introduce the list of an item.
    """

    text: str
    span: Span
    paragraph: int | None
    setting: Setting
    mentions: tuple[Mention, ...]
    dates: tuple[Dated, ...]
    voices: Voices
    antecedent: Party | None = None
    is_summary: bool = False
    lead: Span | None = None

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern inside this sentence."""
        return pattern.finditer(self.text, self.span.start, self.span.end)

    def search(
        self, pattern: re.Pattern[str], start: int | None = None
    ) -> re.Match[str] | None:
        """The first match of a pattern inside this sentence, from a place on."""
        return pattern.search(self.text, start or self.span.start, self.span.end)

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The parties named between two places."""
        return tuple(
            one for one in self.mentions if start <= one.span.start and one.span.end <= end
        )

    def dates_in(self, start: int, end: int) -> tuple[Dated, ...]:
        """The dates given between two places."""
        return tuple(
            one for one in self.dates if start <= one.span.start and one.span.end <= end
        )


_END = re.compile(r"[.?!;][\"”')\]]*(?=\s|\Z)|:(?=\s*(?:\n|\Z))|\n\s*\n|\n(?=\s*-{1,2}\s*\w)")
_NOT_AN_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Amb|Gen|Col|Lt|St|No|vs|approx|dept|para|paras|e\.g|i\.e|U\.S|U\.N"
    r"|E\.O|[A-Z])|^\s*\d{1,2})\.\Z",
    re.IGNORECASE,
)


def spans_of_sentences(text: str, whole: Span) -> Iterator[Span]:
    """The places of the sentences in a stretch of text, without the stop that ends each.

    A full stop ends a sentence before any case, because redlining leaves sentences that begin
    in lower case; not after Mr., U.S., a single initial. A colon at a line's end
    ends one too: what stands before it introduces.
    """
    start = whole.start
    for found in _END.finditer(text, whole.start, whole.end):
        word = text[max(start, found.start() - 8) : found.start() + 1]
        if text[found.start()] == "." and _NOT_AN_END.search(word):
            continue
        yield from _trimmed(text, start, found.start())
        start = found.end()
    yield from _trimmed(text, start, whole.end)


_LONGEST = 4000
"""No sentence is longer; a run of text without a stop is cut, so that reading stays linear."""


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" \t\r\n-"))
    end = start + len(words.rstrip())
    for piece in range(begin, end, _LONGEST):
        yield Span(piece, min(piece + _LONGEST, end))


def voices_of(cable: Cable, gazetteer: Gazetteer) -> Voices:
    """Who speaks and is spoken to: the sender's government, and that where the post stands."""
    sender = gazetteer.post(cable.originator or (cable.mrn.origin if cable.mrn else ""))
    addressees = cable.action_addressees
    post = gazetteer.post(addressees[0].name) if len(addressees) == 1 else None
    own = sender.government if sender else None
    abroad = post.iso3 if post and post.iso3 != own else None
    at_home = sender is None or sender.iso3 == own
    host = gazetteer.state(abroad)
    if sender is not None and not at_home:
        host = gazetteer.organisation_at(sender) or gazetteer.state(sender.iso3)
    return Voices(
        speaker=gazetteer.state(own),
        hearer=gazetteer.state(abroad),
        host=host,
        is_report=not at_home,
        addressee=_office(addressees[0].name) if len(addressees) == 1 else _several(addressees),
    )


_EMBASSY = re.compile(r"(?:AM)?EMB(?:ASSY)?\s+(?P<city>.+)", re.IGNORECASE)


def _office(plad: str) -> Party:
    """The post as a party: AMEMBASSY ANKARA is "Embassy Ankara"."""
    embassy = _EMBASSY.match(plad)
    name = f"Embassy {embassy['city'].title()}" if embassy else plad
    return Party(name=name, office=plad)


def _several(addressees: Sequence[object]) -> Party | None:
    return Party(name="all action addressees") if addressees else None


def sentences(cable: Cable, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """Every sentence of the cable's paragraphs, in order."""
    return tuple(_Reader(cable, gazetteer).sentences())


class _Reader:
    """One pass over a cable, with what holds for all of it looked up once."""

    def __init__(self, cable: Cable, gazetteer: Gazetteer) -> None:
        self._cable = cable
        self._gazetteer = gazetteer
        self._voices = voices_of(cable, gazetteer)
        tagged = [party for tag in cable.tags if (party := gazetteer.geo_tag(tag))]
        self._mentions = mentions(cable, gazetteer, self._voices, tagged)
        self._starts = [mention.span.start for mention in self._mentions]
        self._sent = cable.created.date() if cable.created else None
        self._signed = self._day_of_signature()

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of every paragraph."""
        for paragraph in self._cable.paragraphs:
            yield from self._of_paragraph(paragraph)

    def items(self) -> Iterator[Sentence]:
        """The items of every list, each as one stretch whatever its stops."""
        for paragraph in self._cable.paragraphs:
            found = [*_ITEM.finditer(self._cable.text, *_ends(paragraph.span))]
            if not found or found[0].start() <= paragraph.span.start:
                continue
            lead = self._sentence(
                self._opening(paragraph), Span(paragraph.span.start, found[0].start())
            )
            meant = _last_state(lead) or lead.antecedent
            for one in found:
                item = self._sentence(lead, Span(*one.span("item")))
                yield replace(item, antecedent=meant, lead=lead.span)

    def _of_paragraph(self, paragraph: Paragraph) -> Iterator[Sentence]:
        said: date | None = None
        scene = self._opening(paragraph)
        for setting, stretch in _stretches(self._cable, paragraph):
            scene = replace(scene, setting=setting)
            for span in spans_of_sentences(self._cable.text, stretch):
                if _IF_ASKED.match(self._cable.text, span.start):
                    continue  # it names a question that may come; nothing is claimed
                read = self._sentence(scene, span, said)
                yield read
                said = _day_said(read.dates, self._sent) or said
                scene = replace(scene, antecedent=_opening_actor(read) or scene.antecedent)

    def _opening(self, paragraph: Paragraph) -> Sentence:
        """The paragraph as one stretch, of which only who speaks and to whom is known."""
        voices = self._voices_in(paragraph)
        return Sentence(
            text=self._cable.text,
            span=paragraph.span,
            paragraph=paragraph.number,
            setting=Setting.BODY,
            mentions=(),
            dates=(),
            voices=voices,
            antecedent=voices.host,
            is_summary=(paragraph.heading or "").upper().startswith("SUMMARY"),
        )

    def _sentence(self, scene: Sentence, span: Span, said: date | None = None) -> Sentence:
        """One stretch of a paragraph, with the parties and dates that it names."""
        first, last = (bisect_left(self._starts, place) for place in (span.start, span.end))
        days = Days(sent=self._sent, said=said, signed=self._signed)
        return replace(
            scene,
            span=span,
            mentions=_fitting(self._mentions[first:last], scene.setting, scene.voices),
            dates=tuple(dates(scene.text, span, days)),
        )

    def _voices_in(self, paragraph: Paragraph) -> Voices:
        """The voices of a paragraph, as its run-in heading may change them.

        "ACTION REQUEST FOR EMBASSY KELMAR" names the one post that is meant, "TESSARA:" the
        state whose ministries are.
        """
        heading = (paragraph.heading or "").upper()
        for recipient in self._cable.action_addressees if heading else ():
            city = recipient.name.upper().partition(" ")[2]
            if city and heading.endswith(city):
                post = self._gazetteer.post(recipient.name)
                hearer = self._gazetteer.state(post.iso3) if post else None
                addressee = _office(recipient.name)
                return replace(self._voices, addressee=addressee, hearer=hearer, host=hearer)
        state = self._gazetteer.party(heading) if heading else None
        return replace(self._voices, host=state) if state else self._voices

    def _day_of_signature(self) -> date | None:
        """The day on which the cable says that something was signed."""
        for found in _SIGNED.finditer(self._cable.text):
            for given in dates(self._cable.text, Span(*found.span()), Days(sent=self._sent)):
                day = given.date.first_day
                if (
                    day
                    and self._sent
                    and day <= self._sent
                    and len(given.date.date or "") == 10
                ):
                    return day
        return None


_IF_ASKED = phrase(r"if asked\b")
_SIGNED = phrase(r"\bsigned\b[^;]{0,120}")
_ITEM = re.compile(
    r"(?:^|\n)[ \t]*--?[ \t]*(?P<item>\w(?:(?!\n[ \t]*(?:--?[ \t]*\w|\n))[\s\S])*)"
)


def items(cable: Cable, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """The items of every list in the cable: steps of a plan, projects of a joint list."""
    return tuple(_Reader(cable, gazetteer).items())


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _last_state(sentence: Sentence) -> Party | None:
    """The state, other than the one who speaks, that a sentence names last."""
    speaker = sentence.voices.speaker
    states = [one.party for one in sentence.mentions if one.party.iso3]
    others = [one for one in states if one != speaker]
    return others[-1] if others else None


_GOVERNS = phrase(r"\b(?:in|of|about|with|for|to|on|by|from|at)\b")


def _opening_actor(sentence: Sentence) -> Party | None:
    """The state or organisation that the sentence opens with, governed by no preposition."""
    for mention in sentence.mentions:
        if mention.party.iso3 or mention.party.organisation:
            before = (sentence.span.start, mention.span.start)
            opens = before[1] - before[0] < 40 and not _GOVERNS.search(sentence.text, *before)
            return mention.party if opens else None
    return None


def _day_said(given: Sequence[Dated], sent: date | None) -> date | None:
    """The last past day that a sentence gives: when the things told next took place."""
    days = [one.date.first_day for one in given if one.date.relation is Relation.ON]
    past = [day for day in days if day and sent and day <= sent]
    return past[-1] if past else None


def _fitting(named: Sequence[Mention], setting: Setting, voices: Voices) -> tuple[Mention, ...]:
    """The mentions of a sentence; "you" is the hearer only where points are spoken."""
    if setting is not Setting.BODY:
        return tuple(named)
    return tuple(one for one in named if one.alias or not _same(one.party, voices.hearer))


def _same(party: Party, other: Party | None) -> bool:
    return other is not None and party.key == other.key


def _stretches(cable: Cable, paragraph: Paragraph) -> Iterator[tuple[Setting, Span]]:
    """The parts of a paragraph: its own text, and each point that stands in it."""
    start = paragraph.span.start
    for point in cable.points:
        if not point.span.within(paragraph.span):
            continue
        if start < point.span.start:
            yield Setting.BODY, Span(start, point.span.start)
        if_asked = point.kind is PointKind.IF_ASKED
        yield (Setting.IF_ASKED if if_asked else Setting.POINT), point.span
        start = point.span.end
    if start < paragraph.span.end:
        yield Setting.BODY, Span(start, paragraph.span.end)
