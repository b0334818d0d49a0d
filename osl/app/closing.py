"""Closing tasks, as `osl done` and `osl cancel` do, with what a person is asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import agrees, ask_text, can_ask
from osl.app.editing import as_typed, change_tasks
from osl.app.log_entry import warn_of_repetition
from osl.app.streams import tell
from osl.dates.names import DayOf
from osl.i18n import _, say, say_n
from osl.plan import Entry
from osl.problem import OslError
from osl.text.shell import quoted
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.app.context import AppContext
    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Plan, Status, Task


class Closing(Value):
    """How tasks are closed: as which status, on which day (None: today), why, with which log entry.

    `asked` is the reason of those that have none yet. `entry` is that for the log, without its day. `whole`
    allows to close what goes on after that day.
    """

    status: Status
    on: date | None
    today: date
    reason: str | None = None
    asked: str | None = None
    entry: Entry | None = None
    whole: bool = False

    @property
    def day(self) -> date:
        """The day that closes tasks which were not closed before."""
        return self.on or self.today

    @property
    def options(self) -> tuple[str, ...]:
        """The options that make it another command."""
        return ("--partly",) if self.status == "partly-done" else ()

    def typed(self, tasks: Sequence[Task], *more: str) -> str:
        """Return the command as one types it for `tasks`."""
        command = "cancel" if self.status == "cancelled" else "done"
        return as_typed(command, tasks, *self.options, *more)

    def proposed(self, task: Task) -> Proposal | Sentence:
        """Return the change of `task`; its own reason stays if none was typed."""
        from osl.edit.verbs.close import close, close_and_log

        reason = self.asked if self.reason is None and self.lacks_reason(task) else self.reason
        if self.entry is None:
            return close(task, self.status, on=self.on, today=self.today, reason=reason)
        return close_and_log(task, self.status, self.entry, on=self.on, today=self.today, reason=reason)

    def lacks_reason(self, task: Task) -> bool:
        """Return whether `task` needs a reason, and has none from an earlier closing of this kind."""
        return self.status != "done" and (task.status != self.status or task.reason is None)


class UnansweredError(OslError):
    """A question is open: its sentence names what to type where nobody can be asked."""

    def answered(self, closing: Closing) -> Closing | None:
        """Ask the person; return `closing` with the answer, None if nothing is to be changed."""
        raise NotImplementedError


class IsOverError(UnansweredError):
    """Some of the tasks recur or go on after the day that would close them."""

    def __init__(
        self, context: AppContext, closing: Closing, tasks: Sequence[Task], going: Sequence[Task]
    ) -> None:
        self.going = going
        self.one_meeting = _log_command(going[0].id, closing, context)
        names = ", ".join(task.id for task in going)
        super().__init__(
            say_n(
                "{ids} goes on after {day}; for one meeting type: {log}; if all of it is over: {command}",
                "{ids} go on after {day}; for one meeting type: {log}; if all of it is over: {command}",
                len(going), ids=names, day=DayOf(closing.day), log=self.one_meeting,
                command=_as_typed(context, tasks, "--whole"),
            )
        )  # fmt: skip

    def answered(self, closing: Closing) -> Closing | None:
        """Ask whether all of them is over."""
        names = ", ".join(task.id for task in self.going)
        question = say_n(
            "{ids} goes on after {day}; is all of it over? (yes or no)",
            "{ids} go on after {day}; is all of it over? (yes or no)",
            len(self.going), ids=names, day=DayOf(closing.day),
        )  # fmt: skip
        if agrees(question):
            return closing._replace(whole=True)
        tell(say("nothing was changed; for one meeting type: {log}", log=self.one_meeting))
        return None


class NoReasonError(UnansweredError):
    """A reason is needed for some of the tasks, and none was typed."""

    def __init__(self, context: AppContext, closing: Closing, tasks: Sequence[Task]) -> None:
        without = [task for task in tasks if closing.lacks_reason(task)]
        self.ids, self.many = ", ".join(task.id for task in without), len(without)
        command = _as_typed(context, tasks, f'--reason "{_("TEXT")}"')
        super().__init__(say("option {name} is missing; type: {command}", name="--reason", command=command))

    def answered(self, closing: Closing) -> Closing | None:
        """Ask for the reason."""
        if closing.status == "cancelled":
            question = say_n("why is {id} cancelled?", "why are {id} cancelled?", self.many, id=self.ids)
        else:
            question = say_n(
                "why was {id} done only in part?", "why were {id} done only in part?", self.many, id=self.ids
            )
        return closing._replace(asked=ask_text(question, "--reason"))


def _as_typed(context: AppContext, tasks: Sequence[Task], more: str) -> str:
    """Return the command as it was typed, with whole ids and `more`; its arguments are all ids."""
    typed = context.typed()
    return typed.about([task.id for task in tasks], more, typed=len(typed.arguments))


def _log_command(id_: str, closing: Closing, context: AppContext) -> str:
    """Return the command that logs one meeting, with what was typed of it."""
    entry = closing.entry or Entry()
    options: list[tuple[str, object]] = [("--people", entry.people), ("--place", entry.place)]
    options += [("--partner", one) for one in entry.partners]
    more = (f" {name} {quoted(str(value))}" for name, value in options if value is not None)
    what = quoted(entry.what) if entry.what else f'"{_("WHAT")}"'
    on = closing.on if closing.on != closing.today else None
    day = f" --on {on}" if on else context.same_day()
    return f"osl log {id_} {what}" + "".join(more) + day + context.same_plan()


def close_tasks(context: AppContext, words: Sequence[str], closing: Closing, *, dry_run: bool) -> None:
    """Close the tasks that `words` mean, all or none; a person at a terminal is asked what is missing."""
    try:
        _close(context, words, closing, dry_run=dry_run)
    except UnansweredError as question:
        if not can_ask():
            raise
        if answered := question.answered(closing):
            close_tasks(context, words, answered, dry_run=dry_run)


def _close(context: AppContext, words: Sequence[str], closing: Closing, *, dry_run: bool) -> None:
    closed: list[Task] = []

    def propose(tasks: Sequence[Task], now: Checked) -> list[Proposal | Sentence]:
        closed[:] = tasks
        _refuse_unanswered(context, closing, tasks, now.plan)
        return [closing.proposed(task) for task in tasks]

    change_tasks(context, words, propose, command=closing.typed, on=closing.on, dry_run=dry_run)
    if closing.entry:
        from osl.edit.verbs.close import entry_day

        day = entry_day(closed[0], closing.status, on=closing.on, today=closing.today)
        warn_of_repetition(closed[0], closing.entry._replace(on=day))


def _refuse_unanswered(context: AppContext, closing: Closing, tasks: Sequence[Task], plan: Plan) -> None:
    from osl.edit.verbs.close import goes_on, is_ongoing

    if closing.entry and len(tasks) > 1:
        raise OslError(say("a log entry is for one task; {n} were named", n=len(tasks)))
    readings = [(task, plan.reading(task)) for task in tasks] if closing.status != "cancelled" else []
    going = [task for task, reading in readings if goes_on(task, reading, closing.status, closing.day)]
    if going and not closing.whole:
        raise IsOverError(context, closing, tasks, going)
    if closing.whole and not any(is_ongoing(reading) for _, reading in readings):
        ids = ", ".join(task.id for task in tasks)
        raise OslError(say("--whole is for tasks that recur or are continuous, not for {ids}", ids=ids))
    if closing.reason is None and closing.asked is None and any(map(closing.lacks_reason, tasks)):
        raise NoReasonError(context, closing, tasks)
