"""How reading tells of problems: at a node, in words, by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from osl.i18n import say
from osl.problem import Problem, Related, Span
from osl.source.tree import Mapping, Refused, Sequence, leaf_end

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

    def wrong_type(self, node: Node, expected: Sentence) -> None:
        """Report that `node` is not what was expected; nothing where it was refused already."""
        if not isinstance(node, Refused):
            found = _kind(node)
            message = say("found {found}, expected {expected}", found=found, expected=expected)
            self.report("wrong-type", self.span(node), message)

    def not_a(self, node: Node, expected: Sentence) -> None:
        """Report that `node` is empty or of another type, where `expected` should stand."""
        if isinstance(node, ScalarEvent) and not node.value.strip():
            message = say("nothing here, {expected} was expected", expected=expected)
            self.report("empty-value", self.span(node), message)
        else:
            self.wrong_type(node, expected)

    def bad(self, node: Node, message: Sentence, hint: Sentence | None = None) -> None:
        """Report a value that is not one of its kind."""
        self.report("bad-value", self.span(node), message, hint)


def _kind(node: Node) -> Sentence:
    if isinstance(node, Mapping):
        return say("a mapping")
    return say("a list") if isinstance(node, Sequence) else say("text")
