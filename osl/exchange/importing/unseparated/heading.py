"""The headings of unseparated text: which columns there are, and in which order."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import MONTH, NUMBER, heading_forms, read_heading
from osl.exchange.importing.unseparated.scoring import CellScore, is_clearly_time
from osl.exchange.importing.unseparated.segmentation import segment
from osl.exchange.importing.unseparated.split_points import hidden_splits
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_LONGEST, _LONGEST_CELL, _ENOUGH = 160, 40, 100
_FIRST_LINES, _LEAST_WHOLE = 12, 0.1  # lines of prose that are tried, the share of whole rows in others
_MOST_LINES = 12  # headings one below the other
_MOST_WRAPPED = 6  # lines behind a row of headings that a narrow column wrapped
_LEAST_KNOWN = 0.6  # of the letters of a row of headings
_FIRST = re.compile(r"\s*1[.)]?\s*")
_SHORT = 3  # letters of a small word, which begins a heading inside a line only with a capital
_BEFORE = r"(?:(?:planowan|przewidywan|glown)[aey] )?"
# what may follow a heading: in "ODBIORCY DZIAŁAŃTERMINY" the next begins only then
_AFTER = (
    r"(?: (?:realizacji|planowan\w{1,3}|dzialan(?:ia)?|zadan(?:ia)?|wykonania|przedsiewziec(?:ia)?|projektu"
    r"|wydarzen(?:ia)?|imprezy?|inicjatywy|spotkan(?:ia)?"
    r"|za (?:realizacje|wykonanie|zadani[ea]|dzialani[ea])))*"
)


class HeadingLine(Value):
    """The fields in their order, the words of their headings, and where the rows begin.

    `cells` is empty if the page has no headings that are known; `at` and `after` are the positions
    of the heading among the lines and of the first line after it.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    at: int
    after: int
    line: int

    @property
    def is_cell_per_line(self) -> bool:
        """Return whether each heading is on a line of its own, and so each cell."""
        return self.after - self.at > 1


@cache
def _known_words() -> re.Pattern[str]:
    """Return what finds a heading; its group `whole` matches if the heading ends where a word may end."""
    longest_first = sorted(heading_forms(), key=len, reverse=True)
    words = "|".join(form.replace(" ", "[ .]{1,2}") for form in longest_first)
    ends = rf"(?=[^a-zA-Z]|$|(?-i:(?<=[a-z])(?=[A-Z]))|{_BEFORE}(?:{words}))"
    return re.compile(rf"{_BEFORE}(?:(?:{words})\.?{_AFTER}{ends}(?P<whole>)|(?:{words}))", re.IGNORECASE)


def heading_in(lines: Sequence[TextLine]) -> HeadingLine | None:
    """Return the first line that is a row of headings, or the first lines that are one heading each."""
    for at, line in enumerate(lines):
        if found := fields_of(line.text):
            is_wrapped = any(_continues_heading(one.text) for one in lines[at + 1 : at + 1 + _MOST_WRAPPED])
            return None if is_wrapped else HeadingLine(*found, at, at + 1, line.place.line)
    numbered = next(filter(None, (_before_first_row(lines, at) for at in range(len(lines)))), None)
    return numbered or next(filter(None, (_on_lines(lines, at) for at in range(len(lines)))), None)


def _before_first_row(lines: Sequence[TextLine], at: int) -> HeadingLine | None:
    """Return the headings from line `at`, that of the numbers, to the line with the number 1."""
    first = read_heading(lines[at].text) if len(lines[at].text) < _LONGEST_CELL else None
    if first is None or first[0] != NUMBER:
        return None
    after = next(
        (n for n in range(at, min(at + _MOST_LINES, len(lines))) if _FIRST.fullmatch(lines[n].text)), 0
    )
    cells = [line.text.strip() for line in lines[at:after]]
    columns = columns_of(_row(cells)) if len(cells) > _SHORT - 1 else None
    names = columns.fields if columns else ()
    if "title" not in names or not ({"when", MONTH} & set(names)) or len(set(names) - {None}) < 2:
        return None
    fields = tuple("when" if name == MONTH else name or cell for name, cell in zip(names, cells, strict=True))
    if len(set(fields)) < len(fields):
        return None
    return HeadingLine(fields, tuple(cells[1:]), at, after, lines[at].place.line)


def _continues_heading(text: str) -> bool:
    """Return whether a line has only the rest of a row of headings: "realizacji", "Uwagi"."""
    plain = _plain(text).lower().strip()
    return heading_forms().get(plain, "title") != "title" or bool(re.fullmatch(_AFTER, f" {plain}"))


def _on_lines(lines: Sequence[TextLine], at: int) -> HeadingLine | None:
    """Return the headings that are one below the other from line `at` on."""
    names: list[str] = []
    for line in lines[at : at + _MOST_LINES]:
        known = read_heading(line.text) if _is_cell(line.text) else None
        if known is None or (known[0] in names and (known[0] != "title" or _has_time(names))):
            break
        names.append(known[0])
    if "title" not in names:  # the headings before these were not known
        return None
    cells = [line.text.strip() for line in lines[at : at + len(names)]]
    found = _with_fields(cells)
    return HeadingLine(*found, at, at + len(cells), lines[at].place.line) if found else None


