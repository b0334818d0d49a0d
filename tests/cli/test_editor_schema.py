"""The schema beside the plans, and the comment that leads editors to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Osl

from osl.app.editor_schema import SCHEMA_FILE, leads_somewhere

if TYPE_CHECKING:
    from pathlib import Path


PLAN = """\
year: 2026
title: Plan
audiences: {ngo: NGO}
tasks:
  - {id: piknik, title: Piknik Rodzinny, audiences: [ngo], when: czerwiec}
"""
LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"


def write(file: Path, text: str) -> Path:
    file.write_bytes(text.encode("utf-8"))
    return file


def test_install_writes_the_schema_and_a_comment_into_each_plan(osl: Osl, plans: Path) -> None:
    first, second = write(plans / "2025.yaml", PLAN.replace("2026", "2025")), write(plans / "2026.yaml", PLAN)
    found = osl("schema", "--install")
    assert (found.code, found.err) == (0, "")
    assert found.out == (
        "plans/.osl.schema.json: written\n"
        "plans/2025.yaml: added a comment that names the schema for editors\n"
        "plans/2026.yaml: added a comment that names the schema for editors\n"
    )
    assert (plans / SCHEMA_FILE).read_text(encoding="utf-8") == osl("schema").out
    assert second.read_bytes() == f"{LINE}\n{PLAN}".encode()
    assert first.read_text(encoding="utf-8").startswith(f"{LINE}\nyear: 2025\n")
    assert osl("schema", "--install").out == (
        "plans/.osl.schema.json: no change\nplans/2025.yaml: no change\nplans/2026.yaml: no change\n"
    )
    assert osl("undo", "--year", "2026").code == 0
    assert second.read_bytes() == PLAN.encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# yaml-language-server: $schema=../docs/gone.json\n", f"{LINE}\n"),
        ("# a note\r\n#  yaml-language-server:$schema=gone.json \r\n",
         f"# a note\r\n#  yaml-language-server:$schema={SCHEMA_FILE} \r\n"),
        ("# yaml-language-server: $schema=../own.json\n", "# yaml-language-server: $schema=../own.json\n"),
        ("# yaml-language-server: $schema=https://example.org/a.json\n",
         "# yaml-language-server: $schema=https://example.org/a.json\n"),
        ("\ufeff# a note\r\n", f"\ufeff{LINE}\r\n# a note\r\n"),
    ],
)  # fmt: skip
def test_only_a_comment_that_leads_nowhere_is_replaced(
    osl: Osl, plans: Path, before: str, after: str
) -> None:
    write(plans.parent / "own.json", "{}")
    file = write(plans / "2026.yaml", before + PLAN)
    assert osl("schema", "--install").code == 0
    assert file.read_bytes() == (after + PLAN).encode()


def test_a_schema_of_another_version_is_replaced(osl: Osl, plans: Path) -> None:
    write(plans / "2026.yaml", f"{LINE}\n{PLAN}")
    write(plans / SCHEMA_FILE, "{}")
    assert osl("schema", "--install").out.startswith("plans/.osl.schema.json: written\n")
    assert json.loads((plans / SCHEMA_FILE).read_text(encoding="utf-8"))["$ref"] == "#/$defs/plan"


def test_a_plan_that_is_named_is_the_only_one_changed(osl: Osl, plans: Path) -> None:
    other = write(plans / "2025.yaml", PLAN.replace("2026", "2025"))
    file = write(plans / "2026.yaml", PLAN)
    assert osl("schema", "--install", "--plan", "plans/2026.yaml").code == 0
    assert file.read_text(encoding="utf-8").startswith(LINE)
    assert not other.read_text(encoding="utf-8").startswith(LINE)
    assert osl("schema", "--install", "--year", "2025").code == 0
    assert other.read_text(encoding="utf-8").startswith(LINE)


def test_a_file_that_is_not_text_is_left_alone_and_named(osl: Osl, plans: Path) -> None:
    file = plans / "2026.yaml"
    file.write_bytes(b"year: 2026\ntitle: \xff\n")
    found = osl("schema", "--install")
    assert found.code == 0
    assert "plans/2026.yaml: cannot be read as a plan, so nothing was changed" in found.out
    assert file.read_bytes() == b"year: 2026\ntitle: \xff\n"


def test_without_plans_there_is_nothing_to_install(osl: Osl, plans: Path) -> None:
    found = osl("schema", "--install")
    assert (found.code, found.out) == (2, "")
    assert list(plans.iterdir()) == []


def test_a_first_plan_comes_with_the_schema(osl: Osl, plans: Path) -> None:
    assert osl("new", "2027").code == 0
    assert (plans / "2027.yaml").read_text(encoding="utf-8").startswith(LINE)
    assert (plans / SCHEMA_FILE).is_file()


def test_the_plan_of_a_new_year_has_a_comment_that_leads_somewhere(osl: Osl, plans: Path) -> None:
    write(plans / "2026.yaml", f"# yaml-language-server: $schema=../docs/gone.json\n{PLAN}")
    assert osl("new", "2027").code == 0
    assert (plans / "2027.yaml").read_text(encoding="utf-8").startswith(f"{LINE}\nyear: 2027\n")
    assert (plans / SCHEMA_FILE).is_file()
    assert osl("validate", "--strict").code == 0


def test_a_trial_run_of_a_new_year_writes_neither(osl: Osl, plans: Path) -> None:
    write(plans / "2026.yaml", PLAN)
    assert osl("new", "2027", "--dry-run").code == 0
    assert [file.name for file in plans.iterdir()] == ["2026.yaml"]


def test_an_imported_plan_comes_with_the_schema_unless_it_is_printed(osl: Osl, plans: Path) -> None:
    table = b"Zadanie;Adresaci;Termin\nPiknik;Seniorzy;maj 2026\n"
    found = osl("import", "-", "--format", "csv", "-o", "plans/2026.yaml", stdin=table)
    assert (found.code, found.out) == (0, "")
    assert (plans / "2026.yaml").read_text(encoding="utf-8").startswith(LINE)
    assert (plans / SCHEMA_FILE).is_file()
    assert "yaml-language-server" not in osl("import", "-", "--format", "csv", stdin=table).out


@pytest.mark.parametrize(
    "file", sorted(one for place in ("plans", "examples") for one in ROOT.glob(f"{place}/**/*.yaml"))
)
def test_the_schema_that_a_plan_of_ours_names_is_there(file: Path) -> None:
    first = file.read_text("utf-8").partition("\n")[0]
    _, names, target = first.partition("$schema=")
    assert not names or leads_somewhere(target, file.parent)
