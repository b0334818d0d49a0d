"""`osl update`: columns of keys that have commands of their own, added columns, rows that lost cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from office import converted
from returned import with_row, with_texts, word_row, word_table

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl, Result

PLAN = """\
year: 2026
title: Plan pracy
organisation: CUS Klucze
audiences:
  all: Mieszkańcy
  sen: Seniorzy
tasks:
  - id: bal      # the first one
    title: Bal
    audiences: [sen]
    when: 14 lutego 2026
    notes: klucz u dozorcy
    log:
      - {on: 2026-02-01, what: próba}
  - id: klub
    title: Klub
    audiences: [sen]
    when: każdy pierwszy wtorek miesiąca
    exceptions:
      - {on: 2026-01-05, of: 2026-03-03, to: 2026-03-10}
  - id: kurs
    title: Kurs
    audiences: [all]
    when: kwiecień 2026
    status: cancelled
    closed_on: 2026-04-01
    reason: brak sali
  - id: targi
    title: Targi
    audiences: [all]
    months: [7, 8]
    status: started
"""
STATUS = ("title", "status", "closed_on", "reason")
BAL, KURS, TARGI = "zaplanowane", "odwołane", "w toku"


def export(osl: Osl, plan: Path, *columns: str, kind: str = "html", more: tuple[str, ...] = ()) -> Path:
    file = plan.parent / f"plan.{kind}"
    words = ("export", "-o", str(file), "--force", "--columns", ",".join(columns), *more)
    assert osl(*words, lang=None).code == 0
    return file


def page_of(file: Path) -> str:
    """The page in `file`, with spaces of the usual make."""
    return file.read_text(encoding="utf-8").replace("\u00a0", " ")


def in_row(file: Path, title: str, old: str, new: str) -> None:
    """Put `new` in place of the cell `old` in the row of the page's task `title`."""
    page = page_of(file)
    at = page.rindex(f">{title}<")
    cell = f">{old}<" if old else "></td>"
    behind = page[at:].replace(cell, cell.replace(">", f">{new}", 1).replace(f">{new}{old}", f">{new}"), 1)
    assert behind != page[at:], old
    file.write_text(page[:at] + behind, encoding="utf-8")


def update(osl: Osl, file: Path, *more: str) -> Result:
    return osl("update", str(file), "--yes", "--as-of", "2026-05-20", *more)


def text_of(plan: Path) -> str:
    return plan.read_bytes().decode("utf-8")


# ---- statuses, closing dates, reasons


def test_a_status_a_closing_date_and_a_reason_are_taken_over_as_their_commands_do(
    osl: Osl, plan: Path
) -> None:
    file = export(osl, plan, *STATUS)
    in_row(file, "Bal", BAL, "Zrealizowane")
    in_row(file, "Bal", "", "14.02.2026 r.")
    in_row(file, "Kurs", "brak sali", "remont")
    in_row(file, "Targi", TARGI, "zaplanowane")
    result = update(osl, file)
    assert (result.code, result.err) == (0, "")
    assert "bal: Bal\n  status: zaplanowane → Zrealizowane\n  closed on: – → 14.02.2026 r.\n" in result.out
    wanted = (
        PLAN.replace("dozorcy\n", "dozorcy\n    status: done\n    closed_on: 2026-02-14\n")
        .replace("reason: brak sali", "reason: remont")
        .replace("    status: started\n", "")
    )
    assert text_of(plan) == wanted
    assert update(osl, file).out == "nothing to change\n"
    assert osl("undo").code == 0
    assert text_of(plan) == PLAN


def test_a_reason_from_the_file_is_nothing_but_a_text_in_the_command_to_type(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "reason")
    in_row(file, "Bal", "", "brak ID i $HOME; reszta")
    assert "osl cancel bal --reason 'brak ID i $HOME; reszta', osl done bal --partly" in update(osl, file).err
    assert text_of(plan) == PLAN


@pytest.mark.parametrize(
    ("title", "old", "new", "command"),
    [
        ("Bal", BAL, "odwołane", 'osl cancel bal --reason "…"'),
        ("Bal", BAL, "częściowo", 'osl done bal --partly --reason "…"'),
        ("Bal", "", "14.02.2026", "osl done bal --on 2026-02-14"),  # beside a status of planned
        ("Klub", BAL, "zrealizowane", "osl done klub --whole"),
        ("Kurs", "brak sali", "", "osl cancel kurs"),
        ("Kurs", "2026-04-01", "", "osl reopen kurs"),
    ],
)
def test_what_does_not_agree_is_refused_with_the_command(
    osl: Osl, plan: Path, title: str, old: str, new: str, command: str
) -> None:
    file = export(osl, plan, *STATUS)
    in_row(file, title, old, new)
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert f"is not taken over; type: {command}" in result.err
    assert result.err.endswith("osl: nothing was changed\n")
    assert text_of(plan) == PLAN


