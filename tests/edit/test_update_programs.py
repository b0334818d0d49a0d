"""`osl update`: files that other programs saved or corrected, and files that are not exports."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest
from office import converted
from returned import with_texts, word_row, word_table

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl, Result

PLAN = """\
year: 2026
title: Plan pracy
organisation: GOK Brzezina
audiences:
  all: Mieszkańcy gminy
  sen: {name: Seniorzy, within: all}
tasks:
  - id: ferie
    title: Ferie w bibliotece
    section: Edukacja
    activities: [warsztaty, turniej]
    audiences: [all]
    when: 19–30 stycznia 2026
    status: done
    closed_on: 2026-01-30
    log:
      - {on: 2026-01-22, what: turniej, people: 24}
  - id: klub
    title: Klub „Wieża”
    section: Edukacja
    audiences: [sen]
    when: raz na kwartał
  - id: noc
    title: Noc Muzeów – dzień i noc   # the title that was agreed
    section: Wydarzenia
    audiences: [all]
    when: 16 maja 2026, godz. 18–23
    place: Izba
    tentative: true
    links:
      - {title: Plakat, url: https://example.org/p.pdf}
  - id: jarmark
    title: Jarmark
    section: Wydarzenia
    audiences: [all]
    when: 14 listopada 2026
    place: rynek
"""
COLUMNS = ("--columns", "title,addressees,when,place,links")
NOTHING = "nothing to change\n"


def export(osl: Osl, plan: Path, kind: str, *more: str) -> Path:
    file = plan.parent / f"plan.{kind}"
    assert osl("export", "-o", str(file), "--force", *(more or COLUMNS), lang=None).code == 0
    return file


def update(osl: Osl, file: Path, *more: str) -> Result:
    return osl("update", str(file), *(more or ("--yes",)), "--as-of", "2026-03-10")


def text_of(plan: Path) -> str:
    return plan.read_bytes().decode("utf-8")


def saved_again(file: Path) -> Path:
    """The page in `file` as LibreOffice saves it: without ids and classes, with the head's properties."""
    page = re.sub(r"<div hidden.*?</div>", "", file.read_text(encoding="utf-8"))
    file.write_text(re.sub(r' (?:id|class|data-[\w-]+)="[^"]*"', "", page), encoding="utf-8")
    return file


# ---- dates in other words


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html", "csv"])
def test_a_date_with_other_dashes_is_not_a_change(osl: Osl, plan: Path, kind: str) -> None:
    file = with_texts(export(osl, plan, kind), {"19–30 stycznia 2026": "19-30 stycznia 2026"}) \
        if kind != "csv" else _with_dashes(export(osl, plan, kind))  # fmt: skip
    result = osl("update", str(file), "--dry-run")
    assert (result.code, result.out) == (0, NOTHING)


def _with_dashes(file: Path) -> Path:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("19–30", "19-30").replace("18–23", "18—23"), encoding="utf-8")
    return file


@pytest.mark.parametrize("words", ["14.11.2026 r.", "sobota, 14 listopada 2026", "14 XI 2026"])
def test_a_date_in_other_words_replaces_them_and_is_not_a_move(osl: Osl, plan: Path, words: str) -> None:
    file = with_texts(export(osl, plan, "docx"), {"14 listopada 2026": words})
    assert update(osl, file).code == 0
    assert text_of(plan) == PLAN.replace("when: 14 listopada 2026", f"when: {words}").replace(
        f"when: {words}", f'when: "{words}"' if ": " in words else f"when: {words}"
    )
    assert update(osl, file).out == NOTHING


@pytest.mark.parametrize(
    "words", ["15 listopada 2026", "14 listopada 2026, godz. 10", "ok. 14 listopada 2026"]
)
def test_another_day_hour_or_certainty_is_a_move(osl: Osl, plan: Path, words: str) -> None:
    file = with_texts(export(osl, plan, "xlsx"), {"14 listopada 2026": words})
    assert update(osl, file).code == 0
    assert text_of(plan).endswith("    moves:\n      - on: 2026-03-10\n        from: 14 listopada 2026\n")


