"""Tables as people draw them: grids of months, several columns of dates, columns without a name."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

MARKS = ("X", "x", "+", "●", "✓", "tak", "■", "V")


def whens(text: str, name: str = "a.csv", *, year: int = 2024) -> list[str | None]:
    """The date phrases of the tasks that the table `text` gives."""
    return [task.when for task in bring(text, name, year=year).plan.tasks]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_in_a_grid_of_months_is_when_the_task_is(mark: str) -> None:
    grid = f"Zadanie;I;II;III;IV;V;VI\nFestyn;;{mark};;;;\nRajd;{mark};-;;{mark};{mark};{mark}\n"
    assert whens(grid) == ["II", "I, IV – VI"]


@pytest.mark.parametrize(
    ("headings", "first"),
    [
        ("styczeń;luty;marzec;kwiecień", "luty"),
        ("sty;lut;mar;kwi", "lut"),
        ("I kwartał;II kwartał;III kwartał;IV kwartał", "II kwartał"),
        ("1;2;3;4;5;6;7;8;9;10;11;12", "II"),
        ("January;February;March;April", "February"),
    ],
)
def test_the_columns_of_a_grid_may_be_named_in_any_way(headings: str, first: str) -> None:
    rest = ";" * (headings.count(";") - 1)
    assert whens(f"Lp.;Zadanie;{headings}\n1.;Bal;;X{rest}\n") == [first]


def test_days_in_a_grid_are_days_of_their_month_and_other_words_are_kept() -> None:
    found = bring("Zadanie;maj;czerwiec;lipiec\nBal;12–14;;x\nRajd;;próba;\n", "a.csv", year=2024)
    assert [task.when for task in found.plan.tasks] == ["12–14.05, lipiec", "czerwiec"]
    assert found.annotations[1].unknown == {"czerwiec": "próba"}


def test_a_grid_below_a_merged_heading_is_a_grid() -> None:
    page = (
        "<table><tr><td rowspan=2>Lp.<td rowspan=2>Zadanie<td colspan=4>Termin<tr><td>I<td>II<td>III<td>IV"
        "<tr><td>1.<td>Bal<td>X<td><td><td>X</table>"
    )
    assert whens(page, "a.html") == ["I, IV"]


@pytest.mark.parametrize(
    ("headings", "row", "when"),
    [
        ("Termin od;Termin do", "01.05.2024;31.05.2024", "od 01.05.2024 do 31.05.2024"),
        ("Data rozpoczęcia;Data zakończenia", "1 maja 2024;3 maja 2024", "od 1 maja 2024 do 3 maja 2024"),
        ("Od;Do", "1 maja;3 czerwca", "od 1 maja do 3 czerwca"),
        ("Początek;Koniec", "od 1 maja;do 3 maja", "od 1 maja do 3 maja"),
        ("Start;End", "2024-05-01;2024-05-31", "from 2024-05-01 to 2024-05-31"),
        ("Start date;End date", "1 May;3 May", "from 1 May to 3 May"),
        ("Od;Do", "12.05.2024;", "12.05.2024"),
        ("Od;Do", "12.05.2024;12.05.2024", "12.05.2024"),
        ("Od;Do", ";30.06.2024", "do 30.06.2024"),
        ("Data;Godzina", "12 maja 2024;17:00", "12 maja 2024 godz. 17:00"),
    ],
)
def test_start_and_end_in_two_columns_are_one_stretch(headings: str, row: str, when: str) -> None:
    assert whens(f"Zadanie;{headings}\nPiknik;{row}\n") == [when]


@pytest.mark.parametrize("heading", ["Data wykonania", "Data realizacji", "Date done"])
def test_the_day_on_which_it_was_done_is_no_part_of_when(heading: str) -> None:
    (task,) = bring(f"Zadanie;Termin;{heading}\nPiknik;maj 2024;12.05.2024\n", "a.csv").plan.tasks
    assert (task.when, str(task.closed_on)) == ("maj 2024", "2024-05-12")


def test_a_planned_time_beside_the_actual_one_is_when() -> None:
    text = "Zadanie;Termin planowany;Termin realizacji\nPiknik;maj 2024;12.05.2024\n"
    (task,) = bring(text, "a.csv").plan.tasks
    assert (task.when, str(task.closed_on)) == ("maj 2024", "2024-05-12")


def test_the_only_column_of_dates_is_when_whatever_it_is_called() -> None:
    assert whens("Zadanie;Data realizacji\nPiknik;12.05.2024\n") == ["12.05.2024"]


@pytest.mark.parametrize("heading", ["Sygnatura czasowa", "Data utworzenia", "Timestamp", "Data modyfikacji"])
def test_a_date_of_something_else_is_kept_apart(heading: str) -> None:
    found = bring(f"{heading};Zadanie;Kiedy?\n2024-01-02 12:00:01;Piknik;maj 2024\n", "a.csv")
    assert found.plan.tasks[0].when == "maj 2024"
    assert list(found.annotations[0].unknown.values()) == ["2024-01-02 12:00:01"]


@pytest.mark.parametrize("heading", ["Powód", "Przyczyna niewykonania", "Reason"])
def test_a_cancelled_task_has_its_reason_from_its_column(heading: str) -> None:
    text = f"Zadanie;Termin;Status;{heading}\nPiknik;maj 2024;odwołane;deszcz\n"
    (task,) = bring(text, "a.csv").plan.tasks
    assert (task.status, task.reason) == ("cancelled", "deszcz")


def test_a_cancelled_task_without_a_reason_says_that_it_needs_one() -> None:
    found = bring("Zadanie;Termin;Status\nPiknik;maj 2024;odwołane\n", "a.csv")
    assert any('"odwołane" needs a reason; it was kept as x-status' in line for line in remarks(found))


def test_two_columns_of_one_name_and_columns_without_a_name_are_all_kept() -> None:
    text = "Zadanie;Termin;Wskaźnik;Wskaźnik;\nPiknik;maj 2024;20 osób;3 spotkania;Anna\n"
    found = bring(text, "a.csv")
    assert found.annotations[0].unknown == {
        "Wskaźnik": "20 osób",
        "wskaznik-2": "3 spotkania",
        "5": "Anna",
    }
    assert [line for line in remarks(found) if "kept" in line] == [
        'line 1: unknown column "Wskaźnik"; it was kept as x-wskaznik',
        'line 1: unknown column "Wskaźnik"; it was kept as x-wskaznik-2',
        "line 2: column 5 has no heading; it was kept as x-5",
    ]


def test_numbers_below_a_heading_without_words_are_not_kept() -> None:
    found = bring(";Zadanie;Termin\n1.;Piknik;maj 2024\n2.;Bal;luty 2024\n", "a.csv")
    assert [one.unknown for one in found.annotations] == [{}, {}]


@pytest.mark.parametrize("row", ["1;2;3;4", "(1);(2);(3);(4)", "1.;2.;3.;4."])
def test_a_row_of_column_numbers_is_not_a_task(row: str) -> None:
    text = f"Lp.;Zadanie;Termin;Odpowiedzialny\n{row}\n1.;Bal;luty 2024;GOK\n"
    assert [task.title for task in bring(text, "a.csv").plan.tasks] == ["Bal"]


def test_a_heading_over_the_number_and_the_name_is_that_of_the_name() -> None:
    page = (
        "<table><tr><th colspan=2>Zadanie<th>Termin<tr><td>1.<td>Bal<td>maj 2024<tr><td>2.<td>Rajd<td>lipiec"
    )
    assert [task.title for task in bring(page, "a.html").plan.tasks] == ["Bal", "Rajd"]


def test_a_cell_over_task_and_addressees_makes_no_group() -> None:
    page = (
        "<table><tr><th>Zadanie<th>Adresaci<th>Termin<tr><td colspan=2>Piknik i spacer<td>maj 2024"
        "<tr><td>Ognisko<td>Młodzież<td>lipiec 2024</table>"
    )
    found = bring(page, "a.html")
    assert "piknik-i-spacer" not in found.plan.audiences
    assert any('"Piknik i spacer" spans two columns' in line for line in remarks(found))


@pytest.mark.parametrize(
    ("cell", "persons"),
    [
        ("A. Nowak\nB. Kowalska", "A. Nowak, B. Kowalska"),
        ("p. A. Nowak\np. B. Kos", "p. A. Nowak, p. B. Kos"),
        ("Organizator społeczności\nlokalnej", "Organizator społeczności lokalnej"),
        ("- A. Nowak\n- B. Kos", "A. Nowak, B. Kos"),
        ("Wójt i\nSkarbnik", "Wójt i Skarbnik"),
        ("A. Nowak,\nB. Kos", "A. Nowak, B. Kos"),
    ],
)
def test_persons_on_lines_of_their_own_have_a_comma_between_them(cell: str, persons: str) -> None:
    (task,) = bring(f'Zadanie;Termin;Odpowiedzialny\nBal;maj 2024;"{cell}"\n', "a.csv").plan.tasks
    assert task.responsible == persons
