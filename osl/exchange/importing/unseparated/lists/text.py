"""A list of tasks in the lines of a text; items that a page broke into several lines are joined again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.front_matter import begins_as_title
from osl.exchange.importing.unseparated.lists.item_dates import BREAK
from osl.exchange.importing.unseparated.lists.item_parts import item_parts
from osl.exchange.importing.unseparated.lists.items import labelled
from osl.exchange.importing.unseparated.lists.labels import label_of
from osl.exchange.importing.unseparated.lists.lines import (
    begins_with_day,
    has_own_date,
    is_dated,
    is_list_date,
    without_mark,
)
from osl.exchange.importing.unseparated.lists.nested_items import ITEM
from osl.exchange.importing.unseparated.lists.reader import read_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.readers.text import VisibleText

_MOST_SMALL = 4  # one title in four may begin in small letters, if that means that it goes on


def list_in(lines: Sequence[TextLine], text: str, visible: VisibleText) -> SourceDocument | None:
    """Return the list in `lines`, those of `text` with words, as a table; None if there is none."""
    found = read_list(_joined(as_typed(lines, text)))
    return found and found._replace(remarks=(*visible.remarks(), *found.remarks))


def as_typed(lines: Sequence[TextLine], text: str) -> list[TextLine]:
    """Return `lines` with the blanks that show which items are within others."""
    typed = text.split("\n")
    return [line._replace(text=typed[line.place.line - 1].rstrip(" |\r")) for line in lines]


def _joined(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return `lines` with those joined that go on with an item: in small letters, with no mark or date."""
    titles = _titles(lines)
    if sum(title[:1].islower() for title in titles) * _MOST_SMALL > len(titles):
        return list(lines)
    broken = _before_dates(lines)
    made: list[TextLine] = []
    last = 0  # the line of the source that the latest item ends with
    for line in lines:
        number = line.place.line
        if made and number == last + 1 and _goes_on(made[-1].text, line.text, before_date=number in broken):
            made[-1] = made[-1]._replace(text=f"{made[-1].text.rstrip()} {line.text.strip()}")
        else:
            made.append(line)
        last = number
    return made


def _titles(lines: Sequence[TextLine]) -> list[str]:
    """Return the titles of items with dates: of those that no line without a date is just above, if any."""
    dated = [line for line in lines if has_own_date(line.text)]
    open_ends = {line.place.line + 1 for line in lines if not is_dated(line.text)}
    fresh = [line for line in dated if line.place.line not in open_ends]
    return [item_parts(without_mark(line.text)).title for line in fresh or dated]


def _before_dates(lines: Sequence[TextLine]) -> set[int]:
    """Return which lines in small letters have a date, or are in a row of such up to one that has it."""
    found: set[int] = set()
    for line in reversed(lines):
        number = line.place.line
        if line.text.strip()[:1].islower() and (is_dated(line.text) or number + 1 in found):
            found.add(number)
    return found


def _goes_on(above: str, text: str, *, before_date: bool) -> bool:
    if not text.strip()[:1].islower() or ITEM.match(text) or labelled(text) or begins_with_day(text):
        return False
    if before_date and not is_dated(above) and not ITEM.match(above) and not is_list_date(text):
        return not above.rstrip().endswith((".", ":", ";")) and not begins_as_title(above)
    if is_dated(text):
        return False
    first = BREAK.split(text.strip(), maxsplit=1)[0]
    if label_of(first) or (first != text.strip() and is_date_phrase(first)):  # "ferie zimowe – zajęcia"
        return False
    return has_own_date(above) and not above.rstrip().endswith((".", ":", ";"))
