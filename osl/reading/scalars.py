"""One function for each kind of scalar: a node in, a value out, problems told on the way."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from yaml.events import ScalarEvent

from osl import format as form
from osl.i18n import say, verbatim
from osl.reading.near import nearest
from osl.source.text import CONTROL, control_character

if TYPE_CHECKING:
    from osl.reading.reporter import Reporter
    from osl.source.tree import Node


def text(reader: Reporter, node: Node) -> str | None:
    """Any text that is not blank, as written."""
    if node.__class__ is ScalarEvent:
        value: str = node.value
        if value and not value.isspace():
            if node.style == '"' and not value.isprintable():
                _escaped_controls(reader, node)
            return value
    reader.not_a(node, say("text"))
    return None


def _escaped_controls(reader: Reporter, node: Node) -> None:
    if found := re.search(CONTROL, getattr(node, "value", "")):
        reader.problems.add(control_character(reader.span(node), found.group()))


def day(reader: Reporter, node: Node) -> date | None:
    """An ISO date."""
    value = text(reader, node)
    if value is None:
        return None
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        reader.bad(node, say('"{value}" is not a day of the calendar', value=value))
        return None
    reader.bad(
        node,
        say('"{value}" is not a date, expected year-month-day', value=value),
        verbatim("2023-05-20"),
    )
    return None


def year(reader: Reporter, node: Node) -> int | None:
    """A year of four digits."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{4}", value) and form.MIN_YEAR <= int(value) <= form.MAX_YEAR:
        return int(value)
    message = say(
        '"{value}" is not a year, expected four digits from {least} to {most}',
        value=value, least=form.MIN_YEAR, most=form.MAX_YEAR,
    )  # fmt: skip
    reader.bad(node, message)
    return None


def identifier(reader: Reporter, node: Node) -> str | None:
    """An id: words of a-z and 0-9 joined by single hyphens."""
    value = text(reader, node)
    if value is None or re.fullmatch(form.ID_PATTERN, value):
        return value
    from osl.source.slug import slug

    message = say('"{value}" is not an id, expected a-z and 0-9, words joined by "-"', value=value)
    reader.bad(node, message, verbatim(slug(value)) if slug(value) else None)
    return None


def number(reader: Reporter, node: Node) -> int | None:
    """A whole number, none below zero."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{1,9}", value):
        return int(value)
    reader.bad(node, say('"{value}" is not a whole number', value=value))
    return None


def flag(reader: Reporter, node: Node) -> bool | None:
    """`true` or `false`."""
    value = _one_of(reader, node, form.FLAGS)
    return None if value is None else value == "true"


def status(reader: Reporter, node: Node) -> str | None:
    """A task's status."""
    return _one_of(reader, node, form.STATUSES)


def role(reader: Reporter, node: Node) -> str | None:
    """The organiser's part in a task."""
    return _one_of(reader, node, form.ROLES)


def _one_of(reader: Reporter, node: Node, allowed: tuple[str, ...]) -> str | None:
    value = text(reader, node)
    if value is None or value in allowed:
        return value
    message = say('"{value}" is not one of: {allowed}', value=value, allowed=", ".join(allowed))
    near = nearest(value, allowed)
    reader.bad(node, message, verbatim(near) if near else None)
    return None


def rule(reader: Reporter, node: Node) -> str | None:
    """An RFC 5545 recurrence rule."""
    from osl.when.rule import check_rule

    value = text(reader, node)
    if value is None:
        return None
    if (wrong := check_rule(value)) is None:
        return value
    reader.bad(node, wrong)
    return None
