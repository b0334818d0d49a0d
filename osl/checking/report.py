"""The result of checking a file: problems with lines, columns and the lines to show, without the file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from osl.text.lines import line_end
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from osl.i18n import Sentence
    from osl.problem import Problem, Severity, Span
    from osl.source.text import Position, Source

NONE: Mapping[tuple[str, Severity], int] = MappingProxyType({})
SHOWN = 400  # characters of a line that are kept around the place: a line may have millions


class Excerpt(Value):
    """A piece of a numbered line, the part of it to mark (offsets), and whether it is cut at either side."""

    line: int
    text: str
    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


class RelatedPlace(Value):
    """Another place that a problem refers to; `file` is None for the problem's own."""

    start: Position
    message: Sentence
    excerpt: Excerpt
    file: str | None = None


class LocatedProblem(Value):
    """A problem with its place in the file as people and editors count."""

    rule: str
    severity: Severity
    start: Position
    end: Position
    message: Sentence
    hint: Sentence | None
    related: tuple[RelatedPlace, ...]
    excerpt: Excerpt
    focus: tuple[Position, Position] | None = None


class Identity(Value):
    """What identifies a plan: organisation, year and version; with the place of its year."""

    key: tuple[str | None, int, str | None]
    start: Position
    end: Position
    excerpt: Excerpt
    silenced: bool


class FileReport:
    """One file's problems: those kept, in order, and how many there are of each rule.

    `failure` is the reason why the file could not be opened; it has no problems then.
    """

    def __init__(
        self,
        name: str,
        problems: Iterable[LocatedProblem] = (),
        counts: Mapping[tuple[str, Severity], int] = NONE,
        *,
        tasks: int = 0,
        language: str | None = None,
        identity: Identity | None = None,
        failure: Sentence | str | None = None,
    ) -> None:
        self.name = name
        self.problems = list(problems)
        self.counts = dict(counts)
        self.tasks = tasks
        self.language = language
        self.identity = identity
        self.failure = failure

    def add(self, problem: LocatedProblem) -> None:
        """Count and keep one more problem, in order."""
        from bisect import insort

        key = problem.rule, problem.severity
        self.counts[key] = self.counts.get(key, 0) + 1
        insort(self.problems, problem, key=lambda one: (one.start.line, one.start.column))

    def count(self, severity: Severity) -> int:
        """Return the number of problems of `severity`."""
        return sum(n for (_, other), n in self.counts.items() if other == severity)

    @property
    def not_kept(self) -> int:
        """The number of problems that were counted and not kept."""
        return sum(self.counts.values()) - len(self.problems)


def located(problem: Problem, source: Source) -> LocatedProblem:
    """Return `problem` with its lines and columns in `source`."""
    span, focus = problem.span, problem.focus
    return LocatedProblem(
        problem.rule,
        problem.severity,
        source.position(span.start),
        source.position(span.end),
        problem.message,
        problem.hint,
        tuple(
            RelatedPlace(source.position(one.span.start), one.message, excerpt(one.span, source))
            for one in problem.related
        ),
        excerpt(focus or span, source),
        (source.position(focus.start), source.position(focus.end)) if focus else None,
    )


def excerpt(span: Span, source: Source) -> Excerpt:
    """Return the line on which `span` begins, or the part of a long one near it, with the part to mark."""
    line, column = source.position(span.start)
    base = span.start - column + 1
    length = line_end(source.text, base) - base
    start, end = min(span.start - base, length), min(span.end - base, length)
    first = max(0, min(start - SHOWN // 2, length - SHOWN))
    text = (source.raw or source.text)[base + first : base + min(first + SHOWN, length)]
    after = min(max(end, start + 1) - first, len(text) + 1)
    return Excerpt(line, text, start - first, after, first > 0, first + SHOWN < length)
