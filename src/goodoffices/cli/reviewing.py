"""The command by which a person decides what was proposed: review."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing
from goodoffices.errors import (
    EntryOutdatedError,
    GoodofficesError,
    NoSuchKeyError,
    NotProposedError,
    ValueNotTakenError,
)
from goodoffices.records import counted

if TYPE_CHECKING:
    from goodoffices.office.queueing import Pending
    from goodoffices.office.reviewing import Reviewer, Sitting
    from goodoffices.office.typed import Version

_HELP = """a  accept it as it stands
e  edit it field by field, then accept it
r  reject it, with a reason
s  skip it for now
b  back to the one before
u  undo your last decision
q  quit; what was decided is filed
?  this help"""

_PROMPT = "a accept  e edit  r reject  s skip  b back  u undo  q quit  ? help > "


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(epilog="Example: goodoffices review --kind undertakings")(review)


def review(
    ledger: options.LedgerOption = None,
    on: options.OnOption = None,
    author: options.AuthorOption = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="Only this kind of record: undertakings, asks."),
    ] = None,
    paper: Annotated[
        str | None, typer.Option(metavar="PAPER", help="Only what this paper says.")
    ] = None,
    accept_above: Annotated[
        float | None,
        typer.Option(
            metavar="SCORE",
            min=0,
            max=1,
            help="Accept, without asking, all that scores so much or more, from 0 to 1.",
        ),
    ] = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Accept, edit or reject what was proposed, the urgent and the doubtful first."""
    from goodoffices.ledger import Ledger
    from goodoffices.office import questions, queueing, reviewing

    wish = queueing.Wish(kind=kind, paper=paper)
    with Ledger.open(options.place(ledger)) as book:
        audience = questions.own_side(book)
        on_day = questions.as_of(book, audience, on, options.today())
        waiting = queueing.queue(book, audience, on_day, wish)
        if json_lines:
            asked = waiting if accept_above is None else reviewing.enough(waiting, accept_above)
            printing.objects(queueing.pending_object(one, on_day) for one in asked)
            return
        person = reviewing.Reviewer(
            book=book,
            audience=audience,
            author=options.person(author),
            clock=options.now,
        )
        if accept_above is None:
            _hold(reviewing.Sitting(person, waiting), on_day)
        else:
            _accept_above(person, waiting, accept_above)


def _accept_above(person: Reviewer, waiting: tuple[Pending, ...], least: float) -> None:
    """Accept what scores enough, and say how much that was."""
    from goodoffices.office import reviewing

    done = reviewing.accept_above(person, waiting, least)
    left = len(waiting) - len(done.entries)
    printing.line(
        f"{counted(len(done.entries), 'proposal')} with a score of {least:g} or more accepted "
        f"by {person.author}; {left} left to review."
    )
    for error in done.refused:
        printing.note(f"goodoffices: {error}")
    if done.refused:
        raise typer.Exit(1)


def _hold(sitting: Sitting, on: date) -> None:
    """Go through the queue with a person, or with the lines of a pipe."""
    if not len(sitting):
        printing.line("Nothing waits for a decision.")
        return
    table = _Table(sitting=sitting, on=on, keys=_Keys.of_this_process())
    try:
        table.hold()
    except (EOFError, KeyboardInterrupt):
        printing.line()
    finally:
        printing.line(_summary(sitting))


