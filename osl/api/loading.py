"""Loading plans: one from a file or folder, or many one after another."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from osl.api.boundary import PlanError, boundary
from osl.api.plans import PublicPlan
from osl.api.problems import content, rules_for
from osl.i18n import say_n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from osl.api.boundary import AnyPath


def load(path: AnyPath, *, strict: bool = False) -> PublicPlan:
    """Return the plan at `path`; of a folder the one that `osl` would show today.

    A plan with errors is returned with what could be read of it, and `problems` has them; with `strict` it
    raises PlanError. Raises PlanError also if there is no plan, or if it cannot be read.
    """
    from osl.app.context import AppContext

    with boundary(path):
        plan = _read(AppContext(plan=os.fspath(path)).choice().path)
        if strict:
            _refuse_errors(plan)
        return plan


def load_all(
    paths: AnyPath | Iterable[AnyPath], *, on_error: Callable[[PlanError], object] | None = None
) -> Iterator[PublicPlan]:
    """Yield the plans at `paths`, one after another; each is read when it is asked for.

    A folder contributes the plans that `osl list` takes: for each organisation and year the one that would be
    shown, and each that names no organisation. A file that cannot be read raises PlanError, or is given to
    `on_error` as that error (its `path` is the file), and the next one is read.
    """
    for path in [paths] if isinstance(paths, str | os.PathLike) else paths:
        try:
            with boundary(path):
                files = _files(Path(path))
        except PlanError as error:
            _pass_on(error, on_error)
            continue
        for file in files:
            try:
                with boundary(file):
                    plan = _read(file)
            except PlanError as error:
                _pass_on(error, on_error)
            else:
                yield plan


def _pass_on(error: PlanError, on_error: Callable[[PlanError], object] | None) -> None:
    if on_error is None:
        raise error
    on_error(error)


def _files(path: Path) -> list[Path]:
    """Return the plans of a folder that are taken, or the file itself."""
    from osl.app.head import head
    from osl.app.named_plans import shown
    from osl.app.plans import in_folder
    from osl.source.files import kind_of

    if kind_of(path) != "folder":
        return [path]
    return [one.path for one in shown(map(head, in_folder(path, None)))]


def _read(path: Path) -> PublicPlan:
    """Read the plan at `path`; raises PlanError, with its problems, if there is no plan in it to ask."""
    from osl.app.load import refusal
    from osl.checking.check import check

    checked = check(str(path), content(path), day=date.today(), wanted=rules_for(path.parent))
    plan = PublicPlan(path, checked)
    if refused := refusal(checked):
        problems = plan.problems
        at = checked.source.position(refused.span.start)
        first = next(one for one in problems if (one.rule, one.line) == (refused.rule, at.line))
        raise PlanError(str(first), path, problems)
    return plan


def _refuse_errors(plan: PublicPlan) -> None:
    problems = plan.problems
    if errors := [one for one in problems if one.severity == "error"]:
        words = say_n("{n} error: {first}", "{n} errors; the first: {first}", len(errors), first=errors[0])
        raise PlanError(str(words), plan.path, problems)
