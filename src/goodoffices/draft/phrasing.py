"""Turns the words of records into words of a sentence: lists, numbers, calm letter case."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goodoffices.records import InexactDate, Party, day

_NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()

_POSTS = {
    **dict.fromkeys(("AMEMBASSY", "EMBASSY"), "Embassy"),
    **dict.fromkeys(("AMCONSUL", "CONSULATE"), "Consulate"),
    **dict.fromkeys(("USMISSION", "MISSION"), "Mission"),
}

_LABELLED = re.compile(r"(?P<label>[A-Z]{1,5}[- ]?\d{1,3}[a-z]?)\s?[:.,]\s{1,3}(?P<what>\S.*)")
_LABEL_ALONE = re.compile(r"(?:Projects? )?(?P<label>[A-Z]{1,5}-\d{1,3}[a-z]?)\Z")
_OTHER_PAPERS = re.compile(
    r"\s?\((?:see )?(?:refs?|reftels?|septel)\b[^()]{0,40}\)", re.IGNORECASE
)
_SENT_COMMA = re.compile(r"(?<=[A-Za-z]),[Ss]\b")
_SHOUTED = re.compile(
    r"\b(?:AND|AT|BY|FOR|FROM|HAS|IN|IS|OF|ON|OR|THE|TO|WITH)\b|\b[a-z]+[A-Z]+\b"
)
_CAPITALS = re.compile(r"(?<![\w.@/])(?:[A-Z]{2,}|[a-z]+[A-Z]+)(?![\w@/]|-\d|\.\w)")
_BRACKETED = re.compile(r"\([^()]*\)")
_QUESTION = re.compile(
    r"(?:whether|how|what|which|when|where|who|why|if|that)\b", re.IGNORECASE
)
_ARTICLED = re.compile(
    r"""
    (?: United | Netherlands | Philippines | Bahamas | Gambia | Maldives | Seychelles | Comoros
      | Holy[ ]See | Congo ) \b
    | .* \b (?: Republic | Kingdom | Federation | Union | Emirates | Islands | Commonwealth ) \b
    """,
    re.VERBOSE,
)
_OF = re.compile(r"\s(?:of|on|for|between|with|to|against)\s")
_HEARER_WORD = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:an?|the|its|their|his|her|our|your|this|these|those|some|any|more|two|three|four|five"
    r"|written|information)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[A-Z]|how\b|whether\b|what\b|which\b|when\b)")
_MONTHS = frozenset(
    """
    January February March April May June July August September October November December
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectWords:
    """A project as a sentence names it: its label in the list, and what it is."""

    label: str | None
    what: str | None

    @property
    def short(self) -> str:
        """The label where there is one, else the words."""
        if self.label:
            return f"Project\N{NO-BREAK SPACE}{self.label}"
        return f"the project on {self.what}" if self.what else "a project still to be described"

    @property
    def full(self) -> str:
        """The label and what it is: "Project BM-1 (radiation detectors)"."""
        if self.label and self.what:
            return f"{self.short} ({self.what})"
        return self.what or self.short


def project_words(written: str | None, names: Iterable[str]) -> ProjectWords:
    """The words of a project parted into label and description.

    Met in the wild: `BM-1: Radiation detectors for …`, `CV-3, training for …`, `debt relief for
    …` without a label, `BM-1` alone, and nothing at all where projects are only expected.
    """
    words = calm(written or "", names)
    alone = _LABEL_ALONE.match(words)
    if alone:
        return ProjectWords(label=alone["label"], what=None)
    labelled = _LABELLED.match(words)
    if not labelled:
        return ProjectWords(label=None, what=words or None)
    return ProjectWords(label=labelled["label"], what=_lowered(labelled["what"], names))


def listed(parts: Iterable[str]) -> str:
    """Things in a row: "a", "a and b", "a, b, and c"; semicolons where a part has commas.

    Commas between brackets do not count; a thing named twice stands once.
    """
    row = list(dict.fromkeys(parts))
    if len(row) < 3:
        return " and ".join(row)
    comma = "; " if any("," in _BRACKETED.sub("", part) for part in row) else ", "
    return f"{comma.join(row[:-1])}{comma}and {row[-1]}"


