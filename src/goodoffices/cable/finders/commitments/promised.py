"""Which words are promised, and by when: from where to where a promise is told."""

from __future__ import annotations

from goodoffices.cable.finders.commitments.wordings import Wording
from goodoffices.cable.finders.parts import clause_start
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import Relation

_NEAR = 48
SAID = phrase(
    r"""\b(?:sa(?:id|ys?|ying)|told|tells?|stat(?:ed|es|ing)|promis(?:ed|es?|ing)
    |confirm(?:ed|s)|add(?:ed|s)|assur(?:ed|es?|ing|ances?)|announc(?:ed|es)|repli(?:ed|es)
    |undert(?:ook|akes?|aking)|agree[ds]?|declare[ds]?|thought|warned|guarantee[ds]?
    |pledge[ds]?|informed|reported|wrote|writes|advise[ds]|not(?:ed|es)|explain(?:ed|s)
    |vow(?:ed|s)|word|reiterated|repeated|insist(?:ed|s)|indicate[ds]|answer(?:ed|s)
    |respond(?:ed|s)|recall(?:ed|s)|remarked|mentioned|understood|commit(?:ment|ted)|maintained
    |stressed|underlined|emphasi[sz]ed|accepted|expects?|signal(?:l?ed|s)|imp(?:lied|lies)
    |hint(?:ed|s)|believe[ds]|reckon(?:ed|s)|let it be known|spoke)\b"""
)
"""The verbs and nouns that tell what somebody said."""
_FAR = 400


def far_back(sentence: Sentence, place: int) -> int:
    """From where a sentence is searched for who said what stands at a place."""
    return max(sentence.start, place - _FAR)


_SUPPOSED = phrase(
    r"""\b(?:(?<!,\s)(?:who|which)|what|condition that|provided that|understanding that|if
    |whether|how|when|where|why|until|before|once
    |as soon as|unless
    |so that
    |because|(?<=,\s)since|in case
    |should|hop(?:e|es|ed|ing)(?: that)?|wish(?:es|ed)?(?: that)?|wonder(?:s
    |ed)?
    |ask(?:s|ed)?(?: that)?|request(?:s|ed)?(?: that)?|suggest(?:s|ed)?(?: that)?
    |recommend(?:s|ed)?(?: that)?|doubt(?:s|ed)?(?: that)?|fear(?:s|ed)?(?: that)?
    |prefer(?:s|red)?(?: that)?|rather)\s+(?:[\w'’-]+\s+){0,4}?\Z"""
)


def is_supposed(sentence: Sentence, place: int) -> bool:
    """Whether what follows a place is asked, hoped or supposed, and not told."""
    start = max(sentence.start, place - _NEAR)
    return bool(_SUPPOSED.search(sentence.text, start, place))


_CLAUSE = phrase(
    r"""; |: |, (?:has|have|had) (?:yet|not|still|since|now|failed)\b|\)
    |,? (?:and )?(?<=,\s)that (?:the|it|she|he|they|its|their)\b
    |,? and (?:proposes|asks
    |offers|hopes|suggests|requests|wants|needs|expects)\b|,? and that\b
    |,? and (?:[\w'’]+ ){1,3}(?:has|have|had|is|was|were|will|would|did|does)\b
    |,? and (?:that|it|they|we|he|she|i|the (?!\w+ (?:of|for|to|from|by|in)\b)\w+ (?:is|was|will
    |would|has|had)|will|would|has|had|have|is|was|are|were|asked|said|thanked|gave|did|does)\b
    |,? (?:but|while|although|though|which|who|whereas|because|since)\b
    |,? (?:once|provided|if|unless|should|subject to|on (?:the )?condition
    |on (?:the )?understanding
    |as (?:soon|long) as(?! possible| practicable| feasible)|pending)\b|, (?:and
    |then) (?:[a-z]+ed|gave|said|took|made)\b
    |,? (?:and|but) (?:promised|agreed|undertook|pledged|offered|proposed|added|noted|requested
    |told|assured|wanted|hoped|suggested|explained|invited|declined|refused|confirmed)\b
    | that (?:is|are|was|were|had been|has been) (?:due|promised|overdue|expected)\b"""
)
_TOLD_OF_IT = phrase(r"\s(?:was|were|is|are|has|have|had|remains?|still|stands)\b")
_LEADS_IN = phrase(
    r"""(?:and|but|so|that|also|then|he|she|they|it|we|[\w .'’-]{1,60}?\b)??\s*(?:said|says|told
    \s+\w+|promised(?: us)?|assured (?:us|\w+)|guaranteed|confirmed|added|replied|agreed|noted
    |expects?|believes?)(?: that)?\s+|(?:and|but|that|so|then|however)\s+"""
)


