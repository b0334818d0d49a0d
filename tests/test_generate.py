"""One command regenerates every generated file, or names those that are out of date."""

from __future__ import annotations

import re
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from dev import generate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only generated file, whose text should be "new", in a folder that is not there yet."""
    path = tmp_path / "folder" / "file"
    monkeypatch.setitem(sys.modules, "dev.only", SimpleNamespace(made=lambda: {path: "ą\n"}))
    monkeypatch.setattr(generate, "STEPS", ("only",))
    return path


def test_check_names_a_missing_file_and_writes_nothing(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().out == f"{file}: out of date; run: python -m dev.generate\n"
    assert not file.exists()


def test_a_file_is_written_once(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main([]) == 0
    assert (file.read_bytes(), capsys.readouterr().out) == ("ą\n".encode(), f"{file}\n")
    assert generate.main(["--check"]) == generate.main([]) == 0
    assert capsys.readouterr().out == ""


def test_check_finds_a_file_that_differs_in_a_line_end(file: Path) -> None:
    generate.main([])
    file.write_bytes("ą\r\n".encode())
    assert generate.main(["--check"]) == 1


@pytest.mark.usefixtures("file")
def test_a_word_that_the_command_does_not_know_is_refused() -> None:
    assert generate.main(["--chek"]) == 2


def test_every_module_that_makes_a_file_is_a_step() -> None:
    makers = {path.stem for path in (ROOT / "dev").glob("*.py") if "\ndef made()" in path.read_text("utf-8")}
    assert makers == set(generate.STEPS)


def test_ci_runs_on_the_versions_that_the_package_names() -> None:
    named = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    run = re.findall(r"python: \[(.*)\]", (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    assert [re.findall(r"[\d.]+", versions) for versions in run] == [named, named]
