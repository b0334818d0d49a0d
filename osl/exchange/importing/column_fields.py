"""The fields of a row of headings: by the words that are sure, then by those that only name a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.headings import (
    IGNORED,
    MONTH,
    NUMBER,
    OF_DATES,
    SUREST,
    begins_as_heading,
    column_heading,
    fields_named,
    is_unknown,
    known_field,
    misspelt_heading,
    read_heading,
    shares,
    shortened_heading,
    sure_of_tasks,
)
from osl.exchange.importing.month_grid import GRID, grid_columns
from osl.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_A_TASK = ("title", "short", "when", MONTH, "method", "activities")
_TIMES = ("when", MONTH, GRID, *OF_DATES)
_LONGEST_UNKNOWN = 60
_DIGIT = re.compile(r"\d")
_SCHEDULE = re.compile(r"(?:harmonogram|kalendarz|terminarz|schedule|calendar)\w* ")


def heading_fields(
    cells: Sequence[str],
    given: Sequence[str | None],
    own: Sequence[str | None],
    *,
    surely: bool,
    shown: bool = False,
) -> list[str | None] | None:
    """Return the fields of the headings `cells`, or None if they are not headings.

    `given` are fields by `--column`, `own` those that osl's own headings have. `surely`: a table is being
    read already, so that every cell must be a heading. `shown`: the cells below show that they are headings.
    """
    fields = [chosen or named or _known(cell) for cell, chosen, named in zip(cells, given, own, strict=True)]
    for at in () if surely else grid_columns(cells):
        fields[at] = given[at] or GRID
    _title_of_grid(fields, cells)
    named = set(fields) - {None, NUMBER, IGNORED}
    if not surely and named and len(named) + (NUMBER in fields) > 1:
        _name_the_rest(fields, cells, given)
    _title_of_schedule(fields, cells, given)
    return fields if shown or _is_heading(cells, fields, surely=surely) else None


def _known(cell: str) -> str | None:
    known = read_heading(cell) or read_heading(shortened_heading(cell) or "")
    return known[0] if known else None


def _title_of_grid(fields: list[str | None], cells: Sequence[str]) -> None:
    """Take the only other heading beside a grid for that of the tasks, whatever it is, also an empty one."""
    rest = [at for at, field in enumerate(fields) if field not in (GRID, NUMBER)]
    others = [at for at in rest if cells[at].strip()] or rest
    is_free = len(others) == 1 and fields[others[0]] is None
    if GRID in fields and is_free and (cells[others[0]].strip() or "a")[0].isalpha():
        fields[others[0]] = "title"


def _name_the_rest(fields: list[str | None], cells: Sequence[str], given: Sequence[str | None]) -> None:
    """Name columns by words that other cells begin with and by misspelt ones, if no other has the field."""
    sure = {name for name, cell in zip(fields, cells, strict=True) if name != "title" or _is_sure(cell)}
    has_time = not sure.isdisjoint(_TIMES)
    for at, cell in enumerate(cells):
        if given[at] or (fields[at] and column_heading(cell) == read_heading(cell)):
            continue
        found = meant_field(cell)
        is_free = found not in sure and not (has_time and found in _TIMES)
        fields[at] = found if found and is_free and fields[at] != GRID else fields[at]


def _title_of_schedule(fields: list[str | None], cells: Sequence[str], given: Sequence[str | None]) -> None:
    """Take "Harmonogram działań" for the heading of the tasks if no other is, beside one of dates."""
    those = [at for at, cell in enumerate(cells) if _SCHEDULE.match(fold(cell.strip()))]
    others = [field for at, field in enumerate(fields) if at not in those]
    if "title" not in others and not set(_TIMES).isdisjoint(others):
        for at in those[:1]:
            fields[at] = given[at] or "title"


def _is_sure(cell: str) -> bool:
    known = column_heading(cell)
    return known is None or known[1] > 1


def meant_field(cell: str) -> str | None:
    """Return the field of a cell among headings, also if it is misspelt or shortened ("Zad.")."""
    if found := column_heading(cell):
        return found[0]
    word = misspelt_heading(cell) or shortened_heading(cell)
    known = read_heading(word) if word else None
    return known[0] if known else None


def _is_heading(cells: Sequence[str], fields: Sequence[str | None], *, surely: bool) -> bool:
    known = {field for field in fields if field}
    unknown = [cell for cell, field in zip(cells, fields, strict=True) if cell.strip() and not field]
    if known.isdisjoint(_OF_A_TASK):
        return False
    if len(known - {NUMBER, IGNORED}) < 2 and not _is_beside_dates(unknown, cells):
        return False
    if surely:  # "Bank czasu" beside "co dwa tygodnie" is a task
        rest = [cell for cell in cells if cell.strip()]
        return not unknown and all(map(begins_as_heading, rest)) and not any(map(is_date_phrase, rest))
    return len(unknown) <= len(known) and all(len(cell) < _LONGEST_UNKNOWN for cell in unknown)


def _is_beside_dates(unknown: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether the only `unknown` one of `cells` may be the heading of tasks: "Lp.", "Praca", "Termin".

    That of the dates is word for word a heading, as no date is.
    """
    if len(unknown) != 1 or not unknown[0][:1].isupper() or _DIGIT.search(unknown[0]):
        return False
    return not is_date_phrase(unknown[0]) and any(known_field(cell) in ("when", MONTH) for cell in cells)


