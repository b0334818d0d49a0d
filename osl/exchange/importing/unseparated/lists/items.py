"""The lines of a list read one below the other: tasks under the date and in the section above them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month, years_in
from osl.exchange.importing.document import Remark, SourcePlace, TableRow
from osl.exchange.importing.unseparated.lists.item_dates import BREAK, reading_of
from osl.exchange.importing.unseparated.lists.item_parts import item_parts
from osl.exchange.importing.unseparated.lists.labels import LABELS, label_of
from osl.exchange.importing.unseparated.lists.lines import (
    LONGEST_SECTION,
    date_above,
    has_own_date,
    is_dated,
    is_list_date,
    without_mark,
)
from osl.exchange.importing.unseparated.lists.nested_items import ITEM, WITHIN
from osl.exchange.importing.unseparated.lists.under_date import date_under
from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

HEADINGS = ("Zadanie", "Termin", "Miejsce", "Odpowiedzialny")
LEAST = 2  # tasks with a date, in what is a list; items with a mark, in a list of such
_YEAR = 12  # months
_LABELLED = dict(zip(LABELS, (2, 3), strict=True))  # their cells


class ListedTask(Value):
    """An item: its cells in the order of HEADINGS, its line, whether it has a date."""

    cells: tuple[str, ...]
    place: SourcePlace
    dated: bool

    def with_cell(self, at: int, text: str) -> ListedTask:
        """Return the item with `text` in its cell `at`."""
        return self._replace(cells=(*self.cells[:at], text, *self.cells[at + 1 :]))

    def row(self) -> TableRow:
        """Return its row of a table."""
        return TableRow(self.cells, self.place)


class ListedLines:
    """The tasks in some lines: in `rows` between sections, what is `left` out, `first` where they begin."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.rows: list[ListedTask | TableRow] = []
        self.left: list[TextLine] = []
        self.remarks: list[Remark] = []
        self.first = len(lines)
        self._under, self._level = "", 0
        self._above: TextLine | None = None  # a date, until a task has it
        self.months: list[str] = []  # above items of which each has a date of its own
        self._years = len(set(years_in(line.text for line in lines if is_list_date(line.text)))) > 1
        self._labels = Counter(label[0] for line in lines if (label := labelled(line.text)))
        self._marked = sum(bool(ITEM.match(line.text)) for line in lines) >= LEAST
        for at, line in enumerate(lines):
            self._read(at, line, lines[at + 1 : at + 2])
        self._end_date()

    def tasks(self) -> list[ListedTask]:
        """Return the tasks without the sections."""
        return [one for one in self.rows if isinstance(one, ListedTask)]

    def _read(self, at: int, line: TextLine, following: Sequence[TextLine]) -> None:
        text, _, within = line.text.strip().partition(WITHIN)
        above = self.rows[-1] if self.rows else None
        label = labelled(text)
        if isinstance(above, ListedTask) and label and self._fits(label[0], above):
            self.rows[-1] = above.with_cell(*label)
        elif is_list_date(text):
            self.first = min(self.first, at)
            self._begin_date(line)
        elif self._is_section(line, following):
            self._begin_section(line)
        elif found := self._items(text, line.place):
            self.rows += [
                one.with_cell(0, f"{one.cells[0]}{WITHIN}{within}") if within else one for one in found
            ]
            self.first = min(self.first, at)
        elif at > self.first:
            self.left.append(line)

    def _fits(self, label: int, above: ListedTask) -> bool:
        return self._labels[label] > 1 and not above.cells[label]

    # ---- dates above items

    def _begin_date(self, line: TextLine) -> None:
        self._end_date()
        self._under, self._level, self._above = date_above(line.text), line.level, line

    def _end_date(self) -> None:
        """Keep a date that no task has: of a year or a season, or a month of the dates below it."""
        if self._above and self.rows:
            reading = reading_of(self._under)
            is_month = reading is not None and not reading.every and len(reading.months or ()) < _YEAR
            self.months += [self._under] * is_month
            self.left += [self._above] * (not is_month)
        self._above = None

    # ---- sections

    def has_sections(self) -> bool:
        """Return whether there are headings of sections among the tasks."""
        return len(self.tasks()) < len(self.rows)

    def begin_with(self, line: TextLine) -> None:
        """Put the heading of a section above all tasks."""
        self.rows.insert(0, _section_row(line))

    def _is_section(self, line: TextLine, following: Sequence[TextLine]) -> bool:
        """Return whether `line` is a heading among the items: those have marks, or it has a level."""
        if not self.rows or ITEM.match(line.text) or is_dated(line.text) or len(line.text) > LONGEST_SECTION:
            return False
        below = bool(following) and bool(ITEM.match(following[0].text) or is_dated(following[0].text))
        return below and (line.level > 0 or (self._marked and not line.text.rstrip().endswith((".", ","))))

    def _begin_section(self, line: TextLine) -> None:
        text = line.text.strip().rstrip(":")
        if line.level and line.level <= self._level:
            self._under = ""
        elif self._under and not line.level:
            words = say('"{section}" was taken for a heading under "{date}"', section=text, date=self._under)
            self.remarks.append(Remark(words, line.place))
        self.rows.append(_section_row(line))

    # ---- items

    def _items(self, text: str, place: SourcePlace) -> list[ListedTask]:
        words, under = without_mark(text), self._under
        lead = BREAK.search(words)
        if (
            lead
            and is_month(words[: lead.start()])
            and item_parts(words).title.startswith(words[: lead.end()])
        ):
            under, words = words[: lead.start()], words[lead.end() :]  # "Luty: zebranie – 7 lutego"
        parts = words.split("; ")
        parts = parts if len(parts) > 1 and all(map(has_own_date, parts)) else [words]
        has_mark = 0 < len(text) - len(words) < len(text)
        found = [self._item(part, under, place, has_mark=has_mark) for part in parts]
        return [one for one in found if one]

    def _item(self, words: str, under: str, place: SourcePlace, *, has_mark: bool) -> ListedTask | None:
        title, when, *rest = item_parts(words, under)
        title = title.rstrip(" ,;:")
        if not title or (not when and not under and not has_mark):
            return None
        # a title alone in its row would be taken for a heading
        date = date_under(when, under, years=self._years) or "–"
        if under and under in date:
            self._above = None
        return ListedTask((title, date, *rest), place, bool(when or under))


def _section_row(line: TextLine) -> TableRow:
    return TableRow((line.text.strip().rstrip(":"),) * len(HEADINGS), line.place, single=True)


def labelled(text: str) -> tuple[int, str] | None:
    """Return the cell of an item, and its text, that a line such as "Miejsce: park" gives, if it does."""
    label, colon, rest = text.partition(":")
    name = label_of(label) if colon and rest.strip() else None
    return (_LABELLED[name], rest.strip()) if name else None
