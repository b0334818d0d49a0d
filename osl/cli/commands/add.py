"""`osl add`: a new task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.cli.changing import DryRunOption, ask, can_ask, carry_out, day_typed, text_typed
from osl.cli.command import command
from osl.cli.complete import complete_audience
from osl.cli.desk import Desk  # noqa: TC001 - Typer evaluates the annotations
from osl.i18n import N_, _, say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.plan import Plan

TitleArgument = Annotated[
    str | None, typer.Argument(metavar=N_("TITLE"), help=N_("the task, as it is published"))
]
WhenOption = Annotated[
    str | None, typer.Option("--when", metavar=N_("WHEN"), help=N_("the time in your own words"))
]
AudienceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--audience", metavar=N_("AUDIENCE"), autocompletion=complete_audience,
        help=N_("the id of a group that it is for; several with commas, or given again"),
    ),
]  # fmt: skip
UnplannedOption = Annotated[
    bool, typer.Option("--unplanned", help=N_("it was done though the plan did not foresee it"))
]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on", metavar=N_("DATE"), help=N_("with --unplanned: the day it was done; today if left out")
    ),
]


@command(help=N_("Add a task to the plan; its id is made from the title."), rich_help_panel=N_("Changes"))
def app(
    desk: Desk,
    title: TitleArgument = None,
    when: WhenOption = None,
    audience: AudienceOption = None,
    unplanned: UnplannedOption = False,  # noqa: FBT002 - Typer's way
    on: OnOption = None,
    dry_run: DryRunOption = False,  # noqa: FBT002 - Typer's way
) -> None:
    """Put a new task at the end of the plan, or of what was done unplanned."""
    from osl.cli.opening import read_plan
    from osl.edit.verbs.add import Addition

    if on is not None and not unplanned:
        raise OslError(say("--on belongs to --unplanned: it is the day on which it was done"))
    day = (day_typed(on) or desk.as_of) if unplanned else None
    plan = read_plan(desk.path(), desk.as_of).plan
    name = _given(title, _("TITLE"), lambda: ask(say("what is to be done?"), _("TITLE")))
    words = _given(when, "--when", lambda: ask(say("when, in your own words?"), "--when"))
    groups = _audiences(plan, audience)
    carry_out(
        desk,
        lambda now: Addition.of(now.plan, name, words, groups, unplanned=day),
        said=f'osl add "{name}"',
        dry_run=dry_run,
    )


def _given(text: str | None, name: str, ask_for_it: Callable[[], str]) -> str:
    if text is not None:
        return text_typed(text, name)
    if can_ask():
        return ask_for_it()
    raise OslError(say("{name} is missing", name=name))


def _audiences(plan: Plan, typed: list[str] | None) -> tuple[str, ...]:
    from osl.cli.parse import several

    if not typed and can_ask():
        known = ", ".join(plan.audiences)
        typed = ask(say("for whom? ({ids})", ids=known), "--audience").replace(",", " ").split()
    if not typed:
        raise OslError(say("--audience is missing; the plan has: {ids}", ids=", ".join(plan.audiences)))
    return tuple(dict.fromkeys(_audience(plan, one) for one in several(typed)))


def _audience(plan: Plan, word: str) -> str:
    from osl.near import nearest

    if word in plan.audiences:
        return word
    begun = [one for one in plan.audiences if word and one.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    if near := nearest(word, plan.audiences):
        raise OslError(say('there is no audience "{id}"; did you mean {near}?', id=word, near=near))
    known = ", ".join(plan.audiences)
    raise OslError(say('there is no audience "{id}"; the plan has: {ids}', id=word, ids=known))
