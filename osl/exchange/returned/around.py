"""What a person changed around the tasks of an export: the title, the facts, the introduction of the plan."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from osl.exchange.cells import titles, to_cell
from osl.exchange.export_origin import plain
from osl.exchange.exporting.plan_document import fact, paragraphs, title_of
from osl.exchange.importing.exported_text import around_export
from osl.exchange.importing.text_around import words_around
from osl.format import PLAN
from osl.i18n import _
from osl.text.escapes import escape, unescape
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.exchange.returned.rows import ReturnedFile
    from osl.plan import Plan

_ALIKE = 0.6  # of the letters of a paragraph that was changed
_SINGLE = [name for name, field in PLAN.items() if field.kind in ("year", "text", "date", "zone")]


class FactChange(Value):
    """A text of the plan's own key `name`, in words `now`, that a person changed in the file."""

    name: str
    now: str
    text: str

    @property
    def key(self) -> str:
        """What the key is called in a sentence."""
        return _(PLAN[self.name].title)


def changed_facts(file: ReturnedFile, plan: Plan) -> Iterator[FactChange]:
    """Yield the title and the facts that `file` has in other words than `plan`, in the language in use."""
    if file.heading and plain(file.heading) != plain(title_of(plan)):
        yield FactChange("title", title_of(plan), file.heading)
    for label, text in file.facts:
        name = next((one for one in _SINGLE if label.strip().lower() in titles(PLAN[one].title)), None)
        if name and text and plain(text) not in map(plain, _shown(plan, name)):
            yield FactChange(name, _shown(plan, name)[0], text)
    yield from _changed_introduction(file, plan)
    for id_, text in file.groups:
        group = plan.audiences.get(unescape(id_))
        if group is None or plain(escape(group.name)) != plain(text):
            yield FactChange("audiences", group.name if group else "", f"{id_}: {text}")


def _changed_introduction(file: ReturnedFile, plan: Plan) -> Iterator[FactChange]:
    """Yield the paragraphs of the introduction that `file` has in other words, and those words."""
    if file.origin is None:  # it may be a table alone
        return
    there = [plain(line) for line in file.lines]
    for text in paragraphs(plan.introduction or ""):
        if plain(text) not in there:
            alike = [SequenceMatcher(None, plain(text), one).ratio() for one in there]
            is_changed = max(alike, default=0) >= _ALIKE
            yield FactChange("introduction", text, file.lines[alike.index(max(alike))] if is_changed else "")


def lines_added(file: ReturnedFile, plan: Plan, facts: Iterable[FactChange]) -> Iterator[str]:
    """Yield the lines that a person wrote around the tasks of an export of `plan`, except changed `facts`."""
    changed = {plain(fact.text) for fact in facts}
    lines = [line for line in file.lines if plain(line) not in changed]
    known = {word for row in file.rows for word in words_around(row.section or "")}
    known.update(word for fact in facts for word in words_around(f"{fact.key} {fact.text}"))
    columns, only = (file.origin.columns, file.origin.only) if file.origin else ((), "")
    known.update(words_around(only), map(str, range(len(file.rows) + 1)))
    if any(not known.issuperset(words_around(line)) for line in lines):
        known.update(word for text in around_export(plan, columns) for word in words_around(text))
    return (line for line in lines if not known.issuperset(words_around(line)))


def _shown(plan: Plan, name: str) -> tuple[str, ...]:
    """Return the key `name` of the plan as tables have it, and as it is above the tasks."""
    value = getattr(plan, PLAN[name].attribute)
    cell = to_cell(PLAN[name], value)
    return (cell, fact(value)) if value and isinstance(value, str | date) else (cell,)
