"""Fixes for which nothing needs to be known but the plan: a group, a day, a number, a list as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.edit.mapping_editor import MappingEditor
from osl.edit.text_edit import TextEdit
from osl.i18n import say
from osl.lsp.fix_context import as_value, replaced, rewritten
from osl.lsp.tree import spot_at, spots
from osl.source.nodes import Mapping, Sequence, leaf_end
from osl.source.yaml_scalar import PlainId, written
from osl.text.lines import line_start, newline_at
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from osl.lsp.fix_context import Fix, FixContext

MOST = 8  # groups that are offered one by one


def one_audience(context: FixContext, task: Any) -> Iterator[Fix]:
    """Name one of the plan's groups in the audiences of `task`, for each of them."""
    for id_ in list(context.checked.plan.audiences)[:MOST]:
        editor = MappingEditor(context.text, task.at)
        editor.append("audiences", id_)
        yield from rewritten(context, say('add "{line}"', line=f"audiences: [{id_}]"), editor.text)


def _empty_audiences(context: FixContext) -> Iterator[Fix]:
    if (task := context.task) is not None:
        yield from one_audience(context, task)


def _day_of_words(context: FixContext) -> Iterator[Fix]:
    """Write the day that words such as "5 May" mean in the plan's year."""
    from osl.when.read import read

    found = read(context.scalar, context.checked.plan.year)
    days = (found.reading.days or ()) if found.reading and not found.issues else ()
    if len(days) == 1:
        yield from as_value(context, context.span, days[0].isoformat())


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _own_year(context: FixContext) -> Iterator[Fix]:
    """Write the same day in the plan's year; if that is still to come, the present day."""
    from datetime import date

    written_day = date.fromisoformat(context.scalar)
    for day in (_in_year(written_day, context.checked.plan.year), context.day):
        if day is not None and day <= context.day:
            yield from as_value(context, context.span, day.isoformat())


def _month(context: FixContext) -> Iterator[Fix]:
    """Write the nearest month there is in the place of a number that is none; or take it off a list."""
    wrong = str(context.problem.message.values["words"])
    nearest = "1" if not int(wrong) else "12"
    found = re.search(rf"(?<![0-9]){wrong}(?![0-9])", context.at(context.target))
    spot = spot_at(context.root, context.text, context.span.start)
    if spot is not None and spot.keys[-1] == "months" and isinstance(spot.path[-1], int):
        yield from _without_item(context, spot.path[-1])
    if found and spot is not None and spot.keys[-1] == "months":
        at = context.target.start + found.start()
        new = context.text[context.span.start : at] + nearest
        new += context.text[at + len(wrong) : context.span.end]
        yield from replaced(context.span, new)


def _without_item(context: FixContext, position: int) -> Iterator[Fix]:
    if (task := context.task) is not None:
        editor = MappingEditor(context.text, task.at)
        editor.remove_item("months", position)
        yield from rewritten(context, say("delete it"), editor.text)


def _digits(context: FixContext) -> Iterator[Fix]:
    number = context.value("n")
    if number in re.sub("[^0-9]", "", context.at(context.span)):
        yield from as_value(context, context.span, number)


def _as_text(context: FixContext) -> Iterator[Fix]:
    """Write the texts of a list as one text, with commas."""
    if (node := _texts_at(context)) is None:
        return
    value = written(PlainId(", ".join(item.value for item in node.items)), "", flow=False)
    start = len(context.text[: context.span.start].rstrip())
    end = max(leaf_end(node), context.span.end)
    yield say('write "{words}"', words=value), [TextEdit(start, end, f" {value}")]


def _texts_at(context: FixContext) -> Any:
    """Return the list at the problem, if all its items are texts; None if not, or if it is empty."""
    node = _sequence_at(context.root, context.span.start)
    if node is None or not node.items or not all(isinstance(item, ScalarEvent) for item in node.items):
        return None
    return node


def _sequence_at(node: Any, at: int) -> Sequence | None:
    if isinstance(node, Sequence) and node.start_mark.index == at:
        return node
    inner = [value for _, value in node.pairs] if isinstance(node, Mapping) else getattr(node, "items", [])
    for one in inner:
        if isinstance(one, Mapping | Sequence) and one.start_mark.index <= at <= one.end_mark.index:
            return _sequence_at(one, at)
    return None


def _named_groups(context: FixContext) -> Iterator[Fix]:
    """Make groups with ids of a list of their names, or names of a list of ids."""
    node = _texts_at(context)
    names = {slug(item.value)[:60].rstrip("-"): name_of(item.value) for item in node.items} if node else {}
    if node is None or "" in names or len(names) < len(node.items):
        return
    pairs = [f"{id_}: {written(PlainId(name), '', flow=node.flow)}" for id_, name in names.items()]
    if node.flow:
        yield from replaced(context.span, f"{{{', '.join(pairs)}}}")
        return
    indent = newline_at(context.text, context.span.start) + " " * max(_column(context, node), 2)
    start = len(context.text[: context.span.start].rstrip())
    title = say('write "{words}"', words=pairs[0])
    yield title, [TextEdit(start, context.span.end, indent + indent.join(pairs))]


def _column(context: FixContext, node: Sequence) -> int:
    at: int = node.start_mark.index
    return at - line_start(context.text, at)


def name_of(text: str) -> str:
    """Return a name for an audience that is known by its id, or by another name."""
    return text[:1].upper() + text[1:].replace("-", " ")


def id_everywhere(context: FixContext, new: str) -> Iterator[Fix]:
    """Write the id `new` of an audience wherever the old one is."""
    spot = spot_at(context.root, context.text, context.span.start)
    if spot is None or not spot.is_audience or new in context.checked.plan.audiences:
        return
    same = [one for one in spots(context.root, context.text) if one.is_audience and one.value == spot.value]
    edits = [TextEdit(one.span.start, one.span.end, new) for one in same]
    yield say('write "{words}"', words=new), edits


def _without_exception(context: FixContext) -> Iterator[Fix]:
    """Delete an exception beside what is not a series."""
    spot = spot_at(context.root, context.text, context.span.start)
    task = context.task
    if spot and task and len(spot.path) >= 4 and spot.path[2] == "exceptions":
        editor = MappingEditor(context.text, task.at)
        editor.remove_item("exceptions", int(spot.path[3]))
        yield from rewritten(context, say("delete the exception"), editor.text)


CHOICES: dict[str, Callable[[FixContext], Iterator[Fix]]] = {
    "expected at least one audience, found an empty list": _empty_audiences,
    'write it such as "2023-05-20"': _day_of_words,
    "correct the year, or move the entry to that year's plan": _own_year,
    "write the day on which it was done": _own_year,
    '"{words}" is not a month: expected 1 to 12': _month,
    'write digits only, such as "{n}"; put other words into "what"': _digits,
    "expected text, found a list": _as_text,
    'expected keys with values ("key: value"), found a list': _named_groups,
    "move the task as a whole": _without_exception,
}
