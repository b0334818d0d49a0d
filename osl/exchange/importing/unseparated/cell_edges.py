"""How likely a cell ends with one word and the next begins with another: by the words around that place.

The sum of the weights of what the words show is the logarithm of the odds: above 0, two cells are likelier
than one. The weights in `cell_edges.tsv` are those of a logistic regression on the cells of plans;
`dev/cell_edges.py` makes them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WEIGHTS = Path(__file__).with_name("cell_edges.tsv")
_ENDS, _BEGINS, _SHORT = (1, 2, 3), (3, 4, 5), 4  # letters; of a word that is known as a whole
_ENDS_BESIDE = (2, 3)  # of a word that is not at the edge itself
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


class WordsAround(Value):
    """The two words in front of a place between words, and the two behind it; "" if there is none."""

    before: str
    last: str
    first: str
    behind: str


class EdgeSigns(Value):
    """What words show, each sign as a short text: on both sides of a place, in front of it, behind it."""

    both: tuple[str, ...]
    ends: tuple[str, ...]
    begins: tuple[str, ...]

    def between(self, of: str, to: str) -> tuple[str, ...]:
        """Return all signs, also those for the fields `of` and `to` of which the cells would be."""
        before, after = (_FIELDS.get(name, "other") for name in (of, to))
        ends = (f"{before} > {sign}" for sign in (*self.both[:1], *self.ends))
        begins = (f"> {after} {sign}" for sign in (*self.both[:1], *self.begins))
        return (f"{before} > {after}", *self.both, *self.ends, *self.begins, *ends, *begins)


@lru_cache(maxsize=100_000)
def edge_between(around: WordsAround, of: str, to: str) -> float:
    """Return the logarithm of the odds that a cell of the field `of` ends with `around.last`.

    Then `around.first` begins one of the field `to`, else it goes on with the cell.
    """
    weights = _weights()
    return sum([weights.get(sign, 0.0) for sign in signs_of(around).between(of, to)])


@lru_cache(maxsize=10_000)
def signs_of(around: WordsAround) -> EdgeSigns:
    """Return what the words `around` a place show."""
    kinds = [_kind(word.strip(_MARKS)) for word in around]
    both = [" ".join(("kinds", *some)) for some in (kinds[1:3], kinds[:3], kinds[1:], kinds)]
    ends = [f"last {sign}" for sign in _of_word(around.last, _ENDS, _BEGINS)]
    ends += [f"before {sign}" for sign in _of_word(around.before, _ENDS_BESIDE)]
    begins = [f"first {sign}" for sign in _of_word(around.first, _ENDS, _BEGINS)]
    begins += [f"opens {around.first[:1]}"] * _is_mark(around.first[:1])
    begins += [f"behind {sign}" for sign in _of_word(around.behind, _ENDS_BESIDE)]
    return EdgeSigns(tuple(both), tuple(ends), tuple(begins))


def _of_word(word: str, ends: tuple[int, ...], begins: tuple[int, ...] = ()) -> Iterator[str]:
    """Yield the kind of `word`, the mark behind it, and the letters that it ends and begins with."""
    plain = word.strip(_MARKS).lower()
    kind = _kind(word.strip(_MARKS))
    yield kind
    if _is_mark(word[-1:]):
        yield f"mark {word[-1]}"
    if kind == "9":
        return
    if len(plain) <= _SHORT:
        yield f"={plain}"
    yield from (f"-{plain[-size:]}" for size in ends if size < len(plain))
    yield from (f"{plain[:size]}-" for size in begins if size < len(plain))


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
