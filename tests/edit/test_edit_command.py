"""`osl edit`: a copy in the person's editor, written back as one edit, and never lost."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminal import on_terminal, without_escapes

from osl.app.external_editor import command_of, words_for
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - {id: bieg, title: Bieg, audiences: [ngo], when: maj 2023}
  - {id: piknik, title: Piknik, audiences: [ngo], when: czerwiec 2023}
"""
SAVE = "file.write_text(text.replace('Piknik', 'Piknik rodzinny'), encoding='utf-8')"
BREAK = "file.write_text(text.replace('[ngo]', '[ngu]'), encoding='utf-8')"
WAIT = "import time; time.sleep(1.1)"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pytest.importorskip("pty")
    monkeypatch.setenv("OSL_STATE_DIR", str(tmp_path / "state"))
    path = tmp_path / "2023.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def edit(plan: Path, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Run `osl edit` on a terminal with an editor that does what `steps` say, one after another."""

    def run(*steps: str, words: tuple[str, ...] = (), typed: str = "") -> tuple[int, str]:
        editor, turn = tmp_path / "editor.py", tmp_path / "turn"
        turn.write_text("0", encoding="utf-8")
        editor.write_text(
            "import sys\nfrom pathlib import Path\n"
            f"turn, plan, file = Path({str(turn)!r}), Path({str(plan)!r}), Path(sys.argv[-1])\n"
            "text, n = file.read_text(encoding='utf-8'), int(turn.read_text())\n"
            "turn.write_text(str(n + 1))\n"
            f"exec({list(steps)!r}[n])\n",
            encoding="utf-8",
        )
        env = {"EDITOR": f"'{sys.executable}' '{editor}'", "OSL_LANG": "en", "COLUMNS": "200"}
        code, shown = on_terminal("edit", *words, "--plan", str(plan), env=env, width=200, typed=typed)
        return code, without_escapes(shown)

    return run


def copies(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "state").glob("*.edit/*/*") if path.is_file()]


def test_what_was_saved_is_one_edit_that_undo_takes_back(
    plan: Path, tmp_path: Path, edit: Callable[..., tuple[int, str]], osl: Osl
) -> None:
    code, shown = edit(SAVE, words=("pik",))
    assert code == 0
    assert "title: Piknik rodzinny" in shown
    assert plan.read_text(encoding="utf-8") == PLAN.replace("Piknik", "Piknik rodzinny")
    assert copies(tmp_path) == []
    assert "undone: osl edit pik" in osl("undo", "--plan", str(plan)).out
    assert plan.read_text(encoding="utf-8") == PLAN


def test_new_errors_are_shown_and_edited_again(plan: Path, edit: Callable[..., tuple[int, str]]) -> None:
    mended = "file.write_text(text.replace('ngu', 'ngo') + '# nowe', encoding='utf-8')"
    code, shown = edit(BREAK, mended, typed="e\n")
    assert "2023.yaml:5:41: error[unknown-audience]" in shown
    assert (code, plan.read_text(encoding="utf-8")) == (0, PLAN + "# nowe")


