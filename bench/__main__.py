"""`python -m bench`: every measure in one run; `python -m bench startup dashes` and the like for some."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench import plans, when
from bench.measure import ROOT, Ratio, compare, osl, peer, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KLUCZE = ROOT / "plans" / "2023.yaml"


def startup(_: Path) -> Iterator[Ratio]:
    """What the organiser feels: an agenda of twelve tasks."""
    agenda = osl("agenda", "--month", "5", "--plan", KLUCZE)
    table, plain = peer("table", KLUCZE), peer("plain", KLUCZE)
    as_json = (*agenda, "--format", "json")
    yield compare("agenda into a pipe / Typer + Rich table", agenda, table, target=1.15, pairs=25)
    yield compare("agenda on a terminal / the same", agenda, table, target=1.3, pairs=25, terminal=True)
    yield compare("agenda as JSON / Typer, no Rich", as_json, plain, target=1.25, pairs=25)


def years(folder: Path) -> Iterator[Ratio]:
    """Two neighbouring plans of twelve tasks in a folder against one of them alone."""
    text = KLUCZE.read_text("utf-8")
    one, two = folder / "one", folder / "two"
    for place, named in ((one, (2023,)), (two, (2023, 2024))):
        place.mkdir()
        for year in named:
            (place / f"{year}.yaml").write_text(text.replace("2023", str(year)), "utf-8")
    for name, words in (("osl", ()), ("agenda", ("agenda", "--month", "12"))):
        ours, alone = (osl(*words, "--plan", place, "--as-of", "2023-12-10") for place in (two, one))
        yield compare(f"{name} with two neighbouring plans / with one", ours, alone, target=1.25, pairs=25)


def scale(folder: Path) -> Iterator[Ratio]:
    """A plan of 10,000 tasks against a walk over its events, and against yaml.load for memory."""
    big = plans.write(folder / "big.yaml", 10_000)
    walk, load = peer("walk", big), peer("load", big)
    validate = osl("validate", big)
    agenda = osl("agenda", "--month", "5", "--format", "json", "--plan", big)
    yield compare("validate 10,000 tasks / event walk", validate, walk, target=2.0, pairs=9)
    yield compare("agenda JSON 10,000 tasks / event walk", agenda, walk, target=2.0, pairs=9)
    yield compare("memory of validate / yaml.load", validate, load, target=2 / 3, pairs=2, figure="memory")
    yield compare("memory of agenda JSON / yaml.load", agenda, load, target=2 / 3, pairs=2, figure="memory")


def series(folder: Path) -> Iterator[Ratio]:
    """A plan of 1,000 weekly series with 40 log entries each against a walk over its events."""
    file = plans.write_series(folder / "series.yaml", 1_000, entries=40)
    walk, day = peer("walk", file), ("--plan", file, "--as-of", "2023-10-15")
    agenda, report = osl("agenda", "--month", "5", *day), osl("report", *day)
    yield compare("agenda of 1,000 series / event walk", agenda, walk, target=3.0, pairs=7)
    yield compare("report of 1,000 series / event walk", report, walk, target=None, pairs=7)


def many(folder: Path) -> Iterator[Ratio]:
    """A thousand plans of 20 tasks against one process that loads them all."""
    place = plans.write_many(folder / "many", 1000, 20)
    load = peer("load", place)
    summary = osl("summary", *sorted(place.glob("*.yaml")))
    yield compare("validate 1,000 plans / loading them", osl("validate", place), load, target=0.7, pairs=5)
    yield compare("summary of 1,000 plans / loading them", summary, load, target=0.7, pairs=5)


def region(folder: Path) -> Iterator[Ratio | str]:
    """The plans of a region as one table, and what a process of it takes at most."""
    place = plans.write_many(folder / "region", 2_500, 20)
    table, load = osl("list", place, "--format", "csv"), peer("load", place)
    yield compare("list of 2,500 plans as CSV / loading them", table, load, target=1.0, pairs=5)
    yield f"memory of list of 2,500 plans: {run(table).memory / 1024:.0f} MiB (at most 60)"


def lists(folder: Path) -> Iterator[Ratio]:
    """A list of 10,000 tasks against hledger's register, and with filters that all tasks meet."""
    big = plans.write(folder / "big.yaml", 10_000)
    plain = osl("list", "--plan", big)
    if shutil.which("hledger"):
        journal = plans.write_journal(folder / "big.journal", 10_000)
        register = ("hledger", "-f", str(journal), "register", "expenses")
        yield compare("list of 10,000 tasks / hledger register", plain, register, target=1.1, pairs=7)
    every = (*plain, "--audience", "mieszkancy", "--place", "świetlica")
    yield compare("list of 10,000 tasks with filters / without", every, plain, target=1.1, pairs=7)
    find = (*plain, "--find", "spotkanie")
    yield compare("list of 10,000 tasks with --find / without", find, plain, target=1.25, pairs=7)


def dashes(folder: Path) -> Iterator[Ratio]:
    """A list of 5,000 tasks with typographic signs in their titles against the same with ASCII ones."""
    proper = plans.write(folder / "proper.yaml", 5_000)
    ascii_ = folder / "ascii.yaml"
    ascii_.write_text(proper.read_text("utf-8").translate({0x2013: "-", 0x201E: "'", 0x201D: "'"}), "utf-8")
    ours, theirs = osl("list", "--plan", proper), osl("list", "--plan", ascii_)
    yield compare(
        "list 5,000 tasks with – and „” / with - and '", ours, theirs, target=1.05, pairs=15, figure="cpu"
    )


def growth(folder: Path) -> Iterator[str]:
    """Seconds a task as the plan grows: a straight line is the same figure in each row."""
    for tasks in (10, 100, 1_000, 10_000, 100_000):
        file = plans.write(folder / f"{tasks}.yaml", tasks, task=plans.BRIEF)
        seconds = median(run(osl("validate", file)).seconds for _ in range(3))
        yield f"validate {tasks:>7,} tasks: {seconds:7.3f} s, {seconds / tasks * 1e6:9.1f} µs a task"


MEASURES: dict[str, Callable[[Path], Iterator[Ratio | str]]] = {
    "startup": startup,
    "years": years,
    "scale": scale,
    "series": series,
    "many": many,
    "region": region,
    "lists": lists,
    "dashes": dashes,
    "growth": growth,
    "when": lambda _: when.reading(),
}


def main(names: list[str]) -> None:
    """Print the measures asked for, one per line, as they come."""
    if unknown := set(names) - set(MEASURES):
        raise SystemExit(f"no measure {', '.join(unknown)}; there are: {', '.join(MEASURES)}")
    for name in names or list(MEASURES):
        with tempfile.TemporaryDirectory() as folder:
            for line in MEASURES[name](Path(folder)):
                print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
