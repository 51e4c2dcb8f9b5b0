"""The sentences, items and rows of a paper, each with who speaks and what it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import (
    MENTION_CUES,
    Mention,
    Voices,
    in_order,
    is_state,
    listed_names,
    names,
    spoken_of,
)
from goodoffices.cable.finders.parties.paper_voices import home_of, paper_voices
from goodoffices.cable.finders.parties.people import TITLES, Spoken, people, persons
from goodoffices.cable.finders.parties.voices import office_of, subject_state, voices_of
from goodoffices.cable.finders.passages.cues import Cue, cues
from goodoffices.cable.finders.passages.phrases import cued, phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, Setting, is_row, stops
from goodoffices.cable.finders.terms.calendar_dates import (
    Clock,
    Told,
    calendar_dates,
    has_compact,
)
from goodoffices.cable.finders.terms.dates import DATE_CUES, TIME_CUES, Dated, Days, dates
from goodoffices.cable.finders.terms.paper_dates import day_written
from goodoffices.facts import AliasKind, Gazetteer
from goodoffices.records import (
    Cable,
    InexactDate,
    Paragraph,
    Party,
    PointKind,
    Recipient,
    Relation,
    Span,
)


def sentences(cable: Cable, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """Every sentence of the cable's paragraphs, in order."""
    return tuple(Stretches(cable, gazetteer, frozenset()).sentences())


class _Scene(NamedTuple):
    """What the sentences that stand together share, in the order of a sentence's fields."""

    paragraph: int | None
    setting: Setting
    voices: Voices
    antecedent: Party | None
    is_summary: bool
    lead: Span | None = None


_OPENING = 700
"""How many characters of a paper hold its title and what it says of itself."""


