"""When a plan was last changed, by the days that it names, and the revision numbers of its events."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.plan import CLOSED
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Plan, Task

_SINCE = datetime(2020, 1, 1, tzinfo=UTC)
# 0.1.0 counted seconds from 2020, near 218 million: a calendar takes only what is higher
_BASE = 400_000_000
_MOST = 2**31 - 1  # the largest INTEGER of RFC 5545
_LATEST = datetime(2999, 12, 31, tzinfo=UTC)


def revised(plan: Plan, epoch: str | None) -> datetime:
    """Return when `plan` was last changed: `epoch` (seconds since 1970), else the newest day that it names.

    Without either it is the first day of its year. Raises OslError for an `epoch` that is not a number.
    """
    if epoch:
        return _of_epoch(epoch)
    return datetime.combine(newest_day(plan) or date(plan.year, 1, 1), time(), UTC)


def newest_day(plan: Plan) -> date | None:
    """Return the newest day on which something in `plan` was published, approved, changed or done."""
    return max((day for day in _days(plan) if day is not None), default=None)


def _of_epoch(epoch: str) -> datetime:
    seconds = epoch.strip()
    if not (seconds.isascii() and seconds.isdigit()):
        raise OslError(
            say(
                'SOURCE_DATE_EPOCH is "{value}", expected seconds since 1970, such as 1700000000', value=epoch
            )
        )
    return datetime.fromtimestamp(min(int(seconds[:15]), int(_LATEST.timestamp())), UTC)


def _days(plan: Plan) -> Iterator[date | None]:
    yield plan.published
    yield plan.approved_on
    for task in plan.all_tasks():
        yield task.closed_on
        yield from (move.on for move in task.moves)
        yield from (override.on for override in task.exceptions)
        yield from (entry.on for entry in task.log)


def sequence(task: Task, revised: datetime) -> int:
    """Return the revision number of the events of `task` in a plan that was last changed then."""
    seconds = max(int((revised - _SINCE).total_seconds()), 0)
    changes = len(task.moves) + len(task.exceptions) + len(task.log)
    changes += task.status in CLOSED or task.closed_on is not None
    return min(_BASE + seconds, _MOST - changes) + changes
