"""Damage to fields, missing or wrong: kinds C1 to C19 of the catalogue but for C9."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from measure.damage.catalogue import Stage, kind
from measure.damage.sheet import HEADER, Json, Piece, Sheet, as_read, places

_NO_HEADER: Json = {
    "transmission_id": None,
    "routing_line": None,
    "station": None,
    "security_line": None,
    "dtg": None,
    "created": None,
    "precedence": None,
    "from": None,
    "to": [],
    "info": [],
}


@kind("C1", "no transmission header", Stage.LOSSES)
def no_header(sheet: Sheet, chance: Random) -> Sheet | None:
    """The header gone: with it the year, so that no number without one is canonical.

    The layout has no truth then.
    """
    if not sheet.some(*HEADER):
        return None
    note = "This record is a partial extract of the original cable.\n\n"
    bare = sheet.without(*HEADER)
    if chance.random() < 0.3:
        foreign = Piece(kind="foreign", text=note, after="")
        bare = bare.with_pieces((bare.pieces[0], foreign, *bare.pieces[1:]))
    number = bare.known["mrn"]
    unnumbered = {"mrn": {**number, "year": None} if number else None, "reference_id": None}
    return replace(bare, year=None).knowing(**_NO_HEADER, **unnumbered).undeciding("layout")


@kind("C2", "classification line, TAGS and SUBJECT lost", Stage.LOSSES)
def no_banner(sheet: Sheet, _: Random) -> Sheet | None:
    """The three lines gone: no number, no marking, no codes, no subject.

    Without a truth are the layout, the classification where a caption hints at it, and the
    sections where only their lines tell of them.
    """
    if not sheet.some("banner"):
        return None
    lost: Json = {
        "classification_line": None,
        "classification": None,
        "mrn": None,
        "reference_id": None,
        "tags": [],
        "tag_kinds": {},
        "sections": None,
    }
    unclear = {"layout"}
    unclear |= {"classification"} if sheet.known["captions"] else set()
    unclear |= {"sections"} if sheet.known["sections"] else set()
    done = sheet.without("banner", "tags", "subject_key", "subject")
    return done.knowing(**lost).undeciding(*unclear)


@kind("C3", "no TO line, no TAGS or no subject", Stage.LOSSES)
def no_part(sheet: Sheet, chance: Random) -> Sheet | None:
    """One of the three gone."""
    lost = [part for part in ("to", "tags", "subject") if sheet.some(part)]
    if not lost:
        return None
    part = chance.choice(lost)
    if part == "to":
        done = _without_addressees(sheet)
        return done.knowing(to=[])
    if part == "tags":
        return sheet.without("tags").knowing(tags=[], tag_kinds={})
    return sheet.without("subject", "subject_key")


def _without_addressees(sheet: Sheet) -> Sheet:
    """A cable without its action addressees; a blank line behind the header stays."""
    done = sheet.without("to")
    last = done.some(*HEADER)[-1]
    return done.with_piece(last, after="\n\n")


def _heads(sheet: Sheet) -> list[int]:
    """The heads with a portion mark and a number that is written as it is."""
    return [
        at
        for at in sheet.some("head")
        if "(" in sheet.pieces[at].text and "number_as_written" not in sheet.pieces[at].known
    ]


@kind("C4", "missing portion marks", Stage.WORDS)
def no_marks(sheet: Sheet, chance: Random) -> Sheet | None:
    """Some paragraphs without a mark, or all of them."""
    heads = [at for at in _heads(sheet) if sheet.pieces[at].known["number"]]
    if not heads:
        return None
    bare = heads if chance.random() < 0.3 else chance.sample(heads, min(len(heads), 2))
    for at in bare:
        piece = sheet.pieces[at]
        text = re.sub(r"\([A-Z]+\) ?", "", piece.text)
        sheet = sheet.with_piece(at, text=text, known={**piece.known, "portion_mark": None})
    return sheet


@kind("C5", "number and mark glued or spaced", Stage.WORDS)
def glued_heads(sheet: Sheet, chance: Random) -> Sheet | None:
    """`1.(U)`, `1. (U)Summary`, `1. ( U) `, `1.Post` for some paragraphs."""
    heads = [at for at in sheet.some("head") if sheet.pieces[at].known["number"]]
    if not heads:
        return None
    for at in chance.sample(heads, min(len(heads), 3)):
        text = sheet.pieces[at].text
        glued = chance.choice(
            (text.replace(". ", ".", 1), text.replace(") ", ")"), text.replace("(", "( "))
        )
        sheet = sheet.with_piece(at, text=glued)
    return sheet


def _labelled(sheet: Sheet, least: int) -> int | None:
    """Where a REF line with at least so many labelled items stands."""
    for at in sheet.some("ref"):
        known = sheet.pieces[at].known
        style = known["style"]
        if style and style != "; " and len(known["items"]) >= least:
            return at
    return None


def _relaid(sheet: Sheet, at: int, labelled: list[str], items: list[Json]) -> Sheet:
    """The REF line with other labels before its items, one a line."""
    piece = sheet.pieces[at]
    keyword = piece.text[: piece.text.index(" ") + 1]
    text = keyword + ("\n" + " " * len(keyword)).join(labelled)
    return sheet.with_piece(at, text=text, known={**piece.known, "items": items})


@kind("C6", "duplicated REF labels", Stage.WORDS)
def labels_twice(sheet: Sheet, _: Random) -> Sheet | None:
    """The third item labelled B like the second; both are labelled as they stand."""
    at = _labelled(sheet, 3)
    if at is None:
        return None
    known = sheet.pieces[at].known
    labels = ["A", "B", "B", "C"][: len(known["items"])]
    labelled = [
        known["style"].format(label) + words
        for label, words in zip(labels, known["words"], strict=True)
    ]
    items = [
        {**item, "label": label} for label, item in zip(labels, known["items"], strict=True)
    ]
    return _relaid(sheet, at, labelled, items)


@kind("C7", "doubled REF labels", Stage.WORDS)
def doubled_labels(sheet: Sheet, chance: Random) -> Sheet | None:
    """`A. A) …`, `A. REF A …` for labelled items, `REF: REF: …` for a single one."""
    at = _labelled(sheet, 2)
    if at is not None:
        known = sheet.pieces[at].known
        form = chance.choice(("{0}. {0}) {1}", "{0}. REF {0} {1}"))
        labelled = [
            form.format("ABCD"[step], words) for step, words in enumerate(known["words"])
        ]
        items = [{**item, "label": "ABCD"[step]} for step, item in enumerate(known["items"])]
        return _relaid(sheet, at, labelled, items)
    single = sheet.some("ref")
    if not single or not sheet.pieces[single[0]].text.startswith("REF: "):
        return None
    return sheet.with_piece(single[0], text=f"REF: {sheet.pieces[single[0]].text}")


_TELEGRAM = re.compile(
    r"(?:\d{2,4} )?(?P<origin>[A-Z]+(?: [A-Z]+)?) (?P<serial>\d+)(?P<year> \(\d\d\))?\Z"
)


def _telegrams(piece: Piece) -> list[tuple[int, re.Match[str]]]:
    """The items of a REF line that are plain telegrams, each as its origin and serial."""
    found = ((step, _TELEGRAM.match(words)) for step, words in enumerate(piece.known["words"]))
    items = piece.known["items"]
    return [(at, match) for at, match in found if match and items[at]["kind"] == "cable"]


@kind("C8", "odd forms of the year in REF", Stage.WORDS)
def odd_years(sheet: Sheet, chance: Random) -> Sheet | None:
    """A telegram of REF with its year in a form that is met now and then."""
    found = [
        (at, step, match)
        for at in sheet.some("ref")
        for step, match in _telegrams(sheet.pieces[at])
    ]
    if not found or sheet.year is None:
        return None
    at, step, match = chance.choice(found)
    year = sheet.year - chance.choice((0, 1))
    origin, serial, short = match["origin"], int(match["serial"]), f"{year % 100:02}"
    words = chance.choice(
        (
            f"0{short} {origin} {serial}",
            f"({short}) {origin} {serial}",
            f"{short}-{origin}-{serial}",
            f"{origin} {serial}-{short}",
            f"{origin} {serial:05}/{short}",
            f"{origin} {serial:05} {short}",
            f"'{short} {origin} {serial}",
        )
    )
    number = f"{short}{origin.replace(' ', '')}{serial}"
    return _with_item(sheet, at, step, {"text": words, "reference_id": number})


def _with_item(sheet: Sheet, at: int, step: int, told: Json) -> Sheet:
    """The REF line with one item in other words that name its number wholly."""
    piece = sheet.pieces[at]
    old = piece.known["words"][step].removesuffix(" (NOTAL)")
    pattern = re.escape(old).replace("\\ ", "\\s+")
    text = re.sub(rf"(?<![\w-]){pattern}(?!\d)", told["text"], piece.text, count=1)
    listed, items = list(piece.known["words"]), list(piece.known["items"])
    item = {**items[step], **told}
    item.pop("number", None)
    listed[step], items[step] = told["text"], item
    return sheet.with_piece(
        at, text=text, known={**piece.known, "items": items, "words": listed}
    )


@kind("C10", "several serials of one origin", Stage.WORDS)
def more_serials(sheet: Sheet, chance: Random) -> Sheet | None:
    """`STATE 41252 AND 44603`, `936/935`: two items; their words have no agreed truth."""
    for at in sheet.some("ref"):
        piece = sheet.pieces[at]
        step = len(piece.known["words"]) - 1
        match = dict(_telegrams(piece)).get(step)
        if match is None or match["year"]:
            continue
        last = {
            name: value for name, value in piece.known["items"][step].items() if name != "text"
        }
        name = "number" if "number" in last else "reference_id"
        stem = last[name].removesuffix(str(int(match["serial"])))
        another = int(match["serial"]) + chance.randint(1, 40)
        items = [*piece.known["items"][:step], last, {**last, name: f"{stem}{another}"}]
        sign = chance.choice((" AND ", "/", " & ", ", "))
        words = [*piece.known["words"][:step], f"{piece.known['words'][step]}{sign}{another}"]
        known = {"items": items, "words": words, "style": None}
        return sheet.with_piece(at, text=f"{piece.text}{sign}{another}", known=known)
    return None


@kind("C11", "misspelt keyword", Stage.WORDS)
def misspelt(sheet: Sheet, chance: Random) -> Sheet | None:
    """A letter lost in TAGS, SUBJECT or SUMMARY."""
    forms = (
        ("tags", "TAGS:", ("TAS:", "TABS:", "TGS:", "AGS:", "TAGES:", "TAGS;")),
        ("subject_key", "SUBJECT:", ("UBJECT:", "SUBECT:", "SUJECT:")),
        ("run_in", "SUMMARY", ("SUMMAY", "SUMARY")),
    )
    found = [
        (at, right, wrong)
        for part, right, wrong in forms
        for at in sheet.some(part)
        if right in sheet.pieces[at].text
    ]
    if not found:
        return None
    at, right, wrong = chance.choice(found)
    text = sheet.pieces[at].text.replace(right, chance.choice(wrong))
    return sheet.with_piece(at, text=text)


@kind("C12", "glued tags", Stage.WORDS)
def glued_tags(sheet: Sheet, _: Random) -> Sheet | None:
    """All codes without a sign between them: those of four letters, at most one of two."""
    found = sheet.some("tags")
    codes = sheet.pieces[found[0]].known.get("codes", []) if found else []
    four = [code for code in codes if len(code) == 4]
    if len(four) < 2 or len(codes) - len(four) != 2 or codes[-2:] != sheet.known["tags"][-2:]:
        return None
    kept = [*four, codes[-1]]
    kinds = {code: sheet.known["tag_kinds"][code] for code in kept}
    done = sheet.with_piece(found[0], text=f"TAGS: {''.join(kept)}", known={})
    return done.knowing(tags=kept, tag_kinds=kinds)


@kind("C13", "glued words at a lost line end", Stage.WORDS)
def lost_line_end(sheet: Sheet, _: Random) -> Sheet | None:
    """The last word of the subject glued to REF."""
    subject = sheet.some("subject")
    if not subject or sheet.pieces[subject[0] + 1].kind != "ref":
        return None
    return sheet.with_piece(subject[0], after="")


@kind("C14", "archive id damaged", Stage.ARCHIVE)
def damaged_id(sheet: Sheet, chance: Random) -> Sheet | None:
    """An archive's label with relay words in the number; it tells the number all the same."""
    number = sheet.known["mrn"]
    if not number or sheet.year is None:
        return None
    origin, serial = number["origin"].replace(" ", ""), number["serial"]
    word = chance.choice(("SECTION01OF02", "EFTO"))
    label = f"Reference id: {sheet.year % 100:02}{word}{origin}{int(serial)}\n\n"
    piece = Piece(kind="foreign", text=label, after="")
    done = sheet.with_pieces((sheet.pieces[0], piece, *sheet.pieces[1:]))
    return replace(done, undecided=done.undecided - {"layout"}).knowing(layout="label_lines")