class Stretches:
    """The sentences and items of one cable, with what holds for all of it looked up once.

    `words` are the cue words to mark beside those of dates and mentions.
    """

    def __init__(self, cable: Cable, gazetteer: Gazetteer, words: frozenset[str]) -> None:
        self._cable = cable
        self._text = cable.text
        self._gazetteer = gazetteer
        self._voices = voices_of(cable, gazetteer)
        self._cues = cues(cable.text, words | _OWN_CUES)
        self._mentions = self._named()
        self._starts = [one.start for one in self._mentions]
        self._has_compact = has_compact(cable.text)
        self._sent = _sensible_day(cable)
        self._signed: date | None = None
        self._day: date | None = None
        self._runs = _terms_run(cable)
        if self._text and not (cable.created or cable.mrn or cable.originator):
            self._sent = day_written(self._text, self._given_between)
        self._signed = self._day_of_signature()
        self._cities = _by_city(cable.action_addressees)
        self._points = sorted(cable.points, key=lambda point: point.span.start)

    def _named(self) -> Sequence[Mention]:
        """The parties and people that the paper mentions; settles who speaks in it."""
        cable, text = self._cable, self._text
        is_cable = bool(cable.mrn or cable.originator)
        since = min((one.span.start for one in cable.paragraphs), default=len(text))
        tagged = [party for tag in cable.tags if (party := self._gazetteer.geo_tag(tag))]
        near = [one for one in (self._voices.speaker, self._voices.hearer, *tagged) if one]
        named = names(cable, self._gazetteer, near, since if is_cable else 0)
        self._settle_voices(named, is_cable=is_cable)
        told = self._cues[bisect_left(self._cues, (since,)) :]
        known = people(Spoken(text, told, self._voices), named, listed_names(self._gazetteer))
        spoken = spoken_of(text, told, self._voices)
        return tuple(in_order([*named, *spoken, *persons(text, known, since)]))

    def _settle_voices(self, named: Sequence[Mention], *, is_cable: bool) -> None:
        """Complete who speaks and who is host by the parties that the paper names."""
        if not is_cable:
            voices = paper_voices(self._cable, named, self._gazetteer, self._voices)
            own = voices.speaker or home_of(named, self._gazetteer)
            about = subject_state(self._cable, named, own)
            self._voices = replace(voices, about=about)
        elif self._voices.host is None and self._voices.is_report:
            host = subject_state(self._cable, named, self._voices.speaker)
            self._voices = replace(self._voices, host=host)

    @property
    def sent(self) -> date | None:
        """The day of the paper."""
        return self._sent

    def sentences(self) -> Sequence[Sentence]:
        """The sentences of every paragraph."""
        return self._read

    @cached_property
    def _read(self) -> Sequence[Sentence]:
        """The sentences, read once."""
        return tuple(one for part in self._cable.paragraphs for one in self._of_paragraph(part))

    @cached_property
    def _dated(self) -> Sequence[Dated]:
        """The dates of all sentences, in order."""
        return [one for sentence in self._read for one in sentence.dates]

    def opening(self) -> Iterator[Sentence]:
        """The first lines of a paper that is no cable, as one stretch."""
        if self._cable.paragraphs and not (self._cable.mrn or self._cable.originator):
            end = min(len(self._text), _OPENING)
            yield self._stretch(self._scene(self._cable.paragraphs[0]), (0, end))

    def items(self) -> Iterator[Sentence]:
        """The items of every list, each as one stretch whatever its stops."""
        for paragraph in self._cable.paragraphs:
            span = paragraph.span
            found = [*_ITEM.finditer(self._text, span.start, span.end)]
            if not found or _ITEM_AT_START.match(self._text, span.start):
                continue
            scene = self._scene(paragraph)
            lead = self._stretch(scene, (span.start, found[0].start()))
            meant = _last_state(lead) or lead.antecedent
            scene = scene._replace(antecedent=meant, lead=lead.span)
            for one in found:
                yield self._stretch(scene, one.span("item"))

    def measures(self) -> Iterator[Sentence]:
        """The numbered paragraphs of the text, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            if paragraph.number_as_written is not None:
                place = (paragraph.span.start, paragraph.span.end)
                yield self._stretch(self._scene(paragraph), place)

    def blocks(self) -> Iterator[Sentence]:
        """The paragraphs, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            place = (paragraph.span.start, paragraph.span.end)
            yield self._stretch(self._scene(paragraph), place)

    def whole(self, cue: re.Pattern[str]) -> Iterator[Sentence]:
        """The paragraphs that hold a cue, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            place = (paragraph.span.start, paragraph.span.end)
            if cue.search(self._text, *place):
                yield self._stretch(self._scene(paragraph), place)

    def stretch(
        self, paragraph: Paragraph, place: tuple[int, int], lead: tuple[int, int] | None = None
    ) -> Sentence:
        """Some words of a paragraph; where others introduce them, of the state named there."""
        scene = self._scene(paragraph)
        if lead is not None and lead[0] < lead[1]:
            said = self._stretch(scene, lead)
            meant = _last_state(said) or said.antecedent
            scene = scene._replace(antecedent=meant, lead=said.span)
        return self._stretch(scene, place)

    def rows(self) -> Iterator[Sentence]:
        """The lines of every table, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            scene = self._scene(paragraph)
            for line in _LINE.finditer(self._text, paragraph.span.start, paragraph.span.end):
                if is_row(line.group()):
                    yield self._stretch(scene, line.span("line"))

    def _of_paragraph(self, paragraph: Paragraph) -> Iterator[Sentence]:
        said: InexactDate | None = None
        self._day = None
        scene = self._scene(paragraph)
        for setting, start, end in self._settings(paragraph):
            scene = scene._replace(setting=setting)
            for place in stops(self._text, start, end):
                if _IF_ASKED.match(self._text, place[0]):
                    continue  # it names a question that may come; nothing is claimed
                read = self._sentence(scene, place)
                given = self._dates(place, read.cues, said)
                read = read._replace(dates=given) if given else read
                yield read
                told = _day_said(read.dates, self._sent) if read.dates else None
                said = told or said
                self._day = _exact_day(read.dates, self._sent) or self._day
                actor = read.mentions and _opening_actor(read)
                if actor:
                    scene = scene._replace(antecedent=actor)

    def _scene(self, paragraph: Paragraph) -> _Scene:
        """Who speaks in a paragraph, to whom, and which state it opens with or stands under."""
        voices = self._voices_in(paragraph)
        meant = self._opening_party(paragraph)
        if meant is not None and meant not in (voices.speaker, voices.writer) and meant.iso3:
            host = meant if voices.is_cable else voices.host
            voices = replace(voices, host=host, about=meant)
        return _Scene(
            paragraph=paragraph.number,
            setting=Setting.BODY,
            voices=voices,
            antecedent=(meant if voices.speaker is None else None) or self._voices.host,
            is_summary=_is_summary(paragraph.heading or ""),
        )

    def _opening_party(self, paragraph: Paragraph) -> Party | None:
        """The state or organisation whose name opens a paragraph as its heading."""
        start, end = paragraph.span.start, paragraph.span.end
        first = bisect_left(self._starts, start)
        named = self._mentions[first] if first < len(self._mentions) else None
        if named is None or named.start > min(end, start + _LONGEST_OPENING):
            return None
        is_name = named.alias in _NAMES and (is_state(named) or named.party.organisation)
        opens = _OPENS.fullmatch(self._text, start, named.start)
        return (
            named.party if is_name and opens and _CLOSES.match(self._text, named.end) else None
        )

    def _sentence(self, scene: _Scene, place: tuple[int, int]) -> Sentence:
        """One stretch of a paragraph, with the parties that it names."""
        start, end = place
        said_in = self._cues_in(start, end)
        return Sentence(
            self._text,
            start,
            end,
            *scene,
            cues=said_in,
            words=frozenset([word for _, word in said_in]),
            mentions=self._mentions_in(start, end, scene),
        )

    def _stretch(self, scene: _Scene, place: tuple[int, int]) -> Sentence:
        """One stretch of a paragraph, with the parties and dates that its sentences name."""
        first = bisect_left(self._dated, place[0], key=_DATE_START)
        last = bisect_left(self._dated, place[1], first, key=_DATE_START)
        return self._sentence(scene, place)._replace(dates=self._dated[first:last])

    def _mentions_in(self, start: int, end: int, scene: _Scene) -> Sequence[Mention]:
        """The parties named between two places, "you" only where points are spoken."""
        first = bisect_left(self._starts, start)
        named = self._mentions[first : bisect_left(self._starts, end, first)]
        return _fitting(named, scene.setting, scene.voices) if named else ()

    def _cues_in(self, start: int, end: int) -> Sequence[Cue]:
        """The cue words between two places."""
        first = bisect_left(self._cues, (start,))
        return self._cues[first : bisect_left(self._cues, (end,), first)]

    def _dates(
        self, place: tuple[int, int], cued: Sequence[Cue], said: InexactDate | None = None
    ) -> Sequence[Dated]:
        """The dates between two places, where a word stands that may tell one."""
        if not self._has_compact and DATE_CUES.isdisjoint([word for _, word in cued]):
            return ()
        days = Days(
            sent=self._sent,
            said=said.first_day if said else None,
            told=self._day,
            signed=self._signed,
            runs=self._runs,
        )
        return tuple(dates(self._text, cued, Span(*place), days))

    def _settings(self, paragraph: Paragraph) -> Iterator[tuple[Setting, int, int]]:
        """The parts of a paragraph: its own text, and each point that stands in it."""
        start, end = paragraph.span.start, paragraph.span.end
        first = bisect_left(self._points, start, key=_PLACE_OF)
        for point in self._points[first : bisect_left(self._points, end, first, key=_PLACE_OF)]:
            if point.span.end > end:
                continue
            if start < point.span.start:
                yield Setting.BODY, start, point.span.start
            asked = point.kind is PointKind.IF_ASKED
            yield Setting.IF_ASKED if asked else Setting.POINT, point.span.start, point.span.end
            start = point.span.end
        if start < end:
            yield Setting.BODY, start, end

    def _voices_in(self, paragraph: Paragraph) -> Voices:
        """The voices of a paragraph, as its run-in heading may change them.

        "ACTION REQUEST FOR EMBASSY KELMAR" names the one post that is meant, "TESSARA:" the
        state whose ministries are.
        """
        heading = (paragraph.heading or "").upper() or self._addressed_at(paragraph)
        if not heading:
            return self._voices
        meant = self._addressed_in(heading)
        if meant:
            post = self._gazetteer.post(meant)
            hearer = self._gazetteer.state(post.iso3) if post else None
            return replace(self._voices, addressee=office_of(meant), hearer=hearer, host=hearer)
        state = self._gazetteer.party(heading)
        return replace(self._voices, host=state) if state else self._voices

    def _addressed_at(self, paragraph: Paragraph) -> str:
        """The city with which a paragraph begins ("For Rome:"), in capitals."""
        found = _FOR_CITY.match(self._text, paragraph.span.start, paragraph.span.end)
        city = unwrapped(found["city"]).upper() if found else ""
        return city if city in self._cities else ""

    def _addressed_in(self, heading: str) -> str | None:
        """The action addressee whose city a heading ends with, the first one of several."""
        longest = max(map(len, self._cities), default=0)
        ends = (
            heading[start:] for start in range(max(0, len(heading) - longest), len(heading))
        )
        known = [self._cities[end] for end in ends if end in self._cities]
        return min(known)[1] if known else None

    def _given_between(self, start: int, end: int) -> Sequence[Told]:
        """The dates between two places that give their year themselves."""
        clock = Clock(sent=None)
        return [*calendar_dates(self._text, self._cues_in(start, end), (start, end), clock)]

    def _day_of_signature(self) -> date | None:
        """The day on which the cable says that something was signed."""
        for found in _SIGNED.finditer(self._text, self._cues, 0, len(self._text)):
            for given in self._dates(found.span(), self._cues_in(*found.span())):
                day = given.date.first_day
                exact = len(given.date.date or "") == 10
                if day and exact and self._sent and day <= self._sent:
                    return day
        return None


