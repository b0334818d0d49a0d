"""Tasks written as records: a title or none, and below it lines such as "Termin: 5 maja", "Miejsce: park"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.document import SourceDocument, SourceTable, TableRow
from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.unseparated.lists.item_dates import LONGEST_ITEM
from osl.exchange.importing.unseparated.lists.lines import without_mark
from osl.exchange.importing.unseparated.lists.nested_items import ITEM
from osl.exchange.importing.unseparated.rows import left_out
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import Remark, SourcePlace, TextLine

LEAST = 2  # records with a date
_TITLE = "Zadanie"
_SURE = 2  # how sure a label is that of the title
_MOST_WORDS = 4
_LABEL = re.compile(r"([^\W\d_][^:–—\n]{1,38}?)(?::|\s[–—-](?=\s))\s*")
_INLINE = re.compile(r"(?<=\S)\s{1,4}(?=[A-ZĄĆĘŁŃÓŚŹŻ]\w{2,20}(?: [a-ząćęłńóśźż]\w{1,20}){0,2}:\s)")


class LabelledText(Value):
    """A line, or a part of it, without its mark: a label, its field if that is known, its text."""

    label: str
    field: str
    text: str
    line: TextLine


def read_records(lines: Sequence[TextLine]) -> SourceDocument | None:
    """Return the records in `lines` as a table whose headings are their labels; None if there are none."""
    parts = _with_common_labels([part for line in lines for part in _parts(line)])
    known = [at for at, part in enumerate(parts) if part.field]
    whens = sum(part.field == "when" for part in parts)
    if whens < LEAST or len({part.field for part in parts} - {""}) < LEAST:
        return None
    free = not any(part.field == "title" for part in parts)  # titles have no labels
    begins = _title_above(parts, known[0]) if free else known[0]
    if begins is None or len(known) * 2 < len(parts) - begins:
        return None
    records = _Records(parts[begins:], parts[known[0]].label, free=free)
    if sum("when" in one.fields for one in records.found) < LEAST:
        return None
    at = next(n for n, line in enumerate(lines) if line is parts[begins].line)
    values = [part.line._replace(text=part.text) for part in parts[begins:]]
    remarks = tuple(records.remarks())
    return SourceDocument(tuple(lines[:at]), (records.table(),), remarks=remarks, text=tuple(values))


def _parts(line: TextLine) -> Iterator[LabelledText]:
    """Yield the labelled texts in `line`, several if it has several labels with colons that are known."""
    text = without_mark(line.text.strip())
    inline = _INLINE.split(text) if len(text) <= LONGEST_ITEM else []
    if len(inline) > 1 and all(_field(_split(part)[0]) for part in inline):
        yield from (_labelled(part, line) for part in inline)
    else:
        yield _labelled(text, line)


def _labelled(text: str, line: TextLine) -> LabelledText:
    label, rest = _split(text)
    if not label or not rest:
        return LabelledText("", "", text, line)
    return LabelledText(label, _field(label), rest, line)


def _split(text: str) -> tuple[str, str]:
    """Return the label that `text` begins with, "" if it has none, and the text behind it."""
    found = _LABEL.match(text)
    if not found or len(found[1].split()) > _MOST_WORDS:
        return "", text
    return found[1].strip(), text[found.end() :].strip()


def _field(label: str) -> str:
    """Return the field that `label` is known to name, "" if it names none."""
    known = read_heading(label) if label else None
    is_weak = known is not None and known[0] == "title" and known[1] < _SURE
    return known[0] if known and not is_weak else ""


def _with_common_labels(parts: Sequence[LabelledText]) -> list[LabelledText]:
    """Return `parts` with the whole text of those whose label is unknown or that has it alone."""
    counted = Counter(part.label.casefold() for part in parts)
    following = [*parts[1:], LabelledText("", "", "", parts[-1].line)] if parts else []
    made = []
    for part, below in zip(parts, following, strict=True):
        has_colon = f"{part.label}:" in part.line.text
        often = counted[part.label.casefold()] >= LEAST or (part.field and has_colon)
        is_title = not part.field and below.field == "when"  # "Warsztaty: ceramika" above "Termin: 5 maja"
        made.append(part if part.label and often and not is_title else _whole(part))
    return made


def _whole(part: LabelledText) -> LabelledText:
    return (
        part._replace(label="", field="", text=without_mark(part.line.text.strip())) if part.label else part
    )


def _title_above(parts: Sequence[LabelledText], at: int) -> int | None:
    return at - 1 if at and not parts[at - 1].label else None


class _Record:
    """One task: its texts by label, in small letters, its place."""

    def __init__(self, place: SourcePlace) -> None:
        self.place = place
        self.texts: dict[str, str] = {}
        self.fields: set[str] = set()

    def add(self, part: LabelledText) -> None:
        self.texts[part.label.casefold()] = part.text
        self.fields.add(part.field)


class _Records:
    """The records in labelled texts: each begins with its title, or with the label of the first."""

    def __init__(self, parts: Sequence[LabelledText], first: str, *, free: bool) -> None:
        self.found: list[_Record] = []
        self.labels: dict[str, str] = {}
        self.left: list[TextLine] = []
        for at, part in enumerate(parts):
            below = parts[at + 1].label.casefold() if at + 1 < len(parts) else ""
            if free and not part.label and below == first.casefold():
                self._begin(part._replace(label=_TITLE, field="title"))
            elif not free and part.label.casefold() == first.casefold():
                self._begin(part)
            elif part.label and part.label.casefold() not in self.found[-1].texts:
                self._add(part)
            else:
                self._go_on(part, last=not any(one.label for one in parts[at:]))

    def _begin(self, part: LabelledText) -> None:
        self.found.append(_Record(part.line.place))
        self._add(part)

    def _add(self, part: LabelledText) -> None:
        self.labels.setdefault(part.label.casefold(), part.label)
        self.found[-1].add(part)

    def _go_on(self, part: LabelledText, *, last: bool) -> None:
        """Add what has no label, or one that its record has, to the text above; leave it out below all."""
        record, text = self.found[-1], part.line.text.strip()
        if last:
            self.left.append(part.line)
            return
        name = list(record.texts)[-1]
        mark = ITEM.match(text)
        more = f"\n{BULLET}{text[mark.end() :]}" if mark else f" {text}"
        record.texts[name] += more

    def table(self) -> SourceTable:
        head = TableRow(tuple(self.labels.values()), self.found[0].place)
        return SourceTable((head, *(TableRow(self._cells(one), one.place) for one in self.found)))

    def _cells(self, record: _Record) -> tuple[str, ...]:
        # a title alone in its row would be taken for a heading
        empty = "" if len(record.texts) > 1 else "–"
        return tuple(record.texts.get(name) or empty for name in self.labels)

    def remarks(self) -> Iterator[Remark]:
        yield from map(left_out, self.left)
