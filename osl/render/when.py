"""How a date phrase is read, in words, as a screen and as JSON: the reading, its parts, its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.i18n import _
from osl.questions.json_objects import VERSION, encoded, reading_object
from osl.questions.words import kind_name
from osl.render.screen import Block, Column, Screen, cell
from osl.text.flat import flat
from osl.when.explain import bounds_in_words, explain, in_words
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.render.screen import Row
    from osl.when.model import Issue, Reading


def reading_words(reading: Reading | None) -> str:
    """Return the meaning of a date phrase: "span: from 1 May 2023 to 31 May 2023", "not understood"."""
    if reading is None:
        return _("not understood")
    if reading.kind == "vague":
        return in_words(reading)
    unit_known = reading.every is None or reading.every.unit is not None or reading.every.at != "exactly"
    words = in_words(reading) if unit_known else bounds_in_words(reading)
    return f"{kind_name(reading.kind)}: {words}"


def when_screen(text: str, year: int) -> Screen:
    """Return the screen of one date phrase: its meaning, each of its parts, its problems."""
    outcome = read(text, year)
    title = _("“{text}” in a plan of {year}").format(text=flat(text), year=year)
    columns = Column(firm=True), Column(main=True)
    read_as = Block(flat(_meaning(outcome.reading)), columns, _parts(text, year))
    problems = Block(_("To review"), columns, tuple(row for one in outcome.issues for row in _issue(one)))
    return Screen(title, "", (read_as, problems) if problems.rows else (read_as,))


def _meaning(reading: Reading | None) -> str:
    words = reading_words(reading)
    return f"{words} ({_('tentative')})" if reading and reading.tentative else words


def _parts(text: str, year: int) -> tuple[Row, ...]:
    return tuple(
        (cell(flat(text[part.start : part.end]), "heading"), cell(f"→ {flat(str(part.meaning))}"))
        for part in explain(text, year)
    )


def _issue(issue: Issue) -> Iterator[Row]:
    style = "late" if issue.severity == "error" else "alert"
    yield cell(issue.rule, style), cell(flat(str(issue.message)))
    if issue.hint:
        label = _("perhaps") if issue.hint.is_verbatim else _("hint")
        yield cell(label, "quiet"), cell(flat(str(issue.hint)))


def when_object(text: str, year: int) -> str:
    """Return the JSON of one date phrase as one line, with its parts and problems."""
    outcome = read(text, year)
    answer: dict[str, Any] = {
        "version": VERSION,
        "text": text,
        "year": year,
        "reading": reading_object(outcome.reading) if outcome.reading else None,
        "problems": [_problem(issue, text) for issue in outcome.issues],
        "parts": [
            {"start": part.start, "end": part.end, "meaning": str(part.meaning)}
            for part in explain(text, year)
        ],
    }
    return f"{encoded(answer)}\n"


def _problem(issue: Issue, text: str) -> dict[str, Any]:
    line, column = _place(text, issue.start)
    end_line, end_column = _place(text, issue.end)
    return {
        "rule": issue.rule,
        "severity": issue.severity,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "message": str(issue.message),
        "hint": str(issue.hint) if issue.hint else None,
    }


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return the 1-based line and column of an offset."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
