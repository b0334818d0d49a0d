"""Help: in the language spoken, in words that tell people something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from osl.cli.commands import COMMANDS

if TYPE_CHECKING:
    from conftest import Osl


@pytest.mark.parametrize(("lang", "usage"), [("en", "Usage: osl"), ("pl", "Użycie: osl")])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_no_types_and_speaks_the_language_asked_for(
    command: str, lang: str, usage: str, osl: Osl
) -> None:
    result = osl(command, "--help", lang=lang)
    assert (result.code, result.err) == (0, "")
    assert f"{usage} {command}" in result.out
    assert "<str>" not in result.out
    assert "{" not in result.out


def test_what_a_command_needs_stands_bare_and_what_it_may_take_in_brackets(osl: Osl) -> None:
    assert " Usage: osl show [OPTIONS] ID\n" in _without_spaces_at_the_end(osl("show", "--help").out)
    assert " Usage: osl summary [OPTIONS] [FILE]…\n" in _without_spaces_at_the_end(
        osl("summary", "--help").out
    )


def _without_spaces_at_the_end(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
