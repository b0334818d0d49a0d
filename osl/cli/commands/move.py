"""`osl move`: a task on a new date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.asking import ask, ask_when, text_typed
from osl.app.context import AppContext
from osl.app.editing import change_task, day_typed, given_or_asked, plan_typed
from osl.app.streams import tell
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdArgument, OfOption, OnOption
from osl.i18n import N_, _, say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Task

WhenArgument = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("WHEN"),
        help=N_("new date in your own words, such as September 2023; with --of: the new day"),
    ),
]

HoursOption = Annotated[
    str | None,
    typer.Option("--hours", metavar=N_("HOURS"), help=N_("with --of: hours of that day, such as 18–20")),
]

NewDateReasonOption = Annotated[
    str | None,
    typer.Option("--reason", metavar=N_("TEXT"), help=N_("why the date changes; kept with the earlier date")),
]


@command(help=N_("Move a task to a new date; the earlier one is kept."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: IdArgument,
    when: WhenArgument = None,
    of: OfOption = None,
    hours: HoursOption = None,
    reason: NewDateReasonOption = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give a task a new date phrase and keep the old one in its moves, or move one day of a series."""
    from osl.edit.verbs.move import move, one_day_left

    if of is not None:
        _move_day(context, id_, when, of, (on, reason, hours), dry_run=dry_run)
        return
    if hours is not None:
        raise OslError(say("--hours belongs to --of: it is for one day of a series"))
    why = None if reason is None else text_typed(reason, "--reason")
    day = day_typed(context, on) or context.as_of
    words = _asked(context, id_) if when is None else text_typed(when, _("WHEN"))
    remarks: list[Sentence | None] = []

    def propose(task: Task, now: Checked) -> Proposal | Sentence:
        remarks[:] = [one_day_left(now.plan, task, words)]
        return move(task, now.source.text, words, on=day, reason=why)

    change_task(
        context,
        id_,
        propose,
        command=lambda task: f'osl move {task.id} "{words}"',
        dry_run=dry_run,
    )
    for sentence in filter(None, remarks):
        tell(sentence)


def _move_day(
    context: AppContext,
    id_: str,
    to: str | None,
    of: str,
    more: tuple[str | None, str | None, str | None],
    *,
    dry_run: bool,
) -> None:
    from osl.app.choose import typed
    from osl.app.days import typed_day
    from osl.app.single_day import DayChange
    from osl.edit.verbs.single_day import move_day

    change = DayChange.parsed(context, of, *more)
    if to is None:
        change.check_movable(context, id_)
    words = _day_asked(context, id_, of) if to is None else to
    day_to = typed_day(words, context.as_of)
    change.carry_out(
        context,
        [id_],
        lambda series, day: move_day(series, day, day_to.in_year(series.year), change.decision),
        command=f"osl move {{id}} {typed(words)}",
        dry_run=dry_run,
    )


def _day_asked(context: AppContext, id_: str, of: str) -> str:
    from osl.app.days import typed_day

    return given_or_asked(
        None,
        _("DAY"),
        lambda: ask(
            say("new day of the meeting of {id} on {day}?", id=id_, day=of),
            lambda answer: typed_day(answer, context.as_of).text,
        ),
        to_type=context.typed().again(arguments=[id_, _("DAY")]),
    )


def _asked(context: AppContext, id_: str) -> str:
    from osl.questions.ids import task_of

    plan = plan_typed(context)
    task = task_of(plan, id_)
    return given_or_asked(
        None,
        _("WHEN"),
        lambda: ask_when(say("new date of {id}, in your own words?", id=task.id), plan),
        to_type=context.typed().again(arguments=[task.id], blank=_("WHEN")),
    )
