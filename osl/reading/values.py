"""One function for each kind of value: a node in, a value out, problems told on the way."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl import format as form
from osl.i18n import say
from osl.plan import Audience, Entry, Move, Task
from osl.problem import Problem, Related, Span
from osl.reading.near import nearest
from osl.source.text import CONTROL, control_character
from osl.source.tree import Mapping, Refused, Sequence, leaf_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from osl.i18n import Sentence
    from osl.problem import Problems
    from osl.source.text import Source
    from osl.source.tree import Node

Read = "Callable[[Reporter, Node], Any]"


class Reporter:
    """What a reading function may call: it knows the text and gathers the problems."""

    source: Source
    problems: Problems

    def span(self, node: Any) -> Span:
        """Where `node` stands, without the blank space that follows it."""
        start, end = node.start_mark.index, leaf_end(node)
        text = self.source.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def report(
        self,
        rule: str,
        span: Span,
        message: Sentence,
        hint: Sentence | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Add an error of `rule` at `span`."""
        self.problems.add(Problem(rule, "error", span, message, hint, related))

    def wrong_type(self, node: Node, expected: Sentence) -> None:
        """Report that `node` is not what was expected; nothing where it was refused already."""
        if not isinstance(node, Refused):
            found = _kind(node)
            message = say("found {found}, expected {expected}", found=found, expected=expected)
            self.report("wrong-type", self.span(node), message)

    def bad(self, node: ScalarEvent, message: Sentence, hint: Sentence | None = None) -> None:
        """Report a value that is not one of its kind."""
        self.report("bad-value", self.span(node), message, hint)


def _kind(node: Node) -> Sentence:
    if isinstance(node, Mapping):
        return say("a mapping")
    return say("a list") if isinstance(node, Sequence) else say("text")


# ---- scalars


def text(reader: Reporter, node: Node) -> str | None:
    """Any text that is not blank, as written."""
    if node.__class__ is ScalarEvent:
        value: str = node.value
        if value and not value.isspace():
            if node.style == '"' and not value.isprintable():
                _escaped_controls(reader, node)
            return value
        reader.report("empty-value", reader.span(node), say("nothing here, text was expected"))
    else:
        reader.wrong_type(node, say("text"))
    return None


def _escaped_controls(reader: Reporter, node: ScalarEvent) -> None:
    if found := re.search(CONTROL, node.value):
        reader.problems.add(control_character(reader.span(node), found.group()))


def day(reader: Reporter, node: Node) -> date | None:
    """An ISO date."""
    value = text(reader, node)
    if value is None:
        return None
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        reader.bad(node, say('"{value}" is not a day of the calendar', value=value))
        return None
    reader.bad(
        node,
        say('"{value}" is not a date, expected year-month-day', value=value),
        say("2023-05-20"),
    )
    return None


def year(reader: Reporter, node: Node) -> int | None:
    """A year of four digits."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{4}", value) and form.MIN_YEAR <= int(value) <= form.MAX_YEAR:
        return int(value)
    message = say(
        '"{value}" is not a year, expected four digits from {least} to {most}',
        value=value, least=form.MIN_YEAR, most=form.MAX_YEAR,
    )  # fmt: skip
    reader.bad(node, message)
    return None


def identifier(reader: Reporter, node: Node) -> str | None:
    """An id: words of a-z and 0-9 joined by single hyphens."""
    value = text(reader, node)
    if value is None or re.fullmatch(form.ID_PATTERN, value):
        return value
    from osl.source.slug import slug

    message = say('"{value}" is not an id, expected a-z and 0-9, words joined by "-"', value=value)
    reader.bad(node, message, say("{id}", id=slug(value)) if slug(value) else None)
    return None


def number(reader: Reporter, node: Node) -> int | None:
    """A whole number, none below zero."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{1,9}", value):
        return int(value)
    reader.bad(node, say('"{value}" is not a whole number', value=value))
    return None


def flag(reader: Reporter, node: Node) -> bool | None:
    """`true` or `false`."""
    value = _one_of(reader, node, form.FLAGS)
    return None if value is None else value == "true"


def status(reader: Reporter, node: Node) -> str | None:
    """A task's status."""
    return _one_of(reader, node, form.STATUSES)


def role(reader: Reporter, node: Node) -> str | None:
    """The organiser's part in a task."""
    return _one_of(reader, node, form.ROLES)


