"""The tasks that need attention: overdue, behind, not started, undated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.questions.state import is_to_be_closed, standings
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from osl.plan import Plan
    from osl.questions.state import Standing


class Overdue(Value):
    """The tasks that need attention; `overdue` are sorted by days late, descending.

    `all_held` are series that are over and were held to the last meeting, and are not closed.
    """

    overdue: list[Standing]
    behind: list[Standing]
    not_started: list[Standing]
    undated: list[Standing]
    all_held: list[Standing]

    def tasks(self) -> list[Standing]:
        """Return all of them, in this order."""
        return [*self.overdue, *self.behind, *self.not_started, *self.undated]


def overdue(plan: Plan, day: date) -> Overdue:
    """Return the tasks of `plan` that need attention on `day`; unplanned ones are never late."""
    by_state: dict[str, list[Standing]] = {}
    for one in standings(plan, plan.tasks, day):
        by_state.setdefault(one.state, []).append(one)
    return Overdue(
        sorted(by_state.get("overdue", []), key=lambda one: -one.days_late),
        by_state.get("behind", []),
        [one for one in by_state.get("not-started", []) if not is_to_be_closed(one, day)],
        by_state.get("undated", []),
        [one for some in by_state.values() for one in some if is_to_be_closed(one, day)],
    )


def in_order(answers: Sequence[Overdue]) -> Iterator[tuple[int, Standing]]:
    """Yield all tasks of `answers` as they are listed, each with the position of its plan's answer.

    Those without a date are of the first plan only: what waits for a date in another year is not asked about.
    """
    for name in ("overdue", "behind", "not_started"):
        yield from ((at, one) for at, answer in enumerate(answers) for one in getattr(answer, name))
    yield from ((0, one) for one in answers[0].undated)
