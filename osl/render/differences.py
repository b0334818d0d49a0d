"""The differences between two versions of a plan, in sentences for a covering note, or as JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from osl.dates.names import day_words, month_from, month_to
from osl.dates.words import MovedDays, day_of, months_words
from osl.format import AUDIENCE, CLOSING_KEYS, PLAN, TASK, TIME_KEYS
from osl.i18n import _, ngettext, visible
from osl.questions.differences import KINDS
from osl.questions.words import role_name, state_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from osl.format import Field
    from osl.plan import Plan, Task
    from osl.questions.differences import Difference


def lines(old: Plan, new: Plan, found: Sequence[Difference]) -> Iterator[str]:
    """Yield the title, a line with the number of differences, then one line per difference."""
    yield _title(old, new)
    if not found:
        yield _("No differences.")
        return
    yield ngettext("{n} difference:", "{n} differences:", len(found)).format(n=len(found))
    for one in found:
        yield f"- {_sentence(old, new, one)}"


def _title(old: Plan, new: Plan) -> str:
    words = _("Changes in the plan for {year}")
    if old.year != new.year:
        words = _("Changes from the plan for {old} to the plan for {year}")
    return " · ".join(filter(None, (words.format(old=old.year, year=new.year), _flat(new.title))))


def _sentence(old: Plan, new: Plan, one: Difference) -> str:
    sentence = _WORDS[one.kind](old, new, one)
    if one.reason:
        return _("{sentence}, reason: {reason}").format(sentence=sentence, reason=_flat(one.reason))
    return sentence


def _flat(text: object) -> str:
    return visible(" ".join(str(text).split()))


def _added(_old: Plan, _new: Plan, one: Difference) -> str:
    if one.new.unplanned:
        return _("unplanned task added: {title}").format(title=_flat(one.title))
    time = _flat(one.new.when) if one.new.when else months_words(one.new.months or ())
    return _("added: {title} ({time})").format(title=_flat(one.title), time=time)


def _dropped(_old: Plan, _new: Plan, one: Difference) -> str:
    return _("removed: {title}").format(title=_flat(one.title))


def _renamed(_old: Plan, _new: Plan, one: Difference) -> str:
    return _("renamed: “{old}” is now “{new}”").format(old=_flat(one.old), new=_flat(one.new))


def _moved(old: Plan, new: Plan, one: Difference) -> str:
    before, after = _month_of(old, one.old), _month_of(new, one.new)
    start = month_from(before) if before else _("from {time}").format(time=_words(old, one.old))
    end = month_to(after) if after else _("to {time}").format(time=_words(new, one.new))
    return _("moved: {title} {start} {end}").format(title=_flat(one.title), start=start, end=end)


def _month_of(plan: Plan, task: Task) -> int | None:
    """Return the month of a task that takes exactly one whole month, else None."""
    reading = plan.reading(task)
    if reading is None or reading.kind != "span" or not reading.months or len(reading.months) > 1:
        return None
    first, last = reading.first_day, reading.last_day
    if first is None or last is None or first.day != 1:
        return None
    return first.month if (first.year, first.month) == (last.year, last.month) else None


def _words(plan: Plan, task: Task) -> str:
    """Return the date of a task: its single day, else its date phrase or its months in quotes."""
    reading = plan.reading(task)
    if reading is not None and reading.kind == "dates" and reading.days and len(reading.days) == 1:
        return day_of(reading.days[0], plan.year)
    return _("“{words}”").format(words=_flat(task.when or months_words(task.months or ())))


def _status(_old: Plan, new: Plan, one: Difference) -> str:
    title, status = _flat(one.title), state_name(one.new.status)
    if one.new.closed_on is None:
        return _("{status}: {title}").format(status=status, title=title)
    day = day_of(one.new.closed_on, new.year)
    return _("{status}: {title} ({day})").format(status=status, title=title, day=day)


def _changed(old: Plan, new: Plan, one: Difference) -> str:
    title = _flat(one.title)
    if one.key == "log":
        return _log(title, len(one.new) - len(one.old))
    if one.key == "unplanned":
        return _unplanned(title, one.new)
    return _value(old, new, one, title, TASK)


def _log(title: str, more: int) -> str:
    if more > 0:
        text = ngettext("{n} new log entry: {title}", "{n} new log entries: {title}", more)
        return text.format(n=more, title=title)
    return _("the log was changed: {title}").format(title=title)


def _unplanned(title: str, unplanned: bool) -> str:  # noqa: FBT001 - the new value
    if unplanned:
        return _("now an unplanned task: {title}").format(title=title)
    return _("now a planned task: {title}").format(title=title)


def _value(old: Plan, new: Plan, one: Difference, title: str, fields: Mapping[str, Field]) -> str:
    key = _(fields[str(one.key)].title)
    before, after = (
        _flat(_in_words(plan, one.key, value)) for plan, value in ((old, one.old), (new, one.new))
    )
    if not before:
        return _("{key} added: {title}: “{new}”").format(key=key, title=title, new=after)
    if not after:
        return _("{key} removed: {title}: “{old}”").format(key=key, title=title, old=before)
    return _("{key} changed: {title}: “{new}” instead of “{old}”").format(
        key=key, title=title, old=before, new=after
    )


def _in_words(plan: Plan, key: str | None, value: Any) -> str:
    """Return a value of `plan` in words; an empty text if there is none."""
    if not value:
        return ""
    if isinstance(value, date):
        return day_words(value)
    if key in ("audiences", "within"):
        ids = value if isinstance(value, tuple) else (value,)
        return ", ".join(plan.audiences[name].name if name in plan.audiences else name for name in ids)
    if value is True:
        return _("yes")
    if key == "role":
        return role_name(value)
    if key == "months":
        return months_words(value)
    if key == "links":
        return ", ".join(f"{one.title or ''} {one.url or ''}".strip() for one in value)
    if key == "exceptions":
        return str(MovedDays(tuple((one.of, one.to) for one in value if one.of), plan.year))
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _audience(old: Plan, new: Plan, one: Difference) -> str:
    title = _flat(one.title)
    if one.key is not None:
        return _value(old, new, one, title, AUDIENCE)
    if one.old is None:
        return _("audience added: {title}").format(title=title)
    return _("audience removed: {title}").format(title=title)


def _head(old: Plan, new: Plan, one: Difference) -> str:
    return _value(old, new, one, _("the plan"), PLAN)


_WORDS = dict(
    zip(KINDS, (_added, _dropped, _moved, _status, _renamed, _changed, _audience, _head), strict=True)
)


def as_object(heads: Sequence[dict[str, Any]], found: Sequence[Difference]) -> dict[str, Any]:
    """Return the JSON of a comparison; `heads` describe the two plans."""
    return {"version": 1, "old": heads[0], "new": heads[1], "changes": [_object(one) for one in found]}


def _object(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind, "id": one.id, "title": one.title, "key": one.key,
        "old": _part(one, one.old), "new": _part(one, one.new), "reason": one.reason,
    }  # fmt: skip


def _part(one: Difference, value: Any) -> Any:
    from osl.plan import Task
    from osl.questions.json_objects import PLAIN, plan_keys, value_object

    if isinstance(value, Task):
        keys = plan_keys(value, TASK)
        wanted = {"moved": TIME_KEYS, "status": CLOSING_KEYS}
        names = wanted.get(one.kind, tuple(keys))
        return {name: keys[name] for name in names if name in keys}
    return value if value is None or value.__class__ in PLAIN else value_object(one.key or "", value)
