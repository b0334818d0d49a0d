"""What is wrong with a plan, and where: a problem, its place, its hint."""

from __future__ import annotations

from errno import EBADF
from typing import TYPE_CHECKING, Literal, Protocol

from osl.i18n import N_, Sentence, say
from osl.values import Value

Severity = Literal["error", "warning"]


class Span(Value):
    """A range of a file's text: 0-based offsets of code points, `end` exclusive, a BOM not counted."""

    start: int
    end: int


class Related(Value):
    """Another place that a problem refers to."""

    span: Span
    message: Sentence


class Problem(Value):
    """One thing that is wrong: by which rule, where, what was found and expected, what to type.

    `span` is the value, key or item; `focus` the part of it to look at, if that is known.
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
        """The comments of a file that silence rules."""

        def silence(self, problem: Problem) -> bool:
            """Return whether a comment silences `problem`, and mark that comment as used."""

        def refuse(self, problem: Problem) -> None:
            """Mark the comments that would silence `problem` as in vain."""

        def may_silence(self, rule: str, near: tuple[int, int] | None) -> bool:
            """Return whether a comment names `rule` on a line between two offsets, or anywhere."""


KEPT = 1000


class Problems:
    """The problems of one file: all are counted, the first KEPT of each rule are kept.

    `wanted` are the rules that were chosen, None for all; `silencer` are the comments that silence rules.
    """

    def __init__(self, wanted: frozenset[str] | None = None, silencer: Silencer | None = None) -> None:
        self.counts: dict[tuple[str, Severity], int] = {}
        self.kept: list[Problem] = []
        self.wanted = wanted
        self.silencer = silencer

    def add(self, problem: Problem, *, can_be_silenced: bool = True) -> None:
        """Count `problem`, and keep it, unless its rule is not wanted, silenced, or has many already.

        What cannot be silenced keeps the file, or the rest of it, from being read: it is always wanted.
        """
        if can_be_silenced and not self.wants(problem.rule):
            return
        if self.silencer is not None and not can_be_silenced:
            self.silencer.refuse(problem)
        elif self.silencer is not None and self.silencer.silence(problem):
            return
        if self._count(problem.rule, problem.severity, 1):
            self.kept.append(problem)

    def wants(self, rule: str) -> bool:
        """Return whether `rule` was chosen."""
        return self.wanted is None or rule in self.wanted

    def count(self, rule: str, severity: Severity, more: int = 1) -> bool:
        """Count `more` problems of `rule`; return whether the last of them is one to keep."""
        return bool(more) and self.wants(rule) and self._count(rule, severity, more)

    def _count(self, rule: str, severity: Severity, more: int) -> bool:
        key = (rule, severity)
        self.counts[key] = count = self.counts.get(key, 0) + more
        return count <= KEPT

    def is_full(self, rule: str, severity: Severity, near: tuple[int, int] | None = None) -> bool:
        """Return whether no more problems of `rule` are kept, so that counting them is enough.

        `near` are the offsets between which the one in question is, if they are known; it may be silenced.
        """
        if not self.wants(rule) or self.counts.get((rule, severity), 0) < KEPT:
            return False
        return self.silencer is None or not self.silencer.may_silence(rule, near)

    def has(self, *rules: str) -> bool:
        """Return whether there is a problem of one of `rules`."""
        return any(rule in rules for rule, _ in self.counts)

    @property
    def errors(self) -> int:
        """The number of errors."""
        return sum(n for (_, severity), n in self.counts.items() if severity == "error")

    @property
    def warnings(self) -> int:
        """The number of warnings."""
        return sum(n for (_, severity), n in self.counts.items() if severity == "warning")

    def in_order(self) -> list[Problem]:
        """Return the problems that were kept, by their place in the file."""
        return sorted(self.kept, key=lambda problem: (problem.span, problem.rule))


def hint_words(hint: Sentence) -> Sentence:
    """Return `hint` as people read it: text that is only to be typed becomes a sentence."""
    return say('write "{words}"', words=hint) if hint.is_verbatim else hint


class ClosedPipeError(Exception):
    """The reader of our output closed it; raised past Typer, which would make it exit code 1."""


class OslError(Exception):
    """A command cannot be carried out; the error has its sentence and its exit code."""

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
    """A value that an option does not take, though one is similar; help lists them all."""


# the messages of systems about a disk that people are most likely to meet
_MET = (
    N_("No space left on device"), N_("Disk quota exceeded"), N_("File too large"),
    N_("Permission denied"), N_("Read-only file system"), N_("Not a directory"),
    N_("File name too long"), N_("Too many levels of symbolic links"), N_("Input/output error"),
    N_("embedded null byte"),
)  # fmt: skip


def system_words(error: Exception) -> Sentence | str:
    """Return the system's message for `error`, translated if it is one of `_MET`."""
    if getattr(error, "errno", None) == EBADF or "closed file" in str(error):
        return say("it is closed")
    words = getattr(error, "strerror", None) or str(error)
    return Sentence(words, {}) if words in _MET else words