_LISTS = phrase(r"\b(?:plan|programme|program|list|register|table|arrangement)\b")
_TITLE = 250


def _terms_run(cable: Cable) -> bool:
    """Whether terms in days run from the paper's day: not in plans, registers and lists."""
    if cable.created or cable.mrn or cable.originator:
        return True
    return _LISTS.search(cable.text, 0, _TITLE) is None


def _by_city(addressees: Sequence[Recipient]) -> Mapping[str, tuple[int, str]]:
    """The number and the address of the first addressee in each city, in capitals."""
    found: dict[str, tuple[int, str]] = {}
    for number, recipient in enumerate(addressees):
        city = recipient.name.upper().partition(" ")[2]
        if city:
            found.setdefault(city, (number, recipient.name))
    return found


_LINE = re.compile(r"[ \t]*(?P<line>\S[^\n]*)")


_YEARS = range(1900, 2200)


def _sensible_day(cable: Cable) -> date | None:
    """The day of a cable or mail, unless it lies in no year in which one is sent."""
    day = cable.created.date() if cable.created else None
    return day if day and day.year in _YEARS else None


def _is_summary(heading: str) -> bool:
    """Whether a heading is that of a summary, which gives no orders of its own."""
    return heading.upper().startswith("SUMMARY") and "ACTION" not in heading.upper()


