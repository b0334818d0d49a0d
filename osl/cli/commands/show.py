"""`osl show`: one task in full, with how its date phrase was read."""

from __future__ import annotations

import sys

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.options import TEXT_OR_JSON, IdArgument, TextOrJsonOption, console
from osl.i18n import N_


@command(
    help=N_("Show one task in full, including how its date phrase was read."), rich_help_panel=N_("Queries")
)
def app(context: AppContext, id_: IdArgument, format_: TextOrJsonOption = "text") -> None:
    """Print one task."""
    from osl.app.load import errors_explain
    from osl.app.parse import choice
    from osl.app.query import query_of
    from osl.questions.ids import tasks_of
    from osl.questions.state import standings

    format_ = choice(format_, TEXT_OR_JSON, "--format")
    query = query_of(context)
    with errors_explain(query.loaded):
        tasks = tasks_of(query.plan, id_)
    found = standings(query.plan, tasks, query.day)
    if format_ == "json":
        from osl.questions.json_objects import occurrences_object, one_object, task_object
        from osl.questions.occurrences import occurrences

        objects = (
            task_object(one, query.origin())
            | occurrences_object(occurrences(one.task, one.reading, query.day), one.reading)
            for one in found
        )
        sys.stdout.write(one_object(query.head(), objects))
    else:
        from osl.render.task import task_screen

        console().show(task_screen(query.view(), found))
