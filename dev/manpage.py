"""Write the man pages: `python -m dev.manpage`.

They are made of the commands themselves and the manual's table of exit codes; a test compares them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dev.made import write
from osl import i18n
from osl.app.context import OPTIONS
from osl.cli.app import build
from osl.cli.commands import COMMANDS
from osl.cli.help import translate
from osl.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": ROOT / "docs" / "man" / "osl.1", "pl": ROOT / "docs" / "man" / "pl" / "osl.1"}
MANUAL = {"en": ROOT / "docs" / "en" / "basics.md", "pl": ROOT / "docs" / "pl" / "podstawy.md"}
CODES = re.compile(r"^\| (\d+) \| (.+?) \|$", re.MULTILINE)


def plain(text: str) -> str:
    """`text` as roff shows it to the letter: no escapes, no request at the beginning of a line."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", escaped.replace("**", "").replace("`", ""), flags=re.MULTILINE)


def term(bold: str, text: str, *, rest: str = "") -> str:
    """A tagged paragraph: what is typed, what is put in its place, and what it does."""
    tag = f"\\fB{plain(bold)}\\fR" if bold else ""
    return f".TP\n{tag}{plain(rest)}\n{plain(text)}\n"


def option(param: Any) -> str:
    """An option or an argument, with its value and its help."""
    if param.param_type_name == "argument":
        return term("", param.help, rest=option_as_typed(param))
    return term(
        option_names(param), param.help or "", rest=option_as_typed(param)[len(option_names(param)) :]
    )


def option_names(param: Any) -> str:
    """Return the names of an option: "-o, --output", "--picture, --no-picture"."""
    return ", ".join([*reversed(param.opts), *param.secondary_opts])


def option_as_typed(param: Any) -> str:
    """Return an option or an argument with the name of its value: "--on DATE", "ID…"."""
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper())
    value = "" if param.is_flag else f" {param.metavar or param.type.name.upper()}"
    return f"{option_names(param)}{value}"


def is_filter(param: Any) -> bool:
    """Return whether an option chooses tasks, as several commands let it."""
    return getattr(param, "rich_help_panel", None) == _("Filters")


def own(command: Any) -> list[Any]:
    """The options of `command` that not every command has."""
    params = (param for param in command.params if param.param_type_name == "option")
    return [param for param in params if param.name not in OPTIONS and not param.hidden]


def translated() -> tuple[Any, dict[str, Any]]:
    """Return osl itself and each of its commands by name, in the language spoken."""
    group: Any = build()
    ctx = typer.Context(group, info_name="osl")
    found = {name: group.get_command(ctx, name) for name in COMMANDS}
    for name, command in found.items():
        translate(command, typer.Context(command, info_name=name, parent=ctx))
    translate(group, ctx)
    return group, found


def sections_of(commands: dict[str, Any]) -> Iterator[str]:
    """Each command with its arguments, its help and its options."""
    for name, command in commands.items():
        inner = typer.Context(command, info_name=name)
        pieces = " ".join(piece.strip("{}") for piece in command.collect_usage_pieces(inner))
        yield f".SS \\fBosl {name}\\fR {plain(pieces)}\n{plain(command.help)}\n"
        arguments = (param for param in command.params if param.param_type_name == "argument" and param.help)
        yield from map(option, (*arguments, *own(command)))


def page(language: str) -> str:
    """The man page in `language`."""
    i18n.use(language)
    group, commands = translated()
    shared = [param for param in commands["agenda"].params if param.name in OPTIONS]
    codes = CODES.findall(MANUAL[language].read_text(encoding="utf-8"))
    sections = {
        _("NAME"): f"osl \\- {plain(group.help)}\n",
        _("SYNOPSIS"): f".B osl\n{plain(_('COMMAND [ARGS]…'))}\n",
        _("OPTIONS OF EVERY COMMAND"): "".join(map(option, shared)),
        _("COMMANDS"): "".join(sections_of(commands)),
        _("EXIT STATUS"): "".join(term(code, meaning) for code, meaning in codes),
        _("ENVIRONMENT"): (
            term("OSL_PLAN", _("the plan, or a folder of plans"))
            + term("OSL_LANG", _("the language of the screen"))
            + term("OSL_STATE_DIR", _("the folder for what undo needs"))
            + term("NO_COLOR", _("no colour, whatever it is set to"))
            + term("FORCE_COLOR", _("colour, in a pipe too"))
            + term("COLUMNS", _("the width of the screen, in characters"))
        ),
        _("SEE ALSO"): plain(_("The manual is in the folder docs of the project.")) + "\n",
    }
    head = '.\\" made by python -m dev.manpage\n.TH OSL 1 "" "osl"\n.ad l\n.nh\n'
    return head + "".join(f".SH {name}\n{text}" for name, text in sections.items())


def made() -> Made:
    """Return both pages as they should be."""
    return {path: page(language) for language, path in PAGES.items()}


if __name__ == "__main__":
    write(made())
