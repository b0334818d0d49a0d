"""Which plan is meant: the file named, the folder's plan of a year, the nearest folder of plans."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.choose import Choice, best, of_year, typed, year_meant, years_of
from osl.app.head import PlanHead, head
from osl.i18n import N_, Sentence, say
from osl.problem import OslError, system_words
from osl.source.files import cannot_read, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.app.choose import By

FOLDER = "plans"
ENDINGS = (".yaml", ".yml")


def where_to_look(plan: str | None) -> Path:
    """The file or folder that is meant: `plan`, else `OSL_PLAN`, else the nearest `plans/` upward.

    Raises OslError, with the places that were looked in, if there is none.
    """
    named = plan if plan is not None else os.environ.get("OSL_PLAN") or None
    if named is not None:
        path = Path(named)
        if not named or kind_of(path) is None:
            message = N_("there is no file or folder {name}")
            if plan is None:
                message = N_("there is no file or folder {name} (the variable OSL_PLAN names it)")
            raise OslError(say(message, name=named or '""'))
        return path
    here = _here()
    for folder in (here, *here.parents):
        if kind_of(folder / FOLDER) == "folder":
            return short(folder / FOLDER)
    raise _nothing_found(here)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise OslError(
            say("the working directory cannot be read ({why}); name a plan with --plan or OSL_PLAN",
                why=system_words(error))
        ) from error  # fmt: skip


def short(path: Path) -> Path:
    """Return `path` from the working directory if it is near, else as it is."""
    relative = os.path.relpath(path)
    return Path(relative) if not relative.startswith(os.pardir + os.sep + os.pardir) else path


class NoPlanFoundError(OslError):
    """There is no folder of plans here or above, and none was named."""

    def ways_to_begin(self) -> OslError:
        """Return the error for somebody who has just begun: with the ways to a first plan."""
        message = N_(
            "no plan found here or in the folders above. You can begin in three ways:\n"
            "  osl new {year}  (a plan to fill in)\n"
            '  osl import "Plan.docx" -o {file}  (from Word, a web page, a spreadsheet or a PDF)\n'
            "  osl --plan FILE  (a plan that is in another folder)"
        )
        year = _this_year()
        return OslError(say(message, year=year, file=f"{FOLDER}/{year}.yaml"))


def _nothing_found(here: Path) -> NoPlanFoundError:
    return NoPlanFoundError(
        say(
            "no plan found: looked for a folder {folder} in {here} and above; "
            "name a plan with --plan or OSL_PLAN, or start one with: osl new {year}",
            folder=FOLDER + os.sep, here=here, year=_this_year(),
        )
    )  # fmt: skip


def _this_year() -> int:
    from datetime import date

    return date.today().year


def is_plan_name(name: str) -> bool:
    """Return whether plans are named so."""
    return name.lower().endswith(ENDINGS)


def has_plan_name(file: str) -> bool:
    """Return whether `file` is there and named as plans are."""
    return is_plan_name(file) and kind_of(file) == "file"


def plans_in(folder: Path) -> list[Path]:
    """The plan files of `folder` itself, by name; not of its subfolders."""
    try:
        return sorted(
            p for p in folder.iterdir() if p.suffix.lower() in ENDINGS and p.name[0] != "." and _is_file(p)
        )
    except OSError as error:
        raise OslError(cannot_read(str(folder), error)) from error


def no_plan_in(folder: Path) -> OslError:
    """Return the error for a folder without plans; it names a folder within it that has some."""
    within = next((one for one in sorted(folder.iterdir()) if one.is_dir() and _has_plans(one)), None)
    message = N_("no plan in the folder {folder}: it contains no .yaml file")
    if within is not None:
        message = N_("no plan in the folder {folder} itself; name the folders within it, such as {within}")
    return OslError(say(message, folder=folder, within=within))


def _has_plans(folder: Path) -> bool:
    try:
        return bool(plans_in(folder))
    except OslError:
        return False


def _is_file(path: Path) -> bool:
    """Return whether `path` is a file, or a link that leads nowhere, which is refused when it is read."""
    mode = path.lstat().st_mode
    if not stat.S_ISLNK(mode):
        return stat.S_ISREG(mode)
    try:
        return kind_of(path) in ("file", None)
    except OslError:
        return True


def find(plan: str | None, year: int | None, wanted: Sequence[int]) -> Choice:
    """Return the one file that is meant by `--plan`, `--year` and the years of the days asked about.

    `wanted` are those years in order, that of the as-of day last. Raises OslError if there is no such
    file, if `--plan` names one of another year, or if several organisations have one.
    """
    place = where_to_look(plan)
    if kind_of(place) != "folder":
        if year is not None:
            _refuse_other_year(head(place), year)
        return Choice(place, "file", year)
    files = _some_plans_in(place, year)
    if len(files) == 1 and year is None:
        return Choice(files[0], "folder")
    heads = [head(path) for path in files]
    meant = year_meant(heads, year, wanted)
    if meant is None:
        raise OslError(no_such_year(place, heads, year))
    first, rivals = best_of(heads, meant)
    by: By = "folder" if year is None else "year"
    return Choice(first.path, by, meant, rivals, years_of(heads), tuple(heads))


def best_of(heads: Sequence[PlanHead], year: int) -> tuple[PlanHead, tuple[Path, ...]]:
    """Return the plan of `year` among those of a folder, and its rivals that are other files.

    Raises OslError if several organisations have one.
    """
    first, rivals = best(heads, year)
    return first, tuple(path for path in rivals if not _same(path, first.path))


def heads_meant(plan: str | None, year: int | None, wanted: Sequence[int]) -> list[PlanHead]:
    """Return every plan that might be meant, the one that counts first, of any organisation.

    Raises OslError as `find` does if there is no plan.
    """
    place = where_to_look(plan)
    if kind_of(place) != "folder":
        return [head(place)]
    heads = [head(path) for path in _some_plans_in(place, year)]
    if len(heads) == 1 and year is None:
        return heads
    meant = year_meant(heads, year, wanted)
    if meant is None:
        raise OslError(no_such_year(place, heads, year))
    return of_year(heads, meant)


def _some_plans_in(place: Path, year: int | None) -> list[Path]:
    if files := plans_in(place):
        return files
    message = N_("no plan in the folder {folder}: it contains no .yaml file; start one with: osl new {year}")
    raise OslError(say(message, folder=place, year=year or _this_year()))


def no_such_year(folder: Path, heads: list[PlanHead], year: int | None) -> Sentence:
    """Return why none of the plans in `folder` is meant: none is of `year`, or none names its year."""
    if year is None:
        return say("no file in {folder} gives its year; run: osl validate {folder}", folder=folder)
    known = ", ".join(map(str, years_of(heads))) or "-"
    return say(
        "no plan for {year} in {folder}; there are plans for: {known}", year=year, folder=folder, known=known
    )


def _refuse_other_year(one: PlanHead, year: int) -> None:
    if one.year not in {None, year}:
        message = N_("{file} is the plan for {own}, not for {year}; name the folder: --plan {folder}")
        folder = typed(one.path.parent)
        raise OslError(say(message, file=one.path, own=one.year, year=year, folder=folder))


def _same(one: Path, other: Path) -> bool:
    """Return whether two names are one file, as a link and its target are."""
    try:
        return one.samefile(other)
    except OSError:
        return False
