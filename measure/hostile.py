"""Times the reader on hostile inputs of growing size and flags what takes too long."""

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from multiprocessing.connection import Connection

from goodoffices.cable import read
from goodoffices.facts import specimens

SIZES = (250_000, 500_000, 1_000_000)
"""The sizes timed, in characters; each is twice the one before."""

STEEPEST = 2.4
"""How much longer twice the text may take."""

LONGEST = 3.0
"""How many seconds the largest size may take."""

PATIENCE = 60.0
"""How many seconds one input may take altogether before its process is ended."""

_AGAIN = 2
_QUICK = 0.02
"""Times under so many seconds are noise and say nothing about growth."""

_TRANSMISSION = """EXERCISE EXERCISE EXERCISE
VZCZCXYZ0012
PP RUXAWEB
DE RUXBKM #0207 0640940
ZNR UUUUU ZZH
P R 051340Z MAR 31
FM EMBASSY KELMAR
"""
_BANNER = "\nUNCLAS KELMAR 000207\n\nSENSITIVE\nSIPDIS\n\n"
_HEADING = f"{_TRANSMISSION}TO MINFOREIGN PORT ANSELM PRIORITY 0012\n{_BANNER}"
_NAMED = f"{_HEADING}E.O. 13526: N/A\n\nTAGS: KNNP, PARM, XB\n\nSUBJECT: PLAN\n\n"
_TEXT = "\n\n1. (SBU) Belmoria signed the plan.\nROE\nEXERCISE EXERCISE EXERCISE\n"
_FIRST = f"{_NAMED}5. (SBU) This paragraph is unlike those behind it.\n\n"
_SECTION = "KELMAR 00000207  002 OF 003\n"
_INSTRUCTION = f"{_NAMED}1. (SBU) Post should deliver the points below.\n\n"

Maker = Callable[[int], str]
"""Makes a text of about so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A kind of text that could make a reader slow."""

    name: str
    make: Maker


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How one input was read: seconds at each size, growth, megabytes of memory a megabyte.

    `seconds` holds fewer sizes than were asked for where time ran out or the process failed;
    `failure` then says which.
    """

    name: str
    findings: bool
    seconds: tuple[float, ...]
    memory: float
    failure: str = ""

    @property
    def growth(self) -> float:
        """The steepest doubling that could be measured; 1 where all was too quick to say."""
        pairs = zip(self.seconds, self.seconds[1:], strict=False)
        return max((long / short for short, long in pairs if long > _QUICK), default=1.0)

    @property
    def verdict(self) -> str:
        """What is wrong; empty where nothing is."""
        if self.failure:
            return self.failure
        slow = f"over {LONGEST:g} s" if self.seconds[-1] > LONGEST else ""
        steep = f"grows {self.growth:.1f} times" if self.growth > STEEPEST else ""
        return ", ".join(filter(None, (slow, steep)))


def filled(size: int, *pieces: str, head: str = "", tail: str = "") -> str:
    """A text of about `size` characters: some pieces in turn, again and again."""
    rounds = math.ceil(max(0, size - len(head) - len(tail)) / sum(map(len, pieces)))
    return f"{head}{''.join(pieces) * rounds}{tail}"


def _of(name: str, *pieces: str, head: str = "", tail: str = "") -> Hostile:
    """A text of the same pieces again and again between a head and a tail."""
    return Hostile(name=name, make=lambda size: filled(size, *pieces, head=head, tail=tail))


def _in_text(name: str, *pieces: str) -> Hostile:
    """Pieces in the first paragraph of a whole cable."""
    return _of(name, *pieces, head=f"{_NAMED}1. (SBU) ", tail="\nROE\n")


def _in_heading(name: str, *pieces: str, keyword: str = "") -> Hostile:
    """Pieces behind a keyword of the heading of a whole cable."""
    return _of(name, *pieces, head=f"{_HEADING}{keyword}", tail=_TEXT)


def _in_header(name: str, *pieces: str, first: str = "") -> Hostile:
    """Pieces among the addressees of a whole cable."""
    tail = f"{_BANNER}SUBJECT: PLAN\n{_TEXT}"
    return _of(name, *pieces, head=f"{_TRANSMISSION}{first}", tail=tail)


def _drawn(size: int, *, first: int, last: int) -> str:
    """Characters drawn between two code points, the same in every run."""
    chance = random.Random(size)
    return "".join(map(chr, chance.choices(range(first, last + 1), k=size)))


def _paragraphs(size: int) -> str:
    """A whole cable of short paragraphs numbered from 1 to 999 and again."""
    numbers = cycle(range(1, 1000))
    pieces = (f"{number}. (U) Belmoria will reply by March.\n\n" for number in numbers)
    return _NAMED + "".join(islice(pieces, size // 42))


def _traffic(size: int) -> str:
    """The specimen cables one behind the other."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(specimens().glob("*.txt"))]
    return filled(size, *texts)[:size]


