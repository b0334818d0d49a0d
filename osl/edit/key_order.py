"""Where a person would put a new key: in the order of the format, the end of a task beside its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.format import PLAN, TASK

if TYPE_CHECKING:
    from osl.edit.cst import CstMapping

# a task's closing is told in one breath, wherever its status stands
_BESIDE = {"closed_on": ("status",), "reason": ("closed_on", "status")}


def after_which(keys: CstMapping, name: str) -> int:
    """The position of the pair that key `name` belongs behind; -1 for the front."""
    present = [key.value for key, _ in keys.pairs]
    for neighbour in _BESIDE.get(name, ()):
        if neighbour in present:
            return present.index(neighbour)
    order = list(TASK if name in TASK else PLAN)
    before = order[: order.index(name)]
    return max((n for n, key in enumerate(present) if key in before), default=-1)
