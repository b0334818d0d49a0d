"""Both languages are complete: every sentence of the source has its Polish, and no place is lost."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from dev.catalogues import catalogues, read, template

PO = read(catalogues()[0])
MESSAGES = [message for message in PO if message.id]


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_sentence_of_the_source_stands_in_the_catalogue() -> None:
    source = {(m.context, m.id) for m in template() if m.id}
    assert source == {(m.context, m.id) for m in MESSAGES}, "run: python dev/catalogues.py"


def test_every_sentence_is_translated() -> None:
    assert [m.id for m in MESSAGES if m.fuzzy or not all(forms(m.string or ""))] == []


def test_a_plural_has_the_three_polish_forms() -> None:
    assert [m.id for m in MESSAGES if m.pluralizable and len(forms(m.string or "")) != 3] == []


@pytest.mark.parametrize("message", [m for m in MESSAGES if "{" in str(m.id)], ids=lambda m: str(m.id)[:40])
def test_a_translation_fills_the_same_places(message: object) -> None:
    ids, strings = forms(message.id), forms(message.string)  # type: ignore[attr-defined]
    wanted = set().union(*map(places, ids))
    for string in strings:
        assert places(string) <= wanted
        assert wanted - places(string) <= {"n"}, f"{string!r} leaves out {wanted - places(string)}"


def test_polish_is_polish() -> None:
    left_in_english = [
        m.id
        for m in MESSAGES
        if m.id == m.string and re.search("[a-z]{4}", re.sub(r"\{.*?\}", "", str(m.id)))
    ]
    assert len(left_in_english) < 15, left_in_english
