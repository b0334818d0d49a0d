"""Tasks written as records: "Termin: 5 maja", "Miejsce: park", one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from bringing import bring, remarks
from word_documents import saved

if TYPE_CHECKING:
    from osl.exchange.importing.builder import Imported

PARK = "Termin: 6 czerwca 2026\nMiejsce: park\nOrganizator: Dom Kultury\nDla kogo: rodziny\n"
HALL = "Termin: 13 czerwca 2026, godz. 10:00\nMiejsce: hala\nOrganizator: OSiR\nDla kogo: dzieci 7-12 lat\n"


def cells(found: Imported) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(task.title, task.when, task.place, task.responsible) for task in found.plan.tasks]


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx"])
def test_lines_with_labels_below_a_title_are_the_values_of_its_task(between: str, name: str) -> None:
    text = f"Wydarzenia czerwiec 2026\n\nKoncert\n{PARK}{between}Turniej\n{HALL}"
    found = bring(_as(name, text), name)
    assert cells(found) == [
        ("Koncert", "6 czerwca 2026", "park", "Dom Kultury"),
        ("Turniej", "13 czerwca 2026, godz. 10:00", "hala", "OSiR"),
    ]
    assert [group.name for group in found.plan.audiences.values()] == ["rodziny", "dzieci 7-12 lat"]


def _as(name: str, text: str) -> str | bytes:
    if name == "a.html":
        return "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    if name == "a.txt":
        return text
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def test_a_label_may_name_the_title_too_and_a_number_be_before_it() -> None:
    first = "1. Zadanie: Piknik\n   Termin: maj 2026\n   Odpowiedzialni: OSP\n"
    lines = f"{first}2. Zadanie: Remont\n   Termin: lato\n"
    found = bring(f"Zadania sołectwa w 2026 r.\n\n{lines}", "a.txt")
    assert cells(found) == [("Piknik", "maj 2026", None, "OSP"), ("Remont", "lato", None, None)]


def test_labels_may_have_a_dash_behind_them() -> None:
    lines = "".join(
        f"{at}. {title}\n   termin realizacji – {when}\n   osoby odpowiedzialne – {who}\n"
        for at, title, when, who in ((1, "Bal", "luty", "trójki"), (2, "Rajd", "13 czerwca", "prezydium"))
    )
    found = bring(f"Plan działań 2026\n\n{lines}", "a.txt")
    assert cells(found) == [("Bal", "luty", None, "trójki"), ("Rajd", "13 czerwca", None, "prezydium")]


def test_records_may_be_one_a_line() -> None:
    first = "Data: 17.01.2026 Wydarzenie: Zebranie OSP Miejsce: remiza\n"
    lines = f"{first}Data: 7.03.2026 Wydarzenie: Bal Miejsce: GOK\n"
    found = bring(f"Kalendarium 2026\n\n{lines}", "a.txt")
    assert cells(found) == [("Zebranie OSP", "17.01.2026", "remiza", None), ("Bal", "7.03.2026", "GOK", None)]


def test_a_line_without_a_label_goes_on_and_what_is_below_all_is_reported() -> None:
    text = f"Wydarzenia czerwiec 2026\n\nKoncert\n{PARK}z dziećmi\nTurniej\n{HALL}Zapraszamy!\n"
    found = bring(text, "a.txt")
    assert next(iter(found.plan.audiences.values())).name == "rodziny z dziećmi"
    assert [one for one in remarks(found) if '"Zapraszamy!" was left out' in one]


def test_a_label_that_is_not_known_is_a_value_of_its_own() -> None:
    text = f"Wydarzenia czerwiec 2026\n\nKoncert\n{PARK}Wstęp: wolny\nTurniej\n{HALL}Wstęp: 10 zł\n"
    found = bring(text, "a.txt")
    assert [one.unknown for one in found.annotations] == [{"Wstęp": "wolny"}, {"Wstęp": "10 zł"}]
