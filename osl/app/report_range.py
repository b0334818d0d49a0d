"""The days that a report is asked for: a month, a quarter, half a year, from a day to a day, or the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.date_range import JANUARY_AFTER, RangeOptions, month_named, refuse_reversed, typed_days
from osl.app.other_year import command_for, has_plan
from osl.app.parse import choice
from osl.dates.ranges import DateRange, quarter_of, whole_month, whole_year
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.i18n import Sentence


class ReportDays(Value):
    """The options of `osl report` for days, as typed; None if not given."""

    first: str | None = None
    last: str | None = None
    quarter: str | None = None
    half: str | None = None
    month: str | None = None

    def typed(self) -> tuple[str, ...]:
        """Return the options that were given, as one names them to a person."""
        pair = self.first is not None or self.last is not None
        names = {"--quarter": self.quarter, "--half": self.half, "--month": self.month}
        found = (name for name, value in names.items() if value is not None)
        return (*found, *(("--from/--to",) if pair else ()))

    def options(self, today: date) -> RangeOptions:
        """Return what was typed as options of a range; raise OslError if two of them do not go together."""
        typed = self.typed()
        if len(typed) > 1:
            raise OslError(say("give either {one} or {other}", one=typed[0], other=typed[1]))
        if self.month is not None:
            month, year = month_named(self.month, today)
            return RangeOptions(month, year=year)
        options = RangeOptions(None, *typed_days(self.first, self.last, today))
        if len(days := options.days()) == 2:
            refuse_reversed(*days)
        return options

    def range(self, options: RangeOptions, year: int, context: AppContext) -> DateRange:
        """Return the days of a report on the plan of `year`; without options, all of it."""
        if self.quarter is not None:
            return quarter_of(year, _number(self.quarter, 4, "--quarter"))
        if self.half is not None:
            number = _number(self.half, 2, "--half")
            return DateRange(quarter_of(year, 2 * number - 1).first, quarter_of(year, 2 * number).last)
        if options.month is not None:
            return _month(options, year, context)
        first, last = options.ends(year)
        whole = whole_year(year)
        found = DateRange(first or whole.first, last or whole.last)
        if (first is None) != (last is None) and found.first.year != found.last.year:
            found = _within_year(found, first, last)
        refuse_reversed(found.first, found.last)
        return found


def _within_year(found: DateRange, first: date | None, last: date | None) -> DateRange:
    """Return `found` with the missing end in the year of the one that was named."""
    named = whole_year((first or last or found.first).year)
    return DateRange(first or named.first, last or named.last)


def _number(typed: str, most: int, option: str) -> int:
    """Return the number `typed` from 1 to `most`, also in Roman figures; raise OslError for another."""
    romans = ROMAN[:most]
    if typed.strip().upper() in romans:
        return romans.index(typed.strip().upper()) + 1
    return int(choice(typed, tuple(str(number) for number in range(1, most + 1)), option))


def _month(options: RangeOptions, year: int, context: AppContext) -> DateRange:
    month = 1 if options.month == JANUARY_AFTER else options.month or 1
    if (named := options.year) not in (None, year):
        command = command_for(context, named or year, f"--month {month}")
        message = say(
            "the plan is for {year}, not for {named}; type: {command}",
            year=year, named=named, command=command,
        )  # fmt: skip
        raise OslError(message)
    return whole_month(year, month)


def refuse_impossible(days: DateRange, as_of: date, context: AppContext, output: str | None) -> None:
    """Raise OslError if `days` touch two years or begin after the day `as_of`; it has what to type.

    `output` is the file to write, as typed: two reports are given two names.
    """
    first, last = days
    if first.year != last.year:
        parts = ((first, date(first.year, 12, 31)), (date(last.year, 1, 1), last))
        raise OslError(
            say(
                "a report is about one year, and {first} to {last} touch two; type:\n  {one}\n  {other}",
                first=first, last=last, one=_of_part(context, *parts[0], output),
                other=_of_part(context, *parts[1], output),
            )
        )  # fmt: skip
    if first > as_of:
        raise OslError(_nothing_yet(days, as_of, context))


def _of_part(context: AppContext, first: date, last: date, output: str | None) -> str:
    """Return the command for the days of one year, with the year in the name of its file."""
    return _for_year(context, first.year, output, f"--from {first}", f"--to {last}")


def _for_year(context: AppContext, year: int, output: str | None, *more: str) -> str:
    """Return the command for the plan of `year` with `more` options; the name of its file has the year."""
    from osl.app.choose import typed

    if output in (None, "", "-"):
        return command_for(context, year, *more)
    name = Path(output or "")
    file = f"-o {typed(name.with_name(f'{name.stem}-{year}{name.suffix}'))}"
    return command_for(context, year, *more, file, without=("-o", "--output"))


def _nothing_yet(days: DateRange, as_of: date, context: AppContext) -> Sentence:
    """Return that `days` are to come, and the commands for them and for the plan of the year of `as_of`."""
    last = f"--as-of {days.last}"
    then = command_for(
        context, days.first.year, f"--from {days.first}", f"--to {days.last}", last, without=("--as-of",)
    )
    if not has_plan(context, as_of.year):
        return say(
            "{first} is after {day}: there is nothing to report yet; "
            "to report it with the states of its last day, type:\n  {then}",
            first=days.first, day=as_of, then=then,
        )  # fmt: skip
    return say(
        "{first} is after {day}: there is nothing to report yet; type:\n  {now}\n"
        "or, with the states of its last day:\n  {then}",
        first=days.first, day=as_of, then=then, now=command_for(context, as_of.year),
    )  # fmt: skip


def name_last_year(context: AppContext, year: int, output: str | None) -> None:
    """In January and February, name last year's report beside that of `year`, if there is such a plan.

    The command repeats what was typed; `output` is the file to write, as typed.
    """
    day = context.as_of
    is_asked = context.year is None and day.year == year and day.month <= 2
    if is_asked and any(head.year == year - 1 for head in context.heads()):
        command = _for_year(context, year - 1, output)
        context.remark(say("the report of last year: {command}", command=command))
