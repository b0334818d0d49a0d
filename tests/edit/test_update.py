"""`osl update`: a table of the plan that came back is taken over, as one edit that touches nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from office import converted
from returned import export, with_row, with_texts, word_row, word_table
from terminal import on_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
# the plan of the centre
year: 2026
title: Plan pracy
organisation: CUS Klucze
audiences:
  all: Mieszkańcy
  ngo: {name: Organizacje, within: all}
tasks:
  - id: bal      # the first one
    title: "Bal seniorów"
    activities: [taniec, poczęstunek]
    audiences: [all]
    when: maj 2026
    responsible: A. Nowak   # not published
    x-room: 12
    status: started
    log:
      - {on: 2026-05-02, what: próba, people: 20}

  - id: kino
    title: Kino letnie
    audiences: [all, ngo]
    when: 12 czerwca 2026, godz. 18
    closed_on: 2026-06-12
    status: done

  - {id: bieg, title: Bieg jesienny, audiences: [ngo], addressees: "Rodziny, w tym dzieci", when: 9.2026}
  - id: festyn
    title: Festyn
    audiences: [all]
    months: [7, 8]
"""
KINDS = ("docx", "xlsx", "html")
UNMARKED = ("csv", "md")


def sectioned(plan: Path) -> None:
    text = PLAN.replace('    title: "Bal', '    section: I. Integracja\n    title: "Bal')
    text = text.replace("    title: Kino", "    section: II. Kultura\n    title: Kino")
    plan.write_text(text, encoding="utf-8")


def text_of(plan: Path) -> str:
    return plan.read_bytes().decode("utf-8")


# ---- nothing changed


@pytest.mark.parametrize("columns", [(), ("--columns", "all"), ("--columns", "title,when", "--private")])
@pytest.mark.parametrize("kind", [*KINDS, *UNMARKED])
def test_an_export_that_was_not_changed_changes_nothing(
    osl: Osl, plan: Path, kind: str, columns: tuple[str, ...]
) -> None:
    for before in (
        PLAN,
        PLAN.replace("    title: Kino", "    section: II. Kultura (1.)\n    title: 1. Kino"),
    ):
        plan.write_text(before, encoding="utf-8")
        result = osl("update", str(export(osl, plan, kind, *columns)))
        assert (result.code, result.out) == (0, "nothing to change\n")
        assert ("compared with the plan" in result.err) == (kind in UNMARKED)
        assert text_of(plan) == before


def test_a_comment_in_the_margin_is_shown_and_changes_nothing(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "docx")
    document, table = word_table(file, "Kino letnie")
    row = word_row(table, "Kino letnie")
    document.add_comment(row.cells[0].paragraphs[0].runs, "czy na pewno?", "Dyrektor")
    document.save(str(file))
    result = osl("update", str(file))
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert 'the comment "czy na pewno?" was left out' in result.err


@pytest.mark.parametrize(
    ("kind", "saved_as"), [("docx", "docx"), ("docx", "odt"), ("xlsx", "xlsx"), ("xlsx", "ods")]
)
def test_an_export_that_libreoffice_saved_changes_nothing(
    osl: Osl, plan: Path, kind: str, saved_as: str
) -> None:
    sectioned(plan)
    before = text_of(plan)
    columns = ("--columns", "all")
    files = {
        "three": export(osl, plan, kind).read_bytes(),
        "all": export(osl, plan, kind, *columns).read_bytes(),
    }
    for name, data in converted(files, kind, saved_as).items():
        file = plan.parent / f"{name}.{saved_as}"
        file.write_bytes(data)
        result = osl("update", str(file), "--yes")
        assert (result.code, result.out, result.err) == (0, "nothing to change\n", "")
    assert text_of(plan) == before


