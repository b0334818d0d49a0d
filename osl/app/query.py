"""A question to a plan on a day, and its answer as JSON or CSV."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from osl.app.filters import NO_FILTERS, TypedFilters
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.i18n import Sentence
    from osl.plan import Plan
    from osl.questions.json_objects import Origin
    from osl.questions.state import Standing
    from osl.render.view import View


class Query(Value):
    """A loaded plan, the as-of day, the plan with only the tasks chosen by `filters`.

    `emptied` are the filters that left no task, if so. `others` are the same question to the plans of
    other years that were read; `reached_by` are the options by which a command reaches such a plan. `typed`
    are the options that chose the plan and the day, as they are typed.
    """

    loaded: LoadedPlan
    day: date
    plan: Plan
    filters: TypedFilters = NO_FILTERS
    emptied: tuple[str, ...] = ()
    others: tuple[Query, ...] = ()
    reached_by: str = ""
    typed: str = ""

    def view(self, *, brief: bool = False, terminal: bool = False) -> View:
        """Return what a screen of the plan needs to know; with `brief`, it shows short names of tasks."""
        from osl.render.view import View

        flawed, chosen = self.loaded.flawed(), self.chosen_words()
        others = tuple(one.view(brief=brief)._replace(reached_by=one.reached_by) for one in self.others)
        ids = tuple(task.id for task in self.loaded.plan.all_tasks()) if brief or terminal else ()
        asked = self.filters._replace(status=()).typed() + self.typed
        return View(
            self.plan, self.day, flawed, chosen, self.emptied, brief, ids, others,
            typed=self.typed, asked=asked,
        )  # fmt: skip

    def chosen_words(self) -> str:
        """Return which tasks were chosen, for a title; nothing if all were."""
        return self.filters.words([one.plan for one in self.queries])

    @property
    def queries(self) -> tuple[Query, ...]:
        """The question to this plan, then those to the plans of other years."""
        return (self, *self.others)

    def of_year(self, year: int) -> Query:
        """Return the question to the plan of `year`; this one for 0."""
        return next((one for one in self.others if one.plan.year == year), self)

    def nothing_left(self) -> Sentence | None:
        """Return which filters left no task, None if some are left."""
        from osl.i18n import say

        if len(self.emptied) > 1:
            return say("no task matches all of: {options}", options=", ".join(self.emptied))
        return say("no task matches {option}", option=self.emptied[0]) if self.emptied else None

    def origin(self) -> Origin:
        """Return the plan that the tasks are from, as each of them names it in JSON and CSV."""
        from osl.questions.json_objects import Origin

        return Origin(str(self.loaded.path), self.plan.organisation, self.plan.year)

    def head(self, **fields: Any) -> dict[str, Any]:
        """Return the first fields of a JSON answer; `fields` are added or replace them."""
        from osl.questions.json_objects import plan_head

        plans = [plan_head(one.plan, str(one.loaded.path)) for one in self.queries]
        day = self.day.isoformat()
        return {"plan": plans[0], "plans": plans, "as_of": day, "month": None, **fields}

    def as_data(self, format_: str, tasks: Iterable[Standing]) -> bool:
        """Print `tasks` if `format_` is json or csv; return False for text, which is a screen."""
        origin = self.origin()
        return self.rows_as_data(format_, ((one, origin) for one in tasks))

    def rows_as_data(self, format_: str, tasks: Iterable[tuple[Standing, Origin]]) -> bool:
        """Print tasks of several plans as `as_data` does, each with the plan that it is of."""
        if format_ == "json":
            from osl.questions.json_objects import one_object, task_object

            sys.stdout.write(one_object(self.head(), (task_object(*one) for one in tasks)))
        elif format_ == "csv":
            from osl.app.destination import as_it_is
            from osl.render.csv import tasks_table

            as_it_is(tasks_table(tasks))
        return format_ != "text"


def query_of(
    context: AppContext,
    filters: TypedFilters = NO_FILTERS,
    loaded: LoadedPlan | None = None,
    *,
    others: Sequence[LoadedPlan] = (),
    private: bool = True,
) -> Query:
    """Return the question to the plan that is meant (`loaded`, if it is already), with the tasks chosen.

    `others` are the plans of other years that are asked too. Raises OslError for a filter that none of the
    plans can meet, or that is private without `private`.
    """
    loaded = loaded or context.load()
    day, every = context.as_of, [loaded, *others]
    plans = [one.plan for one in every]
    chosen, emptied = plans, tuple[str, ...]()
    if filters != NO_FILTERS:
        meant = filters.filters(plans, private=private)
        chosen = [meant.chosen(plan, day) for plan in plans]
        if not any(plan.all_tasks() for plan in chosen):
            emptied = filters.emptied_by(plans, meant, day)
    first, *rest = [Query(one, day, plan, filters, emptied) for one, plan in zip(every, chosen, strict=True)]
    reached = [one._replace(reached_by=context.options_of(one.plan.year)) for one in rest]
    return first._replace(others=tuple(reached), typed=context.same_plan() + context.same_day())
