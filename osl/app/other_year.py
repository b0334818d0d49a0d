"""The command that was typed, for another plan of the folder or for other days: what to type instead."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from osl.source.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.app.context import AppContext

DAYS = ("--from", "--to", "--quarter", "--half", "--month", "-m", "--week", "--days")


def command_for(context: AppContext, year: int, *more: str, without: Sequence[str] = ()) -> str:
    """Return the command as typed, for the plan of `year`, with `more` options and no others for days.

    `more` is quoted already, if it has to be; options `without` are left out.
    """
    left_out = (*DAYS, "--year", "--plan", *without)
    return context.typed().again(_reached(context, year), *more, without=left_out)


def _reached(context: AppContext, year: int) -> str:
    """Return the options that reach the plan of `year`: beside one named file, in its folder."""
    from osl.app.choose import typed

    file = named_file(context)
    return context.options_of(year) if file is None else f"--year {year} --plan {typed(file.parent)}"


def named_file(context: AppContext) -> Path | None:
    """Return the file that `--plan` or `OSL_PLAN` names; None for a folder, and if none is named."""
    named = context.plan or os.environ.get("OSL_PLAN")
    return Path(named) if named and kind_of(named) != "folder" else None


def has_plan(context: AppContext, year: int) -> bool:
    """Return whether the folder that is meant has a plan of `year`."""
    from osl.app.find import plans_in
    from osl.app.head import head

    file = named_file(context)
    heads = context.heads() if file is None else map(head, plans_in(file.parent))
    return any(one.year == year for one in heads)
