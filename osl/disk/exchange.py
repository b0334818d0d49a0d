"""Two files that change places in one step, so that what was replaced can still be looked at."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HERE = -100  # Linux: paths as they are, not below an open folder
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


def exchange(one: Path, other: Path) -> bool:
    """Let the files at two absolute paths change places; False, and nothing done, if the system cannot."""
    rename = _rename()
    return rename is not None and rename(os.fsencode(one), os.fsencode(other)) == 0


@cache
def _rename() -> Callable[[bytes, bytes], int] | None:
    """The system's own function: in Linux since glibc 2.28, in macOS since 10.12, in Windows none."""
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
