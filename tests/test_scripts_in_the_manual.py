"""The examples of the manual's chapter on scripts run, with the libraries that they are for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest
from conftest import ROOT

import osl
from osl.plan import Task

if TYPE_CHECKING:
    from email.message import EmailMessage

PAGES = {"en": ROOT / "docs" / "en" / "scripts.md", "pl": ROOT / "docs" / "pl" / "skrypty.md"}
PLAN = """\
year: {day.year}
title: Plan
audiences: {{a: A}}
tasks:
  - {{id: t, title: Piknik, when: "{day:%d.%m.%Y}", audiences: [a]}}
"""


def blocks(language: str, kind: str) -> list[str]:
    text = PAGES[language].read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def example(language: str, *words: str) -> str:
    """The one Python example with all these words."""
    (found,) = (code for code in blocks(language, "python") if all(word in code for word in words))
    return found


def run(code: str) -> dict[str, Any]:
    given: dict[str, Any] = {}
    exec(compile(code, "example", "exec"), given)  # noqa: S102 - the manual's own example
    return given


@pytest.fixture(params=["en", "pl"])
def language(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language of the manual, in a folder with the plan of 2023."""
    assert (folder / "plans" / "2023.yaml").exists()
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.setenv("MPLCONFIGDIR", str(folder))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return str(request.param)


def test_a_plan_is_loaded_and_asked(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(example(language, "summary("))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Maj 2023 - Tydzień Sportowo-Artystyczny"
    assert re.fullmatch("3 (overdue|po terminie)", lines[-1])


def test_the_agenda_of_may_is_a_frame_in_three_lines(language: str) -> None:
    for engine in ("pandas", "polars"):
        pytest.importorskip(engine, reason=f"{engine} is not installed")
        code = example(language, engine, "agenda(month=5)")
        assert len([line for line in code.splitlines() if line]) == 3
        given = run(code)
        frame: Any = given.get("frame", given.get("ramka"))
        assert next(iter(frame["id"])) == "tydzien-sportowo-artystyczny"
        assert len(frame) == 5
        columns = frame.columns if engine == "pandas" else frame.unnest("reading").columns
        assert {"reading.first_day", "first_day"} & {*columns}


def test_many_plans_are_one_frame(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("polars", reason="polars is not installed")
    Path("plans", "2024.yaml").write_text("tasks: [", encoding="utf-8")
    given = run(example(language, "load_all"))
    assert "12" in capsys.readouterr().out
    errors: Any = given.get("errors", given.get("bledy"))
    assert [error.path for error in errors] == [Path("plans", "2024.yaml")]


def test_the_chart_of_the_year_is_a_picture(language: str) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    given = run(example(language, "matplotlib"))
    given["plt"].close("all")
    (picture,) = Path().glob("*.png")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_the_problems_of_a_folder_are_printed(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans", "2024.yaml").write_text("year: 2024\nyear: 2024\n", encoding="utf-8")
    run(example(language, "osl.validate"))
    file = os.path.join("plans", "2024.yaml")  # noqa: PTH118 - as the system writes it
    assert f"{file}:2:1: error[duplicate-key]" in capsys.readouterr().out


def test_an_error_is_caught(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(example(language, "except osl.PlanError"))
    assert re.search("(skipped|pominięto): there is no file or folder", capsys.readouterr().out)


def test_every_function_and_question_is_in_the_chapter(language: str) -> None:
    text = PAGES[language].read_text(encoding="utf-8")
    members = [name for kind in (osl.Plan, osl.Task, osl.Problem) for name in vars(kind) if name[0] != "_"]
    keys = {*Task._fields}
    assert [name for name in (*osl.__all__, *members) if name not in text and name not in keys] == []


class Server:
    """A mail server that keeps what it is given."""

    sent: list[EmailMessage]

    def __init__(self, _: str) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def send_message(self, message: EmailMessage) -> None:
        self.sent.append(message)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAN.format(day=date.today()), "Piknik"),
        (PLAN.format(day=date.today()).replace("when: ", "condition: x, months: 1, notes: "), None),
        ("tasks: [", "plan.yaml:"),
    ],
)
def test_a_mail_is_sent_if_there_is_something_in_it(
    language: str, text: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Server.sent = []
    monkeypatch.setattr("smtplib.SMTP", Server)
    monkeypatch.setenv("OSL_LANG", language)
    shutil.rmtree("plans")
    Path("plans").mkdir()
    if expected is None and date.today().month == 1:
        text = text.replace("months: 1", "months: 6")
    Path("plans", "plan.yaml").write_text(text, encoding="utf-8")
    run(example(language, "smtplib"))
    bodies = [message.get_content() for message in Server.sent]
    assert [expected in body for body in bodies] == ([True] if expected else [])


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither sh nor cron")
def test_the_line_for_a_shell_sends_the_agenda(language: str, folder: Path) -> None:
    Path("plans", "2023.yaml").write_text(PLAN.format(day=date.today()), encoding="utf-8")
    programs = folder / "bin"
    programs.mkdir()
    for name, does in (("osl", f'exec "{sys.executable}" -m osl "$@"'), ("mail", 'echo "$@"; cat')):
        (programs / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    (line,) = blocks(language, "sh")
    done = subprocess.run(["sh", "-c", line], capture_output=True, env=environment, check=True)
    assert re.match(
        r"-s (This week|Ten tydzień) anna@example.org\n(.*\n)+.*Piknik", done.stdout.decode("utf-8")
    )
