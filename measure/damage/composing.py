"""Composes clean cables of every make from the fictional world, with what is true of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from measure.damage import world
from measure.damage.composing_text import Setting, body
from measure.damage.sheet import Json, Piece, Sheet
from measure.damage.wrapping import wrapped

_EXERCISE = Piece(kind="exercise", text="EXERCISE EXERCISE EXERCISE")
_PROSIGNS = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
_ORDER_CHANGED = 2010
"""E.O. 13526 follows E.O. 12958."""


def compose(chance: Random) -> Sheet:
    """A clean cable in the raw layout: text and truth are made from the same choices."""
    setting = _setting(chance)
    header, header_truth = _header(setting)
    heading, heading_truth = _heading(setting)
    signer = chance.choice(setting.sender.signers)
    end = [Piece(kind="signer", text=signer)]
    if chance.random() < 0.15:
        end.append(Piece(kind="trailer", text="NNNN"))
    pieces = (_EXERCISE, *header, *heading, *body(setting), *end, _EXERCISE)
    return Sheet(
        pieces=pieces,
        known={
            **header_truth,
            **heading_truth,
            "layout": "raw",
            "truncated": False,
            "doubts": [],
        },
        year=setting.when.year,
    )


def _setting(chance: Random) -> Setting:
    """Who writes to whom, when, how highly marked and how wide."""
    to_post = chance.random() < 0.5
    sender = world.MINISTRY if to_post else chance.choice(world.POSTS)
    years = (chance.randint(2003, 2009), chance.randint(2010, 2034))
    start = datetime(chance.choice(years), 1, 1, tzinfo=UTC)
    when = start + timedelta(minutes=chance.randrange(365 * 24 * 60 - 30))
    state, other = chance.sample(world.STATES, 2)
    return Setting(
        chance=chance,
        sender=sender,
        when=when,
        serial=chance.randint(20, 189_999 if to_post else 3_999),
        official=chance.random() < 0.75,
        width=chance.randint(55, 69),
        total=chance.choice((1, 1, 1, 1, 2, 2, 3)),
        state=state,
        other=other,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Address:
    """One line of format lines 7 and 8, with the posts exempted behind it."""

    route: str | None
    name: str
    precedence: str | None
    mcn: str | None
    exempt: tuple[str, ...] = ()

    def line(self) -> str:
        """The line as sent."""
        parts = (self.name, self.precedence, self.mcn)
        return (f"{self.route}/" if self.route else "") + " ".join(filter(None, parts))

    def truth(self) -> Json:
        """The recipient of the contract."""
        told: Json = {
            "route": self.route,
            "name": self.name,
            "precedence": self.precedence,
            "mcn": self.mcn,
        }
        return {**told, "exempt": list(self.exempt)} if self.exempt else told


def _addresses(setting: Setting) -> tuple[list[_Address], list[_Address]]:
    """For action and for information: no post twice, the sender not at all."""
    chance = setting.chance
    posts = [post for post in world.POSTS if post is not setting.sender]
    chance.shuffle(posts)
    if setting.sender is not world.MINISTRY:
        posts.insert(0, world.MINISTRY)
    many = chance.choice((1, 1, 1, 2, 3))
    routed = chance.random() < 0.7
    to = [_address(setting, post, routed=routed or many > 1) for post in posts[:many]]
    informed = chance.choice((0, 0, 1, 2, 3, 4))
    info = [_address(setting, post, routed=routed) for post in posts[many : many + informed]]
    if info and chance.random() < 0.3:
        further = chance.choice(world.FURTHER_ADDRESSEES)
        info.append(_Address(route=None, name=further, precedence=None, mcn=None))
    if chance.random() < 0.15:
        info.append(_collective(setting, posts[many + informed :]))
    return to, info


def _address(setting: Setting, post: world.Station, *, routed: bool) -> _Address:
    """A post as addressee; the precedence word is set by who lays out the header."""
    mcn = f"{setting.chance.randint(1, 9999):04}" if setting.chance.random() < 0.8 else None
    return _Address(
        route=post.route if routed else None, name=post.plad, precedence=None, mcn=mcn
    )


def _collective(setting: Setting, left: list[world.Station]) -> _Address:
    """A collective, at times without some of its posts."""
    exempt = tuple(post.plad for post in left[: setting.chance.choice((0, 1, 2))])
    name = setting.chance.choice(world.COLLECTIVES)
    return _Address(route=None, name=name, precedence=None, mcn=None, exempt=exempt)


def _header(setting: Setting) -> tuple[list[Piece], Json]:
    """Format lines 1 to 9, the checks among them satisfied, and their truth."""
    to, info = _addresses(setting)
    action, informed = _prosigns(setting, bool(info))
    to = [_with_precedence(one, _PROSIGNS[action], setting) for one in to]
    info = [_with_precedence(one, _PROSIGNS[informed or action], setting) for one in info]
    prosigns = f"{action} {informed}" if informed else action
    pieces = _relay_lines(setting, action, [one.route for one in (*to, *info) if one.route])
    dtg = f"{prosigns} {setting.when:%d%H%MZ %b %y}".upper()
    pieces += [
        Piece(kind="fl5", text=dtg),
        Piece(kind="from", text=f"FM {setting.sender.plad}"),
    ]
    pieces += [*_address_lines("TO", to), *_address_lines("INFO", info)]
    pieces[-1] = _followed(pieces[-1], "\n\n")
    told = {piece.kind: piece.text for piece in pieces}
    _, indicator, serial, julian = told["fl3"].split()
    return pieces, {
        "transmission_id": told["fl1"],
        "routing_line": " ".join(told["fl2"].split()),
        "station": {
            "routing_indicator": indicator,
            "serial": serial.removeprefix("#").partition("/")[0],
            "julian": julian,
        },
        "security_line": told["fl4"],
        "dtg": dtg,
        "created": f"{setting.when:%Y-%m-%dT%H:%M:00Z}",
        "precedence": {
            "raw": prosigns,
            "action": _PROSIGNS[action],
            "info": _PROSIGNS[informed] if informed else None,
        },
        "from": setting.sender.plad,
        "to": [one.truth() for one in to],
        "info": [one.truth() for one in info],
    }


def _followed(piece: Piece, after: str) -> Piece:
    """A piece with other white space behind it."""
    return Piece(kind=piece.kind, text=piece.text, after=after, known=piece.known)


def _prosigns(setting: Setting, informing: bool) -> tuple[str, str | None]:  # noqa: FBT001
    """The prosign for action, and one for information where it differs."""
    action = setting.chance.choice("OPPPR")
    lower = "OPR"["OPR".index(action) + 1 :]
    if informing and lower and setting.chance.random() < 0.5:
        return action, setting.chance.choice(lower)
    return action, None


def _with_precedence(one: _Address, word: str, setting: Setting) -> _Address:
    """An addressee with its precedence word, where one is written."""
    written = word != "ROUTINE" and setting.chance.random() < 0.8
    return _Address(
        route=one.route,
        name=one.name,
        precedence=word if written else None,
        mcn=one.mcn,
        exempt=one.exempt,
    )


def _relay_lines(setting: Setting, action: str, routes: list[str]) -> list[Piece]:
    """Format lines 1 to 4."""
    chance, sender = setting.chance, setting.sender
    shown = routes[: chance.choice((0, 0, 0, len(routes)))]
    served = wrapped(" ".join([action * 2, "RUXAWEB", *shown]), 40)
    filed = setting.when + timedelta(minutes=chance.randint(0, 18))
    filed = min(filed, setting.when.replace(hour=23, minute=59))
    section = "/01" if setting.total > 1 and chance.random() < 0.5 else ""
    service = " (CCY ADX0A12B MSI3880 611)" if chance.random() < 0.1 else ""
    return [
        Piece(
            kind="fl1", text=f"VZCZC{chance.choice(('XYZ', 'XRO'))}{chance.randint(1, 9999):04}"
        ),
        Piece(kind="fl2", text=served),
        Piece(
            kind="fl3",
            text=f"DE {sender.route} #{setting.serial % 10_000:04}{section} {filed:%j%H%M}",
        ),
        Piece(kind="fl4", text=f"ZNR UUUUU ZZH{service}"),
    ]


def _address_lines(keyword: str, addresses: list[_Address]) -> Iterator[Piece]:
    """The lines of one list; the first addressee shares its line with the keyword."""
    for at, one in enumerate(addresses):
        lead = f"{keyword} " if at == 0 else ""
        kind = keyword.lower()
        yield Piece(kind=kind, text=lead + one.line(), known={"at": at, "mcn": one.mcn})
        for step, name in enumerate(one.exempt):
            yield Piece(kind="exempt", text=f"XMT {name}" if step == 0 else name)


def _heading(setting: Setting) -> tuple[list[Piece], Json]:
    """The message heading and its truth, subject and references apart."""
    chance = setting.chance
    banner, banner_truth = _banner(setting)
    captions = _captions(setting)
    attention = chance.sample(world.ATTENTION_LINES, chance.choice((0, 0, 0, 1, 2)))
    order, order_truth = _order(setting)
    tags, tags_truth = _tags(setting)
    subject = Piece(kind="subject", text=_subject(setting), after="\n\n")
    references = _references(setting)
    handling = _handling(setting, captions)
    lines = [
        banner,
        *_lines("caption", captions),
        *_lines("attention", attention),
        *([tags, order] if chance.random() < 0.1 else [order, tags]),
        Piece(
            kind="subject_key", text=chance.choice(("SUBJECT: ",) * 4 + ("SUBJ: ",)), after=""
        ),
        subject,
        *([*handling, *references] if chance.random() < 0.5 else [*references, *handling]),
    ]
    official = setting.official
    return lines, {
        **banner_truth,
        **order_truth,
        **tags_truth,
        "classification": "UNCLASSIFIED//FOR OFFICIAL USE ONLY" if official else "UNCLASSIFIED",
        "captions": captions,
        "attention_lines": attention,
        "handling_statements": [piece.text for piece in handling],
        "classified_by": None,
    }


def _lines(kind: str, texts: list[str]) -> list[Piece]:
    """Pieces of a kind line by line, a blank line behind the last."""
    last = len(texts) - 1
    return [
        Piece(kind=kind, text=text, after="\n\n" if at == last else "\n")
        for at, text in enumerate(texts)
    ]


def _banner(setting: Setting) -> tuple[Piece, Json]:
    """The classification line and what it says."""
    gap = setting.chance.choice((" ", " ", " ", " ", "  "))
    section = f" SECTION 01 OF {setting.total:02}" if setting.total > 1 else ""
    serial = f"{setting.serial:06}"
    line = f"UNCLAS{section}{gap}{setting.sender.origin} {serial}"
    return Piece(kind="banner", text=line, after="\n\n"), {
        "classification_line": " ".join(line.split()),
        "mrn": {"origin": setting.sender.origin, "serial": serial, "year": setting.when.year},
        "reference_id": f"{setting.when:%y}{setting.sender.code}{setting.serial}",
        "sections": {"this": 1, "total": setting.total} if setting.total > 1 else None,
    }


def _captions(setting: Setting) -> list[str]:
    """The captions; SENSITIVE is what makes a cable official."""
    handled = ["SIPDIS"] if setting.chance.random() < 0.6 else []
    return ["SENSITIVE", *handled] if setting.official else handled


def _order(setting: Setting) -> tuple[Piece, Json]:
    """The E.O. line in one of its forms."""
    chance = setting.chance
    order = "12958" if setting.when.year < _ORDER_CHANGED else "13526"
    name = chance.choice(("E.O.",) * 6 + ("EO", "E.o."))
    until, value = None, chance.choice(("N/A", "N/A", "N/A", "NA"))
    if setting.official and chance.random() < 0.1:
        month, day, year = chance.randint(1, 12), chance.randint(1, 28), setting.when.year + 10
        until = f"{year}-{month:02}-{day:02}"
        forms = (f"{month:02}/{day:02}/{year}", f"{year}/{month:02}/{day:02}")
        value = f"DECL: {chance.choice(forms)}"
    line = f"{name} {order}: {value}"
    return Piece(kind="eo", text=line, after="\n\n"), {"eo": order, "declassify_on": until}


def _tags(setting: Setting) -> tuple[Piece, Json]:
    """The TAGS line, wrapped behind a comma, and its codes with their kinds."""
    chance = setting.chance
    kinds = {
        code: world.SUBJECT_TAGS[code]
        for code in chance.sample(sorted(world.SUBJECT_TAGS), chance.randint(2, 6))
    }
    if chance.random() < 0.25:
        kinds[chance.choice(world.ORGANISATION_TAGS)] = "organisation"
    kinds |= {state[2]: "geographic" for state in (setting.state, setting.other)}
    written = list(kinds)
    comma = chance.random() < 0.7
    if comma and chance.random() < 0.15:
        person = chance.choice(world.PERSON_TAGS)
        written.insert(2, f"OVIP ({person})")
        listed = [*list(kinds)[:2], "OVIP", person, *list(kinds)[2:]]
        kinds |= {"OVIP": "subject", person: "person"}
    else:
        listed = list(kinds)
    line = f"TAGS: {(', ' if comma else ' ').join(written)}"
    text = wrapped(line, setting.width) if comma else line
    known = {"codes": written, "comma": comma}
    return Piece(kind="tags", text=text, after="\n\n", known=known), {
        "tags": listed,
        "tag_kinds": {code: kinds[code] for code in listed},
    }


def _subject(setting: Setting) -> str:
    """A subject of one to four lines."""
    chance = setting.chance
    parts = [setting.filled(chance.choice(world.SUBJECTS))]
    ends = chance.sample(world.SUBJECT_ENDS, chance.choice((0, 0, 1, 2)))
    parts += [setting.filled(end) for end in ends]
    words = chance.choice((": ", ", ", " - ")).join(parts)
    titled = " ".join(word[:1].upper() + word[1:] for word in words.split())
    words = titled if chance.random() < 0.2 else words.upper()
    return wrapped(words, setting.width, len("SUBJECT: "))


def _handling(setting: Setting, captions: list[str]) -> list[Piece]:
    """A sentence on handling, now and then, where the cable is sensitive."""
    if "SENSITIVE" not in captions or setting.chance.random() < 0.8:
        return []
    statement = setting.chance.choice(world.HANDLING)
    return [Piece(kind="handling", text=statement, after="\n\n")]


def _references(setting: Setting) -> list[Piece]:
    """The REF line, if there is one: labelled or not, on one line or on several."""
    chance = setting.chance
    many = chance.choice((0, 1, 1, 2, 3, 4))
    if not many:
        return []
    found = [_reference(setting) for _ in range(many)]
    if many == 1:
        words, truth = found[0]
        text = f"{chance.choice(('REF: ', 'REF: ', 'REFTEL: '))}{words}"
        known = {"items": [{"label": None, **truth}], "words": [words], "style": None}
        return [Piece(kind="ref", text=wrapped(text, setting.width), after="\n\n", known=known)]
    style = chance.choice(("{}. ", "{}. ", "{}. ", "{}) ", "({}) ", "[{}] ", "{}. ", "; "))
    keyword = chance.choice(("REF: ", "REFS: ", "REF(S): ", "Refs: "))
    listed = [words for words, _ in found]
    labels = [None if style == "; " else "ABCD"[at] for at in range(many)]
    items = [{"label": label, **truth} for label, (_, truth) in zip(labels, found, strict=True)]
    known = {"items": items, "words": listed, "style": style}
    text = keyword + _laid_out(setting, listed, style, len(keyword))
    return [Piece(kind="ref", text=text, after="\n\n", known=known)]


def _laid_out(setting: Setting, listed: list[str], style: str, indent: int) -> str:
    """The items of a REF line behind its keyword."""
    if style == "; ":
        return wrapped("; ".join(listed), setting.width, indent)
    labelled = [style.format("ABCD"[at]) + words for at, words in enumerate(listed)]
    if setting.chance.random() < 0.6:
        return ("\n" + " " * indent).join(labelled)
    return wrapped(" ".join(labelled), setting.width, indent)


def _reference(setting: Setting) -> tuple[str, dict[str, Any]]:
    """One thing referred to, as written, and its truth without a label."""
    chance = setting.chance
    if chance.random() < 0.25:
        words, kind = chance.choice(world.DOCUMENTS)
        return words, {"text": words, "kind": kind, "reference_id": None}
    post = chance.choice((world.MINISTRY, *world.POSTS))
    serial = chance.randint(11, 9_999)
    padded = f"{serial:0{chance.choice((1, 1, 1, 5))}}"
    year = setting.when.year - chance.choice((0, 0, 1, 2))
    words = chance.choice(
        (
            f"{post.origin} {padded}",
            f"{year % 100:02} {post.origin} {padded}",
            f"{year} {post.origin} {padded}",
            f"{post.origin} {padded} ({year % 100:02})",
            f"{year % 100:02}{post.code}{padded}",
        )
    )
    number = f"{post.code}{serial}"
    truth: dict[str, Any] = {"text": words, "kind": "cable"}
    if words.startswith(post.origin) and not words.endswith(")"):
        truth["number"] = number
    else:
        truth["reference_id"] = f"{year % 100:02}{number}"
    if chance.random() < 0.08:
        del truth["text"]
        words += " (NOTAL)"
    return words, truth
