"""The imagined year of examples/2026: kept with commands alone, it gives the plans and the numbers there."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Osl
from khal import listed_by_khal

from osl.checking.check import check
from osl.questions.occurrences import occurrences
from osl.questions.series import series

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from osl.plan import Plan, Task

YEAR = ROOT / "examples" / "2026"
END = date(2026, 12, 31)


@pytest.fixture
def adopted(folder: Path) -> Path:
    """Return a folder whose plan for 2026 is the one that was adopted."""
    (folder / "plans" / "2026.yaml").write_bytes((YEAR / "uchwalony.yaml").read_bytes())
    return folder


def commands() -> Iterator[list[str]]:
    for line in (YEAR / "rok.sh").read_text(encoding="utf-8").splitlines():
        if line.startswith("osl "):
            yield shlex.split(line)[1:]


def plan_at_the_end() -> Plan:
    return check("2026.yaml", (YEAR / "plans" / "2026.yaml").read_bytes(), day=END).plan


def task(plan: Plan, name: str) -> Task:
    return next(task for task in plan.tasks if task.id == name)


def test_the_year_gives_the_plans_that_stand_there(osl: Osl, adopted: Path) -> None:
    for words in commands():
        result = osl(*words, lang="pl")
        assert (result.code, result.err.partition("następne kroki:")[0]) == (0, ""), words
    for name in ("2026.yaml", "2027.yaml"):
        assert (adopted / "plans" / name).read_bytes() == (YEAR / "plans" / name).read_bytes()


def test_undone_to_its_beginning_the_plan_is_as_it_was_adopted(osl: Osl, adopted: Path) -> None:
    changes = [words for words in commands() if "new" not in words]
    for words in changes:
        assert osl(*words).code == 0
    for _ in changes:
        assert osl("undo", "--year", "2026").code == 0
    assert (adopted / "plans" / "2026.yaml").read_bytes() == (YEAR / "uchwalony.yaml").read_bytes()


@pytest.mark.parametrize("name", ["2026.yaml", "2027.yaml"])
def test_the_plans_of_the_year_have_no_problem(name: str) -> None:
    assert check(name, (YEAR / "plans" / name).read_bytes(), day=END).problems.in_order() == []


# counted by hand in rok.sh: planned, left out, moved, held, missed, people
BY_HAND = {
    "klub-seniora": (12, 1, 2, 11, 0, 269),
    "dyzury": (9, 1, 1, 7, 1, 33),
    "narady": (4, 1, 0, 3, 0, 57),
    "warsztaty": (3, 0, 0, 3, 0, 37),
    "rada": (12, 2, 0, 10, 0, 85),
}

NAMES = ("planned", "skipped", "moved", "held", "missed")


def test_the_readme_has_the_numbers_that_were_counted() -> None:
    rows = re.findall(r"^\| `([a-z-]+)`.*", (YEAR / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == list(BY_HAND)
    for line in (YEAR / "README.md").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"\| `([a-z-]+)`", line):
            cells = line.split("|")[2:-1]
            assert tuple(int(cell.split()[0]) for cell in cells) == BY_HAND[found[1]]


@pytest.mark.parametrize("name", BY_HAND)
def test_a_series_is_counted_as_by_hand(name: str) -> None:
    plan = plan_at_the_end()
    found = series(task(plan, name), plan.reading(task(plan, name)), END)
    assert found
    counted = found.planned, found.skipped, found.moved, found.held, found.missed
    assert counted == BY_HAND[name][:5]
    assert found.extra == 0
    assert sum(entry.people or 0 for entry in task(plan, name).log) == BY_HAND[name][5]


def test_the_report_counts_meetings_events_and_people_as_by_hand(osl: Osl, adopted: Path) -> None:
    (adopted / "plans" / "2026.yaml").write_bytes((YEAR / "plans" / "2026.yaml").read_bytes())
    result = osl("report", "--year", "2026", "--as-of", "2026-12-31", "--format", "json")
    report = json.loads(result.out)
    assert (report["total"]["events"], report["total"]["people"]) == (36, 1111)
    counted = {
        one["id"]: (*(one["series"][name] for name in NAMES), one["people"])
        for one in report["tasks"]
        if "series" in one
    }
    assert counted == BY_HAND


def test_the_moved_meetings_are_on_their_new_days() -> None:
    plan = plan_at_the_end()
    moved = {
        name: [
            (str(one.of), str(one.day), one.state)
            for one in occurrences(task(plan, name), plan.reading(task(plan, name)), END) or ()
            if one.of != one.day
        ]
        for name in ("klub-seniora", "dyzury")
    }
    assert moved == {
        "klub-seniora": [("2026-01-06", "2026-01-13", "held"), ("2026-06-02", "2026-06-09", "held")],
        "dyzury": [("2026-04-15", "2026-04-16", "held")],
    }


def hours_in_the_calendar(osl: Osl, path: Path) -> list[str]:
    """Each event of the year's calendar, as a library that did not write it expands them."""
    icalendar = pytest.importorskip("icalendar")
    recurring = pytest.importorskip("recurring_ical_events")
    assert osl("export", "--plan", str(YEAR / "plans" / "2026.yaml"), "-o", str(path)).code == 0
    read = icalendar.Calendar.from_ical(path.read_bytes())
    found = recurring.of(read).between(date(2026, 1, 1), END)
    return sorted(
        f"{one['DTSTART'].dt:%m-%d %H:%M}-{one['DTEND'].dt:%H:%M} {one['SUMMARY']}" for one in found
    )


def test_the_calendar_has_the_days_and_hours_of_the_year(osl: Osl, tmp_path: Path) -> None:
    found = hours_in_the_calendar(osl, tmp_path / "plan.ics")
    club = [one.partition(" Klub")[0] for one in found if one.endswith("Klub Seniora")]
    assert club == [
        "01-13 16:00-18:00", "02-03 16:00-18:00", "03-03 16:00-18:00", "04-07 16:00-18:00",
        "05-05 16:00-18:00", "06-09 17:00-19:00", "07-07 16:00-18:00", "09-01 16:00-18:00",
        "10-06 16:00-18:00", "11-03 16:00-18:00", "12-01 16:00-18:00",
    ]  # fmt: skip
    assert [one[:17] for one in found if "Dyżury" in one] == [
        "03-04 15:00-18:00", "03-11 15:00-18:00", "03-18 15:00-18:00", "03-25 15:00-18:00",
        "04-08 15:00-18:00", "04-16 16:00-19:00", "04-22 15:00-18:00", "04-29 15:00-18:00",
    ]  # fmt: skip
    assert "06-20 19:00-23:00 Noc Świętojańska" in found
    assert any(one.startswith("12-12 18:00-") for one in found)
    assert len(found) == 11 + 8 + 3 + 10 + 2


def test_khal_shows_the_hours_of_the_year(osl: Osl, tmp_path: Path) -> None:
    hours_in_the_calendar(osl, tmp_path / "plan.ics")
    listed = listed_by_khal(
        tmp_path / "plan.ics", "--format", "{start-time}-{end-time} {title}", "--day-format", "{date}",
        "2026-06-01", "30d",
    )  # fmt: skip
    assert listed == [
        "2026-06-09", "17:00-19:00 Klub Seniora", "2026-06-20", "19:00-23:00 Noc Świętojańska",
        "2026-06-29", "17:00-18:00 Posiedzenia Rady Domu Kultury",
    ]  # fmt: skip
