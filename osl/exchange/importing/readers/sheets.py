"""The sheets of a spreadsheet: which of them has the plan, and what is said about the others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.headings import own_block, own_fields
from osl.exchange.importing.readers.grid import GridCell, spread
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.sheet_parts import parts_of, section_of, together
from osl.exchange.importing.readers.shown_cells import colours_by_rule, shown
from osl.exchange.importing.readers.text import VisibleText
from osl.exchange.importing.rows import read_rows
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from osl.exchange.importing.readers.workbook import Sheet, Workbook

COVER = 40  # rows: a longer sheet is a table, not the title page of the plan


def document_of(workbook: Workbook, asked: str | None) -> SourceDocument:
    """Return the sheet named `asked`, else the one that has the plan; a file of osl's is taken whole.

    Raises OslError for a name that no sheet has, and if all sheets are empty.
    """
    has_text = not all(sheet.is_empty for sheet in workbook.sheets)
    whole = (sheet.without_ids() for sheet in workbook.sheets)
    whole = (sheet if workbook.own or sheet.ids else sheet.with_formulas() for sheet in whole)
    workbook = workbook._replace(
        sheets=tuple(shown(sheet, own=workbook.own or bool(sheet.ids)) for sheet in whole)
    )
    full = [sheet for sheet in workbook.sheets if not sheet.is_empty]
    if not full:
        raise OslError(say("all of its text is struck out") if has_text else say("its sheets are empty"))
    if asked is not None:
        return _document(workbook, [_named(workbook.sheets, asked)], [], ())
    visible = [sheet for sheet in full if not sheet.hidden] or full
    if own := _own_sheets(workbook, visible):
        texts = [sheet for sheet in visible if sheet not in own]
        return _document(workbook._replace(own=True), own, texts, ())
    tables = {sheet.name: _table(sheet, 1, VisibleText(), own=False) for sheet in visible}
    likeness = {name: _likeness(table) for name, table in tables.items()}
    parts = parts_of(_with_plan(visible, likeness).name, tables)
    chosen = [sheet for sheet in visible if sheet.name in parts]
    covers = [sheet for sheet in visible[: visible.index(chosen[0])] if not likeness[sheet.name]]
    said = (*together(parts), *_left_out(sheet for sheet in full if sheet not in chosen))
    said = () if workbook.own else said  # what osl put beside the plan
    return _document(workbook, chosen, [one for one in covers if len(one.rows) <= COVER], said)


def _own_sheets(workbook: Workbook, visible: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets with tables of osl, in a file with its mark or with several of its tables."""
    blocks = [sheet for sheet in visible if any(own_block(cells) for _row, cells in sheet.rows)]
    tasks = [sheet for sheet in visible if sheet.ids or any(own_fields(cells) for _row, cells in sheet.rows)]
    if blocks and not tasks:  # a person added or renamed a column
        others = (sheet for sheet in visible if sheet not in blocks)
        tasks = [one for one in others if _likeness(_table(one, 1, VisibleText(), own=False))][:1]
    return [sheet for sheet in visible if sheet in tasks + blocks] if workbook.own or blocks else []


def _named(sheets: Sequence[Sheet], asked: str) -> Sheet:
    def folded(name: str) -> str:
        return " ".join(name.split()).casefold()

    for same in (str, folded):
        for sheet in sheets:
            if same(sheet.name) == same(asked):
                return sheet
    names = ", ".join(sheet.name for sheet in sheets)
    raise OslError(say('there is no sheet "{name}"; there are: {names}', name=asked, names=names))


def _with_plan(sheets: Sequence[Sheet], likeness: Mapping[str, int]) -> Sheet:
    """Return the sheet that is most like a plan, the first of several; else the one with most rows."""
    if any(likeness.values()):
        return max(sheets, key=lambda sheet: likeness[sheet.name])
    return max(sheets, key=lambda sheet: len(sheet.rows))


def _likeness(table: SourceTable) -> int:
    """Return how sure it is that `table` has tasks: 3 with headings and times, 0 not at all."""
    drafts = read_rows(SourceDocument(tables=(table,))).drafts
    if not drafts:
        return 0
    timed = sum("when" in draft.values or bool(draft.month) for draft in drafts) * 2 >= len(drafts)
    headed = any(columns_of(row) for row in table.rows)
    return 2 * headed + timed if headed or timed else 0


