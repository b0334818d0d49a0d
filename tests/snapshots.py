"""Whole screens as files: what is printed is compared with them; `OSL_UPDATE=1` writes them anew."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "screens" / "snapshots"


def matches_snapshot(name: str, text: str) -> None:
    """Compare `text` with the file `name`, and fail with what differs."""
    path = FOLDER / name
    if os.environ.get("OSL_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != expected:
        lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), name, "now", lineterm="")
        pytest.fail("\n".join(lines), pytrace=False)
