"""The libraries that only some formats need, and the command that installs a missing one."""

from __future__ import annotations

import os
import re
import shlex
import sys
from importlib import import_module, util
from pathlib import Path
from typing import TYPE_CHECKING

from osl.i18n import N_, say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.i18n import Sentence

DISTRIBUTION = "osl-plan"
# what is imported, and the library that it comes from
LIBRARIES = {
    "docx": "python-docx",
    "lxml": "lxml",
    "icalendar": "icalendar",
    "python_calamine": "python-calamine",
    "xlsxwriter": "XlsxWriter",
    "pdfplumber": "pdfplumber",
    "typst": "typst",
    "pygls": "pygls",
}


def need(module: str, purpose: Sentence) -> None:
    """Make sure that `module`, a key of LIBRARIES, can be imported; `purpose` is the kind of file.

    Raises OslError with the command that installs the library.
    """
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        raise OslError(_missing(LIBRARIES[module], purpose)) from error


def _missing(library: str, purpose: Sentence) -> Sentence:
    if getattr(sys, "frozen", False):
        message = N_(
            "{purpose} needs the library {library}, which is not part of this program without Python"
        )
        return say(message, purpose=purpose, library=library)
    return say(
        "{purpose} needs the library {library}, which is not installed; install it with: {command}",
        purpose=purpose,
        library=library,
        command=install_command(library),
    )


def install_command(library: str) -> str:
    """Return the command that adds `library` to the environment that osl runs in.

    pipx and uv tools keep an environment for each program, so each has a command of its own;
    an environment that uv made has no pip.
    """
    prefix, python = Path(sys.prefix), typed(sys.executable or "python3")
    if (metadata := prefix / "pipx_metadata.json").is_file():
        return f"pipx inject {_pipx_name(metadata)} {library}"
    if (prefix / "uv-receipt.toml").is_file() or util.find_spec("pip") is None:
        return f"uv pip install --python {python} {library}"
    return f"{python} -m pip install {library}"


def _pipx_name(metadata: Path) -> str:
    """Return the name of a pipx environment: the package it is for, and the suffix it may have."""
    import json

    try:
        main = json.loads(metadata.read_text(encoding="utf-8"))["main_package"]
        name = f"{main['package']}{main.get('suffix') or ''}"
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return DISTRIBUTION
    return name if re.fullmatch(r"[\w.-]+", name) else DISTRIBUTION


def typed(path: str, system: str = os.name) -> str:
    """Return `path` as it is typed in a shell of `system`, a value of `os.name`.

    On Windows only the folders that need it are quoted: PowerShell takes a command that begins with a
    quotation mark for a text, and both it and cmd.exe take `C:\\"Program Files"\\python.exe`.
    """
    if system != "nt":
        return shlex.quote(path)
    parts = re.split(r"([\\/])", path)
    return "".join(part if re.fullmatch(r"[\w.:\\/-]*", part) else f'"{part}"' for part in parts)