def number(count: int) -> str:
    """A number in words up to twenty, in digits above."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """A number and its noun: "one project", "three projects"."""
    return f"{number(count)} {singular if count == 1 else plural or f'{singular}s'}"


def calm(words: str, names: Iterable[str]) -> str:
    """Words that can stand in another paper's sentence.

    References to papers of the source are left out (`(Ref B)` means another paper here), a
    comma sent for an apostrophe is set right, and a phrase in shouted or mixed letter case is
    lowered, months and the given names kept.
    """
    text = _SENT_COMMA.sub("'s", _OTHER_PAPERS.sub("", " ".join(words.split())))
    if not _SHOUTED.search(text):
        return text.rstrip(" .")
    kept = {word.lower(): word for name in names for word in name.split() if word[:1].isupper()}
    kept |= {month.lower(): month for month in _MONTHS}
    lowered = _CAPITALS.sub(lambda found: _known_case(found[0], kept), text)
    return lowered.rstrip(" .")


def _known_case(word: str, kept: dict[str, str]) -> str:
    """A word in the letter case that a name gives it, else in small letters."""
    return kept.get(word.lower(), word.lower())


def _lowered(words: str, names: Iterable[str]) -> str:
    """The words with the first one in small letters, unless it is a name or an acronym."""
    first, _, rest = words.partition(" ")
    stems = {name[:5].lower() for name in names if " " not in name}
    if not first[:1].isupper() or first[1:] != first[1:].lower():
        return words
    if rest[:1].isupper() or first[:5].lower() in stems:
        return words
    return words[:1].lower() + words[1:]


def speaks_to_hearer(words: str) -> bool:
    """Whether the words say "you" or "your": right in a point, wrong in a report."""
    return bool(_HEARER_WORD.search(words))


def is_noun_phrase(words: str) -> bool:
    """Whether the words are a thing ("an answer") and not an act ("send an answer")."""
    return bool(_NOUN.match(words))


def is_plural(title: str) -> bool:
    """Whether a title names several things: "joint lists of projects", "work plans"."""
    head = _OF.split(title, maxsplit=1)[0]
    return head.endswith("s") and not head.lower().startswith(("a ", "an "))


def is_question(words: str) -> bool:
    """Whether the words are an indirect question: "whether the law has passed"."""
    return bool(_QUESTION.match(words))


def stands_alone(words: str) -> bool:
    """Whether the words can follow a preposition: a thing, a label, or a name."""
    return is_noun_phrase(words) or bool(_NAMED.match(words))


def government(party: Party) -> str:
    """A state's government, by its full name; an organisation or office by its own."""
    if party.iso3:
        return f"the Government of {state_name(party)}"
    return _with_article(party)


def address(hearer: Party) -> str:
    """How a point speaks of its hearer."""
    return "your government" if hearer.iso3 else "your organization"


def _with_article(party: Party) -> str:
    """An organisation's or office's name as a sentence says it."""
    named = party.organisation or party.office
    if named and " " in party.name and not party.name.lower().startswith("the "):
        return f"the {party.name}"
    return party.name


def state_name(party: Party | None) -> str:
    """A party as a sentence names it; "the partner" where none is named."""
    if party is None:
        return "the partner"
    if not party.iso3:
        return _with_article(party)
    return f"the {party.name}" if _ARTICLED.match(party.name) else party.name


def post_name(plad: str, city: str) -> str:
    """A post as a sentence names it: `AMEMBASSY ANKARA` is Embassy Ankara."""
    kind, _, place = plad.partition(" ")
    return f"{_POSTS.get(kind, kind)} {city if place == city.upper() else place}".strip()


def stated(date: str) -> str:
    """An ISO date as exact as it is: "in 2031", "in June 2031", "on 18 June 2031"."""
    year, *rest = (int(part) for part in date.split("-"))
    if not rest:
        return f"in {year}"
    first = dt.date(year, rest[0], rest[1] if len(rest) > 1 else 1)
    return f"on {day(first)}" if len(rest) > 1 else f"in {first:%B %Y}"


def when(term: InexactDate | None) -> str:
    """When something was: "in June 2031", or the paper's own phrase; empty where unsaid."""
    if term is None:
        return ""
    return term.text if term.date is None else stated(term.date)


def first_capital(words: str) -> str:
    """The words with a capital at their head."""
    return words[:1].upper() + words[1:]


def areas(named: Sequence[str]) -> tuple[str, ...]:
    """Areas without the vague ones ("several areas") where others say more."""
    vague = ("several ", "various ", "many ", "certain ", "some ")
    exact = tuple(one for one in named if not one.lower().startswith(vague))
    return exact or tuple(named)
