"""The console: the stream and the environment decide the width and the colours of a screen."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from osl.render.console import MANY_ROWS, make_console
from osl.render.screen import Block, Column, Screen, cell

if TYPE_CHECKING:
    from collections.abc import Mapping


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


SCREEN = Screen("Title", "about", (Block("block", (Column(main=True),), ((cell("late", "late"),),)),))
RED = "\x1b[1;31mlate"


def printed(stream: io.StringIO, environment: Mapping[str, str], screen: Screen = SCREEN) -> str:
    make_console(stream, environment).show(screen)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("terminal", "environment", "in_colour"),
    [
        (True, {"TERM": "xterm"}, True),
        (True, {}, True),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (True, {"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (True, {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        (False, {"TERM": "xterm"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": "", "GITHUB_ACTIONS": "true"}, False),
        (True, {"TERM": "xterm", "CLICOLOR": "0"}, False),
        (True, {"TERM": "xterm", "CLICOLOR": "1"}, True),
        (False, {"CLICOLOR": "1"}, False),
        (False, {"CLICOLOR_FORCE": "1"}, True),
        (False, {"CLICOLOR_FORCE": "0"}, False),
        (False, {"CLICOLOR_FORCE": "1", "CLICOLOR": "0"}, True),
        (True, {"TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(terminal: bool, environment: Mapping[str, str], in_colour: bool) -> None:  # noqa: FBT001
    text = printed(Terminal() if terminal else io.StringIO(), environment)
    assert (RED in text) == in_colour
    assert ("\x1b" in text) == in_colour
    assert "late" in text


@pytest.mark.parametrize(
    ("terminal", "columns", "width"),
    [
        (True, "100", 100),
        (False, "100", 100),
        (False, "", None),
        (False, "wide", None),
        (False, "0", None),
        (False, "5", 20),
        (True, "", 80),
    ],
)
def test_width(terminal: bool, columns: str, width: int | None) -> None:  # noqa: FBT001
    stream = Terminal() if terminal else io.StringIO()
    assert make_console(stream, {"COLUMNS": columns}).width == width


def test_rows_in_the_thousands_are_plain_even_on_a_terminal() -> None:
    rows = ((cell("late", "late"),),) * (MANY_ROWS + 1)
    many = Screen("Title", "", (Block("block", (Column(main=True),), rows),))
    assert "\x1b" not in printed(Terminal(), {}, many)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
@pytest.mark.parametrize("width", [120, 80, 40])
def test_on_a_terminal_nothing_is_wider_than_it(width: int) -> None:
    from terminal import on_terminal, without_escapes

    for words in (("agenda", "--month", "5"), ("timeline",), ("summary",), ()):
        code, text = on_terminal(*words, "--as-of", "2023-05-15", "--lang", "pl", width=width, cwd=ROOT)
        assert code == 0
        assert "\x1b[1m" in text
        assert max(len(line.rstrip()) for line in without_escapes(text).splitlines()) <= width
