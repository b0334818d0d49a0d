"""Teaching a shell to complete osl's words: Typer writes the scripts, the words about them are ours."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import typer

from osl.app.streams import told_or_not
from osl.i18n import say
from osl.problem import OslError, system_words

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
# zsh runs the file at the first Tab, which would otherwise offer nothing until the second
FIRST_TAB = '\nif [[ "${funcstack[1]}" == _osl ]]; then _osl_completion "$@"; fi\n'


def install_completion(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ARG001 - Typer's interface
    """Make a shell (the one that runs osl, or that named by `value`) complete osl's words, and stop."""
    if not value or ctx.resilient_parsing:
        return value
    from typer.completion import install  # type: ignore[attr-defined]

    try:
        shell, path = install(shell=_shell(value), prog_name="osl")
        if shell == "zsh":
            with path.open("a", encoding="utf-8") as file:
                file.write(FIRST_TAB)
    except OSError as error:
        why = say("{file} cannot be written: {why}", file=error.filename, why=system_words(error))
        raise OslError(why) from error
    except RuntimeError as error:  # what pathlib says where no home folder is known
        raise OslError(say("there is no home folder, and shells keep their completion in it")) from error
    done = say("{shell} will complete osl's words when it is next started (set in {file})",
               shell=shell, file=path)  # fmt: skip
    with told_or_not(say("but {file} was written", file=path)):
        print(done)
    raise typer.Exit


def show_completion(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ARG001 - Typer's interface
    """Print what `install_completion` would write for the shell, and stop."""
    if not value or ctx.resilient_parsing:
        return value
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(prog_name="osl", complete_var="_OSL_COMPLETE", shell=_shell(value))
    sys.stdout.write(f"{script}\n")
    raise typer.Exit


def _shell(value: Any) -> str:
    """The name of the shell meant; raises OslError where it is none that can be taught."""
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
