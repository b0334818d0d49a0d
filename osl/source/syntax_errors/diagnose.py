"""What ended the reading of a file: what the YAML parser found wrong, or that there is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.i18n import say
from osl.problem import Problem, Span
from osl.source.nodes import MAX_DEPTH, TooDeepError, TooLargeError

if TYPE_CHECKING:
    from osl.source.text import Source


def end_of_reading(source: Source, error: Exception) -> Problem:
    """The problem that `error` is, at its place."""
    if isinstance(error, TooLargeError):
        return _too_large(error)
    from osl.source.syntax_errors.explain import explain

    told = explain(source.text, *_said(error), at=_index(error, "problem"), begun=_index(error, "context"))
    return Problem("yaml-syntax", "error", told.span, told.message, told.hint)


def open_quotation(error: Exception | None) -> int | None:
    """Where the text begins whose quotation marks are never closed, if it is that which `error` says."""
    context, _ = _said(error)
    return _index(error, "context") if "quoted scalar" in context else None


def _too_large(error: TooLargeError) -> Problem:
    span = Span(error.mark.index, error.mark.index + 1)
    if isinstance(error, TooDeepError):
        message = say("lists and keys are nested deeper than {most} levels", most=MAX_DEPTH)
        return Problem("too-large", "error", span, message, say("what stands deeper is not read"))
    message = say("more values than any plan has; what follows is not read")
    return Problem("too-large", "error", span, message, say("divide it into one plan a year"))


def _said(error: Any) -> tuple[str, str]:
    return getattr(error, "context", None) or "", getattr(error, "problem", None) or str(error)


def _index(error: Any, which: str) -> int | None:
    mark = getattr(error, f"{which}_mark", None)
    return mark.index if mark is not None else None
