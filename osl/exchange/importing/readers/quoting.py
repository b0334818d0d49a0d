"""The rows of a CSV file, in whatever way it quotes; a quote that is never closed ends with its line."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from osl.exchange.importing.document import Remark, SourcePlace
from osl.i18n import say
from osl.source.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_LINES = 200  # of one row
SAMPLE = 200  # lines that show how a file quotes
_USUAL: dict[str, Any] = {}
_OTHERS: tuple[dict[str, Any], ...] = (
    {"skipinitialspace": True},
    {"escapechar": "\\", "doublequote": False},
    {"escapechar": "\\", "doublequote": False, "skipinitialspace": True},
)


def quoted_rows(text: str, delimiter: str, remarks: list[Remark]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first line and the cells of each row; a quote left open goes to `remarks`."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    style = _style(lines[:SAMPLE], delimiter)
    reader, begun, at, width = _reader(iter(lines), delimiter, style), 0, 0, 0
    while (cells := next(reader, None)) is not None:
        after = begun + reader.line_num
        width = width or (len(cells) if len(cells) > 1 and after == at + 1 else 0)
        if _is_open(lines[at:after], cells, delimiter, width):
            remarks.append(Remark(say("a quote that begins here is never closed"), SourcePlace(line=at + 1)))
            cells, after = _plain(lines[at], delimiter), at + 1
            reader, begun = _reader(islice(lines, after, None), delimiter, style), after
        yield at + 1, cells
        at = after


def _reader(lines: Iterator[str], delimiter: str, style: dict[str, Any]) -> Any:
    csv.field_size_limit(MAX_BYTES)  # of the whole process; Python's own is 128 KB
    return csv.reader(lines, delimiter=delimiter, **style)


def _style(lines: Sequence[str], delimiter: str) -> dict[str, Any]:
    """Return how the file quotes: as most do, unless that leaves quotes in cells and another way does not."""
    if _all_quoted(lines, delimiter) or not _strays(lines, delimiter, _USUAL):
        return _USUAL
    return next((one for one in _OTHERS if not _strays(lines, delimiter, one)), _USUAL)


def _all_quoted(lines: Sequence[str], delimiter: str) -> bool:
    """Return whether every cell is in quotes, so that no quote in a cell misleads."""
    text, again = "".join(lines), _written_anew(csv.reader(lines, delimiter=delimiter, **_USUAL), delimiter)
    return text.startswith('"') and text.startswith(again[:-3])


def _written_anew(
    rows: Iterable[Sequence[str]], delimiter: str, quoting: Literal[0, 1] = csv.QUOTE_ALL
) -> str:
    """Return `rows` with every cell in quotes, or only those that need them."""
    again = io.StringIO(newline="")
    writer = csv.writer(again, delimiter=delimiter, quoting=quoting, lineterminator="\r\n")
    writer.writerows(rows)
    return again.getvalue()


def _strays(lines: Sequence[str], delimiter: str, style: dict[str, Any]) -> int:
    rows = [row for row in csv.reader(lines, delimiter=delimiter, **style) if any(row)]
    uneven = sum(len(row) != len(rows[0]) for row in rows) if rows else 0
    quotes = sum(cell.count('"') % 2 or cell.strip().startswith('"') for row in rows for cell in row)
    return uneven + quotes + sum('\\"' in cell for row in rows for cell in row)


def _is_open(lines: Sequence[str], cells: Sequence[str], delimiter: str, width: int) -> bool:
    """Return whether only an open quote joined `lines`: each by itself has the `width` of the headings."""
    width = width or len(_plain(lines[0], delimiter))  # it is in the headings
    if len(lines) < 2 or width < 2 or not any("\n" in cell or "\r" in cell for cell in cells):
        return False
    written = [_written_anew([cells], delimiter, quoting) for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL)]
    if "".join(lines).rstrip() in map(str.rstrip, written):
        return False
    return {len(_plain(line, delimiter)) for line in lines[:MOST_LINES] if line.strip()} == {width}


def _plain(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line, quotes around a cell taken off, an open one too."""
    return [_unquoted(cell.strip()) for cell in line.rstrip("\r\n").split(delimiter)]


def _unquoted(cell: str) -> str:
    if cell.count('"') == 1:
        return cell.strip('"')
    return cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
