"""What was written reaches the disk itself, not only the system's memory."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def flush(file: int) -> None:
    """Bring the open `file` to the disk; in macOS also out of the disk's own memory, which fsync leaves."""
    if sys.platform != "win32":
        import fcntl

        if (whole := getattr(fcntl, "F_FULLFSYNC", None)) is not None:
            with suppress(OSError):  # some network disks do not know it
                fcntl.fcntl(file, whole)
                return
    os.fsync(file)


def sync_folder(folder: Path) -> None:
    """Bring a change of names in `folder` to the disk, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network file systems cannot
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
