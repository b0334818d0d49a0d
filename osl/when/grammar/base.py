"""The piece of a string that is its time, if that is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.parts import Parts
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.pieces import ROMANS, Found
from osl.when.grammar.several import one_list
from osl.when.grammar.shapes import (
    BASES,
    RECURRENCES,
    Aside,
    Continuous,
    Day,
    Deadline,
    Edge,
    Half,
    Listing,
    Month,
    Named,
    NthDay,
    Open,
    Part,
    Piece,
    Quarter,
    Range,
    Slot,
    Year,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# what a Roman number behind it may be the number of: "spotkanie II"
_NAMING = {KINDS[kind] for kind in ("WORD", "THING", "GROUP", "LABEL")}
_WORDS = (Aside("lead"), Aside("remark"))
# what makes a time one beyond doubt, and what may count anything: "sala 3.05"
_CLEAR = {KINDS[kind] for kind in ("MONTH", "EMONTH", "FULLDATE", "YEARFIRST")}
_YEAR_FIRST = KINDS["YEARFIRST"] + KINDS["DASH"] + KINDS["NUMDATE"]
_YEARS = {KINDS[kind] for kind in ("YEAR", "YEARWORD", "THISYEAR", "THIS")}
_MONTHS = {KINDS["MONTH"], KINDS["EMONTH"], *ROMANS}
_DIM = {KINDS["NUMDATE"], KINDS["PAIR"], *ROMANS}


class Unclear(Exception):  # noqa: N818 - it says what happened
    """Words that may mean several things."""


def base_of(pieces: tuple[Found, ...], signature: str, *, recurs: bool) -> Found | None:
    """The time among `pieces`, None if there is none; raises Unclear where it may be something else."""
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is no month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] != KINDS["PAIR"]]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, Named)]
    if not bases:
        return None
    base = bases[0] if len(bases) == 1 else one_list(pieces, bases, signature)
    named = any(isinstance(found.piece, Named) for found in pieces)
    doubtful = (
        base is None
        or any(_counted(pieces, found, signature) for found in bases)
        or not _clear(pieces, base, signature)
        or _whole_year_and_more(base.piece, named=named)
        or _mixed(base.piece, signature)
        or _year_first(signature)
        or _day_to_term(base.piece)
        or _of_words(pieces, base, signature)
        or (isinstance(base.piece, Open | Deadline) and signature[-1] == KINDS["DASH"])
    )
    if doubtful:
        raise Unclear
    return base


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


def of_days(found: Found | None) -> bool:
    """Is this a day, or a span that ends with one?"""
    piece = found.piece if found else None
    return isinstance(piece, Day) or (isinstance(piece, Range) and isinstance(piece.last, Day))


def _day_to_term(base: Piece) -> bool:
    """ "12 stycznia – I półrocze": what is behind the dash says of what the day is."""
    return isinstance(base, Range) and isinstance(base.first, Day) and isinstance(base.last, Quarter | Half)


def _of_words(pieces: tuple[Found, ...], base: Found, signature: str) -> bool:
    """ "raz w miesiącu, spotkanie w grudniu": a time of the words that stand right before it."""
    before = [found for found in pieces if found.end <= base.start]
    said = [found.piece for found in before]
    # "w okresie wegetacyjnym od marca": a label with the word that goes with it
    if said[-1:] != [Aside("remark")] or said[-2:-1] == [Aside("label")]:
        return False
    recurs = any(
        isinstance(piece, (*RECURRENCES, Continuous)) and not getattr(piece, "plain", False) for piece in said
    )
    return recurs and KINDS["COMMA"] not in signature[before[-1].end : base.start]


def _year_first(signature: str) -> bool:
    """ "2023.05.21-06.01": the second date may have its month first as well."""
    _, found, after = signature.partition(_YEAR_FIRST)
    return bool(found) and after[:1] not in _YEARS


def bare(base: Piece) -> bool:
    """Is this nothing but figures of a day and a month, which a clock time may be too?"""
    ends = (base.first, base.last) if isinstance(base, Range) else (base,)
    return all(isinstance(end, Day) and end.day == end.month and end.year is None for end in ends)


def _whole_year_and_more(base: Piece, *, named: bool) -> bool:
    """ "cały rok, wakacje": a part beside the whole year may be what is taken from it."""
    items = base.items if isinstance(base, Listing) else (base,)
    years = [isinstance(item, Year) for item in items]
    return any(years) and (named or not all(years))


def _mixed(piece: object, signature: str) -> bool:
    """ "II – III kw roku": beside quarters and halves a Roman number need be no month."""
    inside = list(_inside(piece))
    months = [part.month for part in inside if isinstance(part, Month | Part)]
    parts_of_year = any(isinstance(part, Quarter | Half | Edge) for part in inside)
    return parts_of_year and any(signature[month] in ROMANS for month in months)


def _counted(pieces: tuple[Found, ...], found: Found, signature: str) -> bool:
    """ "spotkanie II", "SP 5, 12 maja": a number right behind a word may be that of the word."""
    before = signature[found.start - 1] if found.start else ""
    first = signature[found.start]
    if before == KINDS["NUMBER"]:
        hours = any(piece == Aside("clock") and end == found.start for _, end, piece in pieces)
        return not hours or first in _MONTHS
    if before not in _NAMING:
        return False
    return first in ROMANS or (first == KINDS["NUMBER"] and isinstance(found.piece, Listing))


def _clear(pieces: tuple[Found, ...], base: Found, signature: str) -> bool:
    """Is the time beyond doubt, where words lead up to it?"""
    words = [found for found in pieces if found.start < base.start and found.piece in _WORDS]
    alone = len(words) == 1 and words[0].end - words[0].start == 1 and words[0].piece == Aside("remark")
    if not words or alone:
        return True
    kinds = set(signature[base.start : base.end])
    if isinstance(base.piece, Deadline):
        return kinds.isdisjoint(_DIM)
    return not kinds.isdisjoint(_CLEAR) and (exact(base) or of_days(base))


def years(piece: object) -> tuple[Slot, ...]:
    """The slots of the years that are named anywhere in `piece`."""
    years = (getattr(part, "year", None) for part in _inside(piece))
    return tuple(dict.fromkeys(year for year in years if year is not None))


def _inside(piece: object) -> Iterator[Parts]:
    """The shapes that `piece` is made of, and itself."""
    if isinstance(piece, Parts | tuple):
        for part in piece:
            yield from _inside(part)
    if isinstance(piece, Parts):
        yield piece
