"""From a file's name to its report: what one process does for each of many files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.checking.check import check
from osl.checking.report import FileReport, Identity, excerpt, located
from osl.i18n import say
from osl.problem import OslError, Problem, Span
from osl.source.files import read_bytes
from osl.source.locate import Places
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.checking.check import Checked
    from osl.i18n import Sentence


class CheckJob(Value):
    """A file to check: its name, the day, the rules that are wanted; `data` if it was read already.

    `failure` says why there is nothing to check.
    """

    name: str
    day: date
    wanted: frozenset[str] | None = None
    data: bytes | None = None
    failure: Sentence | str | None = None


def run_job(job: CheckJob) -> FileReport:
    """The report of the file of `job`; a file that cannot be opened is a report too."""
    if job.failure is not None:
        return FileReport(job.name, failure=job.failure)
    try:
        data = read_bytes(job.name) if job.data is None else job.data
    except OslError as error:
        return FileReport(job.name, failure=error.sentence)
    return report(check(job.name, data, day=job.day, wanted=job.wanted))


def report(checked: Checked) -> FileReport:
    """What was found, without the file's text."""
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
        (plan.organisation, plan.year, plan.version),
        source.position(span.start),
        source.position(span.end),
        excerpt(span, source),
        _is_silenced(checked, span),
    )


def _is_silenced(checked: Checked, span: Span) -> bool:
    if (silencer := checked.problems.silencer) is None:
        return False
    return silencer.silence(Problem("same-year", "warning", span, say("the first one is here")))
