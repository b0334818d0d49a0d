"""The rules of the plan file: each is a module, its docstring is its page in the manual."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osl.plan import Plan
    from osl.problem import Problems, Severity
    from osl.source.text import Source

# the rules that read a sound plan, and how grave each is; those of the file's shape are told by its reader
CHECKS: dict[str, Severity] = {
    "unknown-audience": "error",
}


def check(plan: Plan, source: Source, problems: Problems, *, errors_only: bool = False) -> None:
    """Add to `problems` what the rules find in `plan`, read from `source`."""
    from osl.source.places import Places

    places = Places(source)
    for rule, severity in CHECKS.items():
        if severity == "error" or not errors_only:
            module = import_module(f"osl.rules.{rule.replace('-', '_')}")
            for problem in module.check(plan, places):
                problems.add(problem)
