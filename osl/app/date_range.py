"""Which days an agenda is asked for: a month by number or name, the next one, from a day to a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from osl.app.parse import day as parse_day
from osl.i18n import say
from osl.problem import OslError
from osl.questions.agenda import month_of
from osl.values import Value

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan

NEXT = "next"


class AskedRange(Value):
    """The days asked for; `month` is its number where they are a month."""

    first: date
    last: date
    month: int | None = None

    def fields(self) -> dict[str, Any]:
        """What JSON says of it."""
        return {"month": self.month, "from": self.first.isoformat(), "to": self.last.isoformat()}


def load_for_range(
    desk: AppContext, month: str | None, first: str | None, last: str | None
) -> tuple[LoadedPlan, AskedRange]:
    """The plan that is meant, open, and the days asked for; raises OslError where they make no sense.

    In December, `next` means January of the next year's plan.
    """
    if month is not None and (first is not None or last is not None):
        raise OslError(say("give either --month or --from and --to"))
    if month == NEXT and desk.as_of.month == 12:
        return _january(desk)
    number = _number(month, desk.as_of) if month is not None else None
    days = [parse_day(text) if text is not None else None for text in (first, last)]
    opened = desk.open(*[day for day in days if day is not None])
    year = opened.plan.year
    if number is None and any(days):
        return opened, _between(days[0], days[1], year)
    return opened, whole_month(year, number or desk.as_of.month)


def whole_month(year: int, month: int) -> AskedRange:
    """A month as a stretch of days."""
    return AskedRange(*month_of(year, month), month)


def _between(first: date | None, last: date | None, year: int) -> AskedRange:
    """From a day to a day; where one is left out, to the end of the plan's year, or of the day's own."""
    first = first or date(min(year, last.year if last else year), 1, 1)
    last = last or date(max(year, first.year), 12, 31)
    if first > last:
        raise OslError(say("--from {first} is after --to {last}", first=first, last=last))
    return AskedRange(first, last)


def _january(desk: AppContext) -> tuple[LoadedPlan, AskedRange]:
    """January of the year after the plan's, or of the plan's own where that year is still to come."""
    from osl.app.head import head

    meant, after = head(desk.path()), desk.as_of.year + 1
    year = after if meant.year == after else (meant.year or desk.as_of.year) + 1
    return desk.instead(str(meant.path.parent), str(year)).open(), whole_month(year, 1)


def _number(text: str, today: date) -> int:
    """The number of the month that `text` names."""
    if text == NEXT:
        return today.month + 1
    if text.isascii() and text.isdecimal():
        if len(text) <= 2 and 1 <= int(text) <= 12:
            return int(text)
        raise OslError(say('"{value}" is not a month from 1 to 12', value=text))
    from osl.when.read import read

    reading = read(text, today.year).reading
    if reading is None or reading.kind != "span" or reading.months is None or len(reading.months) != 1:
        raise OslError(
            say('"{value}" is not a month; write a number from 1 to 12, a name, or next', value=text)
        )
    return reading.months[0]
