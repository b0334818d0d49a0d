"""Every way to write a day, alone, at either end of a span and in a list: always the day that is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from osl.when.read import read

YEAR = 2023
DAYS = [date(YEAR, 1, 1) + timedelta(n) for n in range(365)]
ONE_DAY = timedelta(1)
NAMES = {
    "of": "stycznia lutego marca kwietnia maja czerwca "
    "lipca sierpnia września października listopada grudnia",
    "name": "styczeń luty marzec kwiecień maj czerwiec "
    "lipiec sierpień wrzesień październik listopad grudzień",
    "short": "sty. lut. mar. kwi. maj cze. lip. sie. wrz. paź. lis. gru.",
    "longer": "stycz. lut. marz. kwiec. maj czerw. lip. sierp. wrześ. paźdz. list. grudz.",
    "roman": "I II III IV V VI VII VIII IX X XI XII",
    "english": "January February March April May June July August September October November December",
}
WEEKDAYS = "poniedziałek wtorek środa czwartek piątek sobota niedziela"
SHORT_WEEKDAYS = "pon. wt. śr. czw. pt. sob. niedz."
FORMS = [
    *(
        "{d} {of}",
        "{d:02} {of}",
        "{d} {of} {y}",
        "{d} {of} {y} r.",
        "{d} {of} {y}r.",
        "{d} {of} br.",
        "{d}-go {of}",
    ),
    *(
        "{d} {name}",
        "{d} {short}",
        "{d} {longer}",
        "{d} {roman}",
        "{d}.{roman}",
        "{d}.{roman}.",
        "{d}.{roman}.{y}",
    ),
    *("{d} {roman} {y} r.", "{d}.{m:02}", "{d:02}.{m:02}", "{d:02}.{m:02}.", "{d}.{m}", "{d}.{m:02}.br."),
    *(
        "{d}.{m:02} br.",
        "{d:02}.{m:02}.{y}",
        "{d:02}.{m:02}.{y}r.",
        "{d:02}.{m:02}.{y} r.",
        "{d:02}.{m:02}.23",
    ),
    *("{d}. {m:02}. {y}", "{d}.{m:02}. {y}", "{y}-{m:02}-{d:02}", "{d:02}-{m:02}-{y}", "{d:02}/{m:02}/{y}"),
    *("{weekday} {d} {of}", "{d} {of} ({weekday})", "{d:02}.{m:02} ({wd})", "{d:02}.{m:02}.{y} ({wd})"),
    *(
        "{d}.{m:02}.{y} godz. 10:00",
        "{d} {of}, godz. 17.30",
        "{d} {of} o 17:00",
        "{english} {d}",
        "{d} {english} {y}",
    ),
]
# behind a clock time these may be one too
LIKE_HOURS = {"{d}.{m:02}", "{d:02}.{m:02}", "{d:02}.{m:02}.", "{d}.{m}"}
SPANS = ["{} – {}", "od {} do {}", "{} do {}", "w dniach {} – {}"]
LISTS = ["{} i {}", "{} oraz {}", "{}, {}", "{}; {}", "{} lub {}", "w dniach {} i {}"]


def write(form: str, day: date) -> str:
    """`day` as `form` writes it."""
    names = {name: forms.split()[day.month - 1] for name, forms in NAMES.items()}
    weekday, short = WEEKDAYS.split()[day.weekday()], SHORT_WEEKDAYS.split()[day.weekday()]
    return form.format(d=day.day, m=day.month, y=day.year, weekday=weekday, wd=short, **names)


def read_as(text: str) -> tuple[str, date | None, date | None, tuple[date, ...] | None]:
    """The kind and the days of `text`, of which nothing is told."""
    outcome = read(text, YEAR)
    assert outcome.reading, text
    assert not outcome.slips, text
    return outcome.reading.kind, outcome.reading.first_day, outcome.reading.last_day, outcome.reading.days


def pairs(form: str) -> list[tuple[str, str, date, date]]:
    """A day of the first half-year in `form` and one of the second in each form, written and meant."""
    found = []
    for at, other in enumerate(FORMS):
        first = DAYS[(FORMS.index(form) * 37 + at * 11) % 170]
        last = DAYS[182 + (FORMS.index(form) * 29 + at * 53) % 183]
        if not (other in LIKE_HOURS and re.search("1[07]", form)):
            found.append((write(form, first), write(other, last), first, last))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_the_year_is_read_in_each_form(form: str) -> None:
    for day in DAYS:
        assert read_as(write(form, day)) == ("dates", day, day, (day,)), write(form, day)


@pytest.mark.parametrize("form", FORMS)
def test_and_at_one_end(form: str) -> None:
    begin, end = date(YEAR, 1, 1), date(YEAR, 12, 31)
    for day in DAYS[1:-1:7]:
        words = write(form, day)
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
