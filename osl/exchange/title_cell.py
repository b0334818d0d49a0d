"""The cell that names a task: title, what has to be known of it, purpose, activities; and back."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from osl.dates.words import months_words
from osl.exchange.cells import BULLET, from_cell, to_cell
from osl.format import TASK
from osl.i18n import LANGUAGES, N_, _, say, speaking, translation
from osl.questions.words import state_name
from osl.text.escapes import code, escape
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.i18n import Sentence
    from osl.plan import Task

# a line that begins so is taken for a list item; one with the first of these even on the first line
MARK = BULLET[0]
FOREIGN_MARK = re.compile(r"[-–—*·]|(?:[0-9]{1,2}|[a-z])[.)]\s")
TENTATIVE = N_("tentative")
MOVED = N_("time changed, earlier: {time}")
# a purpose that begins so needs no label before it
_AIM = re.compile(
    r"(?:mając\w* na celu|w celu|celem|aby|żeby|in order to|so that|aimed at|aiming (?:at|to))\b",
    re.IGNORECASE,
)


def title_cell(task: Task, columns: Sequence[str]) -> str:
    """Return the cell with the title of `task`, and under it what none of `columns` shows."""
    title = _guarded(task.title)
    lines = [title, *_notes(task, columns)]
    if "activities" not in columns:
        if task.purpose and "purpose" not in columns:
            lines.append(_purpose(task.purpose))
        lines.append(to_cell(TASK["activities"], task.activities))
    return "\n".join(filter(None, lines))


def unlisted(text: str) -> str:
    """Return `text` as a cell in which no line is taken for a list item."""
    first, *rest = escape(text).split("\n")
    marked = [first.startswith(MARK), *(_is_marked(line) for line in rest)]
    lines = zip([first, *rest], marked, strict=True)
    return "\n".join(code(line[0]) + line[1:] if mark else line for line, mark in lines)


def values_of(text: str, columns: Sequence[str]) -> tuple[dict[str, Any], list[Sentence]]:
    """Return what `title_cell` put into `text` by attribute, and a sentence for what a plan cannot keep."""
    lines = text.split("\n")
    listed = len(lines)
    if "activities" not in columns:
        listed = next((at for at, line in enumerate(lines) if line.startswith(BULLET)), listed)
    end = next((at for at in range(1, listed) if _is_ours(lines[at])), listed)
    values: dict[str, Any] = {"title": from_cell(TASK["title"], "\n".join(lines[:end])) or text}
    left: list[Sentence] = []
    if end < listed and (parts := _parts(lines[end])):
        left = _take(parts, values)
        end += 1
    if end < listed:
        values["purpose"] = from_cell(TASK["purpose"], _unlabelled("\n".join(lines[end:listed])))
    if "activities" not in columns:
        values["activities"] = from_cell(TASK["activities"], "\n".join(lines[listed:])) or ()
    return values, left


def without_notes(text: str) -> str:
    """Return the cell `text` without the line that has to be known of the task, which no person edits."""
    return "\n".join(line for line in text.split("\n") if not _parts(line.strip()))


def _is_marked(line: str) -> bool:
    return line.startswith(MARK) or FOREIGN_MARK.match(line) is not None


def _guarded(title: str) -> str:
    """Return `title` as a cell in which no line is taken for one that osl adds."""
    first, *rest = unlisted(title).split("\n")
    return "\n".join([first, *(code(line[0]) + line[1:] if _is_ours(line) else line for line in rest)])


def _notes(task: Task, columns: Sequence[str]) -> list[str]:
    """Return a line with what has to be known of `task`; none if there is nothing."""
    found = []
    if task.status == "cancelled" and "status" not in columns:
        found.append(state_name("cancelled"))
    elif task.tentative and "tentative" not in columns:
        found.append(_(TENTATIVE))
    if task.moves and "moves" not in columns:
        first = task.moves[0]
        found.append(
            _(MOVED).format(time=escape(flat(first.before or "") or months_words(first.months or ())))
        )
    return [f"({'; '.join(found)})"] if found else []


def _purpose(purpose: str) -> str:
    lines = escape(purpose).split("\n")
    text = "\n".join(
        code(line[0]) + line[1:] if n and _is_marked(line) else line for n, line in enumerate(lines)
    )
    return text if _AIM.match(purpose) else f"{_label(_(TASK['purpose'].title))}{text}"


def _label(title: str) -> str:
    return f"{title.capitalize()}: "


@cache
def _labels() -> tuple[str, ...]:
    return tuple(_label(translation(language).gettext(TASK["purpose"].title)) for language in LANGUAGES)


@cache
def _known() -> tuple[dict[str, tuple[str, Any]], tuple[str, ...]]:
    """Return the notes in all languages with the keys that they are of, and how those on moves begin."""
    notes: dict[str, tuple[str, Any]] = {}
    moved = []
    for language in LANGUAGES:
        with speaking(language):
            notes[state_name("cancelled")] = ("status", "cancelled")
            notes[_(TENTATIVE)] = ("tentative", True)
            moved.append(_(MOVED).partition("{")[0])
    return notes, tuple(moved)


def _parts(line: str) -> list[str]:
    """Return the notes in `line`; none if it is another line."""
    if not (line.startswith("(") and line.endswith(")")):
        return []
    notes, moved = _known()
    first, separator, rest = line[1:-1].partition("; ")
    if line[1:].startswith(moved):
        return [line[1:-1]]
    if first not in notes or (separator and not rest.startswith(moved)):
        return []
    return [first, rest] if separator else [first]


def _is_ours(line: str) -> bool:
    return bool(_parts(line)) or line.startswith(_labels()) or _AIM.match(line) is not None


def _take(parts: list[str], values: dict[str, Any]) -> list[Sentence]:
    notes, _moved = _known()
    values |= dict(notes[part] for part in parts if part in notes)
    return [say('"{text}" was left out', text=part) for part in parts if part not in notes]


def _unlabelled(text: str) -> str:
    label = next((one for one in _labels() if text.startswith(one)), "")
    return text.removeprefix(label)
