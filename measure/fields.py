"""Compares what is read in a cable with what a person read in it, value by value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from goodoffices.cable import as_json, canonical_reference, read
from goodoffices.facts import tag_kind

Json = dict[str, Any]

_SCALARS = (
    "layout",
    "truncated",
    "reference_id",
    "transmission_id",
    "routing_line",
    "security_line",
    "dtg",
    "created",
    "from",
    "classification",
    "classification_line",
    "eo",
    "declassify_on",
    "subject",
    "subject_repaired",
    "signer",
    "has_summary",
    "has_comment",
)
_OBJECTS = ("mrn", "station", "precedence", "classified_by", "sections", "tag_kinds")
_LISTS = ("captions", "attention_lines", "handling_statements", "tags", "response_slugs")
_ITEMS: Mapping[str, tuple[str, ...]] = {
    "to": ("name", "route", "precedence", "mcn", "exempt"),
    "info": ("name", "route", "precedence", "mcn", "exempt"),
    "references": ("text", "label", "kind", "reference_id"),
    "headings": ("text", "before_paragraph"),
    "cross_references": ("to", "paragraph"),
    "points_of_contact": ("name", "office", "email", "phone", "paragraph"),
}
"""Lists of objects: the values of each that count; the first present one pairs the items."""

_PARAGRAPH = ("number", "number_as_written", "portion_mark", "heading")
_PAIRED_BY = 3
"""So many first words tell which paragraph of a reading a labelled one is."""

PRESENT = "(present in the text)"
"""What a label says in place of a name that it does not repeat."""

ALARMS = frozenset(
    """
    serial julian_day dtg precedence security_letters paragraph_order sections portion_mark
    repeated_text truncated
    """.split()
)
"""The kinds of doubt that say that a cable contradicts itself; the others are repairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One labelled value and what was read in its place; `field` is the key of the contract."""

    field: str
    part: str
    expected: object
    got: object

    @property
    def hit(self) -> bool:
        """Whether the reading has what the label has, white space apart."""
        if self.expected == PRESENT:
            return bool(self.got)
        return _plain(self.expected) == _plain(self.got)


def compared(label: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[Verdict]:
    """A verdict on every value of the contract that a label gives.

    A value that the label has null or empty and the reading fills is a miss, an item too many
    in a list is one miss; keys of the label that are not of the contract are passed over.
    """
    for field in label:
        if field in _SCALARS:
            yield Verdict(field=field, part="", expected=label[field], got=got.get(field))
        elif field in _OBJECTS:
            yield from _object(field, label[field], got.get(field))
        elif field in _LISTS:
            yield from _list(field, label[field], got.get(field) or [])
        elif field in _ITEMS:
            yield from _items(field, label[field], got.get(field) or [])
        elif field in _OTHERS:
            yield from _OTHERS[field](label[field], got.get(field))


def false_alarms(label: Mapping[str, Any], got: Mapping[str, Any]) -> list[str]:
    """The kinds of alarm that a reading raises and its label does not, if it tells of any."""
    if "doubts" not in label:
        return []
    raised = {doubt["kind"] for doubt in got["doubts"]}
    return sorted((raised & ALARMS) - set(label["doubts"]))


def _plain(value: object) -> object:
    """A value with single spaces; true stays apart from 1."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, bool) else value


def _object(field: str, expected: Json | None, got: Json | None) -> Iterator[Verdict]:
    """The values of an object one by one; one value where the label has none."""
    if not _filled(expected):
        got = got if _filled(got) else None
        yield Verdict(field=field, part="", expected=None, got=got)
        return
    found = got or {}
    for part, value in (expected or {}).items():
        yield Verdict(field=field, part=part, expected=value, got=found.get(part))
    if field == "tag_kinds":
        for part in sorted(found.keys() - (expected or {}).keys()):
            yield Verdict(field=field, part=part, expected=None, got=found[part])


def _filled(value: Json | None) -> bool:
    """Whether an object says anything."""
    return bool(value) and any(one is not None for one in (value or {}).values())


def _pairs(
    expected: Sequence[object], got: Sequence[object]
) -> Iterator[tuple[int | None, int | None]]:
    """Which item of one list answers which of the other; None for one that is missing."""
    matcher = SequenceMatcher(None, expected, got, autojunk=False)
    for _, first, last, begin, end in matcher.get_opcodes():
        for step in range(max(last - first, end - begin)):
            yield (
                first + step if first + step < last else None,
                begin + step if begin + step < end else None,
            )


def _list(field: str, expected: Sequence[Any], got: Sequence[Any]) -> Iterator[Verdict]:
    """The items of a list one by one; one value where both are empty."""
    if not expected and not got:
        yield Verdict(field=field, part="", expected=[], got=[])
    wanted, found = [_plain(one) for one in expected], [_plain(one) for one in got]
    for left, right in _pairs(wanted, found):
        yield Verdict(
            field=field,
            part="",
            expected=None if left is None else wanted[left],
            got=None if right is None else found[right],
        )


