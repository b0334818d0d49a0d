"""Text from PDF viewers: cells that their columns wrapped, side by side or below each other, and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import bring, remarks

from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.unseparated.broken_words import BrokenWords
from osl.exchange.importing.unseparated.wrapped.column_width import width_of_column
from osl.exchange.importing.unseparated.wrapped_heading import wrapped_headings

if TYPE_CHECKING:
    from osl.exchange.importing.builder import Imported


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Zadanie Termin_/wykonania/Osoby_/dorosłe", "Zadanie|Termin wykonania|Osoby dorosłe"),
        ("Lp. Nazwa/przedsięw/zięcia/Uwagi", "Lp.|Nazwa przedsięwzięcia|Uwagi"),
        ("Odbiorcy Planowany/termin Miejsce", "Odbiorcy|Planowany termin|Miejsce"),
        ("TEMAT KTO EWALUACJA –/SPOSÓB", "TEMAT|KTO|EWALUACJA – SPOSÓB"),
        ("Data ZADANIE GŁÓWNE/TERMIN", "Data|ZADANIE GŁÓWNE|TERMIN"),
        ("Miejsce Odpowiedzialny/Termin", "Miejsce|Odpowiedzialny|Termin"),
        ("Tytuł Podstawa/(art. 13/ust. 1 Ustawy)/Termin", "Tytuł|Podstawa (art. 13 ust. 1 Ustawy)|Termin"),
        ("Osoba Odpowiedzialna Termin Realizacji", "Osoba Odpowiedzialna|Termin Realizacji"),
        ("Cel Zadania", "Cel|Zadania"),
        ("co robimy kiedy kto", "co robimy|kiedy|kto"),
        ("TERMIN RODZAJ UROCZYSTOŚCI UWAGI", "TERMIN|RODZAJ UROCZYSTOŚCI|UWAGI"),
        ("ADRESACI TERMINY PLANOWANYCH DZIAŁAŃ", "ADRESACI|TERMINY PLANOWANYCH DZIAŁAŃ"),
        ("Opis planowanych zadań Terminy", "Opis planowanych zadań|Terminy"),
        ("Nazwa Zadania", "Nazwa Zadania"),
        ("Data  miejsce", "Data|miejsce"),
    ],
)
def test_words_of_headings_on_several_lines_are_joined(text: str, headings: str) -> None:
    lines = text.replace("_", " ").split("/")
    assert wrapped_headings(lines) == headings.split("|")


def cells(found: Imported) -> list[tuple[str | None, ...]]:
    """The title, the date phrase, the place and who is responsible, of each task."""
    return [(task.title, task.when, task.place, task.responsible) for task in found.plan.tasks]


# the lines of a cell are below each other; a cell of one line has the next beside it
TOP = """\
Harmonogram na 2026 rok
Zadanie Termin Miejsce Odpowiedzialny
Otwarcie Klubu_
Sąsiedzkiego
12.03.2026 świetlica w_
Lipinach
A. Nowak
Dzień Kobiet 08.03.2026 sala GOK GOK
Przegląd kolęd_
i pastorałek
styczeń sala GOK Dyrektor GOK
Noc Świętojańska 21.06.2026 zalew A. Nowak
Spacer po_
osiedlu
do 30_
września
park miejski Dyrektor GOK
Zbiórka odzieży 6.04.2026 park miejski A. Nowak
Warsztaty dla_
seniorów
maj sala GOK Dyrektor GOK
Dzień Matki 26.05.2026 sala GOK A. Nowak
Turniej szachowy
o puchar wójta
listopad świetlica w_
Lipinach
Dyrektor GOK
"""
ROWS = [
    ("Otwarcie Klubu Sąsiedzkiego", "12.03.2026", "świetlica w Lipinach", "A. Nowak"),
    ("Dzień Kobiet", "08.03.2026", "sala GOK", "GOK"),
    ("Przegląd kolęd i pastorałek", "styczeń", "sala GOK", "Dyrektor GOK"),
    ("Noc Świętojańska", "21.06.2026", "zalew", "A. Nowak"),
    ("Spacer po osiedlu", "do 30 września", "park miejski", "Dyrektor GOK"),
    ("Zbiórka odzieży", "6.04.2026", "park miejski", "A. Nowak"),
    ("Warsztaty dla seniorów", "maj", "sala GOK", "Dyrektor GOK"),
    ("Dzień Matki", "26.05.2026", "sala GOK", "A. Nowak"),
    ("Turniej szachowy o puchar wójta", "listopad", "świetlica w Lipinach", "Dyrektor GOK"),
]


@pytest.mark.parametrize("space", [" ", ""])
def test_cells_that_begin_at_the_top_of_their_rows_are_read(space: str) -> None:
    assert cells(bring(TOP.replace("_", space))) == ROWS


MIDDLE = """\
Harmonogram na 2026 rok
Lp. Zadanie Termin Miejsce Odpowiedzialny
1
Otwarcie Klubu
Sąsiedzkiego w Bydlinie
12.03.2026 świetlica A. Nowak
2 Debata o transporcie
publicznym 6 maja 2026 r. świetlica Dyrektor GOK
3
Gra terenowa „Tajemnice
Pustyni Błędowskiej” wakacje park A. Nowak
4 Rajd do końca roku park Dyrektor GOK
"""


def test_cells_in_the_middle_of_their_rows_are_read() -> None:
    found = cells(bring(MIDDLE))
    assert found[1:] == [
        ("Debata o transporcie publicznym", "6 maja 2026 r.", "świetlica", "Dyrektor GOK"),
        ("Gra terenowa „Tajemnice Pustyni Błędowskiej”", "wakacje", "park", "A. Nowak"),
        ("Rajd", "do końca roku", "park", "Dyrektor GOK"),
    ]


def test_a_sentence_below_the_table_is_left_out_and_reported() -> None:
    found = bring(TOP.replace("_", " ") + "Terminy mogą ulec zmianie.\n")
    assert cells(found)[-1] == ROWS[-1]
    assert any('"Terminy mogą ulec zmianie." was left out' in one for one in remarks(found))


def test_words_within_a_cell_are_not_taken_for_what_is_below_a_table() -> None:
    text = TOP.replace("świetlica w_\nLipinach\nA", "biuro osób_\nkontaktowych\nA")
    assert cells(bring(text.replace("_", " ")))[0][2] == "biuro osób kontaktowych"


def test_months_whose_hyphen_the_viewer_took_for_that_of_a_word_are_two() -> None:
    found = cells(bring(TOP.replace("_", " ").replace("\nstyczeń ", "\nstyczeńgrudzień 2026 ")))
    assert found[2][1] == "styczeń-grudzień 2026"


def test_a_row_whose_cells_may_be_others_is_reported() -> None:
    doubtful = TOP.replace(
        "Noc Świętojańska 21.06.2026 zalew A. Nowak", "Noc Świętojańska 21.06.2026 Klub Seniora"
    )
    found = bring(doubtful.replace("_", " "))
    assert [one for one in remarks(found) if "hard to separate" in one and "Noc Świętojańska" in one]


def test_sentences_above_a_table_are_not_its_headings() -> None:
    above = "(Organizator zastrzega sobie_\nprawo do odwołania imprez.)\n"
    found = bring(TOP.replace("Zadanie", above + "Zadanie").replace("_", " "))
    assert cells(found) == ROWS


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        ([["Otwarcie", "klubu"], ["Przegląd", "zespołów"], ["Bal"]], "Przegląd"),  # nothing is longer
        ([["Rada "], ["Bal"], ["Bal karnawałowy dla wszystkich"]], "Bal karnawałowy dla wszystkich"),
    ],
)
def test_the_longest_lines_show_how_wide_a_column_is(lines: list[list[str]], width: str) -> None:
    column = width_of_column(lines, "Zadanie", is_marked=False)
    assert column.over(width) == 0
    assert column.over(width + " oraz jeszcze coś") > 0


def test_sentences_that_go_on_below_show_how_wide_a_column_is_better_than_a_few_long_lines() -> None:
    cells = [["Organizacja pracy", "świetlicy"], ["Bezpieczna droga do", "szkoły"], ["Zdrowo jemy"]]
    cells += [["Pomoc w nauce odrabianie lekcji, koleżeńska"], ["Wiosna w ogródku sadzenie bratków"]]
    column = width_of_column(cells, "Zadania", is_marked=False)
    assert column.over("Bezpieczna droga do") == 0
    assert column.over("Wiosna w ogródku sadzenie") < column.over(
        "Pomoc w nauce odrabianie lekcji, koleżeńska"
    )


def test_an_unknown_width_is_shown_by_nothing() -> None:
    column = width_of_column([], "", is_marked=True)
    assert not column.is_known
    assert column.over("x" * 500) == 0


@pytest.mark.parametrize("cell", ["cały\nrok", "mieszkańcy\ngminy", "każdy\ndzień"])
def test_short_words_below_a_line_of_one_word_are_no_ends_of_words(cell: str) -> None:
    assert BrokenWords([]).text(cell, SourcePlace(line=1)) == cell
