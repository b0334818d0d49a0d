"""From drafts of tasks to a plan: ids, groups, times, activities, and what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell, titles
from osl.exchange.importing.audience_registry import AudienceRegistry
from osl.exchange.importing.cell_lists import lead_and_items
from osl.exchange.importing.cell_values import cell_values
from osl.exchange.importing.date_cells import DateCell, time_of, years_in
from osl.exchange.importing.document import Annotations, Remark, SourcePlace
from osl.exchange.importing.front_matter import FrontMatter, read_front_matter
from osl.exchange.importing.ids import title_id
from osl.exchange.importing.people import is_everyone
from osl.exchange.importing.round_trip import own_values
from osl.format import PLAN
from osl.i18n import LANGUAGES, say
from osl.plan import Audience, Plan, Task
from osl.problem import OslError
from osl.text.escapes import unescape
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.rows import TableContents
    from osl.i18n import Sentence

EVERYONE = {"pl": "Mieszkańcy", "en": "Residents"}


class ImportOptions(Value):
    """What the command line says of the plan: its year, its groups where the table names none."""

    year: int | None = None
    audience: str | None = None


class Imported(Value):
    """A plan made of a document; `asides` go with `plan.all_tasks()`."""

    plan: Plan
    asides: tuple[Annotations, ...]
    doubts: tuple[Remark, ...]


def build_plan(document: SourceDocument, found: TableContents, given: ImportOptions) -> Imported:
    """The plan that `found` gives. Raises OslError where there is no task or no year."""
    if not found.drafts:
        raise OslError(_nothing(document))
    return _PlanBuilder(document, found, given).plan()


def _nothing(document: SourceDocument) -> Sentence:
    if document.tables:
        return say('no column of tasks was found; tell which it is: --column title="…" --column when="…"')
    return say("no table was found in it")


def _before(document: SourceDocument, found: TableContents) -> list[TextLine]:
    """The lines that stand before the plan's table."""
    return [*(line for line in document.lines if line.after <= (found.first or 0)), *found.before]


