"""Opening a plan for a question: a plan with errors is answered, one that is not YAML is refused."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from osl import i18n
from osl.cli.desk import Opened
from osl.i18n import say_n
from osl.plan import Plan
from osl.problem import OslError, Problems
from osl.reading import read
from osl.rules import check
from osl.source.files import read_bytes
from osl.source.text import decode

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from osl.source.text import Source

# these leave no plan to ask: the file is refused; with any other problem it is answered
NOT_A_PLAN = ("not-text", "yaml-syntax", "too-large")


def open_plan(path: Path, as_of: date) -> Opened:
    """The plan at `path`, with one line on standard error where it has errors."""
    opened = read_plan(path, as_of)
    tell(path, opened.problems.errors)
    return opened


def read_plan(path: Path, as_of: date) -> Opened:
    """The plan at `path`, checked for errors; raises OslError where it cannot be read as one."""
    source, found = decode(str(path), read_bytes(str(path)))
    problems = Problems()
    for problem in found:
        problems.add(problem)
    plan = read(source, problems, year=as_of.year)
    if not i18n.is_chosen():
        i18n.use(i18n.known(plan.language) or "en")
    _refuse_what_is_no_plan(plan, source, problems)
    check(plan, source, problems, errors_only=True)
    return Opened(path, source, plan, problems)


def _refuse_what_is_no_plan(plan: Plan, source: Source, problems: Problems) -> None:
    nothing = plan == Plan(plan.year, has_year=False)
    for problem in problems.in_order():
        if nothing or problem.rule in NOT_A_PLAN:
            at = source.position(problem.span.start)
            raise OslError(f"{source.name}:{at.line}:{at.column}: {problem.message}")


def tell(path: Path, errors: int) -> None:
    """Say on standard error how many errors the plan at `path` has, if any."""
    if errors:
        line = say_n(
            "the plan has {n} error, so something may be missing here; see: osl validate {file}",
            "the plan has {n} errors, so something may be missing here; see: osl validate {file}",
            errors, file=path,
        )  # fmt: skip
        sys.stderr.write(f"osl: {line}\n")
