"""How the rows of a table are numbered, as its lines show: 1, 1.1, I.1, A1 or I."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PLAIN = re.compile(r"\d{1,4}[.)]?")
WITH_PARTS = re.compile(r"\d{1,4}[.)]?|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?")
_LETTERED = re.compile(r"[A-Z][.-]?\d{1,2}[.)]?")
_ROMAN_PARTS = re.compile(r"[IVX]{1,6}\.\d{1,2}[.)]?")
_ROMAN = re.compile(r"[IVX]{1,6}[.)]?")
# the first two rows of each way to number them, the rarer first
_FIRST_TWO = (
    (re.compile(r"I\.1[.)]?"), re.compile(r"I\.2[.)]?"), _ROMAN_PARTS),
    (re.compile(r"\d{1,2}\.1[.)]?"), re.compile(""), WITH_PARTS),
    (re.compile(r"1[.)]?"), re.compile(""), PLAIN),
    (re.compile(r"A[.-]?1[.)]?"), re.compile(r"A[.-]?2[.)]?"), _LETTERED),
    (re.compile(r"I[.)]?"), re.compile(r"II[.)]?"), _ROMAN),
)


def row_numbers(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what the number of a row is like in a table whose lines are `texts`."""
    lines = {text.strip() for text in texts}
    for first, second, numbers in _FIRST_TWO:
        if all(not one.pattern or any(map(one.fullmatch, lines)) for one in (first, second)):
            return numbers
    return PLAIN


def follow_each_other(numbers: Sequence[str]) -> bool:
    """Return whether the numbers of one row follow each other: "10.", "11."; not "2016", "15."."""
    counts = [int(number.rstrip(".)")) for number in numbers if PLAIN.fullmatch(number)]
    return all(two == one + 1 for one, two in pairwise(counts))
