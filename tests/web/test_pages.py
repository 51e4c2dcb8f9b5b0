"""The pages as a browser gets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from starlette.testclient import TestClient

from goodoffices.ledger import Ledger
from goodoffices.records import (
    ActionRequest,
    Claim,
    Finding,
    InexactDate,
    Layout,
    Level,
    Marking,
    MeetingRequest,
    Paper,
    Project,
    Record,
    Relation,
    Review,
    Standing,
    Undertaking,
)

MOMENT = datetime(2030, 4, 11, 9, tzinfo=UTC)
Find = Callable[..., tuple[Finding, Marking]]
PAGES = ("/", "/papers", "/papers/30EXTON12", "/records/30EXTON12/undertaking1")


class Page(HTMLParser):
    """What a browser sees of a page: its elements, its ids, the text of its elements."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "input"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element; one that is not the last opened is a fault of the template."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text for every element around it."""
        for tag in set(self._open):
            self.texts[tag] = self.texts.get(tag, "") + data

    def having(self, name: str) -> list[str]:
        """The values of an attribute, in order."""
        return [value for _, attrs in self.elements if (value := attrs.get(name))]


def test_the_desk_is_that_of_the_newest_paper_s_day(browser: TestClient) -> None:
    answer = browser.get("/")

    assert "as of 10 April 2030" in answer.text
    assert 'value="2030-04-10"' in answer.text


def test_an_overdue_promise_shows_who_what_since_when_and_the_words(
    browser: TestClient,
) -> None:
    text = browser.get("/", params={"on": "2030-04-20"}).text

    assert "<b>20</b> days late" in text
    assert "Exland owes Ardena: send the draft list to Ardena by March 31, 2030" in text
    assert "due 31 March 2030" in text
    assert "<blockquote>“" in text
    assert (
        '<a class="place" href="/papers/30EXTON12?record=undertaking1#undertaking1">'
        "30EXTON12 para 1</a>"
    ) in text
    assert '<span class="review proposed">proposed</span>' in text


def test_a_date_field_left_empty_asks_for_the_usual_day(browser: TestClient) -> None:
    answer = browser.get("/?on=")

    assert "as of 10 April 2030" in answer.text


def test_an_empty_desk_says_so_in_sentences(empty_browser: TestClient) -> None:
    text = empty_browser.get("/", params={"on": "2030-04-10"}).text

    assert "Nothing is overdue on this day." in text
    assert "No other term is running on this day." in text
    assert "Every question put so far has some answer." in text
    assert "Every project that the papers name has a donor." in text


def test_a_ledger_without_papers_is_looked_at_today(empty_browser: TestClient) -> None:
    shown = empty_browser.get("/desk.json").json()

    assert abs((datetime.fromisoformat(shown["on"]).date() - datetime.now(UTC).date()).days) < 2


def test_the_list_of_an_empty_ledger_says_how_to_fill_it(empty_browser: TestClient) -> None:
    assert "goodoffices read PATH" in empty_browser.get("/papers").text


@pytest.mark.parametrize(
    ("path", "banner"),
    [
        ("/", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("/papers", "UNCLASSIFIED"),
        ("/papers/30EXTON12", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("/records/30EXTON12/undertaking1", "UNCLASSIFIED"),
        ("/records/30EXTON12/project1", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
    ],
)
def test_the_highest_marking_shown_stands_at_top_and_bottom(
    browser: TestClient, path: str, banner: str
) -> None:
    page = browser.get(path).text

    assert page.count(f"</span>{banner}</p>") == 2
    assert page.index('class="marking') < page.index("<header")
    assert page.rindex('class="marking') > page.index("</footer>")


def test_the_marking_is_that_of_this_desk_and_not_of_the_whole_ledger(
    filed: Ledger, browser: TestClient, write: Callable[..., Paper]
) -> None:
    secret = Marking(level=Level.SECRET, caveats=frozenset({"NODIS"}))
    paper = write("30EXTON13", text="Another text of another day.", marking=secret)
    filed.take(paper, [], author="goodoffices", at=MOMENT)

    assert browser.get("/desk.json").json()["marking"] == "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
    assert browser.get("/papers.json").json()["marking"] == "SECRET//NODIS"


def test_a_later_word_stands_beside_the_promise_and_counts_for_the_marking(
    filed: Ledger,
    browser: TestClient,
    write: Callable[..., Paper],
    find: Callable[..., tuple[object, Marking]],
    promise: Undertaking,
) -> None:
    met = Undertaking(by=promise.by, to=promise.to, what=promise.what, standing=Standing.MET)
    text = "1. Exland did send the draft list to Ardena."
    paper = write("30EXTON14", text=text, created=datetime(2030, 4, 20, tzinfo=UTC))
    marking = Marking(level=Level.CONFIDENTIAL)
    secret = [find(met, text=text, marking=marking, what="send the draft list")]
    filed.take(paper, secret, author="goodoffices", at=MOMENT)  # type: ignore[arg-type]

    page = browser.get("/").text

    assert "A later paper says <b>met</b>" in page
    assert "30EXTON14 para 1" in page
    assert "</span>CONFIDENTIAL</p>" in page


def test_a_report_that_cites_an_instruction_stands_beside_it_without_a_verdict(
    filed: Ledger, browser: TestClient, write: Callable[..., Paper], find: Find
) -> None:
    due = InexactDate(text="by April 12", date="2030-04-12", relation=Relation.BY)
    told = ActionRequest(request="deliver the points", due=due)
    words = ("1. Please deliver the points by April 12.", "1. Ardena was told. Ref read.")
    papers = (
        write("30EXTON15", text=words[0]),
        write("30EXTON16", text=words[1], created=datetime(2030, 4, 20, tzinfo=UTC)),
    )
    filed.take(papers[0], [find(told, text=words[0])], author="goodoffices", at=MOMENT)
    report = replace(papers[1], cites=("30EXTON15",))
    filed.take(report, [find(MeetingRequest(), words[1])], author="goodoffices", at=MOMENT)

    page = browser.get("/").text

    assert "A later paper cites it: " in page
    assert "30EXTON16 para 1" in page


def test_the_papers_are_listed_newest_first(
    filed: Ledger, browser: TestClient, write: Callable[..., Paper]
) -> None:
    for reference, created in (("30EXTON20", datetime(2030, 5, 1, tzinfo=UTC)), ("x1", None)):
        paper = write(reference, text=f"Text of {reference}.", created=created, title=None)
        filed.take(paper, [], author="goodoffices", at=MOMENT)

    page = browser.get("/papers").text

    assert "3 papers" in page
    assert page.index("/papers/30EXTON20") < page.index("/papers/30EXTON12")
    assert "without a subject" in page
    assert "no date" in page


def test_a_paper_stands_in_its_own_words_untouched(
    browser: TestClient, write: Callable[..., Paper]
) -> None:
    page = Page(browser.get("/papers/30EXTON12").text)

    # The first line break after <pre> is the template's, dropped by every browser.
    assert page.texts["pre"] == "\n" + write().text


def test_every_record_of_a_paper_has_its_anchor_and_its_card(browser: TestClient) -> None:
    page = Page(browser.get("/papers/30EXTON12").text)

    ids = page.having("id")
    assert len(ids) == len(set(ids))
    assert {"undertaking1", "proposal1", "project1", "plan1"} <= set(ids)
    assert {"record-undertaking1", "record-pledge1"} <= set(ids)


@pytest.mark.parametrize("path", [*PAGES, "/?on=2030-04-20"])
def test_every_link_within_a_page_leads_somewhere(browser: TestClient, path: str) -> None:
    page = Page(browser.get(path).text)
    ids = set(page.having("id"))

    for link in page.having("href"):
        where, _, anchor = link.partition("#")
        if where:
            target = browser.get(where)
            assert target.status_code == 200, link
            assert not anchor or f'id="{anchor}"' in target.text, link
        else:
            assert anchor in ids, link


def test_a_passage_that_several_records_claim_is_marked_as_such(browser: TestClient) -> None:
    page = browser.get("/papers/30EXTON12").text

    assert 'class="several"><span id="plan1"></span>' in page
    assert 'title="undertaking1, plan1">the draft list</a></mark>' in page


def test_a_record_without_words_leads_to_its_paper_and_to_no_passage(
    browser: TestClient,
) -> None:
    page = browser.get("/records/30EXTON12/pledge1").text

    assert '<a class="place" href="/papers/30EXTON12">30EXTON12 para 1</a>' in page


def test_one_record_of_a_paper_may_stand_out(browser: TestClient) -> None:
    page = browser.get("/papers/30EXTON12", params={"record": "plan1"}).text

    assert page.count('class="several chosen"') == 1
    assert '<li class="card chosen" id="record-plan1">' in page


def test_a_paper_lists_its_further_copies(
    filed: Ledger, browser: TestClient, write: Callable[..., Paper]
) -> None:
    copy = write(text=write().text + "\nForwarded.\n", source="mirror.txt", layout=Layout.MAIL)
    filed.take(copy, [], author="goodoffices", at=MOMENT)

    page = browser.get("/papers/30EXTON12").text
    shown = browser.get("/papers/30EXTON12.json").json()

    assert "30EXTON12/copy2: mirror.txt" in page
    assert [one["source"] for one in shown["copies"]] == ["mirror.txt"]


def test_a_paper_that_says_nothing_says_so(
    ledger: Ledger, empty_browser: TestClient, write: Callable[..., Paper]
) -> None:
    bare = write(title=None, created=None, originator=None, action_addressees=(), cites=())
    ledger.take(bare, [], author="goodoffices", at=MOMENT)

    page = empty_browser.get("/papers/30exton12").text

    assert "Nothing was read from this paper" in page
    assert "nobody named" in page


def test_a_record_shows_each_field_with_the_words_that_prove_it(browser: TestClient) -> None:
    page = browser.get("/records/30EXTON12/undertaking1").text

    assert '<p class="value">Exland (XEX)</p>' in page
    assert '<p class="value">31 March 2030 [by]</p>' in page
    assert "<blockquote>“by March 31, 2030” " in page
    assert "Not in the words: known from who is speaking." in page
    assert "rule <code>by-hand</code>" in page


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("plan1", "Exland (XEX) and Ardena (XAR)"),
        ("pledge1", "about EUR 5,000"),
        ("pledge1", "a donor"),
        ("project1", "open to donors"),
    ],
)
def test_values_read_as_people_write_them(
    browser: TestClient, subject: str, words: str
) -> None:
    page = browser.get(f"/records/30EXTON12/{subject}").text

    assert f'<p class="value">{words}</p>' in page


def test_what_a_person_entered_without_a_paper_has_no_link_to_one(
    filed: Ledger, browser: TestClient
) -> None:
    record: Record = Project(recipient=None, what="a test bench")
    filed.append(
        "XEX/bench",
        record,
        author="A. Clerk",
        at=MOMENT,
        claim=Claim.ASSERTED,
        review=Review.ACCEPTED,
    )

    page = browser.get("/records/XEX/bench").text

    assert '<span class="place">entered by A. Clerk</span>' in page
    assert '<span class="review accepted">accepted</span>' in page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_found_one_s_way_in_without_eyes(browser: TestClient, path: str) -> None:
    page = Page(browser.get(path).text)
    tags = [tag for tag, _ in page.elements]
    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3"}]

    assert dict(page.elements)["html"] == {"lang": "en"}
    assert {tag: tags.count(tag) for tag in ("header", "main", "footer", "h1")} == {
        "header": 1,
        "main": 1,
        "footer": 1,
        "h1": 1,
    }
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.having("href")[2] == "#content"
    assert all(attrs.get("aria-label") for tag, attrs in page.elements if tag == "nav")


def test_the_page_one_is_on_is_named_in_the_navigation(browser: TestClient) -> None:
    assert '<a href="/" aria-current="page">Desk</a>' in browser.get("/").text
    assert '<a href="/papers" aria-current="page">Papers</a>' in browser.get("/papers").text


def test_every_page_is_there_as_json(browser: TestClient) -> None:
    desk = browser.get("/desk.json?on=2030-04-20").json()
    papers = browser.get("/papers.json").json()
    paper = browser.get("/papers/30EXTON12.json").json()
    record = browser.get("/records/30EXTON12/undertaking1.json").json()

    assert [item["days_late"] for item in desk["overdue"]] == [20]
    assert [one["reference"] for one in papers["papers"]] == ["30EXTON12"]
    assert "text" not in papers["papers"][0]
    assert paper["text"].startswith("\nEXERCISE")
    assert len(paper["records"]) == 5
    assert record["subject"] == "30EXTON12/undertaking1"
    assert record["marking"] == "UNCLASSIFIED"
