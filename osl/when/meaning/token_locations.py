"""Where in the words something stands: a token, or a number inside one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from osl.when.tokens import places

if TYPE_CHECKING:
    from osl.when.meaning.issue_codes import CodedIssue

TokenPlace: TypeAlias = tuple[int, int]


class TokenLocator:
    """The words that a trouble was met in, and where each token of them stands."""

    def __init__(self, text: str, year: int) -> None:
        self.text = text
        self.year = year
        self.places = places(text)

    def place(self, trouble: CodedIssue) -> TokenPlace:
        """From the first to the last token of `trouble`."""
        return self.places[trouble.first][0], self.places[trouble.last][1]

    def at(self, place: TokenPlace) -> str:
        """The words at `place`."""
        return self.text[place[0] : place[1]]

    def part(self, slot: int, number: int) -> TokenPlace:
        """Where the `number`th number of one token stands: a date in figures has several."""
        start, end = self.places[slot]
        found = list(re.finditer(r"[0-9]+|[IVX]+", self.text[start:end]))
        if len(found) < 2:
            return start, end
        return start + found[number].start(), start + found[number].end()

    def year_place(self, slot: int) -> TokenPlace:
        """Where the year of a token stands."""
        start = self.places[slot][0]
        return self.part(slot, 0 if self.text[start : start + 4].isdigit() else -1)

    def replacing(self, place: TokenPlace, new: str) -> str:
        """The words with others at `place`."""
        return self.text[: place[0]] + new + self.text[place[1] :]
