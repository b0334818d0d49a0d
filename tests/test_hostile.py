"""Anything at all ends with an exit code of the contract, and in words that do no harm to a terminal."""

from __future__ import annotations

import json
from datetime import date
from unicodedata import category

import pytest
from conftest import run
from everything import enough
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from osl.checking.check import check
from osl.checking.ignores import MANY
from osl.checking.job import report
from osl.render.problems.as_json import as_json
from osl.render.problems.text import Style, text
from osl.source import nodes as tree
from osl.source import recovery as partial

KEYS = (
    "year", "title", "short", "audiences", "tasks", "id", "when", "months", "log", "on", "name", "within",
    "x-a", "<<",
)  # fmt: skip
SIGNS = (
    *KEYS, ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\r\n", "\t", " ", "[", "]", "{", "}", ", ",
    '"', "'", "|", ">", "&a ", "*a", "!t ", "#", "# osl: ignore[odd-spaces]", "---", "...", "%", "@", "\\",
    "\\u202e", "\u202e", "\ufeff", "\x07", "\x85", "\u2028", "é", "日本", "🎉", "2023", "31 lutego", "maj",
    "13", "7-3", "null", "~",
)  # fmt: skip
RICH = """\
    place: "Dom  x\\x07"
    months: [5, 6]
    notes: |
      a  b
        c

    purpose: >-
      x  y
      z
    log:
      - on: 2023-05-05
        what: 'a  b'
        people: 3
unplanned:
  - {id: b, title: T 2022, audiences: [s], when: 31 lutego, status: cancelled}
"""
PLAN = """\
year: 2023
title: Plan
audiences:
  s: S
tasks:
  - id: a
    title: T
    audiences: [s]
    when: maj
"""
BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
DAY = date(2023, 6, 30)


@st.composite
def broken_plans(draw: st.DrawFn, /) -> str:
    """A sound plan with pieces of the plan's own grammar put in, or cut out, anywhere."""
    found = PLAN + draw(st.sampled_from(["", RICH]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(found)))
        end = draw(st.integers(start, min(len(found), start + 6)))
        found = found[:start] + "".join(draw(st.lists(st.sampled_from(SIGNS), max_size=3))) + found[end:]
    return found


def examined(data: bytes) -> None:
    """Check `data`, show what was found, and hold it to what is promised."""
    checked = check("plan.yaml", data, day=DAY)
    found = report(checked)
    length = len(checked.source.text)
    for problem in checked.problems.kept:
        assert 0 <= problem.span.start <= problem.span.end <= length + 1
        start, end = problem.focus or problem.span
        assert problem.span.start <= start <= end <= problem.span.end
        assert problem.focus is None or start < end
    for located in found.problems:
        assert located.start <= located.end
    shown = "".join(text([found], Style(40)))
    assert not [c for c in shown if c != "\n" and (category(c) == "Cc" or c in BIDIRECTIONAL)]
    assert json.loads("".join(as_json([found])))["errors"] == found.count("error")


@given(broken_plans())
def test_a_plan_broken_anywhere(plan: str) -> None:
    examined(plan.encode())


@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
def test_the_grammar_in_any_order(plan: str) -> None:
    examined(plan.encode())


@given(st.binary(max_size=200))
def test_plain_bytes(data: bytes) -> None:
    examined(data)


@given(st.binary(max_size=60), st.integers(0, len(PLAN)))
def test_bytes_within_a_plan(data: bytes, at: int) -> None:
    examined(PLAN[:at].encode() + data + PLAN[at:].encode())


def test_the_command_takes_it_from_standard_input() -> None:
    for data in (b"", b"\x00", b"\xff\xfe", b"[" * 5000, b"- " * 5000, b"a: " * 50, b'"', b"\xef\xbb\xbf"):
        found = run("validate", "-", stdin=data)
        assert found.code in (0, 1)
        assert found.err == ""


@pytest.mark.parametrize(
    "title",
    [
        '"' + "\\x07" * 1_000_000 + '"',
        '"a' + " " * 1_000_000 + 'b"',
        "a-" * 2_000_000,
        "|\n" + "      a  b\n" * 300_000,
    ],
    ids=["escapes", "spaces", "hyphens", "lines"],
)
def test_a_very_long_text_takes_no_longer_than_it_is(title: str) -> None:
    plan = PLAN.replace("id: a", f"id: {title[:3_000_000]}") if title[0] == "a" else PLAN
    text = plan.replace("title: T", f"title: {title}").encode()
    checked = check("p", text, day=DAY)
    assert within(15, lambda: check("p", text, day=DAY))
    shown = "".join(as_json([report(checked)]))
    assert len(shown) < 10_000


def test_many_comments_that_silence_take_no_longer_than_there_are() -> None:
    task = '  - {id: A, title: "a  b", audiences: [s], when: maj} # osl: ignore[odd-spaces]\n'
    text = (PLAN + task * 20_000).encode()
    found = report(check("p", text, day=DAY))
    assert within(24, lambda: check("p", text, day=DAY))
    assert found.counts["odd-spaces", "warning"] == 20_000 - MANY
    assert found.counts["bad-value", "error"] == 20_000
    assert [p.start.line for p in found.problems if p.rule == "unused-ignore"] == [10 + MANY]


def test_the_log_of_a_task_may_be_too_large_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    most = enough(tree.MOST_IN_ONE, 2_000)
    for module in (tree, partial):
        monkeypatch.setattr(module, "MOST_IN_ONE", most)
    entry = "      - {on: 2022-01-01, people: x}\n"
    checked = check("p", (PLAN + "    log:\n" + entry * (most // 2)).encode(), day=DAY)
    assert checked.problems.has("too-large", "outside-year")


def test_a_task_that_an_error_cut_off_keeps_its_places() -> None:
    checked = check("p", (PLAN + "  - {id: b, title: T 2022, audiences: ], when: maj}\n").encode(), day=DAY)
    reported = [(p.rule, checked.source.text[slice(*p.span)]) for p in checked.problems.in_order()]
    assert reported == [("year-in-title", "T 2022"), ("yaml-syntax", "]")]


def test_what_is_too_large_is_reported_at_its_place() -> None:
    task = "  - {id: b, title: T, audiences: [s], when: maj, partners: [" + "a, " * 200_001 + "a]}\n"
    checked = check("p", (PLAN + task).encode(), day=DAY)
    assert [p.rule for p in checked.problems.in_order()] == ["too-large"]
    assert not checked.plan.whole
