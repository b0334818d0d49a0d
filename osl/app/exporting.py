"""What `osl export` and `osl report` write: the plan or a report, in the format that was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.plan_document import document_language
from osl.exchange.exporting.writers import WRITERS, write_document, writer
from osl.i18n import _, say, say_n, speaking
from osl.problem import OslError
from osl.text.flat import shortened
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from osl.app.query import Query
    from osl.app.settings import Settings
    from osl.exchange.exporting.document import Document
    from osl.i18n import Sentence
    from osl.plan import Plan
    from osl.questions.report import Report

PLAIN = ("", "txt")
LOGOS = ("png", "jpeg", "svg")  # the last is not for Word
ONE_TABLE = ("csv", "xlsx")  # all tasks in one table, also those of different sections


class ExportRequest(Value):
    """A format and the options typed for it; `columns` as typed, separated by commas."""

    format: str
    private: bool = False
    columns: str | None = None
    fragment: bool = False
    delimiter: str | None = None
    alarm: str | None = None
    log: bool = True
    picture: bool | None = None
    css: Path | None = None
    logo: Path | None = None
    template: Path | None = None

    def with_looks(self, *, picture: bool | None, **files: str | None) -> ExportRequest:
        """Return the request with how its document looks: `css`, `logo` and `template` are paths as typed."""
        paths = {name: Path(text) for name, text in files.items() if text is not None}
        return self._replace(picture=picture, **paths)

    def before(self) -> timedelta | None:
        """Return how long before an event its reminder is; raises OslError for what is not a time."""
        from osl.app.parse import duration

        return None if self.alarm is None else duration(self.alarm, "--alarm")

    def refuse_misplaced(self) -> None:
        """Raise OslError for an option that the format does not take."""
        for option in ("columns", "fragment", "delimiter", "alarm", "picture", "css", "logo", "template"):
            value = getattr(self, option)
            taken = self.format in WRITERS and option in WRITERS[self.format].options
            is_given = value is not None and (value is not False or option == "picture")
            if is_given and not taken:
                raise OslError(say("{option} is not for {format}", option=f"--{option}", format=self.format))
        if self.fragment and (self.css or self.logo):
            raise OslError(
                say("a fragment has the style of the page that it is put into: no --css, no --logo")
            )

    def with_settings(self, settings: Settings) -> ExportRequest:
        """Return the request with what the settings have for options that were not typed."""
        taken = WRITERS[self.format].options if self.format in WRITERS else ()
        names = [name for name in ("columns", "delimiter") if name in taken]
        options: dict[str, Any] = {name: getattr(settings, name) for name in names}
        files = () if self.fragment else [name for name in ("css", "logo", "template") if name in taken]
        options.update((name, settings.file(name)) for name in files if getattr(self, name) is None)
        if self.logo is None and (self.template or options.get("template")):
            options["logo"] = None  # an office's file has its own
        typed = {name: getattr(self, name) for name in options if getattr(self, name) is not None}
        return self._replace(**{**options, **typed})


def template_place(request: ExportRequest) -> Sentence | None:
    """Return where in the office's Word file the document goes; None if the file names the place itself.

    Raises OslError, with the file's name, for one that a document cannot be written into.
    """
    from osl.app.house_style import template_of
    from osl.exchange.exporting.writers.docx import place_of
    from osl.exchange.exporting.writers.docx_place import MARKER

    if request.template is None:
        return None
    data = template_of(request.template)
    try:
        before = place_of(data)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=request.template, why=error.sentence)) from error
    if before is None:
        return None
    if before:
        return say(
            '{name} has no line {marker}; the text is before "{text}"',
            name=request.template, marker=MARKER, text=shortened(before, 40),
        )  # fmt: skip
    return say("{name} has no line {marker}; the text is at its end", name=request.template, marker=MARKER)


def format_asked(typed: str | None, output: str | None, formats: Sequence[str], default: str | None) -> str:
    """Return the format `typed`, else that of the extension of the file `output`, else `default`.

    Raises OslError if none of them names one of `formats`, and for an extension that is not known.
    """
    from osl.app.parse import choice

    if typed is not None:
        return choice(typed, tuple(formats), "--format")
    ending = Path(output or "").suffix.lower().lstrip(".")
    for name in formats:
        if name in WRITERS and ending in WRITERS[name].extensions:
            return name
    if default is None or ending not in PLAIN:
        if ending:
            raise OslError(
                say(
                    'the extension "{extension}" is not a known format; add --format with one of: {formats}',
                    extension=f".{ending}",
                    formats=", ".join(formats),
                )
            )
        raise OslError(
            say("the format is missing; add --format with one of: {formats}", formats=", ".join(formats))
        )
    return default


def exported(query: Query, request: ExportRequest, language: str | None) -> bytes | str:
    """Return the plan as `request` asks for it; its documents are in `language`, else in the plan's.

    Tasks that a calendar leaves out are named on standard error.
    """
    if request.format == "json":
        return writer("json")(query.plan, query.day, query.loaded.path.name, private=request.private)
    left_out: list[str] = []
    with speaking(document_language(query.plan, language)):
        if request.format != "ics":
            content = _document(query, request)
        else:
            content, left_out = _calendar(query, request)
    if left_out:
        sentence = say_n(
            "{n} task has no days for a calendar (all year, or undated) and is left out: {ids}",
            "{n} tasks have no days for a calendar (all year, or undated) and are left out: {ids}",
            len(left_out), ids=", ".join(left_out),
        )  # fmt: skip
        sys.stderr.write(f"osl: {sentence}\n")
    return content


def left_out_words(query: Query, request: ExportRequest) -> Sentence | None:
    """Return what the plan has and its usual table leaves out; None if nothing, or if columns were chosen."""
    from osl.exchange.exporting.columns import DEFAULT, left_out

    if request.columns is not None or request.format in ("ics", "json"):
        return None
    names = left_out(query.plan, DEFAULT, private=request.private)
    return say(
        "the table leaves out: {names}; to publish them too: --columns {columns}",
        names=", ".join(names), columns=",".join((*DEFAULT, *names)),
    ) if names else None  # fmt: skip


def _document(query: Query, request: ExportRequest) -> bytes | str:
    from osl.exchange.exporting.columns import columns, filled, wants_all
    from osl.exchange.exporting.made_from import MARKED, with_origin
    from osl.exchange.exporting.plan_document import document_of

    plan, complete, in_rows = query.plan, wants_all(request.columns), request.format in ONE_TABLE
    names = columns(request.columns, private=request.private)
    if complete and request.format != "csv":
        names = filled(plan, names)
    if request.columns is None and request.format == "xlsx" and any(task.section for task in plan.tasks):
        names = ("section", *names)  # rows that can be sorted have no headings between them
    document = document_of(plan, names, private=request.private, complete=complete, sections=not in_rows)
    if request.format in MARKED:
        document = with_origin(document, plan, names, query.chosen_words())
    return _written(_with_choice(document, query), request, query.plan)


def _calendar(query: Query, request: ExportRequest) -> tuple[bytes | str, list[str]]:
    """Return the calendar, and the ids of the tasks that have no days for it."""
    from osl.exchange.exporting.calendar_events import events_of
    from osl.exchange.exporting.calendar_revision import revised

    events, without = events_of(query.plan)
    since = revised(query.plan, os.environ.get("SOURCE_DATE_EPOCH"))
    content = writer("ics")(query.plan, events, since, private=request.private, alarm=request.before())
    return content, [task.id for task in without]


def reported(query: Query, report: Report, request: ExportRequest, language: str | None) -> bytes | str:
    """Return `report` as `request` asks for it; its documents are in `language`, else in the plan's."""
    if request.format == "text":
        from osl.render.layout import plain_text
        from osl.render.report import report_screen

        return plain_text(report_screen(query.view(), report), None)
    if request.format == "json":
        from osl.render.report_json import report_json

        head = query.head()
        return report_json({name: head[name] for name in ("plan", "as_of")}, report, log=request.log)
    from osl.exchange.exporting.report_document import report_document

    with speaking(document_language(report.plan, language)):
        return _written(_with_choice(report_document(report, log=request.log), query), request, report.plan)


