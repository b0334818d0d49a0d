"""The answers that scripts get are those of the command line."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import run
from hypothesis import given
from hypothesis import strategies as st
from made_plans import YEAR, part, plans

import osl
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.plan import Plan  # noqa: TC001 - hypothesis reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))
PLAN = """\
year: 2026
title: Plan
organisation: CUS Klucze
audiences: {ngo: NGO, wszyscy: {name: Wszyscy}, seniorzy: {name: Seniorzy, within: wszyscy}}
tasks:
  - id: kawiarenka
    title: Kawiarenka
    when: w każdy wtorek maja
    audiences: [seniorzy]
    place: Dom Kultury
    log: [{on: 2026-05-05, what: spotkanie, people: 12}]
    exceptions: [{of: 2026-05-12, to: 2026-05-13}, {of: 2026-05-19}]
  - {id: piknik, title: Piknik, when: 20 maja, audiences: [ngo], responsible: A. Nowak}
  - {id: ferie, title: Ferie, when: styczeń – luty, audiences: [ngo], section: Zima}
  - {id: newsletter, title: Newsletter, when: na bieżąco, audiences: [wszyscy]}
unplanned:
  - {id: powodz, title: Pomoc, when: lipiec, audiences: [ngo], closed_on: 2026-07-03}
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> osl.Plan:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    return osl.load("plan.yaml")


def ids(tasks: Iterable[osl.Task]) -> list[str]:
    return [task.id for task in tasks]


@part(8)
@given(made=plans(), day=DAYS, month=st.integers(1, 12))
def test_rows_agenda_and_overdue_equal_the_json_of_the_command_line(
    made: Plan, day: date, month: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("made") / "plan.yaml"
    path.write_text(yaml_of(made), encoding="utf-8")
    words = "--plan", str(path), "--as-of", day.isoformat(), "--format", "json"
    own = osl.load(path)
    for rows, command in (
        (own.rows(as_of=day), ("list",)),
        (own.agenda(month=month, as_of=day).rows(), ("agenda", "--month", str(month))),
        (own.overdue(as_of=day).rows(), ("overdue",)),
    ):
        assert json.loads(json.dumps(rows)) == json.loads(run(*command, *words).out)["tasks"]


@part(8)
@given(made=plans(), day=DAYS)
def test_states_and_series_of_tasks_equal_the_json_of_the_command_line(
    made: Plan, day: date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("made") / "plan.yaml"
    path.write_text(yaml_of(made), encoding="utf-8")
    own = osl.load(path)
    rows = json.loads(run("list", "--plan", str(path), "--as-of", day.isoformat(), "--format", "json").out)
    for task, row in zip(own.tasks, rows["tasks"], strict=True):
        assert (task.id, task.state(day), task.days_late(day)) == (
            row["id"], row["state"], row.get("days_late", 0),
        )  # fmt: skip
        counts = task.series(as_of=day)
        assert (counts and counts.held) == (row["series"]["held"] if "series" in row else None)


def test_tasks_have_their_keys_as_attributes(plan: osl.Plan) -> None:
    task = plan.tasks[0]
    assert (task.title, task.place, task.section, task.audiences) == (
        "Kawiarenka", "Dom Kultury", None, ("seniorzy",),
    )  # fmt: skip
    assert (task.log[0].on, task.log[0].people) == (date(2026, 5, 5), 12)
    assert (task.year, task.organisation, task.file) == (2026, "CUS Klucze", "plan.yaml")
    assert [one.unplanned for one in plan.tasks] == [False, False, False, False, True]


def test_a_task_has_its_reading_its_state_and_its_series(plan: osl.Plan) -> None:
    meetings, picnic = plan.tasks[:2]
    assert picnic.reading
    assert (picnic.reading.kind, picnic.reading.first_day) == ("dates", date(2026, 5, 20))
    assert [picnic.state(f"2026-05-{day}") for day in (20, 21)] == ["planned", "overdue"]
    counts = meetings.series("2026-05-14")
    assert counts
    assert (counts.planned, counts.skipped, counts.held, counts.missed) == (4, 1, 1, 1)
    assert counts.next == date(2026, 5, 26)
    assert picnic.series() is None


def test_a_plan_has_its_own_keys(plan: osl.Plan) -> None:
    assert (plan.year, plan.title, plan.organisation) == (2026, "Plan", "CUS Klucze")
    assert plan.audiences["seniorzy"].within == "wszyscy"
    assert repr(plan) == "<osl.Plan 'plan.yaml': 2026, 5 tasks>"
    assert repr(plan.tasks[1]) == "<osl.Task 'piknik': 20 maja, 'Piknik'>"


def test_an_agenda_is_of_a_month_or_of_days(plan: osl.Plan) -> None:
    assert ids(plan.agenda(month=5)) == ["piknik", "kawiarenka", "newsletter"]
    assert ids(plan.agenda(month="maj")) == ids(plan.agenda(month=5))
    assert ids(plan.agenda(as_of=date(2026, 5, 2))) == ids(plan.agenda(month=5))
    assert ids(plan.agenda(date(2026, 2, 1), date(2026, 2, 3))) == ["ferie", "newsletter"]
    assert ids(plan.agenda("20 maja", "2026-05-20")) == ["piknik", "newsletter"]
    assert ids(plan.agenda(last=datetime(2026, 1, 1, 12, 30))) == ["ferie", "newsletter"]


def test_a_task_of_an_agenda_has_its_block_and_its_days(plan: osl.Plan) -> None:
    picnic, meetings, _ = plan.agenda(month=5, as_of="2026-05-14")
    assert (picnic.block, picnic.days) == ("dated", (date(2026, 5, 20),))
    assert meetings.days == (date(2026, 5, 5), date(2026, 5, 13), date(2026, 5, 26))
    assert [one.state for one in meetings.occurrences or ()] == ["held", "missed", "skipped", "to-come"]
    assert isinstance(picnic, osl.Task)


def test_what_is_overdue_comes_first_and_remembers_its_day(plan: osl.Plan) -> None:
    late = plan.overdue(as_of=date(2026, 6, 1))
    assert (ids(late), late.as_of) == (["ferie", "piknik", "kawiarenka", "newsletter"], date(2026, 6, 1))
    assert late[0].days_late(late.as_of) == 93


def test_a_summary_has_the_counts(plan: osl.Plan) -> None:
    found = plan.summary(as_of="2026-06-01")
    assert (found.tasks, found.unplanned, found.people) == (4, 1, 12)
    assert (found.states["overdue"], found.months[5], found.audiences["wszyscy"]) == (3, 3, 2)
    assert found.meetings == {"planned": 4, "skipped": 1, "held": 1}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"audience": "wszyscy"}, ["kawiarenka", "newsletter"]),
        ({"audience": ["ngo", "seniorzy"]}, ["kawiarenka", "piknik", "ferie", "powodz"]),
        ({"status": "overdue"}, ["ferie"]),
        ({"status": {"open"}, "kind": "dates"}, ["piknik"]),
        ({"section": "Zima"}, ["ferie"]),
        ({"responsible": "nowak"}, ["piknik"]),
        ({"place": "dom"}, ["kawiarenka"]),
        ({"find": "PIKNIK", "place": None}, ["piknik"]),
    ],
)
def test_filters_are_keyword_arguments(plan: osl.Plan, filters: Any, found: list[str]) -> None:
    assert [row["id"] for row in plan.rows(as_of="2026-05-10", **filters)] == found
    assert plan.summary("2026-05-10", **filters).tasks == len(set(found) - {"powodz"})
    assert {*ids(plan.overdue("2026-05-10", **filters))} <= {*found}
    assert {*ids(plan.agenda("2026-01-01", "2026-12-31", as_of="2026-05-10", **filters))} == {*found}


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (lambda plan: plan.agenda(month=13), '"13" is not a month from 1 to 12'),
        (lambda plan: plan.agenda("2026-01-01", month=1), "either a month, or a first and a last day"),
        (lambda plan: plan.agenda("2026-05-02", "2026-05-01"), r"\(2026-05-02\) is after the last"),
        (lambda plan: plan.rows(status="dome"), 'status does not accept "dome"; did you mean done?'),
        (lambda plan: plan.rows(audience="ngoo"), 'there is no audience "ngoo"'),
        (lambda plan: plan.overdue(as_of="2026-02-30"), '"2026-02-30" is not a day'),
        (lambda plan: plan.tasks[0].state("kiedyś"), '"kiedyś" is not a day'),
    ],
)
def test_what_cannot_be_answered_is_a_plan_error(plan: osl.Plan, ask: Any, reason: str) -> None:
    with pytest.raises(osl.PlanError, match=reason):
        ask(plan)


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (lambda plan: plan.rows(audiance="ngo"), "audiance: not a filter; there are audience, status"),
        (lambda plan: plan.rows(find=3), "find takes text, or several texts, not 3"),
        (lambda plan: plan.rows(find=["a", None]), "find takes text"),
        (lambda plan: plan.rows(as_of=20260501), "a day is a date or text, not 20260501"),
    ],
)
def test_what_is_of_the_wrong_type_is_a_type_error(plan: osl.Plan, ask: Any, reason: str) -> None:
    with pytest.raises(TypeError, match=reason):
        ask(plan)


