"""What is wrong with a plan, and where: a problem, its place, its hint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from osl.i18n import Sentence

Severity = Literal["error", "warning"]


class Span(NamedTuple):
    """A stretch of a file's text: 0-based offsets of code points, `end` exclusive, no BOM counted."""

    start: int
    end: int


class Related(NamedTuple):
    """Another place that a problem speaks of."""

    span: Span
    message: Sentence


class Problem(NamedTuple):
    """One thing that is wrong: by which rule, where, what was found and expected, what to type."""

    rule: str
    severity: Severity
    span: Span
    message: Sentence
    hint: Sentence | None = None
    related: tuple[Related, ...] = ()


KEPT = 1000


class Problems:
    """The problems of one file: all are counted, of each rule the first KEPT are kept."""

    def __init__(self) -> None:
        self.counts: dict[tuple[str, Severity], int] = {}
        self.kept: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Count `problem`, and keep it unless its rule has many already."""
        key = (problem.rule, problem.severity)
        self.counts[key] = count = self.counts.get(key, 0) + 1
        if count <= KEPT:
            self.kept.append(problem)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(n for (_, severity), n in self.counts.items() if severity == "error")

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return sum(n for (_, severity), n in self.counts.items() if severity == "warning")

    def in_order(self) -> list[Problem]:
        """Those kept, by their place in the file."""
        return sorted(self.kept, key=lambda problem: (problem.span, problem.rule))


class ClosedPipe(Exception):  # noqa: N818 - it is no error
    """Whoever read our output has had enough; raised past Typer, which would make it exit code 1."""


class OslError(Exception):
    """What was asked cannot be done; carries its sentence and its exit code."""

    def __init__(self, sentence: Sentence | str, *, code: int = 2) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code

    def __str__(self) -> str:
        return str(self.sentence)
