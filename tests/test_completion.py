"""The shell completes commands, ids, months and groups: asked as each shell's own script asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, Result, process
from typer.completion import get_completion_script  # type: ignore[attr-defined]

from osl.cli import complete
from osl.cli.app import build
from osl.cli.commands import COMMANDS
from osl.cli.complete import complete_plan, files_are_due
from osl.cli.shell_completion import CHANGES, install_completion
from osl.cli.shell_completion import SHELLS as TAUGHT
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

# each touches a file where a shell runs it
EVIL = r"""
year: 2023
title: Plan
audiences: {all: "x`touch a`"}
tasks:
  - {id: one, title: '\$(touch b) [b]c[/b] \`touch d\` '' ; touch e ''', audiences: [all], when: maj}
  - {id: one-more, title: "f\n\u202eg \" $(touch h)", audiences: [al], when: maj}
  - {id: 'one$(touch i)', title: j, audiences: [all], when: maj}
"""


def answered(words: str, plan: Path, shell: str) -> Result:
    """What `shell` is offered after typing `words`, on a narrow terminal, with `plan`."""
    env = {
        "_OSL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "OSL_PLAN": str(plan),
        "COLUMNS": "40",
    }
    return process(env=env)


def offered(words: str, shell: str = "zsh") -> str:
    """What `shell` is offered after typing `words`, in the repository."""
    parts = words.split(" ")
    env = {
        "_OSL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(parts) - 1),
        "OSL_LANG": "pl",
    }
    result = process(env=env, cwd=ROOT)
    assert (result.code, result.err) == (0, "")
    return result.out


SHELLS = pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])


@SHELLS
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("osl ag", "agenda"),
        ("osl agenda --mon", "--month"),
        ("osl show pik", "piknik-rodzinny"),
        ("osl done juro", "juromania"),
        ("osl agenda --audience so", "soltysi"),
        ("osl agenda --month ma", "maj"),
        ("osl agenda --year 20", "2023"),
        ("osl agenda --lang p", "pl"),
        ("osl rules unk", "unknown-audience"),
        ("osl remove juro", "juromania"),
        ("osl set juro pla", "place="),
        ("osl set juro par", "partners+="),
        ("osl --plan plans/20", "plans/2023.yaml"),
    ],
)
def test_what_was_begun_is_completed(typed: str, completed: str, shell: str) -> None:
    assert completed in offered(typed, shell)


@SHELLS
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("osl cancel klub --of 2023-06", "2023-06-08"),
        ("osl move klub 2023-06-09 --of 2023-06", "2023-06-08"),
        ("osl move klub --of 2023-06", "2023-06-08"),
        ("osl reopen klub --of 2023-06", "2023-06-06"),
    ],
)
def test_days_of_a_series_are_completed(typed: str, day: str, shell: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "year: 2023\ntitle: Plan\naudiences: {ngo: NGO}\ntasks:\n"
        "  - {id: klub, title: Klub, audiences: [ngo], when: każdy pierwszy wtorek miesiąca, "
        "exceptions: [{of: 2023-06-06, to: 2023-06-08}]}\n",
        encoding="utf-8",
    )
    parts = typed.split(" ")
    env = {
        "_OSL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(parts) - 1),
        "OSL_PLAN": str(path),
    }
    found = process(env=env).out
    assert day in found.replace("\\", "")


@SHELLS
def test_every_command_is_offered(shell: str) -> None:
    found = offered("osl ", shell)
    assert [name for name in COMMANDS if name not in found] == []


def test_an_id_that_cannot_be_meant_is_not_offered() -> None:
    assert "piknik-rodzinny" not in offered("osl show wak")


def test_without_a_plan_nothing_is_offered_and_nothing_breaks(tmp_path: Path) -> None:
    env = {"_OSL_COMPLETE": "complete_bash", "COMP_WORDS": "osl show p", "COMP_CWORD": "2"}
    assert process(env=env, cwd=tmp_path).out.strip() == ""


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_itself_completes_after_sourcing_the_script(tmp_path: Path) -> None:
    # which shell runs the tests is not what is asked here
    script = process(
        "--show-completion", "bash", env={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    ).out
    program = tmp_path / "osl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osl "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    ask = 'COMP_WORDS=(osl show pik); COMP_CWORD=2; _osl_completion osl; echo "${COMPREPLY[@]}"'
    done = subprocess.run(
        ["bash", "-c", f"{script}\n{ask}"],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "piknik-rodzinny", done.stderr


def test_nothing_in_a_plan_is_offered_in_a_shape_that_zsh_would_run_or_typer_take_for_markup(
    tmp_path: Path,
) -> None:
    plan = tmp_path / "evil.yaml"
    plan.write_text(EVIL, encoding="utf-8")
    shown = (
        """_arguments '*: :(("one":"(touch b) (b)c(/b) touch d ’ touch e ’"\n"""
        """"one-more":"f u202eg ” (touch h)"))'\n"""
    )
    assert answered("osl show o", plan, "zsh") == Result(0, shown, "")
    assert answered("osl list --audience ", plan, "fish") == Result(0, "all\tx touch a\n", "")


