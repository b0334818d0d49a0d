"""Draw the README's picture from what osl prints: `python -m dev.picture`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from dev.made import write

if TYPE_CHECKING:
    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "agenda.svg"
WORDS = ("agenda", "--month", "5", "--as-of", "2023-05-02", "--plan", str(ROOT / "plans" / "2023.yaml"))
WIDTH = 96


def screen() -> str:
    """What the agenda of May 2023 looks like on a terminal in colour."""
    env = {**os.environ, "OSL_LANG": "pl", "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "PYTHONPATH": str(ROOT)}
    env.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "osl", *WORDS]
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def picture() -> str:
    """That screen as an SVG, the same at each call; it asks for no font from anywhere."""
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.assemble("$ osl agenda --month 5\n", Text.from_ansi(screen())))
    svg = console.export_svg(title="osl", unique_id="osl")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def made() -> Made:
    """Return the picture as it should be."""
    return {PICTURE: picture()}


if __name__ == "__main__":
    write(made())
