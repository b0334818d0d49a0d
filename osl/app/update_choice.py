"""What of a table that came back is taken over into the plan, after questions to a person if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import agrees, can_ask
from osl.app.streams import tell
from osl.app.update_status import with_status
from osl.exchange.returned.command_cells import column_words
from osl.exchange.returned.values import RowValues, values_of
from osl.i18n import _, say, visible
from osl.plan import Task
from osl.text.flat import flat
from osl.text.shell import quoted
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from osl.exchange.returned.cell_changes import CellChange
    from osl.exchange.returned.changes import Comparison, RowChange
    from osl.exchange.returned.rows import ReturnedFile
    from osl.i18n import Sentence
    from osl.plan import Plan

NEW = Task()
HISTORY = ("log", "moves", "closed_on")
GROUPS = ("audiences", "addressees")


class UpdateRequest(Value):
    """The options typed for an update."""

    yes: bool = False
    dry_run: bool = False
    remove: bool = False
    reason: str | None = None

    @property
    def asks(self) -> bool:
        """Whether a person is asked before anything is written."""
        return not self.yes and not self.dry_run and can_ask()


class ChangedTask(Value):
    """A task with its new values, and the cells that they are from."""

    task: Task
    row: RowValues
    cells: tuple[CellChange, ...]


class PlanUpdate(Value):
    """What is to be written: changed tasks, values of new ones, names of groups, ids that go.

    `left` is what is not taken over, in words; `refused` if some of it could not be.
    """

    changed: tuple[ChangedTask, ...] = ()
    new: tuple[RowValues, ...] = ()
    groups: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: tuple[Sentence, ...] = ()
    refused: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.changed or self.new or self.removed)


def settled(
    plan: Plan, file: ReturnedFile, found: Comparison, request: UpdateRequest, today: date
) -> PlanUpdate:
    """Return what is to be written of what was `found` in `file`; a status without a date is of `today`."""
    left: list[Sentence] = []
    columns = tuple({name for row in file.rows for name in row.cells})

    def values(task: Task, cells: Mapping[str, str]) -> RowValues:
        return with_status(plan, task, values_of(plan, task, cells, columns=columns), today, columns=columns)

    changed = []
    for change in found.changed:
        given = (one for one in change.cells if not _has_it(plan, change.task, one, columns))
        cells = {one.name: one.text for one in given if _is_taken(change, one, request, left)}
        row = values(change.task, cells)
        left += (say("{id}: {why}", id=change.task.id, why=why) for why in row.sentences)
        taken = (one for one in change.cells if one.name in cells and row.changes(change.task, one.name))
        changed.append(ChangedTask(change.task, row, tuple(taken)))
    new = []
    for one in found.new:
        cells = {name: text for name, text in one.cells.items() if text.strip()}
        cells |= {"section": one.section} if one.section and "section" not in cells else {}
        new.append(values(NEW, cells))
        title = flat(new[-1].values.get("title", ""))
        left += (say('"{title}": {why}', title=title, why=why) for why in new[-1].sentences)
    removed, kept = _removed(found, request)
    refused = any(row.sentences for row in (*(one.row for one in changed), *new))
    return _with_groups(PlanUpdate(tuple(changed), tuple(new), (), removed, (*left, *kept), refused), request)


def _has_it(plan: Plan, task: Task, cell: CellChange, columns: Sequence[str]) -> bool:
    """Return whether a cell that the plan changed as well gives `task` the value that it has now."""
    row = values_of(plan, task, {cell.name: cell.text}, columns=columns) if cell.conflict else None
    return row is not None and cell.name not in row.refused and not row.changes(task, cell.name)


def _is_taken(row: RowChange, cell: CellChange, request: UpdateRequest, left: list[Sentence]) -> bool:
    """Return whether a cell is taken over: only if a person agrees, if the file may not mean it."""
    if not cell.conflict and not cell.first_day:
        return True
    values = {
        "id": row.task.id, "column": column_words(cell.name), "now": flat(cell.now), "text": flat(cell.text)
    }  # fmt: skip
    if cell.added:
        both = say('{id}: "{column}" was not in the export: plan "{now}", file "{text}"', **values)
    elif cell.first_day:
        both = say('{id}: a spreadsheet may have made "{text}" of "{now}"', **values)
    else:
        both = say('{id}: "{column}" was changed in the plan as well: plan "{now}", file "{text}"', **values)
    if request.asks:
        tell(visible(str(both)))
        if agrees(say("use the text of the file? (yes or no)")):
            return True
    left.append(say("{change}; left as it is in the plan", change=both))
    return False


def _removed(found: Comparison, request: UpdateRequest) -> tuple[tuple[str, ...], list[Sentence]]:
    """Return the ids of the tasks that go, and why the others that have no row stay."""
    history = {task.id: [key for key in HISTORY if getattr(task, key)] for task in found.missing}
    going = tuple(id_ for id_, has in history.items() if request.remove and not has)
    return going, [_stays(id_, has) for id_, has in history.items() if id_ not in going]


def _stays(id_: str, has: Sequence[str]) -> Sentence:
    if has:
        return say("{id}: its row is missing; the task stays, it has {keys}", id=id_, keys=", ".join(has))
    return say("{id}: its row is missing; the task stays", id=id_)


def _with_groups(update: PlanUpdate, request: UpdateRequest) -> PlanUpdate:
    """Return `update` with the groups that are to be declared; what needs one that is refused is left."""
    names = dict.fromkeys(name for one in _rows(update) for name in one.new_groups)
    agreed = [name for name in names if not request.asks or _agreed(name)]
    left = list(update.left)
    every = (_without_groups(one, agreed, left) for one in update.changed)
    changed = tuple(one for one in every if one.cells)
    new = tuple(row for row in update.new if _is_complete(row, agreed, left))
    rows = (*(one.row for one in changed), *new)
    used = {name for row in rows for name in row.values.get("audiences", ())}
    groups = tuple(name for name in agreed if name in used)
    refused = update.refused or any(_lacking(row, names) for row in update.new)
    return update._replace(changed=changed, new=new, groups=groups, left=tuple(left), refused=refused)


def _without_groups(changed: ChangedTask, agreed: Sequence[str], left: list[Sentence]) -> ChangedTask:
    unknown = [name for name in changed.row.new_groups if name not in agreed]
    if not unknown:
        return changed
    why = say('the plan has no group "{name}"', name=unknown[0])
    left.append(say("{id}: {why}", id=changed.task.id, why=why))
    cells = tuple(one for one in changed.cells if one.name not in GROUPS)
    return ChangedTask(changed.task, changed.row.without(GROUPS, dict.fromkeys(GROUPS, why)), cells)


def _is_complete(row: RowValues, agreed: Sequence[str], left: list[Sentence]) -> bool:
    if why := _lacking(row, agreed):
        shown = flat(row.values.get("title") or row.values.get("when") or "")
        left.append(say('"{title}" was left out: {why}', title=shown, why=why))
    return not why


def _rows(update: PlanUpdate) -> Iterator[RowValues]:
    yield from (one.row for one in update.changed)
    yield from update.new


def _agreed(name: str) -> bool:
    return agrees(say('the plan has no group "{name}"; declare it? (yes or no)', name=visible(name)))


def _typed(row: RowValues) -> str:
    """Return the command that adds the task in `row`."""
    values = row.values
    title, when = (quoted(values.get(key) or "…") for key in ("title", "when"))
    known = [one for one in values.get("audiences", ()) if one not in row.new_groups]
    groups = [f" --new-audience {quoted(name)}" for name in row.new_groups]
    if known or not groups:
        groups.insert(0, f" --audience {quoted(','.join(known) or _('ID'))}")
    section = f" --section {quoted(values['section'])}" if values.get("section") else ""
    return f"osl add {title} --when {when}{''.join(groups)}{section}"


def _lacking(row: RowValues, agreed: Collection[str]) -> Sentence | None:
    """Return what a new task lacks."""
    for key in ("title", "when", "audiences"):
        if not row.values.get(key) and not (key == "when" and row.values.get("months")):
            return say('"{key}" is missing; type: {command}', key=key, command=_typed(row))
    if unknown := [name for name in row.new_groups if name not in agreed]:
        return say('the plan has no group "{name}"', name=unknown[0])
    return None
