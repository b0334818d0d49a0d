"""What a person has to look at in the draft of a new year's plan."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from osl.edit.rollover import moved, names_year
from osl.i18n import say
from osl.questions.state import standings
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from osl.edit.verbs.new import NewYearDraft
    from osl.i18n import Sentence
    from osl.plan import Plan, Task

DayOfYear = tuple[int, int]  # month and day
# within as many years each day of the calendar is on every weekday
YEARS = 12
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
    """Something to look at: why, and the places in the plan."""

    why: Sentence
    places: tuple[str, ...]


def review_items(new: NewYearDraft, text: str, day: date, reached_by: str) -> Iterator[ReviewItem]:
    """Yield what to look at in `text`, which is the draft `new`.

    Tasks of the old plan are late as of `day`; a command reaches that plan by the options `reached_by`.
    """
    old = new.old
    late = {one.task.id for one in standings(old, old.tasks, day) if one.state == "overdue"}
    found = (
        (say("overdue in {year}; close them there:", year=old.year), _late(old, late, reached_by)),
        (say("not finished in {year}; keep them or delete them:", year=old.year), _unfinished(old, late)),
        (say("years in titles:"), _titles(old, lambda title: names_year(title, old.year))),
        (say("numbers in titles, which may go up by one:"), _titles(old, _is_numbered)),
        (say("moved in the course of {year}; should the new date stay?", year=old.year), _moved(old)),
        (say("dates that could not be moved literally:"), _rephrased(old, new)),
        (say("dates that now fall on another day of the week:"), _on_other_weekdays(old, new.plan)),
        (say("lines that still name {year}:", year=old.year), _lines(old, text)),
    )
    yield from (ReviewItem(why, tuple(places)) for why, some in found if (places := list(some)))


def _late(old: Plan, late: Container[str], reached_by: str) -> Iterator[str]:
    for task in old.tasks:
        if task.id in late:
            yield f"{task.id}: {task.title}"
            yield f"  osl done {task.id} {reached_by}"


def _unfinished(old: Plan, late: Container[str]) -> Iterator[str]:
    for task in old.tasks:
        if task.status != "done" and task.id not in late:
            yield f"{task.id}: {task.title}"


def _moved(old: Plan) -> Iterator[str]:
    for task in old.tasks:
        if task.moves and task.when and task.moves[0].before not in (None, task.when):
            yield f"{task.id}: {task.moves[0].before} → {task.when}"


def _titles(old: Plan, wanted: Callable[[str], bool]) -> Iterator[str]:
    return (f"{task.id}: {task.title}" for task in old.tasks if wanted(task.title))


def _is_numbered(title: str) -> bool:
    """Return whether `title` has an ordinal: «II Gminny Tydzień», «10. Piknik», «5th fair»."""
    found = [*_ROMAN.finditer(title), *_NUMBERED.finditer(title)]
    if title.isupper():
        found = [match for match in found if match[0] != "I"]
    return any(not _is_name(title, match) for match in found)


def _is_name(title: str, number: re.Match[str]) -> bool:
    """Return whether `number` stays what it is from year to year: «II kwartał», «Jana Pawła II»."""
    return bool(_NAMED.match(title, number.end()) or _PEOPLE.search(title, 0, number.start()))


def _rephrased(old: Plan, new: NewYearDraft) -> Iterator[str]:
    before = {task.id: task for task in old.tasks}
    for task in new.plan.tasks:
        if task.id in new.rephrased:
            yield f"{task.id}: {before[task.id].when} → {task.when}"


def _on_other_weekdays(old: Plan, new: Plan) -> Iterator[str]:
    for before, after in zip(old.tasks, new.tasks, strict=True):
        if on_other_weekdays(old, before, new, after):
            yield f"{after.id}: {after.when}"


def on_other_weekdays(old: Plan, before: Task, new: Plan, after: Task) -> bool:
    """Return whether fixed days of both tasks are on another weekday in the year of `new`.

    What follows the calendar by itself (Easter, a first Saturday, a weekend) has no fixed days.
    """
    both = _days(old, before) & _days(new, after)
    elsewhere = {day for day in both if _weekday(old, day) != _weekday(new, day)}
    return bool(elsewhere and elsewhere & _fixed(new, after))


def _weekday(plan: Plan, day: DayOfYear) -> int:
    return date(plan.year, *day).isoweekday()


def _fixed(plan: Plan, task: Task) -> set[DayOfYear]:
    """Return the days of `task` that its date phrase means in every year."""
    fixed = _days(plan, task)
    for year in range(plan.year + 1, plan.year + YEARS):
        words = moved(task.when, plan.year, year) if fixed and task.when else None
        if words is not None:
            fixed &= _days(plan._replace(year=year), task._replace(when=words))
    return fixed


def _days(plan: Plan, task: Task) -> set[DayOfYear]:
    """Return the days of `task` in the year of `plan`."""
    reading = plan.reading(task)
    days = (reading and reading.days) or ()
    return {(day.month, day.day) for day in days if day.year == plan.year}


def _lines(old: Plan, text: str) -> Iterator[str]:
    titles = [task.title for task in old.tasks]
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if names_year(words, old.year) and not any(_core(words) in title for title in titles):
            yield f"{number}: {words}"


def _core(line: str) -> str:
    """Return a line of a title without its key and quotes; titles are a list of their own."""
    return re.sub(r"^(?:-[ ]+)?title:[ ]*|['\"]", "", line)
