"""A year of series, changed meetings and nights in its agenda, in a calendar library and in khal."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import icalendar
import pytest
import recurring_ical_events
from khal import listed_by_khal

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

# the clock changes on 29 March and on 25 October
PLAN = """\
year: 2026
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: tydzien
    title: Klub
    audiences: [ngo]
    when: każdy wtorek 17.00–19.00
    exceptions:
      - {of: 2026-03-24, to: 2026-03-30, hours: 18–20}
      - {of: 2026-03-31}
      - {of: 2026-10-27, to: 2026-10-24}
  - id: pierwszy
    title: Narada
    audiences: [ngo]
    when: pierwszy wtorek miesiąca godz. 16
    exceptions:
      - {of: 2026-12-01, to: 2026-12-31}
      - {of: 2026-05-05, to: 2026-05-05, hours: 9–11}
  - id: drugi
    title: Seans
    audiences: [ngo]
    when: co drugi piątek od 9 stycznia do 18 grudnia, godz. 20–1
    exceptions:
      - {of: 2026-03-20, to: 2026-03-28}
  - id: dziesiaty
    title: Raport
    audiences: [ngo]
    when: 10. dnia każdego miesiąca, godz. 7.30–8.15
  - id: lato
    title: Targ
    audiences: [ngo]
    when: soboty 10–13, niedziele 12–16, od 15 marca do 30 kwietnia
    exceptions:
      - {of: 2026-03-29}
      - {of: 2026-04-05, to: 2026-04-06}
  - id: zima
    title: Czytanie
    audiences: [ngo]
    when: czwartki w listopadzie i lutym, 15:00
  - id: jesien
    title: Noc jesienna
    audiences: [ngo]
    when: 24 października 22:00–3:00
  - id: wiosna
    title: Noc wiosenna
    audiences: [ngo]
    when: 28 marca 23:00–4:00
  - id: rok
    title: Sylwester
    audiences: [ngo]
    when: 30 grudnia 20:00–2:00
"""


class Shown(NamedTuple):
    """One event as people see it: its first day, its hours, its title."""

    day: str
    start: str
    end: str
    title: str


def an_hour_later(day: str, start: str) -> str:
    return f"{datetime.fromisoformat(f'{day}T{start}') + timedelta(hours=1):%H:%M}"


def in_the_agenda(osl: Osl, plan: Path) -> set[Shown]:
    """Each event of the year's agenda; one without an end lasts an hour in calendars."""
    days = ("--from", "2026-01-01", "--to", "2026-12-31")
    found = json.loads(osl("agenda", *days, "--plan", str(plan), "--format", "json").out)
    shown = set()
    for task in found["tasks"]:
        reading = task["reading"]
        once = {"day": reading["first_day"], **(reading["hours"] or [{}])[0], "state": "to-come"}
        for one in task.get("occurrences", [once]):
            if one["state"] != "skipped":
                end = one["end"] or an_hour_later(one["day"], one["start"])
                shown.add(Shown(one["day"], one["start"], end, task["title"]))
    return shown


@pytest.fixture
def plan(tmp_path: Path, osl: Osl) -> Path:
    path = tmp_path / "2026.yaml"
    path.write_text(PLAN, encoding="utf-8")
    made = osl("export", "--plan", str(path), "--format", "ics", "-o", str(tmp_path / "plan.ics"))
    assert made.code == 0, made.err
    return path


def test_a_calendar_library_shows_the_days_and_hours_of_the_agenda(osl: Osl, plan: Path) -> None:
    read = icalendar.Calendar.from_ical(plan.with_name("plan.ics").read_bytes())
    events = recurring_ical_events.of(read).between(date(2025, 12, 1), date(2027, 2, 1))
    found = {
        Shown(
            f"{one['DTSTART'].dt:%Y-%m-%d}", f"{one['DTSTART'].dt:%H:%M}", f"{one['DTEND'].dt:%H:%M}",
            str(one["SUMMARY"]),
        )
        for one in events
    }  # fmt: skip
    expected = in_the_agenda(osl, plan)
    assert len(expected) == 123
    assert found == expected


def test_khal_shows_the_days_and_hours_of_the_agenda(osl: Osl, plan: Path) -> None:
    listed = listed_by_khal(
        plan.parent / "plan.ics", "--notstarted", "--format", "{start-date}|{start-time}|{end-time}|{title}",
        "--day-format", "", "2025-12-01", "430d",
    )  # fmt: skip
    found = {Shown(*line.split("|")) for line in listed if "|" in line}
    assert found == in_the_agenda(osl, plan)
