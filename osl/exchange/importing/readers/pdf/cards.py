"""Tasks that osl wrote into a PDF below each other, since their columns had no room beside each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.headings import own_field, own_title
from osl.exchange.importing.readers.grid import GridCell
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.readers.pdf.lines import PdfLine

INDENT, SMALLER = 4.0, 1.0  # points: lines of a value are further to the right, those of margins smaller
CardRow = tuple[SourcePlace, list[GridCell]]


class Cards(Value):
    """The rows of a table with the tasks, the first its headings, and the lines of each page outside them."""

    rows: tuple[CardRow, ...]
    outside: tuple[tuple[PdfLine, ...], ...]


def cards_of(pages: Sequence[Sequence[PdfLine]]) -> Cards | None:
    """Return the tasks in `pages`; None if there are none, each a title with lines such as "Dates: May"."""
    labels = [line for lines in pages for line in lines if _label(line)]
    if not labels:
        return None
    reader = _CardReader(
        Counter(round(line.x0) for line in labels).most_common(1)[0][0], labels[0].words[0].size
    )
    for page, lines in enumerate(pages, start=1):
        reader.outside.append([])
        for line in lines:
            reader.take(line, page)
    return Cards(tuple(reader.rows()), tuple(map(tuple, reader.outside)))


def _label(line: PdfLine) -> str:
    """Return the heading of osl's own with which `line` begins; empty if there is none."""
    label, colon, _text = line.text.partition(":")
    return label if colon and own_field(label) not in (None, "title") else ""


class _CardReader:
    """The tasks found so far; each has its place, its section, and its texts by heading."""

    def __init__(self, left: float, size: float) -> None:
        self.left, self.size = left, size
        self.tasks: list[tuple[SourcePlace, str, str, dict[str, str]]] = []
        self.headings: dict[str, None] = {}
        self.outside: list[list[PdfLine]] = []
        self.waiting: list[PdfLine] = []
        self.label = self.section = ""

    def take(self, line: PdfLine, page: int) -> None:
        """Take `line` as the beginning of a value, as more of one, as a title, or as outside all tasks."""
        if label := _label(line):
            self._begin(page)
            self.label = label
            self.headings[label] = None
            self.tasks[-1][3][label] = line.text[len(label) + 1 :].strip()
        elif line.words[0].size < self.size - SMALLER:
            self.outside[-1].append(line)
        elif self.label and line.x0 > self.left + INDENT:
            texts = self.tasks[-1][3]
            gap = "\n" if line.text.startswith(BULLET) and texts[self.label] else " "
            texts[self.label] = f"{texts[self.label]}{gap}{line.text}".strip()
        else:
            self.label = ""
            self.waiting.append(line)

    def _begin(self, page: int) -> None:
        """Begin a task if lines are waiting: the last ones, in the same size, are its title."""
        if not self.waiting and self.tasks:
            return
        size = self.waiting[-1].words[0].size if self.waiting else 0.0
        above = [line for line in self.waiting if abs(line.words[0].size - size) > INDENT / 20]
        title = " ".join(line.text for line in self.waiting if line not in above)
        if self.tasks and above:
            self.section = " ".join(line.text for line in above)
        elif above:
            self.outside[-1].extend(above)
        self.waiting = []
        self.tasks.append((SourcePlace(1, len(self.tasks) + 2, page=page), self.section, title, {}))

    def rows(self) -> Iterator[CardRow]:
        """Yield the row of headings, then a row for each task and for each section."""
        for line in self.waiting:
            self.outside[-1].append(line)
        headings = [own_title(next(iter(self.headings))), *self.headings]
        yield self.tasks[0][0], [GridCell(heading.upper()) for heading in headings]
        before = ""
        for place, section, title, texts in self.tasks:
            if section != before:
                yield place, [GridCell(section, len(headings))]
                before = section
            yield place, [GridCell(title), *(GridCell(texts.get(name, "")) for name in self.headings)]