# ---- changed cells


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_time_is_a_move_and_a_changed_text_is_set_and_undo_takes_all_back(
    osl: Osl, plan: Path, kind: str
) -> None:
    changes = {"maj 2026": "20 maja 2026", "Kino letnie": "Kino w parku", "Rodziny, w tym dzieci": "Rodziny"}
    file = with_texts(export(osl, plan, kind), changes)
    result = osl("update", str(file), "--yes", "--reason", "remont sali", "--as-of", "2026-04-01")
    assert result.code == 0
    assert result.out.startswith(
        "bal: Bal seniorów\n  date: maj 2026 → 20 maja 2026\n"
        "kino: Kino letnie\n  task: Kino letnie → Kino w parku\n"
    )
    moves = "    moves:\n      - on: 2026-04-01\n        from: maj 2026\n        reason: remont sali\n"
    wanted = (
        PLAN.replace("when: maj 2026", "when: 20 maja 2026")
        .replace("    status: started\n", f"    status: started\n{moves}")
        .replace("title: Kino letnie", "title: Kino w parku")
        .replace('"Rodziny, w tym dzieci"', '"Rodziny"')
    )
    assert text_of(plan) == wanted
    assert osl("update", str(file), "--yes").out == "nothing to change\n"
    assert osl("undo").code == 0
    assert text_of(plan) == PLAN


@pytest.mark.parametrize("kind", KINDS)
def test_what_only_the_plan_changed_since_is_left(osl: Osl, plan: Path, kind: str) -> None:
    file = with_texts(export(osl, plan, kind), {"Kino letnie": "Kino w parku"})
    assert osl("move", "bal", "lipiec 2026").code == 0
    assert osl("add", "Nowe", "--when", "maj 2026", "--audience", "all").code == 0
    before = text_of(plan)
    result = osl("update", str(file), "--yes")
    assert (result.code, result.err) == (0, "")
    assert text_of(plan) == before.replace("title: Kino letnie", "title: Kino w parku")


def test_a_cell_that_both_changed_is_left_under_yes_and_named(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "docx"), {"maj 2026": "20 maja 2026"})
    assert osl("move", "bal", "lipiec 2026").code == 0
    before = text_of(plan)
    result = osl("update", str(file), "--yes")
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert result.err == (
        'osl: bal: "date" was changed in the plan as well: plan "lipiec 2026", file "20 maja 2026"; '
        "left as it is in the plan\n"
    )
    assert text_of(plan) == before


def test_the_same_change_in_both_is_no_change(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "xlsx"), {"maj 2026": "lipiec 2026"})
    assert osl("move", "bal", "lipiec 2026").code == 0
    assert osl("update", str(file), "--yes").out == "nothing to change\n"


@pytest.mark.parametrize(("answer", "taken"), [("tak", True), ("nie", False)])
def test_a_person_decides_about_a_cell_that_both_changed(
    osl: Osl, plan: Path, answer: str, *, taken: bool
) -> None:
    pytest.importorskip("pty")
    file = with_texts(export(osl, plan, "docx"), {"maj 2026": "20 maja 2026", "Kino letnie": "Kino w parku"})
    assert osl("move", "bal", "lipiec 2026").code == 0
    words = ("update", str(file), "--plan", str(plan), "--lang", "pl")
    code, shown = on_terminal(*words, typed=f"{answer}\ntak\n", width=200)
    assert code == 0
    assert "wprowadzić te zmiany do planu?" in shown
    assert ("when: 20 maja 2026" in text_of(plan)) == taken
    assert "title: Kino w parku" in text_of(plan)


def test_a_person_who_answers_no_changes_nothing(osl: Osl, plan: Path) -> None:
    pytest.importorskip("pty")
    file = with_texts(export(osl, plan, "html"), {"maj 2026": "20 maja 2026"})
    code, shown = on_terminal(
        "update", str(file), "--plan", str(plan), "--lang", "en", typed="no\n", width=200
    )
    assert (code, "nothing was changed" in shown) == (0, True)
    assert text_of(plan) == PLAN


def test_where_nobody_can_be_asked_the_changes_are_shown_and_nothing_is_written(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "html"), {"maj 2026": "20 maja 2026"})
    result = osl("update", str(file))
    assert result.code == 2
    assert "maj 2026 → 20 maja 2026" in result.out
    assert (
        f"osl can ask only on a terminal; to write without a question, type: osl update {file} --yes"
        in result.err
    )
    assert osl("update", str(file), "--dry-run").code == 0
    assert text_of(plan) == PLAN


