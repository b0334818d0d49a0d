"""YAML's events as a light tree: a scalar is its own event, with its text, style and marks.

`osl.edit.cst` has the other tree, with the exact end of each node, which only edits need.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from osl.source.surrogates import filled, has_pairs, without_fill
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

YamlEvent: TypeAlias = Any  # PyYAML's events are not typed
NextYamlEvent: TypeAlias = "Callable[[], YamlEvent]"
MAX_DEPTH = 32
MOST_IN_ONE = 200_000  # values in one task, or under one key of the plan
BROKEN = " "  # an anchor that no file can name: the mark of a value that was not read
STARTS = (MappingStartEvent, SequenceStartEvent)
ENDS = (MappingEndEvent, SequenceEndEvent)


class Mapping:
    """A mapping: its pairs of key and value in the order of the file; `whole` if read to its end."""

    __slots__ = ("_named", "end_mark", "flow", "pairs", "start_mark", "whole")

    def __init__(
        self,
        start: Any,
        end: Any,
        pairs: Iterable[tuple[YamlNode, YamlNode]],
        *,
        flow: bool,
        whole: bool = True,
    ) -> None:
        self.start_mark = start
        self.end_mark = end
        self.pairs = pairs
        self.flow = flow
        self.whole = whole
        self._named: dict[str, tuple[YamlNode, YamlNode]] | None = None

    def pair(self, key: str) -> tuple[YamlNode, YamlNode] | None:
        """Return the first pair whose key is `key`; a registry may have thousands and be asked for each."""
        if self._named is None:
            named = [(node.value, pair) for pair in self.pairs if isinstance(node := pair[0], ScalarEvent)]
            self._named = {str(text): pair for text, pair in reversed(named)}
        return self._named.get(key)


class Sequence:
    """A list and its items; `whole` if read to its end."""

    __slots__ = ("end_mark", "flow", "items", "start_mark", "whole")

    def __init__(
        self, start: Any, end: Any, items: Iterable[YamlNode], *, flow: bool, whole: bool = True
    ) -> None:
        self.start_mark = start
        self.end_mark = end
        self.items = items
        self.flow = flow
        self.whole = whole


class Refused(Value):
    """A node that uses YAML which a plan must not: kept for its place, its content skipped."""

    start_mark: Any
    end_mark: Any
    what: str
    value: str | None = None  # the text of a scalar: a refused key is not a missing one


YamlNode: TypeAlias = "ScalarEvent | Mapping | Sequence | Refused"


class TooLargeError(Exception):
    """More values than a plan may have; `mark` is the place at which that is passed."""

    def __init__(self, mark: Any) -> None:
        super().__init__(mark)
        self.mark = mark


class TooDeepError(TooLargeError):
    """Nesting beyond MAX_DEPTH."""


def events(text: str) -> NextYamlEvent:
    """Return a function that returns the next event of `text` at each call; libyaml's if it is there.

    It raises yaml.YAMLError if the text is not YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if not has_pairs(text):
        get: NextYamlEvent = loader(_Pieces(text)).get_event
        return get
    other, fill = filled(text)
    return without_fill(loader(_Pieces(other)).get_event, text, fill) if fill else loader(text).get_event


class _Pieces:
    """A text as a file that is read piece by piece, so that its first line can be had at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def read(self, length: int = 0) -> str:
        """Return the next `length` characters, or what is left."""
        start, self._at = self._at, self._at + length
        return self._text[start : self._at]


class Composer:
    """Makes nodes of events, and calls `report` with each that a plan must not use.

    `size` counts what was put into nodes, so that they take no more memory than a plan is worth; a
    caller that drops them may set it to 0.
    """

    def __init__(self, get: NextYamlEvent, report: Callable[[Refused], None] | None = None) -> None:
        self.get = get
        self.report = report
        self.size = 0

    def node(self, event: YamlEvent, depth: int = 1) -> YamlNode:
        """Return the node that begins with `event`; its rest is taken from the events that follow."""
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

    def _mapping(self, event: YamlEvent, depth: int) -> Mapping:
        pairs: list[tuple[YamlNode, YamlNode]] = []
        get, node, add = self.get, self.node, pairs.append
        for _ in repeat(None, MOST_IN_ONE):
            if (key := get()).__class__ is MappingEndEvent:
                break
            # a scalar is its own node: asked here, for a call for each takes a tenth of all reading
            plain = key.__class__ is ScalarEvent and key.anchor is None and key.tag is None
            name = key if plain else node(key, depth)
            value = get()
            plain = value.__class__ is ScalarEvent and value.anchor is None and value.tag is None
            add((name, value if plain else node(value, depth)))
        self.size += len(pairs)
        if self.size >= MOST_IN_ONE:
            raise TooLargeError(event.start_mark)
        whole = key.start_mark is not None
        return Mapping(event.start_mark, key.end_mark, pairs, flow=event.flow_style, whole=whole)

    def _sequence(self, event: YamlEvent, depth: int) -> Sequence:
        items: list[YamlNode] = []
        get, node = self.get, self.node
        for _ in repeat(None, MOST_IN_ONE):
            if (item := get()).__class__ is SequenceEndEvent:
                break
            items.append(node(item, depth))
        self.size += len(items)
        if self.size >= MOST_IN_ONE:
            raise TooLargeError(event.start_mark)
        whole = item.start_mark is not None
        return Sequence(event.start_mark, item.end_mark, items, flow=event.flow_style, whole=whole)

    def _refuse(self, event: YamlEvent) -> Refused:
        end = skip(self.get) if event.__class__ in STARTS else event.end_mark
        refused = Refused(event.start_mark, end, _what(event), getattr(event, "value", None))
        if self.report is not None:
            self.report(refused)
        return refused


def skip(get: NextYamlEvent) -> Any:
    """Skip the rest of a collection whose start was taken, and return its end mark."""
    depth = 1
    while depth:
        event = get()
        depth += (event.__class__ in STARTS) - (event.__class__ in ENDS)
        if depth > MAX_DEPTH:
            raise TooDeepError(event.start_mark)
    return event.end_mark


def _what(event: YamlEvent) -> str:
    if event.__class__ is AliasEvent:
        return "alias"
    if event.anchor == BROKEN:
        return BROKEN
    return "tag" if event.anchor is None else "anchor"


def leaf_end(node: Any) -> int:
    """Return the offset after the last character of `node`.

    The end mark of a block mapping or list is at the next token, after comments that belong to others.
    """
    while isinstance(node, Mapping | Sequence) and not node.flow:
        leaves: Any = node.pairs if isinstance(node, Mapping) else node.items
        if not leaves:  # cut off before the first
            break
        node = leaves[-1][1] if isinstance(node, Mapping) else leaves[-1]
    return int(node.end_mark.index)
