"""Texts that name a month and nothing else."""

from __future__ import annotations

import pytest

from osl.exchange.importing.month_names import is_month


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
