"""A screen in a given width: columns are fitted, cells wrapped; and the same as plain text."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from osl.render.width import pad, width, wrap
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.render.screen import Block, Cell, Column, Line, Row, Screen

MANY_ROWS = 500  # the layout with the fewest lines is sought for what a person reads row by row
INDENT = 2  # blanks before each column
LEAST = 8  # the narrowest column that a text is wrapped in
BLANK: Line = ("", "")


class Fitted(Value):
    """Rows whose cells are lines that fit `widths`; `spaced` ones need a blank line between them."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    spaced: bool = False


def plain_text(screen: Screen, room: int | None) -> str:
    """Return `screen` as text, at most `room` columns wide; as wide as it is if that is None."""
    return "".join(line.rstrip(" ") + "\n" for line in _plain_lines(screen, room))


def _plain_lines(screen: Screen, room: int | None) -> Iterator[str]:
    for part in parts(screen, room):
        if isinstance(part, Fitted):
            for n, row in enumerate(part.rows):
                if n and part.spaced:
                    yield ""
                yield from _plain_row(part, row)
        else:
            yield part[0]


def height_in(screen: Screen, room: int) -> int:
    """Return how many lines `screen` takes in a window of `room` columns."""
    return sum(1 for _line in _plain_lines(screen, room))


def _plain_row(fitted: Fitted, row: Row) -> Iterator[str]:
    for lines in zip_longest(*row, fillvalue=BLANK):
        yield "".join(
            " " * INDENT + pad(text, space, right=column.right)
            for (text, _), space, column in zip(lines, fitted.widths, fitted.columns, strict=True)
        )


def parts(screen: Screen, room: int | None) -> Iterator[Line | Fitted]:
    """Yield the lines and the fitted rows of `screen`, from top to bottom."""
    yield from _lines([(screen.title, "title"), (screen.about, "")], room)
    for _, blocks in groupby(screen.blocks, key=lambda block: block.columns):
        yield from _aligned(list(blocks), room)
    if screen.notes:
        yield BLANK
        yield from _lines(screen.notes, room)


def _lines(lines: Sequence[Line], room: int | None) -> Iterator[Line]:
    for text, style in lines:
        if text:
            yield from ((piece, style) for piece in (wrap(text, room) if room else [text]))


def _aligned(blocks: list[Block], room: int | None) -> Iterator[Line | Fitted]:
    """Yield the parts of `blocks`, which have the same columns and so the same widths."""
    rows = [row for block in blocks for row in _rows(block)]
    fitted = fit(blocks[0].columns, rows, room)
    at = 0
    for block in blocks:
        yield BLANK
        yield from _lines([(block.title, "heading")], room)
        end = at + len(_rows(block))
        if end > at:
            yield Fitted(fitted.columns, fitted.widths, fitted.rows[at:end], fitted.spaced)
        yield from _lines(block.notes, room)
        at = end


def _rows(block: Block) -> tuple[Row, ...]:
    if not block.headed:
        return block.rows
    return (tuple(((column.heading, "head"),) for column in block.columns), *block.rows)


def fit(columns: Sequence[Column], rows: Sequence[Row], room: int | None) -> Fitted:
    """Return `rows` fitted into `room` columns of the screen; as wide as they are if that is None."""
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    columns = [columns[n] for n in used]
    rows = [tuple(row[n] for n in used) for row in rows]
    if room is None or _total(_natural(rows)) <= room:
        return Fitted(tuple(columns), _natural(rows), tuple(rows))
    best: Fitted | None = None
    for folded in _foldings(columns):
        if best is not None and any(columns[n].right for n in folded):
            break  # numbers are compared down their column
        kept, given = _without(columns, rows, folded)
        widths = _shared(kept, given, room)
        if best is None and len(folded) < _most(columns) and not _is_good(kept, given, widths, room):
            continue
        wrapped = tuple(_wrapped(row, widths) for row in given)
        found = Fitted(tuple(kept), tuple(widths), wrapped, len(folded) > 1)
        # a wider window must not need more lines than a narrower one, which folds more
        if best is None or _height(found) < _height(best):
            best = found
        if len(rows) > MANY_ROWS:
            break
    assert best is not None  # noqa: S101 - the last folding is always taken
    return best


def _most(columns: Sequence[Column]) -> int:
    """Return how many columns may be folded."""
    return sum(1 for column in columns if column.fold)


def _height(fitted: Fitted) -> int:
    """Return the lines of all rows."""
    heights = [max(map(len, row), default=0) for row in fitted.rows]
    return sum(heights) + (len(heights) - 1) * fitted.spaced


def _foldings(columns: Sequence[Column]) -> Iterator[set[int]]:
    """Yield the sets of columns to fold: none, the first that may be, the first two, …"""
    order = sorted((column.fold, n) for n, column in enumerate(columns) if column.fold)
    for count in range(len(order) + 1):
        yield {n for _, n in order[:count]}


def _without(
    columns: Sequence[Column], rows: Sequence[Row], folded: set[int]
) -> tuple[list[Column], list[Row]]:
    """Return columns and rows with the `folded` columns moved beneath the main one, in their order."""
    kept = [column for n, column in enumerate(columns) if n not in folded]
    return kept, [_row_without(columns, row, folded) for row in rows]


def _row_without(columns: Sequence[Column], row: Row, folded: set[int]) -> Row:
    beneath = tuple(line for n in sorted(folded) for line in _labelled(columns[n], row[n]))
    return tuple(
        cell + beneath if column.main else cell
        for n, (cell, column) in enumerate(zip(row, columns, strict=True))
        if n not in folded
    )


def _labelled(column: Column, cell: Cell) -> Cell:
    if not cell or cell[0][1] == "head":
        return ()  # nothing is below this heading any more
    return ((column.label + cell[0][0], cell[0][1]), *cell[1:])


def _natural(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(max(map(_widest, column)) for column in zip(*rows, strict=True))


def _widest(cell: Cell) -> int:
    return max([width(text) for text, _ in cell], default=0)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + INDENT * len(widths)


def _is_good(columns: Sequence[Column], rows: Sequence[Row], widths: Sequence[int], room: int) -> bool:
    """Whether all fits, the main column has enough room, and no word is cut that folding would keep whole."""
    main = next(n for n, column in enumerate(columns) if column.main)
    enough = min(_natural(rows)[main], max(room * 3 // 10, 30))
    cut = any(column.fold and widths[n] < _longest_word(rows, n) for n, column in enumerate(columns))
    return _total(widths) <= room and widths[main] >= enough and not cut


def _longest_word(rows: Sequence[Row], n: int) -> int:
    return max(width(word) for row in rows for text, _ in row[n] for word in text.split(" "))


def _shared(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    """Return the widths: each column gets what it needs, within bounds, the main one what is left."""
    widths = list(_natural(rows))
    for n, column in enumerate(columns):
        if not column.main and not column.firm:
            longest = min(_longest_word(rows, n), room * 3 // 10)
            widths[n] = min(widths[n], max(LEAST, room // 4, longest))
    main = next(n for n, column in enumerate(columns) if column.main)
    left = room - (_total(widths) - widths[main])
    widths[main] = min(widths[main], max(LEAST, left))
    return widths


def _wrapped(row: Row, widths: Sequence[int]) -> Row:
    return tuple(
        tuple((piece, style) for text, style in cell for piece in wrap(text, room))
        for cell, room in zip(row, widths, strict=True)
    )
