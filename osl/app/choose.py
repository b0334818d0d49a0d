"""Which of a folder's plans is meant: pure functions of the heads of their files and the years asked about.

`neighbours` goes on from the same Choice to the plans of the years before and after.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from osl.app.head import PlanHead, rank, version_key
from osl.format import MAX_YEAR, MIN_YEAR
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

By = Literal["file", "year", "folder"]
SHOWN = 5  # of a long list in a refusal


class Choice(Value):
    """The plan that is meant, and how it was chosen.

    `by` is "file" if a plan file was named, "year" if `--year` chose, else "folder". `rivals`
    are the other files of that organisation, year and version: only the name decided. `years` are
    those that have a plan in the folder, as far as its files were looked at; `heads` are of its files.
    """

    path: Path
    by: By
    year: int | None = None
    rivals: tuple[Path, ...] = ()
    years: tuple[int, ...] = ()
    heads: tuple[PlanHead, ...] = ()


def year_meant(heads: Iterable[PlanHead], year: int | None, wanted: Sequence[int]) -> int | None:
    """Return `year`, else the first of `wanted` that has a plan, else the latest year that has one.

    None if no file names its year, or none is of `year`.
    """
    known = years_of(heads)
    if year is not None:
        return year if year in known else None
    return next((one for one in wanted if one in known), known[-1] if known else None)


def years_of(heads: Iterable[PlanHead]) -> tuple[int, ...]:
    """Return the years that have a plan, in order."""
    return tuple(sorted({one.year for one in heads if one.year is not None}))


def of_year(heads: Iterable[PlanHead], year: int | None) -> list[PlanHead]:
    """Return the plans of `year`, the one that counts first."""
    return sorted((one for one in heads if one.year == year), key=rank, reverse=True)


def best(heads: Sequence[PlanHead], year: int, option: str = "--plan") -> tuple[PlanHead, tuple[Path, ...]]:
    """Return the plan of `year` among those of a folder, and its rivals, which differ only by name.

    Raises OslError if several organisations have one; `option` is what chooses a file.
    """
    found = of_year(heads, year)
    owners = {one.owner: one for one in reversed(found)}
    if len(owners) > 1 and len({one.owner for one in heads} - {""}) > 1:
        raise OslError(_several_owners(list(owners.values()), year, option))
    first, *others = found
    same = version_key(first.version)
    return first, tuple(one.path for one in others if version_key(one.version) == same)


def _several_owners(plans: list[PlanHead], year: int, option: str) -> Sentence:
    plans.sort(key=lambda one: (not one.owner, one.owner, one.path.name))
    return say(
        "the plans for {year} in {folder} are of different organisations ({n}): {names}; "
        "choose one of them: {option} {file}",
        n=len(plans), year=year, folder=plans[0].path.parent, file=typed(plans[0].path), option=option,
        names=some([(one.organisation or one.path.name).strip() for one in plans], "; "),
    )  # fmt: skip


def some(words: Sequence[str], between: str = ", ") -> str:
    """Return the first few of `words`; an ellipsis is added if there are more."""
    return between.join([*words[:SHOWN], *["…"] * (len(words) > SHOWN)])


def typed(path: Path | str) -> str:
    """Return `path` as one types it after an option."""
    from osl.text.shell import quoted

    if os.name == "nt":  # no sign in the name of a file means something within double quotes there
        return f'"{path}"' if " " in str(path) else str(path)
    return quoted(str(path))


def only_the_name_decides(choice: Choice, option: str = "--plan") -> Sentence:
    """Return why an edit is refused if only the name of the plan's file decided."""
    return say(
        "{n} files are a plan for {year}, and only their names differ: {files}; "
        "say which one is meant: {option} {file}",
        n=1 + len(choice.rivals), year=choice.year, files=_all_of(choice), option=option,
        file=typed(choice.path),
    )  # fmt: skip


def another_might_be_meant(choice: Choice) -> Sentence:
    """Return the remark on a question if only the name of the plan's file decided."""
    return say(
        "{n} files are a plan for {year}, and only their names differ: {files}; "
        "this is {shown}, for the other: --plan {file}",
        n=1 + len(choice.rivals), year=choice.year, files=_all_of(choice), shown=choice.path,
        file=typed(choice.rivals[0]),
    )  # fmt: skip


def _all_of(choice: Choice) -> str:
    return some([str(path) for path in (choice.path, *choice.rivals)])


def remarks(
    choice: Choice,
    year: int,
    days: Sequence[date],
    today: date,
    folder: str | None,
    *,
    across: bool = False,
) -> Iterator[Sentence]:
    """Yield what to say of a `choice` that led to the plan of `year`.

    `days` are the first and the last day asked about, or none; `folder` is what `--plan` named. With
    `across`, the folder's plans of the other years are read too.
    """
    if choice.rivals:
        yield another_might_be_meant(choice)
    judged = days or ([today] if choice.by == "folder" else [])
    others = [one for one in years_touched(judged) if one != year]
    if choice.by != "file" and (missing := [one for one in others if one not in choice.years]):
        yield _no_plan(missing, year, folder)
        others = [one for one in others if one in choice.years]
    if others and not (across and choice.by == "folder"):
        yield _not_read(choice, others, year)


def years_touched(days: Sequence[date]) -> Sequence[int]:
    """Return the years from the first to the last of `days`."""
    return range(days[0].year, days[-1].year + 1) if days else ()


def _no_plan(missing: list[int], year: int, folder: str | None) -> Sentence:
    offered = next((one for one in missing if MIN_YEAR <= one <= MAX_YEAR), None)
    if offered is None:
        return say(
            "there is no plan for {years}; this is the plan for {year}", years=_listed(missing), year=year
        )
    command = f"osl new {offered}" + (f" --plan {typed(folder)}" if folder is not None else "")
    return say(
        "there is no plan for {years}; this is the plan for {year} (for a new one: {command})",
        years=_listed(missing), year=year, command=command,
    )  # fmt: skip


def _not_read(choice: Choice, others: list[int], year: int) -> Sentence:
    if choice.by == "file":
        return say(
            "{file} is the plan for {year}; no plan for {years} was read (name the folder: --plan {folder})",
            years=_listed(others), file=choice.path, year=year, folder=typed(choice.path.parent),
        )  # fmt: skip
    known = next((one for one in others if one in choice.years), others[0])
    return say(
        "only the plan for {year} was read, not one for {years} (to see that: --year {other})",
        years=_listed(others), year=year, other=known,
    )  # fmt: skip


def _listed(years: list[int]) -> str:
    """Return years as one reads them; of many that follow each other the first and the last."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return some([str(one) for one in years])
