"""Every way to write a month, a quarter and half a year, alone and at both ends: the one that is meant."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from itertools import combinations

import pytest
from ways import YEAR, patterns, sure_reading, write_month

from osl.dates.ranges import ALL_MONTHS
from osl.when.read import read

MONTHS = range(1, 13)
WORDS = patterns("""
    {name} | {of} | {at} | w {at} | {longer} | {bare} | {roman} | {english} | miesiąc {name} | m-c {name}
    w miesiącu {at} | {name} {y} | {name} {y} r. | {name} {y}r. | {name} {y} roku | {name}, {y} | {name} br.
    {name} bieżącego roku | w {at} {y} | {of} {y} r. | {longer} {y} | {roman} {y} | {roman} {y} r.
    {roman}.{y} | {roman}/{y} | {english} {y} | {name} '23 | {name} ({y})
""")
FIGURES = patterns("{m:02}.{y} | {m}.{y} | {m:02}/{y} | {m:02}.{y} r. | {m:02}-{y} | {y}-{m:02}")
SPANS = patterns("{} – {} | od {} do {} | {} do {} | w okresie {} – {} | w miesiącach {} – {}")
LISTS = patterns("{}, {} | {} i {} | {} oraz {} | {} lub {} | miesiące: {}, {}")
QUARTERS = patterns("""
    {roman} kwartał | {roman} KWARTAŁ | {roman} kw. | {roman}kw. | {m} kwartał | {m}. kwartał | {m} kw.
    w {roman} kwartale | kwartał {roman} | kwartał {m} | kw. {roman} | Q{m} | {m}Q | {roman}. kwartał
""")
HALVES = patterns("""
    {roman} półrocze | {m}. półrocze | {roman} półr. | w {roman} półroczu | półrocze {roman} | H{m}
""")
YEARS = ["", " 2023", " 2023 r.", " 2023r.", " 2023 roku", " br.", " roku", ", 2023", "/2023", " (2023)"]


def first(month: int) -> date:
    return date(YEAR, month, 1)


def last(month: int) -> date:
    return date(YEAR, month, monthrange(YEAR, month)[1])


def read_as(text: str) -> tuple[str, tuple[int, ...] | None, date | None, date | None]:
    """Return the kind, the months and the ends of `text`, which has no issue."""
    return sure_reading(text)[:4]


def span(begin: int, end: int, kind: str = "span") -> tuple[str, tuple[int, ...], date, date]:
    return kind, tuple(range(begin, end + 1)), first(begin), last(end)


@pytest.mark.parametrize("form", WORDS + FIGURES)
def test_every_month_is_read_in_each_form(form: str) -> None:
    for month in MONTHS:
        words = write_month(form, month)
        assert read_as(words) == span(month, month)
        assert read_as(f"{words} – spotkanie z mieszkańcami") == span(month, month)
        assert read_as(f"do końca {words}") == span(1, month, "deadline")
        assert read_as(f"od {words}") == span(month, 12)


@pytest.mark.parametrize("form", WORDS)
def test_and_so_are_its_parts(form: str) -> None:
    parts = {"początek": (1, 10), "połowa": (11, 20), "koniec": (21, 0), "pierwszy tydzień": (1, 7)}
    for month in MONTHS:
        for part, (begin, end) in parts.items():
            _, _, first_day, last_day = read_as(f"{part} {write_month(form, month)}")
            assert (first_day, last_day) == (
                first(month).replace(day=begin),
                last(month).replace(day=end or last(month).day),
            )


@pytest.mark.parametrize("between", SPANS)
@pytest.mark.parametrize("form", WORDS + FIGURES)
def test_and_at_both_ends(form: str, between: str) -> None:
    for at, (begin, end) in enumerate(combinations(MONTHS, 2)):
        other = WORDS[(at + len(form)) % len(WORDS)]
        assert read_as(between.format(write_month(form, begin), write_month(other, end))) == span(begin, end)
        assert read_as(between.format(write_month(other, begin), write_month(form, end))) == span(begin, end)


@pytest.mark.parametrize("between", LISTS)
@pytest.mark.parametrize("form", WORDS + FIGURES)
def test_and_in_a_list(form: str, between: str) -> None:
    for at, (one, other) in enumerate(combinations(MONTHS, 2)):
        words = write_month(form, one), write_month(WORDS[(at + len(form)) % len(WORDS)], other)
        assert read_as(between.format(*words)) == ("dates", (one, other), first(one), last(other)), words


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("forms", "months"), [(QUARTERS, 3), (HALVES, 6)], ids=["quarter", "half"])
def test_every_quarter_and_half_is_read_in_each_form(forms: list[str], months: int, year: str) -> None:
    numbers = range(1, 12 // months + 1)
    for form in forms:
        for n in numbers:
            assert read_as(write_month(form, n) + year) == span(months * n - months + 1, months * n)
        for one, other in combinations(numbers, 2):
            words = f"{write_month(form, one)} – {write_month(form, other)}{year}"
            assert read_as(words) == span(months * one - months + 1, months * other)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("between", ["{}-{} {}", "{} – {} {}", "od {} do {} {}"])
def test_roman_numbers_before_a_quarter_are_no_months(between: str, year: str) -> None:
    for one, other in combinations(range(1, 5), 2):
        for word in ("kwartał", "kw.", "kwartału"):
            numbers = write_month("{roman}", one), write_month("{roman}", other)
            assert read_as(between.format(*numbers, word) + year) == span(3 * one - 2, 3 * other)


@pytest.mark.parametrize(
    "text", ["IX, II połowa miesiąca", "IX (II połowa miesiąca)", "wrzesień – II połowa miesiąca"]
)
def test_a_count_of_halves_is_not_another_month(text: str) -> None:
    outcome = read(text, 2023)
    assert outcome.reading is not None
    assert (str(outcome.reading.first_day), outcome.reading.last_day) == ("2023-09-16", date(2023, 9, 30))
    assert outcome.reading.months == (9,)


def test_half_of_each_month_is_in_all_of_them() -> None:
    outcome = read("I połowa każdego miesiąca", 2023)
    assert outcome.reading is not None
    assert (outcome.reading.kind, outcome.reading.months) == ("recurring", ALL_MONTHS)
