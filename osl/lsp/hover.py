"""What an editor shows beside the pointer: readings, audiences, keys, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import Hover, HoverParams, MarkupContent, MarkupKind

from osl.checking.ignores import COMMENT, NAME
from osl.checking.pages import page
from osl.format import TASK_LISTS, TIME_KEYS
from osl.i18n import _, visible
from osl.lsp.tree import fields_of
from osl.problem import Span
from osl.questions.words import role_name, state_name
from osl.render.when import reading_words
from osl.rules import RULES
from osl.text.lines import line_end, line_start
from osl.when.read import read

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.format import Field
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.lsp.tree import Spot
    from osl.plan import Plan, Task


def hover(session: Session, document: OpenDocument, params: HoverParams) -> Hover | None:
    """Return what is to be shown at a position of `document`."""
    checked = session.checked(document)
    text, offset = checked.source.text, document.offset(params.position)
    if rule := rule_at(text, offset):
        return Hover(MarkupContent(MarkupKind.Markdown, rule_page(rule[0])), document.range(rule[1]))
    spot = document.spot_at(offset)
    words = _words(checked, spot, offset) if spot else None
    if spot is None or words is None:
        return None
    # text of the plan is shown as it is: it is never markup
    return Hover(MarkupContent(MarkupKind.PlainText, visible(words)), document.range(spot.span))


def rule_at(text: str, offset: int) -> tuple[str, Span] | None:
    """Return the rule named at `offset` in a comment that silences rules, and the span of the name."""
    start = line_start(text, offset)
    for comment in COMMENT.finditer(text, start, line_end(text, offset)):
        for name in NAME.finditer(comment[2] or ""):
            at = comment.start(2) + name.start()
            if at <= offset <= at + len(name[0]) and name[0] in RULES:
                return name[0], Span(at, at + len(name[0]))
    return None


def rule_page(rule: str) -> str:
    """Return the page of `rule` as Markdown."""
    (title, _is_example), *rest = page(rule).blocks
    blocks = (f"```yaml\n{text}```" if is_example else text for text, is_example in rest)
    return "\n\n".join((f"### {title} (`{rule}`)", *blocks))


def _words(checked: Checked, spot: Spot, offset: int) -> str | None:
    plan = checked.plan
    if spot.is_audience:
        return audience_words(plan, spot.value)
    if spot.on_key:
        field = fields_of(spot.keys[:-1]).get(spot.value)
        return key_words(field) if field else None
    task = task_at(plan, offset)
    if task and spot.keys[0] in TASK_LISTS:
        return _in_a_task(plan, task, spot)
    return None


def _in_a_task(plan: Plan, task: Task, spot: Spot) -> str | None:
    inside, last = spot.keys[1:], spot.keys[-1]
    if len(inside) == 1 and last in TIME_KEYS:
        return reading_words(plan.reading(task))
    if inside == ("moves", "from"):
        return reading_words(read(spot.value, plan.year).reading)
    if inside == ("status",) and task.status == spot.value:
        return state_name(spot.value)
    if inside == ("role",) and task.role == spot.value:
        return role_name(spot.value)
    return None


def task_at(plan: Plan, offset: int) -> Task | None:
    """Return the task that `offset` is in; its lines count, up to the next one."""
    before = [task for task in plan.all_tasks() if task.at[0] <= offset]
    return next((task for task in reversed(before) if offset <= task.at[1]), None)


def audience_words(plan: Plan, id_: str) -> str | None:
    """Return the name of an audience, the groups that it is within, and those within it."""
    found = plan.audiences.get(id_)
    if found is None:
        return None
    lines = [f"{id_}: {found.name}"]
    if around := list(plan.groups(id_))[1:]:
        lines.append(_("part of: {groups}").format(groups=_named(plan, around)))
    if parts := [one.id for one in plan.audiences.values() if one.within == id_]:
        lines.append(_("its groups: {groups}").format(groups=_named(plan, parts)))
    return "\n".join(lines)


def _named(plan: Plan, ids: list[str]) -> str:
    names = (plan.audiences.get(id_) for id_ in ids)
    return ", ".join(f"{one.name} ({one.id})" for one in names if one)


def key_words(field: Field) -> str:
    """Return the title of a key, its description, and whether it is needed or private."""
    lines = [f"{field.name} – {_(field.title)}", _(field.about)]
    if field.needed and field.instead:
        lines.append(_("needed, unless “{key}” is there").format(key=field.instead))
    elif field.needed:
        lines.append(_("needed"))
    if field.private:
        lines.append(_("private: exported only with --private"))
    return "\n".join(lines)
