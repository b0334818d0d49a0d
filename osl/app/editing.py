"""What the commands that change a plan share: asking, carrying out, showing what was done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from osl.app.asking import ask_text, can_ask, text_typed
from osl.i18n import _, say
from osl.problem import OslError
from osl.source.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.checking.check import Checked
    from osl.edit.transaction import EditResult
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Plan, Status, Task


def carry_out(
    context: AppContext, propose: Callable[[Checked], Proposal | Sentence], *, said: str, dry_run: bool
) -> None:
    """Change the plan that is meant by what `propose` returns, and show what was done.

    `said` is the command as a person would type it, for `osl undo` to report.
    """
    from osl.edit.transaction import change

    show(change(plan_to_change(context), context.as_of, propose, said=said, dry_run=dry_run), dry_run=dry_run)


def change_task(
    context: AppContext,
    word: str,
    propose: Callable[[Task, Checked], Proposal | Sentence],
    *,
    command: Callable[[Task], str],
    on: date | None = None,
    dry_run: bool,
) -> None:
    """Change the task that `word` means in the plan of the year of `on`, and show what was done.

    The plan is read under its lock; the task that `propose` and `command` get is of that reading. `command`
    returns the command as a person would type it.
    """
    from osl.app.load import errors_explain, read_plan
    from osl.edit.transaction import change
    from osl.questions.ids import task_of

    path = plan_to_change(context, *([on] if on else []))
    tasks: list[Task] = []

    def propose_now(now: Checked) -> Proposal | Sentence:
        tasks[:] = [task_of(now.plan, word)]
        return propose(tasks[0], now)

    try:
        result = change(path, context.as_of, propose_now, said=lambda: command(tasks[0]), dry_run=dry_run)
    except OslError:
        with errors_explain(read_plan(path, context.as_of)):  # raises if it is not YAML, with the line
            raise
    show(result, dry_run=dry_run)


def show(result: EditResult, *, dry_run: bool) -> None:
    """Show what was changed, in lines and in words; new warnings go to standard error."""
    from osl.app.load import report_errors
    from osl.app.streams import report_of_change

    if dry_run or result.before == result.after:
        _print(result, dry_run=dry_run)
    else:
        with report_of_change(say("but the plan was changed: {file}", file=result.path)):
            _print(result, dry_run=dry_run)
    report_errors(result.path, result.errors)
    for problem in result.warnings:
        assert result.source is not None  # noqa: S101 - warnings come with the text they are about
        at = result.source.position(problem.span.start)
        place = f"{result.source.name}:{at.line}:{at.column}"
        sys.stderr.write(f"{place}: {_('warning')}[{problem.rule}]: {problem.message}\n")


def _print(result: EditResult, *, dry_run: bool) -> None:
    from osl.render.changes import show_change
    from osl.render.console import make_console

    console = make_console(sys.stdout, os.environ)
    if result.before != result.after:
        show_change(str(result.path), result.before, result.after, console)
    for done in result.done:
        console.tell(say("{sentence} (nothing was written)", sentence=done) if dry_run else done)
    sys.stdout.flush()


def plan_typed(context: AppContext) -> Plan:
    """Return the plan that is to be changed, as it is before the change."""
    from osl.app.load import read_plan

    return read_plan(plan_to_change(context), context.as_of).plan


def plan_to_change(context: AppContext, *days: date) -> Path:
    """Return the file of the plan that is to be changed; raises OslError also for a pipe or a device."""
    path = context.path_to_change(*days)
    if kind_of(path) == "other":  # it can be read once only, and cannot be replaced
        raise OslError(say("{file} is a pipe or a device, which cannot be changed", file=path))
    return path


def task_typed(context: AppContext, word: str, on: date | None = None) -> Task:
    """Return the task that `word` means in the plan of the year of `on`, as it is before the change."""
    from osl.app.load import errors_explain, read_plan
    from osl.questions.ids import task_of

    loaded = read_plan(plan_to_change(context, *([on] if on else [])), context.as_of)
    with errors_explain(loaded):
        return task_of(loaded.plan, word)


def day_typed(context: AppContext, text: str | None) -> date | None:
    """Return the day typed after `--on`, if one was; without a year, the latest up to the as-of day."""
    from osl.app.days import typed_day

    return None if text is None else typed_day(text, context.as_of).up_to(context.as_of)


def given_or_asked(text: str | None, name: str, ask_for_it: Callable[[], str], *, to_type: str) -> str:
    """Return the text typed for `name`, else what `ask_for_it` gives.

    Raises OslError if nobody can be asked; it names the command `to_type`.
    """
    if text is not None:
        return text_typed(text, name)
    if can_ask():
        return ask_for_it()
    raise OslError(say("{name} is missing; type: {command}", name=name, command=to_type))


def reason_for(
    typed: str | None,
    task: Callable[[], Task],
    status: Status,
    question: Callable[[str], Sentence],
    to_type: str,
) -> str | None:
    """Return the reason `typed`, else None if the task has one with that `status` already, else ask for it.

    Only without a reason is the `task` called for. `question` gets its id; `to_type`, the command that is
    named if nobody can be asked, has a place for the `{id}`.
    """
    if typed is not None:
        return text_typed(typed, "--reason")
    found = task()
    if found.status == status and found.reason is not None:
        return None
    return given_or_asked(
        None,
        "--reason",
        lambda: ask_text(question(found.id), "--reason"),
        to_type=to_type.format(id=found.id),
    )
