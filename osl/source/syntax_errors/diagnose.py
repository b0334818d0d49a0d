"""The problem that ended the reading of a file: a syntax error, or too large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.i18n import say
from osl.problem import Problem, Span
from osl.source.nodes import MAX_DEPTH, TooDeepError, TooLargeError

if TYPE_CHECKING:
    from osl.source.text import Source


def end_of_reading(source: Source, error: Exception) -> Problem:
    """Return the problem of `error`, at its place."""
    if isinstance(error, TooLargeError):
        return _too_large(error)
    from osl.source.syntax_errors.explain import explain

    found = explain(source.text, *_words(error), at=_index(error, "problem"), begun=_index(error, "context"))
    return Problem("yaml-syntax", "error", found.span, found.message, found.hint)


def open_quotation(error: Exception | None) -> int | None:
    """Return the offset of a quotation mark that is never closed, if `error` is about one."""
    context, _ = _words(error)
    return _index(error, "context") if "quoted scalar" in context else None


def _too_large(error: TooLargeError) -> Problem:
    span = Span(error.mark.index, error.mark.index + 1)
    if isinstance(error, TooDeepError):
        message = say("lists and keys are nested deeper than {most} levels", most=MAX_DEPTH)
        return Problem("too-large", "error", span, message, say("deeper levels are not read"))
    message = say("too many values for a plan; the rest is not read")
    return Problem("too-large", "error", span, message, say("divide it into one plan per year"))


def _words(error: Any) -> tuple[str, str]:
    return getattr(error, "context", None) or "", getattr(error, "problem", None) or str(error)


def _index(error: Any, which: str) -> int | None:
    mark = getattr(error, f"{which}_mark", None)
    return mark.index if mark is not None else None
