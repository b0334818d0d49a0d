"""Each rule: source text, and what is reported where: line:column-line:column, end exclusive."""

from __future__ import annotations

from datetime import date

import pytest

from osl.checking.job import CheckJob, run_job
from osl.rules import RULES

HEAD = """\
year: 2023
title: Plan
audiences:
  s: Seniorzy
tasks:
"""
TASK = """\
  - id: a
    title: Bal
    audiences: [s]
"""
# lines 6 to 8 are TASK, so the first line of what follows it is 9
CASES: dict[str, tuple[str, list[str]]] = {
    "a raw control character is reported once, and what follows is read": (
        HEAD + TASK.replace("Bal", "B\x07l") + "    when: maj\n",
        ["not-text 7:13-7:14"],
    ),
    "one written as an escape is reported at its value": (
        HEAD + TASK.replace("Bal", '"B\\u0007l"') + "    when: maj\n",
        ["not-text 7:12-7:22"],
    ),
    "tab, CR and an emoji are text": (HEAD + TASK.replace("Bal", '"B\\t🎉"') + "    when: maj\r\n", []),
    "a second colon": (HEAD + TASK.replace("Bal", "Bal: x") + "    when: maj\n", ["yaml-syntax 7:15-7:16"]),
    "what stands before a syntax error is checked": (
        "year: 23\ntitle: Plan: x\n",
        ["bad-value 1:7-1:9", "yaml-syntax 2:12-2:13"],
    ),
    "a line further out says nothing of keys that it cut off": (
        HEAD + TASK + "   when: maj\n",
        ["yaml-syntax 9:4-9:5"],
    ),
    "an anchor and its alias": (
        HEAD + TASK.replace("Bal", "&b Bal") + "    when: maj\n    purpose: *b\n",
        ["unsupported-yaml 7:12-7:18", "unsupported-yaml 10:14-10:16"],
    ),
    "a tag": (HEAD + TASK.replace("Bal", "!!str Bal") + "    when: maj\n", ["unsupported-yaml 7:12-7:21"]),
    "a merge key is not unknown as well": (
        HEAD + TASK + "    when: maj\n    <<: {x-a: b}\n",
        ["unsupported-yaml 10:5-10:7"],
    ),
    "a second document is not checked further": (
        HEAD + TASK + "    when: maj\n---\nyear: 1\n",
        ["unsupported-yaml 10:1-10:4"],
    ),
    "33 levels, and what stands before is read": (
        "x-a: " + "[" * 32 + "]" * 32 + "\n" + HEAD + TASK + "    when: maj\n",
        ["too-large 1:37-1:38"],
    ),
    "32 levels are sound": ("x-a: " + "[" * 31 + "]" * 31 + "\n" + HEAD + TASK + "    when: maj\n", []),
    "a key twice, at the later one": (
        HEAD + TASK + "    when: maj\n    title: Inny\n",
        ["duplicate-key 10:5-10:10"],
    ),
    "a task without its dash is one slip": (
        HEAD + TASK + "    when: maj\n" + TASK.replace("  - id: a", "    id: b") + "    when: maj\n",
        ["duplicate-key 10:5-10:7"],
    ),
    "a key by its Polish name is not also missing": (
        HEAD.replace("title", "tytuł") + TASK + "    termin: maj\n",
        ["unknown-key 2:1-2:6", "unknown-key 9:5-9:11"],
    ),
    "a missing key is at the first character of its mapping": (HEAD + TASK, ["missing-key 6:5-6:6"]),
    "missing keys of the plan": (
        "year: 2023\n",
        ["missing-key 1:1-1:2", "missing-key 1:1-1:2", "missing-key 1:1-1:2"],
    ),
    "months instead of when": (HEAD + TASK + "    months: 5\n", []),
    "a misspelt key is not also missing": (
        HEAD + TASK.replace("title", "titel") + "    when: maj\n",
        ["unknown-key 7:5-7:10"],
    ),
    "own keys are not looked at": (HEAD + TASK + "    when: maj\n    x-a: {b: [1]}\n", []),
    "a text where a list belongs": (
        HEAD + TASK.replace("[s]", "s") + "    when: maj\n",
        ["wrong-type 8:16-8:17"],
    ),
    "a list where a text belongs": (
        HEAD + TASK.replace("Bal", "[Bal]") + "    when: maj\n",
        ["wrong-type 7:12-7:17"],
    ),
    "a key with nothing after it is reported at the key": (
        HEAD + TASK + "    when: maj\n    place:\n",
        ["empty-value 10:5-10:10"],
    ),
    "blank text is reported at the text": (
        HEAD + TASK + '    when: maj\n    place: " "\n',
        ["empty-value 10:12-10:15"],
    ),
    "no audience": (HEAD + TASK.replace("[s]", "[]") + "    when: maj\n", ["empty-value 8:16-8:18"]),
    "other lists may be empty": (HEAD + TASK + "    when: maj\n    partners: []\n    log: []\n", []),
    "values that are none of their kind": (
        HEAD + TASK + "    when: maj\n    status: doen\n    tentative: yes\n    role: host\n",
        ["bad-value 10:13-10:17", "bad-value 11:16-11:19", "bad-value 12:11-12:15"],
    ),
    "a date that is not in the calendar": (
        HEAD + TASK + "    when: maj\n    status: done\n    closed_on: 2023-02-30\n",
        ["bad-value 11:16-11:26"],
    ),
    "a number of people": (
        HEAD + TASK + "    when: maj\n    log: [{on: 2023-05-01, people: 3.5}]\n",
        ["bad-value 10:36-10:39"],
    ),
    "the later of two ids, also over both lists": (
        HEAD + TASK + "    when: maj\nunplanned:\n" + TASK + "    when: maj\n    closed_on: 2023-05-01\n",
        ["duplicate-id 11:9-11:10"],
    ),
    "an unknown audience does not make the one meant unused": (
        HEAD.replace("s: Sen", "sen: Sen") + TASK.replace("[s]", "[sem]") + "    when: maj\n",
        ["unknown-audience 8:17-8:20"],
    ),
    "an unknown group in within": (
        HEAD.replace("Seniorzy", "{name: Seniorzy, within: wszyscy}") + TASK + "    when: maj\n",
        ["unknown-audience 4:31-4:38"],
    ),
    "a loop is reported once, at its first member": (
        HEAD.replace("  s: Seniorzy", "  s: {name: A, within: b}\n  b: {name: B, within: s}") + TASK
        + "    when: maj\n",
        ["audience-loop 4:3-4:4"],
    ),
    "a group within itself": (
        HEAD.replace("Seniorzy", "{name: A, within: s}") + TASK + "    when: maj\n",
        ["audience-loop 4:3-4:4"],
    ),
    "a group that only leads into a loop is no member": (
        HEAD.replace("  s: Seniorzy", "  s: {name: A, within: b}\n  b: {name: B, within: b}") + TASK
        + "    when: maj\n",
        ["audience-loop 5:3-5:4"],
    ),
    "a group that nothing names": (
        HEAD.replace("Seniorzy", "Seniorzy\n  d: Dzieci") + TASK + "    when: maj\n",
        ["unused-audience 5:3-5:4"],
    ),
    "a group that only a within names is used": (
        HEAD.replace("Seniorzy", "{name: Seniorzy, within: d}\n  d: Mieszkańcy") + TASK + "    when: maj\n",
        [],
    ),
    "names that differ by a slip": (
        HEAD.replace("Seniorzy", "Mieszkańcy gminy\n  d: mieszkancy  gmny")
        + TASK.replace("[s]", "[s, d]") + "    when: maj\n",
        ["odd-spaces 5:6-5:22", "similar-audience 5:6-5:22"],
    ),
    "names that differ in a number are different": (
        HEAD.replace("Seniorzy", "Klasy 1-3\n  d: Klasy 4-6\n  e: Klasa I\n  f: Klasa II")
        + TASK.replace("[s]", "[s, d, e, f]") + "    when: maj\n",
        [],
    ),
    "words that cannot be read": (HEAD + TASK + "    when: jakoś tak\n", ["unread-when 9:11-9:20"]),
    "vague words are known": (HEAD + TASK + "    when: wg potrzeb\n", []),
    "a year of five digits": (
        HEAD + TASK + "    when: od 5.05.2023 do 5.06.20232\n",
        ["doubtful-when 9:11-9:37"],
    ),
    "months out of range, at the item": (
        HEAD + TASK + "    months: [1, 13, 0]\n",
        ["month-out-of-range 9:17-9:19", "month-out-of-range 9:21-9:22"],
    ),
    "a month out of range in words": (HEAD + TASK + "    when: 13.2023\n", ["month-out-of-range 9:11-9:18"]),
    "a range that is reversed": (HEAD + TASK + "    months: 7-3\n", ["reversed-range 9:13-9:16"]),
    "a reversed range in words": (HEAD + TASK + "    when: 20–12 maja\n", ["reversed-range 9:11-9:21"]),
    "a day that no February has": (HEAD + TASK + "    when: 31 lutego\n", ["impossible-date 9:11-9:20"]),
    "29 February is reported only with a valid year": (
        HEAD.replace("2023", "20x3") + TASK + "    when: 29 lutego\n",
        ["bad-value 1:7-1:11"],
    ),
    "another year": (HEAD + TASK + "    when: maj 2022\n", ["year-mismatch 9:11-9:19"]),
    "with no sound year no years are compared": (
        HEAD.replace("2023", "x") + TASK.replace("Bal", "Bal 2022") + "    when: maj 2022\n"
        "    log: [{on: 2022-05-01}]\n",
        ["bad-value 1:7-1:8"],
    ),
    "months beside words that say others": (
        HEAD + TASK + "    when: maj\n    months: 6\n",
        ["months-differ 10:13-10:14"],
    ),
    "months beside the same words": (HEAD + TASK + "    when: maj\n    months: 5\n", []),
    "a title of another year": (
        HEAD + TASK.replace("Bal", "Bal 2022") + "    when: maj\n",
        ["year-in-title 7:12-7:20"],
    ),
    "a title with the plan's year, a number, a crowd": (
        HEAD.replace("title: Plan", "title: Plan 2022/2023")
        + TASK.replace("Bal", "Bieg nr 2022 na 2000 osób") + "    when: maj\n",
        [],
    ),
    "no reason": (
        HEAD + TASK + "    when: maj\n    status: cancelled\n    closed_on: 2023-05-02\n",
        ["missing-reason 10:13-10:22"],
    ),
    "a reason that is empty is not also missing": (
        HEAD + TASK + "    when: maj\n    status: cancelled\n    closed_on: 2023-05-02\n    reason:\n",
        ["empty-value 12:5-12:11"],
    ),
    "closed without a date": (
        HEAD + TASK + "    when: maj\n    status: done\n",
        ["closed-without-date 10:13-10:17"],
    ),
    "unplanned and without a date, at the mapping": (
        HEAD + TASK + "    when: maj\nunplanned:\n" + TASK.replace("id: a", "id: b") + "    when: maj\n",
        ["closed-without-date 11:5-11:6"],
    ),
    "closed before it began": (
        HEAD + TASK + "    when: maj\n    status: done\n    closed_on: 2023-04-30\n",
        ["closed-before-start 11:16-11:26"],
    ),
    "cancelled before it began": (
        HEAD + TASK + "    when: maj\n    status: cancelled\n    closed_on: 2023-04-30\n    reason: r\n",
        [],
    ),
    "days to come": (
        HEAD + TASK + "    when: maj\n    status: done\n    closed_on: 2023-07-01\n"
        "    log:\n      - on: 2023-06-30\n      - on: 2023-07-02\n",
        ["date-in-future 11:16-11:26", "date-in-future 14:13-14:23"],
    ),
    "a log entry of another year": (
        HEAD + TASK + "    when: maj\n    log:\n      - on: 2022-12-31\n",
        ["outside-year 11:13-11:23"],
    ),
    "two tasks, one hall": (
        HEAD + TASK + "    when: 20–22 maja\n    place: Dom  Kultury\n" + TASK.replace("id: a", "id: b")
        + "    when: 22 maja\n    place: dom kultury\n",
        ["clash 14:11-14:18", "odd-spaces 10:12-10:24"],
    ),
    "an exception on a day without a meeting": (
        HEAD + TASK + "    when: każdy pierwszy wtorek miesiąca\n    exceptions:\n"
        "      - of: 2023-05-02\n      - {of: 2023-05-03, to: 2023-05-09}\n",
        ["stray-exception 12:14-12:24"],
    ),
    "eight days are no exact date": (
        HEAD + TASK + "    when: 15–22 maja\n    place: Dom Kultury\n" + TASK.replace("id: a", "id: b")
        + "    when: 22 maja\n    place: dom kultury\n",
        [],
    ),
    "spaces, also inside a list, at an end and no-break ones": (
        HEAD + TASK + "    when: 5  maja\n    partners: [KGW  Bór, OSP]\n    cost: \"5\u00a0zł\"\n"
        "    notes: 'a '\n    purpose: a\u00a0\u00a0b\n",
        ["odd-spaces 10:16-10:24", "odd-spaces 12:12-12:16", "odd-spaces 13:14-13:18"],
    ),
    "a character that is not seen": (
        HEAD + TASK + "    when: maj\n    place: Ry\u202enek\n",
        ["invisible-character 10:12-10:18"],
    ),
    "300 characters are a title": (HEAD + TASK.replace("Bal", "b" * 300) + "    when: maj\n", []),
    "301 are too long": (
        HEAD + TASK.replace("Bal", "b" * 301) + "    when: maj\n",
        ["long-title 7:12-7:313"],
    ),
    "an ignore silences its line": (
        HEAD + TASK.replace("Bal", "Bal  x # osl: ignore[odd-spaces]") + "    when: maj\n",
        [],
    ),
    "one that silences nothing is reported once": (
        HEAD + TASK.replace("Bal", "Bal # osl: ignore[odd-spaces, long-title]") + "    when: maj\n",
        ["unused-ignore 7:16-7:53"],
    ),
    "one in a text is no comment": (
        HEAD + TASK.replace("Bal", '"Bal  # osl: ignore[odd-spaces]"') + "    when: maj\n",
        ["odd-spaces 7:12-7:44"],
    ),
    "one in a block of text is no comment, one beside its sign is": (
        HEAD + TASK + "    when: maj\n"
        "    notes: | # osl: ignore[odd-spaces]\n      a  b # osl: ignore[clash]\n",
        [],
    ),
    "one without a rule": (
        HEAD + TASK.replace("Bal", "Bal # osl: ignore") + "    when: maj\n",
        ["unused-ignore 7:16-7:29"],
    ),
}  # fmt: skip


