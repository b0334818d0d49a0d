"""A terminal for tests: osl in a process of its own, on a pseudo-terminal of a given width."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07")


def on_terminal(
    *words: str, width: int = 80, env: dict[str, str] | None = None, cwd: Path | None = None, typed: str = ""
) -> tuple[int, str]:
    """The exit code, and all that osl wrote to a terminal `width` columns wide where `typed` is typed."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **(env or {})}
    child = subprocess.Popen(
        [sys.executable, "-m", "osl", *words],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=cwd,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())
    written = b""
    try:
        while chunk := os.read(ours, 65536):
            written += chunk
    except OSError:  # EIO on Linux, if the other side has closed
        pass
    os.close(ours)
    return child.wait(), written.decode("utf-8").replace("\r\n", "\n")


def without_escapes(text: str) -> str:
    """`text` as a person sees it, without colours."""
    return ESCAPES.sub("", text)