# ---- titles


@pytest.mark.parametrize("kind", ["xlsx", "html"])
@pytest.mark.parametrize(
    ("title", "below"), [("Noc Muzeów – dzień i noc", "\n("), ("Ferie w bibliotece", "\n•")]
)
def test_what_is_below_a_title_that_was_deleted_is_not_the_title(
    osl: Osl, plan: Path, kind: str, title: str, below: str
) -> None:
    file = export(osl, plan, kind, "--columns", "title,when")
    _emptied(file, title, below)
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert '"title" cannot be left out' in result.err
    assert text_of(plan) == PLAN


@pytest.mark.parametrize("kind", ["xlsx", "html", "csv"])
@pytest.mark.parametrize("new", ["–", "– nie będzie", "--- do ustalenia"])
def test_a_dash_in_place_of_a_title_is_named_and_is_no_title(
    osl: Osl, plan: Path, kind: str, new: str
) -> None:
    file = export(osl, plan, kind, "--columns", "title,activities,when")
    if kind == "csv":
        file.write_text(file.read_text(encoding="utf-8-sig").replace("Jarmark", new), encoding="utf-8")
    else:
        with_texts(file, {"Jarmark": new})
    result = osl("update", str(file), "--dry-run")
    assert result.out == ""
    assert f'the column "task" cannot be "{new}"' in result.err or '"title" cannot be left out' in result.err


def _emptied(file: Path, title: str, below: str) -> None:
    """Delete `title` in its cell, and leave the lines below it."""
    if file.suffix == ".xlsx":
        _in_sheet(file, f"{title}{below}", below[1:])
        return
    page = file.read_text(encoding="utf-8").replace("\u00a0", " ")
    at = page.rindex(f">{title}<")
    file.write_text(page[: at + 1] + page[at + 1 + len(title) :], encoding="utf-8")


def _in_sheet(file: Path, old: str, new: str) -> None:
    import zipfile

    with zipfile.ZipFile(file) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    texts = parts["xl/sharedStrings.xml"].decode("utf-8").replace("\u00a0", " ")
    assert old in texts
    parts["xl/sharedStrings.xml"] = texts.replace(old, new).encode("utf-8")
    with zipfile.ZipFile(file, "w") as whole:
        for name, part in parts.items():
            whole.writestr(name, part)


def test_a_row_without_a_title_does_not_get_that_of_the_row_above(osl: Osl, plan: Path) -> None:
    file = saved_again(export(osl, plan, "html", "--columns", "title,when,place"))
    page = file.read_text(encoding="utf-8")
    at = page.rindex(">Jarmark<")
    file.write_text(page[: at + 1] + page[at + len(">Jarmark") :], encoding="utf-8")
    result = update(osl, file)
    assert (result.code, result.out) == (2, "")
    assert 'jarmark: "title" cannot be left out' in result.err
    assert text_of(plan) == PLAN


@pytest.mark.parametrize("old", ["Noc Muzeów – dzień i noc", "Klub „Wieża”"])
def test_without_ids_a_title_with_other_dashes_or_quotation_marks_is_the_same_task(
    osl: Osl, plan: Path, old: str
) -> None:
    new = old.translate(str.maketrans("–„”", '-""'))
    file = export(osl, plan, "csv", "--columns", "title,addressees,when")
    text = file.read_text(encoding="utf-8").replace(old, new.replace('"', '""'))
    file.write_text(text, encoding="utf-8")
    result = osl("update", str(file), "--dry-run")
    assert result.code == 0
    assert f"  task: {old} " in result.out
    assert "new:" not in result.out
    assert "row is missing" not in result.err


# ---- ids


