"""New files beside those that they replace: their permissions, on the disk, and removed if osl was killed."""

from __future__ import annotations

import os
import re
import stat
import sys
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
NEW_FILE = 0o666
TRIES = 100
OLD = 3600.0  # seconds


class Temporary:
    """A new file, open for writing at the descriptor `file`, and locked while open if the system can."""

    def __init__(self, file: int, path: Path) -> None:
        self.file = file
        self.path = path
        self._open = True

    def write(self, data: bytes) -> None:
        """Write all of `data`."""
        with open(self.file, "wb", closefd=False) as stream:
            stream.write(data)

    def settle(self) -> None:
        """Flush the file to the disk, and close it if the system cannot move open files."""
        flush(self.file)
        if os.name != "posix":
            self.close()

    def close(self) -> None:
        """Close the file, if it is not closed yet."""
        if self._open:
            self._open = False
            os.close(self.file)


@contextmanager
def beside(target: Path) -> Iterator[Temporary]:
    """Make a new file beside `target`, for its owner only; remove it at the end unless it was moved away.

    On Windows, close it before it is moved.
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
        path = folder / f"{_BEGINNING}{os.urandom(2).hex()}"
        with suppress(FileExistsError):
            new = Temporary(os.open(path, _FLAGS, 0o600), path)
            if _is_ours(new):
                return new
            new.close()
    raise FileExistsError(folder / f"{_BEGINNING}…")


def _is_ours(new: Temporary) -> bool:
    """Return whether the new file was locked before another osl, clearing up, took it for litter."""
    if os.name != "posix":
        return True
    with suppress(OSError):  # some network file systems know no locks
        return try_lock(new.file) and os.fstat(new.file).st_nlink > 0
    return True


def clear_litter(target: Path) -> None:
    """Remove what a killed osl left in the folder of `target`, but not what a running one needs."""
    ours = re.compile(f"{_OURS}|{_OF_0_1_0.replace('{name}', re.escape(target.name))}")
    litter: list[Path] = []
    with suppress(OSError), os.scandir(target.parent) as entries:
        litter = [Path(entry.path) for entry in entries if ours.fullmatch(entry.name)]
    for path in litter:
        with suppress(OSError):
            _remove_dead(path)


def _remove_dead(path: Path) -> None:
    """Remove the file at `path` unless a process holds its lock, or that cannot be known and it is new."""
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


def copy_permissions(file: int, like: Path | None) -> None:
    """Give the new `file` mode, owner and access lists of `like`, or the mode of the user's new files."""
    if os.name != "posix":
        return
    if like is None or not like.exists():
        os.umask(mask := os.umask(0))
        _set_mode(file, NEW_FILE & ~mask)
        return
    old = like.stat()
    _set_owner(file, old.st_uid, old.st_gid)
    _set_mode(file, stat.S_IMODE(old.st_mode))
    _copy_extended_attributes(file, like)


def _set_mode(file: int, mode: int) -> None:
    with suppress(OSError):  # a memory stick has no modes
        os.fchmod(file, mode)


def _set_owner(file: int, owner: int, group: int) -> None:
    """Set owner and group if allowed, else the group: only the superuser may give a file away."""
    for one in (owner, -1):
        try:
            os.fchown(file, one, group)
        except OSError:
            continue
        return


def _copy_extended_attributes(file: int, like: Path) -> None:
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(like):
            with suppress(OSError):  # some are the system's own
                os.setxattr(file, name, os.getxattr(like, name))


def flush(file: int) -> None:
    """Flush the open `file` to the disk; on macOS also the disk's own cache, which fsync leaves."""
    if sys.platform != "win32":
        import fcntl

        if (full := getattr(fcntl, "F_FULLFSYNC", None)) is not None:
            with suppress(OSError):  # some network disks do not have it
                fcntl.fcntl(file, full)
                return
    os.fsync(file)


def flush_folder(folder: Path) -> None:
    """Flush a change of names in `folder` to the disk, if the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network file systems cannot
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