def _items(field: str, expected: Sequence[Json], got: Sequence[Json]) -> Iterator[Verdict]:
    """The labelled values of each item of a list, the items paired by their first value."""
    parts = _ITEMS[field]
    by = next((part for part in parts if all(part in one for one in expected)), parts[0])
    wanted, found = [_key(one, by) for one in expected], [_key(one, by) for one in got]
    if not wanted and not found:
        yield Verdict(field=field, part="", expected=[], got=[])
    for left, right in _pairs(wanted, found):
        if left is None or right is None:
            yield from _unpaired(field, expected, got, left, right)
            continue
        for part in parts:
            if part in expected[left]:
                value = got[right].get(part, [] if part == "exempt" else None)
                yield Verdict(field=field, part=part, expected=expected[left][part], got=value)


def _key(item: Mapping[str, Any], by: str) -> str:
    """What an item is paired by."""
    return str(_plain(item.get(by)))


def _unpaired(
    field: str,
    expected: Sequence[Json],
    got: Sequence[Json],
    left: int | None,
    right: int | None,
) -> Iterator[Verdict]:
    """Every value of an item that was not read as a miss, an item too many as one."""
    if left is None and right is not None:
        yield Verdict(field=field, part="", expected=None, got=got[right])
    elif left is not None:
        for part in _ITEMS[field]:
            if part in expected[left]:
                value = expected[left][part]
                yield Verdict(field=field, part=part, expected=value, got="(nothing read)")


def _split(words: str) -> list[str]:
    """The words of a text as given, in which NUL parts words as a blank does."""
    return words.replace("\x00", " ").split()


def _first(words: str, count: int) -> str:
    """The first so many words of a text."""
    return " ".join(_split(words)[:count])


def _last(words: str, count: int) -> str:
    """The last so many words of a text."""
    return " ".join(_split(words)[-count:])


def _worded(
    field: str, label: Mapping[str, Any], text: str, part: str = ""
) -> Iterator[Verdict]:
    """The first and the last words of a text, as many as the label has."""
    for name, cut in (("first_words", _first), ("last_words", _last)):
        words = label.get(name)
        if words:
            got = cut(text, len(words.split()))
            yield Verdict(field=field, part=f"{part}{name}", expected=words, got=got)


def _paragraphs(expected: Sequence[Json], got: Sequence[Json] | None) -> Iterator[Verdict]:
    """Number, mark, heading, first and last words of each paragraph."""
    found = got or []
    wanted = [_first(one.get("first_words") or "", _PAIRED_BY) for one in expected]
    read_ones = [_first(one["text"], _PAIRED_BY) for one in found]
    if not wanted and not read_ones:
        yield Verdict(field="paragraphs", part="", expected=[], got=[])
    for left, right in _pairs(wanted, read_ones):
        if left is None and right is not None:
            words = found[right]["first_words"]
            yield Verdict(field="paragraphs", part="", expected=None, got=words)
        elif left is not None:
            missing = {"text": "", **dict.fromkeys(_PARAGRAPH, "(nothing read)")}
            yield from _paragraph(expected[left], missing if right is None else found[right])


def _paragraph(label: Json, got: Json) -> Iterator[Verdict]:
    """The labelled values of one paragraph."""
    for part in _PARAGRAPH:
        if part in label:
            name = f"{label.get('number')}.{part}"
            yield Verdict(field="paragraphs", part=name, expected=label[part], got=got[part])
    yield from _worded("paragraphs", label, got["text"], f"{label.get('number')}.")


def _points(expected: Json | None, got: Json | None) -> Iterator[Verdict]:
    """How many points of each kind there are, and the words with which each begins."""
    field = "talking_points"
    if expected is None:
        yield Verdict(field=field, part="", expected=None, got=got and len(got["points"]))
        return
    found = got or {"main": 0, "if_asked": 0, "points": []}
    for part in ("main", "if_asked"):
        if part in expected:
            yield Verdict(field=field, part=part, expected=expected[part], got=found[part])
    if "kinds" in expected:
        kinds = [point["kind"] for point in found["points"]]
        yield from _list(field, expected["kinds"], kinds)
    wanted = expected.get("first_words")
    if wanted is not None:
        sizes = [len(words.split()) for words in wanted]
        sizes += [6] * max(0, len(found["points"]) - len(sizes))
        texts = [point["text"] for point in found["points"]]
        yield from _list(
            field, wanted, [_first(t, n) for t, n in zip(texts, sizes, strict=False)]
        )


def _summary(expected: Json | str | None, got: str | None) -> Iterator[Verdict]:
    """The summary: whole, or its first and last words."""
    if isinstance(expected, dict):
        yield from _worded("summary", expected, got or "")
    else:
        yield Verdict(field="summary", part="", expected=expected, got=got)


