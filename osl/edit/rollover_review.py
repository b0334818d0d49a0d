"""What a person must look at in the draft of a new year's plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.rollover import names_year
from osl.edit.weekdays import on_other_weekdays
from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.edit.verbs.new import NewYearDraft
    from osl.i18n import Sentence
    from osl.plan import Plan

_ROMAN = re.compile(r"(?<![\w-])(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?![\w-])")
# a number of one of these is a name, which does not count the years: a quarter, a century, a pope
_NAMED = re.compile(
    r"\s+(?:kwarta|p[óo]łrocz|semestr|trymestr|wiek|wojn|RP\b|rzeczposp|stop(?:ień|ni)|etap|turnus|klas"
    r"|quarter|half|term\b|semester|century|world war|stage)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:pawe?ł|piotr|pius|benedykt|władysław|zygmunt|kazimierz|stanisław|august|jan|fryderyk|henryk|bolesław"
    r"|paul|john|pius|benedict|elizabeth|charles|george|henry)\w*\s+\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<![\w.])[0-9]{1,3}(?:\.(?=\s+[^\W\d])|st|nd|rd|th)(?!\w)|(?<!\w)[0-9]{1,3}-(?:lecie|ta|ty|te)\b"
)


class ReviewItem(Value):
    """Something to look at: why, and the places where it is."""

    why: Sentence
    places: tuple[str, ...]


def review_items(old: Plan, new: NewYearDraft) -> Iterator[ReviewItem]:
    """What to look at in `new`, the draft made from `old`."""
    found = (
        (say("not finished in {year}; keep them or delete them:", year=old.year), _unfinished(old)),
        (say("years in titles:"), _titles(old, lambda title: names_year(title, old.year))),
        (say("numbers in titles, which may go up by one:"), _titles(old, _is_numbered)),
        (say("moved in the course of {year}; is that time meant to stay?", year=old.year), _moved(old)),
        (say("times that could not be moved as they stood:"), _said_anew(old, new)),
        (say("days that fall on another day of the week now:"), _days(old, new)),
        (say("lines that still name {year}:", year=old.year), _lines(old, new)),
    )
    yield from (ReviewItem(why, tuple(places)) for why, some in found if (places := list(some)))


def _unfinished(old: Plan) -> Iterator[str]:
    for task in old.tasks:
        if task.status != "done":
            yield f"{task.id}: {task.title}"


def _moved(old: Plan) -> Iterator[str]:
    for task in old.tasks:
        if task.moves and task.when and task.moves[0].before not in (None, task.when):
            yield f"{task.id}: {task.moves[0].before} → {task.when}"


def _titles(old: Plan, wanted: object) -> Iterator[str]:
    return (f"{task.id}: {task.title}" for task in old.tasks if wanted(task.title))  # type: ignore[operator]


def _is_numbered(title: str) -> bool:
    """Whether `title` holds an ordinal: «II Gminny Tydzień», «10. Piknik», «5th fair»."""
    found = [*_ROMAN.finditer(title), *_NUMBERED.finditer(title)]
    if title.isupper():
        found = [match for match in found if match[0] != "I"]
    return any(not _is_name(title, match) for match in found)


def _is_name(title: str, number: re.Match[str]) -> bool:
    """Return whether `number` stays what it is from year to year: «II kwartał», «Jana Pawła II»."""
    return bool(_NAMED.match(title, number.end()) or _PEOPLE.search(title, 0, number.start()))


def _said_anew(old: Plan, new: NewYearDraft) -> Iterator[str]:
    before = {task.id: task for task in old.tasks}
    for task in new.plan.tasks:
        if task.id in new.said_anew:
            yield f"{task.id}: {before[task.id].when} → {task.when}"


def _days(old: Plan, new: NewYearDraft) -> Iterator[str]:
    for before, after in zip(old.tasks, new.plan.tasks, strict=True):
        if on_other_weekdays(old, before, new.plan, after):
            yield f"{after.id}: {after.when}"


def _lines(old: Plan, new: NewYearDraft) -> Iterator[str]:
    titles = [task.title for task in old.tasks]
    for number, line in enumerate(new.text.splitlines(), 1):
        words = line.strip()
        if names_year(words, old.year) and not any(_core(words) in title for title in titles):
            yield f"{number}: {words}"


def _core(line: str) -> str:
    """What a line of a title says of it, without key and quotes; titles are listed by themselves."""
    return re.sub(r"^(?:-[ ]+)?title:[ ]*|['\"]", "", line)
