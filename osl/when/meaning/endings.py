"""Lists of a beginning and an end, which are a range: "rozpoczęcie: maj, zakończenie: lipiec"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from osl.when.grammar.nodes import Chain, PointRange
from osl.when.issue_codes import CodedIssue, UnreadableError

if TYPE_CHECKING:
    from osl.when.analysis.segments import Match
    from osl.when.grammar.nodes import Listing, Point
    from osl.when.meaning.bindings import Bindings

_ENDING = "ending"  # the value of words for the end of what has dates


def to_ending(base: Listing, found: Match, bindings: Bindings) -> PointRange | None:
    """Return the range that a list with a word for the end means; None if there is no such word in it."""
    if _ENDING not in bindings.values[found.start : found.end]:
        return None
    if len(base.items) != 2 or any(isinstance(item, PointRange | Chain) for item in base.items):
        raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    return PointRange(*cast("tuple[Point, Point]", base.items))