# ---- one column for each field


def settle_times(fields: list[str | None], cells: Sequence[str]) -> None:
    """Take a column for the dates whose heading names them second ("Miejsce i termin") if none is first."""
    if not {*fields}.isdisjoint(_TIMES):
        return
    for at, cell in enumerate(cells):
        is_other = fields[at] != "title" or fields.count("title") > 1
        if fields[at] and is_other and "when" in fields_named(cell):
            fields[at] = "when"
            return


def settle_fields(fields: list[str | None], cells: Sequence[str], own: Sequence[str | None]) -> None:
    """Keep one column for each field; what the others are follows from how sure their words are."""
    sure = [SUREST if own[at] else (column_heading(cell) or ("", 0))[1] for at, cell in enumerate(cells)]
    if not any(own):
        _title_of_sections(fields, cells, sure)
        _title_in_front(fields, cells, sure)
    if "title" not in fields and not any(own):
        _title_elsewhere(fields, cells)
    _one_title(fields, sure)
    _once_each(fields, cells, own)


def _title_of_sections(fields: list[str | None], cells: Sequence[str], sure: list[int]) -> None:
    """Take "Obszar / zadanie" for the tasks beside "Planowane działania", which names them less surely."""
    least = max((sure[at] for at, name in enumerate(fields) if name == "title"), default=0)
    named = {at: sure_of_tasks(cells[at]) for at, name in enumerate(fields) if name == "section"}
    for at in [at for at, how in named.items() if how > least][:1]:
        fields[at], sure[at] = "title", SUREST


def _title_in_front(fields: list[str | None], cells: Sequence[str], sure: list[int]) -> None:
    """Take the first column, or that behind numbers, dates and areas, for the tasks if no heading names them.

    Its heading has no word that is known. "Opis" behind it does not name them either.
    """
    if any(name == "title" and sure[at] > 1 for at, name in enumerate(fields)):
        return
    first = next((at for at, name in enumerate(fields) if name not in (NUMBER, "section", *_TIMES)), None)
    if first is not None and fields[first] is None and is_unknown(cells[first]):
        fields[first], sure[first] = "title", SUREST


def _title_elsewhere(fields: list[str | None], cells: Sequence[str]) -> None:
    """Make the title of purposes "and tasks", else of the short name, the method or the activities."""
    both = [
        at for at, field in enumerate(fields) if field == "purpose" and "title" in fields_named(cells[at])
    ]
    others = [fields.index(name) for name in ("short", "method", "activities") if name in fields]
    if found := [*both, *others]:
        fields[found[0]] = "title"


def _one_title(fields: list[str | None], sure: Sequence[int]) -> None:
    """Keep the surest title in `fields`; the other titles become activities or the method."""
    those = [at for at, field in enumerate(fields) if field == "title"]
    for at in sorted(those, key=lambda at: -sure[at])[1:]:
        spare = "activities" if sure[at] > 1 else "method"
        fields[at] = spare if sure[at] and spare not in fields else None


def _once_each(fields: list[str | None], cells: Sequence[str], own: Sequence[str | None]) -> None:
    """Clear a field in all columns but its first; dates, numbers and equal headings may have several.

    So may persons who share a task: "Osoba współodpowiedzialna".
    """
    heads = [cell.casefold() for cell in cells]
    for field in {*fields} - {None, "when", NUMBER, IGNORED, GRID}:
        at = [at for at, name in enumerate(fields) if name == field]
        first = next((one for one in at if own[one]), at[0])
        for one in at:
            if heads[one] != heads[first] and not (field == "responsible" and shares(cells[one])):
                fields[one] = None
