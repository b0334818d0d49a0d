"""Words that stay unread name the form to type, and what is typed so is read without a problem."""

from __future__ import annotations

import pytest

from osl.i18n import verbatim
from osl.when.read import is_readable, read

MEANT = [
    # a day and a month with a slash
    ("12/05", "12.05"),
    ("12/5 - 15/5", "12.5 - 15.5"),
    ("12/05, 14/05 i 16/05", "12.05, 14.05 i 16.05"),
    ("do 12/05", "do 12.05"),
    # years of two digits
    ("maj 23", "maj 2023"),
    ("V 23", "V 2023"),
    ("IV kw. 23", "IV kw. 2023"),
    ("wrzesień - grudzień 23 r.", "wrzesień - grudzień 2023 r."),
    ("12 maja 23", "12 maja 2023"),
    ("I półrocze 23", "I półrocze 2023"),
    ("maj 12", "12 maj"),
    # weeks by their numbers
    ("tydzień 20", "15.05 – 21.05.2023"),
    ("20. tydzień", "15.05 – 21.05.2023"),
    ("tydz. nr 20", "15.05 – 21.05.2023"),
    ("tydzień 20–22", "15.05 – 04.06.2023"),
    ("week 20", "15.05 – 21.05.2023"),
    ("tydzień 52", "25.12 – 31.12.2023"),
    ("KW 20", "15.05 – 21.05.2023"),
    # as spreadsheets write a day or a month, and count days
    ("V/23", "maj 2023"),
    ("maj.23", "maj 2023"),
    ("05-maj-23", "5 maja 2023"),
    ("1-maj", "1 maja"),
    ("1-mar", "1 mar"),
    ("May-23", "May 2023"),
    ("45047", "01.05.2023"),
    # items numbered by Roman numbers
    ("I. maj\nII. lipiec", "maj, lipiec"),
    # times with nothing between them
    ("5 maja 12 maja", "5 maja, 12 maja"),
    ("12.05 14.05 19.05", "12.05, 14.05, 19.05"),
    ("I kwartał III kwartał", "I kwartał, III kwartał"),
    ("5 maja 🎉 12 maja", "5 maja, 12 maja"),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_a_form_that_can_be_typed_is_named(text: str, meant: str) -> None:
    outcome = read(text, 2023)
    (issue,) = outcome.issues
    assert outcome.reading is None
    assert issue.hint == verbatim(meant)
    again = read(meant, 2023)
    assert again.reading is not None
    assert not again.issues


@pytest.mark.parametrize(
    "text",
    [
        *(
            "j.w.",
            "jw.",
            "j. w.",
            "J.W.",
            "jak wyżej",
            "-//-",
            "--//--",
            "-||-",
            '-"-',
            "„",
            '"',
            "''",
            "– ” –",
            "ditto",
        ),
        *("as above",),
    ],
)
def test_what_refers_to_the_row_above_says_to_copy_it(text: str) -> None:
    outcome = read(text, 2023)
    assert outcome.reading is None
    assert [str(issue.hint) for issue in outcome.issues] == ["copy the date phrase of the task above"]


FOLLOWED = [
    ("23.12.2022 – 31.12.2023", "23.12.2023 – 31.12.2023"),
    ("31.02.2022", "28.02.2023"),
]


@pytest.mark.parametrize(("text", "meant"), FOLLOWED)
def test_a_hint_that_needs_a_hint_gives_that_one(text: str, meant: str) -> None:
    hints = [issue.hint for issue in read(text, 2023).issues]
    assert hints == [verbatim(meant)]


@pytest.mark.parametrize(
    "text", ["tydzień 54", "31/02", "99/99", "12/05/x", "week 0", "maj 99", "sala 12/05 b"]
)
def test_what_no_form_is_known_for_gets_the_general_hint(text: str) -> None:
    (issue,) = read(text, 2023).issues
    assert str(issue.hint).startswith("write it as in")


@pytest.mark.parametrize(
    "text", ["Listopad Marzec", "maj wrzesień", "wrzesień maj", "IX–I", "20–12 maja", "maj 2022"]
)
def test_a_hint_never_repeats_what_was_written(text: str) -> None:
    for issue in read(text, 2023).issues:
        assert str(issue.hint) != text


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("5 maja", True), ("19 czerwa", True), ("- maj\n- lipiec", True), ("1. maj", True),
        ("31 lutego", False),
        ("Piknik rodzinny 5", False), ("rodzinnyMieszkańcy", False), ("", False), ("maj" + " x" * 400, False),
    ],
)  # fmt: skip
def test_a_text_is_known_as_readable_without_a_hint(text: str, readable: bool) -> None:  # noqa: FBT001
    assert is_readable(text, 2023) is readable
    assert (read(text, 2023).reading is not None) is readable


@pytest.mark.parametrize("text", ["2 tygodnie", "3 weeks", "2 tyg.", "10 tygodni", "45413", "V/31"])
def test_a_length_or_a_number_is_not_taken_for_a_week_or_a_year(text: str) -> None:
    (issue,) = read(text, 2023).issues
    assert issue.hint is None or not issue.hint.is_verbatim


@pytest.mark.parametrize("words", ["5 czerwca godz. 25", "5 czerwca o 25", "5 June at 26"])
def test_an_hour_that_there_is_not_is_not_taken_for_a_short_year(words: str) -> None:
    hints = [str(issue.hint) for issue in read(words, 2026).issues]
    assert not any("2026" in hint and "godz" in hint for hint in hints)
    assert not any(hint.endswith(("o 2026", "at 2026")) for hint in hints)
