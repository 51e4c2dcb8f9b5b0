"""Composes the text of a clean cable: paragraphs, headings, points, closing lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any

from measure.damage import world
from measure.damage.sheet import Piece
from measure.damage.wrapping import wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The circumstances of one cable.

    `official` is above plain UNCLASSIFIED; `width` counts columns, `total` sections.
    """

    chance: Random
    sender: world.Station
    when: datetime
    serial: int
    official: bool
    width: int
    total: int
    state: tuple[str, str, str]
    other: tuple[str, str, str]

    def filled(self, template: str) -> str:
        """A sentence with the names of this cable and numbers of its own."""
        chance = self.chance
        return template.format(
            state=self.state[0],
            upper=self.state[0].upper(),
            adjective=self.state[1],
            other=self.other[0],
            person=chance.choice(world.PERSONS),
            month=chance.choice(world.MONTHS),
            day=chance.randint(2, 28),
            money=chance.randint(12, 940),
            number=chance.randint(13, 60),
        )


@dataclass(slots=True, kw_only=True)
class _Plan:
    """One paragraph to be written: its sort, its heading, whether the summary runs on in it."""

    sort: str
    heading: str | None = None
    style: str = ""
    known: dict[str, Any] = field(default_factory=dict)


def body(setting: Setting) -> list[Piece]:
    """The pieces of the text from the first paragraph or heading to before the signature."""
    numbered = setting.chance.random() < 0.93
    marked = setting.official or setting.chance.random() < 0.5
    plans = _plans(setting, numbered=numbered)
    pieces: list[Piece] = []
    for at, plan in enumerate(plans, start=1):
        pieces += _heading(setting, plan)
        pieces.append(_head(setting, plan, at if numbered else None, marked=marked))
        pieces += _paragraph(setting, plan, plans, len(pieces[-1].text))
    pieces[-1] = replace(pieces[-1], after="\n")
    return _in_sections(setting, pieces)


def _plans(setting: Setting, *, numbered: bool) -> list[_Plan]:
    """The paragraphs of a cable in order."""
    chance = setting.chance
    plain = [_Plan(sort="plain") for _ in range(chance.randint(1, 5))]
    for plan in plain:
        _dress(setting, plan)
    if not numbered:
        return [_Plan(sort="plain"), *plain]
    asking = chance.random() < 0.5
    plans = [_Plan(sort="opening")] if asking and chance.random() < 0.7 else []
    plans += _summary_plans(chance)
    plans += plain
    if asking:
        plans.insert(chance.randint(len(plans) - 1, len(plans)), _Plan(sort="request"))
    if chance.random() < 0.4:
        plans.append(_comment_plan(chance))
    if chance.random() < 0.35:
        plans.append(_Plan(sort="slugs"))
    if chance.random() < 0.35:
        plans.append(_Plan(sort="contact"))
    return plans


def _dress(setting: Setting, plan: _Plan) -> None:
    """Give a plain paragraph a heading above it, one in it, or none."""
    dice = setting.chance.random()
    if dice < 0.25:
        plan.heading = setting.filled(setting.chance.choice(world.HEADINGS))
        plan.style = setting.chance.choice(("both", "both", "below", "above", "bare", "bare"))
    elif dice < 0.4:
        plan.known["run_in"] = setting.filled(setting.chance.choice(world.RUN_INS))


def _summary_plans(chance: Random) -> list[_Plan]:
    """The summary in one of its forms, or none."""
    form = chance.choice(
        ("upper", "upper", "lower", "headed", "long", "request", "none", "none")
    )
    if form == "none":
        return []
    if form == "headed":
        return [
            _Plan(sort="summary", heading="SUMMARY", style=chance.choice(("both", "below")))
        ]
    if form == "long":
        return [
            _Plan(sort="summary", known={"run_in": "SUMMARY", "open": True}),
            _Plan(sort="summary", known={"end": " END SUMMARY."}),
        ]
    words = {
        "upper": ("SUMMARY", " END SUMMARY."),
        "lower": ("Summary", " End summary."),
        "request": ("SUMMARY AND ACTION REQUEST", " END SUMMARY."),
    }
    run_in, end = words[form]
    return [_Plan(sort="summary", known={"run_in": run_in, "end": end})]


def _comment_plan(chance: Random) -> _Plan:
    """The comment in one of its forms."""
    form = chance.choice(("run in", "run in", "lower", "inside", "headed"))
    if form == "headed":
        return _Plan(sort="comment", heading="COMMENT", style="both")
    if form == "inside":
        return _Plan(sort="comment", known={"inside": True})
    run_in = "COMMENT" if form == "run in" else "Comment"
    return _Plan(sort="comment", known={"run_in": run_in, "end": f" END {run_in}."})


