"""The editor of `$VISUAL` or `$EDITOR`: its command, how it is sent to a line, and running it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError, system_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_PLUS = (
    "vi", "vim", "nvim", "view", "gvim", "mvim", "elvis", "vile", "nano", "pico", "emacs", "emacsclient",
    "xemacs", "jed", "joe", "jove", "mg", "ne", "kak", "micro", "mcedit", "gedit", "pluma", "xed", "geany",
    "bbedit", "ed",
)  # fmt: skip
_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
_COLON = ("hx", "helix", "subl", "sublime_text", "zed", "zeditor", "atom", "pulsar", "lapce")
_DASH_L = ("kate", "kwrite", "mate", "mousepad")
_LINE = ("idea", "pycharm", "webstorm")


def command_of(environment: Mapping[str, str], *, windows: bool = os.name == "nt") -> list[str]:
    """Return the words of the editor's command; raise OslError if none is set."""
    for name in ("VISUAL", "EDITOR"):
        if text := environment.get(name, "").strip():
            return _words(text, name, windows=windows)
    if windows:
        raise OslError(
            say("no editor is set; type: setx EDITOR notepad, and open a new window of the command line")
        )
    raise OslError(say("no editor is set; name one in EDITOR, such as EDITOR=nano, or EDITOR='code --wait'"))


def _words(text: str, name: str, *, windows: bool) -> list[str]:
    """Return the words of `text`; a path with blanks needs no quotation marks if it exists."""
    if Path(text).is_file():
        return [text]
    try:
        if not windows:
            return shlex.split(text)
        return [
            word.strip('"') for word in shlex.split(text, posix=False)
        ]  # a backslash does not escape there
    except ValueError:
        raise OslError(
            say("{name} has a quotation mark without its other half: {text}", name=name, text=text)
        ) from None


def words_for(command: list[str], file: Path, line: int | None) -> list[str]:
    """Return the words that open `file` in an editor, at `line` if it is known how to say that."""
    name = Path(command[0].replace("\\", "/")).name.lower().removesuffix(".exe").removesuffix(".cmd")
    if line is None:
        return [*command, str(file)]
    if name in _PLUS or name.startswith(("emacs-", "vim.", "nvim-")):
        return [*command, f"+{line}", str(file)]
    if name in _GOTO:
        return [*command, "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*command, f"{file}:{line}"]
    if name in _DASH_L:
        return [*command, "-l", str(line), str(file)]
    if name in _LINE:
        return [*command, "--line", str(line), str(file)]
    return [*command, *([f"-n{line}"] if name == "notepad++" else []), str(file)]


def run(words: list[str]) -> int:
    """Run the editor and return its exit code; Ctrl-C is the editor's while it runs.

    Raises OslError if it cannot be started.
    """
    program = shutil.which(words[0]) or words[0]  # on Windows also what ends in .cmd
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with subprocess.Popen([program, *words[1:]], **_own_signals()) as process:  # noqa: S603 - the user's
            return process.wait()
    except OSError as error:
        why = system_words(error)
        raise OslError(say("the editor {name} cannot be started: {why}", name=words[0], why=why)) from error
    finally:
        signal.signal(signal.SIGINT, handler)


def _own_signals() -> dict[str, Any]:
    """Return what gives the editor back the Ctrl-C that osl ignores: a child inherits what is ignored."""
    if os.name == "nt":
        return {}
    return {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
