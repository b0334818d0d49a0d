"""Which year's plan an edit and `undo` go to, if a folder has plans of several years."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Osl, Result

PLAN = """\
year: {year}
title: Plan
organisation: Gmina
audiences: {{all: All}}
tasks:
  - id: picnic
    title: Picnic
    audiences: [all]
    when: 10 czerwca
  - id: club
    title: Club
    audiences: [all]
    when: maj
"""
EDITS = [
    ("start picnic", "osl start picnic --year {year}"),
    ("done picnic", "osl done picnic --year {year}"),
    ("done pic", "osl done picnic --year {year}"),
    ("done picnic --partly --reason x", "osl done picnic --year {year} --partly --reason x"),
    (
        "done --partner=OSP pic --people 5 --place rynek",
        "osl done picnic --year {year} --partner=OSP --people 5 --place rynek",
    ),
    ("cancel --reason Deszcz! picnic", "osl cancel picnic --year {year} --reason 'Deszcz!'"),
    ("log picnic Met --people 5", "osl log picnic Met --year {year} --people 5"),
    ("--lang pl log --place pic pic 2×2", 'osl log picnic "2×2" --year {year} --place pic'),
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    for year in (2025, 2026):
        file(year).write_text(PLAN.format(year=year), encoding="utf-8")
    return tmp_path


def file(year: int) -> Path:
    return Path("plans") / f"{year}.yaml"


def text(year: int) -> str:
    return file(year).read_text(encoding="utf-8")


def untouched(*years: int) -> bool:
    return all(text(year) == PLAN.format(year=year) for year in years)


def on(osl: Osl, words: str, day: str = "2026-01-05") -> Result:
    return osl(*words.split(), "--as-of", day)


@pytest.mark.parametrize(("words", "command"), EDITS)
def test_a_task_that_is_open_in_two_years_is_not_guessed(osl: Osl, words: str, command: str) -> None:
    found = on(osl, words)
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    one, other = re.findall(r"osl (?:start|done|cancel|log) .*?(?=, or: |\n)", found.err)
    expected = f"{command} --as-of 2026-01-05"
    assert [one, other] == [expected.format(year=year) for year in (2026, 2025)]
    assert untouched(2025, 2026)
    assert osl(*shlex.split(other)[1:]).code == 0
    assert untouched(2026)
    assert not untouched(2025)


def test_a_text_that_begins_with_a_dash_stays_behind_two_dashes(osl: Osl) -> None:
    found = osl("log", "pic", "--as-of", "2026-01-05", "--lang", "en", "--", "-3 stopnie", lang=None)
    assert found.err.endswith('or: osl log --year 2025 --as-of 2026-01-05 -- picnic "-3 stopnie"\n')


@pytest.mark.parametrize(("words", "_command"), EDITS)
@pytest.mark.parametrize("change", ["start picnic", "log picnic x"])
def test_once_this_years_task_has_begun_it_is_meant(osl: Osl, words: str, _command: str, change: str) -> None:
    assert on(osl, f"{change} --year 2026").code == 0
    assert on(osl, words).code == 0
    assert untouched(2025)


@pytest.mark.parametrize("closing", ["done picnic", "cancel picnic --reason x"])
def test_a_task_that_is_closed_last_year_is_no_question(osl: Osl, closing: str) -> None:
    assert on(osl, f"{closing} --year 2025").code == 0
    assert on(osl, "done picnic").code == 0
    assert "status: done" in text(2026)


@pytest.mark.parametrize("words", ["done picnic --on", "cancel picnic --reason x --on", "log picnic x --on"])
def test_a_date_decides(osl: Osl, words: str) -> None:
    assert on(osl, f"{words} 2025-12-30").code == 0
    assert untouched(2026)
    assert on(osl, f"{words} 2026-01-02").code == 0
    assert not untouched(2026)


@pytest.mark.parametrize("words", ["move picnic maj", "add B --when maj --audience all", "reopen picnic"])
def test_other_edits_go_to_this_years_plan(osl: Osl, words: str) -> None:
    assert on(osl, words).code == 0
    assert untouched(2025)


def test_a_named_plan_is_no_question(osl: Osl) -> None:
    assert on(osl, "done picnic --plan plans/2026.yaml").code == 0
    assert untouched(2025)


def test_the_folder_that_was_named_is_in_the_command(osl: Osl) -> None:
    found = on(osl, "done picnic --plan plans")
    assert "osl done picnic --year 2025 --plan plans" in found.err
    assert on(osl, "done picnic --year 2025 --plan plans").code == 0


def test_of_several_tasks_those_in_question_are_named(osl: Osl) -> None:
    on(osl, "done club --year 2025")
    found = on(osl, "done picnic club")
    assert (found.code, untouched(2026)) == (2, True)
    assert "osl: picnic is open in the plans" in found.err
    assert "osl done picnic club --year 2025" in found.err


def test_the_plan_of_another_organisation_is_no_question(osl: Osl) -> None:
    file(2025).write_text(PLAN.format(year=2025).replace("Gmina", "Dom Kultury"), encoding="utf-8")
    found = on(osl, "start picnic")
    assert (found.code, found.err) == (0, "")


def test_a_plan_of_last_year_that_cannot_be_read_is_no_question(osl: Osl) -> None:
    file(2025).write_bytes(b"year: 2025\norganisation: Gmina\ntasks: [")
    assert on(osl, "done picnic").code == 0


def test_a_task_of_last_year_alone_is_reached_by_the_command_named(osl: Osl) -> None:
    file(2025).write_text(PLAN.format(year=2025).replace("picnic", "fair"), encoding="utf-8")
    found = on(osl, "done fair")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert "the plan for 2025 has it: osl done fair --year 2025" in found.err
    assert "the plan for 2025" not in on(osl, "done nothing").err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("answer", ["2025", "2026"])
def test_a_person_is_asked_for_the_year(answer: str) -> None:
    from terminal import on_terminal

    words = ("done", "picnic", "--as-of", "2026-01-05", "--lang", "en")
    code, shown = on_terminal(*words, width=100, typed=f"2024\n{answer}\n")
    assert code == 0
    assert "which year is meant?" in shown
    assert "please answer 2026 or 2025" in shown
    assert "status: done" in text(int(answer))
    assert untouched(4051 - int(answer))


# undo


def test_undo_goes_to_no_other_plan_than_the_last_changed(osl: Osl) -> None:
    on(osl, "start picnic --year 2026"), on(osl, "start picnic --year 2025")
    refused = on(osl, "undo")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert refused.err.endswith("type: osl undo --year 2025\n")
    assert on(osl, "undo --dry-run").code == 2
    assert on(osl, "undo --year 2025").code == 0
    assert untouched(2025)
    assert on(osl, "undo").code == 0
    assert untouched(2026)


def test_undo_of_a_named_plan_or_year_is_no_question(osl: Osl) -> None:
    (
        on(osl, "start picnic --year 2026"),
        on(osl, "start club --year 2026"),
        on(osl, "start picnic --year 2025"),
    )
    assert on(osl, "undo --plan plans/2026.yaml").code == 0
    assert on(osl, "undo --year 2026").code == 0
    assert untouched(2026)
    assert on(osl, "undo").err.endswith("osl undo --year 2025\n")
    assert on(osl, "undo --plan plans").err.endswith("osl undo --year 2025 --plan plans\n")


def test_undo_goes_on_from_an_earlier_state(osl: Osl) -> None:
    on(osl, "start picnic --year 2026")
    earlier = text(2026)
    on(osl, "start club --year 2026")
    file(2026).write_text(earlier, encoding="utf-8")
    assert on(osl, "undo").code == 0
    assert untouched(2026)


def test_of_two_files_of_a_year_undo_names_the_file(osl: Osl) -> None:
    other = Path("plans/old.yaml")
    other.write_text(PLAN.format(year=2025), encoding="utf-8")
    on(osl, "start picnic --plan plans/old.yaml")
    assert on(osl, "undo").err.endswith(f"type: osl undo --plan {other}\n")
