"""The YAML nodes of a document, and what is at an offset: the path of keys and positions that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.error import YAMLError
from yaml.events import ScalarEvent, StreamEndEvent

from osl.format import AUDIENCE, ITEM_FIELDS, PLAN, TASK, TASK_LISTS
from osl.source.locate import extent
from osl.source.nodes import Composer, Mapping, Sequence, TooLargeError, events
from osl.source.recovery import UpToError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.format import Field
    from osl.problem import Span

NO_FIELDS: dict[str, Field] = {}


class Spot(Value):
    """A key (`on_key`) or a text of the document: the path to it, its text, and its span, quotes included."""

    path: tuple[str | int, ...]
    value: str
    span: Span
    on_key: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the path, without positions in lists."""
        return tuple(step for step in self.path if isinstance(step, str))

    @property
    def is_audience(self) -> bool:
        """Whether this is the id of an audience: where it is declared, or where it is named."""
        if self.on_key:
            return len(self.path) == 2 and self.path[0] == "audiences"
        if len(self.keys) != 2 or self.keys[0] not in TASK_LISTS or self.keys[1] != "audiences":
            return self.path[0] == "audiences" and self.path[2:] == ("within",)
        return len(self.path) == 4


def fields_of(keys: tuple[str, ...]) -> dict[str, Field]:
    """Return the fields of the mapping to which `keys` lead; none if its keys are ids, or unknown."""
    if not keys:
        return PLAN
    if keys[0] == "audiences":
        return AUDIENCE if len(keys) == 2 else NO_FIELDS
    if keys[0] in TASK_LISTS:
        if len(keys) == 1:
            return TASK
        return ITEM_FIELDS.get(keys[1], NO_FIELDS) if len(keys) == 2 else NO_FIELDS
    return NO_FIELDS


def root_of(text: str) -> Any:
    """Return the node of the plan in `text`, as far as it can be read; None if there is none."""
    for get in (events(text), UpToError(events(text)).get):  # the second takes three times as long
        try:
            get()
            return None if get().__class__ is StreamEndEvent else Composer(get).node(get())
        except (TooLargeError, YAMLError):
            continue
    return None


def spots(node: Any, text: str, path: tuple[str | int, ...] = ()) -> Iterator[Spot]:
    """Yield each key and each text below `node`."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            name = str(getattr(key, "value", ""))
            yield Spot((*path, name), name, extent(key, text), on_key=True)
            yield from spots(value, text, (*path, name))
    elif isinstance(node, Sequence):
        for at, item in enumerate(node.items):
            yield from spots(item, text, (*path, at))
    elif isinstance(node, ScalarEvent):
        yield Spot(path, node.value, extent(node, text), on_key=False)


def spot_at(node: Any, text: str, offset: int) -> Spot | None:
    """Return the key or text below `node` that `offset` is in, or right behind."""
    path: tuple[str | int, ...] = ()
    while isinstance(node, Mapping | Sequence):
        found = _inner(node, text, offset)
        if found is None:
            return None
        step, node, is_key = found
        path = (*path, step)
        if is_key:
            return Spot(path, str(step), extent(node, text), on_key=True)
    span = extent(node, text) if isinstance(node, ScalarEvent) else None
    return Spot(path, node.value, span, on_key=False) if span and path else None


def _inner(node: Mapping | Sequence, text: str, offset: int) -> tuple[str | int, Any, bool] | None:
    """Return the step to what is at `offset` in `node`, that node, and whether it is a key."""
    if isinstance(node, Sequence):
        for at, item in enumerate(node.items):
            if _covers(item, text, offset):
                return at, item, False
        return None
    for key, value in node.pairs:
        name = str(getattr(key, "value", ""))
        if _covers(key, text, offset):
            return name, key, True
        if _covers(value, text, offset):
            return name, value, False
    return None


def _covers(node: Any, text: str, offset: int) -> bool:
    if not node.start_mark.index <= offset <= node.end_mark.index:
        return False
    span = extent(node, text)
    return span.start <= offset <= span.end
