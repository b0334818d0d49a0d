"""A string's kinds of tokens cut into pieces: times, what stands beside them, and remarks."""

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

_JOINERS = "".join(TOKEN_TYPES[kind] for kind in ("COMMA", "MARK", "PLUS", "DASH", "AND", "SLASH"))
_CLOSING = TOKEN_TYPES["MARK"] + TOKEN_TYPES["PLUS"]
_BRACKET = TOKEN_TYPES["MARK"]
_ENDS = _CLOSING + "".join(TOKEN_TYPES[kind] for kind in ("COMMA", "DASH", "SLASH"))
_OPENING = _CLOSING + TOKEN_TYPES["DASH"]
ROMANS = {TOKEN_TYPES[kind] for kind in ("ROMAN", "I", "X")}
# what a number before it may count: "V edycja", "II okres"
_NUMBERED = {
    TOKEN_TYPES[kind]
    for kind in (
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
    """A piece and the tokens that it stands on."""

    start: Slot
    end: Slot
    piece: Node


def segments_of(parse: Parse) -> tuple[Match, ...] | None:
    """The pieces of a signature in their order, or None if some of it is none."""
    signature = parse.signature
    pieces: list[Match] = []
    at = 0
    while signature[at:].strip(_ENDS):
        start = at + len(signature[at:]) - len(signature[at:].lstrip(_JOINERS if pieces else _OPENING))
        found = _next(parse, pieces, start, signature[at:start])
        if found is None:
            return None
        at, piece = found
        pieces.append(Match(start, at, cast("Node", piece)))
    return tuple(pieces)


def _next(parse: Parse, pieces: list[Match], start: Slot, before: str) -> tuple[int, object] | None:
    """The piece from `start`: a time, else a remark; `before`: the marks before it."""
    if not pieces:
        return _time(parse, start) or parse.longest("lead", start)
    last = pieces[-1].piece
    only_recurs = isinstance(last, WeekDays) and not last.plain
    hours = parse.longest("hours_of_days" if only_recurs else "hours_after", start)
    longest = max(filter(None, (hours, _time(parse, start))), key=itemgetter(0), default=None)
    if not longest and _BRACKET in before:
        longest = parse.longest("bracketed", start)
    return longest or parse.longest("remark" if before else "loose_remark", start)


def _time(parse: Parse, start: Slot) -> tuple[int, object] | None:
    """The longest piece from `start` whose last words do not belong to the ones behind it."""
    for end, piece in parse.from_longest("piece", start):
        belongs = (
            _counts(parse.signature, start, end, piece)
            or _of_each(parse.signature, end, piece)
            or _of_weekdays(parse.signature, end, piece)
        )
        if not belongs:
            return end, piece
    return None


def _last(piece: object) -> object:
    if isinstance(piece, Listing):
        return _last(piece.items[-1])
    if isinstance(piece, Open):
        return piece.first
    return piece.last if isinstance(piece, PointRange | Deadline) else piece


def _of_each(signature: str, end: Slot, piece: object) -> bool:
    """ "styczeń – maj, w pierwszy wtorek miesiąca": that of each month, not of the one before it."""
    last = _last(piece)
    if not isinstance(last, PartOfMonth | NthDay) or last.nth is None or last.nth < last.month:
        return False
    of_month = last is not piece and (
        isinstance(last, NthDay) or signature[end - 1] == TOKEN_TYPES["MONTHWORD"]
    )
    return of_month or signature[end : end + 1] in _EACH


def _of_weekdays(signature: str, end: Slot, piece: object) -> bool:
    """ "23–25 maja (wtorek – czwartek)": the first weekday is not that of the last day."""
    before, after = signature[end - 1], signature[end : end + 2]
    return (
        isinstance(piece, BASES) and before in _WEEKDAYS and after[:1] in _JOINERS and after[1:] in _WEEKDAYS
    )


def _counts(signature: str, start: Slot, end: Slot, piece: object) -> bool:
    """ "V edycja", "maj: 3 i 4 grupa": the number is not a month or a day."""
    if not isinstance(piece, BASES) or signature[end : end + 1] not in _NUMBERED:
        return False
    if signature[end - 1] == TOKEN_TYPES["LIST"]:
        return True
    if signature[end - 1] in ROMANS:
        return end - start == 1 or signature[end - 2] != TOKEN_TYPES["NUMBER"]
    return signature[end - 1] == TOKEN_TYPES["NUMBER"] and isinstance(piece, Listing)
