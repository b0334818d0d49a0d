"""The file of `osl new` for a year's plan, and the earlier plan that it starts from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.choose import Choice, best, only_the_name_decides, typed, years_of
from osl.app.find import FOLDER, plans_in, where_to_look
from osl.app.head import PlanHead, head
from osl.app.other_year import named_file
from osl.disk.atomic_replace import already_there, cannot_write
from osl.i18n import say
from osl.problem import OslError
from osl.source.files import kind_of

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.plan import Plan


def places(plan: str | None, year: int, from_: str | None) -> tuple[Path, Path | None]:
    """The file to write for `year`, and the plan to start from: `from_`, else the latest before.

    `plan` names the new file, or the folder for it, or the plan to start from. Raises OslError
    if a plan of that year already exists.
    """
    named = plan or os.environ.get("OSL_PLAN")
    target = _target(named, year)
    if kind_of(target, lambda _, error: cannot_write(target, error)) is not None:
        raise OslError(already_there(target))
    if from_ is not None:
        return target, _existing(from_)
    if named and kind_of(named) == "file":
        return target, Path(named)
    return target, _latest_before(target.parent, year, only_there=target.name != f"{year}.yaml")


def reached_by(context: AppContext, source: Path, plan: Plan, from_: str | None) -> str:
    """Return the options by which a command reaches the earlier `plan`, which is in the file `source`."""
    if from_ is not None or not plan.has_year or named_file(context) is not None:
        return f"--plan {typed(source)}"
    return context.options_of(plan.year)


def _target(named: str | None, year: int) -> Path:
    if named is None:
        return _folder() / f"{year}.yaml"
    path = Path(named)
    if (kind := kind_of(path)) == "folder":
        return path / f"{year}.yaml"
    if kind == "file" and head(path).year != year:
        return path.parent / f"{year}.yaml"
    return path


def _folder() -> Path:
    try:
        return where_to_look(None)
    except OslError:
        return Path(FOLDER)


def _existing(name: str) -> Path:
    if kind_of(name) is None:
        raise OslError(say("there is no file {name}", name=name))
    return Path(name)


def _latest_before(folder: Path, year: int, *, only_there: bool) -> Path | None:
    if kind_of(folder) != "folder":
        return None
    heads = list(map(head, plans_in(folder)))
    same = next((one.path for one in heads if one.year == year), None)
    if same and not only_there:
        raise OslError(say("{file} is already the plan for {year}", file=same, year=year))
    before = [one for one in years_of(heads) if one < year]
    return _the_one_of(heads, before[-1]) if before else None


def _the_one_of(heads: list[PlanHead], year: int) -> Path:
    """The plan of `year` to start from; raises OslError if it is not known which of several."""
    first, rivals = best(heads, year, "--from")
    choice = Choice(first.path, "folder", year, rivals)
    if rivals:
        raise OslError(only_the_name_decides(choice, "--from"))
    return first.path
