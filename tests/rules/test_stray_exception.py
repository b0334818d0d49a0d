"""Exceptions that do not fit their series, marked in the text of a plan."""

from __future__ import annotations

import pytest
from marked import reported, timed, unmarked

TUESDAYS = "when: każdy wtorek\n"
CASES = {
    "not a day of the series": timed(TUESDAYS + "exceptions:\n  - of: «stray-exception:2023-05-03»\n"),
    "outside the time of a series without known days": timed(
        "when: raz w miesiącu, maj – czerwiec\n"
        "exceptions: [{of: «stray-exception:2023-07-01»}, {of: 2023-05-20}]\n"
    ),
    "not a series": timed("when: 20 maja\nexceptions: [{of: «stray-exception:2023-05-20»}]\n"),
    "two of one day": timed(
        TUESDAYS + "exceptions: [{of: 2023-05-02}, {of: «stray-exception:2023-05-02», to: 2023-05-03}]\n"
    ),
    "two meetings on one day": timed(
        TUESDAYS + "exceptions: [{of: 2023-05-02, to: «stray-exception:2023-05-09»}]\n"
    ),
    "a day with a log entry": timed(
        TUESDAYS + "exceptions: [{of: «stray-exception:2023-05-02»}]\nlog: [{on: 2023-05-02}]\n"
    ),
    "sound ones": timed(
        TUESDAYS + "exceptions: [{of: 2023-05-02, to: 2023-05-09}, {of: 2023-05-09}, "
        "{of: 2023-05-16, to: 2023-05-16, hours: 18–20}]\n"
    ),
    "a day of an earlier date phrase": timed(
        TUESDAYS + "moves: [{on: 2023-03-10, from: każdy piątek}]\n"
        "exceptions: [{of: 2023-03-03}, {of: «stray-exception:2023-03-17»}]\n"
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_stray_exception_is_reported_at_its_place(case: str) -> None:
    text, expected = unmarked(CASES[case])
    assert reported(text) == expected
