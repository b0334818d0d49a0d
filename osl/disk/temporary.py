"""New files beside those that they will replace, and what is left of them when osl is killed."""

from __future__ import annotations

import os
import re
import secrets
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from osl.disk.lock import try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

# no longer than `2023.yaml`, so that wherever a plan has a name and a path, this has one too
_BEGINNING = ".osl~"
_OURS = re.escape(_BEGINNING) + "[0-9a-f]{4}"
_OF_0_1_0 = r"\.{name}\.[^.]+\.osl-tmp"
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
TRIES = 100
OLD = 3600.0  # seconds


class Temporary:
    """A new file, open for writing at `file`, and locked while it is open if the system can."""

    def __init__(self, file: int, path: Path) -> None:
        self.file = file
        self.path = path
        self._open = True

    def close(self) -> None:
        """Close the file, if it is not closed yet."""
        if self._open:
            self._open = False
            os.close(self.file)


@contextmanager
def beside(target: Path) -> Iterator[Temporary]:
    """A new file beside `target`, for its owner only; gone afterwards unless it was moved away.

    In Windows, close it before it is moved.
    """
    clear_litter(target)
    new = _new(target.parent)
    try:
        yield new
    except BaseException:
        if os.name != "posix":
            new.close()
        with suppress(OSError):
            new.path.unlink()
        raise
    finally:
        new.close()


def _new(folder: Path) -> Temporary:
    for _ in range(TRIES):
        path = folder / f"{_BEGINNING}{secrets.token_hex(2)}"
        with suppress(FileExistsError):
            new = Temporary(os.open(path, _FLAGS, 0o600), path)
            if _is_ours(new):
                return new
            new.close()
    raise FileExistsError(folder / f"{_BEGINNING}…")


def _is_ours(new: Temporary) -> bool:
    """Whether the new file is locked before somebody who clears up took it for litter."""
    if os.name != "posix":
        return True
    with suppress(OSError):  # some network file systems know no locks
        return try_lock(new.file) and os.fstat(new.file).st_nlink > 0
    return True


def clear_litter(target: Path) -> None:
    """Remove what an osl that was killed left in the folder of `target`; what one at work needs stays."""
    ours = re.compile(f"{_OURS}|{_OF_0_1_0.replace('{name}', re.escape(target.name))}")
    litter: list[Path] = []
    with suppress(OSError), os.scandir(target.parent) as entries:
        litter = [Path(entry.path) for entry in entries if ours.fullmatch(entry.name)]
    for path in litter:
        with suppress(OSError):
            _remove_dead(path)


def _remove_dead(path: Path) -> None:
    """Remove the file at `path` unless somebody holds its lock, or that cannot be known and it is new."""
    with suppress(OSError):
        if os.name == "posix":
            handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            try:
                if try_lock(handle):
                    path.unlink()  # while it is locked: whoever has just made it sees that it is gone
            finally:
                os.close(handle)
            return
    if time.time() - path.stat().st_mtime > OLD:
        path.unlink()
