"""A part of a text as people would quote it: with its preposition, its brackets, its full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.when.tokens import cut

if TYPE_CHECKING:
    from osl.when.meaning.token_locations import TokenPlace

_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s+\Z")
_OPENING = re.compile(r"[(\[„“\"'«]\Z")
_CLOSING = re.compile(r"\s*([)\]”“\"'»])")
_ENDS = re.compile(r"[.!…*]+")
_PAIRS = {")": "(", "]": "[", "”": "„“", "“": "„", '"': '"', "'": "'", "»": "«"}


def whole(text: str, place: TokenPlace, after: int) -> TokenPlace:
    """`place`, and beside it in `text` what belongs to it; `after` is where the part before it ends."""
    start, end = place
    while (word := _LAST_WORD.search(text, after, start)) and not cut(word[1])[0]:
        start = word.start(1)
    while True:
        stop, closing = _ENDS.match(text, end), _CLOSING.match(text, end)
        if stop:
            end = stop.end()
        elif closing and _is_open(text[start:end], closing[1]):
            end = closing.end()
        elif closing and _opens(text[after:start], closing[1]):
            start, end = start - 1, closing.end()
        else:
            return start, end


def _is_open(quoted: str, closing: str) -> bool:
    """Is a bracket open in `quoted` that `closing` closes?"""
    opened = sum(map(quoted.count, _PAIRS[closing]))
    return opened % 2 == 1 if closing in _PAIRS[closing] else opened > quoted.count(closing)


def _opens(before: str, closing: str) -> bool:
    """Does `before` end with the sign that `closing` closes?"""
    found = _OPENING.search(before)
    return found is not None and found[0] in _PAIRS[closing]
