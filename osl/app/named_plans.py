"""Which plans files and folders contribute where several are asked about."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.find import no_plan_in, no_such_year, plans_in
from osl.app.head import PlanHead, head, rank
from osl.i18n import _, ngettext
from osl.problem import OslError
from osl.source.files import kind_of, size_of
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.app.context import AppContext

HEAD = 4  # reading the whole file takes about this many times as long as its head


class NamedPlans(Value):
    """The files to be read, in order, and the number of those from folders that name no organisation."""

    files: tuple[str, ...]
    nameless: int = 0

    def report_nameless(self) -> None:
        """Give the number of plans without an organisation on standard error, if there are any."""
        if self.nameless:
            words = ngettext(
                "{n} plan names no organisation, so it is shown whatever its year and version",
                "{n} plans name no organisation, so they are shown whatever their year and version",
                self.nameless,
            )
            sys.stderr.write(f"osl: {words.format(n=self.nameless)}\n")


def named_plans(context: AppContext, names: list[str], *, all_versions: bool = False) -> NamedPlans:
    """Return the plans that `names` mean, those of `--year` if it was given; twice if they are named twice.

    A folder contributes, for each organisation and year, the plan that would be shown, and each that names
    no organisation; with `all_versions` all. Raises OslError for `--plan` beside `names`, for a folder
    without plans, and if there is no plan of that year.
    """
    context.refuse_beside(names, "plan")
    year = context.year_asked()
    found: list[str] = []
    heads: list[PlanHead] = []
    nameless = 0
    for name in names:
        here = _heads(name)
        of_year = [one for one in here if year is None or one.year == year or one.language is None]
        heads += here
        if kind_of(name) == "folder" and not all_versions:
            of_year = shown(of_year)
            nameless += sum(one.year is not None and not one.owner for one in of_year)
        found += [str(one.path) for one in of_year]
    if not found:
        raise OslError(no_such_year(Path(names[0]), heads, year))
    i18n.use_plan_language(next((one.language for one in heads if one.language), None))
    return NamedPlans(tuple(found), nameless)


def _heads(name: str) -> list[PlanHead]:
    """Return the heads of the plans of a folder, or that of the file `name`."""
    from osl.app.parallel import each

    if kind_of(name) != "folder":
        return [head(Path(name))]
    files = plans_in(Path(name))
    if not files:
        raise no_plan_in(Path(name))
    return list(each(head, files, size=sum(map(size_of, files)) // HEAD, what=_("plans")))


def shown(heads: Iterable[PlanHead]) -> list[PlanHead]:
    """Return of `heads` the plan that would be shown for each organisation and year, and all others."""
    every = list(heads)
    best: dict[tuple[str, int], PlanHead] = {}
    for one in every:
        if one.owner and one.year is not None:
            key = one.owner, one.year
            best[key] = max(best.get(key, one), one, key=rank)
    return [one for one in every if best.get((one.owner, one.year or 0), one) is one]
