"""Texts that fit a window: shortened between words, ids to a unique beginning; widths shared out."""

from __future__ import annotations

import re
from itertools import pairwise
from os.path import commonprefix
from typing import TYPE_CHECKING

from osl.render.width import clusters, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ELLIPSIS = "…"
LETTERS = 3  # of an id: fewer are hard to recognise
# what no shortened text ends with: dashes, opening quotes, commas, words of one or two letters
_DANGLING = re.compile(r"(?:\s+(?:[^\W\d]{1,2}|[^\w\s]+)|[\s,;:/„“«(–—-])+$")


def shortened(text: str, room: int) -> str:
    """Return `text`, or its first words and an ellipsis, at most `room` columns wide."""
    if width(text) <= room:
        return text
    kept = ""
    for word in text.split(" "):
        longer = f"{kept} {word}" if kept else word
        if width(longer) >= room:
            break
        kept = longer
    kept = _DANGLING.sub("", kept) or _cut(text, room - 1)
    return kept + ELLIPSIS if room > 0 else ""


def _cut(text: str, room: int) -> str:
    """Return as much of `text` as `room` columns take, cut within a word."""
    kept = ""
    for character in clusters(text):
        if width(kept + character) > room:
            break
        kept += character
    return kept


def unique_beginnings(ids: Iterable[str]) -> dict[str, str]:
    """Return for each of `ids` the shortest beginning that people recognise and a command finds.

    It has at least three letters, or is the whole id, and does not end with a hyphen.
    """
    known = sorted(set(ids))
    lengths = [len(commonprefix(pair)) + 1 for pair in pairwise(known)]  # noqa: RUF071 - of letters
    before, after = [1, *lengths], [*lengths, 1]
    return {one: _begun(one, max(LETTERS, a, b)) for one, a, b in zip(known, before, after, strict=False)}


def _begun(id_: str, letters: int) -> str:
    """Return the first `letters` of an id, with one more if it would end with a hyphen."""
    return id_[: letters + (id_[letters - 1 : letters] == "-")]


def id_in(room: int, id_: str, beginning: str) -> str:
    """Return the id if `room` columns take it, else its `beginning`."""
    return id_ if width(id_) <= room else shortened(beginning, room)


def shared(room: int, least: Sequence[int], most: Sequence[int], shares: Sequence[int]) -> tuple[int, ...]:
    """Return widths between `least` and `most` that together fill `room`.

    The next column of the screen goes to the one with the fewest for its share, so that none is narrower in
    a wider room.
    """
    widths = list(least)
    for _more in range(room - sum(widths)):
        growing = [n for n, size in enumerate(widths) if size < most[n]]
        if not growing:
            break
        widths[min(growing, key=lambda n: widths[n] / shares[n])] += 1
    return tuple(widths)
