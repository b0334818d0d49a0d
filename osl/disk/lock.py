"""One writer at a time: a lock in one's own state, and one on the plan's folder for all who share it."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from osl.disk.state import cannot_keep, state_file, state_folder
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60.0
PAUSE = 0.02


@contextmanager
def locked(plan: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the locks of `plan` (a real path); the system lets go of them when a process dies.

    One is a file in the user's own state, which every system can lock. The other is the plan's folder,
    which users with states of their own have in common; where it cannot be locked, the first must do.
    Raises OslError where another osl holds one for longer than `patience` seconds.
    """
    until = time.monotonic() + patience
    with _own(plan, until), _of_all(plan.parent, until):
        yield


@contextmanager
def _own(plan: Path, until: float) -> Iterator[None]:
    place = state_file(plan, ".lock")
    try:
        lock = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise OslError(cannot_keep(place.parent, error)) from error
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


def _pause(what: Path, until: float) -> None:
    if time.monotonic() > until:
        raise OslError(say("another osl is changing {file}; try again when it has ended", file=what))
    time.sleep(PAUSE)


@contextmanager
def _of_all(folder: Path, until: float) -> Iterator[None]:
    held = _hold(folder, until)
    try:
        yield
    finally:
        if held is not None:
            os.close(held)


def _hold(folder: Path, until: float) -> int | None:
    """The locked `folder`, let go of when it is closed; None where it cannot be locked."""
    for _ in range(REFUSALS):
        try:
            while (held := _try_folder(folder)) is None:
                _pause(folder, until)
        except OSError:  # no right to read it, a network file system
            time.sleep(PAUSE)
        else:
            return held
    return None


if sys.platform == "win32":
    import msvcrt

    # a lock that is just given up refuses all rights until it is gone
    REFUSALS = 50
    _FOLDERS_LOCK = ".osl~.lock"

    def try_lock(lock: int) -> bool:
        """Lock the open file `lock`; False where another has."""
        os.lseek(lock, 0, os.SEEK_SET)
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _release(lock: int) -> None:
        os.lseek(lock, 0, os.SEEK_SET)
        msvcrt.locking(lock, msvcrt.LK_UNLCK, 1)

    def _try_folder(folder: Path) -> int | None:
        """A file that only one can make, and that the system removes when it is closed."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_TEMPORARY
        try:
            return os.open(folder / _FOLDERS_LOCK, flags)
        except FileExistsError:
            return None

else:
    import fcntl

    REFUSALS = 1

    def try_lock(lock: int) -> bool:
        """Lock the open file or folder `lock`; False where another has."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_UN)

    def _try_folder(folder: Path) -> int | None:
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
