"""Stray whitespace.

Two spaces together, or a space at either end, remain from a table, a justified page or a web site. They
look wrong in print, and texts that look the same differ. A single no-break space is allowed ("8 m²").
`when` is not checked: its words are kept to the letter.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik  rodzinny
        audiences: [dzieci]
        when: czerwiec

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik rodzinny
        audiences: [dzieci]
        when: czerwiec
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say, say_n
from osl.rules.plan_texts import joined_texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.i18n import Sentence
    from osl.rules.context import PlanPlace, RuleContext

ODD = r"[ \u00a0]{2,}|\A[ \u00a0]|[ \u00a0]\Z"


def find(context: RuleContext) -> Iterator[tuple[PlanPlace, re.Match[str]]]:
    """Yield the first odd space of each text, and the place of the text."""
    joined = joined_texts(context)
    if not ("  " in joined or "\u00a0" in joined or " \n" in joined or "\n " in joined):
        return
    odd = re.compile(ODD)
    for place, text in texts(context.plan, context.tasks):
        if match := odd.search(text):
            yield place, match


def tell(context: RuleContext, found: tuple[PlanPlace, re.Match[str]]) -> None:
    """Report the text, with its first odd space marked."""
    place, match = found
    context.report("odd-spaces", place._replace(part=match.span()), *_words(match))


def _words(match: re.Match[str]) -> tuple[Sentence, Sentence]:
    text, start, end = match.string, match.start(), match.end()
    if start == 0:
        return say("a space before the text"), say("delete it")
    if end == len(text):
        return say("a space after the text"), say("delete it")
    n = end - start
    if text[start - 1] == "\n":
        message = say_n("{n} space at the beginning of a line", "{n} spaces at the beginning of a line", n)
        return message, say("begin it in the same column as the lines beside it")
    if text[end] == "\n":
        message = say_n("{n} space at the end of a line", "{n} spaces at the end of a line", n)
        return message, say("delete them")
    words = text[:start].split()[-1:], text[end:].split()[:1]
    message = say_n('{n} space after "{word}"', '{n} spaces after "{word}"', n, word="".join(words[0])[-40:])
    return message, say('write "{words}"', words=" ".join(w[:40] for w in words[0] + words[1]))
