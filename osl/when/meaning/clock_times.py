"""Figures that stand where a clock time does: are they one?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from osl.when.grammar.nodes import Slot

_LAST_HOUR = 24


def are_hours(values: list[Any], slots: tuple[Slot, ...]) -> bool:
    """Are the figures at `slots` times of one day: "godz. 17.30 do 20", not "godz. 17.30 do 3.05"?"""
    hours = [_hour(values[slot]) for slot in slots]
    return max(hours) <= _LAST_HOUR and (len(hours) == 1 or _ends(values[slots[-1]], hours[0]))


def _hour(value: Any) -> int:
    """The hour of figures that were cut as a day or a month; 0 where none is kept."""
    if type(value) is tuple:
        value = value[1] if value[0] is None else value[0]
    return cast("int", value or 0)


def _ends(value: Any, hour: int) -> bool:
    """Can it be when something ends that begins at `hour`? What may be a date has to look like it."""
    if type(value) is not tuple or value[0] is None:
        return True
    end, minutes, _ = cast("tuple[int, int, None]", value)
    return end > hour and minutes % 5 == 0
