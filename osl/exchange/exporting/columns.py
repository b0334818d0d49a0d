"""The columns of a plan to publish: the usual three, those asked for, or all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.cells import titles
from osl.exchange.importing.headings import MONTH, read_heading
from osl.exchange.plan_tables import COLUMNS
from osl.format import TASK
from osl.i18n import say
from osl.problem import OslError, UnknownValue
from osl.text.near_miss import nearest
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.plan import Plan

DEFAULT = ("title", "addressees", "when")
# the log is for the report; an export has it only with what is private
PRIVATE = frozenset({"log", *(name for name, field in TASK.items() if field.private)})
ALL = "all"
MONTHS = "months"
NOTHING = (None, (), False)


def columns(asked: str | None, *, private: bool) -> tuple[str, ...]:
    """Return the columns named in `asked` ("title,when" or "all"), the usual three if it is None.

    Raises OslError for an unknown column, or for a private one without `private`.
    """
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    if asked is not None and not words:
        raise OslError(say("{name} is empty, text was expected", name="--columns"))
    if wants_all(asked):
        for word in words:
            if word.casefold() != ALL:
                _column(word, private=private)
        return tuple(name for name in COLUMNS if private or name not in PRIVATE)
    return tuple(dict.fromkeys(_column(word, private=private) for word in words)) or DEFAULT


def wants_all(asked: str | None) -> bool:
    """Whether all columns are asked for."""
    return ALL in [word.strip().casefold() for word in (asked or "").split(",")]


def filled(plan: Plan, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of `names` that a task has a value for: a page has no room for empty columns."""
    tasks = plan.all_tasks()
    attributes = {name: COLUMNS[name].attribute for name in names}
    return tuple(
        name for name, attribute in attributes.items()
        if name in DEFAULT or any(getattr(task, attribute) not in NOTHING for task in tasks)
    )  # fmt: skip


# what the table of a plan is not about, or shows in another way
_ELSEWHERE = frozenset({
    *DEFAULT, *PRIVATE, "id", "short", "section", "activities", "purpose", "audiences", "months", "repeats",
    "tentative", "moves", "status", "closed_on", "reason",
})  # fmt: skip


def left_out(plan: Plan, names: Sequence[str], *, private: bool) -> tuple[str, ...]:
    """Return the columns that are not among `names` though a task of `plan` has a value for them.

    Without `private`, what is private is not among them either.
    """
    known = _ELSEWHERE - (PRIVATE if private else frozenset())
    missing = (name for name in COLUMNS if name not in names and name not in known and name != "unplanned")
    found = tuple(name for name in missing if _has(plan, name))
    return (*found, "unplanned") if plan.unplanned and "unplanned" not in names else found


def _has(plan: Plan, name: str) -> bool:
    return any(getattr(task, COLUMNS[name].attribute) not in NOTHING for task in plan.tasks)


def _column(word: str, *, private: bool) -> str:
    """Return the column that `word` means: a key of the format, or a heading that import knows for it."""
    spellings = _spellings()
    name = spellings.get(slug(word)) or _of_heading(word)
    if name is None:
        near = nearest(slug(word), spellings)
        raise _no_such_column(word, spellings[near] if near else None, private=private)
    if name in PRIVATE and not private:
        raise OslError(say("the column {name} is private; to export it anyway, add --private", name=name))
    return name


@cache
def _spellings() -> dict[str, str]:
    fields = {**TASK, **COLUMNS}
    headings = {
        slug(title): name
        for name, field in fields.items()
        for title in (*titles(field.title), *titles(COLUMNS[name].title))
    }
    return {**headings, **{slug(name): name for name in (ALL, *COLUMNS)}}


def _of_heading(word: str) -> str | None:
    """Return the column of a heading as organisers write it, such as "Termin realizacji", if it is one."""
    found = read_heading(word)
    name = MONTHS if found and found[0] == MONTH else found and found[0]
    return name if name in COLUMNS else None


def _no_such_column(name: str, near: str | None, *, private: bool) -> OslError:
    if near is not None:
        return UnknownValue(say('there is no column "{name}"; did you mean {near}?', name=name, near=near))
    allowed = ", ".join([ALL, *(one for one in COLUMNS if private or one not in PRIVATE)])
    return OslError(say('there is no column "{name}"; columns:\n  {allowed}', name=name, allowed=allowed))
