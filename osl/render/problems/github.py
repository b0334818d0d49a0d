"""Annotations for GitHub Actions: workflow commands that mark the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import visible
from osl.render.actions import without_old_commands
from osl.render.problems.words import hint_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem

# the runner undoes these in a message, and in a property two more
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}


def github(reports: list[FileReport]) -> Iterator[str]:
    """One command a problem."""
    for report in reports:
        for problem in report.problems:
            yield _command(report.name, problem)


def _command(file: str, problem: LocatedProblem) -> str:
    properties = {"file": file.replace("\\", "/"), "line": problem.start.line, "endLine": problem.end.line}
    if problem.start.line == problem.end.line:  # GitHub takes columns only within one line
        properties |= {"col": problem.start.column, "endColumn": problem.end.column}
    properties["title"] = f"osl {problem.rule}"
    listed = ",".join(f"{name}={_escaped(value, IN_PROPERTY)}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_escaped(_message(problem), IN_MESSAGE)}\n"


def _message(problem: LocatedProblem) -> str:
    return f"{problem.message}\n{hint_word()}: {problem.hint}" if problem.hint else str(problem.message)


def _escaped(value: object, escapes: dict[str, str]) -> str:
    text = without_old_commands(visible(str(value).replace("\r", "\n")))
    return "".join(escapes.get(character, character) for character in text)
