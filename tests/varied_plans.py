"""Plans as people have them, long and short in every respect, each made from a number."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.plan import CLOSED, Audience, Entry, Plan, Task

if TYPE_CHECKING:
    from random import Random

    from osl.plan import Status

TITLES = (
    "Spotkanie z mieszkańcami w sprawie funduszu sołeckiego i budżetu obywatelskiego na przyszły rok",
    "Warsztaty rękodzieła", "Piknik", "Ferie",
    "Współorganizacja Święta Łąki – w tym konkursu „Najpiękniejszy ogród”",
    "Nabór wniosków w ramach Inicjatywy Lokalnej, z uwzględnieniem organizacji pozarządowych z gminy",
    "Konstantynopolitańczykowianeczka-i-inne-długie-słowa w planie",
)  # fmt: skip
WHENS = (
    "maj {year}", "Styczeń – luty", "do 31 marca", "20–22 maja", "6 oraz 20 lipca", "na bieżąco",
    "każdy pierwszy wtorek miesiąca, oprócz lipca i sierpnia", "raz w miesiącu", "wg potrzeb", "cały rok",
    "I kwartał", "25 maja {year}, godz. 17.00–19.00", "co dwa tygodnie we wtorki od marca do czerwca",
    "30 grudnia", "nie rzadziej niż raz na kwartał", "1 czerwca, godz. 16", "2 maja {year} r.",
    "każdy wtorek, godz. 16",
)  # fmt: skip
SHORT = (None, None, "Piknik Rodzinny", "Ferie na sportowo", "Święto")
PLACES = (None, None, "świetlica", "Gminny Ośrodek Kultury, ul. Zawierciańska 25, sala widowiskowa")
PEOPLE = (None, None, "Anna Nowak", "Jan Kowalski-Wiśniewski, referat promocji i kultury", "Ewa")
SECTIONS = (
    None,
    "Integracja",
    "Wydarzenia cykliczne dla dzieci i młodzieży z terenu gminy oraz ich rodzin",
)
CONDITIONS = (None, None, None, "uzależnione od dofinansowania z programu „Aktywni lokalnie”")
IDS = ("piknik", "nabor-wnioskow-na-realizacje-inicjatyw", "rada", "k", "tydzien-sportowo-artystyczny")
STATUSES: tuple[Status, ...] = (
    "planned",
    "planned",
    "planned",
    "started",
    "done",
    "partly-done",
    "cancelled",
)
GROUPS = ("Mieszkańcy", "Mieszkańcy gminy ze szczególnym uwzględnieniem seniorów i osób samotnych")
NAMES = ("Plan", "Plan pracy Centrum Usług Społecznych – część druga, uzupełniona")


def varied_plan(random: Random, year: int, most: int) -> Plan:
    """A plan of 1 to `most` tasks; some plans have no sections, persons, places and conditions."""
    count = random.randint(1, most)
    planned = tuple(_task(random, n, year) for n in range(count))
    if random.random() < 0.3:
        planned = tuple(
            task._replace(section=None, responsible=None, place=None, condition=None) for task in planned
        )
    extra = tuple(
        _task(random, count + n, year)._replace(unplanned=True) for n in range(random.choice((0, 0, 2)))
    )
    groups = {"all": Audience("all", random.choice(GROUPS)), "ngo": Audience("ngo", "NGO", "all")}
    return Plan(year, random.choice(NAMES), audiences=groups, tasks=planned, unplanned=extra)


def _task(random: Random, n: int, year: int) -> Task:
    status = random.choice(STATUSES)
    return Task(
        f"{random.choice(IDS)}-{n}",
        random.choice(TITLES) + random.choice(("", f" {n}")),
        short=random.choice(SHORT),
        section=random.choice(SECTIONS),
        audiences=("all",),
        when=random.choice(WHENS).format(year=year),
        responsible=random.choice(PEOPLE),
        place=random.choice(PLACES),
        tentative=random.random() < 0.1,
        condition=random.choice(CONDITIONS),
        status=status,
        closed_on=date(year, 3, 12) if status in CLOSED else None,
        reason="brak" if status in CLOSED[1:] else None,
        log=tuple(Entry(on=date(year, month, 9)) for month in range(1, random.choice((1, 1, 4)))),
        at=(n, n),
    )
