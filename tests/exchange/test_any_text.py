"""Any text that is imported ends in a plan or in a clear error, by whichever reader it is read."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest

from osl.app.import_columns import column_options
from osl.checking.check import check
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.builder import ImportOptions, build_plan
from osl.exchange.importing.detect import FORMATS, read_document
from osl.exchange.importing.rows import read_rows
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

HEADINGS = (
    "Zadanie", "Termin", "Adresaci", "Odpowiedzialny", "Lp.", "Kiedy", "When", "Task", "Miesiąc", "Uwagi",
    "title", "when", "audiences", "id", "months", "log", "year", "moves", "repeats",
)  # fmt: skip
PIECES = (
    *HEADINGS, "1.", "2.", "I.", "II. SEKCJA", "maj", "luty 2023", "cały rok", "1-3 maja 2023", "po feriach",
    "Festyn", "dzieci", "Plan na 2024 rok", "2023", "wydrukuj", "-", "–", "•", "a)", "(", '"', "„x”", "\t",
    ";", ",", "|", "|---|---|", "<td>", "<tr>", "<table>", "</table>", "<h1>", "<p>", "<ul><li>", "<br>", "#",
    "* x", "\n", "\n\n", "\r\n", "\r", "\x00", "\ufeff", "\u2028", "\x1b", "\u202e", "x" * 300, "9" * 50,
    "²", "٣", "ﬁ", "😀", "=1+1", "'", "\\", "{", "}", "[", "]", "%", "raz w miesiącu", "31.12.",
    "zrealizowane", "<td colspan=3>", "<td rowspan=2>",
)  # fmt: skip
ENDS = ("\n", "\n", "\t", ";", ",", " ", " | ", "", "\n\n")
COLUMNS: tuple[list[str], ...] = ([], [], ["title=1"], ["when=2", "title=1"], ["title=Festyn"])


def anything(chance: random.Random) -> str:
    """Pieces with anything between them."""
    return "".join(chance.choice(PIECES) + chance.choice(ENDS) for _ in range(chance.randrange(1, 60)))


def table(chance: random.Random) -> str:
    """Rows of about as many cells."""
    mark, width = chance.choice("\t;,|"), chance.randrange(1, 6)
    rows = [chance.sample(HEADINGS, width)]
    rows += [
        chance.choices(PIECES, k=width + chance.choice((0, 0, 1, -1))) for _ in range(chance.randrange(8))
    ]
    return "\n".join(map(mark.join, rows))


def a_cell_a_line(chance: random.Random) -> str:
    """Headings one below the other, then cells, as a browser copies paragraphs."""
    cells = [
        *chance.sample(HEADINGS, chance.randrange(1, 5)),
        *chance.choices(PIECES, k=chance.randrange(12)),
    ]
    return "\n".join(cells) + "\n"


def unseparated(chance: random.Random) -> str:
    """Rows without anything between their cells."""
    rows = [chance.choices(PIECES, k=chance.randrange(1, 6)) for _ in range(chance.randrange(9))]
    between = chance.choice(("", " ", "  "))
    return "\n".join(
        [between.join(chance.sample(HEADINGS, chance.randrange(2, 5))), *map(between.join, rows)]
    )


def page(chance: random.Random) -> str:
    """A page with a table, its spans any."""
    spans = ("", " colspan=2", " rowspan=2", " rowspan=0", " colspan=99999", " colspan=x")
    cells = [f"<td{chance.choice(spans)}>{chance.choice(PIECES)}" for _ in range(chance.randrange(24))]
    return "<table>" + "".join(cell + chance.choice(("", "", "<tr>")) for cell in cells)


def characters(chance: random.Random) -> str:
    """Any characters."""
    codes = [
        chance.choice((10, 9, chance.randrange(0x500), chance.randrange(0xE000, 0x11000))) for _ in range(200)
    ]
    return "".join(map(chr, codes[: chance.randrange(1, 200)]))


KINDS = (anything, table, a_cell_a_line, unseparated, page, characters)


def bring(data: bytes, chosen: str | None, columns: list[str]) -> str:
    """The plan in `data`, or why there is none."""
    try:
        document = read_document("x", data, chosen)
        made = build_plan(document, read_rows(document, column_options(columns)), ImportOptions(2023, None))
    except OslError as error:
        return str(error)
    text = yaml_of(made.plan, made.annotations, ["x"])
    check("x", text.encode("utf-8"), day=date(2023, 5, 5))
    return text


@pytest.mark.parametrize("kind", KINDS)
def test_any_text_ends_in_a_plan_or_a_clear_error(kind: Callable[[random.Random], str]) -> None:
    chance = random.Random(KINDS.index(kind))  # noqa: S311 - the same texts in each run
    seen = set()
    for _ in range(350):
        data = kind(chance).encode("utf-8", "surrogatepass")
        if chance.random() < 0.1:
            data = bytes(chance.randrange(256) if chance.random() < 0.05 else byte for byte in data)
        result = bring(data, chance.choice((None, None, *FORMATS)), chance.choice(COLUMNS))
        assert result.strip()
        seen.add(result)
    assert len(seen) > 20  # so they are not all refused for one reason


@pytest.mark.parametrize(
    "text",
    [
        "Zadanie\nTermin\n", "Zadanie\nTermin\nFestyn\n",
        "Plan na 2024 rok\n\nZadanie\nTermin\nFestyn\npo feriach\n",
        "Termin\nZadanie\n", "Termin\nZadanie\npo feriach\nFestyn\n",
        "Zadanie\nAdresaci\nTermin\nOdpowiedzialny\nBal\ndzieci\npo feriach\nA. Nowak\n",
    ],
)  # fmt: skip
def test_cells_on_lines_of_their_own_without_a_time_are_no_fault(text: str) -> None:
    assert "no table was found" in bring(text.encode(), None, [])
