"""The headings of a table whose cells are on lines of their own: known ones, and others among them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.column_fields import meant_field
from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import HOURS, MONTH, NUMBER, OF_DATES, fields_named, read_heading
from osl.exchange.importing.unseparated.heading_lines import (
    FIRST,
    LONGEST,
    ROW_OF_HEADINGS,
    SURE_HEADING,
    TITLE,
    begins_rows,
    begins_with_date,
    first_number,
    in_capitals,
    is_above,
    is_known_form,
    is_title,
    may_be_heading,
)
from osl.exchange.importing.unseparated.scoring import has_time_word, is_clearly_time
from osl.exchange.importing.unseparated.section_lines import is_named_section
from osl.exchange.importing.unseparated.wrapped_heading import goes_on_below, known_field, wrapped_headings
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine

MOST_HEADINGS = 14
_MOST_LINES = 40  # of a block of headings that a PDF viewer wrapped
_UNKNOWN = 3  # headings behind the last that is known
_OF_DURATION = re.compile(r"czas trwania", re.IGNORECASE)  # which has the dates if no other column does
_BEFORE_HOURS = ("godz.", "at")
_DATE = re.compile(r"\d\.\d\d?\.\d")
_ROW = re.compile(r"\d{1,3}[.)]?")


class HeadingBlock(Value):
    """The field of each column, its headings, the first line of the block and the first line after it.

    A field of "" is that of a heading that osl does not know. `known` counts the others, `loose` those that
    may be a cell or a section as well.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    at: int
    after: int
    loose: int = 0

    @property
    def known(self) -> int:
        """Return how many of the headings are known."""
        return sum(map(bool, self.fields))


def heading_blocks(lines: Sequence[TextLine], *, words: bool = False) -> Iterator[HeadingBlock]:
    """Yield the blocks of headings that `lines` may begin a table with; `words`: a line may have several."""
    for at, line in enumerate(lines):
        known = wrapped_headings([line.text]) if words else [line.text.strip()]
        is_heading = known and read_heading(known[0]) and not is_title(line.text)
        if is_heading and not is_above(known, lines[at + 1 : at + 2]):
            found = _likely(list(_blocks_at(lines, at, words=words)), lines)
            yield from found
            if found and not words and at and _may_be_first(lines[at - 1].text, line.text):
                yield from _likely(list(_blocks_at(lines, at - 1, words=words)), lines)
            if found:
                return


def _may_be_first(text: str, known: str) -> bool:
    """Return whether the line `text` above the first heading that is `known` may be one that is not."""
    is_short = len(text) < LONGEST // 2 and not re.search(r"\d|[.:,]$", text.strip())
    return is_short and text.isupper() == known.isupper() and not is_title(text)


def are_beside(lines: Sequence[TextLine]) -> bool:
    """Return whether a line has several headings, so that lines have several cells."""
    block = next(heading_blocks(lines, words=True), None)
    texts = [line.text for line in lines[block.at : block.after]] if block else []
    alone = {known[0] for text in texts if (known := read_heading(text)) and known_field(text)}
    upto = [wrapped_headings(texts[:end]) for end in range(len(texts) + 1)]
    fields = block.fields[block.cells[0] == "" :] if block else ()  # without numbers that have no heading
    begun = [{*fields[len(one) : len(two)]} - {""} for one, two in pairwise(upto)]
    return any(len(names - alone) > 1 for names in begun)


def _likely(found: Sequence[HeadingBlock], lines: Sequence[TextLine]) -> Sequence[HeadingBlock]:
    """Return the blocks that may be whole: the one before a number 1, else those no heading follows."""
    below = lines[found[-1].after].text if found else ""
    dated_first = bool(found) and found[0].fields[0] in ("when", MONTH)  # "1 lutego" is not a row's number
    if (FIRST.match(below) and not dated_first) or is_named_section(below):
        return _with_section(found[-1], found)
    if dated := [
        one for one in found if one.fields[0] in ("when", MONTH) and begins_with_date(lines[one.after].text)
    ]:
        return _with_section(dated[0], found)
    texts = [[line.text for line in lines[block.after : block.after + 2]] for block in found]
    pairs = zip(found, texts, strict=True)
    return [
        block for block, below in pairs if not (_goes_on(block, below[0]) or _lacks(block, below))
    ] or found


def _with_section(whole: HeadingBlock, found: Sequence[HeadingBlock]) -> list[HeadingBlock]:
    """Return the `whole` block, and that of `found` without its last heading if that may be a section's."""
    others = [block for block in found if _has_section(block, whole)]
    return [*others, whole._replace(loose=whole.loose + bool(others))]


def _has_section(block: HeadingBlock, whole: HeadingBlock) -> bool:
    """Return whether the last heading of the `whole` may be that of a section below those of `block`."""
    above = block.after + 1 == whole.after and block.cells == whole.cells[:-1]
    return above and not is_known_form(whole.cells[-1]) and whole.fields[-1] != "notes"


