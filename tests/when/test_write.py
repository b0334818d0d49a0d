"""A reading can be written again in both languages, and reads to itself."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from osl.when.read import read
from osl.when.writing.write import write

DATA = Path(__file__).parent.parent / "data"
YEAR = 2023

number = st.integers(1, 31).map(str)
year = st.sampled_from(["", "", "", " 2023", " 2023 r.", " 2022", " 2024", " br."])
MONTHS = "styczeń lutego marca KWIECIEŃ maja czerwcu VII VIII września paź. XI grudzień May June August"
month = st.sampled_from(MONTHS.split(" "))
weekday = st.sampled_from(["poniedziałek", "wtorki", "środę", "czwartki", "piątek", "soboty", "niedzielę"])
nth = st.sampled_from(["I", "II", "III", "IV", "pierwszy", "druga", "ostatni", "trzecia", "1", "2"])
mark = st.sampled_from([" – ", "-", " - ", "/", " do ", " i ", ", ", " oraz ", " lub "])


def said(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    strategies = [part if isinstance(part, st.SearchStrategy) else st.just(part) for part in parts]
    return st.tuples(*strategies).map("".join)


day = st.one_of(
    said(number, " ", month, year),
    said(
        number, ".", st.integers(1, 12).map("{:02}".format), st.sampled_from(["", ".2023", ".24", ".2022 r."])
    ),
    said(nth, " ", weekday, " ", month, year),
    st.sampled_from(["Wielkanoc", "Boże Ciało", "majówka", "Dzień Kobiet", "wigilia"]),
)
stretch = st.one_of(
    said(month, year),
    said(nth, st.sampled_from([" kwartał", " półrocze", " kw."]), year),
    said(nth, st.sampled_from([" połowa ", " dekada ", " tydzień ", " weekend "]), month, year),
    said(st.sampled_from(["początek ", "koniec ", "połowa "]), month, year),
    st.sampled_from(["cały rok", "2023", "2022-2024", "wakacje", "ferie zimowe", "rok szkolny 2023/2024"]),
)
point = st.one_of(day, stretch)
base = st.one_of(
    point,
    said(point, mark, point),
    said(point, mark, point, mark, point),
    said(number, mark, number, mark, day),
    said(number, mark, number, " ", month, year),
    said("od ", point),
    said("od ", point, " do ", point),
    said(st.sampled_from(["do ", "do końca ", "przed ", "po ", "najpóźniej do "]), point),
    said("przełom ", month, " i ", month),
)
often = st.one_of(
    said(
        st.sampled_from(["", "co najmniej ", "nie częściej niż "]),
        st.one_of(st.sampled_from(["raz ", "dwa razy "]), said(number, " razy ")),
        st.sampled_from(
            ["w tygodniu", "w miesiącu", "na kwartał", "na pół roku", "w roku", "na 3 miesiące", "dziennie"]
        ),
    ),
    said("co ", st.sampled_from(["tydzień", "2 tygodnie", "pół roku", "drugi miesiąc", "5 lat", "dzień"])),
    said("każdy ", nth, " ", weekday, st.sampled_from([" miesiąca", " kwartału"])),
    said(nth, " i ", nth, " ", weekday, " miesiąca"),
    said("co drugi ", weekday),
    said("każdy ", weekday),
    said(number, " dnia każdego miesiąca"),
    st.sampled_from(
        ["cyklicznie", "kilka razy w roku", "codziennie", "w dni robocze", "ostatni dzień miesiąca"]
    ),
    said("wtorki i ", weekday),
)
times = st.sampled_from(
    [
        "", ", godz. 17", " o 8:30", " 16.00–18.00", ", 20:00–24:00", " 22:00–2:00", " do godz. 15",
        " od godz. 9", " 10:00–12:00 i 14:00–16:00", " (17⁰⁰)", ", noon", " 5 pm", " 0:00", ", o 24:00",
    ]
)  # fmt: skip
words = st.one_of(
    base,
    often,
    said(often, st.sampled_from([" ", ", "]), base),
    said(base, st.sampled_from([" ", " (", ", "]), often),
    said(often, ", ", often),
    said(base, st.sampled_from(["?", " ok.", ", wg potrzeb", ", na bieżąco", " – zebranie"])),
    said(base, times),
    said(often, times),
    said(often, times, ", ", base),
    said(day, times, st.sampled_from([" – ", ", ", " i ", "; "]), day, times),
    said("wtorki", times, ", ", weekday, times),
    st.sampled_from(["na bieżąco", "wg potrzeb", "na bieżąco?"]),
)


@given(words, st.sampled_from([2022, 2023, 2024]))
@example("od 20 do 31 maja", 2023)
@example("I tydzień i I dekada maja", 2023)
@example("X 2022, I 2023, V 2023", 2023)
@example("co drugi piątek od 3 marca", 2023)
@example("raz w roku: maj i wrzesień", 2023)
@example("8 i 1 lutego co drugi wtorek", 2022)
@example("1 lutego i styczeń 2023 i 19 lutego", 2022)
@example("styczeń – luty – marzec, I i I poniedziałek miesiąca", 2022)
def test_what_is_written_reads_to_the_same_reading(text: str, year: int) -> None:
    reading = read(text, year).reading
    if reading is not None:
        for language in ("pl", "en"):
            assert read(write(reading, language, year), year).reading == reading


def strings(name: str) -> list[str]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize("text", strings("terms.tsv") + strings("own_terms.tsv"))
def test_every_time_of_the_samples_can_be_written_again(text: str) -> None:
    for plan_year in (2020, 2022, 2023, 2024):
        reading = read(text, plan_year).reading
        if reading is not None:
            for language in ("pl", "en"):
                assert read(write(reading, language, plan_year), plan_year).reading == reading


@pytest.mark.parametrize(
    ("text", "polish", "english"),
    [
        ("od 1 do 31 maja", "1–31 maja 2023", "1–31 May 2023"),
        ("V/VI", "maj – czerwiec", "May – June"),
        ("pierwsze wtorki miesiąca", "każdy pierwszy wtorek miesiąca", "every first Tuesday of the month"),
        ("trzecia sobota m-ca", "każda trzecia sobota miesiąca", "every third Saturday of the month"),
        ("6 oraz 20 lipca", "6 i 20 lipca 2023", "6 and 20 July 2023"),
        ("28.04-03.05", "28 kwietnia – 3 maja 2023", "28 April – 3 May 2023"),
        ("IX i VI", "czerwiec i wrzesień", "June and September"),
        ("do końca czerwca", "do 30 czerwca 2023", "by 30 June 2023"),
        ("II połowa maja", "II połowa maja", "II half of May"),
        (
            "przełom maja i czerwca",
            "III dekada maja – I dekada czerwca?",
            "III decade of May – I decade of June?",
        ),
        ("co kwartał od marca", "raz na kwartał, marzec – grudzień", "once a quarter, March – December"),
        ("min. 2x w roku", "co najmniej 2 razy w roku", "at least 2 times a year"),
        ("stale", "na bieżąco", "ongoing"),
        ("XII 2023 – I 2024", "grudzień 2023 – styczeń 2024", "December 2023 – January 2024"),
        ("do ustalenia", "wg potrzeb", "as needed"),
    ],
)
def test_a_reading_is_written_as_people_write(text: str, polish: str, english: str) -> None:
    reading = read(text, YEAR).reading
    assert reading is not None
    assert write(reading, "pl", YEAR) == polish
    assert write(reading, "en", YEAR) == english


def test_a_rule_that_no_words_say_is_written_as_its_frequency() -> None:
    from osl.when.task_time import time_of

    for rule in (
        "FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO,TU",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=5",
        "FREQ=MONTHLY;BYDAY=1MO,2TU",
    ):
        reading = time_of("maj", None, rule, YEAR).reading
        assert reading is not None
        assert "maj" in write(reading, "pl", YEAR)
        assert reading.first_day == date(YEAR, 5, 1)
