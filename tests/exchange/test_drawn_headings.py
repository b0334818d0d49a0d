"""What is drawn above the rows of a table: grids in two rows, numbers of columns, dates of something else."""

from __future__ import annotations

import pytest
from bringing import bring, remarks


def whens(text: str, name: str = "a.csv") -> list[str | None]:
    """The date phrases of the tasks that the table `text` gives."""
    return [task.when for task in bring(text, name, year=2025).plan.tasks]


def titles(text: str, name: str = "a.csv") -> list[str]:
    """The titles of those tasks."""
    return [task.title for task in bring(text, name, year=2025).plan.tasks]


TWELVE = {
    "numbers": "1;2;3;4;5;6;7;8;9;10;11;12",
    "two digits": "01;02;03;04;05;06;07;08;09;10;11;12",
    "initials": "S;L;M;K;M;C;L;S;W;P;L;G",
    "English initials": "J;F;M;A;M;J;J;A;S;O;N;D",
}


@pytest.mark.parametrize("headings", TWELVE.values(), ids=TWELVE)
def test_twelve_columns_in_order_are_the_months(headings: str) -> None:
    assert whens(f"Zadanie;{headings}\nBal;;X;X;;;;;;;;;X\n") == ["II – III, XII"]


def test_the_short_name_of_august_is_a_month_in_a_grid() -> None:
    assert whens("Zadanie;lip;sie;wrz\nBal;;x;\nRajd;x;x;\n") == ["sierpień", "lip – sierpień"]


@pytest.mark.parametrize("heading", ["Q1;Q2;Q3", "I kw.;II kw.;III kw.", "1 kwartał;2 kwartał;3 kwartał"])
def test_quarters_may_be_written_in_any_way(heading: str) -> None:
    first, _, third = heading.split(";")
    assert whens(f"Zadanie;{heading}\nBal;x;;x\n") == [f"{first}, {third}"]


@pytest.mark.parametrize("mark", ["✅", "✔️", "☑", "☒", "🟩", "[x]", "★"])
def test_signs_that_people_take_for_a_mark_are_marks(mark: str) -> None:
    assert whens(f"Zadanie;I;II;III\nBal;☐;{mark};0\n") == ["II"]


@pytest.mark.parametrize(
    ("cell", "when"),
    [("3 i 17", "3 i 17.02"), ("3, 17", "3, 17.02"), ("14 lutego", "14 lutego"), ("14.02.", "14.02.")],
)
def test_days_in_the_column_of_a_month_are_days_of_it(cell: str, when: str) -> None:
    assert whens(f'Zadanie;styczeń;luty;marzec\nBal;;"{cell}";\n') == [when]


def test_a_grid_below_a_heading_that_spans_only_its_columns_is_a_grid() -> None:
    page = (
        "<table><tr><td>Lp.<td>Zadanie<td colspan=3>Termin<tr><td><td><td>I<td>II<td>III"
        "<tr><td>1<td>Bal<td>x<td><td>x</table>"
    )
    assert whens(page, "a.html") == ["I, III"]


def test_od_and_do_below_a_heading_that_spans_only_its_columns_are_a_start_and_an_end() -> None:
    page = (
        "<table><tr><td>Zadanie<td colspan=2>Termin<tr><td><td>od<td>do"
        "<tr><td>Bal<td>1 lutego<td>3 lutego</table>"
    )
    assert whens(page, "a.html") == ["od 1 lutego do 3 lutego"]


@pytest.mark.parametrize(
    "headings",
    [
        "Miesiąc rozpoczęcia;Miesiąc zakończenia",
        "Początek realizacji;Koniec realizacji",
        "Od dnia;Do dnia",
    ],
)
def test_a_start_and_an_end_may_be_called_in_any_way(headings: str) -> None:
    assert whens(f"Zadanie;{headings}\nBal;maj 2025;lipiec 2025\n") == ["maj 2025 – lipiec 2025"]


@pytest.mark.parametrize(
    "row",
    ["a;b;c;d", "A.;B.;C.;D.", "a);b);c);d)", "I;II;III;IV", "0;1;2;3", "[1];[2];[3];[4]", "-1-;-2-;-3-;-4-"],
)
def test_a_row_of_letters_or_numbers_of_the_columns_is_not_a_task(row: str) -> None:
    text = f"Lp.;Zadanie;Termin;Odpowiedzialny\n{row}\n1.;Bal;luty 2025;GOK\n"
    assert titles(text) == ["Bal"]


def test_a_short_task_beside_a_letter_is_not_a_row_of_column_numbers() -> None:
    assert titles("Lp.;Zadanie;Termin\na;B;luty 2025\n") == ["B"]


