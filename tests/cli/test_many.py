"""The same work on many files: in order, in one process or several, with a bar when it takes long."""

from __future__ import annotations

import gc
import io
import multiprocessing
import os
import sys
from typing import TYPE_CHECKING, Any
from weakref import ref

import pytest

from osl import i18n
from osl.app import parallel as many
from osl.app.parallel import BYTES_A_PROCESS, CHUNK, Progress, each
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator

ENOUGH = BYTES_A_PROCESS * 2


def doubled_with_process(n: int) -> tuple[int, int]:
    return n * 2, os.getpid()


def refused_at_three(n: int) -> int:
    if n == 3:
        raise OslError("three", code=1)
    return n


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_little_work_stays_in_this_process() -> None:
    results = list(each(doubled_with_process, [1, 2, 3], size=100, what=""))
    assert results == [(2, os.getpid()), (4, os.getpid()), (6, os.getpid())]


class Ring:
    """What only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_file_leaves_in_this_process_is_freed_before_many_more_are_read() -> None:
    rings: list[ref[Ring]] = []

    def alive(_: int) -> int:
        rings.append(ref(Ring()))
        return sum(ring() is not None for ring in rings)

    gc.disable()
    try:
        assert max(each(alive, range(CHUNK * 4), size=100, what="")) <= CHUNK
    finally:
        gc.enable()


def test_much_work_goes_to_others_and_comes_back_in_order() -> None:
    results = list(each(doubled_with_process, range(200), size=ENOUGH, what=""))
    assert [n for n, _ in results] == [n * 2 for n in range(200)]
    here, *others = (process for _, process in results)
    assert here == os.getpid()
    assert here not in others


def test_only_a_few_chunks_are_under_way_whatever_the_number_of_files() -> None:
    taken: list[int] = []

    class Watched(list[int]):
        def __getitem__(self, at: Any) -> Any:
            found = super().__getitem__(at)
            if isinstance(at, slice):
                taken.append(at.start)
            return found

    results = each(doubled_with_process, Watched(range(2_000)), size=ENOUGH, what="")
    for _ in range(2):
        next(results)
    assert len(taken) <= many.AHEAD + 1  # and the slice without the first item
    assert [n for n, _ in results] == [n * 2 for n in range(2, 2_000)]


def test_one_file_is_never_worth_another_process() -> None:
    assert list(each(doubled_with_process, [1], size=ENOUGH * 9, what="")) == [(2, os.getpid())]


def test_a_system_without_processes_does_the_work_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    results = list(each(doubled_with_process, [1, 2], size=ENOUGH, what=""))
    assert {process for _, process in results} == {os.getpid()}


def killed_elsewhere(n: int) -> tuple[int, int]:
    if n == 50 and multiprocessing.parent_process() is not None:
        os._exit(9)
    return doubled_with_process(n)


def test_what_a_killed_process_left_is_done_here() -> None:
    results = list(each(killed_elsewhere, range(100), size=ENOUGH, what=""))
    assert [n for n, _ in results] == [n * 2 for n in range(100)]


def test_a_refusal_in_another_process_keeps_its_words_and_its_code() -> None:
    with pytest.raises(OslError, match="three") as caught:
        list(each(refused_at_three, range(10), size=ENOUGH, what=""))
    assert caught.value.code == 1


def test_work_can_start_in_a_fresh_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    import concurrent.futures
    import multiprocessing

    make = concurrent.futures.ProcessPoolExecutor
    spawn = multiprocessing.get_context("spawn")
    monkeypatch.setattr(
        "concurrent.futures.ProcessPoolExecutor",
        lambda n, **settings: make(n, mp_context=spawn, **settings),
    )
    assert list(each(abs, [-1, -2], size=ENOUGH, what="")) == [1, 2]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ticking(seconds: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += seconds


def drawn(seconds: float, stream: io.StringIO, files: int = 4) -> str:
    clock = ticking(seconds)
    progress = Progress("plans", files, stream, lambda: next(clock))
    for _ in range(files):
        progress.step()
    progress.end()
    return stream.getvalue()


def test_a_bar_shows_when_it_takes_longer_than_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    shown = drawn(0.6, Terminal()).split("\r")
    assert shown[1:4] == [
        "██████████░░░░░░░░░░ 2/4 plans",
        "███████████████░░░░░ 3/4 plans",
        "████████████████████ 4/4 plans",
    ]
    assert shown[4:] == [" " * 30, ""]


def test_quick_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert drawn(0.01, Terminal()) == ""


def test_one_file_shows_no_bar_however_long_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert drawn(9, Terminal(), files=1) == ""


def test_a_pipe_and_a_dumb_terminal_show_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(9, io.StringIO()) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert drawn(9, Terminal()) == ""


def test_the_bar_goes_to_standard_error() -> None:
    assert Progress("plans", 1).stream is sys.stderr


def test_workers_leave_ctrl_c_to_the_first_process() -> None:
    import gc
    import signal

    before = signal.getsignal(signal.SIGINT)
    try:
        many._begin("pl")
        assert i18n.language() == "pl"
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
        gc.enable()
