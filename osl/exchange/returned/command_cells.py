"""The cells of keys that commands of their own change: statuses, dates of closing, logs; or the commands."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from osl.dates.words import months_words
from osl.exchange.cells import from_cell
from osl.exchange.importing.front_matter import day_of
from osl.exchange.importing.spreadsheet_dates import serial_day
from osl.exchange.importing.status_cells import says_more, status_of
from osl.exchange.plan_tables import COLUMNS
from osl.format import CHANGED_BY, CLOSING_KEYS, ID_PATTERN, TASK
from osl.i18n import _, known, say, speaking
from osl.problem import OslError
from osl.text.escapes import unescape
from osl.text.flat import flat
from osl.text.shell import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Override, Plan, Task

# a changed date phrase is taken over, as a move
COMMANDS = {key: words for key, words in CHANGED_BY.items() if key != "when"} | {"unplanned": "osl edit {id}"}


def column_words(name: str) -> str:
    """Return what the column `name` is called in a sentence."""
    return _((TASK if name in TASK else COLUMNS)[name].title)


def not_taken(task: Task, name: str, commands: str = "") -> OslError:
    """Return the error that names the `commands` to type for the column `name`, else the usual ones."""
    typed = commands or COMMANDS[name].format(id=task.id or _("ID"))
    return OslError(
        say(
            'the column "{column}" is not taken over; type: {commands}',
            column=column_words(name),
            commands=typed,
        )
    )


def command_value(plan: Plan, task: Task, name: str, text: str) -> Any:
    """Return the value in the cell `text` of the column `name`, one of COMMANDS; of a log the new entries.

    Raises OslError, with what to type, if it is not taken over, and ValueError if it is not a value.
    """
    if name in CLOSING_KEYS:
        return _closing_value(name, text)
    if name == "log":
        return _new_entries(task, text)
    if not task.id:
        return _value_of_new(plan, task, name, text)
    raise not_taken(task, name, "; ".join(_exact(plan, task, name, text)))


def _closing_value(name: str, text: str) -> Any:
    line = " ".join(text.split())
    if name == "reason":
        return unescape(text) or None
    if name == "status":
        found = None if says_more(line) or day_of(line) else status_of(line)
        return (found or from_cell(TASK[name], line)) if line else "planned"
    if serial := serial_day(line):
        return serial.date()
    day = None if says_more(line) else day_of(line)
    return (day or from_cell(TASK[name], line)) if line else None


def _new_entries(task: Task, text: str) -> tuple[Any, ...]:
    """Return the entries that the log of `task` does not have; raise OslError if it lost one."""
    entries = from_cell(TASK["log"], text) or ()
    gone = Counter(task.log) - Counter(entries)
    if gone or not task.id or any(one.on is None for one in entries):
        days = dict.fromkeys(f"osl unlog {task.id} {one.on}" for one in gone)
        raise not_taken(task, "log", ", ".join(days) if task.id else "")
    return tuple((Counter(entries) - Counter(task.log)).elements())


def _value_of_new(plan: Plan, task: Task, name: str, text: str) -> Any:
    """Return what the cell gives a new task: its id, its months, its rule, whether it is unplanned."""
    from osl.when.rule import check_rule

    line = " ".join(text.split())
    if name not in ("id", "months", "repeats", "unplanned"):
        raise not_taken(task, name)
    is_taken = name == "id" and any(one.id == line for one in plan.all_tasks())
    if is_taken or (name == "id" and not re.fullmatch(ID_PATTERN, line)):
        raise OslError(say('the id "{id}" is taken or not valid; a new one was made', id=line))
    if name == "repeats" and check_rule(line) is not None:
        raise ValueError(line)
    return from_cell(COLUMNS[name], line)


def _exact(plan: Plan, task: Task, name: str, text: str) -> Iterator[str]:
    """Yield the commands that make the change which the cell `text` shows; none if they are not known."""
    try:
        value = from_cell(COLUMNS[name], text)
    except (ValueError, TypeError):
        return
    if name == "months" and value:
        with speaking(known(plan.language) or "pl"):
            words = months_words(value)
        yield f'osl move {task.id} "{words}"'
    if name == "exceptions":
        yield from _of_exceptions(task, value or ())


def _of_exceptions(task: Task, new: tuple[Override, ...]) -> Iterator[str]:
    days = {one.of for one in new}
    yield from (f"osl reopen {task.id} --of {one.of}" for one in task.exceptions if one.of not in days)
    for one in new:
        if one not in task.exceptions and one.of:
            more = [f"--hours {quoted(flat(one.hours))}"] if one.hours and one.to else []
            more += [f"--reason {quoted(flat(one.reason))}"] if one.reason else []
            command = f"osl move {task.id} {one.to}" if one.to else f"osl cancel {task.id}"
            yield " ".join([command, f"--of {one.of}", *more])
