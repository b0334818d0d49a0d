"""`osl rules`: the rules of the plan file, and the page of one."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_one_rule
from osl.i18n import N_

RuleArgument = Annotated[
    str | None,
    typer.Argument(metavar=N_("[RULE]"), help=N_("name of a rule"), autocompletion=complete_one_rule),
]


@command(
    help=N_("List the rules that plans are checked by, or show the page of one rule."),
    rich_help_panel=N_("Checks"),
)
def app(context: AppContext, name: RuleArgument = None) -> None:  # noqa: ARG001 - every command has a context
    """Print the list of the rules, or one page."""
    from osl.app.parse import rule_name
    from osl.render.console import make_console
    from osl.render.problems.text import Style
    from osl.render.rules import rule_list, rule_page

    console = make_console(sys.stdout, os.environ)
    style = Style(console.width, in_colour=console.takes_escapes())
    sys.stdout.writelines(rule_list(style) if name is None else rule_page(rule_name(name), style))
