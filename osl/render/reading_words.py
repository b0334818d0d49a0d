"""How a time was read, in words: its kind and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _
from osl.questions.words import kind_name
from osl.when.explain import in_words, stretch

if TYPE_CHECKING:
    from osl.when.model import Reading


def reading_words(reading: Reading | None) -> str:
    """What a time means: span: from 1 May 2023 to 31 May 2023; that nothing was read is said too."""
    if reading is None:
        return _("not understood")
    if reading.kind == "vague":
        return in_words(reading)
    unit_known = reading.every is None or reading.every.unit is not None or reading.every.at != "exactly"
    words = in_words(reading) if unit_known else stretch(reading)
    return f"{kind_name(reading.kind)}: {words}"
