"""Colours that are written as escapes, if they are shown as colours."""

from __future__ import annotations

import io
from typing import Any

import pytest

from osl.render import console
from osl.render.console import make_console


class Kernel:
    """The part of Windows that knows the modes of a console, or is too old for escapes."""

    def __init__(self, *, is_console: bool = True, is_new: bool = True) -> None:
        self.is_console = is_console
        self.is_new = is_new
        self.mode = 3

    def GetConsoleMode(self, _handle: Any, mode: Any) -> int:  # noqa: N802 - its name in Windows
        mode._obj.value = self.mode
        return int(self.is_console)

    def SetConsoleMode(self, _handle: Any, mode: int) -> int:  # noqa: N802 - the same
        if self.is_new:
            self.mode = mode
        return int(self.is_new)


@pytest.mark.parametrize(
    ("kernel", "taken", "mode"),
    [(Kernel(), True, 7), (Kernel(is_new=False), False, 3), (Kernel(is_console=False), False, 3)],
)
def test_a_console_of_windows_is_asked_for_escapes(
    kernel: Kernel,
    taken: bool,  # noqa: FBT001 - its answer
    mode: int,
) -> None:
    assert console.enable_escapes(kernel, 1) == taken
    assert kernel.mode == mode


@pytest.mark.parametrize("taken", [True, False])
def test_a_console_that_takes_no_escapes_gets_none(
    monkeypatch: pytest.MonkeyPatch,
    taken: bool,  # noqa: FBT001 - the console's answer
) -> None:
    monkeypatch.setattr(console, "takes_escapes", lambda _stream: taken)
    assert make_console(io.StringIO(), {"FORCE_COLOR": "1"}).takes_escapes() == taken
    assert not make_console(io.StringIO(), {"NO_COLOR": "1"}).takes_escapes()


def test_a_pipe_takes_escapes_where_colours_are_wanted() -> None:
    assert make_console(io.StringIO(), {"FORCE_COLOR": "1"}).takes_escapes()