def fields_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the fields of the headings that make up `text`, and the words of each but a number's."""
    if len(text) > _LONGEST or text.rstrip().endswith((".", ",")):
        return None
    starts = _starts(text)
    columns = columns_of(_row(_cells(text, starts))) if len(starts) > 1 else None
    if columns is None or (len(starts) == 2 and is_clearly_time(text.strip(), ANY_YEAR)):  # "co miesiąc"
        return None
    # a second heading of a field, and one that a table would not know, belongs to the heading before it
    first = dict(reversed([*zip(columns.fields, starts, strict=True)]))
    first.pop(None, None)
    return _with_fields(_cells(text, sorted(first.values())))


def _row(cells: Sequence[str]) -> TableRow:
    return TableRow(tuple(cells), SourcePlace())


def _cells(text: str, starts: Sequence[int]) -> list[str]:
    return [text[at:end].strip(" |") for at, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _with_fields(cells: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the fields of the headings `cells`, as a table has them, and the cells but a number's."""
    columns = columns_of(_row(cells)) if len(cells) > 1 else None
    names = [name for name in columns.fields if name] if columns else []
    if len(set(names)) < len(cells) or "title" not in names or not _has_time(names):
        return None
    if "when" not in names:
        names[names.index(MONTH)] = "when"
    return tuple(names), tuple(cell for cell, name in zip(cells, names, strict=True) if name != NUMBER)


def _has_time(names: Sequence[str]) -> bool:
    return "when" in names or MONTH in names


def _starts(text: str) -> list[int]:
    """Return where the headings in `text` begin; none if it is anything but headings."""
    plain = _plain(text)
    if not any(_known_words().match(plain, at) for at in range(_SHORT)):
        return []
    starts: list[int] = []
    known = end = 0
    for found in _known_words().finditer(plain):
        if found["whole"] is None and not found[0].isupper():
            continue
        if _may_begin(text, found, end) and not (starts and _is_number(found[0])):
            starts.append(found.start())
        known += sum(map(str.isalpha, found[0]))
        end = found.end()
    return starts if known >= _LEAST_KNOWN * sum(map(str.isalpha, text)) else []


def _plain(text: str) -> str:
    """Return `text` without Polish marks, as long as it was and with its capitals."""
    letters = (folded if len(folded := fold(letter)) == 1 else letter for letter in text)
    return "".join(
        plain.upper() if letter.isupper() else plain for letter, plain in zip(text, letters, strict=True)
    )


def _is_number(words: str) -> bool:
    return heading_forms().get(words.lower().rstrip(".")) == NUMBER


def _may_begin(text: str, found: re.Match[str], end: int) -> bool:
    """Return whether a heading may begin with `found`: "GRUPA DOCELOWA" does not contain CEL.

    It may at the start, directly behind the heading before it, at a change to capitals, and after a
    space; after one space a small word ("dla", "co") is rather part of a longer heading.
    """
    at = found.start()
    if at in {0, end}:
        return True
    if text[at - 1].isalpha():
        return text[at].isupper() and text[at - 1].islower()
    if text[at - 1] != " " or text[at - 2] == " ":
        return True
    return found[0].lower() != "dla" and (len(found[0]) > _SHORT or text[at].isupper() or text.islower())


def _is_cell(text: str) -> bool:
    """Return whether `text` is short enough for a heading, and not text of the page ("Data: 5.05")."""
    return len(text) <= _LONGEST_CELL and not re.search(r"\d|:.*\w", text)


def without_heading(lines: Sequence[TextLine]) -> HeadingLine | None:
    """Return the columns if the headings are not known: times at the ends of lines, or at their starts."""
    score = CellScore(ANY_YEAR, {})
    candidates = [at for at, line in enumerate(lines) if len(hidden_splits(line.text)) > 1][:_ENOUGH]
    orders = ("title", "addressees", "when"), ("when", "title", "addressees")
    found = [_whole_rows(lines, candidates, order, score) for order in orders]
    fields, rows = max(zip(orders, found, strict=True), key=lambda one: len(one[1]))
    return HeadingLine(fields, (), rows[0], rows[0], lines[rows[0]].place.line) if len(rows) > 1 else None


def _whole_rows(
    lines: Sequence[TextLine], candidates: Sequence[int], order: Sequence[str], score: CellScore
) -> list[int]:
    """Return those `candidates` that are whole rows; none of prose, whose first lines are not."""
    found: list[int] = []
    for tried, at in enumerate(candidates, start=1):
        if _is_whole(segment(lines[at].text, order, score).cells):
            found.append(at)
        if tried >= _FIRST_LINES and len(found) < tried * _LEAST_WHOLE:
            break
    return found


def _is_whole(cells: dict[str, str]) -> bool:
    return bool(cells["title"]) and is_clearly_time(cells["when"], ANY_YEAR)
