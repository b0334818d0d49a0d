"""Lines between numbered rows in text from a PDF viewer: sections if one of them is above the first row."""

from __future__ import annotations

from bringing import bring, remarks

HEAD = "Plan pracy na 2026 rok\nLp. Termin Zadanie Miejsce Uwagi\n"
ROWS = [
    "1 luty Zimowisko na miejscu szkoła dowóz gminny",
    "2 26 maja Gra miejska na Dzień Matki rynek",
    "3 wrzesień–listopad Szkoła dla rodziców świetlica 10 spotkań",
    "4 od marca, czwartki Gimnastyka na krześle świetlica zapisy u p. Doroty",
    "5 5 października Bal seniora remiza odpłatność 40 zł",
    "6 grudzień Wigilia sąsiedzka stołówka",
]
FIRST, SECOND = "Działania dla rodzin", "Działania dla seniorów"


def sections(rows: list[str]) -> list[str | None]:
    return [task.section for task in bring(HEAD + "\n".join(rows), year=2026).plan.tasks]


def test_lines_above_numbers_are_sections_and_are_reported() -> None:
    rows = [FIRST, *ROWS[:3], SECOND, *ROWS[3:]]
    found = bring(HEAD + "\n".join(rows), year=2026)
    assert [task.section for task in found.plan.tasks] == [FIRST] * 3 + [SECOND] * 3
    assert [task.notes for task in found.plan.tasks][2] == "10 spotkań"
    said = "\n".join(remarks(found))
    assert f'"{FIRST}" is alone in its row' in said
    assert f'"{SECOND}" is alone in its row' in said


def test_numbers_may_begin_anew_below_a_section() -> None:
    anew = [f"{number} {row.partition(' ')[2]}" for number, row in enumerate(ROWS[3:], start=1)]
    assert sections([FIRST, *ROWS[:3], SECOND, *anew]) == [FIRST] * 3 + [SECOND] * 3


def test_without_a_line_above_the_first_row_such_a_line_is_of_the_last_cell() -> None:
    assert sections([*ROWS[:3], "Obowiązują zapisy telefoniczne", *ROWS[3:]]) == [None] * 6


def test_lines_with_a_roman_number_and_a_date_are_rows() -> None:
    text = (
        "Plan pracy zespołu 2026\nLp. Treść zadania Odpowiedzialny Termin wykonania\n"
        "I. Opracowanie mapy problemów pracownik socjalny 31.01.2026\n"
        "II. Założenie Klubu Rodzica kierownik luty 2026\n"
        "III. Prelekcja o uzależnieniach pedagog marzec\n"
        "IV. Wyjazd do Zoo asystent rodziny 3 czerwca\n"
    )
    found = bring(text).plan.tasks
    assert [(task.title, task.responsible) for task in found] == [
        ("Opracowanie mapy problemów", "pracownik socjalny"),
        ("Założenie Klubu Rodzica", "kierownik"),
        ("Prelekcja o uzależnieniach", "pedagog"),
        ("Wyjazd do Zoo", "asystent rodziny"),
    ]


def test_a_section_of_one_word_is_one_if_others_have_several() -> None:
    rows = [FIRST, *ROWS[:2], SECOND, *ROWS[2:4], "Święta", *ROWS[4:]]
    assert sections(rows) == [FIRST] * 2 + [SECOND] * 2 + ["Święta"] * 2


def test_sections_may_have_numbers_of_their_own_between_numbered_rows() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Zadanie Termin Odpowiedzialny\n1. Działalność stała\n"
        "1. Trening kulinarny codziennie terapeuta\n2. Hipoterapia wrzesień psycholog\n"
        "2. Imprezy i uroczystości\n"
        "3. Bal karnawałowy 27 lutego kierownik\n4. Wycieczka do Kołobrzegu czerwiec kierownik\n"
        "3. Organizacja pracy\n"
        "5. Szkolenie zespołu listopad psycholog\n6. Sprawozdanie 31 grudnia kierownik\n"
    )
    made = [(task.section, task.title) for task in bring(text).plan.tasks]
    assert made == [
        ("1. Działalność stała", "Trening kulinarny"),
        ("1. Działalność stała", "Hipoterapia"),
        ("2. Imprezy i uroczystości", "Bal karnawałowy"),
        ("2. Imprezy i uroczystości", "Wycieczka do Kołobrzegu"),
        ("3. Organizacja pracy", "Szkolenie zespołu"),
        ("3. Organizacja pracy", "Sprawozdanie"),
    ]


