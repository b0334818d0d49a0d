"""The summary as a screen: tasks by state, month and audience, with bars; or many plans."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from osl.dates.names import month_name
from osl.i18n import _, ngettext
from osl.questions.state import STATES
from osl.questions.summary import together
from osl.questions.words import STYLES, state_name
from osl.render.layout import height_in
from osl.render.screen import Block, Column, Screen, cell
from osl.render.view import as_of
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.questions.summary import PlanTotals, Summary, Totals
    from osl.render.screen import Line, Row
    from osl.render.view import View

BAR = "█"
QUIET_BAR = "░"
# figures for what no whole percentage would describe truly
OVER, UNDER, NONE = ">99", "<1", "–"
# in columns of the screen, on a wide and on a narrow one
LONGEST_BAR, SHORT_BAR = 24, 10
ROOM_ENOUGH = 60


class Count(Value):
    """The number `n` of tasks of a kind; `quiet` ones of them run all year."""

    name: str
    n: int
    quiet: int = 0
    style: str = ""


def summary_screen(view: View, answer: Summary, width: int | None) -> Screen:
    """Return the screen of one plan's counts, `width` columns wide; bars are short if that saves lines."""
    if width is None:
        return _with_bars(view, answer, LONGEST_BAR)
    short = _with_bars(view, answer, SHORT_BAR)
    long = _with_bars(view, answer, LONGEST_BAR)
    fits = width >= ROOM_ENOUGH and height_in(long, width) <= height_in(short, width)
    return long if fits else short


def _with_bars(view: View, answer: Summary, longest: int) -> Screen:
    """Return the screen with bars of at most `longest` columns."""
    totals = answer.totals
    blocks = (
        _block(_("By state"), _states(totals), longest / max(totals.tasks, 1)),
        _block(
            _("By month"), _months(view, answer), longest / max(*answer.months.values(), 1), _legend(answer)
        ),
        _block(_("By audience"), _groups(view, answer), longest / max(totals.tasks, 1)),
    )
    title = view.title(_("Summary for {year}").format(year=view.plan.year))
    if not view.plan.all_tasks():
        return Screen(title, as_of(view.day), (), ((view.nothing(""), ""),))
    return Screen(title, as_of(view.day), tuple(block for block in blocks if block.rows), _totals(totals))


def _states(totals: Totals) -> list[Count]:
    counts = [Count(state_name(state), totals.states[state], 0, STYLES.get(state, "")) for state in STATES]
    return [one for one in counts if one.n]


def _months(view: View, answer: Summary) -> list[Count]:
    now = view.day.month if view.day.year == view.plan.year else None
    return [
        Count(month_name(month), n, answer.all_year, "heading" if month == now else "")
        for month, n in answer.months.items()
    ]


def _groups(view: View, answer: Summary) -> list[Count]:
    names = view.plan.audiences
    return [Count(flat(names[group].name), n) for group, n in answer.audiences.items()]


def _legend(answer: Summary) -> tuple[Line, ...]:
    if not answer.all_year:
        return ()
    words = _("  {bar} in their months  {quiet} all year")
    return ((words.format(bar=BAR, quiet=QUIET_BAR), ""),)


def _block(title: str, counts: Sequence[Count], scale: float, notes: tuple[Line, ...] = ()) -> Block:
    columns = Column(main=True), Column(right=True, firm=True), Column(firm=True)
    rows = tuple(
        (cell(one.name, one.style), cell(str(one.n), one.style), cell(_bar(one, min(scale, 1.0)), one.style))
        for one in counts
    )
    return Block(title, columns, rows, notes=notes)


def _bar(one: Count, scale: float) -> str:
    """Return a bar, one column per task, or drawn to scale if they are many."""
    quiet = ceil(one.quiet * scale)
    return BAR * (ceil(one.n * scale) - quiet) + QUIET_BAR * quiet


def _totals(totals: Totals) -> tuple[Line, ...]:
    lines = [done_words(totals)]
    if totals.meetings:
        words = _("meetings held: {held} of {planned}")
        lines.append(words.format(held=totals.held, planned=totals.meetings - totals.skipped))
    if totals.unplanned:
        words = ngettext(
            "plus {n} unplanned task",
            "plus {n} unplanned tasks",
            totals.unplanned,
        )
        lines.append(words.format(n=totals.unplanned))
    if totals.people:
        words = ngettext("{n} person took part", "{n} people took part", totals.people)
        lines.append(words.format(n=totals.people))
    return tuple((line, "") for line in lines)


def done_words(totals: Totals) -> str:
    """Return how much of the plan is done."""
    if not totals.tasks:
        return _("tasks done: none was planned")
    return _("tasks done: {done} of {all} ({percent})").format(
        done=totals.done, all=totals.tasks, percent=percent_words(totals)
    )


def percent_words(totals: Totals) -> str:
    """Return how much of the plan is done, rounded to whole percent; a dash if nothing was planned.

    Only a plan that is wholly done has 100%, and only one in which nothing is done has 0%.
    """
    figure = percent(totals)
    words = {OVER: _("over 99%"), UNDER: _("under 1%"), NONE: NONE}
    return words.get(figure) or f"{figure}%"


def percent(totals: Totals) -> str:
    """Return the figure of `percent_words` as a table has it, under a heading with the sign."""
    if not totals.tasks:
        return NONE
    rounded = (200 * totals.done + totals.tasks) // (2 * totals.tasks)
    if rounded == 100 and totals.done < totals.tasks:
        return OVER
    return UNDER if rounded == 0 and totals.done else str(rounded)


def many_screen(plans: Sequence[PlanTotals], day: date, chosen: str = "") -> Screen:
    """Return the screen of several plans: one row per plan, then the total; `chosen`: which tasks."""
    total = together(one.totals for one in plans)
    words = ngettext("{n} plan", "{n} plans", len(plans)).format(n=len(plans))
    empty = (0, "0", NONE)
    shown = [name for name, n in _numbers(total).items() if n not in empty or name in (_("tasks"), _("done"))]
    rows = [_plan_row(_name(one), one.totals, shown) for one in plans]
    rows.append(_plan_row(_("Total"), total, shown, "heading"))
    block = Block(words, _many_columns(shown), tuple(rows), headed=True)
    title = " · ".join(filter(None, (_("Summary of several plans"), chosen)))
    return Screen(title, as_of(day), (block,))


def _name(one: PlanTotals) -> str:
    """Return what a plan is called among others: by its organisation, else by its title or its file."""
    return flat(f"{one.organisation or one.title or one.file} · {one.year}")


def _many_columns(names: Sequence[str]) -> tuple[Column, ...]:
    numbers = (
        Column(name, right=True, firm=True, fold=len(names) - n, label=f"{name}: ")
        for n, name in enumerate(names)
    )
    return Column(_("Plan"), main=True), *numbers


def _plan_row(name: str, totals: Totals, shown: Sequence[str], style: str = "") -> Row:
    numbers = _numbers(totals)
    return cell(name, style), *(cell(str(numbers[name]), style) for name in shown)


def _numbers(totals: Totals) -> dict[str, int | str]:
    """Return what is counted of a plan, by the heading of its column."""
    return {
        _("tasks"): totals.tasks,
        _("done"): totals.done,
        "%": percent(totals),
        _("overdue"): totals.states["overdue"],
        _("unplanned"): totals.unplanned,
        _("people"): totals.people,
    }
