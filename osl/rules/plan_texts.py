"""Every text of a plan except its date phrases, with its place."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from osl import format as form
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.format import Field
    from osl.plan import Plan, Task
    from osl.rules.context import RuleContext

TextPath = tuple[str | int, ...]


def texts(plan: Plan, tasks: Iterable[Task]) -> Iterator[tuple[PlanPlace, str]]:
    """Yield each text of `plan` and of `tasks`, with its place."""
    for path, text in _of(plan, form.PLAN):
        yield PlanPlace(None, path), text
    for audience in plan.audiences.values():
        if audience.name == audience.id:  # a stand-in for a missing name
            continue
        yield PlanPlace(None, ("audiences", audience.id, "name")), audience.name
    for task in tasks:
        for path, text in _of_task(task):
            yield PlanPlace(task, path), text


def _of_task(task: Task) -> Iterator[tuple[TextPath, str]]:
    yield from _of(task, form.TASK)
    yield from _of_parts(task)


def _of_parts(task: Task) -> Iterator[tuple[TextPath, str]]:
    for n, move in enumerate(task.moves):
        yield from _of(move, form.MOVE, ("moves", n))
    for n, override in enumerate(task.exceptions):
        yield from _of(override, form.EXCEPTION, ("exceptions", n))
    for n, link in enumerate(task.links):
        yield from _of(link, form.LINK, ("links", n))
    for n, entry in enumerate(task.log):
        yield from _of(entry, form.ENTRY, ("log", n))


def _of(thing: Any, fields: dict[str, Field], path: TextPath = ()) -> Iterator[tuple[TextPath, str]]:
    for name, field in fields.items():
        if field.kind in ("text", "url"):
            value = getattr(thing, field.attribute)
            if value is not None:
                yield (*path, name), value
        elif field.kind == "texts":
            for n, item in enumerate(getattr(thing, field.attribute)):
                yield (*path, name, n), item


@lru_cache(maxsize=1)
def joined_texts(context: RuleContext) -> str:
    """Return all those texts in one, a line feed around each: what is not in it is in none of them.

    Looking at each of a hundred thousand texts takes ten times as long.
    """
    parts = [text for _, text in texts(context.plan, ())]
    for field in form.TASK.values():
        column = getattr(context.columns, field.attribute)
        if field.kind == "text":
            parts += filter(None, column)
        elif field.kind == "texts":
            parts += chain.from_iterable(filter(None, column))
    columns = context.columns
    if any(any(column) for column in (columns.log, columns.moves, columns.exceptions, columns.links)):
        parts += [text for task in context.tasks for _, text in _of_parts(task)]
    return "\n".join(["", *parts, ""])
