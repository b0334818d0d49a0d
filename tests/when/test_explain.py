"""What was understood, in plain words, and the names that screens and reader share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from when.tables import GATHERED, MORE, OWN

from osl import i18n
from osl.dates import names
from osl.render.when import when_object, when_screen
from osl.when.explain import explain, in_words
from osl.when.lexicon import look_up
from osl.when.read import read

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("od kwietnia", [("od kwietnia", "from 1 April 2023; no end, so to 31 December 2023")]),
        ("do 31 marca", [("do 31 marca", "by 31 March 2023; no beginning, so from 1 January 2023")]),
        (
            "6 maja – zebranie",
            [("6 maja", "6 May 2023"), ("zebranie", "a remark; it does not change the date")],
        ),
        (
            "maj, wg potrzeb?",
            [
                ("maj", "from 1 May 2023 to 31 May 2023"),
                ("wg potrzeb", "no dates known; osl does not guess a month"),
                ("?", "tentative"),
            ],
        ),
        (
            "wtorki, godz. 17",
            [
                ("wtorki", "Tuesdays; the days are known"),
                ("godz. 17", "a time of day; it does not change the dates"),
            ],
        ),
        ("21 maja niedziela", [("21 maja", "21 May 2023"), ("niedziela", "weekdays")]),
        ("III i V", [("III i V", "from 1 March 2023 to 31 May 2023, in these months: March, May")]),
        (
            "w każdy drugi wtorek, maj",
            [
                ("w każdy drugi wtorek", "it recurs; on that day of each month, or on every other such day"),
                ("maj", "from 1 May 2023 to 31 May 2023"),
            ],
        ),
        (
            "Finał 6 maja po mszy",
            [
                ("Finał", "a remark; it does not change the date"),
                ("6 maja", "6 May 2023"),
                ("po mszy", "a time of day; it does not change the dates"),
            ],
        ),
        ("na bieżąco", [("na bieżąco", "continuously, so the whole year")]),
        ("II kwartał (maj)", [("II kwartał (maj)", "from 1 May 2023 to 31 May 2023")]),
        ("20 – 22.05.2023 r.", [("20 – 22.05.2023 r.", "20–22 May 2023")]),
        ("( „maj” ).", [("„maj”", "from 1 May 2023 to 31 May 2023")]),
        ("21 maja (niedziela).", [("21 maja", "21 May 2023"), ("(niedziela).", "weekdays")]),
        ("31 lutego", []),
        ("bez zmian", []),
    ],
)  # fmt: skip
def test_each_part_says_what_was_understood(text: str, parts: list[tuple[str, str]]) -> None:
    i18n.use("en")
    found = [(text[part.start : part.end], str(part.meaning)) for part in explain(text, 2023)]
    assert found == parts


@pytest.mark.parametrize("text", dict.fromkeys(row["text"] for row in OWN + GATHERED + MORE))
def test_no_part_is_quoted_without_a_bracket_or_the_dot_behind_it(text: str) -> None:
    for part in explain(text, 2023):
        quoted = text[part.start : part.end]
        assert text.count("(") != text.count(")") or quoted.count("(") == quoted.count(")")
        assert text[part.end : part.end + 1] not in (".", "!")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("na bieżąco", "continuously from 1 January 2023 to 31 December 2023"),
        ("do 31 marca", "by 31 March 2023"),
        ("wg potrzeb", "no date yet"),
        ("I połowa miesiąca", "no date yet"),
        ("raz w miesiącu od marca", "once a month, from 1 March 2023 to 31 December 2023"),
    ],
)
def test_a_whole_reading_is_said_in_words(text: str, said: str) -> None:
    i18n.use("en")
    reading = read(text, 2023).reading
    assert reading is not None
    assert in_words(reading) == said


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_reader_knows_every_name_that_a_screen_says(language: str) -> None:
    i18n.use(language)
    for month in range(1, 13):
        for name in (names.month_name(month), names.month_of(month), names.month_short(month)):
            reading = read(name, 2023).reading
            assert reading is not None
            assert reading.months == (month,)
        assert (look_up(names.month_in(month).split()[1].lower()) or ())[1:] == (month,)
    for weekday in range(1, 8):
        assert look_up(names.weekday_name(weekday).lower()) == ("WEEKDAY", weekday)


def test_when_as_json_has_the_shape_of_the_contract(osl: Osl) -> None:
    answer = json.loads(osl("when", "13.2023", "--year", "2023", "--format", "json").out)
    assert (answer["version"], answer["text"], answer["year"], answer["reading"]) == (
        1,
        "13.2023",
        2023,
        None,
    )
    (problem,) = answer["problems"]
    assert (problem["rule"], problem["severity"]) == ("month-out-of-range", "error")
    assert (problem["line"], problem["column"], problem["end_line"], problem["end_column"]) == (1, 1, 1, 3)


@pytest.mark.parametrize(
    ("text", "english", "polish"),
    [
        (
            "początek maja",
            "span: from 1 May 2023 to 10 May 2023 (tentative)",
            "okres: od 1 maja 2023 do 10 maja 2023 (termin wstępny)",
        ),
        (
            "każdy drugi wtorek",
            "recurring: from 1 January 2023 to 31 December 2023",
            "cyklicznie: od 1 stycznia 2023 do 31 grudnia 2023",
        ),
        ("wg potrzeb?", "no date yet", "jeszcze bez terminu"),
    ],
)
def test_the_screen_says_what_is_tentative_and_nothing_twice(
    osl: Osl, text: str, english: str, polish: str
) -> None:
    assert english in osl("when", text, "--year", "2023").out.splitlines()
    assert polish in osl("when", text, "--year", "2023", lang="pl").out.splitlines()


@pytest.mark.parametrize("text", dict.fromkeys(row["text"] for row in OWN[::8] + GATHERED[::8] + MORE[::8]))
def test_the_screen_calls_a_time_tentative_where_the_json_does(text: str) -> None:
    said = "(tentative)" in when_screen(text, 2023).blocks[0].title
    assert said == bool((json.loads(when_object(text, 2023))["reading"] or {}).get("tentative"))


@pytest.mark.parametrize(("lang", "labels"), [("en", ("perhaps", "hint")), ("pl", ("może", "podpowiedź"))])
def test_only_what_can_be_typed_is_called_a_perhaps(osl: Osl, lang: str, labels: tuple[str, str]) -> None:
    typed = osl("when", "20–12 maja", "--year", "2023", lang=lang).out.splitlines()[-1].split()
    told = osl("when", "kiedyś tam", "--year", "2023", lang=lang).out.splitlines()[-1].split()
    assert (typed, told[0]) == ([labels[0], "12–20", "maja"], labels[1])


def test_when_exits_0_also_for_what_it_cannot_read(osl: Osl) -> None:
    result = osl("when", "kiedyś tam", "--year", "2023")
    assert result.code == 0
    assert "unread-when" in result.out


def test_a_year_in_the_words_counts_where_there_is_no_plan(
    osl: Osl, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "2024" in osl("when", "I kwartał 2024 r.").out
    assert json.loads(osl("when", "maj", "--as-of", "2025-01-01", "--format", "json").out)["year"] == 2025
