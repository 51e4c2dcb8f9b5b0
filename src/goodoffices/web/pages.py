"""Every page of the desk, each as HTML and, under the same path with `.json`, as JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, JSONResponse

from goodoffices import ledger
from goodoffices.ledger import Ledger
from goodoffices.ledger.desk import Desk
from goodoffices.office import drafting, following, matching, names, objects, questions
from goodoffices.office.drafting import Drafted
from goodoffices.office.following import Followed
from goodoffices.office.matching import Matches
from goodoffices.office.questions import Shown
from goodoffices.records import Audience, Fit, Layout, Marking, as_seen
from goodoffices.web.guard import READING
from goodoffices.web.passages import runs
from goodoffices.web.rendering import highest, page
from goodoffices.web.sections import sections

router = APIRouter()
_READING = list(READING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A ledger that is open for one request, and who is reading it."""

    book: Ledger
    audience: Audience


def reader(request: Request) -> Iterator[Reader]:
    """The ledger of this application, opened for one request and read by our own side."""
    with Ledger.open(request.app.state.place) as book:
        yield Reader(book=book, audience=questions.own_side(book))


Asking = Annotated[Reader, Depends(reader)]


@router.api_route("/", methods=_READING)
def desk_page(asking: Asking, on: str = "") -> HTMLResponse:
    """The desk as of a day, that of the newest paper where none is given."""
    shown = _desk(asking, on)
    return page("desk.html", _desk_markings(shown), desk=shown, sections=sections(shown))


@router.api_route("/desk.json", methods=_READING)
def desk_json(asking: Asking, on: str = "") -> JSONResponse:
    """The desk as JSON."""
    shown = _desk(asking, on)
    return _json(_desk_markings(shown), objects.desk_object(shown))


@router.api_route("/papers", methods=_READING)
def papers_page(asking: Asking) -> HTMLResponse:
    """The papers, newest first."""
    found = ledger.papers(asking.book, asking.audience)
    return page("papers.html", (one.marking for one in found), papers=found[::-1])


@router.api_route("/papers.json", methods=_READING)
def papers_json(asking: Asking) -> JSONResponse:
    """The papers as JSON, without their text."""
    found = ledger.papers(asking.book, asking.audience)
    listed = [objects.paper_object(one) for one in found[::-1]]
    return _json((one.marking for one in found), {"papers": listed})


@router.api_route("/papers/{reference}.json", methods=_READING)
def paper_json(asking: Asking, reference: str) -> JSONResponse:
    """A paper with its text and everything that it says, as JSON."""
    shown = questions.show(asking.book, asking.audience, reference)
    return _json(_markings(shown), _paper_object(shown))


@router.api_route("/papers/{reference}", methods=_READING)
def paper_page(asking: Asking, reference: str, record: str = "") -> HTMLResponse:
    """A paper in its own words with all that it says beside it; one record may stand out."""
    shown = questions.show(asking.book, asking.audience, reference)
    cut = runs(shown.paper.text if shown.paper else "", shown.matters)
    if shown.paper and shown.paper.layout is Layout.CABLEGATE_HTML:
        cut = tuple(replace(run, text=as_seen(run.text)) for run in cut)
    return page("paper.html", _markings(shown), shown=shown, runs=cut, chosen=record)


@router.api_route("/thread/{reference}.json", methods=_READING)
def thread_json(asking: Asking, reference: str, on: str = "") -> JSONResponse:
    """The threads of a paper as JSON."""
    found = _threads(asking, reference, on)
    listed = [following.thread_object(one) for one in found]
    return _json(_thread_markings(found), {"threads": listed})


@router.api_route("/thread/{reference}", methods=_READING)
def thread_page(asking: Asking, reference: str, on: str = "") -> HTMLResponse:
    """The threads of a paper, each from first to last, with what is still open in them."""
    found = _threads(asking, reference, on)
    day = found[0].on
    markings = _thread_markings(found)
    return page("thread.html", markings, reference=reference, threads=found, on=day)


@router.api_route("/records/{subject:path}.json", methods=_READING)
def record_json(asking: Asking, subject: str) -> JSONResponse:
    """One record with its places and its words, as JSON."""
    matter = ledger.matter(asking.book, asking.audience, subject)
    return _json([matter.entry.marking], objects.matter_object(matter))


