"""Keys of the user's own in a task, such as `x-nr`: which of them `osl set` changes, and to what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import CstMapping, CstScalar, cst_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.plan import Task

_OWN = re.compile(r"x-[\w.-]+")


def is_own(key: str) -> bool:
    """Return whether `key` is one of the user's own that can be typed as `x-nr=7`."""
    return _OWN.fullmatch(key) is not None


def own_changed(text: str, task: Task, given: Mapping[str, str]) -> dict[str, str]:
    """Return those of `given` keys that change `task` of the plan `text`; an empty value takes one out."""
    keys = cst_at(text, *task.at)
    now = {key.value: node for key, node in keys.pairs} if isinstance(keys, CstMapping) else {}
    return {key: value for key, value in given.items() if not _is(now.get(key), value)}


def _is(node: object, value: str) -> bool:
    return node is None if not value else isinstance(node, CstScalar) and node.value == value
