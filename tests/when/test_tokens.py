"""Words of time cut run by run, as they would be in one go."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl.when.token_types import TOKEN_TYPES
from osl.when.tokens import Written, _runs, _tokenize, token_words, tokenize

# what begins, goes on with or ends a token that has a space in it, and what only looks like it
RUNS = """
    2023 5 05 12 5. 05. 12.. 5.05 5.05. 12.V 12.V. V. X I IX IX- - – — -szy -go szy szego gi ga cie go
    b b. B. (b. r r. br. may May (may change vary be move. on-going m-c am a.m. pm p.m. p m 9:30 9.30 9.30am
    ul ul. (ul. al. pl. placu rondo os. Konstytucji 3 3-go Trzeciego trzeciego maja Maja 11 listopada 2023r.
    20233 '23 , ; . ( ) maj majowy kwartał 5-7 2023-6 2023-06 2023/24 marca 05.06-07.08.2023
    Wielki wielkiego postu, poście a\u0301 \u00ad
"""
FRAGMENTS = RUNS.split()
SPACES = " ", "  ", "\u00a0", "\t", ""


@pytest.mark.parametrize("space", SPACES)
def test_no_two_runs_are_cut_otherwise_than_together(space: str) -> None:
    texts = [f"{first}{space}{second}" for first, second in product(FRAGMENTS, repeat=2)]
    assert [_in_runs(text) for text in texts] == [_tokenize(text) for text in texts]


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=8), st.sampled_from(SPACES))
def test_nor_are_many(runs: list[str], space: str) -> None:
    text = space.join(runs)
    assert _in_runs(text) == _tokenize(text)


def _in_runs(text: str) -> Written:
    return *tokenize(text), tuple(token_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "5. 05. 2023",
        "b. r.",
        "ul. 3 maja 5",
        "may change",
        "Wielki Post",
        "IX – szy",
        "9 a.m.",
        "12.05. 2023",
    ],
)
def test_what_is_one_token_with_the_next_run_stays_one(text: str) -> None:
    assert len(tokenize(text)[1]) < len([value for run in text.split() for value in _tokenize(run)[1]])


def test_a_run_is_cut_once() -> None:
    _runs.clear()
    tokenize("maj 2023 i maj 2024")
    assert list(_runs) == ["maj", "2023", "i", "2024"]
    assert _runs["maj"] == (TOKEN_TYPES["MONTH"], [5], ("maj",))
