"""Who speaks in a paper and who is spoken to, from its addresses and its heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from goodoffices.cable.finders.parties.mentions import Mention, Voices, is_state
from goodoffices.facts import Gazetteer
from goodoffices.records import Cable, Party, Recipient


def voices_of(cable: Cable, gazetteer: Gazetteer) -> Voices:
    """Who speaks and is spoken to: the sender's government, and that where the post stands.

    An embassy that no list holds speaks for the government to whose ministry it writes.
    """
    written = cable.originator or (cable.mrn.origin if cable.mrn else "")
    sender = gazetteer.post(written)
    addressees = cable.action_addressees
    post = gazetteer.post(addressees[0].name) if len(addressees) == 1 else None
    reports_home = sender is None and bool(post) and bool(_MISSION.match(written))
    own = sender.government if sender else post.iso3 if post and reports_home else None
    abroad = post.iso3 if post and post.iso3 != own else None
    at_home = not reports_home and (sender is None or sender.iso3 == own)
    host = gazetteer.state(abroad)
    if sender is not None and not at_home:
        host = gazetteer.organisation_at(sender) or gazetteer.state(sender.iso3)
    return Voices(
        speaker=gazetteer.state(own),
        hearer=gazetteer.state(abroad),
        host=host,
        is_report=not at_home,
        addressee=office_of(addressees[0].name)
        if len(addressees) == 1
        else _several(addressees),
        office=office_of(written) if written and not at_home else None,
        offices=_offices([*addressees, *cable.info_addressees]),
    )


_MISSION = re.compile(r"(?:AM)?(?:EMBASSY|EMB|MISSION|CONSUL(?:ATE)?|CONGEN)\b", re.IGNORECASE)
_MINISTRY = "Ministry of Foreign Affairs, {}"
_KINDS_OF_POST = (
    (re.compile(r"(?:AM)?EMB(?:ASSY)?\s+(?P<city>.+)", re.IGNORECASE), "Embassy {}"),
    (
        re.compile(r"MINFOREIGN\s+(?P<city>.+)", re.IGNORECASE),
        "Ministry of Foreign Affairs, {}",
    ),
    (re.compile(r"(?:AM)?CONSUL(?:ATE)?\s+(?P<city>.+)", re.IGNORECASE), "Consulate {}"),
)
_MISSION_TO = re.compile(r"MISSION\s+(?P<to>[A-Z]{2,5})\s+(?P<city>.+)", re.IGNORECASE)


def office_of(plad: str) -> Party:
    """The post as a party: AMEMBASSY ANKARA is "Embassy Ankara"."""
    for pattern, name in _KINDS_OF_POST:
        found = pattern.match(plad)
        if found:
            return Party(name=name.format(found["city"].title()), office=plad)
    mission = _MISSION_TO.match(plad)
    name = f"Mission {mission['to']} {mission['city'].title()}" if mission else plad
    return Party(name=name, office=plad)


def _offices(recipients: Sequence[Recipient]) -> Mapping[str, Party]:
    """The offices of a cable by the last word of their address, which is their town's."""
    return {one.name.lower().split()[-1]: office_of(one.name) for one in recipients if one.name}


def _several(addressees: Sequence[object]) -> Party | None:
    return Party(name="all action addressees") if addressees else None


def subject_state(cable: Cable, named: Sequence[Mention], own: Party | None) -> Party | None:
    """The state that a report is about: the one in its subject line, else the most named."""
    is_cable = bool(cable.mrn or cable.originator)
    subject = (cable.subject or "" if is_cable else _title(cable.text)).lower()
    often = Counter(
        one.party for one in named if one.alias and is_state(one) and one.party != own
    )
    told = [party for party in often if party.name.lower() in subject]
    ranked = told or [party for party, times in often.most_common(1) if times >= _OFTEN]
    return min(ranked, key=lambda party: subject.find(party.name.lower())) if ranked else None


_OFTEN = 4
_TITLE, _LINES = 400, 6


def _title(text: str) -> str:
    """The heading lines of a paper that is no cable: up to the first that ends a sentence."""
    kept: list[str] = []
    for line in text[:_TITLE].split("\n")[:_LINES]:
        if line.rstrip().endswith((".", ",", ":", ";", "?")) or ". " in line:
            break
        kept.append(line)
    return "\n".join(kept)
