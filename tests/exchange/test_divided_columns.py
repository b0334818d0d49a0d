"""Columns that have one field: persons who share a task, costs of several kinds; and numbers of people."""

from __future__ import annotations

import pytest
from bringing import bring, remarks


def page(head: str, *rows: str) -> str:
    """Return a page with a table that begins with a number, a task and a date."""
    cells = ("".join(f"<td>{cell}" for cell in row.split("|")) for row in rows)
    return f"<h1>Plan na 2024 rok</h1><table>{head}{''.join(f'<tr>{row}' for row in cells)}</table>"


def test_persons_of_two_columns_are_named_one_after_the_other() -> None:
    head = "<tr><th>Lp.<th>Zadanie<th>Termin<th>Osoba odpowiedzialna<th>Osoba współodpowiedzialna"
    found = bring(
        page(head, "1|Bieg|maj|Anna Nowak|wychowawca", "2|Kurs|maj|GOK|", "3|Rajd|maj|GOK|GOK"), "a.html"
    )
    assert [task.responsible for task in found.plan.tasks] == ["Anna Nowak, wychowawca", "GOK", "GOK"]


def test_costs_below_one_heading_have_the_words_of_their_columns() -> None:
    head = (
        "<tr><th rowspan=2>Lp.<th rowspan=2>Zadanie<th rowspan=2>Termin<th colspan=2>Koszt"
        "<tr><th>ogółem<th>środki własne"
    )
    found = bring(page(head, "1|Bieg|maj|100 zł|50 zł", "2|Kurs|maj||20 zł"), "a.html")
    assert [task.cost for task in found.plan.tasks] == [
        "ogółem: 100 zł; środki własne: 50 zł",
        "środki własne: 20 zł",
    ]


@pytest.mark.parametrize(
    ("titles", "persons", "expected"),
    [
        ("1. Bieg<br>2. Kurs", "1. GOK<br>2. OSP", ["GOK", "OSP"]),
        ("- Bieg<br>- Kurs", "- GOK<br>- OSP", ["GOK", "OSP"]),
        ("1. Bieg<br>2. Kurs", "- GOK<br>- OSP", ["GOK, OSP", "GOK, OSP"]),
        ("1. Bieg<br>2. Kurs", "GOK", ["GOK", "GOK"]),
    ],
)
def test_a_list_of_tasks_may_have_a_list_of_persons_beside_it(
    titles: str, persons: str, expected: list[str]
) -> None:
    head = "<tr><th>Lp.<th>Zadanie<th>Termin<th>Odpowiedzialny"
    found = bring(page(head, f"1|{titles}|maj|{persons}"), "a.html")
    assert [task.title for task in found.plan.tasks] == ["Bieg", "Kurs"]
    assert [task.responsible for task in found.plan.tasks] == expected


@pytest.mark.parametrize("people", ["20", "ok. 15 osób", "40-50 osób", "do 30 os."])
def test_how_many_people_there_are_is_not_a_group(people: str) -> None:
    found = bring(page("<tr><th>Lp.<th>Zadanie<th>Termin<th>Uczestnicy", f"1|Bieg|maj|{people}"), "a.html")
    assert list(found.plan.audiences) == ["mieszkancy"]
    assert found.plan.tasks[0].addressees == people
    assert [remark for remark in remarks(found) if 'no audience given; used "Mieszkańcy"' in remark]


@pytest.mark.parametrize(
    "people", ["dzieci / 20", "dzieci (ok. 20 osób)", "dzieci – 20-30 osób", "dzieci 20 os."]
)
def test_a_group_is_named_without_how_many_it_has(people: str) -> None:
    found = bring(page("<tr><th>Lp.<th>Zadanie<th>Termin<th>Uczestnicy", f"1|Bieg|maj|{people}"), "a.html")
    assert [one.name for one in found.plan.audiences.values()] == ["dzieci"]
    assert found.plan.tasks[0].addressees == people


@pytest.mark.parametrize("people", ["60+", "klasy 1-3", "7-12 lat", "20 dzieci"])
def test_ages_and_classes_are_groups(people: str) -> None:
    found = bring(page("<tr><th>Lp.<th>Zadanie<th>Termin<th>Uczestnicy", f"1|Bieg|maj|{people}"), "a.html")
    assert [one.name for one in found.plan.audiences.values()] == [people]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Pracownik", "responsible"),
        ("Kierownik", "responsible"),
        ("Punkt zbiórki", "place"),
        ("Szkoła", "place"),
        ("Środki własne", "cost"),
        ("Źródło środków", "cost"),
        ("Grupa tematyczna", "section"),
    ],
)
def test_headings_of_many_plans_are_known(heading: str, field: str) -> None:
    found = bring(page(f"<tr><th>#<th>Zadanie<th>Termin<th>{heading}", "1|Bieg|maj|Orle"), "a.html")
    assert getattr(found.plan.tasks[0], field) == "Orle"
    assert not [remark for remark in remarks(found) if "heading" in remark]


