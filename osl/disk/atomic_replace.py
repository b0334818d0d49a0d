"""Atomic replacement of a file: it is the old one or the new one, whole, at every moment."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from osl.disk.temporary import beside, copy_permissions, flush_folder
from osl.i18n import Sentence, say
from osl.problem import OslError, system_words

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = -100  # AT_FDCWD on Linux: paths as they are, not below an open folder
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
HELD_OPEN = (32, 33)  # Windows: a sharing violation, a lock violation


def replace(path: Path, data: bytes, *, expected: bytes | None, private: bool = False) -> None:
    """Replace the content of the file at `path` by `data`; keep its mode, owner and links.

    `expected` is its content when it was read, or None if it need not exist. A `private` file is for
    its owner alone, whatever it was before. Raises OslError if its content is another by now, or if it
    cannot be written; then nothing was changed.
    """
    target = _real(path)
    try:
        _refuse_read_only(target)
        with beside(target) as new:
            new.write(data)
            if not private:
                copy_permissions(new.file, target)
            new.settle()
            _move_over(new.path, target, expected)
        flush_folder(target.parent)
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def create(path: Path, data: bytes) -> None:
    """Make a new file at `path` with the content `data`; raise OslError if there is one already."""
    target = _real(path)
    try:
        with beside(target) as new:
            new.write(data)
            copy_permissions(new.file, None)
            new.settle()
            _move_without_overwriting(new.path, target)
        flush_folder(target.parent)
    except FileExistsError as error:
        raise OslError(already_there(path)) from error
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def already_there(path: Path) -> Sentence:
    """Return the sentence why nothing is written at `path`."""
    return say("{file} already exists and is not overwritten", file=path)


def _real(path: Path) -> Path:
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError) as error:  # the working folder is gone; a NUL in the name
        raise OslError(cannot_write(path, error)) from error


def _move_over(temporary: Path, target: Path, expected: bytes | None) -> None:
    """Move `temporary` to `target` if that still has the content `expected`.

    Between the check and the move another program may write. If the system can exchange two files,
    what was at `target` in that moment is checked too, and put back.
    """
    _refuse_changed(target, expected)
    if expected is None or not exchange(temporary, target):
        _replace_patiently(temporary, target)
        return
    try:
        _refuse_changed(temporary, expected, named=target)  # what was at `target` in that very moment
    except OslError:
        if not exchange(temporary, target):
            temporary.replace(target)
        raise
    temporary.unlink()


def _replace_patiently(temporary: Path, target: Path) -> None:
    """Move `temporary` to `target`; on Windows, try again after a while."""
    for pause in PAUSES if os.name == "nt" else ():
        with suppress(PermissionError):  # a virus scanner holds a new file open for a moment
            temporary.replace(target)
            return
        time.sleep(pause)
    temporary.replace(target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange the files at two absolute paths in one step; return False, with nothing done, if it fails."""
    rename = _system_exchange()
    return rename is not None and rename(os.fsencode(one), os.fsencode(other)) == 0


@cache
def _system_exchange() -> Callable[[bytes, bytes], int] | None:
    """Return renameat2 (Linux, glibc 2.28), renamex_np (macOS 10.12), or None if the system has neither."""
    if sys.platform not in ("linux", "darwin"):
        return None
    import ctypes

    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            renamex = system.renamex_np
            renamex.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint)
            return lambda one, other: int(renamex(one, other, _SWAP))
        renameat = system.renameat2
        renameat.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        return lambda one, other: int(renameat(_HERE, one, _HERE, other, _SWAP))
    except (AttributeError, OSError):
        return None


def _refuse_read_only(target: Path) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise OslError(say("{file} is read-only, so it was not changed", file=target))


class ChangedMeanwhileError(OslError):
    """A file is no longer as it was read; it was left as it is."""


def changed_meanwhile(file: Path) -> Sentence:
    """Return that `file` is no longer as it was read."""
    return say("{file} was changed by someone since it was read; nothing was written, try again", file=file)


def _refuse_changed(target: Path, expected: bytes | None, named: Path | None = None) -> None:
    if expected is None:
        return
    file = named or target
    try:
        same = target.read_bytes() == expected
    except FileNotFoundError:
        gone = say("{file} was deleted since it was read; nothing was written", file=file)
        raise ChangedMeanwhileError(gone) from None
    if not same:
        raise ChangedMeanwhileError(changed_meanwhile(file))


def _move_without_overwriting(temporary: Path, target: Path) -> None:
    if os.name != "posix":
        temporary.rename(target)  # refuses to overwrite there
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        _move_over_placeholder(temporary, target)
    else:
        temporary.unlink()


def _move_over_placeholder(temporary: Path, target: Path) -> None:
    """Make an empty file at `target`, which only one process can do, and replace that."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    try:
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def cannot_write(path: Path, error: Exception) -> Sentence:
    """Return the sentence why the file at `path` could not be written; the system's own if that is rare."""
    if isinstance(error, FileNotFoundError):
        return say("{file} cannot be written: its folder does not exist", file=path)
    if isinstance(error, PermissionError) and os.name != "posix":
        if _is_held_open(path, error):
            return say("{file} cannot be replaced: it is open in another program; close it there", file=path)
        return say("{file} cannot be written: you have no permission to change it or its folder", file=path)
    return say("{file} cannot be written: {why}", file=path, why=system_words(error))


def _is_held_open(path: Path, error: PermissionError) -> bool:
    """Return whether another program caused a refusal of Windows; replacing hides that as "access denied".

    Renaming a file to its own name changes nothing, and fails with the actual cause.
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
