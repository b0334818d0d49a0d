"""A log entry as it is typed, for `osl log` and `osl done`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import text_typed
from osl.app.editing import warn
from osl.app.parse import people_typed
from osl.plan import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.plan import Task


def entry_typed(
    people: str | None,
    place: str | None,
    partners: Iterable[str] | None,
    what: str | None,
    *,
    name: str = "--what",
) -> Entry:
    """Return the entry, without its day, that was typed; `name` is what the words in `what` are called."""
    return Entry(
        what=None if what is None else text_typed(what, name),
        people=None if people is None else people_typed(people),
        place=None if place is None else text_typed(place, "--place"),
        partners=tuple(text_typed(one, "--partner") for one in partners or ()),
    )


def warn_of_repetition(task: Task, entry: Entry) -> None:
    """Print a warning if the log of `task`, as it was before, has the words of `entry` on the same day."""
    from osl.edit.verbs.log import twice

    if repeated := twice(task, entry):
        warn(repeated)