def test_tasks_can_be_sent_to_another_process(plan: osl.Plan) -> None:
    for tasks in (list(plan.tasks), plan.agenda(month=5)):
        assert pickle.loads(pickle.dumps(tasks)) == tasks  # noqa: S301


def test_a_date_phrase_is_read() -> None:
    assert osl.read_time("20–22 maja", year=2023).first_day == date(2023, 5, 20)
    assert osl.read_time("maj 2025").last_day == date(2025, 5, 31)
    assert osl.read_time("maj").first_day == date(date.today().year, 5, 1)
    assert osl.read_time("wg potrzeb", 2023).kind == "vague"


@pytest.mark.parametrize(
    ("text", "year", "reason"),
    [
        ("31 lutego", 2023, "February 2023 has 28 days"),
        ("jakoś tak", 2023, "no date can be read"),
        ("maj", 12, '"12" is not a year from 1900 to 2999'),
    ],
)
def test_a_phrase_that_is_not_read_is_a_plan_error(text: str, year: int, reason: str) -> None:
    with pytest.raises(osl.PlanError, match=reason):
        osl.read_time(text, year=year)


def test_osl_lang_decides_on_the_words(plan: osl.Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    def reason() -> str:
        with pytest.raises(osl.PlanError) as raised:
            plan.agenda(month=13)
        return str(raised.value)

    english = reason()
    monkeypatch.setenv("OSL_LANG", "pl")
    assert reason() == "„13” nie jest miesiącem od 1 do 12"
    monkeypatch.setenv("OSL_LANG", "en")
    assert reason() == english
