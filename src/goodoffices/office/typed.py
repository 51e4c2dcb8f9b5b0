"""The fields of a record as a person types them, and back, each checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, get_type_hints

from goodoffices import facts
from goodoffices.errors import ValueNotTakenError
from goodoffices.records import (
    KINDS,
    Amount,
    Claim,
    Help,
    InexactDate,
    Party,
    Record,
    Relation,
    Standing,
    Value,
    amount_words,
    minor_digits,
    values,
)

STANDINGS: Mapping[str, tuple[Standing, ...]] = {
    kind: tuple(Standing(word) for word in words.split())
    for kind, words in {
        "undertaking": "promised met not_met partly_met declined withdrawn",
        "step": "promised met not_met partly_met declined withdrawn",
        "proposal": "awaiting_answer under_study accepted rejected",
        "plan": "proposed negotiating adopted signed approval_pending under_implementation "
        "reviewed amended",
        "project": "expected proposed agreed vetted open_to_donors part_funded funded "
        "delivered",
        "support": "existing past planned",
        "pledge": "pledged agreed paid delivered handed_over still_working reduced withdrawn",
        "answer": "accepts accepts_in_part interested will_consult asks_more declines silent",
    }.items()
}
"""The standings that a record of each kind can have."""

_CLAIM = "claim"
_CLEARED = "-"

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A record and how firmly its paper says it, as a person corrects them field by field."""

    record: Record
    claim: Claim

    @property
    def names(self) -> tuple[str, ...]:
        """The fields in their order, and the claim."""
        return (*(name for name, _ in values(self.record)), _CLAIM)

    def written(self, name: str) -> str:
        """The value of a field as a person may type it; empty for none."""
        return self.claim.value if name == _CLAIM else _written(dict(values(self.record))[name])

    def hint(self, name: str) -> str:
        """How a field is typed, to stand after "write"."""
        return _one_of(Claim) if name == _CLAIM else _hint(self.record.kind, name)

    def corrected(self, name: str, given: str, known: facts.Gazetteer) -> Version:
        """The same with one field as typed: nothing leaves it as it is, "-" empties it.

        A date or a sum keeps the phrase of the paper where it had one. Raises
        ValueNotTakenError.
        """
        words = " ".join(given.split())
        if not words:
            return self
        if name == _CLAIM:
            return replace(self, claim=_claim(words))
        own = _own_name(self.record.kind, name)
        before = getattr(self.record, own)
        typed = _Typed(
            kind=self.record.kind, field=name, words=words, before=before, known=known
        )
        changed: dict[str, Any] = {own: typed.taken()}
        return replace(self, record=replace(self.record, **changed))


def _written(value: Value) -> str:
    match value:
        case None:
            return ""
        case Party():
            return value.name
        case InexactDate(text=text, date=date, relation=relation):
            return f"{relation} {date}" if date else f"“{text}”"
        case Amount():
            return amount_words(value)
        case tuple():
            return "; ".join(party.name for party in value)
        case _:
            return str(value)


def _hint(kind: str, field: str) -> str:
    if field == "standing":
        return _one_of(STANDINGS[kind])
    return _HINTS.get(field) or _FORMS[_annotation(kind, field)][1]


