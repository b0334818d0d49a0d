"""The folder outside the plans in which osl keeps its locks and what `undo` needs."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

from osl.i18n import Sentence, say
from osl.problem import OslError, system_words


def state_folder() -> Path:
    """Return the platform's folder for a program's own state; `OSL_STATE_DIR` has precedence."""
    if named := os.environ.get("OSL_STATE_DIR"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or _home() / "AppData" / "Local") / "osl"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "osl"
    named = os.environ.get("XDG_STATE_HOME", "")
    # the XDG specification has relative paths ignored
    return (Path(named) if Path(named).is_absolute() else _home() / ".local" / "state") / "osl"


def _home() -> Path:
    """Return the user's home folder; raise OslError if the system knows of none (a user without an entry)."""
    try:
        return Path.home()
    except RuntimeError as error:
        raise OslError(
            say("there is no home folder, and undo needs a place; name a folder in OSL_STATE_DIR")
        ) from error


def state_file(plan: Path, ending: str) -> Path:
    """Return the file for what is kept about `plan` (a canonical path), after making its folder.

    Raises OslError if the folder cannot be made.
    """
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OslError(cannot_keep(folder, error)) from error
    name = os.path.normcase(plan)
    return folder / f"{sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:20]}{ending}"


def cannot_keep(folder: Path, error: OSError) -> Sentence:
    """Return the sentence why nothing can be kept in `folder`, and what to do."""
    return say(
        "{folder} cannot be written ({why}), and undo needs it; name another folder in OSL_STATE_DIR",
        folder=folder, why=system_words(error),
    )  # fmt: skip
