"""Reading a file's bytes, with a clear sentence where that cannot be done."""

from __future__ import annotations

import sys
from pathlib import Path

from osl.i18n import Sentence, say
from osl.problem import OslError, system_words
from osl.source.text import MAX_BYTES

STDIN = "-"


def read_bytes(name: str) -> bytes:
    """The bytes of the file `name`, of standard input for `-`; one more than the limit at most.

    Raises OslError where the file cannot be opened or read.
    """
    try:
        if name == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise OslError(cannot_read(name, error)) from error


def cannot_read(name: str, error: Exception) -> Sentence:
    """Why the file `name` could not be read, in words; the system's own for what is rare."""
    if name == STDIN:
        return say("standard input cannot be read: {why}", why=system_words(error))
    if isinstance(error, FileNotFoundError):
        return say("there is no file {name}", name=name)
    if isinstance(error, PermissionError):
        return say("{name} may not be read: permission denied", name=name)
    if isinstance(error, IsADirectoryError):
        return say("{name} is a folder, a file was expected", name=name)
    return say("{name} cannot be read: {why}", name=name, why=system_words(error))
