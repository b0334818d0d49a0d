"""What the commands that change a plan share: asking, carrying out, showing what was done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeAlias

from osl.app.asking import can_ask, text_typed
from osl.i18n import N_, _, say
from osl.problem import OslError
from osl.source.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.checking.check import Checked
    from osl.edit.transaction import EditResult
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Plan, Task

    ProposeTasks: TypeAlias = Callable[[Sequence[Task], Checked], list[Proposal | Sentence]]


def carry_out(
    context: AppContext,
    propose: Callable[[Checked], list[Proposal | Sentence]],
    *,
    said: str,
    dry_run: bool,
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
    """Change the task that `word` means, as `change_tasks` does."""
    change_tasks(
        context,
        (word,),
        each(propose),
        command=lambda tasks: command(tasks[0]),
        on=on,
        dry_run=dry_run,
    )


def each(propose: Callable[[Task, Checked], Proposal | Sentence]) -> ProposeTasks:
    """Return what proposes for several tasks what `propose` does for one."""
    return lambda tasks, now: [propose(task, now) for task in tasks]


def change_tasks(
    context: AppContext,
    words: Sequence[str],
    propose: ProposeTasks,
    *,
    command: Callable[[Sequence[Task]], str],
    on: date | None = None,
    dry_run: bool,
) -> None:
    """Change the tasks that `words` mean in the plan of the year of `on`, and show what was done.

    All of them are changed or none. The plan is read under its lock; the tasks that `propose` and `command`
    get are of that reading. `command` returns the command as a person would type it.
    """
    from osl.app.load import errors_explain, read_plan
    from osl.edit.transaction import change

    path = plan_to_change(context, *([on] if on else []))
    tasks: list[Task] = []

    def propose_now(now: Checked) -> list[Proposal | Sentence]:
        tasks[:] = tasks_meant(now.plan, words)
        return propose(tasks, now)

    try:
        result = change(path, context.as_of, propose_now, said=lambda: command(tasks), dry_run=dry_run)
    except OslError:
        with errors_explain(read_plan(path, context.as_of)):  # raises if it is not YAML, with the line
            raise
    show(result, dry_run=dry_run)


def tasks_meant(plan: Plan, words: Sequence[str]) -> list[Task]:
    """Return the tasks that `words` mean, each once; raise OslError if one of them means none or several."""
    from osl.questions.ids import task_of

    found: dict[str, Task] = {}
    for word in words:
        try:
            task = task_of(plan, word)
        except OslError as error:
            if len(words) == 1:
                raise
            raise type(error)(say("{why}; nothing was changed", why=error.sentence)) from error
        found[task.id] = task
    return list(found.values())


def as_typed(command: str, tasks: Sequence[Task], *options: str) -> str:
    """Return the words of `command` for `tasks`, as a person would type them."""
    return " ".join(["osl", command, *(task.id for task in tasks), *options])


def warn(sentence: Sentence) -> None:
    """Print a warning on standard error."""
    sys.stderr.write(f"osl: {_('warning')}: {sentence}\n")


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


def task_typed(context: AppContext, word: str, on: date | None) -> Task:
    """Return the task that `word` means in the plan of the year of `on`, as it is before the change."""
    from osl.app.load import errors_explain, read_plan
    from osl.questions.ids import task_of

    loaded = read_plan(plan_to_change(context, *([on] if on else [])), context.as_of)
    with errors_explain(loaded):
        return task_of(loaded.plan, word)


def day_typed(context: AppContext, text: str | None) -> date | None:
    """Return the day typed after `--on`, if one was; without a year, the latest up to the as-of day."""
    from osl.app.days import typed_day

    return None if text is None else typed_day(text, context.as_of, past=True).up_to(context.as_of)


def given_or_asked(text: str | None, name: str, ask_for_it: Callable[[], str], *, to_type: str) -> str:
    """Return the text typed for `name`, else what `ask_for_it` gives.

    Raises OslError if nobody can be asked; it names the command `to_type`.
    """
    if text is not None:
        return text_typed(text, name)
    if can_ask():
        return ask_for_it()
    message = N_("{name} is missing; type: {command}")
    if name.startswith("--"):
        message = N_("option {name} is missing; type: {command}")
    raise OslError(say(message, name=name, command=to_type))
