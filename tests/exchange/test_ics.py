"""The calendar: read back by a library that did not write it, and by khal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
import vobject
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given
from hypothesis import strategies as st
from khal import listed_by_khal
from made_plans import HARMFUL, RULES, months, plan_of, plans

from osl import i18n
from osl.exchange.exporting.calendar_events import events_of
from osl.exchange.exporting.calendar_revision import revised, sequence
from osl.exchange.exporting.writers.ics import ics
from osl.plan import Entry, Move, Override, Plan, Task
from osl.problem import OslError
from osl.when.rule_days import days as days_of_rule

if TYPE_CHECKING:
    from pathlib import Path

    from dateutil.rrule import rrule

REVISED = datetime(2023, 5, 1, 8, 30, tzinfo=UTC)
MOST_OF_0_1_0 = 230_000_000


def calendar(plan: Plan, *, private: bool = False, since: datetime = REVISED) -> str:
    return ics(plan, events_of(plan)[0], since, private=private).decode("utf-8")


def events(plan: Plan, **how: Any) -> list[Any]:
    """The events as vobject reads them."""
    return list(vobject.readOne(calendar(plan, **how)).contents.get("vevent", []))


def task(when: str | None = None, **keys: Any) -> Task:
    return Task("zadanie", "Zadanie", audiences=("all",), when=when, **keys)


def only(when: str | None = None, **keys: Any) -> Any:
    (event,) = events(plan_of(task(when, **keys)))
    return event


def value(event: Any, name: str) -> Any:
    return event.contents[name][0].value


@pytest.mark.parametrize(
    ("when", "spans", "transparency"),
    [
        ("20 maja", [("2023-05-20", "2023-05-21")], "TRANSPARENT"),
        (
            "20–22 maja, 3 czerwca",
            [("2023-05-20", "2023-05-23"), ("2023-06-03", "2023-06-04")],
            "TRANSPARENT",
        ),
        ("maj 2023", [("2023-05-01", "2023-06-01")], "TRANSPARENT"),
        ("IX i XI", [("2023-09-01", "2023-10-01"), ("2023-11-01", "2023-12-01")], "TRANSPARENT"),
        (
            "listopad 2022, marzec i maj 2023",
            [("2023-03-01", "2023-04-01"), ("2023-05-01", "2023-06-01")],
            "TRANSPARENT",
        ),
        ("do 31 marca", [("2023-03-31", "2023-04-01")], "TRANSPARENT"),
    ],
)
def test_a_time_is_all_day_and_its_end_is_exclusive(
    when: str, spans: list[tuple[str, str]], transparency: str
) -> None:
    found = events(plan_of(task(when)))
    assert [(str(value(e, "dtstart")), str(value(e, "dtend"))) for e in found] == spans
    assert {value(e, "transp") for e in found} == {transparency}


@pytest.mark.parametrize(
    "when", ["na bieżąco", "cały rok", "styczeń – grudzień", "wg potrzeb", "raz w miesiącu", "???"]
)
def test_what_has_no_day_of_its_own_is_left_out_and_named(when: str) -> None:
    found, without = events_of(plan_of(task(when)))
    assert (found, [one.id for one in without]) == ([], ["zadanie"])


def test_a_deadline_reminds_a_week_and_a_day_before_at_nine() -> None:
    event = only("do 31 marca")
    assert value(event, "summary") == "deadline: Zadanie"
    assert [alarm.trigger.value for alarm in event.contents["valarm"]] == [
        timedelta(days=-7, hours=9), timedelta(days=-1, hours=9)
    ]  # fmt: skip


@pytest.mark.parametrize("status", ["done", "partly-done", "cancelled"])
def test_a_deadline_that_is_over_and_done_with_reminds_of_nothing(status: Any) -> None:
    assert "valarm" not in only("do 31 marca", status=status).contents


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, "CONFIRMED"), ({"tentative": True}, "TENTATIVE"), ({"status": "cancelled"}, "CANCELLED"),
        ({"status": "done"}, "CONFIRMED"),
    ],
)  # fmt: skip
def test_an_event_says_how_sure_it_is(keys: dict[str, Any], expected: str) -> None:
    assert value(only("20 maja", **keys), "status") == expected


def test_words_that_are_unsure_make_an_unsure_event() -> None:
    assert value(only("20 maja ?"), "status") == "TENTATIVE"


def test_a_recurring_task_carries_its_rule_up_to_its_last_day() -> None:
    event = only("każdy pierwszy wtorek miesiąca")
    assert (value(event, "dtstart"), value(event, "dtend")) == (date(2023, 1, 3), date(2023, 1, 4))
    assert value(event, "rrule") == "FREQ=MONTHLY;UNTIL=20231205;BYDAY=1TU"


def test_a_recurring_task_that_comes_once_needs_no_rule() -> None:
    assert "rrule" not in only(months=(5,), repeats="FREQ=MONTHLY;BYDAY=1TU").contents


def test_a_rule_without_a_day_has_no_event() -> None:
    assert events(plan_of(task(months=(2,), repeats="FREQ=MONTHLY;BYMONTHDAY=31"))) == []


def test_days_of_a_fifth_week_are_taken_out_of_the_months_that_the_plan_leaves_out() -> None:
    event = only(months=(1, 2, 4), repeats="FREQ=MONTHLY;BYDAY=5MO,TU")  # dateutil finds no day of this rule
    assert value(event, "exdate") == [date(2023, 3, day) for day in (7, 14, 21, 28)]


def days_in_calendar(event: Any) -> list[date]:
    """The days of a recurring event, worked out from its properties alone."""
    start = datetime.combine(value(event, "dtstart"), datetime.min.time())
    days = rruleset()
    days.rdate(start)
    for rule in event.contents.get("rrule", []):
        days.rrule(cast("rrule", rrulestr(rule.value, dtstart=start)))
    for name, add in (("exdate", days.exdate), ("rdate", days.rdate)):
        for line in event.contents.get(name, []):
            for day in line.value:
                add(datetime.combine(day, datetime.min.time()))
    return [day.date() for day in days]


@given(
    months,
    st.sampled_from(
        (
            *RULES,
            "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,31",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
            "FREQ=DAILY;INTERVAL=5",
            "FREQ=WEEKLY;UNTIL=20230701;BYDAY=MO",
            "FREQ=WEEKLY;COUNT=7",
        )
    ),
)
def test_a_calendar_has_a_recurring_task_on_its_days_and_no_others(
    months: tuple[int, ...], rule: str
) -> None:
    plan = plan_of(made := task(months=months, repeats=rule))
    reading = plan.reading(made)
    assert reading
    assert reading.first_day
    assert reading.last_day
    expected = days_of_rule(reading, reading.first_day, reading.last_day)
    assert [day for event in events(plan) for day in days_in_calendar(event)] == expected


def test_an_event_tells_what_is_public_and_no_more() -> None:
    keys: dict[str, Any] = {
        "activities": ("www", "plakaty"), "place": "GOK, sala 2", "condition": "dotacja", "notes": "tajne",
        "responsible": "Jan", "addressees": "Rodziny",
    }  # fmt: skip
    event = only("20 maja", **keys)
    assert value(event, "description") == (
        "Date: 20 maja\n• www\n• plakaty\nFor: Rodziny\nDepends on: dotacja"
    )
    assert value(event, "location") == "GOK, sala 2"
    assert value(event, "categories") == ["Mieszkańcy"]
    (private,) = events(plan_of(task("20 maja", **keys)), private=True)
    assert value(private, "description").endswith("\nResponsible: Jan\ntajne")


def test_an_event_stays_the_same_when_its_time_changes() -> None:
    before, after = only("20 maja"), only("do końca maja", moves=(Move(date(2023, 4, 1), "20 maja"),))
    assert value(before, "uid") == value(after, "uid") == "2023-zadanie-1@cus-klucze.osl"


def test_a_day_that_a_task_had_before_it_was_moved_is_taken_out_of_the_calendar() -> None:
    moves = (Move(date(2023, 3, 1), "6, 13 i 27 lipca"), Move(date(2023, 6, 1), "8 oraz 20 lipca"))
    found = events(plan_of(task("3 sierpnia", moves=moves)))
    assert [(value(e, "uid")[:14], str(value(e, "dtstart")), value(e, "status"), value(e, "summary"))
            for e in found] == [
        ("2023-zadanie-1", "2023-08-03", "CONFIRMED", "Zadanie"),
        ("2023-zadanie-2", "2023-07-20", "CANCELLED", "moved: Zadanie"),
        ("2023-zadanie-3", "2023-07-27", "CANCELLED", "moved: Zadanie"),
    ]  # fmt: skip


@pytest.mark.parametrize("before", ["do 31 marca", "każdy pierwszy wtorek miesiąca", "maj"])
def test_a_task_that_lost_its_days_loses_its_event_too(before: str) -> None:
    plan = plan_of(task("wg potrzeb", moves=(Move(date(2023, 2, 1), before),)))
    (event,) = events(plan)
    assert (value(event, "uid"), value(event, "status")) == ("2023-zadanie-1@cus-klucze.osl", "CANCELLED")
    assert "valarm" not in event.contents
    assert [one.id for one in events_of(plan)[1]] == ["zadanie"]


def test_a_move_is_newer_also_where_it_was_made_within_the_same_second() -> None:
    before, after = only("20 maja"), only("21 maja", moves=(Move(date(2023, 4, 1), "20 maja"),))
    assert int(value(before, "sequence")) < int(value(after, "sequence"))


def test_no_two_events_share_a_uid() -> None:
    made = [Task(f"t{n}", "Zadanie", audiences=("all",), when="IX i XI, VI") for n in range(3)]
    uids = [value(event, "uid") for event in events(plan_of(*made))]
    assert len(uids) == len(set(uids)) > 3


def test_the_same_file_gives_the_same_bytes_and_a_later_one_is_newer() -> None:
    plan = plan_of(task("20 maja"))
    assert calendar(plan) == calendar(plan)
    (first,), (second,) = events(plan), events(plan, since=REVISED + timedelta(minutes=5))
    assert value(first, "dtstamp") == REVISED
    assert value(first, "dtstamp") < value(second, "dtstamp")
    assert int(value(first, "sequence")) < int(value(second, "sequence")) < 2**31
    (soon,), (late,) = (
        (events(plan, since=REVISED.replace(second=1))),
        events(plan, since=datetime(2085, 1, 1, tzinfo=UTC)),
    )
    assert int(value(first, "sequence")) < int(value(soon, "sequence"))
    assert int(value(late, "sequence")) < 2**31
    (old,) = events(plan, since=datetime(1999, 1, 1, tzinfo=UTC))
    assert int(value(old, "sequence")) > MOST_OF_0_1_0


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, "2023-01-01"),
        ({"moves": (Move(date(2023, 3, 1), "6 maja"),)}, "2023-03-01"),
        ({"log": (Entry(date(2023, 5, 20)),), "closed_on": date(2023, 5, 21)}, "2023-05-21"),
        ({"exceptions": (Override(date(2023, 7, 1), date(2023, 7, 4)),)}, "2023-07-01"),
    ],
)
def test_the_newest_day_that_the_plan_names_is_when_it_was_changed(keys: dict[str, Any], day: str) -> None:
    plan = plan_of(task("20 maja", **keys))
    assert revised(plan, None) == datetime.fromisoformat(f"{day}T00:00:00+00:00")
    assert revised(plan, "1682929800") == REVISED


@pytest.mark.parametrize("epoch", ["yesterday", "-5", "1.5", "٣"])
def test_what_is_not_seconds_in_the_environment_is_refused(epoch: str) -> None:
    with pytest.raises(OslError, match="SOURCE_DATE_EPOCH"):
        revised(plan_of(), epoch)


def test_each_change_of_a_task_makes_its_events_newer_on_the_same_day() -> None:
    plain = task("20 maja")
    changed = plain._replace(
        moves=(Move(REVISED.date(), "6 maja"),), log=(Entry(REVISED.date()),), status="done",
        exceptions=(Override(REVISED.date(), date(2023, 5, 20)),),
    )  # fmt: skip
    assert sequence(changed, REVISED) == sequence(plain, REVISED) + 4
    assert sequence(changed, datetime(2999, 1, 1, tzinfo=UTC)) < 2**31


def test_the_calendar_has_a_name_and_says_who_made_it() -> None:
    text = calendar(plan_of(task("20 maja")))
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//osl//plan//EN\r\n")
    assert "\r\nX-WR-CALNAME:Plan – 2023\r\n" in text


@given(plans())
def test_no_text_of_a_plan_becomes_a_line_of_the_calendar(plan: Plan) -> None:
    text = calendar(plan, private=True)
    own = [event for event in events(plan) if "recurrence-id" not in event.contents]
    assert text.count("\r\nBEGIN:VEVENT\r\n") == len(events(plan))
    assert len(own) == len(events_of(plan)[0])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert i18n.visible(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")


@given(plans())
def test_every_event_ends_after_it_begins_and_has_a_uid_of_its_own(plan: Plan) -> None:
    found = events(plan)
    assert all(value(event, "dtstart") < value(event, "dtend") for event in found)
    own = [event for event in found if "recurrence-id" not in event.contents]
    assert len({value(event, "uid") for event in own}) == len(own)


@pytest.mark.parametrize("text", HARMFUL)
def test_a_text_comes_back_from_the_calendar_on_one_line(text: str) -> None:
    shown = value(only("20 maja", place=text), "location")
    flat = " ".join(text.replace("\r", "").split())
    assert shown == flat.replace("\\u202e", "\\u005cu202e").replace("\u202e", "\\u202e")


def test_khal_reads_the_calendar(tmp_path: Path) -> None:
    plan = plan_of(
        Task("rada", "Rada", audiences=("all",), when="każdy pierwszy wtorek miesiąca"),
        Task("piknik", "Piknik", audiences=("all",), when="20–22 maja"),
        Task("strona", "Strona", audiences=("all",), when="do 31 maja"),
    )
    (tmp_path / "plan.ics").write_text(calendar(plan), encoding="utf-8", newline="")
    days = listed_by_khal(
        tmp_path / "plan.ics", "--format", "{title}", "--day-format", "{date}", "2023-05-01", "31d", times=2
    )
    assert days == [
        "2023-05-02", "Rada", "2023-05-20", "Piknik", "2023-05-21", "Piknik", "2023-05-22", "Piknik",
        "2023-05-31", "deadline: Strona",
    ]  # fmt: skip
