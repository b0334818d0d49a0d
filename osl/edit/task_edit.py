"""An edit of one task: keys to put and remove, lists to append to, and the task as it is meant to be."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from osl.edit.cst import comments_in, cst_at, leaves
from osl.edit.mapping_editor import MappingEditor
from osl.edit.style import YamlStyle, flow_text
from osl.edit.text_lists import put_texts
from osl.i18n import say
from osl.text.lines import below_comments, line_start, next_line
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from osl.edit.cst import CstNode
    from osl.edit.detect_style import ListStyles
    from osl.edit.item_lines import Item
    from osl.i18n import Sentence
    from osl.plan import Plan, Task


NOTHING: Mapping[str, Any] = MappingProxyType({})


class ItemEdit(Value):
    """What changes in one item of a list of a task: keys to put and to remove."""

    name: str
    at: int
    puts: Mapping[str, str] = NOTHING
    takes: tuple[str, ...] = ()


def changed_items(name: str, old: Sequence[Value], new: Sequence[Value]) -> dict[str, Any]:
    """Return the fields of a TaskEdit that make `new` of the items `old` of the list `name`.

    An item that has another value is changed in place, so that the rest of its lines stays as it is.
    """
    edited = _edited(old, new)
    gone = [at for at, item in enumerate(old) if item not in new and at not in edited]
    come = [item for item in new if item not in old and item not in edited.values()]
    kept = [edited.get(at, item) for at, item in enumerate(old) if at not in gone]
    if not kept or [*kept, *come] != [*new]:  # none stays, or they are in another order
        return _by_position(name, old, new)
    return _fields(name, old, edited, gone, come)


def _edited(old: Sequence[Value], new: Sequence[Value]) -> dict[int, Value]:
    """Return the items of `new` that are one of `old`, whose position is given, with another value."""
    come = [item for item in new if item not in old]
    edited: dict[int, Value] = {}
    for at, item in enumerate(old):
        if item not in new and (found := next((one for one in come if _are_near(item, one)), None)):
            edited[at] = found
            come.remove(found)
    return edited


def _are_near(old: Value, new: Value) -> bool:
    return any(value and value == getattr(old, key) for key, value in new._asdict().items())


def _by_position(name: str, old: Sequence[Value], new: Sequence[Value]) -> dict[str, Any]:
    fewer = max(len(old) - len(new), 0)
    from_end = range(len(old) - 1, -1, -1)
    lost = [at for at in from_end if old[at] not in new]
    gone = [*lost, *(at for at in from_end if at not in lost)][:fewer]
    left = [at for at in range(len(old)) if at not in gone]
    edited = {at: item for at, item in zip(left, new, strict=False) if old[at] != item}
    return _fields(name, old, edited, gone, new[len(left) :])


def _fields(
    name: str, old: Sequence[Value], edited: Mapping[int, Value], gone: Sequence[int], come: Sequence[Value]
) -> dict[str, Any]:
    changed = (ItemEdit(name, at, _differing(old[at], item)) for at, item in edited.items())
    added = [item._asdict() for item in come]
    return {
        "items": tuple(changed),
        "removes": {name: gone} if gone else {},
        "appends": {name: added} if added else {},
    }


def _differing(old: Value, new: Value) -> dict[str, str]:
    return {key: value for key, value in new._asdict().items() if value != getattr(old, key)}


class TaskEdit(Value):
    """A proposal for one task; `meant` are the attributes that it has afterwards, `done` reports it.

    `puts` are values of keys, `lists` lists of texts, `takes` keys that go. In lists, `items` change,
    `removes` (positions) go and `appends` come; of a list that is left empty the key goes. New lists are
    made in `style`, else in that of the text that is changed.
    """

    task: Task
    meant: Mapping[str, Any]
    done: Sentence
    puts: Mapping[str, str] = NOTHING
    takes: tuple[str, ...] = ()
    appends: Mapping[str, Item | Sequence[Item]] = NOTHING
    lists: Mapping[str, Sequence[str]] = NOTHING
    removes: Mapping[str, Sequence[int]] = NOTHING
    items: tuple[ItemEdit, ...] = ()
    style: ListStyles | None = None

    def with_edit(self, other: TaskEdit) -> TaskEdit:
        """Return the edit of the same task that makes this change and `other`, which is of other keys."""
        done = say("{done}; {other}", done=self.done, other=other.done)
        return TaskEdit(
            self.task, {**self.meant, **other.meant}, done,
            {**self.puts, **other.puts}, self.takes + other.takes, {**self.appends, **other.appends},
            {**self.lists, **other.lists}, {**self.removes, **other.removes}, self.items + other.items,
        )  # fmt: skip

    def made_in(self, text: str) -> str:
        """Return `text` with the change made; raise UnsureError for a structure that is not known."""
        editor = MappingEditor(text, self.task.at, lists=self.style)
        for name, value in self.puts.items():
            editor.put(name, value)
        for name, values in self.lists.items():
            put_texts(editor, name, values)
        self._edit_items(editor)
        for name in self.takes:
            editor.take(name)
        return editor.text

    def _edit_items(self, editor: MappingEditor) -> None:
        for item in self.items:
            inner = editor.inside(item.name, item.at)
            for name, value in item.puts.items():
                inner.put(name, value)
            for name in item.takes:
                inner.take(name)
            editor.adopt(inner)
        for name, new in self._appended():
            editor.append(name, new)
        for name, places in self.removes.items():
            for at in sorted(places, reverse=True):
                editor.remove_item(name, at)

    def _appended(self) -> Iterator[tuple[str, Item]]:
        for name, items in self.appends.items():
            for item in [items] if isinstance(items, dict | str) else items:
                yield name, item

    def _touched(self) -> set[str]:
        names = (item.name for item in self.items)
        return {*self.puts, *self.takes, *self.appends, *self.lists, *self.removes, *names}

    @property
    def edits(self) -> tuple[TaskEdit, ...]:
        """The edit itself, as those of a proposal for several tasks."""
        return (self,)

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` as it is to be read after the change."""
        return meant_by([self], plan)

    def window(self, text: str) -> tuple[int, int]:
        """Return the range of the task's lines."""
        node = cst_at(text, *self.task.at)
        return line_start(text, node.start), next_line(text, below_comments(text, node.end, node.column))

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:
        """Return the values of the task's other keys, and its comments."""
        node = self.node_in(text, tasks)
        return self.other_keys(node), Counter(comments_in(text, *window, [node]))

    def node_in(self, text: str, tasks: Mapping[str, Task]) -> CstNode:
        """Return the task in `text`, read as the plan of `tasks`."""
        return cst_at(text, *tasks[self.task.id].at)

    def other_keys(self, node: CstNode) -> list[tuple[tuple[str | int, ...], str]]:
        """Return the values in `node`, which is the task, of the keys that the change must not alter."""
        touched = self._touched()
        return [(path, value) for path, value in leaves(node) if not path or path[0] not in touched]

    @property
    def by_hand(self) -> str:
        """What a person would write and delete."""
        puts = [f"{name}: {value}" for name, value in self.puts.items()]
        puts += [f"{item.name}: {name}: {value}" for item in self.items for name, value in item.puts.items()]
        puts += [f"{name}: {flow_text(list(values), YamlStyle())}" for name, values in self.lists.items()]
        puts += [f"{name}: [{flow_text(item, YamlStyle())}]" for name, item in self._appended()]
        gone = [*self.takes, *(f"{item.name}: {name}" for item in self.items for name in item.takes)]
        gone += [f"{name}[{at + 1}]" for name, places in self.removes.items() for at in places]
        return "; ".join([*puts, *([str(say("delete {keys}", keys=", ".join(gone)))] if gone else [])])


def meant_by(edits: Iterable[TaskEdit], plan: Plan) -> Plan:
    """Return `plan` as it is to be read after `edits`, each of another task in it."""
    changed = {id(edit.task): edit.task._replace(**edit.meant) for edit in edits}
    tasks, unplanned = (
        tuple(changed.get(id(task), task) for task in tasks) for tasks in (plan.tasks, plan.unplanned)
    )
    return plan._replace(tasks=tasks, unplanned=unplanned)
