"""What a person at a terminal is asked, and what nobody is asked elsewhere."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from terminal import on_terminal, without_escapes

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: czerwiec 2023
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def at_a_terminal(*words: str, typed: tuple[str, ...]) -> tuple[int, str]:
    """Run osl on a pseudo-terminal where somebody answers; its exit code and what the screen shows."""
    pty = pytest.importorskip("pty")
    child, screen = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background is born deaf to it
        os.environ.update({"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"})
        os.execv(sys.executable, [sys.executable, "-m", "osl", *words])  # noqa: S606 - it is osl
    shown, answers = b"", list(typed)
    while chunk := _read(screen):
        shown += chunk
        if answers and shown.endswith(b" ") and b"?" in chunk:
            time.sleep(0.3)  # nobody interrupts between the question and the wait for its answer
            os.write(screen, answers.pop(0).encode())
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def _read(screen: int) -> bytes:
    ready, _, _ = select.select([screen], [], [], 30)
    assert ready, "osl waits for an answer that nobody will give"
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux says so when the other side is gone
        return b""


def test_cancel_asks_why_until_it_is_told(plan: Path) -> None:
    code, shown = at_a_terminal(
        "cancel", "pik", "--plan", str(plan), "--lang", "en", typed=("\n", "burza: silna\n")
    )
    assert code == 0
    assert shown.count("why is piknik cancelled?") == 2
    assert 'reason: "burza: silna"' in plan.read_text(encoding="utf-8")


def test_done_in_part_asks_why_in_polish(plan: Path) -> None:
    code, shown = at_a_terminal(
        "done", "pik", "--partly", "--plan", str(plan), "--lang", "pl", typed=("deszcz\n",)
    )
    assert (code, "dlaczego piknik zrealizowano tylko częściowo?" in shown) == (0, True)
    assert "reason: deszcz" in plan.read_text(encoding="utf-8")


def test_add_asks_for_what_is_missing(plan: Path) -> None:
    words = ("add", "--plan", str(plan), "--lang", "en")
    code, shown = at_a_terminal(*words, typed=("Święto Ziemi\n", "kwiecień 2023\n", "ngo\n"))
    assert code == 0
    assert "for whom? (ngo)" in shown
    assert plan.read_text(encoding="utf-8") == PLAN + (
        "  - id: swieto-ziemi\n    title: Święto Ziemi\n    audiences: [ngo]\n    when: kwiecień 2023\n"
    )


def test_who_ends_the_input_or_interrupts_changes_nothing(plan: Path) -> None:
    words = ("cancel", "pik", "--plan", str(plan), "--lang", "en")
    for key in ("\x04", "\x03"):
        code, shown = at_a_terminal(*words, typed=(key,))
        assert code == 130
        assert "Traceback" not in shown
    assert plan.read_text(encoding="utf-8") == PLAN


def test_on_a_narrow_terminal_a_change_is_broken_between_words(plan: Path) -> None:
    pytest.importorskip("pty")
    words = ("move", "piknik", "2 września 2023", "--reason", "zapowiadano silne burze")
    code, shown = on_terminal(*words, "--plan", "plan.yaml", "--lang", "pl", width=40, cwd=plan.parent)
    lines = without_escapes(shown).splitlines()
    assert code == 0
    assert lines[-4:] == [
        "+         reason: zapowiadano silne",
        "            burze",
        "piknik: przeniesiono na „2 września",
        "  2023”",
    ]