def _one_of(reader: Reporter, node: Node, allowed: tuple[str, ...]) -> str | None:
    value = text(reader, node)
    if value is None or value in allowed:
        return value
    message = say('"{value}" is not one of: {allowed}', value=value, allowed=", ".join(allowed))
    near = nearest(value, allowed)
    reader.bad(node, message, say("{word}", word=near) if near else None)
    return None


def rule(reader: Reporter, node: Node) -> str | None:
    """An RFC 5545 recurrence rule."""
    from osl.when.rule import check_rule

    value = text(reader, node)
    if value is None:
        return None
    if (wrong := check_rule(value)) is None:
        return value
    reader.bad(node, wrong)
    return None


# ---- lists


def _items(reader: Reporter, node: Node) -> Iterable[Node] | None:
    if node.__class__ is Sequence:
        return node.items
    if isinstance(node, ScalarEvent) and not node.value.strip():
        reader.report("empty-value", reader.span(node), say("nothing here, a list was expected"))
    else:
        reader.wrong_type(node, say("a list"))
    return None


def texts(reader: Reporter, node: Node) -> tuple[str, ...] | None:
    """A list of texts; it may be empty."""
    items = node.items if node.__class__ is Sequence else _items(reader, node)  # type: ignore[union-attr]
    if items is None:
        return None
    return tuple([value for item in items if (value := text(reader, item)) is not None])


def ids(reader: Reporter, node: Node) -> tuple[str, ...] | None:
    """A list of audience ids, at least one."""
    found = texts(reader, node)
    if found == () and not node.items:  # type: ignore[union-attr]
        reader.report(
            "empty-value",
            reader.span(node),
            say("an empty list, at least one audience was expected"),
        )
    return found


def months(reader: Reporter, node: Node) -> tuple[int, ...] | None:
    """Months as numbers: one, a range, or a list of them."""
    from osl.when.months import parse_months

    nodes = list(node.items) if node.__class__ is Sequence else [node]
    found: set[int] = set()
    for item in nodes:
        if (value := text(reader, item)) is None:
            continue
        some, slip = parse_months(value)
        found.update(some)
        if slip is not None:
            reader.report(slip.rule, reader.span(item), slip.message, slip.hint)
    return tuple(sorted(found))


# ---- mappings


def record(reader: Reporter, node: Mapping, fields: dict[str, form.Field]) -> dict[str, Any]:
    """The values of a mapping with known `fields`, by attribute; tells of missing and unknown keys."""
    kinds, needed = _table(id(fields), fields)
    seen: dict[str, Node] = {}
    values: dict[str, Any] = {}
    strange: list[tuple[Node, str]] = []
    for name, value in node.pairs:
        key = name.value if name.__class__ is ScalarEvent else ""
        known = kinds.get(key)
        if known is None or key in seen:
            _odd_key(reader, name, key, seen, strange)
            continue
        seen[key] = name
        read, attribute = known
        if (got := read(reader, value)) is not None:
            values[attribute] = got
    if strange or not needed <= seen.keys():
        _strange_and_missing(reader, node, fields, seen, strange)
    return values


_TABLES: dict[int, tuple[dict[str, tuple[Any, str]], frozenset[str]]] = {}


def _table(key: int, fields: dict[str, form.Field]) -> tuple[dict[str, tuple[Any, str]], frozenset[str]]:
    if key not in _TABLES:
        kinds = {name: (READ[field.kind], field.attribute) for name, field in fields.items()}
        _TABLES[key] = kinds, frozenset(name for name, field in fields.items() if field.needed)
    return _TABLES[key]


def _odd_key(
    reader: Reporter, name: Node, key: str, seen: dict[str, Node], strange: list[tuple[Node, str]]
) -> None:
    if not isinstance(name, ScalarEvent):
        reader.wrong_type(name, say("the name of a key"))
    elif key in seen:
        first = Related(reader.span(seen[key]), say("first here"))
        message = say('key "{key}" stands here a second time', key=key)
        reader.report("duplicate-key", reader.span(name), message, say("delete one of the two"), (first,))
    else:
        seen[key] = name
        if not key.startswith("x-"):
            strange.append((name, key))


def _strange_and_missing(
    reader: Reporter,
    node: Mapping,
    fields: dict[str, form.Field],
    seen: dict[str, Node],
    strange: list[tuple[Node, str]],
) -> None:
    named = {_unknown(reader, name, key, fields, seen) for name, key in strange} | seen.keys()
    for field in fields.values():
        # a key cannot be missed in a mapping that a syntax error cut off
        if node.whole and field.needed and not {field.name, field.instead} & named:
            _missing(reader, field, node.start_mark.index)


