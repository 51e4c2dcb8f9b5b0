"""Steps from a plan's own text: its numbered paragraphs, articles, items and listed measures.

Forms met: "2. Vantria will appoint a senior coordinator … By its own means.", "5. The Customs
Board needs equipment … Assistance is sought.", "Article 4. A store shall be erected.",
"8. Fit the crossing with portal monitors. Target: 2037. Assistance needed.", "Its measures: (1)
licence register, Transit Ministry, with own funds, complete; (2) …", and paragraphs headed
"MEASURES OF THE PROGRAMME".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goodoffices.cable.finders.assistance.project_parts import Told, project
from goodoffices.cable.finders.parts import ABSENT, Part, finding, party, words
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.listed import Item
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, spans_of_sentences
from goodoffices.cable.finders.passages.stretches import Stretches
from goodoffices.cable.finders.passages.verbs import DEEDS
from goodoffices.cable.finders.programmes.step_parts import (
    Deed,
    deed,
    due,
    means,
    responsible,
    standing_said,
)
from goodoffices.cable.finders.programmes.steps import find_item
from goodoffices.records import Cable, Claim, Finding, Party, Span, Standing, Step

TITLE = re.compile(
    r"\b(?:action plan|work ?(?:plan|programme|program)|plan of action|programme? of (?:work"
    r"|cooperation|co-operation)|road ?map|implementation plan|plan of (?:measures|work))\b",
    re.IGNORECASE,
)
_TITLE_LENGTH = 400
_OPENS_STEP = phrase(r"(?:step|measure)s? [0-9]")
_NUMBERED = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-z]|[ivx]{1,4})[.)]?\Z")
_MEASURE = re.compile(
    r"\A\(?(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-z]|[ivx]{1,4})[.)]?\Z|\A[-–—•*·]+\Z"
    r"|(?:Article|Measure|Action|Activity|Task|Art\.?)\s+[0-9]",
    re.IGNORECASE,
)
_LEADS = phrase(
    r"\b(?:(?:its|the|following|these) (?:\w+ ){0,2}(?:measures|steps|actions)"
    r"|measures (?:are|of)|(?:steps|measures)(?: with dates)?[.:])"
)


def find_all(cable: Cable, stretches: Stretches, listed: Iterable[Item]) -> Iterator[Finding]:
    """The steps that a plan's own paragraphs state, and those of lists of measures."""
    is_plan = _is_plan(cable)
    for item in listed:
        if _OPENS_STEP.match(item.text, item.start):
            yield from find_item(item.words)
        elif _OPENS_STEP.match(item.label):
            yield from _labelled(item, "step-item")
        elif is_plan and _MEASURE.search(item.label):
            yield from _of_plan(cable, item)
        elif _is_listed(item):
            yield from _labelled(item, "measure-listed")
    for paragraph in cable.paragraphs:
        heading = _HEADED.match(f"{paragraph.heading or ''}. {paragraph.text[:_LONGEST_HEAD]}")
        if heading:
            place = (paragraph.span.start, paragraph.span.end)
            yield from _headed(stretches.stretch(paragraph, place))


def _is_listed(item: Item) -> bool:
    """Whether an item stands in a list of measures; a paragraph by its number is none."""
    is_mark = bool(_NUMBERED.match(item.label)) and not item.label.isdigit()
    return is_mark and bool(_LEADS.search(item.lead[-_CLOSE:]))


_CLOSE = 120
_LONGEST_HEAD = 80
_HEADED = phrase(
    r"(?:\. )?(?:\(\w+\) )?(?:steps|measures)"
    r"(?: (?:of|in|with|under) (?:the )?[\w ]{3,30})?[.:]"
)


def _is_plan(cable: Cable) -> bool:
    """Whether a paper is no cable and opens with the title of a plan."""
    if cable.mrn is not None or cable.originator is not None:
        return False
    opening = _FRAME.sub("", cable.text[:_TITLE_LENGTH]).lstrip()[:_OPENING]
    return bool(TITLE.search(opening)) and not _OTHER.search(opening)


_FRAME = re.compile(r"\A\s*(?:EXERCISE[ \t]*)+\n")
_OPENING = 200
_OTHER = phrase(
    r"""\b(?:records? of|minutes|read-?out|note verbale|presents? its compliments|dear \w+|from:
    |memorandum (?:for|of con)|memo\b|letter|list of projects|register|question)"""
)


