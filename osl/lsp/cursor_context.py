"""What is being typed, judged by lines and indentation alone: a file is broken while it is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.text.lines import NEWLINE
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"( *)((?:-(?: +|$))*)(.*)", re.DOTALL)
_KEY = re.compile(r"""["']?([A-Za-z0-9_-]+)["']?[ \t]*:(?:[ \t]+|$)""")
_OPENING, _CLOSING = "[{", "]}"


class CursorContext(Value):
    """What is typed at the end of a text: a key, or a value of the key that is the last of `keys`.

    `keys` lead to it, `present` are the keys or items beside it, `typed` is what is there of it already.
    """

    keys: tuple[str, ...]
    is_key: bool
    typed: str
    present: frozenset[str]


class CursorLine(Value):
    """A line: the columns of its first dash and of what follows, and its key."""

    dash: int
    column: int
    has_dash: bool
    key: str
    value: str


class FlowLevel(Value):
    """A bracket that is still open: which, the key before it, the parts behind it up to the cursor."""

    bracket: str
    key: str
    parts: tuple[str, ...]


def context_at(text: str, offset: int) -> CursorContext:
    """Return the context of `offset` in `text`."""
    above = NEWLINE.split(text[:offset])
    below = NEWLINE.split(text[offset:])[1:]
    line = _parsed(above[-1])
    rest = above[-1][line.column :]
    parents = _parents(above[:-1], line)
    keys = tuple(key for key, _ in reversed(parents))
    levels = _open_brackets(line.value if line.key else rest)
    if levels:
        return _in_brackets((*keys, line.key) if line.key else keys, levels)
    if line.key:
        return CursorContext((*keys, line.key), is_key=False, typed=line.value, present=frozenset())
    siblings = frozenset(_siblings(above[:-1], below, line))
    return CursorContext(keys, is_key=True, typed=rest, present=siblings)


def _parsed(line: str) -> CursorLine:
    found = _LINE.match(line)
    blanks, dashes, rest = found.groups() if found else ("", "", line)
    key = _KEY.match(rest)
    value = rest[key.end() :] if key else ""
    return CursorLine(len(blanks), len(blanks) + len(dashes), bool(dashes), key[1] if key else "", value)


def _parents(above: list[str], line: CursorLine) -> list[tuple[str, int]]:
    """Return the keys around `line` with their columns, from the inside out."""
    found: list[tuple[str, int]] = []
    # the key of a list may begin in the column of its dashes
    limit = line.dash + 1 if line.has_dash else line.column
    for text in reversed(above):
        other = _parsed(text)
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if other.key and other.column < limit:
            found.append((other.key, other.column))
            limit = other.dash + 1 if other.has_dash else other.column
        elif other.has_dash and other.dash < limit:
            limit = other.dash + 1
        if limit <= 0:
            break
    return found


def _siblings(above: list[str], below: list[str], line: CursorLine) -> Iterator[str]:
    """Yield the keys of the mapping that `line` is in, or the items of its list."""
    if not line.has_dash:
        yield from _run(reversed(above), line.column, ends_behind_dash=True)
    yield from _run(iter(below), line.column, ends_behind_dash=False)


def _run(lines: Iterator[str], column: int, *, ends_behind_dash: bool) -> Iterator[str]:
    for text in lines:
        other = _parsed(text)
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if other.column < column or (other.has_dash and other.dash < column and not ends_behind_dash):
            return
        if other.column == column and other.key:
            yield other.key
        if other.has_dash and other.dash < column and other.column <= column:
            return


def _open_brackets(text: str) -> list[FlowLevel]:
    """Return the brackets of `text` that are not closed, from the outside in."""
    levels: list[tuple[str, str, list[str]]] = []
    part, quote = "", ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not part.strip().rstrip(":"):
            quote = sign
        elif sign in _OPENING and (levels or at == 0 or not text[:at].strip()):
            levels.append((sign, _key_of(part), []))
            part = ""
            continue
        elif sign in _CLOSING and levels:
            levels.pop()
        elif sign == "," and levels:
            levels[-1][2].append(part)
            part = ""
            continue
        part += sign
    return [
        FlowLevel(bracket, key, (*parts, part if at == len(levels) - 1 else ""))
        for at, (bracket, key, parts) in enumerate(levels)
    ]


def _key_of(part: str) -> str:
    found = _KEY.match(part.strip() + " ")
    return found[1] if found else ""


def _in_brackets(keys: tuple[str, ...], levels: list[FlowLevel]) -> CursorContext:
    keys = (*keys, *(level.key for level in levels if level.key))
    last = levels[-1]
    typed = last.parts[-1].lstrip()
    others = [part.strip() for part in last.parts[:-1]]
    if last.bracket == "[":
        return CursorContext(keys, is_key=False, typed=typed, present=frozenset(others))
    if key := _key_of(typed):
        value = typed.partition(":")[2].lstrip()
        return CursorContext((*keys, key), is_key=False, typed=value, present=frozenset())
    return CursorContext(keys, is_key=True, typed=typed, present=frozenset(map(_key_of, others)))
