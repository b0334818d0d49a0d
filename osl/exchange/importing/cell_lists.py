"""Lists in the text of a cell: the words before a list, and its items."""

from __future__ import annotations

import re

# dashes and dots that people type for a list, and Word's own from its symbol fonts
_MARK = re.compile(r"\s*(?:[•·●○▪■□◦‣➢➤✓✔*\uf0b7\uf0a7\uf0d8\uf0fc]|[-–—](?!\d)|o(?=\t|\s{2}))\s*")
_NUMBER = re.compile(r"\s*(?:\d{1,2}|[a-z])[.)]\s+(?=\D)")
_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f]+")


def tidy(text: str) -> str:
    """Return `text` on one line, its runs of spaces made one."""
    return _SPACES.sub(" ", " ".join(text.split())).strip()


def lead_and_items(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words before the list in `text`, and its items; all words if there is no list."""
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [_mark(line) for line in lines]
    if sum(map(bool, marks)) < 2:
        marks = [_NUMBER.match(line) for line in lines]
        if sum(map(bool, marks)) < 2:
            return _single(lines)
    return _split(lines, marks)


def _mark(line: str) -> re.Match[str] | None:
    found = _MARK.match(line)
    return found if found and found.end() < len(line) else None


def _single(lines: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return words and items of text with at most one mark: one item is a list if words are before it."""
    if len(lines) > 1 and (found := _mark(lines[-1])):
        return _colonless(lines[:-1]), (tidy(lines[-1][found.end() :]),)
    mark = _mark(lines[0]) if lines else None
    return tidy(" ".join([lines[0][mark.end() :], *lines[1:]] if mark else lines)), ()


def _split(lines: list[str], marks: list[re.Match[str] | None]) -> tuple[str, tuple[str, ...]]:
    lead: list[str] = []
    items: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        if mark:
            items.append(line[mark.end() :])
        elif items:
            items[-1] += f" {line}"
        else:
            lead.append(line)
    return _colonless(lead), tuple(item for item in map(tidy, items) if item)


def _colonless(lines: list[str]) -> str:
    return re.sub(r"\s*[:\-–]$", "", tidy(" ".join(lines)))


def flat(text: str) -> str:
    """Return the lines of `text` as a list between commas if they are a list; else as one line."""
    lead, items = lead_and_items(text)
    listed = ", ".join(item.rstrip(" ,;.") for item in items)
    return f"{lead}: {listed}" if lead and listed else lead or listed
