"""An office's own parties, posts and regions, from the TOML file in which it keeps them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goodoffices.errors import OfficeFileError
from goodoffices.facts import Alias, AliasKind, OfficeTables, Post, Region
from goodoffices.records import Party

_EXTRACTORS = "extractors"
_CODES = ("iso3", "organisation", "office")
_NAMES = {
    "aliases": AliasKind.NAME,
    "adjectives": AliasKind.ADJECTIVE,
    "people": AliasKind.PEOPLE,
    "capitals": AliasKind.CAPITAL,
    "former_names": AliasKind.FORMER_NAME,
}
_KEYS = {
    "party": {"name", "tag", *_CODES, *_NAMES},
    "post": {"code", "plad", "city", "iso3", "government"},
    "region": {"name", "members"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One entry of a list: where it stands, and its values by key, not yet looked at."""

    path: str
    place: str
    values: Mapping[str, Any]

    def refusal(self, why: str) -> OfficeFileError:
        """What is wrong with this entry, under the name or code that it goes by."""
        name = self.values.get("name", self.values.get("code"))
        known = isinstance(name, str) and name.strip()
        return OfficeFileError(self.path, f"{known or self.place} {why}")

    def text(self, key: str) -> str:
        """The text under a key that every entry needs."""
        found = self.optional_text(key)
        if found is None:
            raise self.refusal(f"lacks “{key}”.")
        return found

    def optional_text(self, key: str) -> str | None:
        """The text under a key, None where there is none."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.refusal(f"needs a text in quotes as its “{key}”.")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key, empty where there is none."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.refusal(f"needs a list of texts in quotes as its “{key}”.")
        return tuple(value)


def office_tables(path: str) -> OfficeTables:
    """The tables of an office's file; OfficeFileError says what of it is wrong."""
    return office_tables_in(office_text(path), path)


def office_tables_in(text: str, path: str) -> OfficeTables:
    """The names in such a file's text; `path` is what errors call it.

    Three lists, each optional: `[[party]]` (name, one of iso3, organisation or office, tag,
    aliases, adjectives, people, capitals, former_names), `[[post]]` (code, plad, city, iso3,
    government) and `[[region]]` (name, members).
    """
    content = _content(text, path)
    unknown = content.keys() - _KEYS - {_EXTRACTORS}
    if unknown:
        raise OfficeFileError(
            path, f"“{min(unknown)}” is none of party, post, region, extractors."
        )
    parties = list(_rows(path, content, "party"))
    return OfficeTables(
        aliases=tuple(alias for row in parties for alias in _aliases(row)),
        tags={row.text("tag").upper(): row.text("iso3") for row in parties if _tagged(row)},
        posts=tuple(_post(row) for row in _rows(path, content, "post")),
        regions=tuple(
            Region(name=row.text("name"), members=row.texts("members"))
            for row in _rows(path, content, "region")
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractorLimits:
    """Which texts an office hands to extractors: up to which level, with which caveats."""

    ceiling: str
    caveats: frozenset[str]


def extractor_limits_in(text: str, path: str) -> ExtractorLimits | None:
    """What such a file's text says of extractors; None where it says nothing.

    One table, optional: `[extractors]` (ceiling, caveats). `path` is what errors call it.
    """
    values = _content(text, path).get(_EXTRACTORS)
    if values is None:
        return None
    if not isinstance(values, dict):
        raise OfficeFileError(path, f"write [{_EXTRACTORS}] with one bracket.")
    row = _Row(path=path, place=_EXTRACTORS, values=values)
    unknown = values.keys() - {"ceiling", "caveats"}
    if unknown:
        raise row.refusal(f"has an unknown “{min(unknown)}”.")
    return ExtractorLimits(
        ceiling=row.optional_text("ceiling") or "UNCLASSIFIED",
        caveats=frozenset(one.strip().upper() for one in row.texts("caveats")),
    )


def office_text(path: str) -> str:
    """The text of an office's file; OfficeFileError where it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise OfficeFileError(path, f"cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise OfficeFileError(path, "is not UTF-8 text.") from error


def _content(text: str, path: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OfficeFileError(path, f"is not valid TOML: {error}.") from error


def _rows(path: str, content: Mapping[str, Any], name: str) -> Iterator[_Row]:
    """The entries of one list, after a look at their keys."""
    listed = content.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise OfficeFileError(path, f"write [[{name}]] with two brackets.")
    for number, values in enumerate(listed, start=1):
        row = _Row(path=path, place=f"{name} {number}", values=values)
        unknown = values.keys() - _KEYS[name]
        if unknown:
            raise row.refusal(f"has an unknown “{min(unknown)}”.")
        yield row


def _tagged(row: _Row) -> bool:
    """Whether a party has a geographic tag; only a state may have one."""
    if row.optional_text("tag") is None:
        return False
    if row.optional_text("iso3") is None:
        raise row.refusal("has a geographic tag but is no state.")
    return True


def _aliases(row: _Row) -> Iterator[Alias]:
    """Every name of one party; its own name comes first and is the one shown."""
    party = _party(row)
    own = AliasKind.ORGANISATION if party.iso3 is None else AliasKind.NAME
    yield Alias(text=party.name, kind=own, parties=(party,))
    for key, kind in _NAMES.items():
        for alias in row.texts(key):
            kept = own if kind is AliasKind.NAME else kind
            yield Alias(text=alias, kind=kept, parties=(party,))


def _party(row: _Row) -> Party:
    """The party that an entry is about, with the one code that it has."""
    name = row.text("name")
    codes = {code: row.text(code) for code in _CODES if code in row.values}
    if len(codes) != 1:
        raise row.refusal(f"needs exactly one of {', '.join(_CODES)}.")
    return Party(name=name, **codes)


def _post(row: _Row) -> Post:
    return Post(
        code=row.text("code").upper(),
        plad=row.text("plad").upper(),
        city=row.text("city"),
        iso3=row.optional_text("iso3"),
        government=row.optional_text("government"),
    )
