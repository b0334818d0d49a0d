"""Reading a changed text again: it must be the plan that was meant, or nothing is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from osl.edit.unsure import UnsureError
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.i18n import Sentence
    from osl.plan import Plan, Task
    from osl.problem import Problem, Problems


class Proposal(Protocol):
    """A change that is not made yet."""

    @property
    def done(self) -> Sentence:
        """What it does, said when it is done."""

    @property
    def by_hand(self) -> str:
        """What to write instead where osl is not sure."""

    def made_in(self, text: str) -> str:
        """`text` with the change made."""

    def meant_in(self, plan: Plan) -> Plan:
        """The plan as it shall be read afterwards."""

    def window(self, text: str) -> tuple[int, int]:
        """The stretch of whole lines in `text` that may become others."""

    def kept(self, text: str, plan: Plan, window: tuple[int, int]) -> object:
        """What the change must leave as it is, of the lines in `window` of `text`, read as `plan`."""


def verify(before: Checked, after: Checked, proposal: Proposal) -> None:
    """Raise OslError for a new error in the plan, UnsureError for anything else that was not proposed."""
    old, new = before.source.text, after.source.text
    start, end = proposal.window(old)
    if errors := new_problems(before.problems, after.problems, "error"):
        raise OslError(_refusal(errors[0]))
    if values(after.plan) != values(proposal.meant_in(before.plan)):
        raise UnsureError(say("the plan would not read as it is meant"))
    until = len(new) - (len(old) - end)
    if until < start or new[:start] != old[:start] or new[until:] != old[end:]:
        raise UnsureError(say("other lines would change"))
    kept = proposal.kept(old, before.plan, (start, end))
    if kept != proposal.kept(new, after.plan, (start, until)):
        raise UnsureError(say("a comment or a key of your own would be lost"))


def _refusal(error: Problem) -> Sentence:
    if error.hint:
        return say("nothing was changed: {problem} ({hint})", problem=error.message, hint=error.hint)
    return say("nothing was changed: {problem}", problem=error.message)


def new_problems(before: Problems, after: Problems, severity: str) -> list[Problem]:
    """The problems of `severity` that `after` has and `before` has not."""
    old = Counter((p.rule, str(p.message)) for p in before.kept)
    found = []
    for problem in after.in_order():
        key = problem.rule, str(problem.message)
        if old[key]:
            old[key] -= 1
        elif problem.severity == severity:
            found.append(problem)
    return found


def values(plan: Plan) -> Plan:
    """`plan` without the places of its tasks and what could not be read, to be compared."""
    tasks, unplanned = _placeless(plan.tasks), _placeless(plan.unplanned)
    return plan._replace(tasks=tasks, unplanned=unplanned, refused=frozenset())


def _placeless(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    return tuple(task._replace(at=(0, 0), refused=frozenset()) for task in tasks)
