"""A wider window never needs more lines."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from made_plans import part
from varied_plans import varied_plan

from osl import i18n
from osl.dates.ranges import DateRange
from osl.questions.agenda import agenda_of
from osl.questions.days_ahead import first_after
from osl.questions.overdue import overdue
from osl.questions.report import report
from osl.questions.state import standings
from osl.questions.summary import PlanTotals, summary, totals
from osl.questions.timeline import timeline
from osl.render.agenda import agenda_screen
from osl.render.days_ahead import coming_notes, days_screen, late_blocks
from osl.render.layout import height_in
from osl.render.overdue import overdue_screen
from osl.render.report import report_screen
from osl.render.summary import many_screen, summary_screen
from osl.render.task_list import list_screen
from osl.render.timeline import timeline_screen
from osl.render.view import View
from osl.render.width import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Osl

    from osl.plan import Plan
    from osl.render.screen import Screen

YEAR, WINDOW_LINES = 2023, 24
DAYS = (date(2023, 5, 20), date(2023, 1, 2), date(2023, 12, 28), date(2023, 6, 1), date(2023, 9, 9))
WIDTHS, IN_A_ROW = range(20, 201), 24


class Asked:
    """A plan, perhaps one of another year beside it, a day, and how tasks are called."""

    def __init__(self, number: int, *, brief: bool = True, most: int = 12) -> None:
        random = Random(number)  # noqa: S311 - a made plan
        self.plans = [varied_plan(random, YEAR, most)]
        if random.random() < 0.4:
            self.plans.append(varied_plan(random, random.choice((YEAR - 1, YEAR + 1)), 4))
        self.day = random.choice(DAYS)
        chosen = random.choice(("", "", "tylko: anna, all"))
        views = [self._view(plan, chosen, brief=brief) for plan in self.plans]
        self.view = views[0]._replace(others=tuple(views[1:]))
        self.standings = standings(self.plans[0], self.plans[0].all_tasks(), self.day)

    def _view(self, plan: Plan, chosen: str, *, brief: bool) -> View:
        flawed = frozenset(task.at[0] for task in plan.tasks if task.at[0] % 7 == 3)
        ids = tuple(task.id for task in plan.all_tasks())
        year = f"--year {plan.year}" if plan.year != YEAR else ""
        return View(plan, self.day, flawed, chosen, brief=brief, ids=ids, reached_by=year)


def the_days_ahead(asked: Asked) -> Screen:
    found = agenda_of(asked.plans, asked.day, asked.day + timedelta(13), asked.day)
    late = late_blocks(
        asked.view, overdue(asked.plans[0], asked.day).overdue, [(one, 3) for one in asked.view.others]
    )
    screen = days_screen(asked.view, found, None, before=late)
    after = coming_notes(asked.view, first_after(asked.plans, found, asked.day))
    return screen._replace(notes=(*after, *screen.notes))


def the_month(asked: Asked) -> Screen:
    first = asked.day.replace(day=1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return agenda_screen(asked.view, agenda_of(asked.plans, first, last, asked.day), None)


def the_week(asked: Asked) -> Screen:
    return days_screen(
        asked.view, agenda_of(asked.plans, asked.day, asked.day + timedelta(6), asked.day), None
    )


def what_is_late(asked: Asked) -> Screen:
    return overdue_screen(asked.view, [overdue(plan, asked.day) for plan in asked.plans])


def the_summary(asked: Asked, room: int) -> Screen:
    return summary_screen(asked.view, summary(asked.plans[0], asked.day), room)


def of_several(asked: Asked) -> Screen:
    counts = [(plan, totals(plan, asked.day)) for plan in asked.plans]
    return many_screen([PlanTotals("plans", plan.year, plan.title, each) for plan, each in counts], asked.day)


def the_report(asked: Asked) -> Screen:
    year = DateRange(date(YEAR, 1, 1), date(YEAR, 12, 31))
    return report_screen(asked.view, report(asked.plans[0], asked.day, year))


def the_year(asked: Asked, room: int) -> Screen:
    return timeline_screen(asked.view, timeline(asked.plans[0], asked.day), room, WINDOW_LINES)


SCREENS: dict[str, Callable[[Asked, int], Screen]] = {
    "osl": lambda asked, _room: the_days_ahead(asked),
    "agenda": lambda asked, _room: the_month(asked),
    "agenda --week": lambda asked, _room: the_week(asked),
    "overdue": lambda asked, _room: what_is_late(asked),
    "list": lambda asked, room: list_screen(asked.view, asked.standings, room),
    "list --sort": lambda asked, room: list_screen(asked.view, asked.standings, room, sections=False),
    "list --wide": lambda asked, _room: list_screen(asked.view, asked.standings),
    "timeline": the_year,
    "timeline --wide": the_year,
    "report": lambda asked, _room: the_report(asked),
    "summary": the_summary,
    "summary of several": lambda asked, _room: of_several(asked),
}


@given(
    st.sampled_from(sorted(SCREENS)),
    st.integers(0, 10_000),
    st.sampled_from(WIDTHS[:-IN_A_ROW]),
    st.sampled_from(i18n.LANGUAGES),
)
@example("list --wide", 0, 120, "pl")
@example("overdue", 3, 100, "en")
@example("timeline --wide", 4, 90, "pl")
@part(of=8)
def test_a_wider_window_needs_no_more_lines(name: str, number: int, narrowest: int, language: str) -> None:
    with i18n.speaking(language):
        asked = Asked(number, brief=number % 2 == 0 and not name.endswith("--wide"))
        widths = range(narrowest, narrowest + IN_A_ROW)
        heights = [height_in(SCREENS[name](asked, room), room) for room in widths]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("name", ["list", "list --sort", "timeline"])
def test_two_lines_for_each_task_are_no_fewer_than_one_with_the_meaning_of_marks(name: str) -> None:
    for number in range(60):
        asked = Asked(number, most=3)
        narrow, wide = (height_in(SCREENS[name](asked, room), room) for room in (59, 60))
        assert wide <= narrow


@pytest.mark.parametrize("words", ["", "agenda", "overdue", "agenda --days 31"])
@pytest.mark.parametrize("plan", ["plans/2023.yaml", "tests/data/demo.yaml"])
def test_so_it_is_with_the_plans_that_people_try(
    osl: Osl, monkeypatch: pytest.MonkeyPatch, words: str, plan: str
) -> None:
    heights = []
    for width in range(40, 161, 5):
        monkeypatch.setenv("COLUMNS", str(width))
        found = osl(*words.split(), "--plan", str(ROOT / plan), "--as-of", "2023-05-20")
        heights.append(found.out.count("\n"))
    assert heights == sorted(heights, reverse=True)


WORDS = ("w", "i", "–", "20", "maja", "„Ferii", "sportowo”", "dla", "a-b-c", "Zawierciańska-na", "5", "na")


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@part(of=2)
def test_a_text_takes_no_more_lines_in_a_wider_room(words: list[str]) -> None:
    text = " ".join(words)
    counts = [len(wrap(text, room)) for room in range(8, 40)]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("room", [1, 8, 12, 40])
def test_wrapping_loses_nothing(room: int) -> None:
    text = "Spotkanie w sprawie funduszu – 20 maja, w „Domu Kultury” i na Rynku-Głównym"
    assert "".join(wrap(text, room)).replace(" ", "") == text.replace(" ", "")
