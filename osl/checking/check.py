"""Checking one file: its bytes, its shape, its plan by every rule, and the comments that silence rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.plan import Plan
from osl.problem import Problem, Problems, Related
from osl.reading.reader import read
from osl.rules import LOOKING, RULES, module
from osl.rules.context import RuleContext
from osl.source.locate import Places
from osl.source.text import decode
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.checking.ignores import Ignores
    from osl.problem import Severity, Span
    from osl.rules.context import Finding, PlanPlace
    from osl.source.text import Source


class Checked(Value):
    """A file's text, the plan that was read from it, and what is wrong with it."""

    source: Source
    plan: Plan
    problems: Problems


def check(
    name: str, data: bytes, *, day: date, wanted: frozenset[str] | None = None, errors_only: bool = False
) -> Checked:
    """Check the file `name`, which holds `data`, as of `day`, by the rules `wanted` (all, if None)."""
    source, found = decode(name, data)
    ignores = _ignores(source)
    problems = Problems(wanted=wanted, silencer=ignores)
    for problem in found:
        problems.add(problem, can_be_silenced=False)
    problems.count("not-text", "error", source.controls_not_kept)
    if found and not source.text:  # too large: nothing of it was taken in
        return Checked(source, Plan(day.year, has_year=False), problems)
    plan = read(source, problems, year=day.year)
    _look(RuleContext(plan, day, source.has_controls), Places(source), problems, errors_only=errors_only)
    if ignores and not errors_only:
        for problem in ignores.unused(wanted, all_read=plan.whole):
            problems.add(problem)
    return Checked(source, plan, problems)


def _ignores(source: Source) -> Ignores | None:
    if "osl: ignore" not in source.text:  # the usual plan silences nothing, and need not wait for what could
        return None
    from osl.checking.ignores import ignores_in

    return ignores_in(source)


def _look(case: RuleContext, places: Places, problems: Problems, *, errors_only: bool) -> None:
    for rule in LOOKING:
        severity = RULES[rule]
        if problems.wants(rule) and (severity == "error" or not errors_only):
            looking = module(rule)
            for found in looking.find(case):
                if problems.is_full(rule, severity):
                    problems.count(rule, severity)
                else:
                    _add(rule, severity, looking.tell(case, found), problems, places)
    _look_at_times(case, places, problems, errors_only=errors_only)


def _look_at_times(case: RuleContext, places: Places, problems: Problems, *, errors_only: bool) -> None:
    from osl.checking.date_issues import date_issues, tell

    for task, slip in date_issues(case):
        if errors_only and slip.severity != "error":
            continue
        if problems.is_full(slip.rule, slip.severity):
            problems.count(slip.rule, slip.severity)
        else:
            _add(slip.rule, slip.severity, tell(task, slip), problems, places)


def _add(rule: str, severity: Severity, finding: Finding, problems: Problems, places: Places) -> None:
    """Add what was found, or count it where that is enough: its place costs more than all the rest."""
    task = finding.place.task
    if problems.is_full(rule, severity, task.at if task else None):
        problems.count(rule, severity)
    else:
        problems.add(_problem(rule, severity, finding, places))


def _problem(rule: str, severity: Severity, finding: Finding, places: Places) -> Problem:
    related = tuple(Related(_span(place, places), words) for place, words in finding.related)
    place = finding.place
    span = _span(place, places)
    focus = places.part(place.task, place.path, *place.part) if place.part else None
    if focus and focus.end > span.end:  # blanks at the end of a block are seldom part of what is meant
        span = span._replace(end=focus.end)
    return Problem(rule, severity, span, finding.message, finding.hint, related, focus)


def _span(place: PlanPlace, places: Places) -> Span:
    return places.of(place.task, place.path, key=place.key)
