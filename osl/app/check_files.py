"""The files that are to be checked, and their reports in order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.asking import read_or_pasted
from osl.app.find import where_to_look
from osl.app.plans import in_folder
from osl.app.settings import NO_SETTINGS
from osl.checking.job import CheckJob, run_job
from osl.disk.canonical_path import folded
from osl.i18n import _
from osl.problem import OslError
from osl.source.files import STDIN, kind_of, real_path, size_of
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.app.context import AppContext
    from osl.app.settings import Settings
    from osl.checking.report import FileReport
    from osl.i18n import Sentence


def check_files(
    context: AppContext, names: list[str], rules: RuleChoice
) -> tuple[list[FileReport], list[OslError]]:
    """Return a report for each file that `names` mean: files, folders, `-`; if none, the plans in reach.

    `--year` chooses among the plans of folders. With the reports are the errors in settings, instead of which
    the defaults are used. Raises OslError if no folder of plans is found, and for `--plan` beside `names`,
    `--year` beside a file.
    """
    from osl.app.parallel import each
    from osl.checking.job import same_year

    context.refuse_beside(names, "plan")
    if context.year is not None:
        context.refuse_beside([name for name in names if not _is_folder(name)], "year")
    like = CheckJob("", context.as_of, rules.wanted(NO_SETTINGS))
    jobs = _different(_jobs(names or _in_reach(context), like, context.year_asked()))
    folders = {Path(job.name).parent for job in jobs if job.name != STDIN}
    settings, errors = _settings(folders)
    chosen = {folder: rules.wanted(found) for folder, found in settings.items()}
    jobs = [job if job.name == STDIN else job._replace(wanted=chosen[Path(job.name).parent]) for job in jobs]
    reports = list(each(run_job, jobs, size=sum(size_of(job.name) for job in jobs), what=_("checking")))
    for report, problem in list(same_year(reports)):
        report.add(problem)
    i18n.use_plan_language(next((report.language for report in reports if report.language), None))
    return reports, errors


class RuleChoice(Value):
    """The rules typed after `--select` and `--ignore`; None if not typed."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None

    def wanted(self, settings: Settings) -> frozenset[str] | None:
        """Return the rules to check, with `settings` for what was not typed; None for all."""
        select = settings.select if self.select is None else self.select
        ignore = settings.ignore if self.ignore is None else self.ignore
        if not select and not ignore:
            return None
        from osl.rules import RULES

        return frozenset(select or RULES) - frozenset(ignore)


def _settings(folders: Iterable[Path]) -> tuple[dict[Path, Settings], list[OslError]]:
    """Return the settings of each of `folders`, and the errors in them."""
    from osl.app.settings import FILES, settings_in

    found: dict[Path, Settings] = {}
    errors = []
    for folder in sorted(folders):
        found[folder] = NO_SETTINGS
        try:
            found[folder] = settings_in(folder)
            for key in FILES:
                found[folder].file(key)
        except OslError as error:
            errors.append(error)
    return found, errors


def _is_folder(name: str) -> bool:
    try:
        return name != STDIN and kind_of(name) == "folder"
    except OslError:
        return False


def _in_reach(context: AppContext) -> list[str]:
    if context.year is None:
        return [str(where_to_look(context.plan))]
    return [str(one.path) for one in context.heads_meant()]


def _jobs(names: list[str], like: CheckJob, year: int | None) -> Iterator[CheckJob]:
    for name in names:
        if name == STDIN:
            yield _of_stdin(like._replace(name=name))
        else:
            yield from (like._replace(name=file, failure=why) for file, why in _named(name, year))


def _of_stdin(job: CheckJob) -> CheckJob:
    try:
        return job._replace(data=read_or_pasted(job.name))
    except OslError as error:
        return job._replace(failure=error.sentence)


def _named(name: str, year: int | None) -> Iterator[tuple[str, Sentence | str | None]]:
    try:
        files = in_folder(Path(name), year) if kind_of(name) == "folder" else [name]
    except OslError as error:
        yield name, error.sentence
        return
    yield from ((str(file), None) for file in files)


def _different(jobs: Iterator[CheckJob]) -> list[CheckJob]:
    """Each file once, though it may be named twice."""
    found: dict[object, CheckJob] = {}
    for job in jobs:
        found.setdefault(job.name if job.name == STDIN else _identity(job.name), job)
    return list(found.values())


def _identity(name: str) -> object:
    """What all names of a file have in common, whatever their case or normal form; hard links differ."""
    real = real_path(name)
    try:
        file = os.stat(real)  # noqa: PTH116 - a thousand files, and Path takes twice as long
    except (OSError, ValueError):
        return real
    return file.st_dev, file.st_ino, folded(real)