_BARE = (
    _of("whole headings", _NAMED),
    _of("whole cables alike", _NAMED, "1. (U) This is the first paragraph.\nROE\n\n"),
)

_PIECES = (
    ("spaces", " "),
    ("line breaks", "\n"),
    ("spaces and line breaks", "    \n"),
    ("tabs behind a line break", "\n\t\t\t\t\t\t\t\t"),
    ("opening brackets", "("),
    ("closing brackets for dashes", "options ) plans "),
    ("brackets in turn", "()[]"),
    ("dashes", "-"),
    ("rules of dashes", "--------\n"),
    ("rules on one line", "-------- "),
    ("rules with a word behind", f"{'-' * 60} next\n"),
    ("rules of many parts with a word behind", f"{'--- ' * 14}next\n"),
    ("dashed lines", "-- \n"),
    ("numbers without text", "1. \n"),
    ("numbers running up, flat", "1. (U) Yes. 2. (U) No. "),
    ("portion marks", "(U) "),
    ("portion marks left open", "(U/"),
    ("PAGE 01", "PAGE 01 "),
    ("page lines cut", "UNCLASSIFIED PAGE 01 KELMAR 00207 "),
    ("page lines", "PAGE 02 KELMAR 00207 051340Z\n"),
    ("unclosed HTML tags", "<a "),
    ("unclosed HTML links", "<a href='/tag/KNNP_0.html'>"),
    ("ampersands", "&"),
    ("numeric entities", "&#"),
    ("entities", "&amp;&#x000A;"),
    ("quotes and commas", '"a","'),
    ("quotes", '"'),
    ("mail quotes", "> "),
    ("mail quotes, one a line", "> > text\n"),
    ("backslashes", "\\"),
    ("backslash line ends", "word \\\n"),
    ("VZCZC", "VZCZC"),
    ("VZCZC with its number", "VZCZCXYZ0012\n"),
    ("capitals", "ABCDEFGHIJ"),
    ("capital words", "KELMAR ARDENA TARVO\n"),
    ("digits", "1234567890"),
    ("digit groups", "00000207 "),
    ("commas for apostrophes", "post,s "),
    ("letter comma letter", "A,b"),
    ("mixed case", "wOrD MarunaN agreeD "),
    ("classification lines", "UNCLAS KELMAR 000207\n"),
    ("classification lines cut", "UNCLAS SECTION 01 OF "),
    ("classification words", "UNCLASSIFIED SECRETARIAT "),
    ("date-time groups", "P 051340Z MAR 31 "),
    ("date-time groups cut", "P R 051340Z "),
    ("E.O.", "E.O. "),
    ("E.O. with numbers", "E.O. 13526: "),
    ("label lines", "Identifier Created Classification Origin "),
    ("Classified By", "Classified By: Jane Roe, Counselor, "),
    ("END SUMMARY", "END SUMMARY. "),
    ("section lines", _SECTION),
    ("right-to-left marks", "\u200f\u202e\u2066"),
    ("NULs", "\x00"),
    ("astral characters", "\U0001f600\U0001d400 "),
    ("accents upon one letter", "\u0301"),
    ("long s, dotless i, Kelvin sign", "\u017feptember th\u0131rty \u212anown "),
    ("digits of other scripts", "\u0663\u0967\uff11. "),
    ("pilcrows", "¶"),
    ("pilcrows with numbers", "¶1. "),
    ("words on one line", "Belmoria will consider the proposal and reply to us soon "),
    ("words with line breaks", "Belmoria will consider\nthe proposal and reply\n"),
    ("carriage returns", "1. (U) Text.\r\n\r\n"),
)
"""Pieces without any cable around them; each is also set into a paragraph."""

_IN_HEADER = (
    _in_header("TO lines", "TO EMBASSY ARDENA\n"),
    _in_header("TO on one line", "TO "),
    _in_header("addressees", "RUXLAD/EMBASSY ARDENA PRIORITY 0012\n"),
    _in_header("addressees on one line", "RUXLAD/EMBASSY ARDENA PRIORITY 0012 "),
    _in_header("INFO lines", "INFO EMBASSY ARDENA 0012\n"),
    _in_header("XMT lines", "XMT EMBASSY ARDENA\n", first="TO POSTS COLLECTIVE\n"),
    _in_header("exempted posts", "EMBASSY ARDENA\n", first="TO POSTS COLLECTIVE\nXMT "),
    _in_header("one addressee without end", "EMBASSY "),
    _in_header("routing indicators", "PP RUXAWEB RUXBKM "),
)

