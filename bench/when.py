"""10,000 different date phrases read, against the walk over the events of a plan with them."""

from __future__ import annotations

import gc
import random
import time
from typing import TYPE_CHECKING

from bench.measure import Ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MONTHS = "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
MONTHS_OF = (
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
)
WEEKDAYS = "poniedziałek wtorek środę czwartek piątek sobotę niedzielę"
# the ways to write a time that plans are full of; every one is filled with random days
PATTERNS = (
    "{a}–{b} {of} 2023 r.",
    "{a} {of} 2023",
    "{a:02}.{m:02}.2023 r., godz. {hour}:{minute:02}",
    "do {a} {of} 2023 r.",
    "od {a} {of} do {b} {later_of} 2023",
    "{name} – {later} 2023 (raz w miesiącu, godz. {hour}.{minute:02})",
    "{a}, {b} {of} oraz {a} {later_of}",
    "raz w miesiącu od {a} {of} do {b} {later_of}",
    "w każdy {weekday} w godz. {hour}.{minute:02}-{end}.{minute:02}",
    "{a}.{m:02}-{b}.{later_m:02}.2023",
    "{a} razy w roku od {b} {of}",
    "{b} {of} – zebranie",
    "{a} {of} (godz. {hour}) – {b} {later_of}",
    "w terminie do dnia {a}.{m:02}.2023 r.",
)
TASK = (
    "- id: task-{n}\n  title: Spotkanie {n} ze społecznością lokalną w sołectwie, rozmowa o potrzebach\n"
    "  section: Integracja\n  purpose: wzmocnienie współpracy z organizacjami\n  role: organiser\n"
    "  audiences: [all]\n  when: '{when}'\n  place: świetlica wiejska\n  status: planned\n"
)


def strings(count: int) -> list[str]:
    """`count` different times, always the same ones."""
    dice = random.Random(2023)  # noqa: S311 - a benchmark, not a secret
    found: dict[str, None] = {}
    while len(found) < count:
        found[dice.choice(PATTERNS).format(**_filling(dice))] = None
    return list(found)


def _filling(dice: random.Random) -> dict[str, object]:
    a, b = sorted(dice.sample(range(1, 29), 2))
    month = dice.randrange(11)
    later = dice.randrange(month + 1, 12)
    hour = dice.randrange(8, 19)
    return {
        "a": a, "b": b, "m": month + 1, "later_m": later + 1, "hour": hour, "end": hour + 2,
        "minute": dice.randrange(60), "of": MONTHS_OF.split()[month], "later_of": MONTHS_OF.split()[later],
        "name": MONTHS.split()[month], "later": MONTHS.split()[later],
        "weekday": dice.choice(WEEKDAYS.split()),
    }  # fmt: skip


def plan(times: list[str]) -> str:
    """Return a plan with one task for each of these date phrases."""
    tasks = "".join(TASK.format(n=n, when=when) for n, when in enumerate(times))
    return f"year: 2023\ntitle: Plan\naudiences:\n  all: Mieszkańcy\ntasks:\n{tasks}"


def _seconds(work: Callable[[], None]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reading(pairs: int = 15) -> Iterator[Ratio]:
    """Both in turn, in one process; the reader begins each time with nothing known."""
    import yaml

    from osl.when import read as reader
    from osl.when import tokens
    from osl.when.analysis import analyse

    times = strings(10_000)
    text = plan(times)

    def walk() -> None:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass

    def forget() -> None:
        for memory in (reader._known, analyse._analyses, tokens._entries, tokens._runs):  # noqa: SLF001 - to begin anew
            memory.clear()

    def read_all() -> None:
        for when in times:
            reader.read(when, 2023)

    gc.disable()  # as osl itself runs
    walk()
    read_all()
    found = []
    for _ in range(pairs):
        forget()
        found.append(_seconds(read_all) / _seconds(walk))
    gc.enable()
    yield Ratio(f"reading 10,000 times / event walk, {len(text.encode()) / 1e6:.1f} MB", 1.0, tuple(found))
