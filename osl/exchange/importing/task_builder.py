"""From the drafts of a document to its tasks: ids, audiences, date phrases, activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.importing.audience_registry import AudienceRegistry
from osl.exchange.importing.cell_lists import list_remark, outline
from osl.exchange.importing.cell_values import cell_values, lists_beside
from osl.exchange.importing.date_cells import DateCell, read_date_cell
from osl.exchange.importing.document import Annotations, Remark
from osl.exchange.importing.ids import title_id
from osl.exchange.importing.people import is_everyone
from osl.exchange.importing.round_trip import own_values
from osl.exchange.importing.word_count import TaskSource
from osl.i18n import say
from osl.plan import Audience, Task
from osl.text.escapes import unescape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.plan_facts import PlanFacts
    from osl.exchange.importing.table_contents import TableContents

EVERYONE = {"pl": "Mieszkańcy", "en": "Residents"}


class TaskBuilder:
    """Builds the tasks of one plan in order; `audience` is that of tasks without one."""

    def __init__(self, facts: PlanFacts, contents: TableContents, audience: str | None) -> None:
        self.facts = facts
        self.audience = audience
        self.registry = AudienceRegistry(
            {id_: Audience(id_, unescape(name), within or None) for id_, name, within in contents.groups}
        )
        self.remarks: list[Remark] = []
        self._taken: set[str] = set()  # ids
        self._has_addressees = any("addressees" in draft.values for draft in contents.drafts)
        self._is_everyone_reported = False

    def tasks(self, draft: TaskDraft) -> Iterator[TaskSource]:
        """Yield the task of `draft`; of a row with a list of tasks one for each item."""
        for task, about in self._own_task(draft) if draft.own else self._tasks(draft):
            yield TaskSource(task, about, draft.place)

    def _tasks(self, draft: TaskDraft) -> Iterable[tuple[Task, Annotations]]:
        title, items = outline(text := draft.values.get("title", ""))
        if said := list_remark(text, title, items):
            self.remarks.append(Remark(said, draft.place))
        if title:
            yield self._task(draft, draft.values, title, tuple(item.whole for item in items))
            return
        for item, own in zip(items, lists_beside(draft.values, len(items)), strict=True):
            yield self._task(draft, {**draft.values, **own}, item.text.rstrip(" ,;"), item.parts)

    def _own_task(self, draft: TaskDraft) -> Iterable[tuple[Task, Annotations]]:
        values, refused = own_values(draft.values)
        annotations = Annotations(remarks=[*draft.remarks, *refused], unknown=dict(draft.unknown))
        if "audiences" not in values:
            values["audiences"] = self._audiences(values.get("addressees", ""), annotations)
        for one in filter(self.registry.declare, values["audiences"]):
            self.remarks.append(Remark(say('the group "{id}" has no name in the file', id=one), draft.place))
        if not values.get("when") and not values.get("months"):
            _put_date(values, read_date_cell("", "", self.facts.year, self.facts.language), annotations)
        yield self._finished(draft, values, annotations)

    def _task(
        self, draft: TaskDraft, cells: Mapping[str, str], title: str, items: tuple[str, ...]
    ) -> tuple[Task, Annotations]:
        """Return one task of the row `draft`, which has `cells` of it, or its part of them."""
        facts = self.facts
        annotations = Annotations(remarks=list(draft.remarks), unknown=dict(draft.unknown))
        values = {
            "section": draft.section if draft.section not in ("", facts.front_matter.title) else None,
            **cell_values(cells, items, annotations),
            "title": title,
        }
        values["audiences"] = self._audiences(values.get("addressees") or "", annotations)
        when = cells.get("when", "")
        date = read_date_cell(when, draft.month, facts.year, facts.language, also=facts.other_year)
        _put_date(values, date, annotations)
        return self._finished(draft, values, annotations)

    def _audiences(self, text: str, annotations: Annotations) -> tuple[str, ...]:
        if ids := self.registry.ids(text) if text else ():
            return ids
        if self.audience:
            return self.registry.ids(self.audience)
        known = (a.name for a in self.registry.audiences.values() if is_everyone(a.name))
        name = next(known, EVERYONE[self.facts.language])
        if self._has_addressees:
            annotations.remarks.append(say('no audience given; used "{name}"', name=name))
        elif not self._is_everyone_reported:
            message = say('no column of audiences; used "{name}" (to choose another: --audience)', name=name)
            self.remarks.append(Remark(message))
            self._is_everyone_reported = True
        return (self.registry.enter(name),)

    def _finished(
        self, draft: TaskDraft, values: dict[str, Any], annotations: Annotations
    ) -> tuple[Task, Annotations]:
        if not values.get("id") or values["id"] in self._taken:
            values["id"] = title_id(values["title"], self.facts.year, self._taken)
        self._taken.add(values["id"])
        self.remarks += [Remark(remark, draft.place) for remark in annotations.remarks]
        kept = {name: value for name, value in values.items() if value is not None}
        unplanned = bool(kept.pop("unplanned", False))
        if unplanned:
            kept = {"status": "done", **kept}
        return Task(**kept, unplanned=unplanned), annotations


def _put_date(values: dict[str, Any], date: DateCell, annotations: Annotations) -> None:
    values["when"] = date.words
    values["months"] = values.get("months") or date.months
    values["repeats"] = values.get("repeats") or date.repeats
    annotations.silenced = date.broken
    annotations.remarks += date.remarks
