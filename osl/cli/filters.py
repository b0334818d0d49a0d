"""The filter options of every command that answers about some of the tasks."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from osl.app.filters import TypedFilters
from osl.cli.complete import (
    complete_audience,
    complete_kind,
    complete_partner,
    complete_place,
    complete_responsible,
    complete_section,
    complete_status,
)
from osl.i18n import N_

PANEL = N_("Filters")


def _option(name: str, metavar: str, words: str, complete: Any = None) -> Any:
    """Return the annotation of the filter `name`."""
    return Annotated[
        list[str] | None,
        typer.Option(
            f"--{name}", metavar=metavar, help=words, autocompletion=complete, rich_help_panel=PANEL
        ),
    ]


FILTERS = {
    "audience": _option(
        "audience", N_("ID"), N_("tasks for this group or a group within it; separate several with commas"),
        complete_audience,
    ),
    "status": _option(
        "status", N_("STATUS"),
        N_(
            "tasks in this state (separate several with commas): open, done, partly-done, started, "
                "planned, not-started, behind, overdue, undated, cancelled"
        ),
        complete_status,
    ),
    "kind": _option(
        "kind", N_("KIND"),
        N_(
            "tasks with dates of this kind (separate several with commas): span, dates, deadline, "
                "recurring, continuous, vague"
        ),
        complete_kind,
    ),
    "responsible": _option(
        "responsible", N_("TEXT"),
        N_("tasks for which this person is responsible; the beginning of a name is enough"),
        complete_responsible,
    ),
    "section": _option("section", N_("TEXT"), N_("tasks in this section of the plan"), complete_section),
    "place": _option("place", N_("TEXT"), N_("tasks at this place"), complete_place),
    "partner": _option("partner", N_("TEXT"), N_("tasks with this partner"), complete_partner),
    "find": _option(
        "find", N_("TEXT"), N_("tasks with this text anywhere: titles, activities, notes, log …")
    ),
}  # fmt: skip


def typed_filters(values: dict[str, list[str] | None]) -> TypedFilters:
    """Take the values of the filter options out of what a command was given."""
    return TypedFilters(*(tuple(values.pop(name) or ()) for name in FILTERS))
