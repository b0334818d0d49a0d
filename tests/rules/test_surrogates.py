"""JSON's pairs of escapes for one character are read, every place after them stays right, edits keep them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from conftest import run
from marked import LAST_DAY, reported

from osl.checking.job import CheckJob, run_job
from osl.source.nodes import events

if TYPE_CHECKING:
    from pathlib import Path

PLAN = {
    "year": 2023,
    "title": "Plan 😀",
    "audiences": {"a": "dzieci 👨‍👩‍👧"},
    "tasks": [{"id": "p", "title": "Piknik 🎉🎉 w parku", "audiences": ["a"], "when": "maj", "x-🎈": "🎈"}],
}


def values(text: str) -> list[str]:
    get, found = events(text), []
    while type(event := get()).__name__ != "StreamEndEvent":
        if hasattr(event, "value"):
            found.append(event.value)
    return found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r'"\ud83d\ude00"', "😀"),
        (r'"\uD83D\uDE00 \ud83d\uDE00\ud83c\uDF89."', "😀 😀🎉."),
        (r'"\\ud83d\\ude00"', r"\ud83d\ude00"),
        (r'"\\\ud83d\ude00"', "\\😀"),
        (r"'\ud83d\ude00'", r"\ud83d\ude00"),
        (r"x \ud83d\ude00 \uD83D\uDE00", r"x \ud83d\ude00 \uD83D\uDE00"),
        (r'"\ud83d\ude00\ufdd0"', "😀\ufdd0"),
        ('"\ufdd0\\ud83d\\ude00"', "\ufdd0😀"),
        ("|  # \\ud83d\\ude00\n  \\uD83D\\uDE00", "\\uD83D\\uDE00\n"),
        ('"\\ud83d\\ude00\\\n  b"', "😀b"),
    ],
)
def test_a_pair_is_a_character_only_where_escapes_are(written: str, read: str) -> None:
    assert values(f"a: {written}\nb: c") == ["a", read, "b", "c"]


def test_a_plan_written_by_json_is_read_without_a_problem() -> None:
    assert reported(json.dumps(PLAN)) == []


@pytest.mark.parametrize("half", [r"\ud83d", r"\ude00", r"\ude00\ud83d", r"\ud83d \ude00", r"\ud83dx"])
def test_half_a_pair_is_refused_at_its_place(half: str) -> None:
    text = json.dumps(PLAN)[:-1] + f', "x-a": "b{half}"}}'
    column = text.rindex(half) + 1
    assert reported(text) == [f"yaml-syntax 1:{column}-1:{column + 1}"]


def test_the_places_behind_a_pair_are_right() -> None:
    text = json.dumps(PLAN).replace('"maj"', '"13.2023"')
    column = text.index('"13.2023"') + 1
    assert reported(text) == [f"month-out-of-range 1:{column}-1:{column + 9}"]


def test_a_part_of_a_text_behind_a_pair_is_marked() -> None:
    text = json.dumps(PLAN).replace("w parku", "w  parku")
    (problem,) = run_job(CheckJob("p.yaml", LAST_DAY, data=text.encode())).problems
    assert problem.focus is not None
    start, end = (place.column - 1 for place in problem.focus)
    assert text[start:end] == "  "


def test_an_edit_keeps_every_other_byte(tmp_path: Path) -> None:
    before = json.dumps(PLAN, indent=1)
    plan = tmp_path / "2023.yaml"
    plan.write_text(before, encoding="utf-8")
    assert run("start", "p", "--plan", str(plan)).code == 0
    after = plan.read_text(encoding="utf-8")
    assert '"status": "started"' in after
    assert [line for line in after.splitlines() if "status" not in line] == before.splitlines()
