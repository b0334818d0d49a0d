"""The commands by name; each is imported only when it is asked for, or listed by `--help`."""

from __future__ import annotations

import inspect
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, cast, get_type_hints

import typer
from typer.core import TyperGroup

from osl.cli.command import (
    AsOfOption,
    LangOption,
    PlanOption,
    SingleUse,
    YearOption,
    parameters_of,
    with_parameters,
)
from osl.cli.commands import COMMANDS
from osl.cli.filters import FILTERS, typed_filters
from osl.cli.help import with_help
from osl.cli.shell_completion import NAMED_SHELL, install_completion, show_completion, without_shell
from osl.cli.usage_errors import CommandLineError
from osl.i18n import N_, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.i18n import Sentence

VersionOption = Annotated[bool, typer.Option("--version", "-V", help=N_("print the version and exit"))]


class Commands(SingleUse, TyperGroup):
    """A group that imports a command's module when the command is asked for."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the words before the command; a shell's name behind an option for completion is kept."""
        if self.params_by_name()["install_completion"].is_flag:
            args, ctx.meta[NAMED_SHELL] = without_shell(args, COMMANDS)
        return super().parse_args(ctx, args)

    def params_by_name(self) -> dict[str | None, Any]:
        """Return the options before the command by name."""
        return {param.name: param for param in self.params}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's interface
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's interface
        """Return the command `cmd_name`, None if there is none."""
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            module = import_module(f"osl.cli.commands.{COMMANDS[cmd_name]}")
            command = typer.main.get_command(module.app)
            command.name = cmd_name
            self.commands[cmd_name] = with_help(command)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that `args` begin with."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise CommandLineError(_no_such_command(args, ctx), ctx)
        return super().resolve_command(ctx, args)


def _no_such_command(args: list[str], ctx: Any) -> Sentence:
    from osl.cli.near_commands import PHRASES, command_meant, with_arguments
    from osl.text.fold import fold

    name, *rest = [word for word in args if word not in ("--help", "-h")]
    near: str | None
    if name == "osl" and rest:
        near, *rest = rest
    else:
        near = command_meant(name, COMMANDS)
    if rest and (phrase := PHRASES.get(fold(f"{name} {rest[0]}"))):
        near, rest = phrase, rest[1:]
    if near is None:
        return say('there is no command "{name}"', name=name)
    while "--lang" in rest:  # what is on the screen is in it already
        del rest[(at := rest.index("--lang")) : at + 2]
    for option in ("plan", "year", "as_of"):
        if value := ctx.params.get(option):
            rest += ["--" + option.replace("_", "-"), value]
    if rest:
        command = with_arguments(near, rest)
        return say('there is no command "{name}"; did you mean: {command}', name=name, command=command)
    return say('there is no command "{name}"; did you mean {near}?', name=name, near=near)


def _everything(
    ctx: typer.Context,
    plan: PlanOption = None,
    year: YearOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
    *,
    version: VersionOption = False,
    **filters: list[str] | None,
) -> None:
    if version:
        from osl import __version__

        sys.stdout.write(f"osl {__version__}\n")
        raise typer.Exit
    ctx.obj = {"plan": plan, "year": year, "as_of": as_of, "lang": lang}
    if ctx.invoked_subcommand is None:
        from osl.app.context import AppContext
        from osl.cli.commands.today import today

        context = AppContext.of(ctx.obj, {})
        today(context, typed_filters(filters))
        context.print_remarks()
    elif name := next((name for name in FILTERS if filters[name]), None):
        message = N_("--{name} goes after the command: osl {command} --{name} …")
        raise CommandLineError(say(message, name=name, command=ctx.invoked_subcommand), ctx)


def _callback() -> Callable[..., None]:
    """Return `_everything` as Typer sees it: with each filter as an option."""

    def call(ctx: typer.Context, **values: Any) -> None:
        _everything(ctx, **values)

    own = list(inspect.signature(_everything).parameters.values())[:-1]
    hints = get_type_hints(_everything, include_extras=True)
    return with_parameters(
        call, [*(p.replace(annotation=hints[p.name]) for p in own), *parameters_of(FILTERS)]
    )


def build() -> TyperGroup:
    """Return the group of all commands."""
    app = typer.Typer(
        cls=Commands,
        add_completion=True,
        pretty_exceptions_enable=False,
        help=N_("Keep the year plan of a community organiser: what is due, what is overdue, what was done."),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_callback())
    group = cast("TyperGroup", typer.main.get_command(app))
    completion = {
        "install_completion": (
            install_completion,
            N_("set up completion of commands, ids, months and groups in this shell"),
        ),
        "show_completion": (show_completion, N_("print what --install-completion would install")),
    }
    for name, (callback, words) in completion.items():
        option = cast("Commands", group).params_by_name()[name]
        option.callback, option.help = callback, words
    return cast("TyperGroup", with_help(group))
