"""Quick fixes: each makes its problem disappear, and nothing worse comes."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from an_editor import PLAN, URI, Editor
from conftest import ROOT

from osl.checking.check import check
from osl.checking.pages import page
from osl.lsp.fix_proposals import FIXES
from osl.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.check import Checked

HEAD = "year: 2023\ntitle: Plan\naudiences:\n  all: Residents\n"
TASK = "  - id: picnic\n    title: Family picnic\n    audiences: [all]\n    when: May\n"


def task(*lines: str) -> str:
    """Return a plan with one task that ends with `lines`."""
    return HEAD + "tasks:\n" + TASK + "".join(f"    {line}\n" for line in lines)


def instead(old: str, new: str) -> str:
    """Return a plan of one task with `new` in the place of `old`."""
    text = HEAD + "tasks:\n" + TASK
    assert old in text
    return text.replace(old, new)


# what a fix makes of a plan, by what is wrong in it
FIXED: dict[str, tuple[str, str]] = {
    "a misspelt audience": (instead("[all]", "[al]"), instead("", "")),
    "a misspelt key": (instead("title: Family", "titel: Family"), instead("", "")),
    "a key in Polish": (instead("when:", "termin:"), instead("", "")),
    "a misspelt status": (task("status: strated"), task("status: started")),
    "a misspelt role in quotes": (task("role: 'partnr'"), task("role: 'partner'")),
    "a day that there is not": (
        task("x-a: b").replace("May\n", "31 June\n"),
        task("x-a: b").replace("May\n", "30 June\n"),
    ),
    "a closing date in Polish order": (
        task("status: done", "closed_on: 02.06.2023"),
        task("status: done", "closed_on: 2023-06-02"),
    ),
    "a closing date that there is not": (
        task("status: done", "closed_on: 2023-06-31"),
        task("status: done", "closed_on: 2023-06-30"),
    ),
    "no closing date": (task("status: done"), task("status: done", "closed_on: 2023-08-01")),
    "months in the wrong order": (instead("when: May", "months: 7-5"), instead("when: May", "months: 5-7")),
    "months that differ": (
        task("months: 6").replace("May", "1–3 May"),
        task("months: 5").replace("May", "1–3 May"),
    ),
    "another year": (instead("May\n", "May 2022\n"), instead("May\n", "May 2023\n")),
    "another year in the title": (
        instead("title: Plan", "title: Plan 2022"),
        instead("title: Plan", "title: Plan 2023"),
    ),
    "one audience without brackets": (instead("[all]", "all"), instead("", "")),
    "a key twice": (task("place: x", "place: y"), task("place: x")),
    "a key twice with a list": (
        task("activities: [a]", "activities:", "  - b", "", "  - c"),
        task("activities: [a]"),
    ),
    "an empty key": (task("place:"), instead("", "")),
    "an empty key in a log": (
        task("log:", "  - on: 2023-05-02", "    what:"),
        task("log:", "  - on: 2023-05-02"),
    ),
    "two spaces": (instead("Family picnic", "Family  picnic"), instead("", "")),
    "a space at the end": (
        instead("Family picnic", "'Family picnic '"),
        instead("Family picnic", "'Family picnic'"),
    ),
    "an unseen character": (instead("Family", "Fam\u200bily"), instead("", "")),
    "an unseen character as an escape": (
        instead("Family picnic", '"Fam\\u200bily picnic"'),
        instead("Family picnic", '"Family picnic"'),
    ),
    "a control character": (instead("Family", "Fam\u0007ily"), instead("", "")),
    "a comment that silences nothing": (instead("[all]\n", "[all]  # osl: ignore[clash]\n"), instead("", "")),
    "such a comment on a line of its own": (
        instead("  - id", "# osl: ignore[clash]\n  - id"),
        instead("", ""),
    ),
    "one name too many in such a comment": (
        instead("May\n", "sometime  # osl: ignore[clash, unread-when]\n"),
        instead("May\n", "sometime  # osl: ignore[unread-when]\n"),
    ),
    "a misspelt rule in such a comment": (
        instead("Family picnic", "Family  picnic  # osl: ignore[od-spaces]"),
        instead("Family picnic", "Family  picnic  # osl: ignore[odd-spaces]"),
    ),
    "an unused audience": (
        instead("  all: Residents\n", "  all: Residents\n  scouts: {name: Scouts}\n"),
        instead("", ""),
    ),
    "a tag": (instead("title: Plan", "title: !!str Plan"), instead("", "")),
    "an anchor": (instead("title: Plan", "title: &a Plan"), instead("", "")),
    "an anchor with its alias": (task("place: &a market", "cost: *a"), task("place: market", "cost: market")),
    "a second colon": (
        instead("Family picnic", "Family: picnic"),
        instead("Family picnic", '"Family: picnic"'),
    ),
    "a second colon before a comment": (
        instead("Family picnic", "Family: picnic # c"),
        instead("Family picnic", '"Family: picnic" # c'),
    ),
    "a text that begins with @": (instead("Family picnic", "@home"), instead("Family picnic", '"@home"')),
    "an open bracket": (instead("[all]", "[all"), instead("", "")),
    "an open quotation mark": (
        instead("Family picnic", '"Family picnic'),
        instead("Family picnic", '"Family picnic"'),
    ),
    "a text after quotes": (
        instead("Family picnic", '"Family" picnic'),
        instead("Family picnic", "'\"Family\" picnic'"),
    ),
    "no space after a colon": (instead("when: May", "when:May"), instead("", "")),
    "no colon": (instead("when: May", "when May"), instead("", "")),
    "tabs": (instead("    when: May", "\twhen: May"), instead("", "")),
    "a column too far in": (instead("    when: May", "      when: May"), instead("", "")),
    "a backslash": (instead("Family picnic", '"C:\\plans"'), instead("Family picnic", '"C:\\\\plans"')),
    "brackets that are text": (
        instead("Family picnic", "[Family picnic]"),
        instead("Family picnic", '"[Family picnic]"'),
    ),
    "the id of another task": (
        HEAD + "tasks:\n" + TASK + TASK.replace("May", "June"),
        HEAD
        + "tasks:\n"
        + TASK
        + TASK.replace("picnic\n    title", "picnic-2\n    title").replace("May", "June"),
    ),
    "a task without its dash": (
        HEAD + "tasks:\n" + TASK + TASK.replace("- id: picnic", "  id: other").replace("May", "June"),
        HEAD
        + "tasks:\n"
        + TASK
        + TASK.replace("picnic\n    title", "other\n    title").replace("May", "June"),
    ),
    "no year": (HEAD.removeprefix("year: 2023\n") + "tasks:\n" + TASK, HEAD + "tasks:\n" + TASK),
    "no audiences": (instead("    audiences: [all]\n", ""), instead("", "")),
    "no id": (
        instead("- id: picnic\n    ", "- "),
        instead("- id: picnic\n    title: Family picnic", "- id: family-picnic\n    title: Family picnic"),
    ),
    "a second document": (instead("tasks:", "---\ntasks:"), instead("", "")),
    "an audience that is not declared": (
        instead("[all]", "[all, scouts-and-guides]"),
        instead("[all]", "[all, scouts-and-guides]").replace(
            "Residents\n", "Residents\n  scouts-and-guides: Scouts and guides\n"
        ),
    ),
    "audiences without commas": (
        instead("[all]", "[all kids]").replace("Residents\n", "Residents\n  kids: Children\n"),
        instead("[all]", "[all, kids]").replace("Residents\n", "Residents\n  kids: Children\n"),
    ),
    "a day that is not in the series": (
        task("exceptions:", "  - of: 2023-05-03").replace("May\n", "every first Tuesday of the month\n"),
        task("exceptions:", "  - of: 2023-05-02").replace("May\n", "every first Tuesday of the month\n"),
    ),
}
FIXED |= {
    "a status in Polish": (task("status: w toku"), task("status: started")),
    "a role in Polish": (task("role: współorganizator"), task("role: co-organiser")),
    "a yes": (task("tentative: tak"), task("tentative: true")),
    "a number in words": (
        task("log:", "  - on: 2023-05-02", "    people: około 1 250 osób"),
        task("log:", "  - on: 2023-05-02", "    people: 1250"),
    ),
    "a closing date in words": (
        task("status: done", "closed_on: 2 czerwca"),
        task("status: done", "closed_on: 2023-06-02"),
    ),
    "a closing date to come": (
        task("status: done", "closed_on: 2024-06-02"),
        task("status: done", "closed_on: 2023-06-02"),
    ),
    "an event in another year": (task("log:", "  - on: 2022-05-02"), task("log:", "  - on: 2023-05-02")),
    "an event without its day": (
        task("log:", "  - what: coffee"),
        task("log:", "  - on: 2023-08-01", "    what: coffee"),
    ),
    "a move without its day": (
        task("moves: [{from: April}]"),
        task("moves: [{on: 2023-08-01, from: April}]"),
    ),
    "no closing date in the second task": (
        task() + TASK.replace("picnic", "hike") + "    status: done\n",
        task() + TASK.replace("picnic", "hike") + "    status: done\n    closed_on: 2023-08-01\n",
    ),
    "an empty key in the second list": (
        task() + "unplanned:\n" + TASK.replace("picnic", "hike") + "    place:\n",
        task() + "unplanned:\n" + TASK.replace("picnic", "hike"),
    ),
    "a year of two digits": (instead("year: 2023", "year: 23"), instead("", "")),
    "a month too many": (instead("when: May", "months: 5-13"), instead("when: May", "months: 5-12")),
    "a month that there is not in a list": (
        instead("when: May", "months: [5, 13]"),
        instead("when: May", "months: [5]"),
    ),
    "months without brackets": (
        instead("when: May", "months: '3, 9'"),
        instead("when: May", "months: [3, 9]"),
    ),
    "a list of dates": (
        instead("when: May", "when:\n      - May\n      - June"),
        instead("when: May", "when: May, June"),
    ),
    "no tasks": (HEAD, HEAD + "tasks: []\n"),
    "no groups": (
        instead("audiences:\n  all: Residents\n", ""),
        instead("  all: Residents", "  all: All"),
    ),
    "groups as a list": (
        instead("  all: Residents\n", "- All\n"),
        instead("  all: Residents", "  all: All"),
    ),
    "an empty list of groups": (instead("[all]", "[]"), instead("", "")),
    "the id of a group in capitals": (
        instead("[all]", "[All]").replace("  all:", "  All:"),
        instead("", ""),
    ),
    "an exception of what is not a series": (
        task("exceptions:", "  - of: 2023-05-03"),
        instead("", ""),
    ),
    "a misspelt zone": (
        "timezone: Europe/Warszawa\n" + instead("", ""),
        "timezone: Europe/Warsaw\n" + instead("", ""),
    ),
    "a misspelt rule": (
        task("repeats: RRULE:FREQ=MONTLY;BYDAY=1TUE").replace("May", "all year"),
        task("repeats: FREQ=MONTHLY;BYDAY=1TU").replace("May", "all year"),
    ),
    "a rule in words": (
        task("repeats: każdy pierwszy wtorek miesiąca").replace("May", "all year"),
        task("repeats: FREQ=MONTHLY;BYDAY=1TU").replace("May", "all year"),
    ),
}


def quick_fixes(editor: Editor) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each diagnostic of the document with each of its fixes."""
    for diagnostic in editor.diagnostics():
        found = editor.about(
            "codeAction",
            range=diagnostic["range"],
            context={"diagnostics": [diagnostic], "only": ["quickfix"]},
        )
        yield from ((diagnostic, one) for one in found if one["diagnostics"] == [diagnostic])


