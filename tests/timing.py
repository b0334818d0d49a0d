"""How long something takes, told so that a machine with other things to do never fails a test."""

from __future__ import annotations

import gc
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 5


def within(units: float, work: Callable[[], object]) -> bool:
    """Return whether `work` takes at most `units`: in one of five tries, each beside a unit of its own."""
    return any(seconds(work) < units * unit() for _ in range(TRIES))


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds that `work` takes, without what earlier tests left in memory."""
    gc.freeze()
    started = process_time()
    try:
        work()
        return process_time() - started
    finally:
        gc.unfreeze()


def unit() -> float:
    """Return what this machine takes for four million steps of Python, in seconds of its processor."""
    started = process_time()
    steps = 0
    while steps < 4_000_000:
        steps += 1
    return max(process_time() - started, 0.2)
