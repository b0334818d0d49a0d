"""Invented plans of offices, each in every form in which a person has one; and how many rows come through."""

from __future__ import annotations

import csv
import io
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from word_documents import saved

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from osl.plan import Task

ROWS = Path(__file__).parent / "data" / "office_rows.txt"
KEYS = ("title", "addressees", "when", "responsible", "place", "effect")
# the columns of a plan: the key of each and the heading that an office gives it
LAYOUTS = (
    "number:Lp.;title:Zadanie;addressees:Adresaci;when:Termin;responsible:Osoba odpowiedzialna",
    "title:Nazwa zadania;addressees:Grupa docelowa;when:Termin realizacji",
    "title:Zakres działalności;responsible:Realizujący zadania wynikające z art. 6 ustawy;when:Termin",
    "number:L.p.;when:Data;title:Wydarzenie;place:Miejsce;responsible:Organizator",
    "number:;title:UROCZYSTOŚĆ;when:TERMIN;responsible:OSOBA ODPOWIEDZIALNA;effect:Efekty wychowawcze",
    "month:Miesiąc;title:Zadanie;addressees:Odbiorcy;responsible:Odpowiedzialny",
)


class OfficeRow(Value):
    """A row of a plan: its cells by key, lines between line feeds; `section` is the heading above it."""

    cells: dict[str, str]
    section: str = ""


class OfficeTable(Value):
    """A plan: its title, the key and the heading of each column, its rows; whether sections are shown."""

    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[OfficeRow, ...]
    sections: bool

    @property
    def merged(self) -> bool:
        """Return whether the first column is a month that several rows share."""
        return self.columns[0][0] == "month"

    def lines(self) -> Iterator[tuple[str, ...]]:
        """Yield the cells of the headings and of each row; a section is one cell alone."""
        yield tuple(heading for _, heading in self.columns)
        section = ""
        for number, row in enumerate(self.rows, start=1):
            if self.sections and row.section != section:
                section = row.section
                yield (section,)
            yield tuple(f"{number}." if key == "number" else row.cells[key] for key, _ in self.columns)


def _themes() -> Iterator[tuple[str, list[OfficeRow]]]:
    title, section, rows = "", "", list[OfficeRow]()
    for line in [*ROWS.read_text(encoding="utf-8").splitlines()[1:], "@"]:
        mark, text = line[:1], line[2:]
        if mark == "@":
            if rows:
                yield title, rows
            title, rows = text, []
        elif mark == "§":
            section = text
        else:
            rows.append(_row(line, section))


def _row(line: str, section: str) -> OfficeRow:
    title, activities, *rest = (part.strip().replace(" / ", "\n") for part in line.split("|"))
    items = [f"- {item.strip()}" for item in activities.split(";") if item.strip()]
    cells = dict(zip(KEYS, ["\n".join([title + ":" * bool(items), *items]), *rest], strict=True))
    return OfficeRow({**cells, "month": ""}, section)


MONTHS = ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec")


