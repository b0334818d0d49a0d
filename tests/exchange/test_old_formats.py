"""Old Word files and RTF, which only an installed LibreOffice can read."""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from office import converted, needed

from osl.app import asking
from osl.exchange.importing import libreoffice
from osl.problem import OslError

if TYPE_CHECKING:
    from conftest import Osl

RTF = (
    r"{\rtf1\ansi\ansicpg1250\deff0 Plan na rok 2026\par"
    r"\trowd\cellx3000\cellx6000 Zadanie\intbl\cell Termin\intbl\cell\row"
    r"\trowd\cellx3000\cellx6000 Ognisko\intbl\cell maj 2026\intbl\cell\row\pard\par}"
)
posix = pytest.mark.skipif(os.name != "posix", reason="Windows runs no script of a shell")


@pytest.fixture
def rtf(tmp_path: Path) -> str:
    file = tmp_path / "plan.rtf"
    file.write_text(RTF, encoding="ascii")
    return str(file)


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script that stands for LibreOffice: it is on PATH and does nothing yet."""
    script = tmp_path / "bin" / "soffice"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    return script


def test_an_old_word_file_and_rtf_are_converted_if_that_is_asked_for(osl: Osl, rtf: str) -> None:
    needed("soffice", "libreoffice")
    old = Path(rtf).with_suffix(".doc")
    old.write_bytes(converted({"plan": RTF.encode("ascii")}, "rtf", "doc")["plan"])
    for file in (rtf, str(old)):
        result = osl("import", file, "--convert")
        assert "title: Ognisko" in result.out
        assert "when: maj 2026" in result.out


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (RTF.encode("ascii"), "an RTF file; save it as .docx, or let LibreOffice do it: --convert"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "an old Word file (.doc); save it as .docx, or let LibreOffice do it: --convert",
        ),
    ],
)
def test_without_the_option_the_message_says_what_to_do(osl: Osl, data: bytes, why: str) -> None:
    result = osl("import", "-", stdin=data)
    assert (result.code, result.out, result.err) == (2, "", f"osl: standard input: {why}\n")


def _answered(asked: list[str], answer: bool, question: object) -> bool:  # noqa: FBT001
    asked.append(str(question))
    return answer


def test_at_a_terminal_osl_asks_whether_to_convert(
    osl: Osl, rtf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(asking, "can_ask", lambda: True)
    monkeypatch.setattr("osl.app.importing.office", lambda: "soffice")
    monkeypatch.setattr("osl.app.importing.converted", lambda *_: b"Zadanie;Termin\nBal;maj 2026\n")
    for answer in (True, False):
        monkeypatch.setattr(asking, "agrees", partial(_answered, asked, answer))
        result = osl("import", rtf)
        assert ("title: Bal" in result.out) is answer
        assert ("an RTF file" in result.err) is not answer
    assert asked[0] == f"{rtf} is in an old format; let LibreOffice convert it? (yes or no)"


def test_where_it_is_not_installed_osl_does_not_ask_and_says_so(
    osl: Osl, rtf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "office", lambda: None)
    result = osl("import", rtf, "--convert")
    why = "LibreOffice, which would convert it, is not installed; save it as .docx"
    assert (result.code, result.err) == (2, f"osl: {rtf}: {why}\n")


@posix
@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 1", "LibreOffice could not convert it; open it there and save it as .docx"),
        ("sleep 60 & sleep 60", "LibreOffice took longer than 0.2 seconds; save the file as .docx"),
    ],
)
def test_a_conversion_that_fails_or_hangs_is_ended_and_reported(
    fake: Path, script: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "SECONDS", 0.2)
    fake.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    with pytest.raises(OslError) as error:
        libreoffice.converted(b"", "rtf")
    assert str(error.value) == why


@posix
def test_a_program_that_does_not_start_is_reported(fake: Path) -> None:
    fake.write_text("#!/no/such/shell\n", encoding="utf-8")
    with pytest.raises(OslError, match="LibreOffice could not be started"):
        libreoffice.converted(b"", "rtf")


@posix
def test_it_runs_in_a_profile_of_its_own(fake: Path, tmp_path: Path) -> None:
    said = tmp_path / "said"
    fake.write_text(f'#!/bin/sh\necho "$@" > "{said}"\n', encoding="utf-8")
    with pytest.raises(OslError):
        libreoffice.converted(b"", "doc")
    words = said.read_text(encoding="utf-8").split()
    assert words[0].startswith("-env:UserInstallation=file:///")
    assert words[-1].endswith("source.doc")
    assert not Path(words[-1]).parent.exists()


@pytest.mark.parametrize(
    ("platform", "variable", "folder"),
    [
        ("darwin", "HOME", "Applications/LibreOffice.app/Contents/MacOS/soffice"),
        ("win32", "ProgramFiles", "LibreOffice/program/soffice.com"),
        ("win32", "ProgramFiles(x86)", "LibreOffice/program/soffice.com"),
    ],
)
def test_it_is_found_where_installers_put_it(
    platform: str, variable: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    program = tmp_path / folder
    assert libreoffice.office() != str(program)
    program.parent.mkdir(parents=True)
    program.touch()
    assert libreoffice.office() == str(program)
