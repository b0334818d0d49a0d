"""The cells of a table that people made, as values of a task: lists, dates, words for a status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell
from osl.exchange.importing.cell_lists import flat, lead_and_items, tidy
from osl.exchange.importing.date_cells import beside_items
from osl.exchange.importing.front_matter import day_of
from osl.exchange.importing.groups import on_one_line
from osl.exchange.importing.ids import unknown_key
from osl.exchange.importing.status_cells import closing_day, is_only_status, says_more, status_of
from osl.exchange.plan_tables import COLUMNS
from osl.i18n import say
from osl.plan import UNFINISHED
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.importing.document import Annotations
    from osl.format import Field

# read elsewhere, together with other cells or with the plan's year
ELSEWHERE = ("title", "when", "audiences", "activities")
_EACH = ("responsible", "partners", "place", "addressees", "cost")
_FLAT = ("short", "place", "cost", "section", "condition")
_ITEM = re.compile(r"^\s*(?:[•·●▪◦*]|[-–—](?!\d)|\d{1,2}[.)])\s+")
_PERSON = re.compile(r"(?:(?:p|ks|inż|prof|lek|st|mł|kpt|asp|m\.in)\.|(?:dr|mgr|hab)\b)")
# the next one of a list of roles, which begins with a small letter; "dyrektora" goes on with the line above
_ROLE = re.compile(
    r"(?:(?:wice)?dyrektor(?:zy)?|zastępca|kierowni(?:k|cy)|nauczyciel(?:e|ki|ka)?|wychowaw(?:cy|ca|czyni\w*)"
    r"|(?:pedago|psycholo)(?:g|dzy|gowie)|logopeda|koordynator(?:zy|ka)?|opiekun(?:owie|ki|ka)?|rodzice"
    r"|instruktor(?:zy|ka)?|animator(?:zy|ka)?|bibliotekar(?:z|ze|ka)|pracowni(?:cy|k)|przewodnicząc[ya]"
    r"|wolontariusze|sołtys(?:i)?|sekretarz|skarbnik|prezes|zarząd|zespół|samorząd|rada|wszyscy|wójt|burmistrz"
    r"|specjali(?:sta|ści)|uczniowie|chętni|członkowie|radni)\b"
)
_OPEN = re.compile(
    r"(?:[,;:(/–-]|\b(?:i|oraz|lub|z|we|dla|and|with|(?i:wszyscy|wszystkie|pozostali|pozostałe)"
    r"|[a-zł]\w*(?:n[iy]|sk[ia]|ow[iy]|szy)))$"
)
_OF_IT = re.compile(r"\(|[^\W\d_]{3,20}(?:ego|iej|nej|ych|ich)\b")  # "Dyrektor", then "Gminnego Ośrodka"


def cell_values(cells: Mapping[str, str], items: tuple[str, ...], annotations: Annotations) -> dict[str, Any]:
    """Return the values of `cells` but those read ELSEWHERE; `items` are the list in the title's cell.

    What is not a value of its field goes to `annotations`, with a remark.
    """
    values: dict[str, Any] = {}
    for column, text in cells.items():
        if column not in ELSEWHERE:
            is_status = column == "closed_on" and "status" not in cells and is_only_status(text)
            name = "status" if is_status else column
            try:
                if name == "status":
                    _put_status(values, text, cells, annotations)
                    continue
                values[name] = _value(COLUMNS[name], text)
                if COLUMNS[name].kind not in ("text", "texts") or name == "section":
                    annotations.taken.append(text)
            except ValueError:
                _keep(annotations, name, tidy(text))
    if "closed_on" in values and "status" not in cells:
        values["status"] = "done"
    values["activities"] = _activities(values, cells, items)
    return values


def lists_beside(cells: Mapping[str, str], count: int) -> list[dict[str, str]]:
    """Return what each of `count` tasks of one row has of the lists in other cells that are as long.

    Such a list has numbers if that of the tasks has; dates need none.
    """
    each = [{"when": when} for when in beside_items(cells.get("when", ""), count)]
    for name in _EACH:
        lead, items = lead_and_items(cells.get(name, ""))
        if len(items) == count and not lead and _is_numbered(cells[name]) == _is_numbered(cells["title"]):
            for own, item in zip(each, items, strict=True):
                own[name] = item
    return each


def _is_numbered(text: str) -> bool:
    return text.lstrip()[:1].isdigit()


def _keep(annotations: Annotations, name: str, text: str) -> None:
    annotations.unknown[name] = text
    key = unknown_key(name)
    if name == "status" and status_of(text):
        annotations.remarks.append(say('"{text}" needs a reason; it was kept as {key}', text=text, key=key))
        return
    kept = say(
        '"{text}" is not a known value of {field}; it was kept as {key}',
        text=text, field=say(COLUMNS[name].title), key=key,
    )  # fmt: skip
    annotations.remarks.append(kept)


def _value(field: Field, text: str) -> Any:
    if field.kind == "text":
        if field.name == "addressees":
            return on_one_line(text)
        if field.name == "responsible":
            return persons(text)
        lines = [line for line in map(tidy, text.split("\n")) if line]
        return flat(text) if field.name in _FLAT else "\n".join(lines)
    if field.kind == "texts":
        return several(text)
    if field.kind == "date":
        return closing_day(text) or from_cell(field, text)
    if field.kind == "rule":
        return _rule(text.strip())
    return from_cell(field, text.strip())


def persons(text: str) -> str:
    """Return the lines of a cell as one, with a comma where a line names the next person or office."""
    found = ""
    for typed in filter(None, map(tidy, text.split("\n"))):
        line = tidy(_ITEM.sub("", typed))
        is_next = line != typed or _PERSON.match(line) or _ROLE.match(line) or not line[:1].islower()
        goes_on = not is_next or not found or _OPEN.search(found) or _OF_IT.match(line)
        found += (" " if goes_on else ", ") + line.rstrip(";")
    return found.strip()


def _put_status(
    values: dict[str, Any], text: str, cells: Mapping[str, str], annotations: Annotations
) -> None:
    """Put the status in the cell `text`, and its day or reason if these are there, into `values`.

    Other words of the cell are kept, and a day of something else. Raises ValueError if there is no status,
    or its reason is missing.
    """
    found, more, day = status_of(text), says_more(text), day_of(text)
    if found is None or (found in UNFINISHED and not more and "reason" not in cells):
        raise ValueError(text)
    values["status"] = found
    annotations.taken.append(text)
    if found in UNFINISHED and more and "reason" not in cells:
        values["reason"] = tidy(text)
    elif not more and day == closing_day(cells.get("closed_on", text)):
        values |= {"closed_on": day} if day else {}
    elif more or day:
        key = unknown_key("status")
        annotations.unknown["status"] = tidy(text)
        annotations.remarks.append(
            say(
                '"{text}" was read as status: {status}; its words were kept as {key}',
                text=tidy(text),
                status=found,
                key=key,
            )
        )


def _rule(text: str) -> str:
    from osl.when.rule import check_rule

    if check_rule(text) is not None:
        raise ValueError(text)
    return text


def _activities(values: dict[str, Any], cells: Mapping[str, str], items: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lists in the title's cell, in a column of its own and in the cell of the method."""
    lead, listed = lead_and_items(cells.get("method", ""))
    if listed:
        values["method"] = lead or None
    return (*items, *several(cells.get("activities", ""), commas=False), *listed)


def several(text: str, *, commas: bool = True) -> tuple[str, ...]:
    """Return the items of a list in a cell: bullets, lines, or (with `commas`) parts between commas."""
    lead, items = lead_and_items(text)
    if items:
        return (*((lead,) if lead else ()), *items)
    lines = [tidy(line) for line in text.split("\n") if slug(line)]
    if len(lines) == 1 and commas:
        lines = [part.strip() for part in re.split("[,;]", lines[0]) if slug(part)]
    return tuple(lines)
