"""No regular expression of the package takes more than twice as long over twice as much text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import regular_expressions
from conftest import ROOT

LIMIT = 200  # seconds; it takes about five on a free machine; one that never ends is named

# expressions (or their beginnings …) that are slow over a text without end, and why they never get one
BOUNDED = {
    r"(?:\s\w{1,2}(?=\s|$)|[\s,–:;-])+$": "texts of 36 characters",
    "<meta[^>]+charset…": "the first 4096 bytes of a file",
    r"\d|:.*\w": "headings, which are short",
    r"(?:\s+(?:[^\W\d]{1,2}|[^\w\s]+)|[\s,;:/„“«(–—-])+$": "texts no wider than the window",
    r"(\S+?)\(([^)]*)\)|(\S+)": "osl's own vocabulary",
    r"\([^)]*\)": "osl's own vocabulary",
    r"\s*[,;]\s*": "months of a task, a number between two of these",
    r"([^\W\d_]+)([-‐\u00ad]\s+)([^\W\d_]+)": "date phrases, which are short",
    r"\s*(\d{1,3})(?:[.)]\s*|\s+|(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"])|$)": "texts that it has matched at their start",
    r"\s*[:\-–]$": "texts of single blanks",
    r"\s+,": "texts of single blanks",
    r"[,;(]?\s*\b(?:w\s+tym…": "texts of single blanks",
    r"\s*[,;]\s*(?![^()]{0,300}\))…": "texts of single blanks",
    r"\s+(?:i|and)\s+": "texts of single blanks",
    r"(?:pawe?ł|piotr|pius|…": "names in a title: 0.1 s over 100 KB of them",
}


def is_bounded(pattern: str) -> bool:
    return pattern in BOUNDED or pattern.startswith(tuple(one[:-1] for one in BOUNDED if one[-1] == "…"))


def test_no_expression_is_slow_over_a_long_text(tmp_path: Path) -> None:
    log = tmp_path / "log"
    program = Path(regular_expressions.__file__)
    try:
        done = subprocess.run(
            [sys.executable, str(program), str(log)],
            capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT, timeout=LIMIT,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        pytest.fail(f"not done within {LIMIT} s: {log.read_text('utf-8')}")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["tried"] > 300
    assert [one for one in found["slow"] if not is_bounded(one[1])] == []


@pytest.mark.parametrize(
    "pattern",
    [r"(a|b)*ab*c", r"\s+$", r"(?:x+)+y", r"\d+(?=:)", r"(\w+)\s*=", r"[a-z]*[0-9]*[a-z]*!", b"\xc2+\xc2+x"],
)
def test_a_slow_expression_is_found(pattern: str | bytes) -> None:
    assert regular_expressions.slow(re.compile(pattern), "search")


@pytest.mark.parametrize("pattern", [r"^\s*x", r"(?<!\s)\s+$", r"[ \t]{1,8}\n", "„[^”]{1,60}”"])
def test_a_quick_expression_is_not(pattern: str) -> None:
    assert regular_expressions.slow(re.compile(pattern), "search") is None
