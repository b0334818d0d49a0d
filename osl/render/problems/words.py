"""The words that the formats share: how grave a problem is, how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _, say, say_n

if TYPE_CHECKING:
    from osl.checking.report import FileReport
    from osl.problem import Severity


def severity_word(severity: Severity) -> str:
    """`error` or `warning`, in the language spoken."""
    return _("error") if severity == "error" else _("warning")


def hint_word() -> str:
    """What stands before a hint."""
    return _("hint")


def summary(reports: list[FileReport]) -> str:
    """How many problems there are in how many files; a friendly line where there are none."""
    errors = sum(report.count("error") for report in reports)
    warnings = sum(report.count("warning") for report in reports)
    files = sum(report.failure is None for report in reports)
    if not files:
        return str(say("no file was checked"))
    if not errors and not warnings:
        tasks = sum(report.tasks for report in reports)
        checked = say_n("{n} file", "{n} files", files), say_n("{n} task", "{n} tasks", tasks)
        return str(
            say("all is well: {files} checked, {tasks}, nothing to mend", files=checked[0], tasks=checked[1])
        )
    counted = [
        say_n("{n} error", "{n} errors", errors) if errors else None,
        say_n("{n} warning", "{n} warnings", warnings) if warnings else None,
    ]
    both = _("and")
    found = f" {both} ".join(str(one) for one in counted if one)
    return str(say_n("{found} in {n} file", "{found} in {n} files", files, found=found))
