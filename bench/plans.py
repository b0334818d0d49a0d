"""Plans to measure on: sound, of any length, with the keys that real tasks have."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip
HEAD = """\
year: {year}
title: Plan Organizowania Społeczności Lokalnej
organisation: Centrum Usług Społecznych nr {number}
language: pl
audiences:
  mieszkancy: Mieszkańcy gminy
  ngo: {{name: organizacje pozarządowe, within: mieszkancy}}
tasks:
"""
TASK = """\
  - id: zadanie-{n}
    title: Spotkanie „{n:05}” – dla mieszkańców gminy, dzieci i młodzieży, z udziałem sołtysów i radnych
    purpose: upowszechnianie współpracy partnerskiej na rzecz rozwiązywania problemów społecznych
    role: partner
    audiences: [mieszkancy, ngo]
    when: {when} {year}
    place: świetlica numer {n:05}
    status: planned
"""

BRIEF = """\
  - id: zadanie-{n}
    title: Spotkanie {n:05}
    audiences: [mieszkancy, ngo]
    when: {when} {year}
"""


WEEKDAYS = ("poniedziałki", "wtorki", "środy", "czwartki", "piątki", "soboty", "niedziele")
SERIES = """\
  - id: klub-{n}
    title: Klub sąsiedzki „{n:05}” – spotkania mieszkańców gminy
    audiences: [mieszkancy, ngo]
    when: {when}
    place: świetlica numer {n:05}
    log:
"""


def plan(tasks: int, *, year: int = 2023, number: int = 1, task: str = TASK) -> str:
    """The text of a plan of `tasks` tasks, spread over the months: 300 bytes a task, or 110 if BRIEF."""
    body = (task.format(n=n, when=MONTHS[n % 12], year=year) for n in range(tasks))
    return HEAD.format(year=year, number=number) + "".join(body)


def write(file: Path, tasks: int, *, task: str = TASK) -> Path:
    """A plan of `tasks` tasks in `file`."""
    file.write_text(plan(tasks, task=task), encoding="utf-8")
    return file


def write_many(folder: Path, plans: int, tasks: int) -> Path:
    """`plans` plans of `tasks` tasks each in `folder`, each of another organisation."""
    folder.mkdir()
    for number in range(plans):
        (folder / f"{number:04}.yaml").write_text(plan(tasks, number=number), encoding="utf-8")
    return folder


def write_journal(file: Path, transactions: int) -> Path:
    """A journal for hledger in `file`: as many transactions, each on a day of the year."""
    days = (f"2023-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(transactions))
    body = (
        f"{day} Spotkanie {n:05} z gminą\n    expenses:osl  {n % 90 + 1} PLN\n    assets:bank\n\n"
        for n, day in enumerate(days)
    )
    file.write_text("".join(body), encoding="utf-8")
    return file


def write_series(file: Path, series: int, *, entries: int) -> Path:
    """Write a plan of `series` weekly tasks with `entries` log entries each, one a week, in `file`."""
    body = (_series(n, entries) for n in range(series))
    file.write_text(HEAD.format(year=2023, number=1) + "".join(body), encoding="utf-8")
    return file


def _series(n: int, entries: int) -> str:
    """Return one series: it misses other weeks than its neighbours, and each tenth entry is a day late."""
    monday = date(2023, 1, 2 + n % 7)
    weeks = sorted((n // 7 + 5 * week) % 52 for week in range(entries))
    days = (monday + timedelta(weeks=week, days=not (week + n) % 10) for week in weeks)
    log = "".join(f"      - on: {day}\n        what: spotkanie\n        people: {day.day}\n" for day in days)
    return SERIES.format(n=n, when=WEEKDAYS[n % 7]) + log
