"""Parties, posts and regions by every name they are known to have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property

from goodoffices.facts import codes
from goodoffices.facts.tables import table
from goodoffices.records import Party, TagKind


class AliasKind(StrEnum):
    """What kind of name an alias is."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    FORMER_NAME = "former name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name with every party that it may mean; more than one where the name alone cannot tell.

    GOT is the government of Turkey, Tajikistan, Tunisia …: the paper has to say which.
    """

    text: str
    kind: AliasKind
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An embassy or office: its code in message numbers, its plain language address, its place.

    `iso3` is where it stands, `government` (ISO 3166) whose it is.
    """

    code: str
    plad: str
    city: str
    iso3: str | None
    government: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region and the ISO 3166 codes of its members."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTables:
    """An office's own parties, posts and regions, beside those that ship."""

    aliases: tuple[Alias, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    posts: tuple[Post, ...] = ()
    regions: tuple[Region, ...] = ()


_SENT_TO_A_STATE = frozenset(
    "AMEMBASSY EMBASSY AMCONSUL CONSULATE USOFFICE USINT USLO AIT REO".split()
)
"""How the plain language addresses of embassies, consulates and their like begin."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Gazetteer:
    """Everything that has a name, as one value; compared by identity, so it can be a key."""

    aliases: tuple[Alias, ...]
    tags: Mapping[str, str]
    posts: tuple[Post, ...]
    regions: tuple[Region, ...]

    def with_office(self, office: OfficeTables) -> Gazetteer:
        """The same with an office's own tables; its names win over the shipped ones."""
        return Gazetteer(
            aliases=(*office.aliases, *self.aliases),
            tags={**self.tags, **office.tags},
            posts=(*office.posts, *self.posts),
            regions=(*office.regions, *self.regions),
        )

    @cached_property
    def _by_plad(self) -> Mapping[str, Post]:
        return {post.plad.upper(): post for post in reversed(self.posts)}

    @cached_property
    def _stations(self) -> codes.Stations:
        return codes.Stations.of((*codes.stations(), *self._by_code))

    @cached_property
    def _by_code(self) -> Mapping[str, Post]:
        return {post.code: post for post in reversed(self.posts)}

    @cached_property
    def _states(self) -> Mapping[str, Party]:
        return {
            alias.parties[0].iso3: alias.parties[0]
            for alias in reversed(self.aliases)
            if alias.kind is AliasKind.NAME
            and len(alias.parties) == 1
            and alias.parties[0].iso3
        }

    @cached_property
    def _by_name(self) -> Mapping[str, Alias]:
        return {alias.text.upper(): alias for alias in reversed(self.aliases)}

    def party(self, name: str) -> Party | None:
        """The one party of this name, in any case; None for an unknown or ambiguous one."""
        alias = self._by_name.get(" ".join(name.upper().split()))
        return alias.parties[0] if alias and len(alias.parties) == 1 else None

    def post(self, name: str) -> Post | None:
        """The post with this plain language address or this code in message numbers."""
        written = " ".join(name.upper().split())
        return self._by_plad.get(written) or self._by_code.get(codes.canonical_origin(name))

    def state(self, iso3: str | None) -> Party | None:
        """The state or territory with this ISO 3166 code."""
        if iso3 is None:
            return None
        name = _country_names().get(iso3)
        listed = Party(name=name, iso3=iso3) if name else None
        return self._states.get(iso3, listed)

    def organisation_at(self, post: Post) -> Party | None:
        """The organisation to which a mission is sent, where its address names one.

        An embassy or a consulate is sent to a state: AU in AMEMBASSY PORT AU PRINCE is a word.
        """
        if post.plad.upper().split()[0] in _SENT_TO_A_STATE:
            return None
        named = [party for word in post.plad.split() if (party := self.party(word))]
        return next((party for party in named if party.organisation), None)

    def known_origin(self, name: str) -> bool:
        """Whether a station of this name sends cables."""
        return codes.known_origin(name) or codes.canonical_origin(name) in self._by_code

    def nearest_origin(self, name: str) -> str | None:
        """The one station whose name differs by a single letter, among long enough names."""
        return self._stations.nearest(name)

    def geo_tag(self, code: str) -> Party | None:
        """The state that a geographic TAG stands for."""
        return self.state(self.tags.get(code.upper()))

    def tag_kind(self, code: str) -> TagKind:
        """What a TAGS code stands for, an office's own geographic tags included."""
        return TagKind.GEOGRAPHIC if code.upper() in self.tags else codes.tag_kind(code)

    def lists_tag(self, code: str) -> bool:
        """Whether a code is one that is in use."""
        if code.upper() in self.tags:
            return True
        return codes.listed_tag_kind(code) is not TagKind.UNKNOWN


def named(rows: Iterable[Mapping[str, str]]) -> tuple[Alias, ...]:
    """Aliases from rows of alias, iso3 (several parted by |), organisation and kind.

    A state is called by its first alias of the kind "name", else as the table of countries has
    it, an organisation by its code unless a longer name follows.
    """
    listed = list(rows)
    names: dict[str, str] = {}
    for row in listed:
        if row["kind"] == AliasKind.NAME and "|" not in row["iso3"]:
            names.setdefault(row["iso3"], row["alias"])
        if row["organisation"] and " " in row["alias"] and not row["alias"][0].islower():
            names.setdefault(row["organisation"], row["alias"])
    return tuple(
        Alias(
            text=row["alias"],
            kind=AliasKind(row["kind"]),
            parties=tuple(_parties(row, {**_country_names(), **names})),
        )
        for row in listed
    )


def _parties(row: Mapping[str, str], names: Mapping[str, str]) -> Iterable[Party]:
    """The parties that one row of the table may mean."""
    if row["organisation"]:
        code = row["organisation"]
        yield Party(name=names.get(code, code), organisation=code)
        return
    for iso3 in row["iso3"].split("|"):
        yield Party(name=names.get(iso3, row["alias"]), iso3=iso3)


@cache
def _country_names() -> Mapping[str, str]:
    """The name of each state and territory that has a code of ISO 3166."""
    return {row["iso3"]: row["name"] for row in table("countries")}


@cache
def shipped() -> Gazetteer:
    """The names that ship with the package: real states, organisations, posts and regions."""
    return Gazetteer(
        aliases=named(table("party_aliases")),
        tags={row["tag"]: row["iso3"] for row in table("geo_tags")},
        posts=tuple(
            Post(
                code=row["code"],
                plad=row["plad"],
                city=row["city"],
                iso3=row["iso3"] or None,
                government=row["government"] or None,
            )
            for row in table("posts")
        ),
        regions=tuple(
            Region(name=row["region"], members=tuple(row["members"].split()))
            for row in table("regions")
        ),
    )
