"""All tasks as a screen, a line each, under the headings of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _
from osl.render.rows import View, as_of, columns, task_row
from osl.render.screen import Block, Screen
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.questions.state import Standing
    from osl.render.screen import Line


def list_screen(view: View, answer: Sequence[Standing]) -> Screen:
    """Every task of `answer`; those that the plan did not foresee apart."""
    shared = columns()
    blocks = tuple(
        Block(title, shared, tuple(task_row(view, one) for one in some))
        for title, some in _by_section(answer).items()
    )
    words = view.nothing(_("No task fits what was asked for."))
    nothing: tuple[Line, ...] = () if answer else ((words, ""),)
    title = view.title(_("Tasks of {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), blocks, nothing + view.legend([one.task for one in answer]))


def _by_section(answer: Sequence[Standing]) -> dict[str, list[Standing]]:
    """The tasks under their headings, each heading where it first stands in the file."""
    has_sections = any(one.task.section for one in answer)
    rest = _("Other tasks") if has_sections else _("In the plan")
    found: dict[str, list[Standing]] = {}
    for one in answer:
        heading = _("Not in the plan") if one.task.unplanned else flat(one.task.section or "")
        found.setdefault(heading or rest, []).append(one)
    return found
