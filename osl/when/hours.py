"""Times of day by themselves, `18–20` or `godz. 17`: the hours of one day, without its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.when.analysis.clock_times import scan
from osl.when.meaning.hours import clock
from osl.when.model import Hours
from osl.when.token_types import TOKEN_TYPES
from osl.when.tokens import token_words, tokenize

if TYPE_CHECKING:
    from osl.when.meaning.hours import ClockEnds

_LONGEST = 100
_TAKEN = {
    TOKEN_TYPES[name]
    for name in (
        "CLOCK", "AMPM", "MIDNIGHT", "DAYEND", "EMIDDAY", "NUMBER", "NUMDATE", "PAIR", "YEAR", "BIG",
        "GODZ", "OCLOCK", "BEGIN", "FROM", "TO", "DASH", "COMMA", "AND", "MARK", "BETWEEN",
    )
}  # fmt: skip
_DASH = TOKEN_TYPES["DASH"]
_FIGURES = "".join(
    TOKEN_TYPES[name] for name in ("CLOCK", "AMPM", "NUMBER", "NUMDATE", "PAIR", "YEAR", "BIG")
)
# a dash with nothing on one side, figures with nothing between them
_ODD = re.compile(rf"\A{_DASH}|{_DASH}\Z|[{_FIGURES}]{{2}}")


def read_hours(text: str) -> tuple[Hours, ...] | None:
    """Return the hours that `text` names, each for every day; None if it names none or anything else."""
    if len(text) > _LONGEST or not _TAKEN.issuperset(signature := tokenize(text)[0]):
        return None
    words = token_words(text)
    times = [*scan(signature, range(len(signature)))]
    found = [_ends(words, start, end) for start, end in times]
    if not found or None in found or _ODD.search(signature):
        return None
    return tuple(dict.fromkeys(Hours(None, *ends) for ends in found if ends))


def _ends(words: list[str], start: int | None, end: int | None) -> ClockEnds | None:
    return clock(None if start is None else words[start], None if end is None else words[end])