def _lacks(block: HeadingBlock, below: Sequence[str]) -> bool:
    """Return whether `below` a block two lines are headings that it lacks, or one is above the next date.

    The rows of a block with the dates in front begin with a date.
    """
    known = [read_heading(text) if len(text) < LONGEST // 2 else None for text in below]
    fields = [one[0] for one in known if one and one[0] not in (*block.fields, "title")]
    if known[:1] == [None] or len(below) < 2 or not fields:
        return False
    is_next = block.fields[0] in ("when", MONTH) and begins_rows(below[1]) and is_known_form(below[0])
    return is_next or len(set(fields)) == len(below)


def _goes_on(block: HeadingBlock, text: str) -> bool:
    """Return whether the line `text` below a block is word for word a heading that the block lacks."""
    known = read_heading(text)
    is_upper = text.isupper() and not all(cell.isupper() for cell in block.cells)
    if known is not None and is_upper and known[1] >= SURE_HEADING:
        return len(block.cells) < ROW_OF_HEADINGS
    return known is not None and known[0] not in block.fields and is_known_form(text)


def _blocks_at(lines: Sequence[TextLine], at: int, *, words: bool) -> Iterator[HeadingBlock]:
    """Yield the blocks that begin with line `at`: a number 1 ends them, else several ends are possible."""
    cells: list[str] = []
    for after in range(at + 1, min(at + (_MOST_LINES if words else MOST_HEADINGS), len(lines))):
        cells = wrapped_headings([line.text for line in lines[at:after]]) if words else (
            _with_line(cells, lines[after - 1].text)
        )  # fmt: skip
        text = lines[after].text
        if TITLE.match(lines[after - 1].text.strip()) and not is_known_form(lines[after - 1].text):
            return
        within = cells[-1].count("(") > cells[-1].count(")")
        ends = not within and (begins_rows(text) or in_capitals(text, cells))
        if len(cells) > MOST_HEADINGS or any(map(_is_number, cells[_first_number(cells) :])):
            return
        block = block_of(cells, at, after, numbered=ends and first_number(lines, after), words=words)
        unknown = _unknown_at_end(cells)
        goes_on = block is not None and block.loose and read_heading(text)  # the tasks' heading may be below
        if block is not None and not goes_on and not lines[after - 1].text.endswith(" "):
            yield block._replace(loose=0 if words else block.loose + _loose(lines[at:after], cells))
        if ends or unknown > _UNKNOWN:
            return


def _loose(lines: Sequence[TextLine], cells: Sequence[str]) -> int:
    """Return how many of `cells` go on in several `lines`, and are not known word for word."""
    alone = {line.text.strip() for line in lines}
    return sum(cell not in alone and not is_known_form(cell) for cell in cells)


def _first_number(cells: Sequence[str]) -> int:
    """Return from which column on none has the numbers of rows: from the second, or behind dates."""
    known = read_heading(cells[0])
    return 2 if known and known[0] in ("when", MONTH) else 1


def _is_number(cell: str) -> bool:
    known = read_heading(cell)
    return known is not None and known[0] == NUMBER and is_known_form(cell)


def _unknown_at_end(cells: Sequence[str]) -> int:
    """Return how many headings are behind the last that is known."""
    return next((at for at, cell in enumerate(reversed(cells)) if read_heading(cell)), len(cells))


def block_of(
    cells: Sequence[str], at: int, after: int, *, numbered: bool, words: bool = False
) -> HeadingBlock | None:
    """Return the block of the headings `cells`, on the lines from `at` to before `after`; None if it is none.

    `numbered`: there is a column of numbers, also without a heading. `words`: a line may have several cells.
    """
    may_be = len(cells) > 1 and any(map(_may_name_time, cells))
    columns = columns_of(TableRow(tuple(cells), SourcePlace())) if may_be else None
    if columns is None:
        return None
    fields = [name or "" for name in columns.fields]
    unnamed = "title" not in fields
    if unnamed and (words or fields[:2] != [NUMBER, ""]):
        return None
    fields[1:2] = ["title"] if unnamed else fields[1:2]  # what is numbered are tasks
    if not {"when", MONTH} & set(fields):
        fields = [
            "when" if _OF_DURATION.match(cell) else name for name, cell in zip(fields, cells, strict=True)
        ]
    if not {"when", MONTH} & set(fields):
        return None
    hours = [at for at, word in enumerate(columns.before) if word in _BEFORE_HOURS]
    fields = [HOURS if at in hours else name for at, name in enumerate(fields)]
    if any(not name and _is_cell(cell) for name, cell in zip(fields, cells, strict=True)):
        return None
    if words and not (all(map(may_be_heading, cells)) and len({cell[:1].islower() for cell in cells}) == 1):
        return None
    texts = list(cells)
    if numbered and NUMBER not in fields:
        fields, texts = [NUMBER, *fields], ["", *texts]
    return HeadingBlock(tuple(fields), tuple(texts), at, after, loose=int(unnamed))


def _is_cell(text: str) -> bool:
    """Return whether an unknown heading is rather a cell: a date, or the number of a row."""
    is_date = has_time_word(text) and is_clearly_time(text, ANY_YEAR)
    return is_date or bool(_ROW.fullmatch(text) or _DATE.search(text))


@lru_cache(maxsize=10_000)
def _may_name_time(text: str) -> bool:
    """Return whether a column of times may have the heading `text`, which most lines may not be."""
    return (
        meant_field(text) in ("when", MONTH, *OF_DATES)
        or "when" in fields_named(text)
        or bool(_OF_DURATION.match(text))
    )


def _with_line(headings: Sequence[str], text: str) -> list[str]:
    """Return the `headings` of lines above with that of the line `text`, one more or the end of the last."""
    text = text.strip()
    if headings and goes_on_below(headings[-1], text):
        return [*headings[:-1], f"{headings[-1]} {text}"]
    return [*headings, text]
