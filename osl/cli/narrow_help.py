"""Help on a narrow screen: each option on a line of its own, what it means below it, nothing cut off."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from osl.i18n import N_, _
from osl.render.console import make_console
from osl.render.width import hanging, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

Panels = dict[str, list[tuple[str, str]]]
# below this, the columns of Rich's tables cut option names and break words
NARROW = 80
INDENT = "      "
AFTER_COMMANDS = N_(
    "Without a command, osl shows what is overdue and the next two weeks. Options of one command: "
    "osl COMMAND --help"
)
ARGUMENTS, OPTIONS, COMMANDS = N_("Arguments"), N_("Options"), N_("Commands")


def narrow_width() -> int | None:
    """Return the width of the screen if it is narrow, else None."""
    width = make_console(sys.stdout, os.environ).width
    return width if width is not None and width < NARROW else None


def narrow_help(command: Any, ctx: Any, width: int) -> str:
    """Return the help of `command`, whose words are in the language spoken already."""
    return "".join(f"{line}\n" for line in _lines(command, ctx, width))


def _lines(command: Any, ctx: Any, width: int) -> Iterator[str]:
    pieces = " ".join(piece.strip("{}") for piece in command.collect_usage_pieces(ctx))
    yield from hanging(f"{_('Usage: ')}{ctx.command_path} {pieces}", width)
    for paragraph in (command.help or "").split("\n\n"):
        yield ""
        yield from wrap(" ".join(paragraph.split()), width)
    if commands := _commands(command, ctx):
        yield from _shown(commands, width)
        yield ""
        yield from wrap(_(AFTER_COMMANDS), width)
    yield from _shown(_options(command, ctx), width)


def _shown(panels: Panels, width: int) -> Iterator[str]:
    for panel, records in panels.items():
        yield ""
        yield f"{panel}:"
        for name, words in records:
            for line in hanging(f"  {name}", width):
                yield from _broken_at_bars(line, width)
            yield from (INDENT + line for line in wrap(" ".join(words.split()), width - len(INDENT)))


def _broken_at_bars(line: str, width: int) -> Iterator[str]:
    """Yield `line`, a list of choices as several lines if it is too long, broken between them."""
    while len(line) > width and (bar := line.rfind("|", 0, width)) > 0:
        yield line[: bar + 1]
        line = INDENT + line[bar + 1 :]
    yield line


def _commands(command: Any, ctx: Any) -> Panels:
    """Return the names of the commands of a group, and what they do, by the heading they are under."""
    found: Panels = {}
    for name in command.list_commands(ctx) if hasattr(command, "list_commands") else ():
        inner = command.get_command(ctx, name)
        heading = getattr(inner, "rich_help_panel", None) or _(COMMANDS)
        found.setdefault(heading, []).append((name, (inner.help or "").partition("\n\n")[0]))
    return found


def _options(command: Any, ctx: Any) -> Panels:
    """Return the arguments and options with what they mean, those of the command itself first."""
    found: Panels = {_(ARGUMENTS): [], _(OPTIONS): []}
    for param in command.get_params(ctx):
        usual = ARGUMENTS if param.param_type_name == "argument" else OPTIONS
        heading = getattr(param, "rich_help_panel", None) or _(usual)
        if record := param.get_help_record(ctx):
            found.setdefault(heading, []).append(record)
    return {heading: records for heading, records in found.items() if records}
