"""Proposals that are made as one: edits of several tasks that are in the same lines, and new tasks."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING

from osl.edit.cst import comments_in
from osl.edit.detect_style import ListStyles
from osl.edit.task_edit import TaskEdit, meant_by
from osl.edit.verbs.add import Addition
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Plan, Task


class JoinedEdits(Value):
    """A proposal for several tasks, in the order of their places in the text."""

    edits: tuple[TaskEdit, ...]

    @property
    def done(self) -> Sentence:
        """What the first of them does; each reports its own."""
        return self.edits[0].done

    @property
    def by_hand(self) -> str:
        """What a person would write and delete."""
        return "; ".join(one.by_hand for one in self.edits)

    def made_in(self, text: str) -> str:
        """Return `text` with the changes made, the last in it first."""
        return reduce(lambda text, one: one.made_in(text), reversed(self.edits), text)

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` as it is to be read after the changes."""
        return meant_by(self.edits, plan)

    def window(self, text: str) -> tuple[int, int]:
        """Return the range of the lines of all tasks."""
        windows = [one.window(text) for one in self.edits]
        return min(start for start, _ in windows), max(end for _, end in windows)

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:
        """Return the values of the tasks' other keys, and their comments."""
        nodes = [one.node_in(text, tasks) for one in self.edits]
        rest = [one.other_keys(node) for one, node in zip(self.edits, nodes, strict=True)]
        return rest, Counter(comments_in(text, *window, nodes))


def joined(text: str, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return `proposals` for `text`: those for tasks in the same lines joined, and all new tasks.

    Each list that they make is in the style that lists have in `text`, which is parsed for that only once.
    """
    if len(proposals) < 2:
        return list(proposals)
    style = ListStyles(text)
    new = [task for one in proposals if isinstance(one, Addition) for task in one.tasks]
    others = (one for one in proposals if not isinstance(one, Addition))
    styled = [one._replace(style=style) if isinstance(one, TaskEdit) else one for one in others]
    return [*_by_lines(text, styled), *([Addition(tuple(new))] if new else [])]


def _by_lines(text: str, proposals: Iterable[Proposal]) -> Iterable[Proposal]:
    found: list[Proposal] = []
    end = 0
    for (start, stop), one in sorted(
        ((one.window(text), one) for one in proposals), key=lambda pair: pair[0]
    ):
        edits = edits_of(found[-1]) if found and start < end else ()
        if edits and isinstance(one, TaskEdit) and all(one.task is not edit.task for edit in edits):
            found[-1] = JoinedEdits(tuple(sorted((*edits, one), key=lambda edit: edit.task.at)))
        else:
            found.append(one)
        end = max(end, stop)
    return found


def edits_of(proposal: Proposal) -> tuple[TaskEdit, ...]:
    """Return the edits of single tasks that `proposal` is; none if it is of another kind."""
    return proposal.edits if isinstance(proposal, TaskEdit | JoinedEdits) else ()
