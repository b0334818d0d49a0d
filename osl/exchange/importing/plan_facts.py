"""The plan as a whole, as its document has it: its year, its language, and what osl itself wrote of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell, titles
from osl.exchange.importing.date_cells import years_in
from osl.exchange.importing.document import Remark
from osl.exchange.importing.exported_text import facts_of_export
from osl.exchange.importing.front_matter import FrontMatter, read_front_matter
from osl.exchange.importing.headings import own_fields
from osl.exchange.plan_tables import COLUMNS
from osl.format import PLAN
from osl.i18n import LANGUAGES, say, translation
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.exchange.importing.table_contents import TableContents


class PlanFacts(Value):
    """The plan as a whole; `fields` are the values that osl wrote in a block or above tasks, by attribute."""

    year: int
    language: str
    front_matter: FrontMatter
    fields: Mapping[str, Any]
    remarks: tuple[Remark, ...]

    @property
    def other_year(self) -> int | None:
        """The other year of a plan for a school year."""
        return self.front_matter.year_beside(self.year)

    @property
    def title(self) -> str | None:
        """The title, if the document has one."""
        return self.fields.get("title") or self.front_matter.title


def plan_facts(document: SourceDocument, contents: TableContents, asked: int | None) -> PlanFacts:
    """Return what `document` has on its plan, for the year `asked`. Raises OslError if there is no year."""
    remarks: list[Remark] = []
    fields = _own_fields(contents, remarks)
    # a whole export has all that there is to know about the plan
    front = FrontMatter() if fields else read_front_matter(_lines_before(document, contents), document.title)
    year = _year(contents, front, asked or fields.get("year"), remarks)
    is_own = any(draft.own for draft in contents.drafts)
    shown = document.language or (_language_of_headings(document) if is_own else "")
    tag = str(fields.get("language") or shown)[:2].lower()
    if is_own and (above := facts_of_export(line.text for line in _lines_before(document, contents))):
        front = front._replace(published=None)  # it would be among them
        fields = {**above, **fields}
    return PlanFacts(year, tag if tag in LANGUAGES else "pl", front, fields, tuple(remarks))


def _lines_before(document: SourceDocument, contents: TableContents) -> list[TextLine]:
    """Return the lines before the plan's table."""
    return [*(line for line in document.lines if line.after <= (contents.first or 0)), *contents.before]


def _language_of_headings(document: SourceDocument) -> str:
    """Return the language in which a table of `document` has the headings that osl gives columns."""
    rows = (tuple(map(str.upper, row.cells)) for table in document.tables for row in table.rows)
    heads = next((cells for cells in rows if own_fields(cells)), ())
    for language in LANGUAGES if heads else ():
        words = translation(language).gettext
        if {words(column.title).upper() for column in COLUMNS.values()}.issuperset(heads):
            return language
    return ""


def _own_fields(contents: TableContents, remarks: list[Remark]) -> dict[str, Any]:
    values = {}
    for title, text, place in contents.fields:
        for one in PLAN.values():
            if title in titles(one.title):
                try:
                    values[one.attribute] = from_cell(one, text)
                except ValueError:
                    remarks.append(Remark(say('"{text}" was left out', text=f"{title}: {text}"), place))
    return values


def _year(contents: TableContents, front: FrontMatter, given: int | None, remarks: list[Remark]) -> int:
    """Return the year `given`, else the one that the document names; report another one that it names."""
    if given:
        return given
    times = [text for draft in contents.drafts for text in (draft.values.get("when", ""), draft.month)]
    if front.next_year and _are_all_in(front.next_year, times):
        return front.next_year
    named = [*front.years[:1], *years_in(times)]
    published = [front.published.year] if front.published else []
    every = [*named, *published] or years_in(contents.shared)
    if not every:
        raise OslError(say("no year was found in it; give it: --year 2024"))
    if not front.years and len(named) > 1:
        message = say("used the year {year}; {other} is mentioned too", year=every[0], other=named[1])
        remarks.append(Remark(message))
    return every[0]


def _are_all_in(year: int, times: Sequence[str]) -> bool:
    """Return whether most of `times` name `year`, and none another."""
    named = [years_in([text]) for text in times if text]
    return set().union(*named) == {year} and sum(map(bool, named)) * 2 > len(named)