def test_ids_that_a_spreadsheet_program_wrote_into_a_csv_file_are_used(osl: Osl, plan: Path) -> None:
    file = plan.parent / "plan.csv"
    rows = [
        "ZADANIE;TERMINY;osl-id",
        "Jarmark świąteczny;13 grudnia 2026;jarmark",
        "Ferie w bibliotece;luty;ferie",
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    result = osl("update", str(file), "--dry-run")
    assert "jarmark: Jarmark\n  task: Jarmark → Jarmark świąteczny\n" in result.out
    assert "new:" not in result.out
    assert "osl-id" not in result.out + result.err


def test_a_task_that_has_another_id_now_is_found_by_its_title(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "docx"), {"rynek": "plac"})
    now = PLAN.replace("id: jarmark", "id: jarmark-2026")
    plan.write_text(now, encoding="utf-8", newline="")
    assert update(osl, file).err == ""
    assert text_of(plan) == now.replace("place: rynek", "place: plac")


def test_words_that_give_what_the_plan_has_now_are_not_in_conflict_with_it(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "html"), {"Seniorzy": "mieszkańcy  GMINY"})
    assert update(osl, file).code == 0
    assert text_of(plan) == PLAN.replace("audiences: [sen]", "audiences: [all]")
    again = update(osl, file)
    assert (again.out, again.err) == (NOTHING, "")


# ---- pages that LibreOffice saved


def test_a_page_that_lost_its_ids_and_classes_still_shows_what_was_exported(osl: Osl, plan: Path) -> None:
    file = saved_again(export(osl, plan, "html"))
    assert (update(osl, file).out, update(osl, file).err) == (NOTHING, "")
    now = PLAN.replace("place: Izba", "place: Ratusz")  # what only the plan changed since stays
    plan.write_text(now, encoding="utf-8", newline="")
    page = file.read_text(encoding="utf-8").replace(">rynek<", ">plac<")
    file.write_text(page, encoding="utf-8")
    assert update(osl, file).code == 0
    assert text_of(plan) == now.replace("place: rynek", "place: plac")


def test_an_address_that_a_program_made_a_link_is_not_written_twice(osl: Osl, plan: Path) -> None:
    file = saved_again(export(osl, plan, "html"))
    page = file.read_text(encoding="utf-8")
    made = '><a href="mailto:biuro@gok.pl">biuro@gok.pl</a>, <a href="#nad">plac</a><'
    file.write_text(page.replace(">rynek<", made), encoding="utf-8")
    assert update(osl, file).code == 0
    assert text_of(plan) == PLAN.replace("place: rynek", "place: biuro@gok.pl, plac")


def test_names_of_sheets_in_a_page_of_calc_are_not_sections(osl: Osl, plan: Path) -> None:
    row = "<tr><td>{}</td><td>{}</td></tr>"
    names = ("Ferie w bibliotece", "19–30 stycznia 2026"), ("Jarmark", "14 listopada 2026")
    rows = "".join(row.format(*one) for one in (("ZADANIE", "TERMINY"), *names))
    file = plan.parent / "plan.html"
    file.write_text(
        '<meta charset="utf-8"><hr><p><center><h1>Overview</h1>'
        '<A HREF="#table0">Zadania</A><br></center></p><hr>'
        f'<A NAME="table0"><h1>Sheet 1: <em>Zadania</em></h1></A><table>{rows}</table>',
        encoding="utf-8",
    )
    result = osl("update", str(file), "--dry-run")
    assert (result.code, result.out) == (0, NOTHING)


