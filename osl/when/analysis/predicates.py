"""What can be told of a shape by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value
from osl.when.grammar.nodes import Day, Deadline, Listing, NamedPeriod, Node, NthDay, PointRange, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.when.analysis.segments import Match


def exact(found: Match | None) -> bool:
    """Is this a day, or a few days, that a weekday may stand beside?"""
    if found is None:
        return False
    piece = found.piece
    if isinstance(piece, Listing):
        return all(isinstance(item, Day) for item in piece.items)
    if isinstance(piece, PointRange):
        return (
            isinstance(piece.first, Day)
            and isinstance(piece.last, Day)
            and piece.first.month == piece.last.month
        )
    return isinstance(piece, Day | NamedPeriod | NthDay) or (
        isinstance(piece, Deadline) and isinstance(piece.last, Day)
    )


def of_days(found: Match | None) -> bool:
    """Is this a day, or a span that ends with one?"""
    piece = found.piece if found else None
    return isinstance(piece, Day) or (isinstance(piece, PointRange) and isinstance(piece.last, Day))


def bare(base: Node) -> bool:
    """Is this nothing but figures of a day and a month, which a clock time may be too?"""
    ends = (base.first, base.last) if isinstance(base, PointRange) else (base,)
    return all(isinstance(end, Day) and end.day == end.month and end.year is None for end in ends)


def months_first(piece: object) -> tuple[Day, ...]:
    """The days in `piece` where each is its month and a number alone, "May 23"."""
    days = tuple(part for part in inside(piece) if isinstance(part, Day))
    plain = all(day.month < day.day and day == Day(day.day, day.month) for day in days)
    same_month = len({day.month for day in days}) < len(days)
    return days if plain and not same_month else ()


def years(piece: object) -> tuple[Slot, ...]:
    """The slots of the years that are named anywhere in `piece`."""
    years = (getattr(part, "year", None) for part in inside(piece))
    return tuple(dict.fromkeys(year for year in years if year is not None))


def inside(piece: object) -> Iterator[Value]:
    """The shapes that `piece` is made of, and itself."""
    if isinstance(piece, Value | tuple):
        for part in piece:
            yield from inside(part)
    if isinstance(piece, Value):
        yield piece
