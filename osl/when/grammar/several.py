"""Several times in one string, each with words of its own: "5 maja – zebranie, 12 maja – festyn"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from osl.when.grammar.build_lists import Item, Items, listing
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.pieces import Found
from osl.when.grammar.shapes import (
    Aside,
    Chain,
    Day,
    Edge,
    Half,
    Listing,
    Month,
    NthDay,
    Part,
    Quarter,
    Range,
)
from osl.when.grammar.traits import of_days

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEMS = (Day, Month, Quarter, Half, Edge, Part, NthDay, Range, Chain, Listing)
_WORDS = (Aside("remark"), Aside("of term"), Aside("label"))
_BETWEEN = (*_WORDS, Aside("clock"))
_COMMA, _AND = KINDS["COMMA"], KINDS["AND"]


def one_list(pieces: tuple[Found, ...], bases: Sequence[Found], signature: str) -> Found | None:
    """The times in `bases` as one list; None where one of them may belong to the words beside it."""
    first, last = bases[0], bases[-1]
    inner = [found for found in pieces if first.start <= found.start <= last.start]
    if not all(isinstance(found.piece, _ITEMS) or found.piece in _BETWEEN for found in inner):
        return None
    if not all(_stands_apart(*pair, signature) for pair in pairwise(inner) if pair[1] in bases):
        return None
    items = [_items(found) for found in bases]
    return Found(first.start, last.end, listing(items[0], tuple(items[1:])))


def _items(found: Found) -> Items:
    piece = found.piece
    return piece.items if isinstance(piece, Listing) else (cast("Item", piece),)


def _is_span_of_days(found: Found) -> bool:
    return isinstance(found.piece, Range) and of_days(found)


def _stands_apart(before: Found, base: Found, signature: str) -> bool:
    """Behind words there has to be a comma, or they may speak of it: "rozliczenie za kwiecień"."""
    between = signature[before.end : base.start]
    if not between and _is_span_of_days(before) and _is_span_of_days(base):
        return True
    return _COMMA in between or (between == _AND and before.piece not in _WORDS)
