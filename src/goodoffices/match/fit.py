"""How well a supply fits a need: three facets, the label that follows, a score, reasons."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.match.kinds import kind
from goodoffices.match.places import region
from goodoffices.match.topics import topic
from goodoffices.records import Facet, Fit, Label, Need, Supply

TOPIC_WEIGHT, REGION_WEIGHT, HELP_WEIGHT = 0.5, 0.2, 0.3
"""What each facet adds to the score at most; they add up to 1."""

_BEST_FIRST = {Label.YES: 0, Label.PARTLY: 1, Label.NO: 2}


def fit(need: Need, supply: Supply) -> Fit:
    """How one supply fits one need, with the sentences that say why.

    The score is half the share of the need's topics that the supply has (a neighbouring topic
    counts 0.3), a fifth how exactly the recipient is reached (named 1, in a stated region 0.8,
    open to all 0.6, not stated 0.3), three tenths the share of the kinds of help asked that are
    given (not stated 0.4). It orders fits of one label and says nothing else: it is no
    probability, and it knows neither time nor politics nor money.
    """
    about = topic(need, supply)
    where = region(need, supply)
    how = kind(need, supply, about.facet)
    score = TOPIC_WEIGHT * about.share + REGION_WEIGHT * where.share + HELP_WEIGHT * how.share
    return Fit(
        need=need.identifier,
        supply=supply.identifier,
        label=label(about.facet, where.facet, how.facet),
        topic=about.facet,
        region=where.facet,
        type=how.facet,
        score=round(score, 4),
        reason=f"{about.reason} {where.reason} {how.reason}",
        evidence=need.evidence + supply.evidence,
    )


def fits(needs: Iterable[Need], supplies: Iterable[Supply]) -> tuple[Fit, ...]:
    """Every need with every supply, best first: by label, then by score, then as given."""
    offered = tuple(supplies)
    return best_first(fit(need, supply) for need in needs for supply in offered)


def best_first(given: Iterable[Fit]) -> tuple[Fit, ...]:
    """Fits by label, then by score, else in the order given."""
    return tuple(sorted(given, key=lambda one: (_BEST_FIRST[one.label], -one.score)))


def label(*facets: Facet) -> Label:
    """No where any facet is no, yes where all are yes, else partly.

    A need that states nothing reaches partly at most, as its topic is never more than partly.
    """
    if Facet.NO in facets:
        return Label.NO
    return Label.YES if set(facets) == {Facet.YES} else Label.PARTLY
