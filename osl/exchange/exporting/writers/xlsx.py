"""A document as a spreadsheet: a sheet per table, and one with the texts around them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from osl.exchange.export_origin import HEADING
from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table
from osl.exchange.exporting.writers.xlsx_parts import (
    FORMATS,
    WIDEST,
    column_widths,
    packed,
    page_setup,
    row_height,
    set_properties,
    sheet_names,
    write_cell,
)
from osl.exchange.extras import need
from osl.i18n import _, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.exporting.document import Document


def xlsx(document: Document) -> bytes:
    """Return `document` as the bytes of an Excel file; the chart is left out.

    Every text is a text cell, so that no spreadsheet takes "Maj 2026" for a date or "=1+1" for a
    formula. Raises OslError if XlsxWriter is missing or a text is longer than a cell can be.
    """
    need("xlsxwriter", say("a spreadsheet"))
    import xlsxwriter

    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        set_properties(workbook, document)
        formats = {name: workbook.add_format(properties) for name, properties in FORMATS.items()}
        tables, texts = list(_named_tables(document)), list(_texts(document))
        about = [_("About the document")] if texts else []
        names = sheet_names([*(name for name, _table in tables), *about])
        for name, (_name, table) in zip(names, tables, strict=False):
            sheet = workbook.add_worksheet(name)
            _fill_table(sheet, table, document.title, formats)
            if document.origin:
                _add_ids(sheet, table, formats)
        if texts:
            _fill_texts(workbook.add_worksheet(names[-1]), [(document.title, ""), *texts], document, formats)
    return packed(made.getvalue(), document.language)


def _named_tables(document: Document) -> Iterator[tuple[str, Table]]:
    """Yield each table with its name: the heading above it, or its caption if the heading has several."""
    headings = [""]
    under: list[tuple[int, Table]] = []
    for part in document.parts:
        if isinstance(part, Heading):
            headings.append(part.text)
        elif isinstance(part, Table):
            under.append((len(headings) - 1, part))
    numbers = [number for number, _table in under]
    for number, table in under:
        alone = headings[number] and numbers.count(number) == 1
        yield headings[number] if alone else table.caption.partition(";")[0], table


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the facts and the paragraphs around the tables: a name or a text, and a value."""
    for part in document.parts:
        if isinstance(part, Facts):
            yield from ((f"{name}:", value) for name, value in part.pairs)
        elif isinstance(part, Paragraph):
            yield part.text, ""


def _fill_table(sheet: Any, table: Table, title: str, formats: dict[str, Any]) -> None:
    headings, rows = table.block.headings, table.block.rows
    widths = column_widths((headings, *rows))
    for n, (width, heading) in enumerate(zip(widths, headings, strict=True)):
        # the format of the whole column, so that what people type below the table stays text as well
        sheet.set_column(n, n, width, formats["column"])
        write_cell(sheet, 0, n, heading, formats["heading"])
    for at, row in enumerate(rows, start=1):
        sheet.set_row(at, row_height(row, widths))
        for n, text in enumerate(row):
            is_number = n in table.numbers and text.isdecimal()
            kind = "number" if is_number else "text"
            write_cell(sheet, at, n, int(text) if is_number else text, formats[kind])
    sheet.freeze_panes(1, 0)
    if headings:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    sheet.repeat_rows(0)
    page_setup(sheet, title)


def _add_ids(sheet: Any, table: Table, formats: dict[str, Any]) -> None:
    """Put the ids of the tasks into a hidden column behind the table, which is sorted with it."""
    if not table.ids:
        return
    column = len(table.block.headings)
    sheet.set_column(column, column, None, formats["column"], {"hidden": True})
    for at, text in enumerate((HEADING, *table.ids)):
        write_cell(sheet, at, column, text, formats["text"])
    sheet.autofilter(0, 0, len(table.ids), column)


def _fill_texts(sheet: Any, rows: list[tuple[str, str]], document: Document, formats: dict[str, Any]) -> None:
    sheet.set_column(0, 1, WIDEST, formats["column"])
    for at, row in enumerate(rows):
        sheet.set_row(at, row_height(row, (WIDEST, WIDEST)))
        for n, text in enumerate(row):
            write_cell(sheet, at, n, text, formats["name" if row[1] or not at else "text"])
    page_setup(sheet, document.title)
