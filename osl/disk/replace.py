"""Replacing a file in one step: it is the old one or the new one, whole, at every moment."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from osl.disk.attributes import dress
from osl.disk.exchange import exchange
from osl.disk.flush import flush, sync_folder
from osl.disk.temporary import Temporary, beside
from osl.i18n import Sentence, say
from osl.problem import OslError, system_words

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
HELD_OPEN = (32, 33)  # Windows: a sharing violation, a lock violation


def replace(path: Path, data: bytes, *, expected: bytes | None, private: bool = False) -> None:
    """Let the file at `path` hold `data`; mode, owner and links stay.

    `expected` is what it held when it was read; None where it need not be there. A `private` file is
    its owner's alone, whatever it was before. Raises OslError where it holds something else by now, or
    where it cannot be written; then nothing was changed.
    """
    target = _real(path)
    try:
        _refuse_read_only(target)
        with beside(target) as new:
            _fill(new, data)
            if not private:
                dress(new.file, target)
            _settle(new)
            _put(new.path, target, expected)
        sync_folder(target.parent)
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def create(path: Path, data: bytes) -> None:
    """Make a new file at `path` that holds `data`; raises OslError where there is one already."""
    target = _real(path)
    try:
        with beside(target) as new:
            _fill(new, data)
            dress(new.file, None)
            _settle(new)
            _move_where_nothing_is(new.path, target)
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


def _fill(new: Temporary, data: bytes) -> None:
    with open(new.file, "wb", closefd=False) as stream:
        stream.write(data)


def _settle(new: Temporary) -> None:
    """Bring a new file to the disk, and close it if the system moves no open files."""
    flush(new.file)
    if os.name != "posix":
        new.close()


def _put(temporary: Path, target: Path, expected: bytes | None) -> None:
    """Move `temporary` to `target` if that still holds `expected`; where the system can, look again after."""
    _refuse_changed(target, expected)
    if expected is None or not exchange(temporary, target):
        _put_in_place(temporary, target)
        return
    try:
        _refuse_changed(temporary, expected, named=target)  # what was at `target` in that very moment
    except OslError:
        if not exchange(temporary, target):
            temporary.replace(target)
        raise
    temporary.unlink()


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


def _refuse_changed(target: Path, expected: bytes | None, named: Path | None = None) -> None:
    if expected is None:
        return
    file = named or target
    try:
        same = target.read_bytes() == expected
    except FileNotFoundError:
        raise OslError(say("{file} is gone since it was read; nothing was written", file=file)) from None
    if not same:
        raise OslError(
            say("{file} was changed by someone since it was read; nothing was written, try again", file=file)
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
        _move_to_claimed(temporary, target)
    else:
        temporary.unlink()


def _move_to_claimed(temporary: Path, target: Path) -> None:
    """Make an empty file at `target`, which only one can do, and replace that."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    try:
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def cannot_write(path: Path, error: Exception) -> Sentence:
    """Why the file at `path` could not be written, in words; the system's own for what is rare."""
    if isinstance(error, FileNotFoundError):
        return say("{file} cannot be written: its folder is not there", file=path)
    if isinstance(error, PermissionError) and os.name != "posix":
        if _is_held_open(path, error):
            return say("{file} cannot be replaced: another program holds it open; close it there", file=path)
        return say("{file} cannot be written: you have no right to change it, or its folder", file=path)
    return say("{file} cannot be written: {why}", file=path, why=system_words(error))


def _is_held_open(path: Path, error: PermissionError) -> bool:
    """Whether a refusal of Windows comes from another program; replacing hides that as "access denied".

    Renaming a file to its own name changes nothing, and fails with the real cause.
    """
    if getattr(error, "winerror", None) in HELD_OPEN:
        return True
    if error.filename2 is None:  # the new file was refused: that is a right
        return False
    try:
        path.rename(path)
    except OSError as cause:
        return getattr(cause, "winerror", None) in HELD_OPEN
    return False
