"""Help: in the language spoken, in words that tell people something."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("words", [(), ("agenda",), ("list",)])
def test_help_is_a_command_too(osl: Osl, words: tuple[str, ...]) -> None:
    assert osl("help", *words).out == osl(*words, "--help").out
    assert osl("help", *words).code == 0


def test_help_on_an_unknown_command_names_the_nearest(osl: Osl) -> None:
    refused = osl("help", "agnda")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == 'osl: there is no command "agnda"; did you mean agenda? (see: osl --help)\n'


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lista", "list"), ("zaległości", "overdue"), ("ZALEGLOSCI", "overdue"), ("pokaż", "show"),
        ("cofnij", "undo"), ("sprawozdanie", "report"), ("przenieś", "move"), ("pomoc", "help"),
        ("wykonane", "done"), ("kalendarz", "agenda"), ("kalendaz", "agenda"), ("dodja", "add"),
        ("zalegosci", "overdue"), ("maj", "agenda --month maj"), ("todo", "list --status open"),
        ("find", "list --find"), ("rm", "remove"), ("today", "agenda --days 1"),
        ("drukuj", "export --format pdf"), ("wersja", "--version"),
    ],
)  # fmt: skip
def test_a_polish_word_gets_the_command_for_it(osl: Osl, typed: str, meant: str) -> None:
    refused = osl(typed, lang="pl")
    assert (refused.code, refused.out) == (2, "")
    expected = f"osl: nie ma polecenia „{typed}”; czy chodziło o {meant}? (zobacz: osl --help)\n"
    assert refused.err == expected


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (("zrobione", "piknik"), "osl done piknik"),
        (("wykonane", "piknik", "--on", "wczoraj"), "osl done piknik --on wczoraj"),
        (("kalendarz", "maj"), "osl agenda --month maj"),
        (("szukaj", "dom", "kultury"), 'osl list --find "dom kultury"'),
        (("dodaj", "Zebranie", "rady", "--when", "maj"), 'osl add "Zebranie rady" --when maj'),
        (("przenieś", "piknik", "20", "maja"), 'osl move piknik "20 maja"'),
        (("rename", "piknik", "Nowa", "nazwa"), 'osl set piknik "title=Nowa nazwa"'),
        (("rename", "piknik", "title=Nowa"), "osl set piknik title=Nowa"),
        (("po", "terminie", "--year", "2023"), "osl overdue --year 2023"),
        (("--plan", "plans/a.yaml", "rm", "piknik"), "osl remove piknik --plan plans/a.yaml"),
    ],
)  # fmt: skip
def test_what_was_typed_after_another_word_is_in_the_command_named(
    osl: Osl, words: tuple[str, ...], command: str
) -> None:
    assert f"did you mean: {command} (see: osl --help)\n" in osl(*words).err


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize(
    ("lang", "headings", "own"),
    [
        (
            "en",
            ("Queries", "Help", "Options of every command", "Filters"),
            "show this help and exit",
        ),
        (
            "pl",
            ("Odczyt planu", "Pomoc", "Opcje wszystkich poleceń", "Filtry"),
            "wyświetla tę pomoc i kończy",
        ),
    ],
)
def test_commands_come_before_options_and_filters(
    lang: str, headings: tuple[str, ...], own: str, columns: str, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    shown = osl("--help", lang=lang).out
    assert [heading for heading in _headings(shown) if heading in headings] == list(headings)
    words = " ".join(shown.split())
    assert own in words
    assert {"en": "osl COMMAND --help", "pl": "osl POLECENIE --help"}[lang] in words


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize("command", COMMANDS)
def test_the_own_options_of_a_command_come_before_its_filters(
    command: str, columns: str, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    usual = ["Arguments", "Options", "Filters", "Options of every command"]
    shown = osl(command, "--help").out
    assert max(map(len, shown.splitlines())) <= int(columns)
    found = _headings(shown)
    assert found == [heading for heading in usual if heading in found]
    assert {"Options", "Options of every command"} <= set(found)


def _headings(shown: str) -> list[str]:
    """Return the headings of help, on a wide screen in a box's upper edge, on a narrow one with a colon."""
    return [a or b for a, b in re.findall(r"(?m)^(?:╭─ ([^─]+) ─*╮|(\w[\w ]*):)$", shown)]


def test_the_version_has_a_short_option(osl: Osl) -> None:
    assert osl("-V", lang=None).out == osl("--version", lang=None).out == osl("-V").out


CHOICES = {
    "validate": "text short json github sarif gitlab junit",
    "import": "word odt spreadsheet pdf html csv markdown text",
    "list": "when late title responsible section",
}


@pytest.mark.parametrize("width", ["40", "60", "79", "80", "100"])
@pytest.mark.parametrize("command", CHOICES)
def test_no_choice_of_a_value_is_broken_within_its_word(
    osl: Osl, monkeypatch: pytest.MonkeyPatch, command: str, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = osl(command, "--help", lang="pl").out
    assert max(map(len, shown.splitlines())) <= int(width)
    assert set(CHOICES[command].split()) <= set(re.findall(r"\w+", shown))
