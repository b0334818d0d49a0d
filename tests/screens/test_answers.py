"""What programs rely on: JSON, CSV, exit codes; and one clear line for what cannot be answered."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT

from osl.questions.state import STATES
from osl.questions.summary import Totals
from osl.render.summary import percent_words

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl, Result

DEMO = str(ROOT / "tests" / "data" / "demo.yaml")
ORGANISATION = "Centrum Usług Społecznych w Jaworznej"
ON = ("--plan", DEMO, "--as-of", "2023-05-15")
WIDE = """
                                 Plan  Zreal.  Niezak.
  Osoby w wieku 60 lat i więcej     1       1
  Rodziny z dziećmi                 1                1
  Razem (bez powtórzeń)             2       1        1
"""
NARROW = """
                   Plan  Zreal.  Niezak.
  Osoby w wieku       1       1
  60 lat i więcej
  Rodziny             1                1
  z dziećmi
  Razem (bez          2       1        1
  powtórzeń)
"""


def as_json(osl: Osl, *words: str) -> Any:
    result = osl(*words, *ON, "--format", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def refused(result: Result) -> str:
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert result.err.startswith("osl: ")
    return result.err.removeprefix("osl: ").strip()


def test_the_log_of_a_task_is_shown_by_day_and_given_to_programs_as_it_is(osl: Osl, tmp_path: Path) -> None:
    log = (
        "{on: 2023-03-07, what: Third}, {what: Some day}, {on: 2023-01-10, what: First}, "
        "{on: 2023-02-07, what: Second}, {on: 2023-02-07, what: Second again}"
    )
    text = f"{{id: klub, title: Klub, audiences: [a], when: raz w miesiącu, log: [{log}]}}"
    path = tmp_path / "2023.yaml"
    path.write_text(f"year: 2023\ntitle: P\naudiences: {{a: A}}\ntasks:\n  - {text}\n", encoding="utf-8")
    shown = osl("show", "klub", "--plan", str(path)).out.partition("\nLog\n")[2].split("\n\n")[0]
    days = ["10 January", "7 February", "7 February", "7 March", "–"]
    whats = ["First", "Second", "Second again", "Third", "Some day"]
    assert [" ".join(line.split()) for line in shown.splitlines()] == list(
        map(" ".join, zip(days, whats, strict=True))
    )
    [task] = json.loads(osl("show", "klub", "--plan", str(path), "--format", "json").out)["tasks"]
    assert [entry["what"] for entry in task["log"]] == [
        "Third",
        "Some day",
        "First",
        "Second",
        "Second again",
    ]


def test_the_commands_that_notes_name_are_for_the_same_plan_and_tasks(osl: Osl, tmp_path: Path) -> None:
    path = tmp_path / "other.yaml"
    task = "  - {{id: {0}, title: {0}, audiences: [{1}], when: wg potrzeb, status: {2}}}\n"
    tasks = (
        task.format("one", "a", "planned") + task.format("two", "b", "planned") + task.format("x", "a", "xy")
    )
    path.write_text("year: 2023\ntitle: P\naudiences: {a: A, b: B}\ntasks:\n" + tasks, encoding="utf-8")
    found = osl("overdue", "--plan", str(path), "--audience", "a", "--status", "undated").out
    command = found.partition("see: osl ")[2].splitlines()[0].split()
    listed = json.loads(osl(*command, "--format", "json").out)["tasks"]
    assert f"{len(listed)} tasks are undated" in found
    assert command[:5] == ["list", "--status", "undated", "--audience", "a"]
    assert f"could not be read; see: osl validate --plan {path}\n" in osl("list", "--plan", str(path)).out


@pytest.mark.parametrize("command", ["agenda", "list", "timeline", "overdue"])
def test_every_list_has_the_shape_of_the_contract(command: str, osl: Osl) -> None:
    found = as_json(osl, command)
    assert found["version"] == 1
    assert found["as_of"] == "2023-05-15"
    assert found["month"] == (5 if command == "agenda" else None)
    assert found["plan"] == {
        "file": DEMO,
        "year": 2023,
        "title": "Plan pracy organizatora społeczności lokalnej",
        "organisation": ORGANISATION,
        "audiences": {
            "mieszkancy": {"name": "Mieszkańcy gminy Jaworzna", "within": None},
            "seniorzy": {"name": "Seniorzy 60+", "within": "mieszkancy"},
            "mlodziez": {"name": "Młodzież", "within": "mieszkancy"},
            "ngo": {"name": "Organizacje pozarządowe", "within": None},
            "kgw": {"name": "Koła gospodyń wiejskich", "within": "ngo"},
        },
    }
    assert found["plans"] == [found["plan"]]
    for task in found["tasks"]:
        assert {"id", "title", "audiences", "status", "reading", "state"} <= task.keys()
        assert (task["file"], task["organisation"], task["year"]) == (DEMO, ORGANISATION, 2023)
        assert ("days_late" in task) == (task["state"] == "overdue")


def test_a_task_has_its_keys_typed_its_reading_and_its_state(osl: Osl) -> None:
    tasks = {task["id"]: task for task in as_json(osl, "list")["tasks"]}
    assert tasks["festyn-majowy"] == {
        "id": "festyn-majowy",
        "title": "Festyn majowy",
        "section": "Wydarzenia",
        "audiences": ["mieszkancy"],
        "when": "6 maja",
        "status": "done",
        "closed_on": "2023-05-06",
        "log": [
            {
                "on": "2023-05-06",
                "what": "Festyn z występami zespołów",
                "people": 230,
                "place": "park",
                "partners": ["OSP Jaworzna"],
            }
        ],
        "reading": {
            "kind": "dates",
            "months": [5],
            "first_day": "2023-05-06",
            "last_day": "2023-05-06",
            "days": ["2023-05-06"],
            "tentative": False,
            "every": None,
            "hours": None,
        },
        "state": "done",
        "file": DEMO,
        "organisation": ORGANISATION,
        "year": 2023,
    }
    assert tasks["kiermasz"]["moves"] == [{"on": "2023-02-01", "from": "2–3 grudnia", "reason": "wolna hala"}]
    assert tasks["spacery-badawcze"]["months"] == [3, 9]
    assert tasks["turniej-solectw"]["tentative"] is True
    assert tasks["sprawozdanie-z-dotacji"]["days_late"] == 45
    assert tasks["zbiorka-dla-pogorzelcow"]["unplanned"] is True
    assert tasks["oboz-harcerski"]["reading"]["months"] is None
    every = tasks["rada-organizacji"]["reading"]["every"]
    assert {**every, "rule": None} == {
        "unit": "month", "interval": 1, "count": 1, "at": "exactly", "rule": None,
    }  # fmt: skip


def test_an_agenda_says_the_block_and_the_days(osl: Osl) -> None:
    found = as_json(osl, "agenda", "--from", "2023-05-20", "--to", "2023-06-10")
    assert (found["month"], found["from"], found["to"]) == (None, "2023-05-20", "2023-06-10")
    assert [(task["id"], task["block"], task["days_shown"]) for task in found["tasks"]] == [
        ("turniej-solectw", "dated", ["2023-05-20", "2023-05-21", "2023-05-22"]),
        ("dzien-sasiada", "dated", ["2023-05-27"]),
        ("wniosek-o-mikrogranty", "dated", ["2023-05-31"]),
        ("szkolenie-wolontariuszy", "spans", []),
        ("rada-organizacji", "recurring", ["2023-06-06"]),
        ("klub-seniora", "recurring", []),
        ("dyzury", "all-year", []),
        ("strona-internetowa", "all-year", []),
    ]


def test_one_task_is_a_list_of_one(osl: Osl) -> None:
    assert [task["id"] for task in as_json(osl, "show", "fest")["tasks"]] == ["festyn-majowy"]


def test_the_counts_of_a_plan(osl: Osl) -> None:
    found = as_json(osl, "summary")
    assert (found["version"], found["tasks"], found["unplanned"], found["people"]) == (1, 15, 1, 352)
    assert sum(found["states"].values()) == 15
    assert found["months"]["5"] == 9
    assert found["audiences"] == {"mieszkancy": 11, "seniorzy": 3, "mlodziez": 3, "ngo": 5, "kgw": 2}


def test_the_counts_of_several_plans(osl: Osl, folder: Path) -> None:
    result = osl("summary", DEMO, str(folder / "plans"), "--as-of", "2023-05-15", "--format", "json")
    found = json.loads(result.out)
    assert [(plan["year"], plan["tasks"]) for plan in found["plans"]] == [(2023, 15), (2023, 12)]
    assert found["total"]["tasks"] == 27


def test_csv_has_a_row_a_task(osl: Osl) -> None:
    rows = list(csv.DictReader(io.StringIO(osl("overdue", *ON, "--format", "csv").out)))
    assert [(row["id"], row["state"], row["days_late"]) for row in rows][:2] == [
        ("sprawozdanie-z-dotacji", "overdue", "45"),
        ("klub-seniora", "behind", ""),
    ]
    for command in ("agenda", "list", "timeline"):
        header, *lines = osl(command, *ON, "--format", "csv").out.splitlines()
        assert header.startswith("id,title,section,when,months,")
        assert header.endswith(",file,organisation,year")
        assert all(row.endswith(f",{DEMO},{ORGANISATION},2023") for row in lines)


def test_the_counts_as_csv(osl: Osl) -> None:
    out = osl("summary", *ON, "--format", "csv").out.splitlines()
    assert out[0] == "by,name,tasks"
    assert {"state,overdue,1", "month,5,9", "audience,ngo,5", "unplanned,,1"} <= set(out)
    several = osl("summary", DEMO, DEMO, "--as-of", "2023-05-15", "--format", "csv").out.splitlines()
    assert several[0].startswith("file,year,title,tasks,done,")
    assert len(several) == 3


def test_overdue_fails_only_when_asked_to_and_only_for_what_is_late(osl: Osl) -> None:
    assert osl("overdue", *ON).code == 0
    assert osl("overdue", *ON, "--fail").code == 1
    assert osl("overdue", *ON, "--fail", "--format", "json").code == 1
    assert osl("overdue", *ON, "--fail", "--audience", "kgw").code == 0


@pytest.mark.parametrize("name", ["5", "05", "maj", "maja", "Maj", "w maju", "May", "V"])
def test_a_month_is_a_number_or_a_name_in_either_language(name: str, osl: Osl) -> None:
    assert as_json(osl, "agenda", "--month", name)["month"] == 5


def test_next_is_the_month_after_this_one(osl: Osl) -> None:
    assert as_json(osl, "agenda", "--month", "next")["month"] == 6


def test_after_december_comes_january_of_the_next_years_plan(osl: Osl, folder: Path) -> None:
    december = ("--month", "next", "--as-of", "2023-12-05")
    assert refused(osl("agenda", *december)) == "no plan for 2024 in plans; there are plans for: 2023"
    text = (folder / "plans" / "2023.yaml").read_text(encoding="utf-8").replace("2023", "2024")
    (folder / "plans" / "2024.yaml").write_text(text, encoding="utf-8")
    assert osl("agenda", *december).out.startswith("January 2024 · ")
    assert osl("agenda", *december, "--plan", "plans").out.startswith("January 2024 · ")
    assert osl("agenda", *december, "--plan", "plans/2024.yaml").out.startswith("January 2024 · ")


def test_a_plan_that_was_named_does_not_go_on_to_the_next_years(
    osl: Osl, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    december = ("agenda", "--month", "next", "--as-of", "2023-12-05")
    text = (folder / "plans" / "2023.yaml").read_text(encoding="utf-8").replace("2023", "2024")
    (folder / "plans" / "2024.yaml").write_text(text, encoding="utf-8")
    by_year = refused(osl(*december, "--year", "2023"))
    assert by_year.endswith("; type: osl agenda --month 1 --year 2024 --as-of 2023-12-05")
    by_file = refused(osl(*december, "--plan", "plans/2023.yaml"))
    assert by_file.endswith("; type: osl agenda --plan plans --month next --as-of 2023-12-05")
    monkeypatch.setenv("OSL_PLAN", "plans/2023.yaml")
    assert refused(osl(*december)) == by_file
    assert osl("agenda", *december[1:], "--plan", "plans").out.startswith("January 2024 · ")


@pytest.mark.usefixtures("folder")
def test_in_the_december_before_the_only_plan_next_is_its_own_january(osl: Osl) -> None:
    assert osl("agenda", "--month", "next", "--as-of", "2022-12-05").out.startswith("January 2023 · ")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("agenda", "--month", "13"), '"13" is not a month from 1 to 12'),
        (("agenda", "--month", "0"), '"0" is not a month from 1 to 12'),
        (("agenda", "--month", "-1"), '"-1" is not a month; write a number from 1 to 12, a name, or next'),
        (("agenda", "--month", "mai"), '"mai" is not a month; write a number from 1 to 12, a name, or next'),
        (
            ("agenda", "--month", "maj-lipiec"),
            '"maj-lipiec" is not a month; write a number from 1 to 12, a name, or next',
        ),
        (("agenda", "--month", "5", "--from", "2023-01-01"), "give only one of: --month, --from/--to"),
        (
            ("agenda", "--from", "2023-06-01", "--to", "2023-05-01"),
            "--from 2023-06-01 is after --to 2023-05-01",
        ),
        (
            ("agenda", "--to", "31.06.2023"),
            '"31.06.2023" is not a day: June 2023 has 30 days (write "30.06.2023")',
        ),
        (("show", "festin"), 'there is no task "festin"; did you mean festyn-majowy?'),
        (
            ("show", "sp"),
            '"sp" is the beginning of 2 ids: sprawozdanie-z-dotacji, spacery-badawcze',
        ),
        (
            ("list", "--audience", "seniory"),
            'there is no audience "seniory"; did you mean seniorzy? (Seniorzy 60+)',
        ),
        (
            ("list", "--status", "planned,doen"),
            '--status does not accept "doen"; did you mean done? (see: osl list --help)',
        ),
        (
            ("agenda", "--format", "jsn"),
            '--format does not accept "jsn"; did you mean json? (see: osl agenda --help)',
        ),
        (("list", "--format", "xml"), '--format does not accept "xml"; allowed: text, json, jsonl, csv'),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_in_one_line(words: tuple[str, ...], line: str, osl: Osl) -> None:
    assert refused(osl(*words, *ON)) == line


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ("list", "--status", "zzz"),
            (
                '--status does not accept "zzz"; allowed:\n  done, partly-done, started, planned, '
                "not-started, behind, overdue, undated, cancelled, open"
            ),
        ),
        (
            ("list", "--audience", "zzz"),
            (
                'there is no audience "zzz"; the plan has:\n  mieszkancy (Mieszkańcy gminy Jaworzna), '
                "seniorzy (Seniorzy 60+), mlodziez (Młodzież), ngo (Organizacje pozarządowe), "
                "kgw (Koła gospodyń wiejskich)"
            ),
        ),
    ],
)
def test_what_has_no_near_miss_is_refused_with_all_that_there_is(
    words: tuple[str, ...], lines: str, osl: Osl
) -> None:
    result = osl(*words, *ON)
    assert (result.code, result.out, result.err) == (2, "", f"osl: {lines}\n")


def test_a_group_can_be_called_by_its_name(osl: Osl) -> None:
    by_id = as_json(osl, "list", "--audience", "kgw")
    for name in ("Koła gospodyń wiejskich", "kola gospodyn", "KOŁA"):
        assert as_json(osl, "list", "--audience", name) == by_id


def test_the_beginning_of_an_audience_is_enough(osl: Osl) -> None:
    assert as_json(osl, "list", "--audience", "sen") == as_json(osl, "list", "--audience", "seniorzy")


def test_half_a_stretch_goes_to_the_end_of_the_year(osl: Osl) -> None:
    assert as_json(osl, "agenda", "--from", "2023-11-01")["to"] == "2023-12-31"
    assert as_json(osl, "agenda", "--to", "2023-02-01")["from"] == "2023-01-01"


def test_half_a_stretch_outside_the_plans_year_goes_to_the_end_of_its_own(osl: Osl) -> None:
    for asked, stretch in (
        (("--from", "2024-02-01"), ("2024-02-01", "2024-12-31")),
        (("--to", "2022-11-30"), ("2022-01-01", "2022-11-30")),
    ):
        found = osl("agenda", *asked, *ON, "--format", "json")
        shown = json.loads(found.out)
        assert (shown["from"], shown["to"]) == stretch
        assert f"no plan for {stretch[0][:4]} was read" in found.err


def test_of_several_plans_one_that_cannot_be_read_does_not_hide_the_others(osl: Osl, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("year: [2023\n", encoding="utf-8")
    flawed = tmp_path / "flawed.yaml"
    flawed.write_text("year: 2023\ntitle: Plan\naudiences: {a: A}\ntasks: []\nodd: 1\n", encoding="utf-8")
    missing = tmp_path / "missing.yaml"
    result = osl("summary", DEMO, str(broken), str(missing), str(flawed), "--as-of", "2023-05-15")
    assert result.code == 2
    assert "2 plans" in result.out
    assert f"there is no file {missing}" in result.err
    assert "broken.yaml:" in result.err
    assert result.err.endswith(
        "osl: 1 plan has errors, so something may be missing here; see: osl validate\n"
    )


def test_an_empty_folder_is_said_to_be_empty(osl: Osl, tmp_path: Path) -> None:
    assert refused(osl("summary", str(tmp_path))) == (
        f"no plan in the folder {tmp_path}: it contains no .yaml file"
    )


def test_several_plans_speak_the_language_of_the_first(osl: Osl) -> None:
    assert osl("summary", DEMO, DEMO, lang=None).out.startswith("Podsumowanie kilku planów\n")


def test_a_task_with_a_problem_is_marked_and_everything_else_is_answered(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "year: 2023\ntitle: Plan\naudiences: {a: A}\ntasks:\n"
        "  - {id: jeden, title: Jeden, audiences: [a], when: maj, status: zrobione}\n"
        "  - {id: dwa, title: Dwa, audiences: [a], when: maj}\n",
        encoding="utf-8",
    )
    for command in ("agenda", "list", "timeline", "overdue", "summary"):
        result = osl(command, "--plan", str(plan), "--as-of", "2023-05-15")
        assert result.code == 0
        assert result.err.startswith("osl: the plan has 1 error")
        if command != "summary":
            assert "(!) Jeden" in result.out
            assert "(!) Dwa" not in result.out
            assert "(!) something in this task could not be read; see: osl validate" in result.out


def test_two_tasks_with_one_id_are_both_shown(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    task = "  - {id: jeden, title: %s, audiences: [a], when: maj}\n"
    plan.write_text(
        "year: 2023\ntitle: Plan\naudiences: {a: A}\ntasks:\n" + task % "Raz" + task % "Dwa",
        encoding="utf-8",
    )
    out = osl("show", "jeden", "--plan", str(plan)).out
    assert "Raz" in out
    assert "Dwa" in out


def test_a_year_with_nothing_says_so(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("year: 2023\ntitle: Plan\naudiences: {a: A}\ntasks: []\n", encoding="utf-8")
    on = ("--plan", str(plan), "--as-of", "2023-05-15")
    assert osl("agenda", *on).out.endswith("\n\nThe plan has no tasks yet.\n")
    assert osl("list", *on).out.endswith("\n\nThe plan has no tasks yet.\n")
    assert osl("timeline", *on).out.endswith("\n\nThe plan has no tasks yet.\n")
    assert osl("overdue", *on).out.endswith("\n\nThe plan has no tasks yet.\n")
    assert osl("summary", *on).out.endswith("\n\nThe plan has no tasks yet.\n")
    assert osl("summary", *on, "--format", "json").code == 0
    assert osl(*on).code == 0


SUMMER = """\
year: 2023
title: Plan
audiences: {a: A}
tasks:
  - {id: lato, title: Lato, audiences: [a], when: 24 czerwca – 31 sierpnia, status: started}
  - {id: dwa, title: Dwa dni, audiences: [a], when: 6 oraz 20 lipca}
