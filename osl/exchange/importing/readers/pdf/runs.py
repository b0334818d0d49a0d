"""The pieces of lines in a PDF in the order in which they are drawn: most programs draw cell after cell."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.readers.pdf.lines import PdfLine, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# all of the size of a letter: a gap without a space, one after a space, one where no spaces are drawn
GAP, SPACED_GAP, ONLY_GAP = 0.3, 0.5, 0.9
JUMP, OVERLAP, AGAIN = 0.03, 0.3, 0.1  # as above: no kerning, the most of it, drawn again to look bold
WIDEST_SPACE = 3.0  # of a justified line
SPACES = 0.03  # of the letters, where a program draws them
MARKS = frozenset("•·▪◦➢✓*\uf0b7\uf0a7")
Letters = list[Any]


def runs(letters: Sequence[Any]) -> list[PdfLine]:
    """Return the pieces that are drawn from left to right without a gap, in the order of drawing."""
    found: list[PdfLine] = []
    for one in pieces(letters):
        line = line_of(one)
        if line is not None and not (found and _is_twice(found[-1], line)):
            found.append(line)
    return found


def words_in_order(letters: Sequence[Any]) -> Iterator[Letters]:
    """Yield the letters of each word in the order of drawing; a space goes with the word before it."""
    for piece in pieces(letters):
        word: Letters = []
        for letter in piece:
            if word and letter["text"].strip() and not word[-1]["text"].strip():
                yield word
                word = []
            word.append(letter)
        yield word


def pieces(letters: Sequence[Any]) -> list[Letters]:
    """Return the letters of each piece; the words of a justified line are joined, those of two cells not."""
    draws_spaces = sum(not letter["text"].strip() for letter in letters) > SPACES * len(letters)
    found: list[Letters] = []
    for letter in letters:
        if found and _goes_on(found[-1][-1], letter, draws_spaces=draws_spaces):
            found[-1].append(letter)
        else:
            found.append([letter])
    starts = Counter(round(piece[0]["x0"], 1) for piece in found)
    starts = Counter({at: number for at, number in starts.items() if number > 1})
    return _joined([part for piece in found for part in _cut(piece, starts)], starts)


def _cut(piece: Letters, starts: Counter[float]) -> Iterator[Letters]:
    """Yield the parts of a piece that runs into the next cell, whose left edge is among `starts`."""
    begin = 0
    for at in range(1, len(piece)):
        gap = piece[at]["x0"] - piece[at - 1]["x1"]
        if abs(gap) > JUMP * piece[at]["size"] and starts[round(piece[at]["x0"], 1)]:
            yield piece[begin:at]
            begin = at
    yield piece[begin:]


def _joined(parts: Sequence[Letters], starts: Counter[float]) -> list[Letters]:
    """Return `parts`; those that are one line joined: wide spaces in it, the mark of an item before it."""
    found: list[Letters] = []
    for part in parts:
        before, is_start = found[-1] if found else [], starts[round(part[0]["x0"], 1)]
        if before and (_is_mark(before, part) or (not is_start and _is_after_space(before[-1], part[0]))):
            found[-1] += part
        else:
            found.append(part)
    return found


def _goes_on(before: Any, letter: Any, *, draws_spaces: bool) -> bool:
    is_space = not (before["text"].strip() and letter["text"].strip())
    gap = (SPACED_GAP if is_space else GAP) if draws_spaces else ONLY_GAP
    return _is_beside(before, letter, gap)


def _is_beside(before: Any, letter: Any, gap: float) -> bool:
    """Return whether `letter` is on the line of `before` and to its right, no further than `gap`."""
    size = max(letter["size"], before["size"])
    height = min(letter["bottom"] - letter["top"], before["bottom"] - before["top"])
    common = min(letter["bottom"], before["bottom"]) - max(letter["top"], before["top"])
    room = letter["x0"] - before["x1"]
    is_again = before["text"] == letter["text"] and abs(before["x0"] - letter["x0"]) < size * AGAIN
    return bool(common > height / 2 and (is_again or -OVERLAP * size < room <= gap * size))


def _is_after_space(before: Any, letter: Any) -> bool:
    return not before["text"].strip() and _is_beside(before, letter, WIDEST_SPACE)


def _is_mark(before: Letters, piece: Letters) -> bool:
    """Return whether the piece `before` is only the mark of an item, drawn by itself."""
    text = "".join(letter["text"] for letter in before).strip()
    return text in MARKS and _is_beside(before[-1], piece[0], WIDEST_SPACE)


def _is_twice(before: PdfLine, line: PdfLine) -> bool:
    """Return whether a piece is only drawn again to look bold."""
    is_near = abs(before.x0 - line.x0) < 1 and abs(before.top - line.top) < 1
    return is_near and before.text == line.text