@router.api_route("/records/{subject:path}", methods=_READING)
def record_page(asking: Asking, subject: str) -> HTMLResponse:
    """One record field by field, each with the words that it was read from."""
    matter = ledger.matter(asking.book, asking.audience, subject)
    return page("record.html", [matter.entry.marking], matter=matter)


@router.api_route("/matches", methods=_READING)
def matches_page(asking: Asking) -> HTMLResponse:
    """For each project the donors that fit and why, and what blocks the others."""
    found = _matches(asking)
    return page("matches.html", _evidence_markings(asking, found.fits), found=found)


@router.api_route("/matches.json", methods=_READING)
def matches_json(asking: Asking) -> JSONResponse:
    """Every pair of project and donor, as JSON."""
    found = _matches(asking)
    listed = [objects.fit_object(fit) for fit in found.fits]
    return _json(_evidence_markings(asking, found.fits), {"matches": listed})


@router.api_route("/draft", methods=_READING)
def draft_page(asking: Asking, to: str) -> HTMLResponse:
    """The demarche to a donor as it would be drafted now."""
    drafted = _drafted(asking, to)
    return page("draft.html", _draft_markings(asking, drafted), drafted=drafted, to=to)


@router.api_route("/draft.json", methods=_READING)
def draft_json(asking: Asking, to: str) -> JSONResponse:
    """The same as JSON, each sentence with the records it was made from."""
    drafted = _drafted(asking, to)
    shown = objects.draft_object(drafted.draft, drafted.text)
    return _json(_draft_markings(asking, drafted), shown)


def _matches(asking: Reader) -> Matches:
    known = names.known_to(asking.book, None)
    return matching.of_ledger(asking.book, asking.audience, known)


def _evidence_markings(asking: Reader, fits: Iterable[Fit]) -> tuple[Marking, ...]:
    """The markings of the records that reasons rest on."""
    subjects = {one.subject for fit in fits for one in fit.evidence}
    return _markings_of(asking, subjects)


def _markings_of(asking: Reader, subjects: Collection[str | None]) -> tuple[Marking, ...]:
    found = ledger.matters(asking.book, asking.audience)
    return tuple(one.entry.marking for one in found if one.subject in subjects)


def _drafted(asking: Reader, to: str) -> Drafted:
    known = names.known_to(asking.book, None)
    return drafting.demarche_for(asking.book, asking.audience, known, to)


def _draft_markings(asking: Reader, drafted: Drafted) -> tuple[Marking, ...]:
    """The markings of the records that a draft was made from."""
    return _markings_of(asking, drafting.sources(drafted.draft))


def _desk(asking: Reader, on: str) -> Desk:
    """The desk of a day."""
    return questions.desk(asking.book, asking.audience, _day(asking, on))


def _threads(asking: Reader, reference: str, on: str) -> tuple[Followed, ...]:
    """The threads of a paper as of a day."""
    return following.followed(asking.book, asking.audience, reference, _day(asking, on))


def _thread_markings(found: Iterable[Followed]) -> Iterator[Marking]:
    """The markings of everything that threads show."""
    return (marking for one in found for marking in one.markings)


def _day(asking: Reader, on: str) -> date:
    """The day to look from; a date field that was left empty is no day."""
    today = datetime.now(tz=UTC).date()
    return questions.as_of(asking.book, asking.audience, on.strip() or None, today)


def _desk_markings(desk: Desk) -> Iterator[Marking]:
    """The markings of everything that stands on a desk."""
    for item in (*desk.overdue, *desk.due, *desk.unanswered, *desk.unfunded):
        yield item.matter.entry.marking
        if item.later:
            yield item.later.entry.marking


def _markings(shown: Shown) -> tuple[Marking, ...]:
    """The markings of a paper, its copies and its records."""
    papers = (shown.paper, *shown.witnesses)
    return (
        *(paper.marking for paper in papers if paper),
        *(matter.entry.marking for matter in shown.matters),
    )


def _paper_object(shown: Shown) -> dict[str, Any]:
    """A paper with its text, its copies and its records."""
    paper = shown.paper
    return {
        **({**objects.paper_object(paper), "text": paper.text} if paper else {}),
        "copies": [objects.paper_object(one) for one in shown.witnesses],
        "records": [objects.matter_object(one) for one in shown.matters],
    }


def _json(markings: Iterable[Marking], shown: Mapping[str, Any]) -> JSONResponse:
    """An object with the highest marking of what is in it."""
    return JSONResponse({**shown, "marking": highest(markings).banner})
