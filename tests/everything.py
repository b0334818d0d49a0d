"""Everything or a sample: `OSL_EVERYTHING=1`, which `.ci/run` sets, runs every test, and the long ones whole.

Without it the tests that take longest try a small sample, and a test whose program is missing is skipped,
which the end of the run lists with its reason.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

EVERYTHING = os.environ.get("OSL_EVERYTHING") == "1"
# for a long test: with the tracer of coverage it takes three times as long, and others reach its lines
untraced = pytest.mark.no_cover
ELSEWHERE = re.compile(r"(Windows|macOS)\b")  # how the reason begins for a test that Linux cannot run


def enough(whole: int, sample: int) -> int:
    """Return how many cases to try: all under OSL_EVERYTHING, a sample otherwise."""
    return whole if EVERYTHING else sample


def cases(sample: int, of: int = 1) -> int:
    """Return how many cases a long property tries: OSL_EXAMPLES (200) divided by `of`, or a sample."""
    asked = os.environ.get("OSL_EXAMPLES")
    return max(int(asked or 200) // of, 5) if asked or EVERYTHING else sample


def must_run(reason: str) -> bool:
    """Whether a test may not be skipped for `reason`: here is Linux, and Linux could run it."""
    return EVERYTHING and sys.platform == "linux" and not ELSEWHERE.match(reason)


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skipped test into a failed one where nothing may be skipped."""
    if report.skipped and not hasattr(report, "wasxfail"):
        where = report.longrepr
        reason = (where[2] if isinstance(where, tuple) else str(where)).removeprefix("Skipped: ")
        if must_run(reason):
            report.outcome = "failed"
            report.longrepr = f"skipped, though OSL_EVERYTHING is set: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Look at each test that was skipped."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Look at each file that was skipped."""
    report = yield
    refuse_skip(report)
    return report
