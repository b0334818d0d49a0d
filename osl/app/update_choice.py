"""What of a table that came back is taken over into the plan, after questions to a person if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import agrees, can_ask
from osl.exchange.returned.values import RowValues, column_words, values_of
from osl.i18n import say, visible
from osl.plan import Task
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.returned.changes import CellChange, Comparison, RowChange
    from osl.exchange.returned.rows import ReturnedFile
    from osl.i18n import Sentence
    from osl.plan import Plan

NEW = Task()
HISTORY = ("log", "moves", "closed_on")


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


class PlanUpdate(Value):
    """What is to be written: values of tasks by id, those of new tasks, names of groups, ids that go.

    `left` is what is not taken over, in words.
    """

    values: tuple[tuple[str, RowValues], ...] = ()
    new: tuple[RowValues, ...] = ()
    groups: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: tuple[Sentence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.values or self.new or self.removed)

    @property
    def moves(self) -> bool:
        """Whether the time of a task changes."""
        return any("when" in one.values for _id, one in self.values)


def settled(plan: Plan, file: ReturnedFile, found: Comparison, request: UpdateRequest) -> PlanUpdate:
    """Return what is to be written of what was `found` in `file`."""
    left: list[Sentence] = []
    columns = tuple({name for row in file.rows for name in row.cells})
    values = []
    for change in found.changed:
        cells = {one.name: one.text for one in change.cells if _is_taken(change, one, request, left)}
        row = values_of(plan, change.task, cells, columns=columns)
        left += (say("{id}: {why}", id=change.task.id, why=why) for why in row.refused)
        values.append((change.task.id, row))
    new = []
    for one in found.new:
        cells = {name: text for name, text in one.cells.items() if text.strip()}
        cells |= {"section": one.section} if one.section and "section" not in cells else {}
        new.append(values_of(plan, NEW, cells, columns=columns))
    removed, kept = _removed(found, request)
    return _with_groups(PlanUpdate(tuple(values), tuple(new), (), removed, (*left, *kept)), request)


def _is_taken(row: RowChange, cell: CellChange, request: UpdateRequest, left: list[Sentence]) -> bool:
    """Return whether a cell is taken over: one that the plan changed as well only if a person agrees."""
    if not cell.conflict:
        return True
    both = say(
        '{id}: "{column}" was changed in the plan as well: plan "{now}", file "{text}"',
        id=row.task.id, column=column_words(cell.name), now=flat(cell.now), text=flat(cell.text),
    )  # fmt: skip
    if request.asks:
        print(visible(str(both)))
        if agrees(say("take that of the file? (yes or no)")):
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
    changed = [(id_, _without_groups(id_, row, agreed, left)) for id_, row in update.values]
    values = tuple((id_, row) for id_, row in changed if row.values)
    new = tuple(row for row in update.new if _is_complete(row, agreed, left))
    used = {name for row in (*(row for _id, row in values), *new) for name in row.values.get("audiences", ())}
    groups = tuple(name for name in agreed if name in used)
    return update._replace(values=values, new=new, groups=groups, left=tuple(left))


def _without_groups(id_: str, row: RowValues, agreed: Sequence[str], left: list[Sentence]) -> RowValues:
    unknown = [name for name in row.new_groups if name not in agreed]
    if not unknown:
        return row
    left.append(say('{id}: the plan has no group "{name}"', id=id_, name=unknown[0]))
    return row._replace(values={key: one for key, one in row.values.items() if key != "audiences"})


def _is_complete(row: RowValues, agreed: Sequence[str], left: list[Sentence]) -> bool:
    if why := _lacking(row, agreed):
        left.append(say('"{title}" was left out: {why}', title=row.values.get("title", ""), why=why))
    return not why


def _rows(update: PlanUpdate) -> Iterator[RowValues]:
    yield from (row for _id, row in update.values)
    yield from update.new


def _agreed(name: str) -> bool:
    return agrees(say('the plan has no group "{name}"; declare it? (yes or no)', name=visible(name)))


def _lacking(row: RowValues, agreed: Sequence[str]) -> Sentence | None:
    """Return what a new task lacks."""
    for key in ("title", "when", "audiences"):
        if not row.values.get(key):
            return say('"{key}" is missing', key=key)
    if unknown := [name for name in row.new_groups if name not in agreed]:
        return say('the plan has no group "{name}"', name=unknown[0])
    return None