def tables() -> list[OfficeTable]:
    """Return forty plans: eight themes, each in five of the layouts, half of them with sections."""
    found = []
    for theme, (title, rows) in enumerate(_themes()):
        for turn in range(5):
            layout = LAYOUTS[(theme + turn) % len(LAYOUTS)]
            columns = tuple(tuple(column.split(":")) for column in layout.split(";"))
            dated = [
                row._replace(cells={**row.cells, "month": MONTHS[at // 2]}) for at, row in enumerate(rows)
            ]
            sections = turn % 2 == 0 and columns[0][0] != "month"
            found.append(OfficeTable(title, columns, tuple(dated), sections))  # type: ignore[arg-type]
    return found


# ---- forms


def cells_on_lines(table: OfficeTable, between: str = "\n\n") -> str:
    """The paragraphs of cells one below the other, as a browser copies them; empty cells leave nothing."""
    shown = _once_a_month(table)
    lines = [line for cells in shown for cell in cells for line in cell.split("\n") if line]
    return between.join([table.title, *lines]) + "\n"


def _once_a_month(table: OfficeTable) -> list[tuple[str, ...]]:
    """Return the cells as they are copied: a month that reaches down is there once, without its tab after."""
    shown, last = [], ""
    for cells in table.lines():
        if table.merged and cells[0] == last:
            shown.append(cells[1:])
        else:
            shown.append(cells)
        last = cells[0] if table.merged else ""
    return shown


def tabs(table: OfficeTable) -> str:
    """Rows with tabs, as a browser copies plain cells, without that of an empty first cell."""
    first, *rows = ("\t".join(cells) for cells in _once_a_month(table))
    return "\n".join([table.title, "", first.lstrip("\t"), *rows]) + "\n"


def spreadsheet(table: OfficeTable) -> str:
    """Rows with semicolons, as a spreadsheet saves them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    width = len(table.columns)
    writer.writerows([cells + ("",) * (width - len(cells)) for cells in [(table.title,), *table.lines()]])
    return out.getvalue()


def markdown(table: OfficeTable) -> str:
    """A table of Markdown, lines in cells as `<br>`."""
    width = len(table.columns)
    rows = [
        "| " + " | ".join(cell.replace("\n", "<br>") for cell in cells + ("",) * (width - len(cells))) + " |"
        for cells in table.lines()
    ]
    return "\n".join([f"# {table.title}", "", rows[0], "|---" * width + "|", *rows[1:]]) + "\n"


def page(table: OfficeTable, *, paragraphs: bool = False) -> str:
    """A web page; `paragraphs`: each line of a cell is a paragraph."""
    width = len(table.columns)
    rows = []
    for cells in table.lines():
        lines = (
            (cell.replace("\n", "</p><p>") if paragraphs else cell.replace("\n", "<br>")) for cell in cells
        )
        span = f' colspan="{width}"' if len(cells) == 1 else ""
        around = "<p>{}</p>" if paragraphs else "{}"
        rows.append("".join(f"<td{span}>{around.format(line)}</td>" for line in lines))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<!DOCTYPE html><meta charset=utf-8><h1>{table.title}</h1><table>{body}</table>"


def word(table: OfficeTable) -> bytes:
    """A Word document."""
    import docx

    document = docx.Document()
    document.add_paragraph(table.title)
    rows, width = list(table.lines()), len(table.columns)
    made = document.add_table(len(rows), width)
    for line, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=False):
            cell.text = text
        if len(cells) == 1:
            line.cells[0].merge(line.cells[-1])
    return saved(document)


def pdf_viewer(table: OfficeTable) -> str:
    """Lines as a PDF viewer copies them: each cell wrapped, with a space at the end where it goes on."""
    widths = {"number": 4, "when": 16, "month": 12, "title": 24}
    lines = [table.title]
    for cells in table.lines():
        alone = len(cells) == 1
        same = False  # whether the next cell begins on the line of the one before
        for (key, _), cell in zip(table.columns, cells, strict=False):
            if not cell:
                continue
            wrapped = [
                part + " " * (at < len(parts) - 1)
                for line in cell.split("\n")
                for parts in [textwrap.wrap(line, 90 if alone else widths.get(key, 18)) or [""]]
                for at, part in enumerate(parts)
            ]
            if same:
                lines[-1] += " " + wrapped[0]
                lines += wrapped[1:]
            else:
                lines += wrapped
            same = len(wrapped) == 1
    return "\n".join(lines) + "\n"


def spaces(table: OfficeTable) -> str:
    """A line per row, one space between cells."""
    rows = [" ".join(cell.replace("\n", " ") for cell in cells if cell) for cells in table.lines()]
    return "\n".join([table.title, *rows]) + "\n"


def columns(table: OfficeTable) -> str:
    """Columns below each other, three spaces between them, each cell wrapped."""
    width = {"number": 4, "when": 24, "month": 12}
    widths = [
        min(width.get(key, 28), max(len(line) for cells in rows for line in cells[at].split("\n")))
        for rows in [[cells for cells in table.lines() if len(cells) > 1]]
        for at, (key, _) in enumerate(table.columns)
    ]
    lines = [table.title, ""]
    for cells in table.lines():
        if len(cells) == 1:
            lines.append(cells[0])
            continue
        wrapped = [
            [part for line in cell.split("\n") for part in textwrap.wrap(line, max(most, 1))]
            for cell, most in zip(cells, widths, strict=True)
        ]
        for n in range(max(map(len, wrapped))):
            shown = (one[n] if n < len(one) else "" for one in wrapped)
            line = "   ".join(text.ljust(most) for text, most in zip(shown, widths, strict=True))
            lines.append(line.rstrip())
    return "\n".join(lines) + "\n"


FORMS: dict[str, tuple[str, Callable[[OfficeTable], str | bytes]]] = {
    "cells on lines, blank lines": ("plan.txt", cells_on_lines),
    "cells on lines": ("plan.txt", lambda table: cells_on_lines(table, "\n")),
    "tabs": ("plan.txt", tabs),
    "csv": ("plan.csv", spreadsheet),
    "markdown": ("plan.md", markdown),
    "html": ("plan.html", page),
    "html with paragraphs": ("plan.html", lambda table: page(table, paragraphs=True)),
    "word": ("plan.docx", word),
    "pdf viewer": ("plan.txt", pdf_viewer),
    "spaces": ("plan.txt", spaces),
    "columns": ("plan.txt", columns),
}


# ---- what came through


def words_of(text: str | None) -> str:
    """Return the words of `text` in their order, without marks, case and what joins them."""
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def is_right(row: OfficeRow, task: Task, columns: Sequence[tuple[str, str]], kept: str) -> bool:
    """Return whether each cell of `row` is where it belongs; `kept` are the private cells of the task."""
    has = {
        "title": " ".join([task.title, *task.activities]),
        "when": task.when or "",
        "addressees": task.addressees or "",
        "responsible": task.responsible or "",
        "place": task.place or "",
        "month": task.when or "",
        "effect": kept,
    }
    used = [key for key, _ in columns if key != "number"]
    return all(
        words_of(has[key]) == words_of(row.cells[key])
        for key in used
        if row.cells[key] or key not in ("when", "month")
    )


def rows_right(table: OfficeTable, tasks: Sequence[Task], kept: Sequence[str]) -> int:
    """Return how many rows of `table` have a task that is right."""
    pairs = list(zip(tasks, kept, strict=True))
    return sum(any(is_right(row, task, table.columns, one) for task, one in pairs) for row in table.rows)
