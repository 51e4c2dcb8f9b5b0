"""Proposed findings held against the text: each value stands in it, or the finding is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, get_type_hints

from goodoffices import facts
from goodoffices.records import (
    KINDS,
    Amount,
    Claim,
    Finding,
    Help,
    InexactDate,
    Party,
    Reading,
    Record,
    Relation,
    Span,
    Standing,
    Value,
    minor_digits,
)

_KEYS = frozenset({"kind", "claim", "paragraph", "page", "fields", "rule"})
_Choice = TypeVar("_Choice", bound=StrEnum)


class UnprovenError(ValueError):
    """A proposed finding that is not one of the contract, or that the text does not prove.

    The message names fields and never repeats the text.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The reading of a paper, against which findings are held, and the names to know."""

    reading: Reading
    known: facts.Gazetteer

    @property
    def text(self) -> str:
        """The paper's own text."""
        return self.reading.cable.text

    def finding(self, said: object, rule: str) -> Finding:
        """A finding of the contract's JSON under this rule; UnprovenError for none.

        The paragraph is looked up where its first words stand, whatever is said.
        """
        told = _object(said, "a finding")
        if unknown := told.keys() - _KEYS:
            raise UnprovenError(f"a finding has no “{min(unknown)}”")
        kind = told.get("kind")
        if not isinstance(kind, str) or kind not in KINDS:
            raise UnprovenError("its kind is none of the contract")
        claim = _choice(Claim, told.get("claim"), "claim")
        read = self._fields(kind, _object(told.get("fields"), "the fields"))
        places = {name: one.spans for name, one in read.items() if one.spans}
        if not places:
            raise UnprovenError("none of its fields has a place in the text")
        values = {
            _own_name(kind, name): one.value() for name, one in read.items() if one.is_said
        }
        make: Callable[..., Record] = KINDS[kind]
        return Finding(
            record=make(**values),
            claim=claim,
            paragraph=self._paragraph(min(each[0].start for each in places.values())),
            spans=places,
            rule=rule,
        )

    def _fields(self, kind: str, given: Mapping[str, object]) -> dict[str, _Field]:
        """The fields of a record, of which its kind has every one."""
        if unknown := given.keys() - {field.name.rstrip("_") for field in fields(KINDS[kind])}:
            raise UnprovenError(f"{kind} has no field “{min(unknown)}”")
        return {name: self._field(kind, name, value) for name, value in given.items()}

    def _field(self, kind: str, name: str, given: object) -> _Field:
        """One field with its places, which lie inside the text."""
        told = _object(given, f"the field “{name}”")
        if told.keys() - {"value", "spans"}:
            raise UnprovenError(f"the field “{name}” has more than a value and its spans")
        listed = told.get("spans") or []
        if not isinstance(listed, list | tuple):
            raise UnprovenError(f"the spans of “{name}” are no list")
        spans = tuple(self._span(one, name) for one in listed)
        if spans and told.get("value") is None:
            raise UnprovenError(f"“{name}” has a place and no value")
        return _Field(kind=kind, name=name, said=told.get("value"), spans=spans, proof=self)

    def _span(self, given: object, name: str) -> Span:
        match given:
            case [int(start), int(end)] if 0 <= start < end <= len(self.text):
                return Span(start, end)
            case _:
                raise UnprovenError(f"a place of “{name}” is not inside the text")

    def _paragraph(self, at: int) -> int | None:
        """The number of the paragraph in which a place stands."""
        standing = (one for one in self.reading.cable.paragraphs if _holds(one.span, at))
        return next((one.number for one in standing), None)


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """What is said of one field, and where it is said to stand."""

    kind: str
    name: str
    said: object
    spans: tuple[Span, ...]
    proof: Proof

    @property
    def is_said(self) -> bool:
        """Whether it has any value."""
        return self.said is not None and self.said != []

    def value(self) -> Value:
        """The value, proven; UnprovenError for one that the words do not bear out."""
        from goodoffices.office.typed import STANDINGS

        if self.name == "topic":
            return self._listed(facts.TOPICS)
        if self.name == "means":
            return self._listed(("own", "help_needed"))
        if self.name == "standing":
            standing = _choice(Standing, self.said, self.name)
            if standing not in STANDINGS.get(self.kind, ()):
                raise self._unproven("is no standing of this kind")
            return standing
        return _READERS[_annotation(self.kind, self.name)](self)

    def words(self) -> str:
        """Words that stand at their places, single-spaced; in one piece, or each of them."""
        if not isinstance(self.said, str):
            raise self._unproven("is not in words")
        pieces = self._pieces()
        if self.said != " ".join(pieces) and {self.said} != set(pieces):
            raise self._unproven("is not what stands at its place")
        return self.said

    def help(self) -> Help:
        """A kind of help."""
        return _choice(Help, self.said, self.name)

    def party(self) -> Party:
        """A party that its places name, or that is named elsewhere where it has none."""
        party = self._party(self.said)
        if not all(self._names(words, party) for words in self._pieces()):
            raise self._unproven("is not whom its place names")
        if not self.spans and not self._stands(party.name):
            raise self._unproven("is not named in the text")
        return party

    def several(self) -> tuple[Party, ...]:
        """Parties that are all named: those at the places, and no other."""
        if not isinstance(self.said, list | tuple):
            raise self._unproven("is no list of parties")
        parties = tuple(self._party(one) for one in self.said)
        named = [[self._names(words, party) for party in parties] for words in self._pieces()]
        if not all(any(row) for row in named):
            raise self._unproven("does not name whom its places name")
        for at, party in enumerate(parties):
            if not any(row[at] for row in named) and not self._stands(party.name):
                raise self._unproven("names a party that the text does not")
        return parties

    def date(self) -> InexactDate:
        """A date whose phrase stands at its place and bears out its day, month and year."""
        told = self._told("text", "date", "relation")
        text, iso = told["text"], told["date"]
        relation = _choice(Relation, told["relation"], self.name)
        if not isinstance(text, str) or not (iso is None or isinstance(iso, str)):
            raise self._unproven("is no date of the contract")
        if text not in self._pieces():
            raise self._unproven("is not what stands at its place")
        try:
            date = InexactDate(text=text, date=iso, relation=relation)
        except ValueError as error:
            raise self._unproven("is no date") from error
        if iso and relation is not Relation.WITHIN and not self._dates(text, iso):
            raise self._unproven("is another date than its words")
        return date

    def amount(self) -> Amount:
        """A sum whose number and currency stand at its place."""
        told = self._told("text", "minor", "currency", "about")
        text, minor, currency = told["text"], told["minor"], told["currency"]
        if not isinstance(text, str) or not isinstance(currency, str):
            raise self._unproven("is no sum of the contract")
        if not isinstance(minor, int) or isinstance(minor, bool):
            raise self._unproven("is no whole number of minor units")
        if text not in self._pieces():
            raise self._unproven("is not what stands at its place")
        if minor not in _minors(text, currency) or not _priced_in(text, currency):
            raise self._unproven("is another sum than its words")
        return Amount(text=text, minor=minor, currency=currency, about=told["about"] is True)

    def _dates(self, text: str, iso: str) -> bool:
        """Whether a phrase gives the parts of a date; a year that it lacks is the paper's."""
        year, month, day = (int(part) for part in f"{iso}-0-0".split("-")[:3])
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        named = not month or month in numbers or _MONTHS[month - 1] in text.lower()
        if not named or (day and day not in numbers):
            return False
        if day:
            numbers.remove(day)
        full = [number for number in numbers if number > _LARGEST_SHORT_YEAR]
        if full or year % 100 in numbers:
            return year in full or not full
        sent = self.proof.reading.cable.created
        return bool(month) and sent is not None and abs(sent.year - year) <= 1

    def _told(self, *names: str) -> Mapping[str, object]:
        """The parts of a value that is an object with these, None for those left out."""
        told = _object(self.said, f"the value of “{self.name}”")
        if told.keys() - set(names):
            raise self._unproven("has parts that the contract does not know")
        return {name: told.get(name) for name in names}

    def _party(self, said: object) -> Party:
        """A party with at most one code, which the names in use know."""
        told = _object(said, f"the value of “{self.name}”")
        codes = {name: code for name, code in told.items() if name != "name" and code}
        name = told.get("name")
        if not isinstance(name, str) or not name or codes.keys() - _CODES or len(codes) > 1:
            raise self._unproven("is no party of the contract")
        party = Party(name=name, **{key: str(code) for key, code in codes.items()})
        known = self.proof.known.party(name) or self.proof.known.state(party.iso3)
        if codes and (known is None or known.key != party.key):
            raise self._unproven("has a code that is not known for its name")
        return party

    def _names(self, words: str, party: Party) -> bool:
        """Whether words mean a party, by its own name or any that is known."""
        if words.casefold() == party.name.casefold():
            return True
        known = self.proof.known.party(words)
        return known is not None and known.key == party.key

    def _stands(self, name: str) -> bool:
        """Whether a name stands in the text, in any case and however wrapped."""
        words = r"\s+".join(map(re.escape, name.split()))
        return re.search(rf"\b{words}\b", self.proof.text, re.IGNORECASE) is not None

    def _listed(self, allowed: Collection[str]) -> str:
        if not isinstance(self.said, str) or self.said not in allowed:
            raise self._unproven("is none of the contract")
        return self.said

    def _pieces(self) -> list[str]:
        """The words at each place, single-spaced."""
        return [" ".join(span.of(self.proof.text).split()) for span in self.spans]

    def _unproven(self, why: str) -> UnprovenError:
        return UnprovenError(f"its “{self.name}” {why}")


