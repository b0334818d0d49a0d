"""What a file has besides its content: mode, owner, group, access lists."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NEW_FILE = 0o666


def dress(file: int, like: Path | None) -> None:
    """Give the new `file` the mode and owner of `like`, or those that the user's new files have."""
    if os.name != "posix":
        return
    if like is None or not like.exists():
        os.umask(mask := os.umask(0))
        _allow(file, NEW_FILE & ~mask)
        return
    old = like.stat()
    _give(file, old.st_uid, old.st_gid)
    _allow(file, stat.S_IMODE(old.st_mode))
    _copy_attributes(file, like)


def _allow(file: int, mode: int) -> None:
    with suppress(OSError):  # a memory stick knows no modes
        os.fchmod(file, mode)


def _give(file: int, owner: int, group: int) -> None:
    """Only the superuser may give a file away; to a group of one's own anybody may."""
    for one in (owner, -1):
        try:
            os.fchown(file, one, group)
        except OSError:
            continue
        return


def _copy_attributes(file: int, like: Path) -> None:
    """Access lists and what else the system keeps beside a file, where it has such."""
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(like):
            with suppress(OSError):  # some are the system's own
                os.setxattr(file, name, os.getxattr(like, name))
