"""Hours in `clash`, and the time zone of a plan."""

from __future__ import annotations

from datetime import date

import pytest
from marked import GROUPS, HEAD, plan, reported, unmarked

from osl.checking.check import check
from osl.reading import time_zone


def two(first: str, second: str) -> list[str]:
    """The rules of what is wrong with two tasks at one place."""
    tasks = "".join(
        f"  - id: {name}\n    title: T\n    audiences: [all]\n    when: {when}\n    place: Dom Kultury\n"
        for name, when in (("a", first), ("b", second))
    )
    return [problem.split()[0] for problem in reported(HEAD + GROUPS + "tasks:\n" + tasks)]


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        ("5 maja godz. 10–12", "5 maja godz. 12–14", False),
        ("5 maja godz. 10–12", "5 maja godz. 11–14", True),
        ("5 maja godz. 10", "5 maja godz. 11", False),
        ("5 maja godz. 10", "5 maja godz. 10.30", True),
        ("5 maja godz. 10", "5 maja", True),
        ("5 maja", "5 maja godz. 10", True),
        ("5 maja 10:00–12:00 i 14:00–16:00", "5 maja 12:00–14:00", False),
        ("5 maja 10:00–12:00 i 14:00–16:00", "5 maja 13:00–14:30", True),
        ("5 maja 20:00–2:00", "5 maja 23:00", True),
        ("5 maja godz. 10 – 6 maja godz. 14", "6 maja godz. 13", True),
        ("5 maja godz. 10 – 6 maja godz. 14", "6 maja godz. 14", False),
        ("5 maja godz. 10 – 6 maja godz. 14", "5 maja godz. 20", True),
        ("5 maja godz. 10 – 7 maja godz. 14", "6 maja godz. 8", True),
        ("5 i 6 maja godz. 10", "6 maja godz. 10", True),
        ("5 maja godz. 10, 6 maja godz. 12", "6 maja godz. 10", False),
    ],
)
def test_events_clash_only_if_their_hours_meet(first: str, second: str, *, meet: bool) -> None:
    assert two(first, second) == (["clash"] if meet else [])


@pytest.mark.parametrize("zone", ["Europe/Warsaw", "UTC", "Etc/GMT+1", "America/Port_of_Spain"])
def test_a_time_zone_is_an_iana_name(zone: str) -> None:
    assert reported(plan(f"timezone: {zone}\n")) == []


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Warszawa",
        "europe/warsaw",
        "CEST",
        "+02:00",
        "../etc/passwd",
        "Europe//Warsaw",
        "Europe/",
        "x" * 300,
    ],
)
def test_another_time_zone_is_refused_at_its_value(zone: str) -> None:
    text, expected = unmarked(plan(f"timezone: «bad-value:'{zone}'»\n"))
    assert reported(text) == expected


def test_a_name_of_the_right_shape_is_taken_if_the_system_has_no_zones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import zoneinfo

    def none(name: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", none)
    assert time_zone.is_known("Europe/Nowhere")


@pytest.mark.parametrize(
    ("zone", "meant"),
    [("Warsaw", "Europe/Warsaw"), ("new york", "America/New_York"), ("europe/warsaw", "Europe/Warsaw")],
)
def test_a_city_alone_gets_its_zone_as_a_hint(zone: str, meant: str) -> None:
    text, _ = unmarked(plan(f"timezone: «bad-value:{zone}»\n"))
    (problem,) = check("p.yaml", text.encode(), day=date(2026, 6, 1)).problems.kept
    assert meant in str(problem.hint)
