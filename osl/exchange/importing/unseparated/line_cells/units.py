"""The units of text that alignment makes cells of, and what it costs to cut between them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.line_cells.alignment import TextUnit
from osl.exchange.importing.unseparated.scoring import STANDS_FOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

JOIN, JOIN_LOWER, JOIN_SMALL, JOIN_ITEM = 2.5, 2.0, 1.0, 0.0
JOIN_MARK = 6.0  # a dash or "j.w.", which is a cell of its own
JOIN_DAY = 0.5  # "19.01", "22.03"
JOIN_FIRST = 1.0  # the first item of a list, which nothing announces
CUT, CUT_LIST = 5.0, 2.0
# how much likelier an empty cell is where empty lines show it: two for each paragraph, or one
MARKED, MAYBE_MARKED, JOIN_BLANK, MOST_BLANK = 2.0, 1.0, 1.5, 8
DASHES = ("–", "-", "—", "/", "+")
LEADING = frozenset(
    (
        *DASHES,
        "i",
        "oraz",
        "w",
        "z",
        "we",
        "ze",
        "do",
        "od",
        "na",
        "dla",
        "o",
        "u",
        "po",
        "przy",
        "nad",
        "pod",
        "za",
        "of",
    )
)
_ITEM = re.compile(r"\s*(?:[-–—•*·▪](?=\s|[^\W\d_])|(?:[a-z]\)|\.)(?=\s))")
_COUNTED = re.compile(r"(\d{1,2})[.)]\s*[^\W\d]")
_HOUR = re.compile(r"(?:o )?godz(?:\.|in\w+)? ?\d", re.IGNORECASE)  # below a date
_DAY = re.compile(r"\d{1,2}\.\d{1,2}(?:\.(?:\d{4})?)?(?: ?r\.)?[,;]?")
_OF_PARAGRAPHS = 2  # lines from one to the next, of which one is empty
_MOST_WHOLE = 20  # lines for each that goes on


def units_of_lines(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return the lines as units: each is a cell, or goes on with the one above it.

    An empty unit is between two lines if more lines are empty than usually; if none is, the cell goes on.
    A line without text was taken out: it is none of these.
    """
    units, last, above = list[TextUnit](), "", 0
    steps = [two.place.line - one.place.line for one, two in pairwise(lines)]
    usual = min(Counter(steps).most_common(1)[0][0], _OF_PARAGRAPHS) if steps else 1
    for line in lines:
        text, step = line.text.strip(), line.place.line - above if above else usual
        if not text:
            above = line.place.line
            continue
        blank = TextUnit("", "\n", line.place, cut=-MARKED if usual > 1 else -MAYBE_MARKED, join=JOIN_BLANK)
        units += [blank] * min(step // usual - 1, MOST_BLANK)
        within = CUT if _ITEM.match(last) else CUT_LIST * last.endswith(":")
        goes_on = step < usual or _is_next_item(last, text) or text.startswith("(")
        cut = CUT if goes_on else within if _ITEM.match(text) else 0.0
        join = JOIN_ITEM if goes_on else _join_lines(last, text)
        units.append(TextUnit(text, "\n", line.place, cut=cut, join=join))
        last, above = text, line.place.line
    return units


def _is_next_item(last: str, text: str) -> bool:
    """Return whether `last` and `text` are items of a list, numbered one after the other."""
    one, two = _COUNTED.match(last), _COUNTED.match(text)
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


def units_of_tabs(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return what is between tabs as units: a cell begins after each tab."""
    units, last = list[TextUnit](), ""
    for line in lines:
        for at, cell in enumerate(line.text.split("\t")):
            text = cell.strip()
            units.append(TextUnit(text, "\t" if at else "\n", line.place, join=0.5 * join_of(last, text)))
            last = text
    return units


def join_of(last: str, text: str) -> float:
    """Return what it costs if a cell goes on from the line `last` to the line `text`."""
    if _ITEM.match(text) or _HOUR.match(text) or last.endswith((",", "/")) or _goes_on_word(last, text):
        return JOIN_ITEM
    return JOIN_SMALL if text[:1].islower() or last.endswith((":", "–", "-")) else JOIN


def _join_lines(last: str, text: str) -> float:
    """Return the same for lines that no narrow column broke: a small letter seldom goes on there."""
    if STANDS_FOR.fullmatch(last) or STANDS_FOR.fullmatch(text):
        return JOIN_MARK
    if _DAY.fullmatch(last) and _DAY.fullmatch(text):
        return JOIN_DAY
    if text.startswith("„") and last[-1:].isalpha():  # the name of what is above
        return JOIN_SMALL
    cost = join_of(last, text)
    if _ITEM.match(text) and not _ITEM.match(last) and not last.endswith((":", ",")):
        return JOIN_FIRST
    goes_on = last.endswith((":", "–", "-")) or (text.split() or [""])[0] in LEADING
    return cost if cost != JOIN_SMALL or goes_on else JOIN_LOWER


def _goes_on_word(last: str, text: str) -> bool:
    """Return whether a word alone on its line goes on: "Realizacja", "w całym okresie"."""
    return last.isalpha() and (text.split() or [""])[0] in LEADING


def lines_with_tabs(lines: Sequence[TextLine]) -> bool:
    """Return whether tabs separate cells in some of `lines`."""
    return any("\t" in line.text.strip() for line in lines)


def ends_within_cells(lines: Sequence[TextLine]) -> bool:
    """Return whether lines end within cells without a space that shows it, as in text taken from a PDF."""
    small = [line for line in lines if (line.text.split() or [""])[-1].lower() in LEADING - {"u", *DASHES}]
    return len(small) > 1 and len(small) * _MOST_WHOLE >= len(lines)


def is_wrapped(lines: Sequence[TextLine]) -> bool:
    """Return whether lines end with a space if they go on, as PDF viewers copy them."""
    goes_on = sum(map(_goes_on_below, lines))
    return (
        goes_on > 1
        and goes_on * _MOST_WHOLE >= len(lines)
        and any(_goes_on_below(one) and _is_small(one, two) for one, two in pairwise(lines))
    )


def _is_small(one: TextLine, two: TextLine) -> bool:
    """Return whether `two` begins with a small letter, or both lines are in capitals."""
    return two.text[:1].islower() or (one.text.isupper() and two.text.isupper())


def _goes_on_below(line: TextLine) -> bool:
    """Return whether a line ends with one space; with two it ends a line of Markdown."""
    return line.text.endswith(" ") and not line.text.endswith("  ")
