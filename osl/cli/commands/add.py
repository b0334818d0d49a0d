"""`osl add`: a new task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.asking import ask_groups, ask_text, ask_when, can_ask, possible, text_typed
from osl.app.context import AppContext
from osl.app.editing import carry_out, day_typed, given_or_asked, plan_typed
from osl.cli.command import command
from osl.cli.complete import (
    complete_audience,
    complete_partner,
    complete_place,
    complete_responsible,
    complete_section,
)
from osl.cli.options import DryRunOption
from osl.i18n import N_, _, say
from osl.problem import OslError
from osl.questions.groups import group_of, listed

if TYPE_CHECKING:
    from osl.plan import Plan

TitleArgument = Annotated[
    str | None, typer.Argument(metavar=N_("TITLE"), help=N_("title of the task, as published"))
]
WhenOption = Annotated[
    str | None, typer.Option("--when", metavar=N_("WHEN"), help=N_("date in your own words"))
]
NewTaskAudienceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--audience", metavar=N_("AUDIENCE"), autocompletion=complete_audience,
        help=N_("id of the group that the task is for; separate several with commas, or repeat the option"),
    ),
]  # fmt: skip
UnplannedOption = Annotated[bool, typer.Option("--unplanned", help=N_("add an unplanned task that was done"))]
UnplannedOnOption = Annotated[
    str | None,
    typer.Option(
        "--on", metavar=N_("DATE"), help=N_("with --unplanned: day on which it was done; default: today")
    ),
]
SectionOfTaskOption = Annotated[
    str | None,
    typer.Option(
        "--section", metavar=N_("TEXT"), autocompletion=complete_section,
        help=N_("heading of the section; the task is added at its end"),
    ),
]  # fmt: skip
PlaceOfTaskOption = Annotated[
    str | None,
    typer.Option("--place", metavar=N_("TEXT"), autocompletion=complete_place, help=N_("place of the task")),
]
ResponsibleOfTaskOption = Annotated[
    str | None,
    typer.Option(
        "--responsible", metavar=N_("TEXT"), autocompletion=complete_responsible,
        help=N_("person responsible for the task; not published"),
    ),
]  # fmt: skip
PartnersOfTaskOption = Annotated[
    list[str] | None,
    typer.Option(
        "--partner", metavar=N_("TEXT"), autocompletion=complete_partner,
        help=N_("a partner of the task; can be given several times"),
    ),
]  # fmt: skip
CostOption = Annotated[str | None, typer.Option("--cost", metavar=N_("TEXT"), help=N_("cost of the task"))]
ShortOption = Annotated[
    str | None, typer.Option("--short", metavar=N_("TEXT"), help=N_("short name for charts and calendars"))
]
NewAudienceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--new-audience", metavar=N_("NAME"),
        help=N_("name of a new group, which is added to the plan; can be given several times"),
    ),
]  # fmt: skip


@command(help=N_("Add a task to the plan; its id is made from the title."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    title: TitleArgument = None,
    when: WhenOption = None,
    audience: NewTaskAudienceOption = None,
    new_audience: NewAudienceOption = None,
    section: SectionOfTaskOption = None,
    place: PlaceOfTaskOption = None,
    responsible: ResponsibleOfTaskOption = None,
    partner: PartnersOfTaskOption = None,
    cost: CostOption = None,
    short: ShortOption = None,
    unplanned: UnplannedOption = False,
    on: UnplannedOnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Put a new task into the plan, at the end of its section or of its list."""
    from osl.edit.verbs.add import with_groups

    if on is not None and not unplanned:
        raise OslError(say("--on belongs to --unplanned: it is the day on which it was done"))
    day = (day_typed(context, on) or context.as_of) if unplanned else None
    given = {"section": section, "place": place, "responsible": responsible, "cost": cost, "short": short}
    more = {key: text_typed(text, f"--{key}") for key, text in given.items() if text is not None}
    partners = tuple(text_typed(one, "--partner") for one in partner or ())
    new = tuple(text_typed(one, "--new-audience") for one in new_audience or ())
    plan = plan_typed(context)
    name, words, groups = _answers(context, plan, title, when, audience, asks=not new)
    carry_out(
        context,
        lambda now: with_groups(
            now.plan, name, words, groups, new, unplanned=day, more={**more, "partners": partners}
        ),
        said=f'osl add "{name}"',
        dry_run=dry_run,
    )


def _answers(
    context: AppContext,
    plan: Plan,
    title: str | None,
    when: str | None,
    audience: list[str] | None,
    *,
    asks: bool,
) -> tuple[str, str, tuple[str, ...]]:
    """Return title, date phrase and groups; what was typed is checked before anything is asked.

    Without `asks`, groups need not be given, as there are new ones.
    """
    from osl.app.parse import several

    typed = {_("TITLE"): title, "--when": when}
    for name, text in typed.items():
        if text is not None:
            text_typed(text, name)
    if when is not None and can_ask():
        possible(when, plan.year)
    groups = tuple(dict.fromkeys(group_of(plan, one) for one in several(audience)))
    how = _with_all(context, title, when, is_for_somebody=bool(groups) or not asks)
    name = given_or_asked(
        title, _("TITLE"), lambda: ask_text(say("title of the task?"), _("TITLE")), to_type=how
    )
    words = given_or_asked(
        when, "--when", lambda: ask_when(say("date, such as May 2026 or 20–22 May?"), plan), to_type=how
    )
    return name, words, groups or (_audiences(plan) if asks else ())


def _with_all(context: AppContext, title: str | None, when: str | None, *, is_for_somebody: bool) -> str:
    """Return what was typed, with names in the place of what is missing."""
    lacking = [] if when else [f'--when "{_("WHEN")}"']
    lacking += [] if is_for_somebody else [f"--audience {_('ID')}"]
    return context.typed().again(
        *lacking, arguments=[title] if title else [], blank="" if title else _("TITLE")
    )


def _audiences(plan: Plan) -> tuple[str, ...]:
    if not plan.audiences:
        raise OslError(say("the plan has no audiences yet; declare one under `audiences` in the plan file"))
    if can_ask():
        return ask_groups(plan)
    raise OslError(say("--audience is missing; the plan has:\n  {ids}", ids=listed(plan)))