@pytest.mark.parametrize(
    ("kind", "to"), [("html", "html:HTML (StarWriter)"), ("docx", "html:HTML (StarWriter)"), ("xlsx", "html")]
)
def test_a_page_from_libreoffice_changes_what_was_corrected_and_nothing_else(
    osl: Osl, plan: Path, kind: str, to: str
) -> None:
    corrected = export(osl, plan, kind).read_bytes()
    changes = {"rynek": "plac", "16 maja 2026, godz. 18–23": "23 maja 2026"}
    files = {
        "as-it-was": corrected,
        "corrected": with_texts(plan.parent / f"plan.{kind}", changes).read_bytes(),
    }
    pages = converted(files, kind, to)
    file = plan.parent / "back.html"
    file.write_bytes(pages["as-it-was"])
    same = update(osl, file)
    assert (same.code, same.out) == (0, NOTHING)
    file.write_bytes(pages["corrected"])
    assert update(osl, file).code == 0
    moves = "    moves:\n      - on: 2026-03-10\n        from: 16 maja 2026, godz. 18–23\n"
    wanted = PLAN.replace("when: 16 maja 2026, godz. 18–23", "when: 23 maja 2026")
    wanted = wanted.replace("place: rynek", "place: plac").replace("    links:\n", f"{moves}    links:\n")
    assert text_of(plan) == wanted


# ---- corrections that Word tracks


def test_a_row_that_word_moved_to_another_section_with_tracked_changes_changes_its_section(
    osl: Osl, plan: Path
) -> None:
    file = export(osl, plan, "docx")
    word, table = word_table(file, "Noc")
    row = word_row(table, "Noc")._tr
    moved = copy.deepcopy(row)
    target = next(one for one in reversed(word.tables) if one.rows[1].cells[0].text.startswith("Ferie"))
    word_row(target, "Klub")._tr.addnext(moved)
    _track(row, "del", "moveFrom")
    _track(moved, "ins", "moveTo")
    word.save(str(file))
    assert update(osl, file).code == 0
    noc, old = "# the title that was agreed\n    section: ", "Wydarzenia"
    assert text_of(plan) == PLAN.replace(f"{noc}{old}", f"{noc}Edukacja")


def _change(name: str) -> Any:
    from docx.oxml import OxmlElement

    one = OxmlElement(f"w:{name}")
    one.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}author", "Dyrektor")
    return one


def _track(row: Any, of_row: str, of_runs: str) -> None:
    row.get_or_add_trPr().append(_change(of_row))
    for run in [one for one in row.iter() if one.tag.endswith("}r")]:
        around = _change(of_runs)
        run.addprevious(around)
        around.append(run)


def test_paragraphs_that_word_joined_with_tracked_changes_are_one(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "docx")
    word, table = word_table(file, "Ferie")
    first = word_row(table, "Ferie").cells[0].paragraphs[1]
    mark = first._p.get_or_add_pPr().makeelement(_change("rPr").tag)
    mark.append(_change("del"))
    first._p.pPr.append(mark)
    first.add_run(" i ")
    word.save(str(file))
    assert update(osl, file).code == 0
    assert "activities: [warsztaty i turniej]" in text_of(plan)


def test_a_column_that_word_deleted_with_tracked_changes_is_no_column(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "docx")
    word = None
    for title in ("Ferie", "Noc"):
        word, table = word_table(file, title)
        for row in table.rows:
            row.cells[3].paragraphs[0].add_run("?")
            row.cells[3]._tc.get_or_add_tcPr().append(_change("cellDel"))
        word.save(str(file))
    assert update(osl, file).out == NOTHING


# ---- files that are not exports


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html", "csv", "md"])
def test_a_report_is_refused(osl: Osl, plan: Path, kind: str) -> None:
    for lang in ("pl", "en"):
        file = plan.parent / f"report.{kind}"
        assert osl("report", "-o", str(file), "--force", lang=lang).code == 0
        result = osl("update", str(file), "--dry-run")
        assert (result.code, result.out) == (2, "")
        assert "this is a report; corrections are read from what osl export made" in result.err
        brought = osl("import", str(file))
        assert (brought.code, brought.out) == (2, "")
        assert "this is a report that osl made, not a plan; import what osl export made" in brought.err
