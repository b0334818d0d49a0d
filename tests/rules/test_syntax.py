"""Text that is not YAML: the words of its problem, the place that a person looks at, what to type."""

from __future__ import annotations

import pytest
from marked import GROUPS, HEAD, LAST_DAY, TASKS

from osl.checking.job import CheckJob, run_job

PLAN = HEAD + GROUPS + TASKS
QUOTES = "text after the closing quotation mark, which ends the value"
FURTHER_IN = "this line is indented further than the one above, so it continues its text"
TAB = "a tab before the text; a plan is indented with spaces"
NO_DASH = 'an item of a list begins with "- ": a dash and a space'
# name: (what of PLAN is replaced, by what, place, message, hint)
CASES: dict[str, tuple[str, str, str, str, str]] = {
    "a quotation that is never closed": (
        "Plan", '"Plan', "2:8", "the quotation mark opened here is not closed", 'close it: "Plan"',
    ),
    "a quotation that another one closes": (
        "Plan\n" + GROUPS + TASKS, "'Plan\n" + GROUPS + TASKS.replace("Podstawa", "'Podstawa'"), "2:8",
        "the quotation mark opened here is closed only on line 7", "close it: 'Plan'",
    ),
    "a bracket that is not closed": (
        "[all]", "[all", "8:16", 'the bracket "[" opened here is not closed',
        "close it: [all]",
    ),
    "one at the end of the file": (
        TASKS, "tasks: [", "5:8", 'the bracket "[" opened here is not closed', "close it: []",
    ),
    "one that closes nothing": ("[all]", "[all]]", "8:21", 'the bracket "]" was never opened', "delete it"),
    "one that closes nothing in a value": (
        "[all]", "]", "8:16", 'the bracket "]" was never opened', "delete it",
    ),
    "one of the other kind": ("[all]", "[all}", "8:20", 'expected "," or "]" here', 'write "]" instead'),
    "a colon in brackets over lines": (
        "[all]", "[all,\n      b: c: d\n    ]", "9:11", 'expected "," or "]" here',
        "separate the items with commas, and put text with a colon in quotation marks",
    ),
    "a comment is not put into the quotation marks": (
        "title: Plan", "title: a: b # c: d", "2:9",
        'a second ": " in one line: the text after "title:" needs quotation marks', 'write title: "a: b"',
    ),
    "a number sign in a text is": (
        "title: Plan", "title: a: nr #5", "2:9",
        'a second ": " in one line: the text after "title:" needs quotation marks', 'write title: "a: nr #5"',
    ),
    "a comment after a sign": (
        "title: Plan", "title: @a # c", "2:8",
        'text that begins with "@" must be in quotation marks', 'write "@a"',
    ),
    "a tab before a key": ("    title", "\ttitle", "7:1", TAB, "replace it with spaces"),
    "a tab after spaces": ("    title", "  \ttitle", "7:3", TAB, "replace it with spaces"),
    "a tab before a group": ("  all", "\tall", "4:1", TAB, "replace it with spaces"),
    "a tab before a dash": ("  - id", "\t- id", "6:1", TAB, "replace it with spaces"),
    "no colon": (
        "title: Plan", "title Plan", "2:1", 'expected "key: value", but "title Plan" has no ": "',
        'write "title: Plan"',
    ),
    "no colon in the first line": (
        "year: 2023", "Year 2023", "1:1", 'expected "key: value", but "Year 2023" has no ": "',
        'write "year: 2023"',
    ),
    "another sign for a colon": (
        "title: Plan", "title = Plan", "2:1", 'expected "key: value", but "title = Plan" has no ": "',
        'write "title: Plan"',
    ),
    "no colon after a key of its own line": (
        "tasks:", "tasks", "5:1", 'expected "key: value", but "tasks" has no ": "', 'write "tasks:"',
    ),
    "words that are no key": (
        GROUPS, "koniec\n" + GROUPS, "3:1", 'expected "key: value", but "koniec" has no ": "',
        "if it continues the text above, indent it further than that key",
    ),
    "no space after the colon": (
        "title: Plan", "title:Plan", "2:1", 'no space after "title:"', 'write "title: Plan"'
    ),
    "a no-break space after the colon": (
        "title: Plan", "title:\u00a0Plan", "2:1", 'the space after "title:" is not an ordinary space',
        'write "title: Plan"',
    ),
    "a second colon": (
        "Plan", "Plan: pracy", "2:12",
        'a second ": " in one line: the text after "title:" needs quotation marks',
        'write title: "Plan: pracy"',
    ),
    "further in": ("    title", "      title", "7:12", FURTHER_IN, "begin it in column 5"),
    "further in, at the top": ("title", "  title", "2:8", FURTHER_IN, "begin it in column 1"),
    "further out": (
        "    title", "   title", "7:4", "this line begins in column 4, its neighbours in column 5",
        "begin it in column 5",
    ),
    "between two columns": (
        "Mieszkańcy", "Mieszkańcy\n b: B", "5:2",
        "this line begins in column 2, its neighbours in column 1 or 3",
        "begin it in column 1 or 3",
    ),
    "an item in the first column": (
        "when: maj\n", "when: maj\n- id: b\n", "10:1",
        "this line begins in column 1, its neighbours in column 3", "begin it in column 3",
    ),
    "the first line further in": (
        "year", " year", "1:1", "the first line begins in column 2, the next in column 1",
        "begin it in column 1",
    ),
    "no space after the dash": ("- id", "-id", "6:3", NO_DASH, 'write "- id: base"'),
    "another dash": ("- id", "– id", "6:3", NO_DASH, 'write "- id: base"'),
    "a bullet": ("- id", "• id", "6:3", NO_DASH, 'write "- id: base"'),
    "text after a quotation": ("Plan", '"Plan" pracy', "2:15", QUOTES, "write '\"Plan\" pracy'"),
    "text after a quotation in a list": (
        "[all]", '\n      - "all" b', "9:15", QUOTES, "write '\"all\" b'",
    ),
    "an escape that is none": (
        "Plan", '"C:\\Dane"', "2:11", '"\\D" has no meaning in double quotation marks',
        'write "\\\\" for a backslash, or use single quotation marks',
    ),
    "an escape cut short": (
        "Plan", '"\\u12 Plan"', "2:9", 'expected 4 digits of 0-9 and a-f after "\\u"',
        'write "\\\\" for a backslash, or use single quotation marks',
    ),
    "half of a pair": (
        "Plan", '"P\\ud800"', "2:10", '"\\ud800" is not a character',
        'write "\\\\" for a backslash, or use single quotation marks',
    ),
    "a sign that begins no text": (
        "Plan", "@Plan", "2:8", 'text that begins with "@" must be in quotation marks',
        'write "@Plan"',
    ),
    "what git left": (
        "    title", "<<<<<<< HEAD\n    title", "7:1", "a conflict marker left by git",
        "keep one of the two versions and delete the conflict markers",
    ),
    "text after the end": (
        "when: maj\n", "when: maj\n...\nfoo: bar\n", "11:1", "text after the end of the plan",
        'delete the line "..." above it, or the text after it',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_syntax_error_and_its_explanation(name: str, end: str) -> None:
    sound, broken, place, message, hint = CASES[name]
    assert PLAN.count(sound) == 1 or sound in ("Plan", "year", "title")
    text = PLAN.replace(sound, broken, 1).replace("\n", end)
    report = run_job(CheckJob("plan.yaml", LAST_DAY, data=text.encode()))
    assert [(p.rule, "{}:{}".format(*p.start), str(p.message), str(p.hint)) for p in report.problems] == [
        ("yaml-syntax", place, message, hint)
    ]


@pytest.mark.parametrize("broken", ["audiences:\n : S\n", "audiences: {", "audiences: ["])
def test_what_an_error_cut_off_is_not_empty(broken: str) -> None:
    report = run_job(CheckJob("plan.yaml", LAST_DAY, data=(HEAD + broken).encode()))
    assert [p.rule for p in report.problems] == ["yaml-syntax"]


def test_what_comes_before_is_checked_and_what_follows_is_not() -> None:
    text = PLAN.replace("Podstawa", "Podstawa  x").replace("maj", "maj: 5") + "    place: a  b\n"
    report = run_job(CheckJob("plan.yaml", LAST_DAY, data=text.encode()))
    assert [(p.rule, tuple(p.start)) for p in report.problems] == [
        ("odd-spaces", (7, 12)),
        ("yaml-syntax", (9, 14)),
    ]
