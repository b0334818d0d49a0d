"""The examples of the README and of the manual give what they show."""

from __future__ import annotations

import re
import shlex
from pathlib import Path  # noqa: TC003 - pytest reads the annotations
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, run

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").rglob("*.md")),
]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SKIPPED = "…"


def examples() -> Iterator[tuple[Path, int, str]]:
    """Each page, the line of each of its blocks, and the block."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        for found in BLOCK.finditer(text):
            if found[1].startswith("$ osl"):
                yield page, text.count("\n", 0, found.start()) + 1, found[1]


def dialogue(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block, and what it is said to print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def answer(command: str, last: int, lang: str) -> tuple[int, str]:
    """The exit code and the output of one command of a manual."""
    if command == "echo $?":
        return 0, f"{last}\n"
    words = shlex.split(command, comments=True)
    assert words[0] == "osl", f"only osl can be run here: {command}"
    result = run(*words[1:], lang=None if "--lang" in words else lang)
    return result.code, result.out + result.err


def matches(shown: str, given: str) -> bool:
    """Whether `given` is what is `shown`; a line of "…" stands for any lines, or none."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == SKIPPED else re.escape(line.rstrip()) + r"[ ]*\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, given) is not None


@pytest.mark.parametrize(
    ("page", "line", "block"),
    [pytest.param(*one, id=f"{one[0].relative_to(ROOT)}:{one[1]}") for one in examples()],
)
def test_an_example_gives_what_the_page_shows(page: Path, line: int, block: str, folder: Path) -> None:
    assert folder.is_dir()
    lang = "pl" if "pl" in page.parts or page.name.endswith(".pl.md") else "en"
    code = 0
    for command, shown in dialogue(block):
        code, given = answer(command, code, lang)
        if not matches(shown, given):
            pytest.fail(f"{page.relative_to(ROOT)}:{line}: $ {command}\n{given}", pytrace=False)


def test_the_pages_have_examples() -> None:
    assert any(page.name == "README.md" for page, _, _ in examples())
