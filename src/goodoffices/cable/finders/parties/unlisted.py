"""Parties that no list holds, known by the way a paper uses their names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from goodoffices.cable.finders.passages.phrases import phrase

_NAME = re.compile(r"(?<![\w-])[A-Z][a-z]{3,}(?![\w-])")
_PAIR = re.compile(r"(?<![\w-])(?=([A-Z][a-z]+|[A-Z]\.)[ \n]([A-Z][a-z]{2,})(?![\w-]))")
_FORMAL = re.compile(
    r"\b(?:Government|Republic|Kingdom|Commonwealth|Principality|Embassy|Mission|State|Union"
    r"|Delegation|Ministry of [A-Z][\w ]{2,60}?) of (?:the )?(?:Republic of )?"
    r"(?P<name>[A-Z][a-z]{3,})"
)
_ACTS = phrase(
    r"""(?:has|have|had|is|was|are|will|would|could|can|may|might|does|did|also|itself|pledged
    |pledges|promised|promises|offers|offered|gave|gives|paid|pays|agreed|agrees|needs|wants
    |accepted|declined|seeks|proposed|proposes|funded|funds|supplied|sent|lent|trained|runs
    |provides|provided|withdrew|intends|plans|lacks|requests|requested|undertook|undertakes
    |spoke|cut|bears|keeps|means)\b|['’]s\b"""
)
_JOINED = re.compile(r"\s+(?:and|or)\s|\s*\(|,\s+[A-Z]|\s+says\s|\s+said\s")
_GOVERNED = re.compile(
    r"(?:\b(?:by|from|for|to|with|between|and|neighbou?ring|in|that|of)|,)\s+\Z"
)
_TITLED = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Maj|Col|Lt|Gen|Capt)\.?"
    r"|(?:Ambassador|Minister|Secretary|Director|Colonel|Major|Captain|General|Admiral"
    r"|Commissioner|Inspector|Professor|Doctor|Judge|Dear|Chief|Coordinator|Counsel(?:l)?or"
    r"|President|Chairman|Chairwoman|Deputy|Official|Chair|Vice))"
    r"\s+(?=(?P<name>[A-Z][a-z]{3,})(?![\w-]))"
)
_LONGEST_TITLE = 16
_PLACED = re.compile(
    r"\b(?:EMBASSY|MISSION|CONSULATE|Embassy|Mission|Consulate)\s+(?!of\b)(\w+)"
)
ORDINARY = frozenset(
    """about action adopted after again agreed aide almost also although among another answer
    any
    apart approved april asked assembly assistance august autumn because before begin
    besides board border both budget bureau cabinet cable capital chair chairs charge
    christmas
    chief coast colonel comment comments commission committee compliments conference contact
    coordinator council counsellor country court courses customs date dear december delegation
    department deputy desk director directorate does done draft during each easter econoff
    eight either embassy emboff end english equipment european even every exercise expert export
    february federal federation finance financial first five following forces foreign forum
    four friday from fund funding funded gendarmes general given government governor grateful
    guard guidance have head health help here high home however immediate inspectorate institute
    interior international into january joint july june just justice kindly last later
    latest law legal letter list maintenance major many march measure measures meanwhile meeting
    meetings memorandum minister ministers ministry minutes mission monday money more moreover
    most must national navy needs neither next nine nobody none norm north note notes nothing
    november nuclear october offer offers office officer officers once only other others page
    parliament part parties pending people per permanent phone plan please point points police
    poloff port possible post posts president prime printing program programme project projects
    proposal prosecutor protection protocol radiation rather reference referring reftel region
    regional register republic request resident response safety same saturday second secretariat
    secretary security senior sent september service services seven several shall should
    since sincerely some soon south spare special staff state states step steps still subject
    such sum
    summary summer sunday support table target team technical ten than thank thanks that their
    them then there these they third this those though three through thursday thus to
    today together tomorrow topic total trade training transport treasury tuesday twelve twenty
    twice two
    under unit until upon urgent using very vice visit wednesday week were west what when where
    whether
    which while white whoever whose why will winter with within without work would year
    customs maritime crown yesterday yours your account chancery charge bracket brackets annex
    article chapter
    item para paragraph purpose cost costs donor donors recipient amount status remarks
    responsible own gifts promises dates copies draft agenda present attendance apologies
    follow signed signature done yes from affairs agency agencies division inspection feb
    jan mar apr jun jul aug sep sept oct nov dec director-general attorney chairman chairwoman
    chemical biological radiological centers centres academy laboratory university airport port
    crossing district mr mrs ms dr prof sir madam excellency""".split()
)
_LEADING = ORDINARY | frozenset(
    """the a an in on at by for from to of if but and or as its his her our we he she it so no
    not with per via re was had has did can may will""".split()
)
_SUBJECT_WORD = re.compile(r"(?<!\bIN )(?<!\bAT )\b([A-Z]{4,})\b")
_FEWEST = 4
"""How much proof makes a name a party's; a person's surname acts now and then, too."""
_OF_STATES = re.compile(r"(?:ia|land|mark|stan)\Z")
_NO_STATE = re.compile(
    r"(?:s|ly|ing|ed|tion|ment|ity|cy|al|man|men|ance|ence|ive|ary|ous|ogy|ics|er|ist|ship|ure"
    r"|ism|age|(?<!o)or)\Z"
)
_OPENS = re.compile(r"(?:\A|\n)[ \t]*\Z")
_CELL = re.compile(r"[ \t]{2,}\S|\.[ \n]|[ \t]*\|")
_ADJECTIVE = ("n", "an", "ian", "ns", "ans", "ians", "ish", "er", "ers", "ese")


