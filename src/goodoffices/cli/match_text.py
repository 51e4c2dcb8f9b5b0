"""Matches as text: for each project the donors that fit and why, and what blocks the rest."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from goodoffices.cli.printing import WIDTH, cut
from goodoffices.office.demonstrating import Demonstration
from goodoffices.office.matching import Matches
from goodoffices.records import Evidence, Fit, Label, Need, party_name, sentence


def match_lines(found: Matches) -> Iterator[str]:
    """Every project with its donors, then every donor with its projects."""
    if not found.needs or not found.supplies:
        yield "Nothing to match: the ledger needs projects and parties that can give something."
        return
    yield "PROJECTS AND THE DONORS THAT FIT (proposals; a person decides)"
    for need in found.needs:
        yield ""
        yield from _project(need, found)
    yield ""
    yield "DONORS AND THE PROJECTS THAT FIT"
    for supply in found.supplies:
        fitting = [fit for fit in found.fits if fit.supply == supply.identifier]
        names = [fit.need for fit in fitting if fit.label is not Label.NO]
        said = ", ".join(names) or "none"
        yield cut(f"  {supply.donor.name}: {said}", WIDTH)


def _project(need: Need, found: Matches) -> Iterator[str]:
    """One project: what it is, who fits, and what blocks whom."""
    yield cut(f"{need.identifier} · {party_name(need.recipient)}: {need.text}", WIDTH)
    names = {supply.identifier: supply.donor.name for supply in found.supplies}
    of_need = [fit for fit in found.fits if fit.need == need.identifier]
    for fit in of_need:
        if fit.label is not Label.NO:
            yield from fit_lines(fit, names[fit.supply])
    blocked = [
        f"{names[fit.supply]} ({', '.join(fit.blocking)})"
        for fit in of_need
        if fit.label is Label.NO
    ]
    if blocked:
        yield cut(f"  no: {', '.join(blocked)}", WIDTH)


def fit_lines(fit: Fit, donor: str) -> Iterator[str]:
    """One fit with its reason, and the places of the words that the reason quotes."""
    facets = f"topic {fit.topic.word}, place {fit.region.word}, help {fit.type.word}"
    yield f"  {fit.label}: {donor} ({facets})"
    yield from textwrap.wrap(
        fit.reason, WIDTH, initial_indent="      ", subsequent_indent="      "
    )
    for evidence in fit.evidence:
        if evidence.words not in fit.reason:
            continue
        yield cut(f"      {_cited(evidence)}", WIDTH)


def _cited(evidence: Evidence) -> str:
    subject = f" [{evidence.subject}]" if evidence.subject else ""
    return f"“{evidence.words}” · {evidence.place}{subject}"


def best_lines(shown: Demonstration) -> Iterator[str]:
    """The best fits in two lines each: what for whom, and why."""
    donors = dict(shown.donors)
    said = {matter.subject: sentence(matter.record) for matter in shown.matters}
    for fit in shown.fits:
        yield cut(f"  {fit.label}: {donors[fit.supply]} for {said[fit.need]}", WIDTH)
        yield cut(f"    {fit.reason}", WIDTH)