def _heading(setting: Setting, plan: _Plan) -> Iterator[Piece]:
    """The heading above a paragraph with its rules."""
    if plan.heading is None:
        return
    rule = Piece(kind="rule", text="-" * min(len(plan.heading), 45))
    if plan.style in {"both", "above"}:
        yield rule
    known = {"comment": True} if plan.heading == "COMMENT" else {}
    known |= {"summary": True} if plan.heading == "SUMMARY" else {}
    after = "\n" if plan.style in {"both", "below"} else "\n\n"
    text = wrapped(plan.heading, setting.width)
    yield Piece(kind="heading", text=text, after=after, known=known)
    if plan.style in {"both", "below"}:
        yield Piece(kind="rule", text=rule.text, after="\n\n")


def _head(setting: Setting, plan: _Plan, number: int | None, *, marked: bool) -> Piece:
    """The number and the portion mark that begin a paragraph."""
    closing = plan.sort in {"slugs", "contact", "opening"}
    mark = "SBU" if setting.official and not closing else "U"
    if plan.sort == "plain" and setting.chance.random() < 0.2:
        mark = "U"
    text = f"{number}. " if number else ""
    text += f"({mark}) " if marked else ""
    known = {"number": number, "portion_mark": mark if marked else None}
    return Piece(kind="head", text=text, after="", known=known)


def _paragraph(
    setting: Setting, plan: _Plan, plans: list[_Plan], indent: int
) -> Iterator[Piece]:
    """The words of a paragraph, and the points that belong to it."""
    inline = [*_begun(plan), *_WRITERS[plan.sort](setting, plan, plans)]
    yield from _wrapped_together(inline, setting.width, indent)
    if plan.sort == "request":
        yield from _points(setting)


def _begun(plan: _Plan) -> Iterator[Piece]:
    """The run-in heading of a paragraph and the sign behind it."""
    run_in = plan.known.get("run_in")
    if run_in:
        known = {"summary": True} if plan.sort == "summary" else {}
        known |= {"comment": True} if plan.sort == "comment" else {}
        yield Piece(kind="run_in", text=run_in, after="", known=known)
        yield Piece(kind="mark", text=": ", after="")


def _wrapped_together(inline: list[Piece], width: int, indent: int) -> Iterator[Piece]:
    """Pieces of one paragraph wrapped as one text; a blank line behind the last."""
    whole = wrapped("".join(piece.text for piece in inline), width, indent)
    at = 0
    for piece in inline:
        end = at + len(piece.text)
        after = "\n\n" if piece is inline[-1] else ""
        yield replace(piece, text=whole[at:end], after=after)
        at = end


def _words(text: str, **known: Any) -> Piece:  # noqa: ANN401 - what a piece may know
    """Words of a paragraph."""
    return Piece(kind="words", text=text, after="", known=known)


def _sentences(setting: Setting, least: int, most: int) -> str:
    """Some sentences on the matter."""
    chosen = setting.chance.sample(world.SENTENCES, setting.chance.randint(least, most))
    return " ".join(setting.filled(one) for one in chosen)


def _plain(setting: Setting, _: _Plan, plans: list[_Plan]) -> Iterator[Piece]:
    """Some sentences; now and then they point at another paragraph."""
    yield _words(_sentences(setting, 1, 5))
    if len(plans) > 3 and plans[-1].sort != "plain" and setting.chance.random() < 0.15:
        yield from _crossing(setting, len(plans))


def _crossing(setting: Setting, count: int) -> Iterator[Piece]:
    """A mention of other paragraphs of the same cable."""
    first = setting.chance.randint(1, count - 2)
    forms = (
        (f" (see para {first}).", [first]),
        (f" See also paragraphs {first} and {first + 2}.", [first, first + 2]),
        (f" Details are in paras {first}-{first + 2}.", [first, first + 1, first + 2]),
        (f" Paragraph {first} tells how it came about.", [first]),
    )
    text, crosses = setting.chance.choice(forms)
    yield _words(text, crosses=crosses)


def _opening(_: Setting, __: _Plan, plans: list[_Plan]) -> Iterator[Piece]:
    """The line that announces an action request."""
    to = next(at for at, plan in enumerate(plans, start=1) if plan.sort == "request")
    yield _words(f"This is an action request. Please see paragraph {to}.", crosses=[to])


def _summary(setting: Setting, plan: _Plan, _: list[_Plan]) -> Iterator[Piece]:
    """The summary and its end mark."""
    yield _words(_sentences(setting, 1, 3), summarises=True, summary=True)
    if "end" in plan.known:
        yield Piece(
            kind="summary_end", text=plan.known["end"], after="", known={"summary": True}
        )


def _comment(setting: Setting, plan: _Plan, _: list[_Plan]) -> Iterator[Piece]:
    """The comment and its end mark, or a comment in brackets inside a paragraph."""
    if plan.known.get("inside"):
        yield _words(_sentences(setting, 1, 2))
        text = f" (COMMENT: {_sentences(setting, 1, 1)} END COMMENT.)"
        yield Piece(kind="words", text=text, after="", known={"comment": True})
        return
    yield _words(_sentences(setting, 1, 3))
    if "end" in plan.known:
        yield Piece(kind="mark", text=plan.known["end"], after="")


