"""Tasks that need attention, as a screen: overdue, behind, not started, without a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import day_of
from osl.i18n import _, ngettext
from osl.questions.words import days_late
from osl.render.rows import View, as_of, gap_of, id_cell, id_column, time_cell, title_cell
from osl.render.screen import Block, Cell, Column, Screen, cell

if TYPE_CHECKING:
    from osl.questions.overdue import Overdue
    from osl.questions.state import Standing
    from osl.render.screen import Line, Row

IN_SHORT = 5


def overdue_screen(view: View, answer: Overdue) -> Screen:
    """Return the screen: overdue tasks, then those behind and not started, and how many have no date."""
    shown = [*answer.overdue, *answer.behind, *answer.not_started]
    title = view.title(_("Late in {year}").format(year=view.plan.year))
    notes = (*_nothing(view, answer), *_waiting(answer), *view.legend([one.task for one in shown]))
    return Screen(title, as_of(view.day), tuple(_blocks(view, answer)), notes)


def _blocks(view: View, answer: Overdue) -> list[Block]:
    blocks = [
        (_("Late"), [_row(view, one, _late(one)) for one in answer.overdue]),
        (_("Behind"), [_row(view, one, gap_of(view, one)) for one in answer.behind]),
        (
            _("Not started, though the time has begun"),
            [_row(view, one, _since(view, one)) for one in answer.not_started],
        ),
    ]
    shared = _columns()
    return [Block(title, shared, tuple(rows)) for title, rows in blocks if rows]


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("State")),
        Column(_("Task"), main=True),
        Column(_("Time"), fold=2, label=_("time: ")),
        id_column(),
    )


def _row(view: View, one: Standing, lead: Cell) -> Row:
    return lead, title_cell(view, one.task), time_cell(one), id_cell(one.task)


def _late(one: Standing) -> Cell:
    return cell(days_late(one.days_late), "late")


def _since(view: View, one: Standing) -> Cell:
    if one.reading is None or one.reading.first_day is None:
        return ()
    day = day_of(one.reading.first_day, view.plan.year)
    return cell(_("since {day}").format(day=day), "alert")


def _nothing(view: View, answer: Overdue) -> tuple[Line, ...]:
    return () if answer.overdue else ((view.nothing(_("Nothing is late.")), "good"),)


def _waiting(answer: Overdue) -> tuple[Line, ...]:
    if not (n := len(answer.undated)):
        return ()
    words = ngettext(
        "{n} task waits for a date; see: osl list --status undated",
        "{n} tasks wait for a date; see: osl list --status undated",
        n,
    )
    return ((words.format(n=n), ""),)


def late_in_short(view: View, late: list[Standing]) -> list[Block]:
    """Return a block of the first overdue tasks, with the number of the others."""
    if not late:
        return []
    rows = tuple(_row(view, one, _late(one)) for one in late[:IN_SHORT])
    more = len(late) - IN_SHORT
    words = ngettext("and {n} more, see: osl overdue", "and {n} more, see: osl overdue", more)
    notes = ((words.format(n=more), ""),) if more > 0 else ()
    return [Block(_("Late"), _columns(), rows, notes=notes)]
