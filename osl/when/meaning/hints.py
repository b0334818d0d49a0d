"""Hints that hold: what is typed as a hint says is read, and breaks no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.i18n import Sentence
    from osl.when.model import Outcome, Slip

_MOST_STEPS = 3


def holding(slips: tuple[Slip, ...], text: str, read: Callable[[str], Outcome]) -> tuple[Slip, ...]:
    """The `slips` of `text` with hints that can be typed: the hint of a hint, if that needs one, or none."""
    return tuple(slip._replace(hint=_followed(slip.hint, text, read)) for slip in slips)


def _followed(hint: Sentence | None, text: str, read: Callable[[str], Outcome]) -> Sentence | None:
    seen = {text.strip()}
    while hint is not None and len(seen) <= _MOST_STEPS:
        words = str(hint)
        if words.strip() in seen:
            return None
        seen.add(words.strip())
        outcome = read(words)
        if outcome.reading is not None and all(map(_may_stay, outcome.slips)):
            return verbatim(words)
        hint = next((slip.hint for slip in outcome.slips if slip.hint is not None), None)
    return None


def _may_stay(slip: Slip) -> bool:
    """ "grudzień 2023 – styczeń 2024": only the months of the plan's year count, and that is meant."""
    return slip.rule == "year-mismatch" and slip.severity == "warning"
