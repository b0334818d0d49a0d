"""What a new version of a plan adds, drops, moves and changes: by id, whatever the order in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from osl.format import AUDIENCE, CLOSING_KEYS, PLAN, TASK, TASK_LISTS, TIME_KEYS
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Audience, Plan, Task

DifferenceKind = Literal["added", "dropped", "renamed", "moved", "status", "changed", "audience", "plan"]
KINDS: tuple[DifferenceKind, ...] = (
    "added", "dropped", "moved", "status", "renamed", "changed", "audience", "plan",
)  # fmt: skip
_LISTED = ("audiences", *TASK_LISTS)


class Difference(Value):
    """One difference: of the task (or audience) `id`, at `key`, between `old` and `new`.

    For an added or dropped task `old` or `new` is the task; for a moved one, and if the status
    differs, both are tasks. `reason` is the one that the new plan gives.
    """

    kind: DifferenceKind
    id: str | None
    title: str
    key: str | None
    old: Any
    new: Any
    reason: str | None = None


def differences(old: Plan, new: Plan) -> list[Difference]:
    """Return the differences from `old` to `new`, kind after kind, tasks in the order of the new plan.

    Between two years only what is planned is compared: what was done belongs to its year.
    """
    before = {task.id: task for task in old.all_tasks()}
    after = {task.id: task for task in new.all_tasks()}
    found: list[Difference] = []
    for name, task in after.items():
        if name not in before:
            found.append(Difference("added", name, task.title, None, None, task))
        else:
            found += _of_task(old, new, before[name], task)
    found += [
        Difference("dropped", name, task.title, None, task, None)
        for name, task in before.items()
        if name not in after and not (task.unplanned and old.year != new.year)
    ]
    found += [*_of_audiences(old, new), *_of_head(old, new)]
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def _of_task(old: Plan, new: Plan, before: Task, after: Task) -> Iterator[Difference]:
    name, title = after.id, after.title
    if before.title != title:
        yield Difference("renamed", name, title, "title", before.title, title)
    moved, other_year = is_moved(old, new, before, after), old.year != new.year
    if moved:
        yield Difference("moved", name, title, "when", before, after, _why_moved(before, after))
    if _closing(before) != _closing(after) and not other_year:
        yield Difference("status", name, title, "status", before, after, after.reason)
    if before.unplanned != after.unplanned:
        yield Difference("changed", name, title, "unplanned", before.unplanned, after.unplanned)
    shown = {"id", "title", "moves", *CLOSING_KEYS, *(TIME_KEYS if moved or other_year else ())}
    shown |= {"links", "log"} if other_year else set()
    for key, field in TASK.items():
        pair = getattr(before, field.attribute), getattr(after, field.attribute)
        if key not in shown and pair[0] != pair[1]:
            yield Difference("changed", name, title, key, *pair)


def is_moved(old: Plan, new: Plan, before: Task, after: Task) -> bool:
    """Return whether the reading of a task differs; other words for the same days do not move it.

    Between two years, months and kind count, not the days.
    """
    if before.time_key == after.time_key and old.year == new.year:
        return False
    one, other = old.reading(before), new.reading(after)
    if one is None or other is None:
        return before.time_key != after.time_key
    if old.year != new.year:
        return (one.kind, one.months) != (other.kind, other.months)
    return one != other


def _closing(task: Task) -> tuple[object, ...]:
    return task.status, task.closed_on, task.reason


def _why_moved(before: Task, after: Task) -> str | None:
    """Return the reason of the last of the moves that came since."""
    reasons = [move.reason for move in after.moves[len(before.moves) :] if move.reason]
    return reasons[-1] if reasons else None


def _of_audiences(old: Plan, new: Plan) -> Iterator[Difference]:
    for name in dict.fromkeys((*old.audiences, *new.audiences)):
        before, after = old.audiences.get(name), new.audiences.get(name)
        if before is None and after is not None:
            yield Difference("audience", name, after.name, None, None, after.name)
        elif before is not None and after is None:
            yield Difference("audience", name, before.name, None, before.name, None)
        elif before is not None and after is not None:
            yield from _of_audience(before, after)


def _of_audience(before: Audience, after: Audience) -> Iterator[Difference]:
    for key in AUDIENCE:
        pair = getattr(before, key), getattr(after, key)
        if pair[0] != pair[1]:
            yield Difference("audience", after.id, after.name, key, *pair)


def _of_head(old: Plan, new: Plan) -> Iterator[Difference]:
    for key, field in PLAN.items():
        pair = getattr(old, field.attribute), getattr(new, field.attribute)
        if key not in _LISTED and pair[0] != pair[1]:
            yield Difference("plan", None, new.title, key, *pair)
