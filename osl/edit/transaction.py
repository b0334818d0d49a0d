"""From a proposal to a changed file: under a lock, read, changed, read again, kept for undo, replaced."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from yaml import YAMLError

from osl.checking.check import check
from osl.disk.atomic_replace import replace
from osl.disk.canonical_path import canonical_path
from osl.disk.lock import locked
from osl.edit.history import Change
from osl.edit.notes import changes_of, keep
from osl.edit.unsure import UnsureError
from osl.edit.verify import new_problems, verify
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.source.files import cannot_read, read_bytes
from osl.source.text import Source
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.problem import Problem


class EditResult(Value):
    """What came of a command: what it did or why there was nothing to do, and both texts.

    `errors` is how many the plan has after it, `warnings` are those that it brought.
    """

    path: Path
    said: Sentence
    before: str
    after: str
    errors: int = 0
    warnings: tuple[Problem, ...] = ()
    source: Source | None = None


def change(
    path: Path, day: date, propose: Callable[[Checked], Proposal | Sentence], *, said: str, dry_run: bool
) -> EditResult:
    """Change the plan at `path` as `propose` says, which is asked when nobody else can change it.

    Where it answers with a sentence there is nothing to change. Raises OslError where the change is
    refused; the file is then as it was.
    """
    real = canonical_path(path)
    if dry_run:
        return _changed(path, day, propose)[0]
    with locked(real):
        outcome, before, after = _changed(path, day, propose)
        if before != after:
            _write(path, real, before, after, said)
        return outcome


def _changed(
    path: Path, day: date, propose: Callable[[Checked], Proposal | Sentence]
) -> tuple[EditResult, bytes, bytes]:
    data = read_bytes(str(path))
    before = check(str(path), data, day=day)
    if not before.plan.whole or before.problems.has("not-text", "too-large"):
        raise OslError(say("{file} cannot be read as a plan; see: osl validate {file}", file=path))
    proposal = propose(before)
    text = before.source.text
    if isinstance(proposal, Sentence):
        return EditResult(path, proposal, text, text, before.problems.errors), data, data
    made = _made(before, proposal, day)
    warnings = tuple(new_problems(before.problems, made.problems, "warning"))
    errors, source = made.problems.errors, made.source
    outcome = EditResult(path, proposal.done, text, source.text, errors, warnings, source)
    return outcome, data, source.bytes()


def _made(before: Checked, proposal: Proposal, day: date) -> Checked:
    try:
        text = proposal.made_in(before.source.text)
        data = Source(before.source.name, text, bom=before.source.bom).bytes()
        after = check(before.source.name, data, day=day)
        verify(before, after, proposal)
    except (UnsureError, ValueError, YAMLError) as error:
        why = say("it would not be YAML any more") if isinstance(error, YAMLError) else error
        raise OslError(
            say("nothing was changed: {why}; by hand: {what}", why=why, what=proposal.by_hand)
        ) from error
    return after


def _write(path: Path, real: Path, before: bytes, after: bytes, said: str) -> None:
    earlier = changes_of(real, before)
    keep(real, [*earlier, Change.between(before, after, said)])
    try:
        replace(path, after, expected=before)
    except OslError:  # nothing was written; of all else `changes_of` judges by what the file holds
        with suppress(OslError):
            keep(real, earlier)
        raise


def overwrite(path: Path, data: bytes, *, said: str) -> None:
    """Let the file at `path` hold `data` as a whole, so that it can be taken back.

    Raises OslError where it cannot be read or written, or is changed meanwhile; it is then as it was.
    """
    real = canonical_path(path)
    with locked(real):
        try:
            before = real.read_bytes()  # also what is larger than a plan may be
        except OSError as error:
            raise OslError(cannot_read(str(path), error)) from error
        if before != data:
            _write(path, real, before, data, said)
