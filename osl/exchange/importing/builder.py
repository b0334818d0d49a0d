"""From drafts of tasks to a plan: ids, audiences, date phrases, activities, and remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell, titles
from osl.exchange.importing.audience_registry import AudienceRegistry
from osl.exchange.importing.cell_lists import list_remark, outline
from osl.exchange.importing.cell_values import cell_values, lists_beside
from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_cells import DateCell, read_date_cell, years_in
from osl.exchange.importing.document import COLOURS_BY_RULE, NOTHING, Annotations, Remark, SourcePlace
from osl.exchange.importing.front_matter import FrontMatter, read_front_matter
from osl.exchange.importing.ids import title_id
from osl.exchange.importing.other_dates import of_two_years, unused_months
from osl.exchange.importing.people import is_everyone
from osl.exchange.importing.round_trip import own_values
from osl.exchange.importing.spreadsheet_dates import all_first_days, put_days_first
from osl.exchange.importing.text_around import lines_left_out
from osl.exchange.importing.word_count import TaskSource, missing_words
from osl.format import PLAN
from osl.i18n import LANGUAGES, say
from osl.plan import Audience, Plan, Task
from osl.problem import OslError
from osl.text.escapes import unescape
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.table_contents import TableContents
    from osl.i18n import Sentence

EVERYONE = {"pl": "Mieszkańcy", "en": "Residents"}


class ImportOptions(Value):
    """The command line's options for the plan: its year, its audience if the table has none."""

    year: int | None = None
    audience: str | None = None


class Imported(Value):
    """A plan made of a document; `annotations` go with `plan.all_tasks()`."""

    plan: Plan
    annotations: tuple[Annotations, ...]
    remarks: tuple[Remark, ...]


def build_plan(document: SourceDocument, contents: TableContents, options: ImportOptions) -> Imported:
    """Return the plan that `contents` gives. Raises OslError if there is no task or no year."""
    if not contents.drafts:
        raise OslError(_nothing(document))
    return _PlanBuilder(document, contents, options).plan()


def _nothing(document: SourceDocument) -> Sentence:
    if COLOURS_BY_RULE in [remark.message for remark in document.remarks]:
        return COLOURS_BY_RULE
    if any(columns_of(row) for table in document.tables for row in table.rows):
        return say("its table has headings, but no tasks")
    is_wide = any(len(row.cells) > 1 for table in document.tables for row in table.rows)
    if is_wide or (document.tables and document.nothing == NOTHING):
        return say('no column of tasks was found; name it: --column title="…" --column when="…"')
    return document.nothing


def _lines_before(document: SourceDocument, contents: TableContents) -> list[TextLine]:
    """Return the lines before the plan's table."""
    return [*(line for line in document.lines if line.after <= (contents.first or 0)), *contents.before]


