"""How likely a cell ends with one word and the next begins with another: by how both are written.

The sum of the weights of what the two words show is the logarithm of the odds: above 0, two cells are
likelier than one. The weights in `cell_edges.tsv` are those of a logistic regression on the cells of
plans; `dev/cell_edges.py` makes them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WEIGHTS = Path(__file__).with_name("cell_edges.tsv")
LONGEST_END = 3  # letters
_SHORT = 4  # letters of a word that is known as a whole
_MARKS = '.,;:()„”"'


@lru_cache(maxsize=50_000)
def edge_between(last: str, first: str) -> float:
    """Return the logarithm of the odds that a cell ends with `last` and another begins with `first`."""
    weights = _weights()
    return sum(weights.get(sign, 0.0) for sign in signs_of(last, first))


def signs_of(last: str, first: str) -> tuple[str, ...]:
    """Return what the words `last` and `first` show, each sign as a short text; "" is always there."""
    kinds = _kind(last.strip(_MARKS)), _kind(first.strip(_MARKS))
    signs = ["", f"kinds {kinds[0]} {kinds[1]}", f"mark {last[-1:]}" if _is_mark(last[-1:]) else ""]
    signs += [f"opens {first[:1]}" * _is_mark(first[:1]), f"closes {first[-1:]}" * _is_mark(first[-1:])]
    for name, word, kind in (("last", last, kinds[0]), ("first", first, kinds[1])):
        signs.append(f"{name} {kind}")
        if kind != "9":
            signs += (f"{name} {part}" for part in _parts(word.strip(_MARKS).lower()))
    if kinds[0].isalpha() and kinds[1] == "a":
        signs.append(f"ends {last.strip(_MARKS)[-1:].lower()} {first.strip(_MARKS)[-1:].lower()}")
    return tuple(dict.fromkeys(signs))


def _parts(word: str) -> Iterator[str]:
    if len(word) <= _SHORT:
        yield f"={word}"
    for size in range(1, min(LONGEST_END, len(word) - 1) + 1):
        yield f"-{word[-size:]}"


def _kind(word: str) -> str:
    """Return what `word` begins with: a digit, a capital (or several), a small letter, or a mark."""
    if not word[:1].isalnum():
        return "."
    if word[0].isdigit():
        return "9"
    if word[0].isupper():
        return "AA" if len(word) > 1 and word.isupper() else "A"
    return "a"


def _is_mark(letter: str) -> bool:
    return bool(letter) and not letter.isalnum()


@cache
def _weights() -> Mapping[str, float]:
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    return {sign: float(weight) for sign, weight in (line.split("\t") for line in lines)}
