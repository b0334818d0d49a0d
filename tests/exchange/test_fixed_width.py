"""Text whose columns are below each other, and text whose cells only a space separates."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

ALIGNED = """\
Plan pracy na 2024 rok

Lp.   Zadanie                  Termin           Osoba            Uwagi
                               realizacji       odpowiedzialna
I. INTEGRACJA MIESZKAŃCÓW GMINY I GOŚCI Z SĄSIEDZTWA
1.    Spotkanie noworoczne z   10 stycznia      Anna Nowak
      mieszkańcami Zalesia     2024 r.          Jan Kowalski
2.    Festyn:                  styczeń          dyrektor         w miarę
      - gry                    czerwiec                          środków
      - koncert                październik
3.    Wycieczka do Torunia     maj 2024         CUS              zapisy do
                                                                 15 maja
II. ZDROWIE
4.    Obchody rocznicy         3 maja 2024 r.   GOK
      Konstytucji 3
      Maja
Opracowała: Anna Nowak
"""


def test_wrapped_cells_below_each_other_are_the_cells_of_one_row() -> None:
    first, second, third, fourth = bring(ALIGNED, "plan.txt").plan.tasks
    assert (first.title, first.when) == ("Spotkanie noworoczne z mieszkańcami Zalesia", "10 stycznia 2024 r.")
    assert first.responsible == "Anna Nowak, Jan Kowalski"
    assert (second.title, second.activities) == ("Festyn", ("gry", "koncert"))
    assert (second.when, second.notes) == ("styczeń, czerwiec, październik", "w miarę środków")
    assert (third.when, third.notes) == ("maj 2024", "zapisy do 15 maja")
    assert fourth.title == "Obchody rocznicy Konstytucji 3 Maja"


def test_a_line_across_the_columns_is_a_section_and_what_is_below_the_table_is_reported() -> None:
    found = bring(ALIGNED, "plan.txt")
    sections = [task.section for task in found.plan.tasks]
    assert sections == [
        *["I. INTEGRACJA MIESZKAŃCÓW GMINY I GOŚCI Z SĄSIEDZTWA"] * 3,
        "II. ZDROWIE",
    ]
    assert '"Opracowała: Anna Nowak" was left out' in [str(one.message) for one in found.remarks]


def test_rows_without_numbers_are_told_apart_by_their_dates_and_capitals() -> None:
    found = bring(
        "Plan 2024\nZadanie                  Adresaci         Termin\n"
        "Bal karnawałowy          dzieci           luty 2024\n"
        "Rozeznanie potrzeb       Mieszkańcy       cały rok\n"
        "mieszkańców              gminy\n"
        "Piknik                   rodziny          1 i 2 czerwca 2024\n",
        "plan.txt",
    )
    assert [task.title for task in found.plan.tasks] == [
        "Bal karnawałowy",
        "Rozeznanie potrzeb mieszkańców",
        "Piknik",
    ]
    assert found.plan.tasks[1].addressees == "Mieszkańcy gminy"


@pytest.mark.parametrize(
    "row", ["1. Zaduszki 31.10.2024r. dyrektor szkoły", "2. Dofinansowanie maj 2024 GOK"]
)
def test_no_word_and_no_date_is_cut_where_spaces_separate_the_cells(row: str) -> None:
    found = bring(f"PLAN 2024\nUROCZYSTOŚĆ TERMIN OSOBA ODPOWIEDZIALNA\n{row}\n", "plan.txt")
    task = found.plan.tasks[0]
    words = f"{task.title} {task.when} {task.responsible or ''}".split()
    assert set(words) <= set(row.split())


def test_months_on_lines_of_one_cell_are_one_date_phrase_not_headings() -> None:
    text = (
        "Plan 2024\nLp.\tZadanie\tTermin\n1.\tBal\tstyczeń\nczerwiec\npaździernik\n2.\tRajd\tdo ustalenia\n"
    )
    bal, rajd = bring(text, "plan.txt").plan.tasks
    assert (bal.when, rajd.when, rajd.months) == ("styczeń, czerwiec, październik", "do ustalenia", None)


def test_a_month_above_tasks_that_are_all_in_other_months_is_reported() -> None:
    text = "Zadanie;Termin\nSTYCZEŃ;\nBal;12 lutego 2024\nKolędy;6 marca 2024\nMAJ;\nPiknik;1 maja 2024\n"
    said = [str(one.message) for one in bring(text, "plan.csv").remarks]
    assert [one for one in said if "left out" in one] == [
        '"STYCZEŃ" was left out',
        'the months above tasks that have dates of their own were left out: "MAJ"',
    ]


@pytest.mark.parametrize(
    "heading", ["Wskaźnik realizacji (liczba osób)", "Liczba uczestników", "Efekt zadania"]
)
def test_a_column_of_what_is_counted_is_not_a_column_of_people(heading: str) -> None:
    found = bring(f"Zadanie;{heading};Termin;Realizator\nBal;20 osób;maj 2024;Anna Nowak\n", "plan.csv")
    assert found.plan.tasks[0].responsible == "Anna Nowak"
    assert list(found.annotations[0].unknown.values()) == ["20 osób"]


def test_a_column_without_a_heading_numbers_the_rows_also_between_sections() -> None:
    found = bring(
        ";Uroczystość;Termin\nI. Szkoła;;\n1.;Bal;maj 2024\nII. Dom;;\n2.;Rajd;maj 2024\n", "plan.csv"
    )
    assert [one.unknown for one in found.annotations] == [{}, {}]


def cells_of(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (task.title, task.method or task.responsible, task.when) for task in bring(text, "p.txt").plan.tasks
    ]


def test_several_lines_in_the_middle_of_a_row_are_not_those_of_the_row_beside_it() -> None:
    found = cells_of(
        "Plan świetlicy na rok 2026\n"
        "Zadanie                 Sposób realizacji             Termin\n"
        "Etap I. Przygotowanie\n"
        "                        plakaty w sołectwach\n"
        "Nabór uczestników       ogłoszenie w gazecie          do 20 marca\n"
        "                        zapisy w bibliotece\n"
        "                        autokar\n"
        "Wyjazd do muzeum                                      maj 2026\n"
        "                        obiad\n"
        "                        rejestr obecności\n"
        "Zajęcia z plastyki      wystawa prac na koniec        wtorki\n"
        "                        roku\n"
        "                        sala z nagłośnieniem\n"
        "Bal                                                   luty\n"
        "                        strój karnawałowy\n"
    )
    assert found == [
        ("Nabór uczestników", "plakaty w sołectwach ogłoszenie w gazecie zapisy w bibliotece", "do 20 marca"),
        ("Wyjazd do muzeum", "autokar obiad", "maj 2026"),
        ("Zajęcia z plastyki", "rejestr obecności wystawa prac na koniec roku", "wtorki"),
        ("Bal", "sala z nagłośnieniem strój karnawałowy", "luty"),
    ]


def test_the_first_row_is_not_of_the_headings_if_its_cell_is_below_too() -> None:
    found = cells_of(
        "Plan imprez na rok 2026\n"
        "Data                   Impreza                        Odpowiedzialni\n"
        "                                                      dyrektor\n"
        "4 marca                Dzień otwarty                  \n"
        "                                                      A. Bąk\n"
        "21 marca               Dzień wiosny                   wychowawcy klas\n"
        "                                                      kl. VIII\n"
        "20 czerwca             Zakończenie roku               \n"
        "                                                      dyrektor\n"
    )
    assert found == [
        ("Dzień otwarty", "dyrektor, A. Bąk", "4 marca"),
        ("Dzień wiosny", "wychowawcy klas", "21 marca"),
        ("Zakończenie roku", "kl. VIII, dyrektor", "20 czerwca"),
    ]


def test_headings_in_the_middle_of_their_row_have_as_many_lines_below_as_above() -> None:
    found = bring(
        "Plan na rok 2026\n"
        "                                            Osoby i\n"
        "Lp.      Zadania          Terminy          instytucje\n"
        "                                         współpracujące\n"
        "                                        pracownicy\n"
        "1.    Rozmowy            I–III 2026     socjalni\n"
        "                                        dzielnicowy\n"
        "2.    Turniej tenisa     ferie          UKS Tajfun\n"
        "3.    Dzień Rodziny      maj 2026       GOK\n",
        "p.txt",
    )
    assert [task.partners for task in found.plan.tasks] == [
        ("pracownicy socjalni dzielnicowy",),
        ("UKS Tajfun",),
        ("GOK",),
    ]


def test_a_line_with_all_cells_is_a_row_whatever_its_date_is() -> None:
    found = cells_of(
        "Plan koła na 2026 rok\n"
        "Lp.   Co robimy                    Kiedy\n"
        "1.    Zebranie                     styczeń\n"
        "2.    Konkurs „Bitwa”              jak ogłoszą\n"
        "3.    Wycieczka do Lichenia        8 czerwca\n"
    )
    assert [(title, when) for title, _, when in found] == [
        ("Zebranie", "styczeń"),
        ("Konkurs „Bitwa”", "jak ogłoszą"),
        ("Wycieczka do Lichenia", "8 czerwca"),
    ]


def test_a_cell_whose_line_ends_with_a_dash_or_a_bracket_below_goes_on() -> None:
    found = cells_of(
        "Plan na rok 2026\n"
        "Zadanie                       Termin\n"
        "Promocja usług na stronie     Styczeń –\n"
        "internetowej                  grudzień 2026\n"
        "Rozgrywki w boule             od maja do września\n"
        "                              (soboty)\n"
        "Piknik                        maj 2026\n"
    )
    assert [(title, when) for title, _, when in found] == [
        ("Promocja usług na stronie internetowej", "Styczeń – grudzień 2026"),
        ("Rozgrywki w boule", "od maja do września (soboty)"),
        ("Piknik", "maj 2026"),
    ]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Plan pracy świetlicy na rok\n2026", "Plan pracy świetlicy na rok 2026"),
        ("Plan pracy świetlicy\nw Dolnej\nna rok 2026", "Plan pracy świetlicy w Dolnej na rok 2026"),
        ("Plan pracy na rok 2026\nopracowany w styczniu", "Plan pracy na rok 2026"),
    ],
)
def test_a_title_without_a_year_goes_on_in_the_next_line(above: str, title: str) -> None:
    found = bring(f"{above}\n\nZadanie;Termin\nBal;luty\nPiknik;maj\n", "p.csv")
    assert (found.plan.title, found.plan.year) == (title, 2026)


def test_a_heading_that_may_have_a_cell_of_the_first_row_is_reported() -> None:
    found = bring(
        "Plan na rok 2026\n"
        "Data         Impreza              Odpowiedzialni\n"
        "                                  pani sołtys\n"
        "4 marca      Dzień otwarty\n"
        "                                  A. Bąk\n"
        "21 marca     Dzień wiosny         wychowawcy klas\n"
        "2 maja       Święto flagi         sekretarz urzędu gminy\n",
        "p.txt",
    )
    assert 'the cells were hard to separate: "Odpowiedzialni pani sołtys"' in remarks(found)[0]


@pytest.mark.parametrize("more", ["realizacji", "wykonania"])
def test_headings_that_go_on_are_not_reported(more: str) -> None:
    found = bring(
        f"Plan na rok 2026\nZadanie             Termin\n                    {more}\n"
        "Bal                 4 marca\nPiknik              do 3 maja\n",
        "p.txt",
    )
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Bal", "4 marca"),
        ("Piknik", "do 3 maja"),
    ]
    assert not any("hard to separate" in one for one in remarks(found))
