"""A string's pieces put together: what its kinds of tokens say, before any number is looked at."""

from __future__ import annotations

from operator import itemgetter
from typing import TypeVar, cast

from osl.when.grammar.parser import Parse
from osl.when.grammar.shape import Shape
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
from osl.when.grammar.tokens import KINDS

_MOST_TOKENS = 60
_REMEMBERED = 5_000
_JOINERS = "".join(KINDS[kind] for kind in ("COMMA", "MARK", "DASH", "AND", "SLASH"))
_NUMBER = KINDS["NUMBER"]
_ROMANS = "".join(KINDS[kind] for kind in ("ROMAN", "I", "X"))
# what a Roman number may count, standing before it or behind it
_NAMING = "".join(KINDS[kind] for kind in ("WORD", "THING", "LABEL"))
_NUMBERED = _NAMING + "".join(KINDS[kind] for kind in ("DURING", "EVENT", "SCHOOL", "PREP"))
_CLEAR = "".join(KINDS[kind] for kind in ("MONTH", "EMONTH", "FULLDATE"))
_CLOSING = KINDS["MARK"]
_ENDS = _CLOSING + KINDS["COMMA"]


T = TypeVar("T")


class _TooMany(Exception):  # noqa: N818 - it says what happened
    """Two pieces that say the same kind of thing."""


class Found(Shape):
    """A piece and the tokens that it stands on."""

    start: Slot
    end: Slot
    piece: Piece


class Sketch(Shape):
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
    pieces = _pieces(Parse(grammar(), signature), signature)
    return _together(pieces, signature) if pieces else None


def _pieces(parse: Parse, signature: str) -> tuple[Found, ...] | None:
    pieces: list[Found] = []
    at = 0
    while signature[at:].strip(_ENDS):
        start = at + len(signature[at:]) - len(signature[at:].lstrip(_JOINERS if pieces else _CLOSING))
        found = _next(parse, pieces, start, apart=start > at)
        if found is None:
            return None
        at, piece = found
        pieces.append(Found(start, at, cast("Piece", piece)))
    return tuple(pieces)


def _next(parse: Parse, pieces: list[Found], start: Slot, *, apart: bool) -> tuple[int, object] | None:
    """The piece from `start`: the longest time, else a remark; `apart`: a mark stands before it."""
    if not pieces:
        return parse.longest("piece", start) or parse.longest("lead", start)
    last = pieces[-1].piece
    only_recurs = isinstance(last, WeekDays) and not last.plain
    hours = parse.longest("hours_of_days" if only_recurs else "hours_after", start)
    times = filter(None, (hours, parse.longest("piece", start)))
    longest = max(times, key=itemgetter(0), default=None)
    return longest or parse.longest("remark" if apart else "loose_remark", start)


def _only(pieces: tuple[Found, ...], kind: type[T]) -> T | None:
    found = [piece for _, _, piece in pieces if isinstance(piece, kind)]
    if len(found) > 1:
        raise _TooMany
    return found[0] if found else None


def _years(piece: object) -> tuple[Slot, ...]:
    """The slots of the years that are named anywhere in `piece`."""
    if not isinstance(piece, Shape | tuple):
        return ()
    inner = [slot for part in piece for slot in _years(part)]
    own = getattr(piece, "year", None)
    return tuple(dict.fromkeys(inner if own is None else [*inner, own]))


def _together(pieces: tuple[Found, ...], signature: str) -> Sketch | None:
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, Named)]
    if bases and (_counts(bases[0], signature) or not _clear(pieces, bases[0], signature)):
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
            any(isinstance(found.piece, RECURRENCES) for found in pieces),
        )
    except _TooMany:
        return None
    return _sound(made, clock=Aside("clock") in [found.piece for found in pieces])


def _counts(found: Found, signature: str) -> bool:
    """ "V edycja", "spotkanie II": a lone Roman number right beside a word is not a month."""
    start, end = found.start, found.end
    before, after = signature[start - 1 : start], signature[end : end + 1]
    day = end - start > 1 and signature[end - 2] in _NUMBER
    return (signature[start] in _ROMANS and before != "" and before in _NAMING) or (
        signature[end - 1] in _ROMANS and not day and after != "" and after in _NUMBERED
    )


def _clear(pieces: tuple[Found, ...], base: Found, signature: str) -> bool:
    """Is the time beyond doubt where words lead up to it? "sala 3.05" and "grupa V" name none."""
    if pieces[0].piece != Aside("lead"):
        return True
    named = any(kind in _CLEAR for kind in signature[base.start : base.end])
    return named and (exact(base) or _of_days(base) or isinstance(base.piece, Deadline))


def _whole_year_and_more(base: Piece, *, named: bool) -> bool:
    """ "cały rok, wakacje": a part beside the whole year may be what is taken from it."""
    items = base.items if isinstance(base, Listing) else (base,)
    years = [isinstance(item, Year) for item in items]
    return any(years) and (named or not all(years))


def _sound(made: Sketch, *, clock: bool) -> Sketch | None:
    """`made` if its parts go together."""
    if made.base and isinstance(made.base.piece, Year) and made.base.piece.year is not None:
        # "wiosna 2023", "2023 – po sezonie": words beside a bare year are what says when in it
        if any(found.piece == Aside("remark") for found in made.pieces):
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
    if Aside("break") in said and (made.recurs or not _of_days(made.base)):
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