def reported(text: str) -> list[str]:
    """`rule place` of each problem, by rule."""
    report = run_job(CheckJob("plan.yaml", date(2023, 6, 30), data=text.encode()))
    return sorted(
        f"{p.rule} {p.start.line}:{p.start.column}-{p.end.line}:{p.end.column}" for p in report.problems
    )


@pytest.mark.parametrize("name", CASES)
def test_what_is_reported_and_where(name: str) -> None:
    text, expected = CASES[name]
    assert reported(text) == sorted(expected)


def test_every_rule_of_one_file_has_a_case_that_fails_and_pages_have_the_rest() -> None:
    failing = {line.split()[0] for _, expected in CASES.values() for line in expected}
    assert set(RULES) - failing == {"same-year"}


def test_bytes_that_are_not_utf8() -> None:
    report = run_job(CheckJob("p", date(2023, 6, 30), data="year: 2023\ntitle: żółw\n".encode("cp1250")))
    assert [(p.rule, tuple(p.start), tuple(p.end)) for p in report.problems][:1] == [
        ("missing-key", (1, 1), (1, 2))
    ]
    assert [tuple(p.start) for p in report.problems if p.rule == "not-text"] == [(2, 8)]


def test_a_bom_is_not_counted() -> None:
    assert reported("\ufeff" + HEAD + TASK) == ["missing-key 6:5-6:6"]
    assert reported("\ufeffyear: 23\n" + HEAD[11:] + TASK + "    when: maj\n") == ["bad-value 1:7-1:9"]


def test_columns_are_code_points() -> None:
    assert reported(HEAD + TASK.replace("Bal", "🎉 {") + "    when: 🎉\n") == ["unread-when 9:11-9:12"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_the_same_whatever_ends_a_line(end: str) -> None:
    text = (HEAD + TASK + "    when: 31 lutego\n").replace("\n", end)
    assert reported(text) == ["impossible-date 9:11-9:20"]


def test_a_file_over_16_mib_is_not_read() -> None:
    report = run_job(CheckJob("p", date(2023, 6, 30), data=b"#" * (16 * 1024 * 1024 + 1)))
    assert [p.rule for p in report.problems] == ["too-large"]
