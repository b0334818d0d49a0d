"""Read scalars: one function per kind, from a node to a value or None, reporting problems."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from yaml.events import ScalarEvent

from osl import format as form
from osl.dates.ranges import end_of_month
from osl.i18n import say, translation
from osl.problem import Span
from osl.source.scalar_offsets import offsets
from osl.source.text import control_character
from osl.text.control import CONTROL
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode


# the same as form.ID_PATTERN, which takes a gigabyte if an id has millions of hyphens
_not_an_id = re.compile(r"[^a-z0-9-]|\A-|-\Z|--").search


def text(reader: Reporter, node: YamlNode) -> str | None:
    """Return any text that is not blank, as written."""
    if node.__class__ is ScalarEvent:
        value: str = node.value
        if value and not value.isspace():
            if node.style == '"' and not value.isprintable():
                escaped_controls(reader, node)
            return value
        if reader.source.has_controls(value):  # some control characters count as blank
            escaped_controls(reader, node)
            return None
    reader.not_a(node, "text")
    return None


def escaped_controls(reader: Reporter, node: YamlNode) -> None:
    """Report the first control character that `node`, in double quotation marks, has as an escape."""
    value = getattr(node, "value", "")
    if (found := re.search(CONTROL, value)) and not reader.is_only_counted("not-text", node):
        span = reader.span(node)
        inside = offsets(reader.source.text[span.start : span.end], value)
        focus = Span(span.start + inside[found.start()], span.start + inside[found.end()]) if inside else None
        reader.problems.add(control_character(span, found.group(), focus))


def day(reader: Reporter, node: YamlNode) -> date | None:
    """Return an ISO date."""
    value = text(reader, node)
    if value is None:
        return None
    if not _is_iso(value):
        message = say('"{value}" is not a date, expected year-month-day', value=value)
        reader.bad(node, message, _as_iso(value))
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        reader.bad(node, say('"{value}" is not a day of the calendar', value=value), _last_day(value))
        return None


_is_iso = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


def _as_iso(value: str) -> Sentence:
    """Return a hint with the date as it should be, if its numbers can be read in only one way."""
    numbers = re.findall(r"\d+", value)
    order = "-".join({1: "n", 2: "n", 4: "y"}.get(len(number), "?") for number in numbers)
    if order not in ("y-n-n", "n-n-y") or re.search(r"[^\d\s.r-]", value):
        return say('write it such as "2023-05-20"')
    year, month, day = numbers if order == "y-n-n" else reversed(numbers)
    return say('write "{date}"', date=f"{year}-{month:0>2}-{day:0>2}")


def _last_day(value: str) -> Sentence | None:
    year, month = int(value[:4]), int(value[5:7])
    if not (year and 1 <= month <= 12):
        return say("the month is one of 01 to 12") if year else None
    return say("that month has {n} days", n=end_of_month(year, month).day)


def year(reader: Reporter, node: YamlNode) -> int | None:
    """Return a year of four digits."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{4}", value) and form.MIN_YEAR <= int(value) <= form.MAX_YEAR:
        return int(value)
    message = say(
        '"{value}" is not a year, expected four digits from {least} to {most}',
        value=value, least=form.MIN_YEAR, most=form.MAX_YEAR,
    )  # fmt: skip
    found = re.findall(r"(?<!\d)(?:19|2\d)\d\d(?!\d)", value[:200])
    if not found and re.fullmatch("['’]?[0-9]{2}", value):
        found = [f"20{value[-2:]}"]
    reader.bad(node, message, say('write "{word}"', word=found[0]) if len(found) == 1 else None)
    return None


def identifier(reader: Reporter, node: YamlNode) -> str | None:
    """Return an id: words of a-z and 0-9 joined by single hyphens."""
    value = text(reader, node)
    if value is None or not _not_an_id(value):
        return value
    from osl.text.slug import slug

    message = say('"{value}" is not an id, expected a-z and 0-9, words joined by "-"', value=value)
    valid = slug(value[:200])[:60].rstrip("-")
    reader.bad(node, message, say('write "{word}"', word=valid) if valid else None)
    return None