@pytest.mark.parametrize("numbers", [("a)", "b)"), ("I.1", "I.2"), ("1.", "1."), ("2a", "2b"), ("A", "B")])
def test_numbers_of_any_kind_below_a_heading_that_spans_them_are_not_the_title(
    numbers: tuple[str, str],
) -> None:
    rows = "".join(
        f"<tr><td>{number}<td>{title}<td>maj 2025"
        for number, title in zip(numbers, ("Bal", "Rajd"), strict=True)
    )
    assert titles(f"<table><tr><th colspan=2>Działania<th>Termin{rows}</table>", "a.html") == ["Bal", "Rajd"]


def test_a_number_that_spans_two_tasks_is_not_their_title() -> None:
    page = (
        "<table><tr><th colspan=2>Lp. i nazwa zadania<th>Termin<tr><td rowspan=2>1.<td>Bal<td>luty 2025"
        "<tr><td>Rajd<td>maj 2025<tr><td>2.<td>Kino<td>maj 2025</table>"
    )
    assert titles(page, "a.html") == ["Bal", "Rajd", "Kino"]


@pytest.mark.parametrize(
    "heading",
    [
        "Data rejestracji",
        "Data złożenia",
        "Data podpisania umowy",
        "Data ostatniej aktualizacji",
        "Znacznik czasu",
        "Czas przesłania",
        "Termin składania wniosków",
        "Submission date",
        "Date approved",
    ],
)
def test_a_date_of_something_else_is_known_by_the_other_words_of_its_heading(heading: str) -> None:
    found = bring(f"{heading};Zadanie;Termin realizacji zadania\n2024-12-02;Bal;luty 2025\n", "a.csv")
    assert [task.when for task in found.plan.tasks] == ["luty 2025"]
    assert list(found.annotations[0].unknown.values()) == ["2024-12-02"]
    assert any(f'unknown column "{heading}"' in line for line in remarks(found))


def test_the_only_column_of_a_date_is_when_though_its_heading_has_other_words() -> None:
    assert whens("Zadanie;Data zbiórki\nBal;14.02.2025\n") == ["14.02.2025"]


@pytest.mark.parametrize(
    ("closed", "reason"),
    [
        ("Data zrealizowania", "Uzasadnienie niewykonania"),
        ("Zrealizowano (data)", "Dlaczego nie?"),
        ("Data przeprowadzenia", "Przyczyny niezrealizowania"),
    ],
)
def test_the_day_and_the_reason_may_be_called_in_any_way(closed: str, reason: str) -> None:
    text = (
        f"Zadanie;Termin;Status;{closed};{reason}\nBal;luty 2025;wykonano;12.02.2025;\n"
        "Rajd;maj 2025;odwołany;;deszcz\n"
    )
    ball, hike = bring(text, "a.csv").plan.tasks
    assert (ball.when, str(ball.closed_on)) == ("luty 2025", "2025-02-12")
    assert (hike.status, hike.reason) == ("cancelled", "deszcz")


@pytest.mark.parametrize(
    ("cell", "persons"),
    [
        ("mgr Anna Lis\ndr Jan Wrona", "mgr Anna Lis, dr Jan Wrona"),
        ("A. Lis\nB. Wrona\n(OPS)", "A. Lis, B. Wrona (OPS)"),
        ("Dyrektor\nGminnego Ośrodka Kultury", "Dyrektor Gminnego Ośrodka Kultury"),
    ],
)
def test_a_line_that_belongs_to_the_person_above_has_no_comma_before_it(cell: str, persons: str) -> None:
    (task,) = bring(f'Zadanie;Termin;Odpowiedzialny\nBal;maj 2025;"{cell}"\n', "a.csv").plan.tasks
    assert task.responsible == persons


def test_letters_in_turn_further_down_are_a_task_and_no_numbers_of_columns() -> None:
    found = bring("Zadanie;Termin;Uwagi\na;b;c\nBal;maj;x\na;b;c\n", year=2023)
    assert [task.title for task in found.plan.tasks] == ["Bal", "a"]


def test_a_task_with_a_year_and_an_empty_cell_is_no_row_of_headings() -> None:
    text = (
        "Zadanie;Grupa;Termin\nBal;Seniorzy;maj 2024\nAnkieta o czasie wolnym;Młodzież, I kwartał 2024;\n"
        "Rajd;Dzieci;lipiec 2024\n"
    )
    assert [task.title for task in bring(text).plan.tasks] == ["Bal", "Ankieta o czasie wolnym", "Rajd"]
