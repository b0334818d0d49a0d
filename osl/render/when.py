"""How a time is read, as a screen and as JSON: the reading, its parts, what looks wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.i18n import _
from osl.questions.json_objects import VERSION, encoded, reading_object
from osl.render.reading_words import reading_words
from osl.render.screen import Block, Column, Screen, cell
from osl.text.flat import flat
from osl.when.explain import explain
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.render.screen import Row
    from osl.when.model import Issue, Reading


def when_screen(text: str, year: int) -> Screen:
    """The screen of one time: what it means, and each of its parts."""
    outcome = read(text, year)
    title = _("“{text}” in a plan of {year}").format(text=flat(text), year=year)
    columns = Column(firm=True), Column(main=True)
    read_as = Block(flat(_meaning(outcome.reading)), columns, _parts(text, year))
    slips = Block(_("Look at this"), columns, tuple(row for one in outcome.slips for row in _slip(one)))
    return Screen(title, "", (read_as, slips) if slips.rows else (read_as,))


def _meaning(reading: Reading | None) -> str:
    words = reading_words(reading)
    return f"{words} ({_('tentative')})" if reading and reading.tentative else words


def _parts(text: str, year: int) -> tuple[Row, ...]:
    return tuple(
        (cell(flat(text[part.start : part.end]), "heading"), cell(f"→ {flat(str(part.meaning))}"))
        for part in explain(text, year)
    )


def _slip(slip: Issue) -> Iterator[Row]:
    style = "late" if slip.severity == "error" else "alert"
    yield cell(slip.rule, style), cell(flat(str(slip.message)))
    if slip.hint:
        label = _("perhaps") if slip.hint.is_verbatim else _("hint")
        yield cell(label, "quiet"), cell(flat(str(slip.hint)))


def when_object(text: str, year: int) -> str:
    """The JSON of one time, as the contract has it, and its parts."""
    outcome = read(text, year)
    answer: dict[str, Any] = {
        "version": VERSION,
        "text": text,
        "year": year,
        "reading": reading_object(outcome.reading) if outcome.reading else None,
        "problems": [_problem(slip, text) for slip in outcome.slips],
        "parts": [
            {"start": part.start, "end": part.end, "meaning": str(part.meaning)}
            for part in explain(text, year)
        ],
    }
    return f"{encoded(answer)}\n"


def _problem(slip: Issue, text: str) -> dict[str, Any]:
    line, column = _place(text, slip.start)
    end_line, end_column = _place(text, slip.end)
    return {
        "rule": slip.rule,
        "severity": slip.severity,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "message": str(slip.message),
        "hint": str(slip.hint) if slip.hint else None,
    }


def _place(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of an offset, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