@kind("C15", "summary end without a start, or start without an end", Stage.LINES)
def half_summary(sheet: Sheet, chance: Random) -> Sheet | None:
    """One of the two marks gone.

    Without a start there is no telling where the summary begins: its words have no truth.
    """
    ends = sheet.some("summary_end")
    starts = [at for at in sheet.some("run_in") if sheet.pieces[at].known.get("summary")]
    if not ends or not starts or ends[0] - starts[0] > 4:
        return None
    if chance.random() < 0.5:
        last = sheet.with_piece(ends[0] - 1, after="\n\n")
        return last.with_pieces(one for at, one in enumerate(last.pieces) if at != ends[0])
    kept = (one for at, one in enumerate(sheet.pieces) if at not in {starts[0], starts[0] + 1})
    return sheet.with_pieces(kept).undeciding("summary")


@kind("C16", "page marking behind the subject", Stage.LINES)
def page_marking(sheet: Sheet, _: Random) -> Sheet | None:
    """The word UNCLASSIFIED on a line of its own right behind the subject; no part of it."""
    subject = sheet.some("subject")
    if not subject or sheet.pieces[subject[0]].after == "":
        return None
    marking = Piece(kind="foreign", text="UNCLASSIFIED", after="\n\n")
    done = sheet.with_piece(subject[0], after="\n")
    at = subject[0] + 1
    return done.with_pieces((*done.pieces[:at], marking, *done.pieces[at:]))


