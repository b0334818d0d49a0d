"""Recurrence rules of RFC 5545: whether a rule is sound, and the days it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.when.model import Reading


def check_rule(text: str) -> Sentence | None:  # noqa: ARG001
    """Why `text` is not a rule that a plan may hold, or None."""
    return None


def days(reading: Reading, first: date, last: date) -> list[date]:  # noqa: ARG001
    """The days of a reading's rule within its span and from `first` to `last`."""
    return []
