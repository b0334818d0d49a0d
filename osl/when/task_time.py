"""The date of a task: its phrase, its months as numbers, and its recurrence rule, taken together."""

from __future__ import annotations

from osl.dates.ranges import ALL_MONTHS, month_runs
from osl.i18n import Sentence, say, verbatim
from osl.when.model import Interpretation, Issue, Reading
from osl.when.months import of_months
from osl.when.read import read

MonthNumbers = tuple[int, ...]


def time_of(when: str | None, months: MonthNumbers | None, repeats: str | None, year: int) -> Interpretation:
    """Return what the three keys of a task mean together.

    `months` are sorted, `repeats` is a rule that `check_rule` accepts. The places of the issues are
    places in `when`; but that of a `months-differ` is at the `months`, and so it has none.
    """
    outcome = read(when, year) if when is not None else Interpretation(None)
    if months:
        beside = _frequency_beside(when, outcome, year) if when is not None else None
        outcome = _with_months(outcome, beside, months, year)
    if repeats is not None:
        issues = tuple(issue for issue in outcome.issues if not issue.needs_rule)
        outcome = Interpretation(_repeating(outcome.reading, repeats, year), issues)
    return outcome


def _frequency_beside(when: str, outcome: Interpretation, year: int) -> Reading | None:
    """Return how often "raz w miesiącu, wrzesień–czerwiec" recurs, which goes on after New Year."""
    over = next((one for one in outcome.issues if one.rule == "reversed-range"), None)
    if outcome.reading or over is None:
        return None
    rest = read(when[: over.start] + when[over.end :], year).reading
    return rest if rest and rest.kind == "recurring" else None


def _with_months(
    outcome: Interpretation, frequency: Reading | None, months: MonthNumbers, year: int
) -> Interpretation:
    """Take the months from the numbers; the rest comes from the phrase, if they agree."""
    worded = outcome.reading or frequency
    issues = tuple(issue for issue in outcome.issues if issue.rule != "unread-when")
    if worded is None or worded.months is None:
        hours = worded.hours if worded else None
        return Interpretation(of_months(months, year)._replace(hours=hours), issues)
    if worded.months == months:
        return Interpretation(worded, issues)
    if _narrows(worded, months):
        return Interpretation(_narrowed(worded, months, year), issues)
    return Interpretation(of_months(months, year), (*issues, _differ(worded.months, months)))


def _narrows(reading: Reading, months: MonthNumbers) -> bool:
    """Whether the months only narrow what the phrase leaves open."""
    if reading.kind == "deadline" and reading.months:
        return set(months) <= set(reading.months) and months[-1] == reading.months[-1]
    return reading.kind == "recurring" and reading.months == ALL_MONTHS


def _narrowed(reading: Reading, months: MonthNumbers, year: int) -> Reading:
    span = of_months(months, year)
    last = reading.last_day if reading.kind == "deadline" else span.last_day
    return reading._replace(months=months, first_day=span.first_day, last_day=last)


def _differ(worded: MonthNumbers, numbered: MonthNumbers) -> Issue:
    message = say(
        '"months" means {numbered}, but "when" means {worded}: "months" counts',
        numbered=_in_figures(numbered), worded=_in_figures(worded),
    )  # fmt: skip
    hint: Sentence | None = verbatim(f"months: {_as_value(worded)}") if worded else None
    return Issue("months-differ", "warning", 0, 0, message, hint)


def _in_figures(months: MonthNumbers) -> str:
    shown = [str(a) if a == b else f"{a}-{b}" for a, b in month_runs(months)]
    return ", ".join(shown) or "–"


def _as_value(months: MonthNumbers) -> str:
    figures = _in_figures(months)
    return f"[{figures}]" if "," in figures else figures


def _repeating(reading: Reading | None, repeats: str, year: int) -> Reading:
    """Return the same span as recurring by the rule; the whole year if the phrase gave none."""
    if reading is None or reading.first_day is None:
        hours = reading.hours if reading else None
        reading = of_months(ALL_MONTHS, year)._replace(hours=hours)
    from osl.when.rule import every_of

    every = every_of(repeats)
    if reading.every is not None:
        every = reading.every._replace(rule=every.rule)
    return reading._replace(kind="recurring", days=None, every=every)
