"""Word lists of the field: topics and kinds of help, and the words that tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goodoffices.facts.tables import table
from goodoffices.records import Help

TOPICS: Mapping[str, str] = {row["code"]: row["name"] for row in table("topics")}
"""The topic codes with their names."""

TOPIC_WORDS: Mapping[str, str] = {
    row["words"]: row["topic"] for row in [*table("topic_things"), *table("topic_words")]
}
"""Words that tell a topic: the topic's own, and things and people that belong to it.

"Sonar" tells maritime security in a paper that asks for sonar, yet bears no topic out.
"""

HELP_WORDS: Mapping[str, Help] = {
    row["words"]: Help(row["help"]) for row in table("help_words")
}
"""Words that tell a kind of help."""


def _neighbours(rows: Iterable[Mapping[str, str]]) -> Mapping[str, frozenset[str]]:
    """Each topic with those beside it; a pair is listed once and holds both ways."""
    beside: dict[str, set[str]] = {topic: set() for topic in TOPICS}
    for row in rows:
        beside[row["topic"]].add(row["neighbour"])
        beside[row["neighbour"]].add(row["topic"])
    return {topic: frozenset(others) for topic, others in beside.items()}


TOPIC_NEIGHBOURS: Mapping[str, frozenset[str]] = _neighbours(table("topic_neighbours"))
"""The topics beside each topic: who can do one can serve part of the other."""


def _terms(rows: Iterable[Mapping[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Each topic with the words that name it, longest first."""
    named: dict[str, set[str]] = {topic: set() for topic in TOPICS}
    for row in rows:
        named[row["topic"]].add(row["words"])
    return {
        topic: tuple(sorted(words, key=lambda one: (-len(one), one)))
        for topic, words in named.items()
    }


TOPIC_TERMS: Mapping[str, tuple[str, ...]] = _terms(
    [*table("topic_words"), *table("topic_terms")]
)
"""The words that bear out a topic once it is given; too loose to find one in a text."""
