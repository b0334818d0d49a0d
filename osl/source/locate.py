"""The spans of values and keys in a plan's text, found late: a plan without problems never pays for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.error import Mark
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent

from osl.format import TASK_LISTS
from osl.problem import Span
from osl.source.nodes import STARTS, Composer, Mapping, Sequence, events, leaf_end, skip
from osl.source.recovery import ONE_ITEM, UpToError
from osl.source.scalar_offsets import offsets
from osl.text.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.source.nodes import YamlNode
    from osl.source.text import Source

PlanPath = str | int
REMEMBERED = 64
BLANK = " \t\r\n\u2028\u2029"  # may follow a value and do not belong to it; a no-break space does


class Places:
    """The spans of the values and keys of one source.

    A path leads inward by keys and list positions: `("audiences", "ngo", "within")` in the plan,
    `("log", 0, "on")` in a task. The span of a missing key is the first character of the mapping
    that lacks it.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._tasks: dict[tuple[int, int], tuple[YamlNode, int]] = {}
        self._plan = _keys_of(source.text)
        self._known: dict[str, tuple[YamlNode, YamlNode]] = {}

    def of(self, task: Task | None, path: tuple[PlanPath, ...], *, key: bool = False) -> Span:
        """Return the span of the value, or the key, at `path` in `task`; in the plan if `task` is None."""
        name, node, base = self._node(task, path)
        return self._span(name if key else node, base)

    def part(self, task: Task | None, path: tuple[PlanPath, ...], start: int, end: int) -> Span:
        """Return the span of the characters `start` to `end` of the text at `path`, or all of its span."""
        _, node, base = self._node(task, path)
        span = self._span(node, base)
        return self.inside(span, start, end, node.value) if isinstance(node, ScalarEvent) else span

    def inside(self, span: Span, start: int, end: int, value: str) -> Span:
        """Return the span of the characters `start` to `end` of the `value` of a scalar at `span`."""
        if not start < end <= len(value):
            return span
        found = offsets(self.source.text[span.start : span.end], value)
        if not found:
            return span
        return Span(span.start + found[start], span.start + max(found[end], found[start] + 1))

    def _node(
        self, task: Task | None, path: tuple[PlanPath, ...]
    ) -> tuple[YamlNode | None, YamlNode | None, int]:
        if task is not None:
            node, base = self._tree(task)
            return *_follow(node, node, path), base
        first = str(path[0])
        while first not in self._known and (pair := next(self._plan, None)):
            self._known.setdefault(getattr(pair[0], "value", ""), pair)
        return (*_follow(*self._known[first], path[1:]), 0) if first in self._known else (None, None, 0)

    def _tree(self, task: Task) -> tuple[YamlNode, int]:
        if task.at not in self._tasks:
            text, (start, end) = self.source.text, task.at
            line = line_start(text, start)
            if not task.whole:  # up to the same error as before, or its last value would touch another one
                end = len(text)
            # blanks in place of what is before it on its line keep the columns, and so the structure
            get = UpToError(events(" " * (start - line) + text[start:end]), ONE_ITEM).get
            get(), get()
            if len(self._tasks) >= REMEMBERED:
                self._tasks.clear()
            self._tasks[task.at] = Composer(get).node(get()), line
        return self._tasks[task.at]

    def _span(self, node: Any, base: int) -> Span:
        return Span(0, 1) if node is None else extent(node, self.source.text, base)


def extent(node: Any, text: str, base: int = 0) -> Span:
    """Return the span of `node`, read from the offset `base` on, without the blank space that follows it."""
    start, end = node.start_mark.index + base, leaf_end(node) + base
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return Span(start, end)


def _keys_of(text: str) -> Iterator[tuple[YamlNode, YamlNode]]:
    """Yield the plan's own keys with their values, in order; lists of tasks without their items."""
    get = UpToError(events(text)).get
    get(), get()
    if get().__class__ is not MappingStartEvent:
        return
    composer = Composer(get)
    while (key := get()).__class__ is not MappingEndEvent:
        name, value = composer.node(key), get()
        if getattr(name, "value", "") in TASK_LISTS and value.__class__ in STARTS:
            yield name, Sequence(value.start_mark, skip(get), (), flow=True)
        else:
            yield name, composer.node(value)


def _follow(name: YamlNode, node: YamlNode, path: tuple[PlanPath, ...]) -> tuple[YamlNode, YamlNode]:
    for step in path:
        pair = _step(node, step)
        if pair is None:
            return (name, _first_character(node)) if isinstance(node, Mapping) else (name, node)
        name, node = pair
    return name, node


def _first_character(node: Mapping) -> YamlNode:
    start = node.start_mark
    return Sequence(start, Mark("", start.index + 1, start.line, start.column + 1, None, 0), (), flow=True)


def _step(node: Any, step: PlanPath) -> tuple[YamlNode, YamlNode] | None:
    if isinstance(node, Mapping):
        return node.pair(str(step))
    if isinstance(node, Sequence) and isinstance(step, int):
        items: Any = node.items
        return (items[step], items[step]) if step < len(items) else None
    return None
