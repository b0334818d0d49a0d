"""What an editor is shown: hover, completion, outline, readings, actions, renamed audiences."""

from __future__ import annotations

from typing import Any

import pytest
from an_editor import PLAN, Editor, with_cursor

from osl.format import TASK
from osl.rules import RULES


def hovered(where: str, text: str = PLAN, plus: int = 0) -> str:
    found = Editor(text).at("hover", where, plus=plus)
    return str(found["contents"]["value"]) if found else ""


def test_a_date_phrase_is_shown_as_it_is_read() -> None:
    assert hovered("20–22 May") == "dates: 20–22 May 2023"
    assert hovered("once a month").startswith("recurring: once a month")
    assert hovered("7\n") == "span: from 1 July 2023 to 31 July 2023"


def test_the_earlier_time_of_a_task_is_shown_as_it_is_read() -> None:
    text = PLAN.replace("unplanned:", "    moves:\n      - {on: 2023-02-01, from: March}\nunplanned:")
    assert hovered("March", text) == "span: from 1 March 2023 to 31 March 2023"


@pytest.mark.parametrize("where", ["elders: {", "elders]", "elders\n    when"])
def test_an_audience_is_shown_with_its_name_and_its_groups_wherever_it_is_named(where: str) -> None:
    assert hovered(where) == "elders: Elders 60+\npart of: Residents (all)"


def test_a_group_is_shown_with_the_groups_within_it() -> None:
    assert hovered("within: all", plus=8) == "all: Residents\nits groups: Elders 60+ (elders)"


def test_a_key_is_shown_with_its_description() -> None:
    lines = hovered("section").split("\n")
    assert lines == ["section – section", TASK["section"].about]
    assert "needed, unless “months” is there" in hovered("when:")
    assert "private" in hovered("notes", PLAN.replace("section: Events", "notes: x"))


def test_a_rule_in_a_comment_is_shown_with_its_page() -> None:
    text = PLAN.replace("once a month\n", "once  a month # osl: ignore[odd-spaces, clash]\n")
    assert hovered("odd-spaces", text).startswith("### ")
    assert "(`clash`)" in hovered("clash", text)
    assert "```yaml" in hovered("clash", text)


def test_text_of_the_plan_is_never_markup() -> None:
    found = Editor(PLAN.replace("Residents", '"[x](command:y) \u202e"')).at("hover", "all: ")
    assert found["contents"] == {"kind": "plaintext", "value": "all: [x](command:y) \\u202e\nits groups: "
                                 "Elders 60+ (elders)"}  # fmt: skip


def test_nothing_is_shown_where_there_is_nothing() -> None:
    assert hovered("Family") == ""
    assert hovered("Plan") == ""
    assert Editor("").about("hover", position={"line": 0, "character": 0}) is None
    assert Editor("tekst").about("hover", position={"line": 99, "character": 99}) is None


def offered(text: str) -> list[dict[str, Any]]:
    editor, position = with_cursor(text)
    found: list[dict[str, Any]] = editor.about("completion", position=position)["items"]
    return found


def labels(text: str) -> list[str]:
    return [one["label"] for one in sorted(offered(text), key=lambda one: one["sortText"])]


HEAD = PLAN[: PLAN.index("tasks:")]


def test_keys_are_offered_the_needed_first_and_without_those_that_are_there() -> None:
    found = labels(HEAD + "tasks:\n  - id: a\n    place: x\n    ‸\n    cost: free\n")
    assert found[:3] == ["title", "audiences", "when"]
    assert set(found) == set(TASK) - {"id", "place", "cost"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("‸", "year"),
        (HEAD + "tasks:\n  - ‸", "id"),
        (HEAD + "tasks:\n- id: a\n  ‸", "title"),
        (HEAD + "tasks: [{‸", "id"),
        (HEAD + "tasks: [{id: a, ‸", "title"),
        (HEAD + "tasks:\n  - id: a\n    log:\n      - ‸", "on"),
        (HEAD + "tasks:\n  - id: a\n    log:\n      - on: 2023-05-01\n        ‸", "what"),
        (HEAD + "tasks:\n  - id: a\n    moves: [{on: 2023-05-01, ‸", "from"),
        (HEAD + "tasks:\n  - id: a\n    links:\n    - title: x\n      u‸", "url"),
        (HEAD + "tasks:\n  - id: a\n    exceptions:\n      - ‸", "of"),
        ("audiences:\n  a:\n    ‸", "name"),
        ("audiences:\n  a: {‸", "name"),
    ],
)
def test_keys_of_every_mapping_are_offered(text: str, first: str) -> None:
    assert labels(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "tasks:\n  - audiences: [‸",
        "tasks:\n  - audiences: [‸]\n",
        "tasks:\n  - id: a\n    audiences:\n      - ‸",
        "tasks:\n  - id: a\n    audiences:\n    - e‸",
        "tasks:\n  - {id: a, audiences: [‸",
        'tasks:\n  - id: a\n    title: "never closed\n    audiences: [‸',
        "unplanned:\n  - id: a\n    audiences: [‸",
    ],
)
def test_audiences_are_offered_also_while_the_file_is_broken(text: str) -> None:
    assert labels(HEAD + text) == ["all", "elders"]


