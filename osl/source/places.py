"""Where things stand in a plan's text, found late: a plan without problems never pays for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.problem import Span
from osl.source.tree import Composer, Mapping, Sequence, events, leaf_end

if TYPE_CHECKING:
    from osl.plan import Task
    from osl.source.text import Source
    from osl.source.tree import Node

Path = str | int


class Places:
    """The places of one source: of the plan's own values, and of each task's.

    A path leads inward by keys and list positions: `("audiences", "ngo", "within")` of the plan,
    `("log", 0, "on")` of a task. What is not there has the place of the nearest thing around it.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._trees: dict[tuple[int, int], tuple[Node, int]] = {}

    def of_plan(self, *path: Path) -> Span:
        """Where the value at `path` of the plan stands."""
        return self._span(*self._tree((0, len(self.source.text))), path)

    def of_task(self, task: Task, *path: Path) -> Span:
        """Where the value at `path` of `task` stands."""
        return self._span(*self._tree(task.at), path)

    def key_of_plan(self, *path: Path) -> Span:
        """Where the last key of `path` stands in the plan."""
        return self._span(*self._tree((0, len(self.source.text))), path, key=True)

    def inside(self, span: Span, start: int, end: int, value: str) -> Span:
        """Where the characters `start` to `end` of a scalar's `value` stand, whose place is `span`.

        Exact where the text stands in the file as it is read; else the whole of `span`.
        """
        base = self.source.text.find(value, span.start, span.end)
        return span if base < 0 else Span(base + start, base + end)

    def _tree(self, at: tuple[int, int]) -> tuple[Node, int]:
        if at not in self._trees:
            text = self.source.text
            line = max(text.rfind("\n", 0, at[0]), text.rfind("\r", 0, at[0])) + 1
            # blanks in place of what stands before it on its line keep the columns, and so the shape
            get = events(" " * (at[0] - line) + text[at[0] : at[1]])
            get(), get()
            self._trees[at] = Composer(get).node(get()), line
        return self._trees[at]

    def _span(self, node: Node, base: int, path: tuple[Path, ...], *, key: bool = False) -> Span:
        name: Node = node
        for step in path:
            pair = _step(node, step)
            if pair is None:
                break
            name, node = pair
        found: Any = name if key else node
        start, end = found.start_mark.index + base, leaf_end(found) + base
        text = self.source.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


def _step(node: Node, step: Path) -> tuple[Node, Node] | None:
    if isinstance(node, Mapping):
        found = [pair for pair in node.pairs if isinstance(pair[0], ScalarEvent) and pair[0].value == step]
        return found[0] if found else None
    if isinstance(node, Sequence) and isinstance(step, int):
        items = list(node.items)
        return (items[step], items[step]) if step < len(items) else None
    return None
