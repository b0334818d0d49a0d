"""A PDF of osl's own in which the columns of a table had no room, so that tasks are below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import bring, read_back
from conftest import ROOT

from osl.exchange.importing.readers.pdf.cards import cards_of
from osl.exchange.importing.readers.pdf.lines import PdfLine, PdfWord

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

    from osl.plan import Plan

PLAN = """\
year: 2026
title: Plan pracy
language: pl
audiences:
  all: Mieszkańcy
  sen: {name: Seniorzy, within: all}
tasks:
  - {id: bal, title: Bal, section: I. Kultura, audiences: [sen], when: luty 2026, place: remiza, cost: 500 zł}
  - id: kurs
    title: Bardzo długi tytuł zadania, które ma w sobie wiele słów i przecinków, a na końcu jeszcze dopisek
    section: I. Kultura
    activities: [zapisy, zajęcia w dwóch grupach, podsumowanie]
    audiences: [all]
    when: co dwa tygodnie od marca do czerwca
    method: warsztaty, rozmowy oraz spotkania w mniejszych grupach, także poza siedzibą i wieczorem
  - {id: bieg, title: Bieg, section: II. Sport, audiences: [sen], when: 5 czerwca 2026, partners: [OSP, GOK]}
"""
KEYS = ("id", "title", "section", "activities", "when", "place", "cost", "method", "partners", "audiences")


def values(plan: Plan) -> list[str]:
    """The values of each task; a PDF does not show several spaces."""
    return [
        " ".join(str([getattr(task, key) for key in KEYS]).replace("\\xa0", " ").split())
        for task in plan.tasks
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("text", [PLAN, (ROOT / "plans" / "2023.yaml").read_text(encoding="utf-8")])
def test_a_pdf_of_all_columns_comes_back(text: str, language: str, osl: Osl, tmp_path: Path) -> None:
    written, made = tmp_path / "plan.yaml", tmp_path / "plan.pdf"
    written.write_text(text, encoding="utf-8")
    assert osl("export", "--plan", str(written), "--columns", "all", "-o", str(made), lang=language).code == 0
    back, plan = bring(made.read_bytes(), "plan.pdf").plan, read_back(text)
    assert values(back) == values(plan)


def line(text: str, size: float = 10.0) -> PdfLine:
    """A line at the left edge."""
    return PdfLine((PdfWord(text, 50.0, 300.0, size, 5.0),), 100.0, 110.0)


def test_text_without_such_lines_has_no_tasks() -> None:
    assert cards_of([[line("Plan pracy"), line("Uwaga: bez zadań")]]) is None


def test_what_follows_the_last_task_is_outside() -> None:
    found = cards_of([[line("Bal", 10.5), line("Terminy: maj"), line("Opracowano w biurze")]])
    assert found is not None
    assert [one.text for one in found.outside[0]] == ["Opracowano w biurze"]
