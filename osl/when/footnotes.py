"""Signs in a text that are not part of its time, written over by blanks: nothing changes its place."""

from __future__ import annotations

import re

from osl.when.lexicon import look_up, month_number

_RAISED = "⁰¹²³⁴-⁹⁽⁾"
# "maj¹", "2023 r.²⁾", "2023¹", "czerwiec [1]", "maj*)"; "17⁰⁰" is a clock time
_NOTE = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[.)])|(?<=[0-9]{{4}}))\s?(?:\*+\)|[{_RAISED}]+\)?)|(?<=\S)\s*\[[0-9*]{{1,2}}\]"
)
# "maj 1)", where no bracket is open
_NUMBERED_NOTE = re.compile(r"(?<=\S)(?:\s+|(?<![0-9.,–-]))[1-9]\)")
_BROKEN = re.compile(r"([^\W\d_]+)([-‐\u00ad]\s+)([^\W\d_]+)")
_SOFT = "\u00ad"


def without_notes(text: str) -> str:
    """`text` with the marks of its footnotes written over."""
    text = _NOTE.sub(_blanks, text)
    if "(" in text or text.lstrip()[1:2] == ")":
        return text
    return _NUMBERED_NOTE.sub(_blanks, text)


def with_whole_words(text: str) -> str:
    """`text` with the words of time joined that a hyphen breaks at the end of a line: "wrze-⏎sień"."""
    return _BROKEN.sub(_joined, text)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _joined(match: re.Match[str]) -> str:
    first, gap, last = match.groups()
    if not look_up((first + last).lower()) or month_number(last):
        return match[0]
    return first + _SOFT * len(gap) + last
