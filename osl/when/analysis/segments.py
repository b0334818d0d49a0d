"""A signature cut into segments: dates, what is beside them, and remarks."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, cast

from osl.values import Value
from osl.when.grammar.nodes import (
    BASES,
    Deadline,
    Listing,
    Node,
    NthDay,
    Open,
    PartOfMonth,
    PointRange,
    Slot,
    WeekDays,
)
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from osl.when.grammar.parser import Parse

_JOINERS = "".join(TOKEN_TYPES[name] for name in ("COMMA", "MARK", "PLUS", "DASH", "AND", "SLASH"))
_CLOSING = TOKEN_TYPES["MARK"] + TOKEN_TYPES["PLUS"]
_BRACKET = TOKEN_TYPES["MARK"]
_ENDS = _CLOSING + "".join(TOKEN_TYPES[name] for name in ("COMMA", "DASH", "SLASH"))
_OPENING = _CLOSING + TOKEN_TYPES["DASH"]
ROMANS = {TOKEN_TYPES[name] for name in ("ROMAN", "I", "X")}
# what a number before it may count: "V edycja", "II okres"
_NUMBERED = {
    TOKEN_TYPES[name]
    for name in (
        "WORD",
        "THING",
        "GROUP",
        "LABEL",
        "DURING",
        "EVENT",
        "SCHOOL",
        "PREP",
        "SEASONWORD",
        "EMIDDAY",
    )
}
_WEEKDAYS = {TOKEN_TYPES["WEEKDAY"], TOKEN_TYPES["WEEKDAYS"]}
_EACH = {TOKEN_TYPES["EVERY"], TOKEN_TYPES["MONTHWORD"]}


class Match(Value):
    """A node and the tokens that it covers, `end` exclusive."""

    start: Slot
    end: Slot
    node: Node


def segments_of(parse: Parse) -> tuple[Match, ...] | None:
    """Return the segments of a signature in their order, or None if some of it belongs to none."""
    signature = parse.signature
    segments: list[Match] = []
    at = 0
    while signature[at:].strip(_ENDS):
        start = at + len(signature[at:]) - len(signature[at:].lstrip(_JOINERS if segments else _OPENING))
        found = _next(parse, segments, start, signature[at:start])
        if found is None:
            return None
        at, node = found
        segments.append(Match(start, at, cast("Node", node)))
    return tuple(segments)


def _next(parse: Parse, segments: list[Match], start: Slot, before: str) -> tuple[int, object] | None:
    """Return the end and node of the segment from `start`: a date, else a remark; `before`: its marks."""
    if not segments:
        return _time(parse, start) or parse.longest("lead", start)
    last = segments[-1].node
    only_recurs = isinstance(last, WeekDays) and not last.plain
    hours = parse.longest("hours_of_days" if only_recurs else "hours_after", start)
    longest = max(filter(None, (hours, _time(parse, start))), key=itemgetter(0), default=None)
    if not longest and _BRACKET in before:
        longest = parse.longest("bracketed", start)
    return longest or parse.longest("remark" if before else "loose_remark", start)


def _time(parse: Parse, start: Slot) -> tuple[int, object] | None:
    """Return the longest node from `start` whose last words do not belong to those behind it."""
    for end, node in parse.from_longest("piece", start):
        belongs = (
            _counts(parse.signature, start, end, node)
            or _of_each(parse.signature, end, node)
            or _of_weekdays(parse.signature, end, node)
        )
        if not belongs:
            return end, node
    return None


def _last(node: object) -> object:
    if isinstance(node, Listing):
        return _last(node.items[-1])
    if isinstance(node, Open):
        return node.first
    return node.last if isinstance(node, PointRange | Deadline) else node


def _of_each(signature: str, end: Slot, node: object) -> bool:
    """ "styczeń – maj, w pierwszy wtorek miesiąca": that of each month, not of the one before it."""
    last = _last(node)
    if not isinstance(last, PartOfMonth | NthDay) or last.nth is None or last.nth < last.month:
        return False
    of_month = last is not node and (
        isinstance(last, NthDay) or signature[end - 1] == TOKEN_TYPES["MONTHWORD"]
    )
    return of_month or signature[end : end + 1] in _EACH


def _of_weekdays(signature: str, end: Slot, node: object) -> bool:
    """ "23–25 maja (wtorek – czwartek)": the first weekday is not that of the last day."""
    before, after = signature[end - 1], signature[end : end + 2]
    return (
        isinstance(node, BASES) and before in _WEEKDAYS and after[:1] in _JOINERS and after[1:] in _WEEKDAYS
    )


def _counts(signature: str, start: Slot, end: Slot, node: object) -> bool:
    """ "V edycja", "maj: 3 i 4 grupa": the number is not a month or a day."""
    if not isinstance(node, BASES) or signature[end : end + 1] not in _NUMBERED:
        return False
    if signature[end - 1] == TOKEN_TYPES["LIST"]:
        return True
    if signature[end - 1] in ROMANS:
        return end - start == 1 or signature[end - 2] != TOKEN_TYPES["NUMBER"]
    return signature[end - 1] == TOKEN_TYPES["NUMBER"] and isinstance(node, Listing)
