"""Which plan is meant, and in which language osl speaks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Result, process, run

from osl import i18n
from osl.app.find import find, where_to_look
from osl.app.head import version_key
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: {year}
title: {title}
audiences: {{all: All}}
tasks: []
"""


def plan(folder: Path, name: str, year: object = 2023, title: str = "Plan", more: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(PLAN.format(year=year, title=title) + more, encoding="utf-8")
    return folder / name


def test_a_file_named_is_the_plan(tmp_path: Path) -> None:
    file = plan(tmp_path, "any.yaml")
    assert find(str(file), None, (2026,)).path == file


def test_the_variable_stands_in_for_the_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = plan(tmp_path, "any.yaml")
    monkeypatch.setenv("OSL_PLAN", str(file))
    assert find(None, None, (2026,)).path == file
    assert find(str(ROOT / "plans" / "2023.yaml"), None, (2026,)).path == ROOT / "plans" / "2023.yaml"


def test_the_nearest_folder_of_plans_upward_is_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(tmp_path / "plans", "2023.yaml")
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert where_to_look(None).resolve() == tmp_path / "plans"


def test_subfolders_of_plans_are_left_alone(tmp_path: Path) -> None:
    plan(tmp_path / "plans" / "old", "2022.yaml", 2022)
    with pytest.raises(OslError, match="no plan in the folder"):
        find(str(tmp_path / "plans"), None, (2026,))


def test_of_a_folder_the_year_asked_for_wins_then_that_of_the_day_then_the_latest(tmp_path: Path) -> None:
    files = {year: plan(tmp_path, f"{year}.yaml", year) for year in (2022, 2023, 2024)}
    assert find(str(tmp_path), 2022, (2023,)).path == files[2022]
    assert find(str(tmp_path), None, (2023,)).path == files[2023]
    assert find(str(tmp_path), None, (2030,)).path == files[2024]


def test_a_draft_of_the_next_year_does_not_hide_this_years_plan(tmp_path: Path) -> None:
    this = date.today().year
    for year in (this - 1, this, this + 1):
        plan(tmp_path / "plans", f"{year}.yaml", year)
    env = {"OSL_LANG": "en"}
    assert process("list", env=env, cwd=tmp_path).out.startswith(f"Tasks for {this} ")
    asked = ("list", "--as-of", f"{this + 1}-01-01")
    assert process(*asked, env=env, cwd=tmp_path).out.startswith(f"Tasks for {this + 1} ")


def test_a_variable_that_names_nothing_is_named_itself(tmp_path: Path) -> None:
    result = process("list", env={"OSL_PLAN": "nowhere", "OSL_LANG": "en"}, cwd=tmp_path)
    assert result == Result(
        2, "", "osl: there is no file or folder nowhere (the variable OSL_PLAN names it)\n"
    )


def test_a_year_without_a_plan_is_refused_with_those_there_are(tmp_path: Path) -> None:
    plan(tmp_path, "2022.yaml", 2022)
    plan(tmp_path, "2023.yaml", 2023)
    with pytest.raises(OslError, match=r"no plan for 2030 in .*; there are plans for: 2022, 2023"):
        find(str(tmp_path), 2030, (2026,))


def test_a_files_year_is_what_it_says_not_its_name(tmp_path: Path) -> None:
    file = plan(tmp_path, "2020.yaml", 2023)
    plan(tmp_path, "2023.yaml", 2020)
    assert find(str(tmp_path), 2023, (2026,)).path == file


def test_of_several_the_highest_version_then_the_name_of_the_year(tmp_path: Path) -> None:
    plan(tmp_path, "a.yaml", more="version: 2\n")
    ten = plan(tmp_path, "b.yaml", more='version: "10"\n')
    plan(tmp_path, "2023.yaml")
    assert find(str(tmp_path), 2023, (2026,)).path == ten
    ten.unlink()
    (tmp_path / "a.yaml").unlink()
    plan(tmp_path, "zzz.yaml")
    assert find(str(tmp_path), 2023, (2026,)).path == tmp_path / "2023.yaml"


def test_versions_are_compared_as_people_count() -> None:
    mixed = ["10", "1.10", None, "2", "1", "1.2"]
    assert sorted(mixed, key=version_key) == [None, "1", "1.2", "1.10", "2", "10"]


def test_a_broken_neighbour_does_not_hide_a_sound_plan(tmp_path: Path) -> None:
    file = plan(tmp_path, "2023.yaml")
    (tmp_path / "broken.yaml").write_bytes(b"year: [\xff")
    assert find(str(tmp_path), None, (2026,)).path == file


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "...\n", "@", "\t- a", "%YAML 3.0\n"])
def test_a_file_that_holds_nothing_is_no_plan_and_disturbs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl, text: str
) -> None:
    chosen = plan(tmp_path / "plans", "2023.yaml")
    (tmp_path / "plans" / "empty.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert find("plans", None, (2026,)).path.resolve() == chosen
    assert osl("export", "-o", "page.html", "--force").code == 0
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_only_file_of_a_folder_is_the_plan_whatever_it_holds(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("[", encoding="utf-8")
    assert find(str(tmp_path), None, (2026,)).path == tmp_path / "x.yaml"


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"OSL_LANG": "pl"}, "pl"),
        ({"OSL_LANG": "en", "LC_ALL": "pl_PL.UTF-8"}, "en"),
        ({"LC_ALL": "pl_PL.UTF-8", "LANG": "en_US"}, "pl"),
        ({"LC_ALL": "", "LC_MESSAGES": "pl_PL", "LANG": "en_US"}, "pl"),
        ({"LC_ALL": "", "LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C"}, None),
        ({"LC_ALL": "de_DE.UTF-8"}, None),
        ({"LC_ALL": "xx_NOT_INSTALLED"}, None),
    ],
)
def test_the_environment_chooses_the_language(
    settings: dict[str, str], language: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert i18n.from_environment() == language


WAYS_TO_A_PLAN = (
    ("list",),
    ("overdue", "--as-of", "wrong"),
    ("validate",),
    ("summary", "plans", "plans"),
    ("done", "nothing"),
    ("undo",),
    ("--help",),
    ("agenda", "-h"),
    ("new", "2023"),
    ("when",),
)


@pytest.mark.parametrize("words", WAYS_TO_A_PLAN, ids=" ".join)
@pytest.mark.parametrize(("named", "spoken"), [(None, "pl"), ("pl", "pl"), ("en-GB", "en"), ("de", "en")])
def test_every_command_speaks_the_plans_language_if_none_was_chosen(
    words: tuple[str, ...], named: str | None, spoken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(tmp_path / "plans", "2023.yaml", more=f"language: {named}\n" if named else "")
    monkeypatch.chdir(tmp_path)
    run(*words, lang=None)
    assert i18n.language() == spoken


@pytest.mark.parametrize("words", WAYS_TO_A_PLAN, ids=" ".join)
def test_without_a_plan_that_can_be_read_english_is_spoken(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2023.yaml").symlink_to("nothing")
    monkeypatch.chdir(tmp_path)
    run(*words, lang=None)
    assert i18n.language() == "en"


@pytest.mark.parametrize(("language", "word"), [("pl", "Użycie"), ("en", "Usage")])
def test_where_no_locale_is_set_the_plans_language_is_spoken(
    tmp_path: Path, language: str, word: str
) -> None:
    plan(tmp_path / "plans", "2023.yaml", more=f"language: {language}\n")
    result = process("--help", env={"LC_ALL": "C"}, cwd=tmp_path)
    assert word in result.out


def test_a_plan_without_a_language_is_polish_and_without_a_plan_english_is_spoken(tmp_path: Path) -> None:
    assert "Usage" in process("agenda", "--help", env={"LC_ALL": "C"}, cwd=tmp_path).out
    plan(tmp_path / "plans", "2023.yaml")
    assert "Użycie" in process("agenda", "--help", env={"LC_ALL": "C"}, cwd=tmp_path).out


def test_options_before_and_after_the_command_the_later_wins(tmp_path: Path) -> None:
    first, second = plan(tmp_path, "a.yaml", 2021), plan(tmp_path, "b.yaml", 2022)
    result = process("--plan", str(first), "list", "--plan", str(second), env={"OSL_LANG": "en"})
    assert "2022" in result.out
    assert "2021" not in result.out
    assert "2021" in process("--plan", str(first), "list", env={"OSL_LANG": "en"}).out
