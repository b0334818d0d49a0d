"""The rows of unseparated text: which lines belong to one, and where the table ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.document import Remark
from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.list_marks import ROMAN_NUMBER
from osl.exchange.importing.unseparated.heading import HeadingLine, fields_of
from osl.exchange.importing.unseparated.scoring import is_clearly_time
from osl.exchange.importing.unseparated.split_points import hidden_splits
from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourcePlace, TextLine
    from osl.exchange.importing.unseparated.segmentation import Segmentation

_SECTION = re.compile(rf"(?:{ROMAN_NUMBER}|[A-Z])[.)]\s*\S")
_NUMBER = re.compile(r"\s*(\d{1,3})(?:[.)]\s*|\s+|(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"])|$)")
_COUNT = re.compile(r"\s*\d{1,3}[.)]?\s*")
# what is below a table on a page
_FOOT = re.compile(
    r"wydrukuj|drukuj|udostępnij|metryka|data (?:utworz|publik|modyf|wytw|dod)|liczba (?:wyśw|odwied|wejść)"
    r"|autor\b|opublik|skip to|przejdź do|sporządził|opracowa(?:ł|nie:)|zatwierdz(?:ił|am:)|deklaracja dost"
    r"|polityka pryw|(?:kategori|czytaj|powrót|kontakt)(?!\w*(?:,?\s+[^\W\d]+){4})|tagi\b|wstecz|facebook|©"
    r"|copyright|menu\b|rejestr zmian|ostatnia (?:zmiana|aktual)|print|share|published|posted|back to",
    re.IGNORECASE,
)
_FEWEST_DATES, _AS_OFTEN = 2, 2  # below a line that is a cell; half as often is enough
Segmenter = Callable[[str], "Segmentation"]


class UnseparatedRow(Value):
    """The text of one row, its lines with line feeds between them; or the heading of a section."""

    text: str
    place: SourcePlace
    is_section: bool = False


def left_out(line: TextLine) -> Remark:
    """Return the remark that `line` is not in the table."""
    return Remark(say('"{text}" was left out', text=line.text.strip()), line.place)


def hard_to_separate(cells: Sequence[str], place: SourcePlace) -> Remark:
    """Return the remark that words of `cells`, those of a row, may be in others."""
    shown = " | ".join(text.replace("\n", " ") for text in cells if text)
    return Remark(say('the cells were hard to separate: "{cells}"', cells=shown), place, quotes=True)


def separate_rows(
    lines: Sequence[TextLine], heading: HeadingLine, segmenter: Segmenter
) -> tuple[list[UnseparatedRow], list[TextLine]]:
    """Return the rows of `lines` below `heading`, and the lines that belong to none."""
    fields = heading.fields
    rows = [line for line in lines if fields_of(line.text) is None]
    foot = before_foot(rows)
    if heading.is_cell_per_line:
        found, left_over = _of_lines(rows[:foot], fields)
        return found, [*left_over, *rows[foot:]]
    has_time = [
        not is_section_row(line.text) and segmenter(without_number(line.text, fields)).is_timed
        for line in rows[:foot]
    ]
    last = max((at for at, one in enumerate(has_time) if one), default=-1)
    first = next(name for name in fields if name != NUMBER)
    if first == "when":
        found, left_over = _joined_back(rows[:foot], has_time)
        return found, [*left_over, *rows[foot:]]
    alone = sum(has_time) * 4 > (last + 1) * 3
    return list(_joined_forward(rows[: last + 1], has_time, fields, alone=alone)), list(rows[last + 1 :])


def _of_lines(rows: Sequence[TextLine], fields: Sequence[str]) -> tuple[list[UnseparatedRow], list[TextLine]]:
    """Return rows whose cells are one below the other: a line that is a time shows where its row ends.

    Lines with only a number, counted from 1, show it better if there are some.
    """
    if fields[0] == NUMBER and (numbered := _of_numbers(rows)):
        return numbered, []
    times = [at for at, line in enumerate(rows) if is_clearly_time(line.text.strip(), ANY_YEAR)]
    if not times:  # nothing shows where a row ends
        return [], list(rows)
    after = len(fields) - 1 - fields.index("when")
    ends = [at + after + 1 for at in times] if fields[0] != "when" else [*times[1:], len(rows)]
    starts = [0, *ends[:-1]]
    found = [_joined(rows[start:end]) for start, end in zip(starts, ends, strict=True) if rows[start:end]]
    return found, list(rows[ends[-1] :])


def _of_numbers(rows: Sequence[TextLine]) -> list[UnseparatedRow]:
    """Return the rows that lines with the numbers 1, 2, 3 … begin; none if the first line is not 1."""
    starts: list[int] = []
    for at, line in enumerate(rows):
        if _COUNT.fullmatch(line.text) and int(line.text.strip(" .)")) == len(starts) + 1:
            starts.append(at)
    if not starts or starts[0] != 0:
        return []
    return [_joined(rows[a:b]) for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]


def before_foot(lines: Sequence[TextLine]) -> int:
    """Return how many of `lines` are before what is below a table on a page.

    A cell may begin as that does ("Kontakt z rodzicami"): there are dates below nearly as often as above.
    """
    found = [at for at, line in enumerate(lines) if is_foot(line.text)]
    dated = [is_clearly_time(line.text.strip(), ANY_YEAR) for line in lines] if found else []
    above = list(accumulate(dated, initial=0))
    for at in found:
        below, rest = above[-1] - above[at], len(lines) - at
        is_seldom = above[at] and below * at * _AS_OFTEN <= above[at] * rest
        if below < _FEWEST_DATES or is_seldom:
            return at
    return len(lines)


def is_foot(text: str) -> bool:
    """Return whether `text` begins as what is below a table on a page does: "Sporządził: …", "Drukuj"."""
    return bool(_FOOT.match(text.strip()))


def without_number(text: str, fields: Sequence[str]) -> str:
    """Return `text` without the number that its row begins with."""
    return _NUMBER.sub("", text, count=1) if NUMBER in fields and _NUMBER.match(text) else text


def is_section_row(text: str) -> bool:
    """Return whether the line is a month, or the numbered heading of a section."""
    return is_month(text) or (len(text) < 90 and bool(_SECTION.match(text.strip())))


def _joined_forward(
    rows: Sequence[TextLine], has_time: Iterable[bool], fields: Sequence[str], *, alone: bool
) -> Iterable[UnseparatedRow]:
    """Yield rows: lines without a time begin the row that the next time ends.

    `alone`: nearly all lines have one, so that a line without may be a row of its own.
    """
    waiting: list[TextLine] = []
    for line, is_timed in zip(rows, has_time, strict=False):
        if not is_timed and is_section_row(line.text):
            yield UnseparatedRow(line.text, line.place, is_section=True)
            continue
        if waiting and _follows(waiting[0].text, line.text, fields):
            yield _joined(waiting)
            waiting = []
        waiting.append(line)
        if is_timed or (alone and hidden_splits(line.text)):
            yield _joined(waiting)
            waiting = []


def _follows(before: str, text: str, fields: Sequence[str]) -> bool:
    """Return whether `text` begins the row after that of `before`, by their numbers."""
    numbers = [_NUMBER.match(one) for one in (before, text)] if NUMBER in fields else []
    counted = [int(number[1]) for number in numbers if number]
    return len(counted) == 2 and counted[1] == counted[0] + 1


def _joined(lines: Sequence[TextLine]) -> UnseparatedRow:
    return UnseparatedRow("\n".join(line.text for line in lines), lines[0].place)


def _joined_back(
    rows: Sequence[TextLine], has_time: Sequence[bool]
) -> tuple[list[UnseparatedRow], list[TextLine]]:
    """Return the rows, each begun by a line with a time and continued by lines without, and other lines."""
    found: list[list[TextLine]] = []
    sections: dict[int, UnseparatedRow] = {}
    left_over: list[TextLine] = []
    for line, is_timed in zip(rows, has_time, strict=True):
        if is_timed:
            found.append([line])
        elif is_section_row(line.text):
            sections[len(found)] = UnseparatedRow(line.text, line.place, is_section=True)
        elif found and re.match(r"\s*[-–—•*·a-ząćęłńóśźż(]", line.text):
            found[-1].append(line)
        else:
            left_over.append(line)
    made: list[UnseparatedRow] = []
    for at, lines in enumerate(found):
        made += [sections[at]] if at in sections else []
        made.append(_joined(lines))
    return made, left_over
