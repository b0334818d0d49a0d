"""The chapter on dates: every phrase in its tables is read as the chapter shows, in both languages."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from osl import i18n
from osl.render.when import when_screen
from osl.when.read import read

CHAPTERS = {"en": ROOT / "docs" / "en" / "times.md", "pl": ROOT / "docs" / "pl" / "czasy.md"}
READINGS = ("| phrase | reading in a plan of 2026 |", "| zapis | odczyt w planie na 2026 r. |")
UNREAD = ("| phrase | why |", "| zapis | powód |")
MISTAKES = ("| phrase | rule | what osl does |", "| zapis | reguła | co robi osl |")


def rows(language: str, headings: tuple[str, str]) -> list[list[str]]:
    """Return the cells of every table of the chapter that has one of `headings`."""
    tables = CHAPTERS[language].read_text(encoding="utf-8").split("\n\n")
    lines = [line for table in tables if table.startswith(headings) for line in table.splitlines()[2:]]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def phrases(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


@pytest.mark.parametrize("language", CHAPTERS)
def test_a_phrase_is_read_as_the_table_shows(language: str) -> None:
    i18n.use(language)
    shown = [(phrase, cells[1]) for cells in rows(language, READINGS) for phrase in phrases(cells[0])]
    assert len(shown) > 60
    assert [(phrase, when_screen(phrase, 2026).blocks[0].title) for phrase, _ in shown] == shown


@pytest.mark.parametrize("language", CHAPTERS)
def test_a_phrase_that_the_chapter_lists_as_not_read_is_not_read(language: str) -> None:
    listed = [phrase for cells in rows(language, UNREAD) for phrase in phrases(cells[0])]
    assert len(listed) > 10
    assert [phrase for phrase in listed if read(phrase, 2026).reading is not None] == []


@pytest.mark.parametrize("language", CHAPTERS)
def test_a_mistake_is_reported_by_the_rule_that_the_table_names(language: str) -> None:
    shown = [(p, cells[1].strip("`")) for cells in rows(language, MISTAKES) for p in phrases(cells[0])]
    assert len(shown) > 20
    assert [(phrase, {one.rule for one in read(phrase, 2023).issues}) for phrase, _ in shown] == [
        (phrase, {rule}) for phrase, rule in shown
    ]