@pytest.mark.parametrize(
    "words", ["???", "zrealizowano 12.02.2026", "rozpoczęto 12.02.2026", "zrealizowano, 45 osób"]
)
def test_a_status_that_is_not_one_alone_is_refused_and_other_cells_are_taken_over(
    osl: Osl, plan: Path, words: str
) -> None:
    file = export(osl, plan, *STATUS)
    in_row(file, "Bal", BAL, words)
    in_row(file, "Bal", "Bal", "Bal maskowy")
    result = update(osl, file)
    assert f'osl: bal: the column "status" cannot be "{words}"\n' in result.err
    assert words not in result.out
    assert text_of(plan) == PLAN.replace("title: Bal", "title: Bal maskowy")


def test_a_closing_date_without_a_column_of_statuses_shows_that_a_task_is_done(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "closed_on")
    in_row(file, "Bal", "", "15 lutego 2026")
    in_row(file, "Targi", "", "2026-05-02")
    assert update(osl, file).code == 0
    assert "dozorcy\n    status: done\n    closed_on: 2026-02-15\n" in text_of(plan)
    assert text_of(plan).endswith("    status: done\n    closed_on: 2026-05-02\n")


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        ("planowane", "    when: kwiecień 2026\n  - id: targi"),
        ("w toku", "    when: kwiecień 2026\n    status: started\n  - id: targi"),
        ("zrealizowane", "    status: done\n    closed_on: 2026-05-20\n  - id: targi"),
    ],
)
def test_a_cancelled_task_gets_another_status(osl: Osl, plan: Path, status: str, wanted: str) -> None:
    file = export(osl, plan, "title", "status")
    in_row(file, "Kurs", KURS, status)
    assert update(osl, file).code == 0
    assert wanted in text_of(plan)


def test_new_lines_of_a_log_are_added_and_lost_ones_are_refused(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "log", more=("--private",))
    page, entry = page_of(file), "dzień: 2026-02-01; przebieg: próba"
    more = entry.replace("2026-02-01", "2026-02-08")
    file.write_text(page.replace(f"<li>{entry}</li>", f"<li>{entry}</li><li>{more}</li>"), encoding="utf-8")
    assert update(osl, file).code == 0
    assert "      - {on: 2026-02-01, what: próba}\n      - {on: 2026-02-08, what: próba}\n" in text_of(plan)
    plan.write_text(PLAN, encoding="utf-8")
    file.write_text(page.replace(entry, more), encoding="utf-8")
    assert "type: osl unlog bal 2026-02-01\n" in update(osl, file).err
    assert text_of(plan) == PLAN


@pytest.mark.parametrize(
    ("column", "old", "new", "commands"),
    [
        ("months", "7-8", "7", 'osl move targi "lipiec"'),
        ("exceptions", "2026-03-10", "2026-03-11", "osl move klub 2026-03-11 --of 2026-03-03"),
        ("id", "targi", "targ", "osl edit targi"),
    ],
)
def test_other_keys_are_named_with_what_to_type(
    osl: Osl, plan: Path, column: str, old: str, new: str, commands: str
) -> None:
    file = export(osl, plan, "title", column)
    page = page_of(file).replace(f">{old}<", f">{new}<").replace(f" {old}", f" {new}")
    file.write_text(page, encoding="utf-8")
    result = update(osl, file)
    assert (result.code, result.out, f"type: {commands}" in result.err) == (2, "", True)
    assert text_of(plan) == PLAN


# ---- new rows


