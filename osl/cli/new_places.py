"""Where `osl new` writes a year's plan, and which earlier plan it starts from."""

from __future__ import annotations

import os
from pathlib import Path

from osl.disk.replace import already_there, cannot_write
from osl.i18n import say
from osl.problem import OslError
from osl.source.files import kind_of
from osl.source.find import FOLDER, head, plans_in, rank, where_to_look


def places(plan: str | None, year: int, from_: str | None) -> tuple[Path, Path | None]:
    """The file to write for `year`, and the plan to start from: `from_`, else the latest before.

    `plan` names the new file, or the folder for it, or the plan to start from. Raises OslError
    where a plan of that year is there already.
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
    heads = [one for one in map(head, plans_in(folder)) if one.year is not None]
    same = next((one.path for one in heads if one.year == year), None)
    if same and not only_there:
        raise OslError(say("{file} is the plan of {year} already", file=same, year=year))
    earlier = [one for one in heads if one.year is not None and one.year < year]
    return max(earlier, key=lambda one: (one.year, rank(one))).path if earlier else None
