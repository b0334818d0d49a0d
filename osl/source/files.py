"""Read a file's bytes, or explain in a sentence why that cannot be done."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from osl.i18n import Sentence, say
from osl.problem import OslError, system_words
from osl.source.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

STDIN = "-"
FileKind = Literal["file", "folder", "other"]


def kind_of(path: Path | str, words: Callable[[str, Exception], Sentence] | None = None) -> FileKind | None:
    """Return what there is at `path`, links followed: `other` is a pipe or a device, None is nothing.

    Raises OslError, with the sentence of `words` (else `cannot_read`), if that cannot be found out: a
    folder on the way may not be entered, the name is too long or not a name at all.
    """
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - `Path.exists` answers no or raises, by Python's version
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise OslError((words or cannot_read)(str(path), error)) from error
    if stat.S_ISREG(mode):
        return "file"
    return "folder" if stat.S_ISDIR(mode) else "other"


def real_path(path: Path | str) -> str:
    """Return `path` with its links followed, as far as the system allows."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # the working folder is gone
        return str(path)


def size_of(path: Path | str) -> int:
    """Return the size in bytes of the file at `path`; 0 if that cannot be found out."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a str too
    except (OSError, ValueError):
        return 0


def read_bytes(name: str) -> bytes:
    """Return the bytes of the file `name`, or of standard input for `-`; at most one more than the limit.

    Raises OslError if the file cannot be opened or read.
    """
    try:
        if name == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise OslError(cannot_read(name, error)) from error


def cannot_read(name: str, error: Exception) -> Sentence:
    """Return the sentence why the file `name` could not be read; the system's own if that is rare."""
    if name == STDIN:
        return say("standard input cannot be read: {why}", why=system_words(error))
    if isinstance(error, FileNotFoundError):
        return say("there is no file {name}", name=name)
    if isinstance(error, PermissionError):
        return say("{name} may not be read: permission denied", name=name)
    if isinstance(error, IsADirectoryError):
        return say("{name} is a folder, a file was expected", name=name)
    return say("{name} cannot be read: {why}", name=name, why=system_words(error))
