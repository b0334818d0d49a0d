"""`osl add`: a new task, at the end of its list."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from osl.edit.cst import CstList, comments_in, cst_of
from osl.edit.mapping_editor import MappingEditor, after_which
from osl.edit.style import YamlStyle, flow_text
from osl.i18n import say
from osl.plan import Task
from osl.source.yaml_scalar import Plain, PlainId
from osl.text.lines import below_comments, line_start, next_line
from osl.text.slug import slug
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Plan

LONGEST_ID = 40
SHORT = 4


def new_id(title: str, taken: Iterable[str]) -> str:
    """Return an id made of the first words of `title`, other than those `taken`."""
    words = (slug(title) or "task").split("-")
    while len(words) > 1 and len("-".join(words)) > LONGEST_ID:
        words.pop()
        while len(words) > 1 and len(words[-1]) < SHORT:  # no id ends in «for» or «z»
            words.pop()
    base, others = "-".join(words)[:LONGEST_ID].rstrip("-"), set(taken)
    if base not in others:
        return base
    return next(name for n in count(2) if (name := f"{base}-{n}") not in others)


class Addition(Value):
    """A proposal to put a task at the end of a plan's `tasks`, or of its `unplanned`."""

    task: Task

    @classmethod
    def of(
        cls, plan: Plan, title: str, when: str, audiences: tuple[str, ...], *, unplanned: date | None
    ) -> Addition:
        """Propose a new task of `plan`; an `unplanned` one was done on that day."""
        name = new_id(title, (task.id for task in plan.all_tasks()))
        task = Task(name, title, audiences=audiences, when=when)
        if unplanned:
            task = task._replace(status="done", closed_on=unplanned, unplanned=True)
        return cls(task)

    @property
    def done(self) -> Sentence:
        """What was done, in words."""
        if self.task.unplanned:
            return say("{id}: added to what was done unplanned", id=self.task.id)
        return say("{id}: added to the plan", id=self.task.id)

    @property
    def by_hand(self) -> str:
        """What a person would write."""
        return f"{self._list}: [{flow_text(self._item(), YamlStyle())}]"

    @property
    def _list(self) -> str:
        return "unplanned" if self.task.unplanned else "tasks"

    def _item(self) -> dict[str, object]:
        task = self.task
        item: dict[str, object] = {
            "id": PlainId(task.id),
            "title": task.title,
            "audiences": [PlainId(audience) for audience in task.audiences],
            "when": task.when,
        }
        return {**item, "closed_on": Plain(task.closed_on)} if task.closed_on else item

    def made_in(self, text: str) -> str:
        """Return `text` with the task added."""
        editor = MappingEditor(text, (0, len(text)))
        editor.append(self._list, self._item())
        return editor.text

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` with the task at the end of its list."""
        if self.task.unplanned:
            return plan._replace(unplanned=(*plan.unplanned, self.task))
        return plan._replace(tasks=(*plan.tasks, self.task))

    def window(self, text: str) -> tuple[int, int]:
        """Return the range from the last line of the list's last task, or of the key before a new list."""
        plan = MappingEditor(text, (0, len(text))).keys()
        found = plan.get(self._list) or plan.pairs[after_which(plan, self._list)][1]
        last = found.items[-1] if isinstance(found, CstList) and found.items else found
        return line_start(text, max(last.end - 1, 0)), next_line(text, below_comments(text, found.end, 1))

    def kept(self, text: str, plan: Plan, window: tuple[int, int]) -> object:  # noqa: ARG002 - the protocol's
        """Return the comments of the window."""
        return Counter(comments_in(text, *window, [cst_of(text)]))
