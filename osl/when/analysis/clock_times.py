"""The times of day in a phrase: which tokens they are, and which of its days each of them is for."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from osl.values import Value
from osl.when.analysis.analyse import analyse
from osl.when.analysis.base import HOURS_NOT_MONTHS
from osl.when.analysis.predicates import inside
from osl.when.grammar.nodes import BASES, Listing, Noise, NthDays, PointRange, Slot, WeekDays
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from osl.when.analysis.analyse import Analysis

# what a token may be among times of day: figures, "noon", a dash, "until", and what keeps two times apart
_MARKS = {
    **{TOKEN_TYPES[name]: "T" for name in ("CLOCK", "AMPM", "MIDNIGHT", "DAYEND", "NUMBER", "NUMDATE")},
    **{TOKEN_TYPES[name]: "T" for name in ("PAIR", "YEAR", "BIG", "HOURWORD", "EARLYHOUR", "HOURH")},
    TOKEN_TYPES["EMIDDAY"]: "N",
    TOKEN_TYPES["DASH"]: "D",
    TOKEN_TYPES["TO"]: "U",
    **{TOKEN_TYPES[name]: "x" for name in ("FROM", "COMMA", "AND", "I", "MARK", "SLASH", "OR")},
}
_TIME = re.compile(r"(U)?(?:T(?=N))?([TN])(?:[DU](?:T(?=N))?([TN]))?")
_HOURS = TOKEN_TYPES["GODZ"]
# what is between both ends of "między 10 a 12"
_BETWEEN, _AMONG = TOKEN_TYPES["BETWEEN"], {TOKEN_TYPES["A"], TOKEN_TYPES["AND"]}
_WHOLE_DAYS = [TOKEN_TYPES["MIDNIGHT"], TOKEN_TYPES["DAYEND"]]  # from 0:00 of one day to 23:59 of another
_REMEMBERED = 5_000

# the slots of a beginning and of an end
ClockSlots: TypeAlias = tuple[Slot | None, Slot | None]


class Anchor(Value):
    """What a time of day may be for: a point of the date, or weekdays that recur.

    `end` is `first` or `last` for the ends of a range.
    """

    node: object
    end: str = ""


class ClockTime(Value):
    """The slots of a time of day, and what it is for; no anchors if that is the whole reading."""

    start: Slot | None
    end: Slot | None
    anchors: tuple[Anchor, ...] = ()


Placed: TypeAlias = "tuple[Slot, Anchor | ClockTime]"


@lru_cache(_REMEMBERED)
def clock_times(signature: str, *, recurring: bool) -> tuple[ClockTime, ...]:
    """Return the times of day in `signature`; `recurring`: whether that is the kind of the reading."""
    found = analyse(signature)
    if found is None:
        return ()
    times: list[Placed] = [
        (start if start is not None else end or 0, ClockTime(start, end))
        for start, end in _times(found, signature)
    ]
    anchors = _weekdays(found) if recurring else _days(found)
    return tuple(_attached(sorted([*times, *anchors], key=itemgetter(0))))


# where they are


def _times(found: Analysis, signature: str) -> Iterator[ClockSlots]:
    for start, end, node in found.segments:
        if node == Noise("clock") and signature[end - 1] != _HOURS:  # "po 2 godz." is how long it takes
            yield from scan(signature, range(start, end))
        elif isinstance(node, BASES):
            yield from _in_a_date(found, node, signature, range(start, end))


def _in_a_date(found: Analysis, node: object, signature: str, slots: range) -> Iterator[ClockSlots]:
    letters = signature[slots.start : slots.stop]
    if found.base is None or not found.base.start <= slots.start < found.base.end:
        if letters in HOURS_NOT_MONTHS:
            start, end = HOURS_NOT_MONTHS[letters]
            yield slots.start + start, None if end is None else slots.start + end
        return
    used = {*_slots(node)}
    figures = [signature[slot] for slot in slots if slot not in used and _MARKS.get(signature[slot]) == "T"]
    if figures != _WHOLE_DAYS:
        yield from scan(signature, slots, used)


def _slots(node: object) -> list[Slot]:
    """Return the slots that are in `node`, ascending."""
    parts = [part for part in inside(node) if not isinstance(part, Noise)]
    return sorted({value for part in parts for value in part if type(value) is int})


def _mark(signature: str, slot: Slot) -> str:
    if signature[slot] in _AMONG and _BETWEEN in signature[max(slot - 3, 0) : slot]:
        return "D"
    return _MARKS.get(signature[slot], "")


def scan(signature: str, slots: Iterable[Slot], used: Collection[Slot] = ()) -> Iterator[ClockSlots]:
    """Yield the times of day at `slots`; those that are `used` belong to something else."""
    marks = [(slot, "x" if slot in used else _mark(signature, slot)) for slot in slots]
    marked = [(slot, mark) for slot, mark in marks if mark]
    for found in _TIME.finditer("".join(mark for _, mark in marked)):
        first, last = (marked[at][0] if (at := found.start(group)) >= 0 else None for group in (2, 3))
        yield (None, first) if found[1] and last is None else (first, last)


# what they are for


def _weekdays(found: Analysis) -> list[Placed]:
    return [
        (start, Anchor(node)) for start, _, node in found.segments if isinstance(node, WeekDays | NthDays)
    ]


def _days(found: Analysis) -> list[Placed]:
    base = found.base.node if found.base else None
    placed: list[Placed] = []
    for item in base.items if isinstance(base, Listing) else (base,):
        if isinstance(item, PointRange):
            ends = (Anchor(item.first, "first"), Anchor(item.last, "last"))
            placed += [(_slots(end.node)[0], end) for end in ends if _slots(end.node)]
        elif item is not None and _slots(item):
            placed.append((_slots(item)[0], Anchor(item)))
    return placed


def _attached(placed: list[Placed]) -> Iterator[ClockTime]:
    """Yield each time with what is before it, or after it: "o 10 5 maja, o 12 6 maja"."""
    row = [item for _, item in placed]
    backwards = len(row) > 1 and isinstance(row[0], ClockTime) and isinstance(row[-1], Anchor)
    groups: list[tuple[list[Anchor], list[ClockTime]]] = [([], [])]
    for item in reversed(row) if backwards else row:
        if isinstance(item, ClockTime):
            groups[-1][1].append(item)
            continue
        if groups[-1][0] and groups[-1][1]:
            groups.append(([], []))
        groups[-1][0].append(item)
    way = -1 if backwards else 1
    for anchors, times in groups[::way]:
        own = tuple(anchors[::way]) if len(groups) > 1 else ()
        yield from (time._replace(anchors=own) for time in times[::way])
