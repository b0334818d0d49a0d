"""The one way in which a text is changed: stretches of it give way to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class TextEdit(Value):
    """The stretch from `start` to `end` gives way to `text`."""

    start: int
    end: int
    text: str = ""


def apply_edits(text: str, cuts: Iterable[TextEdit]) -> str:
    """`text` with the `cuts` made; cuts at one place come out in the order given."""
    parts: list[str] = []
    at = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end)):
        if cut.start < at:
            raise ValueError(cut)
        parts += text[at : cut.start], cut.text
        at = cut.end
    return "".join(parts) + text[at:]
