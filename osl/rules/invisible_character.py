"""Invisible characters.

Some characters only format a text: they reverse the direction of writing, join letters, allow a line
break in a word, or are tags. They come with text that is copied from a web page or a PDF. A search does
not find such a text, two names that look the same differ, and an id or an address is read from the wrong
end. The excerpt shows each of them as its code, such as `\\u200b`.

Characters that a text needs are not reported: joiners in emoji of several parts, tags in flags, joiners
in Arabic, Persian and Indic scripts, and direction marks in text that is written from right to left.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: "Pik\\u200bnik"
        audiences: [dzieci]
        when: czerwiec

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik
        audiences: [dzieci]
        when: czerwiec
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from osl.i18n import say, say_n
from osl.invisible import may_have_unseen, unseen, without_unseen
from osl.rules.context import PlanPlace
from osl.rules.plan_texts import joined_texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.rules.context import RuleContext

Found = tuple[PlanPlace, str, list[int]]


def find(context: RuleContext) -> Iterator[Found]:
    """Yield each text that has such characters, its place, and their offsets in it."""
    times = "".join(filter(None, context.columns.when))
    if not (may_have_unseen(joined_texts(context)) or may_have_unseen(times) or any(context.columns.moves)):
        return
    for place, text in chain(texts(context.plan, context.tasks), _times(context)):
        if found := unseen(text):
            yield place, text, found


def _times(context: RuleContext) -> Iterator[tuple[PlanPlace, str]]:
    for task in context.tasks:
        if task.when:
            yield PlanPlace(task, ("when",)), task.when
        for n, move in enumerate(task.moves):
            if move.before:
                yield PlanPlace(task, ("moves", n, "from")), move.before


def tell(context: RuleContext, found: Found) -> None:
    """Report the text, with the first of these characters marked."""
    place, text, hidden = found
    part = place._replace(part=(hidden[0], hidden[0] + 1))
    message = say_n(
        'invisible character "{code}" in this text',
        '{n} invisible characters in this text, the first is "{code}"',
        len(hidden),
        code=f"U+{ord(text[hidden[0]]):04X}",
    )
    start = max(hidden[0] - 40, 0)
    words = without_unseen(text[start : hidden[0] + 40]).split("\n")[0].strip()
    hint = say('write "{words}"', words=words) if words else say("delete it")
    context.report("invisible-character", part, message, hint)
