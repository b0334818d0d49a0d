"""`osl validate`: check plans and report every problem."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.check_files import RuleChoice, check_files
from osl.app.context import AppContext
from osl.app.destination import as_it_is
from osl.app.parse import choice, rule_name, several
from osl.cli.command import command
from osl.cli.complete import complete_plan, complete_rule
from osl.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport

FORMATS = ("text", "short", "json", "github", "sarif", "gitlab", "junit")
MODULES = {"json": "as_json"}  # the modules that are not named like their format
FOR_A_SERVICE = ("github", "sarif", "gitlab", "junit")  # they look files up by their path in the repository

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[FILE or FOLDER]…"), help=N_("plans, folders of plans, or - for standard input"),
        autocompletion=complete_plan, show_default=False,
    ),
]  # fmt: skip
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="|".join(FORMATS), help=N_("output format of the problems"),
        autocompletion=lambda: list(FORMATS),
    ),
]  # fmt: skip
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar=N_("RULE,…"), help=N_("apply only these rules"), autocompletion=complete_rule
    ),
]  # fmt: skip
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar=N_("RULE,…"), help=N_("skip these rules"), autocompletion=complete_rule),
]
Strict = Annotated[bool, typer.Option("--strict", help=N_("exit with code 1 for warnings too"))]


@command(
    help=N_("Check plans and show every problem with its place and a hint."), rich_help_panel=N_("Checks")
)
def app(
    context: AppContext,
    files: Files = None,
    format_: Format = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    *,
    strict: Strict = False,
) -> int:
    """Print the problems of the plans; return 1 if there are errors, 2 if a file could not be loaded."""
    if format_ is not None:
        format_ = choice(format_, FORMATS, "--format")
    rules = RuleChoice(_names(select), _names(ignore))
    reports, errors = check_files(context, files or [], rules)
    _print(reports, format_)
    for report in reports:
        if report.failure is not None:
            sys.stderr.write(f"osl: {report.failure}\n")
    for error in errors:
        sys.stderr.write(f"osl: {error}\n")
    return 2 if errors else _code(reports, strict=strict)


def _names(lists: list[str] | None) -> tuple[str, ...] | None:
    return tuple(rule_name(name) for name in several(lists)) if lists else None


def _print(reports: list[FileReport], format_: str | None) -> None:
    for one in [format_] if format_ else _usual():
        if one in FOR_A_SERVICE:
            from osl.app.repository_paths import in_the_repository

            reports = in_the_repository(reports, os.environ)
        if one == "github":
            as_it_is("".join(_lines(reports, one)))
        else:
            sys.stdout.writelines(_lines(reports, one))


def _usual() -> list[str]:
    return ["text", "github"] if os.environ.get("GITHUB_ACTIONS") == "true" else ["text"]


def _lines(reports: list[FileReport], format_: str) -> Iterator[str]:
    """Return the output in one format; only that format's module is imported."""
    if format_ == "text":
        from osl.render.console import make_console
        from osl.render.problems.text import Style, text

        console = make_console(sys.stdout, os.environ)
        style = Style(console.width, in_colour=console.takes_escapes(), breaks=console.is_terminal)
        return text(reports, style)
    name = MODULES.get(format_, format_)
    renderer = import_module(f"osl.render.problems.{name}")
    lines: Iterator[str] = getattr(renderer, name)(reports)
    return lines


def _code(reports: list[FileReport], *, strict: bool) -> int:
    if any(report.failure for report in reports):
        return 2
    found = any(report.count("error") or (strict and report.count("warning")) for report in reports)
    return 1 if found else 0
