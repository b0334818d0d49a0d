"""`osl new`: the plan of a new year, made from an earlier one, or a commented example."""

from __future__ import annotations

import re
from calendar import isleap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.edit.cst import CstList, CstMapping, comments_in, cst_of, leaves
from osl.edit.mapping_editor import MappingEditor
from osl.edit.rollover import months_in_words, moved, names_year, with_year
from osl.i18n import say, say_n
from osl.source.yaml_scalar import Plain
from osl.text.lines import line_end
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from osl.i18n import Sentence
    from osl.plan import Plan, Task

EXAMPLES = Path(__file__).parent.parent
CLEARED = ("published", "approved_on", "approved_by", "version", "unplanned")
CLEARED_OF_TASK = ("status", "closed_on", "reason", "moves", "exceptions", "links", "log")
CHANGED = ("year", "title")
CHANGED_OF_TASK = ("when", "repeats")


class NewYearDraft(Value):
    """A proposal to make the plan of a new year from the text of `old`, without what was done in it.

    `plan` is what it is meant to be; `rephrased` are the ids of tasks whose date phrase could not be moved
    as it was. The comments in `loose` may go with the keys that they belong to. `source` and `target` are
    the names of both files.
    """

    old: Plan
    plan: Plan
    rephrased: tuple[str, ...]
    loose: frozenset[str]
    source: str
    target: str

    @property
    def done(self) -> Sentence:
        """What was made, in words."""
        return say_n(
            "{file}: a draft of {n} task, made from {source}",
            "{file}: a draft of {n} tasks, made from {source}",
            len(self.plan.tasks), file=self.target, source=self.source,
        )  # fmt: skip

    @property
    def by_hand(self) -> str:
        """What a person would do."""
        return str(say("copy {file}", file=self.source))

    def made_in(self, text: str) -> str:
        """Return `text` with the year moved and what was done removed."""
        tasks = zip(self.old.tasks, self.plan.tasks, strict=True)
        for old, new in sorted(tasks, key=lambda pair: pair[0].at, reverse=True):
            text = _cleared_task(text, old, new)  # those behind it were changed before, so its place is right
        return _cleared_head(text, self.old, self.plan)

    def meant_in(self, plan: Plan) -> Plan:  # noqa: ARG002 - the protocol's
        """Return the new plan."""
        return self.plan

    def window(self, text: str) -> tuple[int, int]:
        """Return the range of the whole text."""
        return 0, len(text)

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:  # noqa: ARG002 - the protocol's
        """Return the values of all other keys, and the comments that are not at a key that is removed."""
        node = cst_of(text)
        rest = [(path, value) for path, value in leaves(node) if not _is_touched(path)]
        return rest, Counter(one for one in comments_in(text, *window, [node]) if one not in self.loose)


def draft(text: str, plan: Plan, year: int, *, source: str, target: str) -> NewYearDraft:
    """Propose the plan of `year`, made from `text`, which is read as `plan`.

    Raises UnsureError for a structure that the editor does not know.
    """
    tasks = [_moved_task(task, plan, year) for task in plan.tasks]
    head: dict[str, Any] = dict.fromkeys(CLEARED)
    if names_year(plan.title, plan.year):
        head["title"] = with_year(plan.title, plan.year, year)
    meant = plan._replace(**{**head, "unplanned": (), "year": year, "tasks": tuple(one for one, _ in tasks)})
    rephrased = tuple(task.id for task, is_rephrased in tasks if is_rephrased)
    return NewYearDraft(plan, meant, rephrased, frozenset(_loose_comments(text)), source, target)


def _moved_task(task: Task, plan: Plan, year: int) -> tuple[Task, bool]:
    """Return `task` as it is in a plan of `year`, and whether its date phrase had to be written anew."""
    when, is_rephrased = task.when, False
    if when is not None:
        when = moved(when, plan.year, year)
    if task.when is not None and when is None:
        when, is_rephrased = months_in_words(task.when, plan.year, year, plan.language), True
    repeats = None if task.repeats is None else _until_moved(task.repeats, year - plan.year)
    fresh: dict[str, Any] = dict.fromkeys(("closed_on", "reason")) | dict.fromkeys(
        ("moves", "exceptions", "links", "log"), ()
    )
    return task._replace(**fresh, status="planned", when=when, repeats=repeats), is_rephrased


def _until_moved(rule: str, by: int) -> str:
    return re.sub(r"(?<=UNTIL=)([0-9]{4})(0229)?", lambda found: _moved_end(found, by), rule)


def _moved_end(found: re.Match[str], by: int) -> str:
    year = int(found[1]) + by
    leap_day = "0229" if isleap(year) else "0228"
    return f"{year:04}" + (leap_day if found[2] else "")


def _cleared_task(text: str, old: Task, new: Task) -> str:
    editor = MappingEditor(text, old.at)
    for name, value in (("when", new.when), ("repeats", new.repeats)):
        if value is not None and value != getattr(old, name):
            editor.put(name, value)
    return _without(editor, CLEARED_OF_TASK)


def _cleared_head(text: str, old: Plan, new: Plan) -> str:
    editor = MappingEditor(text, (0, len(text)))
    editor.put("year", Plain(new.year))
    if new.title != old.title:
        editor.put("title", new.title)
    return _without_blank_end(text, _without(editor, CLEARED))


def _without(editor: MappingEditor, names: tuple[str, ...]) -> str:
    here = {key.value for key, _ in editor.keys().pairs}
    for name in names:
        if name in here:
            editor.take(name, keep_comments=False)
    return editor.text


def _without_blank_end(before: str, after: str) -> str:
    """Return `after` with as many line ends at its end as `before`: a removed key leaves a blank line."""
    ends = before[len(before.rstrip("\r\n")) :]
    return after.rstrip("\r\n") + ends if len(after) < len(before) else after


def _is_touched(path: tuple[str | int, ...]) -> bool:
    if path[:1] == ("tasks",):
        return len(path) > 2 and path[2] in (*CLEARED_OF_TASK, *CHANGED_OF_TASK)
    return bool(path) and path[0] in (*CLEARED, *CHANGED)


def _loose_comments(text: str) -> Iterator[str]:
    """Yield the comments in the keys that a draft removes, and on their lines."""
    plan = cst_of(text)
    if not isinstance(plan, CstMapping):
        return
    tasks = plan.get("tasks")
    items = tasks.items if isinstance(tasks, CstList) else ()
    groups = [(plan, CLEARED), *((one, CLEARED_OF_TASK) for one in items if isinstance(one, CstMapping))]
    for group, names in groups:
        for key, value in group.pairs:
            if key.value in names:
                end = line_end(text, max(key.end, value.end))
                yield from comments_in(text, key.start, end, (key, value))


def example(year: int) -> str:
    """Return the text of a commented example plan for `year`, in the language spoken."""
    name = "example.pl.yaml" if i18n.language() == "pl" else "example.en.yaml"
    return (EXAMPLES / name).read_text(encoding="utf-8").replace("2023", str(year))