_IN_HEADING = (
    _in_heading("captions on one line", "SIPDIS ", keyword="SIPDIS "),
    _in_heading("captions", "SIPDIS\nSENSITIVE\n"),
    _in_heading("attention lines left open", "MINISTRY FOR CPD/NSCI,\n"),
    _in_heading("attention lines", "MINISTRY PASS TO CPD/NSCI\n"),
    _in_heading("handling sentences", "PLEASE PROTECT ACCORDINGLY\n"),
    _in_heading("handling words", "PROTECT HANDLE ", keyword="SUBJECT: "),
    _in_heading("TAGS: KNNP", "KNNP ", keyword="TAGS: "),
    _in_heading("TAGS, one a line", "KNNP,\n", keyword="TAGS: "),
    _in_heading("TAGS, codes only", "KNNP PARM\n", keyword="TAGS: "),
    _in_heading("TAGS glued", "KNNPPARMPREL", keyword="TAGS: "),
    _in_heading("TAGS unknown", "QQQQ ", keyword="TAGS: "),
    _in_heading("TAGS unknown, one a line", "QQQQ\n", keyword="TAGS: "),
    _in_heading("TAGS linked", "[KNNP](#) ", keyword="TAGS: "),
    _in_heading("TAGS links left open", "[KNNP](#", keyword="TAGS: "),
    _in_heading("TAGS persons", "OVIP (ROE, JANE) ", keyword="TAGS: "),
    _in_heading("TAGS again and again", "TAGS: "),
    _in_heading("long SUBJECT", "PLAN TO MEET ", keyword="SUBJECT: "),
    _in_heading("SUBJECT of many lines", "PLAN TO MEET\n", keyword="SUBJECT: "),
    _in_heading("SUBJECT again and again", "SUBJECT: PLAN\n"),
    _in_heading("REF: A. STATE 1", "A. STATE 1 ", keyword="REF: "),
    _in_heading("REF without labels", "STATE 1 ", keyword="REF: "),
    _in_heading("REF, serials of one origin", "KELMAR 12, 13, 14 AND 15, ", keyword="REF: "),
    _in_heading("REF, items alphabetical", "A. KELMAR 1 B. ARDENA 2 ", keyword="REF: "),
    _in_heading("REF, capital words", "KELMAR ARDENA TARVO ", keyword="REF: "),
    _in_heading("REF, words of one letter", "A B C ", keyword="REF: A. "),
    _in_heading(
        "REF, long words and digits", "EMBASSYKELMARARDENA 1234567890 ", keyword="REF: "
    ),
    _in_heading("REF, words and letters in turn", "A.B'C0D-E/", keyword="REF: "),
    _in_heading("REF, dates", "MARCH 5, 2031 ", keyword="REF: "),
    _in_heading("REF, semicolons", "KELMAR 12; ", keyword="REF: "),
    _in_heading("REF, labels doubled", "A. A) (A) [A] ", keyword="REF: "),
    _in_heading("REF, titles left open", "(“", keyword="REF: KELMAR 1 "),
    _in_heading("REF, blank lines", "A. KELMAR 1\n\n", keyword="REF: "),
    _in_heading("REF again and again", "REF: A. KELMAR 1\n"),
    _in_heading("E.O. value without end", "DECL: 03/16/2041 ", keyword="E.O. 13526: "),
    _in_heading("blanks in every keyword", "T A G S  S U B J  "),
)

