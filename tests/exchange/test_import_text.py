"""Markdown, and text copied from a page with its cells glued together."""

from __future__ import annotations

from pathlib import Path

import pytest
from bringing import bring, doubts, three

GLUED = Path(__file__).parent / "glued"
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
    assert doubts(found) == ['line 27: "Skip to content" was left out']


@pytest.mark.parametrize("page", sorted(GLUED.glob("*.txt")), ids=lambda path: path.stem)
def test_glued_pages_of_other_places_come_apart(page: Path) -> None:
    rows = page.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    found = bring(page.read_text(encoding="utf-8"), page.name)
    wanted = [tuple(row.split("\t")) for row in rows]
    assert three(found) == [row[:3] for row in wanted]
    assert [task.responsible for task in found.plan.tasks] == [row[3] if row[3:] else None for row in wanted]


def test_lists_in_glued_cells_are_activities() -> None:
    found = bring((GLUED / "wrapped.txt").read_text(encoding="utf-8"))
    assert found.plan.tasks[0].activities == (
        "ulotki i plakaty",
        "spotkania w sołectwach",
        "profil w mediach społecznościowych",
    )
    found = bring((GLUED / "termin-middle.txt").read_text(encoding="utf-8"))
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


def test_times_with_errors_keep_their_words_and_are_told() -> None:
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
    assert [aside.silenced for aside in found.asides] == [("impossible-date",), ("year-mismatch",), (), ()]
    assert [one.partition(":")[0] for one in doubts(found)] == [
        "line 3",
        "line 4",
        "line 5",
        "line 6",
        'no title was found; "Plan 2023" was written',
    ]
