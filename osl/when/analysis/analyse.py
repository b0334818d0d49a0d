"""The segments of a phrase put together: what its types of tokens mean, before any number is looked at."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from osl.values import Value
from osl.when.analysis.base import base_of
from osl.when.analysis.consistency import consistent
from osl.when.analysis.predicates import bare, bare_hours, exact, months_first, years
from osl.when.analysis.segments import Match, segments_of
from osl.when.grammar.nodes import (
    RECURRENCES,
    Continuous,
    Day,
    Frequency,
    MonthDay,
    Noise,
    NthDays,
    Slot,
    Tentative,
    Vague,
    WeekDays,
)
from osl.when.grammar.parser import Parse
from osl.when.grammar.productions import grammar
from osl.when.issue_codes import UnreadableError
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TOKENS = 60
_REMEMBERED = 5_000
# figures of a clock time that may be something else: "godz. 17.30 do 3.05"
_HOURS = "".join(TOKEN_TYPES[name] for name in ("CLOCK", "AMPM", "PAIR", "NUMBER", "NUMDATE"))
# one time or another: "5 lub 6 maja"
_OR = TOKEN_TYPES["OR"]
_COMMA = TOKEN_TYPES["COMMA"]
_CLOCKS = {
    TOKEN_TYPES[name]
    for name in ("CLOCK", "AMPM", "MIDNIGHT", "DAYEND", "GODZ", "OCLOCK", "EMIDDAY")
}  # fmt: skip
_PAIR = TOKEN_TYPES["PAIR"]
_DASH = TOKEN_TYPES["DASH"]
_DOUBTFUL_HOURS = {TOKEN_TYPES["NUMBER"], TOKEN_TYPES["NUMDATE"]}
_FROM_TO = TOKEN_TYPES["FROM"] + _PAIR + TOKEN_TYPES["TO"] + _PAIR  # "od 15.30 do 17.30", "od 3.26 do 6.26"


T = TypeVar("T")


class Analysis(Value):
    """What a phrase is made of: at most one of each, and the segments in their order.

    `hours`: the figures of each time of day that may be something else; `maybe_hours`: the base may be a
    time of day, because something recurs ("wtorki 16.10–18.10"). `apart`: what is continuous or recurs, with
    a comma or a dash between it and the base ("na bieżąco, maj"). `month_first`: the days whose number may be
    a year of two digits ("May 23"), with nothing beside them that makes it a day. `timed`: whether there may
    be a time of day. `maybe_days`: weekdays, and bare numbers behind them that may be the days of a month.
    """

    segments: tuple[Match, ...]
    base: Match | None = None
    frequency: Frequency | None = None
    weekdays: WeekDays | None = None
    nth_days: NthDays | None = None
    month_day: MonthDay | None = None
    continuous: bool = False
    vague: bool = False
    tentative: bool = False
    years: tuple[Slot, ...] = ()
    recurs: bool = False
    hours: tuple[tuple[Slot, ...], ...] = ()
    apart: Match | None = None
    maybe_hours: bool = False
    month_first: tuple[Day, ...] = ()
    timed: bool = False
    maybe_days: tuple[tuple[WeekDays, tuple[Slot, ...]], ...] = ()


_analyses: dict[str, Analysis | None] = {}


def analyse(signature: str) -> Analysis | None:
    """Return what the token types in `signature` mean, or None; cached, because many phrases share them."""
    try:
        return _analyses[signature]
    except KeyError:
        made = analyse_anew(signature)
        if len(_analyses) < _REMEMBERED:
            _analyses[signature] = made
        return made


def analyse_anew(signature: str) -> Analysis | None:
    """Analyse `signature` without the cache."""
    if not signature or len(signature) > _MOST_TOKENS:
        return None
    segments = segments_of(Parse(grammar(), signature))
    return _together(segments, signature) if segments else None


def _only(segments: tuple[Match, ...], kind: type[T]) -> T | None:
    found = [node for _, _, node in segments if isinstance(node, kind)]
    if len(found) > 1:
        raise UnreadableError
    return found[0] if found else None


def _together(segments: tuple[Match, ...], signature: str) -> Analysis | None:
    nodes = [found.node for found in segments]
    kinds = set(map(type, nodes))
    recurs = not kinds.isdisjoint(RECURRENCES)
    has_clock = Noise("clock") in nodes
    try:
        base = base_of(segments, signature, recurs=recurs)
        node = base.node if base else None
        weekdays = _weekdays(segments)
        made = Analysis(
            segments,
            base=base,
            frequency=_only(segments, Frequency),
            weekdays=weekdays,
            nth_days=_only(segments, NthDays),
            month_day=_only(segments, MonthDay),
            continuous=Continuous in kinds,
            vague=Vague in kinds,
            tentative=Tentative in kinds or (base is not None and _OR in signature[base.start : base.end]),
            years=years(node) if node else (),
            recurs=recurs,
            hours=tuple(_hours(segments, signature)),
            apart=_apart(segments, base, signature) if base else None,
            maybe_hours=recurs and node is not None and bare(node) and not (weekdays and weekdays.plain),
            month_first=months_first(node) if node and not (weekdays or has_clock) else (),
            timed=not _CLOCKS.isdisjoint(signature) or has_clock or (recurs and _PAIR in signature),
            maybe_days=() if exact(base) else tuple(bare_hours(segments, signature)),
        )
    except UnreadableError:
        return None
    return consistent(made, signature, clock=has_clock)


def _weekdays(segments: tuple[Match, ...]) -> WeekDays | None:
    """Return the weekdays; of several with hours of their own all: "środy 15–18, soboty 10–13"."""
    found = [node for _, _, node in segments if isinstance(node, WeekDays)]
    if len(found) < 2:
        return found[0] if found else None
    hours = any(node == Noise("clock") for _, _, node in segments)
    each_recurs = all(days.sure and not days.plain for days in found)
    if not (hours or each_recurs) or any(days.interval is not None for days in found):
        raise UnreadableError
    return found[0]._replace(sure=True, plain=all(days.plain for days in found), also=tuple(found[1:]))


def _apart(segments: tuple[Match, ...], base: Match, signature: str) -> Match | None:
    """Return what recurs, or the words for "all the time", with a comma or dash between it and the base."""
    for one, other in pairwise(segments):
        beside = other if one == base else one if other == base else None
        if beside and isinstance(beside.node, (*RECURRENCES, Continuous)):
            between = signature[one.end : other.start]
            dashed = not isinstance(beside.node, Continuous) and _DASH in between
            return beside if _COMMA in between or dashed else None
    return None


def _hours(segments: tuple[Match, ...], signature: str) -> Iterator[tuple[Slot, ...]]:
    """Yield the figures of each time of day that need a look before they are taken for one."""
    for start, end, node in segments:
        letters = signature[start:end]
        if node == Noise("clock") and (letters == _FROM_TO or not _DOUBTFUL_HOURS.isdisjoint(letters)):
            yield tuple(slot for slot in range(start, end) if signature[slot] in _HOURS)
