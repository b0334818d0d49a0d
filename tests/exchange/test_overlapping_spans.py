"""Cells merged down: headings over a second row of headings, and cells that overlap."""

from __future__ import annotations

import pytest
from bringing import bring
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from word_documents import add_table, saved

from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.readers.grid import GridCell, spread

TWO_ROWS = {
    "other words": ("<th>Termin<th>Miejsce<th>Adresaci", "<th>dzień, miesiąc<th>adres<th>wiek"),
    "spanned": ("<th colspan=2>Termin<th>Kto", "<th>mies.<th>dz.<th>ze świetlicy"),
    "hints": ("<th>Termin<th>Koszt<th>Uwagi", "<th>(dd.mm)<th>(zł)<th>(np. zapisy)"),
}


@pytest.mark.parametrize(("first", "second"), TWO_ROWS.values(), ids=TWO_ROWS)
def test_a_heading_that_is_merged_down_is_no_task(first: str, second: str) -> None:
    cells = "<td>3 maja<td>x<td>y"
    page = f"<table><tr><th rowspan=2>Zadanie{first}<tr>{second}<tr><td>Piknik{cells}</table>"
    assert [task.title for task in bring(page, "a.html", year=2026).plan.tasks] == ["Piknik"]


def test_a_heading_over_two_columns_is_no_task_if_the_other_headings_are_merged_down() -> None:
    page = (
        "<table><tr><th rowspan=2>Lp.<th colspan=2>Zadanie<th rowspan=2>Termin"
        "<tr><th>(jak w statucie)<th>(w skrócie)"
        "<tr><td>1<td>Piknik<td>w parku<td>3 maja</table>"
    )
    assert [task.title for task in bring(page, "a.html", year=2026).plan.tasks] == ["Piknik"]


def texts(*rows: list[GridCell]) -> list[tuple[str, ...]]:
    """The texts of the grid that `rows` give."""
    return [row.cells for row in spread((SourcePlace(), row) for row in rows)]


def one(text: str) -> GridCell:
    return GridCell(text)


def test_a_cell_that_reaches_down_is_once_in_a_row_that_another_cell_covers() -> None:
    assert texts(
        [one("młodzież"), GridCell("Kino", 1, 2), one("2 maja")],
        [GridCell("dzieci", 2, 2), one("5 maja")],
        [one("6 maja")],
        [one("seniorzy"), one("Teatr"), one("7 maja")],
    ) == [
        ("młodzież", "Kino", "2 maja"),
        ("dzieci", "Kino", "5 maja"),
        ("dzieci", "dzieci", "6 maja"),
        ("seniorzy", "Teatr", "7 maja"),
    ]


def test_a_cell_is_not_repeated_on_the_other_side_of_one_that_it_overlaps() -> None:
    assert texts([one("a"), GridCell("b", 1, 3), one("c")], [GridCell("d", 3)], [one("e"), one("f")]) == [
        ("a", "b", "c"),
        ("d", "b", ""),
        ("e", "b", "f"),
    ]


def test_a_cell_of_word_that_continues_a_wider_one_leaves_the_next_its_column() -> None:
    document = Document()
    document.add_heading("Plan pracy na rok 2026", 0)
    rows = (("Adresaci", "Zadanie", "Termin"), ("dzieci", "", "3 maja"), ("", "Kino", "4 maja"))
    table = add_table(document, *rows)
    table.cell(1, 0).merge(table.cell(1, 1))
    for at, kind in ((1, "restart"), (2, "continue")):
        merge = OxmlElement("w:vMerge")
        merge.set(qn("w:val"), kind)
        table.rows[at]._tr.tc_lst[0].get_or_add_tcPr().append(merge)
    (kino,) = (task for task in bring(saved(document), "a.docx").plan.tasks if task.title == "Kino")
    assert (kino.addressees, kino.when) == ("dzieci", "4 maja")
