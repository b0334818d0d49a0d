"""Tasks in another order than that of their file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal, get_args

from osl.text.collation import collation_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from osl.questions.state import Standing

Order = Literal["when", "late", "title", "responsible", "section"]
ORDERS: tuple[Order, ...] = get_args(Order)


def ordered(found: Sequence[Standing], order: Order | None, *, brief: bool = False) -> list[Standing]:
    """Return `found` by `order`, ties and those without such a value as they are; the latter come last.

    None leaves all as it is. With `brief`, titles are compared by the short names of the tasks.
    """
    if order is None:
        return list(found)
    if order == "title":
        return sorted(found, key=lambda one: collation_key(one.task.brief if brief else one.task.title))
    return sorted(found, key=_KEYS[order])


def _when(one: Standing) -> tuple[date, date]:
    """Return the first and the last day; of a deadline, only that."""
    reading = one.reading
    if reading is None or reading.first_day is None or reading.last_day is None:
        return date.max, date.max
    first = reading.last_day if reading.kind == "deadline" else reading.first_day
    return first, reading.last_day


def _section(one: Standing) -> tuple[bool, Any]:
    return one.task.unplanned, _text(one.task.section)


def _text(text: str | None) -> tuple[bool, Any]:
    return text is None, collation_key(text or "")


_KEYS: dict[Order, Callable[[Standing], Any]] = {
    "when": _when,
    "late": lambda one: -one.days_late,
    "responsible": lambda one: _text(one.task.responsible),
    "section": _section,
}
