"""One writer at a time: a lock on a file of osl's own, so that nothing is left beside the plan."""

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
    """Hold the lock of `plan` (a real path); the system lets go of it when a process dies.

    Raises OslError where another osl holds it for longer than `patience` seconds.
    """
    place = state_file(plan, ".lock")
    try:
        lock = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise OslError(cannot_keep(place.parent, error)) from error
    try:
        _wait(lock, plan, time.monotonic() + patience)
        try:
            yield
        finally:
            _release(lock)
    finally:
        os.close(lock)


def _wait(lock: int, plan: Path, until: float) -> None:
    try:
        while not _try(lock):
            if time.monotonic() > until:
                raise OslError(say("another osl is changing {file}; try again when it has ended", file=plan))
            time.sleep(PAUSE)
    except OSError as error:  # some network file systems know no locks
        raise OslError(cannot_keep(state_folder(), error)) from error


if sys.platform == "win32":
    import msvcrt

    def _try(lock: int) -> bool:
        os.lseek(lock, 0, os.SEEK_SET)
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _release(lock: int) -> None:
        os.lseek(lock, 0, os.SEEK_SET)
        msvcrt.locking(lock, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_UN)
