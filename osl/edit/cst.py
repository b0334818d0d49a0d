"""A stretch of a plan's text as shapes with exact ends: texts, keys with values, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from yaml.events import ScalarEvent

from osl.edit.unsure import UnsureError
from osl.i18n import say
from osl.source.nodes import Composer, Mapping, Sequence, events
from osl.text.lines import line_start
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator


class CstScalar(Value):
    """A scalar: what it says, how it is quoted (`'`, `"`, `|`, `>` or nothing), where it stands."""

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
    """A mapping; `end` lies after its last character, not at the next token as YAML's marks do."""

    start: int
    end: int
    column: int
    flow: bool
    pairs: tuple[tuple[CstScalar, CstNode], ...]

    def position(self, name: str) -> int | None:
        """The position of key `name`; raises UnsureError where it stands here twice."""
        found = [n for n, (key, _) in enumerate(self.pairs) if key.value == name]
        if len(found) > 1:
            raise UnsureError(say('the key "{key}" stands there twice', key=name))
        return found[0] if found else None

    def get(self, name: str) -> CstNode | None:
        """The value of key `name`, or None."""
        at = self.position(name)
        return None if at is None else self.pairs[at][1]


class CstList(Value):
    """A list; the column is that of its first hyphen, or of its bracket."""

    start: int
    end: int
    column: int
    flow: bool
    items: tuple[CstNode, ...]


CstNode: TypeAlias = CstScalar | CstMapping | CstList


def cst_at(text: str, start: int, end: int) -> CstNode:
    """The shape that stands in `text` from `start` to `end`.

    Raises UnsureError for what a plan must not use.
    """
    line = line_start(text, start)
    # blanks in place of what stands before it on its line keep the columns, and so the shape
    get = events(" " * (start - line) + text[start:end])
    get(), get()
    return _shape(Composer(get).node(get()), text, line)


def cst_of(text: str) -> CstNode:
    """The shape of a whole plan."""
    return cst_at(text, 0, len(text))


def _shape(node: Any, text: str, base: int) -> CstNode:
    start, end, column = node.start_mark.index + base, node.end_mark.index + base, node.start_mark.column
    if isinstance(node, ScalarEvent):
        style = node.style or ""
        return CstScalar(start, _content_end(text, start, end, style), column, node.value, style)
    if isinstance(node, Mapping):
        pairs = tuple((_key(key, text, base), _shape(value, text, base)) for key, value in node.pairs)
        return CstMapping(
            start, end if node.flow or not pairs else pairs[-1][1].end, column, node.flow, pairs
        )
    if isinstance(node, Sequence):
        items = tuple(_shape(item, text, base) for item in node.items)
        return CstList(start, end if node.flow or not items else items[-1].end, column, node.flow, items)
    raise UnsureError(say("anchors, aliases and tags are not edited"))


def _key(node: Any, text: str, base: int) -> CstScalar:
    key = _shape(node, text, base)
    if not isinstance(key, CstScalar):
        raise UnsureError(say("a key that is not text"))
    return key


def _content_end(text: str, start: int, end: int, style: str) -> int:
    """Where a scalar's own characters end; YAML counts the blank lines after a literal one to it."""
    if style not in ("|", ">"):
        return end
    if "+" in header(text, start):
        return end - len(re.search(r"(\r\n|\n|\r)?\Z", text[start:end])[0])  # type: ignore[index]
    return start + len(text[start:end].rstrip())


def header(text: str, start: int) -> str:
    """The first line of the literal or folded scalar at `start`, without a comment: `>-`, `|2+`."""
    found = re.compile(r"[|>][0-9+-]*").match(text, start)
    return found[0] if found else ""


def leaves(shape: CstNode, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each text inside `shape` with the keys and positions that lead to it, in order."""
    if isinstance(shape, CstScalar):
        yield path, shape.value
    elif isinstance(shape, CstMapping):
        yield path, "{}"
        for key, value in shape.pairs:
            yield from leaves(value, (*path, key.value))
    else:
        yield path, "[]"
        for n, item in enumerate(shape.items):
            yield from leaves(item, (*path, n))


def texts(shape: CstNode) -> Iterator[CstScalar]:
    """Each text inside `shape`, keys too, in order."""
    if isinstance(shape, CstScalar):
        yield shape
    elif isinstance(shape, CstMapping):
        for key, value in shape.pairs:
            yield key
            yield from texts(value)
    else:
        for item in shape.items:
            yield from texts(item)
