"""Any change of any plan: undone it is as it was, and nothing else was touched."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from conftest import run
from edit.styled_plans import TUESDAY, WEDNESDAY, WORDS, Made, plans, series_plans
from everything import untraced
from hypothesis import assume, given
from hypothesis import strategies as st
from made_plans import part

from osl.app import edit_copy
from osl.checking.check import check
from osl.edit.cst import cst_at, cst_of, scalars
from osl.edit.history import Change
from osl.edit.transaction import _changed
from osl.edit.verbs.add import Addition
from osl.edit.verbs.close import close, close_and_log
from osl.edit.verbs.log import log
from osl.edit.verbs.move import move
from osl.edit.verbs.new_groups import NewGroups
from osl.edit.verbs.remove import remove
from osl.edit.verbs.reopen import reopen
from osl.edit.verbs.set_keys import Assignment, set_keys
from osl.edit.verbs.single_day import Decision, SeriesTask, leave_out, move_day, put_back
from osl.edit.verbs.start import start
from osl.edit.verbs.unlog import unlog
from osl.edit.verbs.update import added
from osl.plan import CLOSED, Entry
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Task

    ProposedHere: TypeAlias = Proposal | Sentence | list[Proposal | Sentence]

pytestmark = untraced
DAY = date(2023, 6, 1)
VERBS = (
    "start",
    "done",
    "done on",
    "done and log",
    "partly",
    "cancel",
    "reopen",
    "move",
    "log",
    "add",
    "add unplanned",
    "add in full",
    "add a group",
    "add several",
    "set",
    "set every key",
    "set lists",
    "take out",
    "take every key out",
    "take an item out",
    "link",
    "unlog",
    "remove",
)
TEXTS = (
    "title", "short", "section", "purpose", "method", "addressees", "responsible", "place", "cost",
    "condition", "notes",
)  # fmt: skip


def read(data: bytes) -> Checked:
    return check("plan.yaml", data, day=DAY)


def task_of(plan: Checked, name: str) -> Task:
    return next(task for task in plan.plan.all_tasks() if task.id == name)


def new_row(title: str, section: str | None) -> dict[str, object]:
    return {"title": title, "when": "maj 2023", "audiences": ("ngo",), "section": section}


def proposal(now: Checked, verb: str, name: str, word: str) -> ProposedHere:
    task, text = task_of(now, name), now.source.text

    def set_to(*words: str) -> Proposal | Sentence:
        return set_keys(task, now.plan, [Assignment.of(one) for one in words], now.source.text)

    def add(audience: str = "ngo", **more: object) -> Addition:
        return Addition.of(now.plan, word, "maj 2023", (audience,), unplanned=None, more=more)

    verbs: dict[str, Callable[[], ProposedHere]] = {
        "start": lambda: start(task),
        "done": lambda: close(task, "done", on=None, today=DAY, reason=None),
        "done on": lambda: close(task, "done", on=date(2023, 5, 31), today=DAY, reason=None),
        "done and log": lambda: close_and_log(
            task, "done", Entry(None, word, 30), on=None, today=DAY, reason=None
        ),
        "partly": lambda: close(task, "partly-done", on=None, today=DAY, reason=word),
        "cancel": lambda: close(task, "cancelled", on=None, today=DAY, reason=word),
        "reopen": lambda: reopen(task, text),
        "move": lambda: move(task, text, "wrzesień 2023", on=DAY, reason=word),
        "log": lambda: log(task, Entry(DAY, word, 30, None, (word, "OSP"))),
        "set": lambda: set_to("place=" + word, "title=" + word, "tentative=true"),
        "set lists": lambda: set_to("partners+=" + word, "activities+=" + word, "audiences=jst,ngo"),
        "take out": lambda: set_to("place=", "partners=", "audiences=jst"),
        "take an item out": lambda: set_to(*[f"partners-={task.partners[-1]}"] if task.partners else []),
        "link": lambda: set_to(f"links+={word} https://gmina.pl/a", f"links+={word} b/c.pdf"),
        "unlog": lambda: unlog(task, len(task.log) // 2) if task.log else set_to("tentative=true"),
        "remove": lambda: remove([task], force=True),
        "add": add,
        "add in full": lambda: add(
            section=task.section or word,
            short=word,
            place=word,
            responsible=word,
            cost=word,
            partners=(word, "OSP"),
        ),
        "add several": lambda: [
            *added(now.plan, [new_row(word, one) for one in (task.section, word, None, task.section, word)])
        ],
        "add a group": lambda: [NewGroups.of(now.plan, [f"Grupa {word}"]), add("ngo")],
        "set every key": lambda: set_to(
            *(f"{key}={word}" for key in TEXTS), "role=partner", "tentative=true", f"x-moje={word}"
        ),
        "take every key out": lambda: set_to(
            *(f"{key}=" for key in TEXTS if key != "title"), "role=", "tentative=", "x-moje="
        ),
        "add unplanned": lambda: Addition.of(now.plan, word, "maj 2023", ("ngo", "jst"), unplanned=DAY),
    }
    return verbs[verb]()


def changed(path: Path, verb: str, name: str, word: str) -> bytes:
    return _changed(path, DAY, lambda now: proposal(now, verb, name, word))[2]


def other_tasks(data: bytes, *, but: str) -> dict[str, tuple[str, Task]]:
    """Return each task but one, as it is in the text and as it is read."""
    plan = read(data)
    text = plan.source.text
    return {
        task.id: (text[task.at[0] : cst_at(text, *task.at).end], task._replace(at=(0, 0)))
        for task in plan.plan.all_tasks()
        if task.id != but
    }


def ends_in_a_text_without_line_end(data: bytes) -> bool:
    """Whether a literal or folded text ends the file, to which a line end would be added."""
    last = [*scalars(cst_of(read(data).source.text))][-1]
    text = read(data).source.text
    return last.block and last.end == len(text) and not re.match("[|>]-", text[last.start :])


@given(plans(), st.sampled_from(VERBS), st.sampled_from(WORDS), st.data())
def test_a_change_is_made_alters_no_other_task_and_can_be_taken_back(
    tmp_path: Path, made: Made, verb: str, word: str, data: st.DataObject
) -> None:
    assume(not read(made.data).problems.errors)
    name = data.draw(st.sampled_from(made.ids))
    path = tmp_path / "plan.yaml"
    path.write_bytes(made.data)
    if verb == "start" and task_of(read(made.data), name).status in CLOSED:
        with pytest.raises(OslError, match="closed"):
            changed(path, verb, name, word)
        return
    if verb.startswith("add") and ends_in_a_text_without_line_end(made.data):
        with pytest.raises(OslError, match="no line end"):
            changed(path, verb, name, word)
        return
    after = changed(path, verb, name, word)
    mine = "" if verb.startswith("add") else name
    others = other_tasks(made.data, but=mine)
    assert {key: value for key, value in other_tasks(after, but=mine).items() if key in others} == others
    if after != made.data:
        assert Change.between(made.data, after, verb).taken_back(after) == made.data


@given(plans(), st.data())
def test_tasks_are_removed_at_once_as_one_by_one(tmp_path: Path, made: Made, data: st.DataObject) -> None:
    assume(not read(made.data).problems.errors)
    names = data.draw(st.sets(st.sampled_from(made.ids), min_size=min(2, len(made.ids))))
    in_order = [task.id for task in read(made.data).plan.all_tasks() if task.id in names]
    path = tmp_path / "plan.yaml"
    path.write_bytes(made.data)
    for name in sorted(names, key=lambda one: -task_of(read(made.data), one).at[0]):
        path.write_bytes(changed(path, "remove", name, ""))
    one_by_one = path.read_bytes()
    path.write_bytes(made.data)
    going = [task_of(read(made.data), name) for name in in_order]
    assert _changed(path, DAY, lambda _now: remove(going, force=True))[2] == one_by_one


DAY_VERBS = ("move of", "move of, with hours", "move back", "cancel of", "reopen of", "move")


def day_proposal(now: Checked, verb: str, name: str, word: str) -> Proposal | Sentence:
    task = task_of(now, name)
    series = SeriesTask(task, now.plan.reading(task), now.source.text, 2023)
    tuesday, wednesday = date.fromisoformat(TUESDAY), date.fromisoformat(WEDNESDAY)
    decision = Decision(None, DAY, word)
    verbs: dict[str, Callable[[], Proposal | Sentence]] = {
        "move of": lambda: move_day(series, tuesday, wednesday, Decision(None, DAY)),
        "move of, with hours": lambda: move_day(
            series, tuesday, date(2023, 6, 9), decision._replace(hours="18–20")
        ),
        "move back": lambda: move_day(series, tuesday, tuesday, decision),
        "cancel of": lambda: leave_out(series, tuesday, decision),
        "reopen of": lambda: put_back(series, tuesday),
        "move": lambda: move(task, now.source.text, "każda środa", on=DAY, reason=word),
    }
    return verbs[verb]()


def day_changed(path: Path, verb: str, name: str, word: str) -> bytes:
    return _changed(path, DAY, lambda now: day_proposal(now, verb, name, word))[2]


def a_series(made: Made, data: st.DataObject) -> str:
    """Draw the id of a task of the plan that recurs on Tuesdays."""
    now = read(made.data)
    assume(not now.problems.errors)
    readings = {task.id: now.plan.reading(task) for task in now.plan.all_tasks()}
    ids = [name for name, reading in readings.items() if reading and reading.kind == "recurring"]
    assume(ids)
    return data.draw(st.sampled_from(ids))


@given(
    series_plans(), st.lists(st.sampled_from(DAY_VERBS[:-1]), max_size=5), st.sampled_from(WORDS), st.data()
)
def test_changes_of_single_days_alter_no_other_task_and_can_be_taken_back(
    tmp_path: Path, made: Made, verbs: list[str], word: str, data: st.DataObject
) -> None:
    name, path, states = a_series(made, data), tmp_path / "plan.yaml", [made.data]
    for verb in [*verbs, "move"]:
        path.write_bytes(states[-1])
        states.append(day_changed(path, verb, name, word))
        assert other_tasks(states[-1], but=name) == other_tasks(made.data, but=name)
    assert all(one.of <= DAY for one in task_of(read(states[-1]), name).exceptions if one.of)
    for before, after in pairwise(states):
        if before != after:
            assert Change.between(before, after, "").taken_back(after) == before


@given(series_plans(), st.sampled_from(DAY_VERBS[:4]), st.sampled_from(WORDS), st.data())
def test_a_day_changed_and_put_back_is_as_planned(
    tmp_path: Path, made: Made, verb: str, word: str, data: st.DataObject
) -> None:
    name, path = a_series(made, data), tmp_path / "plan.yaml"
    earlier = task_of(read(made.data), name).exceptions
    path.write_bytes(made.data)
    path.write_bytes(day_changed(path, verb, name, word))
    after = day_changed(path, "reopen of", name, word)
    kept = task_of(read(after), name).exceptions
    assert kept == tuple(one for one in earlier if str(one.of) != TUESDAY)
    if not earlier:
        assert after == made.data


TASK_VERBS = (
    "done", "done on", "partly", "cancel", "reopen", "move", "log", "set", "set lists", "take out", "link",
    "unlog",
)  # fmt: skip


@given(plans(), st.sampled_from(WORDS), st.data())
def test_changes_of_several_tasks_at_once_are_as_those_one_by_one(
    tmp_path: Path, made: Made, word: str, data: st.DataObject
) -> None:
    assume(not read(made.data).problems.errors)
    names = data.draw(st.lists(st.sampled_from(made.ids), min_size=1, unique=True))
    verbs = {name: data.draw(st.sampled_from(TASK_VERBS)) for name in names}
    path = tmp_path / "plan.yaml"
    path.write_bytes(made.data)

    def propose(now: Checked) -> list[Proposal | Sentence]:
        found = [proposal(now, verbs[name], name, word) for name in names]
        return [one for one in found if not isinstance(one, list)]

    after = _changed(path, DAY, propose)[2]
    for name in sorted(names, key=lambda name: task_of(read(made.data), name).at, reverse=True):
        path.write_bytes(changed(path, verbs[name], name, word))
    assert path.read_bytes() == after


@given(plans(), st.sampled_from(("done", "cancel", "partly")), st.sampled_from(WORDS), st.data())
def test_a_task_without_a_status_closed_and_opened_again_is_as_it_was(
    tmp_path: Path, made: Made, verb: str, word: str, data: st.DataObject
) -> None:
    assume(made.without_status)
    assume(not read(made.data).problems.errors)
    name = data.draw(st.sampled_from(made.without_status))
    path = tmp_path / "plan.yaml"
    path.write_bytes(made.data)
    path.write_bytes(changed(path, verb, name, word))
    assert changed(path, "reopen", name, word) == made.data


def test_the_made_plans_have_no_error() -> None:
    """Most of them: what has an error is passed over above."""
    found: list[bool] = []

    @given(plans())
    def count(made: Made) -> None:
        found.append(not read(made.data).problems.errors)

    count()
    assert sum(found) > len(found) * 0.9


EDITED = {
    "a word": lambda text: text.replace("NGO", "Organizacje pozarządowe"),
    "a comment": lambda text: text + "\n# dopisane 🎉\n",
    "blank lines": lambda text: text.replace("tasks:", "\n\ntasks:"),
    "line ends": lambda text: text.replace("\r\n", "\n"),
    "another line end": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "a mark": lambda text: text.removeprefix("\ufeff") if text.startswith("\ufeff") else "\ufeff" + text,
    "a key": lambda text: text.replace("title: Plan", "title: Plan pracy\nversion: '2'", 1),
    "no line end": lambda text: text.rstrip("\r\n"),
}


@part(4)
@given(plans() | series_plans(), st.sampled_from([*EDITED]))
def test_what_an_editor_saved_is_in_the_plan_and_can_be_taken_back(
    tmp_path: Path, made: Made, how: str
) -> None:
    assume(not read(made.data).problems.errors)
    path, saved = tmp_path / "plan.yaml", EDITED[how](made.data.decode()).encode()
    path.write_bytes(made.data)

    def editor(words: list[str]) -> int:
        Path(words[-1]).write_bytes(saved)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EDITOR", "edytor")
        patch.setattr(edit_copy, "can_ask", lambda: True)
        patch.setattr(edit_copy, "AT_ONCE", 0)
        patch.setattr(edit_copy, "run", editor)
        done = run("edit", "--plan", str(path), "--as-of", "2023-06-01")
        assert done.code == 0, done.err + done.out
        assert path.read_bytes() == saved
        if saved != made.data:
            assert run("undo", "--plan", str(path)).code == 0
    assert path.read_bytes() == made.data
