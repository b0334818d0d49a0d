"""The words of a source counted against those of its plan, so that none is lost in silence."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import split_items
from osl.exchange.importing.document import Remark
from osl.format import TASK
from osl.i18n import say_n
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.document import Annotations, SourceDocument, SourcePlace
    from osl.exchange.importing.table_contents import TableContents
    from osl.plan import Plan, Task

_WORD = re.compile(r"[^\W_]+")
# the number of a row or of an item of a list, which a plan does not keep
_COUNT = re.compile(
    r"^[^\S\n]*(?:(?:\d{1,3}|[a-zA-Z]|[IVXivx]{1,5})(?:\.?\)|\.)|\d{1,3}$)(?=[^\S\n]|$|[^\W\d_]{2})"
    r"|^[^\S\n]*\d{4,6}[.)][^\S\n]*$|^[^\S\n]*\d{1,3}(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż])",
    re.MULTILINE,
)
MOST_REMARKS, MOST_WORDS = 20, 100
MOST_PARTS, LONGEST_WORD = 4, 60  # words of cells that run together
LEAST_PART = 3  # letters of such a word, unless capitals or digits show where it ends


class TaskSource(Value):
    """A task that was made, what accompanies it, and the place that it comes from."""

    task: Task
    annotations: Annotations
    place: SourcePlace


def missing_words(
    document: SourceDocument,
    contents: TableContents,
    plan: Plan,
    made: Sequence[TaskSource],
    remarks: Iterable[Remark],
) -> list[Remark]:
    """Return a remark for each row or line with words that neither `plan` nor `remarks` have."""
    by_place: dict[SourcePlace, Counter[str]] = {}
    for one in made:
        by_place.setdefault(one.place, Counter()).update(_task_words(one))
    open_: list[tuple[SourcePlace, list[str]]] = []
    for place, text in _source(document, contents):
        own = by_place.get(place, Counter())
        if left := _without(words_of(text), own):
            open_.append((place, left))
    if not open_:
        return []
    elsewhere = _shared_words(contents, plan, remarks)
    for rest in by_place.values():
        elsewhere.update(rest)  # `+=` looks at all words again
    lost = [(place, left) for place, words in open_ if (left := _without(words, elsewhere))]
    return list(_remarks(lost))


def words_kept(
    contents: TableContents, plan: Plan, made: Iterable[TaskSource], remarks: Iterable[Remark]
) -> set[str]:
    """Return every word, in small letters, that `plan` or one of the remarks has."""
    kept = set(_shared_words(contents, plan, remarks))
    for one in made:
        kept.update(_task_words(one))
    return kept


def words_of(text: str) -> list[str]:
    """Return the words of `text` as it has them, without the numbers of its rows and items."""
    return _WORD.findall(_COUNT.sub(" ", text))


def _without(words: Iterable[str], have: Counter[str]) -> list[str]:
    """Return the words that `have` lacks; those that it has are taken from it."""
    left = []
    for word in words:
        parts = _parts(word, have, MOST_PARTS)
        have.subtract(parts)
        if not parts:
            left.append(word)
    return left


def _parts(word: str, have: Counter[str], most: int) -> tuple[str, ...]:
    """Return the words of `have`, at most `most`, that make up `word`: cells run together on a page."""
    whole = word.lower()
    if have[whole] > 0:
        return (whole,)
    for at in range(1, len(word) if most > 1 and len(word) <= LONGEST_WORD else 0):
        is_apart = have[whole[:at]] > 0 and _may_run_together(word, at)
        if is_apart and (rest := _parts(word[at:], have, most - 1)):
            return (whole[:at], *rest)
    return ()


def _may_run_together(word: str, at: int) -> bool:
    """Return whether two cells may run together at `at`; never do they within a number or a Roman numeral."""
    before, after = word[at - 1], word[at]
    if before.isdigit() or after.isdigit():
        return before.isdigit() != after.isdigit()
    is_visible = after.isupper() if before.islower() else after.islower() and word[:at][-2:-1].isupper()
    return is_visible or min(at, len(word) - at) >= LEAST_PART


def _counter(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text.lower()))


def _source(document: SourceDocument, contents: TableContents) -> Iterator[tuple[SourcePlace, str]]:
    """Yield the texts to account for, each with its place; merged cells count once."""
    if document.text:
        yield from ((line.place, line.text) for line in document.text)
        return
    for row in contents.rows:
        single = row.cells[:1] if row.single else row.cells
        spanned = [
            text for at, text in enumerate(single)
            if at not in row.merged and (not text or at == 0 or text != single[at - 1])
        ]  # fmt: skip
        yield row.place, "\n".join(map(split_items, spanned))


def _task_words(one: TaskSource) -> Counter[str]:
    values = [getattr(one.task, field.attribute) for name, field in TASK.items() if name not in _ELSEWHERE]
    texts = [text for value in values if value for text in _texts(value)]
    remarks = map(str, one.annotations.remarks)
    return _counter([*texts, *one.annotations.unknown.values(), *one.annotations.taken, *remarks])


_ELSEWHERE = ("id", "section", "status", "audiences")


def _texts(value: object) -> Iterable[str]:
    return map(str, value) if isinstance(value, tuple) else (str(value),)


def _shared_words(contents: TableContents, plan: Plan, remarks: Iterable[Remark]) -> Counter[str]:
    """Return the words of what tasks have in common: sections, headings, the plan's own fields, remarks."""
    sections = dict.fromkeys(task.section for task in plan.all_tasks() if task.section)
    texts = [*sections, plan.title, plan.introduction or "", str(plan.published or ""), *contents.shared]
    return _counter([*texts, *(str(remark.message) for remark in remarks if not remark.quotes)])


def _remarks(lost: Sequence[tuple[SourcePlace, list[str]]]) -> Iterator[Remark]:
    for place, words in lost[:MOST_REMARKS]:
        yield _remark(words, place)
    if rest := [word for _, words in lost[MOST_REMARKS:] for word in words]:
        yield _remark(rest, None)


def _remark(words: Sequence[str], place: SourcePlace | None) -> Remark:
    shown = " ".join(words[:MOST_WORDS]) + " …" * (len(words) > MOST_WORDS)
    message = say_n(
        'a word is missing from the plan: "{words}"',
        '{n} words are missing from the plan: "{words}"',
        len(words), words=shown,
    )  # fmt: skip
    return Remark(message, place)
