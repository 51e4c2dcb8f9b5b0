"""Word lists of the field: topics and kinds of help, and the words that tell them."""

from __future__ import annotations

from collections.abc import Mapping

from goodoffices.facts.tables import table
from goodoffices.records import Help

TOPICS: Mapping[str, str] = {row["code"]: row["name"] for row in table("topics")}
"""The topic codes with their names."""

TOPIC_WORDS: Mapping[str, str] = {row["words"]: row["topic"] for row in table("topic_words")}
"""Words that tell a topic, longer phrases first in the table."""

HELP_WORDS: Mapping[str, Help] = {
    row["words"]: Help(row["help"]) for row in table("help_words")
}
"""Words that tell a kind of help."""
