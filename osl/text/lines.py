"""Lines around a place in a text: where they begin and end, and by which characters."""

from __future__ import annotations

import re

NEWLINE = re.compile(r"\r\n|\n|\r")


def line_start(text: str, at: int) -> int:
    """Where the line of `at` begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of `at` ends, before its line end characters."""
    found = NEWLINE.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line after that of `at` begins; the end of the text where there is none."""
    found = NEWLINE.search(text, at)
    return found.end() if found else len(text)


def newline_at(text: str, at: int) -> str:
    """The characters that end the line of `at`; those of the line before where it has none."""
    if found := NEWLINE.search(text, at):
        return found[0]
    start = line_start(text, at)
    return next(reversed(NEWLINE.findall(text, max(start - 2, 0), start)), "\n")


def below_comments(text: str, at: int, column: int) -> int:
    """The end of the line of `at`, or of the comments directly below that are indented as far as `column`."""
    own = re.compile(rf"(?:(?:\r\n|\n|\r) {{{column},}}#[^\r\n]*)*")
    end = line_end(text, at)
    found = own.match(text, end)
    return found.end() if found else end


def begins_line(text: str, at: int) -> bool:
    """Whether only blank space stands before `at` on its line."""
    return not text[line_start(text, at) : at].strip(" \t")
