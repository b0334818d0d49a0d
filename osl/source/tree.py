"""YAML's events as a light tree: a scalar is its own event, with its text, style and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Event: TypeAlias = Any  # PyYAML's events are not typed
Next: TypeAlias = "Callable[[], Event]"
Scalar: TypeAlias = ScalarEvent
MAX_DEPTH = 32
STARTS = (MappingStartEvent, SequenceStartEvent)
ENDS = (MappingEndEvent, SequenceEndEvent)


class Mapping:
    """A mapping: its pairs of key and value in the order of the file; `whole` if read to its end."""

    __slots__ = ("end_mark", "flow", "pairs", "start_mark", "whole")

    def __init__(
        self, start: Any, end: Any, pairs: Iterable[tuple[Node, Node]], *, flow: bool, whole: bool = True
    ) -> None:
        self.start_mark = start
        self.end_mark = end
        self.pairs = pairs
        self.flow = flow
        self.whole = whole


class Sequence:
    """A list and its items."""

    __slots__ = ("end_mark", "flow", "items", "start_mark")

    def __init__(self, start: Any, end: Any, items: Iterable[Node], *, flow: bool) -> None:
        self.start_mark = start
        self.end_mark = end
        self.items = items
        self.flow = flow


class Refused(NamedTuple):
    """A node that uses YAML which a plan must not: kept for its place, looked into no further."""

    start_mark: Any
    end_mark: Any
    what: str


Node: TypeAlias = "ScalarEvent | Mapping | Sequence | Refused"


class TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH; `mark` is where it begins."""

    def __init__(self, mark: Any) -> None:
        super().__init__(mark)
        self.mark = mark


class Broken:
    """Stands for the value that a syntax error left out."""

    anchor = "a syntax error"
    tag = None

    def __init__(self, mark: Any) -> None:
        self.start_mark = self.end_mark = mark


def events(text: str) -> Next:
    """The function that gives the events of `text`, one a call; libyaml's where it is there.

    It raises yaml.YAMLError where the text is not YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    get: Next = loader(text).get_event
    return get


class UpToError:
    """The events of a text up to its first syntax error, then the ends of all that was open.

    `error` is what the parser said there.
    """

    def __init__(self, get: Next) -> None:
        self.error: yaml.YAMLError | None = None
        self._get = get
        self._open: list[list[Any]] = []
        self._mark: Any = None

    def __call__(self) -> Event:
        """The next event, as the parser would give it."""
        if self.error is None:
            try:
                event = self._get()
            except yaml.YAMLError as error:
                self.error = error
            else:
                self._follow(event)
                return event
        return self._close()

    def _follow(self, event: Event) -> None:
        self._mark = event.end_mark
        kind = event.__class__
        if kind in ENDS:
            self._open.pop()
        elif self._open:
            self._open[-1][1] ^= True
        if kind in STARTS:
            self._open.append([kind, False])

    def _close(self) -> Event:
        if self._open and self._open[-1][0] is MappingStartEvent:
            if self._open[-1][1]:
                self._open[-1][1] = False
                return Broken(self._mark)
            self._open.pop()
            return MappingEndEvent(None, self._mark)
        if self._open:
            self._open.pop()
            return SequenceEndEvent(None, self._mark)
        return yaml.StreamEndEvent(self._mark, self._mark)


class Composer:
    """Makes nodes of events; what a plan must not use is gathered in `refused`."""

    def __init__(self, get: Next) -> None:
        self.get = get
        self.refused: list[Refused] = []

    def node(self, event: Event, depth: int = 1) -> Node:
        """The node that begins with `event`; its rest is taken from the events that follow."""
        if event.anchor is not None or event.tag is not None:
            return self._refuse(event)
        kind = event.__class__
        if kind is ScalarEvent:
            return event  # type: ignore[no-any-return]
        if depth > MAX_DEPTH:
            raise TooDeepError(event.start_mark)
        if kind is MappingStartEvent:
            return self._mapping(event, depth + 1)
        return self._sequence(event, depth + 1)

    def _mapping(self, event: Event, depth: int) -> Mapping:
        pairs: list[tuple[Node, Node]] = []
        get, node, add = self.get, self.node, pairs.append
        while (key := get()).__class__ is not MappingEndEvent:
            name = node(key, depth)
            add((name, node(get(), depth)))
        whole = key.start_mark is not None
        return Mapping(event.start_mark, key.end_mark, pairs, flow=event.flow_style, whole=whole)

    def _sequence(self, event: Event, depth: int) -> Sequence:
        items: list[Node] = []
        get, node = self.get, self.node
        while (item := get()).__class__ is not SequenceEndEvent:
            items.append(node(item, depth))
        return Sequence(event.start_mark, item.end_mark, items, flow=event.flow_style)

    def _refuse(self, event: Event) -> Refused:
        end = skip(self.get) if event.__class__ in STARTS else event.end_mark
        refused = Refused(event.start_mark, end, _what(event))
        self.refused.append(refused)
        return refused


def skip(get: Next) -> Any:
    """Pass over the rest of a collection whose start was taken, at any depth; its end mark."""
    depth = 1
    while depth:
        event = get()
        depth += (event.__class__ in STARTS) - (event.__class__ in ENDS)
    return event.end_mark


def _what(event: Event) -> str:
    if event.__class__ is Broken:
        return "broken"
    if event.__class__ is AliasEvent:
        return "alias"
    return "tag" if event.anchor is None else "anchor"


def leaf_end(node: Any) -> int:
    """The offset after the last character of `node` that is not an end of the node around it.

    A block mapping's or list's own end mark lies at the next token, past other people's comments.
    """
    while isinstance(node, Mapping | Sequence) and not node.flow:
        leaves = [*node.pairs][-1] if isinstance(node, Mapping) else [*node.items]
        node = leaves[-1]
    return int(node.end_mark.index)
