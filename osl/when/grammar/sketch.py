"""A string's pieces put together: what its kinds of tokens say, before any number is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from osl.parts import Parts
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.parser import Parse
from osl.when.grammar.pieces import ROMANS, Found, pieces_of
from osl.when.grammar.shapes import (
    BASES,
    RECURRENCES,
    Aside,
    Continuous,
    Day,
    Deadline,
    Frequency,
    Listing,
    MonthDay,
    Named,
    NthDay,
    NthDays,
    Piece,
    Range,
    Slot,
    Tentative,
    Vague,
    WeekDays,
    Year,
)
from osl.when.grammar.times import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TOKENS = 60
_REMEMBERED = 5_000
# what a Roman number behind it may be the number of: "spotkanie II"
_NAMING = {KINDS[kind] for kind in ("WORD", "THING", "LABEL")}
_WORDS = (Aside("lead"), Aside("remark"))
# what makes a time one beyond doubt, and what may count anything: "sala 3.05"
_CLEAR = {KINDS[kind] for kind in ("MONTH", "EMONTH", "FULLDATE")}
_DIM = {KINDS["NUMDATE"], KINDS["PAIR"], *ROMANS}
# figures of a clock time that may be something else: "godz. 17.30 do 3.05"
_HOURS = "".join(KINDS[kind] for kind in ("CLOCK", "PAIR", "NUMBER", "NUMDATE"))
_DOUBTFUL_HOURS = {KINDS["NUMBER"], KINDS["NUMDATE"]}


T = TypeVar("T")


class _TooMany(Exception):  # noqa: N818 - it says what happened
    """Two pieces that say the same kind of thing."""


class Sketch(Parts):
    """What a string says: at most one of each, and the pieces in their order."""

    pieces: tuple[Found, ...]
    base: Found | None = None
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


_sketches: dict[str, Sketch | None] = {}


def sketch(signature: str) -> Sketch | None:
    """What the kinds of tokens in `signature` say, or None; kept, for many strings share them."""
    try:
        return _sketches[signature]
    except KeyError:
        made = draw(signature)
        if len(_sketches) < _REMEMBERED:
            _sketches[signature] = made
        return made


def draw(signature: str) -> Sketch | None:
    """As `sketch`, worked out anew."""
    if not signature or len(signature) > _MOST_TOKENS:
        return None
    pieces = pieces_of(Parse(grammar(), signature))
    return _together(pieces, signature) if pieces else None


def _only(pieces: tuple[Found, ...], kind: type[T]) -> T | None:
    found = [piece for _, _, piece in pieces if isinstance(piece, kind)]
    if len(found) > 1:
        raise _TooMany
    return found[0] if found else None


def _years(piece: object) -> tuple[Slot, ...]:
    """The slots of the years that are named anywhere in `piece`."""
    if not isinstance(piece, Parts | tuple):
        return ()
    inner = [slot for part in piece for slot in _years(part)]
    own = getattr(piece, "year", None)
    return tuple(dict.fromkeys(inner if own is None else [*inner, own]))


def _together(pieces: tuple[Found, ...], signature: str) -> Sketch | None:
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    recurs = any(isinstance(found.piece, RECURRENCES) for found in pieces)
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is no month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] != KINDS["PAIR"]]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, Named)]
    if bases and (_counted(bases[0], signature) or not _clear(pieces, bases[0], signature)):
        return None
    kinds = {type(found.piece) for found in pieces}
    named = any(isinstance(found.piece, Named) for found in pieces)
    if len(bases) > 1 or (bases and _whole_year_and_more(bases[0].piece, named=named)):
        return None
    try:
        made = Sketch(
            pieces,
            bases[0] if bases else None,
            _only(pieces, Frequency),
            _only(pieces, WeekDays),
            _only(pieces, NthDays),
            _only(pieces, MonthDay),
            Continuous in kinds,
            Vague in kinds,
            Tentative in kinds,
            _years(bases[0].piece) if bases else (),
            recurs,
            tuple(_hours(pieces, signature)),
        )
    except _TooMany:
        return None
    return _sound(made, clock=Aside("clock") in [found.piece for found in pieces])


def _hours(pieces: tuple[Found, ...], signature: str) -> Iterator[tuple[Slot, ...]]:
    """The figures of each clock time that need a look before they are taken for one."""
    for start, end, piece in pieces:
        if piece == Aside("clock") and not _DOUBTFUL_HOURS.isdisjoint(signature[start:end]):
            yield tuple(slot for slot in range(start, end) if signature[slot] in _HOURS)


def _counted(found: Found, signature: str) -> bool:
    """ "spotkanie II", "SP 5, 12 maja": a number right behind a word may be that of the word."""
    before = signature[found.start - 1] if found.start else ""
    if before == KINDS["NUMBER"]:
        return True
    if before not in _NAMING:
        return False
    first = signature[found.start]
    return first in ROMANS or (first == KINDS["NUMBER"] and isinstance(found.piece, Listing))


def _clear(pieces: tuple[Found, ...], base: Found, signature: str) -> bool:
    """Is the time beyond doubt, where words lead up to it?"""
    words = [found for found in pieces[: pieces.index(base)] if found.piece in _WORDS]
    alone = len(words) == 1 and words[0].end - words[0].start == 1 and words[0].piece == Aside("remark")
    if not words or alone:
        return True
    kinds = set(signature[base.start : base.end])
    if isinstance(base.piece, Deadline):
        return kinds.isdisjoint(_DIM)
    return not kinds.isdisjoint(_CLEAR) and (exact(base) or _of_days(base))


def _whole_year_and_more(base: Piece, *, named: bool) -> bool:
    """ "cały rok, wakacje": a part beside the whole year may be what is taken from it."""
    items = base.items if isinstance(base, Listing) else (base,)
    years = [isinstance(item, Year) for item in items]
    return any(years) and (named or not all(years))


def _sound(made: Sketch, *, clock: bool) -> Sketch | None:
    """`made` if its parts go together."""
    if made.base and isinstance(made.base.piece, Year) and made.base.piece.year is not None:
        # "wiosna 2023", "2023 – po sezonie": words beside a bare year are what says when in it
        if any(found.piece in (Aside("remark"), Aside("bound")) for found in made.pieces):
            return None
        made = made.changed(base=None) if made.vague and not made.recurs else made
    if _takes_away(made):
        return None
    if made.weekdays and not _days_fit(made, made.weekdays, clock=clock):
        return None
    if made.nth_days and not (made.nth_days.period is not None or made.nth_days.each or made.frequency):
        return None
    return made if made.base or made.recurs or made.continuous or made.vague else None


def _takes_away(made: Sketch) -> bool:
    """Do words beside the time speak of a break, of a season, or of what comes before it?"""
    said = [found.piece for found in made.pieces]
    weekday_only = made.weekdays is not None and made.weekdays.plain and made.frequency is None
    if Aside("bound") in said and made.recurs and not weekday_only:
        return True
    if Aside("break") in said and ((made.recurs and not weekday_only) or not _of_days(made.base)):
        return True
    if made.base is None:
        return False
    earlier = said[: made.pieces.index(made.base)]
    return Vague("season") in said or Vague("event") in earlier


def _of_days(found: Found | None) -> bool:
    piece = found.piece if found else None
    return isinstance(piece, Day) or (isinstance(piece, Range) and isinstance(piece.last, Day))


def _days_fit(made: Sketch, weekdays: WeekDays, *, clock: bool) -> bool:
    """A lone weekday recurs beside a clock time or a frequency; else it belongs to a date."""
    return weekdays.sure or bool(made.frequency) or exact(made.base) or (clock and not made.base)


def exact(found: Found | None) -> bool:
    """Is this a day, or a few days, that a weekday may stand beside?"""
    if found is None:
        return False
    piece = found.piece
    if isinstance(piece, Listing):
        return all(isinstance(item, Day) for item in piece.items)
    if isinstance(piece, Range):
        return (
            isinstance(piece.first, Day)
            and isinstance(piece.last, Day)
            and piece.first.month == piece.last.month
        )
    return isinstance(piece, Day | Named | NthDay) or (
        isinstance(piece, Deadline) and isinstance(piece.last, Day)
    )