def _with_choice(document: Document, query: Query) -> Document:
    """Return `document` with the filters as its first paragraph, if tasks were chosen."""
    from osl.exchange.exporting.document import Paragraph

    if not (words := query.chosen_words()):
        return document
    empty = Paragraph(_("The plan has no tasks yet."))
    parts = tuple(part for part in document.parts if not (query.emptied and part == empty))
    return document._replace(parts=(Paragraph(words), *parts))


def _written(document: Document, request: ExportRequest, plan: Plan) -> bytes | str:
    from osl.app.house_style import logo_of, style_sheet, template_of
    from osl.exchange.exporting.document import without_picture

    options: dict[str, Any] = {"fragment": request.fragment, "delimiter": request.delimiter}
    if request.css:
        options["css"] = style_sheet(request.css)
    if request.logo:
        options["logo"] = logo_of(request.logo, LOGOS if request.format != "docx" else LOGOS[:2])
    if request.template:
        options["template"] = template_of(request.template)
    if request.picture is False or (request.picture is None and request.fragment):
        document = without_picture(document)
    if "revised" in WRITERS[request.format].options:
        from osl.exchange.exporting.calendar_revision import revised

        options["revised"] = revised(plan, os.environ.get("SOURCE_DATE_EPOCH"))
    return write_document(document, request.format, **options)
