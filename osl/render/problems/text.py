"""Problems for people: what is wrong, the user's own line with the place marked, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say_n, visible
from osl.problem import hint_words
from osl.render.problems.draw import draw
from osl.render.problems.short import hint_word, on_one_line, place, severity_word, summary
from osl.render.width import hanging, width, wrap
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import Excerpt, FileReport, LocatedProblem, RelatedPlace

# legible on a dark and on a light background; the words mean the same without them
COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "related": "1;34",
    "hint": "1;32",
    "good": "32",
}
INDENT = "  "


class Style(Value):
    """The width of a line in columns (None: no bound), whether colours are shown, and sentences broken."""

    width: int | None = None
    in_colour: bool = False
    breaks: bool = False

    def paint(self, colour: str, text: str) -> str:
        """Return `text` in `colour` if colours are shown."""
        return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m" if self.in_colour else text


def text(reports: list[FileReport], style: Style) -> Iterator[str]:
    """Yield all problems of `reports`, one block per problem, and the count."""
    for report in reports:
        for problem in report.problems:
            yield block(report.name, problem, style) + "\n"
        if report.not_kept:
            more = say_n(
                "… and {n} more problem like these", "… and {n} more problems like these", report.not_kept
            )
            yield "\n".join(_broken(str(more), style)) + "\n\n"
    counted = "\n".join(_broken(summary(reports), style))
    yield (counted if any(report.counts for report in reports) else style.paint("good", counted)) + "\n"


def block(file: str, problem: LocatedProblem, style: Style) -> str:
    """Return one problem: its headline, its line, the related lines, its hint."""
    severity = f"{severity_word(problem.severity)}[{problem.rule}]"
    gutter = len(str(max(one.line for one in (problem.excerpt, *(b.excerpt for b in problem.related)))))
    headline = f"{place(file, problem)}: {severity}: {on_one_line(str(problem.message))}"
    lines = _sentence(headline, style, problem.severity, severity)
    lines += _excerpt(problem.excerpt, gutter, style, ("^", problem.severity, ""))
    for related in problem.related:
        lines += _related(related, gutter, style)
    if problem.hint:
        label = f"{hint_word()}:"
        hint = f"{INDENT}{label} {on_one_line(str(hint_words(problem.hint)))}"
        lines += _sentence(hint, style, "hint", label)
    return "\n".join(lines) + "\n"


def _sentence(line: str, style: Style, colour: str, painted: str) -> list[str]:
    """Return `line` as it is shown, with the word `painted` in `colour`."""
    lines = _broken(line, style)
    at = next((n for n, one in enumerate(lines) if painted in one), 0)
    lines[at] = lines[at].replace(painted, style.paint(colour, painted), 1)
    return lines


def _broken(line: str, style: Style) -> list[str]:
    """Return `line` as the lines of a terminal."""
    return hanging(line, style.width) if style.breaks and style.width else [line]


def _related(related: RelatedPlace, gutter: int, style: Style) -> list[str]:
    words = on_one_line(str(related.message))
    lines = _excerpt(related.excerpt, gutter, style, ("-", "related", words))
    return lines if related.file is None else [f"{INDENT}{visible(related.file)}:", *lines]


def _excerpt(excerpt: Excerpt, gutter: int, style: Style, mark: tuple[str, str, str]) -> list[str]:
    sign, colour, words = mark
    room = None if style.width is None else style.width - gutter - len(INDENT) - 3
    line, marks = draw(excerpt, room, sign)
    below: list[str] = []
    if words and style.breaks and room is not None and width(f"{marks} {words}") > room:
        below, words = wrap(words, room), ""
    bar = style.paint("related", "|")
    number_shown = style.paint("related", f"{excerpt.line:>{gutter}}")
    return [
        f"{INDENT}{number_shown} {bar} {line}".rstrip(),
        f"{INDENT}{'':>{gutter}} {bar} {_marked(marks, sign, words, style, colour)}",
        *[f"{INDENT}{'':>{gutter}} {bar} {style.paint(colour, one)}" for one in below],
    ]


def _marked(marks: str, sign: str, words: str, style: Style, colour: str) -> str:
    space = marks[: len(marks) - len(marks.lstrip(" "))]
    return space + style.paint(colour, sign * (len(marks) - len(space)) + (f" {words}" if words else ""))
