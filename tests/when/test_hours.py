"""The hours of a date phrase: which times of day it names, and of which days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from osl.when.hours import read_hours
from osl.when.read import read

if TYPE_CHECKING:
    from osl.when.model import Hours

YEAR = 2026


def short(hours: tuple[Hours, ...] | None) -> str:
    """The hours as `WE 15:00-18:00; SA 10:00-`, with a day or weekday unless they are for all days."""
    return "; ".join(f"{one.of or ''} {one.start or ''}-{one.end or ''}".strip() for one in hours or ())


NAMED = [
    ("5 czerwca godz. 17.00", "17:00-"),
    ("5 czerwca, godz. 17", "17:00-"),
    ("5 czerwca o 17", "17:00-"),
    ("5 czerwca o godz. 17:30", "17:30-"),
    ("5 czerwca, 17:00", "17:00-"),
    ("5 czerwca 17.00", "17:00-"),
    ("5 czerwca 17.30", "17:30-"),
    ("5 czerwca 17.30–19.30", "17:30-19:30"),
    ("5 czerwca od godz. 17 do 19", "17:00-19:00"),
    ("5 czerwca od 17:00 do 19:00", "17:00-19:00"),
    ("5 czerwca (godz. 17)", "17:00-"),
    ("5 czerwca (17:00–19:00)", "17:00-19:00"),
    ("5 czerwca 10:00–12:00 i 14:00–16:00", "10:00-12:00; 14:00-16:00"),
    ("5.06.2026 godz. 17.00", "17:00-"),
    ("5.06.2026 17:00", "17:00-"),
    ("5.06.2026, 17.00-19.00", "17:00-19:00"),
    ("5.06 o 10", "10:00-"),
    ("wtorki 16–18", "16:00-18:00"),
    ("wtorki 16.00–18.00", "16:00-18:00"),
    ("wtorki godz. 16–18", "16:00-18:00"),
    ("wtorki, 16–18", "16:00-18:00"),
    ("wtorki w godz. 16–18", "16:00-18:00"),
    ("we wtorki o 17", "17:00-"),
    ("każdy wtorek 16–18", "16:00-18:00"),
    ("każdy wtorek od 16 do 18", "16:00-18:00"),
    ("każdy wtorek od 16:00 do 18:00", "16:00-18:00"),
    ("każdy wtorek o 10", "10:00-"),
    ("każdy pierwszy wtorek miesiąca o 17", "17:00-"),
    ("pierwszy wtorek miesiąca 17:00-19:00", "17:00-19:00"),
    ("co drugi wtorek 17:00-19:00", "17:00-19:00"),
    ("co drugi wtorek od września do grudnia 17:00", "17:00-"),
    ("środy 15–18, soboty 10–13", "WE 15:00-18:00; SA 10:00-13:00"),
    ("środy 15:00–18:00; soboty 10:00–13:00", "WE 15:00-18:00; SA 10:00-13:00"),
    ("środy 15-18 i soboty 10-13", "WE 15:00-18:00; SA 10:00-13:00"),
    ("poniedziałki i środy 16–18, soboty 10–13", "MO 16:00-18:00; WE 16:00-18:00; SA 10:00-13:00"),
    ("5 maja godz. 10 – 6 maja godz. 14", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("13 lutego 19h i 14 lutego 18h", "2026-02-13 19:00-; 2026-02-14 18:00-"),
    ("od 5 maja godz. 10 do 6 maja godz. 14", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("5 maja 10:00 – 6 maja 14:00", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("5 maja, godz. 10.00 – 6 maja, godz. 14.00", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("od 5 maja od godz. 10 do 6 maja do godz. 14", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("do 31 marca do godz. 15", "2026-03-31 -15:00"),
    ("do 31 marca godz. 15", "2026-03-31 -15:00"),
    ("do 31 marca, godz. 15:00", "2026-03-31 -15:00"),
    ("do 31 marca 2026 r. do godz. 15.00", "2026-03-31 -15:00"),
    ("do godz. 15 31 marca", "-15:00"),
    ("od 5 maja godz. 10", "2026-05-05 10:00-"),
    ("od 5 maja, od godz. 10", "2026-05-05 10:00-"),
    ("20–22 maja godz. 10–16", "10:00-16:00"),
    ("5 maja godz. 10, 12 maja godz. 14", "2026-05-05 10:00-; 2026-05-12 14:00-"),
    ("5 maja o 10 i 12 maja o 14", "2026-05-05 10:00-; 2026-05-12 14:00-"),
    ("5 maja godz. 17⁰⁰", "17:00-"),
    ("5 maja 17⁰⁰–19³⁰", "17:00-19:30"),
    ("5 June 5pm", "17:00-"),
    ("5 June, 5 pm", "17:00-"),
    ("5 June at 17.30", "17:30-"),
    ("5 June at 5", "05:00-"),
    ("5 June from 17:00 to 19:00", "17:00-19:00"),
    ("5 June 17:00-19:00", "17:00-19:00"),
    ("June 5, 5 p.m.", "17:00-"),
    ("Tuesdays 5–7 pm", "17:00-19:00"),
    ("Tuesdays 4-6pm", "16:00-18:00"),
    ("every Tuesday at 17:00", "17:00-"),
    ("every Tuesday, 16–18", "16:00-18:00"),
    ("first Tuesday of the month at 18:00", "18:00-"),
    ("every second Tuesday 17:00", "17:00-"),
    ("Wednesdays 15–18, Saturdays 10–13", "WE 15:00-18:00; SA 10:00-13:00"),
    ("by 31 March 3 pm", "2026-03-31 -15:00"),
    ("by 31 March at 15:00", "2026-03-31 -15:00"),
    ("until 31 March, 15:00", "2026-03-31 -15:00"),
    ("5 May 10:00 – 6 May 14:00", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("5 May at 10 – 6 May at 14", "2026-05-05 10:00-; 2026-05-06 -14:00"),
    ("5 May, noon", "12:00-"),
    ("5 May at midnight", "00:00-"),
    ("31 grudnia 22:00–2:00", "22:00-02:00"),
    ("31 grudnia godz. 20:00–24:00", "20:00-00:00"),
    ("dni robocze 8–16", "08:00-16:00"),
    ("poniedziałek–piątek w godz. 8:00–16:00", "08:00-16:00"),
    ("raz w miesiącu, godz. 17", "17:00-"),
    ("raz w miesiącu o 17:00", "17:00-"),
    ("w każdą niedzielę w godz. 16.00-21.00", "16:00-21:00"),
    ("poniedziałki i czwartki 9:30 – 11:30", "09:30-11:30"),
    ("środy 11.00-14.00", "11:00-14:00"),
    ("W KAŻDY WTOREK GODZ. 17.00", "17:00-"),
    ("w ostatni piątek każdego miesiąca od godziny 16:00", "16:00-"),
    ("20.II.2020 o godz.17:00", "17:00-"),
    ("maj, wtorki 16–18", "16:00-18:00"),
    ("wtorki 16–18 od 5 maja do 30 czerwca", "16:00-18:00"),
    ("7.30 w każdy wtorek", "07:30-"),
    ("17:00, 5 czerwca", "17:00-"),
    ("godz. 17, 5 czerwca", "17:00-"),
    ("5 czerwca (piątek) godz. 17", "17:00-"),
    ("piątek 5 czerwca 17:00", "17:00-"),
    ("pt. 5.06, g. 18", "18:00-"),
    ("5 czerwca ok. godz. 17", "17:00-"),
    ("5 czerwca, początek godz. 17", "17:00-"),
    ("5 czerwca rozpoczęcie o 17", "17:00-"),
    ("5 czerwca godz. 17 Dom Kultury", "17:00-"),
    ("5 czerwca godz. 1700", "17:00-"),
    ("5 czerwca godz. 17-ta", "17:00-"),
    ("5 czerwca o 17-tej", "17:00-"),
    ("maj–czerwiec, godz. 17", "17:00-"),
    ("na bieżąco, w godz. 8–16", "08:00-16:00"),
    ("wg potrzeb, godz. 17", "17:00-"),
]


@pytest.mark.parametrize(("text", "hours"), NAMED, ids=[text for text, _ in NAMED])
def test_the_hours_of_a_phrase_are_kept(text: str, hours: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert short(reading.hours) == hours


@pytest.mark.parametrize(
    "text",
    [
        "5 czerwca", "maj", "wtorki", "raz w tygodniu po 2 godz.", "5 czerwca po południu",
        "5 czerwca po mszy",
        "04.05.2026 00:00 11.06.2026 23:59",
        "5 czerwca godz. 25:00", "5 czerwca 17:75",
        "16 maja i 18 czerwca",
        "1 stycznia do godz. 15 – 1 lutego", "od 5 maja do godz. 15", "5 czerwca godz. ?",
    ],
)  # fmt: skip
def test_a_phrase_without_a_sure_time_of_day_has_no_hours(text: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert reading.hours is None


ALONE = [
    ("18–20", "18:00-20:00"), ("16.30", "16:30-"), ("godz. 17", "17:00-"), ("od 16 do 18", "16:00-18:00"),
    ("18", "18:00-"), ("5–7 pm", "17:00-19:00"), ("11–1 pm", "11:00-13:00"), ("12–2 pm", "12:00-14:00"),
    ("10 am – 2", "10:00-14:00"), ("11 pm – 1", "23:00-01:00"),
    ("10–12 i 14–16", "10:00-12:00; 14:00-16:00"),
    ("o 10", "10:00-"), ("do godz. 15", "-15:00"), ("17⁰⁰–19³⁰", "17:00-19:30"), ("at 17.30", "17:30-"),
    ("12 noon – 2 pm", "12:00-14:00"), ("20-24", "20:00-00:00"), ("do 24", "-24:00"), ("22–6", "22:00-06:00"),
    ("16.10–18.10", "16:10-18:10"), ("1700", "17:00-"), ("12 am", "00:00-"), ("w godz. 8–16", "08:00-16:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hours"), ALONE, ids=[text for text, _ in ALONE])
def test_hours_are_read_without_a_date(text: str, hours: str) -> None:
    assert short(read_hours(text)) == hours


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "godz.", "25", "17:75", "wtorek", "18–", "–18", "5 maja", "18 00", "18 godzin pracy",
        "13 pm", "0 am", "24:30", "maj", "18–20 maja", "x", "18 Uhr", "1" * 101,
    ],
)  # fmt: skip
def test_what_is_not_only_hours_has_none(text: str) -> None:
    assert read_hours(text) is None


def test_hours_of_several_days_stay_with_their_days_in_any_order_of_the_words() -> None:
    before, after = read("o 10:00 wtorki, o 12:00 czwartki", YEAR), read("wtorki o 10, czwartki o 12", YEAR)
    assert before.reading is not None
    assert before.reading == after.reading
    assert short(before.reading.hours) == "TU 10:00-; TH 12:00-"