def _claim(words: str) -> Claim:
    if words.lower() not in set(Claim):
        raise ValueNotTakenError(_CLAIM, words, _one_of(Claim))
    return Claim(words.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    """Words typed for a field of a kind of record, and the value that it had."""

    kind: str
    field: str
    words: str
    before: Value
    known: facts.Gazetteer

    def taken(self) -> Value:
        """The value that was typed; ValueNotTakenError where it is none of this field."""
        if self.words == _CLEARED:
            return () if isinstance(self.before, tuple) else None
        if self.field == "standing":
            return self._choice(Standing, STANDINGS[self.kind])
        if self.field == "topic":
            return self._listed(self.words.upper(), facts.TOPICS)
        if self.field == "means":
            return self._listed(self.words.lower().replace(" ", "_"), _MEANS)
        return _FORMS[_annotation(self.kind, self.field)][0](self)

    def party(self) -> Party:
        """A party by its name or code, a post by its address, a group by its name in quotes."""
        return self._party(self.words)

    def several(self) -> tuple[Party, ...]:
        """Parties parted by semicolons."""
        return tuple(self._party(one.strip()) for one in self.words.split(";"))

    def date(self) -> InexactDate:
        """A date as exact as it is known, or the words of one in quotes."""
        old = self.before if isinstance(self.before, InexactDate) else None
        if quoted := _QUOTED.fullmatch(self.words):
            return InexactDate(text=quoted["words"], date=None, relation=Relation.SOFT)
        found = _DATE.fullmatch(self.words)
        if found is None:
            raise self._refusal()
        usual = old.relation if old else Relation.BY
        relation = Relation(found["relation"].lower()) if found["relation"] else usual
        try:
            text = old.text if old else self.words
            return InexactDate(text=text, date=found["date"], relation=relation)
        except ValueError:
            raise self._refusal() from None

    def amount(self) -> Amount:
        """A sum with its currency before it."""
        found = _AMOUNT.fullmatch(self.words)
        if found is None:
            raise self._refusal()
        currency = found["currency"].upper()
        number = Decimal(found["number"].replace(",", ""))
        minor = number.scaleb(minor_digits(currency))
        if minor != int(minor):
            raise self._refusal()
        text = self.before.text if isinstance(self.before, Amount) else self.words
        return Amount(
            text=text, minor=int(minor), currency=currency, about=bool(found["about"])
        )

    def help(self) -> Help:
        """A kind of help."""
        return self._choice(Help, tuple(Help))

    def plain(self) -> str:
        """The words themselves."""
        return self.words

    def _party(self, name: str) -> Party:
        if quoted := _QUOTED.fullmatch(name):
            return Party(name=quoted["words"])
        if party := self.known.party(name) or self.known.state(name.upper()):
            return party
        post = self.known.post(name)
        if post is None:
            raise self._refusal()
        return Party(name=name, office=post.plad)

    def _choice(self, choices: type[_Choice], allowed: Collection[_Choice]) -> _Choice:
        return choices(self._listed(self.words.lower().replace(" ", "_"), allowed))

    def _listed(self, word: str, allowed: Collection[str]) -> str:
        if word not in set(allowed):
            raise self._refusal()
        return word

    def _refusal(self) -> ValueNotTakenError:
        return ValueNotTakenError(self.field, self.words, _hint(self.kind, self.field))


_MEANS = ("own", "help_needed")
_QUOTED = re.compile(r"""["“](?P<words>[^"“”]+)["”]""")
_DATE = re.compile(
    rf"(?:(?P<relation>{'|'.join(Relation)})\s+)?(?P<date>\d{{4}}(?:-\d\d){{0,2}})",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?P<about>about\s+)?(?P<currency>[A-Z]{3})\s*(?P<number>\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)


def _one_of(choices: Iterable[str]) -> str:
    """Choices in a row, as they are typed."""
    *others, last = choices
    return f"{', '.join(others)} or {last}"


_DAY = "2031-03-31, 2031-03 or 2031"
_PARTY = "a party by its name or code, a post by its address, or a group's name in quotes"
_FORMS: Mapping[object, tuple[Callable[[_Typed], Value], str]] = {
    Party | None: (_Typed.party, _PARTY),
    tuple[Party, ...]: (_Typed.several, f"{_PARTY}, parted by semicolons"),
    InexactDate | None: (
        _Typed.date,
        f"{_DAY}, if you like with {_one_of(Relation)} before it, or the words in quotes",
    ),
    Amount | None: (_Typed.amount, "a sum like EUR 420,000 or about USD 1,250,000.50"),
    Help | None: (_Typed.help, _one_of(Help)),
    str | None: (_Typed.plain, "the words"),
}
"""How each type of value is taken from words, and what is said to ask for it."""

_HINTS: Mapping[str, str] = {"topic": _one_of(facts.TOPICS), "means": _one_of(_MEANS)}


def _own_name(kind: str, field: str) -> str:
    """The name of a field in its class, for the one under which the contract has it."""
    return next(one.name for one in fields(KINDS[kind]) if one.name.rstrip("_") == field)


def _annotation(kind: str, field: str) -> object:
    """The type of a field."""
    return get_type_hints(KINDS[kind])[_own_name(kind, field)]
