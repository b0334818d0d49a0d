"""A question to a plan on a day, and its answer as JSON or CSV."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from osl.app.filters import NO_FILTERS, TypedFilters
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.plan import Plan
    from osl.questions.json_objects import Origin
    from osl.questions.state import Standing
    from osl.render.rows import View


class Query(Value):
    """A loaded plan, the as-of day, the plan with only the tasks chosen by `filters`.

    `emptied` are the filters that left no task, if so.
    """

    loaded: LoadedPlan
    day: date
    plan: Plan
    filters: TypedFilters = NO_FILTERS
    emptied: tuple[str, ...] = ()

    def view(self, *, brief: bool = False) -> View:
        """Return what a screen of the plan needs to know; with `brief`, it shows short names of tasks."""
        from osl.render.rows import View

        flawed, chosen = self.loaded.flawed(), self.filters.words()
        return View(self.plan, self.day, flawed, chosen, self.emptied, brief)

    def origin(self) -> Origin:
        """Return the plan that the tasks are from, as each of them names it in JSON and CSV."""
        from osl.questions.json_objects import Origin

        return Origin(str(self.loaded.path), self.plan.organisation, self.plan.year)

    def head(self, **fields: Any) -> dict[str, Any]:
        """Return the first fields of a JSON answer; `fields` are added or replace them."""
        from osl.questions.json_objects import plan_head

        plan = plan_head(self.plan, str(self.loaded.path))
        day = self.day.isoformat()
        return {"plan": plan, "plans": [plan], "as_of": day, "month": None, **fields}

    def as_data(self, format_: str, tasks: Iterable[Standing]) -> bool:
        """Print `tasks` if `format_` is json or csv; return False for text, which is a screen."""
        origin = self.origin()
        if format_ == "json":
            from osl.questions.json_objects import one_object, task_object

            sys.stdout.write(one_object(self.head(), (task_object(one, origin) for one in tasks)))
        elif format_ == "csv":
            from osl.app.destination import as_it_is
            from osl.render.csv import tasks_table

            as_it_is(tasks_table(tasks, origin))
        return format_ != "text"


def query_of(
    context: AppContext,
    filters: TypedFilters = NO_FILTERS,
    loaded: LoadedPlan | None = None,
    *,
    private: bool = True,
) -> Query:
    """Return the question to the plan that is meant (`loaded`, if it is already), with the tasks chosen.

    Raises OslError for a filter that the plan cannot meet, or that is private without `private`.
    """
    loaded = loaded or context.load()
    plan, day = loaded.plan, context.as_of
    if filters == NO_FILTERS:
        return Query(loaded, day, plan)
    meant = filters.filters([plan], private=private)
    chosen = meant.chosen(plan, day)
    emptied = () if chosen.all_tasks() else filters.emptied_by(plan, meant, day)
    return Query(loaded, day, chosen, filters, emptied)
