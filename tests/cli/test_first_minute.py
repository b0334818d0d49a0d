"""The first minute: the ways to begin, and what to type once there is a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Osl

TABLE = "Lp.;Zadanie;Adresaci;Termin\n1;Piknik;mieszkańcy;maj 2026\n"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change to an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands(err: str) -> list[str]:
    """The commands among the lines of `err` that name the next steps."""
    lines = err.partition("next steps:\n")[2].splitlines()
    return [line.split("  (")[0].strip() for line in lines]


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize(("lang", "what"), [("en", "next steps:"), ("pl", "następne kroki:")])
def test_a_new_plan_is_followed_by_the_next_steps(osl: Osl, lang: str, what: str) -> None:
    made = osl("new", "2026", lang=lang)
    assert (made.code, made.err.splitlines()[0]) == (0, what)
    assert "next steps" not in made.out


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize(
    ("words", "year"),
    [
        (("new", "2026", "--as-of", "2026-11-01"), 2026),
        (("new", "2027", "--as-of", "2026-11-01"), 2027),
        (("import", "t.csv", "-o", "plans/2026.yaml"), 2026),
        (("import", "t.csv", "-o", "moj plan.yaml"), 2026),
        (("new", "2026", "--plan", "inne"), 2026),
    ],
)
def test_the_next_steps_work_when_typed(osl: Osl, words: tuple[str, ...], year: int) -> None:
    import shlex

    Path("t.csv").write_text(TABLE, encoding="utf-8")
    Path("plans").mkdir()
    Path("inne").mkdir()
    made = osl(*words)
    assert made.code == 0
    typed = commands(made.err)
    assert [line.split()[1] for line in typed] == ["validate", "list", "export"]
    for command in typed:
        found = osl(*shlex.split(command)[1:])
        assert found.code == 0, command
    assert Path(f"plan-{year}.html").exists()


@pytest.mark.usefixtures("empty")
def test_a_plan_of_the_present_year_needs_no_option(osl: Osl) -> None:
    assert commands(osl("new", "2026", "--as-of", "2026-11-01").err)[1] == "osl list"
    assert commands(osl("new", "2027", "--as-of", "2026-11-01").err)[1] == "osl list --year 2027"
    assert commands(osl("new", "2027", "--plan", "inny.yaml").err)[1] == "osl list --plan inny.yaml"


@pytest.mark.usefixtures("empty")
def test_nothing_follows_what_was_not_written(osl: Osl) -> None:
    Path("t.csv").write_text(TABLE, encoding="utf-8")
    assert "next steps" not in osl("new", "2026", "--dry-run").err
    assert "next steps" not in osl("import", "t.csv").err
