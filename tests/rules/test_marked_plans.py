"""Plans broken by hand, each with the problems that must be reported marked in its text, and no others."""

from __future__ import annotations

from datetime import date

import pytest
from marked import GROUPS, HEAD, TASKS, groups, plan, reported, task, timed, unmarked, when, whole

from osl.checking.job import CheckJob, run_job

SECOND = TASKS.removeprefix("tasks:\n")
LONG = "ż" * 300
CALLED_OFF = "    status: cancelled\n    reason: x\n    closed_on: 2023-05-01\n"
YOUTH = "audiences:\n  all: Mieszkańcy\n  b: Młodzież\n"

KEYS: dict[str, str] = {
    "a missing key after remarks": whole("# plan\n\n«missing-key:t»itle: Plan\n" + GROUPS + TASKS),
    "a missing key after the document's mark": whole("---\n«missing-key:t»itle: Plan\n" + GROUPS + TASKS),
    "a missing key after a BOM": whole("\ufeff«missing-key:t»itle: Plan\n" + GROUPS + TASKS),
    "all keys missing, in brackets": whole("«missing-key:«missing-key:«missing-key:«missing-key:{»»»»}\n"),
    "keys missing in a task in brackets": whole(
        "{year: 2023, title: P, audiences: {all: M}, tasks: [«missing-key:{»id: a, title: T, when: maj}]}\n"
    ),
    "a key missing after a quoted one": task('«missing-key:"»id": t\naudiences: [all]\nwhen: maj'),
    "a time missing": task("«missing-key:i»d: t\ntitle: T\naudiences: [all]"),
    "a recurrence is no time": task(
        "«missing-key:i»d: t\ntitle: T\naudiences: [all]\nrepeats: FREQ=DAILY"
    ),
    "a day missing in a log": timed("when: maj\nlog:\n  - «missing-key:w»hat: coś"),
    "a day missing in moves": timed("when: maj\nmoves: [«missing-key:{»from: luty}]"),
    "a name missing": groups("audiences:\n  all: M\n  b:\n    «missing-key:w»ithin: all\n", "[b]"),
    "a name missing in empty brackets": groups("audiences:\n  all: M\n  b: «missing-key:{»}\n", "[all, b]"),
    "a key with an anchor is not missing": whole(
        "«unsupported-yaml:&a year»: 2023\ntitle: P\n" + GROUPS + TASKS
    ),
    "needed keys misspelt": whole(
        "«unknown-key:yaer»: 2023\n«unknown-key:Title»: Plan 2022\n«unknown-key:audinces»:\n  all: M\n"
        + TASKS.replace("tasks", "«unknown-key:task»").replace("when", "x-when")
    ),
    "a title of a task by its Polish name": task(
        "id: t\n«unknown-key:tytuł»: T\naudiences: [all]\n«unknown-key:termin»: maj"
    ),
    "unknown keys at every level": timed(
        "when: maj\n«unknown-key:zzz»: 1\nlog:\n  - on: 2023-05-02\n    «unknown-key:persons»: 3\n"
        "moves:\n  - on: 2023-03-02\n    «unknown-key:form»: lipiec"
    ),
    "own keys at every level": timed(
        "when: maj\nx-: 1\nx-a:\n  b: [c, c]\nlog:\n  - on: 2023-05-01\n    x-z: {}\n"
        "moves:\n  - on: 2023-03-02\n    x-q: ''"
    ),
    "an own key begins with a small letter": plan("«unknown-key:X-a»: 1\n"),
    "a key three times, another in quotation marks": timed(
        'when: maj\n«duplicate-key:when»: lipiec\n«duplicate-key:"when"»: sierpień'
    ),
    "a group twice": groups("audiences:\n  all: M\n  «duplicate-key:all»: N\n"),
    "an unknown key twice": plan("«unknown-key:foo»: 1\n«duplicate-key:foo»: 2\n"),
    "a list for a key": plan("«wrong-type:[a, b]»: 1\n"),
    "a merge key in quotation marks is a key": timed('when: maj\n«unknown-key:"<<"»: {place: x}'),
    "a merge key among groups": groups("audiences:\n  all: M\n  «unsupported-yaml:<<»: {b: B}\n"),
    "a no-break space before a key": plan("«unknown-key:\u00a0version»: 2\n".replace("version", "zzz")),
}  # fmt: skip

