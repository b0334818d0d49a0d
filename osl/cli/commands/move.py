"""`osl move`: a task has a new time."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.asking import ask_when, text_typed
from osl.app.context import AppContext
from osl.app.editing import change_task, day_typed, given_or_asked, plan_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdArgument, OnOption, ReasonOption
from osl.i18n import N_, _, say

WhenArgument = Annotated[
    str | None,
    typer.Argument(metavar=N_("WHEN"), help=N_("the new time in your own words, such as September 2023")),
]


@command(help=N_("Give a task a new time; the old one is noted."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: IdArgument,
    when: WhenArgument = None,
    reason: ReasonOption = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give a task a new time, and keep the old one in its moves."""
    from osl.edit.verbs.move import move

    why = None if reason is None else text_typed(reason, "--reason")
    day = day_typed(context, on) or context.as_of
    words = _asked(context, id_) if when is None else text_typed(when, _("WHEN"))
    change_task(
        context,
        id_,
        lambda task, now: move(task, now.source.text, words, on=day, reason=why),
        command=lambda task: f'osl move {task.id} "{words}"',
        dry_run=dry_run,
    )


def _asked(context: AppContext, id_: str) -> str:
    from osl.questions.ids import task_of

    plan = plan_typed(context)
    task = task_of(plan, id_)
    return given_or_asked(
        None,
        _("WHEN"),
        lambda: ask_when(say("what is the new time of {id}, in your own words?", id=task.id), plan),
        to_type=f'osl move {task.id} "{_("WHEN")}"',
    )
