"""What sentences about changes say lazily: a day in the language that is spoken when they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date


# what the statuses of a closed task are called, in the language that is spoken when it is shown
STATUS_WORDS = {
    "done": say("done"),
    "partly-done": say("partly done"),
    "cancelled": say("cancelled"),
}


class InWords(Value):
    """A day that a sentence shows as `20 May 2023`."""

    day: date

    def __str__(self) -> str:
        from osl.dates.names import day_words

        return day_words(self.day)
