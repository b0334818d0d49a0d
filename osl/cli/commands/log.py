"""`osl log`: a line in a task's log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.asking import ask_text
from osl.app.context import AppContext
from osl.app.editing import change_task, day_typed, given_or_asked, task_typed
from osl.app.log_entry import entry_typed, warn_of_repetition
from osl.app.streams import tell
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdArgument, OnOption, PartnerOption, PeopleOption, PlaceOption
from osl.i18n import N_, _, say

if TYPE_CHECKING:
    from datetime import date

    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Entry, Task

WhatArgument = Annotated[
    str | None, typer.Argument(metavar=N_("WHAT"), help=N_("what was done, in a few words"))
]


@command(
    help=N_("Log an event of a task: what was done and how many people came."), rich_help_panel=N_("Changes")
)
def app(
    context: AppContext,
    id_: IdArgument,
    what: WhatArgument = None,
    on: OnOption = None,
    people: PeopleOption = None,
    place: PlaceOption = None,
    partner: PartnerOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Put a line at the end of a task's log."""
    from osl.app.edited_plan import settle_plan

    day = day_typed(context, on)
    entry = entry_typed(people, place, partner, what, name=_("WHAT"))._replace(on=day or context.as_of)
    settle_plan(context, [id_], on=day)
    if what is None:
        entry = entry._replace(what=_asked(context, task_typed(context, id_, day)))
    _carry_out(context, id_, entry, on=day, dry_run=dry_run)


def _asked(context: AppContext, task: Task) -> str:
    return given_or_asked(
        None,
        _("WHAT"),
        lambda: ask_text(say("what was done for {id}?", id=task.id), _("WHAT")),
        to_type=context.typed().again(arguments=[task.id], blank=_("WHAT")),
    )


def _carry_out(context: AppContext, word: str, entry: Entry, *, on: date | None, dry_run: bool) -> None:
    """Write `entry`; warn if it is there already, and name `osl done` if the task seems finished."""
    from osl.edit.verbs.log import log, still_open

    before: list[Task] = []
    unfinished: list[Sentence | None] = []

    def propose(task: Task, now: Checked) -> Proposal:
        before[:] = [task]
        same = {"same_day": context.same_day(), "same_plan": context.same_plan()}
        unfinished[:] = [still_open(now.plan, task, entry, context.as_of, **same)]
        return log(task, entry)

    change_task(context, word, propose, command=lambda task: f"osl log {task.id}", on=on, dry_run=dry_run)
    warn_of_repetition(before[0], entry)
    for sentence in filter(None, unfinished):
        tell(sentence)
