"""From proposals to a changed file: under a lock, read, changed, read again, kept for undo, replaced."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from yaml import YAMLError

from osl.checking.check import check
from osl.disk.atomic_replace import ChangedMeanwhileError, cannot_write, changed_meanwhile, replace
from osl.disk.atomic_replace import create as create_file
from osl.disk.canonical_path import canonical_path
from osl.disk.lock import locked
from osl.edit.cst import UnsureError
from osl.edit.history import Change, changes_of, keep
from osl.edit.joined import joined
from osl.edit.verify import from_the_end, new_problems, verify
from osl.i18n import Sentence, say
from osl.problem import OslError
from osl.source.files import cannot_read, read_bytes
from osl.source.text import Source
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.problem import Problem

    # what to change, or why there is nothing to change; a list if several changes were asked for
    Proposed: TypeAlias = Proposal | Sentence
    Propose: TypeAlias = Callable[[Checked], Proposed | list[Proposed]]
    ProposeList: TypeAlias = Callable[[Checked], Sequence[Proposal]]


class EditResult(Value):
    """The result of a command: what it did or why there was nothing to do, and both texts.

    `errors` is the number of errors that the plan has after it, `warnings` are the new ones.
    """

    path: Path
    done: tuple[Sentence, ...]
    before: str
    after: str
    errors: int = 0
    warnings: tuple[Problem, ...] = ()
    source: Source | None = None

    @classmethod
    def between(cls, path: Path, done: Sequence[Sentence], before: Checked, after: Checked) -> EditResult:
        """Return the result of a command that made the plan `after` of `before`."""
        warnings = tuple(new_problems(before, after, "warning"))
        texts = before.source.text, after.source.text
        return cls(path, tuple(done), *texts, after.problems.errors, warnings, after.source)


def change(
    path: Path, day: date, propose: Propose, *, said: str | Callable[[], str], dry_run: bool
) -> EditResult:
    """Change the plan at `path` by what `propose` returns, called while nobody else can change the plan.

    If that is several proposals, all are made or none, and `osl undo` takes all back; `said` is the command
    as a person would type it, or a function that returns it, called after `propose`. Raises OslError if the
    change is refused; the file is then as it was.
    """
    real = canonical_path(path)
    if dry_run:
        return _changed(path, day, propose)[0]
    with locked(real):
        result, before, after = _changed(path, day, propose)
        if before != after:
            _write(path, real, before, after, said if isinstance(said, str) else said())
        return result


def change_in_steps(
    path: Path, day: date, steps: Sequence[ProposeList], *, said: str, dry_run: bool, expected: bytes
) -> EditResult:
    """Change the plan at `path` as `change` does, in steps: each proposes for what the last one made.

    All steps are made or none, and `osl undo` takes all back. Raises OslError also if the file is not
    as `expected`.
    """
    real = canonical_path(path)
    if dry_run:
        return _stepped(path, day, steps, expected)[0]
    with locked(real):
        result, after = _stepped(path, day, steps, expected)
        if expected != after:
            _write(path, real, expected, after, said)
        return result


def _stepped(
    path: Path, day: date, steps: Sequence[ProposeList], expected: bytes
) -> tuple[EditResult, bytes]:
    if read_bytes(str(path)) != expected:
        raise ChangedMeanwhileError(changed_meanwhile(path))
    before = now = check(str(path), expected, day=day)
    done: list[Sentence] = []
    for propose in steps:
        proposals = propose(now)
        done += (one.done for one in proposals)
        now = _made(now, proposals, day) if proposals else now
    result = EditResult.between(path, done, before, now)
    return result, expected if now is before else now.source.bytes()


def _changed(path: Path, day: date, propose: Propose) -> tuple[EditResult, bytes, bytes]:
    data = read_bytes(str(path))
    before = check(str(path), data, day=day)
    if not before.plan.whole or before.problems.has("not-text", "too-large"):
        raise OslError(say("{file} cannot be read as a plan; see: osl validate {file}", file=path))
    found = propose(before)
    proposed = found if isinstance(found, list) else [found]
    done = tuple(one if isinstance(one, Sentence) else one.done for one in proposed)
    proposals = [one for one in proposed if not isinstance(one, Sentence)]
    if not proposals:
        return EditResult.between(path, done, before, before), data, data
    after = _made(before, proposals, day)
    return EditResult.between(path, done, before, after), data, after.source.bytes()


def _made(before: Checked, proposals: Sequence[Proposal], day: date) -> Checked:
    """Return the plan with `proposals` made, the last in the text first, so that no place moves."""
    text = before.source.text
    try:
        proposals = joined(text, proposals)
        for one in from_the_end(text, proposals):
            text = one.made_in(text)
        data = Source(before.source.name, text, bom=before.source.bom).bytes()
        after = check(before.source.name, data, day=day)
        verify(before, after, *proposals)
    except (UnsureError, ValueError, YAMLError) as error:
        why = say("the file would no longer be valid YAML") if isinstance(error, YAMLError) else error
        what = "; ".join(one.by_hand for one in proposals)
        raise OslError(say("nothing was changed: {why}; by hand: {what}", why=why, what=what)) from error
    return after


def _write(path: Path, real: Path, before: bytes, after: bytes, said: str) -> None:
    earlier = changes_of(real, before)
    keep(real, [*earlier, Change.between(before, after, said)])
    try:
        replace(path, after, expected=before)
    except OslError:  # nothing was written; for all else `changes_of` judges by the file's bytes
        with suppress(OslError):
            keep(real, earlier)
        raise


def overwrite(path: Path, data: bytes, *, said: str, expected: bytes | None = None) -> None:
    """Replace the file at `path` by `data` as a whole, so that it can be taken back.

    Raises OslError if it cannot be read or written, or is changed meanwhile (ChangedMeanwhileError if it
    is not as `expected`); it is then as it was.
    """
    real = canonical_path(path)
    with locked(real):
        try:
            before = real.read_bytes()  # also what is larger than a plan may be
        except OSError as error:
            raise OslError(cannot_read(str(path), error)) from error
        if expected not in (None, before):
            raise ChangedMeanwhileError(changed_meanwhile(path))
        if before != data:
            _write(path, real, before, data, said)


def made_from(earlier: Checked, proposal: Proposal, day: date) -> Source:
    """Return the text of a new plan that `proposal` makes of an `earlier` one; raise OslError if refused."""
    return _made(earlier, [proposal], day).source


def make_folder(path: Path) -> None:
    """Make the folder for a new plan at `path`; raise OslError if it cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OslError(cannot_write(path, error)) from error


def create(path: Path, data: bytes) -> None:
    """Write a new file at `path`, and its folder; nothing is kept for undo.

    Raises OslError if there is a file already, or if it cannot be written.
    """
    make_folder(path)
    with locked(canonical_path(path)):
        create_file(path, data)