"""


def test_how_soon_counts_to_the_next_day_but_not_to_the_end_of_many_in_a_row(
    osl: Osl, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SUMMER, encoding="utf-8")
    asked = ("agenda", "--month", "7", "--plan", str(plan), "--as-of")
    assert osl(*asked, "2023-07-10").out.splitlines()[3:] == [
        "With a date",
        "  24 czerwca – 31 sierpnia  Lato     started                lato",
        "  6 oraz 20 lipca           Dwa dni  not started            dwa",
        "                                     in 10 days (Thursday)",
    ]
    assert "in 4 days (Saturday)" in osl(*asked, "2023-06-20").out


def test_of_several_plans_no_column_is_all_noughts(osl: Osl) -> None:
    klucze = str(ROOT / "plans" / "2023.yaml")
    assert osl("summary", klucze, klucze, "--as-of", "2023-01-01").out.splitlines()[3:] == [
        "2 plans",
        "  Plan                                         tasks  done",
        "  Centrum Usług Społecznych w Kluczach · 2023     12     0",
        "  Centrum Usług Społecznych w Kluczach · 2023     12     0",
        "  Total                                           24     0",
    ]


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2999-12-31", "9999-12-31"])
@pytest.mark.parametrize(
    "words", [(), ("agenda",), ("timeline",), ("overdue",), ("summary",), ("list",), ("show", "klub")]
)
def test_any_day_of_the_calendar_can_be_asked_about(day: str, words: tuple[str, ...], osl: Osl) -> None:
    result = osl(*words, "--plan", DEMO, "--as-of", day)
    assert (result.code, result.err) == (0, "")


def test_the_plans_year_stands_in_the_title_though_the_days_are_of_another(osl: Osl) -> None:
    asked = ("agenda", *ON, "--from", "2022-12-01", "--to", "2022-12-31")
    title = osl(*asked).out.splitlines()[0]
    assert title == "December 2022 · plan for the year 2023 · Plan pracy organizatora społeczności lokalnej"
    assert osl(*asked, lang="pl").out.startswith("Grudzień 2022 · plan na rok 2023 · Plan pracy ")


@pytest.mark.parametrize("lang", ["pl", "en"])
def test_a_filter_that_leaves_nothing_says_that_and_not_that_the_plan_is_empty(osl: Osl, lang: str) -> None:
    said = {
        "en": "No task matches all of: --audience, --status.",
        "pl": "Brak zadań spełniających wszystkie warunki: --audience, --status.",
    }
    for question in ("list", "timeline"):
        out = osl(question, "--status", "cancelled", "--audience", "kgw", *ON, lang=lang).out
        assert out.endswith(f"\n\n{said[lang]}\n")


@pytest.mark.parametrize(
    ("done", "tasks", "words"),
    [
        (0, 12, "0%"), (11, 12, "92%"), (12, 12, "100%"), (1, 8, "13%"), (2, 3, "67%"), (1, 3, "33%"),
        (399, 400, "over 99%"), (1, 400, "under 1%"), (2, 400, "1%"), (398, 400, "over 99%"),
        (397, 400, "99%"), (0, 0, "–"),
    ],
)  # fmt: skip
def test_percents_are_rounded_and_never_say_all_or_nothing_wrongly(done: int, tasks: int, words: str) -> None:
    totals = Totals(tasks, {**dict.fromkeys(STATES, 0), "done": done}, 0, 0)
    assert percent_words(totals) == words


@pytest.mark.parametrize(("lang", "line"), [("en", "tasks done: 2 of 3 (67%)"), ("pl", "2 z 3 (67%)")])
def test_a_summary_has_no_space_before_the_percent_sign(
    osl: Osl, tmp_path: Path, lang: str, line: str
) -> None:
    task = "  - {{id: t{}, title: T, audiences: [a], when: maj, status: {}, closed_on: 2023-05-02}}\n"
    done = "".join(task.format(n, status) for n, status in enumerate(("done", "done", "planned")))
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"year: 2023\ntitle: P\naudiences: {{a: A}}\ntasks:\n{done}", encoding="utf-8")
    assert osl("summary", "--plan", str(plan), *ON[2:], lang=lang).out.endswith(f"{line}\n")


def test_a_report_keeps_its_numbers_in_columns_and_leaves_out_those_without(
    osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "2026.yaml"
    plan.write_text(
        "year: 2026\ntitle: P\naudiences: {a: Osoby w wieku 60 lat i więcej, b: Rodziny z dziećmi}\ntasks:\n"
        "  - {id: x, title: Bal, audiences: [a], when: maj, status: done, closed_on: 2026-05-02}\n"
        "  - {id: y, title: Piknik, audiences: [b], when: czerwiec}\n",
        encoding="utf-8",
    )
    words = ("report", "--plan", str(plan), "--as-of", "2026-06-02")
    monkeypatch.setenv("COLUMNS", "100")
    assert "Zreal.  Częśc.  Odw.  Niezak.  Poza" in osl(*words, lang="pl").out
    for width, expected in ((60, WIDE), (40, NARROW)):
        monkeypatch.setenv("COLUMNS", str(width))
        assert expected in osl(*words, lang="pl").out
