"""What is wrong with a plan, and where: a problem, its place, its hint."""

from __future__ import annotations

from errno import EBADF
from typing import TYPE_CHECKING, Literal, Protocol

from osl.i18n import N_, Sentence, say
from osl.values import Value

Severity = Literal["error", "warning"]


class Span(Value):
    """A stretch of a file's text: 0-based offsets of code points, `end` exclusive, no BOM counted."""

    start: int
    end: int


class Related(Value):
    """Another place that a problem speaks of."""

    span: Span
    message: Sentence


class Problem(Value):
    """One thing that is wrong: by which rule, where, what was found and expected, what to type.

    `span` is the value, key or item; `focus` the part of it to look at, where that is known.
    """

    rule: str
    severity: Severity
    span: Span
    message: Sentence
    hint: Sentence | None = None
    related: tuple[Related, ...] = ()
    focus: Span | None = None


if TYPE_CHECKING:

    class Silencer(Protocol):
        """What knows which problems a comment in the file silences."""

        def silence(self, problem: Problem) -> bool:
            """Whether one silences `problem`; it is then of use."""

        def may_silence(self, rule: str, near: tuple[int, int] | None) -> bool:
            """Whether one names `rule` on a line between two offsets, or anywhere."""


KEPT = 1000


class Problems:
    """The problems of one file: all are counted, of each rule the first KEPT are kept.

    `wanted` says which rules were chosen, `silencer` which problems a comment silences; None: all, none.
    """

    def __init__(self, wanted: frozenset[str] | None = None, silencer: Silencer | None = None) -> None:
        self.counts: dict[tuple[str, Severity], int] = {}
        self.kept: list[Problem] = []
        self.wanted = wanted
        self.silencer = silencer

    def add(self, problem: Problem) -> None:
        """Count `problem`, and keep it unless its rule has many already, or it is not wanted."""
        if not self.wants(problem.rule):
            return
        if self.silencer is not None and self.silencer.silence(problem):
            return
        if self.count(problem.rule, problem.severity):
            self.kept.append(problem)

    def wants(self, rule: str) -> bool:
        """Whether problems of `rule` were chosen."""
        return self.wanted is None or rule in self.wanted

    def count(self, rule: str, severity: Severity, more: int = 1) -> bool:
        """Count a problem of `rule`, or several; whether it is one to keep."""
        if not more or not self.wants(rule):
            return False
        key = (rule, severity)
        self.counts[key] = count = self.counts.get(key, 0) + more
        return count <= KEPT

    def is_full(self, rule: str, severity: Severity, near: tuple[int, int] | None = None) -> bool:
        """Whether no more problems of `rule` are kept, so that counting them is enough.

        `near`: between which offsets the one in question lies, where that is known; it may be silenced.
        """
        if not self.wants(rule) or self.counts.get((rule, severity), 0) < KEPT:
            return False
        return self.silencer is None or not self.silencer.may_silence(rule, near)

    def has(self, *rules: str) -> bool:
        """Whether there is a problem of one of `rules`."""
        return any(rule in rules for rule, _ in self.counts)

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


class ClosedPipeError(Exception):
    """Whoever read our output has had enough; raised past Typer, which would make it exit code 1."""


class OslError(Exception):
    """What was asked cannot be done; carries its sentence and its exit code."""

    def __init__(self, sentence: Sentence | str, *, code: int = 2) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code

    def __str__(self) -> str:
        return str(self.sentence)


class OutputError(OslError):
    """Standard output cannot be written; `cause` is the error of the system."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(say("the output cannot be written: {why}", why=system_words(cause)))


class UnknownValue(OslError):  # noqa: N818 - a kind of OslError
    """A value that an option does not take, though it takes one much like it; help lists them all."""


# what systems say of a disk, where people are most likely to meet it
_MET = (
    N_("No space left on device"), N_("Disk quota exceeded"), N_("File too large"),
    N_("Permission denied"), N_("Read-only file system"), N_("Not a directory"),
    N_("File name too long"), N_("Too many levels of symbolic links"), N_("Input/output error"),
    N_("embedded null byte"),
)  # fmt: skip


def system_words(error: Exception) -> Sentence | str:
    """What the system says of `error`, in the language spoken where it is one that people meet."""
    if getattr(error, "errno", None) == EBADF or "closed file" in str(error):
        return say("it is closed")
    words = getattr(error, "strerror", None) or str(error)
    return Sentence(words, {}) if words in _MET else words
