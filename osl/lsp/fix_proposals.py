"""Which edits the hint of a problem may mean, the likeliest first; `fixes` tries them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.text_edit import TextEdit
from osl.i18n import say
from osl.invisible import without_unseen
from osl.lsp.fix_choices import CHOICES, id_everywhere
from osl.lsp.fix_context import as_value, deleted, in_quotes, replaced
from osl.lsp.fix_keys import KEYS
from osl.lsp.fix_syntax import SYNTAX
from osl.problem import Span
from osl.text.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.lsp.fix_context import Fix, FixContext


def proposals(context: FixContext) -> Iterator[Fix]:
    """Yield the title and the edits of each fix that the hint of a problem, or its message, may mean."""
    problem = context.problem
    for sentence in (problem.hint, problem.message):
        propose = FIXES.get(sentence.message) if sentence else None
        if propose is not None:
            yield from propose(context)


def _word(name: str) -> Callable[[FixContext], Iterator[Fix]]:
    def propose(context: FixContext) -> Iterator[Fix]:
        yield from as_value(context, context.target, context.value(name))
        yield from id_everywhere(context, context.value(name))

    return propose


def _phrase(context: FixContext) -> Iterator[Fix]:
    """Write the date phrase, or the value of the key, that the hint has."""
    text = context.value("text")
    key, colon, value = text.partition(": ")
    if colon and key in ("months", "when", "repeats"):
        yield from replaced(context.span, value)
    yield from as_value(context, context.span, text)


def _last_day(context: FixContext) -> Iterator[Fix]:
    day = context.at(context.span).strip("\"'")
    yield from as_value(context, context.span, f"{day[:8]}{int(context.value('n')):02}")


def _own_year(context: FixContext) -> Iterator[Fix]:
    yield from replaced(context.target, context.value("own"))


def _commas(context: FixContext) -> Iterator[Fix]:
    yield from replaced(context.span, context.value("ids"))


def _in_brackets(context: FixContext) -> Iterator[Fix]:
    yield from replaced(context.span, f"[{context.at(context.span)}]")


def _months(context: FixContext) -> Iterator[Fix]:
    yield from replaced(context.span, f"[{context.value('months')}]")


def _as_item(context: FixContext) -> Iterator[Fix]:
    text = context.at(context.span)
    yield from replaced(context.span, "- " + re.sub(r"(\r\n|\n|\r)(?=[^\r\n])", r"\1  ", text))


def _quoted(context: FixContext) -> Iterator[Fix]:
    yield from in_quotes(context, context.span)


def _delete(context: FixContext) -> Iterator[Fix]:
    if context.problem.rule == "unused-ignore":
        yield from _delete_ignore(context)
    else:
        yield from deleted(context.target)


def _delete_ignore(context: FixContext) -> Iterator[Fix]:
    """Delete a comment with the blanks before it and an empty line, or a name with its comma."""
    text, span = context.text, context.span
    if text[span.start] == "#":
        line = line_start(text, span.start)
        start = line + len(text[line : span.start].rstrip())
        alone = start == 0 or text[start - 1] in "\r\n"
        newline = re.compile(r"\r\n|\n|\r").match(text, span.end) if alone else None
        yield from deleted(Span(start, newline.end() if newline else span.end))
        return
    for pattern in (rf"{re.escape(context.at(span))}[ \t]*,[ \t]*", rf",[ \t]*{re.escape(context.at(span))}"):
        for found in re.finditer(pattern, text):
            if found.start() <= span.start < found.end():
                yield from deleted(Span(*found.span()))


def _spaces(context: FixContext) -> Iterator[Fix]:
    if context.problem.rule == "odd-spaces":
        yield say('write "{words}"', words=context.value("words")), [_one_space(context.target)]
        return
    text = re.sub(r"\\[uU]([0-9a-fA-F]{8}|[0-9a-fA-F]{4})", _seen, context.at(context.span))
    yield from deleted_in(context, without_unseen(text))
    yield from deleted(context.target)


def _one_space(span: Span) -> TextEdit:
    return TextEdit(span.start, span.end, " ")


def _seen(escape: re.Match[str]) -> str:
    return escape[0] if without_unseen(chr(min(int(escape[1], 16), 0x10FFFF))) else ""


def deleted_in(context: FixContext, new: str) -> Iterator[Fix]:
    """Yield the fix that leaves `new` of the problem's span."""
    yield (
        say("delete the characters that are not seen"),
        [TextEdit(context.span.start, context.span.end, new)],
    )


def _new_task(context: FixContext) -> Iterator[Fix]:
    start = context.span.start
    if context.text[start - 2 : start] == "  ":
        yield say('write "{words}"', words="- id: …"), [TextEdit(start - 2, start, "- ")]


def _usual_spaces(context: FixContext) -> Iterator[Fix]:
    start = context.line_start
    found = re.compile(r"\s*").match(context.text, start)
    end = found.end() if found else start
    yield say("replace it with spaces"), [TextEdit(start, end, " " * (end - start))]


def _nearest_days(context: FixContext) -> Iterator[Fix]:
    for day in context.value("days").split(", "):
        yield from replaced(context.span, day)


def _without_anchor(context: FixContext) -> Iterator[Fix]:
    """Write the value of an anchor in the place of each alias, and delete the anchor."""
    found = re.compile(r"[&*]([^\s,\]}]+)").search(context.text, context.line_start)
    anchor = re.search(rf"&{re.escape(found[1])}[ \t]+([^\r\n#,\]}}]+)", context.text) if found else None
    if found and anchor:
        value = anchor[1].rstrip()
        edits = [TextEdit(anchor.start(), anchor.start(1))]
        aliases = re.finditer(rf"\*{re.escape(found[1])}(?=[\s,\]}}]|\Z)", context.text)
        edits += [TextEdit(alias.start(), alias.end(), value) for alias in aliases]
        yield say("write the value out here"), edits
    elif found and found[0][0] == "&":
        yield from deleted(Span(found.start(), found.end() + 1))


def _without_tag(context: FixContext) -> Iterator[Fix]:
    if found := re.compile(r"![^\s,\]}]*[ \t]*").search(context.text, context.line_start):
        yield from deleted(Span(*found.span()))


FIXES: dict[str, Callable[[FixContext], Iterator[Fix]]] = {
    'did you mean "{word}"?': _word("word"),
    'write "{word}"': _word("word"),
    'write "{date}"': _word("date"),
    'give it an id of its own, such as "{id}"': _word("id"),
    "{text}": _phrase,
    "that month has {n} days": _last_day,
    'if the year was left from an older plan, write "{own}"': _own_year,
    "separate them with commas: {ids}": _commas,
    'write "[{text}]"': _in_brackets,
    'write "[{months}]"': _months,
    'begin each item with a dash: "- {text}"': _as_item,
    "if all of it is one text, put it in quotation marks: {text}": _quoted,
    "if the brackets belong to the text, put it in quotation marks": _quoted,
    "delete it": _delete,
    "delete them": _delete,
    "begin it in the same column as the lines beside it": _delete,
    'write "{words}"': _spaces,
    'if a new task begins here, write "- id: …"': _new_task,
    "replace the characters before it with ordinary spaces: only these indent a line": _usual_spaces,
    "the nearest days: {days}": _nearest_days,
    "write the value out here": _without_anchor,
    "delete the &name": _without_anchor,
    "delete the tag or quote the text": _without_tag,
    **CHOICES,
    **KEYS,
    **SYNTAX,
}
