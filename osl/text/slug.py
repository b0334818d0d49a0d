"""Ids made of titles: Polish letters folded, words joined by hyphens; and ids as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = re.compile("[a-z0-9]+")


def slug(title: str) -> str:
    """Return the id for `title` ("Święto Ziemi" → `swieto-ziemi`); empty if no letter is left."""
    return "-".join(_WORDS.findall(fold(title)))


def same_name(word: str, names: Iterable[str]) -> str | None:
    """Return the first of `names` that is `word` but for case, diacritics and spaces for hyphens."""
    plain = _plain(word)
    return next((name for name in names if plain and _plain(name) == plain), None)


def begun_by(word: str, names: Iterable[str]) -> list[str]:
    """Return those of `names` that begin with `word`; if none does, those that do once folded."""
    known, plain = list(names), _plain(word)
    begun = [name for name in known if word and name.startswith(word)]
    return begun or [name for name in known if plain and _plain(name).startswith(plain)]


def _plain(word: str) -> str:
    return "-".join(fold(word).split())
