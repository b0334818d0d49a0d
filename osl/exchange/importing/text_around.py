"""The lines around the tasks that the plan does not have, reported so that none is lost in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.exchange.importing.exported_text import around_export, in_picture
from osl.exchange.importing.front_matter import day_of, without_years
from osl.exchange.importing.word_count import MOST_WORDS, words_kept, words_of
from osl.i18n import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.table_contents import TableContents
    from osl.exchange.importing.word_count import TaskSource
    from osl.plan import Plan

MOST_SEPARATE = 5  # lines that have a remark each; of more, as pages have them, one remark
LEAST_LETTERS = 3  # in a word that counts


def lines_left_out(
    document: SourceDocument,
    contents: TableContents,
    plan: Plan,
    made: Sequence[TaskSource],
    remarks: Iterable[Remark],
) -> list[Remark]:
    """Return remarks on the lines outside the tables with words that neither `plan` nor `remarks` have."""
    lines = [*document.lines, *contents.before]
    known = words_kept(contents, plan, made, remarks)
    left = [
        line for line in lines if not _is_used(line, plan) and not known.issuperset(words_around(line.text))
    ]
    if left and any(draft.own for draft in contents.drafts):
        columns = dict.fromkeys(name for draft in contents.drafts for name in draft.fields)
        known.update(word for text in around_export(plan, columns) for word in words_around(text))
        labels = set(in_picture(lines))
        left = [line for line in left if line not in labels and not known.issuperset(words_around(line.text))]
    return [
        *_around_tasks([line for line in left if not line.aside]),
        *_around_page([line for line in left if line.aside]),
    ]


def _around_tasks(left: Sequence[TextLine]) -> list[Remark]:
    """Return a remark on each line, or one on all if they are many."""
    if len(left) <= MOST_SEPARATE:
        return [Remark(say('"{text}" was left out', text=_shown(line.text)), line.place) for line in left]
    message = say_n(
        '{n} line outside the tasks was left out: "{text}"',
        '{n} lines outside the tasks were left out: "{text}"',
        len(left), text=_together(left),
    )  # fmt: skip
    return [Remark(message, left[0].place)]


def _around_page(left: Sequence[TextLine]) -> list[Remark]:
    """Return one remark on the lines of the page around the text, such as its footer."""
    if not left:
        return []
    message = say_n(
        'a line beside the text of the page was left out: "{text}"',
        '{n} lines beside the text of the page were left out: "{text}"',
        len(left), text=_together(left),
    )  # fmt: skip
    return [Remark(message, left[0].place)]


def _is_used(line: TextLine, plan: Plan) -> bool:
    """Return whether the day of publication is from `line`."""
    return plan.published is not None and day_of(line.text) == plan.published


def words_around(text: str) -> list[str]:
    """Return the words of a line outside the tables that count, in small letters."""
    return [word.lower() for word in words_of(without_years(text)) if len(word) >= LEAST_LETTERS]


def _together(lines: Iterable[TextLine]) -> str:
    return _shown(" / ".join(tidy(line.text) for line in lines))


def _shown(text: str) -> str:
    words = tidy(text).split(" ")
    return " ".join(words[:MOST_WORDS]) + " …" * (len(words) > MOST_WORDS)
