"""A small parser that runs a grammar: productions over types of tokens."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Bound = dict[str, object]


# a symbol of a production: what it is called there, itself, the letter of a token type ("" for
# what productions make), may it be left out, may it be repeated
GrammarItem: TypeAlias = tuple[str, str, str, bool, bool]
# one way to write a symbol, what is built of it, and the letters that it can begin with
Production: TypeAlias = "tuple[str, Callable[..., object], frozenset[str]]"
# how far a production has been followed: its next item, the next token, and whether the item has
# been met already
ParserState: TypeAlias = tuple[int, int, bool]
_NOWHERE: dict[int, object] = {}


@cache
def _item(text: str) -> GrammarItem:
    label, _, mark = text.rpartition(":")
    symbol = mark.rstrip("?*+")
    letter = TOKEN_TYPES[symbol] if symbol.isupper() else ""
    return label, symbol, letter, mark[-1] in "?*", mark[-1] in "*+"


@cache
def _items(pattern: str) -> tuple[GrammarItem, ...]:
    return tuple(map(_item, pattern.split()))


class Grammar:
    """Productions by the symbol that they make.

    A production is written as `label:symbol` parts; a symbol in capitals is a token type, and
    its value is the token's number in the string, its *slot*. What has no label is dropped. `?`,
    `*`, `+` and `|` mean what they mean in a regular expression.

    A production is taken apart when a string first needs it: most strings need few.
    """

    def __init__(self, lines: Iterable[tuple[str, str, Callable[..., object]]]) -> None:
        self._lines: dict[str, list[tuple[str, Callable[..., object]]]] = {}
        for symbol, patterns, build in lines:
            self._lines.setdefault(symbol, []).append((patterns, build))
        self._first: dict[str, frozenset[str]] = {}
        self._productions: dict[str, list[Production]] = {}
        self._starting: dict[
            tuple[str, str], list[tuple[tuple[GrammarItem, ...], Callable[..., object]]]
        ] = {}

    def starting(
        self, symbol: str, letter: str
    ) -> list[tuple[tuple[GrammarItem, ...], Callable[..., object]]]:
        """Return the ways to write `symbol` that can begin with `letter`, and what each builds."""
        key = symbol, letter
        if key not in self._starting:
            self._starting[key] = [
                (_items(pattern), build)
                for pattern, build, openings in self.productions(symbol)
                if letter in openings
            ]
        return self._starting[key]

    def productions(self, symbol: str) -> list[Production]:
        """Return the productions of `symbol`."""
        if symbol not in self._productions:
            self._productions[symbol] = [
                (pattern, build, self._openings(pattern))
                for patterns, build in self._lines[symbol]
                for pattern in patterns.split(" | ")
            ]
        return self._productions[symbol]

    def first(self, symbol: str) -> frozenset[str]:
        """Return the letters that `symbol` can begin with."""
        if symbol not in self._first:
            self._first[symbol] = (
                frozenset(TOKEN_TYPES[symbol])
                if symbol.isupper()
                else frozenset().union(*[openings for _, _, openings in self.productions(symbol)])
            )
        return self._first[symbol]

    def _openings(self, pattern: str) -> frozenset[str]:
        letters: frozenset[str] = frozenset()
        for text in pattern.split():
            _, symbol, _, optional, _ = _item(text)
            letters |= self.first(symbol)
            if not optional:
                break
        return letters


class Parse:
    """One run of a grammar over one signature."""

    def __init__(self, grammar: Grammar, signature: str) -> None:
        self._grammar = grammar
        self.signature = signature
        self._known: dict[tuple[str, int], dict[int, object]] = {}

    def longest(self, symbol: str, start: int) -> tuple[int, object] | None:
        """Return the end of the longest `symbol` from `start`, and what was built of it."""
        return next(self.from_longest(symbol, start), None)

    def from_longest(self, symbol: str, start: int) -> Iterator[tuple[int, object]]:
        """Yield the end of each `symbol` from `start`, and what was built of it, the longest first."""
        ends = self._ends(symbol, start)
        return ((end, ends[end]) for end in sorted(ends, reverse=True))

    def _ends(self, symbol: str, start: int) -> dict[int, object]:
        key = symbol, start
        if key not in self._known:
            self._known[key] = self._ways(symbol, start)
        return self._known[key]

    def _token(self, letter: str, start: int) -> dict[int, object]:
        return {start + 1: start} if self.signature[start : start + 1] == letter else _NOWHERE

    def _ways(self, symbol: str, start: int) -> dict[int, object]:
        found: dict[int, object] = {}
        for items, build in self._grammar.starting(symbol, self.signature[start : start + 1]):
            for end, bound in self._follow(items, (0, start, False), {}, set()):
                if end not in found:
                    found[end] = build(**bound)
        return found

    def _follow(
        self, items: tuple[GrammarItem, ...], state: ParserState, bound: Bound, seen: set[ParserState]
    ) -> Iterator[tuple[int, Bound]]:
        # how a state was reached does not change what may follow: one visit is enough
        if state in seen:
            return
        seen.add(state)
        at, start, again = state
        if at == len(items):
            yield start, bound
            return
        label, symbol, letter, optional, repeated = items[at]
        ends = self._token(letter, start) if letter else self._ends(symbol, start)
        for end, value in ends.items():
            after = (at, end, True) if repeated else (at + 1, end, False)
            further = _bind(bound, label, value, repeated=repeated) if label else bound
            yield from self._follow(items, after, further, seen)
        if optional or again:
            yield from self._follow(items, (at + 1, start, False), bound, seen)


def _bind(bound: Bound, label: str, value: object, *, repeated: bool) -> Bound:
    if repeated:
        earlier = cast("tuple[object, ...]", bound.get(label, ()))
        return {**bound, label: (*earlier, value)}
    return {**bound, label: value}
