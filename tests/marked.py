"""Broken plans with their problems marked in the text itself: `«rule:value»`, a warning's as an error's.

Marks may be nested; the text between two marks is what the problem's place must be.
"""

from __future__ import annotations

import re
from datetime import date

from osl.checking.job import CheckJob, run_job

MARK = re.compile(r"«([a-z-]+):")
LAST_DAY = date(2023, 12, 31)
HEAD = "year: 2023\ntitle: Plan\n"
GROUPS = "audiences:\n  all: Mieszkańcy\n"
TASKS = "tasks:\n  - id: base\n    title: Podstawa\n    audiences: [all]\n    when: maj\n"


def whole(text: str) -> str:
    """The text of a plan: it stands for itself."""
    return text


def plan(lines: str) -> str:
    """A plan with `lines` among its own keys."""
    return HEAD + lines + GROUPS + TASKS


def groups(lines: str, uses: str = "[all]") -> str:
    """A plan with these audiences, and a task for `uses`."""
    return HEAD + lines + TASKS.replace("[all]", uses)


def task(lines: str) -> str:
    """A plan whose second task has these lines and no others."""
    return HEAD + GROUPS + TASKS + "  - " + lines.rstrip("\n").replace("\n", "\n    ") + "\n"


def timed(lines: str) -> str:
    """A plan whose second task has these lines beside an id, a title and an audience."""
    return task("id: t\ntitle: Tytuł\naudiences: [all]\n" + lines)


def when(words: str) -> str:
    """A plan whose second task has this time."""
    return timed("when: " + words)


def unmarked(marked: str) -> tuple[str, list[str]]:
    """Return the text without its marks, and the problem that each names: its rule and its place."""
    text, open_, found = "", [], []
    at = 0
    while at < len(marked):
        if mark := MARK.match(marked, at):
            open_.append((mark[1], _place(text)))
            at = mark.end()
            continue
        if marked[at] == "»":
            rule, start = open_.pop()
            found.append(f"{rule} {start}-{_place(text)}")
        else:
            text += marked[at]
        at += 1
    assert not open_, "a mark is not closed"
    return text, sorted(found)


def _place(before: str) -> str:
    lines = re.split("\r\n|\n|\r", before.removeprefix("\ufeff"))
    return f"{len(lines)}:{len(lines[-1]) + 1}"


def reported(text: str, day: date = LAST_DAY) -> list[str]:
    """Return the problems of `text`, in the same words."""
    report = run_job(CheckJob("plan.yaml", day, data=text.encode()))
    return sorted(f"{p.rule} {_shown(p.start)}-{_shown(p.end)}" for p in report.problems)


def _shown(position: tuple[int, int]) -> str:
    return "{}:{}".format(*position)
