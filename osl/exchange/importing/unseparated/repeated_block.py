"""The places at which the headings of a table are there again, as a next page repeats them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def repeats(texts: Sequence[str], block: Sequence[str]) -> Iterator[int]:
    """Yield the index of each of `texts` at which those of `block` begin again, none within another."""
    at = 0
    while at + len(block) <= len(texts):
        if texts[at] == block[0] and texts[at : at + len(block)] == block:
            yield at
            at += len(block)
        else:
            at += 1
