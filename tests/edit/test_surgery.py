"""The primitives below the verbs: flow style, block style, and what verifying refuses."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from yaml import YAMLError

from osl.checking.check import Checked, check
from osl.edit.cst import CstMapping, UnsureError, cst_of
from osl.edit.mapping_editor import MappingEditor
from osl.edit.task_edit import TaskEdit
from osl.edit.text_edit import TextEdit, apply_edits
from osl.edit.text_lists import put_texts
from osl.edit.transaction import change
from osl.edit.verify import verify
from osl.i18n import say
from osl.problem import OslError
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from pathlib import Path

    from osl.edit.item_lines import Item

DAY = date(2023, 6, 1)


def put(text: str, name: str, value: str) -> str:
    editor = MappingEditor(text, (0, len(text)))
    editor.put(name, value)
    return editor.text


def take(text: str, name: str, *, keep_comments: bool = True) -> str:
    editor = MappingEditor(text, (0, len(text)))
    editor.take(name, keep_comments=keep_comments)
    return editor.text


def append(text: str, name: str, item: dict[str, object]) -> str:
    editor = MappingEditor(text, (0, len(text)))
    editor.append(name, item)
    return editor.text


# ---- flow


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{id: a, when: b}", "{id: a, when: b, status: done}"),
        ("{id: a, when: b,}", "{id: a, when: b, status: done,}"),
        ("{id: a,when: b}", "{id: a,when: b,status: done}"),
        ('{"id":"a","when":"b"}', '{"id":"a","when":"b","status":"done"}'),
        ("{id: a, when: b, log: []}", "{id: a, when: b, status: done, log: []}"),
        ("{\n  id: a,\n  when: b\n}", "{\n  id: a,\n  when: b,\n  status: done\n}"),
        ("{\n  id: a,\n  when: b, # c\n}", "{\n  id: a,\n  when: b, # c\n  status: done,\n}"),
        ("{\n  id: a,\n  when: b # c\n}", "{\n  id: a,\n  when: b, # c\n  status: done\n}"),
        ("{ id: a,\n  when: b }", "{ id: a,\n  when: b,\n  status: done }"),
        (
            "{\n  id: a, x-a: 1,\n  when: b, x-b: 2\n}",
            "{\n  id: a, x-a: 1,\n  when: b, status: done, x-b: 2\n}",
        ),
        ("{\r\n  id: a,\r\n  when: b\r\n}", "{\r\n  id: a,\r\n  when: b,\r\n  status: done\r\n}"),
        ("{status: }", "{status: done }"),
        ("{status: x}", "{status: done}"),
        ("{}", "{status: done}"),
    ],
)
def test_a_key_is_put_into_flow_style(before: str, after: str) -> None:
    assert put(before, "status", Plain("done")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{id: a, status: done}", "{id: a}"),
        ("{id: a, status: done, when: b}", "{id: a, when: b}"),
        ("{status: done, when: b}", "{when: b}"),
        ("{status: done}", "{}"),
        ("{id: a, status: done,}", "{id: a,}"),
        ("{\n  id: a,\n  status: done\n}", "{\n  id: a\n}"),
        ("{\n  id: a,\n  status: done, # c\n  when: b\n}", "{\n  id: a,\n  # c\n  when: b\n}"),
        ("{\n  id: a,\n  when: b }", "{\n  id: a,\n  when: b }"),
        ("{ id: a,\n  status: b }", "{ id: a }"),
    ],
)
def test_a_key_is_taken_out_of_flow_style(before: str, after: str) -> None:
    assert take(before, "status") == after


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{id: a, # c\n  status: b }", "there is a comment between the keys"),
        ("{\n  id: a # c\n  , # d\n  status: b\n}", "a comma is in an unexpected place"),
    ],
)
def test_flow_style_that_is_not_known_is_refused(text: str, why: str) -> None:
    with pytest.raises(UnsureError, match=why):
        take(text, "status")


def test_braces_that_hold_only_a_comment_are_refused() -> None:
    with pytest.raises(UnsureError, match="contain only a comment"):
        put("{ # c\n}", "status", Plain("done"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{id: a}", "{id: a, log: [{on: x}]}"),
        ("{id: a, log: []}", "{id: a, log: [{on: x}]}"),
        ("{id: a, log: [{on: y}]}", "{id: a, log: [{on: y}, {on: x}]}"),
        ("{log: [\n  {on: y}\n]}", "{log: [\n  {on: y},\n  {on: x}\n]}"),
    ],
)
def test_an_item_is_appended_in_flow_style(before: str, after: str) -> None:
    assert append(before, "log", {"on": Plain("x")}) == after


# ---- block


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("when: |\n  a\n\nx-a: 1\n", "when: |\n  a\nstatus: done\n\nx-a: 1\n"),
        ("when: |+\n  a\n\nx-a: 1\n", "when: |+\n  a\n\nstatus: done\nx-a: 1\n"),
        ("id: a\nwhen: |\n  a", "id: a\nstatus: done\nwhen: |\n  a"),
        ("when: a # c\n# d\nx-a: 1", "when: a # c\nstatus: done\n# d\nx-a: 1"),
        ("status:\nid: a\n", "status: done\nid: a\n"),
        ("status: # c\nid: a\n", "status: done # c\nid: a\n"),
    ],
)
def test_a_key_is_put_into_block_style(before: str, after: str) -> None:
    assert put(before, "status", Plain("done")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\nstatus: done\nwhen: b\n", "id: a\nwhen: b\n"),
        ("id: a\nstatus: done", "id: a"),
        ("id: a\r\nstatus: done", "id: a"),
        ("id: a\nstatus: done # c\n", "id: a\n# c\n"),
        ("id: a\nstatus: >- # c\n  done\n  so\n\nwhen: b\n", "id: a\n# c\n\nwhen: b\n"),
        ("id: a\nstatus: [ # c\n  x ] # d\n", "id: a\n# c\n# d\n"),
    ],
)
def test_a_key_is_taken_out_of_block_style(before: str, after: str) -> None:
    assert take(before, "status") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("log:\n- on: 1\n\n- on: 2\n", "log:\n- on: 1\n\n- on: 2\n\n- on: x\n"),
        ("log:\n- on: 1\n\n- on: |+\n    2\n", "log:\n- on: 1\n\n- on: |+\n    2\n- on: x\n"),
        ("tasks: [a]\n\nlog:\n- on: |+\n    2\n\n", "tasks: [a]\n\nlog:\n- on: |+\n    2\n\n- on: x\n"),
    ],
)
def test_an_item_keeps_the_distance_unless_it_would_become_text(before: str, after: str) -> None:
    assert append(before, "log", {"on": Plain("x")}) == after


def test_a_key_that_is_taken_for_good_takes_its_comment_along() -> None:
    assert take("id: a\nstatus: done # c\nwhen: b\n", "status", keep_comments=False) == "id: a\nwhen: b\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- log: b\n  # c\n  id: a\n", "-\n  # c\n  id: a\n"),
        ("- log: b\n  id: a\n", "- id: a\n"),
        ("- log: b # c\n  id: a\n", "- # c\n  id: a\n"),
        ("- log: # c\n    b\n  id: a\n", "- # c\n  id: a\n"),
        ("- log: | # c\n    b\n  id: a\n", "- # c\n  id: a\n"),
        ("- log: # c\n  - b\n  id: a\n", "- # c\n  id: a\n"),
        ("- log: # c\r\n    - b\r\n  id: a\r\n", "- # c\r\n  id: a\r\n"),
        ("-   log: # c\n      - on: b\n    id: a\n", "-   # c\n    id: a\n"),
        ("- log:\n    # c\n    - on: b\n  id: a\n", "- # c\n  id: a\n"),
        ("- log:\n    - # c\n      on: b\n  id: a\n", "- # c\n  id: a\n"),
        ("- log:\n    [b, # c\n     d]\n  id: a\n", "- # c\n  id: a\n"),
        ("- log: # c\n    - b\n    # d\n    - e # f\n\n  id: a\n", "- # c\n  # d\n  # f\n\n  id: a\n"),
    ],
)
def test_the_first_key_behind_a_hyphen_gives_way_to_the_next_or_to_its_comments(
    before: str, after: str
) -> None:
    at = len(before) - len(before.lstrip("- "))
    editor = MappingEditor(before, (at, len(before)))
    editor.take("log")
    assert editor.text == after


def test_the_only_key_behind_a_hyphen_is_not_taken() -> None:
    text = "- status: done\n"
    with pytest.raises(UnsureError, match="the only one after the hyphen"):
        MappingEditor(text, (2, len(text))).take("status")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("log: {a: b}\n", '"log" contains keys, expected a list'),
        ("log: ''\n", "the list there is empty, in a notation that osl does not know"),
    ],
)
def test_a_list_that_is_none_is_not_appended_to(text: str, why: str) -> None:
    with pytest.raises(UnsureError, match=why):
        append(text, "log", {"on": Plain("x")})


# ---- items of lists


def inserted(text: str, name: str, item: Item, after: int | None = None) -> str:
    editor = MappingEditor(text, (0, len(text)))
    if after is None:
        editor.append(name, item)
    else:
        editor.insert(name, {after: [item]})
    return editor.text


def removed(text: str, name: str, at: int) -> str:
    editor = MappingEditor(text, (0, len(text)))
    editor.remove_item(name, at)
    return editor.text


@pytest.mark.parametrize(
    ("before", "at", "after"),
    [
        ("log:\n- on: 1\n- on: 2\n  what: b\n- on: 3\n", 1, "log:\n- on: 1\n- on: 3\n"),
        ("log:\n  - on: 1\n  - on: 2", 1, "log:\n  - on: 1"),
        ("log:\r\n  - on: 1\r\n  - on: 2", 0, "log:\r\n  - on: 2"),
        ("log:\n  -\n    on: 1 # c\n  - on: 2\n", 0, "log:\n  # c\n  - on: 2\n"),
        ("log:\n  # d\n  - on: 1\n  # e\n  - on: 2\n", 0, "log:\n  # d\n  # e\n  - on: 2\n"),
        ("log:\n  - on: 1\n  # - f\n  - on: 2\n", 1, "log:\n  - on: 1\n  # - f\n"),
        ("log:\n  - what: |\n      - a\n  - on: 2\n", 1, "log:\n  - what: |\n      - a\n"),
        ("id: a\nlog:\n  - on: 1\nx-a: b\n", 0, "id: a\nx-a: b\n"),
        ("log: [{on: 1}, {on: 2}]", 0, "log: [{on: 2}]"),
        ("log: [{on: 1}, {on: 2}]", 1, "log: [{on: 1}]"),
        ("{id: a, log: [{on: 1}]}", 0, "{id: a}"),
        ("log: [\n  {on: 1}, # c\n  {on: 2}\n]\n", 1, "log: [\n  {on: 1} # c\n]\n"),
    ],
)
def test_an_item_is_removed_with_its_lines(before: str, at: int, after: str) -> None:
    assert removed(before, "log", at) == after


@pytest.mark.parametrize(
    ("before", "item", "after_which", "after"),
    [
        ("log:\n- on: 1\n- on: 2\n", {"on": "x"}, 0, "log:\n- on: 1\n- on: x\n- on: 2\n"),
        ("log:\n- on: 1\n# c\n- on: 2\n", {"on": "x"}, 0, "log:\n- on: 1\n- on: x\n# c\n- on: 2\n"),
        ("log:\n- on: 1\n  # c\n- on: 2\n", {"on": "x"}, 0, "log:\n- on: 1\n  # c\n- on: x\n- on: 2\n"),
        ("log:\n- on: 1\n\n- on: 2\n", {"on": "x"}, 0, "log:\n- on: 1\n\n- on: x\n\n- on: 2\n"),
        ("log: [{on: 1}, {on: 2}]\n", {"on": "x"}, 0, "log: [{on: 1}, {on: x}, {on: 2}]\n"),
        ("partners: [OSP]\n", "KGW", None, "partners: [OSP, KGW]\n"),
        ("partners: ['OSP']\n", "KGW", None, "partners: ['OSP', 'KGW']\n"),
        ("partners:\n- OSP # c\n", "KGW: b", None, 'partners:\n- OSP # c\n- "KGW: b"\n'),
        ("partners:\n- 'OSP'\n", "KGW", None, "partners:\n- 'OSP'\n- 'KGW'\n"),
        ("partners:\n  - |\n    OSP\n", "KGW", None, "partners:\n  - |\n    OSP\n  - KGW\n"),
        ("partners: []\n", "KGW", None, "partners: [KGW]\n"),
        ("partners: # c\n", "KGW", None, "partners: [KGW] # c\n"),
        ("id: a\n", "KGW", None, "id: a\npartners: [KGW]\n"),
        ("id: a\naudiences:\n- b\n", "KGW", None, "id: a\naudiences:\n- b\npartners:\n- KGW\n"),
        ("{id: a}", "KGW", None, "{id: a, partners: [KGW]}"),
    ],
)
def test_an_item_is_put_behind_another(before: str, item: Item, after_which: int | None, after: str) -> None:
    assert inserted(before, "log" if isinstance(item, dict) else "partners", item, after_which) == after


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("audiences: [a, b, c]\n", "ac", "audiences: [a, c]\n"),
        ("audiences: [a]\n", "ab", "audiences: [a, b]\n"),
        ("audiences: [a, b]\n", "ba", "audiences: [b, a]\n"),
        ("audiences: [a, b, c]\n", "d", "audiences: [d]\n"),
        ("audiences: [a, b]\n", "cda", "audiences: [c, d, a]\n"),
        ("audiences:\n- a # c\n- b\n", "b", "audiences:\n# c\n- b\n"),
        ("audiences:\n- 'a' # c\n- b\n", "cb", "audiences:\n- 'c' # c\n- b\n"),
        ("audiences:\n  - a\n  - b\n", "bcd", "audiences:\n  - b\n  - c\n  - d\n"),
        ("audiences: [a, a]\n", "a", "audiences: [a]\n"),
        ("audiences: []\n", "ab", "audiences: [a, b]\n"),
    ],
)
def test_a_list_of_texts_is_made_another(before: str, values: str, after: str) -> None:
    editor = MappingEditor(before, (0, len(before)))
    put_texts(editor, "audiences", list(values))
    assert editor.text == after


def test_a_mapping_in_a_list_is_edited_in_its_place() -> None:
    text = "id: a\nlog:\n  - on: 1 # c\n    what: b\n  - {on: 2, what: d}\nplace: e\n"
    editor = MappingEditor(text, (0, len(text)))
    for at in (0, 1):
        inner = editor.inside("log", at)
        inner.put("on", "3")
        inner.put("people", Plain("7"))
        inner.take("what")
        editor.adopt(inner)
    editor.put("place", "f")
    assert editor.text == (
        'id: a\nlog:\n  - on: "3" # c\n    people: 7\n  - {on: "3", people: 7}\nplace: f\n'
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("log: a\n", '"log" is not a list'),
        ("log:\n- on: 1\n- on: {a: b} c\n", "."),
    ],
)
def test_an_item_of_what_is_no_list_is_not_removed(text: str, why: str) -> None:
    with pytest.raises((UnsureError, YAMLError), match=why):
        removed(text, "log", 0)


def test_an_item_that_is_a_list_is_not_set_to_a_text() -> None:
    text = "audiences: [[a], b]\n"
    with pytest.raises(UnsureError, match="expected one value"):
        put_texts(MappingEditor(text, (0, len(text))), "audiences", ["c"])


def test_a_text_that_a_line_end_would_become_part_of_is_left_alone() -> None:
    for text in ("log:\n- on: |\n    a", "log:\n- on: >\n    a"):
        with pytest.raises(UnsureError, match="has no line end"):
            append(text, "log", {"on": Plain("x")})
    assert append("log:\n- on: |-\n    a", "log", {"on": Plain("x")}) == "log:\n- on: |-\n    a\n- on: x"


def test_structures_that_no_plan_has_are_refused() -> None:
    with pytest.raises(UnsureError, match="expected keys with values"):
        MappingEditor("- a\n", (0, 4)).keys()
    with pytest.raises(UnsureError, match="a key that is not text"):
        cst_of("? [a]\n: b\n")
    with pytest.raises(UnsureError, match="there is no key that the new one could follow"):
        put("x-a: 1\n", "status", Plain("done"))
    with pytest.raises(UnsureError, match='"log" is empty'):
        append("{log: }", "log", {"on": Plain("x")})


def test_taking_what_is_not_there_changes_nothing() -> None:
    assert take("id: a\n", "status") == "id: a\n"
    assert not MappingEditor("id: a\n", (0, 6)).has_comment("status")


def test_a_comment_behind_a_flow_task_is_not_its_status_s() -> None:
    assert not MappingEditor("{id: a, status: done} # c", (0, 21)).has_comment("status")
    assert MappingEditor("{\n status: done # c\n}", (0, 21)).has_comment("status")


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="TextEdit"):
        apply_edits("abc", [TextEdit(0, 2), TextEdit(1, 3)])
    assert apply_edits("abc", [TextEdit(1, 1, "x"), TextEdit(1, 1, "y"), TextEdit(1, 2)]) == "axyc"


def test_a_node_has_exact_ends() -> None:
    text = "a: b # c\n\nd:\n  - e\n\n# f\n"
    node = cst_of(text)
    assert isinstance(node, CstMapping)
    assert text[node.start : node.end] == "a: b # c\n\nd:\n  - e"


# ---- verifying

PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: a # comment
    title: A
    audiences: [ngo]
    when: maj 2023
    x-mine: 1
  - {id: b, title: B, audiences: [ngo], when: maj 2023}
"""


