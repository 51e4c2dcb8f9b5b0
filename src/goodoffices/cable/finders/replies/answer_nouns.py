"""Answers told in nouns, and the one word that a register sets behind a name.

Forms: "Tessara's reply was negative", "a yes from Tessara", "drew interest from Wexmoor", "is
under study in Lorne", "was not a priority", "Tessara: declined", "ON THE RANGER PATROLS: NO".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, party, words
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.replies.answerers import (
    agent_after,
    answer,
    answering,
    matter,
    subject_words,
    topic,
)
from goodoffices.cable.finders.replies.answers import is_of_listener, is_supposed
from goodoffices.cable.finders.replies.silences import is_state_or_office, source
from goodoffices.records import Claim, Finding, Standing

_MEANT: Mapping[str, Standing] = {
    word: value
    for value, said in {
        Standing.ACCEPTS: "positive favourable favorable affirmative yes acceptance consent",
        Standing.DECLINES: "negative no refusal rejection unfavourable unfavorable",
        Standing.WILL_CONSULT: """evasive noncommittal non-committal cautious guarded vague
            inconclusive provisional reserved lukewarm study consideration review""",
        Standing.INTERESTED: "encouraging warm enthusiastic interested interest curiosity",
    }.items()
    for word in said.split()
}
_ADJECTIVE = "|".join(_MEANT)
_REPLY = r"(?:reply|answer|response|reaction|verdict)"

_WAS = cued(
    "reply answer response reaction verdict",
    rf"""\b(?P<noun>{_REPLY})\b(?: (?:to|on|from|of|about|by|in) [^,;.]{{1,80}}?)?
    (?P<standing> (?:is|was|has been|remains|remained|proved|came back|sounded|turned out)
    (?: (?:an?|very|rather|clearly|still|again|also|quite|broadly|on the whole|firmly|to be
    |politely|thus|therefore|largely|guardedly|cautiously))* (?P<word>{_ADJECTIVE}))\b
    (?: (?:to|on|for|about))?""",
    needs=" ".join(_MEANT),
)
_FROM = cued(
    "yes no refusal rejection acceptance interest consent",
    r"""\b(?P<standing>(?P<word>yes|no|refusal|rejection|acceptance|interest|consent))
    (?: (?:to|on|for|in|of) [^,;.]{1,60}?)? (?=(?:from|by|on the part of)\b)""",
    needs="from by part",
)
_DREW = cued(
    "drew drawn draws attracted attracts aroused stirred met found received raised",
    r"""\b(?P<standing>(?:(?:has|have|had) )?(?:(?:also|already|again) )?(?:drew|drawn|draws
    |attract(?:ed|s)|aroused|stirred|met with|found|received|raised) (?:\w+ )?interest)\b""",
    needs="interest",
    before="has have had also already again",
)
_UNDER_STUDY = cued(
    "under",
    r"""\b(?P<standing>(?:(?:is|are|was|were|still|now|being|taken) )*under (?:active |careful
    |close |further )?(?:study|consideration|review|examination))\b""",
    needs="study consideration review examination",
    before="is are was were still now being taken",
)
_PRIORITY = cued(
    "priority question non-starter committed",
    r"""\b(?P<standing>(?:is|was|were|are|would be) (?:(?:not|no) (?:\w+ )?(?:a |for now a )?
    priority|out of the question|a non-starter)(?: (?:this|at) \w+)?
    |(?:is|was|are|were) (?:already )?(?:fully|over-?) ?committed)\b""",
    needs="not no out non-starter fully over overcommitted",
    before="is was are were would be not no a for now out of the already fully over",
)
_WORDS: Mapping[str, Standing] = {
    "agreed": Standing.ACCEPTS,
    "taken": Standing.ACCEPTS,
    "accepted": Standing.ACCEPTS,
    "yes": Standing.ACCEPTS,
    "positive": Standing.ACCEPTS,
    "declined": Standing.DECLINES,
    "refused": Standing.DECLINES,
    "no thanks": Standing.DECLINES,
    "turned down": Standing.DECLINES,
    "rejected": Standing.DECLINES,
    "negative": Standing.DECLINES,
    "no": Standing.DECLINES,
    "not interested": Standing.DECLINES,
    "interested": Standing.INTERESTED,
    "interest shown": Standing.INTERESTED,
    "under study": Standing.WILL_CONSULT,
    "under consideration": Standing.WILL_CONSULT,
    "considering": Standing.WILL_CONSULT,
    "studying": Standing.WILL_CONSULT,
    "undecided": Standing.WILL_CONSULT,
    "will consult": Standing.WILL_CONSULT,
    "wants to know more": Standing.ASKS_MORE,
    "wants more information": Standing.ASKS_MORE,
    "asks for more information": Standing.ASKS_MORE,
    "asks for details": Standing.ASKS_MORE,
    "no reply": Standing.SILENT,
    "no answer": Standing.SILENT,
    "no response": Standing.SILENT,
    "no word": Standing.SILENT,
    "silent": Standing.SILENT,
    "nothing heard": Standing.SILENT,
    "not answered": Standing.SILENT,
    "not yet answered": Standing.SILENT,
    "no reply yet": Standing.SILENT,
    "awaited": Standing.SILENT,
}
"""What a register says in one word or two."""
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
_IN_A_WORD = cued(
    " ".join({word.split()[0] for word in _WORDS}),
    rf"""(?P<standing>{"|".join(_LONGEST_FIRST)})
    (?=\s*(?:[.,;(]|--?\s|[–—]|\Z|but\b|and\b|so far))""",
)
_LABEL = phrase(
    r"""(?:-+\s*)?(?:(?:on|as to|as for|re) )?(?P<label>[^.;:\n]{2,90}?)(?: \([^)\n]{1,30}\))?
    (?::|\s(?:--?|–|—))\s+"""
)
_OFFER = phrase(
    r"\b(?:offer|proposal|request|suggestion|invitation|draft|text|note|paper|letter)\b"
)
_REPLIED = phrase(r"a|answer|reply|response")
_YES_NO = cued(
    "yes",
    r"\b(?P<standing>yes (?:to|on) [^.;]{2,80}?,? (?:but |and )?no (?:to|on) [^.;,]{2,60})",
    needs="no",
)
_RESTS = cued(
    "rests rested lies lay sits sat is was rest",
    r"""(?P<standing>\b(?:rest(?:s|ed)|lie[sd]?|lay|sits|sat|is|was) (?:now |still )?(?:with
    |before|on the desk of) (?:(?:the|its|their|his|her) )?[\w-]+(?: \w+)?)\b""",
    needs="matter decision question answer choice file request proposal offer draft reply",
)
_FEWEST = 4


def find(sentence: Sentence) -> Iterator[Finding]:
    """The answers that a sentence gives in a noun, or a register in a word."""
    read_up_to = sentence.start
    for rule, read in _READ:
        for found in sentence.finditer(rule):
            if found.start("standing") < read_up_to:
                continue
            told = read(sentence, found)
            if told and not is_of_listener(sentence, told[0]):
                read_up_to = found.end("standing")
                yield _told(sentence, found, *told)


def _told(
    sentence: Sentence, found: re.Match[str], by: Part, what: Part, value: Standing
) -> Finding:
    firmness = claim(sentence, found.start("standing"))
    shown = words(sentence, *found.span("standing")).spans
    if value is Standing.SILENT:
        firmness = Claim.DENIED
    elif firmness is Claim.DENIED:
        firmness = Claim.ASSERTED
    return answer(sentence, firmness, by=by, what=what, standing=Part(value, shown))


Told = tuple[Part, Part, Standing] | None


def _was(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who replied, about what, and how: "Tessara's reply was negative"."""
    whose = source(sentence, *found.span("noun"))
    if is_supposed(sentence, found.start()):
        return None
    by = party(whose, sentence.antecedent)
    return by, matter(sentence, found.end()), _MEANT[found["word"].lower()]


