"""The rows of a file that came back, each with the task that osl exported in it, if that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.cells import titles
from osl.exchange.export_origin import plain
from osl.exchange.importing.document import Remark
from osl.exchange.importing.exported_text import NO_SECTION, PICTURE, is_report, labelled, sections_of_export
from osl.exchange.importing.front_matter import read_front_matter
from osl.exchange.importing.headings import own_field
from osl.exchange.importing.round_trip import as_own, has_column_of_ids
from osl.exchange.importing.rows import read_rows
from osl.exchange.returned.retyped_cells import read_as_meant
from osl.format import PLAN
from osl.i18n import say
from osl.problem import OslError
from osl.text.escapes import unescape
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.importing.document import SourceDocument, SourcePlace, SourceTable
    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.table_contents import TableContents
    from osl.plan import Plan


class ReturnedRow(Value):
    """A row with a task: `cells` by column, also the empty ones; `section` is None if no heading is known.

    `id` is that of the task that osl exported in it, empty for a row that a person added.
    """

    id: str
    section: str | None
    cells: Mapping[str, str]
    place: SourcePlace

    def without(self, names: Container[str]) -> ReturnedRow:
        """Return the row without the columns `names`."""
        return self._replace(cells={name: text for name, text in self.cells.items() if name not in names})


class ReturnedFile(Value):
    """What came back: its rows, what osl made it from, the years and organisations that it names, remarks.

    `empty` are columns without a text that osl did not export as far as it is known; the rows are without
    them. `heading` and `facts` are what an export has above its tasks, and beside them as labels and texts;
    `groups` are ids and names, `lines` the paragraphs outside the tables.
    """

    rows: tuple[ReturnedRow, ...]
    origin: ExportOrigin | None
    empty: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    organisations: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    heading: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        """The columns of the rows."""
        return {name for row in self.rows for name in row.cells}

    def refuse_other(self, plan: Plan) -> None:
        """Raise OslError if the file names another organisation or year than `plan`."""
        if self.years and plan.year not in self.years:
            raise OslError(
                say("the file is of {year}, the plan of {other}", year=self.years[0], other=plan.year)
            )
        own = fold(plan.organisation or "")
        others = [name for name in self.organisations if fold(name) != own]
        if others and (self.origin or len(others) == len(self.organisations)):
            message = say(
                'the file is of "{name}", the plan of "{other}"',
                name=others[0], other=plan.organisation or "–",
            )  # fmt: skip
            raise OslError(message)


def returned_file(document: SourceDocument) -> ReturnedFile:
    """Return the rows of `document`; raises OslError if it has no tasks."""
    _refuse_report(document)
    document = document._replace(tables=tuple(_as_own(table, document) for table in document.tables))
    _refuse_headless(document)
    contents = read_rows(document, returned=True)
    if not contents.drafts:
        raise OslError(say("no table of tasks was found in it"))
    ids = {row.place: row.id for table in document.tables for row in table.rows}
    sections = sections_of_export(document)
    meant = read_as_meant(contents.drafts, ids, document.origin) if document.origin else ()
    rows = tuple(_row(draft, ids.get(draft.place, ""), sections) for draft in contents.drafts)
    origin = document.origin
    names = dict.fromkeys(name for row in rows for name in row.cells)
    empty = {name for name in names if not any(plain(row.cells.get(name, "")) for row in rows)}
    empty -= set(origin.columns if origin else ())
    rows = tuple(row.without(empty) for row in rows)
    # an export has other tables too: its picture, its facts
    about_rows = (one for one in contents.remarks if not origin or (one.place and one.place.row))
    remarks = (*document.remarks, *about_rows, *meant, *_unknown_columns(contents))
    facts = _facts(document, contents)
    organisations = tuple(_values(facts, "organisation"))
    if origin:
        named = (*filter(None, (origin.organisation,)), *organisations)
        groups = tuple(group[:2] for group in contents.groups)
        lines = tuple(line.text for line in (*document.lines, *contents.before) if not line.aside)
        return ReturnedFile(
            rows, origin, (), (origin.year,), named, remarks, _heading(document, rows), facts, groups, lines
        )
    left = tuple(name for name in names if name in empty)
    return ReturnedFile(rows, None, left, _years(document, contents, facts), organisations, remarks)


def _refuse_report(document: SourceDocument) -> None:
    """Raise OslError if osl made `document` to report on a plan: its cells are not those of the plan."""
    if is_report(document):
        raise OslError(say("this is a report; corrections are read from what osl export made"))


def _refuse_headless(document: SourceDocument) -> None:
    """Raise OslError if the rows that osl exported have none of its headings above them."""
    for table in document.tables:
        has_ids = any(row.id for row in table.rows)
        if any(not row.id and any(map(own_field, row.cells)) for row in table.rows):
            return
        if has_ids or (document.origin and table is document.tables[-1]):
            raise OslError(say("its rows have no headings above them; copy those of a new export"))


def _unknown_columns(contents: TableContents) -> Iterator[Remark]:
    """Yield a remark for each column with texts that no field of a task takes."""
    names = (name for draft in contents.drafts for name, text in draft.unknown.items() if text)
    for name in dict.fromkeys(names):
        yield Remark(say('the column "{heading}" was left out: the plan has no key for it', heading=name))


def _as_own(table: SourceTable, document: SourceDocument) -> SourceTable:
    table = as_own(table, document)
    return table._replace(own=True) if has_column_of_ids(table) else table


def _row(draft: TaskDraft, id_: str, sections: list[str | None]) -> ReturnedRow:
    cells = {name: draft.values.get(name, "") for name in (*draft.fields, *draft.values)}
    if draft.month and not cells.get("when"):
        cells["when"] = draft.month
    above = sections[draft.place.table - 1] if draft.place.table else None
    if not draft.own and draft.section:
        above = "" if draft.section in titles(NO_SECTION) else draft.section
    return ReturnedRow(id_, above, cells, draft.place)


def _heading(document: SourceDocument, rows: Iterable[ReturnedRow]) -> str:
    """Return the title above an export, empty if its first line is another heading or none."""
    others = {*titles(NO_SECTION), *titles(PICTURE), *(row.section for row in rows)}
    first = document.lines[0] if document.lines else None
    return first.text if first and first.level == 1 and plain(first.text) not in others else ""


def _facts(document: SourceDocument, contents: TableContents) -> tuple[tuple[str, str], ...]:
    """Return what the file gives beside the tasks: labels and texts, in tables and above the tasks."""
    texts = [line.text for line in document.lines]
    return (*((title, text) for title, text, _place in contents.fields),
            *labelled(texts))  # fmt: skip


def _years(
    document: SourceDocument, contents: TableContents, facts: tuple[tuple[str, str], ...]
) -> tuple[int, ...]:
    """Return the years that a file without an origin names."""
    lines = [line for line in document.lines if line.after <= (contents.first or 0)]
    front = read_front_matter([*lines, *contents.before], document.title)
    return tuple(int(text) for text in _values(facts, "year") if text.isdecimal()) or front.years


def _values(facts: Iterable[tuple[str, str]], key: str) -> Iterator[str]:
    names = {title.casefold() for title in titles(PLAN[key].title)}
    return (unescape(text) for name, text in facts if text and name.strip().casefold() in names)
