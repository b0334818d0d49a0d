"""`osl new`: the draft of a year's plan, made from the text of an earlier one."""

from __future__ import annotations

import re
from calendar import isleap
from typing import TYPE_CHECKING

from osl.edit.mapping_editor import MappingEditor
from osl.edit.rollover import months_said, moved, names_year, with_year
from osl.source.yaml_scalar import Plain
from osl.values import Value

if TYPE_CHECKING:
    from typing import Any

    from osl.plan import Plan, Task

CLEARED = ("published", "approved_on", "approved_by", "version", "unplanned")
CLEARED_OF_TASK = ("status", "closed_on", "reason", "moves", "log")


class NewYearDraft(Value):
    """The text of the new plan, the plan it is meant to be, and the ids of tasks whose time was said anew."""

    text: str
    plan: Plan
    said_anew: tuple[str, ...] = ()


class _Drafting:
    """The text on its way from `old` to the plan of `year`."""

    def __init__(self, old: Plan, year: int, text: str) -> None:
        self.old = old
        self.year = year
        self.text = text
        self.said_anew: list[str] = []

    def task(self, task: Task) -> Task:
        """Move one task; those behind it in the text were moved before, so its place still holds."""
        sheet = MappingEditor(self.text, task.at)
        fresh: dict[str, Any] = dict.fromkeys(("closed_on", "reason")) | dict.fromkeys(("moves", "log"), ())
        meant = task._replace(**fresh, status="planned", **self._time(task))
        for name, value in (("when", meant.when), ("repeats", meant.repeats)):
            if value is not None and value != getattr(task, name):
                sheet.put(name, value)
        here = {key.value for key, _ in sheet.keys().pairs}
        for name in CLEARED_OF_TASK:
            if name in here:
                sheet.take(name, keep_comments=False)
        self.text = sheet.text
        return meant

    def _time(self, task: Task) -> dict[str, Any]:
        time: dict[str, Any] = {}
        if task.when is not None:
            words = moved(task.when, self.old.year, self.year)
            if words is None:
                words = months_said(task.when, self.old.year, self.year, self.old.language)
                self.said_anew.append(task.id)
            time["when"] = words
        if task.repeats is not None:
            time["repeats"] = _until_moved(task.repeats, self.year - self.old.year)
        return time

    def head(self) -> dict[str, Any]:
        """Move what the plan says of itself."""
        sheet = MappingEditor(self.text, (0, len(self.text)))
        sheet.put("year", Plain(self.year))
        title = self.old.title
        if names_year(title, self.old.year):
            title = with_year(title, self.old.year, self.year)
            sheet.put("title", title)
        here = {key.value for key, _ in sheet.keys().pairs}
        for name in CLEARED:
            if name in here:
                sheet.take(name, keep_comments=False)
        self.text = _without_blank_end(self.text, sheet.text)
        cleared: dict[str, Any] = dict.fromkeys(CLEARED[:-1])
        return {**cleared, "unplanned": (), "year": self.year, "title": title}


def draft(text: str, plan: Plan, year: int) -> NewYearDraft:
    """The draft of a plan for `year`, made from `text`, which reads as `plan`.

    Raises UnsureError for a shape that the editor does not know.
    """
    work = _Drafting(plan, year, text)
    in_file = sorted(plan.tasks, key=lambda task: task.at, reverse=True)
    fresh = {id(task): work.task(task) for task in in_file}
    tasks = tuple(fresh[id(task)] for task in plan.tasks)
    meant = plan._replace(tasks=tasks, **work.head())
    return NewYearDraft(work.text, meant, tuple(reversed(work.said_anew)))


def _until_moved(rule: str, by: int) -> str:
    return re.sub(r"(?<=UNTIL=)([0-9]{4})(0229)?", lambda found: _moved_end(found, by), rule)


def _moved_end(found: re.Match[str], by: int) -> str:
    year = int(found[1]) + by
    leap_day = "0229" if isleap(year) else "0228"
    return f"{year:04}" + (leap_day if found[2] else "")


def _without_blank_end(before: str, after: str) -> str:
    """`after`, ending with as many line ends as `before`: what stood last took a blank line with it."""
    ends = before[len(before.rstrip("\r\n")) :]
    return after.rstrip("\r\n") + ends if len(after) < len(before) else after
