"""A task's words, its months as numbers and its rule, taken together."""

from __future__ import annotations

from datetime import date

import pytest

from osl.when.model import Every, Hours
from osl.when.months import of_months, parse_months
from osl.when.task_time import time_of


@pytest.mark.parametrize(
    ("text", "months"), [("5", (5,)), ("1-2", (1, 2)), (" 3 – 5 ", (3, 4, 5)), ("08", (8,)), ("12", (12,))]
)
def test_months_are_one_number_or_two(text: str, months: tuple[int, ...]) -> None:
    assert parse_months(text) == (months, None)


@pytest.mark.parametrize(
    ("text", "rule", "at"),
    [
        ("13", "month-out-of-range", "13"),
        ("0", "month-out-of-range", "0"),
        ("1-13", "month-out-of-range", "13"),
        ("7-3", "reversed-range", "7-3"),
        ("maj", "bad-value", "maj"),
        ("", "bad-value", ""),
        ("1-2-3", "bad-value", "1-2-3"),
    ],
)
def test_what_is_no_month_is_told_with_its_place(text: str, rule: str, at: str) -> None:
    months, issue = parse_months(text)
    assert months == ()
    assert issue is not None
    assert (issue.rule, issue.severity, text[issue.start : issue.end]) == (rule, "error", at)


def test_months_with_gaps_are_listed_others_are_a_span() -> None:
    assert of_months((3, 9), 2023).kind == "dates"
    assert of_months((2,), 2024).last_day == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("when", "months", "kind", "found", "rules"),
    [
        ("maj", (5,), "span", (5,), []),
        ("6 oraz 20 lipca", (7,), "dates", (7,), []),
        ("maj", (6,), "span", (6,), ["months-differ"]),
        ("maj i wrzesień", (5, 9, 11), "dates", (5, 9, 11), ["months-differ"]),
        ("na bieżąco", (5, 6), "span", (5, 6), ["months-differ"]),
        ("raz w miesiącu", (3, 4), "recurring", (3, 4), []),
        ("raz w miesiącu, wrzesień–czerwiec", (1, 2, 9, 10), "recurring", (1, 2, 9, 10), ["reversed-range"]),
        ("wrzesień–czerwiec", (1, 2, 9), "dates", (1, 2, 9), ["reversed-range"]),
        ("do 31 marca", (3,), "deadline", (3,), []),
        ("do 31 marca", (4,), "span", (4,), ["months-differ"]),
        ("wg potrzeb", (5,), "span", (5,), []),
        ("kiedyś", (5,), "span", (5,), []),
        ("31 lutego", (2,), "span", (2,), ["impossible-date"]),
        (None, (5, 9), "dates", (5, 9), []),
    ],
)
def test_months_beside_words(
    when: str | None, months: tuple[int, ...], kind: str, found: tuple[int, ...], rules: list[str]
) -> None:
    outcome = time_of(when, months, None, 2023)
    assert outcome.reading is not None
    assert (outcome.reading.kind, outcome.reading.months) == (kind, found)
    assert [issue.rule for issue in outcome.issues] == rules


def test_a_deadline_keeps_its_day_where_the_months_say_in_which() -> None:
    reading = time_of("do 15 marca", (2, 3), None, 2023).reading
    assert reading is not None
    assert (reading.first_day, reading.last_day) == (date(2023, 2, 1), date(2023, 3, 15))


def test_the_hint_of_a_difference_can_be_typed() -> None:
    (issue,) = time_of("maj i wrzesień", (5,), None, 2023).issues
    assert str(issue.hint) == "months: [5, 9]"
    (issue,) = time_of("III–V", (5,), None, 2023).issues
    assert str(issue.hint) == "months: 3-5"


@pytest.mark.parametrize(
    ("when", "rule", "every", "first"),
    [
        ("maj", "FREQ=WEEKLY;BYDAY=MO,TU", Every("week", 1, 2, rule="FREQ=WEEKLY;BYDAY=MO,TU"), (5, 1)),
        (None, "FREQ=MONTHLY;BYDAY=1TU", Every("month", rule="FREQ=MONTHLY;BYDAY=1TU"), (1, 1)),
        ("wg potrzeb", "FREQ=DAILY", Every("day", rule="FREQ=DAILY"), (1, 1)),
        ("min. 2 razy w roku", "FREQ=YEARLY", Every("year", 1, 2, "at-least", "FREQ=YEARLY"), (1, 1)),
    ],
)
def test_a_rule_makes_a_task_recur_within_what_its_words_say(
    when: str | None, rule: str, every: Every, first: tuple[int, int]
) -> None:
    reading = time_of(when, None, rule, 2023).reading
    assert reading is not None
    assert reading.kind == "recurring"
    assert reading.every == every
    assert reading.first_day == date(2023, *first)


def test_a_task_without_a_time_has_no_reading() -> None:
    assert time_of(None, None, None, 2023).reading is None


def test_hours_of_words_without_a_date_hold_beside_a_rule_and_beside_months() -> None:
    for months, repeats in ((None, "FREQ=WEEKLY;BYDAY=TU"), ((5,), None)):
        reading = time_of("wg potrzeb, godz. 17", months, repeats, 2023).reading
        assert reading is not None
        assert reading.hours == (Hours(None, "17:00", None),)


def test_hours_of_words_that_months_contradict_are_dropped_with_the_words() -> None:
    reading = time_of("5 maja godz. 17", (6,), None, 2023).reading
    assert reading is not None
    assert reading.hours is None
