"""Whatever a plan contains is text: no markup, no escape, no formula takes effect."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import task
from everything import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from osl.plan import Audience, Plan
from osl.questions.agenda import agenda
from osl.questions.json_objects import encoded
from osl.questions.overdue import overdue
from osl.questions.state import standings
from osl.questions.summary import summary
from osl.questions.timeline import timeline
from osl.render.agenda import agenda_screen
from osl.render.console import Console
from osl.render.csv import table
from osl.render.days_ahead import days_screen, late_blocks
from osl.render.overdue import overdue_screen
from osl.render.summary import summary_screen
from osl.render.task import task_screen
from osl.render.task_list import list_screen
from osl.render.timeline import timeline_screen
from osl.render.view import View
from osl.render.width import width

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

    from osl.render.screen import Screen

DAY = date(2023, 5, 15)
SHORT = """\
year: 2023
title: P
audiences: {a: A}
tasks:
  - {id: t10, title: T10, audiences: [a], when: "w każdy wtorek od marca do czerwca", log: [{on: 2023-05-09}]}
  - {id: t20, title: T20, audiences: [a], when: co roku od marca do czerwca}
  - {id: t30, title: T30, audiences: [a], when: raz w miesiącu, log: [{on: 2023-01-09}]}
  - {id: t40, title: T40, audiences: [a], when: 1 i 3 maja}
"""
HOSTILE = "[b]fat[/b] [link=file:///x]y[/link] :smile: \x1b[31mred \x9b1m \u202edrow \u200b\ud800 a\rb\tc\nd"
SAFE = (
    "[b]fat[/b] [link=file:///x]y[/link] :smile: "
    "\\u001b[31mred \\u009b1m \\u202edrow \\u200b\\ud800 a\\u000db c d"
)


def glances(view: View, plan: Plan, room: int) -> list[Screen]:
    view = view._replace(brief=True, ids=tuple(task.id for task in plan.tasks))
    return [
        list_screen(view, standings(plan, plan.tasks, DAY), room),
        timeline_screen(view, timeline(plan, DAY), room),
    ]


def screens(text: str, room: int | None = None) -> list[Screen]:
    """Every screen of a plan in which all is `text`, those of a terminal if it has `room` columns."""
    keys = {
        "title": text, "short": text, "section": text, "place": text, "condition": text, "purpose": text,
        "activities": (text,), "addressees": text, "partners": (text,), "audiences": ("a", text),
        "reason": text, "method": text, "notes": text, "responsible": text,
    }  # fmt: skip
    tasks = (
        task("a", "5-1", when="maj", **keys),
        task("b", when=text, at=(1, 2), **keys),
        task("c", when="2 maja", **keys),
        task("d", "1-1", when="raz w miesiącu", **keys),
    )
    plan = Plan(2023, text, audiences={"a": Audience("a", text)}, tasks=tasks)
    view = View(plan, DAY, frozenset({1}))
    month = agenda(plan, date(2023, 5, 1), date(2023, 5, 31), DAY)
    return [
        agenda_screen(view, month, None),
        days_screen(view, month, None, before=late_blocks(view, overdue(plan, DAY).overdue, [(view, 2)])),
        timeline_screen(view, timeline(plan, DAY), room),
        overdue_screen(view, [overdue(plan, DAY)]),
        summary_screen(view, summary(plan, DAY), 80),
        list_screen(view, standings(plan, plan.tasks, DAY)),
        *([] if room is None else glances(view, plan, room)),
        task_screen(view, standings(plan, plan.tasks, DAY)),
    ]


def shown(screen: Screen, *, width: int | None, in_colour: bool = False) -> str:
    stream = io.StringIO()
    Console(stream, width, in_colour=in_colour).show(screen)
    return stream.getvalue()


def test_people_see_what_stands_there() -> None:
    for screen in screens(HOSTILE):
        assert SAFE in shown(screen, width=None)


def test_in_colour_they_see_the_same() -> None:
    for screen in screens(HOSTILE):
        text = shown(screen, width=None, in_colour=True)
        assert "[b]fat[/b] [link=file:///x]y[/link] :smile:" in text
        assert not {"\x9b", "\u202e", "\u200b", "\r"} & set(text)
        assert "\x1b[31mred" not in text


@settings(max_examples=cases(20))
@given(st.text(min_size=1), st.sampled_from([None, 120, 80, 40, 20]))
def test_no_text_breaks_a_screen(text: str, room: int | None) -> None:
    for screen in screens(text, room):
        lines = shown(screen, width=room).split("\n")
        assert all(line == line.rstrip(" ") for line in lines)
        assert room is None or room < 40 or all(width(line) <= room for line in lines)
        assert all(c.isprintable() or c == "\u00a0" or ord(c) > 0x7F for line in lines for c in line)


@given(st.text())
def test_json_is_one_line_and_means_what_stands_there(text: str) -> None:
    line = encoded({"title": text})
    assert "\n" not in line
    assert not {"\x1b", "\x9b", "\u202e", "\u2028"} & set(line)
    assert json.loads(line) == {"title": text}


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_a_formula_is_text_in_a_spreadsheet(formula: str) -> None:
    assert table(("title",), [(formula,)]).splitlines()[1].lstrip('"').startswith("'")


def test_numbers_stay_numbers_in_a_spreadsheet() -> None:
    assert table(("a", "b", "c"), [(-1, None, "x")]) == "a,b,c\n-1,,x\n"


def test_a_plan_read_from_a_file_is_as_harmless(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        'year: 2023\ntitle: "[b]Plan[/b]"\naudiences: {a: "\\u202eA"}\n'
        'tasks: [{id: x, title: "[nie istnieje] \\u202ezadanie", audiences: [a], when: maj}]\n',
        encoding="utf-8",
    )
    for words in (["agenda"], ["list"], ["show", "x"], ["timeline"]):
        out = osl(*words, "--plan", str(plan), "--as-of", "2023-05-15").out
        assert "[b]Plan[/b]" in out
        assert "[nie istnieje] \\u202ezadanie" in out


@pytest.mark.parametrize("room", [40, 41, 42, 44, 48, 50, 60])
def test_short_titles_beside_long_states_stay_within_the_screen(
    room: int, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SHORT, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(room))
    out = osl("list", "--plan", str(plan), "--as-of", "2023-05-15", lang="pl").out
    assert [line for line in out.splitlines() if width(line) > room] == []
    assert {"zaplanowane", "nierozpoczęte", "rzadziej"} <= set(out.split())
