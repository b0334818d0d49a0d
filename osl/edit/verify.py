"""Proposals for a plan, and the proof that a changed text is what they mean: else nothing is written."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeAlias

from osl.edit.cst import UnsureError
from osl.edit.joined import edits_of
from osl.edit.task_edit import meant_by
from osl.i18n import say
from osl.problem import OslError, hint_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from osl.checking.check import Checked
    from osl.i18n import Sentence
    from osl.plan import Plan, Task
    from osl.problem import Problem, Severity

LINE_ENDS = ("\n", "\r")


class Proposal(Protocol):
    """A change that is not made yet."""

    @property
    def done(self) -> Sentence:
        """What it does, as reported once it is done."""

    @property
    def by_hand(self) -> str:
        """What to write instead if osl is not sure."""

    def made_in(self, text: str) -> str:
        """Return `text` with the change made."""

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` as it is to be read afterwards."""

    def window(self, text: str) -> tuple[int, int]:
        """Return the range of whole lines in `text` that may change: offsets, the end excluded."""

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:
        """Return what the change must not alter in the lines in `window` of `text`, the plan of `tasks`."""


def from_the_end(text: str, proposals: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return `proposals` by their place in `text`, the last first."""
    return [one for one, _ in reversed(_by_place(text, proposals))] if len(proposals) > 1 else proposals


_Window: TypeAlias = tuple[int, int]


def _by_place(text: str, proposals: Sequence[Proposal]) -> list[tuple[Proposal, _Window]]:
    """Return `proposals` with their windows in `text`, by place.

    Raises UnsureError if two windows overlap: such changes must be one proposal.
    """
    found = sorted(((one, one.window(text)) for one in proposals), key=lambda pair: pair[1])
    if any(start < end for (_, (_, end)), (_, (start, _)) in pairwise(found)):
        raise UnsureError(say("two of the changes are in the same lines"))
    return found


def verify(before: Checked, after: Checked, *proposals: Proposal) -> None:
    """Raise OslError for a new error in the plan, UnsureError for anything else that was not proposed."""
    if errors := new_problems(before, after, "error"):
        raise OslError(_refusal(errors[0]))
    if _without_places(after.plan) != _without_places(_meant(before.plan, proposals)):
        raise UnsureError(say("the plan would then be read incorrectly"))
    old, new = before.source.text, after.source.text
    windows = list(_windows(old, new, _by_place(old, proposals)))
    _verify_other_lines(old, new, [(was, now) for _, was, now in windows])
    tasks, new_tasks = ({task.id: task for task in one.plan.all_tasks()} for one in (before, after))
    for one, was, now in windows:
        if one.kept(old, tasks, was) != one.kept(new, new_tasks, now):
            raise UnsureError(say("a comment or a key of your own would be lost"))


def _meant(plan: Plan, proposals: Sequence[Proposal]) -> Plan:
    """Return `plan` as it is to be read after `proposals`; the edits of single tasks are made at once."""
    plan = meant_by((edit for one in proposals for edit in edits_of(one)), plan)
    return reduce(lambda plan, one: plan if edits_of(one) else one.meant_in(plan), proposals, plan)


def _windows(
    old: str, new: str, placed: list[tuple[Proposal, _Window]]
) -> Iterator[tuple[Proposal, _Window, _Window]]:
    """Yield each proposal with its window in `old` and in `new`; the last one ends as far from the end."""
    growth = 0
    for (one, (start, end)), more in zip(placed[:-1], _growths(old, placed), strict=False):
        yield one, (start, end), (start + growth, end + growth + more)
        growth += more
    last, (start, end) = placed[-1]
    yield last, (start, end), (start + growth, len(new) - (len(old) - end))


def _growths(text: str, placed: list[tuple[Proposal, _Window]]) -> list[int]:
    """Return by how many characters each proposal makes `text` longer; nothing for one, which needs none."""
    found: list[int] = []
    for one, _ in reversed(placed if len(placed) > 1 else []):
        made = one.made_in(text)
        found.insert(0, len(made) - len(text))
        text = made
    return found


def _verify_other_lines(old: str, new: str, windows: list[tuple[_Window, _Window]]) -> None:
    at_old = at_new = 0
    for (start, end), (new_start, new_end) in [*windows, ((len(old),) * 2, (len(new),) * 2)]:
        if new_end < new_start or new[at_new:new_start] != old[at_old:start]:
            raise UnsureError(say("other lines would change"))
        if old[end - 1 : end] in LINE_ENDS and new[new_end - 1 : new_end] not in LINE_ENDS:
            raise UnsureError(say("other lines would change"))  # the next line would join this one
        at_old, at_new = end, new_end


def _refusal(error: Problem) -> Sentence:
    if error.hint:
        return say(
            "nothing was changed: {problem} ({hint})", problem=error.message, hint=hint_words(error.hint)
        )
    return say("nothing was changed: {problem}", problem=error.message)


def new_problems(before: Checked, after: Checked, severity: Severity) -> list[Problem]:
    """Return the problems of `severity` that `after` has and `before` has not."""
    old = Counter((problem.rule, str(problem.message)) for problem in before.problems.kept)
    found = []
    for problem in after.problems.in_order():
        key = problem.rule, str(problem.message)
        if old[key]:
            old[key] -= 1
        elif problem.severity == severity:
            found.append(problem)
    return found


def _without_places(plan: Plan) -> Plan:
    """Return `plan` without the places of its tasks and what could not be read, to be compared."""
    tasks, unplanned = _placeless(plan.tasks), _placeless(plan.unplanned)
    return plan._replace(tasks=tasks, unplanned=unplanned, refused=frozenset())


def _placeless(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    return tuple(task._replace(at=(0, 0), refused=frozenset()) for task in tasks)
