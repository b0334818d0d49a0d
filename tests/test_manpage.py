"""The man pages are what the commands say of themselves, and roff takes them."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from dev import command_pages
from dev.manpage import PAGES, page, plain
from osl.cli.commands import COMMANDS


@pytest.mark.parametrize("language", PAGES)
def test_a_page_is_in_step_with_the_commands(language: str) -> None:
    made = page(language)
    assert PAGES[language].read_text(encoding="utf-8") == made, "run: python -m dev.manpage"
    assert [name for name in COMMANDS if f"\\fBosl {name}\\fR" not in made] == []
    assert "\\fB130\\fR" in made


@pytest.mark.parametrize("language", command_pages.PAGES)
def test_the_reference_of_options_is_in_step_with_the_commands(language: str) -> None:
    made = command_pages.reference(language)
    path = command_pages.PAGES[language]
    assert path.read_text(encoding="utf-8") == made, "run: python -m dev.command_pages"
    assert [name for name in COMMANDS if f"\n## osl {name}\n" not in made] == []
    assert made.count("`--audience ID`") == 1  # filters are listed once
    assert all(option in made for option in (", --no-picture", "`--lang pl\\|en`", "`-f, --format"))


def test_what_roff_would_take_for_its_own_is_shown_to_the_letter() -> None:
    assert plain(".TH --x\n'so a\\b") == "\\&.TH \\-\\-x\n\\&'so a\\eb"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not here")
@pytest.mark.parametrize("language", PAGES)
def test_roff_has_nothing_to_say_against_it(language: str) -> None:
    command = ["groff", "-man", "-Tutf8", "-K", "utf8", "-ww", str(PAGES[language])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "osl agenda" in re.sub(".\x08", "", done.stdout)  # bold is a letter struck twice
