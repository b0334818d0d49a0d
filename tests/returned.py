"""Files that came back, for tests: an export with texts replaced, rows added, copied and removed by hand."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from osl.exchange.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from conftest import Osl

PARTS = {"docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"}


def export(osl: Osl, plan: Path, kind: str, *more: str) -> Path:
    """The file that osl made of `plan`, of the kind of its extension, with the options `more`."""
    file = plan.parent / f"plan.{kind}"
    assert osl("export", "-o", str(file), "--force", *more, lang=None).code == 0
    return file


def with_texts(file: Path, texts: Mapping[str, str]) -> Path:
    """The exported `file` with these texts replaced wherever they are, as a person would in its program."""
    kind = file.suffix[1:]
    if kind not in PARTS:
        file.write_text(_replaced(file.read_text(encoding="utf-8"), texts), encoding="utf-8")
        return file
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == PARTS[kind]:
                part = _replaced(part.decode("utf-8"), texts).encode("utf-8")
            new.writestr(name, part)
    file.write_bytes(made.getvalue())
    return file


def _replaced(whole: str, texts: Mapping[str, str]) -> str:
    for old, new in texts.items():
        shown = next((one for one in (old, typeset(old)) if f">{one}<" in whole), None)
        assert shown is not None, old
        whole = whole.replace(f">{shown}<", f">{escape(new)}<")
    return whole


def word_table(file: Path, title: str) -> tuple[Any, Any]:
    """The Word document in `file`, and its last table with a row whose first cell begins with `title`."""
    import docx

    word = docx.Document(str(file))
    table = next(
        one for one in reversed(word.tables) if any(row.cells[0].text.startswith(title) for row in one.rows)
    )
    return word, table


def word_row(table: Any, title: str) -> Any:
    """The row of `table` whose first cell begins with `title`."""
    return next(row for row in table.rows if row.cells[0].text.startswith(title))


def with_row(file: Path, behind: str, cells: Sequence[str]) -> Path:
    """The exported `file` with a new row of `cells` behind that of the task with the title `behind`."""
    return {"docx": _word_row, "xlsx": _sheet_row, "html": _page_row}[file.suffix[1:]](file, behind, cells)


def _word_row(file: Path, behind: str, cells: Sequence[str]) -> Path:
    """Copy a row with its bookmarks, as raw copies do, and type other texts into it."""
    word, table = word_table(file, behind)
    row = word_row(table, behind)
    row._tr.addnext(copy.deepcopy(row._tr))
    new = table.rows[[one._tr for one in table.rows].index(row._tr) + 1]
    for cell, text in zip(new.cells, cells, strict=True):
        for extra in cell.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        cell.paragraphs[0].runs[0].text = text
    word.save(str(file))
    return file


def _page_row(file: Path, behind: str, cells: Sequence[str]) -> Path:
    page = file.read_text(encoding="utf-8")
    at = page.index("</tr>", page.index(f">{behind}", page.index("<tbody>"))) + len("</tr>")
    row = "".join(f"<td>{escape(text)}</td>" for text in cells)
    file.write_text(f"{page[:at]}<tr>{row}</tr>{page[at:]}", encoding="utf-8")
    return file


def _sheet_row(file: Path, behind: str, cells: Sequence[str]) -> Path:  # noqa: ARG001 - rows can be sorted
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8")
            if name == "xl/worksheets/sheet1.xml":
                last = max(map(int, re.findall(r'<row r="(\d+)"', part))) + 1
                texts = "".join(
                    f'<c r="{chr(65 + n)}{last}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
                    for n, text in enumerate(cells)
                )
                part = part.replace("</sheetData>", f'<row r="{last}">{texts}</row></sheetData>')
            new.writestr(name, part)
    file.write_bytes(made.getvalue())
    return file


def with_number(file: Path, text: str, number: str) -> Path:
    """The exported spreadsheet `file` with a number in place of the cell with `text`, as a program has it."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        strings = re.findall(r"<si>(.*?)</si>", old.read(PARTS["xlsx"]).decode("utf-8"), re.DOTALL)
        at = next(n for n, one in enumerate(strings) if f">{escape(text)}<" in one)
        for name in old.namelist():
            part = old.read(name).decode("utf-8")
            if name == "xl/worksheets/sheet1.xml":
                cell = rf'<c r="(\w+)"[^>]*><v>{at}</v></c>'
                part, found = re.subn(cell, rf'<c r="\1"><v>{number}</v></c>', part)
                assert found == 1, text
            new.writestr(name, part)
    file.write_bytes(made.getvalue())
    return file