def test_an_audience_is_offered_with_its_name_and_once() -> None:
    found = offered(HEAD + "tasks:\n  - audiences: [all, el‸]")
    assert [(one["label"], one["detail"]) for one in found] == [("elders", "Elders 60+")]
    assert found[0]["textEdit"]["newText"] == "elders"
    assert found[0]["textEdit"]["range"]["start"]["character"] == len("  - audiences: [all, ")


def test_audiences_below_an_error_are_offered_too() -> None:
    text = "year: 2023\ntitle: [\n" + HEAD + "tasks:\n  - audiences: [‸"
    assert labels(text) == ["all", "elders"]


def test_groups_are_offered_for_within() -> None:
    assert labels("audiences:\n  a: A\n  b: {name: B, within: ‸}") == ["a", "b"]
    assert labels("audiences:\n  a: A\n  b:\n    name: B\n    within: ‸\n") == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("status: ‸", ["planned", "started", "done", "partly-done", "cancelled"]),
        ("role: co‸", ["organiser", "co-organiser", "partner"]),
        ("tentative: ‸", ["true", "false"]),
        ("months: ‸", [str(month) for month in range(1, 13)]),
        ("months: [5, ‸]", [str(month) for month in range(1, 13) if month != 5]),
        ("closed_on: ‸", ["2023-08-01"]),
    ],
)
def test_values_are_offered(line: str, expected: list[str]) -> None:
    assert labels(f"{HEAD}tasks:\n  - id: a\n    {line}") == expected


def test_months_are_offered_in_the_language_of_the_plan_with_its_year() -> None:
    assert labels(HEAD + "tasks:\n  - id: a\n    when: ‸")[4] == "maj 2023"
    assert labels("language: en\n" + HEAD + "tasks:\n  - id: a\n    when: ‸")[4] == "May 2023"


def test_rules_are_offered_in_a_comment() -> None:
    assert set(labels("year: 2023  # osl: ignore[‸")) == set(RULES)
    assert set(labels("year: 2023  # osl: ignore[clash, odd-‸]")) == set(RULES)


def test_a_key_before_a_colon_is_replaced_without_another_colon() -> None:
    found = offered(HEAD + "tasks:\n  - id: a\n    wh‸: x")
    assert next(one for one in found if one["label"] == "when")["textEdit"]["newText"] == "when"


def test_the_outline_has_audiences_sections_and_months() -> None:
    found = Editor().about("documentSymbol")
    tree = {one["name"]: [child["name"] for child in one["children"]] for one in found}
    assert tree == {
        "audiences": ["all", "elders"],
        "Events": ["Family picnic"],
        "Meetings": ["Meetings of elders"],
        "May 2023": ["Family picnic"],
        "July 2023": ["Help after the flood"],
        "all year": ["Meetings of elders"],
    }
    assert found[1]["children"][0]["detail"] == "dates: 20–22 May 2023"


def test_the_selected_part_of_a_symbol_is_inside_its_range() -> None:
    for one in Editor().about("documentSymbol"):
        for symbol in (one, *one["children"]):
            whole, inner = symbol["range"], symbol["selectionRange"]
            assert (whole["start"]["line"], whole["start"]["character"]) <= (
                inner["start"]["line"], inner["start"]["character"])  # fmt: skip
            assert (inner["end"]["line"], inner["end"]["character"]) <= (
                whole["end"]["line"], whole["end"]["character"])  # fmt: skip


WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}}


def test_the_reading_is_shown_beside_each_date_phrase() -> None:
    editor = Editor()
    found = editor.about("inlayHint", range=WHOLE)
    assert [one["label"] for one in found] == [
        "→ dates: 20–22 May 2023",
        hovered("once a month").join(["→ ", ""]),
    ]
    assert found[0]["position"] == editor.place("20–22 May", len("20–22 May"))


def test_readings_are_only_shown_for_the_lines_that_are_asked_for() -> None:
    part = {"start": {"line": 11, "character": 0}, "end": {"line": 17, "character": 0}}
    assert len(Editor().about("inlayHint", range=part)) == 1


@pytest.mark.parametrize(
    "options", [{"inlayHints": False}, {"osl": {"inlayHints": False}}, {"inlayHints": {"enabled": False}}]
)
def test_the_readings_can_be_turned_off(options: dict[str, Any]) -> None:
    assert Editor(initializationOptions=options).about("inlayHint", range=WHOLE) == []
    editor = Editor()
    editor.tell("workspace/didChangeConfiguration", {"settings": options})
    assert editor.about("inlayHint", range=WHOLE) == []


