"""Questions about a node by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from osl.values import Value
from osl.when.grammar.nodes import (
    Day,
    Deadline,
    Listing,
    NamedPeriod,
    Node,
    Noise,
    NthDay,
    PointRange,
    Slot,
    WeekDays,
)
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.when.analysis.segments import Match

_NUMBER = TOKEN_TYPES["NUMBER"]
_BARE_HOURS = {TOKEN_TYPES[name] for name in ("NUMBER", "DASH", "FROM", "TO", "AND", "COMMA")}


def exact(found: Match | None) -> bool:
    """Whether this is a day, or a few days, that a weekday may be beside."""
    if found is None:
        return False
    node = found.node
    if isinstance(node, Listing):
        return all(isinstance(item, Day) for item in node.items)
    if isinstance(node, PointRange):
        return (
            isinstance(node.first, Day) and isinstance(node.last, Day) and node.first.month == node.last.month
        )
    return isinstance(node, Day | NamedPeriod | NthDay) or (
        isinstance(node, Deadline) and isinstance(node.last, Day)
    )


def of_days(found: Match | None) -> bool:
    """Whether this is a day, or a range that ends with one."""
    node = found.node if found else None
    return isinstance(node, Day) or (isinstance(node, PointRange) and isinstance(node.last, Day))


def bare(base: Node) -> bool:
    """Whether this is only figures of a day and a month, which may be a time of day too."""
    ends = (base.first, base.last) if isinstance(base, PointRange) else (base,)
    return all(isinstance(end, Day) and end.day == end.month and end.year is None for end in ends)


def months_first(node: object) -> tuple[Day, ...]:
    """Return the days in `node` if each is its month and a number alone, "May 23"."""
    days = tuple(part for part in inside(node) if isinstance(part, Day))
    plain = all(day.month < day.day and day == Day(day.day, day.month) for day in days)
    same_month = len({day.month for day in days}) < len(days)
    return days if plain and not same_month else ()


def years(node: object) -> tuple[Slot, ...]:
    """Return the slots of the years that are named anywhere in `node`."""
    years = (getattr(part, "year", None) for part in inside(node))
    return tuple(dict.fromkeys(year for year in years if year is not None))


def inside(node: object) -> Iterator[Value]:
    """Yield the nodes that `node` is made of, and itself."""
    if isinstance(node, Value | tuple):
        for part in node:
            yield from inside(part)
    if isinstance(node, Value):
        yield node


def bare_hours(segments: tuple[Match, ...], signature: str) -> Iterator[tuple[WeekDays, tuple[Slot, ...]]]:
    """Yield weekdays that may be those of a date, and the slots of the bare numbers beside them."""
    beside = [pair for one, other in pairwise(segments) for pair in ((one, other), (other, one))]
    for days, hours in beside:
        plain = isinstance(days.node, WeekDays) and days.node.plain
        if (
            plain
            and hours.node == Noise("clock")
            and _BARE_HOURS.issuperset(signature[hours.start : hours.end])
        ):
            numbers = (slot for slot in range(hours.start, hours.end) if signature[slot] == _NUMBER)
            yield cast("WeekDays", days.node), tuple(numbers)
