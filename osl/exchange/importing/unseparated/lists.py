"""Lists of tasks: items under a month or a day, with a date in brackets, or before or after a dash."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_date_phrase, is_month
from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.headings import MONTH, NUMBER, heading_forms, read_heading
from osl.i18n import say
from osl.text.slug import slug
from osl.values import Value
from osl.when.lexicon import month_number
from osl.when.read import begins_with_it, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

HEADINGS = ("Zadanie", "Termin", "Miejsce", "Odpowiedzialny")
_LABELS = {"place": 2, "responsible": 3}
LEAST = 2  # tasks with a date, in what is a list
_ITEM = re.compile(r"[ \t]*(?:[•·●▪■◦*–—-]|\d{1,3}[.)](?=\s)|[a-z]\))[ \t]*")
_DAYS = re.compile(r"\d{1,2}\.?(?:\s*[-–/]\s*\d{1,2}\.?)?")
_DATED = re.compile(r"\d|\bkwarta|\bpółrocz|\bquarter", re.IGNORECASE)
_DASH = re.compile(r"(?<=\s)[-–—](?=\s)")
_ROMAN = re.compile(r"^[IVX]{1,4}[.)]\s+(?=[^\W\d_]{3})")  # before the name of a month
_SEASON = re.compile(
    r"(?:wiosna|lato|jesień|zima|spring|summer|autumn|winter)"
    r"(?: (?:19|20)\d\d(?: r\.| roku?)?)?",
    re.IGNORECASE,
)
# a day that no dash separates from what is done: "6 stycznia Orszak", "06.01. Orszak", "6.01.2026 r. Orszak"
_DAY_FIRST = re.compile(
    r"(\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:\.\d{1,2}\.?|\s[^\W\d_]{3,12})(?:\s?(?:19|20)\d\d)?(?:\s?r\.)?)\s"
)
LONGEST_DATE, LONGEST_HEADING, LEAST_TITLE = 40, 160, 3


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
    dated = (at for at, line in enumerate(lines) if is_list_date(line.text) or has_own_date(line.text))
    begins = next(dated, len(lines))
    if any(_is_heading(line.text) for line in lines[:begins]):
        return None
    items: list[ListedTask] = []
    left: list[TextLine] = []
    first, under = len(lines), ""
    labels = Counter(label[0] for line in lines if (label := labelled(line.text)))
    for at, line in enumerate(lines):
        text = line.text.strip()
        label = labelled(text)
        if items and label and labels[label[0]] > 1 and not items[-1].cells[label[0]]:
            items[-1] = items[-1].with_cell(*label)
        elif is_list_date(text):
            under, first = _ROMAN.sub("", text).rstrip(": "), min(first, at)
        elif item := _item(text, under, line.place):
            items.append(item)
            first = min(first, at)
        elif at > first:
            left.append(line)
    if sum(item.dated for item in items) < LEAST or len(left) > len(items):
        return None
    rows = [TableRow(item.cells, item.place) for item in items]
    table = SourceTable((TableRow(HEADINGS, SourcePlace(line=lines[first].place.line)), *rows))
    remarks = [Remark(say('"{text}" was left out', text=line.text), line.place) for line in left]
    return SourceDocument(tuple(lines[:first]), (table,), remarks=tuple(remarks))


def labelled(text: str) -> tuple[int, str] | None:
    """Return the cell of an item, and its text, that a line such as "Miejsce: park" gives, if it does."""
    label, colon, rest = text.partition(":")
    known = read_heading(label) if colon and rest.strip() and len(label.split()) <= 2 else None
    at = _LABELS.get(known[0]) if known else None
    return (at, rest.strip()) if at else None


def is_list_date(text: str) -> bool:
    """Return whether `text` is a date and nothing else, which the items below it are under."""
    words = _ROMAN.sub("", text.strip()).rstrip(": ")
    return not has_own_date(text) and (_is_date(words) or bool(_SEASON.fullmatch(words)))


def has_own_date(text: str) -> bool:
    """Return whether `text` is an item with a date ("1 maja – Piknik"), not a date alone ("1 – 3 maja")."""
    mark = _ITEM.match(text)
    title, when, *_ = _parts(text[mark.end() :] if mark else text)
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
    brackets, before = _bracketed(text), _split(text)[0]
    if _ITEM.match(text) or _is_date(text.rstrip(": ")) or _before_comma(text):
        return True
    return (before != text and _is_date(before)) or (brackets is not None and _is_date(brackets[1]))


def _item(text: str, under: str, place: SourcePlace) -> ListedTask | None:
    """Return the item in `text`, which is under the date `under`, or None if it is not one."""
    mark = _ITEM.match(text)
    words = text[mark.end() :] if mark else text
    title, when, *rest = (*_parts(words, under), "", "")[:4]
    if not when and not under and not (mark and mark.end() < len(text)):
        return None
    title = title.rstrip(" ,;")
    # a title alone in its row would be taken for a heading
    date = _joined(when, under) or "–"
    return ListedTask((title, date, *rest), place, bool(when or under)) if title else None


def _joined(when: str, under: str) -> str:
    """Return a date with the month that it stands in, if it names none itself: "12" under "maj"."""
    if not when or not under or not _DAYS.fullmatch(when):
        return when or under
    return f"{when.strip('. ')} {under}"


def _parts(text: str, under: str = "") -> tuple[str, ...]:
    """Return the title, the date ("" if none), and what follows, between dashes or in brackets.

    A day alone is a date if the item is `under` a month.
    """
    if (found := _bracketed(text)) and _is_date(found[1]):
        return found
    first, *rest = _split(text)
    when, colon, after = first.partition(": ")
    if colon and after.strip() and _is_date(when):
        return " – ".join([after.strip(), *rest]), when
    if rest and _is_date(f"{first} – {rest[0]}") and _DAYS.fullmatch(first):  # "1 – 3 maja"
        first, rest = f"{first} – {rest[0]}", rest[1:]
    if rest and (_is_date(first) or (is_month(under) and _DAYS.fullmatch(first))):
        return rest[0], first, *rest[1:3], *([" – ".join(rest[3:])] if rest[3:] else [])
    if rest and _is_date(rest[-1]):
        return " – ".join([first, *rest[:-1]]), rest[-1]
    return _before_comma(text) or _day_first(text) or (text, "")


def _day_first(text: str) -> tuple[str, str] | None:
    """Return the title and the date of "6 stycznia Orszak"; None if a sentence begins so."""
    found = _DAY_FIRST.match(text)
    title = text[found.end() :].strip() if found else ""
    is_sentence = title.endswith(".") and not title[:1].isupper()
    if found is None or is_sentence or len(title) < LEAST_TITLE or not _is_date(found[1]):
        return None
    return title, found[1]


def _before_comma(text: str) -> tuple[str, str] | None:
    """Return the title and the date of "Zebranie, 12 marca, godz. 17"; None if no comma is before a date."""
    for comma in re.finditer(r", ", text[-LONGEST_DATE - 2 :]):
        at = comma.start() + max(len(text) - LONGEST_DATE - 2, 0)
        if at >= LEAST_TITLE and _is_date(text[at + 2 :].rstrip(".;")) and not _is_date(text[:at]):
            return text[:at], text[at + 2 :]
    return None


def _bracketed(text: str) -> tuple[str, str] | None:
    """Return the text before brackets at the end, and that in them; None if there are none, or long ones."""
    before, opened, inside = text.rstrip(" \t.;").removesuffix(")").rpartition("(")
    whole = opened and text.rstrip(" \t.;").endswith(")") and ")" not in inside
    before = before.rstrip(" \t")
    return (
        (before, inside)
        if whole and len(before) >= LEAST_TITLE and 2 <= len(inside) <= LONGEST_DATE
        else None
    )


def _split(text: str) -> list[str]:
    """Return the parts of `text` between dashes that have blanks around."""
    return [part.strip() for part in _DASH.split(text)]


def _is_date(text: str) -> bool:
    """Return whether `text` is a date and little else."""
    if not text or len(text) > LONGEST_DATE:
        return False
    if is_month(text):
        return True
    if not _DATED.search(text) and not any(map(month_number, re.findall(r"\w+", text))):
        return False  # "Majówka" is rather what is done
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    reading = read(text, int(years[0]) if years else ANY_YEAR).reading
    if reading is None or reading.months is None or (years and len(reading.months) == 12):
        return False  # "Zadania na 2025 rok" is a title
    return is_date_phrase(text) or (bool(years) and begins_with_it(text))
