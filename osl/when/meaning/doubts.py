"""What is said of a time that is read and may mean more: two times, months that lack a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.i18n import say, verbatim
from osl.values import Value

if TYPE_CHECKING:
    from osl.when.meaning.issue_codes import CodedIssue
    from osl.when.meaning.issues import Wording
    from osl.when.meaning.token_locations import TokenLocator

# "31. dnia każdego miesiąca" and "31st of every month", each as it is meant, as a rule
_LAST_DAY = {"każd": "ostatniego dnia każdego miesiąca", "every": "last day of every month"}
# "na bieżąco", of which the preposition is no token
_NA = re.compile(r"(?:\b(?i:na|w|on an)\s+)?\Z")


class _Months(Value):
    """The names of months, in the language spoken when they are shown."""

    numbers: tuple[int, ...]

    def __str__(self) -> str:
        from osl.dates.names import month_name

        return ", ".join(map(month_name, self.numbers))


def two_times(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That what recurs, or goes on, was taken as limited to the months beside it."""
    del values
    first, last = trouble.about
    start, end = words.place(trouble)
    place = start - len(_NA.findall(words.text[:start])[0]), end
    often, months = words.at(place), words.at((words.places[first][0], words.places[last][1]))
    message = say(
        '"{words}" is read as limited to "{months}", not as a second time', words=often, months=months
    )
    return place, message, verbatim(f"{months} ({often})")


def short_months(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That some months have no such day."""
    place = words.place(trouble)
    message = say(
        "these months have no day {n} and are skipped: {months}",
        n=values[trouble.first], months=_Months(trouble.about),
    )  # fmt: skip
    text = words.text.lower()
    meant = next((hint for sign, hint in _LAST_DAY.items() if sign in text), _LAST_DAY["każd"])
    return place, message, verbatim(meant)
