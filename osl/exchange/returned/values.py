"""The cells of a file that came back as values of a task's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell
from osl.exchange.importing.audience_registry import AudienceRegistry
from osl.exchange.importing.groups import read_groups
from osl.exchange.plan_tables import COLUMNS
from osl.exchange.returned.matching import plain_lines
from osl.exchange.title_cell import values_of as cell_values
from osl.format import CHANGED_BY, TASK
from osl.i18n import _, say
from osl.text.escapes import unescape
from osl.text.fold import fold
from osl.text.slug import slug
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.i18n import Sentence
    from osl.plan import Plan, Task

LISTS = ("texts", "links")
# keys that have a command of their own, which asks for what belongs to the change
# a changed time is taken over, as a move
NOT_TAKEN = {key: words for key, words in CHANGED_BY.items() if key != "when"} | {
    "unplanned": "osl edit {id}"
}


def column_words(name: str) -> str:
    """Return what the column `name` is called in a sentence."""
    return _((TASK if name in TASK else COLUMNS)[name].title)


class RowValues(Value):
    """Values by key, names of groups that the plan does not have, and what cannot be taken over.

    The value of `audiences` are ids, and names of groups that are new.
    """

    values: Mapping[str, Any]
    new_groups: tuple[str, ...]
    refused: tuple[Sentence, ...]


def values_of(plan: Plan, task: Task, cells: Mapping[str, str], *, columns: Sequence[str]) -> RowValues:
    """Return what `cells` give the keys of `task`, which has no id if it is new.

    `columns` are those of the file; what has none is below the title.
    """
    reader = _ValueReader(plan, task, columns=columns)
    for name, text in cells.items():
        reader.read(name, text)
    if "audiences" in cells:
        reader.take_ids(cells["audiences"])
    return RowValues(reader.values, tuple(dict.fromkeys(reader.new)), tuple(reader.refused))


class _ValueReader:
    def __init__(self, plan: Plan, task: Task, *, columns: Sequence[str]) -> None:
        self.plan = plan
        self.task = task
        self.columns = columns
        self.values: dict[str, Any] = {}
        self.registry = AudienceRegistry(plan.audiences)
        self.new: list[str] = []
        self.refused: list[Sentence] = []

    def read(self, name: str, text: str) -> None:
        lines = "\n".join(plain_lines(text))
        if name in NOT_TAKEN:
            self._refuse_key(name)
        elif name == "title":
            self._title(lines)
        elif name == "addressees":
            self._addressees(lines.replace("\n", " "))
        elif name == "when":
            self._needed(name, unescape(lines.replace("\n", " ")))
        elif name != "audiences":
            self._value(name, lines)

    def _refuse_key(self, name: str) -> None:
        commands = NOT_TAKEN[name].format(id=self.task.id or _("ID"))
        column = column_words(name)
        message = say(
            'the column "{column}" is not taken over; type: {commands}', column=column, commands=commands
        )
        self.refused.append(message)

    def _title(self, lines: str) -> None:
        """Take the title, and the purpose and the activities below it where these have no column."""
        found, _left = cell_values(lines, self.columns)
        self._needed("title", " ".join(str(found["title"]).split("\n")))
        if "activities" not in self.columns:
            below = {"activities": found["activities"]}
            if "purpose" not in self.columns:
                below["purpose"] = found.get("purpose")
            self.values |= {key: one for key, one in below.items() if one != getattr(self.task, key)}

    def _needed(self, name: str, text: str) -> None:
        if text:
            self.values[name] = text
        else:
            self.refused.append(say('"{key}" cannot be left out', key=name))

    def _value(self, name: str, lines: str) -> None:
        field = COLUMNS[name]
        if field.kind not in LISTS:
            lines = lines if field.kind == "text" else lines.replace("\n", " ")
        try:
            value = from_cell(field, lines)
        except ValueError:
            column = column_words(name)
            self.refused.append(
                say('the column "{column}" cannot be "{text}"', column=column, text=lines.replace("\n", " "))
            )
            return
        if value is None and field.kind in (*LISTS, "flag"):
            value = False if field.kind == "flag" else ()
        self.values[field.attribute] = value

    def _addressees(self, text: str) -> None:
        """Take words of the task's own, else the names of groups; a new group needs its name alone."""
        if self.task.addressees or not text:
            self.values["addressees"] = unescape(text) or None
            if not text and not self.task.audiences:
                self.refused.append(say('"{key}" cannot be left out', key="audiences"))
            return
        text = unescape(text)
        known = self._known(text.split(", "))
        named = read_groups(text)
        names = (*named.groups, *named.among) or (text,)
        self.values["audiences"] = known or tuple(map(self._group, names))
        if not known and fold(", ".join(names)) != fold(text):
            self.values["addressees"] = text

    def take_ids(self, text: str) -> None:
        """Take the ids or names of groups in a column of them."""
        words = [word.strip() for word in " ".join(plain_lines(text)).split(",") if word.strip()]
        if words:
            self.values["audiences"] = tuple(map(self._group, words))
        else:
            self.refused.append(say('"{key}" cannot be left out', key="audiences"))

    def _known(self, words: list[str]) -> tuple[str, ...]:
        """Return the ids of the groups that `words` name, nothing if one names none; names have commas."""
        names = {fold(group.name): id_ for id_, group in self.plan.audiences.items()}
        ids: list[str] = []
        at = 0
        while at < len(words):
            ends = range(len(words), at, -1)
            end = next((end for end in ends if fold(", ".join(words[at:end])) in names), None)
            if end is None:
                return ()
            ids.append(names[fold(", ".join(words[at:end]))])
            at = end
        return tuple(dict.fromkeys(ids))

    def _group(self, name: str) -> str:
        """Return the id of the group `name`, else the name, which is noted as new."""
        for id_ in (name, slug(name), self.registry.known(name)):
            if id_ is not None and id_ in self.plan.audiences:
                return id_
        self.new.append(name)
        return name
