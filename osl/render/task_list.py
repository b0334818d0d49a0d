"""The list of tasks as a screen: whole, or on a terminal one line per task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _
from osl.render.glance import Glance, glance
from osl.render.rows import columns, id_column, person_cell, task_row
from osl.render.screen import Block, Column, Screen
from osl.render.view import View, as_of
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.questions.state import Standing
    from osl.render.screen import Line, Row


def list_screen(
    view: View, answer: Sequence[Standing], room: int | None = None, *, sections: bool = True
) -> Screen:
    """Return the screen of the tasks in `answer`, unplanned ones under a heading of their own.

    In `room` columns there is one line per task (two in a narrow window); if that is None, texts are whole.
    Without `sections`, tasks are not divided by headings.
    """
    found = _whole(view, answer) if room is None else glance(view, answer, room)
    by_heading = _by_section(answer, found.rows) if sections else {"": list(found.rows)}
    blocks = tuple(Block(title, found.columns, tuple(rows)) for title, rows in by_heading.items() if rows)
    words = view.nothing(_("No tasks match."))
    notes: tuple[Line, ...] = found.notes if answer else ((words, ""),)
    title = view.title(_("Tasks for {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), blocks, notes + view.legend([one.task for one in answer]))


def _by_section(answer: Sequence[Standing], rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Return `rows` of the tasks by heading, the headings in the order of the tasks."""
    has_sections = any(one.task.section for one in answer)
    rest = _("Other tasks") if has_sections else _("In the plan")
    found: dict[str, list[Row]] = {}
    for one, row in zip(answer, rows, strict=True):
        heading = _("Unplanned") if one.task.unplanned else flat(one.task.section or "")
        found.setdefault(heading or rest, []).append(row)
    return found


def _whole(view: View, answer: Sequence[Standing]) -> Glance:
    """Return rows of whole texts, with who is responsible on a terminal."""
    rows = [task_row(view, one) for one in answer]
    if not view.ids:
        return Glance(columns(view), tuple(rows))
    shape = (*columns(view)[:-1], Column(fold=3), id_column(view))
    return Glance(
        shape,
        tuple((*row[:-1], person_cell(one.task), row[-1]) for row, one in zip(rows, answer, strict=True)),
    )
