"""A row about those below it: a month, or the heading of a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_cells import ANY_YEAR, is_date_phrase, is_month
from osl.exchange.importing.document import Remark
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.list_marks import ROMAN_NUMBER
from osl.i18n import say
from osl.values import Value
from osl.when.read import read
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.columns import Columns
    from osl.exchange.importing.document import SourcePlace, TableRow

_NUMBERED = re.compile(rf"(?:{ROMAN_NUMBER}|[A-Z])[.)]?")
_COLUMN = re.compile(r"^\W*(?:kol(?:umna)?\b\W*|col(?:umn)?\b\W*)?|\W+$", re.IGNORECASE)
_TASK_NUMBER = re.compile(r"\s*(\d{1,3})[.)]")
_TIMES = ("when", MONTH)
_OF_TASKS = ("title", *_TIMES)  # the fields of a cell that, alone in its row, may be a task's
_LETTERS = "abcdefghijkl"
_TOTAL = re.compile(r"(?:razem|ogółem|suma|łącznie|w sumie|total|sum)\b.{0,12}", re.IGNORECASE)
_MOST_ALONE = 50  # rows without a date that follow each other
_SECTION = re.compile(rf"(?:{ROMAN_NUMBER}|[A-Z])[.)]\s|(?:Dział|Część|Cel|Obszar|Part)\b")


class SectionRow(Value):
    """The text of the row, whether it is a month, whether it surely is not a task without a time."""

    text: str
    is_month: bool
    is_sure: bool = True


def read_as_section(text: str, place: SourcePlace | None) -> Remark:
    """Return the remark that `text` was taken for the heading of a section, which it may not be."""
    return Remark(
        say('"{text}" is alone in its row; it was read as the heading of a section', text=text), place
    )


def section_row_of(
    rows: Sequence[TableRow], index: int, columns: Columns, *, under_month: bool, has_sections: bool
) -> SectionRow | None:
    """Return the section that the row at `index` begins, or None if it is a task.

    `has_sections`: a section was begun above it.
    """
    row, after = rows[index], rows[index + 1 : index + 2]
    full = [(at, tidy(text).removeprefix(BULLET)) for at, text in columns.values(row.cells)]
    numbers = list(dict.fromkeys(text for at, text in full if columns.fields[at] == NUMBER))
    texts = list(dict.fromkeys(text for at, text in full if columns.fields[at] != NUMBER))
    if len(texts) > 1 or len(numbers) > 1:
        return None
    if not texts:
        return _alone(numbers[0], row)
    at = next(at for at, text in full if text == texts[0])
    number = numbers[0] if numbers and numbers != texts else ""
    if is_month(texts[0]) and (at == 0 or row.single or columns.fields[at] != "when"):
        return SectionRow(texts[0], is_month=True)
    if not row.single and not _is_section(columns, at, number, texts[0], after, under_month=under_month):
        return None
    sure = row.single or bool(number) or columns.fields[at] not in _OF_TASKS or _looks_so(texts[0])
    if not sure and _is_rather_task(rows, index, at, has_sections=has_sections):
        return None
    return SectionRow(tidy(f"{number} {texts[0]}"), is_month=False, is_sure=sure)


def is_numbered(section: str) -> bool:
    """Return whether the heading of a section begins with its number or letter, or a word such as "Część"."""
    return _SECTION.match(section) is not None


def total_in(row: TableRow) -> str | None:
    """Return the words of a row that adds up the others ("RAZEM: 7000 zł"), or None if it is not one.

    A row with a date in words is not: "Suma odpustowa", "15 sierpnia" is a Mass.
    """
    full = [tidy(text) for text in row.cells if text.strip()]
    if not full or not is_total(full[0]) or any(map(_is_date_in_words, full[1:])):
        return None
    return " ".join(dict.fromkeys(full))


def _is_date_in_words(text: str) -> bool:
    return re.search(r"[^\W\d_]{3}", text) is not None and is_date_phrase(text)


def is_total(text: str) -> bool:
    """Return whether `text` is the sum of a column: "RAZEM: 7000 zł"."""
    return _TOTAL.fullmatch(text) is not None


def numbers_columns(row: TableRow) -> bool:
    """Return whether the cells are 1, 2, 3 … or a, b, c …, the numbers of the columns."""
    cells = (cell for at, cell in enumerate(row.cells) if cell.strip() and at not in row.beside)
    full = [_COLUMN.sub("", cell).lower() for cell in cells]
    ways = (map(str, range(len(full))), map(str, range(1, len(full) + 1)), _LETTERS, map(str.lower, ROMAN))
    least = 2 if full[:1] == ["1"] else 3
    return len(full) >= least and any(full == list(way)[: len(full)] for way in ways)


def _alone(number: str, row: TableRow) -> SectionRow | None:
    """Return the section in a row with only a number's cell, which was merged, or None."""
    if is_month(number):
        return SectionRow(number, is_month=True)
    return SectionRow(number, is_month=False) if row.single or re.search(r"[^\W\d_]{3}", number) else None


