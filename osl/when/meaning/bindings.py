"""The values of one phrase, for the slots of its nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from osl.when.issue_codes import CodedIssue, UnreadableError

if TYPE_CHECKING:
    from datetime import date

    from osl.when.grammar.nodes import Slot


class Bindings:
    """The values of one phrase's tokens, the plan's year, and the issues noted so far."""

    __slots__ = ("issues", "moved", "named", "one_year", "values", "year")

    def __init__(self, values: list[Any], year: int) -> None:
        self.values = values
        self.year = year
        # the year that every point is in: the plan's, unless words name another
        self.one_year: int | None = year
        # are words that name another year read as if they named the plan's?
        self.moved = False
        # and which one is it, if there is only one?
        self.named: int | None = None
        self.issues: list[CodedIssue] = []

    def move(self, named: int | None = None) -> None:
        """Read every named year, all of them `named` if that is given, as the plan's: it is the mistake."""
        self.one_year = self.year
        self.moved = True
        self.named = named

    def number(self, slot: Slot) -> int:
        """Return the number, or the number of the name, at `slot`."""
        return cast("int", self.values[slot])

    def month(self, slot: Slot) -> int:
        """Return the month at `slot`: a name, a Roman number, or in a date in figures."""
        value = self.values[slot]
        return cast("int", value[1] if type(value) is tuple else value)

    def named_year(self, slot: Slot) -> int:
        """Return the year at `slot`, as it was meant if it has a digit too many."""
        value = self.values[slot]
        year = value[2] if type(value) is tuple else value
        if year is None:
            return self.year
        return year if year < 10_000 else self._mended(slot, year)

    def year_at(self, slot: Slot | None) -> int:
        """Return the year to count in: the one at `slot`, or the plan's."""
        if slot is None:
            return self.year
        return self.one_year or self.named_year(slot)

    def check_weekday(self, day: date, slot: Slot, *, sure: bool = True) -> None:
        """Check that `day` is the weekday at `slot`; if that is not `sure`, figures may be a time of day."""
        if self.number(slot) == day.isoweekday() or (self.moved and self._is_named(day, self.number(slot))):
            return
        issue = CodedIssue("other-weekday", slot, slot, day)
        if sure:
            self.note(issue)
        else:
            raise UnreadableError(issue)

    def _is_named(self, day: date, weekday: int) -> bool:
        """Whether `day` is that weekday in the year that words name."""
        if self.named is None or (day.month, day.day) == (2, 29):
            return True
        return day.replace(year=self.named).isoweekday() == weekday

    def note(self, issue: CodedIssue) -> None:
        """Keep `issue`, once."""
        if issue not in self.issues:
            self.issues.append(issue)

    def _mended(self, slot: Slot, year: int) -> int:
        from osl.text.near_miss import one_letter_less

        shorter = set(map(int, one_letter_less(str(year))))
        issue = CodedIssue("long-year", slot, slot, self.year)
        if self.year not in shorter:
            raise UnreadableError(issue._replace(code="year-too-long", about=None))
        self.note(issue)
        return self.year
