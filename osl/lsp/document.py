"""A document of the editor: its text, and what osl knows of it, found when it is first needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol.types import TextDocumentContentChangePartial
from pygls.uris import to_fs_path

from osl.app.find import FOLDER
from osl.checking.check import check
from osl.lsp.line_index import UTF16, LineIndex
from osl.lsp.tree import root_of, spot_at
from osl.source.text import BOM

if TYPE_CHECKING:
    from datetime import date

    from lsprotocol.types import Position, Range, TextDocumentContentChangeEvent

    from osl.checking.check import Checked
    from osl.lsp.tree import Spot
    from osl.problem import Span

# a key that a plan has and other YAML files seldom have at the beginning of a line
_OF_A_PLAN = re.compile(r"^(?:year|audiences|unplanned|organisation|tasks)[ \t]*:", re.MULTILINE)
_HALVES = re.compile("[\ud800-\udfff]")


class OpenDocument:
    """The text of `uri` as the editor has it, which may differ from the file.

    `text` keeps a BOM; offsets of a `Checked` do not count it.
    """

    def __init__(self, uri: str, text: str, encoding: str = UTF16) -> None:
        self.uri = uri
        self.path = path_of(uri)
        self.encoding = encoding
        self.wanted: frozenset[str] | None = None
        self._set(text)

    def _set(self, text: str) -> None:
        self.text = _HALVES.sub("\ufffd", text)  # half a character cannot be saved
        self.shift = len(BOM) if self.text.startswith(BOM) else 0
        self._lines: LineIndex | None = None
        self._checked: tuple[object, Checked] | None = None
        self._root: tuple[Any] | None = None

    @property
    def name(self) -> str:
        """The name of the file, or the address of a text that is not saved."""
        return self.uri if self.path is None else str(self.path)

    @property
    def is_plan(self) -> bool:
        """Whether this is taken for a plan: an editor may offer every YAML file that is opened."""
        in_plans = self.path is not None and self.path.parent.name == FOLDER
        return in_plans or not self.text.strip() or bool(_OF_A_PLAN.search(self.text))

    @property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        if self._lines is None:
            self._lines = LineIndex(self.text, self.encoding)
        return self._lines

    def change(self, change: TextDocumentContentChangeEvent) -> None:
        """Change the text as the editor did."""
        if isinstance(change, TextDocumentContentChangePartial):
            start, end = self.lines.offset(change.range.start), self.lines.offset(change.range.end)
            self._set(self.text[: min(start, end)] + change.text + self.text[max(start, end) :])
        else:
            self._set(change.text)

    def checked(self, day: date) -> Checked:
        """Return the text checked as of `day` by the rules `wanted`."""
        key = day, self.wanted
        if self._checked is None or self._checked[0] != key:
            data = self.text.encode("utf-8")
            self._checked = key, check(self.name, data, day=day, wanted=self.wanted)
        return self._checked[1]

    def root(self) -> Any:
        """Return the YAML node of the plan, as far as it can be read; None if there is none."""
        if self._root is None:
            self._root = (root_of(self._plain()),)
        return self._root[0]

    def _plain(self) -> str:
        """Return the text as a `Checked` has it."""
        return self.text[self.shift :] if self._checked is None else self._checked[1].source.text

    def spot_at(self, offset: int) -> Spot | None:
        """Return the key or text at `offset`."""
        return spot_at(self.root(), self._plain(), offset)

    def offset(self, position: Position) -> int:
        """Return the offset of `position` as a `Checked` counts."""
        return max(self.lines.offset(position) - self.shift, 0)

    def range(self, span: Span) -> Range:
        """Return the range of `span`, whose offsets are those of a `Checked`."""
        return self.lines.range(span, self.shift)


def path_of(uri: str) -> Path | None:
    """Return the file that `uri` names; None for another scheme, or if it is not an address."""
    try:
        found = to_fs_path(uri)
    except ValueError:
        return None
    return Path(found) if found else None
