"""The chapters on dates and states: every phrase in their tables is read as they show, in both languages."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from builders import task
from conftest import ROOT

from osl import i18n
from osl.questions.state import state_of
from osl.render.when import when_screen
from osl.when.read import read

CHAPTERS = {"en": ROOT / "docs" / "en" / "times.md", "pl": ROOT / "docs" / "pl" / "czasy.md"}
STATES = {"en": ROOT / "docs" / "en" / "commands.md", "pl": ROOT / "docs" / "pl" / "polecenia.md"}
READINGS = ("| phrase | reading in a plan of 2026 |", "| zapis | odczyt w planie na 2026 r. |")
UNREAD = ("| phrase | why |", "| zapis | powód |")
MISTAKES = ("| phrase | rule | what osl does |", "| zapis | reguła | co robi osl |")

FROM_WHICH_DAY = (
    "| date | not started from | overdue from | rule |",
    "| termin | nierozpoczęte od | po terminie od | reguła |",
)
NEVER = ("never", "nigdy")
DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(370)]


def rows(language: str, headings: tuple[str, str]) -> list[list[str]]:
    """Return the cells of every table of the two chapters that has one of `headings`."""
    chapters = (CHAPTERS[language], STATES[language])
    tables = [table for chapter in chapters for table in chapter.read_text(encoding="utf-8").split("\n\n")]
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


def first_day(phrase: str, state: str) -> str | None:
    """Return the first day on which a planned task has `state`, None if it never has it."""
    reading = read(phrase, 2026).reading
    days = (day for day in DAYS if state_of(task(when=phrase), reading, day) == state)
    return next((day.isoformat() for day in days), None)


@pytest.mark.parametrize("language", CHAPTERS)
def test_a_task_is_not_started_and_overdue_from_the_days_that_the_table_shows(language: str) -> None:
    shown = rows(language, FROM_WHICH_DAY)
    assert len(shown) == 8
    for phrase, not_started, overdue, _rule in shown:
        found = first_day(phrase.strip("`"), "not-started"), first_day(phrase.strip("`"), "overdue")
        assert found == tuple(None if day in NEVER else day for day in (not_started, overdue)), phrase