BEGINS_ENDS = [
    ("od", "do"), ("rozpoczęcia", "zakończenia"), ("rozpoczęcie", "zakończenie"), ("początek", "koniec"),
    ("start", "koniec"), ("od kiedy", "do kiedy"), ("Data rozpoczęcia", "Data zakończenia"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last"), BEGINS_ENDS)
def test_when_a_task_begins_and_ends_may_be_in_a_second_row_of_headings(first: str, last: str) -> None:
    sheet = f"Zadanie;Termin;;Kto\n;{first};{last};\nBal;01.2026;12.2026;GOK\n"
    page = (
        "<table><tr><td rowspan=2>Zadanie<td colspan=2>Termin<td rowspan=2>Kto"
        f"<tr><td>{first}<td>{last}<tr><td>Bal<td>01.2026<td>12.2026<td>GOK</table>"
    )
    for text, name in ((sheet, "a.csv"), (page, "a.html")):
        (task,) = bring(text, name).plan.tasks
        assert (task.when, task.responsible) == ("od 01.2026 do 12.2026", "GOK")


AS_MONTHS = '"I", "II", "III", "IV" were read as months; for quarters, write "I kwartał" in the headings'


@pytest.mark.parametrize(
    ("above", "words"),
    [
        ("Kwartał", "I kwartał – II kwartał, IV kwartał"),
        ("Kwartały 2026", "I kwartał – II kwartał, IV kwartał"),
        ("Miesiąc", "I – II, IV"),
        ("", "I – II, IV"),
    ],
)
def test_four_columns_with_numbers_are_quarters_below_that_word_and_else_months(
    above: str, words: str
) -> None:
    row = "<tr><td>Bal<td>x<td>x<td><td>x<td>a"
    head = f"<tr><td><td colspan=4>{above}<td><tr><td>Zadanie<td>I<td>II<td>III<td>IV<td>Uwagi"
    found = bring(f"<table>{head}{row}</table>", "a.html", year=2026)
    assert [task.when for task in found.plan.tasks] == [words]
    assert any(AS_MONTHS in one for one in remarks(found)) == (words == "I – II, IV")


def test_twelve_columns_with_numbers_are_months_and_not_doubted() -> None:
    head = "Zadanie;I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII"
    found = bring(f"{head}\nBal;x;;;;;;;;;;;\n", "a.csv", year=2026)
    assert found.plan.tasks[0].when == "I"
    assert not any("quarters" in one for one in remarks(found))


@pytest.mark.parametrize(
    ("hour", "words"),
    [("od 15.00", "od godz. 15.00"), ("do 18.00", "do godz. 18.00"), ("17.00", "godz. 17.00")],
)
def test_an_hour_from_which_or_until_which_it_goes_on(hour: str, words: str) -> None:
    found = bring(f"Zadanie;Data;Godzina\nBal;3 maja 2026;{hour}\n", "a.csv")
    assert found.plan.tasks[0].when == f"3 maja 2026 {words}"
    assert not any("date" in one for one in remarks(found))


@pytest.mark.parametrize("day", ["31 maja", "30.06.2026 r.", "7 grudnia", "15 X 2026", "1.09"])
def test_a_day_below_do_kiedy_is_the_last_one(day: str) -> None:
    found = bring(f"Zadanie;Kto wykona;Do kiedy\nBal;GOK;{day}\n", "a.csv", year=2026)
    assert found.plan.tasks[0].when == f"do {day}"


@pytest.mark.parametrize(
    "when",
    ["wiosną", "kwiecień", "maj i wrzesień", "III kwartał", "co 2 tygodnie w sezonie", "do 30 września"],
)
def test_other_times_below_do_kiedy_are_kept_as_they_are(when: str) -> None:
    found = bring(f"Zadanie;Kto wykona;Do kiedy\nBal;GOK;{when}\n", "a.csv", year=2026)
    assert found.plan.tasks[0].when == when


def test_a_day_with_an_hour_below_do_kiedy_is_when_the_task_is() -> None:
    found = bring("Zadanie;Do kiedy\nBal;22 czerwca 2026 r., od godz. 18:00\n", "a.csv", year=2026)
    assert found.plan.tasks[0].when == "22 czerwca 2026 r., od godz. 18:00"


def test_a_table_of_what_was_done_is_a_plan_unless_osl_made_it() -> None:
    found = bring(
        "Zadanie;Termin;Zrealizowano;Wydarzenia;Uczestnicy\nBal;luty;10.02.2026;1;40\n", "a.csv", year=2026
    )
    (task,) = found.plan.tasks
    assert (task.title, task.when) == ("Bal", "luty")


@pytest.mark.parametrize("heading", ["Start–koniec", "Od – do", "Początek i koniec", "Start / end"])
def test_one_column_of_beginnings_and_ends_has_whole_dates(heading: str) -> None:
    found = bring(f"Zadanie;{heading};Kto\nBal;25 maja;GOK\nKurs;19.02–1.03;GOK\n", "a.csv", year=2026)
    assert [task.when for task in found.plan.tasks] == ["25 maja", "19.02–1.03"]
