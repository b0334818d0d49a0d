"""One writer at a time: a lock in the user's state folder, and one on the plan's folder for all users."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from osl.disk.state_folder import cannot_keep, state_file, state_folder
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60.0
PAUSE = 0.02


@contextmanager
def locked(plan: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the locks of `plan` (a canonical path); the system releases them when a process dies.

    One is a file in the user's state folder, which every system can lock. The other is the plan's
    folder, which users with different state folders share; if it cannot be locked, the first must do.
    Raises OslError if another osl keeps one for longer than `patience` seconds.
    """
    until = time.monotonic() + patience
    with _users_lock(plan, until), _folders_lock(plan.parent, until):
        yield


@contextmanager
def _users_lock(plan: Path, until: float) -> Iterator[None]:
    path = state_file(plan, ".lock")
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise OslError(cannot_keep(path.parent, error)) from error
    try:
        _wait(lock, plan, until)
        try:
            yield
        finally:
            _release(lock)
    finally:
        os.close(lock)


def _wait(lock: int, plan: Path, until: float) -> None:
    try:
        while not try_lock(lock):
            _pause(plan, until)
    except OSError as error:  # some network file systems know no locks
        raise OslError(cannot_keep(state_folder(), error)) from error


def _pause(file: Path, until: float) -> None:
    if time.monotonic() > until:
        raise OslError(say("another osl is changing {file}; try again when it has ended", file=file))
    time.sleep(PAUSE)


@contextmanager
def _folders_lock(folder: Path, until: float) -> Iterator[None]:
    held = _lock_folder(folder, until)
    try:
        yield
    finally:
        if held is not None:
            os.close(held)


def _lock_folder(folder: Path, until: float) -> int | None:
    """Return `folder` opened and locked until it is closed, or None if it cannot be locked."""
    for _ in range(REFUSALS):
        try:
            while (held := _try_lock_folder(folder)) is None:
                _pause(folder, until)
        except OSError:  # no right to read it, a network file system
            time.sleep(PAUSE)
        else:
            return held
    return None


if sys.platform == "win32":
    import msvcrt

    # a file that is being removed refuses all access until it is gone
    REFUSALS = 50
    _FOLDERS_LOCK = ".osl~.lock"

    def try_lock(lock: int) -> bool:
        """Lock the open file `lock`; return False if another process has."""
        os.lseek(lock, 0, os.SEEK_SET)
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _release(lock: int) -> None:
        os.lseek(lock, 0, os.SEEK_SET)
        msvcrt.locking(lock, msvcrt.LK_UNLCK, 1)

    def _try_lock_folder(folder: Path) -> int | None:
        """Make a file that only one process can make, and that the system removes when it is closed."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_TEMPORARY
        try:
            return os.open(folder / _FOLDERS_LOCK, flags)
        except FileExistsError:
            return None

else:
    import fcntl

    REFUSALS = 1

    def try_lock(lock: int) -> bool:
        """Lock the open file or folder `lock`; return False if another process has."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_UN)

    def _try_lock_folder(folder: Path) -> int | None:
        held = os.open(folder, os.O_RDONLY)
        try:
            locked = try_lock(held)
        except OSError:
            os.close(held)
            raise
        if locked:
            return held
        os.close(held)
        return None
