"""What a terminal shows otherwise than a pipe: short names."""

from __future__ import annotations

import sys

import pytest
from conftest import ROOT
from terminal import on_terminal, without_escapes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")

KLUCZE = ROOT / "plans" / "2023.yaml"
ON = ("--plan", str(KLUCZE), "--as-of", "2023-05-20")
SHORT = "Ferie na sportowo"
TITLE = "Partnerstwo przy organizacji „Ferii na sportowo” dla dzieci i młodzieży z terenu Gminy Klucze"


@pytest.mark.parametrize("words", [(), ("agenda", "--month", "1"), ("overdue",)], ids=" ".join)
def test_a_terminal_shows_short_names_and_a_pipe_titles(words: tuple[str, ...]) -> None:
    from conftest import run

    shown = without_escapes(on_terminal(*words, *ON, "--lang", "en", width=200)[1])
    assert f"  {SHORT}  " in shown
    assert TITLE not in shown
    piped = run(*words, *ON).out
    assert TITLE in piped
    assert SHORT not in piped