def unlisted(text: str, listed: Collection[str], subject: str = "") -> Mapping[str, str]:
    """Each word that names an unlisted party, with that party's name.

    A name stands alone with a capital, acts or is spoken for at least twice, and is neither an
    ordinary word, a person's name, a town that a post is called after, nor one of `listed`:
    "Norvelle has paid", "the Government of Zanthe", and with them "Norvellian". The
    subject line tells whom a paper is about.
    """
    formal = {found.start("name"): found["name"] for found in _FORMAL.finditer(text)}
    people = _people(text, frozenset(formal.values()))
    places = {found[1].lower() for found in _PLACED.finditer(text)}
    said: Counter[str] = Counter()
    proof: defaultdict[str, int] = defaultdict(int)
    for name, weight in _uses(text, formal):
        said[name] += 1
        proof[name] += weight
    announced = frozenset(found[1] for found in _SUBJECT_WORD.finditer(subject.upper()))
    for name in said:
        if name.upper() in announced:
            proof[name] += _FEWEST
    stems = _stems(said)
    for word in said:
        owner = _made_from(word, stems)
        if owner:
            proof[owner] += _FEWEST
    known = {
        name
        for name in said
        if proof[name] >= _FEWEST
        and name not in people
        and name.lower() not in places
        and name.lower() not in listed
    }
    return dict(_with_adjectives(known, said))


def _people(text: str, formal: frozenset[str]) -> frozenset[str]:
    """The words of names of two words, and those behind a title, but for those of states."""
    pairs = {
        word
        for found in _PAIR.finditer(text)
        if found[1].lower() not in _LEADING and found[2].lower() not in ORDINARY
        for word in found.groups()
    }
    titled = {
        found["name"]
        for found in _TITLED.finditer(text)
        if found.end() - found.start() <= _LONGEST_TITLE
    }
    return frozenset((pairs | titled) - formal)


def _uses(text: str, formal: Collection[int]) -> Iterator[tuple[str, int]]:
    """Every word that may be a name, with how much its place proves; `formal` are sure."""
    for found in _NAME.finditer(text):
        name = found.group()
        if found.start() in formal:
            yield name, _FEWEST
        elif name.lower() not in ORDINARY and not _NO_STATE.search(name):
            yield name, _proof(text, found)


def _proof(text: str, found: re.Match[str]) -> int:
    """How much the words around a name prove that it names a party."""
    start, end = found.span()
    before = text[max(0, start - 16) : start]
    gap = text[end : end + 1].isspace()
    opens_line = _OPENS.search(before) and _CELL.match(text, end)
    cell = before.endswith("  ") and _CELL.match(text, end)
    if opens_line or cell:
        return _FEWEST
    acts = bool(_ACTS.match(text, end + gap))
    weak = bool(_JOINED.match(text, end)) or bool(_GOVERNED.search(before))
    is_likely = (acts or weak) and _OF_STATES.search(found.group())
    return 2 * acts + weak + (3 if is_likely else 0)


def _with_adjectives(
    known: Collection[str], said: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The names, and the words made from them that the text also holds."""
    stems = _stems(known)
    for word in said:
        owner = _made_from(word, stems)
        if owner or word in known:
            yield word, owner or word


def _stems(names: Collection[str]) -> Mapping[str, str]:
    """What adjectives and peoples are made from: each name, and it without its last vowels."""
    return {stem: name for name in names for stem in (name.rstrip("aeiouy"), name)}


def _made_from(word: str, stems: Mapping[str, str]) -> str | None:
    """The name from which a word is made ("Hyrkasian", "Hyrkasians"), if it is."""
    for ending in _ADJECTIVE:
        owner = stems.get(word.removesuffix(ending)) if word.endswith(ending) else None
        if owner and owner != word:
            return owner
    return None