def _left_out(sheets: Iterable[Sheet]) -> Iterator[Remark]:
    for sheet in sheets:
        left_out = say('the sheet "{name}" was left out; to import it: --sheet "{name}"', name=sheet.name)
        if sheet.hidden:
            left_out = say(
                'the hidden sheet "{name}" was left out; to import it: --sheet "{name}"', name=sheet.name
            )
        yield Remark(left_out)


def _document(
    workbook: Workbook, sheets: Sequence[Sheet], covers: Sequence[Sheet], remarks: tuple[Remark, ...]
) -> SourceDocument:
    visible = VisibleText()
    tables = tuple(_table(sheet, at, visible, own=workbook.own) for at, sheet in enumerate(sheets, start=1))
    if len(tables) > 1 and not workbook.own:
        both = zip(sheets, tables, strict=True)
        tables = tuple(table._replace(above=section_of(sheet.name)) for sheet, table in both)
    lines = tuple(chain.from_iterable(map(_lines, covers)))
    said = (
        (at, (*sheet.remarks, *colours_by_rule(sheet, table)))
        for at, (sheet, table) in enumerate(zip(sheets, tables, strict=True), start=1)
    )
    hidden = tuple(_at_table(one, at) for at, those in said for one in those)
    title = visible.of(workbook.title, None)
    every = (*visible.remarks(), *hidden, *remarks, *workbook.remarks)
    return SourceDocument(lines, tables, title, workbook.language, every, origin=workbook.origin)


def _at_table(remark: Remark, number: int) -> Remark:
    return remark._replace(place=remark.place._replace(table=number)) if remark.place else remark


def _lines(sheet: Sheet) -> Iterator[TextLine]:
    for number, cells in sheet.rows:
        if text := " ".join(cell.strip() for cell in cells if cell.strip()):
            yield TextLine(text, SourcePlace(row=number, sheet=sheet.name))


def _table(sheet: Sheet, number: int, visible: VisibleText, *, own: bool) -> SourceTable:
    used = {at for _row, cells in sheet.rows for at, text in enumerate(cells) if text.strip()}
    first, end = min(used, default=0), max(used, default=0) + 1
    merged = {(row, column): (rows, columns) for row, column, rows, columns in sheet.merged}
    covered = _covered(sheet.merged)
    rows = []
    for at, cells in sheet.rows:
        place = SourcePlace(number, at, sheet=sheet.name)
        texts = [visible.of(text, place) for text in (*cells, *[""] * (end - len(cells)))]
        grid = [
            _grid_cell(texts[column], merged, (at, column), end, shaded=(at, column) in sheet.shaded)
            for column in range(first, end)
            if (at, column) not in covered
        ]
        rows.append((place, grid))
    found = (row for row in spread(rows) if not _repeats(row))
    named = (row._replace(id=sheet.ids.get(row.place.row, "")) for row in found)
    return SourceTable(tuple(map(_single, named)), "", own)


def _repeats(row: TableRow) -> bool:
    """Return whether all that is in `row` are cells that continue those above."""
    return bool(row.merged) and not any(text for at, text in enumerate(row.cells) if at not in row.merged)


def _covered(ranges: Sequence[tuple[int, int, int, int]]) -> set[tuple[int, int]]:
    refuse_large(sum(rows * columns for _row, _column, rows, columns in ranges))
    return {
        (row + down, column + right)
        for row, column, rows, columns in ranges
        for down in range(rows)
        for right in range(columns)
        if down or right
    }


def _grid_cell(
    text: str,
    merged: Mapping[tuple[int, int], tuple[int, int]],
    at: tuple[int, int],
    end: int,
    *,
    shaded: bool,
) -> GridCell:
    rows, columns = merged.get(at, (1, 1))
    return GridCell(text, min(columns, end - at[1]), rows, shaded)


def _single(row: TableRow) -> TableRow:
    """Return `row`, marked if its only text is a cell merged over several columns."""
    texts = [cell for cell in row.cells if cell.strip()]
    return row._replace(single=row.single or (len(texts) > 1 and len(set(texts)) == 1 and not row.merged))
