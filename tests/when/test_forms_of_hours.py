"""Hours as people write them beside a day or a series, and series whose first day nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from osl.when.read import read
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from osl.when.model import Hours

YEAR = 2026


def short(hours: tuple[Hours, ...] | None) -> str:
    """The hours of each day as `10:00-12:00; 14:00-16:00`."""
    assert all(one.of is None for one in hours or ())
    return "; ".join(f"{one.start or ''}-{one.end or ''}" for one in hours or ())


# written down before they were tried: the phrase and its hours
READ = [
    ("5 czerwca od 17 do 19", "17:00-19:00"),
    ("w piątek 5 czerwca od 17 do 19", "17:00-19:00"),
    ("5 czerwca 2026 r. od 9 do 15", "09:00-15:00"),
    ("5.06.2026 od 9 do 15", "09:00-15:00"),
    ("5 czerwca od 17 do 19:30", "17:00-19:30"),
    ("5 czerwca od 17:30 do 19", "17:30-19:00"),
    ("5–6 czerwca od 10 do 16", "10:00-16:00"),
    ("5 i 12 czerwca od 10 do 16", "10:00-16:00"),
    ("5 June from 5 to 7 pm", "17:00-19:00"),
    ("5 maja 17.30–19", "17:30-19:00"),
    ("5 maja 17:30–19", "17:30-19:00"),
    ("5 maja 17–19.30", "17:00-19:30"),
    ("5 maja, 17–19:30", "17:00-19:30"),
    ("5 maja (17.30–19)", "17:30-19:00"),
    ("12 grudnia 16.45 – 18", "16:45-18:00"),
    ("5 June 5–7 pm", "17:00-19:00"),
    ("5 June, 5-7pm", "17:00-19:00"),
    ("June 5, 5–7 pm", "17:00-19:00"),
    ("June 5, 10 am – 2 pm", "10:00-14:00"),
    ("5 June 9–11 a.m.", "09:00-11:00"),
    ("pierwszy wtorek czerwca od 17 do 19", "17:00-19:00"),
    ("5 czerwca godz. 10–12 i 14–16", "10:00-12:00; 14:00-16:00"),
    ("5 czerwca godz. 10–12, 14–16", "10:00-12:00; 14:00-16:00"),
    ("5 czerwca godz. 10.00–12.00 i 14.00–16.00", "10:00-12:00; 14:00-16:00"),
    ("5 czerwca 10:00–12:00 i 14–16", "10:00-12:00; 14:00-16:00"),
    ("5 czerwca 10:00–12:00, 14–16 i 18–20", "10:00-12:00; 14:00-16:00; 18:00-20:00"),
    ("wtorki 10–12 i 14–16", "10:00-12:00; 14:00-16:00"),
    ("wtorki godz. 10–12 i 14–16", "10:00-12:00; 14:00-16:00"),
    ("codziennie 8–16", "08:00-16:00"),
    ("codziennie od 8 do 16", "08:00-16:00"),
    ("codziennie, 8–16", "08:00-16:00"),
    ("codziennie 7.30–15.30", "07:30-15:30"),
    ("każdego dnia 8–16", "08:00-16:00"),
    ("daily 8–16", "08:00-16:00"),
    ("every day 9–17", "09:00-17:00"),
    ("codziennie 8–12 i 14–18", "08:00-12:00; 14:00-18:00"),
    ("pierwszy wtorek miesiąca 17–19", "17:00-19:00"),
    ("każdy pierwszy wtorek miesiąca 17–19", "17:00-19:00"),
    ("w każdy pierwszy wtorek miesiąca od 17 do 19", "17:00-19:00"),
    ("ostatnia środa miesiąca 16.30–18", "16:30-18:00"),
    ("first Tuesday of the month 5–7 pm", "17:00-19:00"),
    ("wtorki 16.30–18", "16:30-18:00"),
    ("wt. 16.00-18.00", "16:00-18:00"),
    ("pn-pt 8–15", "08:00-15:00"),
    ("pn–pt 8–15, marzec", "08:00-15:00"),
    ("maj i czerwiec: pn–czw 16–18", "16:00-18:00"),
    ("pon.-pt. od 8 do 16", "08:00-16:00"),
    ("soboty od 10-tej", "10:00-"),
    ("soboty od 10", "10:00-"),
    ("5 czerwca 17–19", "17:00-19:00"),
    ("wt. 16–18", "16:00-18:00"),
    ("sobota 10–14", "10:00-14:00"),
    ("8–16 pn.-pt.", "08:00-16:00"),
    ("8-16, poniedziałek-piątek", "08:00-16:00"),
    ("16–18 w każdy wtorek", "16:00-18:00"),
    ("16–18 wtorki", "16:00-18:00"),
    ("8–16 codziennie", "08:00-16:00"),
    ("8-12 pn-pt", "08:00-12:00"),
    ("13 lutego, 19h", "19:00-"),
    ("13 lutego 19 h", "19:00-"),
    ("13 lutego 9h30", "09:30-"),
    ("13 lutego o 9h", "09:00-"),
    ("wtorki 16–18h", "16:00-18:00"),
    ("5 maja od 8h do 16h", "08:00-16:00"),
    ("5 maja o siedemnastej", "17:00-"),
    ("5 maja, godzina siedemnasta", "17:00-"),
    ("5 maja, godzina szósta", "06:00-"),
    ("5 maja o siedemnastej trzydzieści", "17:30-"),
    ("5 maja, OSIEMNASTA ZERO ZERO", "18:00-"),
    ("środa 6 maja, o dwudziestej pierwszej", "21:00-"),
    ("środa 6 maja, dwudziesta pierwsza piętnaście", "21:15-"),
    ("wtorki od szesnastej do osiemnastej", "16:00-18:00"),
    ("5 maja między siedemnastą a dziewiętnastą", "17:00-19:00"),
    ("5 maja o dziesiatej czterdziesci piec", "10:45-"),
    ("5 maja o siódmej", "07:00-"),
    ("wtorki o szóstej rano", "06:00-"),
    ("5 maja od siódmej do dziewiątej", "07:00-09:00"),
    ("5 maja, szósta trzydzieści", "06:30-"),
    ("wtorki o siodmej pietnascie", "07:15-"),
    ("5 maja o 8 wieczorem", "20:00-"),
    ("5 maja o siódmej wieczorem", "19:00-"),
    ("5 maja, godz. 5–7 po południu", "17:00-19:00"),
    ("wtorki od 10 do 2 popołudniu", "10:00-14:00"),
    ("5 May at 8 in the evening", "20:00-"),
    ("5 May from 5 to 7 in the afternoon", "17:00-19:00"),
    ("5 maja o 18 wieczorem", "18:00-"),
    ("5 maja o 6, wieczór poezji", "06:00-"),
    ("5 czerwca, 17–19", "17:00-19:00"),
    ("5 czerwca 2026 r., 17—19", "17:00-19:00"),
    ("piątek 5 czerwca, 9–12, 14–17", "09:00-12:00; 14:00-17:00"),
    ("05.06.2026, 17–19, świetlica", "17:00-19:00"),
    ("5 June, 17–19", "17:00-19:00"),
    ("June 5, 2026, 17–19", "17:00-19:00"),
    ("5 czerwca, od 17", "17:00-"),
    ("5 maja, 8h szkolenia", ""),
    ("5–6 maja, 20h szkolenia", ""),
    ("13 lutego, 19h, świetlica", "19:00-"),
    ("13 lutego, ok. 2h", ""),
    ("wtorki, 2 h", ""),
    ("5 czerwca 8–12", "08:00-12:00"),
    ("5 czerwca 2026 r. 17–19", "17:00-19:00"),
    ("5 czerwca (17–19)", "17:00-19:00"),
    ("5 czerwca 17–19 Dom Kultury", "17:00-19:00"),
    ("5.06.2026 17–19", "17:00-19:00"),
    ("5 June 17–19", "17:00-19:00"),
    ("12 maja (wtorek) 17–20", "17:00-20:00"),
    ("5–6 czerwca 10–16", "10:00-16:00"),
    ("8.30-15.30 w dni robocze", "08:30-15:30"),
    ("8.00–15.30 w dni robocze", "08:00-15:30"),
    ("od 8.30 do 15.30 w dni robocze", "08:30-15:30"),
    ("9.30–11.30 wtorki i czwartki", "09:30-11:30"),
    ("w każdy poniedziałek od 15.30 do 17.30", "15:30-17:30"),
    ("w każdy wtorek od 7.15 do 8.45, maj – czerwiec", "07:15-08:45"),
    ("środy i piątki od 16.30", "16:30-"),
    ("1 września od 8.30 do 9.30", "08:30-09:30"),
    ("każda środa, początek o 18.00", "18:00-"),
    ("wtorki o 9 i o 17", "09:00-; 17:00-"),
    ("13 lutego o 9 i 17", "09:00-; 17:00-"),
    ("13 lutego o 9, 12 i 17", "09:00-; 12:00-; 17:00-"),
    ("godz. 17, 1–15 stycznia", "17:00-"),
    ("godz. 17, 1, 8 i 15 stycznia", "17:00-"),
    ("godz. 12 i 14 maja", "12:00-"),
    ("13 lutego od 17", "17:00-"),
    ("13 lutego, 17:00h", "17:00-"),
    ("13 lutego, między 10 a 12", "10:00-12:00"),
    ("każda środa między godz. 16 a 18", "16:00-18:00"),
    ("5 June between 10 and 12", "10:00-12:00"),
    ("15 maja, w południe", "12:00-"),
    ("5 czerwca o 9, 20 osób", "09:00-"),
    ("wtorki 20–2", "20:00-02:00"),
    ("w każdy wtorek w godz. 9.26-11.26", "09:26-11:26"),
    ("5 maja godz. 9.26", "09:26-"),
    ("w każdy czwartek w godz. 15.02-17.02", "15:02-17:02"),
    ("wtorki godz. 16.10–18.10", "16:10-18:10"),
    ("5 maja 2026 9.26", "09:26-"),
    ("wtorki godz. 9 do 10.26", "09:00-10:26"),
    ("Tuesdays 9–5", "09:00-17:00"),
    ("Mon–Fri 9–5", "09:00-17:00"),
    ("Tuesdays 12–2", "12:00-14:00"),
]


@pytest.mark.parametrize(("text", "hours"), READ, ids=[text for text, _ in READ])
def test_hours_are_read_as_people_write_them(text: str, hours: str) -> None:
    outcome = read(text, YEAR)
    assert outcome.reading is not None
    assert (short(outcome.reading.hours), outcome.issues) == (hours, ())


DAYS = [
    ("codziennie 8–16 maja", "2026-05-08", "2026-05-16"),
    ("codziennie od 8 do 16 maja", "2026-05-08", "2026-05-16"),
    ("wtorki od 5 do 26 maja", "2026-05-05", "2026-05-26"),
    ("wtorki, 5–26 maja", "2026-05-05", "2026-05-26"),
    ("June 5, 6 and 7", "2026-06-05", "2026-06-07"),
    ("17–19 czerwca", "2026-06-17", "2026-06-19"),
    ("czw.-pt. 14-15.05", "2026-05-14", "2026-05-15"),
    ("między 10 a 12 czerwca", "2026-06-10", "2026-06-12"),
    ("wtorki od 10 do 20 maja", "2026-05-10", "2026-05-20"),
    ("5 czerwca, 17–19 lipca", "2026-06-05", "2026-07-19"),
    ("5 czerwca, 17–19, 21–23 lipca", "2026-06-05", "2026-07-23"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS, ids=[text for text, *_ in DAYS])
def test_numbers_before_a_month_are_days_and_no_hours(text: str, first: str, last: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert (str(reading.first_day), str(reading.last_day), reading.hours) == (first, last, None)


@pytest.mark.parametrize(
    "text",
    [
        "2–4 czerwca, 17–19", "5.06, 17–19", "June 5, 17–19", "5.06 17–19", "June 5 17–19",
        "czerwiec 17–19", "codziennie 8–40",
        "5 czerwca 17–19 lipca", "5 czerwca 4–6 klasa", "5 czerwca 2–3 spotkania", "5 czerwca 10–15 osób",
        "5 czerwca od 18 lat", "wtorki od 10 osób", "wtorki od 3.26 do 6.26",
        "wtorki od 9.26 do 10.10", "wtorki godz. 17.30 do 3.05", "wtorki 15.02–17.02",
        "sobota 10–11", "maj, sobota 10–14", "8–16 każdego miesiąca", "8–12 pn.-pt., maj",
        "maj: pt–nd 15–17", "sob.–niedz. 10–11, maj", "5 czerwca, 4–6 klasa", "5 maja o ósmej klasie",
        "5 maja, godzina piąta",
        "5 maja od siedemnastej", "godzina siedemnasta", "raz w tygodniu po 15h",
        "miesięcznie 8–16", "5 czerwca od 17 do 30", "5 czerwca 17", "pierwszy wtorek miesiąca 17–32",
    ],
)  # fmt: skip
def test_what_may_be_days_or_is_no_hour_stays_unread(text: str) -> None:
    assert read(text, YEAR).reading is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("5 maja godz. 25:00", "25:00"), ("5 maja 25:00", "25:00"), ("5 maja o 17:75", "17:75"),
        ("5 maja godz. 24:30", "24:30"), ("wtorki 16:00–28:00", "28:00"), ("5 maja 17:00–17:60", "17:60"),
    ],
)  # fmt: skip
def test_figures_that_are_no_time_of_day_are_pointed_out(text: str, wrong: str) -> None:
    outcome = read(text, YEAR)
    assert outcome.reading is not None
    assert not outcome.reading.hours
    assert [(one.rule, text[one.start : one.end]) for one in outcome.issues] == [("doubtful-when", wrong)]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("13 lutego, 8h", 8), ("13 lutego 8 h", 8), ("wtorki 8H", 8), ("13 February, 8h", 8),
        ("13 i 14 lutego, 19h", 19), ("5–6 maja, 16h", 16), ("13.02 i 14.02 20 h", 20),
        ("13/14 lutego, 16h, świetlica", 16), ("sobota i niedziela 9–10 maja, 16h", 16),
    ],
)  # fmt: skip
def test_figures_with_an_h_that_may_be_a_length_are_pointed_out_with_the_hour(text: str, hour: int) -> None:
    outcome = read(text, YEAR)
    assert outcome.reading is not None
    assert outcome.reading.hours is None
    (issue,) = outcome.issues
    assert issue.rule == "doubtful-when"
    assert text[issue.start : issue.end].lower().replace(" ", "") == f"{hour}h"
    typed = read(str(issue.hint), YEAR)
    assert typed.reading is not None
    assert (short(typed.reading.hours), typed.issues) == (f"{hour:02}:00-", ())


@pytest.mark.parametrize(
    "text",
    ["5 maja, dwudziesta pierwsza rocznica", "dwudziesta rocznica, 5 maja", "5 maja – edycja siedemnasta"],
)
def test_what_is_counted_in_words_is_no_hour(text: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert (str(reading.first_day), reading.hours) == ("2026-05-05", None)


# the phrase, and what its hint is
WEEKS = [
    ("co drugi wtorek", "co drugi wtorek od 06.01.2026 do 31.12.2026"),
    ("co drugi wtorek od września do grudnia", "co drugi wtorek od 01.09.2026 do 31.12.2026"),
    ("co drugi wtorek (IX–XII)", "co drugi wtorek (od 01.09.2026 do 31.12.2026)"),
    ("latem (VII–VIII), co drugi wtorek", "latem (od 07.07.2026 do 31.08.2026), co drugi wtorek"),
    ("co drugi wtorek od września godz. 17", "co drugi wtorek od 01.09.2026 do 31.12.2026 godz. 17"),
    ("co drugi piątek od 4 marca", "co drugi piątek od 06.03.2026 do 31.12.2026"),
    ("co dwa tygodnie we wtorki", "co dwa tygodnie we wtorki od 06.01.2026 do 31.12.2026"),
    ("co trzeci piątek", "co trzeci piątek od 02.01.2026 do 31.12.2026"),
    ("every other Tuesday in May", "every other Tuesday from 05.05.2026 to 31.05.2026"),
    ("fortnightly on Tuesdays", "fortnightly on Tuesdays from 06.01.2026 to 31.12.2026"),
]


@pytest.mark.parametrize(("text", "hint"), WEEKS, ids=[text for text, _ in WEEKS])
def test_every_other_weekday_needs_its_first_day(text: str, hint: str) -> None:
    outcome = read(text, YEAR)
    assert outcome.reading is not None
    assert outcome.reading.every is not None
    assert (outcome.reading.every.unit, outcome.reading.every.rule) == ("week", None)
    assert [(one.rule, str(one.hint)) for one in outcome.issues] == [("doubtful-when", hint)]
    typed = read(hint, YEAR)
    assert typed.reading is not None
    assert typed.reading.every is not None
    assert "INTERVAL=" in (typed.reading.every.rule or "")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("każdy drugi wtorek", "każdy drugi wtorek miesiąca"),
        ("każda trzecia sobota od marca do maja", "każda trzecia sobota miesiąca od marca do maja"),
        ("every second Tuesday", "every second Tuesday of the month"),
        ("co drugi wtorek miesiąca", "drugi wtorek miesiąca"),
    ],
)
def test_every_second_weekday_may_be_of_each_month(text: str, hint: str) -> None:
    (issue,) = read(text, YEAR).issues
    assert (issue.rule, str(issue.hint)) == ("doubtful-when", hint)
    typed = read(hint, YEAR).reading
    assert typed is not None
    assert typed.every is not None
    assert (typed.every.rule or "").startswith("FREQ=MONTHLY;BYDAY=")


def test_months_with_gaps_get_a_hint_without_dates() -> None:
    (issue,) = read("co drugi wtorek: marzec, maj", YEAR).issues
    assert issue.hint is not None
    assert not issue.hint.is_verbatim


def test_a_rule_beside_the_phrase_settles_its_weeks() -> None:
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
    assert time_of("co drugi wtorek od września", None, rule, YEAR).issues == ()
    assert time_of("co drugi wtorek od września", None, None, YEAR).issues != ()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("pn. 8–16, wt. 10–18, śr. 8–16", "MO 08:00-16:00; TU 10:00-18:00; WE 08:00-16:00"),
        ("każdy wtorek 16-18 i czwartek 10-12", "TU 16:00-18:00; TH 10:00-12:00"),
        ("czw–pt 8–16, sob. 9–13", "TH 08:00-16:00; FR 08:00-16:00; SA 09:00-13:00"),
        ("Sat 10–14, Sun 12–16", "SA 10:00-14:00; SU 12:00-16:00"),
    ],
)
def test_weekdays_each_have_hours_of_their_own(text: str, hours: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert "; ".join(f"{one.of} {one.start}-{one.end}" for one in reading.hours or ()) == hours
