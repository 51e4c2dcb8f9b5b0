"""Proposals: what one side puts to another, that waits for its answer.

Forms: "We ask only that you hear him out and then … consider whether …", "If Turkey is
interested …, we would like to discuss …" (09STATE24630), "proposed a steering group", "floated
the idea of …", "tabled a non-paper on …", "renewed its suggestion of …", "your proposal on mail
screening", "has put forward a charter of donors". Lists of proposals stand in
`listed_proposals`, what a party asks another to do in `wishes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    condition,
    finding,
    group,
    other,
    party,
    words,
)
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.replies import listed_proposals
from goodoffices.cable.finders.replies.answerers import answering
from goodoffices.cable.finders.replies.answers import is_supposed
from goodoffices.records import Claim, Finding, Party, Proposal, Span, Standing

_PAPER: Final = r"""(?:non-?papers?|aide-?memoires?|memorand(?:um|a)(?: of understanding)?|mous?
    |charters?|concepts?(?: papers?| notes?)?|outlines?|term sheets?|protocols?|letters?
    |draft(?: [\w-]+){0,3}?|papers?|clauses?|sentences?|texts?|notes?)"""
_CONSIDER = cued(
    "we department washington",
    r"""\b(?P<asks>(?:we|the department|washington|department) (?:only )?
    (?:ask|request|suggest|would ask)(?:s|ed)?(?: only)?(?: that)? (?:you|(?-i:[A-Z])\w+))
    [^;]{0,60}?(?P<what>(?:consider|study|examine|review)\b[^;]+)""",
    needs="consider reconsider study examine review",
    before="the",
)
_DISCUSS = cued(
    "we department washington",
    r"""\b(?:we|the department|washington) (?:would like|propose|wish|are prepared) to\s+
    (?P<what>(?:discuss|explore|pursue|propose|conclude|sign)\b[^;]+)""",
    needs="discuss explore pursue propose conclude sign",
    before="the",
)
_PROPOSES = cued(
    """propose proposes proposed suggest suggests suggested floated floats mooted moots advanced
    advances put puts tabled tables pitched raised raises renewed renews
    submitted submits presented circulated broached aired canvassed brought made called calls
    pleaded argued argues pushed""",
    rf"""\b(?P<asks>(?:(?:has|have|had) )?(?:also |then |again |further |since |therefore )*
    (?:propose[sd]?|suggest(?:s|ed)?|float(?:s|ed)|moot(?:s|ed)|pitche[sd]
    |put(?:s)? forward|broached|aired|canvassed|brought up(?= (?:the|an?) (?:idea|question
    |thought
    |possibility))|made a(?= (?:counter-?)?proposal (?:to|for|that|of))
    |(?:call(?:s|ed)|plead(?:s|ed)|argue[sd]|push(?:es|ed)) for(?= an? (?:joint|common|regional
    |new|shared|bilateral|standing|permanent|single))|advance[sd](?= (?:an?|the) (?:idea
    |proposal|suggestion|plan|thought)\b)
    |(?:table[sd]|submit(?:s|ted)|present(?:s|ed)|circulated)(?= (?:an?|its|their|the|our)
    (?: [\w-]+){{0,2}}? {_PAPER}\b)
    |raise[sd](?= the (?:idea|possibility|thought|question) of)
    |renew(?:s|ed)(?= (?:its|their|his|her|the) (?:proposal|suggestion|idea|call))))\b
    (?P<after>(?: (?:as well|also|again|to (?:us|them|him|her|donors|their \w+|the \w+)),?)*
    (?: that\b)?)\s+(?P<what>[^;]+)""",
    before="has have had also then again further since therefore",
)
_OFFER_OF = cued(
    """proposal suggestion idea initiative thought""",
    r"""\b(?P<noun>proposal|suggestion|idea|initiative)\b(?: (?:made|put|presented)
    [^,;]{0,40}?)? (?P<link>to|that|of|for|on|about|regarding)\s+(?P<what>[^;]+)""",
)
_OUR_PAPER = cued(
    """non-paper nonpaper aide-memoire memorandum mou draft paper concept outline charter
    protocol""",
    rf"""\b(?P<noun>{_PAPER})\b(?P<link>(?: [^,;]{{0,30}}?)? (?:on|about|concerning|regarding
    |of(?= (?:january|february|march|april|may|june|july|august|september|october|november
    |december)\b)))\s+(?P<what>[^;]+)""",
)
_HANDED = cued(
    "handed passed left sent gave shared delivered put",
    rf"""\b(?P<asks>(?:handed (?:over|us|out)|passed (?:over|us|on)|left(?: us| with us)?|sent
    (?: (?:us|over))?|gave(?: us)?|shared|delivered|put (?:to|before) (?:us|you|them|\w+)
    (?: in \w+)?))\s+(?P<what>an? (?:[\w-]+ ){{0,2}}?(?P<noun>{_PAPER})\b(?: (?:on|of|for|about)
    [^;]+)?)""",
)
_NOISE = phrase(
    r"""(?:(?:an?|the|this) (?:idea|thought|possibility|notion|question) of\s+
    |(?:its|their|his|her|the) (?:earlier |old )?(?:proposal|suggestion|idea|call)
    (?: (?:of|for|to|that))\s+|(?:counter-?)?proposal (?:to|for|that|of)\s+|a
    (?= \Z))"""
)
_MEETING = phrase(
    r"""(?:to )?(?:meet\b|(?:an? |the |another |further |new |early )?(?:[\w-]+ )?(?:visit
    |meeting
    |talks(?! (?:also )?cover)|call|lunch|dates?|dinner)\b)
    |.*\b(?:experts|officials|sides|ministers|of us) meet\b
    |(?:(?:on |in |for )?(?:january|february|march|april|may|june|july|august|september|october
    |november|december)\b|\d|only\b|next\b|after|before|during|since|when|as|with|by|in|at
    |earlier|last|here|above|below)\b
    |(?:it|this|that|so|them|these|one)\s*(?:\Z|[,.])"""
)
_ADJECTIVE = phrase(
    r"\b(?:to|will|may|might|must|shall|could|not|never|the|a|an|our|its|their|this|as|any|those|projects?|is|was|are|were|be|been"
    r"|being|measures?|lists?)\s+\Z"
)
_AND = phrase(
    r""",? and (?:gave|asked|left|handed|passed|sent|said|offered|added|promised|will|would
    |hoped
    |hopes|expects?|intends?|then|he|she|they|it)\b|, (?:which|who|where|whose)\b
    |,? on which\b"""
)
_THINGS = phrase(
    r"""\b(?:figures|data|information|facts?|results|signs|reports?|events|numbers|experience
    |history|evidence
    |article|press|study|survey)\b[^,;]{0,30}\Z"""
)
_WHAT_PAPER = phrase(
    rf"""(?:an?|the|its|their|our)? ?(?:[\w-]+ ){{0,3}}?(?P<form>{_PAPER})\b"""
)
_ON = phrase(r"(?: [^,;]{0,20}?)? (?:on|about|concerning|regarding|for)\s+")


def find(sentence: Sentence) -> Iterator[Finding]:
    """The proposals of a sentence, each place read once."""
    said = [one for rule in (_PROPOSES, _HANDED) for one in _said(sentence, rule)]
    said = [*_with_form(said)]
    listed = [] if said else [*listed_proposals.find(sentence)]
    yield from said
    yield from listed
    if not (said or listed):
        yield from _noun_phrases(sentence)
    for found in sentence.finditer(_CONSIDER):
        yield _asked(sentence, found, Span(*found.span("asks")), "asked-to-consider")
    for found in sentence.finditer(_DISCUSS):
        if_clause = condition(sentence, found.start())
        if if_clause and sentence.setting is not Setting.BODY:
            place = Span(if_clause.start(), _comma(sentence, if_clause.start()))
            yield _asked(sentence, found, place, "would-like-to-discuss")


# ---------------------------------------------------------------------- in verbs


def _with_form(said: Sequence[Finding]) -> Iterator[Finding]:
    """The proposals, where a paper that is handed over gives its form to the one it holds."""
    papers = [one for one in said if _is_paper(one)]
    forms = [(getattr(one.record, "form", None), one.spans["form"]) for one in papers]
    for one in said:
        if _is_paper(one):
            continue
        if forms and isinstance(one.record, Proposal) and "form" not in one.spans:
            value, places = forms.pop(0)
            record = replace(one.record, form=value)
            yield replace(one, record=record, spans={**one.spans, "form": places})
        else:
            yield one


def _is_paper(one: Finding) -> bool:
    """Whether a finding says no more than that a paper was handed over."""
    return one.rule == _PAPER_ALONE


_PAPER_ALONE = "paper-handed-over"


def _said(sentence: Sentence, rule: CuedPhrase) -> Iterator[Finding]:
    """The proposals of the verbs of one rule."""
    for found in sentence.finditer(rule):
        yield from _put(sentence, found)


_TITLE = phrase(
    r"proposed (?!that\b|to\b|an?\b|the\b|our\b|we\b)(?:\w+ ){1,3}(?:includes?|and)\b"
)


def _opens_title(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "proposed" is an adjective of what stands behind it ("PROPOSED LAW AND")."""
    return bool(_TITLE.match(sentence.text, found.start("asks"), sentence.end))


