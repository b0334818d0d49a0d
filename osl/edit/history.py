"""A change as `osl undo` needs it: the bytes that it removed, and their place."""

from __future__ import annotations

import base64
from collections import Counter
from hashlib import sha256
from typing import Any

from osl.i18n import Sentence, say
from osl.values import Value

SHOWN = 500  # bytes of lines that a refusal shows


class Change(Value):
    """One change: the hashes before and after it, and how to go back.

    The `length` bytes from `start` on are in place of `removed` (base64). `said` is the command. `was` and
    `became` are the lines around, if they are short, to be shown if it cannot go back.
    """

    before: str
    after: str
    start: int
    length: int
    removed: str
    said: str
    was: str = ""
    became: str = ""

    @classmethod
    def noted(cls, note: dict[str, Any]) -> Change:
        """Return the change in a `note` from the disk; raise ValueError or TypeError if it is damaged."""
        made = cls(**note)
        numbers, texts = (
            (made.start, made.length),
            (made.before, made.after, made.said, made.was, made.became),
        )
        if not all(type(number) is int and number >= 0 for number in numbers):
            raise TypeError(numbers)
        if not all(isinstance(text, str) for text in texts):
            raise TypeError(texts)
        base64.b64decode(made.removed, validate=True)
        return made

    @classmethod
    def between(cls, before: bytes, after: bytes, said: str) -> Change:
        """Return the change that made `after` of `before`."""
        start = _common_start(before, after)
        end = _common_start(before[start:][::-1], after[start:][::-1])
        removed = before[start : len(before) - end]
        text = base64.b64encode(removed).decode("ascii")
        was, became = (_lines(data, start, len(data) - end) for data in (before, after))
        return cls(digest(before), digest(after), start, len(after) - end - start, text, said, was, became)

    def taken_back(self, after: bytes) -> bytes:
        """Return the file before the change; raise ValueError if `after` is not what it left."""
        removed = base64.b64decode(self.removed)
        before = after[: self.start] + removed + after[self.start + self.length :]
        if digest(after) != self.after or digest(before) != self.before:
            raise ValueError(self.said)
        return before

    def by_hand(self) -> Sentence | None:
        """Return what a person would delete and write to take the change back, if it is short."""
        was, became = (
            Counter(line.strip() for line in text.splitlines()) for text in (self.was, self.became)
        )
        came, went = ("; ".join(filter(None, lines)) for lines in (became - was, was - became))
        if came and went:
            return say('write "{old}" for "{new}"', old=went, new=came)
        if came:
            return say('delete "{lines}"', lines=came)
        return say('write "{lines}"', lines=went) if went else None


def _lines(data: bytes, start: int, end: int) -> str:
    """Return the whole lines of `data` from `start` to `end`; nothing if they are long."""
    first = data.rfind(b"\n", 0, start) + 1
    last = data.find(b"\n", max(end - 1, start))
    found = data[first : last if last >= 0 else len(data)]
    return found.decode("utf-8", "replace") if len(found) <= SHOWN else ""


def digest(data: bytes) -> str:
    """Return the hash of one state of a file."""
    return sha256(data).hexdigest()


def _common_start(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with; by halves, as byte by byte a long plan takes a second."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
