"""Opening a plan for a question: a plan with errors is answered, one that is not YAML is refused."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.choose import typed
from osl.checking.check import check
from osl.i18n import say_n
from osl.problem import OslError
from osl.source.files import read_bytes
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from osl.checking.check import Checked
    from osl.plan import Plan
    from osl.problem import Problem, Problems
    from osl.source.text import Source

# these leave no plan to ask: the file is refused; with any other problem it is answered
NOT_A_PLAN = ("yaml-syntax", "too-large")


class LoadedPlan(Value):
    """A plan as it was read, with its file's text and what is wrong with it."""

    path: Path
    source: Source
    plan: Plan
    problems: Problems

    def flawed(self) -> frozenset[int]:
        """Return the offset (`at[0]`) of each task in which an error was found: part of it may be missing."""
        errors = [p.span.start for p in self.problems.kept if p.severity == "error"]
        if not errors:
            return frozenset()
        tasks = [task.at for task in self.plan.all_tasks()]
        return frozenset(start for start, end in tasks if any(start <= at < end for at in errors))


def load_plan(path: Path, as_of: date, data: bytes | None = None) -> LoadedPlan:
    """Read the plan at `path` (or `data`), and report the number of its errors on standard error."""
    loaded = read_plan(path, as_of, data)
    report_errors(path, loaded.problems.errors)
    return loaded


def read_plan(path: Path, as_of: date, data: bytes | None = None) -> LoadedPlan:
    """Read the plan at `path` and check it for errors; raises OslError if it cannot be read as one.

    `data` is its content if that is not what is in the file now.
    """
    content = read_bytes(str(path)) if data is None else data
    checked = check(str(path), content, day=as_of, errors_only=True)
    i18n.use_plan_language(checked.plan.language)
    _refuse_unreadable(checked)
    return LoadedPlan(path, checked.source, checked.plan, checked.problems)


def _refuse_unreadable(checked: Checked) -> None:
    if problem := refusal(checked):
        from osl.checking.report import located
        from osl.render.problems.text import Style, block

        name = checked.source.name
        raise OslError(block(name, located(problem, checked.source), Style()).rstrip("\n"))


def refusal(checked: Checked) -> Problem | None:
    """Return the problem that leaves no plan to ask, None if there is none such."""
    plan = checked.plan
    nothing = not (plan.has_year or plan.title or plan.audiences or plan.tasks)
    # a control character that is written as an escape is a problem of one text, not of the whole file
    refused = NOT_A_PLAN if checked.source.is_text else ("not-text", *NOT_A_PLAN)
    found = checked.problems.in_order()
    why = next((problem for problem in found if problem.rule in refused), None)
    return why or (found[0] if nothing and found else None)


@contextmanager
def errors_explain(loaded: LoadedPlan) -> Iterator[None]:
    """Add to the error of an unknown task that the errors of the plan may be why."""
    from osl.questions.ids import UnknownTaskError

    try:
        yield
    except UnknownTaskError as error:
        if not loaded.problems.errors:
            raise
        words = say_n(
            "{why}; the plan has {n} error, and the task may be one that it hides: osl validate {file}",
            "{why}; the plan has {n} errors, and the task may be one that they hide: osl validate {file}",
            loaded.problems.errors, why=error.sentence, file=typed(loaded.path),
        )  # fmt: skip
        raise OslError(words) from error


def report_errors(path: Path, errors: int) -> None:
    """Report on standard error how many errors the plan at `path` has, if any."""
    if errors:
        line = say_n(
            "the plan has {n} error, so something may be missing here; see: osl validate {file}",
            "the plan has {n} errors, so something may be missing here; see: osl validate {file}",
            errors, file=path,
        )  # fmt: skip
        sys.stderr.write(f"osl: {line}\n")
