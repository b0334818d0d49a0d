"""Which columns of a plan are published: the usual three, those asked for, everything."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.blocks import COLUMNS
from osl.exchange.cells import titles
from osl.format import TASK
from osl.i18n import N_, say
from osl.near import nearest
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.i18n import Sentence
    from osl.plan import Plan

DEFAULT = ("title", "addressees", "when")
# the log is for the report; in an export it stands only among what is private
PRIVATE = frozenset({"log", *(name for name, field in TASK.items() if field.private)})
ALL = "all"
NOTHING = (None, (), False)


def columns(asked: str | None, *, private: bool) -> tuple[str, ...]:
    """The columns named in `asked` ("title,when" or "all"), the published three where it is None.

    Raises OslError for a column that is not known, or private while `private` is not said.
    """
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    if wants_all(asked):
        return tuple(name for name in COLUMNS if private or name not in PRIVATE)
    return tuple(dict.fromkeys(_column(word, private=private) for word in words)) or DEFAULT


def wants_all(asked: str | None) -> bool:
    """Whether everything is asked for."""
    return ALL in [word.strip().casefold() for word in (asked or "").split(",")]


def filled(plan: Plan, names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` in which a task has something: a page has no room for columns of empty cells."""
    tasks = plan.all_tasks()
    attributes = {name: COLUMNS[name].attribute for name in names}
    return tuple(
        name for name, attribute in attributes.items()
        if name in DEFAULT or any(getattr(task, attribute) not in NOTHING for task in tasks)
    )  # fmt: skip


def _column(word: str, *, private: bool) -> str:
    """The column that `word` means: a key of the format, or the heading of its column in any language."""
    spellings = _spellings()
    name = spellings.get(word.casefold())
    if name is None:
        near = nearest(word.casefold(), spellings)
        raise OslError(_no_such_column(word, spellings[near] if near else None, private=private))
    if name in PRIVATE and not private:
        raise OslError(
            say("the column {name} is private; to export it all the same, add --private", name=name)
        )
    return name


@cache
def _spellings() -> dict[str, str]:
    headings = {title.casefold(): name for name in COLUMNS for title in titles(COLUMNS[name].title)}
    return {**headings, **{name: name for name in (ALL, *COLUMNS)}}


def _no_such_column(name: str, near: str | None, *, private: bool) -> Sentence:
    allowed = ", ".join([ALL, *(one for one in COLUMNS if private or one not in PRIVATE)])
    if near is None:
        return say('there is no column "{name}"; columns: {allowed}', name=name, allowed=allowed)
    message = N_('there is no column "{name}"; did you mean {near}? Columns: {allowed}')
    return say(message, name=name, near=near, allowed=allowed)
