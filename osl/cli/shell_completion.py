"""Completion in shells: the scripts are Typer's, changed so that files are offered only if one is due."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from osl.app.streams import report_of_change, tell
from osl.cli.complete import files_are_due
from osl.i18n import say
from osl.problem import OslError, system_words

if TYPE_CHECKING:
    from collections.abc import Container

# the exit code that asks the script for files
FILES = 3
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
INSTALL, SHOW = "--install-completion", "--show-completion"
NAMED_SHELL = "osl.shell"  # the shell that was typed behind one of these, in the context's `meta`
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
        shell, path = install(shell=_shell(value, ctx), prog_name="osl")
        script = path.read_bytes().decode("latin-1")  # PowerShell's is a profile in any encoding
        path.write_bytes(adapted(script, shell).encode("latin-1"))
    except OSError as error:
        why = say("{file} cannot be written: {why}", file=error.filename, why=system_words(error))
        raise OslError(why) from error
    except RuntimeError as error:  # from pathlib, if no home folder is known
        raise OslError(say("there is no home folder, in which shells keep their completion")) from error
    done = say("completion is set up in {file}; it works once {shell} is restarted",
               shell=shell, file=path)  # fmt: skip
    with report_of_change(say("but {file} was written", file=path)):
        tell(done)
    raise typer.Exit


def show_completion(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ARG001 - Typer's interface
    """Print what `install_completion` would write for the shell, and stop."""
    if not value or ctx.resilient_parsing:
        return value
    sys.stdout.write(script(_shell(value, ctx)))
    raise typer.Exit


def script(shell: str) -> str:
    """Return the text that makes `shell` complete osl's words; raises OslError for an unknown shell."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    known = taught(shell)
    found = get_completion_script(prog_name="osl", complete_var="_OSL_COMPLETE", shell=known)
    return adapted(found, known) + "\n"


def without_shell(args: list[str], commands: Container[str]) -> tuple[list[str], str | None]:
    """Return `args` without the shell named behind an option for completion, and its name, None if none is.

    Typer takes these options without a value. Words from the first of `commands` on are left alone.
    """
    for at, word in enumerate(args):
        option, equals, shell = word.partition("=")
        if word in commands:
            break
        if option in (INSTALL, SHOW):
            if equals:
                return [*args[:at], option, *args[at + 1 :]], shell
            if at + 1 < len(args) and not args[at + 1].startswith("-"):
                return [*args[: at + 1], *args[at + 2 :]], args[at + 1]
    return args, None


def _shell(value: Any, ctx: Any) -> str:
    """Return the shell that was typed, else the one that runs osl; raises OslError for an unknown one."""
    named = ctx.meta.get(NAMED_SHELL)
    if value is not True:  # Typer takes a value if it cannot find out which shell runs osl
        named = str(getattr(value, "value", value))
    return taught(_running_shell() if named is None else named)


def _running_shell() -> str:
    from shellingham import ShellDetectionFailure, detect_shell  # type: ignore[import-untyped]

    try:
        return str(detect_shell()[0])
    except ShellDetectionFailure:
        return Path(os.environ.get("SHELL", "")).name


def taught(name: str) -> str:
    """Return the shell that `name` names, if Typer has a script for it; raises OslError if not."""
    if name.lower() not in SHELLS:
        raise OslError(
            say(
                'completion is not available for the shell "{name}"; available for: {known}',
                name=name,
                known=", ".join(SHELLS[:4]),
            )
        )
    return name.lower()