def number(reader: Reporter, node: YamlNode) -> int | None:
    """Return a whole number of 0 or more."""
    value = text(reader, node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{1,9}", value):
        return int(value)
    message = say('"{value}" is not a whole number of people', value=value)
    reader.bad(node, message, _as_number(value))
    return None


def _as_number(value: str) -> Sentence:
    """Return a hint with the number that `value` has in other words, if it has only one."""
    found = re.findall(r"[0-9](?:[0-9]|[ \u00a0\u202f](?=[0-9]{3}(?![0-9])))*", value[:200])
    number = re.sub("[^0-9]", "", found[0]) if len(found) == 1 else ""
    if not 1 <= len(number) <= 9 or re.search(r"[0-9]\s*[.,%]\s*[0-9]|[-−]\s*[0-9]|%", value):
        number = "35"
    return say('write digits only, such as "{n}"; put other words into "what"', n=number)


_FLAG_WORDS = dict.fromkeys(("tak", "yes", "on", "y", "t", "1"), "true")
_FLAG_WORDS |= dict.fromkeys(("nie", "no", "off", "n", "0"), "false")


def flag(reader: Reporter, node: YamlNode) -> bool | None:
    """Return True for `true`, False for `false`."""
    value = _one_of(reader, node, form.FLAGS, "flag")
    return None if value is None else value == "true"


def status(reader: Reporter, node: YamlNode) -> str | None:
    """Return a task's status."""
    return _one_of(reader, node, form.STATUSES, "state")


def role(reader: Reporter, node: YamlNode) -> str | None:
    """Return the organiser's role in a task."""
    return _one_of(reader, node, form.ROLES, "role")


def _one_of(reader: Reporter, node: YamlNode, allowed: tuple[str, ...], what: str) -> str | None:
    if node.__class__ is ScalarEvent and node.value in allowed:
        return allowed[allowed.index(node.value)]  # one text for all: ten thousand take a megabyte
    if (value := text(reader, node)) is None:
        return None
    message = say('"{value}" is not one of: {allowed}', value=value, allowed=", ".join(allowed))
    near = nearest(value, allowed) or _in_words(value.strip().lower(), allowed, what)
    reader.bad(node, message, say('did you mean "{word}"?', word=near) if near else None)
    return None


def _in_words(value: str, allowed: tuple[str, ...], what: str) -> str | None:
    """Return the one of `allowed` that is called `value`, or nearly so, in Polish."""
    if what == "flag":
        return _FLAG_WORDS.get(value)
    polish = translation("pl")
    names = {polish.pgettext(what, one.replace("-", " ")): one for one in allowed}
    names |= {polish.pgettext(what, one): one for one in allowed}
    near = nearest(value, names)
    return names[near] if near else None


def hours(reader: Reporter, node: YamlNode) -> str | None:
    """Return hours from–to, or from, as written."""
    value = text(reader, node)
    if value is None:
        return None
    from osl.when.hours import read_hours

    if read_hours(value):
        return value
    reader.bad(
        node, say('cannot read hours from "{value}"', value=value), say('write it such as "18–20" or "18:30"')
    )
    return None


def rule(reader: Reporter, node: YamlNode) -> str | None:
    """Return an RFC 5545 recurrence rule."""
    from osl.when.rule import check_rule

    value = text(reader, node)
    if value is None:
        return None
    if (wrong := check_rule(value)) is None:
        return value
    from osl.when.meant_rule import meant_rule

    meant = meant_rule(value)
    reader.bad(node, wrong, say('write "{word}"', word=meant) if meant else None)
    return None


def address(reader: Reporter, node: YamlNode) -> str | None:
    """Return the address of a link."""
    from osl.text.address import is_address

    value = text(reader, node)
    if value is None or is_address(value):
        return value
    reader.bad(node, say('"{value}" is not an address allowed in a plan', value=value), _as_address(value))
    return None


def _as_address(value: str) -> Sentence:
    """Return a hint with the address as it should be, if it is clear what was meant."""
    from osl.text.address import is_address

    plain = "%20".join(value.strip().replace("\\", "/").split(" "))
    web = f"https:{plain}" if plain.startswith("//") else ""
    meant = next(filter(is_address, (web, plain, plain.lstrip("/"))), None)
    if meant:
        return say('write "{word}"', word=meant)
    return say("write https://…, http://…, mailto:… or a relative path such as plakaty/piknik.pdf")
