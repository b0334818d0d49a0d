"""Months, days and people, by what they are called."""

from __future__ import annotations

import pytest

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.front_matter import day_of
from osl.exchange.importing.people import group_name, speaks_of_people


@pytest.mark.parametrize(
    "text",
    [
        "STYCZEŃ", "styczeń 2023 r.", "Miesiąc: maj", "1. Styczeń", "kwiecień – maj", "maj i czerwiec",
        "lipiec, sierpień, wrzesień 2023", "X", "I", "I - III", "PAZDZIERNIK", "May", "January and February",
        "Grudnia 2023 roku",
    ],
)  # fmt: skip
def test_a_heading_of_months_is_one(text: str) -> None:
    assert is_month(text)


@pytest.mark.parametrize(
    "text",
    ["", "Czerwone jagody", "Czerwona", "Lipowa", "maj, piknik", "5 maja, zebranie", "IV kwartał", "2023"],
)
def test_other_words_are_none(text: str) -> None:
    assert not is_month(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 maja 2023 r.", "2023-05-20"), ("Opublikowano: 20.05.2023 10:30", "2023-05-20"),
        ("Data publikacji: 2023-01-10", "2023-01-10"), ("12 . 05 . 2023", "2023-05-12"),
        ("5 Sept. 2021", "2021-09-05"), ("1 sie 2023", "2023-08-01"), ("12 kwi. 2023", "2023-04-12"),
        ("zrealizowano 5. grudnia 2023r.", "2023-12-05"), ("12 wrzesnia 2023", "2023-09-12"),
        ("31.02.2023", None), ("2023-13-40", None), ("12 osób 2023", None), ("maj 2023", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_the_reader_of_date_phrases_reads_it(text: str, day: str | None) -> None:
    found = day_of(text)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("text", "among_people"),
    [
        ("osób starszych", True), ("OSÓB starszych", True), ("dla Seniorów", True), ("renciści", True),
        ("Dorośli", True), ("mlodziez", True), ("koła gospodyń", True), ("for all residents", True),
        ("Radość i zabawa", False), ("allegro", False), ("koła zainteresowań", False), ("menu", False),
    ],
)  # fmt: skip
def test_people_are_known_by_their_names_in_every_case(text: str, among_people: bool) -> None:  # noqa: FBT001
    assert speaks_of_people(text) == among_people


@pytest.mark.parametrize(
    ("name", "group"),
    [("seniorów", "seniorzy"), ("Radnym", "Radni"), ("NGO", "NGO"), ("osób starszych", "osób starszych")],
)
def test_a_group_has_one_name(name: str, group: str) -> None:
    assert group_name(name) == group
