"""Files of one organisation, year and version among those checked together: the rule `same-year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.checking.report import LocatedProblem, RelatedPlace
from osl.i18n import say
from osl.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.report import FileReport, Identity


def same_year(reports: list[FileReport]) -> Iterator[tuple[FileReport, LocatedProblem]]:
    """Each file that says the same of itself as an earlier one, with the problem that this is."""
    first: dict[tuple[object, ...], tuple[FileReport, Identity]] = {}
    for report in reports:
        own = report.identity
        if own is not None:
            earlier = first.setdefault(own.key, (report, own))
            if earlier[0] is not report and not own.silenced:
                yield report, _problem(own, *earlier)


def _problem(own: Identity, earlier: FileReport, there: Identity) -> LocatedProblem:
    message = say(
        '"{file}" is a plan of {year} too, of the same organisation', file=earlier.name, year=own.key[1]
    )
    if own.key[2] is not None:
        message = say('"{file}" is version {version} of that plan too', file=earlier.name, version=own.key[2])
    beside = RelatedPlace(there.start, say("the first one is here"), there.excerpt, earlier.name)
    hint = say('give the newer one a "version" of its own, or delete one')
    return LocatedProblem(
        "same-year", RULES["same-year"], own.start, own.end, message, hint, (beside,), own.excerpt
    )
