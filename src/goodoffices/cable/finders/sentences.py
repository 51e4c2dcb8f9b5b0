"""The sentences of a cable, each with who speaks, who is named, and which dates it gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from goodoffices.cable.finders.calendar_dates import Clock, Told, calendar_dates, has_compact
from goodoffices.cable.finders.cues import Cue, cues
from goodoffices.cable.finders.dates import DATE_CUES, TIME_CUES, Dated, Days, dates
from goodoffices.cable.finders.mentions import (
    MENTION_CUES,
    Mention,
    Voices,
    is_state,
    mentions,
)
from goodoffices.cable.finders.paper_dates import day_written
from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase
from goodoffices.facts import Gazetteer
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


class Setting(StrEnum):
    """Where a sentence stands: in the text to the post, in a point, in an IF ASKED point."""

    BODY = "body"
    POINT = "point"
    IF_ASKED = "if_asked"


class Sentence(NamedTuple):
    """One sentence of a cable's own text, with what it names.

    `cues` are the cue words of the finders in it, with their places, `words` they alone.
    `antecedent` is whom "he"
    or "it" means: who acted in the sentence before. `is_summary` tells a sentence of the
    summary, which says again what follows; `lead` is the place of the words that introduce the
    list of an item.
    """

    text: str
    start: int
    end: int
    paragraph: int | None
    setting: Setting
    voices: Voices
    antecedent: Party | None = None
    is_summary: bool = False
    lead: Span | None = None
    cues: Sequence[Cue] = ()
    words: frozenset[str] = frozenset()
    mentions: Sequence[Mention] = ()
    dates: Sequence[Dated] = ()

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def is_table(self) -> bool:
        """Whether it is no sentence but the rows of a table, which have no stops."""
        return any(map(_is_row, self.text[self.start : self.end].split("\n")))

    def finditer(self, rule: CuedPhrase) -> Iterator[re.Match[str]]:
        """The matches of a cued phrase inside this sentence."""
        if not rule.may_stand_among(self.words):
            return iter(())
        return rule.finditer(self.text, self.cues, self.start, self.end)

    def first(self, rule: CuedPhrase) -> re.Match[str] | None:
        """The first match of a cued phrase inside this sentence."""
        return next(self.finditer(rule), None)

    def search(
        self, pattern: re.Pattern[str], start: int | None = None
    ) -> re.Match[str] | None:
        """The first match of a pattern inside this sentence, from a place on."""
        return pattern.search(self.text, start or self.start, self.end)

    def says(self, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of some cue words begins between two places."""
        if words.isdisjoint(self.words):
            return False
        first = bisect_left(self.cues, (start,))
        last = bisect_left(self.cues, (end,))
        return any(word in words for _, word in self.cues[first:last])

    def mentions_before(self, place: int) -> Sequence[Mention]:
        """The parties named before a place."""
        return self.mentions[: bisect_left(self.mentions, place + 1, key=_END_OF)]

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The parties named between two places."""
        first = bisect_left(self.mentions, start, key=_START_OF)
        return self.mentions[first : bisect_left(self.mentions, end + 1, first, key=_END_OF)]

    def dates_in(self, start: int, end: int) -> tuple[Dated, ...]:
        """The dates given between two places."""
        return tuple(
            one for one in self.dates if start <= one.span.start and one.span.end <= end
        )


_START_OF = attrgetter("start")
_END_OF = attrgetter("end")

_END = re.compile(
    r"""[.?!;:\n](?:
    (?<=[.?!;]) [\"”')\]]* (?=\s|\Z)
    | (?<=:) (?=\s*(?:\n|\Z))
    | (?<=\n) (?: \s*\n | (?=\s*-{1,2}\s*\w) )
    )""",
    re.VERBOSE,
)
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Amb|Gen|Col|Lt|St|No|vs|approx|est|dept|para|paras|[A-Z])"
    r"|^\s*\d{1,2})\Z",
    re.IGNORECASE,
)
"""What may stand before a stop that ends no sentence; U.S., i.e. and E.O. end in one letter."""
_WINDOW = 8
_LONG_WORD = 7


def _is_short(words: str) -> bool:
    """Whether the words before a stop, all or the last of a sentence, end in a short form."""
    if words[-_LONG_WORD:].isalpha() and len(words) >= _LONG_WORD:
        return False
    return _SHORT.search(words) is not None


def spans_of_sentences(text: str, whole: Span) -> Iterator[Span]:
    """The places of the sentences in a stretch of text, without the stop that ends each.

    A full stop ends a sentence before any case, because redlining leaves sentences that begin
    in lower case; not after Mr., U.S., a single initial. A colon at a line's end
    ends one too: what stands before it introduces.
    """
    for start, end in _stops(text, whole.start, whole.end):
        yield Span(start, end)


def _stops(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of a stretch begins and ends."""
    for found in _END.finditer(text, start, last):
        stop = found.start()
        if text[stop] == "." and _is_short(text[max(start, stop - _WINDOW) : stop]):
            continue
        yield from _trimmed(text, start, stop)
        start = found.end()
    yield from _trimmed(text, start, last)


_LONGEST = 4000
"""No sentence is longer; a run of text without a stop is cut, so that reading stays linear."""


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" \t\r\n-"))
    end = start + len(words.rstrip())
    for piece in range(begin, end, _LONGEST):
        yield piece, min(piece + _LONGEST, end)


