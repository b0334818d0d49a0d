"""Every regular expression of the package, and how long each takes over texts made to keep it busy.

`python regular_expressions.py LOG` prints the slow ones as JSON; LOG has the one that is being tried.
"""

from __future__ import annotations

import ast
import builtins
import json
import re
import sys
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined] # the parts of a parsed expression
from re import _parser  # type: ignore[attr-defined]
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS = ("compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer")
# these search all of a text
CALLED = dict.fromkeys(("sub", "subn", "split", "finditer"), "findall")
# characters; the first finds what one more character makes twice as slow
LENGTHS = (22, 300, 3_000, 20_000)
SOON = 0.000_000_4  # seconds a character: a linear search takes less
GROWTH = 2.8  # times as long for twice the text: 2 is linear, 4 quadratic
# where an expression has another one inside it
INSIDE = {
    codes.MAX_REPEAT: 2, codes.MIN_REPEAT: 2, codes.POSSESSIVE_REPEAT: 2, codes.SUBPATTERN: 3,
    codes.ASSERT: 1, codes.ASSERT_NOT: 1,
}  # fmt: skip
# signs that texts repeat
GENERAL = (" ", "\n", "-", "–", ".", ",", ":", "1", "a", "ż", "(", "[", '"', "„", "\\", "\u00a0")


class Found(NamedTuple):
    """A regular expression, its place (`osl/text/lines.py:40`), and the methods that the package calls."""

    place: str
    pattern: re.Pattern[Any]
    methods: set[str]


class Sample(str):
    """What takes the place of a variable in an expression: a number as well as a text of two characters."""

    __slots__ = ()
    name = column = "22"

    def __add__(self, other: object) -> str:
        """Return a text that is as good a sample."""
        return str(self) + str(other)


Functions = tuple[ast.FunctionDef, ...]


def everywhere() -> Iterator[Found]:
    """Yield every regular expression of the package. A ValueError names one that cannot be made here."""
    for path in sorted((ROOT / "osl").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [(call, inside) for call, inside in _calls(tree, ()) if _is_regex(call)]
        module = vars(import_module(name)) if calls else {}
        for call, inside in calls:
            place = f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
            methods = _methods(call, inside, tree)
            yield from (Found(place, one, methods) for one in _patterns(place, call, inside, module))


def _calls(node: ast.AST, inside: Functions) -> Iterator[tuple[ast.Call, Functions]]:
    if isinstance(node, ast.Call):
        yield node, inside
    inner = (*inside, node) if isinstance(node, ast.FunctionDef) else inside
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inner)


def _is_regex(call: ast.Call) -> bool:
    return ast.unparse(call.func) in {f"re.{name}" for name in FUNCTIONS}


