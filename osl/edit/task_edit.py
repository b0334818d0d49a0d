"""An edit of one task: keys to put and remove, lists to append to, and the task as it is meant to be."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from osl.edit.cst import comments_in, cst_at, leaves
from osl.edit.mapping_editor import MappingEditor
from osl.edit.style import YamlStyle, flow_text
from osl.i18n import say
from osl.text.lines import below_comments, line_start, next_line
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from osl.i18n import Sentence
    from osl.plan import Plan, Task


NOTHING: Mapping[str, Any] = MappingProxyType({})


class TaskEdit(Value):
    """A proposal for one task; `meant` are the attributes that it has afterwards, `done` reports it."""

    task: Task
    meant: Mapping[str, Any]
    done: Sentence
    puts: Mapping[str, str] = NOTHING
    takes: tuple[str, ...] = ()
    appends: Mapping[str, Mapping[str, object]] = NOTHING

    def made_in(self, text: str) -> str:
        """Return `text` with the change made; raise UnsureError for a structure that is not known."""
        editor = MappingEditor(text, self.task.at)
        for name, value in self.puts.items():
            editor.put(name, value)
        for name, item in self.appends.items():
            editor.append(name, item)
        for name in self.takes:
            editor.take(name)
        return editor.text

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` as it is to be read after the change."""
        changed = self.task._replace(**self.meant)
        tasks, unplanned = (
            tuple(changed if task is self.task else task for task in tasks)
            for tasks in (plan.tasks, plan.unplanned)
        )
        return plan._replace(tasks=tasks, unplanned=unplanned)

    def window(self, text: str) -> tuple[int, int]:
        """Return the range of the task's lines."""
        node = cst_at(text, *self.task.at)
        return line_start(text, node.start), next_line(text, below_comments(text, node.end, node.column))

    def kept(self, text: str, plan: Plan, window: tuple[int, int]) -> object:
        """Return the values of the task's other keys, and its comments."""
        touched = {*self.puts, *self.takes, *self.appends}
        (task,) = (task for task in plan.all_tasks() if task.id == self.task.id)
        node = cst_at(text, *task.at)
        rest = [(path, value) for path, value in leaves(node) if not path or path[0] not in touched]
        return rest, Counter(comments_in(text, *window, [node]))

    @property
    def by_hand(self) -> str:
        """What a person would write and delete."""
        puts = [f"{name}: {value}" for name, value in self.puts.items()]
        puts += [f"{name}: [{flow_text(item, YamlStyle())}]" for name, item in self.appends.items()]
        takes = say("delete {keys}", keys=", ".join(self.takes))
        return "; ".join([*puts, *([str(takes)] if self.takes else [])])
