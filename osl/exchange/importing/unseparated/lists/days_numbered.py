"""Numbers before items that are days of the month above: "8. Dzień Kobiet", "21. Topienie Marzanny"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.document import Remark
from osl.exchange.importing.unseparated.lists.lines import date_above, has_own_date
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine

_NUMBER = re.compile(r"\s{0,20}(\d{1,2})[.)]\s{1,4}(?=\S)")
_LAST_DAY = 31


def with_days(lines: Sequence[TextLine]) -> list[TextLine] | None:
    """Return `lines` with a dash behind numbers that are days; None if they count the items.

    Days ascend below each month and begin anew, and leave some out; the items have no dates of their own.
    """
    given = _numbers(lines)
    if len(given) < 2 or not all(map(_may_be_days, given)) or _count(given):
        return None
    return [line._replace(text=_NUMBER.sub(r"\1 – ", line.text)) for line in lines]


def doubtful_numbers(lines: Sequence[TextLine]) -> Iterator[Remark]:
    """Yield a remark on numbers below a single month that do not count the items, and may be its days."""
    given = _numbers(lines)
    if len(given) == 1 and all(map(_may_be_days, given)) and not _count(given):
        numbers = ", ".join(map(str, given[0]))
        yield Remark(say("numbers before items were left out; they may be days: {numbers}", numbers=numbers))


def _numbers(lines: Sequence[TextLine]) -> list[list[int]]:
    """Return the numbers of the items below each month that has some; none if an item has its own date."""
    months: list[list[int]] = []
    for line in lines:
        number = _NUMBER.match(line.text)
        if is_month(date_above(line.text)):
            months.append([])
        elif number and months:
            if has_own_date(line.text):
                return []
            months[-1].append(int(number[1]))
    return [numbers for numbers in months if numbers]


def _count(given: Sequence[Sequence[int]]) -> bool:
    """Return whether numbers count the items, of each month from 1 or of all."""
    steps = [after - before for numbers in given for before, after in pairwise(numbers)]
    goes_on = [after[0] - before[-1] for before, after in pairwise(given)]
    from_one = all(numbers[0] == 1 for numbers in given)
    return all(step == 1 for step in steps) and (
        from_one or (len(given) > 1 and all(s == 1 for s in goes_on))
    )


def _may_be_days(numbers: Sequence[int]) -> bool:
    return numbers[-1] <= _LAST_DAY and all(before <= after for before, after in pairwise(numbers))
