"""What to type next once a plan was made: checking it, looking at it, publishing it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from osl.app.choose import typed
from osl.app.find import find
from osl.i18n import say
from osl.problem import OslError
from osl.source.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.i18n import Sentence


def show_next_steps(context: AppContext, file: Path, year: int) -> None:
    """Name on standard error the commands for the new plan of `year` in `file`, as they are to be typed."""
    sys.stdout.flush()
    sys.stderr.write(
        "".join(f"{line}\n" for line in _lines(typed(file), _options(context, file, year), year))
    )


def _lines(file: str, options: str, year: int) -> Iterator[Sentence]:
    yield say("next steps:")
    yield say("  osl validate {file}  (check it)", file=file)
    yield say("  osl list{options}  (see its tasks)", options=options)
    yield say("  osl export{options} -o plan-{year}.html  (make a page of it)", options=options, year=year)


def _options(context: AppContext, file: Path, year: int) -> str:
    """Return the fewest options by which a command reaches the plan in `file`, each after a space."""
    folder = context.plan if context.plan is not None and kind_of(context.plan) == "folder" else None
    at = "" if folder is None else f" --plan {typed(folder)}"
    for wanted, options in ((None, at), (year, f" --year {year}{at}"))[year != context.as_of.year :]:
        try:
            choice = find(folder, wanted, [context.as_of.year])
        except OslError:
            continue
        if not choice.rivals and choice.path.samefile(file):
            return options
    return f" --plan {typed(file)}"
