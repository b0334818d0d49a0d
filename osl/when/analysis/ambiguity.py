"""Reasons why a date may be something else: each is a function, and one is enough to leave it unread."""

from __future__ import annotations

from osl.values import Value
from osl.when.analysis.predicates import exact, inside, of_days
from osl.when.analysis.segments import ROMANS, Match
from osl.when.grammar.nodes import (
    RECURRENCES,
    Continuous,
    Day,
    Deadline,
    Edge,
    Half,
    Listing,
    Month,
    NamedPeriod,
    Noise,
    Open,
    PartOfMonth,
    PointRange,
    Quarter,
    TermTime,
    Year,
)
from osl.when.token_types import TOKEN_TYPES

# what a Roman number behind it may be the number of: "spotkanie II"
_NAMING = {TOKEN_TYPES[name] for name in ("WORD", "THING", "GROUP", "LABEL")}
_WORDS = (Noise("lead"), Noise("remark"))
# what makes a date certain, and what may count anything: "sala 3.05"
_CLEAR = {TOKEN_TYPES[name] for name in ("MONTH", "EMONTH", "FULLDATE", "YEARFIRST")}
_YEAR_FIRST = TOKEN_TYPES["YEARFIRST"] + TOKEN_TYPES["DASH"] + TOKEN_TYPES["NUMDATE"]
_YEARS = {TOKEN_TYPES[name] for name in ("YEAR", "YEARWORD", "THISYEAR", "THIS")}
_MONTHS = {TOKEN_TYPES["MONTH"], TOKEN_TYPES["EMONTH"], *ROMANS}
_DIM = {TOKEN_TYPES["NUMDATE"], TOKEN_TYPES["PAIR"], *ROMANS}


class Candidate(Value):
    """A date, the dates that it is made of, all the segments of the phrase, and its signature."""

    base: Match
    bases: tuple[Match, ...]
    segments: tuple[Match, ...]
    signature: str


def is_ambiguous(case: Candidate) -> bool:
    """Whether the date may be something else."""
    return any(reason(case) for reason in _REASONS)


def _count_of_a_word(case: Candidate) -> bool:
    """Whether one of the dates is the number of the word before it."""
    return any(_counted(case, found) for found in case.bases)


def _day_to_term(case: Candidate) -> bool:
    """ "12 stycznia – I półrocze": what is behind the dash names what the day is for."""
    base = case.base.node
    return (
        isinstance(base, PointRange) and isinstance(base.first, Day) and isinstance(base.last, Quarter | Half)
    )


def _of_words(case: Candidate) -> bool:
    """ "raz w miesiącu, spotkanie w grudniu": a date that belongs to the words right before it."""
    before = [found for found in case.segments if found.end <= case.base.start]
    nodes = [found.node for found in before]
    # "w okresie wegetacyjnym od marca": a label with the word that goes with it
    if nodes[-1:] != [Noise("remark")] or nodes[-2:-1] == [Noise("label")]:
        return False
    recurs = any(
        isinstance(node, (*RECURRENCES, Continuous)) and not getattr(node, "plain", False) for node in nodes
    )
    return recurs and TOKEN_TYPES["COMMA"] not in case.signature[before[-1].end : case.base.start]


def _year_first(case: Candidate) -> bool:
    """ "2023.05.21-06.01": the second date may have its month first as well."""
    _, found, after = case.signature.partition(_YEAR_FIRST)
    return bool(found) and after[:1] not in _YEARS


def _whole_year_and_more(case: Candidate) -> bool:
    """ "cały rok, wakacje": a part beside the whole year may be what is taken from it."""
    base = case.base.node
    items = base.items if isinstance(base, Listing) else (base,)
    named = any(isinstance(found.node, NamedPeriod) for found in case.segments)
    years = [isinstance(item, Year | TermTime) for item in items]
    return any(years) and (named or not all(years))


def _mixed(case: Candidate) -> bool:
    """ "II – III kw roku": beside quarters and halves a Roman number may be something else than a month."""
    nodes = list(inside(case.base.node))
    months = [part.month for part in nodes if isinstance(part, Month | PartOfMonth)]
    parts_of_year = any(isinstance(part, Quarter | Half | Edge) for part in nodes)
    return parts_of_year and any(case.signature[month] in ROMANS for month in months)


def _counted(case: Candidate, found: Match) -> bool:
    """ "spotkanie II", "SP 5, 12 maja": a number right behind a word may be that of the word."""
    signature = case.signature
    before = signature[found.start - 1] if found.start else ""
    first = signature[found.start]
    if before == TOKEN_TYPES["NUMBER"]:
        hours = any(node == Noise("clock") and end == found.start for _, end, node in case.segments)
        return not hours or first in _MONTHS
    if before not in _NAMING:
        return False
    return first in ROMANS or (first == TOKEN_TYPES["NUMBER"] and isinstance(found.node, Listing))


def _led_up_to(case: Candidate) -> bool:
    """Whether words lead up to a date that is not certain: "sala 3.05"."""
    base = case.base
    words = [found for found in case.segments if found.start < base.start and found.node in _WORDS]
    alone = len(words) == 1 and words[0].end - words[0].start == 1 and words[0].node == Noise("remark")
    if not words or alone:
        return False
    kinds = set(case.signature[base.start : base.end])
    if isinstance(base.node, Deadline):
        return not kinds.isdisjoint(_DIM)
    return kinds.isdisjoint(_CLEAR) or not (exact(base) or of_days(base))


def _cut_off(case: Candidate) -> bool:
    """ "od 15 maja –": what was to be behind the dash is missing."""
    return isinstance(case.base.node, Open | Deadline) and case.signature[-1] == TOKEN_TYPES["DASH"]


_REASONS = (
    _count_of_a_word, _led_up_to, _whole_year_and_more, _mixed,
    _year_first, _day_to_term, _of_words, _cut_off,
)  # fmt: skip
