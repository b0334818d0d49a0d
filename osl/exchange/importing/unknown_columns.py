"""The columns that no field of a task takes: their names, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.exchange.importing.headings import IGNORED, NUMBER, column_heading, own_field, sure_of_tasks
from osl.exchange.importing.ids import unique, unknown_key
from osl.exchange.importing.month_grid import GRID
from osl.i18n import say
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.importing.columns import ColumnOptions, Columns
    from osl.exchange.importing.document import SourcePlace


class UnknownColumns:
    """Names for columns without a field: the heading, or else the number; no two give one key of a plan."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._nameless: set[int] = set()  # those not reported yet

    def begin(self, columns: Columns, options: ColumnOptions, place: SourcePlace) -> Iterator[Remark]:
        """Take the columns of new headings; yield a remark for each that is not known."""
        taken = set[str]()
        self._names, self._nameless = {}, set()
        for at, (field, heading) in enumerate(zip(columns.fields, columns.headings, strict=True)):
            if field is not None:
                if not options.field(at + 1, heading) and _is_strange(field, heading):
                    said = say(
                        'the column "{heading}" was taken for: {field}', heading=tidy(heading), field=field
                    )
                    yield Remark(said, place)
                continue
            name = tidy(heading) or str(at + 1)
            key = unique(unknown_key(name), taken)
            taken.add(key)
            self._names[at] = name if key == unknown_key(name) else key.removeprefix("x-")
            if heading.strip():
                message = say(
                    'unknown column "{heading}"; it was kept as {key}',
                    heading=tidy(heading), key=key,
                )  # fmt: skip
                yield Remark(message, place)
            else:
                self._nameless.add(at)

    def first_cell(self, at: int, place: SourcePlace) -> Iterator[Remark]:
        """Yield a remark for the first cell of a column without a heading."""
        if at in self._nameless:
            self._nameless.discard(at)
            key = unknown_key(self.name(at))
            yield Remark(say("column {n} has no heading; it was kept as {key}", n=at + 1, key=key), place)

    def name(self, at: int) -> str:
        """Return the name of the column at index `at`."""
        return self._names.get(at, str(at + 1))


def _is_strange(field: str, heading: str) -> bool:
    """Return whether the words of `heading` are of no field, or tasks have another's: that was guessed."""
    own, known = own_field(heading), column_heading(heading)
    if field in (NUMBER, IGNORED, GRID) or not slug(heading) or own == field:
        return False
    is_other = field == "title" and known is not None and known[0] != "title" and not sure_of_tasks(heading)
    return (known or own) is None or is_other
