"""What makes a function a command: the options that every command has, and single use of options."""

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer
from typer.core import TyperCommand

from osl.app.context import OPTIONS, AppContext
from osl.cli.complete import complete_plan, complete_year
from osl.cli.filters import FILTERS, typed_filters
from osl.cli.usage_errors import CommandLineError
from osl.i18n import N_, say
from osl.problem import OslError, UnknownValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from osl.app.typed_command import TypedCommand

PlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan", metavar=N_("FILE"), help=N_("plan file, or a folder of plans"),
        autocompletion=complete_plan,
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
YearOption = Annotated[
    str | None,
    typer.Option(
        "--year", metavar=N_("YEAR"), help=N_("year of the plan"), autocompletion=complete_year,
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar=N_("DATE"),
        help=N_("show the plan as of this day, such as 2023-05-20, 20 May or yesterday; default: today"),
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="pl|en", help=N_("language of messages"),
        autocompletion=lambda: ["pl", "en"], rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
WORDS = "osl: the words behind"  # and the name of a command: where Typer's context keeps them
SHARED = dict(zip(OPTIONS, (PlanOption, YearOption, AsOfOption, LangOption), strict=True))


class SingleUse:
    """A command or group that refuses an option given twice, unless it is a list or a flag."""

    def make_parser(self, ctx: Any) -> Any:
        """Return the parser of the command's words, which also refuses repeated options."""
        parser = super().make_parser(ctx)  # type: ignore[misc]
        read = parser.parse_args

        def parse_args(args: list[str]) -> Any:
            ctx.meta[f"{WORDS} {ctx.command_path}"] = tuple(args)
            found = read(args)
            if not ctx.resilient_parsing and (name := repeated(found[2])):
                raise CommandLineError(say("option {name} may be given only once", name=name), ctx)
            return found

        parser.parse_args = parse_args
        return parser


class OslCommand(SingleUse, TyperCommand):
    """A command of osl."""


def repeated(params: Sequence[Any]) -> str | None:
    """Return the name of the first option in `params` (in the order typed) of which a value would be lost."""
    seen: set[str] = set()
    for param in params:
        if param.param_type_name == "argument" or param.multiple or param.is_flag or param.count:
            continue
        if param.name in seen:
            return str(max(param.opts, key=len))
        seen.add(param.name)
    return None


def command(*, filters: bool = False, **settings: Any) -> Callable[[Callable[..., int | None]], typer.Typer]:
    """Return a decorator that makes `function(context, …)` a command: a Typer app with that one.

    The four options of every command are added to it, and with `filters` those that choose tasks: they
    are its argument `filters`, TypedFilters. What it returns is the exit code, None for 0. `settings` are
    those of Typer's own `command`.
    """
    added = {**(FILTERS if filters else {}), **SHARED}

    def decorate(function: Callable[..., int | None]) -> typer.Typer:
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command(cls=OslCommand, **settings)(_with_context(function, added))
        return app

    return decorate


def _with_context(function: Callable[..., int | None], added: dict[str, Any]) -> Callable[..., None]:
    """Return `function` for Typer: with the options `added` in the place of `context` and `filters`."""

    def call(ctx: typer.Context, **values: Any) -> None:
        after = {name: values.pop(name) for name in SHARED}
        if "audience" in added:
            values["filters"] = typed_filters(values)
        raise typer.Exit(_exit_code(function, ctx, after, values))

    return with_parameters(call, _parameters(function, added))


def with_parameters(
    call: Callable[..., None], parameters: Iterable[inspect.Parameter]
) -> Callable[..., None]:
    """Return `call` with `parameters` as the ones that Typer sees."""
    seen = list(parameters)
    call.__signature__ = inspect.Signature(seen)  # type: ignore[attr-defined]
    call.__annotations__ = {p.name: p.annotation for p in seen}
    return call


def parameters_of(options: dict[str, Any]) -> Iterator[inspect.Parameter]:
    """Yield a parameter, None if it is not given, for each of `options`: annotations by name."""
    for name, annotation in options.items():
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def _exit_code(
    function: Callable[..., int | None], ctx: typer.Context, after: dict[str, Any], values: dict[str, Any]
) -> int:
    """Carry out a command; its help is named if a value of an option was nearly right."""
    try:
        context = AppContext.of(ctx.find_root().obj, after)
        context.typed = partial(typed_command, ctx)
        code = function(context, **values)
        context.print_remarks()
    except UnknownValue as error:
        sentence = say("{what} (see: {command} --help)", what=error.sentence, command=ctx.command_path)
        raise OslError(sentence) from error
    return code or 0


def typed_command(ctx: Any) -> TypedCommand:
    """Return the words that were typed for the command of `ctx`."""
    from osl.app.typed_command import TypedCommand
    from osl.cli.near_options import split

    root = ctx.find_root()
    every, own = (ctx.meta.get(f"{WORDS} {one.command_path}", ()) for one in (root, ctx))
    before, _ = split(every[: len(every) - len(own)], root)
    options, arguments = split(own, ctx)
    return TypedCommand(tuple(before), ctx.info_name, tuple(arguments), tuple(options))


def _parameters(function: Callable[..., int | None], added: dict[str, Any]) -> Iterator[inspect.Parameter]:
    """Yield the parameters that Typer sees: its context, those of `function`, the options `added`."""
    hints = get_type_hints(function, include_extras=True)
    own = list(inspect.signature(function).parameters.values())[1:]
    keyword = inspect.Parameter.KEYWORD_ONLY
    yield inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    yield from (p.replace(annotation=hints[p.name], kind=keyword) for p in own if p.name != "filters")
    yield from parameters_of(added)
