"""Headings of months between rows: used for their dates, or reported."""

from __future__ import annotations

from bringing import bring, remarks


def page(*rows: str) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    return f"<h1>Plan pracy na 2026 rok</h1><table>{cells}</table>"


def left_out(text: str, name: str = "plan.html") -> list[str]:
    return [one for one in remarks(bring(text, name)) if "was left out" in one or "missing" in one]


def test_a_heading_of_several_months_above_dates_of_their_own_is_reported() -> None:
    text = page(
        "Zadanie|Termin", "Styczeń–czerwiec|", "Bal|7 lutego", "Piknik|maj",
        "Lipiec–grudzień|", "Dożynki|wrzesień", "Wigilia|po świętach",
    )  # fmt: skip
    assert len(left_out(text)) == 2
    assert '"Styczeń–czerwiec" was left out' in left_out(text)[0]


def test_a_heading_of_several_months_that_is_the_date_of_a_task_is_not_reported() -> None:
    assert not left_out(page("Zadanie|Termin", "Styczeń–czerwiec|", "Kino|", "Bal|7 lutego"))


def test_a_heading_of_a_month_that_dates_repeat_is_not_reported() -> None:
    assert not left_out(page("Zadanie|Termin", "MAJ|", "Bal|3 maja", "CZERWIEC|", "Piknik|6 czerwca"))


def sections(text: str) -> list[str]:
    return [task.section or "" for task in bring(text, "plan.csv").plan.tasks]


def test_a_half_year_alone_in_the_column_of_months_is_a_section_of_the_months_below() -> None:
    text = (
        "Miesiąc;Zadania;Uwagi\nI półrocze;;\nI;Bal;szkoła\nII;Kino;dom\nII półrocze;;\nVII 2026;Lato;las\n"
    )
    assert sections(text) == ["I półrocze", "I półrocze", "II półrocze"]
    assert any("II półrocze" in one and "section" in one for one in remarks(bring(text, "plan.csv")))


def test_a_quarter_alone_in_the_column_of_dates_is_a_section_of_the_days_below() -> None:
    text = "Termin;Zadania;Uwagi\nI kwartał;;\n12.01.2026;Bal;szkoła\nII kwartał;;\nmaj;Kino;dom\n"
    assert sections(text) == ["I kwartał", "II kwartał"]


def test_a_period_alone_above_another_is_not_lost() -> None:
    text = "Miesiąc;Zadania;Uwagi\nI półrocze;;\nwrzesień 2026;Bal;szkoła\npaździernik;Kino;dom\n"
    assert any("półrocze" in one for one in left_out(text, "plan.csv"))


def test_a_name_alone_in_the_column_of_months_is_no_month() -> None:
    text = "Miesiąc;Zadania;Uwagi\nstyczeń 2026;Bal;szkoła\nluty;Kino;dom\nKierownik: Anna Kos;;\n"
    assert left_out(text, "plan.csv") == ['line 4: "Kierownik: Anna Kos" was left out']


def test_several_months_after_a_section_without_a_number_are_a_section_as_well() -> None:
    rows = ["Zadanie|Termin", "Cykliczne|", "Klub|co wtorek", "Styczeń–czerwiec|", "Kino|", "Bal|7 lutego"]
    found = bring(page(*rows), "plan.html")
    assert [(task.section, task.when) for task in found.plan.tasks] == [
        ("Cykliczne", "co wtorek"),
        ("Styczeń–czerwiec", "Styczeń–czerwiec"),
        ("Styczeń–czerwiec", "7 lutego"),
    ]
    assert not left_out(page(*rows))


def test_months_below_a_numbered_section_are_within_it() -> None:
    rows = ["Zadanie|Termin", "A. Kultura|", "Klub|co wtorek", "Styczeń–czerwiec|", "Kino|"]
    found = bring(page(*rows), "plan.html")
    assert [task.section for task in found.plan.tasks] == ["A. Kultura", "A. Kultura"]


def test_what_recurs_below_a_month_recurs_in_it() -> None:
    text = page(
        "Zadanie|Termin", "MAJ|", "Joga|co piątek", "Kino|poniedziałki", "CZERWIEC|", "Chór|raz w tygodniu",
        "Klub|soboty maja",
    )  # fmt: skip
    tasks = bring(text, "plan.html").plan.tasks
    assert [(one.when, one.months) for one in tasks] == [
        ("co piątek", (5,)),
        ("poniedziałki", (5,)),
        ("raz w tygodniu", (6,)),
        ("soboty maja", None),
    ]
    assert not [one for one in remarks(bring(text, "plan.html")) if "left out" in one]


def test_a_part_of_the_month_above_is_read_with_it() -> None:
    text = page(
        "Zadanie|Termin", "STYCZEŃ|", "Ferie|II połowa", "Bal|ostatnia sobota", "LUTY|", "Kino|koniec"
    )
    tasks = bring(text, "plan.html").plan.tasks
    assert [one.when for one in tasks] == ["II połowa STYCZEŃ", "ostatnia sobota STYCZEŃ", "koniec LUTY"]


def test_a_month_that_a_task_has_as_a_number_is_not_left_out() -> None:
    text = page("Zadanie|Termin", "STYCZEŃ|", "Ferie|cały miesiąc", "LUTY|", "Kino|wg potrzeb")
    found = bring(text, "plan.html")
    assert [one.months for one in found.plan.tasks] == [(1,), (2,)]
    assert not [one for one in remarks(found) if "left out" in one]
