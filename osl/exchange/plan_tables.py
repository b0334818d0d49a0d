"""A plan as tables for any format: its own fields, its groups, its tasks.

Each format writes these tables in its own way, and import recognises them by their headings:
those of FIELD and VALUE for the plan's own fields, GROUP for the groups, the rest for the tasks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import months_words
from osl.exchange.cells import to_cell
from osl.exchange.title_cell import title_cell, unlisted
from osl.format import PLAN, TASK, Field
from osl.i18n import N_, _
from osl.text.escapes import escape
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.plan import Plan, Task

UNPLANNED = Field("unplanned", "flag", N_("unplanned"), N_("unplanned"))
# the three columns of a plan as it is published, under the headings that organisers use
PUBLISHED = {"title": N_("TASK"), "addressees": N_("ADDRESSEES"), "when": N_("DATES")}
COLUMNS = {
    **{name: TASK[name]._replace(title=title) for name, title in PUBLISHED.items()},
    **{name: field for name, field in TASK.items() if name not in PUBLISHED},
    "unplanned": UNPLANNED,
}
FIELD, VALUE = N_("field"), N_("value")
GROUP = (N_("group's id"), N_("group's name"), N_("part of"))


class PlanTable(Value):
    """One table: its headings and its rows; the cells are texts (see `osl.exchange.cells`)."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def plan_block(plan: Plan, *, private: bool = False) -> PlanTable:
    """Return the plan's own fields: one row per field with a single value."""
    rows = [
        (_(field.title), text)
        for field in PLAN.values()
        if field.kind not in ("audiences", "tasks", "unplanned") and (private or not field.private)
        if (text := to_cell(field, getattr(plan, field.attribute)))
    ]
    return PlanTable((_(FIELD), _(VALUE)), tuple(rows))


def group_block(plan: Plan) -> PlanTable:
    """Return the audiences: id, name, the id of the group that each is part of."""
    rows = [(escape(one.id), escape(one.name), escape(one.within or "")) for one in plan.audiences.values()]
    return PlanTable(tuple(_(heading) for heading in GROUP), tuple(rows))


def task_block(plan: Plan, tasks: Iterable[Task], columns: Sequence[str]) -> PlanTable:
    """Return `tasks` in `columns` (names of COLUMNS), under headings in capitals, as plans have them."""
    rows = [tuple(cell(plan, task, name, columns) for name in columns) for task in tasks]
    return PlanTable(tuple(_(COLUMNS[name].title).upper() for name in columns), tuple(rows))


def cell(plan: Plan, task: Task, name: str, columns: Sequence[str]) -> str:
    """Return the cell of `task` in the column `name`.

    What has no column of its own goes where a reader looks for it: the purpose and the activities under
    the title, the groups' names in place of missing addressees, the months in place of a missing date phrase.
    """
    field = COLUMNS[name]
    if name == "title":
        return title_cell(task, columns)
    if name == "addressees" and "audiences" not in columns and not task.addressees:
        return unlisted(
            ", ".join(plan.audiences[a].name if a in plan.audiences else a for a in task.audiences)
        )
    if name == "when" and "months" not in columns and not task.when:
        return months_words(task.months or ())
    if name in ("addressees", "when"):
        return unlisted(getattr(task, field.attribute) or "")
    return to_cell(field, getattr(task, field.attribute))
