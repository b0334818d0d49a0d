"""Several plans at once: which files are meant, and what each of them counts."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.find import no_such_year, plans_in
from osl.app.head import head
from osl.i18n import _, ngettext, say
from osl.problem import OslError
from osl.questions.summary import PlanTotals, totals
from osl.source.files import kind_of, size_of

if TYPE_CHECKING:
    from datetime import date

    from osl.app.context import AppContext


def plan_files(context: AppContext, names: list[str]) -> list[Path]:
    """Return the files that `names` mean: of a folder, its plans, or those of `--year`.

    Raises OslError for a folder without any, for `--plan`, and for `--year` beside a file.
    """
    context.refuse_beside(names, "plan")
    folders = [name for name in names if kind_of(name) == "folder"]
    context.refuse_beside([name for name in names if name not in folders], "year")
    return [
        path
        for name in names
        for path in (in_folder(Path(name), context.year_asked()) if name in folders else [Path(name)])
    ]


def in_folder(folder: Path, year: int | None) -> list[Path]:
    """Return the plans of a folder, or those of one year; raises OslError if there are none."""
    files = plans_in(folder)
    if not files:
        raise OslError(say("no plan in the folder {folder}: it holds no .yaml file", folder=folder))
    if year is None:
        return files
    heads = list(map(head, files))
    if found := [one.path for one in heads if one.year == year]:
        return found
    raise OslError(no_such_year(folder, heads, year))


def count_all(paths: list[Path], day: date) -> tuple[list[PlanTotals], int]:
    """What each plan counts on `day`, and how many could not be read.

    Those, and those with errors, are told of on standard error.
    """
    from osl.app.parallel import each

    i18n.use_plan_language(head(paths[0]).language)
    size = sum(map(size_of, paths))
    plans: list[PlanTotals] = []
    flawed = 0
    for counted, errors, refusal in each(partial(count, day), paths, size=size, what=_("plans")):
        flawed += errors > 0
        if counted is None:
            sys.stderr.write(f"osl: {refusal}\n")
        else:
            plans.append(counted)
    _tell(flawed)
    return plans, len(paths) - len(plans)


def _tell(flawed: int) -> None:
    if flawed:
        words = ngettext(
            "{n} plan has errors, so something may be missing here; see: osl validate",
            "{n} plans have errors, so something may be missing here; see: osl validate",
            flawed,
        )
        sys.stderr.write(f"osl: {words.format(n=flawed)}\n")


def count(day: date, path: Path) -> tuple[PlanTotals | None, int, str]:
    """What the plan at `path` counts, how many errors it has; or why it could not be read."""
    from osl.app.load import read_plan

    try:
        loaded = read_plan(path, day)
    except OslError as error:
        return None, 0, str(error)
    plan = loaded.plan
    return PlanTotals(str(path), plan.year, plan.title, totals(plan, day)), loaded.problems.errors, ""