@pytest.mark.parametrize("name", FIXED)
def test_the_fix_that_the_hint_names_is_made(name: str) -> None:
    broken, fixed = FIXED[name]
    editor = Editor(broken)
    preferred = [editor.made(fix["edit"]) for _, fix in quick_fixes(editor) if fix["isPreferred"]]
    assert fixed in preferred


def checked(text: str) -> Checked:
    return check(URI.removeprefix("file://"), text.encode(), day=date(2023, 8, 1))


def kinds(text: str) -> Counter[str]:
    return Counter(f"{one.rule} {one.message}" for one in checked(text).problems.kept)


def broken_plans() -> dict[str, str]:
    found = {name: broken for name, (broken, _) in FIXED.items()}
    for rule in RULES:
        examples = [text for text, is_example in page(rule).blocks if is_example]
        found |= {f"{rule} {at}": text for at, text in enumerate(examples)}
    return found


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("name", broken_plans())
def test_every_fix_makes_its_problem_disappear(name: str, ends: str) -> None:
    text = broken_plans()[name].replace("\n", ends)
    editor = Editor(text)
    for diagnostic, fix in quick_fixes(editor):
        after = editor.made(fix["edit"])
        kind = next(one for one in kinds(text) if one.startswith(f"{diagnostic['code']} ")
                    and one.partition(" ")[2] == diagnostic["message"].split("\nhint: ")[0])  # fmt: skip
        assert kinds(after)[kind] < kinds(text)[kind], fix["title"]
        assert after.count("\r") == after.count("\n") * (ends == "\r\n")
        if checked(text).plan.whole and diagnostic["code"] not in ("unsupported-yaml", "not-text"):
            assert checked(after).problems.errors <= checked(text).problems.errors


