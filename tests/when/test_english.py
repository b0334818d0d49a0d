"""English times: every month under every name in every form, weeks by their Monday, years of two digits."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from ways import patterns

from osl.when.read import read

YEAR = 2023
NAMES = """
January Jan Jan. | February Feb Feb. | March Mar Mar. | April Apr Apr. | May | June Jun Jun. | July Jul Jul.
August Aug Aug. | September Sept Sept. Sep Sep. | October Oct Oct. | November Nov Nov. | December Dec Dec.
"""
MONTHS = [names.split() for line in NAMES.strip().splitlines() for names in line.split("|")]
EVERY_NAME = [(name, month) for month, names in enumerate(MONTHS, 1) for name in (*names, names[0].upper())]
# a form, its kind, its first and its last day: of the month ("5", "end"), or of the year ("begin", "close")
FORMS = """
5 {m} | dates | 5 | 5
{m} 5 | dates | 5 | 5
{m} 5th | dates | 5 | 5
the 5th of {m} | dates | 5 | 5
{m} 5, 2023 | dates | 5 | 5
5 {m} 2023 | dates | 5 | 5
{m} 5 at 10am | dates | 5 | 5
5 {m}, noon | dates | 5 | 5
{m} 5-9 | dates | 5 | 9
5-9 {m} | dates | 5 | 9
5 to 9 {m} | dates | 5 | 9
{m} 5 - {m} 9 | dates | 5 | 9
{m} 5 to {m} 9, 2023 | dates | 5 | 9
from {m} 5 to {m} 9 | dates | 5 | 9
between 5 and 9 {m} | dates | 5 | 9
5 and 9 {m} | dates | 5 | 9
{m} 5 and {m} 9 | dates | 5 | 9
5, 7 & 9 {m} | dates | 5 | 9
by {m} 5 | deadline | begin | 5
by 5 {m} | deadline | begin | 5
before {m} 6 | deadline | begin | 5
no later than 5 {m} | deadline | begin | 5
until {m} 5 | deadline | begin | 5
from {m} 5 | dates | 5 | close
after {m} 5 | dates | 6 | close
since 5 {m} | dates | 5 | close
{m} | span | 1 | end
{m} 2023 | span | 1 | end
in {m} | span | 1 | end
{m} - December | span | 1 | close
{m} - Dec 2023 | span | 1 | close
from {m} to December 2023 | span | 1 | close
early {m} | span | 1 | 10
mid-{m} | span | 11 | 20
end of {m} | span | 21 | end
late {m} 2023 | span | 21 | end
first week of {m} | span | 1 | 7
by {m} | deadline | begin | end
by the end of {m} | deadline | begin | end
every Tuesday in {m} | recurring | 1 | end
once a week in {m} | recurring | 1 | end
"""
FORM_ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in FORMS.strip().splitlines()]


def day_meant(words: str, month: int) -> date:
    end = calendar.monthrange(YEAR, month)[1]
    if words in ("begin", "close"):
        return date(YEAR, 1, 1) if words == "begin" else date(YEAR, 12, 31)
    return date(YEAR, month, end if words == "end" else int(words))


@pytest.mark.parametrize(("form", "kind", "first", "last"), FORM_ROWS, ids=[row[0] for row in FORM_ROWS])
def test_every_month_under_every_name_is_read_in_this_form(
    form: str, kind: str, first: str, last: str
) -> None:
    for name, month in EVERY_NAME:
        words = form.format(m=name)
        outcome = read(words, YEAR)
        assert outcome.reading, words
        expected = (kind, day_meant(first, month), day_meant(last, month))
        assert outcome.reading[:1] + outcome.reading[2:4] == expected, words
        assert not outcome.issues, words


@pytest.mark.parametrize(
    "form", ["{m} {n}", "by {m} {n}", "from {m} {n}", "{m} {n} - picnic", "{m} {n} and {o} {n}"]
)
def test_a_month_and_two_digits_that_may_be_a_year_are_a_day_only_with_a_warning(form: str) -> None:
    for at, (name, month) in enumerate(EVERY_NAME[:-5]):
        for year in (2022, 2023, 2024):
            other = EVERY_NAME[at + 5][0]
            outcome = read(form.format(m=name, n=year - 2000, o=other), YEAR)
            assert outcome.reading is not None
            assert date(YEAR, month, year - 2000) in (outcome.reading.first_day, outcome.reading.last_day)
            assert [issue.rule for issue in outcome.issues] == ["doubtful-when"]


@pytest.mark.parametrize("form", ["{m} - Dec {n}", "{m}-Dec {n}", "{m} to Dec {n}", "from {m} to Dec {n}"])
def test_months_to_a_month_and_a_year_of_two_digits_are_unread_with_a_hint(form: str) -> None:
    for name, _ in EVERY_NAME[:20]:
        for number in (22, 23, 24):
            outcome = read(form.format(m=name, n=number), YEAR)
            assert outcome.reading is None, name
            (issue,) = outcome.issues
            assert issue.rule == "unread-when"
        meant = form.format(m=name, n=2023)
        assert str(read(form.format(m=name, n=23), YEAR).issues[0].hint) == meant


@pytest.mark.parametrize(
    "words",
    ["May 23rd", "Tuesday May 23", "May 23 (Tuesday)", "May 23, 6pm", "May 23 at noon", "May 23, 2023",
     "May 1 to May 23", "5 May - Dec 23", "May 5, 12 and 23", "May 20-23", "May 25", "Sept - Dec 12"],
)  # fmt: skip
def test_what_can_only_be_a_day_needs_no_warning(words: str) -> None:
    outcome = read(words, YEAR)
    assert outcome.reading
    assert not outcome.issues


WEEKS = """
w/c {d} {m} | W/C {d} {m} 2023 | week commencing {d} {m} | week commencing Monday {d} {m} | w/c {m} {d}
week beginning {d} {m} | week starting {d} {m} | week of {d} {m} | week of {m} {d} | wk commencing {d} {m}
w/b {d} {m} | the week commencing {d} {m}
"""


@pytest.mark.parametrize("words", patterns(WEEKS))
def test_a_week_by_its_monday_is_that_week(words: str) -> None:
    for week in range(52):
        monday = date(2023, 1, 2) + timedelta(7 * week)
        if "{m} {d}" in words and monday.day in (22, 23, 24):
            continue
        written = words.format(d=monday.day, m=MONTHS[monday.month - 1][0])
        outcome = read(written, YEAR)
        assert outcome.reading, written
        ends = monday, monday + timedelta(6)
        assert (outcome.reading.kind, *outcome.reading[2:4]) == ("dates", *ends), written
        assert len(outcome.reading.days or ()) == 7
        assert not outcome.issues, written


def test_a_week_that_begins_on_another_day_is_that_of_the_day_and_told() -> None:
    for day in range(2, 8):
        outcome = read(f"w/c {day} May", YEAR)
        assert outcome.reading
        assert outcome.reading[2:4] == (date(2023, 5, 1), date(2023, 5, 7))
        (issue,) = outcome.issues
        assert (issue.rule, str(issue.hint)) == ("doubtful-when", "w/c 1 May")


def test_several_weeks_are_each_a_week() -> None:
    expected = {date(2023, 5, 15) + timedelta(n) for n in (*range(7), *range(14, 21))}
    written = (
        "w/c 15 and 29 May | weeks commencing 15 and 29 May | w/c 15 May, w/c 29 May | w/c 15 May and 29 May"
    )
    for words in patterns(written):
        reading = read(words, YEAR).reading
        assert reading
        assert set(reading.days or ()) == expected, words
    reading = read("w/c 15 May - w/c 29 May", YEAR).reading
    assert reading
    assert reading[2:4] == (date(2023, 5, 15), date(2023, 6, 4))


HOURS = """
noon | 12noon | 12 noon | midday | midnight | 10am-12noon | 10am - noon | 10am-12 noon | noon - 2pm | at noon
at midday | until noon | from noon | 10am to noon | from 10am until midnight
"""


@pytest.mark.parametrize("hours", patterns(HOURS))
def test_noon_and_midnight_are_times_of_day(hours: str) -> None:
    for words in (f"5 May {hours}", f"5 May, {hours}", f"Friday 5 May, {hours}", f"May 5, {hours}"):
        outcome = read(words, YEAR)
        assert outcome.reading, words
        assert (outcome.reading.days, outcome.issues) == ((date(2023, 5, 5),), ()), words
    weekly = read(f"every Wednesday {hours}", YEAR).reading
    assert weekly
    assert weekly.every
    assert weekly.every.rule == "FREQ=WEEKLY;BYDAY=WE"


TERMS = """
Mondays 2-4pm (term time) | Mondays (term-time) | Mondays, term time | Mondays during term time
every Monday in term time | Mondays (termtime) | Mondays in school term time
"""


@pytest.mark.parametrize("words", patterns(TERMS))
def test_term_time_leaves_open_which_weeks(words: str) -> None:
    reading = read(words, YEAR).reading
    assert reading
    assert (reading.kind, reading.tentative) == ("recurring", True)


@pytest.mark.parametrize(
    "words",
    [
        "monthly (except August)",
        "bi-monthly",
        "Year 1 (Q1)",
        "w/e 15 May",
        "term time",
        "noon",
        "w/c",
    ],
)
def test_what_may_mean_several_things_is_unread(words: str) -> None:
    outcome = read(words, YEAR)
    assert outcome.reading is None
    assert [issue.rule for issue in outcome.issues] == ["unread-when"]