def _methods(call: ast.Call, inside: Functions, tree: ast.Module) -> set[str]:
    """Return how a pattern is used: the function itself, or the methods called on the name it is given."""
    method = ast.unparse(call.func).removeprefix("re.")
    if method != "compile":
        return {CALLED.get(method, method)}
    text = ast.unparse(call)
    names = [
        ast.unparse(node.targets[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(text)
    ]
    uses = "|".join(map(re.escape, [*names, *(f"{one.name}()" for one in inside[-1:]), text]))
    methods = "|".join(FUNCTIONS[1:])
    found = set(re.findall(rf"(?<![\w.])(?:{uses})(?:\.\w+)?\.({methods})\b", ast.unparse(tree)))
    return {CALLED.get(one, one) for one in found} or {"search"}


def _patterns(place: str, call: ast.Call, inside: Functions, module: dict[str, Any]) -> list[re.Pattern[Any]]:
    first = _assigned(call.args[0], inside)
    others = [ast.unparse(one) for one in (*call.args[1:], *(word.value for word in call.keywords))]
    flags = _value(next((text for text in others if re.match(r"re\.[A-Z]+\b", text)), "0"), module)
    unknown = {node.id for node in ast.walk(first) if isinstance(node, ast.Name)} - {*module, *dir(builtins)}
    if unknown and inside and not inside[-1].args.args:
        return list(_made(module[inside[-1].name]()))
    if unknown and isinstance(first, ast.Name):
        texts = dict.fromkeys(chain.from_iterable(map(_texts, _tables(module))))
    else:
        samples = dict.fromkeys(unknown, Sample("22"))
        texts = {_value(ast.unparse(first), {**module, **samples}): None}
    found = [re.compile(text, flags) for text in texts if _is_pattern(text)]
    if not found:
        raise ValueError(f"{place}: {ast.unparse(first)}")
    return found


def _assigned(expression: ast.expr, inside: Functions) -> ast.expr:
    """Return what the function around assigns to a name; any other expression as it is."""
    for node in ast.walk(inside[-1]) if inside else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == ast.unparse(expression):
            return node.value
    return expression


def _value(expression: str, names: dict[str, Any]) -> Any:
    return eval(expression, names)  # noqa: S307 - the package's own source


def _made(value: Any) -> Iterator[re.Pattern[Any]]:
    """Yield the patterns in what a function without parameters returned."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        values = value.values() if isinstance(value, dict) else value
        yield from chain.from_iterable(map(_made, values))


def _tables(module: dict[str, Any]) -> Iterator[Any]:
    tables = (value for name, value in module.items() if name[:2] != "__")
    return (value for value in tables if isinstance(value, tuple | list | dict))


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts in a table, also those that a function in it was made with."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list | dict):
        values = value.values() if isinstance(value, dict) else value
        yield from chain.from_iterable(map(_texts, values))
    elif cells := getattr(value, "__closure__", None):
        yield from chain.from_iterable(_texts(cell.cell_contents) for cell in cells)


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


def attacks(pattern: re.Pattern[Any]) -> list[str]:
    """Return pieces to repeat: characters of `pattern`, pairs of these, and signs that texts repeat."""
    own = list(islice(dict.fromkeys(_characters(_parser.parse(pattern.pattern, pattern.flags))), 6))
    pairs = [a + b for a, b in zip(own, own[1:] + own[:1], strict=True)]
    return [piece for piece in dict.fromkeys((*own, *pairs, "".join(own), *GENERAL)) if piece]


def _characters(parsed: Any) -> Iterator[str]:
    """Yield a character for each literal and each class of a parsed expression."""
    for code, value in parsed:
        if code in (codes.LITERAL, codes.RANGE):
            yield chr(value if code is codes.LITERAL else value[0])
        elif code is codes.CATEGORY:
            yield {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " "}.get(value, "a")
        elif code is codes.IN:
            yield from islice(_characters(value), 4)
        elif code is codes.BRANCH:
            yield from chain.from_iterable(map(_characters, value[1]))
        elif code in INSIDE:
            yield from _characters(value[INSIDE[code]])


def slow(pattern: re.Pattern[Any], method: str) -> tuple[str, float] | None:
    """Return a piece over which `pattern` takes far longer for twice the text, and its seconds."""
    for piece in attacks(pattern):
        for length in LENGTHS if piece in GENERAL else LENGTHS[:3]:
            if _seconds(pattern, method, piece, length) < SOON * length:
                continue
            # a machine with other things to do is slow by chance, but not time after time
            if all(_growth(pattern, method, piece, length) > GROWTH for _ in range(4)):
                return piece, round(_seconds(pattern, method, piece, length), 4)
            if length > 2_000:
                break
    return None


def _growth(pattern: re.Pattern[Any], method: str, piece: str, length: int) -> float:
    whole, half = (
        min(_seconds(pattern, method, piece, size) for _ in range(2)) for size in (length, length // 2)
    )
    return whole / max(half, SOON)


def _seconds(pattern: re.Pattern[Any], method: str, piece: str, length: int) -> float:
    text: Any = piece * (length // len(piece)) + "\x01"
    if isinstance(pattern.pattern, bytes):
        text = text.encode("latin-1", "replace")
    search = getattr(pattern, method)
    started = process_time()
    search(text)
    return process_time() - started


def main(log: str) -> None:
    """Try every expression once; print those that are slow, with their places."""
    tried: set[tuple[Any, int, str]] = set()
    results = []
    for place, pattern, methods in everywhere():
        for method in methods:
            key = pattern.pattern, pattern.flags, method
            if key in tried:
                continue
            tried.add(key)
            Path(log).write_text(f"{place}: {pattern.pattern!r}", encoding="utf-8")
            if hit := slow(pattern, method):
                source = pattern.pattern
                text = source.decode("latin-1") if isinstance(source, bytes) else source
                results.append((place, text, method, *hit))
    json.dump({"tried": len(tried), "slow": results}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
