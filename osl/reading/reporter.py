"""How reading tells of problems: at a node, in words, by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.problem import Problem, Related, Span
from osl.reading.refusal import empty_value, wrong_type
from osl.source.before import before_nothing
from osl.source.tree import Refused, leaf_end

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.problem import Problems
    from osl.source.text import Source
    from osl.source.tree import Node


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

    def is_told(self, rule: str) -> bool:
        """Count one more error of `rule` if there are so many that no more is kept, and say whether so.

        Finding the words and the place of a million problems takes minutes.
        """
        return self.problems.is_full(rule, "error") and not self.problems.count(rule, "error")

    def bad(self, node: Node, message: Sentence, hint: Sentence | None = None) -> None:
        """Report a value that is not one of its kind."""
        if not self.is_told("bad-value"):
            self.report("bad-value", self.span(node), message, hint)

    def not_a(self, node: Node, expected: str) -> None:
        """Report that `node` is empty or of another type, where a `text`, a `list` or `keys` should stand."""
        if isinstance(node, ScalarEvent) and not node.value.strip():
            self._empty(node, expected)
            return
        told_already = isinstance(node, Refused) or not getattr(node, "whole", True)
        if not told_already and not self.is_told("wrong-type"):
            self.report("wrong-type", self.span(node), *wrong_type(node, expected, self.source.text))

    def _empty(self, node: ScalarEvent, expected: str) -> None:
        if self.is_told("empty-value"):
            return
        span = self.span(node)
        if span.start == span.end:
            span = before_nothing(self.source.text, span.start)
        self.report("empty-value", span, *empty_value(expected, blank=bool(node.style)))