def _doubts(expected: Sequence[str], got: Sequence[Json] | None) -> Iterator[Verdict]:
    """Each kind of doubt that a reader must raise; further ones are counted elsewhere."""
    raised = {doubt["kind"] for doubt in got or ()}
    for kind in expected:
        found = kind if kind in raised else None
        yield Verdict(field="doubts", part=kind, expected=kind, got=found)


_OTHERS: Mapping[str, Callable[[Any, Any], Iterator[Verdict]]] = {
    "paragraphs": _paragraphs,
    "talking_points": _points,
    "summary": _summary,
    "doubts": _doubts,
}

_PLACED = (
    "dtg",
    "transmission_id",
    "routing_line",
    "security_line",
    "from",
    "classification_line",
    "subject",
    "signer",
)
_NOT_SAID = re.compile(
    r"""
    &\#?\w+; | <[^<>]*> | \]\( | \\ | \x00 | ¶ | \n[ ]?>
    | \bPAGE[ ]\d\d | \bAdvertisement\b | \d{3}(?:\.\d)?[ ]+OF[ ]+\d{3}
    """,
    re.VERBOSE,
)
"""What stands in a text and not in its words: entities, escapes, quoting, relay lines."""


def bad_spans(text: str, got: Mapping[str, Any]) -> list[str]:
    """The places that lie outside a text or hold other words than the value read there."""
    outside = [
        f"{field} {start}:{end}"
        for field, places in got["spans"].items()
        for start, end in places
        if not 0 <= start <= end <= len(text)
    ]
    wrong = [
        f"{field} {start}:{end}"
        for field, value, (start, end) in _placed(got)
        if not _holds(text[start:end], value)
    ]
    return outside + wrong


def _placed(got: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The values that must stand at their place as they are, each with its place."""
    for field in _PLACED:
        if got[field] is not None:
            places = got["spans"].get(field) or [[0, 0]]
            yield field, got[field], (places[0][0], places[-1][1])
    for paragraph in got["paragraphs"]:
        yield "paragraph", paragraph["text"], (paragraph["start"], paragraph["end"])
    points = got["talking_points"] or {"points": []}
    for point in points["points"]:
        yield "point", point["text"], (point["start"], point["end"])


def _holds(words: str, value: str) -> bool:
    """Whether a place holds a value; one with foreign matter in it is not judged."""
    return bool(_NOT_SAID.search(words)) or words.split() == value.split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family of conformance cases: how many there are, and those that are not met."""

    name: str
    cases: int
    missed: tuple[str, ...]


def families(folder: Path) -> Iterator[Family]:
    """Every family of conformance cases in a folder, checked."""
    for path in sorted(folder.glob("*.json")):
        check = _CHECKS.get(path.stem)
        cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
        if check:
            missed = tuple(case["input"] for case in cases if not check(case))
            yield Family(name=path.stem, cases=len(cases), missed=missed)


def _same_addressees(field: str) -> Callable[[Json], bool]:
    """A check of the addressees for action or for information."""

    def same(case: Json) -> bool:
        got: Any = as_json(read(case["input"], findings=False))[field]
        parts = ("route", "name", "precedence", "mcn")
        found = [
            {**{part: one[part] for part in parts}, "excluded": one.get("exempt", [])}
            for one in got
        ]
        return found == list(case["expected"])

    return same


def _same_number(case: Json) -> bool:
    """Whether a message number is made canonical as expected."""
    return canonical_reference(case["input"]) == str(case["expected"])


def _same_kind(case: Json) -> bool:
    """Whether a TAG is of the expected kind."""
    kinds = {"geo": "geographic", "org": "organisation"}
    return tag_kind(case["input"]).value == str(kinds.get(case["expected"], case["expected"]))


def _same_tags(case: Json) -> bool:
    """Whether the expected TAGS are read."""
    return list(read(case["input"], findings=False).cable.tags) == list(case["expected"])


def _same_telegrams(case: Json) -> bool:
    """Whether the expected telegrams are read, each once."""
    cable = read(case["input"], year=case["context"]["year"], findings=False).cable
    found = [one.reference_id for one in cable.references if one.reference_id]
    return list(dict.fromkeys(found)) == list(case["expected"])


def _same_references(case: Json) -> bool:
    """Whether the expected references have their label and kind; documents are not expected."""
    cable = read(case["input"], year=case["context"]["year"], findings=False).cable
    found = [
        (one.reference_id or one.text, one.kind.value, one.label)
        for one in cable.references
        if one.reference_id or one.kind.value != "document"
    ]
    return found == [(one["value"], one["kind"], one["bullet"]) for one in case["expected"]]


_CHECKS: Mapping[str, Callable[[Json], bool]] = {
    "recipients": _same_addressees("to"),
    "info_recipients": _same_addressees("info"),
    "reference_id_c14n": _same_number,
    "references_full": _same_references,
    "references_ids": _same_telegrams,
    "tag_kind": _same_kind,
    "tags": _same_tags,
}
