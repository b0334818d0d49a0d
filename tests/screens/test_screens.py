"""Whole screens, as a person sees them: in both languages, at three widths and into a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from snapshots import matches_snapshot
from terminal import without_escapes

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

DEMO = ROOT / "tests" / "data" / "demo.yaml"
KLUCZE = ROOT / "plans" / "2023.yaml"
DAY = "2023-05-15"
SCREENS = {
    "today": (),
    "agenda": ("agenda", "--month", "5"),
    "agenda-days": ("agenda", "--from", "2023-05-26", "--to", "2023-06-06"),
    "agenda-empty": ("agenda", "--month", "7", "--audience", "ngo", "--status", "planned"),
    "timeline": ("timeline",),
    "overdue": ("overdue",),
    "summary": ("summary",),
    "list": ("list",),
    "show": ("show", "klub"),
    "show-moved": ("show", "kiermasz"),
    "show-cancelled": ("show", "wycieczka"),
}
WIDTHS = (120, 80, 40, None)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run osl in the clone, so that a command on a screen names the plan alike on every machine."""
    monkeypatch.chdir(ROOT)


def printed(osl: Osl, words: tuple[str, ...], plan: Path, lang: str) -> str:
    result = osl(*words, "--plan", plan.relative_to(ROOT).as_posix(), "--as-of", DAY, lang=lang)
    assert (result.code, result.err) == (0, "")
    return result.out


@pytest.mark.parametrize("lang", ["pl", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_at_every_width(name: str, lang: str, osl: Osl, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = []
    for width in WIDTHS:
        if width:
            monkeypatch.setenv("COLUMNS", str(width))
        else:
            monkeypatch.delenv("COLUMNS")
        sheets.append(f"=== {width or 'pipe'}\n{printed(osl, SCREENS[name], DEMO, lang)}")
    matches_snapshot(f"{name}.{lang}.txt", "\n".join(sheets))


@pytest.mark.parametrize("name", ["today", "timeline", "overdue", "summary", "list"])
def test_the_plan_of_klucze(name: str, osl: Osl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    matches_snapshot(f"klucze-{name}.pl.txt", printed(osl, SCREENS[name], KLUCZE, "pl"))


@pytest.mark.parametrize("name", ["today", "timeline", "overdue", "summary"])
def test_colours(name: str, osl: Osl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = printed(osl, SCREENS[name], DEMO, "en").replace("\x1b", "␛")
    matches_snapshot(f"{name}-in-colour.en.txt", shown)


@pytest.mark.parametrize("width", [120, 80, 60, 40])
@pytest.mark.parametrize("name", SCREENS)
def test_colour_changes_nothing_but_colour(
    name: str, width: int, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    plain = printed(osl, SCREENS[name], DEMO, "pl")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = without_escapes(printed(osl, SCREENS[name], DEMO, "pl"))
    assert [line.rstrip() for line in coloured.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("width", [200, 120, 80, 60, 40])
@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_wider_than_the_screen_and_none_ends_in_spaces(
    name: str, width: int, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for plan in (DEMO, KLUCZE):
        if plan == KLUCZE and name.startswith("show"):
            continue
        for line in printed(osl, SCREENS[name], plan, "pl").splitlines():
            assert len(line) <= width
            assert line == line.rstrip()


@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize("name", ["list", "timeline", "today"])
def test_no_word_of_a_title_is_lost_or_cut(
    name: str, width: int, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = printed(osl, SCREENS[name], KLUCZE, "pl")
    monkeypatch.setenv("COLUMNS", str(width))
    narrow = printed(osl, SCREENS[name], KLUCZE, "pl")
    long = {word for word in pipe.split() if word.isalpha() and len(word) > 3 and not word.islower()}
    assert long <= set(narrow.split())


@pytest.mark.parametrize("name", SCREENS)
def test_the_year_stands_in_the_title(name: str, osl: Osl) -> None:
    for lang in ("pl", "en"):
        assert "2023" in printed(osl, SCREENS[name], DEMO, lang).splitlines()[0]


def test_the_title_of_a_plan_read_in_another_year_names_the_plans_own(osl: Osl) -> None:
    out = osl("agenda", "--plan", str(DEMO), "--as-of", "2026-11-23").out
    assert out.splitlines()[:2] == [
        "November 2023 · Plan pracy organizatora społeczności lokalnej",
        "as of Monday, 23 November 2026",
    ]


@pytest.mark.parametrize("width", [120, 80, 40])
def test_many_tasks_and_many_plans_fit_too(
    width: int, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    task = "  - {{id: zadanie-{n}, title: Zadanie numer {n}, audiences: [a], when: maj}}\n"
    text = "year: 2023\ntitle: Plan\naudiences: {a: Mieszkańcy gminy}\ntasks:\n"
    plan = tmp_path / "plan.yaml"
    plan.write_text(text + "".join(task.format(n=n) for n in range(90)), encoding="utf-8")
    for words in (("summary", str(plan)), ("summary", str(plan), str(DEMO)), ("list", "--plan", str(plan))):
        out = osl(*words, "--as-of", DAY, lang="pl").out
        assert max(map(len, out.splitlines())) <= width
