"""`osl new`: the draft of a year's plan."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.streams import told_or_not
from osl.cli.command import command
from osl.cli.complete import complete_plan
from osl.cli.options import DryRunOption
from osl.i18n import N_, say, say_n, visible
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from osl.app.load import LoadedPlan
    from osl.edit.verbs.new import NewYearDraft

YearArgument = Annotated[str, typer.Argument(metavar=N_("YEAR"), help=N_("the year that the plan is for"))]
EarlierPlanOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar=N_("FILE"), autocompletion=complete_plan,
        help=N_("the plan to start from; the latest one before that year if left out"),
    ),
]  # fmt: skip


@command(help=N_("Start the plan of a new year from the one before."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    new_year: YearArgument,
    from_: EarlierPlanOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Write the draft of a year's plan, or a commented example where there is no earlier one."""
    from osl.app.new_year import places
    from osl.app.parse import year

    wanted = year(new_year)
    target, source = places(context.plan, wanted, from_)
    if source is None:
        _example(target, wanted, dry_run=dry_run)
    else:
        _from_earlier(context, target, source, wanted, dry_run=dry_run)


def _example(target: Path, year: int, *, dry_run: bool) -> None:
    from osl.edit.example import example

    text = example(year)
    if dry_run:
        sys.stdout.write(text)
        return
    _write(target, text.encode("utf-8"))
    with told_or_not(say("but {file} was written", file=target)):
        print(say("{file}: an example to fill in; then: osl validate {file}", file=target))


def _from_earlier(context: AppContext, target: Path, source: Path, year: int, *, dry_run: bool) -> None:
    from osl.app.load import load_plan
    from osl.edit.verbs.new import draft
    from osl.render.changes import show_change
    from osl.render.console import make_console
    from osl.source.text import Source

    loaded = load_plan(source, context.as_of)
    new = draft(loaded.source.text, loaded.plan, year)
    data = Source(str(target), new.text, bom=loaded.source.bom).bytes()
    _check(context, loaded, new, data)
    if dry_run:
        console = make_console(sys.stdout, os.environ)
        show_change(str(target), loaded.source.text, new.text, console)
        _report(loaded, target, new, dry_run=True)
        return
    _write(target, data)
    with told_or_not(say("but {file} was written", file=target)):
        _report(loaded, target, new, dry_run=False)


def _report(loaded: LoadedPlan, target: Path, new: NewYearDraft, *, dry_run: bool) -> None:
    from osl.edit.rollover_review import review_items
    from osl.render.console import make_console

    console = make_console(sys.stdout, os.environ)
    console.tell(_done(target, loaded.path, len(new.plan.tasks), dry_run=dry_run))
    for matter in review_items(loaded.plan, new):
        console.tell("")
        for line in (matter.why, *(f"  {visible(place)}" for place in matter.places)):
            console.tell(line)


def _check(context: AppContext, loaded: LoadedPlan, new: NewYearDraft, data: bytes) -> None:
    """Raise OslError unless the draft reads as it is meant, with no error that the earlier plan had not."""
    from osl.checking.check import check
    from osl.edit.verify import new_problems, values

    checked = check(str(loaded.path), data, day=context.as_of)
    if values(checked.plan) != values(new.plan):
        raise OslError(say("the draft would not read as it is meant; copy {file} by hand", file=loaded.path))
    if checked.problems.errors > loaded.problems.errors:
        first, *_ = new_problems(loaded.problems, checked.problems, "error")
        raise OslError(say("the draft would have an error: {problem}", problem=first.message))


def _write(target: Path, data: bytes) -> None:
    from osl.disk.atomic_replace import cannot_write, create
    from osl.disk.canonical_path import canonical_path
    from osl.disk.lock import locked

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OslError(cannot_write(target, error)) from error
    with locked(canonical_path(target)):
        create(target, data)


def _done(target: Path, source: Path, tasks: int, *, dry_run: bool) -> object:
    sentence = say_n(
        "{file}: the draft with {n} task, made from {source}",
        "{file}: the draft with {n} tasks, made from {source}",
        tasks, file=target, source=source,
    )  # fmt: skip
    return say("{sentence} (nothing was written)", sentence=sentence) if dry_run else sentence
