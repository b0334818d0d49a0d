"""Events with hours: a calendar shows them when the agenda does, in summer and in winter time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import recurring_ical_events
import vobject
from hypothesis import given
from hypothesis import strategies as st
from made_plans import YEAR, plan_of

from osl.exchange.exporting.calendar_events import events_of
from osl.exchange.exporting.writers.ics import ics
from osl.plan import Link, Move, Override, Plan, Task
from osl.problem import OslError
from osl.questions.occurrences import course
from osl.when.day_hours import hours_on

REVISED = datetime(2023, 1, 1, tzinfo=UTC)


def task(when: str, **keys: Any) -> Task:
    return Task("zadanie", "Zadanie", audiences=("all",), when=when, **keys)


def calendar(plan: Plan, **how: Any) -> str:
    return ics(plan, events_of(plan)[0], REVISED, **how).decode("utf-8")


def shown(plan: Plan) -> list[str]:
    """When each event begins and ends, as a reader shows it."""
    read = icalendar.Calendar.from_ical(calendar(plan))
    found = recurring_ical_events.of(read).between(date(YEAR - 1, 12, 1), date(YEAR + 1, 2, 1))
    times = [(event["DTSTART"].dt, event["DTEND"].dt) for event in found if event["STATUS"] != "CANCELLED"]
    return sorted(f"{_local(begin)} – {_local(end)}" for begin, end in times)


def _local(moment: date) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("when", "times"),
    [
        ("5 maja godz. 17", ["2023-05-05 17:00 – 2023-05-05 18:00"]),
        ("5 maja 17.30–19.00", ["2023-05-05 17:30 – 2023-05-05 19:00"]),
        ("31 grudnia 22:00–2:00", ["2023-12-31 22:00 – 2024-01-01 02:00"]),
        ("5 maja, 20:00–24:00", ["2023-05-05 20:00 – 2023-05-06 00:00"]),
        ("5 maja, godz. 24:00", ["2023-05-06 00:00 – 2023-05-06 01:00"]),
        ("5 maja godz. 10 – 6 maja godz. 14", ["2023-05-05 10:00 – 2023-05-06 14:00"]),
        ("5 maja godz. 10 – 5 czerwca godz. 14", ["2023-05-05 10:00 – 2023-06-05 14:00"]),
        (
            "5 i 6 maja godz. 10",
            ["2023-05-05 10:00 – 2023-05-05 11:00", "2023-05-06 10:00 – 2023-05-06 11:00"],
        ),
        ("5 maja godz. 10, 6 maja", ["2023-05-05 10:00 – 2023-05-05 11:00", "2023-05-06 – 2023-05-07"]),
        (
            "5 maja 10:00–12:00 i 14:00–16:00",
            ["2023-05-05 10:00 – 2023-05-05 12:00", "2023-05-05 14:00 – 2023-05-05 16:00"],
        ),
    ],
)  # fmt: skip
def test_an_event_is_at_the_hours_of_its_words(when: str, times: list[str]) -> None:
    assert shown(plan_of(task(when))) == times


def test_a_deadline_at_an_hour_is_a_moment() -> None:
    (event,) = vobject.readOne(calendar(plan_of(task("do 31 marca do godz. 15")))).contents["vevent"]
    assert event.dtstart.value.isoformat() == "2023-03-31T15:00:00+02:00"
    assert "dtend" not in event.contents


def test_a_series_keeps_its_hour_when_the_clock_changes_and_ends_in_utc() -> None:
    text = calendar(plan_of(task("każdy wtorek 17:00–19:00, marzec – kwiecień")))
    assert "DTSTART;TZID=Europe/Warsaw:20230307T170000\r\n" in text
    assert "RRULE:FREQ=WEEKLY;UNTIL=20230425T150000Z;BYDAY=TU\r\n" in text
    assert {time[11:16] for time in shown(plan_of(task("każdy wtorek 17:00–19:00")))} == {"17:00"}


def test_each_time_of_day_of_a_series_is_an_event() -> None:
    plan = plan_of(task("środy 15–18, soboty 10–13, maj"))
    assert [(event.number, event.rule) for event in events_of(plan)[0]] == [
        (1, "FREQ=WEEKLY;BYDAY=WE"), (2, "FREQ=WEEKLY;BYDAY=SA")
    ]  # fmt: skip
    assert shown(plan)[:2] == ["2023-05-03 15:00 – 2023-05-03 18:00", "2023-05-06 10:00 – 2023-05-06 13:00"]


def test_days_of_a_series_are_left_out_moved_and_get_other_hours() -> None:
    out, to = Override(None, date(2023, 5, 2)), Override(None, date(2023, 5, 9), date(2023, 5, 10))
    later = Override(None, date(2023, 5, 16), date(2023, 5, 16), "18–20")
    plan = plan_of(task("wtorki 16–17, maj", exceptions=(out, to, later)))
    assert shown(plan) == [
        "2023-05-10 16:00 – 2023-05-10 17:00", "2023-05-16 18:00 – 2023-05-16 20:00",
        "2023-05-23 16:00 – 2023-05-23 17:00", "2023-05-30 16:00 – 2023-05-30 17:00",
    ]  # fmt: skip
    text = calendar(plan)
    assert "EXDATE;TZID=Europe/Warsaw:20230502T160000\r\n" in text
    assert "RECURRENCE-ID;TZID=Europe/Warsaw:20230509T160000\r\n" in text


def test_days_of_a_series_without_hours_are_left_out_and_moved_too() -> None:
    out, to = Override(None, date(2023, 5, 2)), Override(None, date(2023, 5, 9), date(2023, 5, 10))
    plan = plan_of(task("wtorki, maj", exceptions=(out, to)))
    assert [time[:10] for time in shown(plan)] == ["2023-05-10", "2023-05-16", "2023-05-23", "2023-05-30"]


@pytest.mark.parametrize(("to", "left"), [(date(2023, 5, 3), ["2023-05-03"]), (None, [])])
def test_a_series_of_one_meeting_is_moved_or_left_out(to: date | None, left: list[str]) -> None:
    moved = Override(None, date(2023, 5, 2), to)
    plan = plan_of(task("pierwszy wtorek miesiąca, maj", exceptions=(moved,)))
    assert [time[:10] for time in shown(plan)] == left


def test_a_day_that_a_move_keeps_is_the_same_event() -> None:
    before = events_of(plan_of(task("6 maja, 20 maja")))[0]
    moved = plan_of(task("20 maja, 3 czerwca", moves=(Move(date(2023, 2, 2), "6 maja, 20 maja"),)))
    after = {event.number: event for event in events_of(moved)[0]}
    assert {event.first: event.number for event in before}[date(2023, 5, 20)] == 2
    assert [(n, after[n].first.isoformat(), after[n].gone) for n in sorted(after)] == [
        (1, "2023-06-03", False), (2, "2023-05-20", False)
    ]  # fmt: skip
    fewer = plan_of(task("20 maja", moves=(Move(date(2023, 2, 2), "6 maja, 20 maja"),)))
    assert {event.number: event.gone for event in events_of(fewer)[0]} == {1: True, 2: False}


@pytest.mark.parametrize(("zone", "offset"), [("Europe/London", 1), ("America/New_York", -4), (None, 2)])
def test_hours_are_those_of_the_time_zone_of_the_plan(zone: str | None, offset: int) -> None:
    plan = plan_of(task("5 lipca godz. 10"))._replace(timezone=zone)
    (event,) = vobject.readOne(calendar(plan)).contents["vevent"]
    assert event.dtstart.value.utcoffset() == timedelta(hours=offset)


def test_a_zone_without_data_is_a_clear_error() -> None:
    with pytest.raises(OslError, match="Europe/Nowhere"):
        calendar(plan_of(task("5 lipca godz. 10"))._replace(timezone="Europe/Nowhere"))


def test_a_calendar_without_hours_needs_no_time_zone() -> None:
    assert "VTIMEZONE" not in calendar(plan_of(task("5 lipca"))._replace(timezone="Europe/Nowhere"))


def test_links_are_attached_but_for_those_that_only_the_office_has() -> None:
    links = (Link("Plakat", "https://example.org/a,b"), Link("Protokół", "pliki/p.pdf"))
    (event,) = vobject.readOne(calendar(plan_of(task("5 maja", links=links)))).contents["vevent"]
    assert [one.value for one in event.contents["attach"]] == ["https://example.org/a,b"]
    assert event.url.value == "https://example.org/a,b"
    assert "Protokół: pliki/p.pdf" in event.description.value


def test_an_alarm_is_set_for_every_dated_event_that_is_open() -> None:
    plans = [plan_of(task(when)) for when in ("5 maja", "5 maja o 17", "wtorki", "do 5 maja", "maj")]
    texts = [calendar(plan, alarm=timedelta(days=1)) for plan in plans]
    assert [text.count("BEGIN:VALARM") for text in texts] == [1, 1, 1, 1, 0]
    assert "TRIGGER:-PT15H" in texts[0]
    assert "TRIGGER:-P1D" in texts[1]
    assert "VALARM" not in calendar(plan_of(task("5 maja", status="done")), alarm=timedelta(days=1))


def test_the_name_of_a_calendar_is_escaped_and_it_is_published() -> None:
    text = calendar(plan_of(task("5 maja"))._replace(title="Plan, pracy; CUS"))
    assert "X-WR-CALNAME:Plan\\, pracy\\; CUS – 2023\r\n" in text
    for line in ("METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"):
        assert f"\r\n{line}\r\n" in text


times = st.sampled_from(["", ", godz. 17", " 16:30–18:00", ", 22:00–2:00", " 8:00–9:00, 10:00–11:00"])
series = st.tuples(
    st.sampled_from(
        ["wtorki", "każda środa", "pierwszy piątek miesiąca", "codziennie", "ostatnia niedziela miesiąca"]
    ),
    times,
    st.sampled_from(["", ", marzec – kwiecień", ", od 20 października", ", maj i listopad"]),
).map("".join)  # fmt: skip
two_series = st.tuples(st.just("soboty"), times, st.just("; niedziele"), times).map("".join)
moved_days = st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(-3, 3)), max_size=3)


@given(series | two_series, moved_days)
def test_a_calendar_has_the_days_and_hours_of_the_agenda(
    when: str, moved: list[tuple[int, int | None]]
) -> None:
    plain = task(when)
    reading = plan_of(plain).reading(plain)
    found = course(plain, reading)
    assert found is not None
    exceptions = {
        (day := found.of[at % len(found.of)]): Override(
            None, day, None if by is None else day + timedelta(days=by)
        )
        for at, by in moved
    }
    changed = plain._replace(exceptions=tuple(exceptions.values()))
    now = course(changed, reading)
    assert now is not None
    expected = []
    for at, (of, day) in enumerate(zip(now.of, now.days, strict=True)):
        if at not in now.skipped:
            hours = [one.start for one in hours_on(reading, of)] or [None]
            expected += [f"{day} {start}" if start else f"{day}" for start in hours]
    assert sorted(time.partition(" – ")[0] for time in shown(plan_of(changed))) == sorted(expected)
