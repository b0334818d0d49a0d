"""How a question is answered: its shared options, what they ask for, in which form it is printed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from osl.cli.complete import complete_audience, complete_format, complete_status
from osl.i18n import N_
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.plan import Plan
    from osl.questions.filters import Filters
    from osl.questions.state import Standing
    from osl.render.console import Console
    from osl.render.rows import View

FORMATS = ("text", "json", "csv")

FormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(FORMATS), autocompletion=complete_format,
        help=N_("for people, or for programs"),
    ),
]  # fmt: skip
AudienceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--audience", metavar=N_("ID"), autocompletion=complete_audience,
        help=N_("only tasks for this group and the groups within it; several with commas, or given again"),
    ),
]  # fmt: skip
StatusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--status", metavar=N_("STATUS"), autocompletion=complete_status,
        help=N_(
            "only tasks in this state (several with commas, or given again): done, partly-done, started, "
            "planned, not-started, behind, overdue, undated, cancelled"
        ),
    ),
]  # fmt: skip


def form(text: str) -> str:
    """The form asked for with `--format`."""
    from osl.app.parse import choice

    return choice(text, FORMATS, "--format")


def filters_of(plan: Plan, audience: list[str] | None, status: list[str] | None = None) -> Filters:
    """The filters that `--audience` and `--status` ask for; raises OslError for what is not known."""
    from osl.app.parse import choice, several
    from osl.questions.filters import Filters
    from osl.questions.groups import group_of
    from osl.questions.state import STATES

    statuses = tuple(choice(word, STATES, "--status") for word in several(status))
    return Filters(tuple(group_of(plan, word) for word in several(audience)), statuses)


def console() -> Console:
    """What screens are shown on."""
    from osl.render.console import make_console

    return make_console(sys.stdout, os.environ)


class Query(Value):
    """A question to a plan that lies open, on a day."""

    opened: LoadedPlan
    day: date

    @property
    def plan(self) -> Plan:
        """The plan asked."""
        return self.opened.plan

    def view(self) -> View:
        """What a screen of the plan needs to know."""
        from osl.render.rows import View

        return View(self.plan, self.day, self.opened.flawed())

    def head(self, **also: Any) -> dict[str, Any]:
        """What every JSON answer begins with, and what this one says beside that."""
        from osl.questions.json_objects import plan_head

        file = str(self.opened.path)
        return {"plan": plan_head(self.plan, file), "as_of": self.day.isoformat(), "month": None, **also}

    def as_data(self, form: str, tasks: Iterable[Standing], **also: Any) -> bool:
        """Print `tasks` where JSON or CSV is asked for; False where people ask, who want a screen."""
        if form == "json":
            from osl.questions.json_objects import one_object, task_object

            sys.stdout.write(one_object(self.head(**also), map(task_object, tasks)))
        elif form == "csv":
            from osl.render.csv import tasks_table

            sys.stdout.write(tasks_table(tasks))
        return form != "text"


def ask(desk: AppContext) -> Query:
    """Open the plan that is meant."""
    return Query(desk.open(), desk.as_of)
