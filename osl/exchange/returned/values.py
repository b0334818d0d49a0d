"""The cells of a file that came back as values of a task's keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, from_cell
from osl.exchange.importing.audience_registry import AudienceRegistry
from osl.exchange.importing.cell_values import several
from osl.exchange.importing.groups import read_groups
from osl.exchange.plan_tables import COLUMNS, cell
from osl.exchange.returned.cell_lines import listed, one_link_per_line, plain_lines
from osl.exchange.returned.command_cells import COMMANDS, column_words, command_value
from osl.exchange.title_cell import values_of as cell_values
from osl.i18n import say
from osl.problem import OslError
from osl.text.escapes import unescape
from osl.text.fold import fold
from osl.text.slug import slug
from osl.values import Value
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from osl.i18n import Sentence
    from osl.plan import Plan, Task

LISTS = ("texts", "links")
_CROSSED_OUT = re.compile(r"[-–—]++(?!\S)")  # a dash in place of a title, perhaps with a note
# the keys of a column that gives several
_KEYS = {"title": ("title", "activities", "purpose"), "addressees": ("addressees", "audiences")}


class RowValues(Value):
    """Values by key, names of groups that the plan does not have, and by column why a cell is not taken over.

    The value of `audiences` are ids, and names of groups that are new; that of `log` are new entries.
    """

    values: Mapping[str, Any]
    new_groups: tuple[str, ...]
    refused: Mapping[str, Sentence | str]

    @property
    def sentences(self) -> Iterable[Sentence | str]:
        """Return why cells are not taken over, each sentence once."""
        return {str(why): why for why in self.refused.values()}.values()

    def changes(self, task: Task, name: str) -> bool:
        """Return whether the column `name` gives `task` a value that it does not have."""
        keys = {
            key: self.values[key] for key in _KEYS.get(name, (COLUMNS[name].attribute,)) if key in self.values
        }
        if name in self.refused:
            return False
        if name == "log":
            return bool(keys["log"])
        if name == "when" and (task.months or task.repeats):
            return True
        return any((one or None) != (getattr(task, key) or None) for key, one in keys.items())

    def without(self, keys: Iterable[str], why: Mapping[str, Sentence | str]) -> RowValues:
        """Return these values without those of `keys`, and `why`, by column."""
        left = {key: one for key, one in self.values.items() if key not in keys}
        return self._replace(values=left, refused={**self.refused, **why})


def values_of(plan: Plan, task: Task, cells: Mapping[str, str], *, columns: Sequence[str]) -> RowValues:
    """Return what `cells` give the keys of `task`, which has no id if it is new.

    `columns` are those of the file; what has none is below the title.
    """
    reader = _ValueReader(plan, task, columns=columns)
    reader.own_words = "audiences" in (columns if task.id else cells)
    for name, text in cells.items():
        reader.read(name, text)
    if "audiences" in cells:
        reader.take_ids(cells["audiences"])
    return RowValues(reader.values, tuple(dict.fromkeys(reader.new)), reader.refused)


class _ValueReader:
    def __init__(self, plan: Plan, task: Task, *, columns: Sequence[str]) -> None:
        self.plan = plan
        self.task = task
        self.columns = columns
        self.own_words = False  # whether addressees are those words, and not names of groups
        self.values: dict[str, Any] = {}
        self.registry = AudienceRegistry(plan.audiences)
        self.new: list[str] = []
        self.refused: dict[str, Sentence | str] = {}

    def read(self, name: str, text: str) -> None:
        lines = "\n".join(plain_lines(text))
        if name in COMMANDS:
            self._command_value(name, lines)
        elif name == "title":
            self._title(lines)
        elif name == "addressees":
            self._addressees(list(dict.fromkeys(lines.split("\n"))))
        elif name == "when":
            self._date_phrase(unescape(" ".join(dict.fromkeys(lines.split("\n")))))
        elif name != "audiences":
            self._value(name, lines)

    def _command_value(self, name: str, lines: str) -> None:
        try:
            self.values[name] = command_value(self.plan, self.task, name, lines)
        except OslError as error:
            self.refused[name] = error.sentence
        except (ValueError, TypeError):
            self._refuse(name, lines)

    def _refuse(self, name: str, text: str) -> None:
        self.refused[name] = say(
            'the column "{column}" cannot be "{text}"',
            column=column_words(name),
            text=text.replace("\n", " "),
        )

    def _title(self, lines: str) -> None:
        """Take the title, and the purpose and the activities below it where these have no column."""
        if self._is_below_title(lines.partition("\n")[0]):
            self._needed("title", "")
            return
        if self.task.id and _CROSSED_OUT.match(lines) and not _CROSSED_OUT.match(self.task.title):
            self._refuse("title", lines)
            return
        if "activities" not in self.columns:
            lines = listed(lines, has_items=bool(self.task.activities))
        found, _left = cell_values(lines, self.columns)
        self._needed("title", " ".join(str(found["title"]).split("\n")))
        if "activities" not in self.columns:
            below = {"activities": found["activities"]}
            if "purpose" not in self.columns:
                below["purpose"] = found.get("purpose")
            self.values |= {key: one for key, one in below.items() if one != getattr(self.task, key)}

    def _is_below_title(self, line: str) -> bool:
        """Return whether `line`, the first of a cell with a title, is one that osl puts below the title."""
        if "activities" not in self.columns and line.startswith(BULLET.strip()):
            return True
        below = plain_lines(cell(self.plan, self.task, "title", self.columns))[1:]
        return line in below

    def _date_phrase(self, text: str) -> None:
        issues = read(text, self.plan.year).issues if text else ()
        if wrong := next((issue for issue in issues if issue.severity == "error"), None):
            message = wrong.message
            both = say("{problem} ({hint})", problem=message, hint=wrong.hint) if wrong.hint else message
            self.refused["when"] = both
        else:
            self._needed("when", text)

    def _needed(self, name: str, text: str) -> None:
        if text:
            self.values[name] = text
        else:
            self.refused[name] = say('"{key}" cannot be left out', key=name)

    def _value(self, name: str, lines: str) -> None:
        field = COLUMNS[name]
        if field.kind == "texts" and lines and BULLET.strip() not in lines:  # as people write lists
            self.values[field.attribute] = tuple(map(unescape, several(lines, commas=name == "partners")))
            return
        if field.kind not in LISTS:
            lines = lines if field.kind == "text" else lines.replace("\n", " ")
        try:
            value = from_cell(field, one_link_per_line(lines) if field.kind == "links" else lines)
        except ValueError:
            self._refuse(name, lines)
            return
        if value is None and field.kind in (*LISTS, "flag"):
            value = False if field.kind == "flag" else ()
        self.values[field.attribute] = value

    def _addressees(self, lines: list[str]) -> None:
        """Take words of the task's own, else the names of groups; a new group needs its name alone."""
        text = ", ".join(lines) if self._known([unescape(line) for line in lines]) else " ".join(lines)
        if self.own_words or self.task.addressees:
            self.values["addressees"] = unescape(text) or None
            if groups := self._groups_changed(unescape(text)):
                self.values["audiences"] = groups
            return
        if not text:
            self.refused["addressees"] = say('"{key}" cannot be left out', key="audiences")
            return
        text = unescape(text)
        known = self._known(text.split(", "))
        named = read_groups(text)
        names = (*named.groups, *named.among) or (text,)
        self.values["audiences"] = known or tuple(map(self._group, names))
        if not known and fold(", ".join(names)) != fold(text):
            self.values["addressees"] = text

    def _groups_changed(self, text: str) -> tuple[str, ...]:
        """Return the groups that `text` names in place of words which named those of the task; else none."""
        named = self._known((self.task.addressees or "").split(", "))
        return self._known(text.split(", ")) if set(named) == set(self.task.audiences) else ()

    def take_ids(self, text: str) -> None:
        """Take the ids or names of groups in a column of them."""
        words = [word.strip() for word in " ".join(plain_lines(text)).split(",") if word.strip()]
        if words:
            self.values["audiences"] = tuple(map(self._group, words))
        else:
            self.refused["audiences"] = say('"{key}" cannot be left out', key="audiences")

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
