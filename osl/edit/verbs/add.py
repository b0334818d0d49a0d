"""`osl add`: a new task, at the end of its section or of its list, and new groups for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.edit.cst import CstList, CstMapping, CstScalar, comments_in, cst_of
from osl.edit.mapping_editor import MappingEditor, after_which
from osl.edit.style import YamlStyle, flow_text
from osl.edit.task_edit import NOTHING
from osl.edit.verbs.move import months_item
from osl.edit.verbs.new_groups import NewGroups, new_id
from osl.i18n import say
from osl.plan import Task
from osl.source.yaml_scalar import Plain, PlainId
from osl.text.fold import fold
from osl.text.lines import below_comments, line_start, next_line
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from osl.edit.cst import CstNode
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Plan


class Addition(Value):
    """A proposal to put a task at the end of its section, else of a plan's `tasks` or `unplanned`."""

    task: Task

    @classmethod
    def of(
        cls,
        plan: Plan,
        title: str,
        when: str | None,
        audiences: tuple[str, ...],
        *,
        unplanned: date | None,
        more: Mapping[str, Any] = NOTHING,
    ) -> Addition:
        """Propose a new task of `plan`; an `unplanned` one was done on that day; `more` are other keys."""
        name = new_id(title, (task.id for task in plan.all_tasks()))
        task = Task(name, title, audiences=audiences, when=when)._replace(**more)
        if unplanned:
            task = task._replace(status="done", closed_on=unplanned, unplanned=True)
        known = (one.section for one in plan.all_tasks() if one.section and task.section)
        alike = next((one for one in known if fold(one) == fold(task.section or "")), task.section)
        return cls(task._replace(section=alike))

    @property
    def done(self) -> Sentence:
        """What was done, in words."""
        if self.task.unplanned:
            return say("{id}: added as an unplanned task", id=self.task.id)
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
        usual = "done" if task.unplanned else "planned"
        parts = {
            "id": PlainId(task.id),
            "title": task.title,
            "short": task.short,
            "section": task.section,
            "activities": list(task.activities) or None,
            "purpose": task.purpose,
            "method": task.method,
            "role": Plain(task.role) if task.role else None,
            "audiences": [PlainId(audience) for audience in task.audiences],
            "addressees": task.addressees,
            "when": task.when,
            "months": months_item(task.months) if task.months else None,
            "repeats": task.repeats,
            "responsible": task.responsible,
            "place": task.place,
            "cost": task.cost,
            "partners": list(task.partners) or None,
            "tentative": Plain("true") if task.tentative else None,
            "condition": task.condition,
            "notes": task.notes,
            "status": None if task.status == usual else Plain(task.status),
            "closed_on": Plain(task.closed_on) if task.closed_on else None,
            "reason": task.reason,
            "links": [{"title": one.title, "url": one.url} for one in task.links] or None,
        }
        return {name: value for name, value in parts.items() if value is not None}

    def made_in(self, text: str) -> str:
        """Return `text` with the task added."""
        editor = MappingEditor(text, (0, len(text)))
        found = editor.keys().get(self._list)
        after = self._after(found) if isinstance(found, CstList) else None
        editor.append(self._list, self._item(), after=after)
        return editor.text

    def _after(self, tasks: CstList) -> int | None:
        """Return the position of the last task of the same section; None if there is none."""
        section = self.task.section
        same = [at for at, one in enumerate(tasks.items) if section and _section_of(one) == section]
        return same[-1] if same else None

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` with the task at its place in its list."""
        if self.task.unplanned:
            return plan._replace(unplanned=self._among(plan.unplanned))
        return plan._replace(tasks=self._among(plan.tasks))

    def _among(self, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        same = [at for at, one in enumerate(tasks) if self.task.section and one.section == self.task.section]
        behind = same[-1] + 1 if same else len(tasks)
        return (*tasks[:behind], self.task, *tasks[behind:])

    def window(self, text: str) -> tuple[int, int]:
        """Return the range from the last line of the task before it, or of the key before a new list."""
        plan = MappingEditor(text, (0, len(text))).keys()
        found = plan.get(self._list) or plan.pairs[after_which(plan, self._list)][1]
        if not isinstance(found, CstList) or not found.items:
            return line_start(text, max(found.end - 1, 0)), next_line(
                text, below_comments(text, found.end, 1)
            )
        after = self._after(found)
        before = found.items[-1 if after is None else after]
        end = found.end if before is found.items[-1] else before.end
        return line_start(text, max(before.end - 1, 0)), next_line(text, below_comments(text, end, 1))

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:  # noqa: ARG002 - the protocol's
        """Return the comments of the window."""
        return Counter(comments_in(text, *window, [cst_of(text)]))


def _section_of(task: CstNode) -> str | None:
    section = task.get("section") if isinstance(task, CstMapping) else None
    return section.value if isinstance(section, CstScalar) else None


def with_groups(
    plan: Plan,
    title: str,
    when: str,
    audiences: tuple[str, ...],
    new: Sequence[str],
    *,
    unplanned: date | None,
    more: Mapping[str, Any],
) -> list[Proposal | Sentence]:
    """Propose a new task of `plan` for `audiences` and for groups named `new`, which are declared."""
    groups = NewGroups.of(plan, new)
    every = (*audiences, *(one.id for one in groups.groups))
    task = Addition.of(plan, title, when, every, unplanned=unplanned, more=more)
    return [groups, task] if new else [task]
