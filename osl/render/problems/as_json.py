"""Problems as JSON, as the contract has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from osl.invisible import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem, RelatedPlace
    from osl.source.text import Position


def as_json(reports: list[FileReport]) -> Iterator[str]:
    """Yield the text of one JSON object, with one problem per line."""
    head = {
        "version": 1,
        "files": sum(report.failure is None for report in reports),
        "errors": sum(report.count("error") for report in reports),
        "warnings": sum(report.count("warning") for report in reports),
    }
    yield _dumps(head)[:-1] + ', "problems": ['
    comma = "\n"
    for report in reports:
        for problem in report.problems:
            yield comma + _dumps(_problem(report.name, problem))
            comma = ",\n"
    yield "]}\n" if comma == "\n" else "\n]}\n"


def _dumps(value: Any) -> str:
    # lone surrogates and control characters are written as escapes
    text = json.dumps(value, ensure_ascii=False)
    return text if is_plain(text) else json.dumps(value)


def _problem(file: str, problem: LocatedProblem) -> dict[str, Any]:
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "file": file,
        **_range(problem.start, problem.end),
        "message": str(problem.message),
        "hint": str(problem.hint) if problem.hint else None,
        "related": [_related(one) for one in problem.related],
        "focus": _range(*problem.focus) if problem.focus else None,
    }


def _range(start: Position, end: Position) -> dict[str, int]:
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def _related(related: RelatedPlace) -> dict[str, Any]:
    found = {"line": related.start.line, "column": related.start.column, "message": str(related.message)}
    return found if related.file is None else {"file": related.file, **found}
