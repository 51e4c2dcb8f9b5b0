"""Action requests: what a cable tells a post to do, with whom, how and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.dates import Dated
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    dated,
    finding,
    group,
)
from goodoffices.cable.finders.phrases import cued, phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import ActionRequest, Claim, Finding, Party, Relation, Span

_WHOM = r"""(?:appropriate|relevant|senior|responsible|officials|interlocutors|counterparts
    |authorities|host government|mfa|ministry|foreign ministry|office|government|director|mr\.
    |ms\.|[a-z]+ (?:ministry|government)|deputy|minister)"""
_STOP = r"""(?: no later than| by | before | prior to | in order| drawing on| orally| in a tone
    |,? and (?:leave|report|ask|request|seek|inform|to |let|slug|confirm))"""
_MANNER = r"(?: orally| in a tone| drawing on|,? and (?:leave|report|let|slug|inform us)\b)"
_OF = rf"(?P<of>(?:the )?{_WHOM}\b(?:(?!{_STOP})[^,;:])*)"
_REQUEST = rf"""(?:to )?(?P<request>(?!assistance\b|not\b)[a-z]+
    (?:(?! (?:to|with) (?:the )?{_WHOM}\b|{_MANNER})(?:[^,;:]|,\d))*)(?:,? (?:to|with
    |of) {_OF})?"""
_POST = r"""(?P<addressee>posts?|(?:action )?addressees?|(?:embass(?:y|ies)|missions?)
    (?: (?-i:[A-Z])[\w-]+){0,3}|department|ministry)"""

REQUESTED = cued(
    "request requests ask asks instruct instructs would",
    rf"""\b(?:requests?|asks?|instructs?|would appreciate it if)(?: that)?(?: the)?
    \s+{_POST} {_REQUEST}""",
)
_IS_TO = cued(
    "post posts action addressee addressees embassy embassies mission missions department "
    "ministry",
    rf"""\b{_POST} (?:(?:is|are) (?:requested|asked|instructed) to|should|is to
    |are to) {_REQUEST}""",
)
_PLEASE = cued(
    "please",
    rf"""\b(?P<addressee>please) (?!(?:see|slug|note|refer|contact|protect|cite|find|direct
    |pass)\b|report the reply\b){_REQUEST}""",
)
_APPROACH = phrase(rf"(?:approach|contact|remind|urge|ask|inform|tell) {_OF}")
_FORM_CUES = frozenset("tone orally non-paper non-papers nonpaper nonpapers drawing".split())
_FORM = phrase(
    r"""\b(?P<form>in a tone [^;]+|orally[^;]*|(?:and )?(?:should |is |are )?
    not (?:to )?(?:be )?(?:pass|passed|leave|left|provide|provided|hand|handed)[^;]*
    non-?paper[^;]*|may (?:be )?(?:leave|left)[^;]*non-?paper[^;]*|as a non-?paper)"""
)
_DRAWING_ON = phrase(r"\bdrawing (?:fully )?on [^,;]+")
_ANAPHORIC = phrase(r"(?:[a-z]+ )(?:these|the|those) points\b|(?:[a-z]+ )(?:them|it)\b")


def find(sentence: Sentence) -> Iterator[Finding]:
    """The instructions in a sentence of the cable's own text, never in its points.

    Forms: "department requests post deliver a message to APPROPRIATE OFFICIALS …", "… and not
    pass them verbatim as a non-paper" (08STATE63551), "Washington requests that Embassy Ankara
    convey …" (09STATE24630), "Post is requested to …", "Please approach …".
    """
    if sentence.setting is not Setting.BODY or sentence.voices.addressee is None:
        return
    for rule, pattern in (
        ("requests-post", REQUESTED),
        ("post-is-to", _IS_TO),
        ("please", _PLEASE),
    ):
        found = sentence.first(pattern)
        if found:
            yield _request(sentence, found, rule)
            return


def _request(sentence: Sentence, found: re.Match[str], rule: str) -> Finding:
    """One instruction with its manner and its deadline."""
    addressee = Part(
        value=_named(sentence, found) or _meant(sentence, found),
        spans=() if rule == "please" else (Span(*found.span("addressee")),),
    )
    return finding(
        ActionRequest,
        sentence,
        Claim.ASSERTED,
        "again" if _ANAPHORIC.fullmatch(found["request"].rstrip()) else rule,
        addressee=addressee,
        request=group(sentence, found, "request"),
        of=_of(sentence, found),
        form=_form(sentence),
        due=dated(_due(sentence)),
    )


def _of(sentence: Sentence, found: re.Match[str]) -> Part:
    """Whom to approach: the words, with the office or the state that they name."""
    whom = found if found["of"] else _APPROACH.match(sentence.text, *found.span("request"))
    if whom is None:
        return ABSENT
    start, end = whom.span("of")
    name = unwrapped(whom["of"])
    office = _OFFICE.search(name)
    if office:
        return Part(value=Party(name=name, office=office.group()), spans=(Span(start, end),))
    states = [one.party.iso3 for one in sentence.mentions_in(start, end) if one.party.iso3]
    return Part(
        value=Party(name=name, iso3=states[0] if states else None), spans=(Span(start, end),)
    )


_OFFICE = phrase(r"\b(?:mfa|(?:foreign )?ministry|office|department|directorate|agency)\b.*")


def _form(sentence: Sentence) -> Part:
    """How it is to be done: the tone, whether a paper may be left, which points to draw on."""
    spans: list[Span] = []
    if _FORM_CUES.isdisjoint(sentence.words):
        return ABSENT
    for pattern in (_FORM, _DRAWING_ON):
        found = pattern.search(sentence.text, sentence.start, sentence.end)
        if found:
            spans.append(Span(*found.span()))
    if not spans:
        return ABSENT
    return Part(value=unwrapped(spans[0].of(sentence.text)), spans=tuple(spans))


def _named(sentence: Sentence, found: re.Match[str]) -> Party | None:
    """The embassy that is told by name where the cable goes to several."""
    written = unwrapped(found["addressee"])
    addressee = sentence.voices.addressee
    if " " not in written or (addressee and addressee.name.lower() == written.lower()):
        return None
    return Party(name=written, office=written.upper())


def _meant(sentence: Sentence, found: re.Match[str]) -> Party | None:
    """Who is meant by "post"; several posts go by the word that the paper has for them."""
    meant = sentence.voices.addressee
    written = unwrapped(found["addressee"])
    if meant is None or meant.office or written.lower() not in {"posts", "addressees"}:
        return meant
    return Party(name=written)


_BINDING = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN, Relation.SOFT})


def _due(sentence: Sentence) -> Dated | None:
    """By when: the first date of the sentence that sets a term."""
    return next((one for one in sentence.dates if one.date.relation in _BINDING), None)


FINDER = Finder(
    cues=frozenset(
        "post posts embassy embassies addressee addressees mission missions please".split()
    ),
    find=find,
    words=_FORM_CUES,
    rules=(REQUESTED, _IS_TO, _PLEASE),
)