_IN_TEXT = (
    Hostile(name="paragraphs 1 to 999", make=_paragraphs),
    _of("paragraphs of one number", "5. (U) Belmoria agreed.\n\n", head=_FIRST),
    _of("paragraphs and headings", "5. (U) Yes.\n\nWHAT NEXT?\n\n", head=_FIRST),
    _of("paragraphs and points", "5. (U) Deliver these points:\n-- one\n\n", head=_FIRST),
    _of("paragraphs and section lines", f"5. (U) Yes,\n{_SECTION}no.\n\n", head=_FIRST),
    _of("blocks without numbers", "Belmoria agreed.\n\n", head=_NAMED),
    _of("bullets without numbers", "- Belmoria agreed\n\n", head=f"{_NAMED}Points.\n\n"),
    _of("questions as headings", "WHAT NEXT?\n\n", head=f"{_NAMED}1. (U) Yes.\n\n"),
    _of("ruled headings", "-------\nNEXT\n-------\n\n", head=f"{_NAMED}1. (U) Yes.\n\n"),
    _of("points", "-- one\n\n", head=_INSTRUCTION),
    _of("points and section lines", f"-- a\n{_SECTION}\n", head=_INSTRUCTION),
    _of("IF ASKED lines", "IF ASKED:\n", head=_INSTRUCTION),
    _of("IF ASKED with answers", "IF ASKED WHY:\n-- one\n", head=_INSTRUCTION),
    _of("IF ASKED without end", "IF ASKED WHY\n", head=_INSTRUCTION),
    _of("BEGIN POINTS lines", "BEGIN POINTS:\n", head=_INSTRUCTION),
    _of("BEGIN and END POINTS", "Begin points:\none\nEnd points.\n", head=_INSTRUCTION),
    _in_text("section lines in a paragraph", f"yes\n{_SECTION}no\n"),
    _in_text("summaries", "SUMMARY: Yes. END SUMMARY. "),
    _in_text("comments", "COMMENT: Yes. "),
    _in_text("para 1, 2, 3", "para 1, 2, 3, "),
    _in_text("para 1-99", "para 1-99 "),
    _in_text("see para", "see para "),
    _in_text("slug", "slug "),
    _in_text("slug for offices", "slug CPD/NSCI "),
    _in_text("contacts without mail", "contact John Doe "),
    _in_text("names behind one contact", "Jane Roe-Doe "),
    _in_text("mail-like strings", "contact Jane Roe a.b@c.d@e.f "),
    _in_text("mail names without end", "a.b-c+d_e"),
    _in_text("telephone-like digits", "contact Jane Roe 555-01 (555) 01.55 "),
    _in_text("sentences", "Belmoria agreed. "),
    _in_text("full stops", "."),
    _in_text("full stops and quotes", '.")'),
    _in_text("initials", "J. R. U.S. Mr. "),
    _in_text("colons at line ends", "said:\n"),
    _in_text("blank lines of spaces", "word\n   \n"),
)

_IN_CLAIMS = (
    _in_text("end of end of", "end of the "),
    _in_text("dates", "by March 5, 2031 and before 6 April 2032 "),
    _in_text("dates cut", "by the end of "),
    _in_text("within", "within thirty (30) days of receipt "),
    _in_text("before events", "in advance of the next Annual-Meeting of the Council "),
    _in_text("signed", "signed on March 5, 2031 "),
    _in_text("amounts", "about USD 1,250,000 million "),
    _in_text("digits grouped", "1,000,000,"),
    _in_text("parties", "Turkey, Georgia, the Government of Norway (GON) and we "),
    _in_text("the The The", "The "),
    _in_text("The ministries", "the Foreign Ministry offered "),
    _in_text("offers", "Turkey offered "),
    _in_text("promises", "promised to help "),
    _in_text("promises, one a sentence", "Turkey promised to help Georgia by March. "),
    _in_text("answers", "has not yet responded to "),
    _in_text("answers, one a sentence", "Turkey has not responded to our proposal. "),
    _in_text("proposals", "propose to consider a draft proposal for "),
    _in_text("proposals, one a sentence", "We propose a draft plan to Turkey. "),
    _in_text("requests", "requests that post deliver "),
    _in_text("requests and proposals", "Post should deliver the points. We propose a plan. "),
    _in_text("requests said again", "Post should convey these points. We propose a plan. "),
    _in_text("meetings", "Jane Roe would like to meet with officials to talk. "),
    _in_text("names and titles", "Director Jane Roe Of The Very Long "),
    _in_text("projects", "a project on training and a project for equipment "),
    _in_text(
        "lists of projects", "projects include training and equipment, support and advice, "
    ),
    _in_text("capabilities", "Turkey has experience in "),
    _in_text("capabilities in lists", "experience in law, trade, ports and "),
    _in_text("supporters", "Turkey and Norway and Canada and "),
    _in_text("plans", "adopted a joint action plan with "),
    _in_text("plans pending", "must secure approval before work. "),
    _in_text("steps", "\n-- Step 1: Belmoria will act by March."),
    _in_text("steps done", "Steps 2, 3, 4, 5, 6, 7 and 8 are met. "),
    _in_text("lists in lists", "\n- one\n-- two"),
    _in_text("conditions", "if Turkey could, should it, unless it might, "),
    _in_text("topics", "radiation detectors and border security training "),
)

_DRAWN = (
    Hostile(name="random bytes", make=lambda size: _drawn(size, first=0, last=255)),
    Hostile(name="random capitals", make=lambda size: _drawn(size, first=32, last=90)),
    Hostile(name="specimens", make=_traffic),
)

