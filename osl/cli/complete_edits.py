"""What the shell offers after Tab for commands that change a plan: logged tasks, days, assignments."""

# no `from __future__ import annotations` here: Typer would compile each annotation at start-up
from collections.abc import Iterator

from typer import Context

from osl.cli.complete import _harmless, _offers, _texts, complete_audience, plan_meant


def complete_logged_id(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks that have a log, with their titles."""
    if plan := plan_meant(ctx):
        logged = ((task.id, task.title) for task in plan.all_tasks() if task.log)
        yield from _offers(logged, incomplete)


def complete_logged_day(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Days of the log of the task that was typed, with what was done."""
    from osl.problem import OslError
    from osl.questions.ids import task_of

    plan = plan_meant(ctx)
    try:
        log = task_of(plan, str(ctx.params.get("id_") or "")).log if plan else ()
    except OslError:
        return
    for entry in log:
        if entry.on and entry.on.isoformat().startswith(incomplete):
            yield entry.on.isoformat(), _harmless(entry.what or "")


def complete_assignment(ctx: Context, incomplete: str) -> Iterator[str]:
    """Keys that `osl set` can change, with "=" or "+="; behind it the values that are known."""
    from osl.edit.verbs.set_keys import SETTABLE, sign_of

    key, sign, begun = incomplete.partition("=")
    if not sign:
        yield from (name + sign_of(name) for name in SETTABLE if name.startswith(key))
        return
    yield from (f"{key}={value}" for value in _values(ctx, key.rstrip("+-"), begun))


def _values(ctx: Context, key: str, begun: str) -> Iterator[str]:
    from osl.format import FLAGS, ROLES

    filters = {"section": "--section", "place": "--place", "responsible": "--responsible"}
    filters["partners"] = "--partner"
    if key == "audiences":
        yield from (value for value, _ in complete_audience(ctx, begun))
    elif key in filters:
        yield from _texts(ctx, filters[key], begun)
    else:
        words = {"role": ROLES, "tentative": FLAGS}.get(key, ())
        yield from (word for word in words if word.startswith(begun))
