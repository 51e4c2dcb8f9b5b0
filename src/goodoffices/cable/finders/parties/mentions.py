"""Parties in a text, by every name they are known to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from goodoffices.cable.finders.parties.unlisted import unlisted
from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import cued, phrase, unwrapped
from goodoffices.cable.sheet import small_letters
from goodoffices.facts import Alias, AliasKind, Gazetteer
from goodoffices.records import Cable, Party, Span

_ADJECTIVES = {AliasKind.ADJECTIVE, AliasKind.PEOPLE}

# Words that stand in lower case for something other than the party of that name.
_COMMON_WORDS = frozenset({"polish", "who", "us", "chad", "guinea", "quartet", "swiss"})


class Mention(NamedTuple):
    """A party where a text names it; `alias` is what kind of name it goes by there.

    `word` is the pronoun, in lower case, where it goes by none, or the surname of a person.
    """

    start: int
    end: int
    party: Party
    alias: AliasKind | None = None
    word: str = ""

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def is_adjective(self) -> bool:
        """Whether only an adjective names it ("Russian approval")."""
        return self.alias is AliasKind.ADJECTIVE

    @property
    def is_person(self) -> bool:
        """Whether it is a person by his surname, who stands for his state or office."""
        return self.alias is AliasKind.PEOPLE and bool(self.word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who "we", "you" and "post" are in a cable.

    `speaker` is the government that sends it, `hearer` the one that its points are spoken to,
    `host` the one whose ministries and officials are meant where no state is named: that of the
    country in which the sending post stands, else the hearer. `addressee` is the office that is
    told what to do; `is_report` says that a post, `office`, writes to its own capital;
    `offices` are all who get the cable, by the town in which they sit, in small letters;
    `about` is the state that a paper which is no cable is about. In a letter "we" is `writer`
    and "you" is `reader`; `is_mission` tells that of a mission, which writes to "the Ministry".
    `is_cable` is false for papers that no post or ministry gets as a cable.
    """

    speaker: Party | None
    hearer: Party | None
    host: Party | None
    addressee: Party | None
    is_report: bool = False
    office: Party | None = None
    offices: Mapping[str, Party] = field(default_factory=dict)
    about: Party | None = None
    writer: Party | None = None
    reader: Party | None = None
    is_mission: bool = False
    is_cable: bool = True

    @property
    def we(self) -> Party | None:
        """Who says "we"."""
        return self.writer or self.speaker

    @property
    def you(self) -> Party | None:
        """Who is told "you"."""
        return self.reader if self.writer else self.hearer


def is_state(mention: Mention) -> bool:
    """Whether a mention names a state, be it one that no list holds."""
    party = mention.party
    unlisted = mention.alias is not None and not (party.organisation or party.office)
    return party.iso3 is not None or unlisted


class _Name(NamedTuple):
    """An alias as it is looked for; `written` is how it must be written, if it must.

    An abbreviation counts only as written (WHO, never "who"). `head` tells whether a noun
    behind it belongs to it ("GOB officials", "Russian interlocutors").
    """

    alias: Alias
    written: str | None
    head: bool


_BLANKS = "\t\n\r\f\v\u00a0"


def _folded(text: str) -> str:
    """The text in small letters with plain blanks and apostrophes, as long as before."""
    text = small_letters(text).replace("’", "'")
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