def _from(sentence: Sentence, found: re.Match[str]) -> Told:
    """Whose yes it is and to what: "a yes from Tessara on the scanner"."""
    agent = agent_after(sentence, found.end("standing"))
    if agent is None or not is_state_or_office(agent) or is_supposed(sentence, found.start()):
        return None
    qualified = _QUALIFIED.search(
        sentence.text, max(sentence.start, found.start() - 14), found.start()
    )
    value = _MEANT[found["word"].lower()]
    if qualified and value is Standing.ACCEPTS:
        value = Standing.ACCEPTS_IN_PART
    about = _ABOUT.match(sentence.text, agent.end, sentence.end)
    return party(agent), matter(sentence, about.end()) if about else ABSENT, value


_QUALIFIED = phrase(r"\b(?:qualified|conditional|partial) \Z".replace(r" \Z", r"\s+\Z"))
_ABOUT = phrase(r"\s+(?:on|to|in|for|about)\b")


def _drew(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who showed interest, and in what: "has drawn interest from Wexmoor"."""
    agent = agent_after(sentence, found.end())
    if agent is None or not is_state_or_office(agent):
        return None
    return party(agent), subject_words(sentence, found.start("standing")), Standing.INTERESTED


def _studied(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who studies what: "Our note is under study in Lorne"."""
    what = subject_words(sentence, found.start("standing"))
    if what is ABSENT or not _PUT.search(str(what.value)):
        return None
    has = _HAS_IT.match(sentence.text, what.spans[0].start, what.spans[0].end)
    if has:
        holds = sentence.mentions_in(*has.span("who"))
        what = words(sentence, *has.span("what"))
        return (party(holds[0]), what, Standing.WILL_CONSULT) if holds else None
    here = sentence.mentions_in(found.end(), min(sentence.end, found.end() + 60))
    return party(here[0] if here else None, sentence.antecedent), what, Standing.WILL_CONSULT


_HAS_IT = phrase(r"(?P<who>[^,;]{2,60}?) (?:has|have|had) (?P<what>[^;]+)")
_PUT = phrase(
    r"""\b(?:note|offer|proposal|request|draft|letter|paper|non-paper|plan|text|idea|suggestion
    |question|aide-memoire|invitation)s?\b"""
)


def _yes_and_no(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who says yes to one thing and no to another."""
    by = answering(sentence, found.start("standing")) or ABSENT
    return by, topic(sentence, found.start()), Standing.ACCEPTS_IN_PART


def _rests(sentence: Sentence, found: re.Match[str]) -> Told:
    """Where the matter lies before it is answered: "the decision rests with the cabinet"."""
    what = subject_words(sentence, found.start("standing"))
    if what is ABSENT or not _OPEN.search(str(what.value)):
        return None
    return ABSENT, what, Standing.WILL_CONSULT


_OPEN = phrase(
    r"\b(?:matter|decision|question|answer|choice|file|request|proposal|offer|draft|reply)\b"
)


def _priority(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who has other priorities: "Tessara said that the hotline was not one"."""
    if is_supposed(sentence, found.start()):
        return None
    what = subject_words(sentence, found.start("standing"))
    if "committed" in found["standing"].lower():
        by = answering(sentence, found.start("standing"))
        return by and (by, ABSENT, Standing.DECLINES)
    said = _SAID.search(sentence.text, sentence.start, found.start())
    by = answering(sentence, said.start()) if said else None
    if said and what.spans and what.spans[0].start < said.end():
        what = words(sentence, said.end(), found.start("standing"))
    return by and (by, what, Standing.DECLINES)


_SAID = phrase(r"\b(?:said|says|told us|explained|felt|thought|made clear|replied)(?: that)?\b")


def _in_a_word(sentence: Sentence, found: re.Match[str]) -> Told:
    """Who answers what in a register: "Tessara: declined", "ON THE PATROLS: NO"."""
    start = found.start("standing")
    label = _LABEL.fullmatch(sentence.text, sentence.start, start)
    if label is None:
        return None
    value = _WORDS[" ".join(found["standing"].lower().split())]
    begin, end = label.span("label")
    whose = sentence.mentions_in(begin, end)
    named = (
        whose
        and not _OFFER.search(sentence.text, begin, end)
        and whose[0].start - begin < _FEWEST
        and is_state_or_office(whose[0])
    )
    if named and not whose[0].is_adjective:
        return party(whose[0]), words(sentence, whose[0].end, end), value
    if whose and _OFFER.search(sentence.text, begin, end):
        return party(None, sentence.antecedent), words(sentence, begin, end), value
    if _REPLIED.fullmatch(sentence.text, begin, end):
        return ABSENT, ABSENT, value
    on = label.group().lstrip("- ").lower().startswith(("on ", "as "))
    return (
        (party(None, sentence.antecedent), words(sentence, begin, end), value) if on else None
    )


_READ = (
    (_WAS, _was),
    (_DREW, _drew),
    (_FROM, _from),
    (_UNDER_STUDY, _studied),
    (_YES_NO, _yes_and_no),
    (_RESTS, _rests),
    (_PRIORITY, _priority),
    (_IN_A_WORD, _in_a_word),
)

FINDER = Finder.of((rule for rule, _ in _READ), find)