def _put(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """What a party proposes, suggests, tables or hands over."""
    start = found.start("asks")
    before = max(sentence.start, start - 40)
    if _ADJECTIVE.search(sentence.text, before, start):
        return
    if _THINGS.search(sentence.text, before, start) or _opens_title(sentence, found):
        return
    if is_supposed(sentence, start):
        return
    by = answering(sentence, start)
    if by is not None and by.spans and start - by.spans[-1].end > _FARTHEST:
        return
    if by is None and _BOTH.search(sentence.text, before, start):
        by = ABSENT
    if by is None or _is_advice(sentence, by, found["asks"]):
        return
    matter = proposed(sentence, found.start("what"))
    if matter is ABSENT or _MEETING.match(str(matter.value)):
        return
    place = matter.spans[0]
    paper = _WHAT_PAPER.match(sentence.text, place.start, place.end)
    what = _about(sentence, paper, matter) if paper else matter
    doer = _doer(sentence, by, place)
    read = put(
        sentence,
        by,
        _receiver(sentence, by, found.end("asks")) if doer is None else doer,
        what=what,
        form=words(sentence, *paper.span("form")) if paper else form_in(sentence, matter),
        standing=Part(Standing.AWAITING_ANSWER, (Span(*found.span("asks")),)),
    )
    on = paper and _ON.match(sentence.text, paper.end(), place.end)
    alone = "noun" in found.re.groupindex and not on
    yield replace(read, rule=_PAPER_ALONE) if alone else read


_FARTHEST = 120
_BOTH = phrase(r"\b(?:both|the two|the) (?:delegations|sides|parties|governments|chairs)\s+\Z")
_ADVISES = phrase(r"(?:.*\b)?(?:suggest|recommend)(?:s|ed)?")


def _is_advice(sentence: Sentence, by: Part, asks: str) -> bool:
    """Whether a post only gives its own capital advice."""
    ours = by.value in {sentence.voices.we, sentence.voices.office}
    return sentence.voices.is_report and ours and bool(_ADVISES.fullmatch(asks))


def proposed(sentence: Sentence, start: int) -> Part:
    """The words of what is proposed from a place on, without "the idea of"."""
    noise = _NOISE.match(sentence.text, start, sentence.end)
    start = noise.end() if noise else start
    stop = _AND.search(sentence.text, start, sentence.end)
    return words(
        sentence, start, extent(sentence, start, stop.start() if stop else sentence.end)
    )


def _doer(sentence: Sentence, by: Part, what: Span) -> Part | None:
    """The one that opens what is proposed, and so is to do it ("that Tessara invite …").

    Of a third party it is not told whether the proposal was put to it.
    """
    first = sentence.mentions_in(what.start, what.end)[:1]
    if not first or first[0].start > what.start or first[0].party == by.value:
        return None
    owns = sentence.text[first[0].start : first[0].end].lower().endswith(("'s", "’s"))
    if owns or first[0].is_adjective or not is_state(first[0]):
        return None
    return party(first[0]) if first[0].party == sentence.voices.we else ABSENT


def _about(sentence: Sentence, paper: re.Match[str], whole: Part) -> Part:
    """What a paper is about, else the paper itself."""
    on = _ON.match(sentence.text, paper.end(), whole.spans[0].end)
    if on is None or _KEPT_WHOLE.match(paper["form"]):
        return whole
    return words(sentence, on.end(), whole.spans[0].end)


_KEPT_WHOLE = phrase(r"mou|memorand|charter|clause|sentence|protocol|draft agreement")
_FORM = phrase(
    r"""\b(?:non-?paper|memorandum of understanding|MOU|draft (?:agreement|plan|text|program)
    |aide-?memoire|agreement|protocol|plan|paper|proposal|clause|charter|concept|outline)s?\b"""
)


def form_in(sentence: Sentence, what: Part) -> Part:
    """Whether it is a plan, a memorandum, a non-paper: the word that says so."""
    if not what.spans:
        return ABSENT
    found = _FORM.search(sentence.text, what.spans[0].start, what.spans[0].end)
    return words(sentence, *found.span()) if found else ABSENT


_DEAL = phrase(
    r"""\s+an? (?:[\w-]+ )?(?:protocol|agreement|memorandum(?: of understanding)?|mou
    |treaty) with\s+"""
)
_TO_NAMED = phrase(r"\s*to(?: the)?\s+")


def _receiver(sentence: Sentence, by: Part, place: int) -> Part:
    """To whom it is put: a party directly behind the verb, else the other side of the talk."""
    deal = _DEAL.match(sentence.text, place, sentence.end)
    if deal is not None:
        partner = sentence.mentions_in(deal.end(), deal.end() + 40)[:1]
        if partner and partner[0].start == deal.end() and partner[0].party != by.value:
            return party(partner[0])
    named = sentence.mentions_in(place, min(sentence.end, place + 30))[:1]
    if named and _TO_NAMED.fullmatch(sentence.text, place, named[0].start):
        return party(named[0])
    return party(None, listener(sentence, by))


def listener(sentence: Sentence, by: Part) -> Party | None:
    """To whom something is put where nobody is named: the hearer or host, else the speaker."""
    voices = sentence.voices
    if by.value in {voices.we, voices.office}:
        return voices.you or voices.host
    strange = isinstance(by.value, Party) and by.value.iso3 and by.value != voices.host
    return None if strange and voices.is_report else voices.we


def put(
    sentence: Sentence, by: Part, to: Part, *, what: Part, form: Part, standing: Part
) -> Finding:
    """One proposal of one party to another."""
    place = what.spans[0].start if what.spans else sentence.start
    firmness = claim(sentence, place)
    return finding(
        Proposal,
        sentence,
        Claim.ASSERTED if firmness is not Claim.CONTINGENT else firmness,
        "proposed",
        by=by,
        to=to if to.value != by.value else ABSENT,
        what=what,
        form=form,
        standing=standing,
    )


# ---------------------------------------------------------------------- in nouns


def _noun_phrases(sentence: Sentence) -> Iterator[Finding]:
    """The proposals that a noun with its owner names: "your proposal on mail screening"."""
    for rule in (_OFFER_OF, _OUR_PAPER):
        for found in sentence.finditer(rule):
            by = _author(sentence, found.start("noun"))
            what = _named_by(sentence, found, is_paper=rule is _OUR_PAPER)
            if by is None or what is ABSENT:
                continue
            yield put(
                sentence,
                by,
                _addressee(sentence, by, found.start("noun")),
                what=what,
                form=words(sentence, *found.span("noun")) if rule is _OUR_PAPER else ABSENT,
                standing=Part(Standing.AWAITING_ANSWER),
            )


def _named_by(sentence: Sentence, found: re.Match[str], *, is_paper: bool) -> Part:
    """What the proposal of a noun is about; of a paper that only has a date, the paper."""
    what = proposed(sentence, found.start("what"))
    stop = _SAID.search(sentence.text, found.start("what"), sentence.end)
    if stop and what.spans and stop.start() < what.spans[0].end:
        what = words(sentence, found.start("what"), stop.start())
    if is_paper and what.spans and found["link"].split()[-1].lower() == "of":
        return words(sentence, found.start("noun"), what.spans[0].end)
    return ABSENT if _MEETING.match(str(what.value)) else what


def _author(sentence: Sentence, place: int) -> Part | None:
    """Whose proposal a noun is: that of its possessive; None where it has none."""
    owner = _owner(sentence, place)
    if owner is not None:
        return party(owner)
    yours = _YOURS.search(sentence.text, max(sentence.start, place - 30), place)
    if yours is None:
        return None
    voices = sentence.voices
    return party(None, voices.we if yours["whose"].lower() == "our" else voices.you)


_YOURS = phrase(r"\b(?P<whose>our|your)(?: [\w-]+){0,2}\s+\Z")
_SAID = phrase(
    r"\s+(?:was|were|is|are|has|have|had|reached|remains?|went|found|met|will|would)\b"
)
_ADJECTIVES = 26
_BETWEEN = phrase(r"(?: (?:[\w-]+|\"))*\s+|\s*")


def _owner(sentence: Sentence, place: int) -> Mention | None:
    """Whose proposal it is: the possessive directly before it."""
    before = sentence.mentions_in(max(sentence.start, place - 60), place)
    last = before[-1] if before else None
    if last is None or place - last.end > _ADJECTIVES:
        return None
    if not _BETWEEN.fullmatch(sentence.text, last.end, place):
        return None
    written = sentence.text[last.start : last.end].lower()
    owns = written.endswith(("'s", "’s", ",s", "s'")) or last.word in {"our", "your"}
    return last if owns or last.is_adjective else None


def _addressee(sentence: Sentence, by: Part, place: int) -> Part:
    """To whom it was put: the one who answers it in the sentence, else the other side."""
    if by.value is None or by.value == sentence.voices.we:
        states = [
            one
            for one in sentence.mentions_before(place)
            if is_state(one) and one.party != by.value
        ]
        if states:
            return party(states[-1])
    return party(None, listener(sentence, by))


# ---------------------------------------------------------------------- in points


def _comma(sentence: Sentence, start: int) -> int:
    """Where the first clause from a place ends."""
    comma = sentence.text.find(",", start, sentence.end)
    return comma if comma > start else sentence.end


def _state(sentence: Sentence, start: int, end: int, by: Part) -> Mention | None:
    """The first other state or organisation between two places, not by its adjective alone."""
    found = other(sentence, start, end, by)
    while found and (found.is_adjective or found.party.key == found.party.name or found.word):
        found = other(sentence, found.end, end, by)
    return found


def _asked(sentence: Sentence, found: re.Match[str], place: Span, rule: str) -> Finding:
    """Something put to the hearer: to consider, or, if interested, to discuss."""
    by = actor(sentence, found.start("what"))
    if by is ABSENT or rule == "asked-to-consider":
        asks = found.span("asks") if "asks" in found.re.groupindex else found.span()
        speaking = sentence.mentions_in(*asks)
        by = party(speaking[0] if speaking else None, sentence.voices.we)
    asked = [found.span("what"), (sentence.start, found.end())]
    if rule == "asked-to-consider":
        asked.insert(0, found.span("asks"))
    named = next((one for put_to in asked if (one := _state(sentence, *put_to, by))), None)
    return finding(
        Proposal,
        sentence,
        claim(sentence, found.start("what")),
        rule,
        by=by,
        to=party(named, listener(sentence, by)),
        what=group(sentence, found, "what"),
        form=ABSENT,
        standing=Part(value=Standing.AWAITING_ANSWER, spans=(place,)),
    )


_RULES = (
    *(rule for rule, _ in listed_proposals.LISTS),
    _CONSIDER,
    _DISCUSS,
    _PROPOSES,
    _OFFER_OF,
    _OUR_PAPER,
    _HANDED,
)

FINDER = Finder.of(_RULES, find)