def test_numbers_that_begin_anew_in_each_section_only_number_the_rows() -> None:
    text = (
        "Plan pracy na 2026 rok\nZadania Termin Odpowiedzialni\nA. ZDROWIE\n"
        "1. Badanie wzroku luty Jan Mróz\n2. Gimnastyka w parku maj Ewa Lis\nB. KULTURA\n"
        "1. Wieczór kolęd styczeń Jan Mróz\n2. Dożynki sierpień Ewa Lis\n"
    )
    found = bring(text)
    assert [(task.section, task.title) for task in found.plan.tasks] == [
        ("A. ZDROWIE", "Badanie wzroku"),
        ("A. ZDROWIE", "Gimnastyka w parku"),
        ("B. KULTURA", "Wieczór kolęd"),
        ("B. KULTURA", "Dożynki"),
    ]
    assert not any("x-1" in told for told in remarks(found))


def test_a_line_in_capitals_at_the_end_is_no_section() -> None:
    text = HEAD + "\n".join(ROWS) + " zapisy do 1 grudnia\nZAŁOŻENIA MOGĄ ULEC ZMIANIE"
    found = bring(text, year=2026)
    assert not any(task.section for task in found.plan.tasks)
    assert any("ZAŁOŻENIA MOGĄ ULEC ZMIANIE" in told for told in remarks(found))


def test_only_the_words_before_a_bracket_show_that_a_line_is_in_capitals() -> None:
    rows = [*ROWS[:2], "3 wrzesień Szkoła dla rodziców remiza\nOSP (ruch drogowy)", *ROWS[3:]]
    assert sections(rows) == [None] * 6


def test_sections_are_seasons_or_have_the_number_that_their_rows_begin_with() -> None:
    rows = [row.replace(f"{number} ", f"{number}. ", 1) for number, row in enumerate(ROWS, start=1)]
    seasons = ["Zima", *rows[:1], "Wiosna", *rows[1:2], "Jesień", *rows[2:]]
    assert sections(seasons) == ["Zima", "Wiosna", *["Jesień"] * 4]
    text = (
        "Plan pracy 2026\nNr Zadanie do wykonania Miejsce Termin\n1. Rudka\n"
        "1.1 Malowanie świetlicy Rudka luty 2026\n1.2 Zajęcia zumby Rudka od marca, poniedziałki\n"
        "2. Zalesie\n2.1 Darcie pierza Zalesie styczeń 2026\n2.2 Zabawa dożynkowa Zalesie 31 sierpnia\n"
    )
    made = [(task.section, task.title, task.when) for task in bring(text).plan.tasks]
    assert made == [
        ("1. Rudka", "Malowanie świetlicy", "luty 2026"),
        ("1. Rudka", "Zajęcia zumby", "od marca, poniedziałki"),
        ("2. Zalesie", "Darcie pierza", "styczeń 2026"),
        ("2. Zalesie", "Zabawa dożynkowa", "31 sierpnia"),
    ]


def test_sections_may_be_alone_where_lines_that_go_on_end_with_a_space() -> None:
    text = (
        "Plan pracy 2026\nZadanie Termin Pracownik\nEdukacja\n"
        "Kurs „Pierwsza pomoc dla \nkażdego”\n19.02–1.03.2026 I. Wrona\n"
        "Doradca zawodowy na osiedlu środy M. Kos\n"
        "Warsztaty pisania CV i rozmowa \nkwalifikacyjna\nkwiecień, październik M. Kos\n"
        "Pomoc wzajemna\nLodówka społeczna – nadzór \ni czystość\ncodziennie I. Wrona\n"
        "Paczka dla sąsiada 2–20 grudnia 2026 I. Wrona\nWigilia na podwórku 22.12.2026 M. Kos\n"
    )
    found = bring(text)
    assert [task.section for task in found.plan.tasks] == ["Edukacja"] * 3 + ["Pomoc wzajemna"] * 3
    assert found.plan.tasks[3].title == "Lodówka społeczna – nadzór i czystość"
    assert '"Edukacja" is alone in its row' in "\n".join(remarks(found))
