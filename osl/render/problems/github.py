"""Annotations for GitHub Actions, and text in which its runner finds no commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import visible
from osl.problem import hint_words
from osl.render.problems.short import hint_word, with_slashes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem

# the runner decodes these in a message, and in a property two more
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}
# a command of the runner's first version counts anywhere, one of the second at the start of a line
_OLD = "##["
_NEW = re.compile(r"^([^\S\n]*+):(?=:)", re.MULTILINE)


def github(reports: list[FileReport]) -> Iterator[str]:
    """Yield one command per problem."""
    for report in reports:
        for problem in report.problems:
            yield _command(report.name, problem)


def _command(file: str, problem: LocatedProblem) -> str:
    properties = {"file": with_slashes(file), "line": problem.start.line, "endLine": problem.end.line}
    if problem.start.line == problem.end.line:  # GitHub takes columns only within one line
        properties |= {"col": problem.start.column, "endColumn": problem.end.column}
    properties["title"] = f"osl {problem.rule}"
    listed = ",".join(f"{name}={_escaped(value, IN_PROPERTY)}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_escaped(_message(problem), IN_MESSAGE)}\n"


def _message(problem: LocatedProblem) -> str:
    return (
        f"{problem.message}\n{hint_word()}: {hint_words(problem.hint)}"
        if problem.hint
        else str(problem.message)
    )


def _escaped(value: object, escapes: dict[str, str]) -> str:
    text = _without_old_commands(visible(str(value).replace("\r", "\n")))
    return "".join(escapes.get(character, character) for character in text)


def without_commands(text: str) -> str:
    r"""Return `text` with `#\u0023[` for `##[`, and `\u003a:` for `::` at the start of a line."""
    safe = _without_old_commands(text)
    return _NEW.sub(r"\1\\u003a", safe) if "::" in safe else safe


def _without_old_commands(text: str) -> str:
    return text.replace(_OLD, "#\\u0023[")
