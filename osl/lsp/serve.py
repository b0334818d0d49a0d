"""The server on two streams: messages in, one after another, answers out, checks in between."""

from __future__ import annotations

import gc
import logging
import os
import sys
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from osl.lsp.frames import Frames
from osl.lsp.server import PlanServer

if TYPE_CHECKING:
    from osl.lsp.session import Session

PIECE = 65_536
# objects of a plan are many and are kept: looking for garbage as often as usual doubles the time of an answer
COLLECTED = (100_000, 20, 20)
# on Windows Ctrl-C is noticed only between two waits
IDLE = 1.0 if os.name == "nt" else 3600.0


class AnswerWriter:
    """What answers are written to, by its number; `lost` once nobody reads them."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.lost = False

    def write(self, data: bytes) -> None:
        """Write all of `data`, unless nobody reads it."""
        left = memoryview(data)
        try:
            while left and not self.lost:
                left = left[os.write(self._number, left[: PIECE * 16]) :]
        except OSError:
            self.lost = True

    def close(self) -> None:
        """Write no more."""
        self.lost = True


def serve(session: Session, reads: int, writes: int) -> int:
    """Answer the messages from the open file `reads` in `writes`; return the exit code.

    It ends when the client sends `exit`, closes its end, or reads no more.
    """
    server, writer = PlanServer(session), AnswerWriter(writes)
    server.protocol.set_writer(writer)
    bodies: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_read, args=(reads, bodies), daemon=True).start()
    while not writer.lost:
        try:
            body = bodies.get(timeout=min(_or_idle(session.wait()), IDLE))
        except Empty:
            server.check_what_is_due()
            continue
        if body is None:
            break
        try:
            server.protocol.receive(body)
        except SystemExit as end:
            return int(end.code or 0)
    return 0


def _or_idle(seconds: float | None) -> float:
    return IDLE if seconds is None else seconds


def _read(number: int, bodies: SimpleQueue[bytes | None]) -> None:
    """Put each message into `bodies`, and None at the end; without locks, so that Python can end any time."""
    frames = Frames()
    try:
        while data := os.read(number, PIECE):
            for body in frames.feed(data):
                bodies.put(body)
    except OSError:
        pass
    bodies.put(None)


def serve_standard_streams(session: Session) -> int:
    """Serve the editor that started osl; whatever else is printed goes to standard error."""
    gc.freeze()
    gc.set_threshold(*COLLECTED)
    if not os.environ.get("OSL_TRACEBACK"):
        logging.disable()  # pygls writes every error down with its traceback
    writes = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return serve(session, 0, writes)
