"""Several times in one string, each with words of its own: "5 maja – zebranie, 12 maja – festyn"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from osl.when.analysis.predicates import of_days
from osl.when.analysis.segments import Match
from osl.when.grammar.nodes import (
    Chain,
    Day,
    Edge,
    Half,
    Listing,
    Month,
    Noise,
    NthDay,
    PartOfMonth,
    PointRange,
    Quarter,
)
from osl.when.grammar.range_builders import ListItem, ListItems, listing
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEMS = (Day, Month, Quarter, Half, Edge, PartOfMonth, NthDay, PointRange, Chain, Listing)
_WORDS = (Noise("remark"), Noise("of term"), Noise("label"))
_BETWEEN = (*_WORDS, Noise("clock"))
_COMMA, _AND = TOKEN_TYPES["COMMA"], TOKEN_TYPES["AND"]


def one_list(pieces: tuple[Match, ...], bases: Sequence[Match], signature: str) -> Match | None:
    """The times in `bases` as one list; None where one of them may belong to the words beside it."""
    first, last = bases[0], bases[-1]
    inner = [found for found in pieces if first.start <= found.start <= last.start]
    if not all(isinstance(found.piece, _ITEMS) or found.piece in _BETWEEN for found in inner):
        return None
    if not all(_stands_apart(*pair, signature) for pair in pairwise(inner) if pair[1] in bases):
        return None
    items = [_items(found) for found in bases]
    return Match(first.start, last.end, listing(items[0], tuple(items[1:])))


def _items(found: Match) -> ListItems:
    piece = found.piece
    return piece.items if isinstance(piece, Listing) else (cast("ListItem", piece),)


def _is_span_of_days(found: Match) -> bool:
    return isinstance(found.piece, PointRange) and of_days(found)


def _stands_apart(before: Match, base: Match, signature: str) -> bool:
    """Behind words there has to be a comma, or they may speak of it: "rozliczenie za kwiecień"."""
    between = signature[before.end : base.start]
    if not between and _is_span_of_days(before) and _is_span_of_days(base):
        return True
    return _COMMA in between or (between == _AND and before.piece not in _WORDS)
