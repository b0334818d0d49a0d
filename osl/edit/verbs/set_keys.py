"""`osl set`: keys of a task that have one line are given a value, or taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.edit.task_edit import TaskEdit, changed_items
from osl.edit.verbs.own_keys import is_own, own_changed
from osl.format import CHANGED_BY, ENTRY, FLAGS, ROLES, TASK
from osl.i18n import Sentence, say
from osl.plan import Link
from osl.problem import OslError, UnknownValue
from osl.questions.groups import group_of
from osl.reading.mapping import key_meant
from osl.source.yaml_scalar import Plain, PlainId
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.plan import Plan, Task

_WORD = re.compile(r"(?s)([^=]*?)([+-]?)=(.*)")
_LISTS = ("texts", "ids", "links")
_STATUS_COMMANDS = {
    "planned": "osl reopen {id}",
    "started": "osl start {id}",
    "done": "osl done {id}",
    "partly-done": 'osl done {id} --partly --reason "…"',
    "cancelled": 'osl cancel {id} --reason "…"',
}
SETTABLE = tuple(name for name in TASK if name not in CHANGED_BY)


def sign_of(key: str) -> str:
    """Return what is written between `key` and a value that is added or set."""
    return "+=" if TASK[key].kind in ("texts", "links") else "="


class Assignment(Value):
    """One word as typed: a key, how its list changes ("+", "-" or not), a value."""

    key: str
    sign: str
    value: str

    @classmethod
    def of(cls, word: str) -> Assignment:
        """Return the assignment in `word`; raise OslError if it has no "="."""
        if (found := _WORD.fullmatch(word)) and found[1].strip():
            return cls(found[1].strip(), found[2], found[3].strip())
        raise OslError(say('"{word}" is not an assignment; write it such as place=park', word=word))

    def _commands(self, name: str) -> str:
        """Return the commands that change the key; if one does what was typed, only that."""
        commands = CHANGED_BY[self.key].format(id=name)
        if self.key == "when" and self.value:
            return commands.replace('"…"', f'"{self.value}"')
        if self.key == "status" and self.value in _STATUS_COMMANDS:
            return _STATUS_COMMANDS[self.value].format(id=name)
        return commands

    def check(self, name: str) -> None:
        """Raise OslError if the key is not one that `osl set` changes; `name` is the task's id."""
        if self.key in CHANGED_BY:
            commands = self._commands(name)
            raise OslError(
                say('"{key}" is not changed by osl set; type: {commands}', key=self.key, commands=commands)
            )
        if self.key not in TASK and not is_own(self.key):
            raise _unknown(self.key)
        kind = "text" if is_own(self.key) else TASK[self.key].kind
        if self.sign and kind not in _LISTS:
            raise OslError(
                say('"{key}" has one value; write {key}={value}', key=self.key, value=self.value or "…")
            )
        if not self.sign and self.value and kind in ("texts", "links"):
            message = say(
                '"{key}" is a list; write {key}+="{value}" to add an item, {key}-="…" to remove one',
                key=self.key, value=self.value,
            )  # fmt: skip
            raise OslError(message)
        if self.sign and not self.value:
            raise OslError(say('"{key}{sign}=" needs a value', key=self.key, sign=self.sign))


def _unknown(key: str) -> OslError:
    if key in ENTRY and key not in TASK:
        return OslError(say('"{key}" is a key of a log entry, not of a task; see: osl log --help', key=key))
    if near := key_meant(key, TASK):
        return UnknownValue(say('there is no key "{key}"; did you mean {near}?', key=key, near=near))
    return OslError(say('there is no key "{key}"; keys:\n  {keys}', key=key, keys=", ".join(SETTABLE)))


def set_keys(task: Task, plan: Plan, assignments: Sequence[Assignment], text: str) -> TaskEdit | Sentence:
    """Give keys of `task` the values in `assignments`; raise OslError if one of them cannot be.

    `text` is the plan's, where the values of keys of the user's own are.
    """
    for one in assignments:
        one.check(task.id)
    _refuse_twice(assignments)
    meant: dict[str, Any] = {}
    given = {one.key: one.value for one in assignments if is_own(one.key)}
    own = own_changed(text, task, given) if given else {}
    for one in assignments:
        if one.key in given:
            continue
        now = meant.get(one.key, getattr(task, one.key))
        meant[one.key] = _changed(plan, one, now)
    changed = {key: value for key, value in meant.items() if value != getattr(task, key)}
    if not changed and not own:
        return say("{id} already has these values; nothing changed", id=task.id)
    emptied = {one.key for one in assignments if not one.sign and not one.value}
    return _edit(task, changed | own, emptied)