# ---------------------------------------------------------------------- a plan's paragraphs

_NEEDS = phrase(
    r"(?:The )?(?P<by>(?-i:[A-Z][\w'’]*(?:\s(?:of|for|and)\s(?:the\s)?[A-Z][\w'’]*"
    r"|\s[A-Z][\w'’-]*)*)) (?:needs|requires|lacks) (?P<action>[a-z].*)"
)
_PLAIN = re.compile(r"[A-Z][a-z]+\s+(?:the|an?|its|all|up|out|[a-z]+)\s")
_FIRST = re.compile(r"[^.!?]*(?:\.(?!\s|\Z)[^.!?]*)*")
_DOER = phrase(
    r"(?:[-–—] )?(?P<by>(?-i:[A-Z])[\w'’]*"
    r"(?: (?:of|for|and) (?-i:[A-Z])[\w'’]*| (?-i:[A-Z])[\w'’-]*){0,5}): (?=(?-i:[a-z]))"
)
_NO_STEP = phrase(
    r"""(?:nothing|(?:this|the) (?:plan|programme|document) (?:is|binds|enters|creates
    |shall enter)
    |the (?:two )?(?:governments|parties|sides) (?:adopted|adopt|set|agree|recall|note|recogni
    |take note|declare|reaffirm|have agreed)|neither|it\b|they\b|these\b|there\b|in this
    |either (?:party|side)|\w+ (?:does|do) not (?:undertake|commit)|\w+ (?:declares?|recalls?
    |notes?|thanks?)|(?:\w+ ){1,3}completes? the measures|(?:\w+ ){1,4}(?:promised|undertook
    |agreed|pledged|said)\b|since\b|because\b|but\b|questions
    |done (?:at|in)|signed)"""
)


def _of_plan(cable: Cable, item: Item) -> Iterator[Finding]:
    """The step of a plan's paragraph, and the project where help is needed for it."""
    measure = item.words
    text = measure.text
    if measure.is_table:
        return
    first = _FIRST.match(text, measure.start, measure.end)
    end = first.end() if first else measure.end
    if _NO_STEP.match(text, measure.start, end):
        return
    how = means(measure, item.lead[-_CLOSE:])
    taken = _taken(measure, end, is_bare=how is not ABSENT or bool(measure.dates))
    if taken is None or not taken.action.spans:
        return
    by = taken.by if taken.by is not ABSENT else responsible(measure)
    said = standing_said(text, end, measure.end)
    standing = said if said.value is Standing.MET else taken.standing
    for action, start, stop in _each(measure, taken, end):
        yield finding(
            Step,
            measure,
            Claim.ASSERTED,
            "measure",
            plan=_plan(cable),
            number=_number(item),
            by=by,
            action=action,
            means=how,
            due=due(measure, start, stop),
            standing=standing,
        )
    if how.value == "help_needed":
        what = taken.thing if taken.thing is not ABSENT else taken.action
        yield project(measure, what, Told("measure-needs-help", measure.span))


def _each(measure: Sentence, taken: Deed, last: int) -> Iterator[tuple[Part, int, int]]:
    """The deeds that one measure strings together, each with where its clause ends."""
    text, start = measure.text, taken.action.spans[0].start
    if taken.by is ABSENT:
        yield taken.action, start, last
        return
    for found in _AND.finditer(text, start, last):
        if found["verb"].lower() in DEEDS and not _NOUN_BEHIND.match(text, found.end(), last):
            yield _worded(measure, start, found.start()), start, found.start()
            start = found.start("verb")
    yield _worded(measure, start, last), start, last


def _worded(measure: Sentence, start: int, end: int) -> Part:
    """The words of one deed, without its term."""
    return words(measure, start, extent(measure, start, end))


_AND = phrase(r",? and (?:(?:will|shall|to|then|also) ){0,2}(?P<verb>[a-z]+)\b")
_NOUN_BEHIND = phrase(r"\s*(?:[,.;]|of\b|and\b|for\b|\Z)")


def _number(item: Item) -> Part:
    """The number or letter that an item bears."""
    number = _FIGURE.search(item.label) or _LETTER.fullmatch(item.label)
    return Part(number.group().strip("().")) if number else ABSENT


