"""The parts of an item of a list: its title, its date with the hours, its place and who is responsible."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.unseparated.lists.item_dates import (
    BREAK,
    LONGEST_ITEM,
    find_date,
    has_title,
    is_date,
)
from osl.exchange.importing.unseparated.lists.labels import without_labels
from osl.exchange.importing.unseparated.scoring import looks_like_place, looks_responsible
from osl.values import Value
from osl.when.read import is_only_a_date, read

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASH = re.compile(r"\s[-–—]{1,3}\s|\s[-–—](?=[^\s\d])")
_SIGNS = " \t,;:–—-"
_SAID = re.compile(r"\s(?=(?:o\s)?godz\S{0,5}\s?\d)")
_HOURS = re.compile(r"(?:(?:o|od|w)\s)?(?:godz\w*\.?\s?|g\.\s?)?\d{1,2}(?:[:.]\d\d)?\b.{0,30}")
LONGEST_HOURS, _MOST_HOURS = 40, 4


class ItemParts(Value):
    """The parts of an item, "" for each that it has not."""

    title: str
    when: str = ""
    place: str = ""
    responsible: str = ""


@lru_cache(maxsize=20_000)
def item_parts(text: str, under: str = "") -> ItemParts:
    """Return the parts of the item `text`, which is `under` a date, or under none."""
    words = " ".join(text.split()).replace(" | ", " – ")
    if len(words) > LONGEST_ITEM:
        return ItemParts(words)
    span = find_date(words, under)
    if span is None:
        words, labelled = without_labels(words)
        found = ItemParts(words.strip())
    else:
        before, labelled = without_labels(words[: span[0]])
        after, also = without_labels(words[span[1] :], alone=True)
        labelled = {**also, **labelled}
        found = _around(before, words[slice(*span)], after)
    found = _with_hours(found, under)
    place, responsible = labelled.get("place"), labelled.get("responsible")
    return found._replace(
        place="; ".join(filter(None, (found.place, place))),
        responsible="; ".join(filter(None, (found.responsible, responsible))),
    )


def _around(before: str, when: str, after: str) -> ItemParts:
    """Return the parts of an item whose date has these texts before and behind it."""
    when = when.strip(" ,;:")
    inner, closed, outer = after.partition(")")
    if before.endswith("(") and closed:
        lead, rest, inner = before[:-1].rstrip(), outer, inner.strip(_SIGNS)
        if looks_like_place(inner) and not rest.strip(_SIGNS + "."):
            return ItemParts(lead, when, inner)
        lead = f"{lead} ({inner})" if inner else lead
        between = "" if rest[:1] in ",;." else " "
        return ItemParts(f"{lead}{between}{rest.strip()}".strip(" ,;"), when)
    if not before.strip(_SIGNS):
        title, *parts = [part.strip() for part in _DASH.split(after.strip(_SIGNS)) if part.strip()]
        return _with_rest(ItemParts(title, when), parts)
    title, after = before.rstrip(_SIGNS + "("), after.rstrip(" ;,")
    if after[:1] in (",", ";"):
        rest = after.strip(_SIGNS)
        if looks_like_place(rest):
            return ItemParts(title, when, rest)
        return ItemParts(f"{title}{after.rstrip(_SIGNS)}", when)
    parts = [part.strip(_SIGNS) for part in _DASH.split(after) if part.strip(_SIGNS + ".")]
    if before.rstrip().endswith(",") and len(parts) == 1 and not looks_like_place(parts[0]):
        return ItemParts(f"{title} – {parts[0]}", when)  # "Ostatki, 22 lutego – bal"
    return _with_rest(ItemParts(title, when), parts)


def _with_rest(found: ItemParts, rest: Sequence[str]) -> ItemParts:
    """Return `found` with what follows it between dashes: a place, then persons and all else."""
    if len(rest) == 1 and looks_responsible(rest[0]) and not looks_like_place(rest[0]):
        return found._replace(responsible=rest[0])
    if len(rest) == 2 and looks_like_place(rest[1]) and not looks_like_place(rest[0]):
        return found._replace(title=f"{found.title} – {rest[0]}", place=rest[1])
    return found._replace(place=rest[0] if rest else "", responsible=" – ".join(rest[1:]))


# ---- hours apart from the date


def _with_hours(found: ItemParts, under: str) -> ItemParts:
    """Return `found` with the hours that begin or end its other parts behind its date."""
    date = found.when or under
    if not date or _has_hours(date):
        return found
    if begun := _hours_first(found.title, date):
        return begun._replace(
            when=_joined(found.when, begun.when),
            place=begun.place or found.place,
            responsible=begun.responsible or found.responsible,
        )
    for name in ("title", "place", "responsible"):
        text = getattr(found, name)
        lead, hours = _hours_last(text, date)
        if hours:
            return found._replace(**{name: lead, "when": _joined(found.when, hours)})
    return found


def _joined(date: str, hours: str) -> str:
    return f"{date}, {hours}" if date else hours


def _hours_first(text: str, date: str) -> ItemParts | None:
    """Return the parts of "10.00–12.00 Zajęcia" under a day."""
    if not (begins := _HOURS.match(text)):
        return None
    ends = [at.start() for at in re.finditer(r"(?<=\S)\s", text[: begins.end() + 1])]
    for end in reversed(ends):
        hours = text[:end].rstrip(_SIGNS)
        title, *rest = [part.strip() for part in _DASH.split(text[end:].strip(_SIGNS))]
        if has_title(title) and are_hours(hours, date):
            return _with_rest(ItemParts(title, hours), rest)
    return None


def _hours_last(text: str, date: str) -> tuple[str, str]:
    """Return the text before the hours that are behind its last comma, dash or bracket, and those hours."""
    whole = text.rstrip(" .;,")
    before_hours = [*list(BREAK.finditer(whole))[-_MOST_HOURS:], *_SAID.finditer(whole)]
    for found in before_hours:
        hours = whole[found.end() :].removesuffix(")").strip()
        if found.start() and len(hours) <= LONGEST_HOURS and _HOURS.match(hours) and are_hours(hours, date):
            lead = whole[: found.start()].rstrip(_SIGNS)
            return (text, "") if lead[-1:].isdigit() else (lead, hours)
    return text, ""


def are_hours(hours: str, date: str) -> bool:
    """Return whether `hours` beside `date` are hours and nothing else: "o godz. 10:00", "16–18"."""
    day = date if _has_day(date) else "5 maja"
    outcome = read(f"{day}, {hours}", ANY_YEAR)
    return (
        bool(outcome.reading and outcome.reading.hours)
        and is_only_a_date(f"{day}, {hours}")
        and not is_date(hours)
    )


def _has_day(date: str) -> bool:
    reading = read(date, ANY_YEAR).reading
    return reading is not None and reading.days is not None


def _has_hours(date: str) -> bool:
    reading = read(date, ANY_YEAR).reading
    return reading is not None and bool(reading.hours)
