"""What `osl import` does: read a file, build a plan from it, write it, report what is doubtful."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.asking import read_or_pasted
from osl.app.destination import is_there, stream_of, write
from osl.app.editor_schema import needs_schema, with_modeline, write_schema
from osl.app.find import FOLDER, has_plan_name
from osl.app.import_columns import column_options, refuse_other_columns
from osl.app.parse import choice
from osl.checking.check import check
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.builder import Imported, ImportOptions, build_plan
from osl.exchange.importing.detect import FORMATS, read_document
from osl.exchange.importing.libreoffice import converted, office
from osl.exchange.importing.rows import read_rows
from osl.exchange.importing.signatures import old_format
from osl.i18n import _, say, say_n
from osl.problem import OslError
from osl.source.files import STDIN, kind_of
from osl.text.shell import quoted
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.app.context import AppContext
    from osl.app.destination import Destination
    from osl.exchange.importing.document import Remark
    from osl.i18n import Sentence
    from osl.problem import Problems

# what these rules find in a date phrase was reported with the place in the source
REPORTED = frozenset(
    (
        "unread-when",
        "doubtful-when",
        "month-out-of-range",
        "reversed-range",
        "impossible-date",
        "year-mismatch",
    )
)
_ADDRESS = re.compile(r"(?:https?|ftp)://|www\.\w", re.IGNORECASE)


class ImportedFile(Value):
    """An imported plan: the name of its source, its text, what it was built from, its problems."""

    name: str | Sentence
    text: str
    imported: Imported
    problems: Problems


class ImportRequest(Value):
    """The options typed for an import; `columns` as FIELD=COLUMN, `convert` lets LibreOffice convert."""

    columns: tuple[str, ...] = ()
    audience: str | None = None
    format: str | None = None
    sheet: str | None = None
    convert: bool = False


def import_file(context: AppContext, file: str, request: ImportRequest) -> ImportedFile:
    """Return the plan that the table in `file` gives; raises OslError if it gives none."""
    context.refuse_beside((file,), "plan")
    options = column_options(request.columns)
    given = ImportOptions(context.year_asked(), request.audience)
    chosen = choice(request.format, FORMATS, "--format") if request.format else None
    name = say("standard input") if file == STDIN else file
    _refuse_no_file(file)
    data = modern(name, read_or_pasted(file), convert=request.convert)
    document = read_document(name, data, chosen, request.sheet)
    refuse_other_columns(document, request.columns, options)
    try:
        imported = build_plan(document, read_rows(document, options), given)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence)) from error
    i18n.use_plan_language(imported.plan.language)
    text = yaml_of(imported.plan, imported.annotations, _head(str(name)))
    problems = check(str(name), text.encode("utf-8"), day=context.as_of).problems
    return ImportedFile(name, text, imported, problems)


def _refuse_no_file(file: str) -> None:
    """Raise OslError for what is typed in place of a file: an address of the web, a pattern of names."""
    if _ADDRESS.match(file):
        raise OslError(
            say("{name} is an address; save the page in the browser as .html, and import that", name=file)
        )
    if has_plan_name(file):
        raise OslError(
            say(
                "{name} is in the format of plans already; to check it: osl validate {file}",
                name=file,
                file=quoted(file),
            )
        )
    if re.search(r"[*?]", file) and kind_of(file) is None:
        raise OslError(say("no file is called {name}; name one file, without * and ?", name=file))


def modern(name: str | Sentence, data: bytes, *, convert: bool) -> bytes:
    """Return `data`, an old Word or RTF file converted by LibreOffice if that is wanted.

    Raises OslError, with a sentence that names the file, if the conversion fails.
    """
    kind = old_format(data)
    if kind is None or not (convert or _may_convert(name)):
        return data
    try:
        return converted(data, kind)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence), code=error.code) from error


def _may_convert(name: str | Sentence) -> bool:
    """Return whether a person lets LibreOffice convert the file; False if it or the person is not there."""
    from osl.app.asking import agrees, can_ask

    return (
        can_ask()
        and office() is not None
        and agrees(say("{name} is in an old format; let LibreOffice convert it? (yes or no)", name=name))
    )


def _head(name: str) -> list[str]:
    line = _("made by osl import from {name}; review it, then run: osl validate")
    return [line.format(name=i18n.visible(Path(name).name))]


def deliver_plan(text: str, place: Destination, said: str) -> None:
    """Write the plan to standard output or into a file; over another plan so that `osl undo` brings it back.

    `said` is the command as a person would type it. In a file, a comment leads editors to the schema, which
    is written beside it.
    """
    if place.output is None:
        sys.stdout.write(text)
        return
    file = Path(place.output)
    from osl.edit.transaction import make_folder, overwrite

    is_file = stream_of(place.output) is None and kind_of(place.output) in (None, "file")
    if is_file:
        text = with_modeline(text, file.parent)
        if file.parent.parent.is_dir():  # `plans` of a first plan; more that is missing is a mistake
            make_folder(file)
    if place.overwrite and is_there(place.output):
        overwrite(file, text.encode("utf-8"), said=said)
    else:
        write(text.encode("utf-8"), place)
    if is_file and needs_schema(text):
        write_schema(file.parent)


def report_import(context: AppContext, found: ImportedFile, output: str | None) -> None:
    """Report on standard error what was imported, what a person should look at, and what to type next."""
    from osl.app.next_steps import show_next_steps

    sys.stdout.flush()
    sys.stderr.write("".join(f"{line}\n" for line in _report(found, output or _("FILE"))))
    year = found.imported.plan.year
    if output is not None and stream_of(output) is None and kind_of(output) == "file":
        show_next_steps(context, Path(output), year)
    elif output is None and sys.stdout.isatty():
        sentence = say("to write it to a file, add: -o {file}", file=f"{FOLDER}/{year}.yaml")
        sys.stderr.write(f"{sentence}\n")


def _report(found: ImportedFile, file: str) -> Iterator[Sentence | str]:
    plan, remarks = found.imported.plan, found.imported.remarks
    yield say(
        "{name}: {why}",
        name=found.name,
        why=_counted(len(plan.all_tasks()), len(plan.audiences), plan.year),
    )
    if remarks:
        yield say_n("{n} item to review:", "{n} items to review:", len(remarks))
    for remark in remarks:
        yield f"  {_placed(remark)}"
    if more := sum(problem.rule not in REPORTED for problem in found.problems.kept):
        yield say_n(
            "{n} more problem; see: osl validate {file}",
            "{n} more problems; see: osl validate {file}",
            more, file=file,
        )  # fmt: skip


def _placed(remark: Remark) -> Sentence:
    if remark.place is None:
        return remark.message
    return say("{name}: {why}", name=remark.place.sentence(), why=remark.message)


def _counted(tasks: int, groups: int, year: int) -> str:
    found = say_n("{n} task", "{n} tasks", tasks)
    among = say_n("{n} group", "{n} groups", groups)
    return str(say("{tasks} and {groups}, a plan of {year}", tasks=found, groups=among, year=year))
