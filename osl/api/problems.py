"""Problems of plans with their lines and columns, and the functions that find them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from osl.api.boundary import boundary, known_as, public
from osl.i18n import visible
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.api.boundary import AnyPath
    from osl.checking.report import FileReport, LocatedProblem
    from osl.problem import Severity


class PublicPlace(Value):
    """Another place that a problem refers to: 1-based line and column, and what is there."""

    file: str
    line: int
    column: int
    message: str


@known_as("Problem")
class PublicProblem(Value):
    """One thing that is wrong with a plan: rule, severity (`error` or `warning`), place, message, hint.

    Lines and columns are 1-based and count Unicode code points; `end_column` is the first one after. `hint`
    is what to type instead, or None. `related` are other places that the problem refers to.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str | None = None
    related: tuple[PublicPlace, ...] = ()

    def __str__(self) -> str:
        return f"{visible(self.file)}:{self.line}:{self.column}: {self.severity}[{self.rule}]: {self.message}"


def in_public(file: str, problem: LocatedProblem) -> PublicProblem:
    """Return a problem of `file` with its sentences in the language spoken now."""
    start, end = problem.start, problem.end
    related = tuple(
        PublicPlace(one.file or file, one.start.line, one.start.column, str(one.message))
        for one in problem.related
    )
    return PublicProblem(
        problem.rule, problem.severity, file, start.line, start.column, end.line, end.column,
        str(problem.message), str(problem.hint) if problem.hint else None, related,
    )  # fmt: skip


def validate(path: AnyPath) -> list[PublicProblem]:
    """Return the problems of the plan at `path`, or of all plans of a folder, by file, line and column.

    It finds what `osl validate` finds: rules are chosen by `osl.toml` beside the plan. Raises PlanError if
    a file cannot be opened or a folder has no plan.
    """
    with boundary(path):
        reports = [_report(file) for file in _files(Path(path))]
        if len(reports) > 1:
            from osl.checking.job import same_year

            for report, problem in list(same_year(reports)):
                report.add(problem)
        return [in_public(report.name, problem) for report in reports for problem in report.problems]


def _files(path: Path) -> Iterator[Path]:
    from osl.app.plans import in_folder
    from osl.source.files import kind_of

    yield from in_folder(path, None) if kind_of(path) == "folder" else [path]


def _report(file: Path) -> FileReport:
    from osl.checking.check import check
    from osl.checking.job import report

    return report(check(str(file), content(file), day=date.today(), wanted=rules_for(file.parent)))


def rules_for(folder: Path) -> frozenset[str] | None:
    """Return the rules that `osl.toml` in `folder` chooses; None for all."""
    from osl.app.check_files import RuleChoice
    from osl.app.settings import settings_in

    return RuleChoice().wanted(settings_in(folder))


def content(file: Path) -> bytes:
    """Return the bytes of a file, also of one named "-"; raises OslError if it cannot be read."""
    from osl.source.files import read_bytes

    return read_bytes(os.path.join(".", file) if str(file) == "-" else str(file))  # noqa: PTH118


@public
def validate_text(text: str, name: str = "<text>") -> list[PublicProblem]:
    """Return the problems of a plan that is given as text; `name` is what they call its file."""
    from osl.checking.job import CheckJob, run_job

    data = text.encode("utf-8", "surrogatepass")
    report = run_job(CheckJob(name, date.today(), data=data))
    return [in_public(name, problem) for problem in report.problems]
