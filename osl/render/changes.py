"""A change of a text as a short diff: removed and added lines, with the lines around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.render.console import Console

AROUND = 2
MOST = 20_000  # lines, more than anybody reads
STYLES = {"-": "red", "+": "green", "@": "bold", " ": ""}


def show_change(name: str, before: str, after: str, console: Console) -> None:
    """Print on `console` the differences between `before` and `after`, two texts of the file `name`."""
    lines = list(change_lines(name, before, after))
    if console.in_colour:
        _show_in_colour(lines, console)
    else:
        for _sign, line in lines:
            console.tell(line)


def change_lines(name: str, before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the lines to show: the sign that each begins with (`@` for a heading) and the whole line."""
    old, new = before.splitlines(), after.splitlines()
    first, last = _common_ends(old, new)
    start = max(first - AROUND, 0)
    olds, news = old[start : len(old) - last + AROUND], new[start : len(new) - last + AROUND]
    if last < AROUND:
        olds, news = old[start:], new[start:]
    yield from _hunks(name, start, olds, news)


def _common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many first and last lines are the same."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    return first, last


def _hunks(name: str, start: int, old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    from osl.render.line_matcher import LineMatcher

    if len(old) + len(new) > MOST:
        yield "@", _("{file}: too many lines to show").format(file=visible(name))
        return
    for group in LineMatcher(old, new).get_grouped_opcodes(AROUND):
        heading = _("{file}, line {line}").format(file=visible(name), line=start + group[0][3] + 1)
        yield "@", heading
        for tag, i, j, k, m in group:
            if tag == "equal":
                yield from _signed(" ", old[i:j])
            else:
                yield from _signed("-", old[i:j])
                yield from _signed("+", new[k:m])


def _signed(sign: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((sign, f"{sign} {visible(line)}".rstrip()) for line in lines)


def _show_in_colour(lines: Sequence[tuple[str, str]], console: Console) -> None:
    from rich.console import Console as RichConsole
    from rich.text import Text

    # `make_console` has read the environment; Rich must not read it again
    rich = RichConsole(
        file=console.stream, width=console.width or 100_000, force_terminal=True, color_system="standard",
        highlight=False, markup=False, emoji=False, _environ={},
    )  # fmt: skip
    for sign, line in lines:
        for part in console.broken(line):
            rich.print(Text(part, STYLES[sign]), soft_wrap=True)
