"""What keeps a file, or the rest of it, from being read: no comment silences that."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from osl.checking.job import CheckJob, run_job

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

DAY = date(2023, 12, 31)
PLAN = (
    "year: 2023\ntitle: Plan\naudiences:\n  all: Mieszkańcy\ntasks:\n  - id: bal\n    title: Bal\n"
    "    audiences: [all]\n    when: maj\n"
)
DEEP = "[" * 40 + "a" + "]" * 40


def found(data: bytes) -> list[str]:
    """The rule and the line of each problem."""
    return [f"{one.rule} {one.start.line}" for one in run_job(CheckJob("x.yaml", DAY, data=data)).problems]


REFUSED: dict[str, tuple[str, int, str]] = {
    "a second colon": (PLAN + "    cost: a: b # osl: ignore[{}]\n    place: x\n", 10, "yaml-syntax"),
    "a wrong indentation": (PLAN + "   cost: a # osl: ignore[{}]\n", 10, "yaml-syntax"),
    "a tab": (PLAN + "\tcost: a # osl: ignore[{}]\n", 10, "yaml-syntax"),
    "nesting": (PLAN + f"    cost: {DEEP} # osl: ignore[{{}}]\n", 10, "too-large"),
    "a control character": (PLAN + "    cost: a\x07b # osl: ignore[{}]\n", 10, "not-text"),
    "an empty file": ("# osl: ignore[{}]\n", 1, "empty-value"),
    "an empty document": ("--- # osl: ignore[{}]\n", 1, "empty-value"),
    "a list": ("- a # osl: ignore[{}]\n", 1, "wrong-type"),
    "a text": ("a # osl: ignore[{}]\n", 1, "wrong-type"),
    "an anchor on the whole plan": ("--- &a # osl: ignore[{}]\n" + PLAN, 1, "unsupported-yaml"),
    "a tag on the whole plan": ("--- !a # osl: ignore[{}]\n" + PLAN, 1, "unsupported-yaml"),
    "a second document": (PLAN + "--- # osl: ignore[{}]\nx: y\n", 10, "unsupported-yaml"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_keeps_the_file_from_being_read_is_not_silenced(name: str) -> None:
    text, line, rule = REFUSED[name]
    assert found(text.replace("{}", rule).encode()) == [f"{rule} {line}", f"unused-ignore {line}"]


@pytest.mark.parametrize("data", [PLAN.encode("cp1250"), b"\xff\xfe" + PLAN.encode("utf-16-le")])
def test_another_encoding_is_not_silenced(data: bytes) -> None:
    comment = " # osl: ignore[not-text]\n"
    encoding = "utf-16-le" if data[:1] == b"\xff" else "cp1250"
    lines = data.replace("\n".encode(encoding), comment.encode(encoding))
    assert "not-text" in {one.split()[0] for one in found(lines)}


def test_the_comment_in_vain_is_explained() -> None:
    text = PLAN + "    cost: a: b # osl: ignore[long-title, yaml-syntax]\n"
    problem = run_job(CheckJob("x.yaml", DAY, data=text.encode())).problems[1]
    assert str(problem.message) == (
        '"yaml-syntax" cannot be silenced here: the file cannot be read until this is fixed'
    )
    assert (problem.start.column, problem.end.column) == (42, 53)


def test_other_comments_of_a_file_that_is_not_read_to_its_end_are_left_alone() -> None:
    text = PLAN.replace("Bal\n", "Bal # osl: ignore[odd-spaces]\n") + "    cost: a: b\n"
    assert found(text.encode()) == ["yaml-syntax 10"]


def test_what_concerns_one_value_is_silenced() -> None:
    text = (
        PLAN.replace("Bal\n", '"Bal\\u0007" # osl: ignore[not-text]\n').replace(
            "maj\n", "[maj] # osl: ignore[wrong-type]\n"
        )
        + "    cost: &a 5 # osl: ignore[unsupported-yaml]\n    place: '' # osl: ignore[empty-value]\n"
    )
    assert found(text.encode()) == []


@pytest.mark.parametrize("cost", [b"5 z\xb3", b"5\x07", "5\x9f".encode()])
def test_no_edit_writes_over_what_it_cannot_read(tmp_path: Path, osl: Osl, cost: bytes) -> None:
    before = PLAN.encode() + b"    cost: " + cost + b" # osl: ignore[not-text]\n"
    (tmp_path / "2023.yaml").write_bytes(before)
    done = osl("done", "bal", "--on", "2023-05-20", "--plan", str(tmp_path / "2023.yaml"))
    assert (done.code, done.out) == (2, "")
    assert (tmp_path / "2023.yaml").read_bytes() == before
