"""Which year's plan an edit goes to, if last year's plan has the same task open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import ask, can_ask
from osl.app.choose import typed as shown
from osl.app.load import read_plan
from osl.app.neighbours import read_neighbours
from osl.i18n import Sentence, say, say_n
from osl.plan import CLOSED
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.plan import Plan, Task


def settle_plan(context: AppContext, words: Sequence[str], *, on: date | None) -> None:
    """Choose this year's plan or last year's for an edit of the tasks that `words` mean.

    A person at a terminal is asked if a task is open in both, and this year's has neither a status nor a log
    entry. Raises OslError, with what to type, if nobody can be asked.
    """
    if on is not None:  # the plan of its year
        return
    path = context.path_to_change()
    if context.chosen is None or context.chosen.by != "folder" or not context.chosen.heads:
        return
    loaded = read_plan(path, context.as_of)
    for last in read_neighbours(context, loaded, [loaded.plan.year - 1], remark=lambda _sentence: None):
        _settle(context, words, loaded, last)


def _settle(context: AppContext, words: Sequence[str], loaded: LoadedPlan, last: LoadedPlan) -> None:
    from osl.app.editing import tasks_meant
    from osl.questions.ids import UnknownTaskError

    try:
        tasks = tasks_meant(loaded.plan, words)
    except UnknownTaskError as error:
        raise _only_in(context, words, last.plan, error) from error
    except OslError:  # the edit itself reports it
        return
    if both := _open_in_both(tasks, last.plan):
        years = loaded.plan.year, last.plan.year
        if not can_ask():
            raise OslError(_which(both, years, [_of_year(context, tasks, words, year) for year in years]))
        if _asked(both, years) == last.plan.year:
            context.settle(last.path)


def _open_in_both(tasks: Sequence[Task], last: Plan) -> list[Task]:
    """Return those of `tasks` that nothing was done for yet, and whose namesake in `last` is open."""
    still_open = {task.id for task in last.tasks if task.status not in CLOSED}
    return [task for task in tasks if task.id in still_open and task.status == "planned" and not task.log]


def _of_year(context: AppContext, tasks: Sequence[Task], words: Sequence[str], year: int) -> str:
    """Return what was typed, for the plan of `year`; `words` are the ids that were typed."""
    ids = [task.id for task in tasks]
    return context.typed().about(ids, f"--year {year}", typed=len(words))


def _only_in(context: AppContext, words: Sequence[str], last: Plan, error: OslError) -> OslError:
    """Return `error`, that a task is unknown, with the command that reaches it in last year's plan."""
    from osl.app.editing import tasks_meant

    try:
        tasks = tasks_meant(last, words)
    except OslError:
        return error
    if any(task.status in CLOSED for task in tasks):
        return error
    sentence = say(
        "{why}; the plan for {year} has it: {command}",
        why=error.sentence, year=last.year, command=_of_year(context, tasks, words, last.year),
    )  # fmt: skip
    return OslError(sentence)


def _which(tasks: list[Task], years: tuple[int, int], commands: list[str]) -> Sentence:
    this, last = years
    return say_n(
        "{ids} is open in the plans for {this} and for {last}; type: {one}, or: {other}",
        "{ids} are open in the plans for {this} and for {last}; type: {one}, or: {other}",
        len(tasks), ids=_ids(tasks), this=this, last=last,
        one=commands[0], other=commands[1],
    )  # fmt: skip


def _asked(tasks: list[Task], years: tuple[int, int]) -> int:
    this, last = years
    question = say_n(
        "{ids} is open in the plans for {this} and for {last}; which year is meant?",
        "{ids} are open in the plans for {this} and for {last}; which year is meant?",
        len(tasks), ids=_ids(tasks), this=this, last=last,
    )  # fmt: skip
    return ask(question, lambda answer: _year(answer, years))


def _year(answer: str, years: tuple[int, int]) -> int:
    found = next((year for year in years if answer == str(year)), None)
    if found is None:
        raise OslError(say("please answer {this} or {last}", this=years[0], last=years[1]))
    return found


def _ids(tasks: Sequence[Task]) -> str:
    return ", ".join(task.id for task in tasks)


def refuse_another_changed_last(context: AppContext, path: Path) -> None:
    """Raise OslError if no plan was named, and osl's last change in the folder was not to `path`."""
    from osl.edit.undo import last_changed

    choice = context.chosen
    if choice is None or choice.by != "folder" or not choice.heads:
        return
    last = last_changed([path, *(one.path for one in choice.heads if one.path != path)])
    if last is None or last == path:
        return
    years = [one.year for one in choice.heads if one.year is not None]
    year = next((one.year for one in choice.heads if one.path == last), None)
    by_year = year is not None and years.count(year) == 1
    command = context.typed().again(
        f"--year {year}" if by_year else f"--plan {shown(last)}",
        without=("--as-of",) if by_year else ("--as-of", "--plan"),
    )
    raise OslError(
        say(
            "osl's last change here was to {file}, not to {other}; type: {command}",
            file=last, other=path, command=command,
        )
    )  # fmt: skip
