"""What every instruction to a post has: opening, manner of delivery, closing, cable heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodoffices.draft.briefs import Instruction
from goodoffices.draft.citing import cited, spaced
from goodoffices.draft.marking import (
    bound,
    captions,
    classification,
    marked,
    markings,
    paragraph,
    sources,
)
from goodoffices.draft.phrasing import calm, government, post_name
from goodoffices.draft.wording import line
from goodoffices.records import (
    ActionRequest,
    Contact,
    Draft,
    DraftParagraph,
    DraftPoint,
    Line,
    Matter,
    PointKind,
    Review,
)

ACTION_PARAGRAPH = 4
"""Where the points stand: behind the opening, the summary and the background."""


def assembled(
    instruction: Instruction,
    subject: str,
    paragraphs: Sequence[DraftParagraph],
    matters: Iterable[Matter],
) -> Draft:
    """The whole cable: each portion marked by its sources, the whole by its portions."""
    marks = markings(matters)
    whole = bound((one for each in paragraphs for one in sources(each)), marks)
    return Draft(
        originator=instruction.sender.plad,
        action=(instruction.post.plad,),
        info=instruction.info,
        classification=classification(whole),
        captions=tuple(dict.fromkeys([*captions(whole), *instruction.captions])),
        eo=instruction.eo,
        tags=instruction.tags,
        subject=subject.upper(),
        references=tuple(map(spaced, instruction.references)),
        paragraphs=tuple(marked(one, marks) for one in paragraphs),
        signer=instruction.sender.signer,
    )


def opening(instruction: Instruction) -> DraftParagraph:
    """The first paragraph: who is to act, and where it says what to do."""
    return paragraph(
        line(
            "instruction.opening",
            post=_post(instruction),
            paragraph=ACTION_PARAGRAPH,
        )
    )


def action_request(
    instruction: Instruction, points: Sequence[DraftPoint], *more: Line
) -> DraftParagraph:
    """The paragraph that asks the post to deliver the points, and the points."""
    return paragraph(
        line(
            "instruction.deliver",
            [instruction.officials] if instruction.officials else (),
            noun=instruction.sender.noun,
            government=government(instruction.hearer),
            officials=_officials(instruction),
        ),
        line("instruction.manner", may_be_left=instruction.points_may_be_left),
        *more,
        heading=f"ACTION REQUEST FOR {_post(instruction).upper()}",
        points=tuple(points),
    )


def _officials(instruction: Instruction) -> str | None:
    """Whom an earlier instruction named at the hearer's, in words for this one."""
    asked = instruction.officials.record if instruction.officials else None
    if not isinstance(asked, ActionRequest) or asked.of is None:
        return None
    return calm(asked.of.name, ("MFA", instruction.hearer.name))


def closing(instruction: Instruction) -> tuple[DraftParagraph, DraftParagraph]:
    """The last two paragraphs: when and how to report, and whom to ask."""
    report = paragraph(
        line("instruction.report", deadline=instruction.deadline),
        line("instruction.slug", slugs=instruction.slugs) if instruction.slugs else None,
    )
    contact = paragraph(
        _contact(instruction.contact, instruction.sender.noun),
        line("instruction.thanks", noun=instruction.sender.noun),
    )
    return report, contact


def cautions(instruction: Instruction, matters: Iterable[Matter]) -> tuple[Line, ...]:
    """What the post must not raise, and what nobody has confirmed yet."""
    used = instruction.readable(matters)
    told = instruction.tellable(used)
    kept = [matter for matter in used if matter not in told]
    unconfirmed = [one for one in used if one.entry.review is Review.PROPOSED]
    warned = (("instruction.post_only", kept), ("instruction.unconfirmed", unconfirmed))
    return tuple(
        line(place, about, places=[cited(about, instruction.references)])
        for place, about in warned
        if about
    )


def point(*lines: Line | None) -> DraftPoint:
    """A point to deliver."""
    return DraftPoint(kind=PointKind.MAIN, lines=_said(lines))


def if_asked(question: str, *lines: Line | None) -> DraftPoint:
    """A point held for a question."""
    return DraftPoint(kind=PointKind.IF_ASKED, lines=_said(lines), heading=f"{question}:")


def _said(lines: Iterable[Line | None]) -> tuple[Line, ...]:
    """The lines that there are."""
    return tuple(one for one in lines if one is not None)


def _post(instruction: Instruction) -> str:
    """The acting post as a sentence names it."""
    return post_name(instruction.post.plad, instruction.post.city)


def _contact(contact: Contact, noun: str) -> Line:
    """Whom to ask, with address and telephone as far as they are known."""
    address = f"({contact.email})" if contact.email else ""
    phone = f"phone\N{NO-BREAK SPACE}{contact.phone}" if contact.phone else ""
    return line(
        "instruction.contact",
        noun=noun,
        name=contact.name or "duty officer",
        office=contact.office,
        reach=", ".join(part for part in (address, phone) if part),
    )
