"""A wider window never needs more lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from conftest import Osl


@pytest.mark.parametrize("words", ["", "agenda", "overdue", "agenda --month 1", "agenda --days 31"])
@pytest.mark.parametrize("plan", ["plans/2023.yaml", "tests/data/demo.yaml"])
def test_a_wider_window_needs_no_more_lines(
    osl: Osl, monkeypatch: pytest.MonkeyPatch, words: str, plan: str
) -> None:
    heights = []
    for width in range(40, 161):
        monkeypatch.setenv("COLUMNS", str(width))
        found = osl(*words.split(), "--plan", str(ROOT / plan), "--as-of", "2023-05-20")
        heights.append(found.out.count("\n"))
    assert heights == sorted(heights, reverse=True)