def _is_section(
    columns: Columns, at: int, number: str, text: str, after: Sequence[TableRow], *, under_month: bool
) -> bool:
    field = columns.fields[at]
    if number:
        return bool(_NUMBERED.fullmatch(number)) or _goes_on(number, after)
    if is_numbered(text):
        return True
    if field in _TIMES and at == 0:
        return re.search(r"[^\W\d_]{3}", text) is not None and not _is_own_time(text, after)
    if under_month or not columns.has_time or field not in (*_OF_TASKS, None):
        return field is None
    return at == 0 or _looks_so(text)


def _is_own_time(text: str, after: Sequence[TableRow]) -> bool:
    """Return whether `text` may be when a task is, also without a date ("wg potrzeb").

    It is not if the first cell of the row below has a part of its months: "II półrocze" above "lipiec".
    """
    whole = read(text, ANY_YEAR).reading
    parts = [read(tidy(row.cells[0]), ANY_YEAR).reading for row in after]
    months = [set(part.months) if part and part.months else set() for part in parts]
    return whole is not None and not any(one and one < set(whole.months or ()) for one in months)


def _is_rather_task(rows: Sequence[TableRow], index: int, at: int, *, has_sections: bool) -> bool:
    """Return whether the row at `index`, with text in column `at` alone, is a task without a date.

    It is if the numbers of the tasks go on across it, or if rows like it follow each other above others.
    """
    above, below = rows[max(index - 1, 0) : index], rows[index + 1 : index + 2]
    if any(_is_alone(row, at) for row in (*above, *below)):
        return any(not _is_alone(row, at) for row in rows[index + 1 : index + 1 + _MOST_ALONE])
    counts = [_TASK_NUMBER.match(row.cells[at]) for row in (*above, *below)]
    numbers = [int(count[1]) for count in counts if count]
    goes_on = len(numbers) == 2 and numbers[1] == numbers[0] + 1
    return goes_on and not has_sections and not _TASK_NUMBER.match(rows[index].cells[at])


def _is_alone(row: TableRow, at: int) -> bool:
    """Return whether column `at` is the only one of the row with text, and not written as headings are."""
    full = [column for column, cell in enumerate(row.cells) if cell.strip()]
    return full == [at] and not row.single and not _looks_so(row.cells[at].strip())


def _looks_so(text: str) -> bool:
    """Return whether `text` is written as headings are."""
    return text.isupper() or text.endswith(":") or bool(_SECTION.match(text))


def _goes_on(number: str, after: Sequence[TableRow]) -> bool:
    """Return whether the row below is numbered within `number`: 1.1 after 1."""
    inner = re.compile(re.escape(number.rstrip(".")) + r"\.\d")
    return any(inner.match(cell) for row in after for cell in row.cells)
