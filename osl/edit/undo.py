"""Undo: the last change that osl made to a plan is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.disk.atomic_replace import replace
from osl.disk.canonical_path import canonical_path
from osl.disk.lock import locked
from osl.edit.history import changes_of, keep
from osl.edit.transaction import EditResult
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.source.files import read_bytes
from osl.source.text import BOM

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from osl.edit.history import Change


def last_changed(paths: Iterable[Path]) -> Path | None:
    """Return the plan among `paths` that osl changed last; None if it changed none or cannot know."""
    latest = {path: made for path in paths if (made := _last_change(path))}
    return max(latest, key=lambda path: latest[path]) if latest else None


def _last_change(path: Path) -> int:
    try:
        changes = changes_of(canonical_path(path), read_bytes(str(path)))
    except OslError:  # it is reported if it is the plan that is meant
        return 0
    return changes[-1].at if changes else 0


def take_back(path: Path, *, dry_run: bool) -> EditResult:
    """Take back osl's last change to the plan at `path`.

    Raises OslError if there is none, or if the file is not as osl left it.
    """
    real = canonical_path(path)
    if dry_run:
        return _taken_back(path, real)[0]
    with locked(real):
        result, now, before, left = _taken_back(path, real)
        replace(path, before, expected=now)
        keep(real, left)
        return result


def _taken_back(path: Path, real: Path) -> tuple[EditResult, bytes, bytes, list[Change]]:
    now = read_bytes(str(path))
    if not (changes := changes_of(real, now)):
        raise OslError(say("there is no change by osl to {file} that could be undone", file=path))
    *left, last = changes
    try:
        before = last.taken_back(now)
    except ValueError:
        raise OslError(_changed_since(path, last)) from None
    done = (say("undone: {command}", command=last.said),)
    return EditResult(path, done, _text(now), _text(before)), now, before, left


def _changed_since(path: Path, last: Change) -> Sentence:
    if what := last.by_hand():
        return say(
            "{file} was changed after: {command}; undo what was changed since (in your editor, "
                "or with git) and try again, or by hand: {what}",
            file=path, command=last.said, what=what,
        )  # fmt: skip
    return say(
        "{file} was changed after: {command}; undo what was changed since (in your editor, "
            "or with git) and try again, or undo that change by hand",
        file=path, command=last.said,
    )  # fmt: skip


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").removeprefix(BOM)
