"""Names of files as a hosting service knows them: relative to the root of the repository it checks."""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING

from osl.source.files import STDIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.checking.report import FileReport, LocatedProblem

# the root of the checkout, in GitHub Actions and in GitLab CI
ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def in_the_repository(reports: list[FileReport], environment: Mapping[str, str]) -> list[FileReport]:
    """Return `reports` with the names of files relative to the checkout that `environment` names.

    Names stay as they were typed if no variable names a checkout, or if the file is outside of it.
    """
    root = next((environment[name] for name in ROOTS if environment.get(name)), None)
    return [_renamed(report, root) for report in reports] if root else reports


def _renamed(report: FileReport, root: str) -> FileReport:
    found = copy(report)
    found.name = path_from(root, report.name)
    found.problems = [_related_renamed(problem, root) for problem in report.problems]
    return found


def _related_renamed(problem: LocatedProblem, root: str) -> LocatedProblem:
    if not any(one.file for one in problem.related):
        return problem
    related = (one._replace(file=path_from(root, one.file)) if one.file else one for one in problem.related)
    return problem._replace(related=tuple(related))


def path_from(root: str, name: str) -> str:
    """Return `name` relative to `root`, unchanged if it is not in there."""
    if name == STDIN:
        return name
    try:
        found = os.path.relpath(os.path.realpath(name), os.path.realpath(root))
    except (OSError, ValueError):  # another drive of Windows, or the working folder is gone
        return name
    outside = found == os.curdir or found.split(os.sep, 1)[0] == os.pardir
    return name if outside else found
