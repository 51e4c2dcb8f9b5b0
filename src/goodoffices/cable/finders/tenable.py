"""What cannot be claimed: matters of other fields, help for nobody, plans of the future."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import (
    ActionRequest,
    Finding,
    InformationRequest,
    Plan,
    Project,
    Proposal,
    Span,
    Standing,
)

_FIELD = phrase(
    r"""(?:smuggl|radioact|radiation|nuclear|customs|export.control|\b1540\b|EXBS
    |\b(?:action|work|joint|national|cooperation)\s+(?:plan|programme|program|list)
    |\bdetect|coast\s?guard|border|donors?\b|traffick|uranium|\bprojects?\b|training|\bcourses?\b
    |workshop|seminar|patrol|\bboats?\b|radars?\b|laborator|pledge|contribution|\bstep\s\d
    |\breaders?\b|monitors?\b|equipment|assistance|proliferation|safeguards|non-?papers?\b
    |draft|memorandum|\bprogrammes?\b|\bIAEA\b)"""
)
"""The words of this field; a paper without any tells of politics, visas or the press."""
_LONG = 1000
"""How many characters a paper has before it is judged by its words."""
_MADE = frozenset({Standing.SIGNED, Standing.ADOPTED, Standing.REVIEWED, Standing.AMENDED})


def tenable(
    found: Sequence[Finding], sentences: Sequence[Sentence], sent: date | None
) -> list[Finding]:
    """The findings without those that nobody in this field could accept."""
    text = sentences[0].text if sentences else ""
    is_long = len(text) > _LONG
    if is_long and not _FIELD.search(text, 0, len(text)):
        found = [one for one in found if isinstance(one.record, ActionRequest)]
    found = _once(found)
    found = [one for one in found if not _FOLLOWS.fullmatch(_proposal(one))]
    found = [one for one in found if not _is_ordered(one)]
    made = (one if _is_to_be(one, text) else _not_yet(one, sent) for one in found)
    return [one for one in made if not _is_for_nobody(one, is_long=is_long)]


_POSTS = phrase(r"(?:all |action |info )*(?:addressees|posts|recipients)")


def _is_ordered(finding: Finding) -> bool:
    """Whether a plan is one that our own posts are told to agree on."""
    record = finding.record
    sides = record.parties or () if isinstance(record, Plan) else ()
    return bool(sides) and all(_POSTS.fullmatch(one.name or "") for one in sides)


_FOLLOWS = phrase(r"(?:the )?following(?: \w+){1,2}")
"""What only introduces a list of proposals."""


def _proposal(finding: Finding) -> str:
    """The words of a proposal, none of another kind."""
    record = finding.record
    return (record.what or "") if isinstance(record, Proposal) else ""


def _once(found: Sequence[Finding]) -> list[Finding]:
    """The findings without questions for a deed that is proposed in the same words."""
    proposed = [
        place
        for one in found
        if isinstance(one.record, Proposal)
        for place in one.spans.get("what", ())
    ]
    return [one for one in found if not _is_proposed(one, proposed)]


_COULD_YOU = phrase(r"(?:whether|if) [^,;]{2,40}? (?:could|can|might) ")


def _is_proposed(finding: Finding, proposed: Sequence[Span]) -> bool:
    """Whether a question asks for what another finding proposes."""
    record = finding.record
    if not isinstance(record, InformationRequest) or not proposed:
        return False
    asked = finding.spans.get("what", ())
    return bool(_COULD_YOU.match(record.what or "")) and any(
        one.start <= place.start and place.end <= one.end for one in asked for place in proposed
    )


def _is_to_be(finding: Finding, text: str) -> bool:
    """Whether its own words say that it is to be done ("is to be amended next year")."""
    shown = finding.spans.get("standing", ())
    return any("to be" in one.of(text) for one in shown)


def _is_for_nobody(finding: Finding, *, is_long: bool) -> bool:
    """Whether a project has no recipient, and neither a sum nor a name of its own.

    In a note of few words the recipient may be known from elsewhere.
    """
    record = finding.record
    if not isinstance(record, Project) or record.recipient is not None:
        return False
    if _OFFICE.fullmatch(record.what or ""):
        return True
    return is_long and record.amount is None and finding.rule in _BARE


_OFFICE = phrase(
    r"""(?:the )?[\w ]*(?:service|ministry|guard|authority|agency|police|office|department
    |directorate|inspectorate|secretariat|committee)"""
)
"""The name of one who may be helped, which is no help."""
_BARE = frozenset({"unfunded", "to-obtain"})
"""The rules that read a need out of loose words, in which somebody has to need it."""


def _not_yet(finding: Finding, sent: date | None) -> Finding:
    """The finding as a plan only proposed, where it would be made after the paper was sent."""
    record = finding.record
    if sent is None or not isinstance(record, Plan) or record.standing not in _MADE:
        return finding
    term = record.date
    day = term.deadline if term and not term.year_inferred else None
    if day is None or day <= sent:
        return finding
    return replace(finding, record=replace(record, standing=Standing.PROPOSED))
