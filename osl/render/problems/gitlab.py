"""Problems as a Code Quality report of GitLab, which shows them in a merge request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from osl.i18n import visible
from osl.problem import hint_words
from osl.render.problems.fingerprints import fingerprinted
from osl.render.problems.short import hint_word, with_slashes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem

# GitLab's scale is info, minor, major, critical, blocker
SEVERITIES = {"error": "major", "warning": "minor"}


def gitlab(reports: list[FileReport]) -> Iterator[str]:
    """Yield one JSON list, with one problem per line; GitLab fixes its shape."""
    issues = (
        _issue(report.name, problem, fingerprint)
        for report in reports
        for problem, fingerprint in fingerprinted(report)
    )
    yield "[" + ",\n".join(json.dumps(issue) for issue in issues) + "]\n"


def _issue(file: str, problem: LocatedProblem, fingerprint: str) -> dict[str, Any]:
    return {
        "description": visible(_description(problem)),
        "check_name": problem.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[problem.severity],
        "location": {
            "path": with_slashes(file).removeprefix("./"),
            "lines": {"begin": problem.start.line, "end": problem.end.line},
        },
    }


def _description(problem: LocatedProblem) -> str:
    return (
        f"{problem.message} ({hint_word()}: {hint_words(problem.hint)})"
        if problem.hint
        else str(problem.message)
    )
