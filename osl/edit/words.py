"""What sentences about changes say lazily: a day in the language that is spoken when they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class InWords:
    """A day that a sentence shows as `20 May 2023`."""

    day: date

    def __str__(self) -> str:
        from osl.when.names import day_words

        return day_words(self.day)
