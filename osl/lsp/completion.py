"""What an editor offers while one types: keys, audiences, states, roles, months, names of rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol.types import (
    CompletionItem,
    CompletionItemKind,
    CompletionList,
    CompletionParams,
    TextEdit,
)

from osl.checking.pages import page
from osl.dates.names import month_name
from osl.format import FLAGS, ROLES, STATUSES
from osl.i18n import _, speaking, visible
from osl.lsp.cursor_context import context_at
from osl.lsp.tree import fields_of
from osl.plan import DEFAULT_TIMEZONE
from osl.problem import Span
from osl.questions.words import role_name, state_name
from osl.rules import RULES
from osl.text.lines import line_start
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.check import Checked
    from osl.lsp.cursor_context import CursorContext
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session

_IN_COMMENT = re.compile(r"#[ \t]*osl: ignore\[[^\]]*?([a-z-]*)$")
_AUDIENCES = re.compile(r"^audiences:[^\n]*\n((?:[ \t]+[^\n]*\n?|[ \t]*\n)*)", re.MULTILINE)
_DECLARED = re.compile(r"^[ \t]+([a-z0-9-]+):[ \t]*([^\n]*)", re.MULTILINE)


class Offer(Value):
    """Something to type: `word` is inserted, `about` describes it, `more` follows it."""

    word: str
    about: str = ""
    more: str = ""
    details: str = ""
    kind: CompletionItemKind = CompletionItemKind.Value


def completion(session: Session, document: OpenDocument, params: CompletionParams) -> CompletionList:
    """Return what may be typed at a position of `document`, the needed first."""
    checked = session.checked(document)
    text, offset = checked.source.text, document.offset(params.position)
    before = text[line_start(text, offset) : offset]
    if found := _IN_COMMENT.search(before):
        offers, typed = _rules(), found[1]
    else:
        context = context_at(text, offset)
        offers, typed = _offers(session, checked, context), context.typed
    span = Span(offset - len(typed.lstrip("\"'")), offset)
    has_colon = text[offset : offset + 1] == ":"
    items = [_item(document, span, order, offer, has_colon=has_colon) for order, offer in enumerate(offers)]
    return CompletionList(is_incomplete=False, items=items)


def _item(document: OpenDocument, span: Span, order: int, offer: Offer, *, has_colon: bool) -> CompletionItem:
    new = offer.word if has_colon else offer.word + offer.more
    return CompletionItem(
        label=offer.word,
        kind=offer.kind,
        detail=visible(offer.about) or None,
        documentation=offer.details or None,
        sort_text=f"{order:04}",
        text_edit=TextEdit(document.range(span), new),
    )


def _offers(session: Session, checked: Checked, context: CursorContext) -> Iterator[Offer]:
    if context.is_key:
        yield from _keys(context)
        if context.keys and not fields_of(context.keys):  # the items of a list, one per line
            yield from _values(session, checked, context)
    else:
        yield from _values(session, checked, context)


def _keys(context: CursorContext) -> Iterator[Offer]:
    fields = fields_of(context.keys)
    for field in sorted(fields.values(), key=lambda field: not field.needed):
        if field.name not in context.present:
            yield Offer(field.name, _(field.title), ": ", _(field.about), CompletionItemKind.Property)


def _values(session: Session, checked: Checked, context: CursorContext) -> Iterator[Offer]:
    *around, name = context.keys
    field = fields_of(tuple(around)).get(name)
    kind = field.kind if field else ""
    offers: Iterator[Offer]
    if kind in ("ids", "audience"):
        offers = (Offer(id_, about) for id_, about in _audiences(checked))
    elif kind == "words":
        offers = _times(checked)
    else:
        offers = _of_kind(session, kind)
    yield from (offer for offer in offers if offer.word not in context.present)


def _of_kind(session: Session, kind: str) -> Iterator[Offer]:
    if kind == "status":
        yield from (Offer(one, state_name(one)) for one in STATUSES)
    elif kind == "role":
        yield from (Offer(one, role_name(one)) for one in ROLES)
    elif kind == "flag":
        yield from map(Offer, FLAGS)
    elif kind == "months":
        yield from (Offer(str(month), month_name(month)) for month in range(1, 13))
    elif kind == "date":
        yield Offer(str(session.day()), _("today"))
    elif kind == "year":
        yield from (Offer(str(session.day().year + more)) for more in (0, 1))
    elif kind == "zone":
        yield Offer(DEFAULT_TIMEZONE)


def _times(checked: Checked) -> Iterator[Offer]:
    """Yield the months of the plan's year, in the language of the plan."""
    with speaking("en" if checked.plan.language.startswith("en") else "pl"):
        names = [month_name(month) for month in range(1, 13)]
    yield from (Offer(f"{name} {checked.plan.year}") for name in names)


def _audiences(checked: Checked) -> Iterator[tuple[str, str]]:
    """Yield the ids and names of audiences, also of those that a syntax error keeps from being read."""
    known = checked.plan.audiences
    yield from ((one.id, one.name) for one in known.values())
    if not checked.plan.whole and (block := _AUDIENCES.search(checked.source.text)):
        for found in _DECLARED.finditer(block[1]):
            if found[1] not in known and found[1] not in ("name", "within"):
                yield found[1], found[2].strip()


def _rules() -> Iterator[Offer]:
    for rule in RULES:
        yield Offer(rule, page(rule).prose[0], kind=CompletionItemKind.EnumMember)
