"""Lists in which each date is below what it is the date of: a title, "5 maja", a title, "Termin: 6 maja"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.front_matter import begins_as_title
from osl.exchange.importing.headings import known_field
from osl.exchange.importing.unseparated.lists.item_dates import has_title
from osl.exchange.importing.unseparated.lists.item_parts import item_parts
from osl.exchange.importing.unseparated.lists.items import LEAST
from osl.exchange.importing.unseparated.lists.lines import has_own_date, is_list_date, without_mark
from osl.exchange.importing.unseparated.lists.listed_task import HEADINGS
from osl.exchange.importing.unseparated.lists.nested_items import ITEM
from osl.exchange.importing.unseparated.rows import left_out
from osl.exchange.importing.unseparated.scoring import YEAR
from osl.i18n import say
from osl.when.token_types import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.document import TextLine

_NUMBER = re.compile(r"(\d{1,3})[.)]{1,2}")
_BEFORE_NUMBER = re.compile(r"(?<=\S)\s+(?=\d{1,3}[.)]$)")
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,30}):\s*(?=\S)")
_MOST_STEP = 2  # from the number of a row to that of the next: one may be missing


def read_dates_below(lines: Sequence[TextLine]) -> SourceDocument | None:
    """Return the tasks of `lines` as a table; None unless the date of each is below it."""
    parts = list(_joined(part for line in lines for part in _parts(line)))
    are_counted = _count([part.text for part in parts])
    dates = [at for at, part in enumerate(parts) if _date(part.text)]
    labelled = sum(_is_labelled(parts[at].text) for at in dates) == len(dates)
    if len(dates) < LEAST or not (labelled or dates[-1] == len(parts) - 1):
        return None
    begins = _begin(parts, dates, counted=are_counted)
    if begins == dates[0] or (not labelled and _are_above(parts, begins)):
        return None
    rows = list(_rows(parts[begins : dates[-1] + 1], counted=are_counted))
    if not rows:
        return None
    top = parts[begins]  # of a page, several lines may have one place
    first = next(at for at, one in enumerate(lines) if (one.text.strip(), one.place) == (top.text, top.place))
    table = SourceTable((TableRow(HEADINGS, SourcePlace(line=lines[first].place.line)), *rows))
    taken = Remark(say("the date below each task was taken for its own"))
    remarks = (taken, *map(left_out, parts[dates[-1] + 1 :]))
    counted = (part for part in parts[begins:] if not _NUMBER.fullmatch(part.text))
    text = tuple(part._replace(text=_date(part.text) or without_mark(part.text)) for part in counted)
    return SourceDocument(tuple(lines[:first]), (table,), remarks=remarks, text=text)


def _parts(line: TextLine) -> Iterator[TextLine]:
    """Yield `line`, or its date and the number of the next row that follows it: "17 maja 9."."""
    date, *number = _BEFORE_NUMBER.split(line.text.strip(), maxsplit=1)
    if number and is_list_date(date):
        yield from (line._replace(text=text) for text in (date, *number))
    else:
        yield line._replace(text=line.text.strip())


def _joined(parts: Iterable[TextLine]) -> Iterator[TextLine]:
    """Yield `parts` with dates that follow each other as one, a span if a dash is between."""
    last: TextLine | None = None
    for part in parts:
        if last and _date(last.text) and is_list_date(part.text):
            between = " " if last.text[-1] in DASHES or part.text[0] in DASHES else ", "
            last = last._replace(text=f"{last.text}{between}{part.text}")
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _date(text: str) -> str:
    """Return the date that `text` is, maybe behind the label of dates, or ""."""
    words = text[label.end() :] if (label := _label(text)) else text
    is_date = is_list_date(words) or (label and item_parts(words).when == words)
    return without_mark(words) if is_date or label else ""


def _label(text: str) -> re.Match[str] | None:
    words = without_mark(text)
    found = _LABEL.match(text, len(text) - len(words))
    return found if found and known_field(found[1]) == "when" else None


def _is_labelled(text: str) -> bool:
    return _label(text) is not None


def _count(texts: Sequence[str]) -> bool:
    """Return whether numbers alone on their lines count rows, from 1."""
    numbers = [int(found[1]) for text in texts if (found := _NUMBER.fullmatch(text))]
    steps = [after - before for before, after in pairwise(numbers)]
    return len(numbers) > LEAST and numbers[0] == 1 and all(0 < step <= _MOST_STEP for step in steps)


def _begin(parts: Sequence[TextLine], dates: Sequence[int], *, counted: bool) -> int:
    """Return where the first task begins: at its number, or as many lines above its date as others have."""
    if counted:
        first = next(at for at, part in enumerate(parts) if _NUMBER.fullmatch(part.text))
        return min(first, dates[0])
    most = max(after - before - 1 for before, after in pairwise(dates))
    at = dates[0]
    while at and dates[0] - at < most and not _is_title(parts[at - 1].text):
        at -= 1
    return at


def _are_above(parts: Sequence[TextLine], begins: int) -> bool:
    """Return whether dates are above items: as many have their own, or most have marks but not the first."""
    items = [part.text for part in parts[begins:] if not _date(part.text)]
    marked = sum(bool(ITEM.match(text)) for text in items)
    if marked * 2 > len(items) and not ITEM.match(items[0]):
        return True
    dates = sum(bool(_date(part.text)) for part in parts)
    return sum(has_own_date(part.text) and not _date(part.text) for part in parts) >= dates


def _is_title(text: str) -> bool:
    return bool(YEAR.search(text)) or begins_as_title(text)


def _rows(parts: Sequence[TextLine], *, counted: bool) -> Iterator[TableRow]:
    """Yield the tasks, each with the date that is the next below it."""
    block: list[TextLine] = []
    for part in parts:
        if not (date := _date(part.text)):
            block.append(part)
            continue
        items = list(_items(block, counted=counted))
        for item in items:
            own = item_parts(item.text, date) if item is not items[-1] else None
            title, when = (own.title, own.when) if own and own.when else (item.text, date)
            if has_title(title):
                yield TableRow((title, when, "", ""), item.place)
        block = []


def _items(block: Sequence[TextLine], *, counted: bool) -> Iterator[TextLine]:
    """Yield the items of `block`, without their marks: one for each number, else one for each line."""
    item: TextLine | None = None
    for line in block:
        text = without_mark(line.text)
        is_number = bool(_NUMBER.fullmatch(text))
        goes_on = not ITEM.match(line.text) and (counted or text[:1].islower() or text.startswith("("))
        if item and not is_number and goes_on:
            item = item._replace(text=f"{item.text} {text}".strip())
            continue
        if item:
            yield item
        item = line._replace(text="" if is_number else text)
    if item:
        yield item
