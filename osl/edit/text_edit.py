"""The one way in which a text is changed: edits that each replace a range of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class TextEdit(Value):
    """`text` in place of the characters from `start` to `end`, the end excluded."""

    start: int
    end: int
    text: str = ""


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return `text` with `edits` made; those at one place keep their order. ValueError if two overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError(edit)
        parts += text[at : edit.start], edit.text
        at = edit.end
    return "".join([*parts, text[at:]])
