"""Replacing a file in one step: it is the old one or the new one, whole, at every moment."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from osl.i18n import Sentence, say
from osl.problem import OslError, system_words

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDING = ".osl-tmp"
NEW_FILE = 0o666
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)


def replace(path: Path, data: bytes, *, expected: bytes | None) -> None:
    """Let the file at `path` hold `data`; mode, owner and links stay.

    `expected` is what it held when it was read; None where it need not be there. Raises OslError
    where it holds something else by now, or where it cannot be written; then nothing was changed.
    """
    target = _real(path)
    try:
        _refuse_read_only(target)
        clear_litter(target)
        with _beside(target) as (file, temporary):
            _fill(file, data, target)
            _refuse_changed(target, expected)
            _put_in_place(temporary, target)
        sync_folder(target.parent)
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def create(path: Path, data: bytes) -> None:
    """Make a new file at `path` that holds `data`; raises OslError where there is one already."""
    target = _real(path)
    try:
        clear_litter(target)
        with _beside(target) as (file, temporary):
            _fill(file, data, None)
            _move_where_nothing_is(temporary, target)
        sync_folder(target.parent)
    except FileExistsError as error:
        raise OslError(already_there(path)) from error
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def already_there(path: Path) -> Sentence:
    """Why nothing is written at `path`."""
    return say("{file} is there already, and is not overwritten", file=path)


def _real(path: Path) -> Path:
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError) as error:  # the working folder is gone; a NUL in the name
        raise OslError(cannot_write(path, error)) from error


@contextmanager
def _beside(target: Path) -> Iterator[tuple[int, Path]]:
    """A new file beside `target`, gone again unless it was moved away."""
    file, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=ENDING, dir=target.parent)
    try:
        yield file, Path(name)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _fill(file: int, data: bytes, like: Path | None) -> None:
    """Write `data` to the open `file`, with the mode and owner of `like`, and close it when it is on disk."""
    with open(file, "wb") as stream:
        stream.write(data)
        stream.flush()
        if os.name == "posix":
            _dress(file, like)
        os.fsync(file)


def _dress(file: int, like: Path | None) -> None:
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


def _put_in_place(temporary: Path, target: Path) -> None:
    """Move `temporary` to `target`; where it is Windows, again after a while."""
    for pause in PAUSES if os.name == "nt" else ():
        with suppress(PermissionError):  # a virus scanner holds a new file open for a moment
            temporary.replace(target)
            return
        time.sleep(pause)
    temporary.replace(target)


def _refuse_read_only(target: Path) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise OslError(say("{file} is read-only, so it was not changed", file=target))


def _refuse_changed(target: Path, expected: bytes | None) -> None:
    if expected is None:
        return
    try:
        same = target.read_bytes() == expected
    except FileNotFoundError:
        raise OslError(say("{file} is gone since it was read; nothing was written", file=target)) from None
    if not same:
        raise OslError(
            say(
                "{file} was changed by someone since it was read; nothing was written, try again", file=target
            )
        )


def _move_where_nothing_is(temporary: Path, target: Path) -> None:
    if os.name != "posix":
        temporary.rename(target)  # refuses to overwrite there
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        temporary.replace(target)
    else:
        temporary.unlink()


def clear_litter(target: Path) -> None:
    """Take away what an osl that was killed left beside `target`; the caller holds its lock."""
    temporary = re.compile(re.escape(f".{target.name}.") + "[^.]+" + re.escape(ENDING))
    with os.scandir(target.parent) as entries:
        litter = [entry.path for entry in entries if temporary.fullmatch(entry.name)]
    for path in litter:
        with suppress(OSError):
            Path(path).unlink()


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


def cannot_write(path: Path, error: Exception) -> Sentence:
    """Why the file at `path` could not be written, in words; the system's own for what is rare."""
    if isinstance(error, FileNotFoundError):
        return say("{file} cannot be written: its folder is not there", file=path)
    if isinstance(error, PermissionError) and os.name != "posix":
        return say("{file} cannot be replaced: another program holds it open; close it there", file=path)
    return say("{file} cannot be written: {why}", file=path, why=system_words(error))
