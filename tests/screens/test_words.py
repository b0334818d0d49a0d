"""Days, months and states in words, in both languages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from builders import on, plan, task

from osl import i18n
from osl.dates.words import day_of, days_words, months_words, range_words
from osl.questions.state import Lag, standings
from osl.questions.words import gap_words, soon
from osl.render.task import task_screen
from osl.render.view import View
from osl.render.when import reading_words
from osl.when.model import Reading


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("5-20", "5-20", "20 maja"),
        ("5-20", "5-22", "20–22 maja"),
        ("5-30", "6-2", "30 maja – 2 czerwca"),
        ("2022-12-24", "1-5", "24 grudnia 2022 – 5 stycznia"),
        ("2024-2-1", "2024-3-5", "1 lutego – 5 marca 2024"),
        ("2024-2-1", "2024-2-5", "1–5 lutego 2024"),
    ],
)
def test_a_stretch_says_each_thing_once(first: str, last: str, words: str) -> None:
    i18n.use("pl")
    assert range_words(on(first), on(last), 2023) == words


def test_a_day_of_another_year_names_it() -> None:
    assert [day_of(on("5-20"), 2023), day_of(on("2024-5-20"), 2023)] == ["20 May", "20 May 2024"]


@pytest.mark.parametrize(
    ("months", "words"),
    [((5,), "May"), ((5, 6, 7), "May – July"), ((1, 3, 4, 12), "January, March – April, December"), ((), "")],
)
def test_months_in_a_row_are_a_range(months: tuple[int, ...], words: str) -> None:
    assert months_words(months) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["5-2", "5-9", "5-16"], "wt. 2, 9 i 16 maja"),
        (["5-2", "6-6"], "wt. 2 maja; wt. 6 czerwca"),
        (["5-20", "5-21", "5-22"], "20–22 maja"),
        (["5-2", "5-4"], "2 i 4 maja"),
    ],
)
def test_days_are_told_month_by_month(days: list[str], words: str) -> None:
    i18n.use("pl")
    assert days_words([on(day) for day in days], 2023) == words


@pytest.mark.parametrize(
    ("days", "english", "polish"),
    [
        (-1, "", ""),
        (0, "today (Monday)", "dzisiaj (poniedziałek)"),
        (1, "tomorrow (Tuesday)", "jutro (wtorek)"),
        (2, "in 2 days (Wednesday)", "za 2 dni (środa)"),
        (31, "in 31 days (Thursday)", "za 31 dni (czwartek)"),
        (32, "", ""),
    ],
)
def test_how_soon_a_day_is(days: int, english: str, polish: str) -> None:
    today = on("5-15")
    day = today + timedelta(days=days)
    assert soon(day, today) == english
    i18n.use("pl")
    assert soon(day, today) == polish


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("4-1", "4-30", "in April: 0 of 2"), ("4-10", "4-16", "10–16 April: 0 of 2"),
     ("1-1", "3-31", "1 January – 31 March: 0 of 2")],
)  # fmt: skip
def test_a_gap_names_its_period(first: str, last: str, words: str) -> None:
    assert gap_words(Lag((on(first), on(last)), 2, 0), 2023) == words


def test_what_could_not_be_read_is_said() -> None:
    assert reading_words(None) == "not understood"
    assert reading_words(Reading("vague", None, None, None)) == "no date yet"


def test_months_beside_the_words_are_shown_too() -> None:
    one = task(when="raz w miesiącu", months=(3, 4))
    view = View(plan(one), on("5-15"))
    rows = task_screen(view, standings(view.plan, [one], view.day)).blocks[0].rows
    assert (("March – April", ""),) in [row[1] for row in rows]
