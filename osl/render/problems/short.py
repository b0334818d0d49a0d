"""One line per problem, as editors and grep read it, and the words that the other formats share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from osl.i18n import _, say, say_n, visible
from osl.problem import hint_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem
    from osl.problem import Severity


def short(reports: list[FileReport]) -> Iterator[str]:
    """Yield `file:line:column: severity[rule]: message (hint)` for each problem of `reports`."""
    for report in reports:
        for problem in report.problems:
            yield f"{place(report.name, problem)}: {headline(problem)}{_hint(problem)}\n"


def place(file: str, problem: LocatedProblem) -> str:
    """Return `file:line:column`, the start of `problem`."""
    return f"{visible(file)}:{problem.start.line}:{problem.start.column}"


def with_slashes(file: str) -> str:
    """Return a file's name as services take it; a backslash parts folders on Windows only."""
    return file.replace(os.sep, "/")


def headline(problem: LocatedProblem) -> str:
    """Return `error[rule]: message`; programs look for the first word, so it is not translated."""
    return f"{problem.severity}[{problem.rule}]: {on_one_line(str(problem.message))}"


def on_one_line(text: str) -> str:
    """Return `text` without line feeds and tabs, which `visible` lets through."""
    return text.replace("\n", "\\n").replace("\t", "\\t")


def _hint(problem: LocatedProblem) -> str:
    return f" ({hint_word()}: {on_one_line(str(hint_words(problem.hint)))})" if problem.hint else ""


def severity_word(severity: Severity) -> str:
    """Return `error` or `warning` in the language in use."""
    return _("error") if severity == "error" else _("warning")


def hint_word() -> str:
    """Return the word before a hint."""
    return _("hint")


def summary(reports: list[FileReport]) -> str:
    """Return the number of problems and of files; a friendly line if there are no problems."""
    errors = sum(report.count("error") for report in reports)
    warnings = sum(report.count("warning") for report in reports)
    files = sum(report.failure is None for report in reports)
    if not files:
        return str(say("no file was checked"))
    if not errors and not warnings:
        tasks = sum(report.tasks for report in reports)
        checked = say_n("{n} file", "{n} files", files), say_n("{n} task", "{n} tasks", tasks)
        return str(say("No problems found: {files}, {tasks}.", files=checked[0], tasks=checked[1]))
    counted = [
        say_n("{n} error", "{n} errors", errors) if errors else None,
        say_n("{n} warning", "{n} warnings", warnings) if warnings else None,
    ]
    both = _("and")
    found = f" {both} ".join(str(one) for one in counted if one)
    return str(say_n("{found} in {n} file", "{found} in {n} files", files, found=found))
