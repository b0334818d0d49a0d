"""A list of tasks in the lines of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.lists.reader import read_list
from osl.exchange.importing.unseparated.lists.wrapped_items import joined_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.readers.text import VisibleText


def list_in(lines: Sequence[TextLine], text: str, visible: VisibleText) -> SourceDocument | None:
    """Return the list in `lines`, those of `text` with words, as a table; None if there is none."""
    found = read_list(joined_lines(as_typed(lines, text)))
    return found and found._replace(remarks=(*visible.remarks(), *found.remarks))


def as_typed(lines: Sequence[TextLine], text: str) -> list[TextLine]:
    """Return `lines` with the blanks that show which items are within others."""
    typed = text.split("\n")
    return [line._replace(text=typed[line.place.line - 1].rstrip(" |\r")) for line in lines]