def _slugs(setting: Setting, _: _Plan, __: list[_Plan]) -> Iterator[Piece]:
    """Whom to slug replies for."""
    slugs = setting.chance.sample(world.OFFICES, setting.chance.choice((1, 2, 3)))
    listed = ", ".join(slugs[:-1]) + ("," if len(slugs) > 2 else "")
    words = f"{listed} and {slugs[-1]}" if len(slugs) > 1 else slugs[0]
    thanks = setting.chance.choice(("", "Department appreciates post's help. "))
    yield _words(f"{thanks}Please slug responses for {words}.", slugs=slugs)


def _contact(setting: Setting, _: _Plan, __: list[_Plan]) -> Iterator[Piece]:
    """Whom to ask."""
    chance = setting.chance
    name, email, phone = chance.choice(world.CONTACTS)
    office = chance.choice((None, chance.choice(world.OFFICES)))
    at = f", {office}" if office else ""
    words = chance.choice(
        (
            f"Ministry Point of Contact: {name}{at} ({email}), phone {phone}.",
            f"Post's point of contact is {name}{at}, tel. {phone}, e-mail {email}.",
            f"The POC is {name}{at}, {email}, {phone}.",
        )
    )
    contact = {"name": name, "office": office, "email": email, "phone": phone}
    yield _words(words, contacts=[contact])


def _request(setting: Setting, _: _Plan, __: list[_Plan]) -> Iterator[Piece]:
    """The paragraph that asks a post to act."""
    run_in = setting.chance.choice(("ACTION REQUEST", "ACTION REQUEST FOR EMBASSY {city}", ""))
    city = setting.chance.choice(("KELMAR", "TARVO", "ELDHAVN"))
    if run_in:
        yield Piece(kind="run_in", text=run_in.format(city=city), after="")
        yield Piece(kind="mark", text=": ", after="")
    yield _words(
        setting.filled(
            "Ministry requests post to deliver the following points to the appropriate "
            "officials of the host government and to report the reply by {month} {day}."
        ),
        instructs=True,
    )


_WRITERS = {
    "plain": _plain,
    "opening": _opening,
    "summary": _summary,
    "comment": _comment,
    "slugs": _slugs,
    "contact": _contact,
    "request": _request,
}

_MARKERS = (
    ("Begin points:", "End points."),
    ("BEGIN POINTS:", "END POINTS."),
    ("BEGIN TALKING POINTS:", "END TALKING POINTS."),
    ("Begin talking points:", "End talking points."),
    ("", ""),
)


def _points(setting: Setting) -> Iterator[Piece]:
    """Points for delivery, then those held for questions, between their marks or bare."""
    chance = setting.chance
    begin, end = chance.choice(_MARKERS)
    dash = chance.choice(("-- ", "-- ", "--", "- "))
    if begin:
        yield Piece(kind="begin", text=begin, after="\n\n")
    for words in chance.sample(world.POINTS, chance.randint(2, 6)):
        yield from _point(setting, dash, words, "main")
    questions = chance.sample(world.QUESTIONS, chance.choice((0, 0, 1, 2)))
    for question in questions:
        text = wrapped(setting.filled(question), setting.width)
        yield Piece(kind="asked", text=text, after="\n\n")
        for words in chance.sample(world.POINTS, chance.randint(1, 2)):
            yield from _point(setting, dash, words, "if_asked")
    if end:
        yield Piece(kind="end", text=end, after="\n\n")


def _point(setting: Setting, dash: str, words: str, kind: str) -> Iterator[Piece]:
    """One point with its dashes."""
    yield Piece(kind="dash", text=dash, after="")
    text = wrapped(setting.filled(words), setting.width, len(dash))
    yield Piece(kind="point", text=text, after="\n\n", known={"point": kind})


def _in_sections(setting: Setting, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the lines between them that begin the second and further sections."""
    if setting.total == 1:
        return pieces
    starts = [at for at, piece in enumerate(pieces) if piece.kind == "head"][1:]
    if len(starts) < setting.total - 1:
        return [*pieces, *(_section(setting, one) for one in range(2, setting.total + 1))]
    cuts = sorted(setting.chance.sample(starts, setting.total - 1), reverse=True)
    for number, at in zip(range(setting.total, 1, -1), cuts, strict=True):
        pieces.insert(at, _section(setting, number))
    return pieces


def _section(setting: Setting, number: int) -> Piece:
    """The line of the relay that begins a section."""
    origin = setting.sender.origin[:10]
    line = f"{origin} {setting.serial:08}  {number:03} OF {setting.total:03}"
    return Piece(kind="section", text=line, after="\n\n")
