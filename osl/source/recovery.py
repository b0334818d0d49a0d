"""The events of a text as far as it can be read: up to a syntax error, or to where it is too large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import DocumentEndEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from osl.source.nodes import BROKEN, ENDS, MAX_DEPTH, MOST_IN_ONE, STARTS, TooDeepError, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.source.nodes import NextYamlEvent, YamlEvent
    from osl.source.text import Source

# A value or key weighs 1, a list or mapping 4. Beyond this, reading takes more time and memory than a plan
# is worth, even if the file is small: a hundred thousand short tasks weigh less.
MOST = 2_000_000
WEIGHT = 4
FEW = 1_200_000
STREAMED = 2  # the depth of a list of tasks, whose items are dropped one by one
ONE_ITEM = -1  # in its place if such an item is read by itself
OPENING = -2  # the weight of the two events with which a document begins
CLOSING = (DocumentEndEvent, *ENDS)


def is_dense(source: Source) -> bool:
    """Return whether `source` may have enough values that they must be weighed while they are read."""
    return source.indicators > FEW


class Broken:
    """Stands for a value that was not read."""

    anchor = BROKEN
    tag = None

    def __init__(self, mark: Any) -> None:
        self.start_mark = self.end_mark = mark


class UpToError:
    """The events of a text as far as it can be read, then the ends of all that was open.

    `get` returns the next event; `error` is what ended them: the parser's error, or a TooLargeError.
    What touches that place may be wrong because of it: a value there is returned as broken, a collection
    that ends there as cut off (its end has no start mark). A value at the depth `streamed`, or less
    deep, may be as large as the others together.
    """

    def __init__(self, get: NextYamlEvent, streamed: int = STREAMED) -> None:
        self.error: yaml.YAMLError | TooLargeError | None = None
        self._get = get
        self._streamed = streamed
        # for each open collection: is it a mapping, and did the one around it wait for a value
        self._open: list[tuple[bool, bool]] = []
        self._waits = False
        self.get: NextYamlEvent = self._events().__next__

    def _events(self) -> Iterator[YamlEvent]:
        held: list[YamlEvent] = []  # until it is known that they do not touch an error
        try:
            for event in self._weighed():
                if event.__class__ in CLOSING:
                    held.append(event)
                    continue
                yield from held
                held = [event]
        except (yaml.YAMLError, TooLargeError) as error:
            self.error = error
            held = _touched(held)
        yield from held
        if self.error is not None:
            yield from self._ends(held[-1].end_mark if held else None)

    def _weighed(self) -> Iterator[YamlEvent]:
        get, opened = self._get, self._open
        weight, limit, waits = OPENING, MOST_IN_ONE, False
        try:
            while (kind := (event := get()).__class__) is not yaml.StreamEndEvent:
                weight += WEIGHT if kind in STARTS else 1
                if weight > limit:
                    raise TooLargeError(event.start_mark)
                if kind in ENDS:
                    waits = not opened.pop()[1]
                    if len(opened) <= self._streamed:
                        limit = min(MOST, weight + MOST_IN_ONE)
                elif kind in STARTS:
                    if len(opened) >= MAX_DEPTH:
                        raise TooDeepError(event.start_mark)
                    opened.append((kind is MappingStartEvent, waits))
                    waits = False
                else:
                    waits = not waits
                yield event
            yield event
        finally:
            self._waits = waits

    def _ends(self, mark: Any) -> Iterator[YamlEvent]:
        waits = self._waits
        while self._open:
            is_mapping, waited = self._open.pop()
            if is_mapping and waits:
                yield Broken(mark)
            yield (MappingEndEvent if is_mapping else SequenceEndEvent)(None, mark)
            waits = not waited
        while True:
            yield yaml.StreamEndEvent(mark, mark)


def _touched(held: list[YamlEvent]) -> list[YamlEvent]:
    first, *ends = held or [None]
    if not ends and first.__class__ is ScalarEvent:
        return [Broken(first.start_mark)]
    return [event if event is first else event.__class__(None, event.end_mark) for event in held]
