"""What the shell offers after Tab: plans, years, ids, months, audiences."""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - Typer evaluates the annotations
from typing import TYPE_CHECKING

from typer import Context  # noqa: TC002 - the same

if TYPE_CHECKING:
    from osl.plan import Plan


def _plan(ctx: Context) -> Plan | None:
    from osl.cli.command import desk_of
    from osl.problem import OslError

    given = {name: ctx.params.get(name) for name in ("plan", "year", "as_of", "lang")}
    before = ctx.parent.params if ctx.parent else {}
    try:
        return desk_of(ctx, {**before, **{k: v for k, v in given.items() if v is not None}}).open().plan
    except OslError:
        return None


def complete_id(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks, with their titles."""
    if plan := _plan(ctx):
        yield from ((task.id, task.title) for task in plan.all_tasks() if task.id.startswith(incomplete))


def complete_audience(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of audiences, with their names."""
    if plan := _plan(ctx):
        yield from ((a.id, a.name) for a in plan.audiences.values() if a.id.startswith(incomplete))


def complete_plan(incomplete: str) -> Iterator[str]:
    """Plans and folders."""
    from glob import escape, glob
    from pathlib import Path

    for name in sorted(glob(escape(incomplete) + "*")):  # noqa: PTH207 - what was typed is no Path yet
        if Path(name).is_dir():
            yield name + "/"
        elif name.endswith((".yaml", ".yml")):
            yield name


def complete_year(ctx: Context, incomplete: str) -> Iterator[str]:
    """Years that have a plan."""
    from osl.cli.command import desk_of
    from osl.problem import OslError

    try:
        years = sorted({str(head.year) for head in desk_of(ctx, {}).heads() if head.year})
    except OslError:
        return
    yield from (year for year in years if year.startswith(incomplete))


def complete_month(incomplete: str) -> Iterator[str]:
    """Months by number and by name, and the next one."""
    from osl.when.names import month_name

    names = [str(n) for n in range(1, 13)] + [month_name(n) for n in range(1, 13)] + ["next"]
    yield from (name for name in names if name.lower().startswith(incomplete.lower()))


def complete_status(incomplete: str) -> Iterator[tuple[str, str]]:
    """Statuses and states, with what they are called."""
    from osl.questions.state import STATES
    from osl.render.words import state_name

    before, comma, last = incomplete.rpartition(",")
    yield from ((before + comma + name, state_name(name)) for name in STATES if name.startswith(last))


def complete_format(incomplete: str) -> Iterator[str]:
    """The forms in which a question is answered."""
    yield from (form for form in ("text", "json", "csv") if form.startswith(incomplete))


def complete_rule(incomplete: str) -> Iterator[str]:
    """Names of rules; after a comma the next one."""
    from osl.rules import RULES

    before, comma, begun = incomplete.rpartition(",")
    yield from (before + comma + rule for rule in RULES if rule.startswith(begun))


def complete_one_rule(incomplete: str) -> Iterator[tuple[str, str]]:
    """Names of rules, with what each finds."""
    from osl.checking.pages import page
    from osl.rules import RULES

    yield from ((rule, page(rule).prose[0]) for rule in RULES if rule.startswith(incomplete))
