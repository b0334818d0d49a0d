"""A plan as a document: its facts, its year as a chart, its tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.dates.names import day_words
from osl.exchange.exporting.calendar_revision import newest_day
from osl.exchange.exporting.chart import chart_of
from osl.exchange.exporting.document import Document, Facts, Heading, Paragraph, Table
from osl.exchange.plan_tables import COLUMNS, group_block, plan_block, task_block
from osl.format import PLAN
from osl.i18n import N_, _, known, language
from osl.text.escapes import escape
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.exchange.exporting.chart import Chart
    from osl.plan import Plan, Task

CAPTIONS = (N_("task {first} of {all}"), N_("tasks {first}–{last} of {all}"))
FACTS = ("organisation", "approved_by", "approved_on", "legal_basis", "version", "published")
OWN_WORDS = ("text", "words", "texts", "links")


def document_language(plan: Plan, asked: str | None) -> str:
    """Return the language of a document: the one asked for, else the plan's, else the one in use."""
    return asked or known(plan.language) or language()


def own_language(plan: Plan) -> str:
    """Return the language of the plan's own text; the one in use if the plan's is not a language tag."""
    return plan.language if re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", plan.language) else language()


def one_line(text: str) -> str:
    """Return `text` on one line, with control characters escaped."""
    return " ".join(escape(text.replace("\r", "")).split())


def title_of(plan: Plan) -> str:
    """Return the plan's title, with its year if the title does not name it."""
    title = one_line(plan.title) or _("Plan")
    return title if str(plan.year) in title else f"{title} – {plan.year}"


def document_of(
    plan: Plan, names: Sequence[str], *, private: bool, complete: bool = False, sections: bool = True
) -> Document:
    """Return the document that publishes `plan` with the columns `names`, in the language in use.

    `complete` adds tables of the plan's own fields and of its groups at the end. With `sections`, each
    section of the plan has a heading and a table of its own; without, there is one table, which has its
    headings even if there are no tasks.
    """
    tasks: Sequence[Task] = plan.all_tasks() if "unplanned" in names else plan.tasks
    if sections and "section" not in names:
        tasks = [task for _section, run in _sections(tasks) for task in run]
    parts = (
        *_front(plan, private=private),
        *_picture(plan, tasks),
        *_tasks(plan, tasks, names, sections=sections),
        *(_appendix(plan, private=private) if complete else ()),
    )
    return Document(
        title_of(plan), language(), own_language(plan), parts, f"osl-{plan.year}-{slug(plan.title)[:20]}",
        _("plan for the year {year}").format(year=plan.year), one_line(plan.organisation or ""),
        as_of=as_of(newest_day(plan)),
    )  # fmt: skip


def as_of(day: date | None) -> str:
    """Return the words for the day that a document is true on; none if the plan names no day."""
    return _("as of {day}").format(day=day_words(day)) if day else ""


def _front(plan: Plan, *, private: bool) -> Iterable[Facts | Paragraph]:
    names = [name for name in ((*FACTS, "organiser") if private else FACTS) if getattr(plan, name)]
    pairs = tuple((_(PLAN[name].title).capitalize(), fact(getattr(plan, name))) for name in names)
    if pairs:
        own = frozenset(n for n, name in enumerate(names) if PLAN[name].kind in OWN_WORDS)
        yield Facts(pairs, own)
    yield from (Paragraph(text, own=True) for text in paragraphs(plan.introduction or ""))


def _picture(plan: Plan, tasks: Sequence[Task]) -> Iterable[Heading | Chart]:
    chart = chart_of(plan, tasks)
    if chart.shapes:
        yield Heading(_("The year in a picture"))
        yield chart


def fact(value: str | date) -> str:
    """Return the text of a fact of the plan, as a document shows it above the tasks."""
    return one_line(value) if isinstance(value, str) else day_words(value)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of `text`: blank lines separate them, single line ends are spaces."""
    return [line for part in re.split(r"\n[ \t\r]*\n", text) if (line := one_line(part))]


def _tasks(
    plan: Plan, tasks: Sequence[Task], names: Sequence[str], *, sections: bool
) -> Iterable[Heading | Paragraph | Table]:
    if sections and "section" not in names and any(task.section for task in tasks):
        yield from _by_section(plan, tasks, names)
        return
    yield Heading(_("Tasks"))
    if tasks or not sections:
        yield _task_table(plan, tasks, names, _("Tasks planned for {year}").format(year=plan.year))
    else:
        yield Paragraph(_("The plan has no tasks yet."))


def _by_section(plan: Plan, tasks: Sequence[Task], names: Sequence[str]) -> Iterable[Heading | Table]:
    """Yield a heading and a table for each section, in the order in which the sections first occur."""
    done = 0
    for section, run in _sections(tasks):
        yield Heading(one_line(section), own=True) if section else Heading(_("Tasks"))
        yield _task_table(plan, run, names, caption(done + 1, done + len(run), len(tasks)))
        done += len(run)


def caption(first: int, last: int, every: int) -> str:
    """Return the words for the tasks `first` to `last`, of `every` task, below the heading of a section."""
    one, several = CAPTIONS
    return _(several if last > first else one).format(first=first, last=last, all=every)


def _sections(tasks: Iterable[Task]) -> Iterable[tuple[str | None, list[Task]]]:
    """Return the sections, in the order in which they first occur, with their tasks."""
    found: dict[str | None, list[Task]] = {}
    for task in tasks:
        found.setdefault(task.section or None, []).append(task)
    return found.items()


def _task_table(plan: Plan, tasks: Sequence[Task], names: Sequence[str], caption: str) -> Table:
    own = frozenset(n for n, name in enumerate(names) if COLUMNS[name].kind in OWN_WORDS)
    head = names.index("title") if "title" in names else 0
    links = frozenset(n for n, name in enumerate(names) if COLUMNS[name].kind == "links")
    ids = tuple(task.id for task in tasks)
    return Table(caption, task_block(plan, tasks, names), head, own, links=links, ids=ids)


def _appendix(plan: Plan, *, private: bool) -> Iterable[Heading | Table]:
    yield Heading(_("Groups"))
    yield Table(_("Audiences of the tasks"), group_block(plan), own=frozenset({1}))
    yield Heading(_("About the plan"))
    yield Table(_("About this plan"), plan_block(plan, private=private), own=frozenset({1}))
