"""Check many files: from a file's name to its report, in a process of its own, and the rule `same-year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.checking.check import check
from osl.checking.report import FileReport, Identity, LocatedProblem, RelatedPlace, excerpt, located
from osl.i18n import say
from osl.problem import OslError, Problem, Span
from osl.rules import RULES
from osl.source.files import read_bytes
from osl.source.locate import Places
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.checking.check import Checked
    from osl.i18n import Sentence


class CheckJob(Value):
    """A file to check: its name, the day, the rules that are wanted; `data` if it was read already.

    `failure` is the reason why there is nothing to check.
    """

    name: str
    day: date
    wanted: frozenset[str] | None = None
    data: bytes | None = None
    failure: Sentence | str | None = None


def run_job(job: CheckJob) -> FileReport:
    """Return the report of the file of `job`, also if it cannot be opened."""
    if job.failure is not None:
        return FileReport(job.name, failure=job.failure)
    try:
        data = read_bytes(job.name) if job.data is None else job.data
    except OslError as error:
        return FileReport(job.name, failure=error.sentence)
    return report(check(job.name, data, day=job.day, wanted=job.wanted))


def report(checked: Checked) -> FileReport:
    """Return what was found, without the file's text."""
    plan, problems, source = checked.plan, checked.problems, checked.source
    return FileReport(
        source.name,
        [located(problem, source) for problem in problems.in_order()],
        problems.counts,
        tasks=len(plan.tasks) + len(plan.unplanned),
        language=plan.language,
        identity=_identity(checked) if plan.has_year and problems.wants("same-year") else None,
    )


def _identity(checked: Checked) -> Identity:
    plan, source = checked.plan, checked.source
    span = Places(source).of(None, ("year",))
    return Identity(
        (fold(plan.organisation or ""), plan.year, plan.version),
        source.position(span.start),
        source.position(span.end),
        excerpt(span, source),
        _is_silenced(checked, span),
    )


def _is_silenced(checked: Checked, span: Span) -> bool:
    if (silencer := checked.problems.silencer) is None:
        return False
    return silencer.silence(Problem("same-year", "warning", span, say("the first one is here")))


def same_year(reports: list[FileReport]) -> Iterator[tuple[FileReport, LocatedProblem]]:
    """Yield each file whose organisation, year and version an earlier one has, with its problem."""
    first: dict[tuple[object, ...], tuple[FileReport, Identity]] = {}
    for report in reports:
        own = report.identity
        if own is not None:
            earlier = first.setdefault(own.key, (report, own))
            if earlier[0] is not report and not own.silenced:
                yield report, _same_as(own, *earlier)


def _same_as(own: Identity, earlier: FileReport, there: Identity) -> LocatedProblem:
    message = say(
        '"{file}" is also a plan for {year} of the same organisation', file=earlier.name, year=own.key[1]
    )
    if own.key[2] is not None:
        message = say(
            '"{file}" is also version {version} of that plan', file=earlier.name, version=own.key[2]
        )
    related = RelatedPlace(there.start, say("the first one is here"), there.excerpt, earlier.name)
    hint = say('give the newer one a "version" of its own, or delete one')
    return LocatedProblem(
        "same-year", RULES["same-year"], own.start, own.end, message, hint, (related,), own.excerpt
    )
