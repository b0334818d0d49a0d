"""Fingerprints by which services recognise a problem again after the lines around it have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, LocatedProblem


def fingerprinted(report: FileReport) -> Iterator[tuple[LocatedProblem, str]]:
    """Yield each problem of a file with its fingerprint, 64 hexadecimal digits.

    It depends on the file's name, the rule and the text of the line, not on the line's number. Problems
    that share all three differ by their order, so that no two of a file are equal.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for problem in report.problems:
        key = problem.rule, problem.excerpt.text.strip()
        parts = "\0".join((report.name, *key, str(seen[key])))
        seen[key] += 1
        yield problem, hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
