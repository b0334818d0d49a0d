"""How reading reports problems: at a node, in words, by rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.problem import Problem, Related, Span
from osl.reading.messages import empty_value, wrong_type
from osl.source.locate import extent
from osl.source.nodes import Refused
from osl.text.lines import line_start

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.problem import Problems
    from osl.source.nodes import YamlNode
    from osl.source.text import Source

FAR = 500  # characters before a missing value that are looked at
KEY = r"""("[^"]*"|'[^']*'|[^\s,\[\]{}"'][^,\[\]{}]*?)\s*:?\Z"""


class Reporter:
    """What a reading function may call: it knows the text and collects the problems.

    `unreadable` names the keys, anywhere in the file, of which a value or a part of one could not be read.
    `moved_days` are the days to which those of a series are moved, with their places.
    `can_be_silenced` is False once a problem refuses the file, or the rest of it.
    """

    source: Source
    problems: Problems
    unreadable: set[str]
    moved_days: list[tuple[Span, date]]
    can_be_silenced: bool

    def span(self, node: Any) -> Span:
        """Return the span of `node`, without the blank space that follows it."""
        return extent(node, self.source.text)

    def report(
        self,
        rule: str,
        span: Span,
        message: Sentence,
        hint: Sentence | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Add an error of `rule` at `span`."""
        problem = Problem(rule, "error", span, message, hint, related)
        self.problems.add(problem, can_be_silenced=self.can_be_silenced)

    def is_only_counted(self, rule: str, node: Any) -> bool:
        """Return whether an error of `rule` at `node` is only counted, not kept, and count it then.

        Finding the words and the place of a million problems takes minutes.
        """
        near = node.start_mark.index, node.end_mark.index
        return self.problems.is_full(rule, "error", near) and not self.problems.count(rule, "error")

    def bad(self, node: YamlNode, message: Sentence, hint: Sentence | None = None) -> None:
        """Report a value that is not of its kind, unless that is due to control characters in it."""
        has_controls = self.source.has_controls(getattr(node, "value", None) or "")
        if not has_controls and not self.is_only_counted("bad-value", node):
            self.report("bad-value", self.span(node), message, hint)

    def not_a(self, node: YamlNode, expected: str) -> None:
        """Report that `node` is empty or of another type than `expected`: "text", "list", "keys", …"""
        if isinstance(node, ScalarEvent) and not node.value.strip():
            self._empty(node, expected)
            return
        is_reported = isinstance(node, Refused) or not getattr(node, "whole", True)
        if not is_reported and not self.is_only_counted("wrong-type", node):
            self.report("wrong-type", self.span(node), *wrong_type(node, expected, self.source.text))

    def _empty(self, node: ScalarEvent, expected: str) -> None:
        if self.is_only_counted("empty-value", node):
            return
        span = self.span(node)
        if span.start == span.end:
            span = _before_missing_value(self.source.text, span.start)
        self.report("empty-value", span, *empty_value(expected, blank=bool(node.style)))


def _before_missing_value(text: str, at: int) -> Span:
    """Return the span of the key, or the dash, that is before the missing value at `at`."""
    start = max(0, at - FAR)
    end = start + len(text[start:at].rstrip())
    if text.endswith("-", start, end):
        return Span(end - 1, end)
    first = max(start, line_start(text, end))
    line = text[first:end]
    skipped = re.match(r"\s*(?:[-?]\s+)*", line)
    if key := re.compile(KEY).search(line, skipped.end() if skipped else 0):
        return Span(first + key.start(1), first + key.end(1))
    return Span(at, at + 1)
