"""Write the manual's reference of all commands and options: `python -m dev.command_pages`.

It is made of the commands themselves, as the man pages are, in the order of `osl --help`.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dev.made import write
from dev.manpage import is_filter, option_as_typed, own, translated
from osl import i18n
from osl.app.context import OPTIONS
from osl.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": ROOT / "docs" / "en" / "options.md", "pl": ROOT / "docs" / "pl" / "opcje.md"}


def reference(language: str) -> str:
    """Return the whole page in `language`: a contents, what is common, then each command by its group."""
    i18n.use(language)
    _group, commands = translated()
    agenda: Any = commands["agenda"]
    everywhere = [param for param in agenda.params if param.name in OPTIONS]
    filters = [param for param in own(agenda) if is_filter(param)]
    title = _("All commands and options")  # outside the f-string, where babel finds the words
    parts = [
        f"# {title}",
        _("Everything that `osl COMMAND --help` shows, on one page."),
        *(contents(panel, names) for panel, names in panels(commands)),
        *titled(_("Options of every command"), table(everywhere)),
        *titled(_("Filters"), table(filters)),
        *(
            part
            for name, command in commands.items()
            for part in titled(f"osl {name}", *about(name, command))
        ),
    ]
    return "\n\n".join(parts) + "\n"


def titled(title: str, *parts: str) -> tuple[str, ...]:
    """Return a heading and the parts below it, without those that are empty."""
    return (f"## {title}", *(part for part in parts if part))


def panels(commands: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Return the names of the commands by the group that `osl --help` shows them in."""
    named = sorted(commands, key=lambda name: list(_order(commands)).index(commands[name].rich_help_panel))
    groups = groupby(named, key=lambda name: str(commands[name].rich_help_panel))
    return [(panel, list(names)) for panel, names in groups]


def _order(commands: dict[str, Any]) -> Iterable[str]:
    return dict.fromkeys(command.rich_help_panel for command in commands.values())


def contents(panel: str, names: list[str]) -> str:
    """Return one line of the contents: a group of commands, each a link."""
    links = " · ".join(f"[{name}](#osl-{name})" for name in names)
    return f"**{panel}**: {links}"


def about(name: str, command: Any) -> tuple[str, ...]:
    """Return what a command does, how it is typed, and its own options, the filters only named."""
    pieces = command.collect_usage_pieces(typer.Context(command, info_name=name))
    typed = " ".join(piece.strip("{}") for piece in pieces)
    arguments = [param for param in command.params if param.param_type_name == "argument" and param.help]
    mine = own(command)
    rows = table([*arguments, *(param for param in mine if not is_filter(param))])
    more = _("The [filters](#{anchor}) apply too.").format(anchor=_("Filters").lower())
    return command.help, f"```text\nosl {name} {typed}\n```", rows, more if any(map(is_filter, mine)) else ""


def table(params: list[Any]) -> str:
    """Return a Markdown table of options and arguments, or nothing if there are none."""
    if not params:
        return ""
    rows = "".join(f"\n| `{_cell(option_as_typed(param))}` | {_cell(param.help or '')} |" for param in params)
    typed, meaning = _("what you type"), _("meaning")
    return f"| {typed} | {meaning} |\n|---|---|{rows}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def made() -> Made:
    """Return both pages as they should be."""
    return {path: reference(language) for language, path in PAGES.items()}


if __name__ == "__main__":
    write(made())
