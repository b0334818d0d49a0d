"""The rows of a glued table: which lines belong to one, and where in it the time stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osl.exchange.glued.heading import fields_of
from osl.exchange.glued.times import time_at_end, time_at_start, time_within
from osl.exchange.intake.headings import NUMBER
from osl.exchange.intake.months import is_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.glued.times import Stretch
    from osl.exchange.table import Line, Place

_SECTION = re.compile(r"(?:(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-Z])[.)]\s*\S")


@dataclass(frozen=True, slots=True)
class Piece:
    """A row cut at its time: what stands left of it, the time, what stands right; or a `banner`."""

    left: str
    time: str
    right: str
    place: Place
    banner: bool = False


def pieces_of(lines: Sequence[Line], fields: Sequence[str], year: int) -> tuple[list[Piece], list[Line]]:
    """The rows that `lines` hold in the order of `fields`, and the lines that belong to none."""
    rows = [line for line in lines if fields_of(line.text) is None]
    found = [None if _is_banner(line.text) else _time_in(line.text, fields, year) for line in rows]
    last = max((at for at, stretch in enumerate(found) if stretch), default=-1)
    if _begins_with_time(fields):
        return _joined_back(rows, found)
    return _joined_forward(rows[: last + 1], found), list(rows[last + 1 :])


def _begins_with_time(fields: Sequence[str]) -> bool:
    return next(name for name in fields if name != NUMBER) == "when"


def _is_banner(text: str) -> bool:
    return is_month(text) or (len(text) < 90 and bool(_SECTION.match(text.strip())))


def _time_in(text: str, fields: Sequence[str], year: int) -> Stretch | None:
    if _begins_with_time(fields):
        number = re.match(r"\s*\d{1,3}[.)]\s*(?=\D)", text) if NUMBER in fields else None
        start = number.end() if number else 0
        found = time_at_start(text[start:], year)
        return (start, start + found[1]) if found else None
    if fields[-1] == "when":
        return time_at_end(text, year)
    return time_within(text, year) or time_at_end(text, year)


def _joined_forward(rows: Sequence[Line], found: Sequence[Stretch | None]) -> list[Piece]:
    """Lines without a time begin the row that the next time ends."""
    pieces: list[Piece] = []
    waiting: list[Line] = []
    for line, stretch in zip(rows, found, strict=False):
        if stretch is None and _is_banner(line.text):
            pieces.append(Piece(line.text, "", "", line.place, banner=True))
        elif stretch is None:
            waiting.append(line)
        else:
            pieces.append(_piece(waiting, line, stretch))
            waiting = []
    return pieces


def _piece(waiting: Sequence[Line], line: Line, stretch: Stretch) -> Piece:
    before = "".join(
        one.text + _between(after) for one, after in zip(waiting, [*waiting[1:], line], strict=False)
    )
    start, end = stretch
    place = waiting[0].place if waiting else line.place
    return Piece(before + line.text[:start], line.text[start:end].strip(" ;"), line.text[end:], place)


def _between(after: Line) -> str:
    return "\n" if re.match(r"\s*[-–—•*·]", after.text) else " "


def _joined_back(rows: Sequence[Line], found: Sequence[Stretch | None]) -> tuple[list[Piece], list[Line]]:
    """Lines without a time go on with the row that the last time began, but for those at the end."""
    pieces: list[Piece] = []
    left: list[Line] = []
    for line, stretch in zip(rows, found, strict=True):
        if stretch:
            pieces.append(Piece("", line.text[: stretch[1]].strip(" ;"), line.text[stretch[1] :], line.place))
        elif _is_banner(line.text):
            pieces.append(Piece(line.text, "", "", line.place, banner=True))
        else:
            left.append(line)
    return pieces, left
