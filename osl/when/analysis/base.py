"""The base of a phrase: the segment that is its date, or several of them as one list.

Several dates may each have words of their own: "5 maja – zebranie, 12 maja – festyn".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from osl.when.analysis.ambiguity import Candidate, is_ambiguous
from osl.when.analysis.predicates import of_days
from osl.when.analysis.segments import Match
from osl.when.grammar.nodes import (
    BASES,
    Chain,
    Day,
    Edge,
    Half,
    Listing,
    Month,
    NamedPeriod,
    Noise,
    NthDay,
    PartOfMonth,
    PointRange,
    Quarter,
)
from osl.when.grammar.range_builders import ListItem, ListItems, listing
from osl.when.issue_codes import UnreadableError
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEMS = (Day, Month, Quarter, Half, Edge, PartOfMonth, NthDay, PointRange, Chain, Listing)
_WORDS = (Noise("remark"), Noise("of term"), Noise("label"))
_BETWEEN = (*_WORDS, Noise("clock"))
_PAIR = TOKEN_TYPES["PAIR"]
# figures that are months of a year by themselves, and hours beside what recurs: "8.30–15.30 w dni robocze"
HOURS_NOT_MONTHS = {
    _PAIR: (0, None),
    _PAIR + TOKEN_TYPES["DASH"] + _PAIR: (0, 2),
    TOKEN_TYPES["FROM"] + _PAIR + TOKEN_TYPES["TO"] + _PAIR: (1, 3),
    TOKEN_TYPES["FROM"] + _PAIR: (1, None),
}
_COMMA, _AND = TOKEN_TYPES["COMMA"], TOKEN_TYPES["AND"]
_NAMING = TOKEN_TYPES["DASH"] + TOKEN_TYPES["MARK"]


def base_of(segments: tuple[Match, ...], signature: str, *, recurs: bool) -> Match | None:
    """Return the date among `segments`, None if there is none; raises UnreadableError if it is ambiguous."""
    bases = [found for found in segments if isinstance(found.node, BASES)]
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is not a month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] not in HOURS_NOT_MONTHS]
    # "24 grudnia – Wigilia": after a date, the name of a holiday is what happens then
    if bases and not _is_named(bases[0]):
        bases = [found for found in bases if not _is_named(found)]
    bases = _without_name(bases, segments, signature)
    if not bases:
        return None
    base = bases[0] if len(bases) == 1 else _one_list(segments, bases, signature)
    if base is None or is_ambiguous(Candidate(base, tuple(bases), segments, signature)):
        raise UnreadableError
    return base


def _is_named(found: Match) -> bool:
    items = found.node.items if isinstance(found.node, Listing) else (found.node,)
    return all(isinstance(item, NamedPeriod) for item in items)


def _without_name(bases: list[Match], segments: tuple[Match, ...], signature: str) -> list[Match]:
    """ "Wigilia dla samotnych – 20 grudnia": a holiday as the name of an event."""
    if len(bases) != 2 or not isinstance(bases[0].node, NamedPeriod) or not of_days(bases[1]):
        return bases
    named, dated = bases
    words = [found.node for found in segments if named.start < found.start < dated.start]
    called = words == [Noise("remark")] and signature[dated.start - 1] in _NAMING
    return [dated] if called else bases


def _one_list(segments: tuple[Match, ...], bases: Sequence[Match], signature: str) -> Match | None:
    """Return the dates in `bases` as one list; None if one of them may belong to the words beside it."""
    first, last = bases[0], bases[-1]
    inner = [found for found in segments if first.start <= found.start <= last.start]
    if not all(isinstance(found.node, _ITEMS) or found.node in _BETWEEN for found in inner):
        return None
    if not all(_stands_apart(*pair, signature) for pair in pairwise(inner) if pair[1] in bases):
        return None
    items = [_items(found) for found in bases]
    return Match(first.start, last.end, listing(items[0], tuple(items[1:])))


def _items(found: Match) -> ListItems:
    node = found.node
    return node.items if isinstance(node, Listing) else (cast("ListItem", node),)


def _is_span_of_days(found: Match) -> bool:
    return isinstance(found.node, PointRange) and of_days(found)


def _stands_apart(before: Match, base: Match, signature: str) -> bool:
    """Whether there is a comma after words, which else may be about the date: "rozliczenie za kwiecień"."""
    between = signature[before.end : base.start]
    if not between and _is_span_of_days(before) and _is_span_of_days(base):
        return True
    return _COMMA in between or (between == _AND and before.node not in _WORDS)
