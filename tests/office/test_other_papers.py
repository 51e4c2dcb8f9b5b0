"""Papers that are no cables, from file to ledger: documents, mails and what they carry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goodoffices import ledger
from goodoffices.errors import (
    DocumentDamagedError,
    MarkedAboveCeilingError,
    MixedTrafficError,
    NoCableError,
    PagesWithoutTextError,
)
from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger, TakenAs
from goodoffices.office import exporting, papers, questions
from goodoffices.records import Layout, Level, Paper
from tests.documents import EXERCISE, mail, pdf, word
from tests.office.conftest import MARCH

Take = Callable[..., papers.TakenIn]

PLAN = (
    "JOINT ACTION PLAN",
    "1. Belmoria promised to name a point of contact by 15 April 2031.",
    "2. Belmoria promised to amend its law by 1 July 2031.",
)


def _file(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def _papers(place: str) -> list[Paper]:
    """The papers of a ledger, by title."""
    with Ledger.open(place) as book:
        found = ledger.papers(book, questions.own_side(book))
    return sorted(found, key=lambda paper: paper.title or "")


def _paged() -> bytes:
    """The plan as a PDF document of two pages."""
    first, one, two = PLAN
    return pdf(f"{EXERCISE}\n{first}\n\n{one}\n\n- 1 -", f"{two}\n{EXERCISE}\n- 2 -")


CONTENTS = {
    "plan.txt": "\n\n".join([EXERCISE, *PLAN, EXERCISE]).encode(),
    "plan.docx": word(EXERCISE, *PLAN, EXERCISE),
    "plan.pdf": _paged(),
    "plan.eml": mail("\n\n".join([EXERCISE, *PLAN[1:], EXERCISE]), PLAN[0]).as_bytes(),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_plan_is_filed_whatever_it_is_written_in(
    tmp_path: Path, take: Take, place: str, name: str
) -> None:
    result = take(_file(tmp_path, name, CONTENTS[name]))

    (taken,) = result.taken
    assert result.refused == ()
    assert (taken.status, taken.reference[:6]) == (TakenAs.NEW, "paper-")
    promised = [one.paragraph for one in taken.entries if one.kind == "undertaking"]
    assert promised == [1, 2]
    (paper,) = _papers(place)
    assert paper.title == "JOINT ACTION PLAN"
    assert paper.layout is (Layout.MAIL if name == "plan.eml" else Layout.UNKNOWN)
    assert papers.is_exercise(paper.text)


def _parsed(path: str, known: Gazetteer) -> Any:  # noqa: ANN401 - JSON knows no narrower type
    (read,) = papers.parse([path], known)
    return read


def test_a_record_is_cited_with_the_page_it_stands_on(
    tmp_path: Path, take: Take, place: str
) -> None:
    (taken,) = take(_file(tmp_path, "plan.pdf", _paged())).taken

    with Ledger.open(place) as book:
        promised = ledger.matters(book, questions.own_side(book), kind="undertaking")
    cited = [one.place for one in promised]
    assert cited == [f"{taken.reference} page {number} para {number}" for number in (1, 2)]


def test_a_document_s_paragraphs_and_findings_have_a_page(
    tmp_path: Path, known: Gazetteer
) -> None:
    read = _parsed(_file(tmp_path, "plan.pdf", _paged()), known)

    assert read["paper_kind"] == "plan"
    assert [(one["number"], one["page"]) for one in read["paragraphs"]] == [(1, 1), (2, 2)]
    assert {(one["paragraph"], one["page"]) for one in read["findings"]} == {(1, 1), (2, 2)}


@pytest.mark.parametrize("name", ["plan.txt", "plan.docx", "plan.eml"])
def test_what_has_no_pages_has_no_page(tmp_path: Path, known: Gazetteer, name: str) -> None:
    read = _parsed(_file(tmp_path, name, CONTENTS[name]), known)

    assert not any("page" in one for one in (*read["paragraphs"], *read["findings"]))


def test_a_cable_is_given_as_before_whatever_it_came_in(
    tmp_path: Path, known: Gazetteer, write: Callable[..., str]
) -> None:
    plain = _parsed(write(), known)
    text = Path(write()).read_text(encoding="utf-8")
    contents = {"cable.docx": word(*text.split("\n\n")), "cable.pdf": pdf(text)}
    others = [_parsed(_file(tmp_path, *one), known) for one in contents.items()]

    for other in others:
        assert plain.keys() == other.keys()
        assert [one.keys() for one in other["paragraphs"]] == [plain["paragraphs"][0].keys()]
        assert other["paragraphs"][0]["text"] == plain["paragraphs"][0]["text"]
        assert other["reference_id"] == plain["reference_id"]


def test_a_paper_kept_is_read_again_as_it_was(
    tmp_path: Path, take: Take, place: str, known: Gazetteer
) -> None:
    take(_file(tmp_path, "plan.pdf", _paged()))

    again = papers.read_again(place, known, MARCH)

    assert [one.entries for one in again.taken] == [()]


def test_the_papers_that_a_mail_carries_are_filed_beside_it(
    tmp_path: Path, take: Take, place: str
) -> None:
    made = mail(f"{EXERCISE}\nDear colleague,\n\nSee the plan.\n{EXERCISE}\n", "A plan")
    made.add_attachment(
        CONTENTS["plan.pdf"], maintype="application", subtype="pdf", filename="p"
    )
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="q.pdf")

    result = take(_file(tmp_path, "m.eml", made.as_bytes()))

    assert [type(one) for one in result.refused] == [DocumentDamagedError]
    mailed, plan = _papers(place)
    assert (mailed.title, plan.title) == ("A plan", "JOINT ACTION PLAN")
    assert plan.source == f"{mailed.source}#2-p.pdf"
    assert mailed.created is not None


def test_an_attachment_stands_under_the_marking_of_its_mail(tmp_path: Path, take: Take) -> None:
    made = mail("CONFIDENTIAL\n\nDear colleague,\n\nSee the plan.\n")
    made.add_attachment("\n\n".join(PLAN), filename="plan.txt")
    path = _file(tmp_path, "m.eml", made.as_bytes())

    refused = take(path, ceiling=Level.FOR_OFFICIAL_USE_ONLY).refused
    taken = take(path, ceiling=Level.CONFIDENTIAL).taken

    assert [type(one) for one in refused] == [MarkedAboveCeilingError] * 2
    assert {entry.marking.level for one in taken for entry in one.entries} == {
        Level.CONFIDENTIAL
    }


def test_a_marking_above_the_pages_of_a_document_counts(tmp_path: Path, take: Take) -> None:
    content = word("SECRET", *PLAN)

    result = take(_file(tmp_path, "plan.docx", content), ceiling=Level.FOR_OFFICIAL_USE_ONLY)

    assert [type(one) for one in result.refused] == [MarkedAboveCeilingError]


def test_pages_without_text_are_told_and_the_paper_is_filed(tmp_path: Path, take: Take) -> None:
    result = take(_file(tmp_path, "plan.pdf", pdf("\n\n".join(PLAN), "")))

    assert [type(one) for one in result.refused] == [PagesWithoutTextError]
    assert len(result.taken) == 1


@pytest.mark.parametrize("name", ["list.txt", "list.docx", "list.pdf"])
def test_mere_words_are_not_filed_whatever_they_are_written_in(
    tmp_path: Path, take: Take, name: str
) -> None:
    words = "Bread, milk and a pound of butter."
    content = {"list.docx": word(words), "list.pdf": pdf(words)}.get(name, words.encode())

    result = take(_file(tmp_path, name, content))

    assert [type(one) for one in result.refused] == [NoCableError]


@pytest.mark.parametrize(
    "text",
    [
        f"{EXERCISE}\nA plan.\n{EXERCISE}\n",
        f"UNCLASSIFIED\n\n{EXERCISE}\nA plan.\n{EXERCISE}\n\nUNCLASSIFIED\n- 2 -\n",
        f"From: a@example.org\nSubject: A plan\n\n{EXERCISE}\nA plan.\n{EXERCISE}\n",
    ],
)
def test_an_exercise_says_so_inside_what_frames_it(text: str) -> None:
    assert papers.is_exercise(text)


@pytest.mark.parametrize(
    "text", ["", f"{EXERCISE}\nA plan.", f"{'A LONG LINE ' * 9}\n{EXERCISE}\nA.\n{EXERCISE}"]
)
def test_other_papers_are_no_exercise(text: str) -> None:
    assert not papers.is_exercise(text)


def test_a_real_attachment_of_an_exercise_s_mail_is_kept_apart(
    tmp_path: Path, take: Take
) -> None:
    made = mail(f"{EXERCISE}\nDear colleague,\n\nSee the plan.\n{EXERCISE}\n", "A plan")
    made.add_attachment("\n\n".join(PLAN), filename="plan.txt")

    result = take(_file(tmp_path, "m.eml", made.as_bytes()))

    assert [type(one) for one in result.refused] == [MixedTrafficError]


def test_a_table_of_the_public_record_stays_as_it_was_filed(
    place: str, known: Gazetteer
) -> None:
    from_record = exporting.import_public_record(place, MARCH)

    again = papers.read_again(place, known, MARCH)

    assert len(from_record) == 5
    assert again.taken == ()
