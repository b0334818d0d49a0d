"""A time of several lines in a cell: import writes one line that is read as the lines are, or reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import bring, remarks
from hypothesis import given, settings
from hypothesis import strategies as st
from word_documents import add_table, saved

from osl.exchange.importing.date_cells import read_date_cell
from osl.exchange.importing.date_lines import one_line
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Callable

# the lines of a cell, and the time that import writes
CELLS = [
    ("styczeń –⏎grudzień 2023", "styczeń – grudzień 2023"),
    ("maj –⏎wrzesień", "maj – wrzesień"),
    ("maj-⏎wrzesień", "maj- wrzesień"),
    ("maj⏎- wrzesień", "maj - wrzesień"),
    ("V –⏎IX", "V – IX"),
    ("1.05.2023 –⏎30.06.2023", "1.05.2023 – 30.06.2023"),
    ("1.05. -⏎30.06.2023", "1.05. - 30.06.2023"),
    ("1 maja -⏎30 czerwca", "1 maja - 30 czerwca"),
    ("01.05.2023⏎– 30.06.2023", "01.05.2023 – 30.06.2023"),
    ("12.05⏎- 14.05", "12.05 - 14.05"),
    ("maj/⏎wrzesień", "maj/ wrzesień"),
    ("maj⏎/ wrzesień", "maj / wrzesień"),
    ("maj⏎–⏎wrzesień", "maj – wrzesień"),
    ("10 –⏎12 maja", "10 – 12 maja"),
    ("I –⏎III kw.", "I – III kw."),
    ("od 1 maja⏎do 30 czerwca", "od 1 maja do 30 czerwca"),
    ("maj do⏎września", "maj do września"),
    ("maj,⏎wrzesień", "maj, wrzesień"),
    ("maj;⏎wrzesień;⏎", "maj; wrzesień;"),
    ("maj⏎wrzesień", "maj, wrzesień"),
    ("maj⏎2023", "maj 2023"),
    ("5 maja⏎12 września", "5 maja, 12 września"),
    ("maj –⏎czerwiec⏎wrzesień", "maj – czerwiec, wrzesień"),
    ("- maj⏎- wrzesień", "maj, wrzesień"),
    ("– 5 maja⏎– 12 maja⏎– 19 maja", "5 maja, 12 maja, 19 maja"),
    ("• III⏎• IX", "III, IX"),
    ("1. maj⏎2. wrzesień", "maj, wrzesień"),
    ("1) maj⏎2) wrzesień", "maj, wrzesień"),
    ("1. 5 maja⏎2. 12 września", "5 maja, 12 września"),
    ("sobota⏎20 maja", "sobota 20 maja"),
    ("20 maja⏎godz. 17", "20 maja godz. 17"),
]
FORMS: dict[str, Callable[[str], bytes]] = {
    "plan.html": lambda cell: (
        "<table><tr><th>Zadanie</th><th>Adresaci</th><th>Termin</th></tr>"
        f"<tr><td>Bal</td><td>Dzieci</td><td>{cell.replace('⏎', '<br>')}</td></tr></table>"
    ).encode(),
    "plan.csv": lambda cell: (
        'Zadanie;Adresaci;Termin\nBal;Dzieci;"' + cell.replace("⏎", "\n") + '"\n'
    ).encode(),
    "plan.md": lambda cell: (
        f"| Zadanie | Adresaci | Termin |\n|---|---|---|\n| Bal | Dzieci | {cell.replace('⏎', '<br>')} |\n"
    ).encode(),
    "plan.docx": lambda cell: _word(cell.split("⏎")),
}


def _word(lines: list[str]) -> bytes:
    from docx import Document

    document = Document()
    table = add_table(document, ("Zadanie", "Adresaci", "Termin"), ("Bal", "Dzieci", lines[0]))
    for line in lines[1:]:
        table.cell(1, 2).add_paragraph(line)
    return saved(document)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(("cell", "written"), CELLS)
def test_every_format_gives_the_same_time(cell: str, written: str, name: str) -> None:
    found = bring(FORMS[name](cell), name, year=2023)
    assert found.plan.tasks[0].when == written


@pytest.mark.parametrize(
    "cell", ["na bieżąco⏎maj", "maj⏎na bieżąco", "- na bieżąco⏎- maj", "1. maja⏎2. września"]
)
def test_what_may_be_two_things_is_reported(cell: str) -> None:
    assert remarks(bring(FORMS["plan.csv"](cell), "plan.csv", year=2023))


LINES = """
maj | wrzesień | 5 maja | 12 września | 12.05 | 14.05.2023 | V | IX | I kw. | II kwartał | na bieżąco
raz w miesiącu | 2023 | 2023 r. | sobota | godz. 17 | do | od maja | do czerwca | 10 | cały rok | wg potrzeb
May | 5 June | (wstępnie) | zebranie | maj 2023 | –
"""
line = st.sampled_from([word.strip() for part in LINES.strip().splitlines() for word in part.split("|")])
BULLETS = ["", "", "", "- ", "– ", "• ", "1. ", "2. ", "1) ", "2) ", "/"]
ENDS = ["", "", "", "", " –", "-", ",", ";", " /", "."]
made = st.lists(
    st.tuples(st.sampled_from(BULLETS), line, st.sampled_from(ENDS)).map("".join), min_size=2, max_size=4
)


@settings(max_examples=1000)
@given(made)
def test_the_line_that_is_written_is_read_as_the_lines_or_it_is_reported(lines: list[str]) -> None:
    time = read_date_cell("\n".join(lines), "", 2023, "pl")
    meant = read("\n".join(lines), 2023)
    assert "\n" not in time.words
    assert time.remarks or read(time.words, 2023).reading == meant.reading


@pytest.mark.parametrize(
    "lines",
    [
        ("lipiec–sierpień", "(niedziele)"),
        ("październik (data zostanie", "podana)"),
    ],
)
def test_a_line_that_goes_on_with_a_date_has_no_comma_before_it(lines: tuple[str, str]) -> None:
    whole, _ = one_line("\n".join(lines), 2024)
    assert whole == " ".join(lines)
