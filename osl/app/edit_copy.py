"""`osl edit`: a copy of the plan in the person's editor, written back as one edit if it has no new error."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.asking import ask, can_ask
from osl.app.editing import plan_to_change, show
from osl.app.external_editor import command_of, run, words_for
from osl.app.streams import tell
from osl.disk.atomic_replace import ChangedMeanwhileError
from osl.disk.canonical_path import canonical_path
from osl.disk.state_folder import cannot_keep, state_file
from osl.i18n import Sentence, _, say
from osl.problem import OslError, hint_words
from osl.source.files import read_bytes
from osl.values import Value

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.checking.check import Checked
    from osl.problem import Problem

AT_ONCE = 1.0  # seconds; nobody reads a plan and leaves the editor in less
SHOWN = 5  # errors
AGAIN, KEEP, DROP = "edit", "keep", "drop"
# what a person may type for each, besides its beginning; Polish: edytuj, zachowaj, odrzuć
_ANSWERS = {"e": AGAIN, "k": KEEP, "d": DROP, "z": KEEP, "o": DROP}


class EditedCopy(Value):
    """A copy of the plan at `path`, which was as `before` when the copy was made."""

    path: Path
    copy: Path
    before: bytes

    @classmethod
    def of(cls, path: Path, before: bytes) -> EditedCopy:
        """Make the copy in a folder of its own, outside the plans, where it stays if anything crashes."""
        folder = state_file(canonical_path(path), ".edit")
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            copy = Path(tempfile.mkdtemp(dir=folder)) / path.name
            copy.write_bytes(before)
        except OSError as error:
            raise OslError(cannot_keep(folder, error)) from error
        return cls(path, copy, before)

    @property
    def now(self) -> bytes:
        """The text as the editor left it; that of the plan if the editor deleted it."""
        try:
            return self.copy.read_bytes()
        except FileNotFoundError:
            return self.before

    def remove(self) -> None:
        """Remove the copy with what the editor left beside it."""
        shutil.rmtree(self.copy.parent, ignore_errors=True)

    def kept(self, why: Sentence) -> Sentence:
        """Return `why`, and where the text is."""
        return say("{why}; your text is in {copy}", why=why, copy=self.copy)


def edit_plan(context: AppContext, word: str | None) -> None:
    """Open a copy of the plan in the editor, at the task that `word` means, and write it back."""
    if not can_ask():
        raise OslError(say("osl edit needs a terminal"))
    command = command_of(os.environ)
    path = plan_to_change(context)
    line = None if word is None else _line_of(context, path, word)
    name = word or ""
    _name_earlier(path)
    copy = EditedCopy.of(path, read_bytes(str(path)))
    try:
        _edited(context, copy, command, line, said=f"osl edit {name}".strip())
    except BaseException:
        if copy.now == copy.before:
            copy.remove()
        elif copy.copy.exists():
            _tell(say("your text is in {copy}", copy=copy.copy))
        raise


def _line_of(context: AppContext, path: Path, word: str) -> int:
    from osl.app.load import errors_explain, read_plan
    from osl.questions.ids import task_of

    loaded = read_plan(path, context.as_of)
    with errors_explain(loaded):
        task = task_of(loaded.plan, word)
    return loaded.source.position(task.at[0]).line


def _name_earlier(path: Path) -> None:
    """Name the copies that an earlier `osl edit` left, as it crashed or the person kept them."""
    for copy in sorted(state_file(canonical_path(path), ".edit").glob(f"*/{path.name}")):
        _tell(say("a text from an earlier osl edit is in {copy}", copy=copy))


def _tell(sentence: Sentence) -> None:
    sys.stderr.write(f"osl: {sentence}\n")


def _edited(
    context: AppContext, copy: EditedCopy, command: list[str], line: int | None, *, said: str
) -> None:
    from osl.checking.check import check

    before = check(str(copy.path), copy.before, day=context.as_of)
    while True:
        started = time.monotonic()
        code = run(words_for(command, copy.copy, line))
        if (now := copy.now) == copy.before:
            _report_unchanged(copy, command, code, time.monotonic() - started)
            return
        after = check(str(copy.path), now, day=context.as_of)
        errors = _errors(before, after)
        if not errors and not code:
            _write(copy, now, before, after, said=said)
            return
        if code:
            tell(say("the editor ended with code {code}", code=code))
        _show(copy, after, errors)
        if (answer := _asked()) == AGAIN:
            line = after.source.position(errors[0].span.start).line if errors else line
            continue
        if answer == KEEP:
            tell(copy.kept(say("nothing was changed")))
        else:
            copy.remove()
            tell(say("nothing was changed"))
        return


def _errors(before: Checked, after: Checked) -> list[Problem]:
    """Return the new errors; if the text is not a plan any more, all of them."""
    from osl.edit.verify import new_problems

    if not after.plan.whole:
        return [problem for problem in after.problems.in_order() if problem.severity == "error"]
    return new_problems(before, after, "error")


def _show(copy: EditedCopy, after: Checked, errors: list[Problem]) -> None:
    for problem in errors[:SHOWN]:
        at = after.source.position(problem.span.start)
        hint = f" ({hint_words(problem.hint)})" if problem.hint else ""
        tell(f"{copy.copy.name}:{at.line}:{at.column}: {_('error')}[{problem.rule}]: {problem.message}{hint}")
    if len(errors) > SHOWN:
        tell("…")


def _asked() -> str:
    question = say("edit again, keep the text in a file of its own, or drop it? (edit, keep or drop)")
    return ask(question, _answer)


def _answer(text: str) -> str:
    if found := _ANSWERS.get(text.casefold()[:1]):
        return found
    raise OslError(say("please answer edit, keep or drop"))


def _report_unchanged(copy: EditedCopy, command: list[str], code: int, seconds: float) -> None:
    if code:
        copy.remove()
        raise OslError(say("the editor ended with code {code}; nothing was changed", code=code))
    if seconds < AT_ONCE:  # the copy stays: a graphical editor may still have it open
        message = say(
            "the editor returned at once and nothing was changed; if it is still open, set "
            "EDITOR='{command} --wait' and start again; what you save now is in {copy}",
            command=command[0], copy=copy.copy,
        )  # fmt: skip
        tell(message)
        return
    copy.remove()
    tell(say("nothing was changed"))


def _write(copy: EditedCopy, now: bytes, before: Checked, after: Checked, *, said: str) -> None:
    from osl.edit.transaction import EditResult, overwrite

    try:
        overwrite(copy.path, now, said=said, expected=copy.before)
    except ChangedMeanwhileError:
        why = say("{file} was changed while you were editing, and was left as it is", file=copy.path)
        raise OslError(why) from None
    done = (say("{file}: changed in your editor", file=copy.path),)
    copy.remove()
    show(EditResult.between(copy.path, done, before, after), dry_run=False)
