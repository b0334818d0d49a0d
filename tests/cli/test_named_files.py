"""What is typed beside a file that is named: options that choose a plan are never ignored in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import Result

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = "year: {year}\ntitle: Plan\norganisation: {name}\naudiences: {{all: All}}\ntasks: []\n"
ONE, OTHER, FOLDER = "plans/2023.yaml", "plans/2024.yaml", "plans"
REFUSED = (
    ("summary", ONE, "--plan", OTHER), ("summary", FOLDER, "--plan", OTHER),
    ("summary", ONE, "--year", "2023"), ("summary", ONE, OTHER, "--year", "2023"),
    ("validate", ONE, "--plan", OTHER), ("validate", ONE, "--year", "2023"),
    ("validate", FOLDER, "--plan", OTHER), ("validate", "-", "--year", "1"),
    ("diff", ONE, OTHER, "--plan", ONE), ("diff", ONE, OTHER, "--year", "2023"),
    ("import", "t.csv", "--plan", ONE),
)  # fmt: skip


@pytest.fixture(autouse=True)
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    for year in (2023, 2024):
        text = PLAN.format(year=year, name=f"Gmina {year}")
        (tmp_path / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "t.csv").write_text("Zadanie;Termin\nPiknik;maj 2023\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
@pytest.mark.parametrize("before", [False, True], ids=["after", "before"])
def test_an_option_that_chooses_a_plan_is_refused_beside_a_file(
    words: tuple[str, ...],
    before: bool,  # noqa: FBT001
    osl: Osl,
) -> None:
    typed = (*words[-2:], *words[:-2]) if before else words
    file = words[1]
    assert osl(*typed) == Result(2, "", f"osl: {words[-2]} is not used with a named file ({file})\n")


def test_the_year_chooses_among_the_plans_of_a_folder(osl: Osl) -> None:
    assert '"year": 2024' in osl("summary", FOLDER, "--year", "2024", "--format", "json").out
    assert osl("validate", FOLDER, "--year", "2024", "--format", "json").out.startswith(
        '{"version": 1, "files": 1'
    )
    for command in ("summary", "validate"):
        result = osl(command, FOLDER, "--year", "1999")
        assert (result.code, result.err) == (
            2,
            "osl: no plan for 1999 in plans; there are plans for: 2023, 2024\n",
        )


@pytest.mark.parametrize(
    "words", [("export", "--format", "csv", "--plan", ONE), ("report", "--plan", ONE), ("import", "t.csv")]
)
def test_overwriting_without_a_file_to_overwrite_is_refused(words: tuple[str, ...], osl: Osl) -> None:
    assert osl(*words, "--force") == Result(
        2, "", "osl: --force belongs to --output: it lets that file be overwritten\n"
    )
    assert osl(*words).code == 0


@pytest.mark.parametrize("columns", [",", "", " , ,", "all,"])
def test_columns_that_name_none_are_refused(columns: str, osl: Osl) -> None:
    result = osl("export", "--plan", ONE, "--format", "csv", "--columns", columns)
    assert (result.code, result.out == "") == ((0, False) if "all" in columns else (2, True))


@pytest.mark.parametrize("words", [(), ("--format", "html"), ("--format", "markdown")], ids=" ".join)
def test_the_report_of_an_empty_plan_reports_that_it_is_empty(words: tuple[str, ...], osl: Osl) -> None:
    report = osl("report", "--plan", ONE, *words).out
    assert "The plan has no tasks yet." in report
    assert "Totals" not in report
    assert "First quarter" not in report


@pytest.mark.parametrize(
    "words",
    [("agenda", "--month", "5"), ("overdue",), ("list",), ("timeline",)],
    ids=" ".join,
)
@pytest.mark.usefixtures("folder")
def test_a_filter_that_leaves_nothing_is_answered_with_a_sentence(words: tuple[str, ...], osl: Osl) -> None:
    plan = ("--plan", ONE, "--as-of", "2023-05-05")
    chosen = ("--audience", "soltysi") if words == ("overdue",) else ("--status", "cancelled")
    lines = osl(*words, *plan, *chosen).out.splitlines()
    assert lines[-1].endswith("."), lines
