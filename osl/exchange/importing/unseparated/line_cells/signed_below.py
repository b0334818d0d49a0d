"""Signatures below a pasted table that were taken for the end of its last row: they are left out."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.closing_lines import is_closing
from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow, texts_of
from osl.exchange.importing.unseparated.line_cells.below_table import OFFICES, is_surely_below
from osl.exchange.importing.unseparated.scoring import (
    is_signature,
    looks_like_full_name,
    looks_like_name,
    looks_responsible,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.unseparated.line_cells.row_search import AlignedTable

_WORD = r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+"
_NAME = re.compile(
    rf"(?:(?:ks|dr|mgr|inż|dh|dhna|s|p)\.? )*(?:{_WORD}|[A-ZĄĆĘŁŃÓŚŹŻ]\.) {_WORD}(?:-{_WORD})?"
)
_OFFICE = re.compile(rf"(?:{OFFICES})\w*(?: [^\s\d:,–]+){{0,4}}", re.IGNORECASE)  # "Prezes Zarządu OSP"
_HOLDER = re.compile(rf"({_OFFICE.pattern})(?::| [–-]) ?(.+)", re.IGNORECASE)  # "skarbniczka – Ewa Lis"
_MOST_SIGNED = 5  # lines
_FOR = re.compile(r"[Zz]a [^\d:]{3,40}:")  # "Za Radę Klubu:", above the names or before them
_BESIDE = re.compile(rf"(?:(?:^| )(?:{OFFICES})\w*(?: [^\s\d:,–]+){{1,3}}){{2}}", re.IGNORECASE)
_ALONE = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\w*(?: \w+){0,4}")  # "Lider KIS", above the name
_REACHED = re.compile(r"(?:tel|e-?mail|kontakt)\b")  # below the name


def without_signatures(table: AlignedTable) -> AlignedTable:
    """Return `table` without the signatures that end its last row, if that is a row without them too."""
    width = len(table.block.fields)
    rows = table.alignment.rows
    at = max((n for n, row in enumerate(rows) if len(row.ends) == width), default=0)
    if at == 0 or any(row.is_section for row in rows[at:]):
        return table
    row, below = rows[at], [texts_of(table.units, one)[0] for one in rows[at + 1 :]]
    end = row.start if _is_greeting(table, row) else _end_of_row(table, row, below)
    left = [AlignedRow(n, (n + 1,)) for n in range(end, row.ends[-1]) if table.units[n].text]
    kept = [row._replace(ends=tuple(min(one, end) for one in row.ends))] * (end > row.start)
    found = (*rows[:at], *kept, *left, *rows[at + 1 :])
    return table._replace(alignment=table.alignment._replace(rows=found))


def before_signed(lines: Sequence[str]) -> int:
    """Return how many of `lines`, of which one may have several cells, are before signatures at the end.

    None of the others is like them, as a last column of persons would be.
    """
    least = max(len(lines) - _MOST_SIGNED, 1)
    for first in range(least, len(lines)):
        signed = lines[first:]
        goes_on = lines[first - 1].endswith((" ", ","))
        if not goes_on and (kind := _signed(signed, ())):
            windows = (lines[at : at + len(signed)] for at in range(first))
            return len(lines) if any(_signed(one, ()) == kind for one in windows) else first
    return len(lines)


def _end_of_row(table: AlignedTable, row: AlignedRow, below: Sequence[str]) -> int:
    """Return the unit that the signatures at the end of `row` begin with; that after it if there are none."""
    column = max((at for at, text in enumerate(texts_of(table.units, row)) if text), default=0)
    start = row.ends[column - 1] if column else row.start
    lines = [at for at in range(start, row.ends[column]) if table.units[at].text]
    texts = [table.units[at].text for at in lines]
    others = [cells[column].split("\n") for cells in table.cells[:-1]]
    most = max(map(len, others), default=0)
    kinds = [_signed(texts[at:], below) for at in range(len(lines))]
    first = next((at for at, kind in enumerate(kinds) if kind), len(lines))
    is_empty = len(lines) > max(most, 1) or [""] in others  # the cell of the last row, if all is signed
    if first < len(lines) and (first or is_empty) and not _have_signed(others, kinds[first]):
        return lines[first]
    first = next((at for at in range(len(lines)) if all(map(_is_office, texts[at:]))), 0)
    offices = [*texts[first:], *takewhile(_is_office, below)]
    is_higher = first + len(offices) > most
    if first and is_higher and not any(line in cell for cell in others for line in offices):
        return lines[first]
    return row.ends[-1]


def _is_greeting(table: AlignedTable, row: AlignedRow) -> bool:
    """Return whether `row` has no date, and is a greeting above names: "Szczęść Boże!"."""
    named = dict(zip(table.block.fields, texts_of(table.units, row), strict=True))
    title, *lines = [line for text in named.values() if text for line in text.split("\n")]
    is_one = title == named.get("title") and title.endswith("!") and not named.get("when")
    others = (line for cells in table.cells[:-1] for cell in cells for line in cell.split("\n"))
    is_above = bool(lines) and all(map(_is_of_person, lines))
    return is_one and is_above and not any(line.endswith("!") for line in others)


def _have_signed(cells: Iterable[Sequence[str]], kind: str) -> bool:
    """Return whether the last lines of one of `cells` are signatures of that `kind`, and so none."""
    return any(_signed(cell[at:], ()) == kind for cell in cells for at in range(len(cell)))


def _signed(lines: Sequence[str], below: Sequence[str]) -> str:
    """Return what kind of signatures begin with the first of `lines`, above those `below`; "" if none do."""
    first, after = lines[0], [*lines[1:], *below]
    is_above = after and (
        ((_is_office(first) or _FOR.fullmatch(first)) and _NAME.fullmatch(after[0]))
        or (_is_role(first) and looks_like_full_name(after[0]))
        or (looks_like_full_name(first) and _OFFICE.fullmatch(after[0]))
    )
    kinds = {
        "above": is_above,
        "greeting": first[:1].isupper() and first.endswith("!"),
        "for": _is_for(first),
        "beside": _BESIDE.fullmatch(first) and first[0].isupper(),
        "holder": _is_of_holder(first),
    }
    return next((kind for kind, found in kinds.items() if found and all(map(_is_of_person, lines[1:]))), "")


def _is_for(line: str) -> bool:
    """Return whether `line` is whom those sign for, and their names: "za Zarząd: K. Kos, W. Dudek"."""
    before = _FOR.match(line)
    return before is not None and all(map(_NAME.fullmatch, line[before.end() :].strip().split(", ")))


def _is_of_holder(line: str) -> bool:
    """Return whether `line` is an office and its holder: "sołtys Jan Kos", "Prezes – Ewa Lis"."""
    held = _HOLDER.fullmatch(line)
    if held is not None and _NAME.fullmatch(held[2]):
        return True
    words = line.split()
    beside = (" ".join(words[at:]) for at in range(1, len(words)))
    is_of_office = looks_responsible(line) and "," not in line and not looks_like_name(line)
    return is_signature(line) or (is_of_office and any(map(looks_like_full_name, beside)))


def _is_role(line: str) -> bool:
    """Return whether `line` is what somebody is, without the name: "Wychowawca świetlicy"."""
    is_alone = _ALONE.fullmatch(line) is not None and not looks_like_name(line)
    return is_alone and looks_responsible(line) and not _is_of_holder(line)


def _is_office(line: str) -> bool:
    """Return whether `line` is an office alone, with a capital letter as on a line of its own."""
    return line[:1].isupper() and _OFFICE.fullmatch(line) is not None and not _is_of_holder(line)


def _is_of_person(line: str) -> bool:
    known = (
        _NAME.fullmatch(line) is not None or looks_responsible(line) or _is_of_holder(line) or _is_for(line)
    )
    is_below = is_closing(line) or is_surely_below(line) or _REACHED.match(line) is not None
    return known or is_below or line.endswith("!")
