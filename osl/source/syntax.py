"""What the YAML parser found wrong, in words that help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from osl.i18n import say
from osl.problem import Problem, Span

if TYPE_CHECKING:
    from osl.source.text import Source

READ_AGAIN = 1024 * 1024  # above this the pure scanner, which says more, takes too long


def syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    """The problem that the parser's `error` is; the pure parser's words where the file is small."""
    if len(source.text) < READ_AGAIN:
        error = _said_better(source.text) or error
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.index if mark is not None else getattr(error, "position", 0), len(source.text))
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Problem("yaml-syntax", "error", Span(at, at + 1), say("not YAML: {what}", what=what))


def _said_better(text: str) -> yaml.YAMLError | None:
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as error:
        return error
    return None
