"""Hints that can be typed: each is the whole time as it was meant, and leads to no other problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import Sentence, verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.model import Interpretation, Issue

_STEPS = 4  # slips of one text that are mended one after another


def with_sound_hints(
    outcome: Interpretation, text: str, read: Callable[[str], Interpretation]
) -> Interpretation:
    """`outcome` of `text`, without a hint that repeats the text, cannot be read, or needs a hint itself."""
    slips = outcome.slips
    if not any(slip.hint and slip.hint.is_verbatim for slip in slips):
        return outcome
    return outcome._replace(slips=tuple(slip._replace(hint=_sound(slip, text, read)) for slip in slips))


def _sound(slip: Issue, text: str, read: Callable[[str], Interpretation]) -> Sentence | None:
    meant = typed(slip)
    if meant is None:
        return slip.hint
    words = meant
    for _step in range(_STEPS):
        outcome = read(words)
        if _plain(words) == _plain(text):
            return None
        if outcome.reading and all(map(_is_of_years, outcome.slips)):
            return verbatim(words)
        other = next(filter(None, map(typed, outcome.slips)), None)
        if other is None:
            return None
        words = other
    return None


def typed(slip: Issue) -> str | None:
    """The words of the hint, if it is some to type."""
    return str(slip.hint.values["text"]) if slip.hint and slip.hint.is_verbatim else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_of_years(slip: Issue) -> bool:
    """A span over New Year names both years, which is told in the plan of either."""
    return (slip.rule, slip.severity) == ("year-mismatch", "warning")
