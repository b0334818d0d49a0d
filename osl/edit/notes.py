"""The changes that osl made to a plan, kept in the user's own state so that they can be taken back."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from osl.disk.atomic_replace import replace
from osl.disk.state_folder import cannot_keep, state_file
from osl.edit.history import Change, digest
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 200
LARGEST = 1 << 26  # bytes


def changes_of(plan: Path, now: bytes) -> list[Change]:
    """Return the changes that osl made to `plan` (a real path) until it was as `now`, the last one last.

    Changes that were kept and then not made, as osl was killed, are left out, and those made after an
    earlier state to which somebody went back; if osl never left the plan as it is, all are returned.
    Raises OslError if the file with them cannot be read.
    """
    place = state_file(plan, ".json")
    try:
        changes = _noted(_read(place)) if place.exists() else _of_renamed(place.parent, now)
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


def _noted(kept: Any) -> list[Change]:
    try:
        return [Change.noted(one) for one in kept["changes"]]
    except (KeyError, TypeError, ValueError):
        return []


def _of_renamed(folder: Path, now: bytes) -> list[Change]:
    """Return the changes of a plan that is gone, and whose last state is that of the plan at hand."""
    state = digest(now)
    for place in sorted(folder.glob("*.json")):
        if state.encode() in place.read_bytes():
            kept = _read(place)
            changes = _noted(kept)
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