HOSTILE = (
    *_BARE,
    *(_of(name, piece) for name, piece in _PIECES),
    *(_in_text(f"{name}, in a paragraph", piece) for name, piece in _PIECES),
    *_IN_HEADER,
    *_IN_HEADING,
    *_IN_TEXT,
    *_IN_CLAIMS,
    *_DRAWN,
)
"""Every hostile input, those derived from the reader's own patterns included."""


def timing(
    one: Hostile, *, findings: bool, sizes: Sequence[int] = SIZES, patience: float = PATIENCE
) -> Timing:
    """How one input is read at each size; what looks slow is timed again, the best counts."""
    best = _timed(one, sizes, patience, findings=findings)
    for _ in range(_AGAIN):
        if best.failure or not best.verdict:
            break
        again = _timed(one, sizes, patience, findings=findings)
        shorter = map(min, zip(best.seconds, again.seconds, strict=False))
        best = replace(best, seconds=tuple(shorter))
    return best


def _timed(one: Hostile, sizes: Sequence[int], patience: float, *, findings: bool) -> Timing:
    """The same once, in a process of its own that is ended when late."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    child = context.Process(
        target=_read_all, args=(theirs, one, sizes), kwargs={"findings": findings}
    )
    child.start()
    theirs.close()
    told = list(_told(ours, time.monotonic() + patience))
    done = len(told) == len(sizes)
    failure = "" if done else "failed" if ours.poll() else f"not done after {patience:g} s"
    child.kill()
    child.join()
    ours.close()
    return Timing(
        name=one.name,
        findings=findings,
        seconds=tuple(seconds for seconds, _ in told),
        memory=told[-1][1] if told else 0.0,
        failure=failure,
    )


def _told(ours: Connection, end: float) -> Iterator[tuple[float, float]]:
    """What the process tells of each size, as long as it is in time."""
    while ours.poll(max(0.0, end - time.monotonic())):
        try:
            yield ours.recv()
        except EOFError:
            return


def _read_all(pipe: Connection, one: Hostile, sizes: Iterable[int], *, findings: bool) -> None:
    """Read an input at each size and tell seconds and memory, the first lists loaded before."""
    read(_INSTRUCTION, findings=findings)
    before = _peak()
    for size in sizes:
        text = one.make(size)
        seconds = _seconds(text, findings=findings)
        pipe.send((seconds, (_peak() - before) * 1e6 / max(1, len(text))))


def _seconds(text: str, *, findings: bool) -> float:
    """The shorter processor time of two readings; of one where that took long."""
    best = math.inf
    for _ in range(2):
        start = time.process_time()
        read(text, findings=findings)
        best = min(best, time.process_time() - start)
        if best > LONGEST:
            break
    return best


def _peak() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(timings: Iterable[Timing]) -> Iterator[str]:
    """The rows of a Markdown table; what fails is named in the last column."""
    sizes = " | ".join(f"{size / 1000:,.0f} kB" for size in SIZES)
    yield f"| input | findings | {sizes} | doubling | MB a MB | |"
    yield "| --- | --- " + "| ---: " * (len(SIZES) + 2) + "| --- |"
    for one in timings:
        seconds = [f"{each:.3f}" for each in one.seconds]
        seconds += ["-"] * (len(SIZES) - len(seconds))
        mode = "with" if one.findings else "without"
        verdict = f"**{one.verdict}**" if one.verdict else "ok"
        yield (
            f"| {one.name} | {mode} | {' | '.join(seconds)} "
            f"| {one.growth:.1f} | {one.memory:.0f} | {verdict} |"
        )


def main() -> int:
    """Time what the command line names; 1 if anything fails."""
    options = _options().parse_args()
    chosen = [one for one in HOSTILE if options.only.lower() in one.name.lower()]
    failed = 0
    modes = {"with": (True,), "without": (False,), "both": (False, True)}[options.findings]
    for mode in modes:
        timings = (timing(one, findings=mode, patience=options.patience) for one in chosen)
        for number, row in enumerate(table(timings)):
            if options.failures and number > 1 and row.endswith("| ok |"):
                continue
            failed += "**" in row
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
        sys.stdout.write("\n")
    sys.stdout.write(f"{len(chosen) * len(modes)} readings timed, {failed} failed\n")
    return int(failed > 0)


def _options() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--findings", choices=("with", "without", "both"), default="both")
    parser.add_argument("--only", default="", metavar="WORDS", help="inputs named so")
    parser.add_argument("--patience", type=float, default=PATIENCE, metavar="SECONDS")
    parser.add_argument("--failures", action="store_true", help="print what fails, no more")
    return parser


if __name__ == "__main__":
    sys.exit(main())
