"""Amounts of money in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.records import Amount, Span, minor_digits

_CURRENCIES = {
    "usd": "USD",
    "us$": "USD",
    "u.s. dollars": "USD",
    "dollars": "USD",
    "$": "USD",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "€": "EUR",
    "gbp": "GBP",
    "£": "GBP",
    "cad": "CAD",
    "chf": "CHF",
    "nok": "NOK",
    "sek": "SEK",
    "dkk": "DKK",
    "jpy": "JPY",
    "aud": "AUD",
    "nzd": "NZD",
}
_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9}

_AMOUNT = phrase(
    r"""(?:\b(?P<about>about|almost|approximately|around|nearly|some|up to|roughly|over
    |more than) )?
    (?:(?<![A-Z])(?P<before>USD|US\$|EUR|GBP|CAD|CHF|NOK|SEK|DKK|JPY|AUD|NZD|\$|€|£)\s*
    (?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
    (?:[ -]?(?P<scale>thousand|million|billion|mn|bn|k|m)\b)?
    |\b(?P<number_first>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
    (?:[ -]?(?P<scale_first>thousand|million|billion|mn|bn|k|m)\b)?
    \s*(?P<after>USD|EUR|GBP|CAD|CHF|NOK|SEK|DKK|JPY|AUD|NZD|euros?|U\.S\. dollars|dollars)\b
    (?!\s*[0-9]))
    """.replace("[ -]?", r"(?:-|\s{0,12})")
)


_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """An amount where a text names it."""

    amount: Amount
    span: Span


def amounts(text: str, span: Span) -> Iterator[Priced]:
    """The amounts of one sentence: "almost USD 4 million", "EUR 130m", "$1,250,000"."""
    if not _DIGIT.search(text, span.start, span.end):
        return
    for found in _AMOUNT.finditer(text, span.start, span.end):
        currency = _CURRENCIES.get(unwrapped(found["before"] or found["after"]).lower())
        if currency is None:  # a letter of another alphabet that passes for one of ours
            continue
        scale = (found["scale"] or found["scale_first"] or "").lower()
        number = Decimal((found["number"] or found["number_first"]).replace(",", ""))
        yield Priced(
            amount=Amount(
                text=unwrapped(found.group()),
                minor=int(number.scaleb(_SCALES.get(scale, 0) + minor_digits(currency))),
                currency=currency,
                about=found["about"] is not None,
            ),
            span=Span(found.start(), found.end()),
        )