def give_values(task: Task, values: Mapping[str, Any]) -> TaskEdit | None:
    """Give keys of `task` new values, None or () taking a key out; None if it has them all already."""
    changed = {key: value for key, value in values.items() if value != getattr(task, key)}
    emptied = {key for key, value in changed.items() if not value}
    return _edit(task, changed, emptied) if changed else None


def _refuse_twice(assignments: Sequence[Assignment]) -> None:
    plain = [one.key for one in assignments if not one.sign]
    if twice := next((key for key in plain if plain.count(key) > 1), None):
        raise OslError(say('"{key}" was given twice', key=twice))


def _changed(plan: Plan, one: Assignment, now: Any) -> Any:
    """Return the value that the key of `one` has after it; `now` is what it has before."""
    kind = TASK[one.key].kind
    if kind not in _LISTS:
        if TASK[one.key].needed and not one.value:
            raise OslError(say('"{key}" cannot be left out', key=one.key))
        return one.value == "true" if one.value in FLAGS and kind == "flag" else _single(kind, one.value)
    if kind == "ids":
        return _groups(plan, one, now)
    item = _link(one.value) if kind == "links" and one.sign == "+" else one.value
    if not one.sign:
        return ()
    if one.sign == "+":
        return now if item in now else (*now, item)
    at = _position(one, now)
    return (*now[:at], *now[at + 1 :])


def _single(kind: str, value: str) -> Any:
    return value or (False if kind == "flag" else None)


def _groups(plan: Plan, one: Assignment, now: tuple[str, ...]) -> tuple[str, ...]:
    words = [word.strip() for word in one.value.split(",") if word.strip()]
    if one.sign == "-":
        gone = [word if word in now else group_of(plan, word) for word in words]
        if missing := next((word for word in gone if word not in now), None):
            raise OslError(_not_there(one.key, missing, now))
        left = tuple(group for group in now if group not in gone)
    else:
        found = (group_of(plan, word) for word in words)
        left = tuple(dict.fromkeys([*(now if one.sign else ()), *found]))
    if not left:
        raise OslError(say('"{key}" cannot be left out', key=one.key))
    return left


def _link(value: str) -> Link:
    title, _, url = value.rpartition(" ")
    if not title.strip():
        raise OslError(
            say(
                'a link is a name and an address: links+="Poster https://…"; "{value}" is one word',
                value=value,
            )
        )
    return Link(title.strip(), url)


def _position(one: Assignment, now: Sequence[Any]) -> int:
    """Return the position of the item of `now` that `one` takes out; raise OslError if it is not one."""
    names = [_names(item) for item in now]
    for alike in (str, fold):
        found = [at for at, texts in enumerate(names) if alike(one.value) in map(alike, texts)]
        if len(found) == 1:
            return found[0]
        if found:
            said = ", ".join(names[at][-1] for at in found)
            raise OslError(
                say('"{value}" is several in "{key}": {items}', value=one.value, key=one.key, items=said)
            )
    raise OslError(_not_there(one.key, one.value, [texts[-1] for texts in names]))


def _names(item: Any) -> list[str]:
    """Return the texts that name an item of a list, the whole of it last."""
    if isinstance(item, Link):
        title, url = item.title or "", item.url or ""
        return [title, url, f"{title} {url}".strip()]
    return [item]


def _not_there(key: str, value: str, items: Sequence[str]) -> Sentence:
    if not items:
        return say('"{value}" is not in "{key}", which is empty', value=value, key=key)
    return say('"{value}" is not in "{key}": {items}', value=value, key=key, items=", ".join(items))


def _edit(task: Task, changed: dict[str, Any], emptied: set[str]) -> TaskEdit:
    takes = tuple(key for key, value in changed.items() if value == () or (key in emptied and not value))
    given = {key: value for key, value in changed.items() if key not in takes}
    puts = {key: _written(key, value) for key, value in given.items() if not isinstance(value, tuple)}
    lists = {
        key: [PlainId(one) if key == "audiences" else one for one in value]
        for key, value in given.items()
        if isinstance(value, tuple) and key != "links"
    }
    links = changed_items("links", task.links, given["links"]) if "links" in given else {}
    meant = {key: value for key, value in changed.items() if key in TASK}
    return TaskEdit(
        task, meant, _said(task.id, list(given), takes), puts, takes,
        lists=lists, **links,
    )  # fmt: skip


def _written(key: str, value: Any) -> str:
    if value is True or value is False:
        return Plain(str(value).lower())
    return Plain(value) if key == "role" and value in ROLES else str(value)


def _said(name: str, given: Sequence[str], takes: Sequence[str]) -> Sentence:
    if not takes:
        return say("{id}: set {keys}", id=name, keys=", ".join(given))
    if not given:
        return say("{id}: removed {keys}", id=name, keys=", ".join(takes))
    return say("{id}: set {keys}; removed {gone}", id=name, keys=", ".join(given), gone=", ".join(takes))