def test_a_new_row_keeps_all_its_columns_and_names_what_a_new_task_cannot_have(osl: Osl, plan: Path) -> None:
    columns = ("title", "audiences", "addressees", "months", "place", "partners", "status", "closed_on",
               "links", "exceptions")  # fmt: skip
    cells = ("Rajd", "all", "Mieszkańcy gminy", "5", "las", "OSP, GOK", "zrealizowane", "2026-05-09",
             "• Plakat https://a.pl/p", "• dzień cyklu: 2026-03-03")  # fmt: skip
    file = with_row(export(osl, plan, *columns), "Bal", cells)
    result = update(osl, file)
    assert "  place: las\n" in result.out
    assert result.code == 0
    assert 'osl: "Rajd": the column "exceptions" is not taken over' in result.err
    added = (
        "  - id: rajd\n    title: Rajd\n    audiences: [all]\n    addressees: Mieszkańcy gminy\n"
        "    months: 5\n    place: las\n    partners: [OSP, GOK]\n"
        "    status: done\n    closed_on: 2026-05-09\n    links: [{title: Plakat, url: https://a.pl/p}]\n"
    )
    assert text_of(plan) == PLAN + added
    assert update(osl, file).code == 2  # what is left was refused before
    assert osl("undo").code == 0
    assert text_of(plan) == PLAN


def test_a_new_row_of_an_unplanned_task_goes_to_the_unplanned_ones(osl: Osl, plan: Path) -> None:
    file = with_row(
        export(osl, plan, "title", "addressees", "when", "unplanned", "id"), "Bal",
        ("Powódź", "Mieszkańcy", "8 lipca 2026", "tak", "bal"),
    )  # fmt: skip
    result = update(osl, file)
    assert 'osl: "Powódź": the id "bal" is taken or not valid; a new one was made\n' in result.err
    assert "unplanned:\n  - id: powodz\n    title: Powódź\n" in text_of(plan)


def test_a_new_row_without_a_group_is_left_out_with_what_to_type(osl: Osl, plan: Path) -> None:
    file = with_row(export(osl, plan, "title", "when"), "Bal", ("Rajd pieszy", "maj 2026"))
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert 'type: osl add "Rajd pieszy" --when "maj 2026" --audience ID\n' in result.err


# ---- cells that are not a value, columns that were added, rows that lost their title


def test_an_impossible_day_is_refused_by_name_and_the_rest_is_taken_over(osl: Osl, plan: Path) -> None:
    file = with_texts(
        export(osl, plan, "title", "when"),
        {"14 lutego 2026": "31 lutego 2026", "kwiecień 2026": "maj 2026"},
    )
    result = update(osl, file)
    assert (result.code, result.err.startswith('osl: bal: "31 lutego" is not a day')) == (0, True)
    assert "when: maj 2026\n" in text_of(plan)
    assert "when: 14 lutego 2026\n" in text_of(plan)
    assert [update(osl, file, *more).code for more in ((), ("--dry-run",))] == [2, 2]


def test_addressees_that_are_gone_are_refused(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "addressees")
    in_row(file, "Bal", "Seniorzy", "")
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert 'bal: "audiences" cannot be left out' in result.err


def test_a_column_that_was_added_fills_what_is_empty_and_takes_nothing_away(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "when")
    page = file.read_text(encoding="utf-8")
    head, _, body = page.rpartition("<thead>")
    body = body.replace("</tr>", "<th>UWAGI</th><th>Zgoda dyrektora</th></tr>", 1)
    before, _, rows = body.partition("<tbody>")
    for texts in (("inne", "tak"), ("nowe", ""), ("", ""), ("", "")):
        cells = "".join(f"<td>{text}</td>" for text in texts)
        rows = rows.replace("</tr>", f"{cells}</TR>", 1)
    file.write_text(head + "<thead>" + before + "<tbody>" + rows, encoding="utf-8")
    result = update(osl, file)
    assert 'bal: "notes" was not in the export: plan "klucz u dozorcy", file "inne"; left' in result.err
    assert 'the column "Zgoda dyrektora" was left out: the plan has no key for it' in result.err
    assert text_of(plan) == PLAN.replace("    exceptions:", "    notes: nowe\n    exceptions:")


def test_dates_in_a_column_that_was_added_are_not_those_of_the_tasks(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "addressees")
    page = file.read_text(encoding="utf-8")
    head, _, body = page.rpartition("<thead>")
    body = body.replace("</tr>", "<th>Sprawdzono</th></tr>", 1)
    before, _, rows = body.partition("<tbody>")
    for day in range(1, 5):
        rows = rows.replace("</tr>", f"<td>{day}.02.2026</td></TR>", 1)
    file.write_text(head + "<thead>" + before + "<tbody>" + rows, encoding="utf-8")
    result = update(osl, file)
    assert 'the column "Sprawdzono" was left out: the plan has no key for it' in result.err
    assert text_of(plan) == PLAN


