"""How likely a cell ends with one word and the next begins with another: by how both are written.

The sum of the weights of what the two words show is the logarithm of the odds: above 0, two cells are
likelier than one. The weights in `cell_edges.tsv` are those of a logistic regression on the cells of
plans; `dev/cell_edges.py` makes them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WEIGHTS = Path(__file__).with_name("cell_edges.tsv")
LONGEST_END = 3  # letters
_SHORT = 4  # letters of a word that is known as a whole
_MARKS = '.,;:()„”"'
_FIELDS = {  # columns of other fields have anything
    "title": "title",
    "when": "when",
    MONTH: "when",
    "addressees": "addressees",
    "responsible": "responsible",
    "partners": "responsible",
    "place": "place",
    "cost": "cost",
}


@lru_cache(maxsize=100_000)
def edge_between(last: str, first: str, of: str, to: str) -> float:
    """Return the logarithm of the odds that a cell of the field `of` ends with `last`.

    Then `first` begins one of the field `to`, else it goes on with the cell.
    """
    weights = _weights()
    return sum(weights.get(sign, 0.0) for sign in signs_of(last, first, of, to))


def signs_of(last: str, first: str, of: str, to: str) -> tuple[str, ...]:
    """Return what the words `last` and `first` show, each sign as a short text, also for the two fields."""
    kinds = _kind(last.strip(_MARKS)), _kind(first.strip(_MARKS))
    both = f"kinds {kinds[0]} {kinds[1]}"
    ends = [f"mark {last[-1:]}"] * _is_mark(last[-1:]) + [f"last {sign}" for sign in _of_word(last)]
    begins = [f"opens {first[:1]}"] * _is_mark(first[:1]) + [f"closes {first[-1:]}"] * _is_mark(first[-1:])
    begins += [f"first {sign}" for sign in _of_word(first)]
    before, after = (_FIELDS.get(name, "other") for name in (of, to))
    found = [f"{before} > {after}", both, f"{before} > {both}", f"> {after} {both}", *ends, *begins]
    found += [f"{before} > {sign}" for sign in ends] + [f"> {after} {sign}" for sign in begins]
    if kinds[0].isalpha() and kinds[1] == "a":
        found.append(f"ends {last.strip(_MARKS)[-1:].lower()} {first.strip(_MARKS)[-1:].lower()}")
    return tuple(dict.fromkeys(found))


def _of_word(word: str) -> list[str]:
    """Return the kind of `word`, and the letters that it ends with."""
    plain = word.strip(_MARKS)
    kind = _kind(plain)
    return [kind, *(_parts(plain.lower()) if kind != "9" else ())]


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
