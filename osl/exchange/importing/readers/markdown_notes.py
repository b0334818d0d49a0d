"""The footnotes of a Markdown text: which line refers to which, and which were left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.document import SourcePlace, footnote_left_out
from osl.exchange.importing.readers.marks import RAISED, marked

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from osl.exchange.importing.document import Remark

_MARK = re.compile(r"(?<!\\)\[\^([\w-]{1,20})\](?!:)")
_NOTE = re.compile(r"^\[\^([\w-]{1,20})\]:[ \t]*(.*)$", re.MULTILINE)


class Footnotes:
    """The footnotes in a text; `text` is it without them and what refers to them; other marks are raised."""

    def __init__(self, text: str) -> None:
        self.texts = {note[1]: note[2].strip() for note in _NOTE.finditer(text)}
        text = _NOTE.sub("", text)
        self.ids: dict[int, tuple[str, ...]] = {}  # by the line
        for at, line in enumerate(text.split("\n"), start=1) if "[^" in text else ():
            if found := tuple(one for one in _MARK.findall(line) if self.texts.get(one)):
                self.ids[at] = found
        self.text = _MARK.sub(lambda mark: "" if self.texts.get(mark[1]) else marked(RAISED, mark[1]), text)

    def of(self, line: int) -> tuple[str, ...]:
        """Return the footnotes that the line of this number refers to."""
        return tuple(self.texts[one] for one in self.ids.get(line, ()))

    def left_out(self, lines: Container[int]) -> Iterator[Remark]:
        """Yield a remark for each footnote that none of `lines`, those of rows, refers to."""
        taken = {one for line, ids in self.ids.items() if line in lines for one in ids}
        places = {one: line for line, ids in self.ids.items() for one in ids}
        for name, text in self.texts.items():
            if text and name not in taken:
                place = SourcePlace(line=places[name]) if name in places else None
                yield footnote_left_out(text, place)