def test_activities_under_a_title_are_activities(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "docx"), {"poczęstunek": "kawa i ciasto"})
    assert osl("update", str(file), "--yes").code == 0
    assert text_of(plan) == PLAN.replace("[taniec, poczęstunek]", "[taniec, kawa i ciasto]")


def test_names_of_groups_in_place_of_addressees_are_audiences(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "html"), {"Mieszkańcy, Organizacje": "organizacje"})
    assert osl("update", str(file), "--yes").code == 0
    assert text_of(plan) == PLAN.replace("audiences: [all, ngo]", "audiences: [ngo]")


def test_names_of_groups_in_place_of_words_that_named_the_groups_change_both(osl: Osl, plan: Path) -> None:
    before = PLAN.replace("[all, ngo]", "[all]\n    addressees: mieszkańcy")
    plan.write_text(before, encoding="utf-8")
    file = with_texts(export(osl, plan, "html"), {"mieszkańcy": "mieszkańcy, organizacje"})
    assert osl("update", str(file), "--yes").code == 0
    both = "[all, ngo]\n    addressees: mieszkańcy, organizacje"
    assert text_of(plan) == before.replace("[all]\n    addressees: mieszkańcy", both)


def test_a_new_time_replaces_months(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "xlsx"), {"lipiec – sierpień": "sierpień 2026"})
    assert osl("update", str(file), "--yes", "--as-of", "2026-04-01").code == 0
    assert "    when: sierpień 2026\n    moves:\n" in text_of(plan)
    assert "months: [7, 8]\n" not in text_of(plan)


def test_a_row_under_another_heading_gets_its_section(osl: Osl, plan: Path) -> None:
    sectioned(plan)
    before = text_of(plan)
    file = with_texts(export(osl, plan, "docx"), {"II. Kultura": "II. Kultura i sport"})
    assert osl("update", str(file), "--yes").code == 0
    assert text_of(plan) == before.replace("section: II. Kultura", "section: II. Kultura i sport")


# ---- rows


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_row_is_a_new_task_and_a_new_group_is_declared(osl: Osl, plan: Path, kind: str) -> None:
    file = with_row(export(osl, plan, kind), "Kino letnie", ("Warsztaty", "Mieszkańcy, Zielarki", "maj 2026"))
    file = with_row(file, "Kino letnie", ("Rajd", "organizacje", "czerwiec 2026"))
    result = osl("update", str(file), "--yes")
    assert result.code == 0
    assert 'new: "Warsztaty", maj 2026\n' in result.out
    assert 'new group: "Zielarki"\n' in result.out
    text = text_of(plan)
    assert "  ngo: {name: Organizacje, within: all}\n  zielarki: Zielarki\n" in text
    assert "title: Warsztaty\n    audiences: [all, zielarki]\n    when: maj 2026\n" in text
    assert "title: Rajd\n    audiences: [ngo]\n    when: czerwiec 2026\n" in text
    assert osl("undo").code == 0
    assert text_of(plan) == PLAN


def test_a_person_may_refuse_a_new_group(osl: Osl, plan: Path) -> None:
    pytest.importorskip("pty")
    file = with_row(export(osl, plan, "docx"), "Kino letnie", ("Warsztaty", "Zielarki", "maj 2026"))
    code, shown = on_terminal(
        "update", str(file), "--plan", str(plan), "--lang", "en", typed="no\n", width=200
    )
    assert code == 0
    assert '"Warsztaty" was left out: the plan has no group "Zielarki"' in shown
    assert text_of(plan) == PLAN


def test_a_missing_row_is_named_and_removed_only_from_a_whole_export_and_without_history(
    osl: Osl, plan: Path
) -> None:
    file = export(osl, plan, "docx")
    word, table = word_table(file, "Bal")
    for title in ("Bal", "Bieg"):
        row = word_row(table, title)
        row._tr.getparent().remove(row._tr)
    word.save(str(file))
    result = osl("update", str(file), "--yes")
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert "bal: its row is missing; the task stays, it has log" in result.err
    assert "bieg: its row is missing; the task stays\n" in result.err
    removed = osl("update", str(file), "--yes", "--remove")
    assert (removed.code, removed.out.splitlines()[0]) == (0, "bieg: to be removed: Bieg jesienny")
    assert text_of(plan) == "".join(line for line in PLAN.splitlines(keepends=True) if "id: bieg" not in line)
    part = export(osl, plan, "docx", "--audience", "ngo")
    refused = osl("update", str(part), "--yes", "--remove")
    assert (refused.code, "exported without filters" in refused.err) == (2, True)


