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
EVERYWHERE = ("plan", "year", "as_of", "lang")


def plain(text: str) -> str:
    """`text` as roff shows it to the letter: no escapes, no request at the beginning of a line."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", escaped.replace("**", "").replace("`", ""), flags=re.MULTILINE)


def term(bold: str, text: str, *, rest: str = "") -> str:
    """A tagged paragraph: what is typed, what is put in its place, and what it does."""
    return f".TP\n\\fB{plain(bold)}\\fR{plain(rest)}\n{plain(text)}\n"


def option(param: Any) -> str:
    """An option with its value and its help."""
    value = "" if param.is_flag else f" {param.metavar or param.type.name.upper()}"
    return term(", ".join(reversed(param.opts)), param.help or "", rest=value)


def own(command: Any) -> list[Any]:
    """The options of `command` that not every command has."""
    params = (param for param in command.params if param.param_type_name == "option")
    return [param for param in params if param.name not in EVERYWHERE and not param.hidden]


def commands(group: Any, ctx: typer.Context) -> Iterator[str]:
    """Each command with its arguments, its help and its options."""
    for name in COMMANDS:
        command = group.get_command(ctx, name)
        inner = typer.Context(command, info_name=name, parent=ctx)
        translate(command, inner)
        pieces = " ".join(piece.strip("{}") for piece in command.collect_usage_pieces(inner))
        yield f".SS \\fBosl {name}\\fR {plain(pieces)}\n{plain(command.help)}\n"
        yield from map(option, own(command))


def page(language: str) -> str:
    """The man page in `language`."""
    i18n.use(language)
    group: Any = build()
    ctx = typer.Context(group, info_name="osl")
    agenda: Any = group.get_command(ctx, "agenda")
    translate(group, ctx)
    translate(agenda, typer.Context(agenda, info_name="agenda", parent=ctx))
    shared = [param for param in agenda.params if param.name in EVERYWHERE]
    codes = CODES.findall(MANUAL[language].read_text(encoding="utf-8"))
    sections = {
        _("NAME"): f"osl \\- {plain(group.help)}\n",
        _("SYNOPSIS"): f".B osl\n{plain(_('COMMAND [ARGS]…'))}\n",
        _("OPTIONS OF EVERY COMMAND"): "".join(map(option, shared)),
        _("COMMANDS"): "".join(commands(group, ctx)),
        _("EXIT STATUS"): "".join(term(code, meaning) for code, meaning in codes),
        _("ENVIRONMENT"): (
            term("OSL_PLAN", _("the plan, or a folder of plans"))
            + term("OSL_LANG", _("the language of the screen"))
            + term("NO_COLOR", _("no colour, whatever it is set to"))
        ),
        _("SEE ALSO"): plain(_("The manual is in the folder docs of the project.")) + "\n",
    }
    head = '.\\" made by python -m dev.manpage\n.TH OSL 1 "" "osl"\n.ad l\n'
    return head + "".join(f".SH {name}\n{text}" for name, text in sections.items())


def made() -> Made:
    """Return both pages as they should be."""
    return {path: page(language) for language, path in PAGES.items()}


if __name__ == "__main__":
    write(made())
