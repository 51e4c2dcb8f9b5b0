"""Drafts a demarche to a donor, and reads it aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from goodoffices.cable import read, written
from goodoffices.draft import DemarcheBrief, Instruction, Selected, demarche, lint
from goodoffices.errors import NothingToDraftError
from goodoffices.records import (
    Capability,
    Claim,
    Draft,
    Facet,
    Level,
    Line,
    Marking,
    Matter,
    Party,
    Plan,
    PointKind,
    Project,
    Review,
    Standing,
    Support,
)

NewMatter = Callable[..., Matter]
Select = Callable[..., Selected]

ALBRIA = Party(name="Albria", iso3="XAL")


def _points(draft: Draft, kind: PointKind | None = None) -> str:
    """The words of the points, all or those of one kind."""
    return " ".join(
        line.text
        for paragraph in draft.paragraphs
        for point in paragraph.points
        if kind in {None, point.kind}
        for line in point.lines
    ).replace("\N{NO-BREAK SPACE}", " ")


def _background(draft: Draft) -> str:
    """The words of the background."""
    found = next(one for one in draft.paragraphs if one.heading == "BACKGROUND")
    return " ".join(line.text for line in found.lines).replace("\N{NO-BREAK SPACE}", " ")


def _lines(draft: Draft) -> Iterator[Line]:
    """Every sentence of a draft."""
    for paragraph in draft.paragraphs:
        yield from paragraph.lines
        for point in paragraph.points:
            yield from point.lines


def _with(brief: DemarcheBrief, **changed: object) -> DemarcheBrief:
    """The brief with other values in its instruction."""
    instruction: Instruction = replace(brief.instruction, **changed)  # type: ignore[arg-type]
    return replace(brief, instruction=instruction)


def _marked(matter: Matter, marking: Marking) -> Matter:
    """The same subject, marked otherwise."""
    return replace(matter, entry=replace(matter.entry, marking=marking))


def test_a_demarche_has_all_that_form_demands(demarche_brief: DemarcheBrief) -> None:
    draft = demarche(demarche_brief)

    problems = lint(draft)

    assert problems == ()


def test_a_demarche_reads_aloud(demarche_brief: DemarcheBrief) -> None:
    draft = demarche(demarche_brief)

    points = _points(draft, PointKind.MAIN)

    assert points == (
        "We know and value your government's work in keeping detectors at work in hard "
        "conditions. We are aware of the help that your government gives to Maruna, and "
        "would be glad to learn more about it. The Joint Action Plan between Aurelia and "
        "Belmoria was signed on 18 June 2031. The projects that we would like to raise "
        "belong to this work. We ask your government to consider supporting Project BM-1 in "
        "Belmoria: radiation detectors for land crossings, with three years of maintenance. "
        "It would help Belmoria to detect radioactive material before it travels further. It "
        "calls for what your government does well: keeping detectors at work in hard "
        "conditions. The cost is estimated at EUR 420,000. We ask your government to "
        "consider supporting Project BM-4 in Belmoria: a national register of radioactive "
        "sources. It would help Belmoria to know and secure the radioactive sources on its "
        "territory. Belmoria has agreed that this is needed. A contribution may cover all or "
        "part of a project, in money, in equipment, or in experts. Ambassador Rowena "
        "Castellan would be glad to call on your officials to present the projects in "
        "detail. Would your government be ready to receive this visit? Hearing this does not "
        "oblige your government to anything. Whether to support a project, and how, remains "
        "your decision. We would be grateful for an answer, or for your first thoughts, by "
        "28 November 2031."
    )


def test_the_background_tells_the_post_what_the_hearer_is_not_told(
    demarche_brief: DemarcheBrief,
) -> None:
    draft = demarche(demarche_brief)

    background = _background(draft)

    assert (
        "It has been implied, but not stated outright, that Skerrland might be interested in "
        "more work in the region (31 ELDHAVN 12, paragraph 4)." in background
    )
    assert "There is no record that Project BM-4 has been vetted" in background
    assert "more work in the region" not in _points(draft)


def test_every_sentence_on_the_programme_names_its_sources(
    demarche_brief: DemarcheBrief,
) -> None:
    facts = ("BM-", "Maruna", "Joint Action Plan", "detectors", "420,000", "Interregional")

    unproved = [
        line.text
        for line in _lines(demarche(demarche_brief))
        if any(fact in line.text for fact in facts) and not line.sources
    ]

    assert unproved == []


def test_sources_are_subjects_of_the_brief(demarche_brief: DemarcheBrief) -> None:
    subjects = {matter.subject for matter in demarche_brief.matters()}

    named = {source for line in _lines(demarche(demarche_brief)) for source in line.sources}

    assert named == subjects


def test_the_written_demarche_reads_back_the_same(demarche_brief: DemarcheBrief) -> None:
    draft = demarche(demarche_brief)

    cable = read(written(draft), findings=False).cable

    assert cable.subject == draft.subject
    assert cable.tags == draft.tags
    assert cable.captions == ("SENSITIVE", "SIPDIS")
    assert cable.response_slugs == demarche_brief.instruction.slugs
    assert [one.email for one in cable.points_of_contact] == ["p.aldous@example.org"]
    assert " ".join(" ".join(one.text.split()) for one in cable.points) == _points(draft)
    assert [one.portion_mark for one in cable.paragraphs] == [
        "U",
        "SBU",
        "SBU",
        "SBU",
        "U",
        "U",
    ]


def test_no_line_of_the_written_demarche_is_above_55_characters(
    demarche_brief: DemarcheBrief,
) -> None:
    text = written(demarche(demarche_brief))

    assert max(map(len, text.splitlines())) <= 55


def test_what_may_not_be_told_is_in_no_point(
    demarche_brief: DemarcheBrief, matter: NewMatter, selected: Select
) -> None:
    canary = "canary"
    records = (
        Capability(party=demarche_brief.instruction.hearer, area=canary),
        Support(party=ALBRIA, recipient=ALBRIA, what=canary, standing=Standing.EXISTING),
        Project(recipient=ALBRIA, what=canary, topic="DET"),
    )
    able, helps, project = (matter(f"secret-{at}", one) for at, one in enumerate(records))
    brief = replace(
        demarche_brief,
        projects=(*demarche_brief.projects, selected(project, "secret-2")),
        known=(*demarche_brief.known, able, helps),
        other_help=(helps,),
    )

    draft = demarche(brief)

    assert canary not in _points(draft)
    assert "Albria" not in _points(draft)
    assert canary in _background(draft)
    assert "For post's own use, and not to be raised with the hearer" in _background(draft)


@pytest.mark.parametrize(
    "marking",
    [
        Marking(level=Level.FOR_OFFICIAL_USE_ONLY, caveats=frozenset({"NOFORN"})),
        Marking(level=Level.UNCLASSIFIED, releasable_to=frozenset({"XMM"})),
        Marking(level=Level.CONFIDENTIAL),
    ],
)
def test_a_marking_against_the_hearer_counts_more_than_a_clearance(
    demarche_brief: DemarcheBrief, capability: Matter, marking: Marking
) -> None:
    brief = replace(
        _with(demarche_brief, ceiling=Level.SECRET), known=(_marked(capability, marking),)
    )

    draft = demarche(brief)

    assert "hard conditions" not in _points(draft)
    assert "hard conditions" in _background(draft)


def test_what_is_released_to_the_hearer_may_be_told(
    demarche_brief: DemarcheBrief, capability: Matter
) -> None:
    marking = Marking(level=Level.UNCLASSIFIED, releasable_to=frozenset({"XSS"}))
    brief = replace(demarche_brief, known=(_marked(capability, marking),))

    draft = demarche(brief)

    assert "hard conditions" in _points(draft)


def test_what_is_marked_above_the_ceiling_is_nowhere(
    demarche_brief: DemarcheBrief, capability: Matter
) -> None:
    brief = replace(
        demarche_brief, known=(_marked(capability, Marking(level=Level.CONFIDENTIAL)),)
    )

    text = written(demarche(brief))

    assert "hard" not in text
    assert "Both papers speak of detectors" not in _background(demarche(brief)).split("BM-4")[0]


def test_each_portion_is_marked_as_its_sources_and_the_whole_as_its_portions(
    demarche_brief: DemarcheBrief, earlier_help: Matter
) -> None:
    marking = Marking(level=Level.CONFIDENTIAL, caveats=frozenset({"NOFORN"}))
    brief = replace(
        _with(demarche_brief, ceiling=Level.SECRET), known=(_marked(earlier_help, marking),)
    )

    draft = demarche(brief)

    assert [one.portion_mark for one in draft.paragraphs] == [
        "U",
        "SBU",
        "C/NF",
        "SBU",
        "U",
        "U",
    ]
    assert (draft.classification, draft.captions) == ("CONFIDENTIAL", ("NOFORN", "SIPDIS"))


def test_an_unclassified_demarche_is_not_sensitive(
    demarche_brief: DemarcheBrief, detectors: Matter, selected: Select
) -> None:
    project = _marked(detectors, Marking(level=Level.UNCLASSIFIED))
    brief = replace(
        demarche_brief,
        projects=(selected(project),),
        known=(),
        other_help=(),
        plans=(),
    )

    draft = demarche(brief)

    assert {one.portion_mark for one in draft.paragraphs} == {"U"}
    assert (draft.classification, draft.captions) == ("UNCLAS", ("SIPDIS",))


def test_existing_help_is_named_where_it_is_known(demarche_brief: DemarcheBrief) -> None:
    points = _points(demarche(demarche_brief), PointKind.IF_ASKED)

    assert points.startswith(
        "The Interregional Border Security Organization plans to help Belmoria with two "
        "courses for customs officers in the spring of 2032. Project BM-1 was checked "
        "against other help, with the Interregional Border Security Organization and Maruna, "
        "before we came to you. We have not yet checked Project BM-4 against all that others "
        "give."
    )


def test_nothing_is_assured_where_nothing_is_known(
    demarche_brief: DemarcheBrief, register: Matter, selected: Select
) -> None:
    brief = replace(demarche_brief, other_help=(), projects=(selected(register),))

    draft = demarche(brief)

    assert "We have not yet checked the project against" in _points(draft)
    assert "ask the hearer what other help is known" in _background(draft)


def test_help_that_may_not_be_told_is_neither_named_nor_denied(
    demarche_brief: DemarcheBrief, courses: Matter, register: Matter, selected: Select
) -> None:
    brief = replace(
        _with(demarche_brief, may_be_told=frozenset({"project-4"})),
        other_help=(courses,),
        projects=(selected(register),),
    )

    points = _points(demarche(brief), PointKind.IF_ASKED)

    assert points.startswith("We would prefer to answer this separately and in full.")
    assert "not yet checked" not in points


def test_one_project_is_spoken_of_in_the_singular(
    demarche_brief: DemarcheBrief, detectors: Matter, selected: Select
) -> None:
    brief = replace(demarche_brief, projects=(selected(detectors),))

    draft = demarche(brief)

    assert draft.subject.endswith("CONSIDER ONE PROJECT AGAINST NUCLEAR SMUGGLING IN BELMORIA")
    assert "support the project, or to hear more" in written(draft).replace("\n", " ")
    assert "The project that we would like to raise belongs to this work." in _points(draft)
    assert "projects" not in _points(draft)


def test_three_projects_keep_the_order_of_the_brief(
    demarche_brief: DemarcheBrief, investigators: Matter, selected: Select
) -> None:
    projects = (selected(investigators), *demarche_brief.projects)

    draft = demarche(replace(demarche_brief, projects=projects))

    points = _points(draft)
    places = [points.index(one) for one in ("training for investigators", "BM-1", "BM-4")]
    assert places == sorted(places)
    assert "CONSIDER THREE PROJECTS" in draft.subject
    assert draft.subject.endswith("IN CORVANIA AND BELMORIA")


def test_many_recipients_do_not_crowd_the_subject(
    demarche_brief: DemarcheBrief, matter: NewMatter, selected: Select
) -> None:
    states = [Party(name=f"State{at}", iso3=f"X{at}") for at in range(4)]
    projects = tuple(
        selected(matter(f"p{at}", Project(recipient=state, what="detectors")))
        for at, state in enumerate(states)
    )
    told = demarche_brief.instruction.may_be_told | {"p0", "p1", "p2", "p3"}
    cleared = _with(demarche_brief, may_be_told=told)

    draft = demarche(replace(cleared, projects=projects))

    assert draft.subject.endswith("IN SEVERAL COUNTRIES")


def test_what_nobody_has_confirmed_is_told_to_the_post(
    demarche_brief: DemarcheBrief, investigators: Matter, selected: Select
) -> None:
    brief = replace(demarche_brief, projects=(selected(investigators),))

    background = _background(demarche(brief))

    assert "Read from papers but not yet confirmed by an officer: 31 TARVO 402." in background


def test_a_record_that_a_person_entered_is_cited_without_naming_the_person(
    demarche_brief: DemarcheBrief, matter: NewMatter
) -> None:
    able = Capability(party=demarche_brief.instruction.hearer, area="forensics")
    entered = matter("capability-9", able, source=None, review=Review.PROPOSED)

    background = _background(demarche(replace(demarche_brief, known=(entered,))))

    assert "forensics (our own records)" in background
    assert "desk" not in background


def test_a_donor_of_which_nothing_is_known_is_not_flattered(
    demarche_brief: DemarcheBrief,
) -> None:
    draft = demarche(replace(demarche_brief, known=()))

    assert _points(draft).startswith(
        "Aurelia would welcome closer cooperation with Skerrland against the smuggling"
    )
    assert "Our files say nothing yet of what Skerrland does best" in _background(draft)


@pytest.mark.parametrize("claim", [Claim.HEDGED, Claim.DENIED, Claim.CONTINGENT])
def test_only_what_a_paper_asserts_is_told_to_the_donor(
    demarche_brief: DemarcheBrief, earlier_help: Matter, claim: Claim
) -> None:
    unsure = replace(earlier_help, entry=replace(earlier_help.entry, claim=claim))

    draft = demarche(replace(demarche_brief, known=(unsure,)))

    assert "the help that your government gives" not in _points(draft)
    assert ("already helps Maruna" in _background(draft)) is (claim is Claim.HEDGED)


def test_without_a_deadline_the_answer_is_asked_for_soon(
    demarche_brief: DemarcheBrief,
) -> None:
    draft = demarche(_with(demarche_brief, deadline=None))

    assert "your first thoughts as soon as you are able" in _points(draft)
    assert "report the reply by cable as soon as post has it" in written(draft).replace(
        "\n", " "
    )
    assert lint(draft) == ()


def test_points_may_be_left_only_where_the_brief_says_so(demarche_brief: DemarcheBrief) -> None:
    orally, left = (
        written(demarche(_with(demarche_brief, points_may_be_left=may))).replace("\n", " ")
        for may in (False, True)
    )

    assert "should not be left as a non-paper" in orally
    assert "Post may leave the points behind as a non-paper." in left


def test_an_expected_project_is_announced_and_not_asked_for(
    demarche_brief: DemarcheBrief, matter: NewMatter, selected: Select
) -> None:
    expected = Project(recipient=ALBRIA, topic="GEN", standing=Standing.EXPECTED)
    brief = replace(demarche_brief, projects=(selected(matter("project-1", expected)),))

    points = _points(demarche(brief))

    assert "We expect to have a project for Albria, and would bring it to you" in points
    assert "consider supporting" not in points


def test_a_fit_that_does_not_hold_is_told_to_the_post(
    demarche_brief: DemarcheBrief, detectors: Matter, selected: Select
) -> None:
    chosen = selected(detectors)
    bad = replace(chosen.fit, topic=Facet.PARTLY, region=Facet.NO, type=Facet.PARTLY)
    brief = replace(demarche_brief, projects=(replace(chosen, fit=bad),))

    background = _background(demarche(brief))

    assert (
        "The project suits Skerrland in part (topic and kind of help), but not in region."
        in background
    )


def test_a_fit_that_holds_nowhere_is_not_praised(
    demarche_brief: DemarcheBrief, detectors: Matter, selected: Select
) -> None:
    chosen = selected(detectors)
    bad = replace(chosen.fit, topic=Facet.NO, region=Facet.NO, type=Facet.NO)
    brief = replace(demarche_brief, projects=(replace(chosen, fit=bad),))

    background = _background(demarche(brief))

    assert "suits" not in background


def test_an_organisation_is_not_called_a_government(demarche_brief: DemarcheBrief) -> None:
    hearer = Party(name="Interregional Border Security Organization", organisation="IBSO")

    text = written(demarche(_with(demarche_brief, hearer=hearer, slugs=()))).replace("\n", " ")

    assert "officials of the Interregional Border Security Organization" in text
    assert "your organization" in text
    assert "your government" not in text


def test_without_visitor_and_programme_we_speak_for_ourselves(
    demarche_brief: DemarcheBrief,
) -> None:
    sender = replace(demarche_brief.instruction.sender, programme=None, signer=None)
    brief = replace(_with(demarche_brief, sender=sender), visitor=None)

    text = written(demarche(brief)).replace("\n", " ")

    assert "SUMMARY: We have two assistance projects for Belmoria" in text
    assert "We would be glad to present the projects to your officials in detail" in text


def test_a_demarche_without_anything_to_tell_is_refused(demarche_brief: DemarcheBrief) -> None:
    with pytest.raises(
        NothingToDraftError, match="none of the projects may be told to Skerrland"
    ):
        _with(demarche_brief, may_be_told=frozenset())


def test_projects_of_which_none_was_vetted_are_spoken_of_together(
    demarche_brief: DemarcheBrief, register: Matter, investigators: Matter, selected: Select
) -> None:
    projects = (selected(register), selected(investigators))

    draft = demarche(replace(demarche_brief, projects=projects))

    assert "There is no record that the projects have been vetted" in _background(draft)
    assert "We have not yet checked the projects against" in _points(draft)


def test_projects_that_were_all_vetted_need_no_reserve(
    demarche_brief: DemarcheBrief, detectors: Matter, selected: Select
) -> None:
    draft = demarche(replace(demarche_brief, projects=(selected(detectors),)))

    assert "no record" not in _background(draft)
    assert "not yet checked" not in _points(draft)


def test_a_plan_that_is_not_settled_is_told_only_to_the_post(
    demarche_brief: DemarcheBrief, matter: NewMatter
) -> None:
    record = Plan(title="a second plan", standing=Standing.NEGOTIATING)

    draft = demarche(replace(demarche_brief, plans=(matter("plan-1", record),)))

    assert "A second plan is being negotiated" in _background(draft)
    assert "second plan" not in _points(draft)
