"""Giving: the verbs by which help is given, what is given, and who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from goodoffices.cable.finders.assistance.things import NO_THINGS
from goodoffices.cable.finders.assistance.topics import kind_of_help
from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Part, party
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Help, Party, Span

# ---------------------------------------------------------------------- verbs


class Forms(NamedTuple):
    """A verb in its forms."""

    plain: str
    third: str
    past: str
    participle: str
    going: str


_IRREGULAR = {
    "bear": "bore borne",
    "build": "built built",
    "buy": "bought bought",
    "cast": "cast cast",
    "fly": "flew flown",
    "write": "wrote written",
    "do": "did done",
    "find": "found found",
    "give": "gave given",
    "hold": "held held",
    "keep": "kept kept",
    "lend": "lent lent",
    "make": "made made",
    "meet": "met met",
    "pay": "paid paid",
    "put": "put put",
    "rebuild": "rebuilt rebuilt",
    "run": "ran run",
    "send": "sent sent",
    "show": "showed shown",
    "spend": "spent spent",
    "take": "took taken",
    "teach": "taught taught",
}
_DOUBLED = frozenset("equip fit run ship put outfit".split())
_SIBILANT = ("s", "sh", "ch", "x", "z")


def forms(verb: str) -> Forms:
    """The forms of a verb in its plain form."""
    short = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    stem = verb + verb[-1] if verb in _DOUBLED else short
    soft = verb.endswith("y") and verb[-2] not in "aeiou"
    third = verb[:-1] + "ies" if soft else verb + ("es" if verb.endswith(_SIBILANT) else "s")
    third = "does" if verb == "do" else third
    regular = verb[:-1] + "ied" if soft else stem + "ed"
    past, participle = _IRREGULAR.get(verb, f"{regular} {regular}").split()
    return Forms(verb, third, past, participle, stem + "ing")


HELPING = frozenset(
    """accommodate advise calibrate coach construct contribute deploy detach donate equip
    finance fund furnish host house install instruct lend loan lodge maintain mentor modernise
    modernize outfit overhaul print rebuild refurbish renovate repair second ship spare sponsor
    station subsidise subsidize supply teach train translate tutor upgrade""".split()
)
"""What is help whatever its object is."""

HANDING = frozenset("""contribute deliver give make offer part provide send share""".split())
"""What is help unless its object is mere words: an answer, a date, a list."""

ARRANGING = frozenset(
    """add arrange assign assist build copy dispatch do extend find fit help hold keep open
    organise organize place post put release replace run service show support
    take""".split()
)
"""What is help where its object is: a course, a boat, an expert."""

PAYING = frozenset("bear cover meet pay".split())
"""What is help where its object is a cost, or follows "for"."""

WORKING = frozenset(
    """analyse analyze buy cast check clean draft design escort fly inspect look map
    manufacture purchase survey test tow transport write""".split()
)
"""What is help where it is done for another."""

GIVING = HELPING | HANDING | ARRANGING | PAYING | WORKING


def inflected(verbs: Iterable[str], *wanted: str) -> frozenset[str]:
    """Some forms of some verbs: `third`, `past`, `participle`, `going`."""
    return frozenset(getattr(forms(verb), one) for verb in verbs for one in wanted)


_PLAIN = {form: verb for verb in GIVING for form in forms(verb)}


def plain(form: str) -> str | None:
    """The verb of giving of which a word is a form."""
    return _PLAIN.get(form.lower())


# ---------------------------------------------------------------------- what is given

_NOUNS: dict[Help, frozenset[str]] = {
    Help.TRAINING: frozenset(
        """academy apprenticeship apprenticeships bursaries bursary class classes course courses
        curriculum drill drills exercise exercises exhibition exhibitions fellowship
        fellowships film films
        internship
        instructor instructors internships lecture lectures lecturer lecturers lesson lessons
        manual manuals place placement placements places school
        scholarship scholarships seat seats seminar seminars session sessions simulator
        teacher teachers
        teaching trainer trainers
        traineeship traineeships training tuition workshop workshops""".split()
    ),
    Help.EXPERTISE: frozenset(
        """advice adviser advisers advisor advisors analyses analysis analyst analysts architect
        architects assessment assessments attorney attorneys chemist chemists consultancy
        consultant consultants counsel crew crews diver divers doctor doctors drafter
        economist engineer engineers examiner examiners experience expert expertise experts
        facilitator geologist handler handlers inspector inspectors interpreter interpreters
        investigator investigators judge judges jurist jurists
        know-how lawyer lawyers mechanic mechanics men mentor mentors
        nurse nurses officer officers pair pairs people personnel physicist physicists pilot
        pilots
        professor programmer programmers prosecutor prosecutors registrar registrars reviewer
        specialist specialists staff
        survey surveyor surveyors surveys team teams technician technicians
        translator translators veterinarian veterinarians""".split()
    ),
    Help.EQUIPMENT: frozenset(
        """aircraft antenna antennas binoculars boat boats boots cabinet cabinets camera cameras
        clothing computer computers container containers detector detectors dog dogs dosimeter
        dosimeters drone drones equipment furniture gate gates gear generator generators
        gloves
        hardware helicopter helicopters identifier identifiers instrument instruments kit kits
        laptop laptops laboratory laboratories lab launch launches licences machine machines
        mast masts meter meters
        microscope
        microscopes monitor monitors pager pagers photometer portal portals probe probes radio
        radios reader readers sampler samplers scale scales scanner scanners seals sensor
        sensors server servers sets ships software sonar source spectrometer
        spectrometers suits telephones tent tents tool tools trailer trailers truck trucks
        uniforms van vans vehicle vehicles vessel vessels""".split()
    ),
    Help.LEGISLATION: frozenset("bills law laws legislation statute statutes".split()),
    Help.MAINTENANCE: frozenset(
        """calibration calibrations maintenance overhaul overhauls repair repairs servicing
        spares sustainment upkeep""".split()
    ),
    Help.INFRASTRUCTURE: frozenset(
        """berth berths building buildings fence fences grounds hangar hut huts kennel kennels
        pier premises range road roof shed store storage warehouse wing""".split()
    ),
    Help.FUNDING: frozenset(
        """aid assistance bill board cash cost costs expense expenses fare fares fees financing
        freight fund funding funds grant grants half help insurance lodging money rent
        salaries
        salary share subsidies subsidy support third transport travel wages""".split()
    ),
}
_HELP_OF = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns}
_MERE_WORDS = (
    NO_THINGS - frozenset("one part room share use space offer week".split())
) | frozenset(
    """ambassador apologies apology ballot brief briefing briefings calendar compliments
    compassion
    condolences congratulations dinner director estimate estimates evidence example examples
    excuse foreign hint hospitality impression indication judgement judgment justification
    lunch notification preference proof protest regret regrets sympathy tea thanks thoughts
    timing verdict views vote warning way word words""".split()
)
_WORD = re.compile(r"[\w'’-]+|[^\w\s]")
_LAST_OF_NOUN = frozenset(
    """for to in at with on from by that which who whose whom where when if and or but as
    than until under about into over through before after once while near into since
    against""".split()
)
_OPENS_NOUN = frozenset("to for of with on in".split())
_LONGEST_NOUN = 14


def given(text: str, start: int, end: int) -> Help | bool | None:
    """What kind of help an object names by its head; False where it is mere words.

    Forms: "two chief petty officers as teachers" (expertise), "draft laws" (legislation),
    "the
    use of its training grounds" (infrastructure), "an answer" (False).
    """
    told: Help | bool | None = None
    for number, found in enumerate(_WORD.finditer(text, start, end)):
        word = found.group().lower()
        if number >= _LONGEST_NOUN:
            break
        if word in _LAST_OF_NOUN or not word[0].isalnum():
            if told is not None:
                return told
            if word in _LAST_OF_NOUN and not (number == 0 and word in _OPENS_NOUN):
                return None
        elif word == "of" and told is not None:
            return told
        else:
            told = _HELP_OF.get(word, False if word in _MERE_WORDS else told)
    return told


_HELP_OF_VERB: dict[str, Help] = {
    **dict.fromkeys(
        "accommodate coach host house instruct mentor teach train tutor".split(), Help.TRAINING
    ),
    **dict.fromkeys("advise assign detach post second".split(), Help.EXPERTISE),
    **dict.fromkeys("equip outfit ship".split(), Help.EQUIPMENT),
    **dict.fromkeys(
        "calibrate maintain modernise modernize overhaul repair service".split(),
        Help.MAINTENANCE,
    ),
    **dict.fromkeys("build construct rebuild refurbish renovate".split(), Help.INFRASTRUCTURE),
    **dict.fromkeys("finance fund subsidise subsidize".split(), Help.FUNDING),
}


_ANYBODY = phrase(
    r"""\b(?:to|for|of|by|from) (?P<who>(?:any|all|other|every|interested|neighbou?ring
    |partner|any(?:one|body)|every(?:one|body)|others?|whoever|whichever|those|states
    |governments)(?: (?:other|interested|neighbou?ring
    |partner|member))*
    (?: (?:asks|states?|partners?|governments?|neighbou?rs?|members?|countr(?:y|ies)
    |services?|part(?:y|ies)))*(?: (?:of
    |in) (?:the )?(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))*)?)\b"""
)
_NEAR = 90


def serves_another(sentence: Sentence, by: Part, start: int, end: int) -> bool:
    """Whether what is done between two places is done for another party, or for anybody."""
    others = any(one.party != by.value for one in sentence.mentions_in(start, end))
    return others or _ANYBODY.search(sentence.text, start, end) is not None


def helps(verb: str | None, text: str, start: int, end: int) -> bool:
    """Whether a verb in its plain form gives help with the object between two places."""
    if verb is None:
        return False
    told = given(text, start, end)
    if verb in PAYING:
        return told is Help.FUNDING or bool(_FOR.match(text, start, end))
    if verb in WORKING:
        return told is not False
    if verb in {"hold", "organise", "organize", "arrange"}:
        return told is Help.TRAINING
    if verb in ARRANGING:
        anybody = _ANYBODY.search(text, start, min(end, start + _NEAR))
        somebody = _SOMEBODY.match(text, start, end) if verb in _ASSISTING else None
        return isinstance(told, Help) or anybody is not None or somebody is not None
    return told is not False


_ASSISTING = frozenset({"assist", "help", "support"})
_SOMEBODY = re.compile(
    r"\s+(?:[A-Z]\w+|us|(?:the|any|its|other)\s+\w+)(?:\s+\w+){0,3}?\s+(?:in|with|to)\s+(?:the\s+)?"
    r"(?:draft|develop|repair|train|equip|build|improv|strengthen|establish|prepar|writ|set)"
)
_FOR = re.compile(r"\s*for\b")


def help_of(verb: str | None, text: str, start: int, end: int) -> Part:
    """The kind of help that a verb tells, else the thing that is given."""
    kind, told = _HELP_OF_VERB.get(verb or ""), given(text, start, end)
    if kind is not None and told is not Help.TRAINING:
        return Part(kind)
    return Part(told) if isinstance(told, Help) else kind_of_help(text, start, end)


# ---------------------------------------------------------------------- who gets it

_FEWEST_WORDS = 2


def recipient(sentence: Sentence, by: Part, start: int, end: int) -> Part:
    """Who gets what is given between two places: a state or group named there, else the host.

    Forms: "two boats for Maruna", "the Belmorian side", "to any partner", "whoever asks".
    """
    return recipients(sentence, by, start, end)[0]


_JOINT = re.compile(r"\s*(?:,|and|,\s*and)\s+(?:the\s+)?", re.IGNORECASE)


def recipients(sentence: Sentence, by: Part, start: int, end: int) -> tuple[Part, ...]:
    """The same, where several are joined: "with Maruna and Belmoria"."""
    named = [one for one in _others(sentence, by, start, end) if _receives(sentence, one)]
    anybody = _ANYBODY.search(sentence.text, start, end)
    if anybody and named and anybody.start("who") < named[0].start < anybody.end("who"):
        named = []
    if named:
        chosen = [min(named, key=_is_adjective)]
        for one in named[named.index(chosen[0]) + 1 :]:
            if _JOINT.fullmatch(sentence.text, chosen[-1].end, one.start):
                chosen.append(one)
        return tuple(party(one) for one in chosen)
    if anybody:
        name = unwrapped(anybody["who"])
        if len(name.split()) >= _FEWEST_WORDS:
            return (Part(Party(name=name), (Span(*anybody.span("who")),)),)
    return (usual_recipient(sentence, by),)


def is_donor(mention: Mention) -> bool:
    """Whether a mention names a state or an organisation, by more than an adjective."""
    is_party = is_state(mention) or mention.party.organisation is not None
    return is_party and not mention.is_adjective


_TITLE_LENGTH = 160
_SUBJECT_ENDS = 700


def usual_recipient(sentence: Sentence, by: Part) -> Part:
    """The state that a paper is about, by its subject or title, where it is not the giver."""
    host = sentence.voices.host or sentence.voices.about
    length = _SUBJECT_ENDS if sentence.voices.is_report else _TITLE_LENGTH
    title = sentence.text[:length].lower()
    if by.value is None or host is None or host.name.lower() not in title:
        return ABSENT
    return ABSENT if host.iso3 is None or host == by.value else party(None, host)


def _is_adjective(mention: Mention) -> bool:
    return mention.is_adjective


def _others(sentence: Sentence, by: Part, start: int, end: int) -> Iterator[Mention]:
    """The states and groups named between two places, without the one that gives."""
    for one in sentence.mentions_in(start, end):
        ours = one.party in {by.value, sentence.voices.speaker} and one.word
        if one.party != by.value and not ours and (is_state(one) or not one.word):
            yield one


_GIVES = re.compile(r"\b(?:by|from|at|near)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _receives(sentence: Sentence, mention: Mention) -> bool:
    """Whether a party is no agent and no place at which help is given."""
    start = max(sentence.start, mention.start - 12)
    return not _GIVES.search(sentence.text, start, mention.start)
