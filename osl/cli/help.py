"""Help in the language spoken: commands are declared in messages, and only what is shown is translated.

To read the catalogue takes as long as to read a plan, and most runs show no help.
"""

from __future__ import annotations

from copy import copy
from typing import Any

from osl.i18n import N_, _

SHOWN = ("help", "metavar", "rich_help_panel", "options_metavar", "subcommand_metavar")
MOST_OF_CHOICES = 22  # columns of the names of values in help
# what Typer itself asks gettext for, so that the catalogues have it
TYPER_MESSAGES = (
    N_("(dynamic)"),
    N_("(deprecated) "),
    N_("default: {default}"),
    N_("required"),
    N_("env var: {var}"),
    N_("[default: {}]"),
    N_("[env var: {}]"),
    N_("[required]"),
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("Error"),
    N_("Aborted."),
    N_("Aborted!"),
    N_("Missing command."),
    N_("No such command {name!r}."),
    N_("Try [blue]'{command_path} {help_option}'[/] for help."),
)


def with_help(command: Any) -> Any:
    """`command`, whose help and whose offers to the shell are in the language spoken."""
    command.options_metavar = N_("[OPTIONS]")
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = N_("COMMAND [ARGS]…")
    show, offer = command.format_help, command.shell_complete

    def format_help(ctx: Any, formatter: Any) -> None:
        from osl.cli.narrow_help import narrow_help, narrow_width

        translate(command, ctx)
        if (width := narrow_width()) is not None:
            formatter.write(narrow_help(command, ctx, width))
        elif hasattr(command, "list_commands"):
            _commands_first(command, ctx, formatter)
        else:
            _break_choices(command.get_params(ctx))
            show(ctx, formatter)

    def format_usage(ctx: Any, formatter: Any) -> None:
        # Typer puts braces around what is needed; usage lines elsewhere have it bare
        pieces = " ".join(piece.strip("{}") for piece in command.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage: "))

    def shell_complete(ctx: Any, incomplete: str) -> Any:
        translate(command, ctx)
        return offer(ctx, incomplete)

    command.format_help, command.format_usage = format_help, format_usage
    command.shell_complete = shell_complete
    return command


def _break_choices(params: list[Any]) -> None:
    """Break "text|short|json|…" between the choices; Rich breaks it inside a word."""
    for param in params:
        lines = [""]
        for choice in (param.metavar or "").split("|"):
            if lines[-1] and len(lines[-1]) + len(choice) > MOST_OF_CHOICES:
                lines.append("")
            lines[-1] += f"{choice}|"
        if len(lines) > 1:
            param.metavar = "\n".join(lines).removesuffix("|")


def _commands_first(group: Any, ctx: Any, formatter: Any) -> None:
    """Show the commands of `group` before its options, which Typer prints in the other order."""
    from typer.core import TyperCommand

    from osl.cli.narrow_help import AFTER_COMMANDS

    commands, options = copy(group), TyperCommand(None)
    commands.get_params = lambda _ctx: []
    type(group).format_help(commands, ctx, formatter)
    for name, found in (("get_params", group.get_params(ctx)), ("get_usage", _(AFTER_COMMANDS))):
        setattr(options, name, lambda _ctx, found=found: found)
    options.format_help(ctx, formatter)


def translate(command: Any, ctx: Any) -> None:
    """Put every word that `command` shows of itself, or of its commands, into the language spoken."""
    if (option := command.get_help_option(ctx)) is not None:
        option.help = N_("show this help and exit")  # in place of Typer's own
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            param.type = _unnamed(param.type)
    inner = command.list_commands(ctx) if hasattr(command, "list_commands") else ()
    for part in (command, *command.get_params(ctx), *[command.get_command(ctx, name) for name in inner]):
        for name in SHOWN:
            if isinstance(words := getattr(part, name, None), str):
                setattr(part, name, _(words))


def _unnamed(kind: Any) -> Any:
    """Return the type of an argument without its name in help: "<str>" means nothing to people."""
    unnamed = copy(kind)
    unnamed.get_metavar = lambda *_, **__: ""
    return unnamed