VALUES: dict[str, str] = {
    "a plan that is a list": whole("«wrong-type:- a\n- b»\n"),
    "a plan that is a text": whole("«wrong-type:tekst»\n"),
    "keys for tasks, and a remark after them": whole(
        HEAD + GROUPS + "tasks:\n  «wrong-type:a: 1\n  b: 2»\n\n# koniec\n"
    ),
    "a text, a list and nothing for a task": whole(
        HEAD + GROUPS + TASKS + "  - «wrong-type:tekst»\n  - «wrong-type:[a]»\n  «empty-value:-»\n"
    ),
    "lists and keys for texts": timed(
        "when: «wrong-type:[maj]»\nplace: «wrong-type:{a: b}»\nactivities:\n  - «wrong-type:a: b»\n  - ok"
    ),
    "texts for lists": timed("when: maj\npartners: «wrong-type:OSP»\nlog: «wrong-type:brak»"),
    "a list over lines": whole("year: 2023\ntitle:\n  «wrong-type:- a\n  - b»\n" + GROUPS + TASKS),
    "nothing and blanks for a title": whole("year: 2023\n«empty-value:title»:   # tytuł\n" + GROUPS + TASKS),
    "no-break spaces are blank": whole('year: 2023\ntitle: «empty-value:"\u00a0"»\n' + GROUPS + TASKS),
    "a block of nothing": whole("year: 2023\ntitle: «empty-value:|»\n" + GROUPS + TASKS),
    "~ and null are texts": whole("year: 2023\ntitle: ~\norganisation: null\n" + GROUPS + TASKS),
    "nothing in brackets": timed("when: maj\nlog: [{on: 2023-05-02, «empty-value:what»: }]"),
    "a key alone in brackets": timed("when: maj\nlog: [{on: 2023-05-02, «empty-value:what»}]"),
    "a key after a question mark": plan("? «empty-value:organisation»\n"),
    "a dash alone": timed("when: maj\nactivities:\n  - a\n  «empty-value:-»\n  - b"),
    "no groups": whole(HEAD + "audiences: «empty-value:{}»\n" + TASKS),
    "empty lists": timed("when: maj\nactivities: []\npartners: []\nlog: []\nmoves: []"),
    "ids": task("id: «bad-value:Ą_b»\ntitle: T\naudiences: [all]\nwhen: maj"),
    "an id of a number": task("id: 08\ntitle: T\naudiences: [all]\nwhen: maj"),
    "the values of exceptions": timed(
        "when: każdy wtorek\nexceptions:\n  - of: 2023-05-02\n    to: «bad-value:2024-02-01»\n"
        "  - {of: 2023-05-09, to: «bad-value:2022-12-31», hours: «bad-value:wieczorem»}\n"
        "  - {of: «bad-value:2023-02-30», on: «bad-value:wczoraj»}\n"
        "  - {of: 2023-05-16, to: 2023-05-17, «duplicate-key:to»: 2029-01-01, hours: «bad-value:18–25»}\n"
    ),
    "the keys of exceptions": timed(
        "when: każdy wtorek\nexceptions:\n  - «missing-key:t»o: 2023-05-01\n"
        "  - {of: 2023-05-02, «unknown-key:too»: 2024-05-03}\n  - «wrong-type:2023-05-09»\n"
    ),
    "sound exceptions": timed(
        "when: każdy wtorek\nexceptions:\n  - {on: 2023-01-02, of: 2023-05-02, to: 2024-01-31, hours: 24}\n"
        "  - {of: 2023-05-09, to: 2023-05-09, hours: godz. 9.30 - 24:00, reason: x, x-own: y}\n"
        "  - of: 2023-05-16\n"
    ),
    "the id of a group": groups("audiences:\n  all: M\n  «bad-value:Seniorzy»: S\n", "[all, Seniorzy]"),
    "months in quotation marks": timed('months: «bad-value:"3, 9"»'),
    "months in a list": timed("months: [3, «bad-value:maj», «month-out-of-range:13», «reversed-range:7-3»]"),
    "months of a move": timed("when: maj\nmoves: [{on: 2023-03-01, months: «month-out-of-range:0»}]"),
    "an id twice and in the other list": whole(
        HEAD + GROUPS + TASKS + SECOND.replace("base", "«duplicate-id:base»") + "unplanned:\n"
        + SECOND.replace("base", '«duplicate-id:"base"»') + "    closed_on: 2023-05-03\n"
    ),
    "unplanned tasks that stand first": whole(
        HEAD + GROUPS + "unplanned:\n" + SECOND + "    closed_on: 2023-05-03\n"
        + TASKS.replace("base", "«duplicate-id:base»")
    ),
    "an id that is refused is not also doubled": whole(
        HEAD + GROUPS + (TASKS + SECOND).replace("base", "«bad-value:B»")
    ),
    "an anchor, its alias, tags": plan(
        "organisation: «unsupported-yaml:&a X»\nlegal_basis: «unsupported-yaml:*a»\n"
        "version: «unsupported-yaml:!!str 2»\napproved_by: «unsupported-yaml:! X»\n"
    ),
    "a second document after the end of the first": whole(
        HEAD + GROUPS + TASKS + "...\n# x\n«unsupported-yaml:---»\nyear: [\n"
    ),
    "an empty document before the plan": whole("---\n«unsupported-yaml:---»\n" + HEAD + GROUPS + TASKS),
    "the end of the document": whole("---\n" + HEAD + GROUPS + TASKS + "...\n"),
}  # fmt: skip

