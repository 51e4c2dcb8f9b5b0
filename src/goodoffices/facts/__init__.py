"""What the field knows: TAGS, posts, aliases, regions, topics; the only reader of its lists."""

from goodoffices.facts.codes import (
    PRECEDENCES,
    TAG_REPAIRS,
    canonical_origin,
    damaged_reference,
    known_origin,
    tag_kind,
)
from goodoffices.facts.gazetteer import (
    Alias,
    AliasKind,
    Gazetteer,
    OfficeTables,
    Post,
    Region,
    shipped,
)
from goodoffices.facts.tables import specimens
from goodoffices.facts.words import HELP_WORDS, TOPIC_WORDS, TOPICS

__all__ = [
    "HELP_WORDS",
    "PRECEDENCES",
    "TAG_REPAIRS",
    "TOPICS",
    "TOPIC_WORDS",
    "Alias",
    "AliasKind",
    "Gazetteer",
    "OfficeTables",
    "Post",
    "Region",
    "canonical_origin",
    "damaged_reference",
    "known_origin",
    "shipped",
    "specimens",
    "tag_kind",
]
