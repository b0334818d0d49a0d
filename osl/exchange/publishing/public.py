"""A plan as the document that is published: its facts, its year as a picture, its table."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from osl.exchange.blocks import COLUMNS, group_block, plan_block, task_block
from osl.exchange.cells import titles
from osl.exchange.escapes import escape
from osl.exchange.publishing.chart import chart_of
from osl.exchange.publishing.document import Document, Facts, Heading, Paragraph, Table
from osl.format import PLAN, TASK
from osl.i18n import N_, _, known, language, say
from osl.near import nearest
from osl.problem import OslError
from osl.source.slug import slug
from osl.when.names import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.exchange.publishing.chart import Chart
    from osl.i18n import Sentence
    from osl.plan import Plan, Task

DEFAULT = ("title", "addressees", "when")
# the log is for the report; in an export it stands only among what is private
PRIVATE = frozenset({"log", *(name for name, field in TASK.items() if field.private)})
FACTS = ("organisation", "approved_by", "approved_on", "legal_basis", "version", "published")
ALL = "all"
NOTHING = (None, (), False)
OWN_WORDS = ("text", "words", "texts")


def columns(asked: str | None, *, private: bool) -> tuple[str, ...]:
    """The columns named in `asked` ("title,when" or "all"), the published three where it is None.

    Raises OslError for a column that is not known, or private while `private` is not said.
    """
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    if wants_all(asked):
        return tuple(name for name in COLUMNS if private or name not in PRIVATE)
    return tuple(dict.fromkeys(_column(word, private=private) for word in words)) or DEFAULT


def wants_all(asked: str | None) -> bool:
    """Whether everything is asked for."""
    return ALL in [word.strip().casefold() for word in (asked or "").split(",")]


def filled(plan: Plan, names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` in which a task has something: a page has no room for columns of empty cells."""
    tasks = plan.all_tasks()
    attributes = {name: COLUMNS[name].attribute for name in names}
    return tuple(
        name for name, attribute in attributes.items()
        if name in DEFAULT or any(getattr(task, attribute) not in NOTHING for task in tasks)
    )  # fmt: skip


def _column(word: str, *, private: bool) -> str:
    """The column that `word` means: a key of the format, or the heading of its column in any language."""
    spellings = _spellings()
    name = spellings.get(word.casefold())
    if name is None:
        near = nearest(word.casefold(), spellings)
        raise OslError(_no_such_column(word, spellings[near] if near else None, private=private))
    if name in PRIVATE and not private:
        raise OslError(
            say("the column {name} is private; to export it all the same, add --private", name=name)
        )
    return name


@cache
def _spellings() -> dict[str, str]:
    headings = {title.casefold(): name for name in COLUMNS for title in titles(COLUMNS[name].title)}
    return {**headings, **{name: name for name in (ALL, *COLUMNS)}}


def _no_such_column(name: str, near: str | None, *, private: bool) -> Sentence:
    allowed = ", ".join([ALL, *(one for one in COLUMNS if private or one not in PRIVATE)])
    if near is None:
        return say('there is no column "{name}"; columns: {allowed}', name=name, allowed=allowed)
    message = N_('there is no column "{name}"; did you mean {near}? Columns: {allowed}')
    return say(message, name=name, near=near, allowed=allowed)


def document_language(plan: Plan, asked: str | None) -> str:
    """The language of a document's own words: what was asked for, else the plan's, else the screen's."""
    return asked or known(plan.language) or language()


def own_language(plan: Plan) -> str:
    """The language of the plan's own words; the document's where the plan's is no language tag."""
    return plan.language if re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", plan.language) else language()


def one_line(text: str) -> str:
    """`text` on one line, harmless."""
    return " ".join(escape(text.replace("\r", "")).split())


def title_of(plan: Plan) -> str:
    """The plan's title, with its year where the title does not name it."""
    title = one_line(plan.title) or _("Plan")
    return title if str(plan.year) in title else f"{title} – {plan.year}"


def document_of(
    plan: Plan, names: Sequence[str], *, private: bool, complete: bool = False, sections: bool = True
) -> Document:
    """The document that publishes `plan` with the columns `names`, in the language spoken now.

    `complete`: what the plan says of itself and its groups stand in tables of their own at the end.
    `sections`: each section of the plan has a heading and a table of its own; without them there is
    one table, and it has its headings also where there are no tasks.
    """
    tasks = plan.all_tasks() if "unplanned" in names else plan.tasks
    parts = (
        *_front(plan, private=private),
        *_picture(plan, tasks),
        *_tasks(plan, tasks, names, sections=sections),
        *(_appendix(plan, private=private) if complete else ()),
    )
    return Document(
        title_of(plan), language(), own_language(plan), parts, f"osl-{plan.year}-{slug(plan.title)[:20]}",
        _("plan for the year {year}").format(year=plan.year), one_line(plan.organisation or ""),
    )  # fmt: skip


def _front(plan: Plan, *, private: bool) -> Iterable[Facts | Paragraph]:
    names = [name for name in ((*FACTS, "organiser") if private else FACTS) if getattr(plan, name)]
    pairs = tuple((_(PLAN[name].title).capitalize(), _fact(getattr(plan, name))) for name in names)
    if pairs:
        own = frozenset(n for n, name in enumerate(names) if PLAN[name].kind in OWN_WORDS)
        yield Facts(pairs, own)
    yield from (Paragraph(text, own=True) for text in paragraphs(plan.introduction or ""))


def _picture(plan: Plan, tasks: Sequence[Task]) -> Iterable[Heading | Chart]:
    if tasks:
        yield Heading(_("The year in a picture"))
        yield chart_of(plan, tasks)


def _fact(value: str | date) -> str:
    return one_line(value) if isinstance(value, str) else day_words(value)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of `text`: blank lines part them, single line ends are spaces."""
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
    done = 0
    for section, group in groupby(tasks, key=lambda task: task.section):
        run = list(group)
        yield Heading(one_line(section), own=True) if section else Heading(_("Tasks"))
        caption = _("tasks {first}–{last} of {all}").format(
            first=done + 1, last=done + len(run), all=len(tasks)
        )
        yield _task_table(plan, run, names, caption)
        done += len(run)


def _task_table(plan: Plan, tasks: Iterable[Task], names: Sequence[str], caption: str) -> Table:
    own = frozenset(n for n, name in enumerate(names) if COLUMNS[name].kind in OWN_WORDS)
    head = names.index("title") if "title" in names else 0
    return Table(caption, task_block(plan, tasks, names), head, own)


def _appendix(plan: Plan, *, private: bool) -> Iterable[Heading | Table]:
    yield Heading(_("Groups"))
    yield Table(_("Groups that the tasks are for"), group_block(plan), own=frozenset({1}))
    yield Heading(_("About the plan"))
    yield Table(_("What the plan says of itself"), plan_block(plan, private=private), own=frozenset({1}))
