"""Read lists of scalars: one function per kind, from a node to a value, reporting problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.reading.scalars import text
from osl.source.nodes import Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode


def items(reader: Reporter, node: YamlNode) -> Iterable[YamlNode] | None:
    """Return the items of a list; None, with a problem reported, if `node` is not one."""
    if isinstance(node, Sequence):
        return node.items
    reader.not_a(node, "list")
    return None


def texts(reader: Reporter, node: YamlNode) -> tuple[str, ...] | None:
    """Return a list of texts; it may be empty."""
    if (found := items(reader, node)) is None:
        return None
    return tuple([value for item in found if (value := text(reader, item)) is not None])


def ids(reader: Reporter, node: YamlNode) -> tuple[str, ...] | None:
    """Return a list of audience ids, at least one."""
    if (listed := items(reader, node)) is None:
        return None
    found = [text(reader, item) for item in listed]
    if None in found:
        reader.unreadable.add("audiences")
    elif not found and isinstance(node, Sequence) and node.whole:
        message = say("expected at least one audience, found an empty list")
        reader.report("empty-value", reader.span(node), message)
    return tuple(filter(None, found))


def months(reader: Reporter, node: YamlNode) -> tuple[int, ...] | None:
    """Return months (1–12) from one, a range, or a list of them; None if there is none, or one is refused."""
    nodes = node.items if isinstance(node, Sequence) else [node]
    found = [_some_months(reader, item) for item in nodes]
    if not found or None in found:
        return None
    return tuple(sorted({month for some in found for month in some or ()}))


def _some_months(reader: Reporter, node: YamlNode) -> tuple[int, ...] | None:
    from osl.when.months import parse_months

    if (value := text(reader, node)) is None:
        return None
    found, issue = parse_months(value)
    if issue is None:
        return found
    if reader.source.has_controls(value):
        return None
    reader.report(issue.rule, reader.span(node), issue.message, issue.hint)
    return None
