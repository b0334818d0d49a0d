"""Plans to measure on: sound, of any length, with the keys that real tasks have."""

from __future__ import annotations

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
