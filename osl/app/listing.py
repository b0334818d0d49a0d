"""The tasks of several plans, one plan after another: read in other processes, written as they come."""

from __future__ import annotations

import sys
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.destination import as_it_is
from osl.app.plans import report_flawed
from osl.i18n import _, ngettext
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.app.filters import TypedFilters
    from osl.app.load import LoadedPlan
    from osl.plan import Plan
    from osl.questions.json_objects import Origin
    from osl.questions.order import Order
    from osl.questions.state import Standing
    from osl.render.console import Console


FORMATS = ("text", "json", "jsonl", "csv")


class ListRequest(Value):
    """What a list shows, in which format; `room` and the fields after it are about the window of a text."""

    format: str
    day: date
    filters: TypedFilters
    order: Order | None = None
    private: bool = False
    wide: bool = False
    room: int | None = None
    terminal: bool = False
    in_colour: bool = False

    @property
    def brief(self) -> bool:
        """Whether a person looks at short names."""
        return self.format == "text" and self.terminal and not self.wide

    @property
    def sections(self) -> bool:
        """Whether tasks are divided by headings."""
        return self.order in (None, "section")


class Listed(Value):
    """The tasks of one plan as text, their number, and the plan's object in JSON.

    `refusal` is why the file was not read (then `plan` is empty), or why none of its tasks can be meant.
    """

    text: str = ""
    tasks: int = 0
    plan: str = ""
    errors: int = 0
    refusal: str = ""


def list_many(request: ListRequest, files: Sequence[str], console: Console) -> int:
    """Print the tasks of `files`; return the exit code.

    Raises OslError for a value of a filter that no plan has, and if there is no plan that can be read.
    """
    from osl.app.parallel import each
    from osl.source.files import size_of

    request.filters.chosen_by_name().filters([])  # a misspelt state is one mistake, whatever the plans
    writer = _Writer(request, len(files), console)
    size = sum(map(size_of, files))
    for one in each(partial(listed, request), files, size=size, what=_("plans")):
        writer.add(one)
    return writer.end()


class _Writer:
    """Writes what is found in each plan; nothing before a plan was read in which tasks can be meant."""

    def __init__(self, request: ListRequest, files: int, console: Console) -> None:
        self.request = request
        self.console = console
        self.files = files
        self.begun = False
        self.tasks = self.flawed = self.unread = 0
        self.plans: list[str] = []
        self.refusal = ""

    def add(self, one: Listed) -> None:
        """Write the tasks of a plan, or report why it was not read."""
        if not one.plan:
            self.unread += 1
            sys.stderr.write(f"osl: {one.refusal}\n")
            return
        self.flawed += one.errors > 0
        if self.request.format == "json":
            self.plans.append(one.plan)
        if one.refusal:
            self.refusal = self.refusal or one.refusal
            return
        if not self.begun:
            self._begin(one)
        if self.tasks and one.tasks and self.request.format == "json":
            as_it_is(",\n")
        self.tasks += one.tasks
        as_it_is(one.text)

    def _begin(self, first: Listed) -> None:
        from osl.questions.json_objects import VERSION
        from osl.render.csv import header

        self.begun = True
        if self.request.format == "csv":
            as_it_is(header(private=self.request.private))
        elif self.request.format == "json":
            day = self.request.day.isoformat()
            plan = self.plans[0] if self.plans else first.plan
            as_it_is(f'{{"version": {VERSION}, "plan": {plan}, "as_of": "{day}", "month": null, "tasks": [\n')
        elif self.request.format == "text":
            self._title()

    def _title(self) -> None:
        from osl.render.screen import Screen
        from osl.render.view import as_of

        words = ngettext("Tasks of {n} plan", "Tasks of {n} plans", self.files).format(n=self.files)
        title = " · ".join(filter(None, (words, self.request.filters.words())))
        self.console.show(Screen(title, as_of(self.request.day)))

    def end(self) -> int:
        """Write the end of the document and what remains to be said; return the exit code."""
        if not self.begun:
            if self.refusal:
                raise OslError(self.refusal)
            return 2
        if self.request.format == "json":
            as_it_is("\n" * bool(self.tasks) + f'], "plans": [{", ".join(self.plans)}]}}\n')
        elif self.request.format == "text" and not self.tasks:
            as_it_is("\n" + _("No tasks match.") + "\n")
        report_flawed(self.flawed)
        return 2 if self.unread else 0


def listed(request: ListRequest, file: str) -> Listed:
    """Return the tasks of the plan in `file` as `request` asks for them."""
    from osl.app.load import read_plan
    from osl.questions.json_objects import encoded, plan_head

    try:
        loaded = read_plan(Path(file), request.day)
    except OslError as error:
        return Listed(refusal=str(error))
    plan, errors = loaded.plan, loaded.problems.errors
    object_ = encoded(plan_head(plan, file)) if request.format == "json" else file
    try:
        chosen = request.filters.filters([plan]).chosen(plan, request.day)
    except OslError as error:
        return Listed(plan=object_, errors=errors, refusal=str(error))
    found = in_order(request, chosen)
    return Listed(_as_text(request, loaded, chosen, found), len(found), object_, errors)


def in_order(request: ListRequest, plan: Plan) -> list[Standing]:
    """Return the tasks of `plan` in the order of `request`."""
    from osl.questions.order import ordered
    from osl.questions.state import standings

    found = standings(plan, plan.all_tasks(), request.day)
    return ordered(found, request.order, brief=request.brief)


def _as_text(request: ListRequest, loaded: LoadedPlan, plan: Plan, found: list[Standing]) -> str:
    from osl.questions.json_objects import Origin

    if request.format == "text":
        return _screen(request, loaded, plan, found)
    return lines_of(request, found, Origin(str(loaded.path), plan.organisation, plan.year))


def lines_of(request: ListRequest, found: list[Standing], origin: Origin, *, headed: bool = False) -> str:
    """Return tasks of one plan as CSV, JSON lines, or the inner lines of a JSON array."""
    from osl.questions.json_objects import encoded, task_object

    if request.format == "csv":
        from osl.render.csv import rows, tasks_table

        table = tasks_table if headed else rows
        return table(((one, origin) for one in found), private=request.private)
    private = request.private or request.format == "json"
    lines = [encoded(task_object(one, origin, private=private)) for one in found]
    return ",\n".join(lines) if request.format == "json" else "".join(f"{line}\n" for line in lines)


def _screen(request: ListRequest, loaded: LoadedPlan, plan: Plan, found: list[Standing]) -> str:
    """Return the tasks as a screen under the name of the organisation; nothing if filters left none."""
    from osl.app.query import Query
    from osl.render.console import Console
    from osl.render.task_list import list_screen
    from osl.text.flat import flat

    if not found and loaded.plan.all_tasks():
        return ""
    view = Query(loaded, request.day, plan).view(brief=request.brief, terminal=request.terminal)
    room = request.room if request.brief else None
    screen = list_screen(view, found, room, sections=request.sections)
    owner = flat(plan.organisation or "")
    screen = screen._replace(title=" · ".join(filter(None, (owner, screen.title))), about=str(loaded.path))
    text = StringIO()
    Console(text, request.room, in_colour=request.in_colour).show(screen)
    return "\n" + text.getvalue()
