"""Which tasks are asked about: for some audiences, in some state, by a person, at a place, with a word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from osl.plan import CLOSED
from osl.questions.state import standing
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from osl.plan import Plan, Task

OPEN = "open"  # beside the states: all that is not closed


class Filters(Value):
    """What is asked for: any value of each filter, and all filters together; empty asks for everything.

    Texts are compared folded. `responsible`, `place` and `partner` match from the beginning of a word,
    `section` contains whole names, `find` matches anywhere; it looks into private keys only if `private`.
    """

    audience: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    partner: tuple[str, ...] = ()
    find: tuple[str, ...] = ()
    private: bool = True

    def chosen(self, plan: Plan, day: date) -> Plan:
        """Return `plan` with only the tasks that meet the filters; states are those on `day`."""
        if not any(self[:-1]):
            return plan

        def met(tasks: Iterable[Task]) -> tuple[Task, ...]:
            return tuple(one for one in tasks if self._takes(plan, one) and self._wants(plan, one, day))

        return plan._replace(tasks=met(plan.tasks), unplanned=met(plan.unplanned))

    def _takes(self, plan: Plan, task: Task) -> bool:
        """Return whether `task` meets the filters that look at its keys alone."""
        if self.audience and plan.counted_for(task).isdisjoint(self.audience):
            return False
        if self.section and task.section not in self.section:
            return False
        for wanted, texts in (
            (self.responsible, (task.responsible,)),
            (self.place, (task.place,)),
            (self.partner, task.partners),
        ):
            if wanted and not any(begins_a_word(wanted, text) for text in texts if text):
                return False
        return not self.find or _has(task, self.find, private=self.private)

    def _wants(self, plan: Plan, task: Task, day: date) -> bool:
        """Return whether the kind of `task` is asked for, and its state on `day` or its status."""
        if self.kind and ((reading := plan.reading(task)) is None or reading.kind not in self.kind):
            return False
        if not self.status or task.status in self.status:
            return True
        if OPEN in self.status and task.status not in CLOSED:
            return True
        return standing(task, plan.reading(task), day).state in self.status


def begins_a_word(wanted: tuple[str, ...], text: str) -> bool:
    """Return whether one of `wanted` is in `text` from the beginning of a word; both are folded."""
    return _pattern(wanted).search(fold(text)) is not None


@cache
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(word)) for word in wanted)})")


def _has(task: Task, wanted: tuple[str, ...], *, private: bool) -> bool:
    text = fold("\n".join(_texts_of(task, private=private)))
    return any(fold(word) in text for word in wanted)


def _texts_of(task: Task, *, private: bool) -> Iterator[str]:
    """Yield the texts of `task` in which `find` looks; those of private keys only if `private`."""
    yield task.title
    yield from task.activities
    yield from task.partners
    about = task.short, task.section, task.purpose, task.method, task.place, task.addressees
    yield from (link.title or "" for link in task.links)
    parts = (*task.moves, *task.exceptions)
    reasons = task.condition, task.reason, *(getattr(part, "reason", None) for part in parts)
    yield from filter(None, (*about, *reasons))
    if private:
        yield task.notes or ""
        for entry in task.log:
            yield from filter(None, (entry.what, entry.place, *entry.partners))