@pytest.mark.parametrize("answer", ["keep", "drop"])
@pytest.mark.parametrize("step", [BREAK, "file.write_text('year: [', encoding='utf-8')"])
def test_a_text_with_errors_is_kept_or_dropped_and_the_plan_stays(
    step: str, answer: str, plan: Path, tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit(step, typed=f"what\n{answer}\n")
    assert (code, plan.read_text(encoding="utf-8")) == (0, PLAN)
    assert "please answer edit, keep or drop" in shown
    kept = copies(tmp_path)
    assert len(kept) == (answer == "keep")
    assert all(str(copy) in shown for copy in kept)


def test_a_plan_that_was_changed_meanwhile_stays_and_the_text_is_named(
    plan: Path, tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit(f"{SAVE}; plan.write_text(text + '# nowe', encoding='utf-8')")
    assert (code, plan.read_text(encoding="utf-8")) == (2, PLAN + "# nowe")
    (copy,) = copies(tmp_path)
    assert f"your text is in {copy}" in shown
    assert "was changed while you were editing" in shown
    assert "Piknik rodzinny" in copy.read_text(encoding="utf-8")


def test_an_editor_that_crashes_after_a_save_loses_nothing(
    plan: Path, tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit(f"{SAVE}; sys.exit(3)", typed="k\n")
    assert (code, plan.read_text(encoding="utf-8")) == (0, PLAN)
    (copy,) = copies(tmp_path)
    assert "the editor ended with code 3" in shown
    assert "Piknik rodzinny" in copy.read_text(encoding="utf-8")
    assert f"a text from an earlier osl edit is in {copy}" in edit(WAIT)[1]


def test_an_editor_that_fails_without_a_change_is_an_error(
    tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit("sys.exit(4)")
    assert (code, copies(tmp_path)) == (2, [])
    assert "the editor ended with code 4; nothing was changed" in shown


def test_an_editor_that_returns_at_once_is_told_to_wait(
    tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit("pass")
    assert code == 0
    assert "--wait" in shown
    (copy,) = copies(tmp_path)
    assert str(copy) in shown


def test_a_look_that_changes_nothing_leaves_nothing(
    plan: Path, tmp_path: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    code, shown = edit(WAIT)
    assert (code, shown, copies(tmp_path)) == (0, "nothing was changed\n", [])
    assert plan.read_text(encoding="utf-8") == PLAN


def test_errors_that_were_there_before_do_not_keep_from_editing(
    plan: Path, edit: Callable[..., tuple[int, str]]
) -> None:
    plan.write_text(PLAN.replace("maj 2023", "31 kwietnia"), encoding="utf-8")
    assert edit(SAVE)[0] == 0
    assert "Piknik rodzinny" in plan.read_text(encoding="utf-8")


def test_an_unknown_task_is_refused_before_the_editor_starts(edit: Callable[..., tuple[int, str]]) -> None:
    code, shown = edit(SAVE, words=("pikink",))
    assert code == 2
    assert "did you mean piknik?" in shown


def test_an_editor_that_is_not_there_is_named(plan: Path, tmp_path: Path) -> None:
    env = {"EDITOR": "no-such-editor -x", "OSL_LANG": "en"}
    code, shown = on_terminal("edit", "--plan", str(plan), env=env, width=200)
    assert (code, copies(tmp_path)) == (2, [])
    assert "the editor no-such-editor cannot be started" in shown


def test_without_an_editor_or_a_terminal_it_is_refused(plan: Path, osl: Osl) -> None:
    assert osl("edit", "--plan", str(plan)).code == 2
    code, shown = on_terminal(
        "edit", "--plan", str(plan), env={"EDITOR": "", "VISUAL": " ", "OSL_LANG": "en"}
    )
    assert code == 2
    assert re.search(r"no editor is set; name one in\s+EDITOR", shown)
    with pytest.raises(OslError, match="type: setx EDITOR notepad, and open a new window"):
        command_of({"EDITOR": ""}, windows=True)


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "p.yaml"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "p.yaml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "p.yaml"]),
        ("code --wait", ["code", "--wait", "--goto", "p.yaml:7"]),
        ("hx", ["hx", "p.yaml:7"]),
        ("kate", ["kate", "-l", "7", "p.yaml"]),
        ("pycharm", ["pycharm", "--line", "7", "p.yaml"]),
        ("my-editor", ["my-editor", "p.yaml"]),
        ("'/opt/my editor/nvim'", ["/opt/my editor/nvim", "+7", "p.yaml"]),
    ],
)
def test_editors_are_sent_to_the_line(editor: str, words: list[str]) -> None:
    assert words_for(command_of({"EDITOR": editor}, windows=False), Path("p.yaml"), 7) == words


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        (
            r'"C:\Program Files\Notepad++\notepad++.exe" -x',
            [r"C:\Program Files\Notepad++\notepad++.exe", "-x", "-n7", "p.yaml"],
        ),
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe", "p.yaml"]),
        (r"C:\tools\Code.cmd --wait", [r"C:\tools\Code.cmd", "--wait", "--goto", "p.yaml:7"]),
    ],
)  # fmt: skip
def test_a_backslash_of_windows_stays(editor: str, words: list[str]) -> None:
    assert words_for(command_of({"EDITOR": editor}, windows=True), Path("p.yaml"), 7) == words


def test_visual_comes_first_and_a_path_with_blanks_needs_no_quotation_marks(tmp_path: Path) -> None:
    program = tmp_path / "my editor"
    program.touch()
    assert command_of({"VISUAL": str(program), "EDITOR": "vi"}) == [str(program)]
    assert words_for(["vi"], Path("p.yaml"), None) == ["vi", "p.yaml"]
    with pytest.raises(OslError, match="without its other half"):
        command_of({"EDITOR": "vi 'a"})
