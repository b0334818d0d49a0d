"""The messages in a stream of bytes: headers with a length, a blank line, a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LENGTH = re.compile(rb"content-length[ \t]*:[ \t]*([0-9]{1,9})", re.IGNORECASE)
LONGEST_HEADER = 65_536  # bytes; what is longer without the end of a line is not a header


class Frames:
    """The bodies of messages in bytes that come in pieces; what is not a message is skipped."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._length = 0
        self._in_body = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Add `data`, and yield each body that is complete."""
        self._held += data
        while (body := self._body()) is not None:
            yield body

    def _body(self) -> bytes | None:
        while not self._in_body:
            end = self._held.find(b"\n")
            if end < 0:
                if len(self._held) > LONGEST_HEADER:
                    self._held.clear()
                return None
            self._header(bytes(self._held[:end]).strip())
            del self._held[: end + 1]
        if len(self._held) < self._length:
            return None
        body = bytes(self._held[: self._length])
        del self._held[: self._length]
        self._length, self._in_body = 0, False
        return body

    def _header(self, line: bytes) -> None:
        if not line:
            self._in_body = self._length > 0
        elif found := _LENGTH.fullmatch(line):
            self._length = int(found[1])