def by_title(editor: Editor, where: str, beginning: str) -> dict[str, Any]:
    return next(one for one in editor.actions(where) if one["title"].startswith(beginning))


def test_a_task_is_marked_as_done_in_the_text_of_the_editor() -> None:
    editor = Editor()
    after = editor.made(by_title(editor, "Family", "mark as done")["edit"])
    assert after == PLAN.replace("20–22 May\n", "20–22 May\n    status: done\n    closed_on: 2023-08-01\n")


def test_an_event_is_logged_in_the_text_of_the_editor() -> None:
    editor = Editor()
    after = editor.made(by_title(editor, "once", "log an event")["edit"])
    assert after == PLAN.replace("once a month\n", "once a month\n    log:\n      - on: 2023-08-01\n")


def test_what_goes_on_is_not_marked_as_done() -> None:
    titles = [one["title"] for one in Editor().actions("once a month")]
    assert titles == ["log an event: meetings"]


def test_an_action_is_made_when_it_is_chosen_if_the_client_can_wait() -> None:
    actions = {"dataSupport": True, "resolveSupport": {"properties": ["edit"]}}
    editor = Editor(capabilities={"textDocument": {"codeAction": actions}})
    action = by_title(editor, "Family", "mark as done")
    assert "edit" not in action
    resolved = editor.ask("codeAction/resolve", action)
    assert "closed_on" in editor.made(resolved["edit"])


def test_an_action_on_a_task_that_is_gone_changes_nothing() -> None:
    editor = Editor()
    data = {"uri": editor.uri, "task": "gone", "verb": "done"}
    for wrong in (data, {**data, "task": "picnic", "verb": "burn"}, {"uri": "x"}, None, [1]):
        assert "edit" not in editor.ask("codeAction/resolve", {"title": "x", "data": wrong})


def test_a_broken_plan_offers_no_change_of_its_tasks() -> None:
    editor = Editor(PLAN + "x: [\n")
    assert [one for one in editor.actions("Family") if one["kind"] != "quickfix"] == []


def test_only_the_kinds_that_are_asked_for_are_offered() -> None:
    editor = Editor(PLAN.replace("section: Events", "sektion: Events"))
    assert {one["kind"] for one in editor.actions("sektion", "quickfix")} == {"quickfix"}
    assert {one["kind"] for one in editor.actions("sektion", "refactor")} == {"refactor.rewrite"}
    assert editor.actions("sektion", "source.organizeImports") == []


@pytest.mark.parametrize("where", ["elders: {", "elders]", "elders\n    when"])
def test_an_audience_is_renamed_wherever_it_is_named(where: str) -> None:
    editor = Editor()
    assert editor.at("prepareRename", where)["placeholder"] == "elders"
    edit = editor.at("rename", where, newName="seniors")
    assert editor.made(edit) == PLAN.replace("elders: {", "seniors: {").replace(
        "elders]", "seniors]"
    ).replace("- elders", "- seniors")


def test_a_group_is_renamed_in_within_too_and_in_its_quotes() -> None:
    text = PLAN.replace("within: all", "within: 'all'")
    editor = Editor(text)
    after = editor.made(editor.at("rename", "all: Res", newName="everybody"))
    assert "within: 'everybody'" in after
    assert after.count("everybody") == 4


def test_an_id_that_yaml_takes_for_a_number_is_quoted() -> None:
    editor = Editor()
    after = editor.made(editor.at("rename", "elders: {", newName="60"))
    assert '"60": {' in after
    editor.change({"text": after})
    assert editor.diagnostics() == []


@pytest.mark.parametrize("where", ["Family", "picnic", "title: Fam", "Events", "20–22", "all: Residents"])
def test_nothing_else_is_renamed(where: str) -> None:
    plus = len("all: R") if where.startswith("all") else 0
    editor = Editor()
    assert editor.at("prepareRename", where, plus=plus) is None
    position = editor.place(where, plus)
    params = {"textDocument": {"uri": editor.uri}, "position": position, "newName": "x"}
    assert "only the id" in editor.request("textDocument/rename", params)["error"]["message"]


@pytest.mark.parametrize(
    ("new", "why"),
    [("Two Words", "is not an id"), ("", "is not an id"), ("all", "already"), ("ą", "is not an id")],
)
def test_an_id_that_cannot_be_is_refused(new: str, why: str) -> None:
    editor = Editor()
    params = {"textDocument": {"uri": editor.uri}, "position": editor.place("elders: {"), "newName": new}
    assert why in editor.request("textDocument/rename", params)["error"]["message"]


def test_nothing_is_renamed_in_a_plan_that_cannot_be_read_whole() -> None:
    editor = Editor(PLAN + "x: [\n")
    params = {"textDocument": {"uri": editor.uri}, "position": editor.place("elders: {"), "newName": "x"}
    assert "cannot be read" in editor.request("textDocument/rename", params)["error"]["message"]
