"""Plans in every style that people write, each with a command and what it makes of them, byte for byte."""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Osl

STYLES = Path(__file__).parent / "styles"
HEAD = "year: 2023\ntitle: Plan\naudiences:\n  ngo: NGO\n"
CASE = re.compile(
    r"=== (?P<name>.+)\n\$ (?P<words>.+)\n--- (?P<kind>tasks|whole)\n(?P<before>(?:.*\n)*?)"
    r"--- (?P<end>after|refused)\n(?P<after>(?:.*\n)*?)(?==== |\Z)"
)


@dataclass(frozen=True)
class Case:
    """One case of a file in `styles/`.

    Below `tasks` are the tasks alone, below `whole` the whole plan. There `␍` is a carriage return,
    `⇥` a tab, `·` a blank at a line's end, `␄` the end of a file without a line end.
    """

    words: str
    before: str
    after: str
    refused: str

    @classmethod
    def of(cls, found: re.Match[str]) -> Case:
        head = HEAD if found["kind"] == "tasks" else ""
        before, after = head + _written(found["before"]), head + _written(found["after"])
        if found["end"] == "refused":
            return cls(found["words"], before, before, found["after"])
        return cls(found["words"], before, after, "")


def _written(text: str) -> str:
    text = text.replace("␍", "\r").replace("⇥", "\t").removesuffix("␄\n")
    return re.sub("·+$", lambda found: " " * len(found[0]), text, flags=re.MULTILINE)


TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.txt"))}
CASES = [
    pytest.param(Case.of(found), id=f"{name}: {found['name']}")
    for name, text in TEXTS.items()
    for found in CASE.finditer(text)
]


@pytest.mark.parametrize("case", CASES)
def test_each_style_is_kept(case: Case, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the case is, with CRLF for LF, and behind a BOM; then undone."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # a thousand times it takes a minute
    crlf = [] if "\r" in case.before else [("", "\r\n")]
    for bom, end in [("", "\n"), *crlf, ("\ufeff", "\n")]:
        before, after = ((bom + text.replace("\n", end)).encode() for text in (case.before, case.after))
        path = tmp_path / "plan.yaml"
        path.write_bytes(before)
        options = ("--plan", str(path), "--as-of", "2023-06-01")
        result = osl(*shlex.split(case.words), *options)
        assert path.read_bytes().decode() == after.decode()
        assert (result.code == 0) == (not case.refused)
        assert case.refused in result.err.replace(str(path), "p.yaml")
        if before != after:
            assert osl("undo", *options).code == 0
            assert path.read_bytes() == before


def test_every_case_is_read() -> None:
    assert len(CASES) == sum(len(re.findall("^=== ", text, re.MULTILINE)) for text in TEXTS.values())
