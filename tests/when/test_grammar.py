"""The grammar is spelt right: a misspelt symbol or kind of token would match nothing, and never fail."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from osl import when
from osl.when import token_types as kinds
from osl.when.grammar.productions import PRODUCTIONS
from osl.when.lexicon import spelt
from osl.when.token_types import TOKEN_TYPES

KIND = re.compile(r"[A-Z]+")


def symbols() -> list[str]:
    """What the productions are made of: symbols in small letters, kinds of tokens in capitals."""
    ways = [way for _symbol, ways, _build in PRODUCTIONS for way in ways.split(" | ")]
    return [item.rpartition(":")[2].rstrip("?*+") for way in ways for item in way.split()]


def made() -> set[str]:
    """The kinds that tokens have: those of the vocabulary, and those that figures and signs are given."""
    tree = ast.parse(Path(kinds.__file__).read_text(encoding="utf-8"))
    written = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    given = {value for value in written if isinstance(value, str) and KIND.fullmatch(value)}
    return given | {kind for kind, _value in spelt().values()}


def asked_for() -> set[str]:
    """The kinds that any module of `when` asks for: naming one enters it in KINDS."""
    for module in walk_packages(when.__path__, "osl.when."):
        import_module(module.name)
    return set(TOKEN_TYPES) | {symbol for symbol in symbols() if symbol.isupper()}


def test_every_symbol_of_a_production_is_made_by_one() -> None:
    assert {one for one in symbols() if not one.isupper()} - {symbol for symbol, _, _ in PRODUCTIONS} == set()


def test_every_kind_of_token_that_is_asked_for_is_one_that_tokens_have() -> None:
    assert asked_for() - made() == set()


def test_a_production_is_labels_and_symbols_and_nothing_else() -> None:
    item = r"([a-z_]+:)?([A-Z]+|[a-z_]+)[?*+]?"
    line = re.compile(rf"{item}( (\| )?{item})*")
    assert [ways for _symbol, ways, _build in PRODUCTIONS if not line.fullmatch(ways)] == []