VALUES |= {
    f"a year that is none: {year}": whole(f"year: «bad-value:{year}»\ntitle: Plan 2022\n" + GROUPS + TASKS)
    for year in ("23", "20233", "MMXXIII", "1899", "3000", "2023.0", "'20 23'", "２０２３")
}
VALUES |= {
    f"a day that is none: {day}": timed(f"when: maj\nstatus: done\nclosed_on: «bad-value:{day}»")
    for day in ("2023-02-30", "2023-2-3", "03.02.2023", "20230203", "2023-13-01", "0000-01-01", "2023-W05-1")
}
VALUES |= {
    f"no {field}: {value}": timed(f"when: maj\n{field}: «bad-value:{value}»")
    for field, values in {
        "status": ("Done", "zrobione", '"done "', "canceled"),
        "role": ("Organiser", "organizer"),
        "tentative": ("yes", "True", "1", "tak"),
        "repeats": (
            "co tydzień", "FREQ=HOURLY", "INTERVAL=2", "FREQ=WEEKLY;FOO=1", "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=WEEKLY;COUNT=2;UNTIL=20230505", '"DTSTART:20230101"',
        ),
    }.items()
    for value in values
}  # fmt: skip
VALUES |= {
    f"no number: {number}": timed(f"when: maj\nlog: [{{on: 2023-05-02, people: «bad-value:{number}»}}]")
    for number in ("-1", "3.5", "sto", "1e3", "1_000", "٣", "+5")
}

NO_TEXT: dict[str, str] = {
    "raw ones in a text, a remark, a key": whole(
        "# A«not-text:\x00»\nyear: 2023\nti«not-text:\x07»tle: Pl«not-text:\x9b»an\n" + GROUPS + TASKS
    ),
    "an escape in a key": whole('year: 2023\n«not-text:"ti\\x07tle"»: x\n' + GROUPS + TASKS),
    "escapes of C1": plan('organisation: «not-text:"A\\u0085"»\nversion: «not-text:"\\N"»\n'),
    "escapes that are text": plan("organisation: \"A\\tB\\nC\\\\x07\"\nversion: '\\x07'\n"),
    "in times, ids and words of a list nothing else is reported": task(
        "id: t«not-text:\x07»\ntitle: T\naudiences: [all, al«not-text:\x07»]\nwhen: m«not-text:\x07»aj\n"
        'status: «not-text:"do\\x07ne"»\nclosed_on: 2023-05-«not-text:\x07»20\nmonths: 5«not-text:\x07»'
    ),
    "in a year": whole("year: 20«not-text:\x07»23\ntitle: Plan 2022\n" + GROUPS + TASKS),
    "in the id of a group": groups("audiences:\n  all: M\n  b«not-text:\x07»: Młodzież\n"),
}

