"""A plan as scripts see it: its tasks, its problems, and the questions to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypedDict

from osl.api.boundary import day_of, known_as, public, speak
from osl.api.tasks import AgendaTask, PublicTask, TaskList, in_agenda, in_plan, tasks_of
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from typing import TypeAlias, Unpack

    from osl.api.boundary import AnyDay
    from osl.api.problems import PublicProblem
    from osl.app.filters import TypedFilters
    from osl.checking.check import Checked
    from osl.dates.ranges import DateRange
    from osl.plan import Audience, Plan
    from osl.questions.json_objects import Origin

    FilterValue: TypeAlias = str | Iterable[str] | None


class FilterOptions(TypedDict, total=False):
    """The filters of a question, as on the command line: one value or several; any of them fits."""

    audience: FilterValue
    status: FilterValue
    kind: FilterValue
    responsible: FilterValue
    section: FilterValue
    place: FilterValue
    partner: FilterValue
    find: FilterValue


class PlanSummary(Value):
    """The counts of a plan; each task counts once in `tasks` (without `unplanned` ones) and in `states`.

    `states` is by state, `months` by month (1-12), `audiences` by id; a task counts in each of its months and
    groups. `people` is the number of participants in all log entries. `meetings` has how many meetings of all
    series are `planned`, `skipped` and `held`.
    """

    tasks: int
    states: dict[str, int]
    unplanned: int
    people: int
    meetings: dict[str, int]
    months: dict[int, int]
    audiences: dict[str, int]


@known_as("Plan")
class PublicPlan:
    """The plan of one year, as `load` returns it; the questions to it take days and filters.

    `year` is this year if the file has none. `tasks` are all tasks, those not in the plan last (`unplanned`);
    `audiences` are by id, each with `name` and `within`. A day is a `date` or text such as "2026-05-20". Each
    question raises PlanError for a filter's value that the plan does not have.
    """

    def __init__(self, path: Path, checked: Checked) -> None:
        from osl.questions.json_objects import Origin

        self._checked = checked
        self._plan: Plan = checked.plan
        self._origin: Origin = Origin(str(path), self._plan.organisation, self._plan.year)
        self.path = path
        self.year = self._plan.year
        self.title = self._plan.title
        self.organisation = self._plan.organisation
        self.audiences: Mapping[str, Audience] = self._plan.audiences
        self.tasks: tuple[PublicTask, ...] = tasks_of(self._plan, self._origin)

    def __repr__(self) -> str:
        return f"<osl.Plan {self._origin.file!r}: {self.year}, {len(self.tasks)} tasks>"

    @property
    def problems(self) -> list[PublicProblem]:
        """The errors and warnings of the file, by line and column."""
        from osl.api.problems import in_public
        from osl.checking.report import located

        speak()
        source = self._checked.source
        kept = self._checked.problems.in_order()
        return [in_public(source.name, located(one, source)) for one in kept]

    @public
    def agenda(
        self,
        first: AnyDay = None,
        last: AnyDay = None,
        *,
        month: int | str | None = None,
        as_of: AnyDay = None,
        **filters: Unpack[FilterOptions],
    ) -> TaskList[AgendaTask]:
        """Return the tasks of a month (1-12 or a name), or of `first` to `last`, inclusive, as `osl agenda`.

        A missing end is that of the plan's year; with no days at all it is the month of `as_of`.
        """
        from osl.questions.agenda import agenda

        day = day_of(as_of)
        range_ = self._range(first, last, month, day)
        found = agenda(self._chosen(day, filters), range_.first, range_.last, day)
        return TaskList((in_agenda(item, self._origin) for item in found.items), day)

    @public
    def overdue(self, as_of: AnyDay = None, **filters: Unpack[FilterOptions]) -> TaskList[PublicTask]:
        """Return what is late on `as_of` (today, if None), most days first, as `osl overdue`.

        Then follow the tasks that are behind, not started, or without a date.
        """
        from osl.questions.overdue import overdue

        day = day_of(as_of)
        found = overdue(self._chosen(day, filters), day)
        return TaskList((in_plan(one.task, self._origin) for one in found.tasks()), day)

    @public
    def summary(self, as_of: AnyDay = None, **filters: Unpack[FilterOptions]) -> PlanSummary:
        """Return the counts of the plan on `as_of` (today, if None), as `osl summary`."""
        from osl.questions.json_objects import totals_object
        from osl.questions.summary import summary

        day = day_of(as_of)
        found = summary(self._chosen(day, filters), day)
        totals = totals_object(found.totals)
        return PlanSummary(**totals, months=found.months, audiences=found.audiences)

    @public
    def rows(self, as_of: AnyDay = None, **filters: Unpack[FilterOptions]) -> list[dict[str, Any]]:
        """Return the tasks as plain dicts, ready for a data frame, as `osl list --format json` has them.

        Each has the keys of the file that the task has, `reading`, `state` on `as_of` (today, if None),
        `days_late` if it is overdue, `series` if it recurs, and `file`, `organisation`, `year`.
        """
        from osl.questions.json_objects import task_object
        from osl.questions.state import standings

        day = day_of(as_of)
        plan = self._chosen(day, filters)
        return [task_object(one, self._origin) for one in standings(plan, plan.all_tasks(), day)]

    def _chosen(self, day: date, filters: FilterOptions) -> Plan:
        """Return the plan with the tasks that meet `filters`, states being those on `day`."""
        return _typed(filters).filters([self._plan]).chosen(self._plan, day)

    def _range(self, first: AnyDay, last: AnyDay, month: int | str | None, day: date) -> DateRange:
        """Return the days of an agenda; raises OslError if they are reversed or given in two ways."""
        from osl.app.date_range import TypedRange, asked_range, range_options
        from osl.dates.ranges import DateRange, whole_year

        if first is None and last is None:
            typed = TypedRange(month=None if month is None else str(month))
            found = asked_range(range_options(typed, day), self.year, day)
            return DateRange(found.first, found.last)
        if month is not None:
            raise OslError(say("give either a month, or a first and a last day"))
        year = whole_year(self.year)
        begin = year.first if first is None else day_of(first, self.year)
        end = year.last if last is None else day_of(last, self.year)
        if begin > end:
            raise OslError(say("the first day ({first}) is after the last ({last})", first=begin, last=end))
        return DateRange(begin, end)


def _typed(filters: FilterOptions) -> TypedFilters:
    """Return filters as they would be typed; raises TypeError for one that is unknown or not text."""
    from osl.app.filters import TypedFilters

    if unknown := filters.keys() - {*TypedFilters._fields}:
        msg = f"{', '.join(sorted(unknown))}: not a filter; there are {', '.join(TypedFilters._fields)}"
        raise TypeError(msg)
    given = {name: _words(name, value) for name, value in filters.items() if value is not None}
    return TypedFilters(**given)


def _words(name: str, value: Any) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else list(value) if isinstance(value, Iterable) else [value]
    if not all(isinstance(word, str) for word in words):
        msg = f"{name} takes text, or several texts, not {value!r}"
        raise TypeError(msg)
    return tuple(words)
