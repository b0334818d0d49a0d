"""The rules of the plan file: each is a module whose docstring is its page in the manual.

A module with a `find` looks for what it is named after: `find(context)` yields what it found,
`tell(context, found)` reports it with its place and what to do. The other rules are reported by what
reads the file, its YAML and its date phrases; their modules have only the page.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from osl.problem import Severity

# every rule and its severity, in the order of the page of the format
RULES: dict[str, Severity] = {
    "not-text": "error",
    "yaml-syntax": "error",
    "unsupported-yaml": "error",
    "too-large": "error",
    "duplicate-key": "error",
    "missing-key": "error",
    "unknown-key": "error",
    "wrong-type": "error",
    "empty-value": "error",
    "bad-value": "error",
    "duplicate-id": "error",
    "unknown-audience": "error",
    "audience-loop": "error",
    "unused-audience": "warning",
    "similar-audience": "warning",
    "unread-when": "warning",
    "doubtful-when": "warning",
    "month-out-of-range": "error",
    "reversed-range": "error",
    "impossible-date": "error",
    "year-mismatch": "error",
    "months-differ": "warning",
    "year-in-title": "warning",
    "missing-reason": "error",
    "closed-without-date": "warning",
    "closed-before-start": "warning",
    "date-in-future": "warning",
    "outside-year": "warning",
    "clash": "warning",
    "stray-exception": "warning",
    "invisible-character": "warning",
    "odd-spaces": "warning",
    "long-title": "warning",
    "same-year": "warning",
    "unused-ignore": "warning",
}

# the rules that look at a plan that was read, through `find` and `tell`
LOOKING = (
    "duplicate-id",
    "unknown-audience",
    "audience-loop",
    "unused-audience",
    "similar-audience",
    "year-in-title",
    "missing-reason",
    "closed-without-date",
    "closed-before-start",
    "date-in-future",
    "outside-year",
    "clash",
    "stray-exception",
    "invisible-character",
    "odd-spaces",
    "long-title",
)


@cache
def module(rule: str) -> Any:
    """Return the module of `rule`."""
    return import_module(f"osl.rules.{rule.replace('-', '_')}")
