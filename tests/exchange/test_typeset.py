"""No-break spaces: where they are put, where a word would be too long with them, and out again."""

from __future__ import annotations

import pytest

from osl.exchange.typeset import MOST, typeset, untypeset


@pytest.mark.parametrize(
    "text",
    [
        "październik 2023 r.", "12 maja 2023 r. – w Kluczach", "wrzesień/październik 2023",
        "w „Kiermaszu” i o tym",
        "Kiermaszu Bożonarodzeniowego 2023” – dla", "przed\nw Siedliszczowicach-Przedmieściu 2023 –",
    ],
)  # fmt: skip
def test_no_piece_is_longer_than_a_narrow_column_for_its_no_break_spaces(text: str) -> None:
    bound = typeset(text)
    assert bound.replace("\u00a0", " ") == text
    pieces = [piece for line in bound.split("\n") for piece in line.split(" ")]
    assert [piece for piece in pieces if "\u00a0" in piece and len(piece) > MOST] == []
    assert untypeset(bound) == text


def test_what_fits_stays_together() -> None:
    assert typeset("od 12 października 2023 r.") == "od 12\u00a0października\u00a02023\u00a0r."
    assert typeset("wrzesień/październik 2023") == "wrzesień/październik 2023"
