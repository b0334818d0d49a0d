"""The words of text from a PDF viewer as units: where between them a cell may begin, and what it costs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.torn_words import SHORT, WORD, is_one_word
from osl.exchange.importing.unseparated.broken_words import BrokenWords
from osl.exchange.importing.unseparated.line_cells.alignment import NEVER, TextUnit
from osl.exchange.importing.unseparated.line_cells.units import (
    DASHES,
    JOIN_SMALL,
    LEADING,
    is_wrapped,
    join_of,
)
from osl.exchange.importing.unseparated.section_lines import SURE, section_scores
from osl.exchange.importing.unseparated.wrapped.column_width import ITEM
from osl.exchange.importing.unseparated.wrapped.counted_rows import counted_rows
from osl.exchange.importing.unseparated.wrapped.word_cuts import CUT_COMMA, CellCut, chunks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

SURE_CUT = 4.0  # between lines of which the one shows that its cell goes on
_TORN = 2  # letters at the start of a line that are rather the end of a word
_GOES_ON = re.compile(r"(?:o |od |ok\. )?(?:godz\b|godzin|g\.)|r\.|roku\b", re.IGNORECASE)  # of a date
_NUMBER_OF_ITEM = re.compile(r"\d{1,2}[.)]")
_HAS_ITEM = re.compile(r"(?:^|\s)[-–•*·▪]\s")
_FEWEST_ITEMS, _LINES_FOR_ITEM = 2, 10
CUT_ITEMS = 3.0  # between items of a list


def units_of_words(lines: Sequence[TextLine], fields: Sequence[str]) -> list[TextUnit]:
    """Return words as units: a line may have several cells; its last goes on after a space at its end.

    `fields` are those of the columns.
    """
    units: list[TextUnit] = []
    sections = section_scores((line.text for line in lines), numbered_rows=True)
    sure = {text for text, score in sections.items() if score >= SURE}
    counted = counted_rows([line.text for line in lines], sure, bare=NUMBER in fields)
    last, goes_on = "", False
    broken, marked = BrokenWords(lines), is_wrapped(lines)
    marks = marks_of_items(lines)
    for index, line in enumerate(lines):
        whole = line.text.strip()
        is_section = sections.get(whole, 0.0) >= SURE and not goes_on
        parts = [(whole, CellCut(0.0))] if is_section else chunks(whole, fields, marks)
        if index in counted.others:
            parts = _with_number(parts)
        for at, (text, cut) in enumerate(parts):
            if at:
                units.append(TextUnit(text, " ", line.place, cut=cut.cost, by_words=cut.by_words))
            elif goes_on or (marked and units and broken.is_torn(last, text)):
                units.append(TextUnit(text, "\n" if goes_on else "", line.place, cut=NEVER))
            else:
                ends, join = (0.0, NEVER) if index in counted.rows else _between_lines(last, text)
                by_words = bool(last) and ends < SURE_CUT and join < NEVER
                units.append(TextUnit(text, "\n", line.place, cut=ends, join=join, by_words=by_words))
            if not at and index in counted.others:
                units[-1] = units[-1]._replace(in_list=True)
        last, goes_on = line.text.rstrip(), line.text.endswith(" ")
    return units


def _with_number(parts: Sequence[tuple[str, CellCut]]) -> list[tuple[str, CellCut]]:
    """Return the `parts` of a line with the number of a list's item in one with what is behind it."""
    (number, cut), *others = parts
    if others and _NUMBER_OF_ITEM.fullmatch(number) and others[0][0][:1].isupper():
        return [(f"{number} {others[0][0]}", cut), *others[1:]]
    return [*parts]


def marks_of_items(lines: Sequence[TextLine | TextUnit]) -> list[str]:
    """Return the dashes that items of lists begin with; one between words may begin a line as well."""
    times = Counter(line.text.lstrip()[:2] for line in lines)
    least = {"-": _FEWEST_ITEMS, "–": max(_FEWEST_ITEMS, len(lines) // _LINES_FOR_ITEM)}
    return [mark for mark, fewest in least.items() if times[f"{mark} "] >= fewest]


def _between_lines(last: str, text: str) -> tuple[float, float]:
    """Return what it costs if a cell ends with the line `last`, and if it goes on with `text`, the next."""
    ends, join = _cut_between_lines(last, text), join_of(last, text)
    if ends >= SURE_CUT:
        return ends, min(join, JOIN_SMALL)
    return ends, join


def _cut_between_lines(last: str, text: str) -> float:
    """Return what it costs if a cell ends with the line `last`, by how it ends and how the next begins."""
    words, first = last.split(), text.split(maxsplit=1)[0] if text else ""
    if not words:
        return 0.0
    leads = words[-1].lower() in LEADING or words[-1].endswith(("-", "–", "/", "("))
    is_open = last.count("„") + last.count("(") > last.count("”") + last.count(")")
    if leads or is_open or first in DASHES[1:] or _GOES_ON.match(text):
        return SURE_CUT
    if len(words) == 1 and words[0].isalpha() and first[:1].islower() and _is_torn(words[0], first):
        return SURE_CUT
    if ITEM.match(text) and _HAS_ITEM.search(last):
        return CUT_ITEMS
    return CUT_COMMA if last.endswith(",") else 0.0


def _is_torn(one: str, two: str) -> bool:
    """Return whether the letters show that a word was broken between two lines."""
    found = WORD.match(two)
    if found and len(found[0]) <= _TORN and found[0] not in SHORT:
        return True
    return found is not None and is_one_word(one, found[0])