ONE_CAUSE: dict[str, str] = {
    "tasks that are refused make no group unused": whole(HEAD + GROUPS + "tasks: «wrong-type:brak»\n"),
    "nor tasks that are missing": whole("«missing-key:y»ear: 2023\ntitle: P\n" + GROUPS),
    "nor a task": whole(HEAD + YOUTH + TASKS + "  - «wrong-type:tekst»\n"),
    "nor tasks with an anchor": whole(
        HEAD + GROUPS + TASKS.replace("tasks:\n", "tasks: «unsupported-yaml:&a\n").rstrip("\n") + "»\n"
    ),
    "nor a word in a list": whole(HEAD + YOUTH + TASKS.replace("all]", "all, «wrong-type:[b]»]")),
    "nor a misspelt key": whole(
        HEAD + YOUTH + TASKS + "  - id: t\n    title: T\n    «unknown-key:audience»: [b]\n    when: maj\n"
    ),
    "nor a key that stands twice": whole(HEAD + YOUTH + TASKS + "    «duplicate-key:audiences»: [b]\n"),
    "nor a group": groups("audiences:\n  all: M\n  b: «wrong-type:[M]»\n", "[b]"),
    "nor its `within`": groups("audiences:\n  all: M\n  b: {name: B, within: «wrong-type:[all]»}\n", "[b]"),
    "nor a misspelt one": groups("audiences:\n  all: M\n  b: {name: B, «unknown-key:witin»: all}\n", "[b]"),
    "nor ids without commas": groups(
        "audiences:\n  all: M\n  b: B\n  c: C\n", '[«unknown-audience:all b», «unknown-audience:"b; c"»]'
    ),
    "a group is unused whatever else is wrong": groups(
        "audiences:\n  all: M\n  «unused-audience:b»: B\n«unknown-key:zzz»: 1\n"
    ),
    "a name that is missing is not looked at": groups(
        "audiences:\n  «bad-value:a  b»: «wrong-type:[]»\n  all: M\n"
    ),
    "a reason and a day that are refused are there": timed(
        "when: maj\nstatus: cancelled\nclosed_on: «bad-value:2023-02-30»\nreason: «wrong-type:[x]»"
    ),
    "and so are misspelt ones": timed(
        "when: maj\nstatus: cancelled\n«unknown-key:closed»: 2023-05-20\n«unknown-key:reson»: nie"
    ),
    "an unplanned task whose status is refused is not taken for done": whole(
        HEAD + GROUPS + TASKS + "unplanned:\n" + SECOND.replace("base", "u")
        + "    status: «bad-value:doen»\n"
    ),
    "nor for done too early": whole(
        HEAD + GROUPS + TASKS + "unplanned:\n" + SECOND.replace("base", "u")
        + "    «empty-value:status»:\n    closed_on: 2023-01-01\n"
    ),
    "with no sound year no years are compared": whole(
        "year: «unsupported-yaml:!!int 2023»\ntitle: P 2022\n" + GROUPS
        + TASKS.replace("maj", "«reversed-range:20–12 maja 2022»") + "    log: [{on: 1999-01-01}]\n"
    ),
    "an impossible time has no first day": timed(
        "when: «impossible-date:31 lutego»\nstatus: done\nclosed_on: 2023-01-20"
    ),
}  # fmt: skip

