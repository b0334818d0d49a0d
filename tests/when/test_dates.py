"""Every way to write a day, alone, at either end of a span and in a list: always the day that is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from ways import YEAR, patterns, sure_reading, write_day

DAYS = [date(YEAR, 1, 1) + timedelta(n) for n in range(365)]
ONE_DAY = timedelta(1)
FORMS = patterns("""
    {d} {of} | {d:02} {of} | {d} {of} {y} | {d} {of} {y} r. | {d} {of} {y}r. | {d} {of} br. | {d}-go {of}
    {d} {name} | {d} {short} | {d} {longer} | {d} {list} | {d} {roman} | {d} {roman} {y} r.
    {d}.{roman} | {d}.{roman}. | {d}.{roman}.{y} | {d}.{m:02} | {d:02}.{m:02} | {d:02}.{m:02}. | {d}.{m}
    {d}.{m:02}.br. | {d}.{m:02} br. | {d:02}.{m:02}.{y} | {d:02}.{m:02}.{y}r. | {d:02}.{m:02}.{y} r.
    {d:02}.{m:02}.23 | {d}. {m:02}. {y} | {d}.{m:02}. {y} | {y}-{m:02}-{d:02} | {d:02}-{m:02}-{y}
    {d:02}/{m:02}/{y} | {weekday} {d} {of} | {d} {of} ({weekday}) | {d:02}.{m:02} ({wd})
    {d:02}.{m:02}.{y} ({wd}) | {d}.{m:02}.{y} godz. 10:00 | {d} {of}, godz. 17.30 | {d} {of} o 17:00
    {english} {d} | {d} {english} {y}
""")
# behind a clock time these may be one too
LIKE_HOURS = {"{d}.{m:02}", "{d:02}.{m:02}", "{d:02}.{m:02}.", "{d}.{m}"}
# a month and two digits that may be the plan's year or one beside it: test_english.py
LIKE_YEARS = {"{english} {d}": {22, 23, 24}}
SPANS = ["{} – {}", "od {} do {}", "{} do {}", "w dniach {} – {}"]
LISTS = ["{} i {}", "{} oraz {}", "{}, {}", "{}; {}", "{} lub {}", "w dniach {} i {}"]


def read_as(text: str) -> tuple[str, date | None, date | None, tuple[date, ...] | None]:
    """Return the kind and the days of `text`, which has no issue."""
    reading = sure_reading(text)
    return reading.kind, reading.first_day, reading.last_day, reading.days


def sure_days(form: str, days: list[date]) -> list[date]:
    """Those of `days` that `form` writes as nothing but days."""
    return [day for day in days if day.day not in LIKE_YEARS.get(form, ())]


def pairs(form: str) -> list[tuple[str, str, date, date]]:
    """A day of the first half-year in `form` and one of the second in each form, written and meant."""
    found = []
    for at, other in enumerate(FORMS):
        first = DAYS[(FORMS.index(form) * 37 + at * 11) % 170]
        last = DAYS[182 + (FORMS.index(form) * 29 + at * 53) % 183]
        if not (other in LIKE_HOURS and re.search("1[07]", form)):
            found.append((write_day(form, first), write_day(other, last), first, last))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_the_year_is_read_in_each_form(form: str) -> None:
    for day in sure_days(form, DAYS):
        assert read_as(write_day(form, day)) == ("dates", day, day, (day,)), write_day(form, day)


@pytest.mark.parametrize("form", FORMS)
def test_and_at_one_end(form: str) -> None:
    begin, end = date(YEAR, 1, 1), date(YEAR, 12, 31)
    for day in sure_days(form, DAYS[1:-1:7]):
        words = write_day(form, day)
        assert read_as(f"do {words}") == ("deadline", begin, day, None)
        assert read_as(f"przed {words}") == ("deadline", begin, day - ONE_DAY, None)
        assert read_as(f"od {words}")[:3] == ("dates", day, end)
        assert read_as(f"po {words}")[:3] == ("dates", day + ONE_DAY, end)


@pytest.mark.parametrize("between", SPANS)
@pytest.mark.parametrize("form", FORMS)
def test_and_at_both_ends(form: str, between: str) -> None:
    for one, other, first, last in pairs(form):
        assert read_as(between.format(one, other)) == ("dates", first, last, None), between.format(one, other)


@pytest.mark.parametrize("between", LISTS)
@pytest.mark.parametrize("form", FORMS)
def test_and_in_a_list(form: str, between: str) -> None:
    for one, other, first, last in pairs(form):
        assert read_as(between.format(one, other)) == ("dates", first, last, (first, last)), (one, other)
