"""The sheets of an Excel file (.xlsx, .xls), and of an OpenDocument spreadsheet."""

from __future__ import annotations

import faulthandler
import io
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from osl.exchange.export_origin import OWN, custom_properties, from_pieces
from osl.exchange.extras import need
from osl.exchange.importing.readers.archive import damaged, opened
from osl.exchange.importing.readers.compound_file import refuse_loops
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.marks import STRUCK, marked
from osl.exchange.importing.readers.sheet_values import cell_text
from osl.exchange.importing.readers.sheets import document_of
from osl.exchange.importing.readers.workbook import Sheet, Workbook
from osl.exchange.importing.readers.xls_marks import old_marks
from osl.exchange.importing.readers.xlsx_beside import beside_cells, beside_pages
from osl.exchange.importing.readers.xlsx_parts import SheetMarks, cell_styles, sheet_marks, sheet_parts
from osl.exchange.importing.readers.xlsx_rich import RichTexts
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

    from osl.exchange.importing.document import SourceDocument

MOST_MEMORY = 2 << 30  # bytes of the process that reads an old Excel file
_NO_MARKS = SheetMarks({})


def read_spreadsheet(data: bytes, sheet: str | None = None) -> SourceDocument:
    """Return the sheet of the spreadsheet in `data` that has the plan, or the one named `sheet`.

    Raises OslError if it is not a spreadsheet, is locked, or has no such sheet.
    """
    if not data.startswith(b"PK"):
        need("python_calamine", say("a spreadsheet"))
        refuse_loops(data)
        return document_of(Workbook(_apart(data)), sheet)
    with opened(data) as archive:
        if "content.xml" in archive.namelist():
            from osl.exchange.importing.readers.ods import workbook_of

            return document_of(workbook_of(archive), sheet)
        return document_of(_xlsx(archive, data), sheet)


def _apart(data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of an old Excel file, read in a process of its own, which a damaged file may end."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(1, initializer=_limit) as pool:
            return pool.submit(_old_sheets, data).result()
    except BrokenProcessPool as error:
        raise damaged() from error
    except (OSError, RuntimeError):  # no more processes or threads
        return _old_sheets(data)


def _limit() -> None:
    """Limit the memory of this process, and let it end without a report."""
    faulthandler.disable()
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _old_sheets(data: bytes) -> tuple[Sheet, ...]:
    found = old_marks(data)
    marks = {name: one.marks for name, one in found.items()}
    errors = {name: one.errors for name, one in found.items()}
    beside = {name: one.beside for name, one in found.items()}
    sheets = _sheets(data, marks, errors)
    return tuple(
        sheet._replace(ids={}, remarks=beside.get(sheet.name, ())) for sheet in sheets
    )  # what can be sent back


def _xlsx(archive: zipfile.ZipFile, data: bytes) -> Workbook:
    styles, parts, rich = cell_styles(archive), sheet_parts(archive), RichTexts(archive)
    marks = {name: sheet_marks(archive, part, styles) for name, part in parts.items()}
    texts = {name: rich.of(part) for name, part in parts.items()}
    beside = {name: beside_cells(archive, part, name) for name, part in parts.items()}
    if not marks:
        return Workbook(())
    title, language = _core(archive)
    properties = custom_properties(_part(archive, "docProps/custom.xml"))
    origin = from_pieces(properties)
    own = OWN in properties
    pages = (
        {} if own or origin else {name: tuple(beside_pages(archive, part)) for name, part in parts.items()}
    )
    sheets = tuple(
        sheet._replace(remarks=(*beside.get(sheet.name, ()), *pages.get(sheet.name, ())))
        for sheet in _sheets(data, marks, texts)
    )
    return Workbook(sheets, title, language, own, origin)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def _core(archive: zipfile.ZipFile) -> tuple[str, str]:
    """Return the title and the language in the properties of the file."""
    if not (part := _part(archive, "docProps/core.xml")):
        return "", ""
    found = {one.tag.rpartition("}")[2]: one.text or "" for one in ET.fromstring(part).iter()}  # noqa: S314
    return found.get("title", "").strip(), found.get("language", "")


def _sheets(
    data: bytes,
    marks: Mapping[str, SheetMarks],
    texts: Mapping[str, Mapping[tuple[int, int], str]],
) -> Iterator[Sheet]:
    need("python_calamine", say("a spreadsheet"))
    import python_calamine as calamine

    try:
        with _quiet():
            book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            for about in book.sheets_metadata:
                if about.typ == calamine.SheetTypeEnum.WorkSheet:
                    hidden = about.visible != calamine.SheetVisibleEnum.Visible
                    found = marks.get(about.name, _NO_MARKS)
                    sheet = book.get_sheet_by_name(about.name)
                    yield _sheet(sheet, found, texts.get(about.name, {}), hidden=hidden)
    except calamine.PasswordError as error:
        raise OslError(say("it is locked with a password; save it without one")) from error
    except calamine.CalamineError as error:
        raise damaged() from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the library gave up on a damaged file
            raise damaged() from error
        raise


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what a library itself writes to standard error, when it gives up, from being shown."""
    try:
        kept = os.dup(2)
    except OSError:  # it is closed
        yield
        return
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - of every system
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _sheet(sheet: Any, marks: SheetMarks, rich: Mapping[tuple[int, int], str], *, hidden: bool) -> Sheet:
    top, left = sheet.start or (0, 0)
    merged = tuple(
        (first[0] + 1, first[1], last[0] - first[0] + 1, last[1] - first[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    )
    rows, size = [], 0
    for at, values in enumerate(sheet.to_python(skip_empty_area=True), start=top):
        texts = [_text(value, marks, rich, (at, column)) for column, value in enumerate(values, start=left)]
        size += sum(map(bool, texts))
        refuse_large(size)
        rows.append((at + 1, ("",) * left + tuple(texts)))
    shaded = frozenset((row + 1, column) for row, column in marks.shaded)
    return Sheet(
        sheet.name,
        tuple(rows),
        _within(merged, rows),
        hidden,
        marks.hidden_rows,
        marks.hidden_columns,
        shaded,
        by_rule=marks.by_rule,
    )


def _text(value: object, marks: SheetMarks, rich: Mapping[tuple[int, int], str], at: tuple[int, int]) -> str:
    text = rich.get(at) or cell_text(value, marks.dates.get(at, "day"))
    return marked(STRUCK, text) if text and at in marks.struck else text


def _within(
    merged: tuple[tuple[int, int, int, int], ...], rows: list[tuple[int, tuple[str, ...]]]
) -> tuple[tuple[int, int, int, int], ...]:
    """Return the ranges that begin in `rows`, cut at the last row and the widest."""
    if not rows:
        return ()
    last, widest = rows[-1][0], max(len(cells) for _at, cells in rows)
    return tuple(
        (row, column, min(down, last - row + 1), min(right, widest - column))
        for row, column, down, right in merged
        if row <= last and column < widest
    )
