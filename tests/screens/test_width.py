"""How wide text is, and how it is broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl.render.width import hanging, pad, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("zażółć", 6),
        ("日本", 4),
        ("e\u0301", 1),
        ("🎉", 2),
        ("▓│", 2),
        ("कु", 1),
        ("กั", 1),
        ("❤\ufe0f", 2),
        ("🏘\ufe0f", 2),
        ("a \ufe0f", 2),  # the sign alone, behind a space, makes nothing wider
        ("\u1100\u1161\u11a8", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_lines_break_between_words() -> None:
    assert wrap("Dzień Sąsiada na rynku", 10) == ["Dzień", "Sąsiada na", "rynku"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("oraz 12 kolejnych: osl overdue", ["oraz 12 kolejnych:", "osl overdue"]),
        ("zobacz też (osl list) w planie", ["zobacz też", "(osl list) w planie"]),
        ('typ: osl done "a b"; teraz', ['typ: osl done "a b";', "teraz"]),
        ("krótko: osl done piknik --year 2025", ["krótko: osl done", "piknik --year 2025"]),
        ("zob. osl list' albo inne", ["zob. osl list' albo", "inne"]),
    ],
)
def test_a_command_to_type_is_on_one_line_unless_that_takes_a_line_more(text: str, lines: list[str]) -> None:
    assert wrap(text, 20) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("strony i profilu", ["strony", "i profilu"]),
        ("a i w domach", ["a i w", "domach"]),
        ("odwołane 11 maja", ["odwołane", "11 maja"]),
        ("święto „ II Dnia", ["święto", "„ II Dnia"]),
        ("rok 2023 – zima", ["rok 2023 –", "zima"]),
        ("kulturalna – oto", ["kulturalna", "– oto"]),
        ("lato jesień – zima", ["lato", "jesień –", "zima"]),
        ("w konstantynopolu", ["w", "konstantyn", "opolu"]),
        ("zadanie 5", ["zadanie 5"]),
        ("zadania 15", ["zadania 15"]),
        ("w maju 2023 r.", ["w maju", "2023 r."]),
        ("maja (31 sierpnia)", ["maja (31", "sierpnia)"]),
        ("koniec (31 maja)", ["koniec", "(31 maja)"]),
    ],
)
def test_no_line_ends_with_a_single_letter_or_the_day_of_a_date_and_none_begins_with_a_dash(
    text: str, lines: list[str]
) -> None:
    assert wrap(text, 10) == lines


def test_a_word_too_long_for_a_line_breaks_at_its_hyphen_else_anywhere() -> None:
    assert wrap("dla Sportowo-Artystycznego", 14) == ["dla", "Sportowo-", "Artystycznego"]
    assert wrap("konstantynopolitańczykowianeczka", 12) == ["konstantynop", "olitańczykow", "ianeczka"]


def test_a_no_break_space_holds_words_together() -> None:
    assert wrap("spotkanie w\u00a0maju", 11) == ["spotkanie", "w\u00a0maju"]


def test_padding_fills_up_on_either_side() -> None:
    assert pad("日", 4) == "日  "
    assert pad("5", 3, right=True) == "  5"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(2, 40))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, room: int) -> None:
    lines = wrap(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room for line in lines)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("+     when: lipiec –     sierpień", ["+     when: lipiec –", "        sierpień"]),
        ("- moved: Piknik from June", ["- moved: Piknik from", "    June"]),
        ("krótki wiersz", ["krótki wiersz"]),
        ("- moved: Bal w parku i w sali", ["- moved: Bal w parku", "    i w sali"]),
        ("- done: Kino w szkole (5 maja)", ["- done: Kino", "    w szkole", "    (5 maja)"]),
        ("oraz w dniu 12 maja 2023 r.", ["oraz w dniu 12 maja", "  2023 r."]),
        ("  a" + "b" * 20, ["  a" + "b" * 20]),
        ("", [""]),
    ],
)
def test_a_line_that_is_too_long_hangs_below_its_beginning(line: str, lines: list[str]) -> None:
    assert hanging(line, 20) == lines
