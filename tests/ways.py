"""Ways to write a day and a month, as patterns, and each filled in; and what is read without an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.read import read

if TYPE_CHECKING:
    from datetime import date

    from osl.when.model import Reading

YEAR = 2023
_MONTHS = """
name: styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
bare: styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
of: stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
at: styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu
short: sty. lut. mar. kwi. maj cze. lip. sie. wrz. paź. lis. gru.
longer: stycz. luty marz. kwiec. maj czerw. lip. sierp. wrzes. paźdz. listop. grudz.
list: stycz. lut. mar. kwiec. maj czerw. lip. sierp. wrześ. paźdz. list. grudz.
roman: I II III IV V VI VII VIII IX X XI XII
english: January February March April May June July August September October November December
"""
_WEEKDAYS = """
weekday: poniedziałek wtorek środa czwartek piątek sobota niedziela
wd: pon. wt. śr. czw. pt. sob. niedz.
"""


def _forms(text: str) -> list[dict[str, str]]:
    """What each month or weekday is called, by the form of its name."""
    table = {form: names.split() for form, _, names in (line.partition(":") for line in text.split("\n"))}
    table.pop("")
    return [dict(zip(table, names, strict=True)) for names in zip(*table.values(), strict=True)]


_NAMES, _DAYS = _forms(_MONTHS), _forms(_WEEKDAYS)


def patterns(text: str) -> list[str]:
    """The patterns of `text`: some in a line, with bars between them."""
    return [pattern.strip(" ") for line in text.strip().splitlines() for pattern in line.split("|")]


def write_month(pattern: str, month: int) -> str:
    """`month` as `pattern` writes it."""
    return pattern.format(m=month, y=YEAR, **_NAMES[month - 1])


def write_day(pattern: str, day: date) -> str:
    """`day` as `pattern` writes it."""
    return pattern.format(d=day.day, m=day.month, y=day.year, **_NAMES[day.month - 1], **_DAYS[day.weekday()])


def sure_reading(text: str) -> Reading:
    """Return the reading of `text` in the plan of YEAR; assert that it has no issue."""
    outcome = read(text, YEAR)
    assert outcome.reading, text
    assert not outcome.issues, text
    return outcome.reading
