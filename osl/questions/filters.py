"""Which tasks are asked about: those for a group, those with a status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.parts import Parts

if TYPE_CHECKING:
    from osl.plan import Plan, Task
    from osl.questions.state import Standing


class Filters(Parts):
    """What `--audience` and `--status` ask for; empty asks for everything."""

    audience: str | None = None
    statuses: tuple[str, ...] = ()

    def takes(self, plan: Plan, task: Task) -> bool:
        """Whether `task` is for the group asked for, or for one within it."""
        return self.audience is None or self.audience in plan.counted_for(task)

    def wants(self, one: Standing) -> bool:
        """Whether a task's status, or the state it is in, is one asked for."""
        return not self.statuses or one.state in self.statuses or one.task.status in self.statuses


EVERYTHING = Filters()
