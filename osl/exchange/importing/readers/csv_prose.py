"""The prose around a table with delimiters, as in a letter: found by the headings of the table."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from osl.exchange.importing.document import SourcePlace, TextLine
from osl.exchange.importing.headings import read_heading

SAMPLE = 65_536  # characters


def delimiter_of_headings(text: str) -> str | None:
    """Return what is between known headings, and in the row below them; None if there is no such row."""
    found = _headings(text)
    return found[1] if found else None


def _headings(text: str) -> tuple[int, str] | None:
    """Return the position of the line of the headings, from 0, and what is between them."""
    full = [(at, line) for at, line in enumerate(text[:SAMPLE].splitlines()) if line.strip()]
    for (at, line), (_, below) in pairwise(full):
        for delimiter in (";", "|", ","):
            cells = line.split(delimiter)
            is_row = 1 < len(cells) <= below.count(delimiter) + 1 and not re.search(r"[\d:]|, ", line)
            if is_row and sum(read_heading(cell) is not None for cell in cells) > 1:
                return at, delimiter
    return None


def without_prose(text: str, delimiter: str) -> tuple[str, tuple[TextLine, ...]]:
    """Return `text` with the lines of prose above its table and below it empty, and those lines.

    The table ends with an empty line that is not in quotes, if no row is below that.
    """
    found = _headings(text)
    if not found or found[1] != delimiter:
        return text, ()
    first, lines = found[0], text.splitlines()
    between = re.compile(rf"{re.escape(delimiter)}(?=\S)")  # in prose, a blank is behind a comma
    quotes = [0, *accumulate(line.count('"') for line in lines[first:])]
    empty = (at for at in range(first, len(lines)) if not lines[at].strip() and quotes[at - first] % 2 == 0)
    end = next(empty, len(lines))
    first = 0 if any(map(between.search, lines[:first])) else first
    end = len(lines) if any(map(between.search, lines[end:])) else end
    around = tuple(
        TextLine(line.strip(), SourcePlace(line=at + 1), after=int(at >= end))
        for at, line in enumerate(lines)
        if line.strip() and not first <= at < end
    )
    table = (line if first <= at < end else "" for at, line in enumerate(lines))
    return ("\n".join(table) if around else text), around
