"""`osl add`: a new task, at the end of its section or of its list, and new groups for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.edit.cst import CstList, CstMapping, CstScalar, comments_in, cst_of
from osl.edit.mapping_editor import MappingEditor
from osl.edit.new_keys import after_which
from osl.edit.style import YamlStyle, flow_text
from osl.edit.task_edit import NOTHING
from osl.edit.verbs.move import months_item
from osl.edit.verbs.new_groups import NewGroups, new_id
from osl.format import TASK_LISTS
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
    """A proposal to put `tasks`, each at the end of its section, else of a plan's `tasks` or `unplanned`."""

    tasks: tuple[Task, ...]

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
        return cls((task._replace(section=alike),))

    @property
    def done(self) -> Sentence:
        """What was done with the first of them, in words; each reports its own."""
        task = self.tasks[0]
        if task.unplanned:
            return say("{id}: added as an unplanned task", id=task.id)
        return say("{id}: added to the plan", id=task.id)

    @property
    def by_hand(self) -> str:
        """What a person would write."""
        written = ((name, flow_text(item_of(one), YamlStyle())) for name, new in self._lists() for one in new)
        return "; ".join(f"{name}: [{item}]" for name, item in written)

    def _lists(self) -> list[tuple[str, list[Task]]]:
        """Return the lists of the plan that get tasks, with those."""
        found = ((name, [one for one in self.tasks if _list_of(one) == name]) for name in TASK_LISTS)
        return [(name, new) for name, new in found if new]

    def made_in(self, text: str) -> str:
        """Return `text` with the tasks added."""
        editor = MappingEditor(text, (0, len(text)))
        for name, new in self._lists():
            found = editor.keys().get(name)
            if isinstance(found, CstList) and found.items:
                places = _places([_section_of(one) for one in found.items], new)
                editor.insert(name, {at: [item_of(one) for one in some] for at, some in places.items()})
            else:
                first, *rest = map(item_of, _among((), new))
                editor.append(name, first)
                editor.insert(name, {0: rest} if rest else {})
        return editor.text

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` with the tasks at their places in their lists."""
        tasks, unplanned = (
            _among(there, [one for one in self.tasks if one.unplanned == is_unplanned])
            for there, is_unplanned in ((plan.tasks, False), (plan.unplanned, True))
        )
        return plan._replace(tasks=tasks, unplanned=unplanned)

    def window(self, text: str) -> tuple[int, int]:
        """Return the range from the last line of the task before the first of them, to the last one's place.

        If a list is new, that is the key before it.
        """
        plan = MappingEditor(text, (0, len(text))).keys()
        windows = [_window(text, plan, name, new) for name, new in self._lists()]
        return min(start for start, _ in windows), max(end for _, end in windows)

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:
        """Return the other tasks of the window as they are written, and its comments."""
        plan = cst_of(text)
        own = {tasks[one.id].at[0] for one in self.tasks if one.id in tasks}
        found = [plan.get(name) for name in TASK_LISTS] if isinstance(plan, CstMapping) else []
        every = (one for some in found if isinstance(some, CstList) for one in some.items)
        inside = (one for one in every if window[0] <= one.start < window[1])
        others = [text[one.start : one.end] for one in inside if one.start not in own]
        return others, Counter(comments_in(text, *window, [plan]))


def _list_of(task: Task) -> str:
    return "unplanned" if task.unplanned else "tasks"


def item_of(task: Task) -> dict[str, object]:
    """Return `task` as an item of a list in a plan file."""
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


def _places(sections: Sequence[str | None], new: Sequence[Task]) -> dict[int, list[Task]]:
    """Return the positions in a list of tasks of `sections` behind which the `new` ones come, in order.

    Each comes behind the last of its section, also of those that came before it; others come at the end.
    """
    last = {section: at for at, section in enumerate(sections) if section}
    together: dict[tuple[str | None, str], list[Task]] = {}
    for task in new:
        together.setdefault((task.section, "" if task.section else task.id), []).append(task)
    places: dict[int, list[Task]] = {}
    for (section, _), tasks in sorted(together.items(), key=lambda pair: pair[0][0] not in last):
        at = last.get(section or "", len(sections) - 1)
        places.setdefault(at, []).extend(tasks)
    return places


def _among(there: tuple[Task, ...], new: Sequence[Task]) -> tuple[Task, ...]:
    """Return the tasks `there` with the `new` ones at their places."""
    places = _places([task.section for task in there], new)
    behind = ((task, *places.get(at, ())) for at, task in enumerate(there))
    return (*places.get(-1, ()), *(task for some in behind for task in some))


def _window(text: str, plan: CstMapping, name: str, new: Sequence[Task]) -> tuple[int, int]:
    """Return the range of lines of the list `name` of `plan` in which `new` tasks are put."""
    found = plan.get(name)
    if not isinstance(found, CstList) or not found.items:
        last = found or plan.pairs[after_which(plan, name)][1]
        return line_start(text, max(last.end - 1, 0)), next_line(text, below_comments(text, last.end, 1))
    places = sorted(_places([_section_of(one) for one in found.items], new))
    first, last = found.items[places[0]], found.items[places[-1]]
    end = found.end if last is found.items[-1] else last.end
    return line_start(text, max(first.end - 1, 0)), next_line(text, below_comments(text, end, 1))


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
