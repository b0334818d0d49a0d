"""How large a file and the tables in it may be: more than a plan has would take memory and time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Sequence

WIDEST, LARGEST = 100, 200_000  # columns, cells
_LEAST_CELLS = 2  # of a row
MOST_LINES = 10_000  # of a text in which osl has to find the cells
MOST_FILES, MOST_BYTES = 5_000, 100 * 1024 * 1024  # of an archive, unpacked
WIDEST_AREA = 4_000_000  # cells of a sheet up to the last one, for which a library makes room


def refuse_large(cells: int) -> None:
    """Raise OslError if a table has more cells than any that people write."""
    if cells > LARGEST:
        raise OslError(say("a table of over {most} cells is too large to be a plan", most=LARGEST))


def refuse_lines(lines: int) -> None:
    """Raise OslError if a text, whose cells osl has to find, has more lines than a plan that people write."""
    refuse_large(lines * _LEAST_CELLS)
    if lines > MOST_LINES:
        raise OslError(say("a text of over {most} lines is too large to be a plan", most=MOST_LINES))


def refuse_area(rows: int, columns: int) -> None:
    """Raise OslError if the cells of a sheet reach so far that they would take the memory."""
    if rows * columns > WIDEST_AREA:
        raise OslError(say("its cells reach to row {row}; delete what is far from the table", row=rows))


def refuse_bomb(files: Sequence[zipfile.ZipInfo]) -> None:
    """Raise OslError if an archive of `files` is larger, unpacked, than any plan."""
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_BYTES:
        raise OslError(say("unpacked, it is larger than any plan"))
