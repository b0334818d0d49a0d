"""The plans of the years before and after the one that is meant, of the same folder and organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.choose import another_might_be_meant, some, typed
from osl.app.find import best_of
from osl.i18n import _, say
from osl.problem import OslError
from osl.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from typing import TypeAlias

    from osl.app.choose import Choice
    from osl.app.context import AppContext
    from osl.app.head import PlanHead
    from osl.app.load import LoadedPlan
    from osl.i18n import Sentence

    PassedOver: TypeAlias = Callable[[Sentence], None]

JANUARY, DECEMBER = 1, 12


def years_asked(first: date, last: date) -> set[int]:
    """Return the years of which plans are asked about `first` to `last`.

    A plan also has tasks within a month of its year's ends, as in "grudzień 2022 – styczeń 2023".
    """
    before, after = first.month == JANUARY, last.month == DECEMBER
    return set(range(first.year - before, last.year + after + 1))


def years_open(year: int, today: date) -> set[int]:
    """Return the years of plans that may have open tasks: that before `year`, and at its turn the next."""
    return {year - 1, *years_asked(today, today)}


def neighbours(context: AppContext, loaded: LoadedPlan, years: Iterable[int]) -> list[LoadedPlan]:
    """Return the plans of `years` beside `loaded`, in order; none if a file or a year was named.

    Those of another organisation, and those that cannot be read, are named on standard error, and there are
    the numbers of errors.
    """
    from osl.app.load import report_errors

    found = read_neighbours(context, loaded, years, remark=context.remark)
    for one in found:
        report_errors(one.path, one.problems.errors)
    return found


def read_neighbours(
    context: AppContext, loaded: LoadedPlan, years: Iterable[int], *, remark: PassedOver
) -> list[LoadedPlan]:
    """Return what `neighbours` does; `remark` gets what is to be said of those that are passed over."""
    choice = context.chosen
    if choice is None or choice.by != "folder" or not choice.heads or not loaded.plan.has_year:
        return []
    owner = fold(loaded.plan.organisation or "")
    wanted = set(years) - {loaded.plan.year}
    found = [_neighbour(context.as_of, choice, owner, year, remark) for year in sorted(wanted)]
    return [one for one in found if one is not None]


def _neighbour(day: date, choice: Choice, owner: str, year: int, remark: PassedOver) -> LoadedPlan | None:
    """Return the organisation's plan of `year`, None if there is none; remarks on the others are made."""
    heads = [one for one in choice.heads if year in (one.year, _year_in_its_name(one))]
    own = [one for one in heads if one.year == year and one.owner == owner]
    broken = [one for one in heads if one not in own and not one.owner and not _is_readable(one, day)]
    if not own:
        for one in broken:
            remark(_unreadable(one, year))
    if others := [one for one in heads if one not in own and one not in broken]:
        remark(_of_others(others))
    return _best(day, choice, own, year, remark) if own else None


def _best(day: date, choice: Choice, own: list[PlanHead], year: int, remark: PassedOver) -> LoadedPlan | None:
    from osl.app.load import read_plan

    head, rivals = best_of(own, year)
    if rivals:
        remark(another_might_be_meant(choice._replace(path=head.path, year=year, rivals=rivals)))
    try:
        return read_plan(head.path, day)
    except OslError:
        remark(_unreadable(head, year))
        return None


def _is_readable(one: PlanHead, day: date) -> bool:
    """Return whether the file is a plan: one that is not may hide the organisation that it is of."""
    from osl.app.load import read_plan

    try:
        read_plan(one.path, day)
    except OslError:
        return False
    return one.year is not None


def _year_in_its_name(one: PlanHead) -> int | None:
    """Return the year of a file whose head cannot be read, as far as its name has one."""
    stem = one.path.stem
    return int(stem) if one.year is None and len(stem) == 4 and stem.isascii() and stem.isdecimal() else None


def _unreadable(one: PlanHead, year: int) -> Sentence:
    return say(
        "{file}, a plan for {year}, cannot be read and is skipped; see: osl validate {typed}",
        file=one.path, year=year, typed=typed(one.path),
    )  # fmt: skip


def _of_others(heads: list[PlanHead]) -> Sentence:
    unnamed = _("no organisation is named")
    names = [f"{one.path} ({(one.organisation or '').strip() or unnamed})" for one in heads]
    return say("skipped, because it is the plan of another organisation: {names}", names=some(names, "; "))