def _summary(sitting: Sitting) -> str:
    """What was decided, in one line."""
    verdicts = sitting.verdicts
    accepted, left = sum(verdicts), len(sitting) - len(verdicts)
    return f"{accepted} accepted, {len(verdicts) - accepted} rejected, {left} left to review."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    """Where keys and words come from: a terminal, key by key, or a pipe, line by line."""

    is_terminal: bool

    @classmethod
    def of_this_process(cls) -> _Keys:
        """Those of standard input."""
        return cls(is_terminal=sys.stdin.isatty() and sys.stdout.isatty())

    def key(self, prompt: str) -> str:
        """The key that was pressed, or the next line; EOFError behind the last one."""
        if not self.is_terminal:
            return self._line()
        sys.stdout.write(f"\n{prompt}")
        sys.stdout.flush()
        pressed = typer.getchar()
        printing.line(pressed if pressed.isprintable() else "")
        return pressed

    def words(self, prompt: str) -> str:
        """What was typed on a line; EOFError behind the last one."""
        return input(prompt) if self.is_terminal else self._line()

    def _line(self) -> str:
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A sitting shown to a person, and what each key does there."""

    sitting: Sitting
    on: date
    keys: _Keys

    def hold(self) -> None:
        """Show one proposal after the other and do what is asked, until there is no more."""
        self._show()
        while True:
            pressed = self.keys.key(_PROMPT)
            if pressed == "q":
                return
            try:
                self._do(pressed)
            except EntryOutdatedError as error:
                self._tell(error)
                self._look_again()
            except GoodofficesError as error:
                self._tell(error)

    def _look_again(self) -> None:
        """Show the current one as somebody else has left it; the next one if it is gone."""
        try:
            self.sitting.look_again()
        except NotProposedError as error:
            self._tell(error)
            self.sitting.skip()
        self._show()

    def _do(self, pressed: str) -> None:
        """Do what a key stands for; NoSuchKeyError for none."""
        if self.sitting.current is None and pressed in {"a", "e", "r", "s"}:
            printing.line("That was the last one: b back, u undo, q quit.")
        elif pressed in self._acts:
            self._acts[pressed]()
        else:
            raise NoSuchKeyError(pressed if pressed.isprintable() else "This key")

    @property
    def _acts(self) -> Mapping[str, Callable[[], None]]:
        return {
            "a": self._accept,
            "e": self._edit,
            "r": self._reject,
            "s": self._skip,
            "b": self._back,
            "u": self._undo,
            "?": lambda: printing.line(_HELP),
        }

    def _tell(self, error: GoodofficesError) -> None:
        """Say what was refused; in a pipe it is the end: the next line means another one."""
        if not self.keys.is_terminal:
            raise error
        printing.note(f"goodoffices: {error}")

    def _show(self) -> None:
        """Show the current proposal, or that there is none left."""
        from goodoffices.cli import review_text

        one = self.sitting.current
        if one is None:
            printing.line("\nThat was the last one.")
            return
        number = f"{self.sitting.position + 1} of {len(self.sitting)}"
        printing.line(review_text.on_screen(review_text.proposal(one, number, self.on)))

    def _accept(self) -> None:
        self.sitting.accept()
        self._show()

    def _reject(self) -> None:
        self.sitting.reject(self.keys.words("Why? "))
        self._show()

    def _skip(self) -> None:
        self.sitting.skip()
        self._show()

    def _back(self) -> None:
        self.sitting.back()
        self._show()

    def _undo(self) -> None:
        if not self.sitting.undo():
            printing.line("There is nothing to undo.")
            return
        self._show()

    def _edit(self) -> None:
        """Ask for each field and for the claim, show what changes, and accept it if told to."""
        from goodoffices.office import typed

        one = self.sitting.current
        if one is None:
            return
        printing.line("Empty keeps a value, - takes it out, ? says how it is written.")
        version = before = typed.Version(record=one.record, claim=one.matter.entry.claim)
        for name in before.names:
            version = self._asked(version, name)
        if version == before:
            printing.line("Nothing was changed.")
            return
        for name in before.names:
            if version.written(name) != before.written(name):
                changed = f"{before.written(name) or '-'} → {version.written(name) or '-'}"
                printing.line(printing.plain(f"{name}: {changed}"))
        if self.keys.words("Accept it like this? y or n: ").lower() in {"y", "yes"}:
            self.sitting.accept(version.record, version.claim)
        self._show()

    def _asked(self, version: Version, name: str) -> Version:
        """The version with one field as typed; asked again until it can be taken."""
        while True:
            words = self.keys.words(printing.plain(f"{name} [{version.written(name)}]: "))
            if words.strip() == "?":
                printing.line(f"Write {version.hint(name)}.")
                continue
            try:
                return version.corrected(name, words, self.sitting.known)
            except ValueNotTakenError as error:
                self._tell(error)