def read(text: str) -> Checked:
    return check("plan", text.encode(), day=DAY)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("title: B", "title: C", "the plan would then be read incorrectly"),
        ("title: Plan\n", "title: Plan # x\n", "other lines would change"),
        (" # comment", "", "a comment or a key of your own would be lost"),
        ("x-mine: 1", "x-mine: 2", "a comment or a key of your own would be lost"),
        ("when: maj 2023\n    s", "when: 31 lutego\n    s", "nothing was changed"),
    ],
)
def test_a_mistake_of_an_edit_is_seen(old: str, new: str, why: str) -> None:
    before = read(PLAN)
    task = before.plan.tasks[0]
    edit = TaskEdit(task, {"status": "started"}, say("started"), {"status": Plain("started")})
    made = edit.made_in(PLAN)
    verify(before, read(made), edit)
    assert old in made
    with pytest.raises(OslError, match=why):
        verify(before, read(made.replace(old, new, 1)), edit)


def test_an_edit_that_means_something_else_is_seen() -> None:
    before = read(PLAN)
    edit = TaskEdit(before.plan.tasks[0], {"status": "done"}, say("x"), {"status": Plain("started")})
    with pytest.raises(UnsureError, match="would then be read incorrectly"):
        verify(before, read(edit.made_in(PLAN)), edit)
    right = edit._replace(meant={"status": "started"})
    verify(before, read(right.made_in(PLAN)), right)


def test_a_plan_broken_meanwhile_is_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("year: 2023\ntasks: [", encoding="utf-8")
    with pytest.raises(OslError, match="cannot be read as a plan"):
        change(path, DAY, lambda _: say("nothing"), said="osl done a", dry_run=False)
