"""A question to a plan on a day, and its answer as JSON or CSV."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.plan import Plan
    from osl.questions.filters import Filters
    from osl.questions.state import Standing
    from osl.render.rows import View


class Query(Value):
    """A loaded plan and the as-of day."""

    loaded: LoadedPlan
    day: date

    @property
    def plan(self) -> Plan:
        """The plan asked."""
        return self.loaded.plan

    def view(self) -> View:
        """Return what a screen of the plan needs to know."""
        from osl.render.rows import View

        return View(self.plan, self.day, self.loaded.flawed())

    def head(self, **fields: Any) -> dict[str, Any]:
        """Return the first fields of a JSON answer; `fields` are added or replace them."""
        from osl.questions.json_objects import plan_head

        file = str(self.loaded.path)
        return {"plan": plan_head(self.plan, file), "as_of": self.day.isoformat(), "month": None, **fields}

    def as_data(self, format_: str, tasks: Iterable[Standing]) -> bool:
        """Print `tasks` if `format_` is json or csv; return False for text, which is a screen."""
        if format_ == "json":
            from osl.questions.json_objects import one_object, task_object

            sys.stdout.write(one_object(self.head(), map(task_object, tasks)))
        elif format_ == "csv":
            from osl.render.csv import tasks_table

            sys.stdout.write(tasks_table(tasks))
        return format_ != "text"


def query_of(context: AppContext) -> Query:
    """Load the plan that is meant."""
    return Query(context.load(), context.as_of)


def filters_of(plan: Plan, audience: list[str] | None, status: list[str] | None = None) -> Filters:
    """Return the filters of `--audience` and `--status`; raises OslError for an unknown value."""
    from osl.app.parse import choice, several
    from osl.questions.filters import Filters
    from osl.questions.groups import group_of
    from osl.questions.state import STATES

    statuses = tuple(choice(word, STATES, "--status") for word in several(status))
    return Filters(tuple(group_of(plan, word) for word in several(audience)), statuses)