def test_a_file_whose_name_a_shell_would_run_is_not_offered(tmp_path: Path) -> None:
    for name in ("$(touch a).yaml", "`b`.yaml", "c\nd.yaml", "plan 1.yaml"):
        (tmp_path / name).touch()
    assert list(complete_plan(f"{tmp_path}/")) == [f"{tmp_path}/plan 1.yaml"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_a_long_title_stays_on_the_line_of_its_id_however_narrow_the_terminal(shell: str) -> None:
    lines = answered("osl show ", ROOT / "plans" / "2023.yaml", shell).out.splitlines()
    ids = ["kampania-medialna", "spotkania-w-solectwach", "rada-spoleczna", "rada-pozytku-i-rada-sportu"]
    assert [id_ in line for id_, line in zip(ids, lines, strict=False)] == [True] * 4
    assert len(lines) == 12


def taught(shell: str, home: Path) -> Result:
    """What `osl --install-completion` prints, if the shell is named and `home` is the home folder."""
    env = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1", "HOME": str(home), "OSL_LANG": "pl"}
    return process("--install-completion", shell, env=env)


def test_a_shell_is_taught_and_that_is_said_in_the_language_spoken(tmp_path: Path) -> None:
    file = tmp_path / ".config" / "fish" / "completions" / "osl.fish"
    said = f"podpowiedzi włączono w {file}; zaczną działać po ponownym otwarciu okna fish\n"
    assert taught("fish", tmp_path) == Result(0, said, "")
    assert "complete --command osl" in file.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("", encoding="utf-8")
    result = taught("fish", tmp_path)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"osl: nie można zapisać {tmp_path}")


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not here")
def test_zsh_offers_at_the_first_tab(tmp_path: Path) -> None:
    assert taught("zsh", tmp_path).code == 0
    (tmp_path / "osl").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osl "$@"\n', encoding="utf-8")
    (tmp_path / "osl").chmod(0o755)
    first_tab = """
        fpath=(~/.zfunc); autoload -U _osl; compdef() { }; _arguments() { print -r -- "$1" }
        words=(osl show pik); CURRENT=3; _osl
    """
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["zsh", "-fc", first_tab],
        env={**os.environ, "HOME": str(tmp_path), "PATH": path, "PYTHONPATH": str(ROOT)},
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith('*: :(("piknik-rodzinny":"Partnerstwo'), done.stderr


def test_a_shell_that_cannot_be_taught_is_refused_with_those_that_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("tcsh", "/bin/tcsh"))
    with pytest.raises(
        OslError,
        match=f'completion is not available for the shell "tcsh"; available for: {", ".join(TAUGHT[:4])}',
    ):
        install_completion(SimpleNamespace(resilient_parsing=False, meta={}), None, value=True)


@pytest.mark.parametrize("words", [("fish",), ("=fish",)])
def test_a_shell_named_behind_the_option_is_the_one_taught(words: tuple[str, ...], tmp_path: Path) -> None:
    option = "--install-completion"
    named = [f"{option}{words[0]}"] if words[0].startswith("=") else [option, *words]
    result = process(*named, env={"HOME": str(tmp_path), "OSL_LANG": "en"})
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("osl.fish; it works once fish is restarted\n")
    assert [file.name for file in tmp_path.rglob("*.*") if file.is_file()] == ["osl.fish"]


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
def test_an_unknown_shell_is_refused(option: str, tmp_path: Path) -> None:
    result = process(option, "nonsense", env={"HOME": str(tmp_path), "OSL_LANG": "en"})
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        'osl: completion is not available for the shell "nonsense"; '
        "available for: bash, zsh, fish, powershell\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_any_shell_can_be_printed(shell: str) -> None:
    printed = process("completion", shell, env={"OSL_LANG": "en"})
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == process("--show-completion", shell, env={"OSL_LANG": "en"}).out
    assert f"complete_{shell}" in printed.out
    refused = process("completion", "tcsh", env={"OSL_LANG": "en"})
    assert (refused.code, refused.out) == (2, "")


