"""Sections that the lines around their headings show: "2. Imprezy" above "4. Bal" or "2.1 Bal"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import has_time_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_PART = re.compile(r"(\d{1,2})\.1[.)]?(?: |$)")
_COUNTED = re.compile(r"(\d{1,3})[.)] *[^\W\d]")


def counted_sections(texts: Sequence[str]) -> list[str]:
    """Return the lines that count sections, while others count the rows."""
    return [*_counted_among_rows(texts), *_counted_above_parts(texts)]


def _counted_among_rows(texts: Sequence[str]) -> list[str]:
    """Return the lines that count sections, the first of which begins the table, while others count the rows.

    Each is directly above a row, whose number goes on from the row before.
    """
    counts = [int(hit[1]) if (hit := _COUNTED.match(text)) else 0 for text in texts]
    rows, found = 0, list[str]()
    for text, (number, below) in zip(texts, pairwise([*counts, 0]), strict=True):
        is_above = number == len(found) + 1 and below == rows + 1 and not _has_time(text)
        if is_above and (number != rows + 1 or below == number):
            found.append(text)
        elif number == rows + 1:
            rows += 1
    return found if 1 < len(found) < rows and found[0] == texts[0] else []


def _counted_above_parts(texts: Sequence[str]) -> list[str]:
    """Return the lines that count sections, each above a row that has the first number in it: "2.1"."""
    pairs = ((text, _COUNTED.match(text), _FIRST_PART.match(below)) for text, below in pairwise(texts))
    found = [text for text, own, part in pairs if own and part and own[1] == part[1]]
    return found if len(found) > 1 else []


def _has_time(text: str) -> bool:
    """Return whether the words behind the number are those of dates; "i" is "and"."""
    return has_time_word(text.partition(" ")[2].replace(" i ", " "))
