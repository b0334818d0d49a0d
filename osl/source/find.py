"""Which plan is meant: the file named, the folder's plan of a year, the nearest folder of plans."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from osl.i18n import N_, say
from osl.parts import Parts
from osl.problem import OslError, system_words
from osl.source.files import cannot_read, kind_of, read_bytes
from osl.source.text import decode

FOLDER = "plans"
ENDINGS = (".yaml", ".yml")


class Head(Parts):
    """The few words of a plan's file that tell plans apart; None where the file does not say."""

    path: Path
    year: int | None = None
    version: str | None = None
    organisation: str | None = None
    language: str | None = None


def where_to_look(plan: str | None) -> Path:
    """The file or folder that is meant: `plan`, else `OSL_PLAN`, else the nearest `plans/` upward.

    Raises OslError, with the places that were looked in, where there is none.
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
            return _short(folder / FOLDER)
    raise _nothing_found(here)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise OslError(
            say("the working directory cannot be read ({why}); name a plan with --plan or OSL_PLAN",
                why=system_words(error))
        ) from error  # fmt: skip


def _short(path: Path) -> Path:
    relative = os.path.relpath(path)
    return Path(relative) if not relative.startswith(os.pardir + os.sep + os.pardir) else path


def _nothing_found(here: Path) -> OslError:
    return OslError(
        say(
            "no plan found: looked for a folder {folder} in {here} and above; "
            "name a plan with --plan or OSL_PLAN, or start one with: osl new {year}",
            folder=FOLDER + os.sep, here=here, year=_this_year(),
        )
    )  # fmt: skip


def _this_year() -> int:
    from datetime import date

    return date.today().year


def plans_in(folder: Path) -> list[Path]:
    """The plan files of `folder` itself, by name; not of its subfolders."""
    try:
        return sorted(
            p for p in folder.iterdir() if p.suffix.lower() in ENDINGS and p.name[0] != "." and _is_file(p)
        )
    except OSError as error:
        raise OslError(cannot_read(str(folder), error)) from error


def _is_file(path: Path) -> bool:
    """Whether `path` is a file, or a link to what is not there or out of reach: whoever reads it says so."""
    mode = path.lstat().st_mode
    if not stat.S_ISLNK(mode):
        return stat.S_ISREG(mode)
    try:
        return kind_of(path) in ("file", None)
    except OslError:
        return True


def find(plan: str | None, year: int | None, as_of_year: int) -> Path:
    """The one file that is meant by `--plan`, `--year` and the year of the day asked about.

    Raises OslError where there is no such file.
    """
    place = where_to_look(plan)
    if kind_of(place) != "folder":
        return place
    files = plans_in(place)
    if not files:
        message = N_("no plan in the folder {folder}: it holds no .yaml file; start one with: osl new {year}")
        raise OslError(say(message, folder=place, year=year or _this_year()))
    if len(files) == 1 and year is None:
        return files[0]
    return _choose(place, [head(path) for path in files], year, as_of_year)


def _choose(folder: Path, heads: list[Head], year: int | None, as_of_year: int) -> Path:
    years = sorted({one.year for one in heads if one.year is not None})
    if year is not None and year not in years:
        known = ", ".join(map(str, years)) or "-"
        raise OslError(
            say(
                "no plan of {year} in {folder}; there are: {known}",
                year=year,
                folder=folder,
                known=known,
            )
        )
    if not years:
        raise OslError(say("no file in {folder} names its year; run: osl validate {folder}", folder=folder))
    wanted = year or (as_of_year if as_of_year in years else years[-1])
    return max((one for one in heads if one.year == wanted), key=rank).path


def rank(one: Head) -> tuple[object, bool, str]:
    """The highest version first; then the file that is named for its year."""
    return version_key(one.version), one.path.stem == str(one.year), one.path.name


def version_key(version: str | None) -> list[tuple[int, str]]:
    """A key by which "2" comes before "10", and no version before any."""
    parts = re.findall(r"\d+|\D+", version or "")
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def head(path: Path) -> Head:
    """What the file at `path` says of itself; nothing where it cannot be read.

    A pipe is left alone: it can be read once only.
    """
    try:
        if kind_of(path) == "other":
            return Head(path)
        source, _ = decode(str(path), read_bytes(str(path)))
        found = _top_level(source.text)
    except OslError:
        return Head(path)
    year = found.get("year", "")
    number = int(year) if re.fullmatch("[0-9]{4}", year) else None
    return Head(path, number, found.get("version"), found.get("organisation"), found.get("language"))


def _top_level(text: str) -> dict[str, str]:
    from yaml.events import MappingStartEvent, ScalarEvent

    from osl.source.partial import UpToError
    from osl.source.tree import STARTS, events, skip

    get = UpToError(events(text)).get
    get(), get()
    found: dict[str, str] = {}
    if get().__class__ is MappingStartEvent:
        while (key := get()).__class__ is ScalarEvent:
            value = get()
            if value.__class__ is ScalarEvent:
                found.setdefault(key.value, value.value)
            elif value.__class__ in STARTS:
                skip(get)
    return found
