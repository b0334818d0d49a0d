"""Which of a folder's plans is meant: pure functions of what their files say and what was asked.

A later reader of several years at once starts from the same Choice: it has the years of the folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from osl.app.head import PlanHead, rank, version_key
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

By = Literal["file", "year", "folder"]
SHOWN = 5  # of a long list in a refusal


class Choice(Value):
    """The plan that is meant, and how it was chosen.

    `by` is "file" where a plan file was named, "year" where `--year` chose, else "folder". `rivals`
    are the other files of that organisation, year and version: only the name decided. `years` are
    those that have a plan in the folder, as far as its files were looked at.
    """

    path: Path
    by: By
    year: int | None = None
    rivals: tuple[Path, ...] = ()
    years: tuple[int, ...] = ()


def year_meant(heads: Iterable[PlanHead], year: int | None, wanted: Sequence[int]) -> int | None:
    """Return `year`, else the first of `wanted` that has a plan, else the latest year that has one.

    None where no file names its year, or none is of `year`.
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

    Raises OslError where several organisations have one; `option` is what chooses a file.
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
    """Return the first few of `words`; an ellipsis stands for the others."""
    return between.join([*words[:SHOWN], *["…"] * (len(words) > SHOWN)])


def typed(path: Path | str) -> str:
    """Return `path` as one types it after an option."""
    return f'"{path}"' if " " in str(path) else str(path)


def only_the_name_decides(choice: Choice, option: str = "--plan") -> Sentence:
    """Return why an edit is refused where only the name of the plan's file decided."""
    return say(
        "{n} files are a plan for {year}, and only their names differ: {files}; "
        "say which one is meant: {option} {file}",
        n=1 + len(choice.rivals), year=choice.year, files=_all_of(choice), option=option,
        file=typed(choice.path),
    )  # fmt: skip


def another_might_be_meant(choice: Choice) -> Sentence:
    """Return what is said of a question where only the name of the plan's file decided."""
    return say(
        "{n} files are a plan for {year}, and only their names differ: {files}; "
        "this is {shown}, for the other: --plan {file}",
        n=1 + len(choice.rivals), year=choice.year, files=_all_of(choice), shown=choice.path,
        file=typed(choice.rivals[0]),
    )  # fmt: skip


def _all_of(choice: Choice) -> str:
    return some([str(path) for path in (choice.path, *choice.rivals)])
