"""The cells of a sheet that its reader sees: without hidden rows and columns, and struck out text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import COLOURS_BY_RULE, Remark, SourcePlace
from osl.exchange.importing.readers.marks import HIDDEN, Marks
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.importing.document import SourceTable
    from osl.exchange.importing.readers.workbook import Sheet

LOWEST = 100  # rows: below them there are no headings of the whole sheet
# as Excel and Calc show them in English and in Polish
_ERROR = re.compile(
    r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|ZERO!|DZIEL/0!|ARG!|ADR!|NAZWA\?|LICZBA!|N/D!?)"
)
Range = tuple[int, int, int, int]


def shown(sheet: Sheet, *, own: bool) -> Sheet:
    """Return `sheet` as its reader sees it, with remarks on what was left out.

    In a file that osl wrote (`own`), rows that a filter hides are still tasks, and are only counted.
    """
    marks = Marks()
    rows = tuple((at, tuple(_texts(sheet, at, cells, marks))) for at, cells in sheet.rows)
    sheet = sheet._replace(rows=rows)
    _note_covered(sheet, marks)
    marks.remarks += _errors(sheet)
    if not own:
        sheet = _without_rows(_without_columns(sheet, marks), marks)
    elif hidden := sum(any(cells) for at, cells in sheet.rows if at in sheet.hidden_rows):
        message = say("hidden rows were imported as well: {n}", n=hidden)
        marks.remarks.append(Remark(message, SourcePlace(sheet=sheet.name)))
    return sheet._replace(remarks=(*sheet.remarks, *marks.remarks))


def colours_by_rule(sheet: Sheet, table: SourceTable) -> Iterator[Remark]:
    """Yield a remark if rules may colour the cells of a grid, in which nothing else marks when a task is."""
    heads = (columns_of(row) for row in table.rows[:LOWEST] if sheet.by_rule)
    columns = next((one for one in heads if one and one.grid), None)
    if columns is None or "when" in columns.fields:
        return
    rows = [row for row in table.rows if row.cells != columns.headings]
    if not any(row.cells[at].strip() or at in row.shaded for row in rows for at in columns.grid):
        yield Remark(COLOURS_BY_RULE, SourcePlace(sheet=sheet.name))


def _texts(sheet: Sheet, at: int, cells: tuple[str, ...], marks: Marks) -> list[str]:
    return [marks.resolved(text, SourcePlace(row=at, sheet=sheet.name)) for text in cells]


def _errors(sheet: Sheet) -> Iterator[Remark]:
    """Yield a remark on each row with errors of formulas, "#REF!"."""
    for at, cells in sheet.rows:
        if found := [text for text in cells if text[:1] == "#" and _ERROR.fullmatch(text)]:
            message = say('a formula in it gives "{text}"; correct it in the sheet', text=", ".join(found))
            yield Remark(message, SourcePlace(row=at, sheet=sheet.name))


def _note_covered(sheet: Sheet, marks: Marks) -> None:
    """Report the texts in cells that a merged one covers, other than its own."""
    rows = dict(sheet.rows) if sheet.merged else {}
    for row, column, down, right in sheet.merged:
        for at in (one for one in range(row, row + down) if one in rows):
            covered = [text for text in rows[at][column : column + right] if text.strip()]
            own = "".join(rows.get(row, ())[column : column + 1])
            if left := [text for text in covered if text != own]:
                marks.leave_out(HIDDEN, " ".join(left), SourcePlace(row=at, sheet=sheet.name))


def _without_columns(sheet: Sheet, marks: Marks) -> Sheet:
    """Return `sheet` with nothing in its hidden columns, but for cells that reach into a visible one."""
    hidden = sheet.hidden_columns
    wide = {(row, n) for row, n, _, right in sheet.merged if not hidden.issuperset(range(n, n + right))}
    found: dict[int, list[str]] = {}
    rows = []
    for at, cells in sheet.rows if hidden else ():
        gone = {n for n in hidden if n < len(cells) and cells[n].strip() and (at, n) not in wide}
        for n in () if at in sheet.hidden_rows else gone:
            found.setdefault(n, []).append(cells[n])
        rows.append((at, tuple("" if n in gone else text for n, text in enumerate(cells))))
    if not any(any(map(str.strip, cells)) for _, cells in rows):
        return sheet
    for _, texts in sorted(found.items()):
        marks.leave_out(HIDDEN, " ".join(texts), SourcePlace(sheet=sheet.name))
    return sheet._replace(rows=tuple(rows))


def _without_rows(sheet: Sheet, marks: Marks) -> Sheet:
    """Return `sheet` without its hidden rows; a cell that reaches into a visible one begins there."""
    rows = {at: list(cells) for at, cells in sheet.rows}
    visible = [at for at in rows if at not in sheet.hidden_rows]
    if len(visible) == len(rows) or not any(map(str.strip, (text for at in visible for text in rows[at]))):
        return sheet
    merged = [_moved(one, sheet, rows) for one in sheet.merged]
    for at, cells in rows.items():
        if at in sheet.hidden_rows:
            marks.leave_out(HIDDEN, " ".join(filter(None, cells)), SourcePlace(row=at, sheet=sheet.name))
    kept = tuple((at, tuple(rows[at])) for at in visible)
    return sheet._replace(rows=kept, merged=tuple(one for one in merged if one))


def _moved(one: Range, sheet: Sheet, rows: dict[int, list[str]]) -> Range | None:
    """Return the merged range without the hidden rows at its top and in it; its text goes along."""
    row, column, down, right = one
    visible = [at for at in range(row, row + down) if at in rows and at not in sheet.hidden_rows]
    if not visible:
        return None
    if visible[0] != row and row in rows and column < len(rows[row]):
        cells = rows[visible[0]]
        cells += [""] * (column + 1 - len(cells))
        cells[column], rows[row][column] = rows[row][column], ""
    return (visible[0], column, len(visible), right)