def test_a_folder_alone_is_offered_with_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans" / "old").mkdir(parents=True)
    (tmp_path / "plans" / "2023.yaml").touch()
    assert list(complete_plan("pl")) == ["plans/", "plans/2023.yaml", "plans/old/"]
    assert list(complete_plan("plans/o")) == ["plans/old/"]
    (tmp_path / "plan.yaml").touch()
    assert list(complete_plan("pl")) == ["plan.yaml", "plans/"]


DUE = {
    "agenda --to ": False, "log pik x --partner ": False, "show zzz": False,
    "export -o ": True, "import ": True, "import t --output ": True,
}  # fmt: skip
ASKED = {  # a script after Typer's that prints "files" if the shell itself is to offer files
    "bash": """compopt() { echo files; }
               read -ra COMP_WORDS <<< "$1."; COMP_WORDS[-1]="${COMP_WORDS[-1]%.}"
               COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _osl_completion osl; echo "${COMPREPLY[@]}" """,
    "zsh": """_files() { echo files; }; _arguments() { }
              words=("${(@s: :)1}"); CURRENT=${#words}; _osl_completion""",
    "fish": """complete -C $argv[1] | string match -q here.txt; and echo files""",
}
STARTS = {"bash": ["bash", "-c"], "zsh": ["zsh", "-fc"], "fish": ["fish", "--no-config", "-c"]}


@pytest.mark.parametrize("shell", [pytest.param(name, id=name) for name in STARTS])
def test_a_shell_offers_files_only_where_one_is_due(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    env = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    script = process("--show-completion", shell, env=env).out
    (tmp_path / "osl").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osl "$@"\n', encoding="utf-8")
    (tmp_path / "osl").chmod(0o755)
    (tmp_path / "plan.yaml").write_text(EVIL, encoding="utf-8")
    (tmp_path / "here.txt").touch()
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    begun = "compdef() { }" if shell == "zsh" else ""
    named = ["osl"] if shell != "fish" else []  # $0
    for words, due in DUE.items():
        done = subprocess.run(
            [*STARTS[shell], f"{begun}\n{script}\n{ASKED[shell]}", *named, f"osl {words}"],
            env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "OSL_PLAN": "plan.yaml"},
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ("files" in done.stdout.split()) == due, (words, done)


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_what_takes_a_file_asks_the_shell_for_files_and_nothing_else_does(name: str | None) -> None:
    group: Any = build()
    command = group if name is None else group.get_command(None, name)
    for param in command.params:
        ctx = SimpleNamespace(command=command, params={"plan": "nowhere"}, parent=None, args=[])
        complete._files.clear()
        found = param.shell_complete(ctx, "nothing-begins-so")
        takes = str(param.metavar)
        assert ([one.value for one in found], files_are_due()) == (
            [], any(word in takes for word in ("FILE", "OLD", "NEW")) and "COLUMN" not in takes
        ), param.name  # fmt: skip


@pytest.mark.parametrize("words", ["osl show pik", "osl 'show", "", None])
@pytest.mark.parametrize("number", ["2", "two", "", "-1", "9" * 5000, "٢", None])
def test_bashs_variables_may_hold_anything(words: str | None, number: str | None) -> None:
    env = {"_OSL_COMPLETE": "complete_bash", "OSL_PLAN": "plans/2023.yaml"}
    env |= {} if words is None else {"COMP_WORDS": words}
    env |= {} if number is None else {"COMP_CWORD": number}
    result = process(env=env, cwd=ROOT)
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "powershell", "pwsh"])
def test_every_change_of_a_script_still_finds_its_place_in_typers(shell: str) -> None:
    script = get_completion_script(prog_name="osl", complete_var="_OSL_COMPLETE", shell=shell)
    for before, after in CHANGES[shell.replace("pwsh", "powershell")]:
        assert script.count(before) == 1
        script = script.replace(before, after)
    assert (
        script
        in process("--show-completion", shell, env={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}).out
    )
