"""Problems as SARIF 2.1.0, the format of code scanning."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from osl import __version__
from osl.checking.pages import page
from osl.problem import hint_words
from osl.render.problems.fingerprints import fingerprinted
from osl.render.problems.short import with_slashes
from osl.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.pages import Page
    from osl.checking.report import FileReport, LocatedProblem, RelatedPlace
    from osl.source.text import Position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(reports: list[FileReport]) -> Iterator[str]:
    """Yield one log with one run, which contains every rule and every problem."""
    failures = [report for report in reports if report.failure]
    run = {
        "tool": {"driver": {"name": "osl", "version": __version__, "rules": [_rule(rule) for rule in RULES]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": str(report.failure)}} for report in failures
                ],
            }
        ],
        "results": [
            _result(report.name, problem, fingerprint)
            for report in reports
            for problem, fingerprint in fingerprinted(report)
        ],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(rule: str) -> dict[str, Any]:
    found = page(rule)
    title, *paragraphs = found.prose
    return {
        "id": rule,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join(paragraphs) or title},
        "help": {"text": _help(found), "markdown": _help(found, fence="```yaml\n{}```")},
        "defaultConfiguration": {"level": RULES[rule]},
    }


def _help(page: Page, fence: str = "{}") -> str:
    """Return the blocks of a rule's page, its examples within `fence`."""
    return "\n\n".join(fence.format(text) if is_example else text for text, is_example in page.blocks)


def _result(file: str, problem: LocatedProblem, fingerprint: str) -> dict[str, Any]:
    text = f"{problem.message}\n{hint_words(problem.hint)}" if problem.hint else str(problem.message)
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": list(RULES).index(problem.rule),
        "level": problem.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(file, problem.start, problem.end)}],
        "partialFingerprints": {"oslProblem/v1": fingerprint},
    }
    if problem.related:
        result["relatedLocations"] = [_related(file, one) for one in problem.related]
    return result


def _related(file: str, related: RelatedPlace) -> dict[str, Any]:
    location = _location(related.file or file, related.start, None)
    return {"physicalLocation": location, "message": {"text": str(related.message)}}


def _location(file: str, start: Position, end: Position | None) -> dict[str, Any]:
    region = {"startLine": start.line, "startColumn": start.column}
    if end is not None:
        region |= {"endLine": end.line, "endColumn": end.column}
    return {"artifactLocation": {"uri": _uri(file)}, "region": region}


def _uri(file: str) -> str:
    """Return the address of a file: relative, if its name is; on Windows a name may begin with a drive."""
    uri = quote(with_slashes(file).encode("utf-8", "surrogateescape"), safe="/")
    return re.sub(r"\A([A-Za-z])%3A/", r"file:///\1:/", uri)
