"""Fixes that add, remove or change a key, made by the editors of the command line's verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import UnsureError
from osl.edit.mapping_editor import MappingEditor
from osl.edit.text_edit import TextEdit
from osl.edit.verbs.new_groups import NewGroups, new_id
from osl.format import MAX_YEAR, MIN_YEAR, TASK_LISTS
from osl.i18n import say
from osl.lsp.fix_choices import name_of, one_audience
from osl.lsp.fix_context import rewritten
from osl.lsp.tree import spot_at
from osl.plan import Audience
from osl.source.nodes import Mapping, leaf_end
from osl.source.yaml_scalar import Plain, PlainId, written
from osl.text.lines import line_start, newline_at, next_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.lsp.fix_context import Fix, FixContext
    from osl.lsp.tree import Spot


def add_day(context: FixContext) -> Iterator[Fix]:
    """Add the day on which a task was closed: today, or its last day."""
    task = context.task
    if task is None:
        return
    reading = context.checked.plan.reading(task)
    last = reading.last_day if reading else None
    for day in dict.fromkeys(filter(None, (context.day, last))):
        if day <= context.day:
            yield from _with_key(context, MappingEditor(context.text, task.at), "closed_on", Plain(day))


def _with_key(context: FixContext, editor: MappingEditor, name: str, value: str) -> Iterator[Fix]:
    at = editor.at[0]
    try:
        editor.put(name, value)
        after = editor.text
    except UnsureError:  # it is the first key of all
        after = _with_first(context.text, at, f"{name}: {value}")
    yield from rewritten(context, say('add "{line}"', line=f"{name}: {value}"), after)


def _with_first(text: str, at: int, line: str) -> str:
    """Return `text` with `line` in front of the first key of the mapping at the offset `at`."""
    if text[at : at + 1] == "{":
        comma = "" if text[at + 1 :].lstrip()[:1] == "}" else ", "
        return f"{text[: at + 1]}{line}{comma}{text[at + 1 :]}"
    return text[:at] + line + newline_at(text, at) + " " * (at - line_start(text, at)) + text[at:]


def add_key(context: FixContext) -> Iterator[Fix]:
    """Add a missing key whose value can be known."""
    key, plan = context.value("key"), context.checked.plan
    task = next((one for one in plan.all_tasks() if one.at[0] == context.span.start), None)
    if key == "year" and task is None:
        for year in _years(context):
            editor = MappingEditor(context.text, (context.span.start, len(context.text)))
            yield from _with_key(context, editor, "year", Plain(year))
    elif task is not None and key == "id" and task.title:
        id_ = new_id(task.title, (one.id for one in plan.all_tasks()))
        yield from _with_key(context, MappingEditor(context.text, task.at), "id", Plain(id_))
    elif task is not None and key == "audiences":
        yield from one_audience(context, task)
    elif key == "tasks" and task is None:
        line = f"{newline_at(context.text, 0)}tasks: []"
        after = context.text.rstrip() + line + (context.text[len(context.text.rstrip()) :] or line[:-9])
        yield from rewritten(context, say('add "{line}"', line="tasks: []"), after)
    elif key == "audiences":
        yield from _all_named(context)
    elif key == "on":
        yield from _add_on(context)


def _all_named(context: FixContext) -> Iterator[Fix]:
    """Declare each audience that a task names, above the tasks."""
    named = dict.fromkeys(id_ for task in context.checked.plan.all_tasks() for id_ in task.audiences)
    above = re.compile(r"^(?:tasks|unplanned)[ \t]*:", re.MULTILINE).search(context.text)
    if not named or above is None:
        return
    lines = ["audiences:", *(f"  {id_}: {written(PlainId(name_of(id_)), '', flow=False)}" for id_ in named)]
    new = "".join(line + newline_at(context.text, above.start()) for line in lines)
    yield say('add "{line}"', line="audiences: …"), [TextEdit(above.start(), above.start(), new)]


def _add_on(context: FixContext) -> Iterator[Fix]:
    """Add the day to a log entry or a move: the present one."""
    line = f"on: {context.day}"
    after = _with_first(context.text, context.span.start, line)
    yield from rewritten(context, say('add "{line}"', line=line), after)


def _years(context: FixContext) -> Iterator[int]:
    """Yield the years that the name of the file and the title have, then the present one."""
    file = re.split(r"[/\\]", context.checked.source.name)[-1]
    names = f"{file} {context.checked.plan.title}"
    for word in re.findall(r"(?<![0-9])[12][0-9]{3}(?![0-9])", names):
        if MIN_YEAR <= int(word) <= MAX_YEAR:
            yield int(word)
            return
    yield context.day.year


def remove_key(context: FixContext) -> Iterator[Fix]:
    """Remove the key at the problem with its value."""
    spot = spot_at(context.root, context.text, context.span.start)
    if spot is None:
        return
    key = next((step for step in reversed(spot.path) if isinstance(step, str)), "")
    editor = _editor_around(context, spot)
    if editor is not None:
        inner = editor[-1]
        inner.take(key)
        yield from rewritten(context, say("delete {keys}", keys=key), _adopted(editor))


def _editor_around(context: FixContext, spot: Spot) -> list[MappingEditor] | None:
    """Return the editors from the task or the plan inwards to the mapping that the key of `spot` is in."""
    path = spot.path[
        : len(spot.path) - next(n for n, s in enumerate(spot.path[::-1], 1) if isinstance(s, str))
    ]
    if not path:
        return [MappingEditor(context.text, (0, len(context.text)))]
    task = context.task
    if path[0] not in TASK_LISTS or task is None or len(path) not in (2, 4):
        return None
    outer = MappingEditor(context.text, task.at)
    if len(path) == 2:
        return [outer]
    return [outer, outer.inside(str(path[2]), int(path[3]))]


def _adopted(editors: list[MappingEditor]) -> str:
    if len(editors) > 1:
        editors[0].adopt(editors[1])
    return editors[0].text


def remove_second(context: FixContext) -> Iterator[Fix]:
    """Remove the second of two: a key with its lines, or an exception."""
    title = say("delete the second one")
    if context.problem.rule == "stray-exception":
        spot, task = spot_at(context.root, context.text, context.span.start), context.task
        if spot and task and len(spot.path) == 5:
            editor = MappingEditor(context.text, task.at)
            editor.remove_item("exceptions", int(spot.path[3]))
            yield from rewritten(context, title, editor.text)
        return
    start, text = line_start(context.text, context.span.start), context.text
    column = context.span.start - start
    if text[start : context.span.start].strip(" "):
        return
    end = next_line(text, start)
    while end < len(text) and re.compile(rf" {{{column + 1}}}|[ \t]*\r?\n").match(text, end):
        end = next_line(text, end)
    yield title, [TextEdit(start, end)]


def declare(context: FixContext) -> Iterator[Fix]:
    """Declare an audience, named after its id."""
    id_ = context.value("id")
    after = NewGroups((Audience(id_, name_of(id_)),)).made_in(context.text)
    yield from rewritten(context, say('declare "{line}"', line=f"{id_}: {name_of(id_)}"), after)


def _audience_editor(context: FixContext, *path: str) -> MappingEditor | None:
    """Return an editor of the audiences, or of the one whose id is `path`; None if that is not a mapping."""
    node = context.root
    for step in ("audiences", *path):
        pair = node.pair(step) if isinstance(node, Mapping) else None
        if pair is None:
            return None
        node = pair[1]
    if not isinstance(node, Mapping):
        return None
    return MappingEditor(context.text, (node.start_mark.index, leaf_end(node)))


def remove_audience(context: FixContext) -> Iterator[Fix]:
    """Remove the audience that no task names."""
    spot, editor = spot_at(context.root, context.text, context.span.start), _audience_editor(context)
    if spot and editor and len(spot.path) >= 2:
        editor.take(str(spot.path[1]))
        yield from rewritten(context, say("delete {keys}", keys=str(spot.path[1])), editor.text)


def open_loop(context: FixContext) -> Iterator[Fix]:
    """Take the `within` of one group of a loop away, for each of them."""
    places = [context.span, *(one.span for one in context.problem.related)]
    for place in places:
        id_ = context.at(place).strip("\"'")
        if (editor := _audience_editor(context, id_)) is not None:
            editor.take("within")
            title = say('take the "within" of {id} away', id=id_)
            yield from rewritten(context, title, editor.text)


KEYS: dict[str, Callable[[FixContext], Iterator[Fix]]] = {
    'add the line "closed_on: {year}-…"': add_day,
    'add the line "{key}: …"': add_key,
    "write the value, or delete the line": remove_key,
    "write the text, or delete the line": remove_key,
    "delete one of the two": remove_second,
    'declare it under the plan\'s audiences: "{id}: …"': declare,
    "name it in a task's audiences, or delete the line": remove_audience,
    'remove one "within": that of the largest group': open_loop,
}
