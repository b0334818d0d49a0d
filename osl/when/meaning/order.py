"""What is told of times that come in the wrong order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from osl.i18n import Sentence, say, verbatim
from osl.when.grammar.nodes import Chain, Day, Point, PointRange
from osl.when.token_types import DASHES

if TYPE_CHECKING:
    from osl.when.meaning.issue_codes import CodedIssue
    from osl.when.meaning.issues import Wording
    from osl.when.meaning.token_locations import TokenLocator, TokenPlace


def reversed_range(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That an end lies before its beginning."""
    del values
    message = say('"{words}" ends before it begins', words=words.at(words.place(trouble)))
    place = words.place(trouble)
    return place, message, _in_order(words, place, trouble.about)


def _in_order(words: TokenLocator, place: TokenPlace, base: object) -> Sentence | None:
    """The same words with the days changed round, or with the years that make them sound."""
    if not isinstance(base, PointRange) or base.first.year is not None:
        return None
    if isinstance(base.first, Day) and isinstance(base.last, Day) and base.first.month == base.last.month:
        first, last = words.part(base.first.day, 0), words.part(base.last.day, 0)
        turned = words.replacing(last, words.at(first))
        return verbatim(turned[: first[0]] + words.at(last) + turned[first[1] :])
    first, last = (_span_of(words, point) for point in (base.first, base.last))
    years = f"{words.at(first)} {words.year} – {words.at(last)} {words.year + 1}"
    return verbatim(words.replacing(place, years))


def _span_of(words: TokenLocator, point: Point) -> TokenPlace:
    slots = [slot for slot in point if isinstance(slot, int)]
    return words.places[min(slots)][0], words.places[max(slots)][1]


def broken_chain(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That months in a row leave some out."""
    del values
    place = words.place(trouble)
    message = say('the months of "{words}" do not follow each other', words=words.at(place))
    return place, message, verbatim(words.replacing(place, ", ".join(_months(words, place, trouble.about))))


def _months(words: TokenLocator, place: TokenPlace, chain: Chain) -> list[str]:
    """Each month of a chain, with the year behind it."""
    starts = [place[0], *(words.places[month.month][0] for month in chain.months[1:]), place[1]]
    return [words.at(ends).strip(f"{DASHES}/ ") for ends in pairwise(starts)]
