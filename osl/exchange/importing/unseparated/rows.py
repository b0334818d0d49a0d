"""The rows of a glued table: which lines belong to one, and where the table ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.heading import HeadingLine, fields_of
from osl.exchange.importing.unseparated.scoring import reads
from osl.exchange.importing.unseparated.split_points import hidden_splits
from osl.values import Value

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourcePlace, TextLine
    from osl.exchange.importing.unseparated.segmentation import Segmentation

_SECTION = re.compile(r"(?:(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-Z])[.)]\s*\S")
_NUMBER = re.compile(r"\s*(\d{1,3})(?:[.)]\s*|\s+|(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"])|$)")
# what stands below a table on a page
_FOOT = re.compile(
    r"wydrukuj|drukuj|udostępnij|metryka|data (?:utworz|publik|modyf|wytw|dod)|liczba (?:wyśw|odwied|wejść)"
    r"|autor\b|opublik|skip to|przejdź do|sporządził|opracował|zatwierdził|deklaracja dost|polityka pryw"
    r"|kategori|tagi\b|czytaj|powrót|wstecz|facebook|©|copyright|kontakt|menu\b|rejestr zmian"
    r"|ostatnia (?:zmiana|aktual)|print|share|published|posted|back to",
    re.IGNORECASE,
)
Segmenter = Callable[[str], "Segmentation"]


class RowText(Value):
    """The text of one row, its lines parted by line feeds; or a `banner`."""

    text: str
    place: SourcePlace
    banner: bool = False


def row_texts(
    lines: Sequence[TextLine], heading: HeadingLine, cut: Segmenter
) -> tuple[list[RowText], list[TextLine]]:
    """The rows that `lines` hold below `heading`, and the lines that belong to none."""
    fields = heading.fields
    rows = [line for line in lines if fields_of(line.text) is None]
    foot = next((at for at, line in enumerate(rows) if _FOOT.match(line.text.strip())), len(rows))
    if heading.is_cell_per_line:
        pieces, left = _of_lines(rows[:foot], fields)
        return pieces, [*left, *rows[foot:]]
    timed = [not is_banner(line.text) and cut(numberless(line.text, fields)).is_timed for line in rows[:foot]]
    last = max((at for at, one in enumerate(timed) if one), default=-1)
    first = next(name for name in fields if name != NUMBER)
    if first == "when":
        pieces, left = _joined_back(rows[:foot], timed)
        return pieces, [*left, *rows[foot:]]
    alone = sum(timed) * 4 > (last + 1) * 3
    return list(_joined_forward(rows[: last + 1], timed, fields, alone=alone)), list(rows[last + 1 :])


def _of_lines(rows: Sequence[TextLine], fields: Sequence[str]) -> tuple[list[RowText], list[TextLine]]:
    """Rows whose cells stand one below the other: a line that is a time tells where its row ends."""
    times = [at for at, line in enumerate(rows) if reads(line.text.strip(), ANY_YEAR)]
    if not times:  # nothing tells where a row ends
        return [], list(rows)
    after = len(fields) - 1 - fields.index("when")
    ends = [at + after + 1 for at in times] if fields[0] != "when" else [*times[1:], len(rows)]
    starts = [0, *ends[:-1]]
    pieces = [_joined(rows[start:end]) for start, end in zip(starts, ends, strict=True) if rows[start:end]]
    return pieces, list(rows[ends[-1] :])


def numberless(text: str, fields: Sequence[str]) -> str:
    """`text` without the number that its row begins with."""
    return _NUMBER.sub("", text, count=1) if NUMBER in fields and _NUMBER.match(text) else text


def is_banner(text: str) -> bool:
    """Whether the line is a month, or the numbered heading of a section."""
    return is_month(text) or (len(text) < 90 and bool(_SECTION.match(text.strip())))


def _joined_forward(
    rows: Sequence[TextLine], timed: Iterable[bool], fields: Sequence[str], *, alone: bool
) -> Iterable[RowText]:
    """Lines without a time begin the row that the next time ends.

    `alone`: nearly all lines have one, so that a line without may be a row of its own.
    """
    waiting: list[TextLine] = []
    for line, is_timed in zip(rows, timed, strict=False):
        if not is_timed and is_banner(line.text):
            yield RowText(line.text, line.place, banner=True)
            continue
        if waiting and _follows(waiting[0].text, line.text, fields):
            yield _joined(waiting)
            waiting = []
        waiting.append(line)
        if is_timed or (alone and hidden_splits(line.text)):
            yield _joined(waiting)
            waiting = []


def _follows(before: str, text: str, fields: Sequence[str]) -> bool:
    """Whether `text` begins the row after that of `before`, by their numbers."""
    numbers = [_NUMBER.match(one) for one in (before, text)] if NUMBER in fields else []
    counted = [int(number[1]) for number in numbers if number]
    return len(counted) == 2 and counted[1] == counted[0] + 1


def _joined(lines: Sequence[TextLine]) -> RowText:
    return RowText("\n".join(line.text for line in lines), lines[0].place)


def _joined_back(rows: Sequence[TextLine], timed: Sequence[bool]) -> tuple[list[RowText], list[TextLine]]:
    """Lines without a time go on with the row that the last time began, if they begin as no sentence."""
    found: list[list[TextLine]] = []
    banners: dict[int, RowText] = {}
    left: list[TextLine] = []
    for line, is_timed in zip(rows, timed, strict=True):
        if is_timed:
            found.append([line])
        elif is_banner(line.text):
            banners[len(found)] = RowText(line.text, line.place, banner=True)
        elif found and re.match(r"\s*[-–—•*·a-ząćęłńóśźż(]", line.text):
            found[-1].append(line)
        else:
            left.append(line)
    pieces: list[RowText] = []
    for at, lines in enumerate(found):
        pieces += [banners[at]] if at in banners else []
        pieces.append(_joined(lines))
    return pieces, left
