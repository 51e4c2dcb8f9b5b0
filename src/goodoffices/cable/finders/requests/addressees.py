"""Addressees: who is told to do something, by name, by word, or as the reader of the paper."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from goodoffices.cable.finders.parts import ABSENT, Part
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.facts import AliasKind
from goodoffices.records import Party, Span

_POST = r"(?-i:Embassy|Mission|Consulate|Post|EMBASSY|MISSION|CONSULATE|POST)"
_NO_TOWN = r"""(?:should|will|would|is|are|was|has|have|had|must|may|can|could|shall|to|and|at
|in|on|for
    |be|wishes|requests?|recommends?|believes?|appreciates?|notes?|understands?|expects?|needs?
    |asks?|suggests?|please|kindly|also|hopes?|officers?|staff)"""
OFFICE = rf"""(?:{_POST}(?: to)?(?: (?!{_NO_TOWN}\b)(?-i:[A-Z])[\w-]+){{1,3}}
    |(?:(?:all|both|each|other|the|these|those|action|info|receiving|regional
    |interested|concerned) ){{0,2}}(?:posts?|addressees?|missions|embassies|consulates|desks)
    |you all|you|(?:each|all)(?= (?:should|must|are|is|to|need)\b)|someone|somebody
    |everyone|embassy|mission|consulate|this office
    |(?:the |your |our )?(?:(?-i:department|DEPARTMENT|Department|Ministry|MINISTRY|HQ)(?! of\b)
    |desk|nsci|coordinator(?:'s office)?|headquarters|front office|duty officer
    |washington|embassy|ambassador|charg[eé](?: d['’]affaires)?|dcm|legal service
    |protocol(?: office)?|legal (?:adviser|advisor)s?)
    |(?-i:[A-Z]{{2,5}}(?:/[A-Z]{{2,6}}){{1,2}}))"""
"""Words for an office of one's own service, or for the one who reads."""

_ADVERBS = r"""(?:,? (?:also|then|now|therefore|both|all|accordingly|in turn|in particular
    |kindly|please))*"""
_BEFORE = phrase(
    rf"""(?<![\w'’-])(?P<addressee>(?P<office>{OFFICE}(?:(?:,| and|, and| or) {OFFICE}){{0,3}}
    |whoever [\w ]{{3,40}}?)|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){{0,2}})
    {_ADVERBS}(?:,|:)?\s*\Z"""
)
_WINDOW = 100
_CALL_BEFORE = 50
_NOBODY = frozenset("someone somebody everyone they it".split())
_CALLABLE = phrase(rf"(?:{OFFICE})")
_UNNAMED = frozenset(
    """you we someone somebody everyone they it each all the post embassy mission consulate
    department ministry""".split()
) | {
    "the ambassador",
    "ambassador",
    "the dcm",
    "washington",
    "the department",
    "the ministry",
    "you all",
    "this office",
    "the embassy",
    "the post",
}
_OWN_POST = frozenset({"post", "the post", "mission", "embassy", "consulate"})
"""Words by which a post that reports calls itself."""
_GROUPS = frozenset("posts addressees missions embassies consulates desks".split())
_CALLED = re.compile(
    r"(?<![\w'’-])(?P<office>(?:(?:Embassy|Mission|EMBASSY|MISSION|Consulate"
    r"|Post)\s+(?:to\s+)?)?"
    r"(?!For\b|And\b|So\b|Also\b)[A-Z][\w/-]+(?:\s+[A-Z][\w/-]+){0,2}|(?:[Aa]ll|ALL"
    r"|[Bb]oth)\s+\w+"
    r"|(?:[Tt]he\s+)?[Dd]esk)(?P<mark>\s*[:,–-])?\s*\Z"
)
_MID_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z][\w-]+")


def subject_before(sentence: Sentence, place: int) -> re.Match[str] | None:
    """The words before a place that name an office of ours, or a name that may be one."""
    return _BEFORE.search(sentence.text, max(sentence.start, place - _WINDOW), place)


def named(sentence: Sentence, start: int, end: int) -> Part:
    """Who is meant by the words between two places, with the place of these words.

    "Post" and "you" are whom the paper is for; a town is the embassy there that gets it.
    """
    written = unwrapped(sentence.text[start:end])
    spans = (Span(start, end),)
    if written.lower() in _UNNAMED:
        if written.lower() in _NOBODY:
            return ABSENT
        own = sentence.voices.office if written.lower() in _OWN_POST else None
        heading = _called_in_paragraph(sentence)
        if heading and heading != (start, end):
            return Part(named(sentence, *heading).value, spans)
        meant = own or _reader_called(sentence, written) or reader(sentence)
        return Part(meant, spans) if meant else ABSENT
    return Part(_office(sentence, written), spans)


def is_known(sentence: Sentence, written: str) -> bool:
    """Whether a capitalised name is that of an office which gets the paper."""
    return written.lower().split()[-1] in sentence.voices.offices


def is_name(sentence: Sentence, written: str) -> bool:
    """Whether a capitalised word is a name: it has its capital inside a sentence, too."""
    return written.rsplit(maxsplit=1)[-1] in _names_inside(sentence.text)


@lru_cache(maxsize=8)
def _names_inside(text: str) -> frozenset[str]:
    return frozenset(_MID_NAME.findall(text))


def is_colleague(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words name an office of ours: by its word, its town, or its address."""
    written = sentence.text[start:end]
    if _CALLABLE.fullmatch(written) or is_known(sentence, written):
        return True
    return any(one.alias is AliasKind.CAPITAL for one in sentence.mentions_in(start, end))


def called(sentence: Sentence, place: int) -> Part:
    """The office that is called by name before a place, else whom the paper is for."""
    text, start = sentence.text, sentence.start
    if place == start and text[max(0, start - 3) : start].rstrip().endswith(":"):
        start -= _CALL_BEFORE
    found = _CALLED.search(text, max(0, start, place - _CALL_BEFORE), place)
    if found and _is_call(sentence, found):
        return named(sentence, *found.span("office"))
    heading = _called_in_paragraph(sentence)
    if heading:
        return named(sentence, *heading)
    meant = reader(sentence)
    return Part(meant) if meant else ABSENT


def _called_in_paragraph(sentence: Sentence) -> tuple[int, int] | None:
    """The place of the office that the paragraph opens with: "2. (U) Embassy Hyrka. Send …"."""
    text, start = sentence.text, sentence.start
    begin = text.rfind("\n\n", max(0, start - _PARAGRAPH), start)
    found = _PARAGRAPH_CALL.match(text, begin, sentence.end) if begin >= 0 else None
    if found and is_colleague(sentence, *found.span("office")):
        return found.span("office")
    return None


_PARAGRAPH = 3000
_PARAGRAPH_CALL = re.compile(
    r"\s*(?:\d{1,2}\.\s+)?(?:\([A-Z/]{1,4}\)\s+)?(?:[Ff]or\s+)?(?P<office>(?:(?:Embassy|Mission"
    r"|EMBASSY|MISSION|Consulate|Post)\s+(?:to\s+)?)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,2})"
    r"(?:\s+only)?[:.]\s"
)


def _is_call(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether words before a request call an office, and do not merely stand there."""
    written = unwrapped(found["office"])
    if is_colleague(sentence, *found.span("office")):
        return True
    opens = not sentence.text[sentence.start : found.start()].strip(" -\n")
    return bool(found["mark"]) and opens and is_name(sentence, written)


def _reader_called(sentence: Sentence, written: str) -> Party | None:
    """The first of several posts, where a paper says "post" and means one."""
    meant = sentence.voices.addressee
    alone = written.lower().removeprefix("the ") in _ONE_POST
    several = meant is not None and not meant.office and not is_open_paper(sentence)
    return first_post(sentence) if alone and several else None


_ONE_POST = frozenset({"post", "embassy", "mission", "ambassador", "consulate", "dcm"})


def reader(sentence: Sentence) -> Party | None:
    """Whom the paper is for, where it is one office or person."""
    if is_open_paper(sentence):
        person = _person_written_to(sentence.text, sentence.start)
        if person:
            return person
    meant = sentence.voices.addressee
    if meant is None or meant.office:
        return meant
    several = _word_for_posts(sentence.text)
    return Party(name=several) if several else first_post(sentence)


@lru_cache(maxsize=8)
def _word_for_posts(text: str) -> str | None:
    """The word that a paper has for all who get it, if it has one."""
    found = _POSTS.search(text)
    return found.group() if found else None


_POSTS = re.compile(r"\b(?:[Pp]osts|POSTS|(?:[Aa]ction )?[Aa]ddressees|ADDRESSEES)\b")


def first_post(sentence: Sentence) -> Party | None:
    """The first office that gets the paper."""
    return next(iter(sentence.voices.offices.values()), None)


def is_open_paper(sentence: Sentence) -> bool:
    """Whether a paper is no cable of ours, so that no post or ministry is its reader."""
    unknown = sentence.voices.speaker is None and sentence.voices.office is None
    return unknown or not sentence.voices.is_cable


def _office(sentence: Sentence, written: str) -> Party:
    """The office of a name: one that gets the paper, an embassy, a group by its own word."""
    meant, lower = sentence.voices.addressee, written.lower()
    listed = sentence.voices.offices.get(lower.split()[-1])
    if meant and meant.name.lower() == lower:
        return meant
    if listed:
        return listed
    if lower.split()[-1] in _GROUPS:
        return Party(name=re.sub(r"\A(?:[Tt]he|all) ", "", written))
    return _mission(written) or _mentioned(sentence, written)


def _mission(written: str) -> Party | None:
    """The embassy, mission or consulate that a name says it is."""
    kind, _, town = written.partition(" ")
    if not town or kind.lower() not in {"embassy", "mission", "consulate", "post"}:
        return None
    name = f"Embassy {town}" if kind.lower() == "post" else written
    return Party(name=name, office=name.upper())


def _mentioned(sentence: Sentence, written: str) -> Party:
    """The party that words name, the embassy in a capital, else a party of this name."""
    known = [
        one for one in sentence.mentions if unwrapped(one.span.of(sentence.text)) == written
    ]
    if known and known[0].alias is AliasKind.CAPITAL:
        return Party(name=f"Embassy {written}", office=f"EMBASSY {written.upper()}")
    return known[0].party if known else Party(name=_without_article(written))


def _without_article(written: str) -> str:
    return re.sub(r"\A(?:the|your|our) ", "", written, flags=re.IGNORECASE)


_WRITTEN_TO = re.compile(
    r"^[> ]*(?:To:[ \t]*|Dear )"
    r"(?P<title>(?:(?:Ambassador|Minister|Director|Dr|Mr|Ms|Mrs)\.? )?)"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+)?)(?=[ \t]*(?:,|<|\(|\n|\r|-))",
    re.MULTILINE,
)
_TITLES = frozenset("ambassador minister director secretary coordinator colonel".split())
_OFFICIAL = frozenset(
    "embassy mission ministry department nsci desk all director colleagues friends sir".split()
)


@lru_cache(maxsize=8)
def _letters(text: str) -> Sequence[tuple[int, Party]]:
    """The persons whom the letters and mails of a text are written to, each with its place."""
    found = []
    for line in _WRITTEN_TO.finditer(text):
        name, title = line["name"], line["title"].strip()
        if name.split()[0].lower() in _OFFICIAL:
            continue
        if name.lower() in _TITLES:
            name, title = "", name
        if title.rstrip(".") in _POLITE:
            name, title = _surname(text, name), ""
        person = name if " " in name or (name and title) else _full_name(text, name or title)
        if person:
            found.append((line.start(), Party(name=person, office=title or None)))
    return tuple(found)


_POLITE = frozenset({"Mr", "Ms", "Mrs", "Dr"})


def _surname(text: str, name: str) -> str:
    """The full name of somebody called by the surname."""
    full = re.search(rf"\b(?!Mr|Ms|Dr|Dear)[A-Z][a-z]+ {re.escape(name)}\b", text)
    return full.group() if full else name


def _full_name(text: str, known: str) -> str | None:
    """The name of which a first name or a title is part, as the text gives it somewhere."""
    last = (
        "[A-Z][a-z]+" if known.lower() not in _TITLES else "(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)"
    )
    full = re.search(rf"\b{re.escape(known)} {last}\b", text)
    return (full["name"] if "name" in full.groupdict() else full.group()) if full else None


def _person_written_to(text: str, place: int) -> Party | None:
    """The person to whom the letter that holds a place is written."""
    letters = _letters(text)
    last = bisect_right([at for at, _ in letters], place)
    return letters[last - 1][1] if last else None
