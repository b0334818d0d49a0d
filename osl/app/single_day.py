"""Changing one day of a series: `osl move`, `osl cancel` and `osl reopen` with `--of`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import text_typed
from osl.app.choose import typed
from osl.app.days import typed_day
from osl.app.editing import change_task, day_typed, plan_to_change
from osl.edit.verbs.single_day import Decision, SeriesTask
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from osl.app.context import AppContext
    from osl.app.days import TypedDay
    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Task


class DayChange(Value):
    """The day typed after `--of`, and what was typed beside it."""

    of: TypedDay
    decision: Decision

    @classmethod
    def parsed(
        cls,
        context: AppContext,
        of: str,
        on: str | None = None,
        reason: str | None = None,
        hours: str | None = None,
    ) -> DayChange:
        """Return what was typed; raise OslError for what cannot be right in any plan."""
        why = None if reason is None else text_typed(reason, "--reason")
        at = None if hours is None else text_typed(hours, "--hours")
        decision = Decision(day_typed(context, on), context.as_of, why, at)
        return cls(typed_day(of, context.as_of), decision)

    def check_movable(self, context: AppContext, word: str) -> None:
        """Raise OslError if the task that `word` means has no meeting on the day that can be moved."""
        from osl.app.load import errors_explain, read_plan
        from osl.edit.verbs.single_day import movable
        from osl.questions.ids import task_of

        day = self.of.exact or self.decision.on
        loaded = read_plan(plan_to_change(context, *([day] if day else [])), context.as_of)
        with errors_explain(loaded):
            task = task_of(loaded.plan, word)
        movable(task, loaded.plan.reading(task), self.of.in_year(loaded.plan.year))

    def carry_out(
        self,
        context: AppContext,
        words: Sequence[str],
        propose: Callable[[SeriesTask, date], Proposal | Sentence],
        *,
        command: str,
        dry_run: bool,
    ) -> None:
        """Change the task that `words` mean by what `propose` returns for the day.

        The plan is that of the year which the day names. `command` has a place for the `{id}`.
        """

        def propose_now(task: Task, now: Checked) -> Proposal | Sentence:
            series = SeriesTask(task, now.plan.reading(task), now.source.text, now.plan.year)
            return propose(series, self.of.in_year(now.plan.year))

        change_task(
            context,
            _only(words),
            propose_now,
            command=lambda task: f"{command.format(id=task.id)} --of {typed(self.of.text)}",
            on=self.of.exact or self.decision.on,
            dry_run=dry_run,
        )


def _only(words: Sequence[str]) -> str:
    if len(set(words)) > 1:
        raise OslError(say("--of is for one task; {n} were named", n=len(set(words))))
    return words[0]
