"""Which tasks are wanted: those for some groups, those with some status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from osl.plan import Plan, Task
    from osl.questions.state import Standing


class Filters(Value):
    """What `--audience` and `--status` ask for: any of each; empty asks for everything."""

    audiences: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()

    def takes(self, plan: Plan, task: Task) -> bool:
        """Return whether `task` is for a group asked for, or for one within it."""
        return not self.audiences or not plan.counted_for(task).isdisjoint(self.audiences)

    def wants(self, one: Standing) -> bool:
        """Return whether a task's status or its state is one asked for."""
        return not self.statuses or one.state in self.statuses or one.task.status in self.statuses


EVERYTHING = Filters()
