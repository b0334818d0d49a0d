"""A grid: a column for each month or quarter, and a mark in those in which a task is."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.when.lexicon import month_number
from osl.when.read import read
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import TableRow

GRID = "grid"
_QUARTERS = (
    ("kwarta", "{} kwartał", 4),
    ("półrocz", "{} półrocze", 2),
    ("quarter", "Q{}", 4),
    ("half-year", "H{}", 2),
)
LEAST = 3  # columns of a grid; of quarters or half-years two
_PERIOD = re.compile(r"(?:kwarta|kw\b|półrocz|quarter|q\d?\b|half)", re.IGNORECASE)
_TERM = re.compile(r"(?:I{1,2}|[12]\.?)\s+(?:semestr|term)|(?:semestr|term)\s+(?:I{1,2}|[12])", re.IGNORECASE)
_MARK = re.compile(
    r"[xX×✕✖✗✘❌+➕*★●•⚫🟢🟩🟦■▪█⬛◼◆○✓✔✅√☑☒🗸🗹🗷v\ufe0f]{1,4}|tak|yes|\(x\)|\[x\]", re.IGNORECASE
)
_NO_MARK = re.compile(r"[-–—.]{1,3}|[0☐□⬜]|nie|no|brak|nie dotyczy|n/?d\.?|n/?a", re.IGNORECASE)
_DAYS = re.compile(r"\d{1,2}(?:(?:\s?[-–,]\s?| i | oraz | and )\d{1,2}){0,5}\.?")
# the twelve months by their numbers or initials, which are the months only if all are there
_TWELVE = ("1 2 3 4 5 6 7 8 9 10 11 12", "01 02 03 04 05 06 07 08 09 10 11 12", "s l m k m c l s w p l g",
           "j f m a m j j a s o n d")  # fmt: skip
_SHORT = {"sie": "sierpień"}  # in a phrase it is rather "się"


def grid_columns(cells: Sequence[str]) -> tuple[int, ...]:
    """Return the columns whose heading is a month, a quarter or a half-year; none if there are too few."""
    texts = [tidy(cell) for cell in cells]
    months = [at for at, text in enumerate(texts) if text and len(text) < 20 and is_month(_whole(text))]
    if len(months) >= LEAST:
        return tuple(months)
    periods = [at for at, text in enumerate(texts) if _is_period(text)]
    if len(periods) > 1:
        return tuple(periods)
    return _numbered(texts)


def periods_below(above: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    """Return the headings `cells` as whole date phrases: "II" is a quarter if the one above is "Kwartał".

    A heading that spans several columns may be in the first of them only.
    """
    found, over = [], ""
    for at, cell in enumerate(cells):
        over = (above[at] if at < len(above) else "") or over
        found.append(_whole_period(over.lower(), cell))
    return tuple(found)


def _whole_period(above: str, text: str) -> str:
    number = text.strip().rstrip(".")
    for word, phrase, most in _QUARTERS:
        if word in above and (number in ROMAN[:most] or number in map(str, range(1, most + 1))):
            return phrase.format(int(number) if number.isdecimal() else _numeral(number, phrase))
    return text


def _numeral(number: str, phrase: str) -> str:
    return str(ROMAN.index(number) + 1) if phrase in ("Q{}", "H{}") else number


def _is_period(text: str) -> bool:
    if len(text) > 20 or not _PERIOD.search(text):
        return bool(_TERM.fullmatch(text))
    reading = read(text, ANY_YEAR).reading
    return reading is not None and reading.kind == "span"


def _numbered(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the columns of the months if they are the twelve numbers or initials behind other headings."""
    words = [text.lower().rstrip(".") for text in texts]
    first = next((at for at in range(1, len(texts) - 11) if " ".join(words[at : at + 12]) in _TWELVE), None)
    return tuple(range(first, first + 12)) if first is not None else ()


def _whole(text: str) -> str:
    """Return the heading `text` as a word that a date phrase may have."""
    return _SHORT.get(text.lower().rstrip("."), text)


def marked_periods(
    row: TableRow, columns: Sequence[int], headings: Sequence[str]
) -> tuple[str, dict[str, str]]:
    """Return the date phrase that the marks of `row` give, and what else is in its columns, by heading."""
    marked: dict[int, str] = {}
    other: dict[str, str] = {}
    banded = _is_band(row, columns)
    for position, at in enumerate(columns):
        text = tidy(row.cells[at])
        if (not text or _NO_MARK.fullmatch(text)) and (at not in row.shaded or banded):
            continue
        days = _days(text, headings[at])
        marked[position] = days
        if text and not days and not _MARK.fullmatch(text):
            other[headings[at]] = text
    return _words(marked, [tidy(headings[at]) for at in columns]), other


def _is_band(row: TableRow, columns: Sequence[int]) -> bool:
    """Return whether the row is a shaded band: its other columns are shaded too."""
    rest = set(range(len(row.cells))) - set(columns)
    return bool(rest & row.shaded)


def _days(text: str, heading: str) -> str:
    """Return the date that a cell names within the month or quarter of its column, or nothing.

    Days alone ("12–15") are those of a month.
    """
    name = tidy(heading)
    number = ROMAN.index(name.upper()) + 1 if name.upper() in ROMAN else month_number(name)
    if not number or not _DAYS.fullmatch(text):
        period = (number,) if number else _months(name)
        is_mark = not text or _MARK.fullmatch(text)
        return "" if is_mark or not set(_months(text)) <= set(period) else text
    words = f"{text.rstrip('.')}.{number:02}"
    return words if read(words, ANY_YEAR).reading else ""


def _months(text: str) -> tuple[int, ...]:
    """Return the months that the date phrase `text` is in; 0, which no period has, if it is not one."""
    reading = read(text, ANY_YEAR).reading
    months = reading.months if reading and reading.kind in ("dates", "span") else None
    return months or (0,)


def _words(marked: dict[int, str], headings: Sequence[str]) -> str:
    """Return a date phrase: runs of marked columns with a dash, single ones between commas."""
    keyed = enumerate(sorted(marked))
    runs: Iterable[list[int]] = (
        [position for _, position in run] for _, run in groupby(keyed, lambda one: _run_key(one, marked))
    )
    names = _named(headings)
    return ", ".join(dict.fromkeys(marked[run[0]] or _run(names[run[0]], names[run[-1]]) for run in runs))


def _run(first: str, last: str) -> str:
    """Return the period from `first` to `last`; the weeks of a month have its name alike."""
    return first if first == last else f"{first} – {last}"


def _run_key(one: tuple[int, int], marked: dict[int, str]) -> tuple[int, str]:
    number, position = one
    return position - number, f"{position} {marked[position]}" if marked[position] else ""


def _named(headings: Sequence[str]) -> Sequence[str]:
    """Return the headings as words of a date phrase; a number or an initial is the Roman one of its month."""
    if " ".join(text.lower().rstrip(".") for text in headings) in _TWELVE:
        return ROMAN
    return [_whole(text) for text in headings]
