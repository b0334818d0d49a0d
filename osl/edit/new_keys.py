"""A new key of a mapping: its place among the others, and the edits that put it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.detect_style import style_of
from osl.edit.style import block_lines, flow_text
from osl.format import PLAN, TASK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.edit.cst import CstMapping
    from osl.edit.text_edit import TextEdit
    from osl.format import Field

# how a task was closed is read together, wherever its status is
_BESIDE = {"closed_on": ("status",), "reason": ("closed_on", "status")}


def insert_key(
    text: str, keys: CstMapping, name: str, value: str | list[str], fields: Mapping[str, Field] | None
) -> list[TextEdit]:
    """Put `name` with `value` behind the key of `keys` that it belongs to; `fields` are an item's keys."""
    style, after = style_of(text, keys), after_which(keys, name, fields)
    if keys.flow:
        return flow.insert(text, keys, [style.name(name) + flow_text(value, style)], after, style)
    return block.insert_pair(text, keys, block_lines({name: value}, keys.column, style), after)


def after_which(keys: CstMapping, name: str, fields: Mapping[str, Field] | None = None) -> int:
    """Return the position of the pair that a new key `name` follows; -1 for the front.

    That is the order of the format; what belongs to a task's status follows that. `fields` are the keys of
    an item of a list, None for a task or a plan.
    """
    present = [key.value for key, _ in keys.pairs]
    if fields is not None:
        return max(_in_order(present, name, fields), 0)
    for neighbour in _BESIDE.get(name, ()):
        if neighbour in present:
            return present.index(neighbour)
    known = TASK if name in TASK else PLAN
    return _in_order(present, name, known) if name in known else len(present) - 1  # a key of the user's own


def _in_order(present: list[str], name: str, fields: Mapping[str, Field]) -> int:
    order = list(fields)
    before = order[: order.index(name)]
    return max((n for n, key in enumerate(present) if key in before), default=-1)
