"""The order of a list: by time, lateness, title, person or section; ties as in the file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias

import pytest

from osl.text.collation import collation_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Osl

    Listed: TypeAlias = Callable[..., str]

PLAN = """\
year: 2023
title: Plan
audiences: {a: Wszyscy}
tasks:
  - {id: a, title: Żniwa, section: Łąka, when: czerwiec, audiences: [a], responsible: Łucja}
  - {id: b, title: "„Zdrój”", section: Las, when: do 31 marca, audiences: [a]}
  - {id: c, title: źródła, when: wg potrzeb, audiences: [a], responsible: Lucyna, short: Ćma}
  - {id: d, title: Zebranie, section: Łąka, when: 3 kwietnia, audiences: [a], responsible: lucyna}
  - {id: e, title: Zebranie, section: las, when: styczeń – luty, audiences: [a], responsible: Ola}
  - {id: f, title: Zaduma, when: styczeń, audiences: [a]}
unplanned:
  - {id: g, title: Aleja, section: Łąka, when: maj, audiences: [a], responsible: Óla}
"""
ORDERS = {
    "when": "f e b d g a c",
    "late": "f e b d a c g",
    "title": "g f b d e c a",
    "responsible": "c d a e g b f",
    "section": "b e a d c f g",
}


@pytest.fixture
def listed(osl: Osl, tmp_path: Path) -> Listed:
    (tmp_path / "2023.yaml").write_text(PLAN, encoding="utf-8")

    def answer(*words: str) -> str:
        result = osl("list", "--plan", str(tmp_path / "2023.yaml"), "--as-of", "2023-05-20", *words)
        assert (result.code, result.err) == (0, "")
        return result.out

    return answer


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_the_same_for_people_and_for_programs(order: str, listed: Listed) -> None:
    text = listed("--sort", order)
    shown = [line.split()[-1] for line in text.splitlines()[2:] if re.match("  .* [a-g]$", line)]
    as_json = [task["id"] for task in json.loads(listed("--sort", order, "--format", "json"))["tasks"]]
    as_csv = [line[0] for line in listed("--sort", order, "--format", "csv").splitlines()[1:]]
    assert shown == as_json == as_csv == ORDERS[order].split()


def test_only_the_file_and_sections_have_headings(listed: Listed) -> None:
    heads = {
        order: [line for line in listed(*words).splitlines()[2:] if line and line[0] != " "]
        for order in (*ORDERS, None)
        if (words := ("--sort", order) if order else ()) is not None
    }
    assert heads[None] == ["Łąka", "Las", "Other tasks", "las", "Unplanned"]
    assert heads["section"] == ["Las", "las", "Łąka", "Other tasks", "Unplanned"]
    assert all(not some for order, some in heads.items() if order not in (None, "section"))


def test_an_order_that_is_not_known_is_refused_with_the_nearest(osl: Osl) -> None:
    result = osl("list", "--sort", "titel", "--plan", "x.yaml")
    assert (result.code, result.out) == (2, "")
    assert "did you mean title?" in result.err


def test_words_are_in_the_order_of_a_polish_dictionary() -> None:
    words = [
        "10 lat", "1", "a", "Ala", "ala ma", "ał", "ąb", "baza", "Ćma", "cz", "coś", "Dąb", "dab", "Ekipa",
        "ę",
        "Łąka", "lato", "luty", "Muzeum", "ńu", "niż", "ósmy", "ogród", "„Piknik”", "pieśń", "Rada",
        "Rada Sportu", "Radar", "śpiew", "sprzątanie", "Zebranie", "źródło", "żniwa", "zza",
    ]  # fmt: skip
    assert sorted(words, key=collation_key) == [
        "1", "10 lat", "a", "Ala", "ala ma", "ał", "ąb", "baza", "coś", "cz", "Ćma", "dab", "Dąb", "Ekipa",
        "ę",
        "lato", "luty", "Łąka", "Muzeum", "niż", "ńu", "ogród", "ósmy", "pieśń", "„Piknik”", "Rada",
        "Rada Sportu", "Radar", "sprzątanie", "śpiew", "Zebranie", "zza", "źródło", "żniwa",
    ]  # fmt: skip


def test_a_letter_of_two_characters_is_the_letter() -> None:
    assert collation_key("Z\u0307niwa") == collation_key("Żniwa") == collation_key("„żniwa”!")