_PLACE_OF = attrgetter("span.start")
_DATE_START = attrgetter("span.start")
_IF_ASKED = phrase(r"if asked\b")
_SIGNED = cued("signed", r"\bsigned\b[^;]{0,120}")
_OWN_CUES = TIME_CUES | MENTION_CUES | TITLES | _SIGNED.cues
_ITEM = re.compile(
    r"\n[ \t]*--?[ \t]*(?P<item>\w[^\n]*(?:\n(?![ \t]*(?:--?[ \t]*\w|\n))[^\n]*)*)"
)
_ITEM_AT_START = re.compile(r"(?:\A|\n)[ \t]*--?[ \t]*\w")


_LONGEST_OPENING = 40
_NAMES = frozenset({AliasKind.NAME, AliasKind.GOVERNMENT, AliasKind.ORGANISATION})
_OPENS = phrase(
    r"""(?:\(\w{1,4}\)\s*)?(?:(?:\d{1,2}|[a-z])[.)]\s*)?(?:(?:first|second|third|fourth|fifth|sixth
    |then|next|now|lastly|finally|for|on|as for|and|again),? )*(?:the )?"""
)
_CLOSES = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?:\s*:|\s+[-–]\s|\.(?=\s+[\w(]))")
_FOR_CITY = phrase(
    r"""(?:\(\w{1,4}\)\s*)?(?:for|to) (?:embassy |post )?
    (?P<city>(?-i:[A-Z])[\w '’-]{2,30}?)\s*[:,]"""
)


def _last_state(sentence: Sentence) -> Party | None:
    """The state, other than the one who speaks, that a sentence names last."""
    speaker = sentence.voices.speaker
    states = [one.party for one in sentence.mentions if is_state(one)]
    others = [one for one in states if one != speaker]
    return others[-1] if others else None


_GOVERNS = phrase(r"\b(?:in|of|about|with|for|to|on|by|from|at)\b")


def _opening_actor(sentence: Sentence) -> Party | None:
    """The state or organisation that the sentence opens with, governed by no preposition."""
    for mention in sentence.mentions:
        if mention.alias or mention.party.iso3:
            before = (sentence.start, mention.start)
            opens = before[1] - before[0] < 40 and not _GOVERNS.search(sentence.text, *before)
            return mention.party if opens else None
    return None


def _day_said(given: Sequence[Dated], sent: date | None) -> InexactDate | None:
    """The last past date that a sentence gives: when the things told next took place."""
    on = [one.date for one in given if one.date.relation is Relation.ON]
    past = [one for one in on if one.first_day and sent and one.first_day <= sent]
    return past[-1] if past else None


def _exact_day(given: Sequence[Dated], sent: date | None) -> date | None:
    """The first past day that a sentence gives exactly."""
    on = [one.date for one in given if one.date.relation is Relation.ON]
    days = [one.first_day for one in on if one.first_day == one.last_day]
    return next((day for day in days if day and sent and day <= sent), None)


def _fitting(named: Sequence[Mention], setting: Setting, voices: Voices) -> Sequence[Mention]:
    """The mentions of a sentence; "you" is the hearer only where points are spoken."""
    if setting is not Setting.BODY or not voices.hearer or voices.writer:
        return named
    hearer = voices.hearer.key
    return [one for one in named if one.alias or one.party.key != hearer]
