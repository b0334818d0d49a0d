"""Series with moved and left-out meetings: in the agenda, the report, what is late, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2026
title: Plan pracy
organisation: GOK
audiences:
  ngo: Organizacje
tasks:
  - id: klub
    title: Klub
    audiences: [ngo]
    when: każdy pierwszy wtorek miesiąca 17–19
    exceptions:
      - {on: 2026-02-20, of: 2026-03-03}
      - {on: 2026-03-20, of: 2026-04-07, to: 2026-05-12, hours: 18–20, reason: "Wielkanoc [b]"}
    moves:
      - {on: 2026-01-15, from: każda pierwsza środa miesiąca, reason: sala}
    log:
      - {on: 2026-01-07, what: Spotkanie, people: 10}
      - {on: 2026-02-03, what: Spotkanie, people: 12}
      - {on: 2026-05-12, what: Spotkanie, people: 9}
  - id: kurs
    title: Kurs
    audiences: [ngo]
    when: poniedziałki od 2 do 23 marca
    log: [{on: 2026-03-02}, {on: 2026-03-09}, {on: 2026-03-16}, {on: 2026-03-23}]
  - id: dyzur
    title: Dyżur
    audiences: [ngo]
    when: poniedziałki od 5 do 19 stycznia
    status: done
    closed_on: 2026-01-30
    log: [{on: 2026-01-05}, {on: 2026-01-12}]
  - id: festyn
    title: Festyn
    audiences: [ngo]
    when: marzec
    status: done
    closed_on: 2026-04-15
  - id: narada
    title: Narada
    audiences: [ngo]
    when: raz w miesiącu
    exceptions: [{of: 2026-02-10, reason: ferie}]
    log: [{on: 2026-01-20}, {on: 2026-01-28}]
unplanned:
  - id: lato
    title: Lato
    audiences: [ngo]
    when: czerwiec
    status: done
    closed_on: 2026-06-12
    log: [{on: 2026-06-10, people: 50}]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "2026.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def lines(osl: Osl, plan: Path, *words: str, lang: str = "en") -> list[str]:
    done = osl(*words, "--plan", str(plan), lang=lang)
    assert done.code == 0, done.err
    return [" ".join(line.split()) for line in done.out.splitlines()]


def objects(osl: Osl, plan: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(osl(*words, "--plan", str(plan), "--format", "json").out)
    return found


def after(shown: list[str], line: str, number: int) -> list[str]:
    at = next(at for at, one in enumerate(shown) if line in one)
    return shown[at + 1 : at + 1 + number]


REPORT = ("report", "--quarter", "1", "--as-of", "2026-06-20")


def test_a_report_leaves_out_what_is_dated_later_and_says_what_came_of_it(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, *REPORT)
    assert after(shown, "marzec Festyn not started", 1) == ["done on 15 April"]
    assert "as of Tuesday, 31 March 2026" in shown
    assert not any("Lato" in line or "12 May" in line for line in shown)
    polish = lines(osl, plan, *REPORT, lang="pl")
    assert after(polish, "marzec Festyn", 1) == ["zrealizowano 15 kwietnia"]


def test_a_report_in_json_has_both_days_and_what_was_closed_later(osl: Osl, plan: Path) -> None:
    found = objects(osl, plan, *REPORT)
    assert (found["as_of"], found["judged_on"]) == ("2026-06-20", "2026-03-31")
    tasks = {one["id"]: one for one in found["tasks"]}
    assert (tasks["festyn"]["state"], tasks["festyn"]["closed_on"]) == ("not-started", None)
    assert tasks["festyn"]["closed_later"] == {"status": "done", "closed_on": "2026-04-15"}
    assert tasks["klub"]["series"]["held"] == 2
    assert "lato" not in tasks


def test_a_report_says_how_much_was_held_and_that_the_time_was_changed(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, *REPORT)
    assert after(shown, "każda pierwsza środa miesiąca Klub", 4) == [
        "moved to: każdy pierwszy wtorek miesiąca 17–19",
        "done: 7 January, 3 February", "held in 2026: 2 of 11", "its date was changed on 15 January"
    ]  # fmt: skip
    polish = lines(osl, plan, *REPORT, lang="pl")
    assert after(polish, "Klub", 4)[2:] == ["odbyło się w 2026 r.: 2 z 11", "zmiana terminu: 15 stycznia"]


def test_the_report_of_the_year_need_not_say_of_which_year_the_meetings_are(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, "report", "--as-of", "2026-03-31")
    assert "held: 2 of 11" in after(shown, "każda pierwsza środa miesiąca Klub", 4)


def test_the_day_that_closes_a_series_is_no_day_on_which_it_was_held(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, *REPORT)
    assert after(shown, "Dyżur done", 2) == ["done: 5 January, 12 January", "held in 2026: 2 of 3"]
    tasks = {one["id"]: one for one in objects(osl, plan, *REPORT)["tasks"]}
    assert tasks["dyzur"]["days"] == ["2026-01-05", "2026-01-12"]


def test_a_closed_series_without_a_log_has_the_day_that_closed_it(osl: Osl, plan: Path) -> None:
    plan.write_text(PLAN.replace("    log: [{on: 2026-01-05}, {on: 2026-01-12}]\n", ""), encoding="utf-8")
    tasks = {one["id"]: one for one in objects(osl, plan, *REPORT)["tasks"]}
    assert tasks["dyzur"]["days"] == ["2026-01-30"]


def test_a_meeting_is_in_the_month_to_which_it_was_moved(osl: Osl, plan: Path) -> None:
    day = ("--as-of", "2026-06-20")
    assert not any("Klub" in line for line in lines(osl, plan, "agenda", "--month", "3", *day))
    assert not any("Klub" in line for line in lines(osl, plan, "agenda", "--month", "4", *day))
    may = lines(osl, plan, "agenda", "--month", "5", *day)
    assert after(may, "Klub", 1) == ["Tue 5 and 12 May; moved from Tue 7 April in May: 1 of 2"]


def test_a_meeting_that_leaves_its_month_is_found_by_the_week_that_it_went_to(osl: Osl, plan: Path) -> None:
    found = objects(osl, plan, "agenda", "--week", "20", "--as-of", "2026-05-01")
    (klub,) = [one for one in found["tasks"] if one["id"] == "klub"]
    assert klub["days_shown"] == ["2026-05-12"]
    assert klub["occurrences"] == [
        {"of": "2026-04-07", "day": "2026-05-12", "start": "18:00", "end": "20:00", "state": "to-come"}
    ]


def test_show_has_every_meeting_with_its_state_and_hours_in_json(osl: Osl, plan: Path) -> None:
    done = osl("show", "klub", "--plan", str(plan), "--as-of", "2026-06-02", "--format", "json")
    (klub,) = json.loads(done.out)["tasks"]
    assert klub["series"] == {
        "planned": 12, "skipped": 1, "moved": 1, "due": 5, "held": 3, "missed": 2, "extra": 0,
        "next": "2026-06-02",
    }  # fmt: skip
    found = {one["of"]: (one["day"], one["start"], one["state"]) for one in klub["occurrences"]}
    assert len(found) == 12
    assert found["2026-03-03"] == ("2026-03-03", "17:00", "skipped")
    assert found["2026-04-07"] == ("2026-05-12", "18:00", "held")
    assert found["2026-05-05"] == ("2026-05-05", "17:00", "missed")
    assert found["2026-06-02"] == ("2026-06-02", "17:00", "due")
    assert found["2026-07-07"] == ("2026-07-07", "17:00", "to-come")


def test_show_lists_the_meetings(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, "show", "klub", "--as-of", "2026-06-02")
    assert after(shown, "Meetings", 8) == [
        "Held 3 of 11",
        "Tue 6 January; Tue 3 February; Tue 12 May",
        "Missed Tue 5 May",
        "Today Tue 2 June",
        "Left out 3 March",
        "Moved 7 April → 12 May, 18–20 (Wielkanoc [b])",
        "To come Tue 7 July; Tue 4 August; Tue 1 September; Tue 6 October; Tue 3 November; Tue 1 December",
        "",
    ]


def test_show_of_a_series_without_known_days_has_numbers_for_days(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, "show", "narada", "--as-of", "2026-04-10")
    assert after(shown, "Meetings", 4) == [
        "Held 1 of 11", "Missed 1", "Left out 10 February (ferie)", "Also 1 entry of another day"
    ]  # fmt: skip
    done = osl("show", "narada", "--plan", str(plan), "--as-of", "2026-04-10", "--format", "json")
    assert "occurrences" not in json.loads(done.out)["tasks"][0]


def test_nothing_is_to_come_in_a_closed_series(osl: Osl, plan: Path) -> None:
    shown = lines(osl, plan, "show", "dyzur", "--as-of", "2026-01-31")
    assert after(shown, "Meetings", 3) == ["Held 2 of 3", "Mon 5 and 12 January", "Missed Mon 19 January"]


def test_a_series_of_which_all_was_held_is_listed_with_the_command_that_closes_it(
    osl: Osl, plan: Path
) -> None:
    shown = lines(osl, plan, "overdue", "--as-of", "2026-04-20")
    assert after(shown, "To be closed: all meetings were held", 2) == [
        "held: 4 of 4 Kurs poniedziałki od 2 do 23 marca kurs", "osl done kurs"
    ]  # fmt: skip
    assert not any("All held" in line for line in lines(osl, plan, "overdue", "--as-of", "2026-03-23"))
    missed = PLAN.replace("{on: 2026-03-09}, ", "")
    plan.write_text(missed, encoding="utf-8")
    assert not any("All held" in line for line in lines(osl, plan, "overdue", "--as-of", "2026-04-20"))


@pytest.mark.parametrize(("lang", "day"), [("en", "15 January"), ("pl", "15 stycznia")])
def test_changed_dates_are_reported_with_days_as_people_write_them(
    osl: Osl, plan: Path, lang: str, day: str
) -> None:
    shown = lines(osl, plan, "report", "--as-of", "2026-06-20", lang=lang)
    assert f"{day} Klub" in shown
    assert not any("2026-" in line for line in shown)