class _PlanBuilder:
    def __init__(self, document: SourceDocument, found: TableContents, given: ImportOptions) -> None:
        self.found = found
        self.given = given
        self.doubts: list[Remark] = [*document.doubts, *found.doubts]
        self.fields = self._own_fields()
        # a whole export says of itself all that there is to say
        self.front = (
            FrontMatter() if self.fields else read_front_matter(_before(document, found), document.title)
        )
        self.language = self._language(document)
        self.registry = AudienceRegistry(
            {id_: Audience(id_, unescape(name), within or None) for id_, name, within in found.groups}
        )
        self.year = self._year()
        self.taken: set[str] = set()
        self.has_addressees = any("addressees" in draft.values for draft in found.drafts)
        self.is_everyone_reported = False

    def plan(self) -> Imported:
        made = [one for draft in self.found.drafts for one in self._tasks(draft)]
        planned = [one for one in made if not one[0].unplanned]
        unplanned = [one for one in made if one[0].unplanned]
        plan = Plan(
            **{
                "language": self.language,
                "published": self.front.published,
                "introduction": self.front.introduction,
                **self.fields,
                "title": self.fields.get("title") or self.front.title or self._untitled(),
                "year": self.year,
                "audiences": self.registry.audiences,
                "tasks": tuple(task for task, _ in planned),
                "unplanned": tuple(task for task, _ in unplanned),
            }
        )
        return Imported(plan, tuple(aside for _, aside in [*planned, *unplanned]), self._in_order())

    def _in_order(self) -> tuple[Remark, ...]:
        """The doubts by their place; those of the whole document last."""
        return tuple(sorted(self.doubts, key=lambda one: one.place or SourcePlace(table=10**9)))

    # ---- the plan itself

    def _own_fields(self) -> dict[str, Any]:
        values = {}
        for title, text, place in self.found.fields:
            for one in PLAN.values():
                if title in titles(one.title):
                    try:
                        values[one.attribute] = from_cell(one, text)
                    except ValueError:
                        self.doubts.append(
                            Remark(say('"{text}" was left out', text=f"{title}: {text}"), place)
                        )
        return values

    def _language(self, document: SourceDocument) -> str:
        tag = str(self.fields.get("language") or document.language)[:2].lower()
        if tag in LANGUAGES:
            return tag
        return "pl"

    def _untitled(self) -> str:
        title = f"Plan {self.year}"
        self.doubts.append(Remark(say('no title was found; "{title}" was written', title=title)))
        return title

    def _year(self) -> int:
        times = [text for draft in self.found.drafts for text in (draft.values.get("when", ""), draft.month)]
        named = [*self.front.years[:1], *years_in(times)]
        published = [self.front.published.year] if self.front.published else []
        asked = [self.given.year] if self.given.year else []
        said = [self.fields["year"]] if "year" in self.fields else []
        every = [*asked, *said, *named, *published]
        if not every:
            raise OslError(say("no year was found in it; tell which: --year 2024"))
        if not asked and not said and not self.front.years and len(named) > 1:
            message = say(
                "the year was taken to be {year}; {other} is named too", year=every[0], other=named[1]
            )
            self.doubts.append(Remark(message))
        return int(every[0])

    # ---- tasks

    def _tasks(self, draft: TaskDraft) -> Iterable[tuple[Task, Annotations]]:
        if draft.own:
            yield self._own_task(draft)
            return
        title, items = lead_and_items(draft.values.get("title", ""))
        if title:
            yield self._task(draft, title, items)
        for item in () if title else items:
            yield self._task(draft, item, ())

    def _own_task(self, draft: TaskDraft) -> tuple[Task, Annotations]:
        values, refused = own_values(draft.values)
        aside = Annotations(remarks=[*draft.doubts, *refused], strange=dict(draft.strange))
        if "audiences" not in values:
            values["audiences"] = self._audiences(values.get("addressees", ""), aside)
        if not values.get("when") and not values.get("months"):
            self._put_time(values, time_of("", "", self.year, self.language), aside)
        return self._finished(draft, values, aside)

    def _task(self, draft: TaskDraft, title: str, items: tuple[str, ...]) -> tuple[Task, Annotations]:
        aside = Annotations(remarks=list(draft.doubts), strange=dict(draft.strange))
        values = {
            "section": draft.section if draft.section not in ("", self.front.title) else None,
            **cell_values(draft.values, items, aside),
            "title": title,
        }
        values["audiences"] = self._audiences(values.get("addressees") or "", aside)
        time = time_of(draft.values.get("when", ""), draft.month, self.year, self.language)
        self._put_time(values, time, aside)
        return self._finished(draft, values, aside)

    def _audiences(self, text: str, aside: Annotations) -> tuple[str, ...]:
        if ids := self.registry.ids(text) if text else ():
            return ids
        if self.given.audience:
            return self.registry.ids(self.given.audience)
        known = (a.name for a in self.registry.audiences.values() if is_everyone(a.name))
        name = next(known, EVERYONE[self.language])
        if self.has_addressees:
            aside.remarks.append(say('whom it is for is not said; "{name}" was written', name=name))
        elif not self.is_everyone_reported:
            message = say(
                'no column says whom the tasks are for; "{name}" was written (or tell: --audience)', name=name
            )
            self.doubts.append(Remark(message))
            self.is_everyone_reported = True
        return (self.registry.enter(name),)

    def _put_time(self, values: dict[str, Any], time: DateCell, aside: Annotations) -> None:
        values["when"] = time.words
        values["months"] = values.get("months") or time.months
        aside.silenced = time.broken
        aside.remarks += time.doubts

    def _finished(
        self, draft: TaskDraft, values: dict[str, Any], aside: Annotations
    ) -> tuple[Task, Annotations]:
        if not values.get("id") or values["id"] in self.taken:
            values["id"] = title_id(values["title"], self.year, self.taken)
        self.taken.add(values["id"])
        self.doubts += [Remark(remark, draft.place) for remark in aside.remarks]
        kept = {name: value for name, value in values.items() if value is not None}
        unplanned = bool(kept.pop("unplanned", False))
        if unplanned:
            kept = {"status": "done", **kept}
        return Task(**kept, unplanned=unplanned), aside
