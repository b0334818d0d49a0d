r"""A value of the plan as the text of a table's cell, and back, with nothing lost.

Text is unchanged, but for tabs, control and bidirectional characters, which become `\u202e`.
A list has one line per item, each after BULLET; the items of `moves`, `exceptions` and `log` are
"heading: value" pairs between semicolons, those of `links` a name and its address. Ids are separated
by commas, dates are as in the plan; status, role and yes or no are words in the language in use (and are
read in all languages of osl).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from osl import format as form
from osl.dates.ranges import month_runs
from osl.i18n import LANGUAGES, N_, _, translation
from osl.plan import Entry, Link, Move, Override
from osl.text.address import is_address
from osl.text.escapes import code, escape, unescape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from osl.format import Field

BULLET = "• "
INNER = "◦ "  # of a list within an item
WORDS = {
    "true": N_("yes"),
    "false": N_("no"),
    "planned": N_("planned"),
    "started": N_("started"),
    "done": N_("done"),
    "partly-done": N_("partly done"),
    "cancelled": N_("cancelled"),
    "organiser": N_("organiser"),
    "co-organiser": N_("co-organiser"),
    "partner": N_("partner"),
}
_SHOWN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
CellValue = Any


def to_cell(field: Field, value: CellValue) -> str:
    """Return `value` of `field` as the text of a cell; empty for None."""
    return "" if value is None else _KINDS[field.kind][0](value)


def from_cell(field: Field, text: str) -> CellValue:
    """Return the value of `field` in the cell `text`, None if it is empty.

    Raises ValueError if the text is not such a value.
    """
    return _KINDS[field.kind][1](text) if text else None


# titles that documents of earlier versions have
EARLIER_TITLES = {
    "activities": {"działania"},
    "date": {"time"},
    "what was done": {"co zrobiono"},
    "decided on": {"postanowiono"},
    "earlier date": {"earlier time", "wcześniejszy termin"},
}


def titles(message: str) -> set[str]:
    """Return `message` in all languages of osl, and as documents of earlier versions have it."""
    now = {translation(language).gettext(message) for language in LANGUAGES}
    return now | EARLIER_TITLES.get(message, set())


# ---- one value


def _word(value: object) -> str:
    key = str(value).lower() if isinstance(value, bool) else str(value)
    return _(WORDS[key]) if key in WORDS else escape(key)


@cache
def _keys() -> dict[str, str]:
    return {word.casefold(): key for key, message in WORDS.items() for word in (key, *titles(message))}


def _day(text: str) -> date:
    """Return the day in `text`: 2023-05-20, or as spreadsheets show it, 20.05.2023."""
    shown = _SHOWN_DAY.fullmatch(text.strip())
    return date(*map(int, shown.group(3, 2, 1))) if shown else date.fromisoformat(text)


def _key(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        key = _keys().get(text.strip().casefold(), "")
        if key not in allowed:
            raise ValueError(text)
        return key

    return read


def _months(months: Iterable[int]) -> str:
    runs = (dict.fromkeys(run) for run in month_runs(months))
    return ", ".join("-".join(map(str, run)) for run in runs) or "[]"


def _months_of(text: str) -> tuple[int, ...]:
    found: set[int] = set()
    for part in text.strip("[] ").split(",") if text.strip("[] ") else ():
        first, dash, last = part.replace("–", "-").partition("-")
        found.update(range(int(first), int(last if dash else first) + 1))
    if not found <= set(range(1, 13)):
        raise ValueError(text)
    return tuple(sorted(found))


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(escape(one, ",\n") for one in ids)


def _ids_of(text: str) -> tuple[str, ...]:
    return tuple(unescape(one) for one in text.split(", "))


# ---- lists


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(BULLET + escape(text, "\n") for text in texts)


def _items(text: str) -> list[str]:
    return [line.removeprefix(BULLET) for line in text.split("\n")]


def _texts_of(text: str) -> tuple[str, ...]:
    return tuple(unescape(line) for line in _items(text))


def _records(fields: Mapping[str, Field]) -> Callable[[Iterable[Any]], str]:
    def pairs(one: Any) -> Iterable[str]:
        for field in fields.values():
            value = getattr(one, field.attribute)
            text = _ids(value) if field.kind == "texts" else to_cell(field, value)
            if text:
                flat = text.replace("\n", code("\n")).replace(";", code(";"))
                yield f"{_(field.title)}: {flat}"

    return lambda records: "\n".join(BULLET + "; ".join(pairs(one)) for one in records)


def _records_of(
    fields: Mapping[str, Field], made: type[Move | Override | Entry]
) -> Callable[[str], tuple[Any, ...]]:
    def read(text: str) -> tuple[Any, ...]:
        return tuple(made(**dict(map(pair, line.split("; ")))) for line in _items(text))

    def pair(text: str) -> tuple[str, CellValue]:
        title, colon, rest = text.partition(": ")
        for field in fields.values():
            if colon and title in {field.name, *titles(field.title)}:
                return field.attribute, _ids_of(rest) if field.kind == "texts" else from_cell(field, rest)
        raise ValueError(text)

    return read


def _whole(text: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", text.strip()):
        raise ValueError(text)
    return int(text)


def _links(links: Iterable[Link]) -> str:
    parts = ([escape(one.title or "", "\n"), one.url or ""] for one in links)
    return "\n".join(BULLET + " ".join(filter(None, pair)) for pair in parts)


def _links_of(text: str) -> tuple[Link, ...]:
    return tuple(map(_link_of, _items(text)))


def _link_of(line: str) -> Link:
    title, _, url = line.rpartition(" ")
    if not title.strip() or not is_address(url):
        raise ValueError(line)
    return Link(unescape(title), url)


_TEXT = (escape, unescape)
_KINDS: dict[str, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    "text": _TEXT,
    "words": _TEXT,
    "rule": _TEXT,
    "id": _TEXT,
    "audience": _TEXT,
    "url": _TEXT,
    "date": (date.isoformat, _day),
    "year": (str, _whole),
    "number": (str, _whole),
    "flag": (lambda value: _word(value) if value else "", lambda text: _key("true", "false")(text) == "true"),
    "role": (_word, _key(*form.ROLES)),
    "status": (_word, _key(*form.STATUSES)),
    "texts": (_lines, _texts_of),
    "ids": (_ids, _ids_of),
    "months": (_months, _months_of),
    "hours": _TEXT,
    "exceptions": (_records(form.EXCEPTION), _records_of(form.EXCEPTION, Override)),
    "moves": (_records(form.MOVE), _records_of(form.MOVE, Move)),
    "links": (_links, _links_of),
    "log": (_records(form.ENTRY), _records_of(form.ENTRY, Entry)),
}
