"""`osl new`: the plan of a new year."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.streams import report_of_change, tell
from osl.cli.command import command
from osl.cli.complete import complete_plan
from osl.cli.options import DryRunOption
from osl.i18n import N_, say, visible

if TYPE_CHECKING:
    from osl.edit.verbs.new import NewYearDraft

YearArgument = Annotated[str, typer.Argument(metavar=N_("YEAR"), help=N_("year of the new plan"))]
EarlierPlanOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar=N_("FILE"), autocompletion=complete_plan,
        help=N_("plan to start from; default: the latest one before that year"),
    ),
]  # fmt: skip


@command(help=N_("Start the plan of a new year from the previous one."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    new_year: YearArgument,
    from_: EarlierPlanOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Write the draft of a year's plan, or a commented example if there is no earlier one."""
    from osl.app.new_year import places
    from osl.app.parse import year

    wanted = year(new_year)
    target, source = places(context.plan, wanted, from_)
    if source is None:
        _example(target, wanted, dry_run=dry_run)
    else:
        _from_earlier(context, target, (source, from_), wanted, dry_run=dry_run)
    if not dry_run:
        from osl.app.next_steps import show_next_steps

        show_next_steps(context, target, wanted)


def _example(target: Path, year: int, *, dry_run: bool) -> None:
    from osl.app.editor_schema import with_modeline
    from osl.edit.verbs.new import example

    text = with_modeline(example(year), target.parent)
    if dry_run:
        sys.stdout.write(text)
        return
    _create(target, text, text.encode("utf-8"))
    with report_of_change(say("but {file} was written", file=target)):
        tell(say("{file}: an example to fill in", file=target))


def _from_earlier(
    context: AppContext, target: Path, earlier: tuple[Path, str | None], year: int, *, dry_run: bool
) -> None:
    from osl.app.editor_schema import with_modeline
    from osl.app.load import load_plan
    from osl.checking.check import Checked
    from osl.edit.transaction import made_from
    from osl.edit.verbs.new import draft
    from osl.render.changes import show_change
    from osl.render.console import make_console
    from osl.source.text import Source

    source, from_ = earlier
    loaded = load_plan(source, context.as_of)
    before = Checked(loaded.source, loaded.plan, loaded.problems)
    new = draft(loaded.source.text, loaded.plan, year, source=str(source), target=str(target))
    made = made_from(before, new, context.as_of)
    made = Source(made.name, with_modeline(made.text, target.parent), bom=made.bom)
    if dry_run:
        show_change(str(target), loaded.source.text, made.text, make_console(sys.stdout, os.environ))
        _report(context, new, made.text, from_, dry_run=True)
        return
    _create(target, made.text, made.bytes())
    with report_of_change(say("but {file} was written", file=target)):
        _report(context, new, made.text, from_, dry_run=False)


def _create(target: Path, text: str, data: bytes) -> None:
    """Write the new plan, and beside it the schema that its first line leads editors to."""
    from osl.app.editor_schema import needs_schema, write_schema
    from osl.edit.transaction import create

    create(target, data)
    if needs_schema(text):
        write_schema(target.parent)


def _report(context: AppContext, new: NewYearDraft, text: str, from_: str | None, *, dry_run: bool) -> None:
    from osl.app.new_year import reached_by
    from osl.edit.rollover_review import review_items
    from osl.render.console import make_console

    console = make_console(sys.stdout, os.environ)
    console.tell(say("{sentence} (nothing was written)", sentence=new.done) if dry_run else new.done)
    options = reached_by(context, Path(new.source), new.old, from_)
    for item in review_items(new, text, context.as_of, options):
        console.tell("")
        for line in (item.why, *(f"  {visible(place)}" for place in item.places)):
            console.tell(line)