def clause_end(sentence: Sentence, wording: Wording) -> int:
    """Where the clause that promises ends, with the terms that close it."""
    stop = _CLAUSE.search(sentence.text, wording.start + 1, wording.end)
    end = stop.start() if stop else wording.end
    if wording.rule in {"word-to", "promised-a"}:
        told = _TOLD_OF_IT.search(sentence.text, wording.start + 1, end)
        end = told.start() if told else end
    return end


def subject_start(sentence: Sentence, wording: Wording) -> int:
    """Where the subject of a clause begins that tells what will be done."""
    start = clause_start(sentence, wording.cue[0])
    lead = _LEADS_IN.match(sentence.text, start + _blanks(sentence.text, start), wording.cue[0])
    start = lead.end() if lead and lead.end() < wording.cue[0] - 1 else start
    return start + _blanks(sentence.text, start)


def _blanks(text: str, at: int) -> int:
    stretch = text[at : at + _NEAR]
    return len(stretch) - len(stretch.lstrip())


def place_of(sentence: Sentence, wording: Wording) -> tuple[int, int]:
    """From where to where the words stand that tell what is promised."""
    if wording.rule in {"is-promised", "deadline"}:
        return wording.start, wording.end
    start = subject_start(sentence, wording) if wording.is_passive else wording.start
    return start, clause_end(sentence, wording)


_BINDING = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_PLACING = frozenset({Relation.SOFT, Relation.ON, Relation.AFTER})
_NO_TERM = phrase(r"(?:of|from last|since|last)\b")
_FURTHEST = 110


def due_in(sentence: Sentence, start: int, end: int) -> Dated | None:
    """By when, as the words between two places tell: a binding date, else a placing one."""
    told = sentence.dates_in(start, end)
    binding = [one for one in told if one.date.relation in _BINDING]
    placing = [
        one
        for one in told
        if one.date.relation in _PLACING and not _NO_TERM.match(one.date.text)
    ]
    return next(iter([*binding, *placing]), None)


def due_of(sentence: Sentence, wording: Wording, start: int, end: int) -> Dated | None:
    """By when something is to be done that is told between two places.

    Where these give no term it is the one that opens the sentence ("By May Maruna will …"); a
    day that opens it, as in "In May Maruna promised", tells when that was.
    """
    if wording.rule == "as-promised":
        return None  # the day that it names is that of the deed
    if wording.rule == "deadline":
        return due_in(sentence, sentence.start, sentence.end)
    if wording.rule == "is-promised":
        stop = _CLAUSE.search(sentence.text, wording.cue[1], sentence.end)
        return due_in(sentence, wording.cue[0], stop.start() if stop else sentence.end)
    own = due_in(sentence, start, end)
    if own is not None:
        return own
    if _IF_OPENS.match(sentence.text, sentence.start):
        return None
    opening = sentence.dates_in(max(sentence.start, wording.cue[0] - _FURTHEST), wording.start)
    told_now = wording.rule in _TOLD_NOW
    fitting = _BINDING | {Relation.ON, Relation.SOFT} if told_now else _BINDING
    return next((one for one in opening if one.date.relation in fitting), None)


_IF_OPENS = phrase(r"(?:if|unless|should|once|when|were|after)\b")
_TOLD_NOW = frozenset({"will", "shall", "is-to", "present"})
"""The rules of promises that stand in the tense of the paper itself."""
