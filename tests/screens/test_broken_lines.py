"""Sentences on a terminal: broken between words, commands whole; in a pipe, nothing is broken."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from conftest import run
from snapshots import matches_snapshot
from terminal import on_terminal, without_escapes

from osl.app.streams import Remarks
from osl.render.width import hanging, width

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = (
    ("agenda",),
    ("lista",),
    ("zrobione", "piknik", "--on", "wczoraj"),
    ("--plan", "examples/broken.yaml", "show", "xyz"),
    ("agenda", "--month", "13"),
    ("done", "--reason", "x", "ferie"),
    ("list", "--status", "zrobione"),
    ("export", "--columns", "foo"),
    ("report", "--from", "2022-12-01", "--to", "2023-01-31"),
    ("log", "ferie", "x", "--people", "-3"),
    ("move", "ferie-na-sportowo", "20 maja", "--of", "20 maja"),
)


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return True."""
        return True


def shown(text: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a terminal of `columns` shows of `text` on standard error."""
    monkeypatch.setenv("COLUMNS", str(columns))
    stream = Terminal()
    Remarks(stream).write(text)
    return stream.getvalue()


@pytest.mark.parametrize("lang", ["en", "pl"])
@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.usefixtures("folder")
def test_what_is_refused_reads_well_on_a_narrow_terminal(
    columns: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = []
    for words in REFUSED:
        line = run(*words, "--as-of", "2023-06-01", lang=lang).err
        with monkeypatch.context() as patch:
            broken = shown(line, columns, patch)
        assert broken.split() == line.split()
        assert all(width(part) <= columns for part in broken.splitlines())
        blocks.append(f"$ osl {' '.join(words)}\n{broken}")
    matches_snapshot(f"refused-{columns}.{lang}.txt", "\n".join(blocks))


def test_a_command_is_not_broken_if_it_fits_a_line() -> None:
    line = "osl: there is no task; did you mean: osl done piknik-rodzinny --on wczoraj (see: osl --help)"
    assert hanging(line, 44) == [
        "osl: there is no task; did you mean:",
        "  osl done piknik-rodzinny --on wczoraj",
        "  (see: osl --help)",
    ]
    assert hanging(line, 24) == [
        "osl: there is no task;",
        "  did you mean: osl done",
        "  piknik-rodzinny --on",
        "  wczoraj (see:",
        "  osl --help)",
    ]


def test_a_text_in_quotes_belongs_to_its_command() -> None:
    line = 'nothing was changed; type: osl log klub "Spotkanie klubu, z gośćmi"; or ask'
    assert hanging(line, 46) == [
        "nothing was changed; type:",
        '  osl log klub "Spotkanie klubu, z gośćmi"; or',
        "  ask",
    ]


def test_a_long_path_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    path = "a/very/long/path/to/some/plans/of/an/office/2026.yaml"
    assert (
        shown(f"osl: {path} cannot be written\n", 40, monkeypatch) == f"osl:\n  {path}\n  cannot be written\n"
    )


def test_what_is_not_a_whole_line_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("checking 3 of 4 files, and so on and so forth", "\rchecking " + 40 * "x" + "\n"):
        assert shown(text, 20, monkeypatch) == text


def test_in_a_pipe_a_line_stays_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder.exists()
    monkeypatch.setenv("COLUMNS", "40")
    assert run("show", "xyz").err == 'osl: there is no task "xyz"; see them all with: osl list\n'
    assert "    has 30 days" not in run("validate", "examples/broken.yaml").out


def test_a_question_is_broken_between_words_too(folder: Path) -> None:
    _, out = on_terminal("add", "Nowe", "--when", "maj", "--lang", "en", width=30, cwd=folder, typed="x\n1\n")
    lines = without_escapes(out).splitlines()
    at = lines.index("audience? (numbers, ids or")
    assert lines[at + 1].startswith("  names, separate several with")


@pytest.mark.parametrize("lang", ["en", "pl"])
def test_problems_are_broken_between_words(folder: Path, lang: str) -> None:
    _, out = on_terminal("validate", "examples/broken.yaml", "--lang", lang, width=40, cwd=folder)
    text = without_escapes(out)
    assert all(width(line) <= 40 for line in text.splitlines())
    matches_snapshot(f"problems-40.{lang}.txt", text)
