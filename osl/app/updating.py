"""What `osl update` does: compare a table that came back with the plan, ask, and write as one edit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from osl.app.asking import agrees, can_ask, read_or_pasted
from osl.app.editing import plan_to_change, show, warn
from osl.app.find import has_plan_name
from osl.app.load import read_plan
from osl.app.streams import tell
from osl.app.update_choice import settled
from osl.app.update_screen import show_update
from osl.exchange.importing.detect import read_document
from osl.exchange.returned.changes import compared
from osl.exchange.returned.rows import ReturnedFile, returned_file
from osl.i18n import known, say, speaking
from osl.problem import OslError
from osl.source.files import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.app.context import AppContext
    from osl.app.load import LoadedPlan
    from osl.app.update_choice import PlanUpdate, UpdateRequest
    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.plan import Plan, Task


def update_plan(context: AppContext, file: str, request: UpdateRequest) -> None:
    """Take over into the plan what was changed in the table in `file`."""
    came_back = _read(file)
    loaded = _plan_of(context, came_back)
    plan = loaded.plan
    came_back.refuse_other(plan)
    _refuse_options(came_back, request)
    language = came_back.origin.language if came_back.origin else None
    with speaking(known(language or plan.language) or "pl"):
        found = compared(came_back, plan)
    update = settled(plan, came_back, found, request, context.as_of)
    show_update(plan, came_back, found, update)
    if update.is_empty:
        if update.refused:
            raise OslError(say("nothing was changed"))
        tell(say("nothing to change"))
        return
    if not _may_write(context, came_back, request):
        tell(say("nothing was changed"))
        return
    _write(context, loaded, update, request, said=f"osl update {file}")


def _read(file: str) -> ReturnedFile:
    name = say("standard input") if file == STDIN else file
    if has_plan_name(file):
        words = say(
            "{name} is a plan, not a table that came back; to compare two plans: osl diff OLD NEW", name=file
        )
        raise OslError(words)
    document = read_document(name, read_or_pasted(file))
    try:
        return returned_file(document)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence), code=error.code) from error


def _plan_of(context: AppContext, file: ReturnedFile) -> LoadedPlan:
    """Return the plan that is meant, in a folder that of the year which the file names."""
    path = plan_to_change(context, *[date(year, 1, 1) for year in file.years[:1]])
    return read_plan(path, context.as_of)


def _refuse_options(file: ReturnedFile, request: UpdateRequest) -> None:
    if file.origin is None:
        warn(say("the file does not show what osl exported; it is compared with the plan as it is now"))
        if request.yes:
            raise OslError(
                say("--yes needs a file that contains what osl exported; to see the changes first: --dry-run")
            )
    if request.remove and (file.origin is None or file.origin.only):
        raise OslError(say("--remove needs a file that was exported without filters"))


def _may_write(context: AppContext, came_back: ReturnedFile, request: UpdateRequest) -> bool:
    """Return whether the changes are to be written; raises OslError if nobody can be asked."""
    if request.yes or request.dry_run:
        return True
    if can_ask():
        return agrees(say("write this into the plan? (yes or no)"))
    if came_back.origin is None:
        raise OslError(
            say("osl can ask only on a terminal; to see the changes without questions, add --dry-run")
        )
    raise OslError(
        say(
            "osl can ask only on a terminal; to write without a question, type: {command}",
            command=context.typed().again("--yes"),
        )
    )


def _write(
    context: AppContext, loaded: LoadedPlan, update: PlanUpdate, request: UpdateRequest, *, said: str
) -> None:
    from osl.edit.transaction import change_in_steps

    steps = [*_steps(update, context.as_of, request.reason)]
    result = change_in_steps(
        loaded.path, context.as_of, steps, said=said, dry_run=request.dry_run, expected=loaded.source.bytes()
    )
    show(result, dry_run=request.dry_run)


def _steps(update: PlanUpdate, day: date, reason: str | None) -> Iterator[Any]:
    """Yield the steps: groups first, as tasks need them, and new tasks only when the others are changed."""
    from osl.edit.verbs.new_groups import NewGroups
    from osl.edit.verbs.remove import remove
    from osl.edit.verbs.update import added, updated

    def tasks(now: Checked) -> list[Proposal]:
        by_id = {task.id: task for task in now.plan.all_tasks()}
        edits = (
            updated(now.plan, by_id[one.task.id], now.source.text, one.row.values, on=day, reason=reason)
            for one in update.changed
        )
        return [edit for edit in edits if edit]

    if update.groups:
        yield lambda now: [NewGroups.of(now.plan, update.groups)]
    if update.changed:
        yield tasks
    if update.new:
        yield lambda now: added(now.plan, [row.values for row in update.new])
    if update.removed:
        yield lambda now: [remove(_with_ids(now.plan, update.removed), force=False)]


def _with_ids(plan: Plan, ids: Sequence[str]) -> list[Task]:
    return [task for task in plan.all_tasks() if task.id in ids]
