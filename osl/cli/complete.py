"""What the shell offers after Tab: plans, years, ids, months, audiences."""

# no `from __future__ import annotations` here: Typer would compile each annotation at start-up
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from typer import Context

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.plan import Plan, Task

# what a shell might act on, or Typer take for markup: zsh evaluates what it is offered
_ACTIVE = str.maketrans({'"': "”", "'": "’", "[": "(", "]": ")", **dict.fromkeys("\\$`!*?~^&;|<>{}#", " ")})
LONGEST = 70
_files: set[str] = set()  # the beginnings for which the shell is asked to offer files


def files_are_due() -> bool:
    """Return whether a file is due where the cursor is, and osl itself offers none."""
    return bool(_files)


def complete_file(incomplete: str) -> list[str]:
    """Leave it to the shell to offer files."""
    _files.add(incomplete)
    return []


def _context(ctx: Context) -> "AppContext":
    from osl.app.context import AppContext

    return AppContext.of(ctx.parent.params if ctx.parent else None, ctx.params)


def plan_meant(ctx: Context) -> "Plan | None":
    """Return the plan that is meant, None if it cannot be read; errors are not reported while one types."""
    from osl.app.load import read_plan
    from osl.problem import OslError

    try:
        context = _context(ctx)
        return read_plan(context.path(), context.as_of).plan
    except OslError:
        return None


