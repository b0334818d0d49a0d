"""Completion in shells: the scripts are Typer's, changed so that files are offered only if one is due."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import typer

from osl.app.streams import report_of_change
from osl.cli.complete import files_are_due
from osl.i18n import say
from osl.problem import OslError, system_words

# the exit code that asks the script for files
FILES = 3
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
# zsh runs the file at the first Tab, which would else offer nothing until the second
FIRST_TAB = '\nif [[ "${funcstack[1]}" == _osl ]]; then _osl_completion "$@"; fi\n'
# what is changed in the scripts: Typer's text and osl's; fish asks by itself whether files are due
CHANGES = {
    "bash": (
        (
            "complete_bash $1 ) )\n",
            f"complete_bash $1 ) )\n    [[ $? -ne {FILES} ]] || compopt -o default\n",
        ),
        ("complete -o default -F", "complete -F"),
    ),
    "zsh": (
        ("  eval $(env ", "  local answer\n  answer=$(env "),
        (
            "complete_zsh osl)\n",
            f"complete_zsh osl)\n  [[ $? -ne {FILES} && $answer == _files ]] || eval ${{=answer}}\n",
        ),
    ),
    "powershell": (
        ("    osl | ForEach-Object {", "    $found = @(osl | ForEach-Object {"),
        (
            "'ParameterValue', $helpString)\n    }\n",
            (
                "'ParameterValue', $helpString)\n    })\n"
                f"    if ($found.Count -eq 0 -and $LASTEXITCODE -ne {FILES}) {{ '' }} else {{ $found }}\n"
            ),
        ),
    ),
}


def adapted(script: str, shell: str) -> str:
    """Return Typer's `script`, which lets the shell offer files only if osl asks for them."""
    for before, after in CHANGES.get("powershell" if shell == "pwsh" else shell, ()):
        script = script.replace(before, after)
    return script + (FIRST_TAB if shell == "zsh" else "")


def settle_environment() -> None:
    """Give the variables that bash sets a value that Typer can read, whoever runs osl."""
    words = os.environ.setdefault("COMP_WORDS", "osl").split()
    number = os.environ.get("COMP_CWORD", "")
    if not (number.isascii() and number.isdecimal() and len(number) < 7):
        os.environ["COMP_CWORD"] = str(max(len(words) - 1, 0))


def exit_code(code: int) -> int:
    """Return the exit code for the shell's script; `code` is that of Typer."""
    if os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return int(files_are_due())
    return FILES if files_are_due() else code


def install_completion(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ARG001 - Typer's interface
    """Make a shell (the one that runs osl, or that named by `value`) complete osl's words, and stop."""
    if not value or ctx.resilient_parsing:
        return value
    from typer.completion import install  # type: ignore[attr-defined]

    try:
        shell, path = install(shell=_shell(value), prog_name="osl")
        script = path.read_bytes().decode("latin-1")  # PowerShell's is a profile in any encoding
        path.write_bytes(adapted(script, shell).encode("latin-1"))
    except OSError as error:
        why = say("{file} cannot be written: {why}", file=error.filename, why=system_words(error))
        raise OslError(why) from error
    except RuntimeError as error:  # from pathlib, if no home folder is known
        raise OslError(say("there is no home folder, and shells keep their completion in it")) from error
    done = say("{shell} will complete osl's words when it is next started (set in {file})",
               shell=shell, file=path)  # fmt: skip
    with report_of_change(say("but {file} was written", file=path)):
        print(done)
    raise typer.Exit


def show_completion(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ARG001 - Typer's interface
    """Print what `install_completion` would write for the shell, and stop."""
    if not value or ctx.resilient_parsing:
        return value
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(prog_name="osl", complete_var="_OSL_COMPLETE", shell=_shell(value))
    sys.stdout.write(f"{adapted(script, _shell(value))}\n")
    raise typer.Exit


def _shell(value: Any) -> str:
    """Return the name of the shell meant; raises OslError for one that Typer has no script for."""
    from shellingham import ShellDetectionFailure, detect_shell  # type: ignore[import-untyped]

    name = str(getattr(value, "value", value))
    if value is True:
        try:
            name = detect_shell()[0]
        except ShellDetectionFailure:
            name = Path(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        raise OslError(
            say(
                'the shell "{name}" cannot be taught to complete; these can: {known}',
                name=name,
                known=", ".join(SHELLS[:4]),
            )
        )
    return name