def test_every_fix_belongs_to_a_sentence_of_osl() -> None:
    catalogue = (ROOT / "osl/locale/pl/LC_MESSAGES/osl.po").read_text("utf-8")
    known = re.sub(r'"\n"', "", catalogue)
    escaped = {hint: hint.replace("\\", "\\\\").replace('"', '\\"') for hint in FIXES}
    assert [hint for hint in FIXES if hint != "{text}" and f'"{escaped[hint]}"' not in known] == []


def test_a_warning_can_be_silenced_on_its_line() -> None:
    editor = Editor(PLAN.replace("Family picnic", "Family  picnic"))
    titles = {fix["title"]: editor.made(fix["edit"]) for _, fix in quick_fixes(editor)}
    assert "Family  picnic  # osl: ignore[odd-spaces]\n" in titles["ignore odd-spaces on this line"]


def test_another_rule_joins_the_comment_that_is_there() -> None:
    text = PLAN.replace("Family picnic", "Family  picnic of 2022  # osl: ignore[odd-spaces]")
    editor = Editor(text)
    found = [editor.made(fix["edit"]) for _, fix in quick_fixes(editor) if fix["title"].startswith("ignore")]
    assert ["ignore[odd-spaces, year-in-title]" in one for one in found] == [True]


def test_no_comment_is_written_into_a_text() -> None:
    editor = Editor(PLAN.replace("title: Family picnic", 'title: "Family\n      pic  nic"'))
    assert [one for one in editor.diagnostics() if one["code"] == "odd-spaces"]
    assert [fix for _, fix in quick_fixes(editor) if fix["title"].startswith("ignore")] == []


def test_an_error_is_not_silenced() -> None:
    editor = Editor(PLAN.replace("section: Events", "zzz: Events"))
    assert [fix["title"] for _, fix in quick_fixes(editor)] == []


@pytest.mark.parametrize("name", broken_plans())
def test_the_editor_shows_what_validate_reports(name: str) -> None:
    text = broken_plans()[name]
    found = checked(text)
    expected = [
        (one.rule, *found.source.position(one.span.start), str(one.message))
        for one in found.problems.in_order()
    ]
    assert [
        (one["code"], one["range"]["start"]["line"] + 1, one["range"]["start"]["character"] + 1,
         one["message"].split("\nhint: ")[0])
        for one in Editor(text).diagnostics()
    ] == expected  # fmt: skip
