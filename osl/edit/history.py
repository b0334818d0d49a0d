"""What `osl undo` needs: of each change of a plan the bytes it took out, and where."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from osl.disk.replace import replace
from osl.disk.state import cannot_keep, state_file
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the hashes before and after it, and how to go back.

    The `length` bytes from `start` on give way to `removed` (base64). `said` is the command.
    """

    before: str
    after: str
    start: int
    length: int
    removed: str
    said: str

    @classmethod
    def between(cls, before: bytes, after: bytes, said: str) -> Change:
        """The change that made `after` of `before`."""
        start = _common_start(before, after)
        end = _common_start(before[start:][::-1], after[start:][::-1])
        removed = before[start : len(before) - end]
        text = base64.b64encode(removed).decode("ascii")
        return cls(digest(before), digest(after), start, len(after) - end - start, text, said)

    def taken_back(self, after: bytes) -> bytes:
        """What stood there before; ValueError where `after` is not what the change left."""
        removed = base64.b64decode(self.removed)
        before = after[: self.start] + removed + after[self.start + self.length :]
        if digest(after) != self.after or digest(before) != self.before:
            raise ValueError(self.said)
        return before


def digest(data: bytes) -> str:
    """What tells one state of a file from another."""
    return sha256(data).hexdigest()


def _common_start(one: bytes, other: bytes) -> int:
    """How many bytes both begin with; by halves, for byte by byte a long plan takes a second."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def changes_of(plan: Path, now: bytes) -> list[Change]:
    """The changes that osl made to `plan` (a real path), the last one last.

    A change that was noted and then not made, since osl was killed, is left out. Raises OslError where
    the notes cannot be read.
    """
    place = state_file(plan, ".json")
    try:
        kept = json.loads(place.read_text(encoding="utf-8"))
        changes = [Change(**one) for one in kept["changes"]]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return []
    except OSError as error:
        raise OslError(cannot_keep(place.parent, error)) from error
    state = digest(now)
    while changes and changes[-1].after != state and changes[-1].before == state:
        changes.pop()
    return changes


def keep(plan: Path, changes: list[Change]) -> None:
    """Let `changes` be those that can be taken back; raises OslError where that cannot be written."""
    kept = {"version": 1, "plan": str(plan), "changes": [asdict(one) for one in changes[-KEPT:]]}
    data = json.dumps(kept, indent=1).encode("ascii")
    replace(state_file(plan, ".json"), data, expected=None, private=True)