WARNINGS: dict[str, str] = {
    "groups that differ by a slip": groups(
        "audiences:\n  all: Seniorzy\n  b: {name: «similar-audience:Senorzy»}\n"
        "  c: «similar-audience:seniorzy»\n",
        "[all, b, c]",
    ),
    "a loop": groups(
        "audiences:\n  «audience-loop:a»: {name: Młodzież, within: b}\n  b: {name: Seniorzy, within: a}\n",
        "[a, b]",
    ),
    "an unknown group, also in `within`": groups(
        "audiences:\n  all: M\n  b: {name: B, within: «unknown-audience:alll»}\n",
        "[all, b, «unknown-audience:'c'»]",
    ),
    "a time over several lines": when("«impossible-date:31\n  lutego»"),
    "a time in a block": when("«impossible-date:>-\n  31\n  lutego»"),
    "a time in characters beyond the first plane": when("«unread-when:😀 tak»"),
    "a span into another year": when("«year-mismatch:grudzień 2022 – styczeń 2023»"),
    "a day at the beginning of its task": timed("when: maj\nstatus: done\nclosed_on: 2023-05-01"),
    "the day before": timed(
        "when: maj\nstatus: partly-done\nreason: x\nclosed_on: «closed-before-start:2023-04-30»"
    ),
    "a status in quotation marks": timed('when: maj\nstatus: «closed-without-date:"done"»'),
    "neither reason nor day": timed("when: maj\nstatus: «missing-reason:«closed-without-date:cancelled»»"),
    "days to come and of another year": timed(
        "when: maj\nlog:\n  - on: «date-in-future:«outside-year:2024-01-01»»\n"
        "  - on: «outside-year:2022-12-31»\n  - on: 2023-12-31"
    ),
    "spaces in every text": timed(
        "when: maj  2023\nplace: «odd-spaces:\u00a0a»\ncost: «odd-spaces:a\u00a0»\n"
        "activities: [«odd-spaces:a  b», c]\n"
        "log: [{on: 2023-05-02, what: «odd-spaces:a  b», partners: [«odd-spaces:' c'»]}]\n"
        'moves: [{on: 2023-02-02, from: "maj  2023", reason: «odd-spaces:"a "»}]\nx-a: "a  b"'
    ),
    "characters that are not seen": timed(
        'when: «invisible-character:"maj\\u200b 2023"»\nplace: «invisible-character:Rynek\u202e»\n'
        "activities: [«invisible-character:a\u2060b», c\U0001f469\u200d\U0001f467, می\u200cخواهم]\n"
        "log: [{on: 2023-05-02, what: «invisible-character:a\U000e0041»}]\n"
        "cost: «invisible-character:a\u00adb»\n"
        "moves: [{on: 2023-02-02, from: «invisible-character:ma\u200bj», reason: אב\u200f}]\nx-a: a\u200b"
    ),
    "a space at the end of the only odd text": timed('when: maj\nplace: «odd-spaces:"a "»'),
    "one at the beginning of the only odd text": plan('organisation: «odd-spaces:" a"»\n'),
    "one at the end of the last text": groups('audiences:\n  all: «odd-spaces:"M "»\n'),
    "spaces in a block": timed("when: maj\nnotes: «odd-spaces:|\n  a  b\n  c»"),
    "a space at the end of a block": timed("when: maj\nnotes: «odd-spaces:>-\n  a »\nplace: b"),
    "folded lines": timed("when: maj\nnotes: a\n  b\n\n   c"),
    "a thin no-break space": plan("organisation: a\u202f\u202fb\n"),
    "300 characters": task(f"id: t\ntitle: {LONG}\naudiences: [all]\nwhen: maj"),
    "301, also of the plan": whole(
        f"year: 2023\ntitle: «long-title:{LONG}1»\n"
        + GROUPS
        + TASKS.replace("Podstawa", f"«long-title:{LONG}2»")
    ),
    "years in titles": whole(
        "year: 2023\ntitle: «year-in-title:Plan na 2022»\n"
        + GROUPS
        + TASKS.replace("Podstawa", "Wakacje 2022/2023")
    ),
    "a clash of three, one of them called off": whole(
        HEAD + GROUPS + "tasks:\n" + "".join(
            f"  - id: {id_}\n    title: Raz\n    audiences: [all]\n    when: {time}\n    place: {place}\n"
            + more
            for id_, time, place, more in (
                ("a", "15 maja", "Dom Kultury", ""),
                ("b", "«clash:12–18 maja»", '"DOM\u00a0KULTURY"', ""),
                ("c", "15 maja", "dom kultury", CALLED_OFF),
                ("d", "12–19 maja", "dom kultury", ""),
                ("e", "«clash:15.05.2023»", "dom kultury", ""),
            )
        )
    ),
}  # fmt: skip

