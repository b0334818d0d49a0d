"""The lines between the headings of a table and others above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.unseparated.heading_lines import is_known_form, is_title
from osl.exchange.importing.unseparated.wrapped_heading import wrapped_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_FEWEST = 3  # known headings in one line, and lines below one that is alone


def lines_below_headings(lines: Sequence[TextLine], headings: Sequence[str]) -> Sequence[TextLine]:
    """Return those of `lines`, the text before the `headings` of a table, that are below other headings."""
    fields = {known[0] for known in map(read_heading, headings) if known} | {"title"}
    for at, line in enumerate(lines):
        known = [read_heading(cell) for cell in wrapped_headings([line.text.strip()])]
        if len(set(filter(None, known))) >= _FEWEST and not is_title(line.text):
            return lines[at + 1 :]
        if is_known_form(line.text) and _is_headed(line.text, lines[at + 1 :], fields):
            return lines[at + 1 :]
    return ()


def _is_headed(text: str, below: Sequence[TextLine], fields: set[str]) -> bool:
    """Return whether the heading `text` is above another, or its column is not among the `fields`."""
    known = read_heading(text)
    lacking = known is not None and known[0] not in fields and len(below) > _FEWEST
    return lacking or any(is_known_form(line.text) for line in below[:2])
