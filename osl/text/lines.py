"""The lines of a text around an offset: their starts, ends and newline characters."""

from __future__ import annotations

import re

NEWLINE = re.compile(r"\r\n|\n|\r")


def line_start(text: str, at: int) -> int:
    """Return the start of the line of `at`."""
    newline = text.rfind("\n", 0, at)
    return max(newline, text.rfind("\r", newline + 1, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return the end of the line of `at`, before its newline."""
    found = NEWLINE.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Return the start of the line after that of `at`; the end of the text if that is the last line."""
    found = NEWLINE.search(text, at)
    return found.end() if found else len(text)


def before_newline(text: str, start: int) -> int:
    """Return the offset of the newline that ends at `start`; `start` if none does."""
    before = text[max(start - 2, 0) : start]
    return start - (len(NEWLINE.findall(before)[-1]) if before.endswith(("\n", "\r")) else 0)


def newline_at(text: str, at: int) -> str:
    """Return the newline of the line of `at`; that of the line before if it has none."""
    if found := NEWLINE.search(text, at):
        return found[0]
    start = line_start(text, at)
    return next(reversed(NEWLINE.findall(text, max(start - 2, 0), start)), "\n")


def below_comments(text: str, at: int, column: int) -> int:
    """Return the end of the line of `at`, or of the comments right below it that are indented by `column`."""
    own = re.compile(rf"(?:(?:\r\n|\n|\r) {{{column},}}#[^\r\n]*)*")
    end = line_end(text, at)
    found = own.match(text, end)
    return found.end() if found else end


def begins_line(text: str, at: int) -> bool:
    """Whether there are only blanks before `at` on its line."""
    return not text[line_start(text, at) : at].strip(" \t")
