"""`osl export` and `osl report` as they are typed: where the result goes, what is refused, what is said."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import process

if TYPE_CHECKING:
    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {all: Mieszkańcy}
tasks:
  - {id: a, title: Kampania, audiences: [all], when: na bieżąco, notes: tajne}
  - {id: b, title: Piknik, audiences: [all], when: 20 maja, status: done, closed_on: 2023-05-20,
     log: [{on: 2023-05-20, what: Piknik, people: 80}],
     moves: [{on: 2023-04-01, from: 13 maja, reason: Matury}, {on: 2023-04-02, months: 6}]}
unplanned:
  - {id: u, title: Zbiórka, audiences: [all], when: maj, log: [{on: 2023-05-23, people: 5}]}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "2023.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


FORMATS = [
    ("html", b"<!DOCTYPE html>"), ("markdown", b"# Plan"), ("docx", b"PK"), ("csv", b'\xef\xbb\xbf"TASK";'),
    ("json", b'{"version": 1'), ("ics", b"BEGIN:VCALENDAR"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "beginning"), FORMATS)
def test_each_format_is_written_into_a_file(osl: Osl, here: Path, name: str, beginning: bytes) -> None:
    file = here / f"plan.{name}"
    result = osl("export", "--format", name, "-o", str(file))
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith(f"osl: written: {file}\n")
    assert file.read_bytes().startswith(beginning)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("name", "beginning"), FORMATS)
def test_each_format_goes_into_a_pipe(name: str, beginning: bytes) -> None:
    import subprocess

    command = [sys.executable, "-m", "osl", "export", "-f", name, "--lang", "en"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert done.stdout.startswith(beginning)


@pytest.mark.parametrize(
    ("file", "beginning"), [("a.htm", b"<!DOC"), ("a.MD", b"# Plan"), ("a.csv", b"\xef"), ("a.docx", b"PK")]
)
def test_the_ending_of_the_file_says_the_format(osl: Osl, here: Path, file: str, beginning: bytes) -> None:
    assert osl("export", "-o", file).code == 0
    assert (here / file).read_bytes().startswith(beginning)


@pytest.mark.usefixtures("here")
def test_a_format_is_needed(osl: Osl) -> None:
    for words, why in (
        ((), "the format is missing"),
        (("-o", "plan.txt"), 'the extension ".txt" is not a known format'),
    ):
        result = osl("export", *words)
        assert (result.code, result.out) == (2, "")
        formats = "html, markdown, docx, csv, json, ics, xlsx, pdf"
        assert result.err == f"osl: {why}; add --format with one of: {formats}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-f", "htlm"), '--format does not accept "htlm"; did you mean html?'),
        (("-f", "json", "--columns", "title"), "--columns is not for json"),
        (("-f", "csv", "--fragment"), "--fragment is not for csv"),
        (("-f", "html", "--delimiter", ","), "--delimiter is not for html"),
        (("-f", "csv", "--delimiter", "x"), '"x" is not a delimiter; it is one of: ; , tab |'),
        (("-f", "csv", "--columns", "notes"), "the column notes is private"),
        (("-f", "csv", "-o", "plans/2023.yaml"), "plans/2023.yaml is the plan file; choose another file"),
        (("-f", "csv", "-o", ""), "the file name for --output is empty"),
        (
            ("-f", "html", "-o", "plans/nowy.yaml"),
            "plans/nowy.yaml has the extension of a plan file; choose another name",
        ),
        (("-f", "csv", "-o", "plans/2024.yml"), "plans/2024.yml looks like a plan; choose another file"),
        (("-f", "csv", "-o", "plans"), "plans is a folder; name a file in it"),
        (("-f", "csv", "-o", "no/such/a.csv"), "no/such/a.csv cannot be written"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    osl: Osl, here: Path, words: tuple[str, ...], message: str
) -> None:
    (here / "plans" / "2024.yml").write_text("year: 2024\n", encoding="utf-8")
    result = osl("export", "--year", "2023", *words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1
    assert (here / "plans" / "2023.yaml").read_text(encoding="utf-8") == PLAN


@pytest.mark.usefixtures("here")
def test_a_csv_has_the_delimiter_that_is_asked_for(osl: Osl) -> None:
    for tab in ("tab", "\t"):
        shown = osl("export", "-f", "csv", "--delimiter", tab).out
        assert shown.startswith('\ufeff"TASK"\t"ADDRESSEES"\t"DATES"\r\n')


@pytest.mark.usefixtures("here")
def test_all_is_everything_also_among_others_and_in_capitals(osl: Osl) -> None:
    everything = osl("export", "-f", "csv", "--columns", "all").out
    assert everything.count("\r\n\r\n") == 2
    assert osl("export", "-f", "csv", "--columns", "title, ALL").out == everything


@pytest.mark.usefixtures("here")
def test_a_page_of_everything_has_no_empty_columns_and_a_spreadsheet_has_every_one(
    osl: Osl,
) -> None:
    assert ';"COST";' in osl("export", "-f", "csv", "--columns", "all").out
    shown = osl("export", "-f", "markdown", "--columns", "all").out
    assert "| TASK | ADDRESSEES | DATES | ID | AUDIENCES | STATUS | CLOSED ON | MOVES | UNPLANNED |" in shown


@pytest.mark.usefixtures("here")
def test_a_device_is_written_to_and_not_replaced(osl: Osl) -> None:
    if not Path("/dev/null").is_char_device():
        pytest.skip("no /dev/null here")
    assert osl("export", "-f", "csv", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()
    if Path("/dev/full").is_char_device():
        full = osl("export", "-f", "csv", "-o", "/dev/full")
        assert (full.code, "/dev/full cannot be written: " in full.err) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
def test_what_is_no_text_does_not_go_to_a_terminal(here: Path) -> None:
    from terminal import on_terminal

    code, shown = on_terminal("export", "-f", "docx", "--lang", "en", cwd=here)
    assert (code, shown) == (
        2,
        "osl: this format is not for a terminal; write it into a file: -o 2023.docx\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
@pytest.mark.parametrize(("name", "beginning"), [("csv", '\ufeff"TASK";'), ("ics", "BEGIN:VCALENDAR")])
def test_what_is_text_goes_to_a_terminal_too(here: Path, name: str, beginning: str) -> None:
    from terminal import on_terminal

    code, shown = on_terminal("export", "-f", name, "--lang", "en", cwd=here)
    assert (code, beginning in shown) == (0, True)


@pytest.mark.usefixtures("here")
def test_what_a_calendar_cannot_hold_is_named(osl: Osl) -> None:
    result = osl("export", "-f", "ics", "-o", "a.ics")
    assert result.err.startswith(
        "osl: 1 task has no days for a calendar (all year, or undated) and is left out: a\n"
    )


def test_the_document_speaks_the_plans_language_and_the_screen_its_own(here: Path) -> None:
    english = {"OSL_LANG": "en"}
    assert process("export", "-f", "markdown", env=english, cwd=here).out.count("ZADANIE") == 1
    assert process("export", "-f", "markdown", "--lang", "en", cwd=here).out.count("TASK") == 1
    told = process("export", "-f", "ics", "-o", "a.ics", env=english, cwd=here)
    assert "osl: written: a.ics" in told.err
    assert process("report", "-f", "markdown", env=english, cwd=here).out.startswith(
        "# Sprawozdanie z realizacji planu: Plan"
    )
    assert process("report", env=english, cwd=here).out.startswith("Report for the year 2023")


@pytest.mark.usefixtures("here")
def test_what_is_private_stays_out_unless_it_is_asked_for(osl: Osl) -> None:
    for name in ("html", "markdown", "csv", "json"):
        how = () if name == "json" else ("--columns", "all")
        assert "tajne" not in osl("export", "-f", name, *how).out
        assert "tajne" in osl("export", "-f", name, *how, "--private").out


# ---- the report


@pytest.mark.usefixtures("here")
def test_the_report_on_a_screen_begins_with_what_was_planned_and_done(osl: Osl) -> None:
    shown = osl("report", "--as-of", "2023-12-31").out
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert lines[0] == "Report for the year 2023 · Plan"
    assert "13 maja Piknik done 1 80" in lines
    assert "moved to: 20 maja" in lines
    assert "Total, each once 2 1 1 1 2 85" in lines
    assert "Q2 2023 1 1 1 2 85" in lines
    moved = lines.index("Changed dates and reasons")
    assert lines[moved + 1 :] == [
        "1 April Piknik", "13 maja → June", "Matury", "2 April Piknik", "June → 20 maja"
    ]  # fmt: skip


def test_a_report_of_the_year_says_what_lies_outside_it_and_why_a_thing_was_not_done(
    osl: Osl, here: Path
) -> None:
    entry = "{on: 2024-01-02, what: Potem}, " + ", ".join(
        f"{{on: 2023-05-{n + 1:02}}}" for n in range(0, 26, 2)
    )
    task = (
        f"{{id: c, title: C, audiences: [all], when: maj, status: cancelled, reason: Ulewa, log: [{entry}]}}"
    )
    (here / "plans" / "2023.yaml").write_text(PLAN.replace("tasks:", f"tasks:\n  - {task}"), encoding="utf-8")
    shown = osl("report", "--as-of", "2023-12-31").out
    assert "why not: Ulewa" in shown
    assert "Events outside the year, not counted: 1" in shown
    assert "Events outside the year, not counted: 1" in osl("report", "-f", "markdown").out
    found = osl("report", "--from", "2023-01-02", "-f", "markdown").out
    assert "- **Period:** 2 January – 31 December 2023" in found
    assert "not counted" not in found
    row = "C | maj | 13 days, 1 May – 25 May | cancelled | Ulewa | 13 | – |"
    assert row in osl("report", "-f", "markdown").out


def test_a_report_can_be_a_text_file(osl: Osl, here: Path) -> None:
    assert osl("report", "-o", "report.txt").code == 0
    assert (here / "report.txt").read_text(encoding="utf-8") == osl("report").out


def report(osl: Osl, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(osl("report", "--as-of", "2023-12-31", "-f", "json", *words).out)
    return found


@pytest.mark.parametrize("file", ["report.xls", "report.doc"])
def test_a_report_is_no_text_in_a_file_of_another_kind(osl: Osl, here: Path, file: str) -> None:
    result = osl("report", "-o", file)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f'osl: the extension "{Path(file).suffix}" is not a known format; add --format with one of: '
        "text, html, markdown, docx, csv, json, xlsx, pdf\n"
    )
    assert not (here / file).exists()
    assert osl("report", "-o", "report").code == 0


@pytest.mark.usefixtures("here")
def test_the_report_as_json_is_one_object(osl: Osl) -> None:
    found = report(osl)
    assert (found["version"], found["as_of"], found["from"], found["to"]) == (
        1, "2023-12-31", "2023-01-01", "2023-12-31"
    )  # fmt: skip
    assert found["total"] == {
        "planned": 2, "done": 1, "partly_done": 0, "cancelled": 0, "not_closed": 1, "unplanned": 1,
        "events": 2, "people": 85,
    }  # fmt: skip
    assert found["tasks"][1]["days"] == ["2023-05-20"]
    assert found["tasks"][1]["events"] == [
        {"on": "2023-05-20", "what": "Piknik", "people": 80, "place": None, "partners": []}
    ]
    assert [one["id"] for one in found["unplanned"]] == ["u"]
    assert found["moves"] == [
        {"id": "b", "on": "2023-04-01", "from": "13 maja", "from_months": None, "to": None, "to_months": [6],
         "reason": "Matury"},
        {"id": "b", "on": "2023-04-02", "from": None, "from_months": [6], "to": "20 maja", "to_months": None,
         "reason": None},
    ]  # fmt: skip


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "days"),
    [
        (("--quarter", "2"), ("2023-04-01", "2023-06-30")),
        (("--quarter", "iv"), ("2023-10-01", "2023-12-31")),
        (("--half", "II"), ("2023-07-01", "2023-12-31")),
        (("--from", "2023-03-01"), ("2023-03-01", "2023-12-31")),
        (("--to", "2023-03-01"), ("2023-01-01", "2023-03-01")),
        (("--half", "1"), ("2023-01-01", "2023-06-30")),
        (("--half", "2"), ("2023-07-01", "2023-12-31")),
        (("--month", "luty"), ("2023-02-01", "2023-02-28")),
        (("--month", "May 2023"), ("2023-05-01", "2023-05-31")),
    ],
)
def test_a_report_can_be_about_other_days(osl: Osl, words: tuple[str, ...], days: tuple[str, str]) -> None:
    found = report(osl, *words)
    assert (found["from"], found["to"]) == days


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--quarter", "V"), '--quarter does not accept "V"; allowed: 1, 2, 3, 4'),
        (("--quarter", "5"), '--quarter does not accept "5"; allowed: 1, 2, 3, 4'),
        (("--quarter", "1", "--from", "2023-01-01"), "give either --quarter or --from/--to"),
        (("--from", "2023-02-01", "--to", "2023-01-01"), "--from 2023-02-01 is after --to 2023-01-01"),
        (("--from", "kiedyś"), '"kiedyś" is not a day'),
        (("--half", "3"), '--half does not accept "3"; allowed: 1, 2'),
        (("--half", "1", "--month", "2"), "give either --half or --month"),
        (("--month", "13"), '"13" is not a month from 1 to 12'),
        (("--month", "May 2024", "--year", "2023"), "type: osl report --year 2024 --month 5"),
        (("-f", "ics"), '--format does not accept "ics"'),
        (("--fragment",), "--fragment is not for text"),
    ],
)
def test_days_that_make_no_sense_are_refused(osl: Osl, words: tuple[str, ...], message: str) -> None:
    result = osl("report", *words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def commands(text: str) -> list[list[str]]:
    return [shlex.split(line)[1:] for line in text.splitlines() if line.startswith("  osl ")]


def test_days_of_two_years_are_refused_with_a_command_for_each(osl: Osl, here: Path) -> None:
    (here / "plans" / "2024.yaml").write_text(PLAN.replace("2023", "2024"), encoding="utf-8")
    result = osl("report", "--from", "2023-11-01", "--to", "2024-02-29", "--as-of", "2024-12-31")
    assert (result.code, result.out) == (2, "")
    first, second = commands(result.err)
    assert "for 1 November – 31 December 2023" in osl(*first).out
    assert "for 1 January – 29 February 2024" in osl(*second).out
    named = osl("report", "--plan", "plans/2023.yaml", "--from", "2023-11-01", "--to", "2024-02-29")
    assert all(osl(*words, "--as-of", "2024-12-31").code == 0 for words in commands(named.err))


TYPED = ("--format", "html", "--audience", "all", "--find", "dzień i noc", "--private", "--no-log")


def test_the_commands_for_two_years_repeat_what_was_typed_with_a_file_for_each(osl: Osl, here: Path) -> None:
    (here / "plans" / "2024.yaml").write_text(PLAN.replace("2023", "2024"), encoding="utf-8")
    days = ("--from=2023-11-01", "--to", "29 lutego 2024", "--as-of", "2024-12-31")
    result = osl("report", *days, *TYPED, "-oraport.html")
    first, second = commands(result.err)
    for words, year in ((first, "2023"), (second, "2024")):
        assert words[:2] == ["report", "--year"]
        assert {*TYPED, "--as-of", "2024-12-31", f"raport-{year}.html"} <= set(words)
    assert [osl(*words).code for words in (first, second)] == [0, 0]
    assert sorted(path.name for path in here.glob("*.html")) == ["raport-2023.html", "raport-2024.html"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("before", [(), ("--as-of", "2023-06-01")])
def test_the_commands_for_days_to_come_repeat_what_was_typed(osl: Osl, before: tuple[str, ...]) -> None:
    after = () if before else ("--as-of", "2023-06-01")
    now, then = commands(osl(*before, "report", *after, "--half", "2", *TYPED).err)
    assert now == [*before, "report", "--year", "2023", *after, *TYPED]
    days = ["--from", "2023-07-01", "--to", "2023-12-31", "--as-of", "2023-12-31"]
    assert then == ["report", "--year", "2023", *days, *TYPED]
    assert osl(*now).code == osl(*then).code == 0


@pytest.mark.usefixtures("here")
def test_no_command_for_this_year_is_named_if_it_has_no_plan(osl: Osl) -> None:
    [then] = commands(osl("report", "--month", "5", "--as-of", "2021-03-01", "--plan", "plans/2023.yaml").err)
    assert osl(*then).code == 0
    assert then[:5] == ["report", "--year", "2023", "--plan", "plans"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", ["report", "agenda"])
def test_the_command_for_a_month_of_another_year_repeats_what_was_typed(osl: Osl, command: str) -> None:
    named = osl(command, "--month", "May 2024", "--plan", "plans/2023.yaml", "--find", "a b")
    told = f'type: osl {command} --year 2024 --plan plans --month 5 --find "a b"'
    assert (named.code, told in named.err) == (2, True)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("words", [("--quarter", "3"), ("--month", "7"), ("--from", "2023-06-02")])
def test_days_that_are_still_to_come_are_refused_with_commands(osl: Osl, words: tuple[str, ...]) -> None:
    result = osl("report", *words, "--as-of", "2023-06-01")
    assert (result.code, result.out) == (2, "")
    now, then = commands(result.err)
    assert osl(*now).code == osl(*then).code == 0
    assert osl("report", "--from", "2023-06-01", "--as-of", "2023-06-01").code == 0


def test_in_january_and_february_the_report_of_last_year_is_named(osl: Osl, here: Path) -> None:
    told = "osl: the report of last year: osl report --year 2023"
    assert told not in osl("report", "--as-of", "2023-02-28").err
    (here / "plans" / "2024.yaml").write_text(PLAN.replace("2023", "2024"), encoding="utf-8")
    assert osl("report", "--as-of", "2024-02-29").err == f"{told} --as-of 2024-02-29\n"
    page = ("--find", "a b", "-o", "x.html", "--as-of", "2024-02-29")
    assert f'{told} -o x-2023.html --find "a b" --as-of 2024-02-29\n' in osl("report", *page).err
    for words in (("--as-of", "2024-03-01"), ("--as-of", "2024-02-01", "--month", "1"),
                  ("--as-of", "2024-02-01", "--year", "2024")):  # fmt: skip
        assert told not in osl("report", *words).err


@pytest.mark.usefixtures("here")
def test_a_report_without_the_log_counts_it_all_the_same(osl: Osl) -> None:
    whole, short = (osl("report", "-f", "html", *words).out for words in ((), ("--no-log",)))
    assert "Events, day by day" in whole
    assert "Events, day by day" not in short
    assert ">80</td>" in short
    found = report(osl, "--no-log")
    assert "events" not in found["tasks"][1]
    assert (found["tasks"][1]["people"], found["tasks"][0]["people"]) == (80, None)


@pytest.mark.usefixtures("here")
def test_a_report_begins_with_its_most_important_numbers(osl: Osl) -> None:
    shown = osl("report", "--as-of", "2023-12-31", "-f", "markdown").out
    assert "1 of 2 done · 1 outside the plan · 2 events · 85 participants" in shown
    assert "| 13 maja<br>moved to: 20 maja |" in shown


def test_where_nobody_counted_there_is_no_total(osl: Osl, here: Path) -> None:
    task = "{id: a, title: A, audiences: [all], when: maj}"
    (here / "plans" / "2023.yaml").write_text(
        PLAN.partition("tasks:")[0] + f"tasks: [{task}]\n", encoding="utf-8"
    )
    planned = osl("report", "-f", "markdown").out.partition("## Planned and done")[2].partition("##")[0]
    assert "| 0 | – |" in planned
    assert "Total" not in planned
    assert "Total" not in osl("report").out.partition("Totals by")[0]
    assert report(osl)["total"]["people"] is None


def test_what_the_usual_table_leaves_out_is_named(osl: Osl, here: Path) -> None:
    (here / "plans" / "2023.yaml").write_text(
        PLAN.replace("notes: tajne", "notes: tajne, place: Rynek, cost: 5 zł"), encoding="utf-8"
    )
    columns = "title,addressees,when,place,cost,unplanned"
    told = f"the table leaves out: place, cost, unplanned; to publish them too: --columns {columns}\n"
    assert osl("export", "-f", "html").err.endswith(told)
    assert "notes" in osl("export", "-f", "html", "--private").err
    assert osl("export", "-f", "html", "--columns", columns, "--year", "2023").err == ""
    assert "leaves out: " not in osl("export", "-f", "json").err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["html", "markdown", "csv"])
def test_a_report_has_what_was_done_and_the_totals(osl: Osl, name: str) -> None:
    shown = osl("report", "--as-of", "2023-12-31", "-f", name).out
    for words in ("Kampania", "Zbiórka", "Total, each once", "Q2 2023"):
        assert words in shown.replace("\u00a0", " ")


@pytest.mark.usefixtures("here")
def test_a_report_says_in_its_title_which_days_it_is_about(osl: Osl) -> None:
    year, quarter, days = (
        osl("report", "-f", "html", "--fragment", *words).out.replace("\u00a0", " ")
        for words in ((), ("--quarter", "2"), ("--from", "2023-05-02", "--to", "2023-05-03"))
    )
    assert '<h2 id="osl-report-2023-plan" lang="pl">Report: Plan – 2023</h2>' in year
    assert ' id="osl-report-2023-04-01-2023-06-30-plan"' in quarter
    assert ">Report for Q2 2023 – Plan – 2023</h2>" in quarter
    assert ">Report for 2–3 May 2023 – Plan – 2023</h2>" in days


def test_a_plan_without_dates_has_no_empty_picture_and_one_task_is_not_a_range(osl: Osl, here: Path) -> None:
    tasks = "\n".join(
        f"  - {{id: t{n}, title: Zadanie, section: Dział {n}, audiences: [all], when: wg potrzeb}}"
        for n in (1, 2)
    )
    head = "year: 2023\ntitle: Plan\naudiences: {all: Mieszkańcy}\ntasks:\n"
    (here / "plans" / "2023.yaml").write_text(f"{head}{tasks}\n", encoding="utf-8")
    for command in ("export", "report"):
        assert "The year in a picture" not in osl(command, "-f", "markdown").out
    shown = osl("export", "-f", "markdown", lang="pl").out
    assert "zadanie 1 z 2" in shown
    assert "zadanie 2 z 2" in shown


def test_a_report_on_nothing_says_so(osl: Osl, here: Path) -> None:
    (here / "plans" / "2023.yaml").write_text(PLAN.partition("tasks:")[0] + "tasks: []\n", encoding="utf-8")
    assert "Nothing was planned for this period." in osl("report", "-f", "markdown").out
    for form in ("html", "docx", "csv", "xlsx", "json"):
        assert osl("report", "-f", form, "-o", f"r.{form}").code == 0
    assert osl("report").code == 0
    assert osl("export", "-f", "docx", "-o", "a.docx").code == 0
    assert osl("export", "-f", "ics").code == 0
