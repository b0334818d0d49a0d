"""A day named by its weekend is Saturday and Sunday; a school year has no holidays in it."""

from __future__ import annotations

from datetime import date

import pytest

from osl.when.read import read

JUNE_20 = (date(2026, 6, 20), date(2026, 6, 21))


@pytest.mark.parametrize(
    "text",
    [
        "weekend 20 czerwca", "w weekend 21 czerwca", "weekend 20.06", "weekend: 20.06",
        "weekend – 20 czerwca", "20 czerwca (weekend)", "the weekend of 20 June", "weekend of June 21",
        "sobota i niedziela, 20 czerwca", "weekend 20–21 czerwca", "weekend 20 i 21 czerwca",
        "weekend 20 czerwca, godz. 10–16",
    ],
)  # fmt: skip
def test_a_weekend_named_by_one_of_its_days_is_both(text: str) -> None:
    outcome = read(text, 2026)
    assert outcome.reading is not None
    assert outcome.reading.days == JUNE_20
    assert not outcome.issues


@pytest.mark.parametrize("text", ["weekendy 20 i 27 czerwca", "weekend 20.06, 27.06"])
def test_several_weekends_are_both_days_of_each(text: str) -> None:
    reading = read(text, 2026).reading
    assert reading is not None
    assert [day.day for day in reading.days or ()] == [20, 21, 27, 28]


@pytest.mark.parametrize("text", ["weekend 19 czerwca", "22.06 (weekend)", "weekend 20 i 26 czerwca"])
def test_a_weekend_that_is_none_is_doubtful(text: str) -> None:
    outcome = read(text, 2026)
    (issue,) = outcome.issues
    assert issue.rule == "doubtful-when"
    assert "weekend" in text[issue.start : issue.end]


@pytest.mark.parametrize("text", ["weekend maj – czerwiec", "weekend 1–14 czerwca"])
def test_a_weekend_somewhere_in_a_span_is_not_the_span(text: str) -> None:
    assert read(text, 2026).reading is None


@pytest.mark.parametrize(
    ("text", "autumn"),
    [
        ("rok szkolny", 9), ("cały rok szkolny", 9), ("w roku szkolnym", 9), ("the school year", 9),
        ("raz w miesiącu w roku szkolnym", 9), ("na bieżąco w roku szkolnym", 9), ("rok akademicki", 10),
    ],
)  # fmt: skip
def test_a_school_year_has_no_holidays_in_it(text: str, autumn: int) -> None:
    reading = read(text, 2026).reading
    assert reading is not None
    assert reading.months == (*range(1, 7), *range(autumn, 13))


def test_a_school_year_and_the_holidays_beside_it_are_not_read_as_one_of_them() -> None:
    assert read("rok szkolny, wakacje", 2026).reading is None