def _offers(some: Iterable[tuple[str, str]], incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids that begin so, each with what it is; one that breaks the rules for ids is not offered."""
    from re import fullmatch

    from osl.format import ID_PATTERN

    begun = (one for one in some if one[0].startswith(incomplete))
    yield from ((id_, _harmless(words)) for id_, words in begun if fullmatch(ID_PATTERN, id_))


def _harmless(text: str) -> str:
    """A short text beside what is offered, that no shell acts on."""
    from osl.text.flat import flat, shortened

    return shortened(flat(flat(text).translate(_ACTIVE)), LONGEST)


def complete_id(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks, with their titles."""
    if plan := plan_meant(ctx):
        yield from _offers(((task.id, task.title) for task in plan.all_tasks()), incomplete)


def complete_open_id(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of tasks that are not closed, with their titles."""
    from osl.plan import CLOSED

    yield from ids_that_fit(ctx, incomplete, lambda task: task.status not in CLOSED)


def ids_that_fit(
    ctx: Context, incomplete: str, fits: "Callable[[Task], object]"
) -> Iterator[tuple[str, str]]:
    """Ids of the tasks that fit, without those typed before in the same command."""
    typed = ctx.params.get("ids") or ()
    if plan := plan_meant(ctx):
        fit = [task for task in plan.all_tasks() if fits(task) and task.id not in typed]
        yield from _offers(((task.id, task.title) for task in fit), incomplete)


def complete_audience(ctx: Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of audiences, with their names; after a comma the next one."""
    before, comma, begun = incomplete.rpartition(",")
    if plan := plan_meant(ctx):
        groups = ((group.id, group.name) for group in plan.audiences.values())
        yield from ((before + comma + id_, name) for id_, name in _offers(groups, begun))


def complete_plan(incomplete: str) -> Iterator[str]:
    """Plans and folders; if there are none, what the shell offers.

    A folder alone comes with what is in it: shells put a space after the only offer, and to go on into
    the folder one would have to take it away.
    """
    plans = list(_plans(incomplete))
    if len(plans) == 1 and plans[0].endswith("/"):
        plans += _plans(plans[0])
    yield from plans or complete_file(incomplete)


def _plans(incomplete: str) -> Iterator[str]:
    from glob import escape, glob

    from osl.app.find import ENDINGS
    from osl.problem import OslError
    from osl.source.files import kind_of

    for name in sorted(glob(escape(incomplete) + "*")):  # noqa: PTH207 - what was typed is not a Path yet
        if name.translate(_ACTIVE) != name or not name.isprintable():
            continue
        try:
            is_folder = kind_of(name) == "folder"
        except OslError:
            continue
        if is_folder:
            yield name + "/"
        elif name.endswith(ENDINGS):
            yield name


def complete_year(ctx: Context, incomplete: str) -> Iterator[str]:
    """Years that have a plan."""
    from osl.problem import OslError

    try:
        years = sorted({str(head.year) for head in _context(ctx).heads() if head.year})
    except OslError:
        return
    yield from (year for year in years if year.startswith(incomplete))


def complete_month(incomplete: str) -> Iterator[str]:
    """Months by number and by name, and the next one."""
    from osl.dates.names import month_name

    names = [str(n) for n in range(1, 13)] + [month_name(n) for n in range(1, 13)] + ["next"]
    yield from (name for name in names if name.lower().startswith(incomplete.lower()))


def _next_of(some: Iterable[str], incomplete: str) -> Iterator[tuple[str, str]]:
    """What goes on a list with commas, and the name that it ends with: those of `some` that begin so."""
    before, comma, begun = incomplete.rpartition(",")
    yield from ((before + comma + name, name) for name in some if name.startswith(begun))


def complete_status(incomplete: str) -> Iterator[tuple[str, str]]:
    """Statuses and states, with what they are called; after a comma the next one."""
    from osl.questions.filters import OPEN
    from osl.questions.state import STATES
    from osl.questions.words import state_name

    yield from ((word, state_name(name)) for word, name in _next_of((*STATES, OPEN), incomplete))


def complete_kind(incomplete: str) -> Iterator[tuple[str, str]]:
    """Kinds of readings, with what they are called; after a comma the next one."""
    from osl.app.filters import KINDS
    from osl.questions.words import kind_name

    yield from ((word, kind_name(name)) for word, name in _next_of(KINDS, incomplete))


def complete_responsible(ctx: Context, incomplete: str) -> Iterator[str]:
    """Persons that the plan names."""
    yield from _texts(ctx, "--responsible", incomplete)


def complete_section(ctx: Context, incomplete: str) -> Iterator[str]:
    """Sections of the plan."""
    yield from _texts(ctx, "--section", incomplete)


def complete_place(ctx: Context, incomplete: str) -> Iterator[str]:
    """Places that the plan names."""
    yield from _texts(ctx, "--place", incomplete)


def complete_partner(ctx: Context, incomplete: str) -> Iterator[str]:
    """Partners that the plan names."""
    yield from _texts(ctx, "--partner", incomplete)


def _texts(ctx: Context, option: str, incomplete: str) -> Iterator[str]:
    """Values that a filter can take in the plan and that a shell would leave as they are."""
    from osl.questions.filter_values import values_of

    if plan := plan_meant(ctx):
        for text in values_of([plan], option):
            if text.startswith(incomplete) and _harmless(text) == text:
                yield text


def complete_columns(incomplete: str) -> Iterator[tuple[str, str]]:
    """Columns of an export, with their headings; after a comma the next one."""
    from osl.exchange.plan_tables import COLUMNS
    from osl.i18n import _

    before, comma, _begun = incomplete.rpartition(",")
    given = before.split(",")
    titles = {} if comma else {"all": _("everything, to be imported again")}
    titles |= {name: _(column.title) for name, column in COLUMNS.items() if name not in given}
    yield from ((word, titles[name]) for word, name in _next_of(titles, incomplete))


def complete_sort(incomplete: str) -> Iterator[str]:
    """The orders of a list."""
    from osl.questions.order import ORDERS

    yield from (order for order in ORDERS if order.startswith(incomplete))


def complete_format(incomplete: str) -> Iterator[str]:
    """The formats of an answer."""
    yield from (form for form in ("text", "json", "csv") if form.startswith(incomplete))


def complete_list_format(incomplete: str) -> Iterator[str]:
    """The formats of a list."""
    from osl.app.listing import FORMATS

    yield from (form for form in FORMATS if form.startswith(incomplete))


def complete_rule(incomplete: str) -> Iterator[str]:
    """Names of rules; after a comma the next one."""
    from osl.rules import RULES

    yield from (word for word, _rule in _next_of(RULES, incomplete))


def complete_one_rule(incomplete: str) -> Iterator[tuple[str, str]]:
    """Names of rules, with what each finds."""
    from osl.checking.pages import page
    from osl.rules import RULES

    yield from ((rule, _harmless(page(rule).prose[0])) for rule in RULES if rule.startswith(incomplete))
