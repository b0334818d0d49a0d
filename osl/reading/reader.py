"""Read a plan from the events of its file in one pass; each task is made when its mapping ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from osl.format import MAX_YEAR, MIN_YEAR, TASK_LISTS
from osl.i18n import say
from osl.plan import Plan
from osl.problem import Span
from osl.reading.mapping import record
from osl.reading.messages import refusal
from osl.reading.reporter import Reporter
from osl.reading.tasks import PLAN
from osl.source.nodes import BROKEN, Composer, Mapping, Sequence, TooLargeError, events
from osl.source.recovery import UpToError, is_dense
from osl.source.syntax_errors.diagnose import end_of_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.problem import Problems
    from osl.source.nodes import NextYamlEvent, Refused, YamlEvent, YamlNode
    from osl.source.text import Source


def read(source: Source, problems: Problems, *, year: int) -> Plan:
    """Return the plan in `source`, and add what is wrong with it to `problems`.

    `year` is that of the plan if the file has no valid one. After a syntax error the plan has what
    came before it.
    """
    if not is_dense(source):
        before = len(problems.kept), dict(problems.counts)
        try:
            return _PlanReader(source, problems, events(source.text)).plan(year)
        except (yaml.YAMLError, TooLargeError):
            del problems.kept[before[0] :]
            problems.counts = before[1]
    partial = UpToError(events(source.text))
    try:
        plan = _PlanReader(source, problems, partial.get, partial).plan(year)
        error: Exception | None = partial.error
    except TooLargeError as too_large:
        plan, error = Plan(year, has_year=False), too_large
    if error is None:
        return plan
    problems.add(end_of_reading(source, error), can_be_silenced=False)
    return plan._replace(whole=False)


class _PlanReader(Reporter):
    """Reads one document; the functions of the other modules read the nodes that it passes to them."""

    def __init__(
        self, source: Source, problems: Problems, get: NextYamlEvent, partial: UpToError | None = None
    ) -> None:
        self.source = source
        self.problems = problems
        self.composer = Composer(get, self._refused)
        self.get = get
        self.partial = partial
        self.unreadable = set()
        self.moved_days = []
        self.can_be_silenced = True
        self.year_to_start = 0

    def plan(self, year: int) -> Plan:
        self.year_to_start = _year_to_start(self.source.name, year)
        found = self._document()
        has_year = "year" in found
        return Plan(**{"year": year, **found, "has_year": has_year})

    def _document(self) -> dict[str, Any]:
        self.get()
        start: Any = None
        if self.get().__class__ is not StreamEndEvent:
            start = self.get()
        if start is None or start.__class__ is StreamEndEvent:
            self.can_be_silenced = False
            if self.partial is None or self.partial.error is None:
                self._empty_file()
            return {}
        is_plan = start.__class__ is MappingStartEvent and start.anchor is None and start.tag is None
        found = self._mapping(start) if is_plan else {}
        self.can_be_silenced = False
        other = None if is_plan else self.composer.node(start)
        self.get()
        is_second = self._is_second(self.get())
        if other is not None and not (is_second and _is_nothing(other)):
            self._not_a_mapping(other)
        return found

    def _mapping(self, start: YamlEvent) -> dict[str, Any]:
        root = Mapping(start.start_mark, start.end_mark, (), flow=bool(start.flow_style))
        root.pairs = self._pairs(root)
        found = record(self, root, PLAN)
        if self.moved_days and "year" in found:
            self._check_moved_days(found["year"])
        return {**found, "refused": frozenset(self.unreadable)}

    def _check_moved_days(self, year: int) -> None:
        """Report the days outside `year` and the next January, to which those of a series are moved."""
        for span, day in self.moved_days:
            if day.year != year and (day.year, day.month) != (year + 1, 1):
                message = say('"{day}" is neither in {year} nor in the next January', day=day, year=year)
                hint = say('correct the year, or cancel that day by leaving out "to"')
                self.report("bad-value", span, message, hint)

    def _pairs(self, root: Mapping) -> Iterator[tuple[YamlNode, YamlNode]]:
        get, node = self.get, self.composer.node
        while (key := get()).__class__ is not MappingEndEvent:
            name = node(key, 2)
            event = get()
            if _is_streamed(name, event):
                items = self._items()
                yield name, Sequence(event.start_mark, event.end_mark, items, flow=event.flow_style)
                for _ in items:  # the caller may not have read them
                    pass
            else:
                yield name, node(event, 2)
        root.whole = key.start_mark is not None

    def _items(self) -> Iterator[YamlNode]:
        get, node = self.get, self.composer.node
        while (item := get()).__class__ is not SequenceEndEvent:
            self.composer.size = 0
            yield node(item, 3)

    def _empty_file(self) -> None:
        hint = say("delete it and start a plan with: {command}", command=f"osl new {self.year_to_start}")
        self.report("empty-value", Span(0, 0), say("expected a plan, found an empty file"), hint)

    def _not_a_mapping(self, node: YamlNode) -> None:
        if _is_nothing(node):
            self._empty_file()
        elif not self.source.has_controls(getattr(node, "value", None) or ""):  # else it may be a picture
            self.not_a(node, "plan")

    def _is_second(self, event: Any) -> bool:
        if event.__class__ is not DocumentStartEvent:
            return False
        mark: Any = event.start_mark
        at = mark.index
        message = say("a second document in the file; a plan is a single document")
        self.report("unsupported-yaml", Span(at, at + 3), message, say('delete the line "---"'))
        return True

    def _refused(self, node: Refused) -> None:
        if node.what != BROKEN and not self.is_only_counted("unsupported-yaml", node):
            self.report("unsupported-yaml", self.span(node), *refusal(node.what))


def _year_to_start(name: str, year: int) -> int:
    """Return the year in the file's `name`, else `year`; of what `osl new` takes the nearest."""
    found = re.findall(r"(?<![0-9])[12][0-9]{3}(?![0-9])", re.split(r"[/\\]", name)[-1])
    return min(max(int(found[0]) if found else year, MIN_YEAR), MAX_YEAR)


def _is_nothing(node: YamlNode) -> bool:
    return isinstance(node, ScalarEvent) and not node.value.strip()


def _is_streamed(name: YamlNode, event: YamlEvent) -> bool:
    return (
        event.__class__ is SequenceStartEvent
        and event.anchor is None
        and event.tag is None
        and isinstance(name, ScalarEvent)
        and name.value in TASK_LISTS
    )
