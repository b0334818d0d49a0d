"""A plan's text as a concrete syntax tree, with the exact end of each node.

It is the second YAML tree: `osl.source.nodes` has what a reader needs, from the marks of YAML, which end a
block at the next token. An edit must know where the last character of a value is, and how it is quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from yaml.events import ScalarEvent

from osl.i18n import say
from osl.problem import OslError
from osl.source.nodes import Composer, Mapping, Sequence, events
from osl.text.lines import line_end, line_start
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class UnsureError(OslError):
    """The text has a structure that the editor does not know; nothing was changed."""


class CstScalar(Value):
    """A scalar: its offsets, its column (from 0), its value and its style (`'`, `"`, `|`, `>` or "")."""

    start: int
    end: int
    column: int
    value: str
    style: str

    @property
    def block(self) -> bool:
        """Whether it is literal or folded."""
        return self.style in ("|", ">")


class CstMapping(Value):
    """A mapping; `end` is the offset after its last character."""

    start: int
    end: int
    column: int
    flow: bool
    pairs: tuple[tuple[CstScalar, CstNode], ...]

    def position(self, name: str) -> int | None:
        """Return the position of key `name`; raise UnsureError if the mapping has it twice."""
        found = [n for n, (key, _) in enumerate(self.pairs) if key.value == name]
        if len(found) > 1:
            raise UnsureError(say('the key "{key}" occurs there twice', key=name))
        return found[0] if found else None

    def get(self, name: str) -> CstNode | None:
        """Return the value of key `name`, or None."""
        at = self.position(name)
        return None if at is None else self.pairs[at][1]


class CstList(Value):
    """A list; its column is that of its first hyphen, or of its bracket."""

    start: int
    end: int
    column: int
    flow: bool
    items: tuple[CstNode, ...]


CstNode: TypeAlias = CstScalar | CstMapping | CstList


def cst_at(text: str, start: int, end: int) -> CstNode:
    """Return the node that is in `text` from `start` to `end`.

    Raises UnsureError for YAML that a plan must not use.
    """
    line = line_start(text, start)
    # blanks in place of what is before it on its line keep the columns, and so the structure
    get = events(" " * (start - line) + text[start:end])
    get(), get()
    return _node(Composer(get).node(get()), text, line)


def cst_of(text: str) -> CstNode:
    """Return the node of a whole plan."""
    return cst_at(text, 0, len(text))


def _node(node: Any, text: str, base: int) -> CstNode:
    start, end, column = node.start_mark.index + base, node.end_mark.index + base, node.start_mark.column
    if isinstance(node, ScalarEvent):
        style = node.style or ""
        return CstScalar(start, _content_end(text, start, end, style), column, node.value, style)
    if isinstance(node, Mapping):
        pairs = tuple((_key(key, text, base), _node(value, text, base)) for key, value in node.pairs)
        return CstMapping(
            start, end if node.flow or not pairs else pairs[-1][1].end, column, node.flow, pairs
        )
    if isinstance(node, Sequence):
        items = tuple(_node(item, text, base) for item in node.items)
        return CstList(start, end if node.flow or not items else items[-1].end, column, node.flow, items)
    raise UnsureError(say("anchors, aliases and tags are not edited"))


def _key(node: Any, text: str, base: int) -> CstScalar:
    key = _node(node, text, base)
    if not isinstance(key, CstScalar):
        raise UnsureError(say("a key that is not text"))
    return key


def _content_end(text: str, start: int, end: int, style: str) -> int:
    """Return the end of a scalar's own characters; YAML counts the blank lines after a literal one to it."""
    if style not in ("|", ">"):
        return end
    if "+" in header(text, start):
        return end - len(re.search(r"(\r\n|\n|\r)?\Z", text[start:end])[0])  # type: ignore[index]
    return start + len(text[start:end].rstrip())


def header(text: str, start: int) -> str:
    """Return the first line of the literal or folded scalar at `start`, without a comment: `>-`, `|2+`."""
    found = re.compile(r"[|>][0-9+-]*").match(text, start)
    return found[0] if found else ""


def leaves(node: CstNode, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text inside `node` with the keys and positions that lead to it, in order."""
    if isinstance(node, CstScalar):
        yield path, node.value
    elif isinstance(node, CstMapping):
        yield path, "{}"
        for key, value in node.pairs:
            yield from leaves(value, (*path, key.value))
    else:
        yield path, "[]"
        for n, item in enumerate(node.items):
            yield from leaves(item, (*path, n))


def scalars(node: CstNode) -> Iterator[CstScalar]:
    """Yield each scalar inside `node`, keys too, in order."""
    if isinstance(node, CstScalar):
        yield node
    elif isinstance(node, CstMapping):
        for key, value in node.pairs:
            yield key
            yield from scalars(value)
    else:
        for item in node.items:
            yield from scalars(item)


_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*")


def comments_in(text: str, start: int, end: int, nodes: Iterable[CstNode]) -> list[str]:
    """Return the comments of `text` from `start` to `end`, outside of the scalars of `nodes`."""
    found: list[str] = []
    at = start
    for one in sorted((scalar for node in nodes for scalar in scalars(node)), key=lambda one: one.start):
        if one.end <= start or one.start >= end:
            continue
        found += _COMMENT.findall(text[at : one.start])
        at = max(one.end, at)
        if one.block:
            found += _COMMENT.findall(_header_line(text, one))
    return [comment.rstrip() for comment in (*found, *_COMMENT.findall(text[at:end]))]


def _header_line(text: str, one: CstScalar) -> str:
    return text[one.start : min(line_end(text, one.start), max(one.end, one.start))]


_REST = re.compile(r"[ \t]*(?:#.*)?")


def end_of_value(text: str, end: int) -> int:
    """Return the end of the line on which a value ends; only a comment may follow the value there."""
    stop = line_end(text, end)
    if _REST.fullmatch(text, end, stop) is None:
        raise UnsureError(say('there is "{text}" after the value', text=text[end:stop].strip()))
    return stop


def open_text(text: str, node: CstNode) -> CstScalar | None:
    """Return the last scalar of `node` if it takes in the line end behind it (`|`, not `|-`)."""
    last = [*scalars(node)][-1:]
    return next((one for one in last if one.block and "-" not in header(text, one.start)), None)


def takes_blank_lines(text: str, node: CstNode) -> bool:
    """Return whether a blank line behind `node` would join its last scalar (`|+`)."""
    last = [*scalars(node)][-1:]
    return any(one.block and "+" in header(text, one.start) for one in last)
