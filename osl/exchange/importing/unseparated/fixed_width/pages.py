"""The pages of a table with columns below each other: each may begin its columns elsewhere."""

from __future__ import annotations

import re
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.headings import MONTH
from osl.exchange.importing.unseparated.date_score import CLEAR, time_score
from osl.exchange.importing.unseparated.fixed_width.columns import begins_of, pieces_of
from osl.exchange.importing.unseparated.fixed_width.line_cuts import cut, words_of
from osl.exchange.importing.unseparated.repeated_block import repeats

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.fixed_width.columns import FixedColumns

_PAGE = re.compile(r"^\f+", re.MULTILINE)
_ALIKE = 1.0  # what a line of a page costs whose columns are where those of the first page are
_MOST_COST, _SAMPLE, _MOST_WAYS = 8.0, 60, 300
_DATED, _STRETCHED = (
    4.0,
    0.1,
)  # for each line whose date is below its heading; for each letter off the first page


def without_page_breaks(text: str) -> tuple[str, frozenset[int]]:
    """Return `text` without the form feeds that begin its pages, and the numbers of the lines they begin."""
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.startswith("\f")]
    return _PAGE.sub("", text), frozenset(lines)


def without_repeated(below: Sequence[TextLine], headings: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines `below` the `headings` without those that repeat them on another page."""
    starts = repeats([_plain(line) for line in below], [_plain(line) for line in headings])
    again = {at + n for at in starts for n in range(len(headings))}
    return [line for at, line in enumerate(below) if at not in again]


def _plain(line: TextLine) -> str:
    return " ".join(line.text.split())


def starts_of_pages(
    lines: Sequence[TextLine], columns: FixedColumns, pages: Container[int]
) -> Iterator[tuple[Sequence[TextLine], Sequence[int]]]:
    """Yield the lines of each page, and where its columns begin."""
    breaks = [at for at, line in enumerate(lines) if at and _begins_page(lines, at, pages)]
    for number, (start, end) in enumerate(pairwise([0, *breaks, len(lines)])):
        page = lines[start:end]
        yield page, columns.starts if number == 0 else _starts(page, columns)


def _begins_page(lines: Sequence[TextLine], at: int, pages: Container[int]) -> bool:
    between = range(lines[at - 1].place.line + 1, lines[at].place.line + 1)
    return any(number in pages for number in between)


def _starts(page: Sequence[TextLine], columns: FixedColumns) -> Sequence[int]:
    """Return where the columns of a page begin: as on the first one, or where its own lines show it."""
    if _cost(page, columns.starts) <= _ALIKE:
        return columns.starts
    peaks = begins_of([pieces_of(line.text) for line in page])
    ways = list(islice(_ways(peaks, columns.starts), _MOST_WAYS))
    return min([columns.starts, *ways], key=lambda way: _unlikely(page, way, columns))


def _ways(peaks: Sequence[int], starts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield where columns may begin if `peaks` are where some do; others are between as `starts` are."""
    few = min(len(peaks), len(starts))
    if few < 2:
        return
    for chosen in combinations(peaks, few):
        for at in combinations(range(len(starts)), few):
            scale = (chosen[-1] - chosen[0]) / (starts[at[-1]] - starts[at[0]])
            known = dict(zip(at, chosen, strict=True))
            way = [
                known.get(n, round(chosen[0] + scale * (start - starts[at[0]])))
                for n, start in enumerate(starts)
            ]
            if all(one < two for one, two in pairwise(way)):
                yield tuple(way)


def _cost(page: Sequence[TextLine], starts: Sequence[int]) -> float:
    costs = [min(_MOST_COST, cut(words_of(line.text), starts).cost) for line in page[:_SAMPLE]]
    return sum(costs) / max(1, len(costs))


def _unlikely(page: Sequence[TextLine], way: Sequence[int], columns: FixedColumns) -> float:
    scale = (way[-1] - way[0]) / max(1, columns.starts[-1] - columns.starts[0])
    off = sum(
        abs(one - way[0] - scale * (two - columns.starts[0]))
        for one, two in zip(way, columns.starts, strict=True)
    )
    when = next(at for at, name in enumerate(columns.fields) if name in ("when", MONTH))
    cells = [cut(words, way).cells(words)[when] for words in (words_of(line.text) for line in page[:_SAMPLE])]
    dated = [time_score(cell, ANY_YEAR) > CLEAR for cell in cells if cell]
    return _cost(page, way) + _STRETCHED * off / len(way) - _DATED * sum(dated) / max(1, len(dated))
