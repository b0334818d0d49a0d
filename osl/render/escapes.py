"""Escapes on a console of Windows, which takes them once it is asked to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TextIO

ENABLE_VIRTUAL_TERMINAL_PROCESSING = 4


def takes_escapes(stream: TextIO) -> bool:
    """Whether colours that are written to `stream` as escapes are shown as colours."""
    if sys.platform != "win32" or not stream.isatty():
        return True
    import ctypes
    import msvcrt

    try:
        return enable(ctypes.windll.kernel32, msvcrt.get_osfhandle(stream.fileno()))
    except (OSError, ValueError):  # a stream that is no console after all
        return False


def enable(kernel: Any, handle: int) -> bool:
    """Ask the console `handle` for escapes; False where it is too old for them."""
    import ctypes

    mode, console = ctypes.c_uint32(), ctypes.c_void_p(handle)
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(console, mode.value | ENABLE_VIRTUAL_TERMINAL_PROCESSING))