def voices_of(cable: Cable, gazetteer: Gazetteer) -> Voices:
    """Who speaks and is spoken to: the sender's government, and that where the post stands.

    An embassy that no list holds speaks for the government to whose ministry it writes.
    """
    written = cable.originator or (cable.mrn.origin if cable.mrn else "")
    sender = gazetteer.post(written)
    addressees = cable.action_addressees
    post = gazetteer.post(addressees[0].name) if len(addressees) == 1 else None
    reports_home = sender is None and bool(post) and bool(_MISSION.match(written))
    own = sender.government if sender else post.iso3 if post and reports_home else None
    abroad = post.iso3 if post and post.iso3 != own else None
    at_home = not reports_home and (sender is None or sender.iso3 == own)
    host = gazetteer.state(abroad)
    if sender is not None and not at_home:
        host = gazetteer.organisation_at(sender) or gazetteer.state(sender.iso3)
    return Voices(
        speaker=gazetteer.state(own),
        hearer=gazetteer.state(abroad),
        host=host,
        is_report=not at_home,
        addressee=_office(addressees[0].name) if len(addressees) == 1 else _several(addressees),
        office=_office(written) if written and not at_home else None,
        offices=_offices([*addressees, *cable.info_addressees]),
    )


_MISSION = re.compile(r"(?:AM)?(?:EMBASSY|EMB|MISSION|CONSUL(?:ATE)?|CONGEN)\b", re.IGNORECASE)
_EMBASSY = re.compile(r"(?:AM)?EMB(?:ASSY)?\s+(?P<city>.+)", re.IGNORECASE)


def _office(plad: str) -> Party:
    """The post as a party: AMEMBASSY ANKARA is "Embassy Ankara"."""
    embassy = _EMBASSY.match(plad)
    name = f"Embassy {embassy['city'].title()}" if embassy else plad
    return Party(name=name, office=plad)


def _offices(recipients: Sequence[Recipient]) -> Mapping[str, Party]:
    """The offices of a cable by the last word of their address, which is their town's."""
    return {one.name.lower().split()[-1]: _office(one.name) for one in recipients if one.name}


