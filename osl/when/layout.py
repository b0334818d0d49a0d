"""A text laid out as a list, its items one below the other or behind bullets, written as one line.

Each sign is written over by a blank or a comma, so that every other character keeps its place.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from osl.when.lexicon import fold, look_up, month_number, names
from osl.when.token_types import DASHES

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.model import Reading

DateTest: TypeAlias = "Callable[[str], bool]"
LineReader: TypeAlias = "Callable[[str], Reading | None]"
_ENDS = "\n\r\v\u2028\u2029"
_BULLETS = DASHES + "•·*∙●○◦■□▪▫◆♦‣➢➤►✓✔☑\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
_RARE = re.compile(rf"[{_ENDS}\[⁰¹²³⁴-⁹]")
_LINE = re.compile(rf"[^{_ENDS}]*[^{_ENDS}\s][^{_ENDS}]*")
_BULLET = re.compile(rf"\s*([{re.escape(_BULLETS)}])(?![{re.escape(_BULLETS)}])(?=\s*\S)")
_LONE_NUMBER = re.compile(r"\s*\(?[0-9]{1,2}\.?\)(?=\s*[^\W_])")
_OPEN_END = re.compile(rf"[,;/+{re.escape(DASHES)}]\s*\Z")
_OPEN_START = re.compile(rf"\s*[,;/+{re.escape(DASHES)}]")
_MONTH_AND_YEAR = re.compile(r"[0-9]{1,2}\.\s?[0-9]{4}")
_FIRST_WORD = re.compile(r"[^\W\d_]+\b")
_DASH = re.compile(rf"(?<=\s)[{re.escape(DASHES)}](?=\s*\S)")
# behind the number of an item: "1.maj", but not "1.05" or "1.V"
_ITEM = r"(?=\s+[^\W_]|(?![IVX]+\b)[^\W\d_])"

_RAISED = "⁰¹²³⁴-⁹⁽⁾"
# "maj¹", "2023 r.²⁾", "2023¹", "czerwiec [1]", "maj*)"; "17⁰⁰" is a clock time
_FOOTNOTE = re.compile(
    rf"(?:(?<=[^\W\d_{_RAISED}])|(?<=[.)])|(?<=[0-9]{{4}}))\s?(?:\*+\)|[{_RAISED}]+\)?)|(?<=\S)\s*\[[0-9*]{{1,2}}\]"
)
# "maj 1)", where no bracket is open
_NUMBERED_FOOTNOTE = re.compile(r"(?<=\S)(?:\s+|(?<![0-9.,–-]))[1-9]\)")
_BROKEN = re.compile(r"([^\W\d_]+)([-‐\u00ad]\s+)([^\W\d_]+)")
_SOFT = "\u00ad"


class TwoLayoutsError(Exception):
    """A text that may be laid out in two ways; `meant` is one that can be typed."""

    def __init__(self, meant: str) -> None:
        super().__init__(meant)
        self.meant = meant


def one_line(text: str, is_date: DateTest, read: LineReader) -> str:
    """Return `text` as one line of the same length.

    `is_date`: whether words look like a date; `read`: what they mean. Raises TwoLayoutsError.
    """
    text = _without_footnotes(_with_whole_words(text))
    lines = [match.span() for match in _LINE.finditer(text)]
    if not lines:
        return text
    return (
        _numbered(text, lines, is_date)
        or _bulleted(text, lines, is_date, read)
        or _in_lines(text, lines, is_date, read)
    )


def needs_a_look(text: str) -> bool:
    """Whether `text` has a sign that is handled here; quick, because most phrases have none."""
    opens = text[:1]
    if not opens.isalnum() or (opens == "1" and text[1:2] == "." and not text[2:3].isdigit()) or "- " in text:
        return True
    closed = ")" in text and ("(" not in text or "*)" in text or ")" in text[1:4])
    return closed or _RARE.search(text) is not None


Offsets: TypeAlias = tuple[int, int]


def _over(text: str, signs: list[tuple[Offsets, str]]) -> str:
    """Return `text` with each span of `signs` replaced: by the given sign and blanks."""
    for (start, end), sign in signs:
        text = text[:start] + sign + " " * (end - start - len(sign)) + text[end:]
    return text


def _flat(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, _ENDS), " "))


# numbers: "1. maj⏎2. wrzesień", "1) 5 maja 2) 12 maja"


def _numbered(text: str, lines: list[Offsets], is_date: DateTest) -> str | None:
    numbers = _in_order(text, at_lines=len(lines) > 1)
    if len(numbers) < 2:
        lone = _LONE_NUMBER.match(text)
        numbers = [lone.span()] if lone else []
    ends = [start for start, _ in numbers[1:]] + [len(text)]
    items = [text[end:after].strip(" ,;\n\r") for (_, end), after in zip(numbers, ends, strict=False)]
    if not numbers or not all(is_date(_flat(item)) for item in items):
        return None
    if len(numbers) > 1 and ")" not in text[slice(*numbers[0])] and all(map(_may_have_a_day_before, items)):
        if len(lines) == 1:
            return text
        # its first day, or the first item: on lines of their own nobody can tell
        raise TwoLayoutsError(", ".join(f"{n} {item}" for n, item in enumerate(items, 1)))
    return _flat(_over(text, [(numbers[0], ""), *((number, ",") for number in numbers[1:])]))


def _may_have_a_day_before(text: str) -> bool:
    """Whether "1." before `text` may be its day: "1. maja", "1. 05.2023"."""
    word = _FIRST_WORD.match(text)
    of_month = word is not None and fold(word[0]) in map(fold, names("MONTH", 1))
    return of_month or _MONTH_AND_YEAR.match(text) is not None


def _in_order(text: str, *, at_lines: bool) -> list[Offsets]:
    """Return the places of the numbers 1, 2, 3 at the beginnings of items, each with the sign behind it."""
    found: list[Offsets] = []
    first = re.match(rf"\s*\(?1(\.?\)|\.+){_ITEM}", text)
    if not first:
        return []
    mark, at = re.escape(first[1]), first.end()
    found.append(first.span())
    before = rf"(?:[{_ENDS}]\s*)" if at_lines else r"(?:[,;]\s*|\s+)"
    while match := re.compile(rf"{before}\(?{len(found) + 1}{mark}{_ITEM}").search(text, at):
        found.append(match.span())
        at = match.end()
    return found


# bullets: "- maj⏎- wrzesień", "– marzec – październik"


def _bulleted(text: str, lines: list[Offsets], is_date: DateTest, read: LineReader) -> str | None:
    found = [(line, match) for line in lines if (match := _BULLET.match(text, *line))]
    if len(lines) > 1:
        headed = found and found[0][0] != lines[0] and is_date(_flat(text[: found[0][0][0]]))
        if len(found) < 2 or headed:
            return None
        marks = [(match.start(), match.end()) for _, match in found]
        return _flat(_over(text, [(marks[0], ""), *(((at - 1, end), ",") for at, end in marks[1:])]))
    return _on_one_line(text, found[0][1], read) if found else None


def _on_one_line(text: str, first: re.Match[str], read: LineReader) -> str:
    """Take another sign like the `first`, behind a blank, for a bullet; another dash may be of a range."""
    plain = _over(text, [(first.span(), "")])
    same = re.compile(rf"(?<=\s){re.escape(first[1])}(?=\s*\S)")
    listed = same.sub(",", plain)
    if listed != plain:
        one = read(plain)
        # "– Dzień Matki – 26 maja": what is one day in either way is not a list
        return plain if one and one.first_day == one.last_day and not read(listed) else listed
    listed = _DASH.sub(",", plain) if first[1] in DASHES else plain
    as_range, as_list = read(plain), read(listed)
    if as_range and as_list and as_range != as_list:
        raise TwoLayoutsError(plain.strip())
    return plain


# lines of their own


def _in_lines(text: str, lines: list[Offsets], is_date: DateTest, read: LineReader) -> str:
    if len(lines) < 2:
        return _flat(text)
    listed = list(text)
    begin = lines[0][0]
    for (_, end), (start, after) in pairwise(lines):
        group, line = _flat(text[begin:end]), text[start:after]
        joined = _OPEN_END.search(group) or _OPEN_START.match(line)
        if not joined and is_date(group) and is_date(line):
            listed[end] = ","
            begin = start
    commas, blanks = _flat("".join(listed)), _flat(text)
    return commas if read(commas) or not read(blanks) else blanks


# footnotes and words that a hyphen breaks


def _without_footnotes(text: str) -> str:
    """Return `text` with the marks of its footnotes replaced by blanks."""
    text = _FOOTNOTE.sub(_blanks, text)
    if "(" in text or text.lstrip()[1:2] == ")":
        return text
    return _NUMBERED_FOOTNOTE.sub(_blanks, text)


def _with_whole_words(text: str) -> str:
    """Return `text` with the words joined that a hyphen breaks at the end of a line: "wrze-⏎sień"."""
    return _BROKEN.sub(_joined, text)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _joined(match: re.Match[str]) -> str:
    first, gap, last = match.groups()
    if not look_up((first + last).lower()) or month_number(last):
        return match[0]
    return first + _SOFT * len(gap) + last
