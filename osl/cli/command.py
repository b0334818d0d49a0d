"""What every command shares: its four options, and the context that they set."""

from __future__ import annotations

import inspect
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from osl.app.context import OPTIONS
from osl.cli.complete import complete_plan, complete_year
from osl.cli.global_options import context_of
from osl.cli.once import OnceCommand
from osl.i18n import N_, say
from osl.problem import OslError, UnknownValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.app.context import AppContext

PlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan", metavar=N_("FILE"), help=N_("the plan, or a folder of plans"), autocompletion=complete_plan,
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
YearOption = Annotated[
    str | None,
    typer.Option(
        "--year", metavar=N_("YEAR"), help=N_("which year's plan"), autocompletion=complete_year,
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar=N_("DATE"), help=N_("as if today were that day, such as 2023-05-20"),
        rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="pl|en", help=N_("the language of the screen"),
        autocompletion=lambda: ["pl", "en"], rich_help_panel=N_("Options of every command"),
    ),
]  # fmt: skip
SHARED = dict(zip(OPTIONS, (PlanOption, YearOption, AsOfOption, LangOption), strict=True))


def command(**settings: Any) -> Callable[[Callable[..., int | None]], typer.Typer]:
    """Make `function(context, …)` a command of its own: the app that holds it.

    The four options of every command are added to it. What it returns is the exit code, None is 0.
    `settings` are those of Typer's own `command`.
    """

    def decorate(function: Callable[..., int | None]) -> typer.Typer:
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command(cls=OnceCommand, **settings)(_with_desk(function))
        return app

    return decorate


def _carried_out(ctx: typer.Context, work: Callable[[], int | None]) -> int:
    """Return the exit code of `work`; its help is named if a value of an option was nearly right."""
    try:
        return work() or 0
    except UnknownValue as error:
        command = ctx.command_path
        sentence = say("{what} (see: {command} --help)", what=error.sentence, command=command)
        raise OslError(sentence) from error


def _answered(function: Callable[..., int | None], context: AppContext, values: dict[str, Any]) -> int | None:
    code = function(context, **values)
    context.print_remarks()
    return code


def _with_desk(function: Callable[..., int | None]) -> Callable[..., None]:
    hints = get_type_hints(function, include_extras=True)
    own = [
        p.replace(annotation=hints[name])
        for name, p in list(inspect.signature(function).parameters.items())[1:]
    ]
    keyword = inspect.Parameter.KEYWORD_ONLY
    shared = [
        inspect.Parameter(name, keyword, default=None, annotation=kind) for name, kind in SHARED.items()
    ]
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)

    @wraps(function)
    def run(ctx: typer.Context, **values: Any) -> None:
        later = {name: values.pop(name) for name in SHARED}
        raise typer.Exit(_carried_out(ctx, lambda: _answered(function, context_of(ctx, later), values)))

    parameters = [context, *(p.replace(kind=keyword) for p in own), *shared]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    del run.__wrapped__
    return run
