"""Which words are promised, and by when: from where to where a promise is told."""

from __future__ import annotations

from goodoffices.cable.finders.clauses import term
from goodoffices.cable.finders.dates import Dated
from goodoffices.cable.finders.parts import clause_start
from goodoffices.cable.finders.phrases import phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.cable.finders.wordings import Wording

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
_SUPPOSED = phrase(
    r"""\b(?:who|which|what|if|whether|how|when|where|why|until|before|once|as soon as|unless
    |so that
    |because|in case|should|hop(?:e|es|ed|ing)(?: that)?|wish(?:es|ed)?(?: that)?|wonder(?:s
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
    r"""; |\)|,? and (?:[\w'’]+ ){1,3}(?:has|have|had|is|was|were|will|would|did|does)\b
    |,? and (?:that|it|they|we|he|she|i|the (?!\w+ (?:of|for|to|from|by|in)\b)\w+ (?:is|was|will
    |would|has|had)|will|would|has|had|have|is|was|are|were|asked|said|thanked|gave|did|does)\b
    |,? (?:but|while|although|though|which|who|whereas|because|since)\b
    |,? (?:once|provided|if|unless|should|subject to|on (?:the )?condition
    |on (?:the )?understanding
    |as (?:soon|long) as|pending)\b|, (?:and|then) (?:[a-z]+ed|gave|said|took|made)\b
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
    if wording.rule == "is-promised":
        return wording.start, wording.end
    start = subject_start(sentence, wording) if wording.is_passive else wording.start
    return start, clause_end(sentence, wording)


def due_of(sentence: Sentence, start: int, wording: Wording) -> Dated | None:
    """By when: the term in the words of the promise, else the one that opens the clause."""
    if wording.rule == "is-promised":
        return term(sentence, wording.cue[0], sentence.end)
    return term(sentence, start, clause_end(sentence, wording))
