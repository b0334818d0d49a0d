"""Problems as JUnit XML, which most services show as test results."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.i18n import visible
from osl.problem import hint_words
from osl.render.problems.short import hint_word, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem


def junit(reports: list[FileReport]) -> Iterator[str]:
    """Yield one XML document: a suite for each file, in it a failed case for each problem.

    A file without problems is one case that passed; one that could not be opened is an error.
    """
    suites = ET.Element("testsuites", {"name": "osl", **_counts(reports)})
    suites.extend(_suite(report) for report in reports)
    ET.indent(suites, " ")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _counts(reports: list[FileReport]) -> dict[str, str]:
    failures = sum(len(report.problems) for report in reports)
    errors = sum(report.failure is not None for report in reports)
    passed = sum(report.failure is None and not report.problems for report in reports)
    return {"tests": str(failures + errors + passed), "failures": str(failures), "errors": str(errors)}


def _suite(report: FileReport) -> ET.Element:
    suite = ET.Element("testsuite", {"name": _plain(report.name), **_counts([report])})
    if report.failure is not None:
        ET.SubElement(_case(suite, report, "open"), "error", message=_plain(report.failure))
    elif not report.problems:
        _case(suite, report, "validate")
    for problem in report.problems:
        _fail(_case(suite, report, problem.rule, problem), report, problem)
    return suite


def _case(
    suite: ET.Element, report: FileReport, name: str, problem: LocatedProblem | None = None
) -> ET.Element:
    line = {"line": str(problem.start.line)} if problem else {}
    file = _plain(report.name)
    return ET.SubElement(suite, "testcase", {"name": name, "classname": file, "file": file, **line})


def _fail(case: ET.Element, report: FileReport, problem: LocatedProblem) -> None:
    failure = ET.SubElement(case, "failure", message=_plain(problem.message), type=problem.severity)
    lines = [f"{place(report.name, problem)}: {_plain(problem.message)}"]
    if problem.hint:
        lines.append(f"{hint_word()}: {_plain(hint_words(problem.hint))}")
    failure.text = "\n".join(lines)


def _plain(text: object) -> str:
    """Return `text` with an escape for each character that XML cannot have."""
    return visible(str(text))
