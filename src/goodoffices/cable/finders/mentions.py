"""Parties in a text, by every name they are known to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from goodoffices.cable.finders.phrases import phrase, unwrapped
from goodoffices.facts import Alias, AliasKind, Gazetteer
from goodoffices.records import Cable, Party, Span

_FOLD = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
_FOLD |= {ord(blank): " " for blank in "\t\n\r\f\v\u00a0"} | {ord("’"): "'"}

_ADJECTIVES = {AliasKind.ADJECTIVE, AliasKind.PEOPLE}

# Words that stand in lower case for something other than the party of that name.
_COMMON_WORDS = frozenset({"polish", "who", "us", "chad", "guinea", "quartet", "swiss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A party where a text names it; `alias` is what kind of name it goes by there.

    `word` is the pronoun, in lower case, where it goes by none.
    """

    party: Party
    span: Span
    alias: AliasKind | None = None
    word: str = ""

    @property
    def is_adjective(self) -> bool:
        """Whether only an adjective names it ("Russian approval")."""
        return self.alias is AliasKind.ADJECTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who "we", "you" and "post" are in a cable.

    `speaker` is the government that sends it, `hearer` the one that its points are spoken to,
    `host` the one whose ministries and officials are meant where no state is named: that of the
    country in which the sending post stands, else the hearer. `addressee` is the office that is
    told what to do; `is_report` says that a post writes to its own capital.
    """

    speaker: Party | None
    hearer: Party | None
    host: Party | None
    addressee: Party | None
    is_report: bool = False


def folded(text: str) -> str:
    """The text in lower case with plain blanks and apostrophes, character for character."""
    return text.translate(_FOLD)


@lru_cache(maxsize=8)
def _matcher(gazetteer: Gazetteer) -> tuple[AhoCorasick, tuple[Alias, ...]]:
    """The automaton over all aliases; the first of two equal names wins."""
    by_name: dict[str, Alias] = {}
    for alias in gazetteer.aliases:
        by_name.setdefault(folded(alias.text), alias)
    names = list(by_name)
    return (
        AhoCorasick(names, matchkind=MatchKind.LeftmostLongest),
        tuple(by_name[name] for name in names),
    )


def _is_abbreviation(alias: str) -> bool:
    letters = [letter for letter in alias if letter.isalpha()]
    return len(letters) <= 6 and sum(letter.isupper() for letter in letters) > len(letters) / 2


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start == 0 or not text[start - 1].isalnum()
    return before and (end >= len(text) or not text[end].isalnum())


_PLACE = re.compile(
    r"\b(?:embassy|mission|consulate|in|at|from|to|of|near|via|for|visit)\s+\Z", re.IGNORECASE
)


def _hits(text: str, gazetteer: Gazetteer) -> Iterator[tuple[Alias, int, int]]:
    """Every alias in the text with its place.

    An abbreviation counts only as written (WHO, never "who"); other names in any case, because
    redlining leaves names in lower case ("the united states and russia" in 08STATE63551).
    """
    matcher, aliases = _matcher(gazetteer)
    for index, start, end in matcher.find_matches_as_indexes(folded(text)):
        alias, written = aliases[index], text[start:end]
        if not _stands_alone(text, start, end) or written in _COMMON_WORDS:
            continue
        if alias.kind is AliasKind.CAPITAL and _PLACE.search(text, max(0, start - 16), start):
            continue  # a town, not the government that sits in it
        if _is_abbreviation(alias.text) and unwrapped(written) != alias.text:
            continue
        yield alias, start, end


_LEAD = re.compile(r"(?:\bthe|\bThe|\bTHE)\s+\Z")
_DEFINITION = re.compile(r"\s*\((?P<short>[A-Za-z][\w/.&-]{1,14})\)")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_HEAD = phrase(
    r"""\s+(?:interlocutors?|representatives?|officials?|agenc(?:y|ies)|counterparts?|side
    |governments?|authorities|delegations?|experts?|colleagues|ministr(?:y|ies)|negotiators?
    |leadership)\b"""
)


def _widened(text: str, alias: Alias, start: int, end: int) -> Span:
    """The mention with its article, its defined short form, its noun and its possessive.

    Forms: "the Government of Turkey (GOT)", "Turkey's", "RussiaN interlocutors".
    """
    lead = _LEAD.search(text, max(0, start - 6), start)
    begin = lead.start() if lead else start
    head = (
        _HEAD.match(text, end)
        if alias.kind in _ADJECTIVES or _is_abbreviation(alias.text)
        else None
    )
    if head:
        end = head.end()
    defined = _DEFINITION.match(text, end)
    if defined:
        end = defined.end()
    possessive = None if lead else _POSSESSIVE.match(text, end)
    return Span(begin, possessive.end() if possessive else end)


def _short_forms(text: str, hits: Sequence[tuple[Alias, int, int]]) -> Mapping[str, Party]:
    """Abbreviations that the text itself defines: "Government of Turkey (GOT)"."""
    defined: dict[str, Party] = {}
    for alias, _, end in hits:
        short = _DEFINITION.match(text, end)
        if short and len(alias.parties) == 1:
            defined.setdefault(short["short"], alias.parties[0])
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


_PRONOUN = phrase(
    r"""\b(?:(?P<speaker>we|us|our|ours|our government|(?:the )?(?-i:Department
    |department)(?! of)|(?:[Tt]he )?(?-i:Ministry)(?! of))
    |(?P<hearer>your government(?:'s)?|you|your)
    |(?P<addressee>posts?(?:'s)?|embassy|action addressees?))\b"""
)
_NAMED_EMBASSY = re.compile(r"\s+[A-Z][A-Za-z]+")
_GROUP = phrase(
    r"""\b(?:(?:the|several|many|various|some|all|both|relevant|neighbou?ring|prospective
    |potential|international|partner|individual|two|three|four|five|six|seven|eight|nine|ten
    |eleven|twelve|\d{1,2}) (?:of (?:the|these|our) )?)
    (?:(?:other|relevant|neighbou?ring|prospective|potential|international|partner
    |individual) )*
    (?:countries|donors?|governments?|partners|states|organi[sz]ations)\b(?: in the region)?
    |\bour partners\b"""
)


def _pronouns(text: str, voices: Voices) -> Iterator[Mention]:
    """The parties who speak and are spoken to: "we", "your government", "post"."""
    for found in _PRONOUN.finditer(text):
        party = getattr(voices, str(found.lastgroup))
        if found.lastgroup == "addressee" and voices.is_report:
            party = voices.speaker
        named = _NAMED_EMBASSY.match(text, found.end())
        if found.group().lower() == "us" and found.group() == "US":
            continue
        if found.group().lower() == "embassy" and not named:
            continue
        if party is not None:
            yield Mention(party=party, span=Span(*found.span()), word=found.group().lower())


def _groups(text: str) -> Iterator[Mention]:
    """Parties that nobody names: "eight countries", "several other international donors"."""
    for found in _GROUP.finditer(text):
        yield Mention(party=Party(name=unwrapped(found.group())), span=Span(*found.span()))


def mentions(
    cable: Cable, gazetteer: Gazetteer, voices: Voices, tagged: Sequence[Party]
) -> tuple[Mention, ...]:
    """Every party that the cable mentions, in order; of two that overlap the longer one."""
    hits = list(_hits(cable.text, gazetteer))
    defined = _short_forms(cable.text, hits)
    near = [party for party in (voices.speaker, voices.hearer, *tagged) if party]
    named = [
        Mention(
            party=_resolved(alias, cable.text[start:end], defined, near),
            span=_widened(cable.text, alias, start, end),
            alias=alias.kind,
        )
        for alias, start, end in hits
    ]
    found = [*named, *_pronouns(cable.text, voices), *_groups(cable.text)]
    return tuple(_without_overlaps(found))


def _without_overlaps(found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in order, of two that overlap the one that begins first or is longer."""
    last_end = 0
    for mention in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.start >= last_end:
            last_end = mention.span.end
            yield mention
