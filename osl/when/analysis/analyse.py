"""The segments of a phrase put together: what its types of tokens mean, before any number is looked at."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from osl.values import Value
from osl.when.analysis.base import base_of
from osl.when.analysis.predicates import bare, bare_hours, exact, months_first, of_days, years
from osl.when.analysis.segments import Match, segments_of
from osl.when.grammar.nodes import (
    RECURRENCES,
    Continuous,
    Day,
    Deadline,
    Frequency,
    Listing,
    Month,
    MonthDay,
    Noise,
    NthDays,
    PointRange,
    Slot,
    Tentative,
    Vague,
    WeekDays,
    Year,
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
# the whole of a year, whatever is said of it: "cały rok 2023, wg potrzeb"
_WHOLE = {TOKEN_TYPES["WHOLE"], TOKEN_TYPES["THROUGHOUT"], TOKEN_TYPES["DURING"]}
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
    kinds = {type(found.node) for found in segments}
    nodes = [found.node for found in segments]
    recurs = not kinds.isdisjoint(RECURRENCES)
    try:
        base = base_of(segments, signature, recurs=recurs)
        weekdays = _weekdays(segments)
        made = Analysis(
            segments,
            base,
            _only(segments, Frequency),
            weekdays,
            _only(segments, NthDays),
            _only(segments, MonthDay),
            Continuous in kinds,
            Vague in kinds,
            Tentative in kinds or (base is not None and _OR in signature[base.start : base.end]),
            years(base.node) if base else (),
            recurs,
            tuple(_hours(segments, signature)),
            _apart(segments, base, signature) if base else None,
            recurs and base is not None and bare(base.node) and not (weekdays and weekdays.plain),
            months_first(base.node) if base and not (weekdays or Noise("clock") in nodes) else (),
            not _CLOCKS.isdisjoint(signature) or Noise("clock") in nodes or (recurs and _PAIR in signature),
            () if exact(base) else tuple(bare_hours(segments, signature)),
        )
    except UnreadableError:
        return None
    return _consistent(made, signature, clock=Noise("clock") in [found.node for found in segments])


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


def _consistent(made: Analysis, signature: str, *, clock: bool) -> Analysis | None:
    """Return `made` if its parts go together, else None."""
    if made.base and isinstance(made.base.node, Year) and made.base.node.year is not None:
        whole = signature[made.base.start] in _WHOLE
        # "wiosna 2023", "2023 – po sezonie": words beside a bare year narrow it
        if any(found.node in (Noise("remark"), Noise("bound")) for found in made.segments):
            return None
        made = made._replace(base=None) if made.vague and not (made.recurs or whole) else made
    if _is_taken_away(made) or _of_other_time(made):
        return None
    if made.weekdays and not _days_fit(made, made.weekdays, clock=clock):
        return None
    if _may_be_days(made, signature):
        return None
    if made.nth_days and not (made.nth_days.period is not None or made.nth_days.each or made.frequency):
        return None
    return made if made.base or made.recurs or made.continuous or made.vague else None


def _may_be_days(made: Analysis, signature: str) -> bool:
    """ "maj, sobota 10–11": beside weekdays of a date bare numbers may be its days."""
    if exact(made.base) or (made.base is None and made.weekdays and made.weekdays.sure):
        return False
    bare = [days for days, _ in bare_hours(made.segments, signature)]
    # "wt. 16–18" with no month anywhere: one weekday is not several days
    return not all(days.through or (made.base is None and len(days.days) == 1) for days in bare)


def _of_other_time(made: Analysis) -> bool:
    """Whether a remark names a term, and the date is not one that is sure without it."""
    if Noise("of term") not in [found.node for found in made.segments]:
        return False
    sure = made.base is not None and isinstance(made.base.node, Day | Month | PointRange | Listing)
    return _really_recurs(made) or not sure


def _really_recurs(made: Analysis) -> bool:
    """Whether more recurs than the weekday of a date."""
    weekday_only = made.weekdays is not None and made.weekdays.plain and made.frequency is None
    return made.recurs and not weekday_only


def _is_taken_away(made: Analysis) -> bool:
    """Whether words beside the date are about a break, a season, or what comes before it."""
    nodes = [found.node for found in made.segments]
    recurs = _really_recurs(made)
    if Noise("bound") in nodes and recurs:
        return True
    dated = of_days(made.base) or exact(made.base)
    if Noise("break") in nodes and (recurs or not dated):
        return True
    if made.base is None:
        return False
    earlier = [found.node for found in made.segments if found.start < made.base.start]
    # "w terminie 10 dni od otrzymania, nie później niż do 20 maja", "…; szacowany termin 20 maja"
    named = isinstance(made.base.node, Deadline) or earlier[-1:] == [Noise("label")]
    event = Vague("event") in earlier and not named
    return Vague("season") in nodes or event


def _days_fit(made: Analysis, weekdays: WeekDays, *, clock: bool) -> bool:
    """Whether the weekdays recur, beside a time of day or a frequency, or belong to the date."""
    # "weekend 30 maja – 1 czerwca"
    several = (
        bool(weekdays.fixed) and made.base is not None and isinstance(made.base.node, PointRange | Listing)
    )
    return weekdays.sure or bool(made.frequency) or exact(made.base) or several or (clock and not made.base)
