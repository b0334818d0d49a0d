"""The rules on a screen: the list of them, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.checking.pages import page
from osl.i18n import _
from osl.render.problems.short import severity_word
from osl.render.width import pad, width, wrap
from osl.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.render.problems.text import Style

WIDEST = 100  # longer lines of prose are hard to read
NARROW = 70


def rule_list(style: Style) -> Iterator[str]:
    """Yield each rule with its severity and what it finds; on a narrow screen below its name."""
    names = max(map(len, RULES))
    words = max(width(severity_word(severity)) for severity in set(RULES.values()))
    for rule, severity in RULES.items():
        title = page(rule).prose[0].rstrip(".")
        word = style.paint(severity, pad(severity_word(severity), words))
        if style.width is None or style.width >= NARROW:
            lines = wrap(title, max(20, style.width - names - words - 4)) if style.width else [title]
            yield f"{rule:<{names}}  {word}  {lines[0]}\n"
            yield from (" " * (names + words + 4) + line + "\n" for line in lines[1:])
        else:
            yield f"{rule}  {word.rstrip()}\n"
            yield from (f"  {line}\n" for line in wrap(title, style.width - 2))
    yield "\n" + _("for one rule's page: osl rules NAME") + "\n"


def rule_page(rule: str, style: Style) -> Iterator[str]:
    """Yield the page of `rule`: what, why, a plan that fails, the same plan fixed."""
    yield f"{style.paint(RULES[rule], f'{severity_word(RULES[rule])}[{rule}]')}\n\n"
    room = min(style.width or WIDEST, WIDEST)
    for text, is_example in page(rule).blocks:
        if is_example:
            yield "".join(f"    {line}\n" for line in text.splitlines()) + "\n"
        else:
            yield "\n".join(wrap(text, room)) + "\n\n"
    words = _("To silence this rule on a line of the plan, end the line with this comment:")
    yield "\n".join(wrap(words, room)) + f"\n\n    # osl: ignore[{rule}]\n"
