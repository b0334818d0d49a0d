"""Undo goes back state by state, also from an earlier one, and never guesses."""

from __future__ import annotations

import base64
import json
import shutil
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from edit.styled_plans import WORDS, Made, plans
from edit.test_edit_properties import DAY, VERBS, proposal, read
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from osl.disk import state_folder
from osl.edit import history
from osl.edit.history import Change, changes_of, digest, keep
from osl.edit.transaction import change
from osl.edit.undo import take_back
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: czerwiec 2023
"""
DATE = str(date(2023, 6, 1))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "2023.yaml"
    path.write_bytes(PLAN.encode())
    return path


def logged(osl: Osl, plan: Path, what: str) -> bytes:
    """The plan after another line in its log."""
    assert osl("log", "piknik", what, "--on", DATE, "--plan", str(plan)).code == 0
    return plan.read_bytes()


def undone(osl: Osl, plan: Path) -> bytes:
    assert osl("undo", "--plan", str(plan)).code == 0
    return plan.read_bytes()


# ---- earlier states


@given(
    plans(),
    st.lists(st.tuples(st.sampled_from(VERBS), st.sampled_from(WORDS)), min_size=1, max_size=6),
    st.data(),
)
@settings(max_examples=60)
def test_after_any_changes_and_a_way_back_to_any_of_their_states_undo_leads_to_the_first(
    tmp_path_factory: pytest.TempPathFactory, made: Made, verbs: list[tuple[str, str]], data: st.DataObject
) -> None:
    assume(not read(made.data).problems.errors)
    path = tmp_path_factory.mktemp("plans") / "2023.yaml"
    path.write_bytes(made.data)
    states = [made.data]
    for verb, word in verbs:
        name = data.draw(st.sampled_from(made.ids))
        try:
            change(path, DAY, lambda now: proposal(now, verb, name, word), said=verb, dry_run=False)  # noqa: B023
        except (OslError, StopIteration):  # refused, or the task was removed
            continue
        if path.read_bytes() != states[-1]:
            states.append(path.read_bytes())
    chosen = data.draw(st.sampled_from(states))
    at = max(at for at, one in enumerate(states) if one == chosen)
    path.write_bytes(states[at])  # git checkout, the editor's undo
    for before in reversed(states[:at]):
        take_back(path, dry_run=False)
        assert path.read_bytes() == before
    with pytest.raises(OslError, match="no change"):
        take_back(path, dry_run=False)


def test_a_change_of_an_earlier_state_forgets_what_came_after_it(plan: Path, osl: Osl) -> None:
    one = logged(osl, plan, "pierwsze")
    logged(osl, plan, "drugie")
    logged(osl, plan, "trzecie")
    plan.write_bytes(one)
    logged(osl, plan, "inne")
    assert undone(osl, plan) == one
    assert undone(osl, plan) == PLAN.encode()
    assert osl("undo", "--plan", str(plan)).code == 2


def test_a_state_that_came_twice_is_the_later_one(plan: Path, osl: Osl) -> None:
    osl("start", "piknik", "--plan", str(plan))
    started = plan.read_bytes()
    osl("reopen", "piknik", "--plan", str(plan))
    assert plan.read_bytes() == PLAN.encode()
    logged(osl, plan, "zebranie")
    plan.write_bytes(PLAN.encode())
    assert undone(osl, plan) == started
    assert undone(osl, plan) == PLAN.encode()


def test_a_file_that_osl_never_left_so_is_left_alone_and_what_to_do_is_shown(plan: Path, osl: Osl) -> None:
    osl("start", "piknik", "--plan", str(plan))
    started = plan.read_bytes()
    plan.write_bytes(started.replace(b"title: Piknik", b"title: Moje"))
    mine = plan.read_bytes()
    result = osl("undo", "--plan", str(plan))
    assert (result.code, plan.read_bytes()) == (2, mine)
    assert "was changed after: osl start piknik" in result.err
    assert 'in your editor, or with git) and try again, or by hand: delete "status: started"' in result.err
    plan.write_bytes(started)
    assert undone(osl, plan) == PLAN.encode()


def test_what_to_write_and_delete_by_hand_is_whole_lines() -> None:
    a, b, c = b"x: 1\nclosed_on: 2023-06-17\n", b"x: 1\nclosed_on: 2023-06-18\n", b"x: 1\n"
    assert (
        str(Change.between(a, b, "").by_hand()) == 'write "closed_on: 2023-06-17" for "closed_on: 2023-06-18"'
    )
    assert str(Change.between(b, c, "").by_hand()) == 'write "closed_on: 2023-06-18"'
    assert str(Change.between(c, b, "").by_hand()) == 'delete "closed_on: 2023-06-18"'
    assert Change.between(c, c + b"y: " + b"z" * 1000, "").by_hand() is None


# ---- another name


def test_a_plan_that_was_renamed_keeps_its_changes(plan: Path, osl: Osl) -> None:
    one = logged(osl, plan, "pierwsze")
    logged(osl, plan, "drugie")
    other = plan.rename(plan.with_name("plan-2023.yaml"))
    assert undone(osl, other) == one
    assert undone(osl, other) == PLAN.encode()
    assert osl("undo", "--plan", str(other)).code == 2


def test_a_copy_of_a_plan_has_no_changes_of_its_own(plan: Path, osl: Osl) -> None:
    logged(osl, plan, "pierwsze")
    copy = plan.with_name("kopia.yaml")
    shutil.copy(plan, copy)
    assert osl("undo", "--plan", str(copy)).code == 2
    assert undone(osl, plan) == PLAN.encode()


def test_a_plan_that_an_import_overwrote_comes_back(plan: Path, osl: Osl, tmp_path: Path) -> None:
    table = tmp_path / "plan.csv"
    table.write_text("Zadanie;Termin\nKiermasz;grudzień 2023\n", encoding="utf-8")
    result = osl("import", str(table), "-o", str(plan), "--force", "--year", "2023", "--audience", "NGO")
    assert result.code == 0
    assert "Kiermasz" in plan.read_text(encoding="utf-8")
    assert undone(osl, plan) == PLAN.encode()


# ---- damaged notes

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)
KEYS = ("before", "after", "start", "length", "removed", "said", "was", "became")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Notes that something happened to; the hash of the file is right, so that they are looked at."""
    after = PLAN.encode()
    whole = {
        "before": digest(b"x"), "after": digest(after), "start": 0, "length": 1,
        "removed": base64.b64encode(b"x").decode(), "said": "osl start piknik", "was": "a", "became": "b",
    }  # fmt: skip
    for key in draw(st.lists(st.sampled_from(KEYS), min_size=1, unique=True)):
        if draw(st.booleans()):
            del whole[key]
        else:
            whole[key] = draw(json_values)
    kept = draw(
        st.sampled_from([{"changes": [whole]}, {"changes": whole}, [whole], whole, {"changes": [[whole]]}])
    )
    text = json.dumps(kept).encode()
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


@given(
    damaged()
    | st.binary(max_size=30)
    | json_values.map(lambda value: json.dumps(value).encode())
    | st.sampled_from([b"[" * 100_000, b'{"changes": [' + b"9" * 5000 + b"]}", b"\xff\xfe{}", b""])
)
def test_damaged_notes_are_one_clear_line_and_the_next_change_can_be_undone(
    tmp_path_factory: pytest.TempPathFactory, osl: Osl, data: bytes
) -> None:
    plan = tmp_path_factory.mktemp("plans") / "2023.yaml"
    plan.write_bytes(PLAN.encode())
    state_folder.state_file(plan, ".json").write_bytes(data)
    result = osl("undo", "--plan", str(plan))
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert plan.read_bytes() == PLAN.encode()
    logged(osl, plan, "zebranie")
    assert undone(osl, plan) == PLAN.encode()


def test_notes_that_grow_too_large_lose_their_oldest(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "LARGEST", 2000)
    states = [f"{n}".encode() * 50 for n in range(9)]
    changes = [Change.between(one, two, "osl log") for one, two in pairwise(states)]
    keep(plan, changes)
    found = changes_of(plan, states[-1])
    assert 0 < len(found) < len(changes)
    assert found == changes[-len(found) :]