_CODES = {"iso3", "organisation", "office"}
_READERS: Mapping[object, Callable[[_Field], Value]] = {
    Party | None: _Field.party,
    tuple[Party, ...]: _Field.several,
    InexactDate | None: _Field.date,
    Amount | None: _Field.amount,
    Help | None: _Field.help,
    str | None: _Field.words,
}
"""How a value of each type is proven."""

_LARGEST_SHORT_YEAR = 99
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9}
_NUMBER = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:[\s-]?(?P<scale>thousand|million|billion|mn|bn|k|m)\b)?",
    re.IGNORECASE,
)
_SIGNS = {"EUR": "€|euros?", "GBP": "£|pounds?", "USD": r"\$|dollars?", "JPY": "¥|yen"}


def _minors(text: str, currency: str) -> set[int]:
    """The sums, in minor units of a currency, that the numbers of a phrase can mean."""
    found = set()
    for match in _NUMBER.finditer(text):
        number = Decimal(match["number"].replace(",", ""))
        scale = _SCALES.get((match["scale"] or "").lower(), 0)
        found.add(int(number.scaleb(scale + minor_digits(currency))))
    return found


def _priced_in(text: str, currency: str) -> bool:
    """Whether a phrase names a currency, by its code, its sign or its name."""
    if not re.fullmatch("[A-Z]{3}", currency):
        return False
    forms = "|".join([currency, *filter(None, [_SIGNS.get(currency)])])
    return re.search(forms, text, re.IGNORECASE) is not None


def _own_name(kind: str, name: str) -> str:
    """The name of a field in its class, for the one under which the contract has it."""
    return next(one.name for one in fields(KINDS[kind]) if one.name.rstrip("_") == name)


def _annotation(kind: str, name: str) -> object:
    """The type of a field."""
    return get_type_hints(KINDS[kind])[_own_name(kind, name)]


def _choice(choices: type[_Choice], said: object, name: str) -> _Choice:
    """One of some closed choices; UnprovenError for none of them."""
    if not isinstance(said, str) or said not in {one.value for one in choices}:
        raise UnprovenError(f"its “{name}” is none of the contract")
    return choices(said)


def _object(said: object, what: str) -> Mapping[str, object]:
    """A JSON object; UnprovenError for anything else."""
    if not isinstance(said, Mapping) or not all(isinstance(key, str) for key in said):
        raise UnprovenError(f"{what} is no object")
    return said