def _unknown(
    reader: Reporter, name: Node, key: str, fields: dict[str, form.Field], seen: dict[str, Node]
) -> str:
    if key == "<<":
        from osl.reading.reader import refusal

        reader.report("unsupported-yaml", reader.span(name), *refusal("merge"))
        return ""
    near = nearest(key, [known for known in fields if known not in seen]) or nearest(key, fields)
    message = say('unknown key "{key}"', key=key)
    hint = say("{word}", word=near) if near else say("known keys: {keys}", keys=", ".join(fields))
    reader.report("unknown-key", reader.span(name), message, hint)
    return near or ""


def _missing(reader: Reporter, field: form.Field, start: int) -> None:
    message = say('key "{key}" is missing ({about})', key=field.name, about=say(field.about))
    if field.instead:
        message = say('neither "{key}" nor "{instead}" is here', key=field.name, instead=field.instead)
    reader.report("missing-key", Span(start, start + 1), message, say("{key}: …", key=field.name))


def _mapping(reader: Reporter, node: Node) -> Mapping | None:
    if node.__class__ is Mapping:
        return node  # type: ignore[return-value]
    if isinstance(node, ScalarEvent) and not node.value.strip():
        reader.report("empty-value", reader.span(node), say("nothing here, keys and values were expected"))
    else:
        reader.wrong_type(node, say("keys and values"))
    return None


def _fields(reader: Reporter, node: Node, fields: dict[str, form.Field]) -> dict[str, Any] | None:
    mapping = _mapping(reader, node)
    return None if mapping is None else record(reader, mapping, fields)


def moves(reader: Reporter, node: Node) -> tuple[Move, ...] | None:
    """The earlier times of a task."""
    found = [_fields(reader, item, form.MOVE) for item in _items(reader, node) or ()]
    return tuple(Move(**values) for values in found if values is not None)


def log(reader: Reporter, node: Node) -> tuple[Entry, ...] | None:
    """The log of a task."""
    found = [_fields(reader, item, form.ENTRY) for item in _items(reader, node) or ()]
    return tuple(Entry(**values) for values in found if values is not None)


def audiences(reader: Reporter, node: Node) -> dict[str, Audience] | None:
    """The registry of groups: id to name, or id to name and `within`."""
    if (mapping := _mapping(reader, node)) is None:
        return None
    if not mapping.pairs:
        reader.report("empty-value", reader.span(node), say("no audience here, at least one was expected"))
    found: dict[str, Audience] = {}
    names: dict[str, Node] = {}
    for name, value in mapping.pairs:
        if not isinstance(name, ScalarEvent) or name.value in names:
            _odd_key(reader, name, getattr(name, "value", ""), names, [])
        elif not name.value.startswith("x-"):
            names[name.value] = name
            if (key := identifier(reader, name)) is not None:
                found[key] = _audience(reader, key, value)
    return found


def _audience(reader: Reporter, key: str, node: Node) -> Audience:
    if node.__class__ is Mapping:
        return Audience(key, **{"name": key, **(_fields(reader, node, form.AUDIENCE) or {})})
    return Audience(key, text(reader, node) or key)


def task(reader: Reporter, node: Node, *, unplanned: bool) -> Task | None:
    """One task, with what of it could be read."""
    if (values := _fields(reader, node, form.TASK)) is None:
        return None
    values["at"] = node.start_mark.index, node.end_mark.index
    if unplanned:
        values = {"status": "done", **values, "unplanned": True}
    return Task.of(values)


def _tasks(*, unplanned: bool) -> Callable[[Reporter, Node], tuple[Task, ...] | None]:
    def read(reader: Reporter, node: Node) -> tuple[Task, ...] | None:
        if (items := _items(reader, node)) is None:
            return None
        return tuple([one for item in items if (one := task(reader, item, unplanned=unplanned)) is not None])

    return read


READ: dict[str, Callable[[Reporter, Node], Any]] = {
    "text": text,
    "words": text,
    "audience": text,
    "date": day,
    "year": year,
    "id": identifier,
    "number": number,
    "flag": flag,
    "status": status,
    "role": role,
    "rule": rule,
    "texts": texts,
    "ids": ids,
    "months": months,
    "moves": moves,
    "log": log,
    "audiences": audiences,
    "tasks": _tasks(unplanned=False),
    "unplanned": _tasks(unplanned=True),
}
