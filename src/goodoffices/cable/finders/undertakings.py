"""Undertakings: who promised whom to do what, by when, under which condition."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.cable.finders import promises, unpromised
from goodoffices.cable.finders.clauses import condition_after, deeds, extent, term
from goodoffices.cable.finders.dates import Dated
from goodoffices.cable.finders.gift_words import is_gift
from goodoffices.cable.finders.kept import standing_of_word
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    clause_start,
    condition,
    dated,
    finding,
    party,
    words,
)
from goodoffices.cable.finders.phrases import phrase
from goodoffices.cable.finders.promisers import (
    agent,
    follows_person,
    follows_subject,
    owner,
    promisee,
    promiser,
    writer,
)
from goodoffices.cable.finders.promises import Wording
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.verbs import DEEDS
from goodoffices.records import Claim, Finding, Span, Standing, Undertaking

_MODALS = frozenset({"will", "shall", "would"})
_NEAR = 48


def find(sentence: Sentence) -> Iterator[Finding]:
    """The promises of a sentence, one for each deed or thing, and what it refuses to promise.

    The forms that promise stand in `promises`, those that refuse in `unpromised`.
    """
    taken: list[tuple[int, int]] = []
    for denied in unpromised.refused(sentence):
        taken += [(min(one), max(one)) for one in [_reach(denied)] if one]
        yield denied
    for wording in promises.wordings(sentence):
        if any(start <= wording.start < end for start, end in taken):
            continue
        by = _promiser(sentence, wording)
        if by is None or not _promises(sentence, wording, by):
            continue
        start, last = _said(sentence, wording)
        taken.append((min(start, wording.start), max(last, wording.start + 1)))
        yield from _each(sentence, wording, by, (start, last))


def _reach(denied: Finding) -> tuple[int, int] | None:
    """From where to where a denied promise is told."""
    places = [place for name in ("what", "standing") for place in denied.spans.get(name, ())]
    if not places:
        return None
    return min(one.start for one in places), max(one.end for one in places)


# ---------------------------------------------------------------------- is it a promise

_SUPPOSED = phrase(
    r"""\b(?:who|which|what|if|whether|how|when|where|why|until|before|once|as soon as|unless
    |so that
    |because|in case|should|hop(?:e|es|ed|ing)(?: that)?|wish(?:es|ed)?(?: that)?|wonder(?:s
    |ed)?
    |ask(?:s|ed)?(?: that)?|request(?:s|ed)?(?: that)?|suggest(?:s|ed)?(?: that)?
    |recommend(?:s|ed)?(?: that)?|doubt(?:s|ed)?(?: that)?|fear(?:s|ed)?(?: that)?
    |prefer(?:s|red)?(?: that)?|rather)\s+(?:[\w'’-]+\s+){0,4}?\Z"""
)
_SAID = phrase(
    r"""\b(?:sa(?:id|ys?|ying)|told|tells?|stat(?:ed|es|ing)|promis(?:ed|es?|ing)
    |confirm(?:ed|s)|add(?:ed|s)|assur(?:ed|es?|ing|ances?)|announc(?:ed|es)|repli(?:ed|es)
    |undert(?:ook|akes?|aking)|agree[ds]?|declare[ds]?|thought|warned|guarantee[ds]?
    |pledge[ds]?|informed|reported|wrote|writes|advise[ds]|not(?:ed|es)|explain(?:ed|s)
    |vow(?:ed|s)|word|reiterated|repeated|insist(?:ed|s)|indicate[ds]|answer(?:ed|s)
    |respond(?:ed|s)|recall(?:ed|s)|remarked|mentioned|understood|commit(?:ment|ted)|maintained
    |stressed|underlined|emphasi[sz]ed|accepted|expects?|signal(?:l?ed|s)|imp(?:lied|lies)
    |hint(?:ed|s)|believe[ds]|reckon(?:ed|s)|let it be known|spoke)\b"""
)
_VOWED = phrase(
    r"""\b(?:promis(?:ed|es?|ing)|assur(?:ed|es?|ing|ances?)|guarantee[ds]?|undert(?:ook|akes?)
    |undertaking|vow(?:ed|s)|word|pledge[ds]?|commitment|agree[ds]?|confirm(?:ed|s))\b"""
)
_NOTHING = phrase(r"(?:nothing|no|none|nobody|neither|who|which|what)\b")


def _promises(sentence: Sentence, wording: Wording, by: Part) -> bool:
    """Whether the words make a promise, and no order, supposition, gift or announcement."""
    if _is_ordered(sentence, by) or _is_supposed(sentence, wording):
        return False
    due = _due(sentence, wording.start, wording)
    if wording.is_passive:
        return _is_to_be_done(sentence, wording, due)
    if wording.rule == "yet-to":
        return bool(sentence.dates)
    if wording.rule == "would" and due is None and not _is_told(sentence, wording):
        return False
    is_given = is_gift(sentence, wording.start, _clause_end(sentence, wording))
    return not is_given and (due is not None or not wording.is_weak)


def _is_supposed(sentence: Sentence, wording: Wording) -> bool:
    """Whether it is asked, hoped or supposed that somebody would."""
    if wording.rule not in {*_MODALS, "is-to", "promised-to"}:
        return False
    start = max(sentence.start, wording.cue[0] - _NEAR)
    return bool(_SUPPOSED.search(sentence.text, start, wording.cue[0]))


def _is_to_be_done(sentence: Sentence, wording: Wording, due: Dated | None) -> bool:
    """Whether that something will be done is promised in words, or by a term."""
    start = _clause_start(sentence, wording)
    if _NOTHING.match(sentence.text, start, wording.cue[0]):
        return False
    vowed = _VOWED.search(sentence.text, sentence.start, wording.cue[0])
    return due is not None or bool(vowed)


def _is_told(sentence: Sentence, wording: Wording) -> bool:
    """Whether somebody told what he would do, and nobody what would be if."""
    place = wording.cue[0]
    if follows_person(sentence, place) or _SAID.search(sentence.text, sentence.start, place):
        return True
    return sentence.voices.is_report and not _IF.search(
        sentence.text, sentence.start, sentence.end
    )


_IF = phrase(r"\b(?:if|were|could|should|might)\b")


def _is_ordered(sentence: Sentence, by: Part) -> bool:
    """Whether the one who is to act is the post that the cable tells what to do."""
    voices = sentence.voices
    if voices.is_report or sentence.setting is not Setting.BODY or by.value is None:
        return False
    return by.value == voices.addressee or by.value in voices.offices.values()


def _promiser(sentence: Sentence, wording: Wording) -> Part | None:
    """Who promised; None where nobody can have."""
    place = wording.cue[0]
    if wording.rule in {"word-to", "promised-a"}:
        whose = owner(sentence, place)
        if whose is not None:
            return whose
    if wording.is_passive or wording.rule == "is-promised":
        return _promiser_of_thing(sentence, wording)
    by = promiser(sentence, place)
    if wording.rule in {*_MODALS, "is-to"} and not follows_subject(sentence, by, place):
        return None
    if by is ABSENT and not follows_person(sentence, place):
        return None
    return writer(sentence, by, place) if wording.rule in {"will", "shall"} else by


def _promiser_of_thing(sentence: Sentence, wording: Wording) -> Part | None:
    """Who promised what is told as a thing: "by" whom it is done, else who said so."""
    place = wording.cue[0]
    if _SUPPOSED.search(sentence.text, max(sentence.start, place - _NEAR), place):
        return None
    doing = agent(sentence, place)
    if doing is not None:
        return doing
    named = sentence.mentions_before(place)
    if named and not sentence.text[named[-1].end : place].strip():
        return party(named[-1])
    said = [*_SAID.finditer(sentence.text, sentence.start, _clause_start(sentence, wording))]
    return promiser(sentence, said[-1].start()) if said else ABSENT


# ---------------------------------------------------------------------- what, by when

_CLAUSE = phrase(
    r"""; |\)|,? and (?:[\w'’]+ ){1,3}(?:has|have|had|is|was|were|will|would|did|does)\b
    |,? and (?:that|it|they|we|he|she|i|the (?!\w+ (?:of|for|to|from|by|in)\b)\w+ (?:is|was|will
    |would|has|had)|will|would|has|had|have|is|was|are|were|asked|said|thanked|gave|did|does)\b
    |,? (?:but|while|although|though|which|who|whereas|because|since)\b
    |,? (?:once|provided|if|unless|should|subject to|on (?:the )?condition
    |on (?:the )?understanding
    |as (?:soon|long) as|pending)\b|, (?:and|then) (?:[a-z]+ed|gave|said|took|made)\b"""
)
_TOLD_OF_IT = phrase(r"\s(?:was|were|is|are|has|have|had|remains?|still|stands)\b")
_LEADS_IN = phrase(
    r"""(?:and|but|so|that|also|then|he|she|they|it|we|[\w .'’-]{1,60}?\b)??\s*(?:said|says|told
    \s+\w+|promised(?: us)?|assured (?:us|\w+)|guaranteed|confirmed|added|replied|agreed|noted
    |expects?|believes?)(?: that)?\s+|(?:and|but|that|so|then|however)\s+"""
)


def _clause_end(sentence: Sentence, wording: Wording) -> int:
    """Where the clause that promises ends, with the terms that close it."""
    stop = _CLAUSE.search(sentence.text, wording.start + 1, wording.end)
    end = stop.start() if stop else wording.end
    if wording.rule in {"word-to", "promised-a"}:
        told = _TOLD_OF_IT.search(sentence.text, wording.start + 1, end)
        end = told.start() if told else end
    return end


def _clause_start(sentence: Sentence, wording: Wording) -> int:
    """Where the subject of a clause begins that tells what will be done."""
    start = clause_start(sentence, wording.cue[0])
    lead = _LEADS_IN.match(sentence.text, start + _blanks(sentence.text, start), wording.cue[0])
    start = lead.end() if lead and lead.end() < wording.cue[0] - 1 else start
    return start + _blanks(sentence.text, start)


def _blanks(text: str, at: int) -> int:
    stretch = text[at : at + _NEAR]
    return len(stretch) - len(stretch.lstrip())


def _said(sentence: Sentence, wording: Wording) -> tuple[int, int]:
    """From where to where the words stand that tell what is promised."""
    if wording.rule == "is-promised":
        return wording.start, wording.end
    start = _clause_start(sentence, wording) if wording.is_passive else wording.start
    return start, _clause_end(sentence, wording)


def _due(sentence: Sentence, start: int, wording: Wording) -> Dated | None:
    """By when: the term in the words of the promise, else the one that opens the clause."""
    if wording.rule == "is-promised":
        return term(sentence, wording.cue[0], sentence.end)
    return term(sentence, start, _clause_end(sentence, wording))


def _each(
    sentence: Sentence, wording: Wording, by: Part, place: tuple[int, int]
) -> Iterator[Finding]:
    """One promise for each deed that the words string together."""
    strung = [place]
    if not (wording.is_passive or wording.is_thing):
        strung = list(deeds(sentence.text, *place, DEEDS))
    for start, end in strung:
        if not is_gift(sentence, start, end):
            yield _undertaking(sentence, wording, by, (start, end))


def _undertaking(
    sentence: Sentence, wording: Wording, by: Part, place: tuple[int, int]
) -> Finding:
    """One promise, with its deadline, its condition, and the party to whom it was made."""
    start, end = place
    stop = end if wording.rule == "is-promised" else extent(sentence, start, end)
    firmness = _firmness(sentence, wording)
    said, cue = wording.standing, wording.cue
    if wording.rule in {"word-to", "promised-a"}:
        said, cue = standing_of_word(sentence, wording.cue)
    if firmness is Claim.DENIED and said is Standing.PROMISED:
        said = Standing.DECLINED
    elif firmness is Claim.DENIED:
        firmness = Claim.ASSERTED  # "has not kept its promise to" denies no promise
    return finding(
        Undertaking,
        sentence,
        firmness,
        wording.rule,
        by=by,
        to=promisee(sentence, by, start, stop),
        what=words(sentence, start, stop),
        due=dated(term(sentence, start, end) or _due(sentence, start, wording)),
        condition=_condition(sentence, wording),
        standing=Part(said, (Span(*cue),)),
    )


def _firmness(sentence: Sentence, wording: Wording) -> Claim:
    """How firmly it is promised."""
    said = claim(sentence, wording.cue[0])
    half = wording.is_hedged and said is Claim.ASSERTED
    return Claim.HEDGED if half else said


def _condition(sentence: Sentence, wording: Wording) -> Part:
    """The condition that stands behind the promise or opens its sentence."""
    behind = condition_after(sentence, wording.start)
    opening = condition(sentence, wording.cue[0])
    if behind is not ABSENT or opening is None:
        return behind
    return words(sentence, *opening.span())


FINDER = Finder(
    cues=frozenset[str]().union(*(rule.cues for rule in (*promises.RULES, *unpromised.RULES))),
    find=find,
    rules=(*promises.RULES, *unpromised.RULES),
)
