"""The short name of a task: shown by the timeline, charts and calendars, kept wherever a plan goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bringing import bring
from conftest import Osl  # noqa: TC002 - pytest reads the annotations

from osl.exchange.exporting.chart import ChartRow, chart_of
from osl.exchange.exporting.picture import label_of
from osl.plan import Audience, Plan, Task
from osl.questions.filters import Filters
from osl.render.console import Console

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Partnerstwo przy organizacji „Pikniku Rodzinnego” dla dzieci i młodzieży"
TEXT = f"""\
year: 2023
title: Plan
audiences: {{a: Mieszkańcy}}
tasks:
  - id: piknik
    title: {TITLE}
    short: Piknik Rodzinny   # w mianowniku
    audiences: [a]
    when: 3 czerwca
"""
HOSTILE = "=1+1 [b]x[/b] <script>alert(1)</script> ]]> | `a` \\ DTEND:1; \u202e \u200b"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "plans" / "2023.yaml"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("command", ["list", "agenda", "overdue", "show"])
def test_lists_show_the_title_and_the_timeline_on_a_terminal_the_short_name(
    command: str, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("piknik",) if command == "show" else ()
    shown = osl(command, *words, "--as-of", "2023-06-03" if command == "agenda" else "2023-07-01").out
    assert TITLE in " ".join(shown.split())
    assert (command == "show") == ("Piknik Rodzinny" in shown)
    assert TITLE in osl("timeline").out
    monkeypatch.setattr(Console, "is_terminal", True)
    monkeypatch.setenv("COLUMNS", "80")
    chart = osl("timeline").out
    assert "Piknik Rodzinny" in chart
    assert "Partnerstwo" not in chart


def test_a_chart_has_the_short_name_and_shortens_a_title_without_one() -> None:
    tasks = Task("a", TITLE, "Piknik", when="maj"), Task("b", TITLE, when="maj"), Task("c", "T", "x " * 40)
    rows = chart_of(Plan(2023, tasks=tasks), tasks).rows
    assert [label_of(row) for row in rows[:2]] == [
        "Piknik", "Partnerstwo przy organizacji „Pikniku Rodzinnego”…"
    ]  # fmt: skip
    assert isinstance(rows[2], ChartRow)
    assert len(label_of(rows[2])) <= 36


@pytest.mark.parametrize("name", ["p.html", "p.md", "p.docx", "p.csv"])
@pytest.mark.parametrize("short", ["Piknik Rodzinny", HOSTILE])
def test_a_whole_export_comes_back_with_the_short_name(name: str, short: str, plan: Path, osl: Osl) -> None:
    plan.write_text(TEXT.replace("Piknik Rodzinny ", json.dumps(short)), encoding="utf-8")
    assert osl("export", "--columns", "all", "-o", name).code == 0
    assert osl("import", name, "-o", "back.yaml").code == 0
    made = osl("show", "piknik", "--plan", "back.yaml", "--format", "json")
    assert json.loads(made.out)["tasks"][0]["short"] == short


@pytest.mark.usefixtures("plan")
def test_json_has_it_after_the_title(osl: Osl) -> None:
    for words in (("list", "--format", "json"), ("export", "--format", "json")):
        (task,) = json.loads(osl(*words).out)["tasks"]
        assert list(task)[:3] == ["id", "title", "short"]
        assert task["short"] == "Piknik Rodzinny"


@pytest.mark.usefixtures("plan")
def test_calendars_are_titled_with_it_and_describe_with_the_title(osl: Osl) -> None:
    made = osl("export", "--format", "ics").out.replace("\r\n ", "")
    assert "SUMMARY:Piknik Rodzinny\n" in made.replace("\r\n", "\n")
    assert f"DESCRIPTION:{TITLE}" in made


@pytest.mark.parametrize(
    ("heading", "short"),
    [
        ("Krótka nazwa", "Piknik"), ("nazwa skrócona", "Piknik"), ("SHORT", "Piknik"),
        ("Short name", "Piknik"), ("Nazwa (skrócona)", "Piknik"), ("Skrócona nazwa zadania", "Piknik"),
        ("Skrót", "Piknik"), ("Krótki opis", None), ("Short description", None), ("Uwagi", None),
    ],
)  # fmt: skip
def test_import_takes_it_from_a_column_that_says_so(heading: str, short: str | None) -> None:
    found = bring(f"Zadanie;{heading};Termin\nPiknik w parku;Piknik;maj 2024\n", "plan.csv")
    (task,) = found.plan.tasks
    assert (task.title, task.short) == ("Piknik w parku", short)


def test_a_short_name_alone_is_the_title() -> None:
    (task,) = bring("Krótka nazwa;Adresaci;Termin\nPiknik;Rodziny;maj 2024\n", "plan.csv").plan.tasks
    assert (task.title, task.short) == ("Piknik", None)


def test_edits_undo_and_the_next_year_keep_it(plan: Path, osl: Osl) -> None:
    for words in (("move", "piknik", "4 czerwca"), ("done", "piknik", "--on", "2023-06-04")):
        assert osl(*words).code == 0
        assert "    short: Piknik Rodzinny   # w mianowniku\n" in plan.read_text(encoding="utf-8")
    for _ in range(2):
        assert osl("undo").code == 0
    assert plan.read_text(encoding="utf-8") == TEXT
    assert osl("new", "2024").code == 0
    assert "    short: Piknik Rodzinny   # w mianowniku\n" in (plan.parent / "2024.yaml").read_text("utf-8")


def test_a_change_of_it_is_a_difference(plan: Path, osl: Osl) -> None:
    other = plan.with_name("other.yaml")
    other.write_text(TEXT.replace("Piknik Rodzinny", "Festyn"), encoding="utf-8")
    shown = osl("diff", str(plan), str(other), lang="pl").out
    assert "Piknik Rodzinny" in shown
    assert "Festyn" in shown
    assert "krótka nazwa" in shown


def test_find_looks_in_it() -> None:
    task = Task("a", "Bieg", "Sprintem", audiences=("x",), when="maj")
    plan = Plan(2023, audiences={"x": Audience("x", "X")}, tasks=(task,))
    assert Filters(find=("sprint",)).chosen(plan, None).tasks == (task,)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("''", "empty-value"), ("[a]", "wrong-type"), ("a  b", "odd-spaces"),
        ('"a\\u202eb"', "invisible-character"),
    ],
)  # fmt: skip
def test_the_rules_of_texts_hold_for_it(value: str, rule: str, plan: Path, osl: Osl) -> None:
    plan.write_text(TEXT.replace("Piknik Rodzinny ", value), encoding="utf-8")
    assert f"[{rule}]" in osl("validate", str(plan)).out
