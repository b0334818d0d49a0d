"""What the shell offers for the verbs: tasks that they can change, days of a series."""

# no `from __future__ import annotations` here: Typer would compile each annotation at start-up
from collections.abc import Iterator

from typer import Context

from osl.cli.complete import ids_that_fit, plan_meant


def complete_id_to_start(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks that are neither started nor closed, with their titles."""
    yield from ids_that_fit(ctx, incomplete, lambda task: task.status == "planned")


def complete_id_to_reopen(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks that are started, done (in part or in full) or cancelled, with their titles."""
    yield from ids_that_fit(
        ctx,
        incomplete,
        lambda task: task.status != ("done" if task.unplanned else "planned") or task.closed_on,
    )


def complete_meeting(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Days of the series that was typed, as they are now; of what is left out or moved for `reopen`."""
    from osl.problem import OslError
    from osl.questions.ids import task_of
    from osl.questions.meetings import changed_days, days_now

    plan = plan_meant(ctx)
    try:
        task = task_of(plan, _first_typed(ctx)) if plan else None
    except OslError:
        return
    if plan and task:
        found = changed_days(task) if ctx.info_name == "reopen" else days_now(task, plan.reading(task))
        yield from ((day, words) for day, words in found if day.startswith(incomplete))


def _first_typed(ctx: Context) -> str:
    """Return the first id that was typed; before the value of an option it is not sorted out yet."""
    typed = [*(ctx.params.get("ids") or ()), ctx.params.get("id_"), *ctx.args]
    return next(filter(None, typed), "")
