"""Why a time may be something else: each doubt is a function, and one is enough to leave it unread."""

from __future__ import annotations

from osl.parts import Parts
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.pieces import ROMANS, Found
from osl.when.grammar.shapes import (
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
    Open,
    Part,
    Quarter,
    Range,
    Year,
)
from osl.when.grammar.traits import exact, inside, of_days

# what a Roman number behind it may be the number of: "spotkanie II"
_NAMING = {KINDS[kind] for kind in ("WORD", "THING", "GROUP", "LABEL")}
_WORDS = (Aside("lead"), Aside("remark"))
# what makes a time one beyond doubt, and what may count anything: "sala 3.05"
_CLEAR = {KINDS[kind] for kind in ("MONTH", "EMONTH", "FULLDATE", "YEARFIRST")}
_YEAR_FIRST = KINDS["YEARFIRST"] + KINDS["DASH"] + KINDS["NUMDATE"]
_YEARS = {KINDS[kind] for kind in ("YEAR", "YEARWORD", "THISYEAR", "THIS")}
_MONTHS = {KINDS["MONTH"], KINDS["EMONTH"], *ROMANS}
_DIM = {KINDS["NUMDATE"], KINDS["PAIR"], *ROMANS}


class Case(Parts):
    """A time, all the pieces beside it, the several times that it is made of, and the signature."""

    base: Found
    bases: tuple[Found, ...]
    pieces: tuple[Found, ...]
    signature: str


def doubtful(case: Case) -> bool:
    """May the time be something else?"""
    return any(doubt(case) for doubt in _DOUBTS)


def _count_of_a_word(case: Case) -> bool:
    """One of the times is the number of the word before it."""
    return any(_counted(case, found) for found in case.bases)


def _day_to_term(case: Case) -> bool:
    """ "12 stycznia – I półrocze": what is behind the dash says of what the day is."""
    base = case.base.piece
    return isinstance(base, Range) and isinstance(base.first, Day) and isinstance(base.last, Quarter | Half)


def _of_words(case: Case) -> bool:
    """ "raz w miesiącu, spotkanie w grudniu": a time of the words that stand right before it."""
    before = [found for found in case.pieces if found.end <= case.base.start]
    said = [found.piece for found in before]
    # "w okresie wegetacyjnym od marca": a label with the word that goes with it
    if said[-1:] != [Aside("remark")] or said[-2:-1] == [Aside("label")]:
        return False
    recurs = any(
        isinstance(piece, (*RECURRENCES, Continuous)) and not getattr(piece, "plain", False) for piece in said
    )
    return recurs and KINDS["COMMA"] not in case.signature[before[-1].end : case.base.start]


def _year_first(case: Case) -> bool:
    """ "2023.05.21-06.01": the second date may have its month first as well."""
    _, found, after = case.signature.partition(_YEAR_FIRST)
    return bool(found) and after[:1] not in _YEARS


def _whole_year_and_more(case: Case) -> bool:
    """ "cały rok, wakacje": a part beside the whole year may be what is taken from it."""
    base = case.base.piece
    items = base.items if isinstance(base, Listing) else (base,)
    named = any(isinstance(found.piece, Named) for found in case.pieces)
    years = [isinstance(item, Year) for item in items]
    return any(years) and (named or not all(years))


def _mixed(case: Case) -> bool:
    """ "II – III kw roku": beside quarters and halves a Roman number need be no month."""
    shapes = list(inside(case.base.piece))
    months = [part.month for part in shapes if isinstance(part, Month | Part)]
    parts_of_year = any(isinstance(part, Quarter | Half | Edge) for part in shapes)
    return parts_of_year and any(case.signature[month] in ROMANS for month in months)


def _counted(case: Case, found: Found) -> bool:
    """ "spotkanie II", "SP 5, 12 maja": a number right behind a word may be that of the word."""
    signature = case.signature
    before = signature[found.start - 1] if found.start else ""
    first = signature[found.start]
    if before == KINDS["NUMBER"]:
        hours = any(piece == Aside("clock") and end == found.start for _, end, piece in case.pieces)
        return not hours or first in _MONTHS
    if before not in _NAMING:
        return False
    return first in ROMANS or (first == KINDS["NUMBER"] and isinstance(found.piece, Listing))


def _led_up_to(case: Case) -> bool:
    """Words lead up to a time that is not one beyond doubt: "sala 3.05"."""
    base = case.base
    words = [found for found in case.pieces if found.start < base.start and found.piece in _WORDS]
    alone = len(words) == 1 and words[0].end - words[0].start == 1 and words[0].piece == Aside("remark")
    if not words or alone:
        return False
    kinds = set(case.signature[base.start : base.end])
    if isinstance(base.piece, Deadline):
        return not kinds.isdisjoint(_DIM)
    return kinds.isdisjoint(_CLEAR) or not (exact(base) or of_days(base))


def _cut_off(case: Case) -> bool:
    """ "od 15 maja –": what was to be behind the dash is missing."""
    return isinstance(case.base.piece, Open | Deadline) and case.signature[-1] == KINDS["DASH"]


_DOUBTS = (
    _count_of_a_word, _led_up_to, _whole_year_and_more, _mixed,
    _year_first, _day_to_term, _of_words, _cut_off,
)  # fmt: skip
