"""Unique ids for what was imported: a few significant words of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST_TASK, LONGEST_GROUP = 4, 3
_QUOTED = re.compile(r'[„“”"«»]\s*+([^„“”"«»\s][^„“”"«»]{1,58}?[^„“”"«»\s])\s*+[„“”"«»]')
# words that mean nothing by themselves, without marks
_SMALL = frozenset((
    "a", "aby", "albo", "bez", "by", "czy", "dla", "do", "i", "in", "ich", "im", "jak", "jako", "ktore",
    "ktory", "ktora", "lub", "m", "na", "nad", "np", "o", "od", "oraz", "po", "pod", "poprzez", "przed",
    "przez", "przy", "r", "roku", "rok", "teren", "terenu", "terenie", "sie", "tym", "u", "w", "we", "wraz",
    "z", "za", "ze", "zwiazku",
    "the", "of", "and", "for", "to", "a", "an", "at", "on", "in", "with", "by", "from",
))  # fmt: skip


def title_id(title: str, year: int, taken: Container[str]) -> str:
    """Return an id for the task `title`: a name in quotation marks, else its first significant words."""
    quoted = _QUOTED.search(title)
    candidates = [_words(quoted[1], year)] if quoted else []
    candidates.append(_words(title, year))
    words = next((some for some in candidates if some), ["zadanie"])
    for length in (LONGEST_TASK, LONGEST_TASK + 1):
        if (short := "-".join(words[:length])) not in taken:
            return short
    return unique("-".join(words[:LONGEST_TASK]), taken)


def _words(text: str, year: int) -> list[str]:
    """Return the significant words of `text`; every word if there are few."""
    every = [word for word in slug(text).split("-") if word and word != str(year)]
    if len(every) <= LONGEST_TASK:
        return every
    return [word for word in every if word not in _SMALL and not word.isdigit()] or every


def short_id(name: str, longest: int) -> str:
    """Return an id for the group `name`: its first significant words, at most `longest`."""
    every = [word for word in slug(name).split("-") if word]
    if len(every) <= longest:
        return "-".join(every)
    significant = [word for word in every if word not in _SMALL]
    return "-".join((significant or every)[:longest])


def unknown_key(heading: str) -> str:
    """Return the key under which a plan keeps what osl does not know: `x-wskaznik`."""
    return f"x-{slug(heading)[:40].strip('-') or 'x'}"


def unique(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, with a number after it if it is taken."""
    if wanted not in taken:
        return wanted
    last, free = 1, 2
    while f"{wanted}-{free}" in taken:  # ten thousand of one name need not be gone through one by one
        last, free = free, free * 2
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (middle, free) if f"{wanted}-{middle}" in taken else (last, middle)
    return f"{wanted}-{free}"
