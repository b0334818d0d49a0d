"""Markdown, and text copied from a page with nothing between its cells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bringing import bring, remarks, three

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import NUMBER, heading_forms
from osl.exchange.importing.unseparated.heading import fields_of
from osl.i18n import use
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = Path(__file__).parent / "unseparated"
KLUCZE = Path(__file__).parent.parent / "data" / "klucze-2023.txt"
COUNCIL = "Mieszkańcy Gminy Klucze, w tym radni, sołtysi, przedstawiciele NGO"
PARTNERS = "Mieszkańcy Gminy Klucze, w tym przedstawiciele JST, NGO"


def test_the_page_of_klucze_gives_its_twelve_tasks() -> None:
    found = bring(KLUCZE.read_text(encoding="utf-8"), "klucze-2023.txt")
    plan = found.plan
    assert (plan.year, plan.title) == (2023, "Plan Organizowania Społeczności Lokalnej")
    assert str(plan.published) == "2023-01-10"
    assert (plan.introduction or "").count("\n\n") == 1
    assert [(task.addressees, task.when) for task in plan.tasks] == [
        ("Mieszkańcy Gminy Klucze", "Styczeń- grudzień 2023"),
        (COUNCIL, "Styczeń- grudzień 2023"),
        (COUNCIL, "Styczeń- grudzień 2023"),
        (COUNCIL, "Styczeń- grudzień 2023"),
        (PARTNERS, "Styczeń – luty 2023"),
        (PARTNERS, "Marzec 2023"),
        (PARTNERS, "Kwiecień 2023"),
        (PARTNERS, "Maj 2023"),
        (PARTNERS, "Czerwiec 2023"),
        (PARTNERS, "Lipiec –\u00a0\u00a0\u00a0\u00a0 sierpień 2023"),
        (PARTNERS, "Wrzesień 2023"),
        (PARTNERS, "Listopad – grudzień 2023"),
    ]
    assert plan.tasks[0].title == "Kampania medialna promująca działania CUS"
    assert len(plan.tasks[0].activities) == 4
    assert plan.tasks[0].activities[2].endswith("między innymi na stronie www CUS")
    assert plan.tasks[10].title.endswith("i grupy inicjatywne wśród mieszkańców")
    assert {one.id: one.within for one in plan.audiences.values()} == {
        "mieszkancy-gminy-klucze": None,
        "radni": "mieszkancy-gminy-klucze",
        "soltysi": "mieszkancy-gminy-klucze",
        "przedstawiciele-ngo": "mieszkancy-gminy-klucze",
        "przedstawiciele-jst": "mieszkancy-gminy-klucze",
    }
    assert [task.id for task in plan.tasks[4:8]] == [
        "ferii-na-sportowo",
        "sprintem-do-maratonu",
        "eko-akcji-sprzatanie-swiata",
        "ii-gminnego-tygodnia-sportowo",
    ]
    assert remarks(found) == [
        'line 1: "Aktualności wstecz" was left out',
        'line 27: "Skip to content" was left out',
    ]


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_unseparated_pages_of_other_places_are_segmented(page: Path) -> None:
    rows = page.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    found = bring(page.read_text(encoding="utf-8"), page.name)
    wanted = [tuple(row.split("\t")) for row in rows]
    assert three(found) == [row[:3] for row in wanted]
    assert [task.responsible for task in found.plan.tasks] == [row[3] if row[3:] else None for row in wanted]


def test_lists_in_unseparated_cells_are_activities() -> None:
    found = bring((PAGES / "wrapped.txt").read_text(encoding="utf-8"))
    assert found.plan.tasks[0].activities == (
        "ulotki i plakaty",
        "spotkania w sołectwach",
        "profil w mediach społecznościowych",
    )
    found = bring((PAGES / "termin-middle.txt").read_text(encoding="utf-8"))
    assert found.plan.tasks[1].activities == ("zajęcia adaptacyjne", "porady psychologa")


def test_markdown_gives_its_tables_sections_and_lines() -> None:
    found = bring(
        "# Plan pracy 2023\n\nWstęp do planu, który ma wyjaśnić mieszkańcom, co i kiedy się odbędzie.\n\n"
        "## Cel I\n\n| Zadanie | Termin |\n|:---|---|\n| A \\| *b* | maj |\n\n"
        "## Cel II\n\n| Zadanie | Termin |\n|---|---|\n| C: <br>- d<br>- e | lipiec<br>sierpień |\n"
    )
    assert [(t.title, t.section, t.activities, t.when) for t in found.plan.tasks] == [
        ("A | b", "Cel I", (), "maj"),
        ("C", "Cel II", ("d", "e"), "lipiec, sierpień"),
    ]
    assert (found.plan.title, found.plan.year) == ("Plan pracy 2023", 2023)
    assert (found.plan.introduction or "").startswith("Wstęp do planu")


def test_bullets_alone_in_a_cell_are_tasks_of_their_own() -> None:
    found = bring(
        "| Miesiąc | Temat |\n|---|---|\n| styczeń 2024 | - Bal<br>- Opłatek |\n", audience="Seniorzy"
    )
    assert three(found) == [("Bal", "", "styczeń 2024"), ("Opłatek", "", "styczeń 2024")]


def test_times_with_errors_keep_their_words_and_are_reported() -> None:
    found = bring(
        "| Zadanie | Adresaci | Termin |\n|---|---|---|\n| A b | Dzieci | 30 lutego 2023 |\n"
        "| C d | Dzieci | grudzień 2022 |\n| E f | Dzieci | kiedyś tam |\n| G h | Dzieci | |\n",
        year=2023,
    )
    assert [task.when for task in found.plan.tasks] == [
        "30 lutego 2023",
        "grudzień 2022",
        "kiedyś tam",
        "do ustalenia",
    ]
    assert [annotation.silenced for annotation in found.annotations] == [
        ("impossible-date",),
        ("year-mismatch",),
        (),
        (),
    ]
    assert [one.partition(":")[0] for one in remarks(found)] == [
        "line 3",
        "line 4",
        "line 5",
        "line 6",
        'no title was found; used "Plan 2023"',
    ]


def test_a_segmentation_that_is_not_sure_is_reported_with_its_line() -> None:
    found = bring(
        "Plan 2024\nZadanieAdresaciTermin\nBal karnawałowySeniorzyluty\nRemont świetlicyStrażacykiedyś tam\n"
        "Kino letnieDziecilipiec\nKursMłodzieżmaj\nRajdRodzinywrzesień\n"
    )
    assert three(found)[0] == ("Bal karnawałowy", "Seniorzy", "luty")
    assert three(found)[-3:] == [
        ("Kino letnie", "Dzieci", "lipiec"),
        ("Kurs", "Młodzież", "maj"),
        ("Rajd", "Rodziny", "wrzesień"),
    ]
    found_remarks = [line for line in remarks(found) if "hard to separate" in line]
    assert [line.split(":")[0] for line in found_remarks] == ["line 4"]


def test_numbers_separate_a_row_without_a_time_from_the_next() -> None:
    found = bring(
        "Plan 2024\nLp.ZadanieTermin\n1.Bal karnawałowyluty\n2.Remont świetlicy\n3.Kino letnielipiec\n"
        "4.Kursmaj\nWydrukuj\nData publikacji: 12.01.2024\n",
        audience="Dzieci",
    )
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Bal karnawałowy", "luty"),
        ("Remont świetlicy", "do ustalenia"),
        ("Kino letnie", "lipiec"),
        ("Kurs", "maj"),
    ]
    assert 'line 4: the cells were hard to separate: "Remont świetlicy | "' in remarks(found)
    assert 'line 7: "Wydrukuj" was left out' in remarks(found)


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Dyżury OSLCUSstyczeń 2024", ("Dyżury OSLCUS", "styczeń 2024")),
        ("Współpraca z NGOStyczeń 2024", ("Współpraca z NGO", "Styczeń 2024")),
        ("Współpraca z NGOIX–XII", ("Współpraca z NGO", "IX–XII")),
        ("Ogród przy ul. Polnej 720–22 maja", ("Ogród przy ul. Polnej 7", "20–22 maja")),
        ("Jarmark 202421 grudnia", ("Jarmark 2024", "21 grudnia")),
        ("Wsparcie grup.6 oraz 20 lipca", ("Wsparcie grup.", "6 oraz 20 lipca")),
        (
            "Rada Seniorównie rzadziej niż raz na kwartał",
            ("Rada Seniorów", "nie rzadziej niż raz na kwartał"),
        ),
        ("Narada w 2024 rokumaj", ("Narada w 2024 roku", "maj")),
        ("Bank czasuco dwa tygodnie", ("Bank czasu", "co dwa tygodnie")),
        ("Sąsiedzki półmetekII półrocze 2024", ("Sąsiedzki półmetek", "II półrocze 2024")),
    ],
)
def test_a_time_is_found_behind_any_word(line: str, cells: tuple[str, str]) -> None:
    found = bring(f"Plan 2024\nZadanieTermin\n{line}\nKursmaj\n", audience="Dzieci")
    assert (found.plan.tasks[0].title, found.plan.tasks[0].when) == cells


def test_a_table_drawn_of_signs_or_separated_by_spaces_is_read() -> None:
    drawn = (
        "+-----+---------+-----------+\n| Lp. | Zadanie | Termin    |\n+=====+=========+===========+\n"
        "| 1   | Bal     | luty 2024 |\n+-----+---------+-----------+\n| 2   | Kurs    | maj       |\n"
    )
    spaced = "Zadanie       Termin\nBal           luty 2024\nKurs          maj\n"
    for text in (drawn, spaced):
        tasks = bring(text, audience="Dzieci").plan.tasks
        assert [(task.title, task.when) for task in tasks] == [("Bal", "luty 2024"), ("Kurs", "maj")]


@pytest.mark.parametrize("style", [str.upper, str.capitalize])
@pytest.mark.parametrize("between", ["", "  "])
def test_every_heading_means_the_same_in_a_table_and_in_unseparated_text(
    style: Callable[[str], str], between: str
) -> None:
    rows = {
        "title": ("termin", "{}", "dla kogo"),
        NUMBER: ("{}", "zadanie", "termin"),
        "when": ("zadanie", "{}", "do kogo"),
        "month": ("zadanie", "{}", "dzien"),
    }
    for form, name in heading_forms().items():
        cells = tuple(style(cell.format(form)) for cell in rows.get(name, ("zadanie", "{}", "termin")))
        columns = columns_of(TableRow(cells, SourcePlace()))
        found = fields_of(between.join(cells))
        assert columns is not None
        assert found is not None, cells
        assert found[0] == columns.fields, cells


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ZADANIEJEDNOSTKATERMIN", "responsible"),
        ("ZADANIEJEDNOSTKAHARMONOGRAM", "responsible"),
        ("OPISJEDNOSTKA ODPOWIEDZIALNAKIEDY", "responsible"),
        ("NazwaPodmiot realizującyPlanowany termin", "responsible"),
        ("ZADANIEDO KOGOTERMIN", "addressees"),
        ("ZADANIEOPISTERMIN", "method"),
        ("CODLA KOGOHARMONOGRAM", "addressees"),
        ("Zadanie Wartość Okres realizacji", "cost"),
        ("ZADANIEŹRÓDŁO FINANSOWANIATERMIN", "cost"),
        ("TaskStatusDates", "status"),
    ],
)
def test_an_unseparated_column_goes_where_its_heading_says(heading: str, field: str) -> None:
    rows = "Piknik rodzinnyGOK KluczeCzerwiec 2023\nFerie w świetlicyCUS KluczeStyczeń 2023\n"
    found = fields_of(heading)
    assert found is not None
    assert found[0] == ("title", field, "when")
    tasks = bring(f"Plan na 2023 rok\n{heading}\n{rows}").plan.tasks
    assert [(task.title, task.when) for task in tasks] == [
        ("Piknik rodzinny", "Czerwiec 2023"),
        ("Ferie w świetlicy", "Styczeń 2023"),
    ]
    if field != "status":  # these are not words for a status
        assert [getattr(task, field) for task in tasks] == ["GOK Klucze", "CUS Klucze"]


@pytest.mark.parametrize(
    "row",
    [
        "Działania w okresie wakacji",
        "Spotkanie dla seniorów i data kolejnego",
        "Zajęcia sportowe dla dzieciDzieci i młodzieżCzas wakacji",
        "Impreza plenerowaMieszkańcyTermin do ustalenia",
        "Co wiemy o gminie – dzień otwarty dla mieszkańców",
    ],
)
def test_a_row_that_has_words_of_headings_in_it_is_no_heading(row: str) -> None:
    assert fields_of(row) is None


@pytest.mark.parametrize(
    "text",
    [
        "Plan 2024\nLp. Zadanie Adresaci Termin\nrealizacji\nUwagi\n1. Bal\nDzieci\nluty\n2. X\nDzieci\nV\n",
    ],
)
def test_headings_that_are_not_all_understood_are_no_ground_for_a_guess(text: str) -> None:
    use("en")
    with pytest.raises(OslError, match="no table was found"):
        bring(text)


def test_a_row_of_headings_with_a_number_first_may_have_single_spaces() -> None:
    found = bring("Plan 2024\nLp. Zadanie Adresaci Termin\n1. Bal Seniorzy luty\n2. Kino Dzieci lipiec\n")
    assert three(found) == [("Bal", "Seniorzy", "luty"), ("Kino", "Dzieci", "lipiec")]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("PLAN PRACY\nORGANIZATORA SPOŁECZNOŚCI LOKALNEJ\nNA ROK 2024", None),
        ("Plan pracy CUS w obszarze społeczności lokalnej na rok\n2024", None),
        ("Plan pracy świetlicy\nw Kluczach\nna 2024 rok", None),
        ("Plan pracy na rok 2024\nGmina Klucze", "Plan pracy na rok 2024"),
        ("PLAN PRACY 2024\nGMINA KLUCZE", "PLAN PRACY 2024"),
        ("PLAN PRACY\nGMINA KLUCZE\nDnia 5 maja 2024 r.", "PLAN PRACY"),
    ],
)
def test_a_title_may_have_several_lines(head: str, title: str | None) -> None:
    found = bring(f"{head}\n\nZadanie\tTermin\nFestyn\tmaj\nRajd\tlipiec\n")
    assert (found.plan.title, found.plan.year) == (title or head.replace("\n", " "), 2024)
