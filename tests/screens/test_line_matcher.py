"""Differences of two texts by their lines: complete, in order, and found at once in long texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from osl.render.line_matcher import LineMatcher

LINES = st.lists(st.sampled_from("abcdefgh"), max_size=20)


@given(LINES, LINES)
def test_both_texts_are_what_the_differences_say(old: list[str], new: list[str]) -> None:
    said = LineMatcher(old, new).get_opcodes()
    assert [line for _, i, j, _, _ in said for line in old[i:j]] == old
    assert [line for _, _, _, k, m in said for line in new[k:m]] == new
    assert all(old[i:j] == new[k:m] for tag, i, j, k, m in said if tag == "equal")
    assert all(one[0] != other[0] or "equal" not in (one[0], other[0]) for one, other in pairwise(said))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("abcd", "abxcd", 4),
        ("abcd", "acbd", 3),
        ("-a-b-c-", "-a-x-c-", 6),
        ("aaaa", "aa", 2),
        ("", "ab", 0),
    ],
)
def test_as_many_lines_as_can_be_are_the_same(old: str, new: str, same: int) -> None:
    assert sum(block.size for block in LineMatcher(old, new).get_matching_blocks()) == same


@pytest.mark.no_cover  # what is timed is timed as users run it
def test_a_long_plan_that_differs_in_each_task_is_compared_at_once() -> None:
    old = [
        line for n in range(1_200) for line in (f"- id: {n}", "title: A", f"place: {n % 7}", "when: May", "")
    ]
    new = [line.replace("A", f"B{n}") for n, line in enumerate(old)]
    assert within(6, lambda: LineMatcher(old, new).get_opcodes())  # it took half a minute
