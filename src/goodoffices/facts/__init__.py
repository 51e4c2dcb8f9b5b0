"""What the field knows: TAGS, posts, aliases, regions, topics; the only reader of its lists."""

from goodoffices.facts.codes import (
    PRECEDENCES,
    TAG_OPENINGS,
    TAG_REPAIRS,
    canonical_origin,
    damaged_reference,
    known_origin,
    tag_kind,
)
from goodoffices.facts.cover import Cover, cover
from goodoffices.facts.gazetteer import (
    Alias,
    AliasKind,
    Gazetteer,
    OfficeTables,
    Post,
    Region,
    shipped,
)
from goodoffices.facts.tables import public_table, specimens
from goodoffices.facts.topics import helps_told, topics_told
from goodoffices.facts.words import (
    HELP_WORDS,
    TOPIC_NEIGHBOURS,
    TOPIC_TERMS,
    TOPIC_WORDS,
    TOPICS,
)

__all__ = [
    "HELP_WORDS",
    "PRECEDENCES",
    "TAG_OPENINGS",
    "TAG_REPAIRS",
    "TOPICS",
    "TOPIC_NEIGHBOURS",
    "TOPIC_TERMS",
    "TOPIC_WORDS",
    "Alias",
    "AliasKind",
    "Cover",
    "Gazetteer",
    "OfficeTables",
    "Post",
    "Region",
    "canonical_origin",
    "cover",
    "damaged_reference",
    "helps_told",
    "known_origin",
    "public_table",
    "shipped",
    "specimens",
    "tag_kind",
    "topics_told",
]
