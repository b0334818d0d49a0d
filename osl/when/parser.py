"""A small machine that runs a grammar: productions over kinds of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from osl.when.tokens import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Bound = dict[str, object]


class Item(NamedTuple):
    """One symbol of a production: what it is called there, and how often it may stand."""

    label: str
    symbol: str
    optional: bool
    repeated: bool


class Production(NamedTuple):
    """One way to write a symbol, and what is built from its labelled parts."""

    items: tuple[Item, ...]
    build: Callable[..., object]


class State(NamedTuple):
    """How far a production has been followed: its next item, the next token, and whether the item
    has been met already."""

    item: int
    token: int
    again: bool = False


def _item(text: str) -> Item:
    label, _, symbol = text.rpartition(":")
    return Item(label, symbol.rstrip("?*+"), symbol[-1] in "?*", symbol[-1] in "*+")


class Grammar:
    """Productions by the symbol that they make.

    A production is written as `label:symbol` parts; a symbol in capitals is a kind of token, and
    its value is the token's number in the string, its *slot*. What has no label is dropped. `?`,
    `*`, `+` and `|` mean what they mean in a regular expression.
    """

    def __init__(self, lines: Iterable[tuple[str, str, Callable[..., object]]]) -> None:
        self.productions: dict[str, list[Production]] = {}
        for symbol, patterns, build in lines:
            for pattern in patterns.split(" | "):
                items = tuple(map(_item, pattern.split()))
                self.productions.setdefault(symbol, []).append(Production(items, build))
        self._first: dict[str, frozenset[str]] = {}
        self._ready: dict[str, list[tuple[tuple[Item, ...], Callable[..., object], frozenset[str]]]] = {}

    def ready(self, symbol: str) -> list[tuple[tuple[Item, ...], Callable[..., object], frozenset[str]]]:
        """The productions of `symbol`: items, builder, and the letters that each can begin with."""
        if symbol not in self._ready:
            self._ready[symbol] = [
                (p.items, p.build, frozenset(self._openings(p))) for p in self.productions[symbol]
            ]
        return self._ready[symbol]

    def first(self, symbol: str) -> frozenset[str]:
        """The letters that `symbol` can begin with."""
        if symbol not in self._first:
            self._first[symbol] = (
                frozenset(KINDS[symbol])
                if symbol.isupper()
                else frozenset().union(*(self._openings(p) for p in self.productions[symbol]))
            )
        return self._first[symbol]

    def _openings(self, production: Production) -> Iterator[str]:
        for item in production.items:
            yield from self.first(item.symbol)
            if not item.optional:
                return


class Parse:
    """One run of a grammar over one signature."""

    def __init__(self, grammar: Grammar, signature: str) -> None:
        self._grammar = grammar
        self._signature = signature
        self._known: dict[tuple[str, int], dict[int, object]] = {}

    def longest(self, symbol: str, start: int) -> tuple[int, object] | None:
        """Where the longest `symbol` from `start` ends, and what was built of it."""
        ends = self._ends(symbol, start)
        return max(ends.items()) if ends else None

    def _ends(self, symbol: str, start: int) -> dict[int, object]:
        if symbol.isupper():
            here = self._signature[start : start + 1]
            return {start + 1: start} if here == KINDS[symbol] else {}
        key = symbol, start
        if key not in self._known:
            self._known[key] = self._ways(symbol, start)
        return self._known[key]

    def _ways(self, symbol: str, start: int) -> dict[int, object]:
        found: dict[int, object] = {}
        here = self._signature[start : start + 1]
        for items, build, openings in self._grammar.ready(symbol):
            if here in openings:
                for end, bound in self._follow(items, State(0, start), {}, set()):
                    if end not in found:
                        found[end] = build(**bound)
        return found

    def _follow(
        self, items: tuple[Item, ...], state: State, bound: Bound, seen: set[State]
    ) -> Iterator[tuple[int, Bound]]:
        # how a state was reached does not change what may follow: one visit is enough
        if state in seen:
            return
        seen.add(state)
        at, start, again = state
        if at == len(items):
            yield start, bound
            return
        item = items[at]
        for end, value in self._ends(item.symbol, start).items():
            after = State(at, end, again=True) if item.repeated else State(at + 1, end)
            yield from self._follow(items, after, _bind(bound, item, value), seen)
        if item.optional or again:
            yield from self._follow(items, State(at + 1, start), bound, seen)


def _bind(bound: Bound, item: Item, value: object) -> Bound:
    if not item.label:
        return bound
    if item.repeated:
        earlier = cast("tuple[object, ...]", bound.get(item.label, ()))
        return {**bound, item.label: (*earlier, value)}
    return {**bound, item.label: value}