def test_an_added_column_does_not_change_what_the_headings_of_osl_mean(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, *STATUS)
    page = page_of(file)
    head, _, body = page.rpartition("<thead>")
    body = body.replace("</tr>", "<th>Zgoda</th></tr>", 1)
    file.write_text(f"{head}<thead>{body}", encoding="utf-8")
    assert update(osl, file).out == "nothing to change\n"
    in_row(file, "Kurs", "2026-04-01", "2026-04-03")
    assert update(osl, file).err == ""
    assert text_of(plan) == PLAN.replace("closed_on: 2026-04-01", "closed_on: 2026-04-03")


def test_a_row_whose_title_is_struck_out_takes_none_from_the_row_above(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "when", kind="docx")
    word, table = word_table(file, "Klub")
    for run in word_row(table, "Klub").cells[0].paragraphs[0].runs:
        run.font.strike = True
    word.save(str(file))
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert 'klub: "title" cannot be left out' in result.err
    assert '"Klub"' in result.err  # that it was struck out
    assert text_of(plan) == PLAN


# ---- round trips


@pytest.mark.parametrize(
    ("made", "kind", "saved"),
    [("docx", "docx", "docx"), ("docx", "odt", "odt"), ("html", "odt", "odt:writer8")],
)
def test_links_that_libreoffice_saved_are_the_same(
    osl: Osl, plan: Path, made: str, kind: str, saved: str
) -> None:
    links = "    links:\n      - {title: 'Plakat, mały', url: https://gmina.pl/p.pdf}\n"
    plan.write_text(PLAN + links, encoding="utf-8")
    data = export(osl, plan, "title", "links", "id", kind=made).read_bytes()
    file = plan.parent / f"back.{kind}"
    file.write_bytes(converted({"plan": data}, made, saved)["plan"])
    result = update(osl, file)
    assert (result.out, result.err) == ("nothing to change\n", "")


@pytest.mark.parametrize("kind", ["md", "csv"])
def test_a_file_without_marks_may_be_in_the_other_language_and_has_its_sections_in_order(
    osl: Osl, plan: Path, kind: str
) -> None:
    text = PLAN.replace("title: Klub", "title: Bal\n    section: I. Inne").replace(
        "title: Targi", "title: Targi\n    section: I. Inne"
    )
    moved = "    moves:\n      - {on: 2026-01-02, from: marzec}\n"
    plan.write_text(text.replace("    notes:", f"    tentative: true\n{moved}    notes:"), encoding="utf-8")
    file = plan.parent / f"plan.{kind}"
    words = ("export", "-o", str(file), "--columns", "when,title,status,activities")
    assert osl(*words, lang="en").code == 0
    result = osl("update", str(file), "--dry-run")
    assert (result.out, result.err.count("\n")) == ("nothing to change\n", 1)


@pytest.mark.parametrize("lang", ["pl", "en"])
def test_a_page_of_all_columns_without_its_marks_changes_nothing(osl: Osl, plan: Path, lang: str) -> None:
    file = plan.parent / "plan.html"
    assert osl("export", "-o", str(file), "--columns", "all", lang=lang).code == 0
    page = re.sub(r"<meta[^>]*>|<!--.*?-->", "", page_of(file), flags=re.DOTALL)
    page = re.sub(r'\b(?:class|id|data-[\w-]+)="[^"]*"', "", page)
    file.write_text(f'<meta charset="utf-8">{page}', encoding="utf-8")
    result = osl("update", str(file), "--dry-run")
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert "was left out" not in result.err


def test_hours_of_a_file_that_osl_did_not_make_are_of_the_date(osl: Osl, plan: Path) -> None:
    file = plan.parent / "tabela.csv"
    file.write_text(
        "Zadanie;Miejsce;Data;Godz.\nBal;szkoła;14 lutego 2026;18.00\nKurs;;kwiecień 2026;\n",
        encoding="utf-8",
    )
    made = osl("update", str(file), "--dry-run", lang="en")
    assert "14 lutego 2026 → 14 lutego 2026 godz. 18.00" in " ".join((made.out + made.err).split())


def test_a_column_of_hours_beside_exported_dates_is_left_out_and_reported(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "title", "addressees", "when")
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"(</th>)(\s*</tr>)", r"\1<th>Godz.</th>\2", text)
    file.write_text(re.sub(r"(</td>)(\s*</tr>)", r"\1<td>18.00</td>\2", text), encoding="utf-8")
    made = osl("update", str(file), "--dry-run", lang="en")
    assert 'the column "Godz." was left out' in " ".join((made.out + made.err).split())
    assert made.code == 0
