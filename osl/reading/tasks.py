"""Read the parts of a plan: its audiences, its tasks, their moves and logs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl import format as form
from osl.i18n import say
from osl.plan import Audience, Entry, Link, Move, Override, Task
from osl.reading import lists, scalars
from osl.reading.mapping import KnownKeys, is_merge, mapping, odd_key, record
from osl.reading.time_zone import zone
from osl.source.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.reading.mapping import FieldReader
    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode

SIMPLE: dict[str, FieldReader] = {
    "text": scalars.text,
    "words": scalars.text,
    "audience": scalars.text,
    "date": scalars.day,
    "year": scalars.year,
    "id": scalars.identifier,
    "number": scalars.number,
    "flag": scalars.flag,
    "status": scalars.status,
    "role": scalars.role,
    "rule": scalars.rule,
    "hours": scalars.hours,
    "url": scalars.address,
    "zone": zone,
    "texts": lists.texts,
    "ids": lists.ids,
    "months": lists.months,
}
AUDIENCE, MOVE, LINK = (KnownKeys(fields, SIMPLE) for fields in (form.AUDIENCE, form.MOVE, form.LINK))
ENTRY = KnownKeys(form.ENTRY, SIMPLE, defaults=Entry()._asdict())
EXCEPTION = KnownKeys(form.EXCEPTION, SIMPLE, notes_refused=True)


def _fields(reader: Reporter, node: YamlNode, keys: KnownKeys) -> dict[str, Any] | None:
    found = mapping(reader, node)
    return None if found is None else record(reader, found, keys)


def moves(reader: Reporter, node: YamlNode) -> tuple[Move, ...]:
    """Return the moves of a task."""
    found = [_fields(reader, item, MOVE) for item in lists.items(reader, node) or ()]
    return tuple(Move(**values) for values in found if values is not None)


def exceptions(reader: Reporter, node: YamlNode) -> tuple[Override, ...]:
    """Return the exceptions to a series, but for those whose days could not be read."""
    found = [_exception(reader, item) for item in lists.items(reader, node) or ()]
    return tuple(one for one in found if one is not None)


def _exception(reader: Reporter, node: YamlNode) -> Override | None:
    values = _fields(reader, node, EXCEPTION) or {}
    refused, whole = values.pop("refused", ()), values.pop("whole", True)
    if "of" not in values or "to" in refused or not whole:
        return None
    if (day := values.get("to")) is not None:
        found: Any = node
        place = next(value for name, value in found.pairs if getattr(name, "value", None) == "to")
        reader.moved_days.append((reader.span(place), day))
    return Override(**values)


def links(reader: Reporter, node: YamlNode) -> tuple[Link, ...]:
    """Return the links of a task."""
    found = [_fields(reader, item, LINK) for item in lists.items(reader, node) or ()]
    return tuple(Link(**values) for values in found if values is not None)


def log(reader: Reporter, node: YamlNode) -> tuple[Entry, ...]:
    """Return the log of a task."""
    found = [_fields(reader, item, ENTRY) for item in lists.items(reader, node) or ()]
    # all fields in order, as for a task: a log can have thousands of entries
    return tuple([tuple.__new__(Entry, values.values()) for values in found if values is not None])


READS = {**SIMPLE, "moves": moves, "exceptions": exceptions, "links": links, "log": log}
TASK = KnownKeys(form.TASK, READS, defaults=Task()._asdict(), notes_refused=True)
UNPLANNED = KnownKeys(
    form.TASK, READS, defaults=Task(status="done", unplanned=True)._asdict(), notes_refused=True
)


def _task(reader: Reporter, node: YamlNode, keys: KnownKeys) -> Task | None:
    if (values := _fields(reader, node, keys)) is None:
        reader.unreadable.add("tasks")
        return None
    values["at"] = node.start_mark.index, node.end_mark.index  # type: ignore[union-attr]
    # `values` has every field in order, from the defaults; a call with thirty names takes three times as long
    return tuple.__new__(Task, values.values())


def _all(reader: Reporter, node: YamlNode) -> Iterable[YamlNode]:
    if (found := lists.items(reader, node)) is None:
        reader.unreadable.add("tasks")
    return found or ()


def tasks(reader: Reporter, node: YamlNode) -> tuple[Task, ...]:
    """Return the planned tasks, each with what of it could be read."""
    items = _all(reader, node)
    return tuple([task for item in items if (task := _task(reader, item, TASK)) is not None])


def unplanned(reader: Reporter, node: YamlNode) -> tuple[Task, ...]:
    """Return the unplanned tasks, each with what of it could be read."""
    items = _all(reader, node)
    return tuple([task for item in items if (task := _task(reader, item, UNPLANNED)) is not None])


def audiences(reader: Reporter, node: YamlNode) -> dict[str, Audience] | None:
    """Return the groups by id, each given as a name, or as a name and `within`."""
    if (registry := mapping(reader, node)) is None:
        return None
    if not registry.pairs and registry.whole:
        message = say("expected at least one audience, found none")
        reader.report("empty-value", reader.span(node), message)
    found: dict[str, Audience] = {}
    seen: dict[str, YamlNode] = {}
    for name, value in registry.pairs:
        if not isinstance(name, ScalarEvent) or name.value in seen:
            odd_key(reader, name, getattr(name, "value", ""), seen, [])
        elif not name.value.startswith("x-") and not is_merge(reader, name):
            seen[name.value] = name
            if scalars.identifier(reader, name) is None and reader.source.has_controls(name.value):
                reader.unreadable.add("audiences")
            # also under an id that is refused, so that the tasks which name it are not refused too
            found[name.value] = _audience(reader, name.value, value)
    return found


def _audience(reader: Reporter, key: str, node: YamlNode) -> Audience:
    if isinstance(node, Mapping):
        return Audience(key, **{"name": key, **record(reader, node, AUDIENCE)})
    if (name := scalars.text(reader, node)) is None:
        reader.unreadable.add("within")
    return Audience(key, name or key)


PLAN = KnownKeys(
    form.PLAN,
    {**SIMPLE, "audiences": audiences, "tasks": tasks, "unplanned": unplanned},
    notes_refused=True,
)