class _PlanBuilder:
    def __init__(self, document: SourceDocument, contents: TableContents, options: ImportOptions) -> None:
        self.document = document
        self.contents = contents
        self.made: list[TaskSource] = []
        self.options = options
        self.remarks: list[Remark] = [*document.remarks, *contents.remarks, *contents.unknown]
        self.fields = self._own_fields()
        # a whole export has all that there is to know about the plan
        self.front_matter = (
            FrontMatter()
            if self.fields
            else read_front_matter(_lines_before(document, contents), document.title)
        )
        self.language = self._language(document)
        self.registry = AudienceRegistry(
            {id_: Audience(id_, unescape(name), within or None) for id_, name, within in contents.groups}
        )
        self.year = self._year()
        self.other_year = self.front_matter.year_beside(self.year)
        self.taken: set[str] = set()
        self.has_addressees = any("addressees" in draft.values for draft in contents.drafts)
        self.is_everyone_reported = False

    def plan(self) -> Imported:
        if remark := all_first_days(draft.values.get("when", "") for draft in self.contents.drafts):
            self.remarks.append(Remark(remark))
        put_days_first(self.contents.drafts)
        for draft in self.contents.drafts:
            self.made += (TaskSource(task, notes, draft.place) for task, notes in self._tasks(draft))
        self.remarks += unused_months(self.contents.drafts, self.made, self.year)
        self.remarks += of_two_years(self.made, self.year, self.other_year)
        planned = [one for one in self.made if not one.task.unplanned]
        unplanned = [one for one in self.made if one.task.unplanned]
        plan = Plan(
            **{
                "language": self.language,
                "published": self.front_matter.published,
                "introduction": self.front_matter.introduction,
                **self.fields,
                "title": self.fields.get("title") or self.front_matter.title or self._untitled(),
                "year": self.year,
                "audiences": self.registry.audiences,
                "tasks": tuple(one.task for one in planned),
                "unplanned": tuple(one.task for one in unplanned),
            }
        )
        self.remarks += missing_words(self.document, self.contents, plan, self.made, self.remarks)
        self.remarks += lines_left_out(self.document, self.contents, plan, self.made, self.remarks)
        annotations = tuple(one.annotations for one in [*planned, *unplanned])
        return Imported(plan, annotations, self._in_order())

    def _in_order(self) -> tuple[Remark, ...]:
        """Return the remarks by their place; those of the whole document last."""
        return tuple(sorted(self.remarks, key=lambda one: one.place or SourcePlace(table=10**9)))

    # ---- the plan itself

    def _own_fields(self) -> dict[str, Any]:
        values = {}
        for title, text, place in self.contents.fields:
            for one in PLAN.values():
                if title in titles(one.title):
                    try:
                        values[one.attribute] = from_cell(one, text)
                    except ValueError:
                        self.remarks.append(
                            Remark(say('"{text}" was left out', text=f"{title}: {text}"), place)
                        )
        return values

    def _language(self, document: SourceDocument) -> str:
        tag = str(self.fields.get("language") or document.language)[:2].lower()
        return tag if tag in LANGUAGES else "pl"

    def _untitled(self) -> str:
        title = f"Plan {self.year}"
        self.remarks.append(Remark(say('no title was found; used "{title}"', title=title)))
        return title

    def _year(self) -> int:
        times = [
            text for draft in self.contents.drafts for text in (draft.values.get("when", ""), draft.month)
        ]
        named = [*self.front_matter.years[:1], *years_in(times)]
        published = [self.front_matter.published.year] if self.front_matter.published else []
        asked = [self.options.year] if self.options.year else []
        own = [self.fields["year"]] if "year" in self.fields else []
        every = [*asked, *own, *named, *published] or years_in(self.contents.shared)
        if not every:
            raise OslError(say("no year was found in it; give it: --year 2024"))
        if not asked and not own and not self.front_matter.years and len(named) > 1:
            message = say("used the year {year}; {other} is mentioned too", year=every[0], other=named[1])
            self.remarks.append(Remark(message))
        return int(every[0])

    # ---- tasks

    def _tasks(self, draft: TaskDraft) -> Iterable[tuple[Task, Annotations]]:
        if draft.own:
            yield self._own_task(draft)
            return
        title, items = outline(text := draft.values.get("title", ""))
        if said := list_remark(text, title, items):
            self.remarks.append(Remark(said, draft.place))
        if title:
            yield self._task(draft, draft.values, title, tuple(item.whole for item in items))
            return
        for item, own in zip(items, lists_beside(draft.values, len(items)), strict=True):
            yield self._task(draft, {**draft.values, **own}, item.text.rstrip(" ,;"), item.parts)

    def _own_task(self, draft: TaskDraft) -> tuple[Task, Annotations]:
        values, refused = own_values(draft.values)
        annotations = Annotations(remarks=[*draft.remarks, *refused], unknown=dict(draft.unknown))
        if "audiences" not in values:
            values["audiences"] = self._audiences(values.get("addressees", ""), annotations)
        for one in filter(self.registry.declare, values["audiences"]):
            self.remarks.append(Remark(say('the group "{id}" has no name in the file', id=one), draft.place))
        if not values.get("when") and not values.get("months"):
            self._put_date(values, read_date_cell("", "", self.year, self.language), annotations)
        return self._finished(draft, values, annotations)

    def _task(
        self, draft: TaskDraft, cells: Mapping[str, str], title: str, items: tuple[str, ...]
    ) -> tuple[Task, Annotations]:
        """Return one task of the row `draft`, which has `cells` of it, or its part of them."""
        annotations = Annotations(remarks=list(draft.remarks), unknown=dict(draft.unknown))
        values = {
            "section": draft.section if draft.section not in ("", self.front_matter.title) else None,
            **cell_values(cells, items, annotations),
            "title": title,
        }
        values["audiences"] = self._audiences(values.get("addressees") or "", annotations)
        time = read_date_cell(
            cells.get("when", ""), draft.month, self.year, self.language, also=self.other_year
        )
        self._put_date(values, time, annotations)
        return self._finished(draft, values, annotations)

    def _audiences(self, text: str, annotations: Annotations) -> tuple[str, ...]:
        if ids := self.registry.ids(text) if text else ():
            return ids
        if self.options.audience:
            return self.registry.ids(self.options.audience)
        known = (a.name for a in self.registry.audiences.values() if is_everyone(a.name))
        name = next(known, EVERYONE[self.language])
        if self.has_addressees:
            annotations.remarks.append(say('no audience given; used "{name}"', name=name))
        elif not self.is_everyone_reported:
            message = say('no column of audiences; used "{name}" (to choose another: --audience)', name=name)
            self.remarks.append(Remark(message))
            self.is_everyone_reported = True
        return (self.registry.enter(name),)

    def _put_date(self, values: dict[str, Any], time: DateCell, annotations: Annotations) -> None:
        values["when"] = time.words
        values["months"] = values.get("months") or time.months
        annotations.silenced = time.broken
        annotations.remarks += time.remarks

    def _finished(
        self, draft: TaskDraft, values: dict[str, Any], annotations: Annotations
    ) -> tuple[Task, Annotations]:
        if not values.get("id") or values["id"] in self.taken:
            values["id"] = title_id(values["title"], self.year, self.taken)
        self.taken.add(values["id"])
        self.remarks += [Remark(remark, draft.place) for remark in annotations.remarks]
        kept = {name: value for name, value in values.items() if value is not None}
        unplanned = bool(kept.pop("unplanned", False))
        if unplanned:
            kept = {"status": "done", **kept}
        return Task(**kept, unplanned=unplanned), annotations