def _several(addressees: Sequence[object]) -> Party | None:
    return Party(name="all action addressees") if addressees else None


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
        tagged = [party for tag in cable.tags if (party := gazetteer.geo_tag(tag))]
        named = mentions(cable, self._cues, gazetteer, self._voices, tagged)
        self._mentions = named
        self._starts = [one.start for one in named]
        if self._voices.host is None and self._voices.is_report:
            host = _subject_state(cable, named, self._voices.speaker)
            self._voices = replace(self._voices, host=host)
        self._has_compact = has_compact(cable.text)
        if not (cable.mrn or cable.originator):
            about = _subject_state(cable, named, self._voices.speaker)
            self._voices = replace(self._voices, about=about)
        self._sent = cable.created.date() if cable.created else None
        self._signed: date | None = None
        self._runs = _terms_run(cable)
        if self._text and not (cable.created or cable.mrn or cable.originator):
            self._sent = day_written(self._text, self._given_between)
        self._signed = self._day_of_signature()
        self._cities = _by_city(cable.action_addressees)
        self._points = sorted(cable.points, key=lambda point: point.span.start)

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of every paragraph."""
        for paragraph in self._cable.paragraphs:
            yield from self._of_paragraph(paragraph)

    def items(self) -> Iterator[Sentence]:
        """The items of every list, each as one stretch whatever its stops."""
        for paragraph in self._cable.paragraphs:
            span = paragraph.span
            found = [*_ITEM.finditer(self._text, span.start, span.end)]
            if not found or _ITEM_AT_START.match(self._text, span.start):
                continue
            scene = self._scene(paragraph)
            lead = self._sentence(scene, (span.start, found[0].start()))
            meant = _last_state(lead) or lead.antecedent
            scene = scene._replace(antecedent=meant, lead=lead.span)
            for one in found:
                yield self._sentence(scene, one.span("item"))

    def measures(self) -> Iterator[Sentence]:
        """The numbered paragraphs of the text, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            if paragraph.number_as_written is not None:
                place = (paragraph.span.start, paragraph.span.end)
                yield self._sentence(self._scene(paragraph), place)

    def whole(self, cue: re.Pattern[str]) -> Iterator[Sentence]:
        """The paragraphs that hold a cue, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            place = (paragraph.span.start, paragraph.span.end)
            if cue.search(self._text, *place):
                yield self._sentence(self._scene(paragraph), place)

    def coded(self) -> Iterator[Sentence]:
        """The items of a joint list that open with their code, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            start, last = paragraph.span.start, paragraph.span.end
            begins = [one.start("code") for one in _CODE.finditer(self._text, start + 1, last)]
            if _CODE_AT_START.match(self._text, start):
                begins.insert(0, start)
            for begin, end in zip(begins, [*begins[1:], last], strict=False):
                yield self._sentence(self._scene(paragraph), (begin, end))

    def lettered(self) -> Iterator[Sentence]:
        """The items (A), (B), … of paragraphs, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            start, last = paragraph.span.start, paragraph.span.end
            begins = [one.start() for one in _LETTER.finditer(self._text, start, last)]
            for begin, end in zip(begins, [*begins[1:], last], strict=False):
                yield self._sentence(self._scene(paragraph), (begin, end))

    def stretch(
        self, paragraph: Paragraph, place: tuple[int, int], lead: tuple[int, int] | None = None
    ) -> Sentence:
        """Some words of a paragraph; where others introduce them, of the state named there."""
        scene = self._scene(paragraph)
        if lead is not None and lead[0] < lead[1]:
            said = self._sentence(scene, lead)
            meant = _last_state(said) or said.antecedent
            scene = scene._replace(antecedent=meant, lead=said.span)
        return self._sentence(scene, place)

    def rows(self) -> Iterator[Sentence]:
        """The lines of every table, each as one stretch."""
        for paragraph in self._cable.paragraphs:
            scene = self._scene(paragraph)
            for line in _LINE.finditer(self._text, paragraph.span.start, paragraph.span.end):
                if _is_row(line.group()):
                    yield self._sentence(scene, line.span("line"))

    def _of_paragraph(self, paragraph: Paragraph) -> Iterator[Sentence]:
        said: InexactDate | None = None
        scene = self._scene(paragraph)
        for setting, start, end in self._settings(paragraph):
            scene = scene._replace(setting=setting)
            for place in _stops(self._text, start, end):
                if _IF_ASKED.match(self._text, place[0]):
                    continue  # it names a question that may come; nothing is claimed
                read = self._sentence(scene, place, said)
                yield read
                said = (read.dates and _day_said(read.dates, self._sent)) or said
                actor = read.mentions and _opening_actor(read)
                if actor:
                    scene = scene._replace(antecedent=actor)

    def _scene(self, paragraph: Paragraph) -> _Scene:
        """Who speaks in a paragraph and to whom."""
        voices = self._voices_in(paragraph)
        return _Scene(
            paragraph=paragraph.number,
            setting=Setting.BODY,
            voices=voices,
            antecedent=voices.host,
            is_summary=_is_summary(paragraph.heading or ""),
        )

    def _sentence(
        self, scene: _Scene, place: tuple[int, int], said: InexactDate | None = None
    ) -> Sentence:
        """One stretch of a paragraph, with the parties and dates that it names."""
        start, end = place
        said_in = self._cues_in(start, end)
        words = frozenset([word for _, word in said_in])
        dated = self._has_compact or not words.isdisjoint(DATE_CUES)
        return Sentence(
            self._text,
            start,
            end,
            *scene,
            cues=said_in,
            words=words,
            mentions=self._mentions_in(start, end, scene),
            dates=self._dates(said_in, place, said) if dated else (),
        )

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
        self, said_in: Sequence[Cue], place: tuple[int, int], said: InexactDate | None = None
    ) -> Sequence[Dated]:
        """The dates between two places, given the cue words there."""
        days = Days(
            sent=self._sent,
            said=said.first_day if said else None,
            said_exactly=said is not None and said.first_day == said.last_day,
            signed=self._signed,
            runs=self._runs,
        )
        return tuple(dates(self._text, said_in, Span(*place), days))

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
        heading = (paragraph.heading or "").upper()
        if not heading:
            return self._voices
        meant = self._addressed_in(heading)
        if meant:
            post = self._gazetteer.post(meant)
            hearer = self._gazetteer.state(post.iso3) if post else None
            return replace(self._voices, addressee=_office(meant), hearer=hearer, host=hearer)
        state = self._gazetteer.party(heading)
        return replace(self._voices, host=state) if state else self._voices

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
            for given in self._dates(self._cues_in(*found.span()), found.span()):
                day = given.date.first_day
                exact = len(given.date.date or "") == 10
                if day and exact and self._sent and day <= self._sent:
                    return day
        return None


_LETTER_OPENS = phrase(r"\b(?:dear|sir|madam|excellency|compliments|from:|to:)\b")
_OPENING = 1200


def _terms_run(cable: Cable) -> bool:
    """Whether terms in days and weeks run from the paper's day: in cables, letters, mail."""
    if cable.created or cable.mrn or cable.originator:
        return True
    return _LETTER_OPENS.search(cable.text, 0, _OPENING) is not None


