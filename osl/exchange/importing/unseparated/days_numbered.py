"""Numbers before items that are days of the month above: "8. Dzień Kobiet", "21. Topienie Marzanny"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.unseparated.list_lines import date_above, has_own_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_NUMBER = re.compile(r"\s{0,20}(\d{1,2})[.)]\s{1,4}(?=\S)")
_LAST_DAY = 31


def with_days(lines: Sequence[TextLine]) -> list[TextLine] | None:
    """Return `lines` with a dash behind numbers that are days; None if they count the items.

    Days ascend below each month and begin anew, and leave some out; the items have no dates of their own.
    """
    months: list[list[int]] = []
    for line in lines:
        number = _NUMBER.match(line.text)
        if is_month(date_above(line.text)):
            months.append([])
        elif number and months:
            if has_own_date(line.text):
                return None
            months[-1].append(int(number[1]))
    given = [days for days in months if days]
    if len(given) < 2 or not all(map(_may_be_days, given)):
        return None
    steps = [after - before for days in given for before, after in pairwise(days)]
    counted = [after[0] - before[-1] for before, after in pairwise(given)]
    if all(step == 1 for step in steps) and all(days[0] == 1 for days in given):
        return None
    if all(step == 1 for step in [*steps, *counted]):
        return None
    return [line._replace(text=_NUMBER.sub(r"\1 – ", line.text)) for line in lines]


def _may_be_days(numbers: Sequence[int]) -> bool:
    return numbers[-1] <= _LAST_DAY and all(before <= after for before, after in pairwise(numbers))
