"""Several plans at once: those of a folder, and what each of them counts."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.find import no_plan_in, no_such_year, plans_in
from osl.app.head import head
from osl.i18n import _, ngettext
from osl.problem import OslError
from osl.questions.summary import PlanTotals, totals
from osl.source.files import kind_of, size_of
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.app.filters import TypedFilters


def refuse_year_beside_files(context: AppContext, names: Sequence[str]) -> None:
    """Raise OslError if `--year` was given beside the name of a file."""
    context.refuse_beside([name for name in names if kind_of(name) != "folder"], "year")


def in_folder(folder: Path, year: int | None) -> list[Path]:
    """Return the plans of a folder, or those of one year; raises OslError if there are none."""
    files = plans_in(folder)
    if not files:
        raise no_plan_in(folder)
    if year is None:
        return files
    heads = list(map(head, files))
    if found := [one.path for one in heads if one.year == year]:
        return found
    raise OslError(no_such_year(folder, heads, year))


def count_all(paths: Sequence[Path], day: date, filters: TypedFilters) -> tuple[list[PlanTotals], int]:
    """Count each plan on `day`, of its tasks those that meet `filters`; return also how many were not read.

    Those, and those with errors, are reported on standard error. Raises OslError for a value of a filter
    that no plan has.
    """
    from osl.app.parallel import each

    filters.chosen_by_name().filters([])  # a misspelt state is one mistake, whatever the plans
    i18n.use_plan_language(head(paths[0]).language)
    size = sum(map(size_of, paths))
    found: list[Counted] = []
    for one in each(partial(count, day, filters), paths, size=size, what=_("plans")):
        if one.totals is None:
            sys.stderr.write(f"osl: {one.refusal}\n")
        found.append(one)
    counted = [one for one in found if one.totals is not None]
    if counted and all(one.refusal for one in counted):
        raise OslError(counted[0].refusal)
    report_flawed(sum(one.errors > 0 for one in found))
    return [one.totals for one in counted if one.totals], len(found) - len(counted)


def report_flawed(flawed: int) -> None:
    """Report on standard error how many plans have errors, if any."""
    if flawed:
        words = ngettext(
            "{n} plan has errors, so something may be missing here; see: osl validate",
            "{n} plans have errors, so something may be missing here; see: osl validate",
            flawed,
        )
        sys.stderr.write(f"osl: {words.format(n=flawed)}\n")


class Counted(Value):
    """A plan's totals, how many errors it has, and why it could not be read or met no filter."""

    totals: PlanTotals | None
    errors: int = 0
    refusal: str = ""


def count(day: date, filters: TypedFilters, path: Path) -> Counted:
    """Count the plan at `path` on `day`."""
    from osl.app.load import read_plan

    try:
        loaded = read_plan(path, day)
    except OslError as error:
        return Counted(None, refusal=str(error))
    plan, refusal = loaded.plan, ""
    try:
        plan = filters.filters([plan]).chosen(plan, day)
    except OslError as error:
        plan, refusal = plan._replace(tasks=(), unplanned=()), str(error)
    counted = PlanTotals(str(path), plan.year, plan.title, totals(plan, day), plan.organisation)
    return Counted(counted, loaded.problems.errors, refusal)
