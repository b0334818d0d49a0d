"""What stands before a value that is not there."""

from __future__ import annotations

import re

from osl.problem import Span

FAR = 500
KEY = r"""("[^"]*"|'[^']*'|[^\s,\[\]{}"'][^,\[\]{}]*?)\s*:?\Z"""


def before_nothing(text: str, at: int) -> Span:
    """The key, or the dash, after which nothing stands at `at`."""
    start = max(0, at - FAR)
    before = text[start:at].rstrip()
    end = start + len(before)
    line = re.split(r"[\r\n]", before)[-1]
    line_start = end - len(line)
    skipped = re.match(r"\s*(?:[-?]\s+)*", line)
    inner = skipped.end() if skipped else 0
    if before.endswith("-"):
        return Span(end - 1, end)
    if key := re.compile(KEY).search(line, inner):
        return Span(line_start + key.start(1), line_start + key.end(1))
    return Span(at, at + 1)
