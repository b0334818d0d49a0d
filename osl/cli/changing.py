"""What the commands that change a plan share: asking, carrying out, showing what was done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.cli.complete import complete_id
from osl.i18n import N_, _, say
from osl.problem import OslError
from osl.source.files import STDIN, cannot_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from osl.checking.check import Checked
    from osl.cli.desk import Desk
    from osl.edit.verify import Proposal
    from osl.edit.workbench import Outcome
    from osl.i18n import Sentence
    from osl.plan import Task

IdArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("ID"), help=N_("the task, or the beginning of its id"), autocompletion=complete_id
    ),
]
OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar=N_("DATE"), help=N_("the day, such as 2023-05-20; today if left out")),
]
ReasonOption = Annotated[str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("why"))]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=N_("show what would change, write nothing"))]


def carry_out(
    desk: Desk, propose: Callable[[Checked], Proposal | Sentence], *, said: str, dry_run: bool
) -> None:
    """Change the plan that is meant as `propose` says, and show what was done.

    `said` is the command as a person would type it, for `osl undo` to tell.
    """
    from osl.edit.workbench import change

    show(change(desk.path(), desk.as_of, propose, said=said, dry_run=dry_run), dry_run=dry_run)


def show(outcome: Outcome, *, dry_run: bool) -> None:
    """Show what was changed, in lines and in words; new warnings go to standard error."""
    from osl.cli.opening import tell
    from osl.cli.streams import told_or_not

    if dry_run or outcome.before == outcome.after:
        _print(outcome, dry_run=dry_run)
    else:
        with told_or_not(say("but the plan was changed: {file}", file=outcome.path)):
            _print(outcome, dry_run=dry_run)
    tell(outcome.path, outcome.errors)
    for problem in outcome.warnings:
        assert outcome.source is not None  # noqa: S101 - warnings come with the text they are about
        at = outcome.source.position(problem.span.start)
        place = f"{outcome.source.name}:{at.line}:{at.column}"
        sys.stderr.write(f"{place}: {_('warning')}[{problem.rule}]: {problem.message}\n")


def _print(outcome: Outcome, *, dry_run: bool) -> None:
    from osl.render.changes import show_change
    from osl.render.console import make_console

    console = make_console(sys.stdout, os.environ)
    if outcome.before != outcome.after:
        show_change(str(outcome.path), outcome.before, outcome.after, console)
    console.tell(say("{sentence} (nothing was written)", sentence=outcome.said) if dry_run else outcome.said)
    sys.stdout.flush()


def task_typed(desk: Desk, word: str) -> Task:
    """The task that is meant by `word`; raises OslError where that is not one."""
    from osl.cli.opening import read_plan
    from osl.questions.ids import task_of

    return task_of(read_plan(desk.path(), desk.as_of).plan, word)


def day_typed(text: str | None) -> date | None:
    """The day typed after `--on`, if one was."""
    from osl.cli.parse import day

    return None if text is None else day(text)


def text_typed(text: str, name: str) -> str:
    """A text typed for `name`, without blanks at its ends; raises OslError for nothing or for no text."""
    if not text.strip():
        raise OslError(say("{name} is empty, text was expected", name=name))
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise OslError(say("{name} is not text in the encoding of this terminal", name=name))
    return text.strip()


def can_ask() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: Sentence | str, name: str) -> str:
    """What the person at the terminal answers; asked again while it is nothing."""
    try:
        while not (answer := input(f"{question} ").strip()):
            pass
    except OSError as error:  # the terminal is gone
        raise OslError(cannot_read(STDIN, error)) from error
    return text_typed(answer, name)


def reason_for(reason: str | None, question: Sentence, *, kept: str | None) -> str | None:
    """The reason typed, else None where one is kept, else the answer of a person.

    Raises OslError where nobody can be asked.
    """
    if reason is not None:
        return text_typed(reason, "--reason")
    if kept is not None:
        return None
    if can_ask():
        return ask(question, "--reason")
    raise OslError(say("{name} is missing: say why", name="--reason"))
