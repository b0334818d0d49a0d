"""Documents brought in, for the tests of import."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.checking.check import check
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.builder import Imported, ImportOptions, build_plan
from osl.exchange.importing.columns import ColumnOptions
from osl.exchange.importing.detect import read_document
from osl.exchange.importing.rows import read_rows
from osl.text.slug import slug

if TYPE_CHECKING:
    from osl.plan import Plan


def bring(
    data: str | bytes,
    name: str = "-",
    *,
    year: int | None = None,
    audience: str | None = None,
    **columns: str,
) -> Imported:
    """What import makes of `data`; `columns` are fields and their headings or numbers."""
    options = ColumnOptions(
        {slug(text): field for field, text in columns.items() if not text.isdecimal()},
        {int(text): field for field, text in columns.items() if text.isdecimal()},
    )
    document = read_document(name, data.encode("utf-8") if isinstance(data, str) else data)
    found = build_plan(document, read_rows(document, options), ImportOptions(year, audience))
    assert errors(yaml_of(found.plan, found.annotations)) == []
    return found


def errors(text: str) -> list[str]:
    """The errors that the rules find in the plan `text`."""
    problems = check("plan.yaml", text.encode("utf-8"), day=date(2023, 6, 1)).problems
    return [f"{p.rule}: {p.message}" for p in problems.in_order() if p.severity == "error"]


def read_back(text: str) -> Plan:
    """Return the plan that the file `text` contains."""
    return check("plan.yaml", text.encode("utf-8"), day=date(2023, 6, 1)).plan


def three(found: Imported) -> list[tuple[str, str, str]]:
    """Title, addressees and time of each task."""
    return [(t.title, t.addressees or "", t.when or "") for t in found.plan.tasks]


def remarks(found: Imported) -> list[str]:
    """What was doubtful, with its place."""
    return [f"{d.place.sentence()}: {d.message}" if d.place else str(d.message) for d in found.remarks]