IGNORED: dict[str, str] = {
    "two rules of one line": timed(
        "when: maj\nstatus: cancelled # osl: ignore[missing-reason, closed-without-date]"
    ),
    "a comment that silences nothing": when("maj «unused-ignore:# osl: ignore[clash, long-title]»"),
    "a name beside one that does": when(
        "31 lutego # osl: ignore[impossible-date, «unused-ignore:long-title»]"
    ),
    "a rule that there is not": when("maj «unused-ignore:# osl: ignore[no-such]» bo tak"),
    "a comment on a line of its own": whole(
        "«unused-ignore:# osl: ignore[missing-key]»\n«missing-key:t»itle: Plan\n" + GROUPS + TASKS
    ),
    "two comments in one": plan(
        "version: a  b # ważne # osl: ignore[odd-spaces] «unused-ignore:# osl: ignore[clash]»\n"
    ),
    "a text of two lines": plan(
        'organisation: "a  b\n  c" # osl: ignore[odd-spaces]\n'
        'version: «odd-spaces:"a  b # osl: ignore[odd-spaces]\n  c"»\n'
    ),
    "a list of several lines": whole(
        HEAD + GROUPS
        + TASKS.replace("[all]", "[all, # x\n      zzz # osl: ignore[unknown-audience]\n      ]")
    ),
    "a quotation that is never closed silences nothing": whole(
        "year: 2023\ntitle: «yaml-syntax:\"»Plan # osl: ignore[yaml-syntax]\n"
    ),
    "whatever ends the lines": whole(
        (HEAD + "version: a  b # osl: ignore[odd-spaces]\n" + GROUPS + TASKS).replace("\n", "\r\n")
    ),
}  # fmt: skip

CASES = KEYS | VALUES | NO_TEXT | ONE_CAUSE | WARNINGS | IGNORED


@pytest.mark.parametrize("name", CASES)
def test_what_is_marked_is_reported_and_nothing_else(name: str) -> None:
    text, expected = unmarked(CASES[name])
    assert reported(text) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("name", KEYS | ONE_CAUSE)
def test_whatever_ends_a_line_the_places_are_the_same(name: str, end: str) -> None:
    text, expected = unmarked(CASES[name])
    assert reported(text.replace("\n", end)) == expected


@pytest.mark.parametrize("name", [name for name, text in CASES.items() if "\x00" not in text])
def test_a_bom_moves_nothing(name: str) -> None:
    text, expected = unmarked(CASES[name])
    assert reported("\ufeff" + text.removeprefix("\ufeff")) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_with_wide_characters_is_one_problem_and_is_read(encoding: str) -> None:
    text = HEAD + GROUPS + TASKS.replace("maj", "październik")
    report = run_job(CheckJob("p", date(2023, 12, 31), data=text.encode(encoding)))
    assert [(p.rule, tuple(p.start), tuple(p.end)) for p in report.problems] == [("not-text", (1, 1), (1, 2))]
    assert str(report.problems[0].message).startswith("the file is saved as UTF-")
    assert report.tasks == 1


def test_of_a_file_in_another_encoding_only_that_is_reported() -> None:
    text = HEAD + GROUPS + TASKS.replace("maj", "październik")
    report = run_job(CheckJob("p", date(2023, 12, 31), data=text.encode("cp1250")))
    assert [(p.rule, tuple(p.start)) for p in report.problems] == [("not-text", (4, 15))]


def test_of_a_picture_only_its_bytes_are_reported() -> None:
    report = run_job(CheckJob("p", date(2023, 12, 31), data=b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"))
    assert {p.rule for p in report.problems} == {"not-text"}
