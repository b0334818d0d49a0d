"""The manual's dialogues: found in its pages, played, and written anew by `python -m dev.examples`."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from dev.made import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dev.made import Made

    Run = Callable[[list[str], str], tuple[int, str]]

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *sorted(ROOT.glob("README*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").rglob("*.md")),
]
BLOCK = re.compile(r"(?<=^```console\n)\$ osl.*?(?=^```$)", re.DOTALL | re.MULTILINE)
SKIPPED = "…"
WIDTH = "88"  # the manual's screens are those of a terminal of this many columns
ON_A_TERMINAL = """
import sys
from osl.cli import main
from osl.render.console import Console

Console.is_terminal = True
sys.exit(main(sys.argv[1:]))
"""


def examples() -> Iterator[tuple[Path, int, str]]:
    """Each page, the line of each of its dialogues, and the dialogue."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in BLOCK.finditer(text):
            yield page, text.count("\n", 0, found.start()) + 1, found[0]


def language_of(page: Path) -> str:
    """The language that a page is written in."""
    return "pl" if "pl" in page.parts or page.name.endswith(".pl.md") else "en"


def played(dialogue: str, lang: str, run: Run) -> str:
    """`dialogue` with what `run` gives today; what a line of "…" stands for stays left out."""
    code, parts = 0, []
    for part in re.split(r"^\$ ", dialogue, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        code, given = _answer(command, code, lang, run)
        parts.append(f"$ {command}\n{shown if matches(shown, given) else given}")
    return "".join(parts)


def _answer(command: str, last: int, lang: str, run: Run) -> tuple[int, str]:
    if command == "echo $?":
        return 0, f"{last}\n"
    words = shlex.split(command, comments=True)
    if words[0] != "osl":
        raise ValueError(command)
    code, given = run(words[1:], lang)
    return code, re.sub(r"[ ]+$", "", given, flags=re.MULTILINE)


def matches(shown: str, given: str) -> bool:
    """Whether `given` is what is `shown`; a line of "…" stands for any lines, or none."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == SKIPPED else re.escape(line.rstrip()) + r"\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, given) is not None


def stage(folder: Path) -> Path:
    """A copy of the plans and the examples in `folder`, for a dialogue to be played on."""
    for name in ("plans", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "osl.schema.json", folder / "docs")
    return folder


def _in_a_process(folder: Path) -> Run:
    def run(words: list[str], lang: str) -> tuple[int, str]:
        env = {**os.environ, "OSL_LANG": lang, "COLUMNS": WIDTH, "PYTHONPATH": str(ROOT)}
        env["OSL_STATE_DIR"] = str(folder / "state")
        done = subprocess.run(
            [sys.executable, "-c", ON_A_TERMINAL, *words], cwd=folder, env=env, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        return done.returncode, done.stdout.decode("utf-8")

    return run


def _played_anew(page: Path) -> Callable[[re.Match[str]], str]:
    def play(found: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as name:
            run = _in_a_process(stage(Path(name) / "here"))
            return played(found[0], language_of(page), run)

    return play


def made() -> Made:
    """Return every page with its dialogues as they should be."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return dict(zip(PAGES, pool.map(_page, PAGES), strict=True))


def _page(page: Path) -> str:
    return BLOCK.sub(_played_anew(page), page.read_text(encoding="utf-8"))


if __name__ == "__main__":
    write(made())
