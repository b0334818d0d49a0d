"""The lines of a list read one below the other: tasks under the date and in the section above them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month, years_in
from osl.exchange.importing.document import Remark, SourcePlace, TableRow
from osl.exchange.importing.unseparated.lists.item_dates import BREAK, is_within, reading_of
from osl.exchange.importing.unseparated.lists.item_parts import item_parts
from osl.exchange.importing.unseparated.lists.labels import LABELS, label_of
from osl.exchange.importing.unseparated.lists.lines import (
    LONGEST_SECTION,
    date_above,
    has_own_date,
    is_dated,
    is_list_date,
    without_mark,
    year_begun,
)
from osl.exchange.importing.unseparated.lists.listed_task import (
    HEADINGS,
    PLACE,
    ListedTask,
    with_sure_places,
)
from osl.exchange.importing.unseparated.lists.nested_items import ITEM, WITHIN
from osl.exchange.importing.unseparated.lists.under_date import date_under
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

LEAST = 2  # tasks with a date, in what is a list; items with a mark, in a list of such
_YEAR = 12  # months
_LABELLED = dict(zip(LABELS, (2, 3), strict=True))  # their cells


class ListedLines:
    """The tasks in some lines: in `rows` between sections, what is `left` out, `first` where they begin."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.rows: list[ListedTask | TableRow] = []
        self.left: list[TextLine] = []
        self.remarks: list[Remark] = []
        self.first = len(lines)
        self._under, self._level = "", 0
        self._above: TextLine | None = None  # a date, until a task has it
        self._below = 0  # the first of the rows below that date
        self.months: list[str] = []  # above items of which each has a date of its own
        self._years = len(set(years_in(line.text for line in lines if is_list_date(line.text)))) > 1
        self._labels = Counter(label[0] for line in lines if (label := labelled(line.text)))
        self._marked = _are_marked(lines)
        for at, line in enumerate(lines):
            self._read(at, line, lines[at + 1 : at + 2])
        self._end_date()
        self.rows = with_sure_places(self.rows)

    def tasks(self) -> list[ListedTask]:
        """Return the tasks without the sections."""
        return [one for one in self.rows if isinstance(one, ListedTask)]

    def _read(self, at: int, line: TextLine, following: Sequence[TextLine]) -> None:
        text, _, within = line.text.strip().partition(WITHIN)
        above = self.rows[-1] if self.rows else None
        label = labelled(text)
        if isinstance(above, ListedTask) and label and self._fits(label[0], above):
            self.rows[-1] = above.with_cell(*label)
        elif isinstance(above, ListedTask) and above.has_place_in(text) and not is_dated(text):
            self.rows[-1] = above.with_cell(PLACE, text)
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
            self._end_day(found[-1])
        elif at > self.first:
            self.left.append(line)

    def _fits(self, label: int, above: ListedTask) -> bool:
        return self._labels[label] > 1 and not above.cells[label]

    # ---- dates above items

    def _begin_date(self, line: TextLine) -> None:
        self._end_date(date_above(without_mark(line.text)))
        self._under, self._level, self._above = date_above(line.text), line.level, line
        self._below = len(self.rows)

    def _end_day(self, task: ListedTask) -> None:
        """End the day above if `task` has another: what follows is not of the day above."""
        own, above = reading_of(task.cells[1]), reading_of(self._under)
        if own and above and above.first_day == above.last_day and own.first_day != above.first_day:
            self._end_date(task.cells[1])
            self._under = ""

    def _end_date(self, following: str = "") -> None:
        """Keep a date that no task has: a month of dates below it, such as the `following`, or any other."""
        if self._above:
            reading = reading_of(self._under)
            is_month = reading is not None and not reading.every and len(reading.months or ()) < _YEAR
            has_dates = self._below < len(self.rows) or is_within(following, self._under)
            self.months += [self._under] * (is_month and has_dates)
            self.left += [self._above] * (not is_month or not has_dates)
        self._above = None

    # ---- sections

    def has_sections(self) -> bool:
        """Return whether there are headings of sections among the tasks."""
        return len(self.tasks()) < len(self.rows)

    def begin_with(self, line: TextLine) -> None:
        """Put the heading of a section above all tasks."""
        self.rows.insert(0, _section_row(line))

    def _is_section(self, line: TextLine, following: Sequence[TextLine]) -> bool:
        """Return whether `line` is a heading among the items: they have marks, or it has a level."""
        if not self.rows or ITEM.match(line.text) or is_dated(line.text) or len(line.text) > LONGEST_SECTION:
            return False
        below = bool(following) and bool(ITEM.match(following[0].text) or is_dated(following[0].text))
        if line.level or not below:
            return below
        text = line.text.strip()
        above_marks = self._marked or (ITEM.match(following[0].text) and year_begun(text))
        return bool(above_marks) and not text.endswith((".", ","))

    def _begin_section(self, line: TextLine) -> None:
        text = line.text.strip().rstrip(":")
        if year := year_begun(text):
            self._end_date()
            self._under = year
        elif line.level and line.level <= self._level:
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


def _are_marked(lines: Sequence[TextLine]) -> bool:
    """Return whether items have marks: those without one are not more, of what has no date of its own."""
    texts = [line.text for line in lines if not is_list_date(line.text)]
    marked = sum(bool(ITEM.match(text)) for text in texts)
    return marked >= LEAST and marked >= sum(
        not ITEM.match(text) and not has_own_date(text) for text in texts
    )


def _section_row(line: TextLine) -> TableRow:
    return TableRow((line.text.strip().rstrip(":"),) * len(HEADINGS), line.place, single=True)


def labelled(text: str) -> tuple[int, str] | None:
    """Return the cell of an item, and its text, that a line such as "Miejsce: park" gives, if it does."""
    label, colon, rest = text.partition(":")
    name = label_of(label) if colon and rest.strip() else None
    return (_LABELLED[name], rest.strip()) if name else None
