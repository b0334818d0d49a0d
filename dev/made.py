"""Generated files: written, or compared with what they should be."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

Made: TypeAlias = dict[Path, str]  # each file with its text


def write(made: Made) -> None:
    """Write what differs, so that the times of other files stay."""
    for path in outdated(made):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], encoding="utf-8", newline="\n")


def outdated(made: Made) -> list[Path]:
    """Return the files that are missing or have another text."""
    return [path for path, text in made.items() if not _has(path, text)]


def _has(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode("utf-8")
