"""An office's own parties, posts and regions, from the TOML file in which it keeps them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from goodoffices.errors import OfficeFileError
from goodoffices.facts import Alias, AliasKind, OfficeTables, Post, Region
from goodoffices.records import Party

_CODES = ("iso3", "organisation", "office")
_NAMES = {
    "aliases": AliasKind.NAME,
    "adjectives": AliasKind.ADJECTIVE,
    "people": AliasKind.PEOPLE,
    "capitals": AliasKind.CAPITAL,
    "former_names": AliasKind.FORMER_NAME,
}
_PARTY_KEYS = {"name", "tag", *_CODES, *_NAMES}
_POST_KEYS = {"code", "plad", "city", "iso3", "government"}
_REGION_KEYS = {"name", "members"}


def office_tables(path: str) -> OfficeTables:
    """The tables of an office's file; OfficeFileError says which line of it is wrong.

    Three lists, each optional: `[[party]]` (name, one of iso3, organisation or office, tag,
    aliases, adjectives, people, capitals, former_names), `[[post]]` (code, plad, city, iso3,
    government) and `[[region]]` (name, members).
    """
    content = _content(path)
    unknown = content.keys() - {"party", "post", "region"}
    if unknown:
        raise OfficeFileError(path, f"“{min(unknown)}” is none of party, post, region.")
    parties = _tables(path, content, "party", _PARTY_KEYS)
    return OfficeTables(
        aliases=tuple(alias for row in parties for alias in _aliases(path, row)),
        tags={row["tag"].upper(): row["iso3"] for row in parties if "tag" in row},
        posts=tuple(_post(path, row) for row in _tables(path, content, "post", _POST_KEYS)),
        regions=tuple(
            Region(name=_text(path, row, "name"), members=tuple(row.get("members", ())))
            for row in _tables(path, content, "region", _REGION_KEYS)
        ),
    )


def _content(path: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise OfficeFileError(path, f"cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise OfficeFileError(path, "is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise OfficeFileError(path, f"is not valid TOML: {error}.") from error


def _tables(
    path: str, content: Mapping[str, Any], name: str, keys: set[str]
) -> list[Mapping[str, Any]]:
    """The rows of one list, after a look at their keys."""
    rows = content.get(name, [])
    if not isinstance(rows, list):
        raise OfficeFileError(path, f"write [[{name}]] with two brackets.")
    for number, row in enumerate(rows, start=1):
        unknown = row.keys() - keys
        if unknown:
            raise OfficeFileError(path, f"{name} {number} has an unknown “{min(unknown)}”.")
    return rows


def _text(path: str, row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise OfficeFileError(path, f"an entry lacks “{key}”: {dict(row)}.")
    return value.strip()


def _aliases(path: str, row: Mapping[str, Any]) -> Iterator[Alias]:
    """Every name of one party; its own name comes first and is the one shown."""
    name = _text(path, row, "name")
    codes = {code: row[code] for code in _CODES if code in row}
    if len(codes) != 1:
        raise OfficeFileError(path, f"{name} needs exactly one of {', '.join(_CODES)}.")
    if "tag" in row and "iso3" not in codes:
        raise OfficeFileError(path, f"{name} has a geographic tag but is no state.")
    party = Party(name=name, **codes)
    own = AliasKind.NAME if "iso3" in codes else AliasKind.ORGANISATION
    yield Alias(text=name, kind=own, parties=(party,))
    for key, kind in _NAMES.items():
        for alias in row.get(key, ()):
            kept = own if kind is AliasKind.NAME else kind
            yield Alias(text=alias, kind=kept, parties=(party,))


def _post(path: str, row: Mapping[str, Any]) -> Post:
    return Post(
        code=_text(path, row, "code").upper(),
        plad=_text(path, row, "plad").upper(),
        city=_text(path, row, "city"),
        iso3=row.get("iso3"),
        government=row.get("government"),
    )
