"""What a person should know of how the plan was chosen: a line each on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.choose import another_might_be_meant, some, typed
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from osl.app.choose import Choice
    from osl.i18n import Sentence


def remarks(
    choice: Choice, year: int, days: Sequence[date], today: date, folder: str | None
) -> Iterator[Sentence]:
    """Yield what to say of a `choice` that led to the plan of `year`.

    `days` are the first and the last day asked about, or none; `folder` is what `--plan` named.
    """
    if choice.rivals:
        yield another_might_be_meant(choice)
    asked = days or ([today] if choice.by == "folder" else [])
    others = [one for one in _years(asked) if one != year]
    if choice.by == "folder" and (missing := [one for one in others if one not in choice.years]):
        yield _no_plan(missing, year, folder)
        others = [one for one in others if one in choice.years]
    if others:
        yield _not_read(choice, others, year)


def _years(days: Sequence[date]) -> Sequence[int]:
    return range(days[0].year, days[-1].year + 1) if days else ()


def _no_plan(missing: list[int], year: int, folder: str | None) -> Sentence:
    command = f"osl new {missing[0]}" + (f" --plan {typed(folder)}" if folder is not None else "")
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
