"""Days that several months share: "15 maja i czerwca", "pierwsza sobota maja i września"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, cast

from osl.when.grammar.nodes import Day, Month, NthDay, PointRange
from osl.when.token_types import OfMonth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.when.grammar.nodes import Point, Slot
    from osl.when.grammar.range_builders import ListItem
    from osl.when.meaning.bindings import Bindings


def with_days_of_each(items: Sequence[ListItem], bindings: Bindings) -> list[ListItem]:
    """Return `items`, for a month in the genitive behind days of another the same days of that month."""
    found: list[ListItem] = []
    for item in items:
        days = _days_before(found) if isinstance(item, Month) else []
        if days and isinstance(bindings.values[cast("Month", item).month], OfMonth):
            found += [_in_month(one, cast("Month", item)) for one in days]
        else:
            found.append(item)
    return found


def _days_before(items: Sequence[ListItem]) -> list[ListItem]:
    """Return the last of `items`, days of one month that a word names."""
    month = _month_of(items[-1]) if items else None
    if month is None:
        return []
    return [*takewhile(lambda one: _month_of(one) == month, reversed(items))][::-1]


def _month_of(item: ListItem) -> Slot | None:
    """Return the month of days, None if it is in figures, or if these are not days of one month."""
    if isinstance(item, PointRange):
        first, last = _month_of(cast("ListItem", item.first)), _month_of(cast("ListItem", item.last))
        return first if first == last else None
    if isinstance(item, Day):
        return None if item.day == item.month else item.month
    return item.month if isinstance(item, NthDay) else None


def _in_month(item: ListItem, month: Month) -> ListItem:
    if isinstance(item, PointRange):
        return PointRange(_day_in(item.first, month), _day_in(item.last, month))
    return _day_in(cast("Point", item), month)


def _day_in(day: Point, month: Month) -> Point:
    return cast("Day | NthDay", day)._replace(month=month.month, year=month.year or day.year)