def test_another_order_is_one_line(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "docx")
    word, table = word_table(file, "Bal")
    table._tbl.append(word_row(table, "Bal")._tr)
    word.save(str(file))
    result = osl("update", str(file), "--yes")
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert result.err.count("\n") == 1
    assert "another order" in result.err


def test_a_row_of_a_task_that_the_plan_has_no_longer_is_named(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "xlsx")
    assert osl("remove", "bieg", "--yes").code == 0
    result = osl("update", str(file), "--yes")
    assert result.err == "osl: bieg: the plan has no such task any more; its row was left out\n"
    assert result.out == "nothing to change\n"


# ---- what is refused


@pytest.mark.parametrize("kind", [*KINDS, "md"])
def test_a_file_of_another_organisation_or_year_is_refused(osl: Osl, plan: Path, kind: str) -> None:
    file = export(osl, plan, kind)
    plan.write_text(PLAN.replace("CUS Klucze", "OPS Klucze"), encoding="utf-8")
    result = osl("update", str(file))
    assert (result.code, 'the file is of "CUS Klucze", the plan of "OPS Klucze"' in result.err) == (2, True)
    plan.write_text(PLAN.replace("year: 2026", "year: 2027"), encoding="utf-8")
    result = osl("update", str(file))
    assert (result.code, "the file is of 2026, the plan of 2027" in result.err) == (2, True)


def test_a_file_without_marks_takes_no_yes_and_shows_the_changes(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "csv")
    text = (
        file.read_text(encoding="utf-8-sig")
        .replace("Kino letnie", "Kino w parku")
        .replace("maj 2026", "lipiec 2026")
    )
    file.write_text(text, encoding="utf-8")
    assert osl("update", str(file), "--yes").code == 2
    result = osl("update", str(file), "--dry-run")
    assert result.code == 0
    assert "Kino letnie → Kino w parku" in result.out  # by its place and time
    assert "maj 2026 → lipiec 2026" in result.out
    assert "new:" not in result.out


def test_a_plan_is_not_taken_for_a_table_that_came_back(osl: Osl, plan: Path) -> None:
    result = osl("update", str(plan), "--dry-run")
    why = f"{plan} is a plan, not a table that came back; to compare two plans: osl diff OLD NEW"
    assert (result.code, result.out, result.err) == (2, "", f"osl: {why}\n")


@pytest.mark.parametrize("content", ["", "<p>nothing</p>", "a,b\n1,2\n"])
def test_a_file_without_tasks_is_refused(osl: Osl, plan: Path, content: str) -> None:
    file = plan.parent / "a.html"
    file.write_text(content, encoding="utf-8")
    result = osl("update", str(file), "--yes")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert osl("update", str(plan.parent / "none.docx")).code == 2


@pytest.mark.parametrize("kind", [*KINDS, *UNMARKED])
def test_marks_of_state_and_a_purpose_below_a_title_are_taken_off(osl: Osl, plan: Path, kind: str) -> None:
    before = PLAN.replace("    when: maj", "    purpose: spotkanie\n    tentative: true\n    when: maj")
    plan.write_text(before, encoding="utf-8")
    assert osl("move", "bal", "lipiec 2026").code == 0
    file = export(osl, plan, kind)
    assert osl("update", str(file)).out == "nothing to change\n"
    if kind in KINDS:
        assert osl("move", "kino", "sierpień 2026").code == 0
        moved = text_of(plan)
        assert osl("update", str(with_texts(file, {"Kino letnie": "Kino"})), "--yes").code == 0
        assert text_of(plan) == moved.replace("title: Kino letnie", "title: Kino")
