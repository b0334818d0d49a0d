"""A plan as a new YAML file: in the order of the format, with comments for people."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.document import Annotations
from osl.exchange.importing.ids import unknown_key
from osl.format import AUDIENCE, ITEM_FIELDS, PLAN, TASK
from osl.i18n import _, say, visible
from osl.source.yaml_scalar import Plain, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from osl.format import Field
    from osl.i18n import Sentence
    from osl.plan import Audience, Plan, Task

_TEXTS = ("text", "words", "rule", "id", "role", "status", "url")
_WIDTH = 110
# a word that YAML would read differently at the start of a line; spaces that a line end cannot replace
_UNFOLDABLE = re.compile(r" [^\w„(«\"–-]|[ ]{2}|[^\S ]| [-–]\S*\s*$| - ")
_DEFAULTS = {"language": "pl", "status": "planned"}


def yaml_of(plan: Plan, annotations: Sequence[Annotations] = (), head: Iterable[str] = ()) -> str:
    """Return a plan's file; `annotations` belong to `plan.all_tasks()`, `head` are the first comments."""
    padded = [*annotations, *(Annotations() for _ in plan.all_tasks()[len(annotations) :])]
    lines = [
        *map(_remark, head),
        *([""] if head else []),
        *_plan_keys(plan),
        "",
        _remark(_groups_remark()),
        "audiences:",
    ]
    lines += [f"  {one.id}: {_group(one)}" for one in plan.audiences.values()]
    planned, unplanned = padded[: len(plan.tasks)], padded[len(plan.tasks) :]
    lines += ["", _remark(_tasks_remark()), *_list("tasks", plan.tasks, planned)]
    if plan.unplanned:
        lines += ["", *_list("unplanned", plan.unplanned, unplanned)]
    return "\n".join(lines) + "\n"


def _groups_remark() -> str:
    return _(
        "audiences of the tasks: a short id, then the group's name; within: the group that it is part of"
    )


def _tasks_remark() -> str:
    return _('planned tasks; "when" is a date in your own words')


def _remark(text: str) -> str:
    return f"# {visible(' '.join(text.split()))}"


def _plan_keys(plan: Plan) -> Iterator[str]:
    for name, field in PLAN.items():
        if field.kind not in ("audiences", "tasks", "unplanned"):
            value = getattr(plan, field.attribute)
            if value is not None and (name != "language" or value != "pl"):
                yield f"{name}: {_value(field, value)}"


def _group(one: Audience) -> str:
    if one.within is None:
        return written(one.name, flow=False)
    pairs = [("name", one.name), ("within", one.within)]
    return "{" + ", ".join(f"{AUDIENCE[key].name}: {written(text, flow=True)}" for key, text in pairs) + "}"


def _list(key: str, tasks: Sequence[Task], annotations: Sequence[Annotations]) -> Iterator[str]:
    if not tasks:
        yield f"{key}: []"
        return
    yield f"{key}:"
    for number, (task, notes) in enumerate(zip(tasks, annotations, strict=True)):
        if number:
            yield ""
        for remark in notes.remarks:
            yield f"  {_remark(str(_to_check(remark)))}"
        yield from _item(list(_task_lines(task, notes)), "  ")


def _to_check(remark: Sentence) -> Sentence:
    return say("check: {what}", what=remark)


def _item(lines: Sequence[str], indent: str) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield f"{indent}{'  ' if at else '- '}{line}" if line else ""


def _task_lines(task: Task, notes: Annotations) -> Iterator[str]:
    usual = {"status": "done"} if task.unplanned else _DEFAULTS
    for name, field in TASK.items():
        value = getattr(task, field.attribute)
        if value in (None, (), False) or value == usual.get(name):
            continue
        ignore = f"  # osl: ignore[{', '.join(notes.silenced)}]" if name == "when" and notes.silenced else ""
        yield from f"{name}:{_after_colon(field, value)}{ignore}".split("\n")
    for key, text in notes.unknown.items():
        yield f"{unknown_key(key)}: {written(text, flow=False)}"


def _after_colon(field: Field, value: Any) -> str:
    if field.kind == "texts":
        return "".join(f"\n  - {_wrapped(text, '    ')}" for text in value)
    if fields := ITEM_FIELDS.get(field.kind):
        return "".join("\n" + "\n".join(_item(list(_record(one, fields)), "  ")) for one in value)
    return f" {_value(field, value)}"


def _record(one: Any, fields: Mapping[str, Field]) -> Iterator[str]:
    found = False
    for name, field in fields.items():
        value = getattr(one, field.attribute)
        if value not in (None, ()):
            found = True
            yield from f"{name}:{_after_colon(field, value)}".split("\n")
    if not found:
        yield "{}"


def _value(field: Field, value: Any) -> str:
    if field.kind == "months":
        return str(list(value)) if len(value) != 1 else str(value[0])
    if field.kind == "ids":
        return "[" + ", ".join(written(one, flow=True) for one in value) + "]"
    if field.kind == "flag":
        return "true"
    if field.kind not in _TEXTS:
        return written(Plain(value), flow=False)
    return _block(value) if _is_prose(value) else _wrapped(value, "  ")


def _wrapped(text: str, indent: str) -> str:
    """Return `text` over several lines if it is long and line ends can replace its spaces."""
    line = written(text, flow=False)
    if len(line) < _WIDTH or line != text or _UNFOLDABLE.search(text):
        return line
    return f"\n{indent}".join(wrap(text, _WIDTH - 10, break_long_words=False, break_on_hyphens=False))


def _is_prose(text: str) -> bool:
    """Whether `text` reads well as a literal block, and comes back from it as it is."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(
            line == line.strip() and (not line or re.sub("[\u00a0\u202f]", " ", line).isprintable())
            for line in lines
        )
        and bool(lines[0])
        and bool(lines[-1] or lines[-2])
    )


def _block(text: str) -> str:
    mark = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([mark, *(f"  {line}" if line else "" for line in lines)])
