"""How reading tells of problems: at a node, in words, by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.problem import Problem, Related, Span
from osl.reading.messages import empty_value, wrong_type
from osl.source.locate import extent
from osl.source.missing_value import before_nothing
from osl.source.nodes import Refused

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.problem import Problems
    from osl.source.nodes import YamlNode
    from osl.source.text import Source


class Reporter:
    """What a reading function may call: it knows the text and gathers the problems.

    `lost` names the keys, anywhere in the file, of which a value or a part of one could not be read.
    """

    source: Source
    problems: Problems
    lost: set[str]

    def span(self, node: Any) -> Span:
        """Where `node` stands, without the blank space that follows it."""
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
        self.problems.add(Problem(rule, "error", span, message, hint, related))

    def is_told(self, rule: str, node: Any) -> bool:
        """Count one more error of `rule`, at `node`, if so many are there that no more is kept; whether so.

        Finding the words and the place of a million problems takes minutes.
        """
        near = node.start_mark.index, node.end_mark.index
        return self.problems.is_full(rule, "error", near) and not self.problems.count(rule, "error")

    def bad(self, node: YamlNode, message: Sentence, hint: Sentence | None = None) -> None:
        """Report a value that is not one of its kind, unless it is none because it holds what is no text."""
        is_spoilt = self.source.is_spoilt(getattr(node, "value", None) or "")
        if not is_spoilt and not self.is_told("bad-value", node):
            self.report("bad-value", self.span(node), message, hint)

    def not_a(self, node: YamlNode, expected: str) -> None:
        """Report that `node` is empty or of another type, where a `text`, a `list` or `keys` should stand."""
        if isinstance(node, ScalarEvent) and not node.value.strip():
            self._empty(node, expected)
            return
        told_already = isinstance(node, Refused) or not getattr(node, "whole", True)
        if not told_already and not self.is_told("wrong-type", node):
            self.report("wrong-type", self.span(node), *wrong_type(node, expected, self.source.text))

    def _empty(self, node: ScalarEvent, expected: str) -> None:
        if self.is_told("empty-value", node):
            return
        span = self.span(node)
        if span.start == span.end:
            span = before_nothing(self.source.text, span.start)
        self.report("empty-value", span, *empty_value(expected, blank=bool(node.style)))
