"""A problem to be fixed, and the edits that fixes are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from osl.edit.text_edit import TextEdit
from osl.format import FLAGS
from osl.i18n import Sentence, say
from osl.lsp.tree import spot_at
from osl.problem import Problem, Span
from osl.source.yaml_scalar import Plain, PlainId, written
from osl.text.lines import line_end, line_start
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from osl.checking.check import Checked
    from osl.plan import Task

Fix: TypeAlias = "tuple[Sentence, list[TextEdit]]"
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#")


class FixContext(Value):
    """A problem of a plan that was checked on a day; `root` is the plan's YAML node."""

    checked: Checked
    problem: Problem
    day: date
    root: Any

    @property
    def text(self) -> str:
        """The text of the plan."""
        return self.checked.source.raw or self.checked.source.text

    @property
    def span(self) -> Span:
        """The span of the problem."""
        return self.problem.span

    @property
    def target(self) -> Span:
        """The part of the problem's span to look at, or all of it."""
        return self.problem.focus or self.span

    @property
    def task(self) -> Task | None:
        """The task that the problem is in, as far as it can be read."""
        begun = [task for task in self.checked.plan.all_tasks() if task.at[0] <= self.span.start]
        return max(begun, key=lambda task: task.at[0], default=None)

    @property
    def scalar(self) -> str:
        """The text at the problem, without its quotation marks."""
        spot = spot_at(self.root, self.text, self.span.start)
        return spot.value if spot else ""

    @property
    def line_start(self) -> int:
        """The start of the line of the problem."""
        return line_start(self.text, self.span.start)

    def value(self, name: str) -> str:
        """Return what the hint has for `name`, as it is."""
        hint = self.problem.hint
        return str(hint.values[name]) if hint else ""

    def at(self, span: Span) -> str:
        """Return the text at `span`."""
        return self.text[span.start : span.end]

    def rest(self, start: int) -> Span:
        """Return the span from `start` to the end of the line, without a comment and blanks before it."""
        end = line_end(self.text, start)
        found = _COMMENT.search(self.text, start, end)
        end = found.start() if found else end
        return Span(start, start + len(self.text[start:end].rstrip(" \t")))


def replaced(span: Span, new: str) -> Iterator[Fix]:
    """Yield the fix that writes `new` in the place of `span`."""
    yield say('write "{words}"', words=new), [TextEdit(span.start, span.end, new)]


def deleted(span: Span) -> Iterator[Fix]:
    """Yield the fix that deletes `span`."""
    yield say("delete it"), [TextEdit(span.start, span.end)]


def as_value(context: FixContext, span: Span, new: str) -> Iterator[Fix]:
    """Yield fixes that make `new` the value of the scalar at `span`, in its quotes; quoted more if needed."""
    sign = context.text[span.start : span.start + 1]
    quote = sign if sign in ("'", '"') else ""
    is_plain = _DATE.fullmatch(new) or new.isdigit() or new in FLAGS
    value = Plain(new) if is_plain else PlainId(new)
    for word in dict.fromkeys(written(value, quote, flow=flow) for flow in (False, True)):
        yield say('write "{words}"', words=word), [TextEdit(span.start, span.end, word)]


def in_quotes(context: FixContext, span: Span) -> Iterator[Fix]:
    """Yield the fix that puts the text at `span` in quotation marks."""
    text = context.at(span)
    quote = "'" if '"' in text or "\\" in text else '"'
    new = written(text, quote, flow=False)
    yield say("put it in quotation marks"), [TextEdit(span.start, span.end, new)]


def rewritten(context: FixContext, title: Sentence, after: str) -> Iterator[Fix]:
    """Yield the fix that makes `after` of the whole text."""
    yield title, [TextEdit(0, len(context.text), after)]
