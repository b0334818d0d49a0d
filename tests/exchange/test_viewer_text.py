"""Text copied from a PDF viewer: what is beside what shows where cells end; broken words are joined."""

from __future__ import annotations

import random

import pytest
from bringing import bring, remarks
from office import converted
from pdf_plans import plan, word

from osl.exchange.importing.torn_words import is_one_word

HEAD = "Plan pracy na 2026 rok\nZadanie Termin Miejsce Odpowiedzialny\n"
PLACES = ("GOK", "świetlica", "park miejski", "siedziba CUS")
PERSONS = ("Dyrektor CUS", "Zespół OSL", "J. Kowalska, M. Wójcik", "Organizator społeczności lokalnej")
TITLES = (
    "Bal",
    "Piknik \nna stadionie",
    "Gra dla młodzieży",
    "Spotkanie \nw bibliotece",
    "Kurs tańca",
    "Rajd",
)
WHEN = ("luty", "cały rok", "15 maja 2026 r.", "raz w miesiącu", "do 30 września", "12.12.2026")


def test_cells_beside_each_other_are_cut_between_words_that_have_many_neighbours() -> None:
    chance = random.Random(4)  # noqa: S311 - the same each time
    rows = [tuple(map(chance.choice, (TITLES, WHEN, PLACES, PERSONS))) for _ in range(24)]
    found = bring(HEAD + "\n".join(" ".join(row) for row in rows), year=2026)
    made = [(task.title, task.when, task.place, task.responsible) for task in found.plan.tasks]
    assert sum((row[0].replace(" \n", " "), *row[1:]) in made for row in rows) >= 22


def viewer(data: bytes) -> str:
    """The text of a PDF as the browser's viewer copies it."""
    import pypdfium2

    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    return "\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "")


def test_text_that_a_viewer_copied_from_libreoffice_is_read() -> None:
    plans = {f"plan{number}": plan(number) for number in range(40, 52)}
    printed = converted({name: word(rows, borders=True) for name, rows in plans.items()}, "docx", "pdf")
    right = every = 0
    for name, (heads, *rows) in plans.items():
        back = bring(viewer(printed[name]), year=2026).plan.tasks
        made = {" ".join((task.title + " " + (task.when or "")).split()) for task in back}
        for row in rows:
            title, when = row[heads.index("Zadanie")], row[heads.index("Termin")]
            every += 1
            right += f"{title} {when}" in made
    assert right * 100 >= every * 80


TORN = """\
Plan pracy na 2026 rok
Lp. Zadanie Adresaci Termin
1. Bal Osoby z_
niepełnosprawn
ościami
maj 2026
2. Kurs tańca Mieszkańcó
w gminy
luty
3. Szkolenie z_
dofinansow
ania
Seniorzy marzec
4. O dofinansowania Młodzież
szkolna
czerwiec
""".replace("_", " ")


def test_words_that_are_broken_in_copied_text_are_joined_and_reported() -> None:
    found = bring(TORN, year=2026)
    cells = [(task.title, task.addressees) for task in found.plan.tasks]
    assert cells[:3] == [
        ("Bal", "Osoby z niepełnosprawnościami"),
        ("Kurs tańca", "Mieszkańców gminy"),
        ("Szkolenie z dofinansowania", "Seniorzy"),  # known from row 4, so nothing is reported
    ]
    assert "szkolna" in (cells[3][1] or "")
    reported = [one for one in remarks(found) if "word" in one]
    assert [one.partition(": ")[2] for one in reported] == [
        '"niepełnosprawn" and "ościami" were joined: a word broken at the edge of its cell',
        '"Mieszkańcó" and "w" were joined: a word broken at the edge of its cell',
        '"Młodzież" and "szkolna" may be one word, broken at the edge of its cell',
    ]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("niepełnosprawn", "ościami", True), ("społecznośc", "i", True), ("mieszkańcó", "w", True),
        ("gmin", "nych", False), ("gminn", "ych", True), ("społeczności", "lokalnej", False),
        ("hymn", "narodowy", False), ("niepe", "łnosprawnych", True), ("koła", "gospodyń", False),
        ("powiatow", "owych", True), ("teatr", "lalek", False), ("pods", "tawowa", True),
        ("czas", "wolny", False),
    ],
)  # fmt: skip
def test_letters_show_that_pieces_are_one_word(first: str, second: str, one: bool) -> None:  # noqa: FBT001
    assert is_one_word(first, second) == one


def test_a_day_stays_with_its_month_and_a_school_is_no_heading_of_numbers() -> None:
    text = (
        "Plan pracy świetlicy 2024\nSP nr 4 w Murowańcu\nZadanie Termin Odpowiedzialny\n"
        "Smażenie powideł 27/28 września OSL\nSztafeta 23/24 sierpnia OSP\n"
        "Festyn 3 maja OSL\nRajd 5 lipca OSP\n"
    )
    found = bring(text)
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Smażenie powideł", "27/28 września"),
        ("Sztafeta", "23/24 sierpnia"),
        ("Festyn", "3 maja"),
        ("Rajd", "5 lipca"),
    ]


def test_a_section_above_the_first_row_is_no_heading_of_a_column() -> None:
    text = (
        "Plan pracy ośrodka 2024\nLp. Czas Zadania Miejsce Uwagi\nDziałania informacyjne\n"
        "1 styczeń Ogłoszenie kalendarza hol OPS strona\n2 cały rok Tablica ogłoszeń hol OPS piątki\n"
        "Działania dla rodzin\n3 26 maja Gra miejska rynek zapisy\n4 luty Zimowisko szkoła dowóz\n"
    )
    found = bring(text)
    assert [task.when for task in found.plan.tasks] == ["styczeń", "cały rok", "26 maja", "luty"]
    assert found.plan.tasks[0].section == "Działania informacyjne"


def test_two_headings_in_capitals_on_one_line_are_above_rows_with_several_cells_on_a_line() -> None:
    text = (
        "PLAN PRACY NA ROK 2026\nTERMIN\nZADANIE ODPOWIEDZIALNY\nMIEJSCE\n"
        "luty 2026\nBal karnawałowy sołtys remiza\nmaj 2026\nMajówka KGW park\n"
        "sierpień 2026\nDożynki OSP boisko\n"
    )
    assert [(task.title, task.responsible, task.place) for task in bring(text).plan.tasks] == [
        ("Bal karnawałowy", "sołtys", "remiza"),
        ("Majówka", "KGW", "park"),
        ("Dożynki", "OSP", "boisko"),
    ]
