"""One line a problem, as editors and grep read it: `file:line:column: severity[rule]: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import visible
from osl.render.problems.words import hint_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem


def short(reports: list[FileReport]) -> Iterator[str]:
    """The lines of all `reports`."""
    for report in reports:
        for problem in report.problems:
            yield f"{place(report.name, problem)}: {headline(problem)}{_hint(problem)}\n"


def place(file: str, problem: LocatedProblem) -> str:
    """`file:line:column`, where `problem` begins."""
    return f"{visible(file)}:{problem.start.line}:{problem.start.column}"


def headline(problem: LocatedProblem) -> str:
    """`error[rule]: message`; the first word is the same in every language, for programs look for it."""
    return f"{problem.severity}[{problem.rule}]: {on_one_line(str(problem.message))}"


def on_one_line(text: str) -> str:
    """`text` without line feeds and tabs, which `visible` lets through."""
    return text.replace("\n", "\\n").replace("\t", "\\t")


def _hint(problem: LocatedProblem) -> str:
    return f" ({hint_word()}: {on_one_line(str(problem.hint))})" if problem.hint else ""
