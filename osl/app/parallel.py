"""The same work on many files, in order: on several processors if that pays, with a bar on a terminal."""

from __future__ import annotations

import os
import sys
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, TextIO, TypeVar

from osl import i18n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

Work = TypeVar("Work")
Result = TypeVar("Result")

# a process more costs about 0.1 s to start, as long as 1 MB of plans takes to read
BYTES_A_PROCESS = 3_000_000
CHUNKS_A_PROCESS = 8
# the most files in a chunk and the most chunks under way: so memory does not grow with the number of files
CHUNK = 50
AHEAD = 8
# of the bar: seconds before it is drawn, seconds between two times, characters
PATIENCE = 1.0
PAUSE = 0.1
BAR = 20


def each(work: Callable[[Work], Result], items: Sequence[Work], *, size: int, what: str) -> Iterator[Result]:
    """`work(item)` for each of `items`, in their order.

    `work` is a function of a module, and it, what it takes and what it gives can be pickled, for it
    may run in another process. `size` is about how many bytes there are to read in all; `what` is shown
    before the bar that a terminal shows when it takes longer than a second.
    """
    progress = Progress(what, len(items))
    try:
        for result in _results(work, items, _processes(size, len(items))):
            progress.step()
            yield result
    finally:
        progress.end()


def _processes(size: int, items: int) -> int:
    return max(1, min(os.cpu_count() or 1, size // BYTES_A_PROCESS, items))


def _results(work: Callable[[Work], Result], items: Sequence[Work], processes: int) -> Iterator[Result]:
    if processes > 1:
        # done here first, so that forked processes find everything imported
        yield work(items[0])
        items = items[1:]
    pool = _pool(processes) if processes > 1 else None
    if pool is None:
        yield from _here(work, items)
        return
    try:
        yield from _begun(pool, work, items, min(CHUNK, 1 + len(items) // (processes * CHUNKS_A_PROCESS)))
    finally:
        pool.shutdown(cancel_futures=True)


def _begun(
    pool: ProcessPoolExecutor, work: Callable[[Work], Result], items: Sequence[Work], chunk: int
) -> Iterator[Result]:
    """Yield the results of `pool`, or of this process if no other can begin or one was killed."""
    given = 0
    try:
        for result in _in_order(pool, work, items, chunk, AHEAD):
            given += 1
            yield result
    except (OSError, RuntimeError):  # no more processes or threads, no folder for temporary files
        yield from _here(work, items[given:])


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Work], Result], items: Sequence[Work], chunk: int, ahead: int
) -> Iterator[Result]:
    """Yield the results in order; no more than `ahead` chunks are given out or wait to be taken."""
    pending: deque[Future[list[Result]]] = deque()
    for at in range(0, len(items), chunk):
        pending.append(pool.submit(_all_of, work, items[at : at + chunk]))
        if len(pending) >= ahead:
            yield from pending.popleft().result()
    while pending:
        yield from pending.popleft().result()


def _here(work: Callable[[Work], Result], items: Sequence[Work]) -> Iterator[Result]:
    """Yield the results of this process; what only the collector can free is freed after each CHUNK."""
    import gc

    for n, item in enumerate(items, 1):
        yield work(item)
        if n % CHUNK == 0:
            gc.collect(0)  # what has outlived one look, as the modules have, is not looked at again


def _all_of(work: Callable[[Work], Result], items: Sequence[Work]) -> list[Result]:
    """Do `work` on each of `items`; what only the collector can free is freed after each chunk."""
    import gc

    results = list(map(work, items))
    gc.collect()
    return results


def _pool(processes: int) -> ProcessPoolExecutor | None:
    """Return a pool of processes, or None if the system has no means for one."""
    try:
        from concurrent.futures import ProcessPoolExecutor

        language = i18n.language() if i18n.is_chosen() else None
        return ProcessPoolExecutor(processes, initializer=_begin, initargs=(language,))
    except (ImportError, NotImplementedError, OSError):
        return None


def _begin(language: str | None) -> None:
    """Be as the first process: in its language, without collecting garbage; but leave Ctrl-C to it."""
    import gc
    import signal

    if language:
        i18n.use(language)
    gc.disable()
    gc.freeze()  # what is there already is not looked at again after each chunk
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Progress:
    """How far the work is, drawn after PATIENCE seconds and then every PAUSE seconds."""

    def __init__(
        self,
        what: str,
        total: int,
        stream: TextIO | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.what = what
        self.total = total
        self.done = 0
        self.stream = sys.stderr if stream is None else stream
        self.clock = clock
        self.next = clock() + PATIENCE
        self.drawn = 0
        # for a single file it would show only that this is done
        self.wanted = total > 1 and self.stream.isatty() and os.environ.get("TERM") != "dumb"

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self.wanted and (now := self.clock()) >= self.next:
            self.next = now + PAUSE
            self._draw()

    def _draw(self) -> None:
        full = BAR * self.done // self.total
        line = f"{'█' * full}{'░' * (BAR - full)} {self.done}/{self.total} {self.what}"
        line = line[: self._columns() - 1]
        self.stream.write("\r" + line.ljust(self.drawn))
        self.stream.flush()
        self.drawn = len(line)

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self.stream.fileno()).columns or 80
        except (OSError, ValueError):
            return 80

    def end(self) -> None:
        """Take the bar away."""
        if self.drawn:
            self.stream.write("\r" + " " * self.drawn + "\r")
            self.stream.flush()
            self.drawn = 0
