"""The program without Python: how it is built, and what the manual states about that."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from dev import standalone, standalone_entry
from osl.exchange.extras import LIBRARIES

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ("docs/en/single-file.md", "docs/pl/jeden-plik.md")


def test_a_program_without_pdf_lacks_only_what_pdf_needs() -> None:
    small, large = (standalone.pyinstaller_words(pdf=pdf, folder=False) for pdf in (False, True))
    left_out = {word.partition("=")[2] for word in {*small} - {*large}}
    assert left_out == {*standalone.OF_PDF}
    assert left_out & LIBRARIES.keys() == {"pdfplumber"}
    assert "--onefile" in small
    assert "--onedir" in standalone.pyinstaller_words(pdf=False, folder=True)


@pytest.mark.parametrize("page", PAGES)
def test_the_manual_names_each_option_of_the_script(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["standalone", "--help"])
    with pytest.raises(SystemExit):
        standalone.main()
    options = {*re.findall(r"--[a-z]+", capsys.readouterr().out)} - {"--help"}
    assert options == {*re.findall(r"^\| `(--[a-z]+)`", (ROOT / page).read_text("utf-8"), re.MULTILINE)}


@pytest.mark.skipif(os.name == "nt", reason="Windows does not start a file by its first line")
def test_a_program_that_fails_is_not_taken_for_built(tmp_path: Path) -> None:
    program = tmp_path / "osl"
    program.write_text(f"#!{sys.executable}\nraise SystemExit(3)\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(SystemExit, match="agenda --month 5 --lang pl: exit 3"):
        standalone.try_out(program)


def test_programs_that_osl_starts_get_the_libraries_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/of-osl")
    standalone_entry.libraries_of_the_system()
    assert "LD_LIBRARY_PATH" not in os.environ
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/of-osl")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    standalone_entry.libraries_of_the_system()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"
