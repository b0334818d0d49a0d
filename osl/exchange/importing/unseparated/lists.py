"""Lists of tasks: items under a month or a day, with a date in brackets, or before or after a dash."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_date_phrase, is_month
from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.headings import MONTH, NUMBER, heading_forms, read_heading
from osl.exchange.importing.unseparated.item_parts import (
    DAYS,
    LONGEST_DATE,
    before_comma,
    between_dashes,
    bracketed,
    is_date,
    item_parts,
)
from osl.exchange.importing.unseparated.nested_items import ITEM, WITHIN, join_nested
from osl.exchange.importing.unseparated.rows import before_foot
from osl.i18n import say
from osl.text.slug import slug
from osl.values import Value
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

HEADINGS = ("Zadanie", "Termin", "Miejsce", "Odpowiedzialny")
_LABELS = {"place": 2, "responsible": 3}
LEAST = 2  # tasks with a date, in what is a list
_ROMAN = re.compile(r"^[IVX]{1,4}[.)]\s+(?=[^\W\d_]{3})")  # before the name of a month
_SEASON = re.compile(
    r"(?:wiosna|lato|jesień|zima|spring|summer|autumn|winter)"
    r"(?: (?:19|20)\d\d(?: r\.| roku?)?)?",
    re.IGNORECASE,
)
LONGEST_HEADING = 160


class ListedTask(Value):
    """An item: its cells in the order of HEADINGS, its line, whether it has a date."""

    cells: tuple[str, ...]
    place: SourcePlace
    dated: bool

    def with_cell(self, at: int, text: str) -> ListedTask:
        """Return the item with `text` in its cell `at`."""
        return self._replace(cells=(*self.cells[:at], text, *self.cells[at + 1 :]))


def read_list(lines: Sequence[TextLine]) -> SourceDocument | None:
    """Return the tasks of a list as a table; None if `lines` are not one, or have headings of a table."""
    begins = next((at for at, line in enumerate(lines) if _is_dated(line.text)), len(lines))
    if any(_is_heading(line.text) for line in lines[:begins]):
        return None
    items: list[ListedTask] = []
    left: list[TextLine] = []
    first, under = len(lines), ""
    labels = Counter(label[0] for line in lines if (label := labelled(line.text)))
    lines = list(join_nested(lines, is_list_date, _is_apart))
    end = _end(lines)
    below = lines[end:]
    for at, line in enumerate(lines[:end]):
        text, _, within = line.text.strip().partition(WITHIN)
        label = labelled(text)
        if items and label and labels[label[0]] > 1 and not items[-1].cells[label[0]]:
            items[-1] = items[-1].with_cell(*label)
        elif is_list_date(text):
            under, first = _ROMAN.sub("", text).rstrip(": "), min(first, at)
        elif item := _item(text, under, line.place):
            items.append(item.with_cell(0, f"{item.cells[0]}{WITHIN}{within}") if within else item)
            first = min(first, at)
        elif at > first:
            left.append(line)
    if sum(item.dated for item in items) < LEAST or len(left) > len(items):
        return None
    rows = [TableRow(item.cells, item.place) for item in items]
    table = SourceTable((TableRow(HEADINGS, SourcePlace(line=lines[first].place.line)), *rows))
    remarks = [Remark(say('"{text}" was left out', text=line.text), line.place) for line in [*left, *below]]
    return SourceDocument(tuple(lines[:first]), (table,), remarks=tuple(remarks))


def _end(lines: Sequence[TextLine]) -> int:
    """Return where the list ends: below its last item if all have a mark, else before the page's foot."""
    marked = [bool(ITEM.match(line.text)) for line in lines]
    known = [at for at, line in enumerate(lines) if marked[at] or _is_dated(line.text)]
    below = known[-1] + 1 if known else 0
    if sum(marked) >= LEAST and marked[below - 1] and len(known) == below - known[0]:
        return below
    return below + before_foot(lines[below:])


def _is_apart(text: str) -> bool:
    """Return whether a line is not part of the item above it, also if it is further in."""
    return has_own_date(text) or labelled(text) is not None


def labelled(text: str) -> tuple[int, str] | None:
    """Return the cell of an item, and its text, that a line such as "Miejsce: park" gives, if it does."""
    label, colon, rest = text.partition(":")
    known = read_heading(label) if colon and rest.strip() and len(label.split()) <= 2 else None
    at = _LABELS.get(known[0]) if known else None
    return (at, rest.strip()) if at else None


def _is_dated(text: str) -> bool:
    return is_list_date(text) or has_own_date(text)


def is_list_date(text: str) -> bool:
    """Return whether `text` is a date and nothing else, which the items below it are under."""
    words = _ROMAN.sub("", text.strip()).rstrip(": ")
    return not has_own_date(text) and (
        is_date(words) or bool(_SEASON.fullmatch(words)) or _is_all_year(words)
    )


def _is_all_year(text: str) -> bool:
    """Return whether `text` is the heading of what has no months of its own: "Cały rok", "Na bieżąco"."""
    if not text[:1].isupper() or len(text) > LONGEST_DATE or not is_date_phrase(text):
        return False
    reading = read(text, ANY_YEAR).reading
    is_whole = reading is not None and len(reading.months or ()) in (0, 12)
    return is_whole and not any(map(read_heading, text.split()[:1]))


def has_own_date(text: str) -> bool:
    """Return whether `text` is an item with a date ("1 maja – Piknik"), not a date alone ("1 – 3 maja")."""
    mark = ITEM.match(text)
    title, when, *_ = item_parts(text[mark.end() :] if mark else text)
    return bool(when) and re.search(r"[^\W\d_]{3}", title) is not None and not is_month(title)


def _is_heading(text: str) -> bool:
    """Return whether `text` has the headings of a table, among them that of its dates or numbers."""
    if len(text) > LONGEST_HEADING or re.search(r"\d", text):
        return False
    words = slug(text).split("-")
    named = [heading_forms().get(word) for word in words]
    is_dated = any(name in ("when", MONTH, NUMBER) for name in named)
    return words[0].startswith("termin") or (
        is_dated and (len(words) == 1 or len(list(filter(None, named))) > 1)
    )


def is_list(lines: Sequence[TextLine]) -> bool:
    """Return whether most lines are dates, or items with a mark, a date before a dash or in brackets."""
    clear = [line for line in lines if _is_clear(line.text.strip())]
    return len(clear) >= LEAST and len(clear) * 3 >= len(lines) * 2


def _is_clear(text: str) -> bool:
    brackets, before = bracketed(text), between_dashes(text)[0]
    if ITEM.match(text) or is_date(text.rstrip(": ")) or before_comma(text):
        return True
    return (before != text and is_date(before)) or (brackets is not None and is_date(brackets[1]))


def _item(text: str, under: str, place: SourcePlace) -> ListedTask | None:
    """Return the item in `text`, which is under the date `under`, or None if it is not one."""
    mark = ITEM.match(text)
    words = text[mark.end() :] if mark else text
    title, when, *rest = (*item_parts(words, under), "", "")[:4]
    if not when and not under and not (mark and mark.end() < len(text)):
        return None
    title = title.rstrip(" ,;")
    # a title alone in its row would be taken for a heading
    date = _joined(when, under) or "–"
    return ListedTask((title, date, *rest), place, bool(when or under)) if title else None


def _joined(when: str, under: str) -> str:
    """Return a date with the month that it stands in, if it names none itself: "12" under "maj"."""
    if not when or not under or not DAYS.fullmatch(when):
        return when or under
    return f"{when.strip('. ')} {under}"
