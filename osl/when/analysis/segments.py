"""A signature cut into segments: dates, what is beside them, and remarks."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, cast

from osl.values import Value
from osl.when.grammar.nodes import (
    BASES,
    Day,
    Deadline,
    Frequency,
    Listing,
    Node,
    Noise,
    NthDay,
    NthDays,
    Open,
    PartOfMonth,
    PointRange,
    Slot,
    WeekDays,
)
from osl.when.lexicon import MONTH_TYPES
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from osl.when.grammar.parser import Parse

_JOINERS = "".join(TOKEN_TYPES[name] for name in ("COMMA", "MARK", "PLUS", "DASH", "AND", "SLASH"))
_COMMA, _AND, _DASH = TOKEN_TYPES["COMMA"], TOKEN_TYPES["AND"], TOKEN_TYPES["DASH"]
_CLOSING = TOKEN_TYPES["MARK"] + TOKEN_TYPES["PLUS"]
_BRACKET = TOKEN_TYPES["MARK"]
_AFTER_HOURS = {"", *_CLOSING, *_JOINERS}
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
_NUMBERED_IN_ROMANS = _NUMBERED | {TOKEN_TYPES["DAY"]}
_WEEKDAYS = {TOKEN_TYPES["WEEKDAY"], TOKEN_TYPES["WEEKDAYS"]}
_DAILY = {TOKEN_TYPES["DAILY"], TOKEN_TYPES["DAY"]}
_MONTHS = {TOKEN_TYPES[name] for name in (*MONTH_TYPES, "ROMAN", "I", "X")}
_BEFORE_DAY = {TOKEN_TYPES[name] for name in ("DASH", "TO", "FROM", "AND", "A", "COMMA")}
# what a day ends with if a number behind it is not another day
_NAMED_DAY = {TOKEN_TYPES[name] for name in (*MONTH_TYPES, "YEAR", "YEARWORD", "THISYEAR", "FULLDATE")}
# what a number may count that would be an hour by itself: "godz. 17, 20 osób", "wtorki od 10 osób"
_COUNTED = {
    TOKEN_TYPES[name]
    for name in ("MEASURE", "DAY", "MONTHWORD", "WEEK", "WEEKS", "YEARWORD", "TIMES", "X", "NUMERAL")
}
# what joins a number to those behind it, which may be days: "godz. 17, 1–15 maja", "godz. 17, 1, 8 i 15 maja"
_GOES_ON = {TOKEN_TYPES[name] for name in ("DASH", "TO", "AND", "SLASH", "OR")}
_UNSURE, _UNTIL = {TOKEN_TYPES["NUMBER"], TOKEN_TYPES["PAIR"]}, {TOKEN_TYPES["TO"], TOKEN_TYPES["DASH"]}
_COUNTED_BESIDE_A_DAY = {TOKEN_TYPES["GROUP"], TOKEN_TYPES["THING"]}  # "5 czerwca 2–3 spotkania"
_HOURS_IN_WORDS = {TOKEN_TYPES["HOURWORD"], TOKEN_TYPES["EARLYHOUR"]}
_COUNTED_IN_A_LIST = _NUMBERED | _COUNTED
_RECURRING_DAYS = {
    TOKEN_TYPES[name] for name in ("WEEKDAY", "WEEKDAYS", "WORKDAYS", "DAILY", "DAY", "WEEKENDS")
}
_EVERY = {TOKEN_TYPES["EVERY"], TOKEN_TYPES["CO"]}
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
        return _time(parse, start) or _before_weekdays(parse, start) or parse.longest("lead", start)
    hours = _hours(parse, _kind_of_hours(segments[-1], parse.signature, before), start)
    one_day = isinstance(segments[-1].node, Day) and parse.signature[start + 1 : start + 2] in _AFTER_HOURS
    of_one_day = parse.longest("hours_of_one_day", start) if one_day else None
    longest = max(filter(None, (hours, of_one_day, _time(parse, start))), key=itemgetter(0), default=None)
    if not longest and _BRACKET in before:
        longest = parse.longest("bracketed", start)
    return longest or parse.longest("remark" if before else "loose_remark", start)


def _before_weekdays(parse: Parse, start: Slot) -> tuple[int, object] | None:
    """ "8–16 pn.-pt.", "16–18 w każdy wtorek": numbers before weekdays, not "8–16 każdego miesiąca"."""
    found = parse.longest("hours_before", start)
    if found is None:
        return None
    after = parse.signature[found[0] :].lstrip(_COMMA + _BRACKET)
    recurs = after[:1] in _RECURRING_DAYS or (after[:1] in _EVERY and after[1:2] in _RECURRING_DAYS)
    return found if after and recurs else None


def _kind_of_hours(last: Match, signature: str, before: str) -> str:
    """Return how figures may be hours behind a date: what else could be meant by them depends on that."""
    node = last.node
    if isinstance(node, WeekDays):
        return "hours_of_days"
    if isinstance(node, NthDays) and (node.each or node.period is not None):
        return "hours_of_days"
    if isinstance(node, Frequency) and signature[last.end - 1] in _DAILY:
        return "hours_of_days"
    if not isinstance(_last(node), Day | NthDay) or isinstance(node, Deadline | Open):
        return "hours_after"
    # "2 czerwca, 16–18": who lists days writes "2, 16–18 czerwca"
    marks = _BRACKET + _COMMA if isinstance(node, Day) else _BRACKET
    named = signature[last.end - 1] in _NAMED_DAY and not before.strip(marks)
    return "hours_of_named_day" if named else "hours_of_day"


def _hours(parse: Parse, symbol: str, start: Slot) -> tuple[int, object] | None:
    """Return the longest time of day from `start` whose last number is not a day of the month behind it."""
    found = parse.from_longest(symbol, start)
    signature, beside_a_day = parse.signature, symbol == "hours_of_named_day"
    for end, node in found:
        counted = beside_a_day and signature[end : end + 1] in _COUNTED_BESIDE_A_DAY
        if not (counted or _of_month(signature, end, node) or _counts_others(signature, end, node)):
            return end, node
    return None


def _time(parse: Parse, start: Slot) -> tuple[int, object] | None:
    """Return the longest node from `start` whose last words do not belong to those behind it."""
    for end, node in parse.from_longest("piece", start):
        belongs = (
            _counts(parse.signature, start, end, node)
            or _of_each(parse.signature, end, node)
            or _of_weekdays(parse.signature, end, node)
            or _of_month(parse.signature, end, node)
            or _of_hours(parse.signature, end, node)
            or _counts_others(parse.signature, end, node)
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


def _of_month(signature: str, end: Slot, node: object) -> bool:
    """ "godz. 10–12, 14–16 maja", "codziennie od 8 do 16 maja": the last number is a day."""
    return (
        node == Noise("clock")
        and signature[end - 2 : end - 1] in _BEFORE_DAY
        and signature[end - 1] == TOKEN_TYPES["NUMBER"]
        and signature[end : end + 1] in _MONTHS
    )


def _counts_others(signature: str, end: Slot, node: object) -> bool:
    """ "godz. 17, 20 osób", "od 5 do 12.06", "o ósmej klasie": the last number is not an hour."""
    before, after = signature[end - 2 : end - 1], signature[end : end + 1]
    if node == Noise("clock") and signature[end - 1] in _HOURS_IN_WORDS:
        return after in _COUNTED_BESIDE_A_DAY
    if node != Noise("clock") or signature[end - 1] not in _UNSURE:
        return False
    if before == TOKEN_TYPES["FROM"] and after in _UNTIL:
        return True
    if signature[end - 1] != TOKEN_TYPES["NUMBER"]:
        return False
    if before not in {_COMMA, _AND}:
        return after in _COUNTED
    return after in _COUNTED_IN_A_LIST or after in _GOES_ON or before == after == _COMMA


def _of_hours(signature: str, end: Slot, node: object) -> bool:
    """ "June 5, 5–7 pm": the last number is an hour."""
    clock = TOKEN_TYPES["NUMBER"], TOKEN_TYPES["DASH"], TOKEN_TYPES["AMPM"]
    return isinstance(node, Listing) and tuple(signature[end - 1 : end + 2]) == clock


def _behind_romans(signature: str, end: Slot) -> str:
    """Return what is behind the Roman numbers that are joined to the one that ends at `end`."""
    while signature[end : end + 1] in {_COMMA, _AND, _DASH} and signature[end + 1 : end + 2] in ROMANS:
        end += 2
    return signature[end : end + 1]


def _counts(signature: str, start: Slot, end: Slot, node: object) -> bool:
    """ "V edycja", "V i VI klasa", "maj: 3 i 4 grupa": the number is not a month or a day."""
    if not isinstance(node, BASES):
        return False
    if signature[end - 1] in ROMANS:
        in_words = end - start == 1 or signature[end - 2] != TOKEN_TYPES["NUMBER"]
        return in_words and _behind_romans(signature, end) in _NUMBERED_IN_ROMANS
    if signature[end : end + 1] not in _NUMBERED:
        return False
    if signature[end - 1] == TOKEN_TYPES["LIST"]:
        return True
    return signature[end - 1] == TOKEN_TYPES["NUMBER"] and isinstance(node, Listing)
