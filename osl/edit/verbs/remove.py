"""`osl remove`: tasks are taken out of the file, with what belongs to them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.cst import CstList, CstMapping, UnsureError, comments_in, cst_of, leaves
from osl.edit.text_edit import apply_edits
from osl.format import TASK_LISTS
from osl.i18n import say
from osl.problem import OslError
from osl.text.lines import line_start, next_line
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from osl.edit.cst import CstScalar
    from osl.i18n import Sentence
    from osl.plan import Plan, Task


class Removal(Value):
    """A proposal to take `tasks` out of a plan; comments that belong to them go with them."""

    tasks: tuple[Task, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the tasks that go."""
        return frozenset(task.id for task in self.tasks)

    @property
    def done(self) -> Sentence:
        """What was done, in words."""
        names = ", ".join(task.id for task in self.tasks)
        return say("{ids}: removed from the plan", ids=names)

    @property
    def by_hand(self) -> str:
        """What a person would do."""
        return str(say("delete {keys}", keys=", ".join(task.id for task in self.tasks)))

    def made_in(self, text: str) -> str:
        """Return `text` without the tasks."""
        starts, lists = {task.at[0] for task in self.tasks}, [*_lists(_plan(text))]
        if starts - {one.start for _, found in lists for one in found.items}:
            raise UnsureError(say("the task is not in its expected place"))
        for key, _ in reversed(lists):
            text = _without(text, key.value, starts)
        return text

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` without the tasks."""
        tasks, unplanned = (
            tuple(task for task in tasks if task.id not in self.ids) for tasks in (plan.tasks, plan.unplanned)
        )
        return plan._replace(tasks=tasks, unplanned=unplanned)

    def window(self, text: str) -> tuple[int, int]:
        """Return the range from the first of the lists that lose tasks to the end of the last of them."""
        starts = {task.at[0] for task in self.tasks}
        lists = _lists(_plan(text))
        touched = [(key, found) for key, found in lists if any(one.start in starts for one in found.items)]
        first = min(key.start for key, _ in touched)
        end = next_line(text, max(found.end for _, found in touched))
        while end < len(text) and text[end : next_line(text, end)].lstrip(" \t")[:1] in ("#", "\n", "\r"):
            end = next_line(text, end)
        return line_start(text, first), end

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:
        """Return the other tasks as they are written, the keys of the plan, and comments of neither."""
        root = _plan(text)
        going = {task.at[0] for id_, task in tasks.items() if id_ in self.ids}
        every = [one for _, found in _lists(root) for one in found.items]
        others = [text[one.start : one.end] for one in every if one.start not in going]
        rest = [(path, value) for path, value in leaves(root) if path and path[0] not in TASK_LISTS]
        own = Counter[str]()
        for _, found in _lists(root):
            for at, one in enumerate(found.items):
                if one.start in going:
                    own += Counter(comments_in(text, *_extent(text, found, at), [one]))
        return others, rest, Counter(comments_in(text, *window, [root])) - own


def remove(tasks: Sequence[Task], *, force: bool) -> Removal:
    """Propose to take out `tasks`; raise OslError if one has a history and it is not forced."""
    if not force:
        for task in tasks:
            _refuse_history(task)
    return Removal(tuple(tasks))


def _refuse_history(task: Task) -> None:
    has = [
        *(["log"] if task.log else []),
        *(["moves"] if task.moves else []),
        *(["closed_on"] if task.closed_on else []),
    ]
    if has:
        message = say(
            "{id} has {keys}; if it will not be done, type: osl cancel {id}; to remove it, add --force",
            id=task.id, keys=", ".join(has),
        )  # fmt: skip
        raise OslError(message)


def _plan(text: str) -> CstMapping:
    node = cst_of(text)
    if not isinstance(node, CstMapping):
        raise UnsureError(say("expected keys with values"))
    return node


def _lists(plan: CstMapping) -> Iterator[tuple[CstScalar, CstList]]:
    for key, value in plan.pairs:
        if key.value in TASK_LISTS and isinstance(value, CstList):
            yield key, value


def _without(text: str, name: str, starts: Collection[int]) -> str:
    """Return `text` without the items of the list `name` that begin at `starts`.

    The last is removed first: the places of those before it stay.
    """
    key, found = _list(text, name)
    for at in reversed(range(len(found.items))):
        if found.items[at].start not in starts:
            continue
        if not found.flow:
            edits = block.remove_whole_item(text, key, found, at)
        elif at:
            edits = flow.remove(text, found, at, keep_comments=False)
        else:  # up to the next one, which may have moved
            edits = flow.remove(text, _list(text, name)[1], at, keep_comments=False)
        text = apply_edits(text, edits)
        found = found._replace(items=found.items[:at] + found.items[at + 1 :])
    return text


def _list(text: str, name: str) -> tuple[CstScalar, CstList]:
    return next((key, found) for key, found in _lists(_plan(text)) if key.value == name)


def _extent(text: str, found: CstList, at: int) -> tuple[int, int]:
    """Return the lines of a task with the comments that belong to it."""
    if not found.flow:
        return block.whole_item(text, found, at)
    return flow.whole_element(text, found, at)
