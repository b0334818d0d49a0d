"""How a time was read, in words: its kind and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _
from osl.render.words import kind_name
from osl.when.explain import in_words

if TYPE_CHECKING:
    from osl.when.model import Reading


def reading_words(reading: Reading | None) -> str:
    """What a time means: span: from 1 May 2023 to 31 May 2023; that nothing was read is said too."""
    if reading is None:
        return _("not understood")
    if reading.kind == "vague":
        return in_words(reading)
    return f"{kind_name(reading.kind)}: {in_words(reading)}"
