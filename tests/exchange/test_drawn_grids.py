"""Grids of months and quarters as offices draw them: what their headings, marks and cells mean."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

QUARTERS = "<tr><td>I</td><td>II</td><td>III</td><td>IV</td></tr>"


def whens(text: str, name: str = "a.csv") -> list[str | None]:
    """The date phrases of the tasks that the table `text` gives."""
    return [task.when for task in bring(text, name, year=2025).plan.tasks]


def page(over: str, below: str) -> str:
    """A page with a grid whose four columns are below the heading `over`."""
    head = f"<tr><td rowspan=2>Zadanie</td><td colspan=4>{over}</td></tr>"
    return f"<table>{head}{below}<tr><td>Bal</td><td>X</td><td></td><td>X</td><td></td></tr></table>"


@pytest.mark.parametrize(
    ("over", "when"),
    [
        ("Kwartał", "I kwartał, III kwartał"),
        ("Termin realizacji (kwartały)", "I kwartał, III kwartał"),
        ("Quarter", "Q1, Q3"),
        ("Miesiąc", "I, III"),
    ],
)
def test_numbers_below_a_heading_of_quarters_are_quarters_and_not_months(over: str, when: str) -> None:
    assert whens(page(over, QUARTERS), "a.html") == [when]


def test_a_spanning_heading_of_quarters_counts_in_a_file_that_merges_nothing_too() -> None:
    assert whens("Zadanie;Kwartał;;;\n;1;2;3;4\nBal;x;;;\nRajd;;x;x;\n") == [
        "1 kwartał", "2 kwartał – 3 kwartał",
    ]  # fmt: skip


def test_half_years_below_their_heading_are_half_years() -> None:
    rows = "<tr><td rowspan=2>Zadanie</td><td colspan=2>Półrocze</td></tr><tr><td>I</td><td>II</td></tr>"
    assert whens(f"<table>{rows}<tr><td>Bal</td><td></td><td>x</td></tr></table>", "a.html") == [
        "II półrocze"
    ]


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        (";15.05;;3.12", "15.05, 3.12"),
        (";;sierpień;", "sierpień"),
        ("luty;;;", "luty"),
        (";20–22 maja;;x", "20–22 maja, IV kwartał"),
    ],
)
def test_a_date_within_the_quarter_of_its_column_is_the_date(cells: str, when: str) -> None:
    head = "Zadanie;I kwartał;II kwartał;III kwartał;IV kwartał"
    found = bring(f"{head}\nBal;{cells}\n", "a.csv", year=2025)
    assert ([task.when for task in found.plan.tasks], found.annotations[0].unknown) == ([when], {})


def test_a_date_outside_the_quarter_of_its_column_is_kept_beside_the_mark() -> None:
    found = bring("Zadanie;I kwartał;II kwartał\nBal;;sierpień\n", "a.csv", year=2025)
    assert found.plan.tasks[0].when == "II kwartał"
    assert found.annotations[0].unknown == {"II kwartał": "sierpień"}


def test_weeks_of_one_month_are_that_month_once() -> None:
    head = (
        "<tr><td rowspan=2>Zadanie</td><td colspan=2>maj</td><td>czerwiec</td><td colspan=2>lipiec</td></tr>"
    )
    weeks = "<tr><td>1</td><td>2</td><td>1</td><td>1</td><td>2</td></tr>"
    row = "<tr><td>Bal</td><td>x</td><td>x</td><td></td><td></td><td>x</td></tr>"
    assert whens(f"<table>{head}{weeks}{row}</table>", "a.html") == ["maj, lipiec"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Zadanie;Kwartał\nBal;II\n", "II kwartał"),
        ("Zadanie;Kwartał\nBal;3\n", "3 kwartał"),
        ("Zadanie;Kwartał\nBal;I kw.\n", "I kw."),
        ("Zadanie;Półrocze\nBal;II\n", "II półrocze"),
        ("Task;Quarter\nFair;II\n", "Q2"),
        ("Zadanie;Kwartał;Termin\nBal;II;maj\n", "maj"),
    ],
)
def test_a_column_of_quarters_has_quarters(text: str, when: str) -> None:
    assert whens(text) == [when]


def test_words_for_yes_and_no_are_marks_and_not_missing_words() -> None:
    found = bring("Zadanie;I kw.;II kw.;III kw.\nDyżury;tak;nie;tak\n", "a.csv", year=2025)
    assert found.plan.tasks[0].when == "I kw., III kw."
    assert not [one for one in remarks(found) if "missing" in one]


def test_the_year_above_the_quarters_is_that_of_the_plan() -> None:
    head = "<tr><td rowspan=2>Zadanie</td><td colspan=2>2025</td></tr><tr><td>kw. 1</td><td>kw. 2</td></tr>"
    assert bring(f"<table>{head}<tr><td>Bal</td><td>x</td><td></td></tr></table>", "a.html").plan.year == 2025


@pytest.mark.parametrize("colour", ["#FFFF00", "#fff2cc", "#FFFFE0", "whitesmoke"])
def test_a_light_colour_is_a_mark(colour: str) -> None:
    row = f'<tr><td>Bal</td><td></td><td></td><td style="background-color:{colour}"></td></tr>'
    assert whens(f"<table><tr><td>Zadanie<td>maj<td>czerwiec<td>lipiec</tr>{row}</table>", "a.html") == [
        "lipiec"
    ]


@pytest.mark.parametrize("colour", ["#fff", "#FFFFFF", "white", "transparent", "none"])
def test_white_is_no_mark(colour: str) -> None:
    row = f'<tr><td>Bal</td><td>x</td><td></td><td style="background-color:{colour}"></td></tr>'
    assert whens(f"<table><tr><td>Zadanie<td>maj<td>czerwiec<td>lipiec</tr>{row}</table>", "a.html") == [
        "maj"
    ]


def test_named_months_that_begin_and_end_a_task_keep_their_case() -> None:
    rows = "Bal;maj 2025;lipiec 2025\nRajd;1 maja 2025;3 maja 2025\n"
    assert whens(f"Zadanie;Początek;Koniec\n{rows}") == [
        "maj 2025 – lipiec 2025", "od 1 maja 2025 do 3 maja 2025",
    ]  # fmt: skip


# ---- dates with the month first


def test_one_date_with_the_month_first_shows_the_order_of_all() -> None:
    found = bring("Event;Date\nParade;5/26/2025\nPicnic;7/4/2025\n", "a.csv")
    assert [task.when for task in found.plan.tasks] == ["2025-05-26", "2025-07-04"]
    assert 'line 3: "7/4/2025" was read as "2025-07-04"' in remarks(found)


@pytest.mark.parametrize("first", ["26/5/2025", "5/6/2025"])
def test_without_such_a_date_or_with_one_against_it_they_stay(first: str) -> None:
    assert whens(f"Event;Date\nParade;{first}\nPicnic;7/4/2025\n") == [first, "7/4/2025"]


@pytest.mark.parametrize("heading", ["Timing", "Timescale", "Due", "Due date", "By when", "Timeline"])
def test_more_english_headings_of_dates_are_known(heading: str) -> None:
    assert whens(f"Task;{heading}\nFair;7 June 2025\n") == ["7 June 2025"]


# ---- headings and rows


def test_the_only_heading_beside_a_grid_is_that_of_its_tasks() -> None:
    found = bring("Dyżur;styczeń;luty;marzec\nŚwietlica;Anna;;Jan\n", "a.csv", year=2025)
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Świetlica", "styczeń, marzec")]
    assert found.annotations[0].unknown == {"styczeń": "Anna", "marzec": "Jan"}


@pytest.mark.parametrize(
    "heading", ["Częstotliwość", "Cykliczność", "Tydzień", "Frequency", "How often", "Week"]
)
def test_a_column_of_frequencies_or_weeks_has_dates(heading: str) -> None:
    assert whens(f"Zadanie;{heading}\nKlub;raz w tygodniu\n") == ["raz w tygodniu"]


def test_terms_of_a_school_year_are_kept_as_dates_to_look_at() -> None:
    found = bring("Zadanie;I semestr;II semestr\nKonkurs;x;\n", "a.csv", year=2025)
    assert [task.when for task in found.plan.tasks] == ["I semestr"]
    assert [one for one in remarks(found) if "no date can be read" in one]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("| Zadanie | Termin |\n|---|---|\n| Rajd | ~~12 maja 2025~~ |\n| Bal | luty 2025 |\n", "a.md"),
        (
            "<table><tr><td>Zadanie<td>Termin<tr><td>Rajd<td><s>12 maja</s><tr><td>Bal<td>luty</table>",
            "a.html",
        ),
    ],
)
def test_a_task_whose_date_is_struck_out_is_a_task_without_a_date(text: str, name: str) -> None:
    found = bring(text, name, year=2025)
    assert [(task.title, task.section) for task in found.plan.tasks] == [("Rajd", None), ("Bal", None)]
    assert found.plan.tasks[0].when == "do ustalenia"


def test_numbered_lists_in_the_cells_of_months_are_tasks() -> None:
    rows = 'styczeń;"1. Orszak\n2. Bal"\nluty;1. Walentynki\n'
    found = bring(f"Miesiąc;Wydarzenia\n{rows}", "a.csv", year=2025)
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Orszak", "styczeń"), ("Bal", "styczeń"), ("Walentynki", "luty"),
    ]  # fmt: skip


def test_a_year_is_not_the_heading_of_the_tasks_beside_a_grid() -> None:
    chart = "<table><tr><td>2025<td>I<td>II<td>III<tr><td>Bal<td><td>●<td></table>"
    tasks = "<table><tr><td>Zadanie<td>Termin<tr><td>Bal<td>5 lutego 2025</table>"
    assert whens(f"{chart}{tasks}", "a.html") == ["5 lutego 2025"]
