"""The plan that a document gives, and everything in it that a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import COLOURS_BY_RULE, NOTHING, Annotations, Remark, SourcePlace
from osl.exchange.importing.exported_text import is_report
from osl.exchange.importing.other_dates import of_two_years, unused_months
from osl.exchange.importing.plan_facts import plan_facts
from osl.exchange.importing.spreadsheet_dates import all_first_days, put_days_first
from osl.exchange.importing.task_builder import TaskBuilder
from osl.exchange.importing.text_around import lines_left_out
from osl.exchange.importing.word_count import missing_words
from osl.i18n import say
from osl.plan import Plan
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourceDocument
    from osl.exchange.importing.plan_facts import PlanFacts
    from osl.exchange.importing.table_contents import TableContents
    from osl.exchange.importing.word_count import TaskSource
    from osl.i18n import Sentence


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
    """Return the plan that `contents` gives. Raises OslError if it has no task or no year, or is a report."""
    if is_report(document):
        raise OslError(say("this is a report that osl made, not a plan; import what osl export made"))
    if not contents.drafts:
        raise OslError(_nothing(document))
    facts = plan_facts(document, contents, options.year)
    builder = TaskBuilder(facts, contents, options.audience)
    remarks = [*document.remarks, *contents.remarks, *contents.unknown, *facts.remarks]
    if remark := all_first_days(draft.values.get("when", "") for draft in contents.drafts):
        remarks.append(Remark(remark))
    put_days_first(contents.drafts)
    made = [one for draft in contents.drafts for one in builder.tasks(draft)]
    made.sort(key=lambda one: one.task.unplanned)  # as the plan has them
    remarks += builder.remarks
    remarks += unused_months(contents.drafts, made, facts.year)
    remarks += of_two_years(made, facts.year, facts.other_year)
    plan = _plan(facts, builder, made, remarks)
    remarks += missing_words(document, contents, plan, made, remarks)
    remarks += lines_left_out(document, contents, plan, made, remarks)
    return Imported(plan, tuple(one.annotations for one in made), tuple(sorted(remarks, key=_order)))


def _plan(facts: PlanFacts, builder: TaskBuilder, made: Sequence[TaskSource], remarks: list[Remark]) -> Plan:
    title = facts.title
    if not title:
        title = f"Plan {facts.year}"
        remarks.append(Remark(say('no title was found; used "{title}"', title=title)))
    return Plan(
        **{
            "language": facts.language,
            "published": facts.front_matter.published,
            "introduction": facts.front_matter.introduction,
            **facts.fields,
            "title": title,
            "year": facts.year,
            "audiences": builder.registry.audiences,
            "tasks": tuple(one.task for one in made if not one.task.unplanned),
            "unplanned": tuple(one.task for one in made if one.task.unplanned),
        }
    )


def _order(remark: Remark) -> SourcePlace:
    """Return the place of `remark`; those of the whole document are last."""
    return remark.place or SourcePlace(table=10**9)


def _nothing(document: SourceDocument) -> Sentence:
    if COLOURS_BY_RULE in [remark.message for remark in document.remarks]:
        return COLOURS_BY_RULE
    if any(columns_of(row) for table in document.tables for row in table.rows):
        return say("its table has headings, but no tasks")
    is_wide = any(len(row.cells) > 1 for table in document.tables for row in table.rows)
    if is_wide or (document.tables and document.nothing == NOTHING):
        return say('no column of tasks was found; name it: --column title="…" --column when="…"')
    return document.nothing
