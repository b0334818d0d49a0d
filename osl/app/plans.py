"""Several plans at once: which files are meant, and what each of them counts."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.find import plans_in
from osl.app.head import head
from osl.i18n import _, ngettext, say
from osl.problem import OslError
from osl.questions.summary import PlanTotals, totals
from osl.source.files import kind_of, size_of

if TYPE_CHECKING:
    from datetime import date


def plan_files(names: list[str]) -> list[Path]:
    """The files that `names` are; of a folder, its plans. Raises OslError for a folder without any."""
    return [
        path
        for name in names
        for path in (_in_folder(Path(name)) if kind_of(name) == "folder" else [Path(name)])
    ]


def _in_folder(folder: Path) -> list[Path]:
    if found := plans_in(folder):
        return found
    raise OslError(say("no plan in the folder {folder}: it holds no .yaml file", folder=folder))


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