@lru_cache(maxsize=8)
def _matcher(gazetteer: Gazetteer) -> tuple[AhoCorasick, tuple[_Name, ...]]:
    """The automaton over all aliases; the first of two equal names wins."""
    by_name: dict[str, Alias] = {}
    for alias in gazetteer.aliases:
        by_name.setdefault(_folded(alias.text), alias)
    matcher = AhoCorasick(
        list(by_name), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return matcher, tuple(_name(alias) for alias in by_name.values())


def _name(alias: Alias) -> _Name:
    short = _is_abbreviation(alias.text)
    written = alias.text if short else None
    return _Name(alias, written, head=short or alias.kind in _ADJECTIVES)


def _is_abbreviation(alias: str) -> bool:
    letters = [letter for letter in alias if letter.isalpha()]
    return len(letters) <= 6 and sum(letter.isupper() for letter in letters) > len(letters) / 2


_PLACE = re.compile(
    r"\b(?:embassy|mission|consulate|in|at|from|to|of|near|via|for|visit)\s+\Z", re.IGNORECASE
)


def _hits(text: str, gazetteer: Gazetteer) -> Iterator[tuple[_Name, int, int]]:
    """Every alias in the text with its place.

    Names that are no abbreviation count in any case, because redlining leaves names in lower
    case ("the united states and russia" in 08STATE63551).
    """
    matcher, names = _matcher(gazetteer)
    for index, start, end in matcher.find_matches_as_indexes(_folded(text)):
        if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
            continue
        name, written = names[index], text[start:end]
        if name.written and written != name.written and unwrapped(written) != name.written:
            continue
        if written in _COMMON_WORDS:
            continue
        if name.alias.kind is AliasKind.CAPITAL and _PLACE.search(
            text, max(0, start - 16), start
        ):
            continue  # a town, not the government that sits in it
        yield name, start, end


_LEAD = re.compile(r"(?:\bthe|\bThe|\bTHE)\s+\Z")
_DEFINITION = re.compile(r"\((?P<short>[A-Za-z][\w/.&-]{1,14})\)")
_WIDEST_GAP = 40
"""How many blanks may stand before a short form in brackets."""
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_HEAD = phrase(
    r"""\s+(?:interlocutors?|representatives?|officials?|agenc(?:y|ies)|counterparts?|side
    |governments?|authorities|delegations?|experts?|colleagues|ministr(?:y|ies)|negotiators?
    |leadership)\b"""
)


def _widened(
    text: str, name: _Name, place: tuple[int, int], defined: Mapping[int, re.Match[str]]
) -> tuple[int, int]:
    """The mention with its article, its defined short form, its noun and its possessive.

    Forms: "the Government of Turkey (GOT)", "Turkey's", "RussiaN interlocutors".
    """
    start, end = place
    lead = _LEAD.search(text, max(0, start - 6), start)
    head = _HEAD.match(text, end) if name.head else None
    if head:
        end = head.end()
    if end in defined:
        end = defined[end].end()
    if lead:
        return lead.start(), end
    possessive = _POSSESSIVE.match(text, end)
    return start, possessive.end() if possessive else end


def _definitions(text: str) -> Mapping[int, re.Match[str]]:
    """The short forms in brackets, each by where the words before it end."""
    defined: dict[int, re.Match[str]] = {}
    for short in _DEFINITION.finditer(text):
        start = max(0, short.start() - _WIDEST_GAP)
        defined[start + len(text[start : short.start()].rstrip())] = short
    return defined


def _short_forms(
    hits: Sequence[tuple[_Name, int, int]], definitions: Mapping[int, re.Match[str]]
) -> Mapping[str, Party]:
    """Abbreviations that the text itself defines: "Government of Turkey (GOT)"."""
    defined: dict[str, Party] = {}
    for name, _, end in hits:
        short = definitions.get(end)
        if short and len(name.alias.parties) == 1:
            defined.setdefault(short["short"], name.alias.parties[0])
    return defined


def _resolved(
    alias: Alias, written: str, defined: Mapping[str, Party], near: Sequence[Party]
) -> Party:
    """The one party meant; where the text leaves several possible, the name alone.

    GOT is settled by its definition in the text, else by the only candidate among the parties
    that the cable is addressed to or tagged with. Never a guess between states.
    """
    if written in defined:
        return defined[written]
    if len(alias.parties) == 1:
        return alias.parties[0]
    close = {party.iso3: party for party in alias.parties if party in near}
    return next(iter(close.values())) if len(close) == 1 else Party(name=written)


_PRONOUN = cued(
    "we us our ours you your post posts embassy action",
    r"""\b(?:(?P<speaker>we|us|our|ours|our government)
    |(?P<hearer>your government(?:'s)?|you|your)
    |(?P<addressee>posts?(?:'s)?|embassy|action addressees?))\b""",
)
_OUR_OFFICE = cued(
    "department ministry",
    r"\b(?P<speaker>(?:the )?(?-i:Department|department|Ministry)(?! of))\b",
    before="the",
)
_IN_LETTERS = cued(
    "i me my mission embassy delegation ministry",
    r"""\b(?:(?P<speaker>I(?![.’'\w])|me|my)|(?P<mission>(?:the )?(?:Permanent )?(?:Mission
    |Embassy|Delegation)(?! (?:of|in|to)\b))|(?P<ministry>(?:the )?(?:esteemed )?Ministry
    (?! of\b)))\b""",
    before="the permanent esteemed",
)
_NAMED_EMBASSY = re.compile(r"\s+[A-Z][A-Za-z]+")
_SIDES = r"""\b(?:(?:the two|both|each|either) (?:sides?|delegations?|part(?:y|ies))
    |(?-i:the (?:two )?Parties))\b"""
_SOME = """the|several|many|various|some|all|both|two|three|four|five|six|seven|eight|nine|ten
    |eleven|twelve"""
_SUCH = """relevant|neighbouring|neighboring|prospective|potential|international|partner
    |individual"""
_GROUP = cued(
    """countries donor donors government governments partner partners states organizations
    organisations""",
    rf"""\b(?:(?:{_SOME}|{_SUCH}|[0-9]{{1,2}}) (?:of (?:the|these|our) )?)
    (?:(?:other|{_SUCH}) )*
    (?:countries|donors?|governments?|partners|states|organi[sz]ations)\b(?: in the region)?
    |\bour partners\b""",
    before=f"{_SOME}|{_SUCH}|other|of|these|our".replace("|", " "),
)
MENTION_CUES = _PRONOUN.cues | _OUR_OFFICE.cues | _GROUP.cues | _IN_LETTERS.cues
"""The words without one of which a party is mentioned only by its name."""


def _pronouns(text: str, cues: Sequence[Cue], voices: Voices) -> Iterator[Mention]:
    """The parties who speak and are spoken to: "we", "your government", "post"."""
    stretch = (text, cues, 0, len(text))
    is_letter = voices.writer is not None or voices.reader is not None
    offices = _IN_LETTERS if is_letter else _OUR_OFFICE
    for found in chain(_PRONOUN.finditer(*stretch), offices.finditer(*stretch)):
        written, voice = found.group(), str(found.lastgroup)
        word = written.lower()
        if word == "embassy" and not _NAMED_EMBASSY.match(text, found.end()):
            continue
        party = _voice(voices, voice)
        if party is not None and written != "US":
            yield Mention(found.start(), found.end(), party, word=word)


def _voice(voices: Voices, voice: str) -> Party | None:
    """Whom a pronoun or "the Mission" means."""
    match voice:
        case "addressee":
            return voices.speaker if voices.is_report else voices.addressee
        case "mission" | "ministry":
            return voices.writer if voices.is_mission is (voice == "mission") else voices.reader
        case "hearer":
            return voices.you
        case _:
            return voices.we


def _groups(text: str, cues: Sequence[Cue]) -> Iterator[Mention]:
    """Parties that nobody names: "eight countries", "several other international donors"."""
    for found in _GROUP.finditer(text, cues, 0, len(text)):
        yield Mention(found.start(), found.end(), Party(name=unwrapped(found.group())))


def _names(
    text: str, gazetteer: Gazetteer, near: Sequence[Party], since: int
) -> Iterator[Mention]:
    """The parties that are named from a place on; short forms may be defined before it."""
    definitions = _definitions(text)
    hits = list(_hits(text, gazetteer))
    defined = _short_forms(hits, definitions)
    for name, start, end in hits:
        if start < since:
            continue
        party = _resolved(name.alias, text[start:end], defined, near)
        place = _widened(text, name, (start, end), definitions)
        yield Mention(*place, party, name.alias.kind)


@lru_cache(maxsize=8)
def listed_names(gazetteer: Gazetteer) -> frozenset[str]:
    """Every name and town that the gazetteer holds, in small letters."""
    names = {_folded(alias.text) for alias in gazetteer.aliases}
    towns = {post.city.lower() for post in gazetteer.posts}
    return frozenset(names | towns | {word for town in towns for word in town.split()})


def _unlisted(cable: Cable, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The parties that only the paper itself knows ("Norvelle", "the Hyrkasian side")."""
    text = cable.text
    names = unlisted(text, listed_names(gazetteer), cable.subject or "")
    if not names:
        return
    for found in _CAPITALISED.finditer(text):
        owner = names.get(found.group())
        if owner:
            kind = AliasKind.NAME if owner == found.group() else AliasKind.ADJECTIVE
            name = _Name(
                Alias(text=owner, kind=kind, parties=(Party(name=owner),)),
                None,
                head=kind is AliasKind.ADJECTIVE,
            )
            yield Mention(*_widened(text, name, found.span(), {}), Party(name=owner), kind)


_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-z]{3,}(?![\w-])")


def names(
    cable: Cable, gazetteer: Gazetteer, near: Sequence[Party], since: int
) -> list[Mention]:
    """The parties that a paper names from a place on, those that no list holds too.

    `near` are those that a doubtful name is taken for.
    """
    named = [*_names(cable.text, gazetteer, near, since), *_unlisted(cable, gazetteer)]
    return list(in_order(named))


def spoken_of(text: str, cues: Sequence[Cue], voices: Voices) -> Iterator[Mention]:
    """The parties that go by no name: "we", "your government", "seven donors".

    `cues` are the cue words from where the paper's own words begin, with `MENTION_CUES`.
    """
    yield from _pronouns(text, cues, voices)
    yield from _groups(text, cues)


def in_order(found: list[Mention]) -> Iterator[Mention]:
    """The mentions in order, of two that overlap the one that begins first or is longer."""
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))
    last_end = 0
    for mention in found:
        if mention.start >= last_end:
            last_end = mention.end
            yield mention
