"""`osl update`: what a table that came back changes in one task, as one edit, and the tasks that it adds."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

from osl.edit.task_edit import TaskEdit
from osl.edit.verbs.add import Addition
from osl.edit.verbs.close import close
from osl.edit.verbs.log import log
from osl.edit.verbs.move import move
from osl.edit.verbs.reopen import reopen
from osl.edit.verbs.set_keys import give_values
from osl.edit.verbs.start import start
from osl.plan import CLOSED
from osl.source.yaml_scalar import Plain
from osl.text.fold import fold
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Entry, Plan, Task

TIME, GROUPS, STATUS, LOG = "when", "audiences", "status", "log"
CLOSING = ("closed_on", "reason")


def updated(
    plan: Plan, task: Task, text: str, values: Mapping[str, Any], *, on: date, reason: str | None
) -> TaskEdit | None:
    """Give `task`, read from `text`, new `values`; a new date is a move, dated `on`, other words are not.

    Returns None if it has them all already. A group may be named by the name that it has in `plan`.
    """
    rest = {key: value for key, value in values.items() if key not in (TIME, STATUS, LOG, *CLOSING)}
    if GROUPS in rest:
        rest[GROUPS] = group_ids(plan, rest[GROUPS])
    moved = None
    if TIME in values and _means_the_same(plan, task, values[TIME]):
        rest[TIME] = values[TIME]
    elif TIME in values:
        moved = move(task, text, values[TIME], on=on, reason=reason)
    closed = _with_status(task, text, values, on) if STATUS in values else None
    logged = _logged(task, values.get(LOG, ()))
    edits = [one for one in (moved, give_values(task, rest), closed, logged) if isinstance(one, TaskEdit)]
    return reduce(TaskEdit.with_edit, edits) if edits else None


def _means_the_same(plan: Plan, task: Task, when: str) -> bool:
    """Return whether `when` is only in other words what `task` has; words without dates are never alike."""
    if task.when is None or task.months is not None or task.repeats is not None:
        return False
    before, after = (time_of(one, None, None, plan.year).reading for one in (task.when, when))
    return before is not None and before.first_day is not None and before == after


def _with_status(task: Task, text: str, values: Mapping[str, Any], today: date) -> TaskEdit | Sentence:
    """Give `task` the status in `values`, with the closing date and the reason beside it."""
    status, day, reason = (values[key] for key in (STATUS, *CLOSING))
    if status in CLOSED:
        return close(task, status, on=day, today=today, reason=reason)
    if status == "started" and task.status not in CLOSED:
        return start(task)
    edit = reopen(task, text)
    if not isinstance(edit, TaskEdit) or (status == "planned" and not task.unplanned):
        return edit
    takes = tuple(key for key in edit.takes if key != STATUS)
    return edit._replace(
        meant={**edit.meant, STATUS: status}, puts={**edit.puts, STATUS: Plain(status)}, takes=takes
    )


def _logged(task: Task, entries: Iterable[Entry]) -> TaskEdit | None:
    """Put `entries` at the end of the log of `task`."""
    edits = [log(task, entry) for entry in entries]
    if not edits:
        return None
    items = [edit.appends[LOG] for edit in edits]
    return edits[-1]._replace(meant={LOG: (*task.log, *entries)}, appends={LOG: items})


def added(plan: Plan, rows: Iterable[Mapping[str, Any]]) -> list[Addition]:
    """Propose a new task of `plan` for each of `rows`: values of its keys, the groups by id or by name."""
    found = []
    for values in rows:
        more = {key: value for key, value in values.items() if key not in ("title", TIME, GROUPS)}
        if more.get("unplanned") and not more.get(STATUS):
            more[STATUS] = "done"
        groups = group_ids(plan, values[GROUPS])
        one = Addition.of(plan, values["title"], values.get(TIME), groups, unplanned=None, more=more)
        plan = one.meant_in(plan)  # the next one's id is another, and its section may be that of this one
        found.append(one)
    return found


def group_ids(plan: Plan, words: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the groups with these ids or names, each once."""
    names = {fold(group.name): id_ for id_, group in plan.audiences.items()}
    return tuple(dict.fromkeys(word if word in plan.audiences else names[fold(word)] for word in words))