_FIGURE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*")
_LETTER = re.compile(r"\(?[a-z]{1,4}\)?\.?")


def _plan(cable: Cable) -> Part:
    """The title of the plan whose text a paper is."""
    places = cable.spans.get("subject", ())
    return Part(cable.subject, places) if cable.subject and places else ABSENT


def _taken(measure: Sentence, end: int, *, is_bare: bool) -> Deed | None:
    """What a paragraph's first sentence states; a bare deed where means or term say more."""
    named = _DOER.match(measure.text, measure.start, end)
    if named:
        name = " ".join(named["by"].split())
        by = Part(Party(name=name, office=name), (Span(*named.span("by")),))
        return Deed(by, _worded(measure, named.end(), end), ABSENT)
    needs = _NEEDS.match(measure.text, measure.start, end)
    if needs:
        name = " ".join(needs["by"].split())
        by = Part(Party(name=name, office=name), (Span(*needs.span("by")),))
        return Deed(by, words(measure, *needs.span("action")), ABSENT)
    taken = deed(measure, measure.start, end)
    if taken is None and is_bare and _PLAIN.match(measure.text, measure.start, end):
        cut = _ASIDE.search(measure.text, measure.start, end)
        return Deed(ABSENT, words(measure, measure.start, cut.start() if cut else end), ABSENT)
    return taken


_ASIDE = phrase(
    r",? (?:at an (?:estimated )?cost|\(|costing|by \d|no later|not later|before the)"
)

# ---------------------------------------------------------------------- lists of measures


def _labelled(item: Item, rule: str) -> Iterator[Finding]:
    """The step of an item of a list: a clause, or a name with what follows behind commas."""
    words_, text = item.words, item.words.text
    stop = _ITEM_END.search(text, words_.start, words_.end)
    end = stop.start() if stop else words_.end
    taken = deed(words_, words_.start, end)
    if taken is None:
        comma = text.find(",", words_.start, end)
        named = words(words_, words_.start, comma if comma >= 0 else end)
        taken = Deed(_service_in(words_, comma), named, ABSENT)
    said = standing_said(text, words_.start, words_.end)
    how = means(words_)
    if taken.by is ABSENT:
        known = words_.antecedent or words_.voices.about
        taken = taken._replace(by=party(None, known))
    yield finding(
        Step,
        words_,
        Claim.ASSERTED,
        rule,
        number=_number(item),
        by=taken.by,
        action=taken.action,
        means=how,
        due=due(words_, words_.start, end),
        standing=said if said is not ABSENT else taken.standing,
    )


_ITEM_END = re.compile(r";|(?<!\b[A-Z])\.(?=\s|\Z)")
_SERVICE = re.compile(
    r",\s+(?:the\s+)?(?P<by>(?:[A-Z][\w'’]*\s+)*(?:Ministry|Service|Guard|Police|Authority|Agency"
    r"|Board|Office|Inspectorate|Customs|Committee|Institute|Academy)(?:\s+of\s+[A-Z]\w+)?)"
)


def _service_in(sentence: Sentence, start: int) -> Part:
    """The service that an item names behind a comma."""
    found = _SERVICE.match(sentence.text, start, sentence.end) if start >= 0 else None
    if not found:
        return ABSENT
    name = " ".join(found["by"].split())
    return Part(Party(name=name, office=name), (Span(*found.span("by")),))


def _headed(paragraph: Sentence) -> Iterator[Finding]:
    """The steps of a paragraph headed "measures" or "steps", a sentence each."""
    text = paragraph.text
    for place in spans_of_sentences(text, paragraph.span):
        one = paragraph._replace(
            start=place.start,
            end=place.end,
            mentions=paragraph.mentions_in(place.start, place.end),
            dates=paragraph.dates_in(place.start, place.end),
        )
        taken = (
            None
            if _HEADED.match(text, place.start, place.end + 1)
            else deed(one, place.start, place.end)
        )
        if taken and taken.action.spans and not _NO_STEP.match(text, place.start, place.end):
            yield finding(
                Step,
                one,
                Claim.ASSERTED,
                "measure-headed",
                by=taken.by,
                action=taken.action,
                means=means(one),
                due=due(one, place.start, place.end),
                standing=ABSENT
                if taken.standing.value is Standing.PROMISED
                else taken.standing,
            )
