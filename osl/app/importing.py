"""What `osl import` does: read a file, make a plan of it, write it, tell what to look at."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.destination import is_there, write
from osl.app.parse import choice
from osl.checking.check import check
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.builder import Imported, ImportOptions, build_plan
from osl.exchange.importing.columns import ColumnOptions
from osl.exchange.importing.detect import FORMATS, read_document
from osl.exchange.importing.headings import IGNORED
from osl.exchange.importing.rows import read_rows
from osl.format import TASK
from osl.i18n import _, say, say_n
from osl.problem import OslError
from osl.source.files import STDIN, read_bytes
from osl.text.slug import slug
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.app.context import AppContext
    from osl.app.destination import Destination
    from osl.exchange.importing.document import Remark
    from osl.i18n import Sentence
    from osl.problem import Problems

# what these rules find in a time was told with the task's place in the source
TOLD = frozenset(
    (
        "unread-when",
        "doubtful-when",
        "month-out-of-range",
        "reversed-range",
        "impossible-date",
        "year-mismatch",
    )
)
FIELDS = (*(name for name in TASK if name != "id"), IGNORED)


class ImportedFile(Value):
    """A plan that was brought in: its file's text, what it was made of, what is wrong with it."""

    name: str | Sentence
    text: str
    imported: Imported
    problems: Problems


def import_file(
    context: AppContext, file: str, columns: Sequence[str], audience: str | None, source: str | None
) -> ImportedFile:
    """The plan that the table in `file` gives. Raises OslError where it gives none."""
    context.refuse_beside((file,), "plan")
    told = column_options(columns)
    given = ImportOptions(context.year_asked(), audience)
    chosen = choice(source, FORMATS, "--format") if source else None
    name = say("standard input") if file == STDIN else file
    document = read_document(name, read_bytes(file), chosen)
    try:
        imported = build_plan(document, read_rows(document, told), given)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence)) from error
    i18n.use_plan_language(imported.plan.language)
    text = yaml_of(imported.plan, imported.annotations, _head(str(name)))
    problems = check(str(name), text.encode("utf-8"), day=context.as_of).problems
    return ImportedFile(name, text, imported, problems)


def column_options(columns: Sequence[str]) -> ColumnOptions:
    """What the values of `--column` say: FIELD=HEADING or FIELD=NUMBER."""
    headings: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for one in columns:
        name, equals, column = (part.strip() for part in one.partition("="))
        if not equals or not column:
            raise OslError(say('"{value}" is not FIELD=COLUMN, such as when="Kiedy" or title=2', value=one))
        field = choice(name, FIELDS, "--column")
        if column.isdecimal() and len(column) < 4:
            numbers[int(column)] = field
        else:
            headings[slug(column)] = field
    return ColumnOptions(headings, numbers)


def _head(name: str) -> list[str]:
    line = _("made by osl import from {name}; look it through, then: osl validate")
    return [line.format(name=i18n.visible(Path(name).name))]


def deliver_plan(text: str, place: Destination, said: str) -> None:
    """Write the plan to standard output or into a file; over another plan so that `osl undo` brings it back.

    `said` is the command as a person would type it.
    """
    if place.output is None:
        sys.stdout.write(text)
    elif place.overwrite and is_there(place.output):
        from osl.edit.transaction import overwrite

        overwrite(Path(place.output), text.encode("utf-8"), said=said)
    else:
        write(text.encode("utf-8"), place)


def report_import(brought: ImportedFile, output: str | None) -> None:
    """Say on standard error what was brought in, and each thing that a person should look at."""
    sys.stdout.flush()
    sys.stderr.write("".join(f"{line}\n" for line in _report(brought, output or "FILE")))


def _report(brought: ImportedFile, file: str) -> Iterator[Sentence | str]:
    plan, doubts = brought.imported.plan, brought.imported.remarks
    yield say(
        "{name}: {why}",
        name=brought.name,
        why=_counted(len(plan.all_tasks()), len(plan.audiences), plan.year),
    )
    if doubts:
        yield say_n("look at {n} thing:", "look at {n} things:", len(doubts))
    for doubt in doubts:
        yield f"  {_placed(doubt)}"
    if found := sum(problem.rule not in TOLD for problem in brought.problems.kept):
        yield say_n(
            "osl validate finds {n} more thing: osl validate {file}",
            "osl validate finds {n} more things: osl validate {file}",
            found, file=file,
        )  # fmt: skip


def _placed(doubt: Remark) -> Sentence:
    if doubt.place is None:
        return doubt.message
    return say("{name}: {why}", name=doubt.place.sentence(), why=doubt.message)


def _counted(tasks: int, groups: int, year: int) -> str:
    found = say_n("{n} task", "{n} tasks", tasks)
    among = say_n("{n} group", "{n} groups", groups)
    return str(say("{tasks} and {groups}, a plan of {year}", tasks=found, groups=among, year=year))