@kind("C17", "zeroed counters", Stage.WORDS)
def zeroed(sheet: Sheet, _: Random) -> Sheet | None:
    """0000 for the channel number and for every continuity number."""
    first = sheet.some("fl1")
    if not first:
        return None
    text = f"{sheet.pieces[first[0]].text[:-4]}0000"
    sheet = sheet.with_piece(first[0], text=text).knowing(transmission_id=text)
    for name in ("to", "info"):
        recipients = [
            {**one, "mcn": "0000" if one["mcn"] else None} for one in sheet.known[name]
        ]
        sheet = sheet.knowing(**{name: recipients})
        for at in sheet.some(name):
            piece = sheet.pieces[at]
            if piece.known["mcn"]:
                sheet = sheet.with_piece(at, text=f"{piece.text[:-4]}0000")
    return sheet


_LOOK_ALIKES = (
    " The rules were last changed in\n1995 with the law on ports.",
    " The list names\n2 BOATS and a truck for the harbor.",
    " As REF A said, this may take time.",
    " The first phase cost EUR\n1.5 million in all.",
    " The office received\n2031 letters last year.",
)


@kind("C18", "look-alikes that are not structure", Stage.WORDS)
def look_alikes(sheet: Sheet, chance: Random) -> Sheet | None:
    """A sentence whose second line begins like a paragraph, a year, a list or a reference."""
    found = [
        (at, match.end())
        for at in sheet.some("words")
        if sheet.pieces[at].text == as_read(sheet.pieces[at].text)
        for match in places(r"[a-z]{3}\.(?= [A-Z])", sheet.pieces[at].text)
    ]
    if not found:
        return None
    at, where = chance.choice(found)
    text = sheet.pieces[at].text
    return sheet.with_piece(at, text=text[:where] + chance.choice(_LOOK_ALIKES) + text[where:])


@kind("C19", "an archive's own metadata wrong or cut", Stage.ARCHIVE)
def archive_labels(sheet: Sheet, _: Random) -> Sheet | None:
    """Label lines of an archive: title cut at its first line, release date as creation."""
    subject, number = sheet.some("subject"), sheet.known["mrn"]
    if not subject or not number or sheet.year is None:
        return None
    title = as_read(sheet.pieces[subject[0]].text).splitlines()[0]
    code = number["origin"].replace(" ", "")
    lines = (
        "Identifier\nCreated\nClassification\nOrigin",
        f"{sheet.year % 100:02}{code}{int(number['serial'])}",
        f"{sheet.year + 2}-08-30 01:44:00",
        sheet.known["classification"],
        sheet.known.get("from") or number["origin"].title(),
        f"Cable title:\n{title}\n",
    )
    piece = Piece(kind="foreign", text="\n".join(lines), after="")
    done = sheet.with_pieces((sheet.pieces[0], piece, *sheet.pieces[1:]))
    return replace(done, undecided=done.undecided - {"layout"}).knowing(layout="label_lines")
