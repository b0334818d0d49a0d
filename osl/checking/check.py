"""Check one file: its bytes, its YAML, its plan by every rule, and the comments that silence rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.plan import Plan
from osl.problem import Problems
from osl.reading.reader import read
from osl.rules import LOOKING, RULES, module
from osl.rules.context import PlanPlace, RuleContext
from osl.source.locate import Places
from osl.source.text import decode
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.checking.ignores import Ignores
    from osl.plan import Task, TimeKey
    from osl.source.text import Source
    from osl.when.model import Issue


class Checked(Value):
    """A file's text, the plan that was read from it, and what is wrong with it."""

    source: Source
    plan: Plan
    problems: Problems


def check(
    name: str, data: bytes, *, day: date, wanted: frozenset[str] | None = None, errors_only: bool = False
) -> Checked:
    """Check the file `name` with the content `data` as of `day` by the rules `wanted` (all, if None)."""
    source, found = decode(name, data)
    ignores = _ignores(source)
    problems = Problems(wanted=wanted, silencer=ignores)
    for problem in found:
        problems.add(problem, can_be_silenced=False)
    problems.count("not-text", "error", source.controls_not_kept)
    if found and not source.text:  # too large: nothing of it was read
        return Checked(source, Plan(day.year, has_year=False), problems)
    plan = read(source, problems, year=day.year)
    context = RuleContext(plan, day, Places(source), problems)
    _ask_rules(context, errors_only=errors_only)
    _report_dates(context, errors_only=errors_only)
    if ignores and not errors_only:
        for problem in ignores.unused(wanted, all_read=plan.whole):
            problems.add(problem)
    return Checked(source, plan, problems)


def _ignores(source: Source) -> Ignores | None:
    if "osl: ignore" not in source.text:  # most plans silence nothing, and need not wait for the import
        return None
    from osl.checking.ignores import ignores_in

    return ignores_in(source)


def _ask_rules(context: RuleContext, *, errors_only: bool) -> None:
    problems = context.problems
    for rule in LOOKING:
        severity = RULES[rule]
        if problems.wants(rule) and (severity == "error" or not errors_only):
            looking = module(rule)
            for found in looking.find(context):
                if problems.is_full(rule, severity):
                    problems.count(rule, severity)
                else:
                    looking.tell(context, found)


def _report_dates(context: RuleContext, *, errors_only: bool) -> None:
    """Report what is wrong with date phrases, at the tasks' own words."""
    problems = context.problems
    for task, issue in _date_issues(context):
        if errors_only and issue.severity != "error":
            continue
        if problems.is_full(issue.rule, issue.severity):
            problems.count(issue.rule, issue.severity)
        else:
            _report_date(context, task, issue)


def _date_issues(context: RuleContext) -> Iterator[tuple[Task, Issue]]:
    found = {
        time: outcome.issues
        for time, outcome in context.times.items()
        if outcome.issues and not context.has_controls(time[0] or "")
    }
    if found and not context.plan.has_year:
        found = {time: _in_any_year(time) for time in found}
    if found:
        for task in context.tasks:
            for issue in found.get(task.time_key, ()):
                yield task, issue


def _in_any_year(time: TimeKey) -> tuple[Issue, ...]:
    """Return the issues that do not depend on the year: those that a leap year and another have."""
    from osl.when.task_time import time_of

    common, leap = (time_of(*time, year).issues for year in (2023, 2024))
    in_leap = {(one.rule, one.start, one.end) for one in leap if one.rule != "year-mismatch"}
    return tuple(one for one in common if (one.rule, one.start, one.end) in in_leap)


def _report_date(context: RuleContext, task: Task, issue: Issue) -> None:
    """Report `issue` in the words of `task`, or at its `months` if they differ, or there are no words."""
    differ = issue.rule == "months-differ"
    words = PlanPlace(task, ("when",), part=(issue.start, issue.end))
    place = PlanPlace(task, ("months",)) if differ or task.when is None else words
    related = ((words._replace(part=None), say("the date phrase is here")),) if differ else ()
    context.report(issue.rule, place, issue.message, issue.hint, related, issue.severity)
