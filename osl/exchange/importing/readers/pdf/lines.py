"""The letters of a PDF as words and lines, with their places on the page in points from its top left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIGATURES = frozenset(map(chr, range(0xFB00, 0xFB07)))  # such as the two letters "fi" drawn as one
NARROW = 0.1  # of the size of a letter: nothing is drawn
WIDE = 0.9  # of the size of a letter: a gap between two cells
GAP = 0.2  # of the size of a letter: a wider gap is a space


Box = tuple[float, float, float, float]  # left, top, right, bottom


class PdfWord(Value):
    """A word, its left and right edge, the height of its letters and the width of the first."""

    text: str
    x0: float
    x1: float
    size: float
    first: float = 0.0


class PdfLine(Value):
    """A line of words, its top and its bottom; `space`: how wide a space is drawn after its last word."""

    words: tuple[PdfWord, ...]
    top: float
    bottom: float
    space: float = 0.0

    @property
    def text(self) -> str:
        """The words with a space between two."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Its left edge."""
        return float(self.words[0].x0)

    @property
    def x1(self) -> float:
        """Its right edge."""
        return float(self.words[-1].x1)

    def is_within(self, box: Box) -> bool:
        """Return whether the middle of the line is in `box`."""
        across, down = (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2
        return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def lines_of(letters: Sequence[Any]) -> list[PdfLine]:
    """Return the lines that pdfplumber's `letters` make, from top to bottom."""
    rows: list[list[Any]] = []
    for letter in sorted(letters, key=lambda one: (one["bottom"], one["x0"])):
        height = letter["bottom"] - letter["top"]
        if rows and abs(letter["bottom"] - rows[-1][0]["bottom"]) < max(height * 0.4, 1.5):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    found = (line_of(sorted(row, key=lambda one: one["x0"])) for row in rows)
    return [line for line in found if line is not None]


def is_inside(letter: Any, box: Box) -> bool:
    """Return whether the middle of `letter` is in `box`."""
    across, down = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return bool(box[0] <= across < box[2] and box[1] <= down < box[3])


def sideways_lines(letters: Sequence[Any], box: Box) -> list[PdfLine]:
    """Return the lines of sideways `letters` in `box`, as if the box was turned around its top left."""
    x0, top, x1, bottom = box
    found = []
    for one in letters:
        if one["turned"] == 90:
            along, down = (bottom - one["bottom"], bottom - one["top"]), (one["x0"] - x0, one["x1"] - x0)
        else:
            along, down = (one["top"] - top, one["bottom"] - top), (x1 - one["x1"], x1 - one["x0"])
        sides = {"x0": x0 + along[0], "x1": x0 + along[1], "top": top + down[0], "bottom": top + down[1]}
        found.append({**one, **sides})
    return lines_of(found)


def line_of(letters: Sequence[Any]) -> PdfLine | None:
    """Return the line that `letters`, from left to right, make; None if nothing is to be seen."""
    words: list[list[Any]] = [[]]
    for letter in letters:
        before = words[-1][-1] if words[-1] else None
        if not letter["text"].strip():
            words.append([])
        elif before is not None and letter["x0"] - before["x1"] > GAP * letter["size"]:
            words.append([letter])
        elif before is None or not _is_twice(before, letter):
            words[-1].append(letter)
    full = [word for word in words if word]
    if not full:
        return None
    made = tuple(map(_word, full))
    inked = [one for word in full for one in word]
    top, bottom = min(one["top"] for one in inked), max(one["bottom"] for one in inked)
    last = letters[-1]
    return PdfLine(made, top, bottom, 0.0 if words[-1] else float(last["x1"] - last["x0"]))


def _word(letters: list[Any]) -> PdfWord:
    first, last = letters[0], letters[-1]
    text = "".join(map(_shown, letters))
    return PdfWord(text, first["x0"], last["x1"], first["size"], first["x1"] - first["x0"])


def _shown(letter: Any) -> str:
    """Return the text of a letter; a soft hyphen that is drawn is a hyphen, as some programs write each."""
    text = str(letter["text"])
    if text in LIGATURES:
        return normalize("NFKC", text)
    is_wide = letter["x1"] - letter["x0"] > NARROW * letter["size"]
    return text.replace("\xad", "-" if is_wide else "")


def _is_twice(before: Any, letter: Any) -> bool:
    """Return whether a letter is only printed again to look bold."""
    return bool(before["text"] == letter["text"] and abs(before["x0"] - letter["x0"]) < letter["size"] * 0.1)


def is_close(before: PdfLine, line: PdfLine, room: float = 0.6) -> bool:
    """Return whether less than `room` heights of a line are between `before` and the `line` below it."""
    return line.top - before.bottom < (before.bottom - before.top) * room


def parts_of(line: PdfLine) -> list[PdfLine]:
    """Return the line cut where the gap between two words is wider than a space."""
    parts = [[line.words[0]]]
    for word in line.words[1:]:
        if word.x0 - parts[-1][-1].x1 > WIDE * word.size:
            parts.append([word])
        else:
            parts[-1].append(word)
    return [PdfLine(tuple(words), line.top, line.bottom) for words in parts]


def paragraphs(lines: Sequence[PdfLine]) -> Iterator[tuple[str, float]]:
    """Yield the paragraphs that `lines` make, each with its top: a full line goes on in the next."""
    right = max((line.x1 for line in lines), default=0)
    open_text, top, before = "", 0.0, None
    for line in lines:
        goes_on = (
            before is not None
            and before.x1 > right - 60
            and line.top - before.bottom < (line.bottom - line.top) * 0.8
        )
        if goes_on:
            open_text += f" {line.text}"
        else:
            if open_text:
                yield open_text, top
            open_text, top = line.text, line.top
        before = line
    if open_text:
        yield open_text, top
