"""Sums that name no currency: "the first 40,000", "another 20k", in that of the sum before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from goodoffices.cable.finders.contributions.money import Priced, amounts
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.records import Amount, Span, minor_digits

_BARE = phrase(
    r"""(?<![\w.,])(?P<about>about |some |nearly |almost |over |around |roughly )?
    (?:(?P<short>[0-9]{1,4})(?P<scale>k|m|mn)\b
    |(?<=first\s)(?P<first>[0-9]{1,3}(?:,[0-9]{3})+)|(?<=second\s)(?P<second>[0-9]{1,3}(?:,[0-9]{3})+)
    |(?<=other\s)(?P<other>[0-9]{1,3}(?:,[0-9]{3})+)|(?<=last\s)(?P<last>[0-9]{1,3}(?:,[0-9]{3})+)
    |(?<=remaining\s)(?P<rest>[0-9]{1,3}(?:,[0-9]{3})+))
    (?!\s*(?:USD|EUR|euros?|GBP|CHF|NOK|SEK|DKK|AUD|CAD|JPY|NZD|dollars|km|kg)\b|[\w%])"""
)
_HINT = re.compile(r"[0-9](?:k|mn?)\b|,[0-9]{3}")
_CURRENCY = re.compile(r"\b(?:USD|EUR|GBP|CAD|CHF|NOK|SEK|DKK|JPY|AUD|NZD)\b")
_POWER = {"k": 3, "m": 6, "mn": 6}
_FURTHEST = 1500
_MOST = 30
"""How many sums of one stretch are looked at, so that none takes forever."""


def all_sums(text: str, span: Span) -> list[Priced]:
    """The sums of a stretch in order, with those that leave their currency out."""
    named = list(islice(amounts(text, span), _MOST))
    places = [one.span for one in named]
    bare = (
        one
        for one in _bare(text, span)
        if not any(
            one.span.start < place.end and place.start < one.span.end for place in places
        )
    )
    return sorted([*named, *islice(bare, _MOST)], key=_start)


def _start(priced: Priced) -> int:
    return priced.span.start


def _bare(text: str, span: Span) -> Iterator[Priced]:
    """The sums without a currency, where one was named not far before."""
    if not _HINT.search(text, span.start, span.end):
        return
    named = [*_CURRENCY.finditer(text, max(0, span.start - _FURTHEST), span.end)]
    for found in _BARE.finditer(text, span.start, span.end) if named else ():
        before = bisect_right(named, found.start(), key=re.Match.start)
        if not before:
            continue
        currency = named[before - 1].group()
        scale = _POWER.get((found["scale"] or "").lower(), 0)
        digits = next(one for one in found.groups()[1:] if one)
        number = Decimal(digits.replace(",", ""))
        yield Priced(
            amount=Amount(
                text=unwrapped(found.group()),
                minor=int(number.scaleb(scale + minor_digits(currency))),
                currency=currency,
                about=found["about"] is not None,
            ),
            span=Span(*found.span()),
        )
