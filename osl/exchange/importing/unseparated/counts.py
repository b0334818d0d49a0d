"""Which lines of a text are counted: with Roman numbers, letters or numbers that follow each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
LETTERS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
NUMBERS = [str(number) for number in range(1, 100)]
_ROMANS = re.compile(r"[IVX]{1,5}(?: ?[,–-] ?[IVX]{1,5})*")  # "III, IV": months, or groups


def romans_that_do_not_ascend(texts: Sequence[str]) -> list[str]:
    """Return those `texts` that are Roman numbers alone, if they do not count anything: cells, "III, IV"."""
    found = [text for text in texts if _ROMANS.fullmatch(text)]
    return found if len(run_from([(text, text) for text in found], ROMAN)) < len(found) else []


def ascend(halves: Sequence[str]) -> bool:
    """Return whether these quarters or halves follow each other, each once, as headings of sections do."""
    counts = [text.split(maxsplit=1)[0].rstrip(".") for text in halves]
    order = NUMBERS if counts[0].isdigit() else ROMAN
    return counts == order[: len(counts)]


def in_order(counted: Sequence[tuple[str, str]], order: Sequence[str]) -> list[str]:
    """Return the texts whose counts follow each other from the first of `order` on; of Romans from any."""
    run = run_from(counted, order)
    first = next((order.index(count) for _, count in counted if count in order), 0)
    later = run_from(counted, order[first:]) if order is ROMAN and not run else []
    return run or (later if len(later) > 1 else [])


def run_from(counted: Sequence[tuple[str, str]], order: Sequence[str]) -> list[str]:
    """Return the texts whose counts follow each other from the first of `order` on."""
    run: list[str] = []
    for text, count in counted:
        if len(run) < len(order) and count == order[len(run)]:
            run.append(text)
    return run
