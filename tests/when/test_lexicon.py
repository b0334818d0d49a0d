"""The words of the vocabulary, looked up."""

from __future__ import annotations

import pytest

from osl.when.lexicon import month_number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("styczeń", 1), ("Lutego", 2), ("MARCU", 3), ("kwiecien", 4), ("maj", 5), ("June", 6), ("lip", 7),
        ("august", 8), ("wrzesnia", 9), ("październiku", 10), ("Nov", 11), ("grudniowi", 12),
        ("wtorek", None), ("list", None), ("czerwona", None), ("", None), ("5", None),
    ],
)  # fmt: skip
def test_a_month_is_known_in_any_case_and_form(word: str, number: int | None) -> None:
    assert month_number(word) == number
