"""Whole processes, two commands in turn: the ratio of each pair, for machines differ and are noisy."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "bench" / "peers"
OSL = (sys.executable, "-m", "osl")


@dataclass(frozen=True)
class Run:
    """One process: its wall seconds, its processor seconds, and its peak memory in KiB."""

    seconds: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Ratio:
    """How many times as much the first of two commands took, over some pairs of runs."""

    name: str
    target: float | None
    pairs: tuple[float, ...]

    def __str__(self) -> str:
        low, middle, high = min(self.pairs), median(self.pairs), max(self.pairs)
        target = "" if self.target is None else f"  (at most {self.target:.2f})"
        return f"{self.name:<52} {middle:5.2f}  [{low:.2f} … {high:.2f}]{target}"


def peer(name: str, *words: str | Path) -> tuple[str, ...]:
    """The command that runs one of the small programs beside this module."""
    return (sys.executable, str(PEERS / f"{name}.py"), *map(str, words))


def osl(*words: str | Path) -> tuple[str, ...]:
    """The command that runs osl itself."""
    return (*OSL, *map(str, words))


def run(command: tuple[str, ...], *, terminal: bool = False) -> Run:
    """Run `command` to its end, its output read and thrown away."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "OSL_LANG": "pl", "TERM": "xterm"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed osl is compiled, so the one measured is too
    started = time.perf_counter()
    child = _on_terminal(command, env) if terminal else _in_pipe(command, env)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss)


def _in_pipe(command: tuple[str, ...], env: dict[str, str]) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE)
    assert child.stdout is not None
    while child.stdout.read(1 << 16):
        pass
    return child


def _on_terminal(command: tuple[str, ...], env: dict[str, str]) -> subprocess.Popen[bytes]:
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(command, env=env, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        while os.read(ours, 1 << 16):
            pass
    except OSError:  # the other side has closed
        pass
    os.close(ours)
    return child


def compare(
    name: str,
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
    *,
    target: float | None,
    pairs: int,
    terminal: bool = False,
    figure: str = "seconds",
) -> Ratio:
    """The ratio of `ours` to `theirs` over `pairs` runs of both in turn, after one of each to warm up.

    `figure` is the one compared: `seconds`, `cpu` or `memory`.
    """
    found = []
    for turn in range(pairs + 1):
        a, b = run(ours, terminal=terminal), run(theirs, terminal=terminal)
        if turn:
            found.append(getattr(a, figure) / getattr(b, figure))
    return Ratio(name, target, tuple(found))