def _subject_state(cable: Cable, named: Sequence[Mention], own: Party | None) -> Party | None:
    """The state that a report is about: the one in its subject line, else the most named."""
    subject = (cable.subject or "").lower()
    often = Counter(
        one.party for one in named if one.alias and is_state(one) and one.party != own
    )
    told = [party for party in often if party.name.lower() in subject]
    ranked = told or [party for party, times in often.most_common(1) if times >= _OFTEN]
    return min(ranked, key=lambda party: subject.find(party.name.lower())) if ranked else None


_OFTEN = 4


def _by_city(addressees: Sequence[Recipient]) -> Mapping[str, tuple[int, str]]:
    """The number and the address of the first addressee in each city, in capitals."""
    found: dict[str, tuple[int, str]] = {}
    for number, recipient in enumerate(addressees):
        city = recipient.name.upper().partition(" ")[2]
        if city:
            found.setdefault(city, (number, recipient.name))
    return found


_CODE = re.compile(r"(?:(?<=\n)|\A)[ \t]*(?P<code>[A-Z]{2,4}-[0-9]{1,3})(?=[.:,]\s|\s{2,}\S)")
_CODE_AT_START = re.compile(r"[A-Z]{2,4}-[0-9]{1,3}(?=[.:,]\s|\s{2,}\S)")
_LETTER = re.compile(r"(?:(?<=\s)|\A)\([A-Z]\)(?=\s+[A-Z])")
_LINE = re.compile(r"[ \t]*(?P<line>\S[^\n]*)")
_GAP = re.compile(r"(?<=[^\s.?!:])[ \t]{2,}(?=\S)|\|")
_FEWEST_GAPS = 2


def _is_row(line: str) -> bool:
    """Whether a line is parted into three cells or more, by wide gaps or by strokes."""
    if "  " not in line and "|" not in line:
        return False
    return sum(1 for _ in islice(_GAP.finditer(line), _FEWEST_GAPS)) == _FEWEST_GAPS


def _is_summary(heading: str) -> bool:
    """Whether a heading is that of a summary, which gives no orders of its own."""
    return heading.upper().startswith("SUMMARY") and "ACTION" not in heading.upper()


_PLACE_OF = attrgetter("span.start")
_IF_ASKED = phrase(r"if asked\b")
_SIGNED = cued("signed", r"\bsigned\b[^;]{0,120}")
_OWN_CUES = TIME_CUES | MENTION_CUES | _SIGNED.cues
_ITEM = re.compile(
    r"\n[ \t]*--?[ \t]*(?P<item>\w[^\n]*(?:\n(?![ \t]*(?:--?[ \t]*\w|\n))[^\n]*)*)"
)
_ITEM_AT_START = re.compile(r"(?:\A|\n)[ \t]*--?[ \t]*\w")


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


def _fitting(named: Sequence[Mention], setting: Setting, voices: Voices) -> Sequence[Mention]:
    """The mentions of a sentence; "you" is the hearer only where points are spoken."""
    if setting is not Setting.BODY or not voices.hearer:
        return named
    hearer = voices.hearer.key
    return [one for one in named if one.alias or one.party.key != hearer]
