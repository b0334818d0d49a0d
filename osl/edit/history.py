"""The changes that osl made to a plan, kept in the user's own state so that they can be taken back."""

from __future__ import annotations

import base64
import json
import os
from collections import Counter
from hashlib import sha256
from time import time_ns
from typing import TYPE_CHECKING, Any

from osl.disk.atomic_replace import replace
from osl.disk.state_folder import cannot_keep, state_file
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.text.common_start import common_start
from osl.values import Value

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 200  # changes of one plan
LARGEST = 1 << 26  # bytes of the file with them
SHOWN = 500  # bytes of lines that a refusal shows


class Change(Value):
    """One change: the hashes before and after it, and how to go back.

    The `length` bytes from `start` on are in place of `removed` (base64). `said` is the command. `was` and
    `became` are the lines around, if they are short, to be shown if it cannot go back. `at` is when it was
    made, in nanoseconds of the clock; 0 if that was not kept.
    """

    before: str
    after: str
    start: int
    length: int
    removed: str
    said: str
    was: str = ""
    became: str = ""
    at: int = 0

    @classmethod
    def from_note(cls, note: dict[str, Any]) -> Change:
        """Return the change in a `note` from the disk; raise ValueError or TypeError if it is damaged."""
        made = cls(**note)
        numbers, texts = (
            (made.start, made.length, made.at),
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
        start = common_start(before, after)
        end = common_start(before[start:][::-1], after[start:][::-1])
        removed = before[start : len(before) - end]
        text = base64.b64encode(removed).decode("ascii")
        was, became = (_lines(data, start, len(data) - end) for data in (before, after))
        length = len(after) - end - start
        return cls(digest(before), digest(after), start, length, text, said, was, became, time_ns())

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


def changes_of(plan: Path, now: bytes) -> list[Change]:
    """Return the changes that osl made to `plan` (a real path) until it was as `now`, the last one last.

    Changes that were kept and then not made, as osl was killed, are left out, and those made after an
    earlier state to which somebody went back; if osl never left the plan as it is, all are returned.
    Raises OslError if the file with them cannot be read.
    """
    place = state_file(plan, ".json")
    try:
        changes = _changes_in(_read(place)) if place.exists() else _of_renamed(place.parent, now)
    except OSError as error:
        raise OslError(cannot_keep(place.parent, error)) from error
    state = digest(now)
    for at in range(len(changes), 0, -1):
        if changes[at - 1].after == state:
            return changes[:at]
        if changes[at - 1].before == state:
            return changes[: at - 1]
    return changes


def _read(place: Path) -> Any:
    """Return what is in the file `place`, None if that is damaged."""
    with place.open("rb") as file:
        data = file.read(LARGEST + 1)
    try:
        return json.loads(data) if len(data) <= LARGEST else None
    except (ValueError, RecursionError):
        return None


def _changes_in(kept: Any) -> list[Change]:
    try:
        return [Change.from_note(one) for one in kept["changes"]]
    except (KeyError, TypeError, ValueError):
        return []


def _of_renamed(folder: Path, now: bytes) -> list[Change]:
    """Return the changes of a plan that is gone, and whose last state is that of the plan at hand."""
    state = digest(now)
    for place in sorted(folder.glob("*.json")):
        if state.encode() in place.read_bytes():
            kept = _read(place)
            changes = _changes_in(kept)
            if changes and changes[-1].after == state and not os.path.lexists(str(kept.get("plan"))):
                return changes
    return []


def keep(plan: Path, changes: list[Change]) -> None:
    """Keep `changes` as those that can be taken back; raise OslError if they cannot be written."""
    changes = changes[-KEPT:]
    while len(data := _notes(plan, changes)) > LARGEST and len(changes) > 1:
        changes = changes[(len(changes) + 1) // 2 :]
    replace(state_file(plan, ".json"), data, expected=None, private=True)


def _notes(plan: Path, changes: list[Change]) -> bytes:
    kept = {"version": 1, "plan": str(plan), "changes": [one._asdict() for one in changes]}
    return json.dumps(kept, indent=1).encode("ascii")
