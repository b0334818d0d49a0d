"""`osl import` as a user runs it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminal import on_terminal, without_escapes

if TYPE_CHECKING:
    from conftest import Osl

KLUCZE = str(Path(__file__).parent.parent / "data" / "klucze-2023.txt")
TABLE = (
    "Zadanie;Adresaci;Termin;Wskaźnik;Stan\nBieg;Rodziny;maj 2024;80 osób;zaczęte\nKino;;kiedyś;;wykonane\n"
)
PLAN = """\
# made by osl import from standard input; review it, then run: osl validate

year: 2024
title: Plan 2024

# audiences of the tasks: a short id, then the group's name; within: the group that it is part of
audiences:
  rodziny: Rodziny
  mieszkancy: Mieszkańcy

# planned tasks; "when" is a date in your own words
tasks:
  # check: "zaczęte" is not a known value of status; it was kept as x-status
  - id: bieg
    title: Bieg
    audiences: [rodziny]
    addressees: Rodziny
    when: maj 2024
    x-wskaznik: 80 osób
    x-status: zaczęte

  # check: no audience given; used "Mieszkańcy"
  # check: no date can be read from "kiedyś"
  - id: kino
    title: Kino
    audiences: [mieszkancy]
    when: kiedyś
    status: done
"""


def test_a_pasted_table_becomes_a_plan_and_what_is_doubtful_is_reported(osl: Osl) -> None:
    result = osl("import", "-", stdin=TABLE.encode())
    assert result.code == 0
    assert result.out == PLAN
    assert result.err == (
        "standard input: 2 tasks and 2 groups, a plan of 2024\n"
        "5 items to review:\n"
        '  line 1: unknown column "Wskaźnik"; it was kept as x-wskaznik\n'
        '  line 2: "zaczęte" is not a known value of status; it was kept as x-status\n'
        '  line 3: no audience given; used "Mieszkańcy"\n'
        '  line 3: no date can be read from "kiedyś"\n'
        '  no title was found; used "Plan 2024"\n'
        "1 more problem; see: osl validate FILE\n"
    )


def test_the_report_is_in_the_language_of_the_screen_or_of_the_plan(osl: Osl) -> None:
    result = osl("import", KLUCZE, lang=None)
    assert result.out.startswith("# utworzone poleceniem osl import (źródło: klucze-2023.txt);")
    assert result.err == (
        f"{KLUCZE}: 12 zadań i 5 grup, plan na rok 2023\ndo sprawdzenia (2):\n"
        "  wiersz 1: pominięto „Aktualności wstecz”\n"
        "  wiersz 27: pominięto „Skip to content”\n"
        "2 kolejne problemy; zobacz: osl validate PLIK\n"
    )


def test_the_plan_goes_into_a_new_file_that_validates(osl: Osl, tmp_path: Path) -> None:
    file = tmp_path / "2023.yaml"
    assert osl("import", KLUCZE, "-o", str(file)).out == ""
    checked = osl("validate", str(file))
    assert (checked.code, checked.err) == (0, "")


def test_the_folder_of_a_first_plan_is_made(osl: Osl, tmp_path: Path) -> None:
    made = tmp_path / "plans" / "2024.yaml"
    assert osl("import", "-", "-o", str(made), stdin=TABLE.encode()).code == 0
    assert made.read_text(encoding="utf-8").endswith(PLAN)
    (tmp_path / "file").touch()
    result = osl("import", "-", "-o", str(tmp_path / "file" / "2025.yaml"), stdin=TABLE.encode())
    assert result.code == 2
    assert "cannot be written" in result.err


def test_a_file_that_is_there_is_overwritten_only_by_force(osl: Osl, tmp_path: Path) -> None:
    file = tmp_path / "2023.yaml"
    file.write_text("mine", encoding="utf-8")
    result = osl("import", KLUCZE, "-o", str(file))
    assert (result.code, result.out) == (2, "")
    assert result.err == f"osl: {file} already exists; to overwrite it, add --force\n"
    assert file.read_text(encoding="utf-8") == "mine"
    assert osl("import", KLUCZE, "-o", str(file), "--force").code == 0
    assert "\n# made by osl import" in file.read_text(encoding="utf-8")


NOTHING = (
    "no table was found in it, and no list with dates; "
    'put a date on each line, such as "20.01 – Ball", or above several lines'
)
NO_COLUMN = 'no column of tasks was found; name it: --column title="…" --column when="…"'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "standard input is empty"),
        (b"   \n", "standard input is empty"),
        (b"nothing here", f"standard input: {NOTHING}"),
        (b"a;b;c\n1;2;3\n4;5;6\n", f"standard input: {NO_COLUMN}"),
        (
            b"Zadanie\tTermin\tCel\nBieg\tmaj\tx\n",
            "standard input: no year was found in it; give it: --year 2024",
        ),
        (
            b"%PDF-1.7",
            "standard input: the file is damaged; open it in the program that made it, and save it again",
        ),
        (b"x" * (16 * 1024 * 1024 + 1), "standard input: over 16 MB; copy its table into a file of its own"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_one_line(osl: Osl, data: bytes, why: str) -> None:
    result = osl("import", "-", stdin=data)
    assert (result.code, result.out, result.err) == (2, "", f"osl: {why}\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("-", "--column", "when"), '"when" is not FIELD=COLUMN, such as when="Kiedy" or title=2'),
        (
            ("-", "--column", "wen=1"),
            '--column does not accept "wen"; did you mean when? (see: osl import --help)',
        ),
        (("-", "--format", "xls"), '--format does not accept "xls"'),
        (("nowhere.docx",), "there is no file nowhere.docx"),
        (("https://example.pl/plan",), "https://example.pl/plan is an address; save the page in the browser"),
        (("*.docx",), "no file is called *.docx; name one file, without * and ?"),
    ],
)
def test_what_is_asked_wrongly_is_refused_in_one_line(osl: Osl, words: tuple[str, ...], why: str) -> None:
    result = osl("import", *words, stdin=b"x")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"osl: {why}")
    assert result.err.count("\n") == 1


def test_a_format_can_be_given(osl: Osl) -> None:
    data = b"Zadanie,Termin\nBieg,maj 2024\n"
    assert "title: Bieg" in osl("import", "-", "--format", "csv", stdin=data).out


def test_nothing_of_a_file_takes_effect_on_the_screen_or_in_the_plan(osl: Osl) -> None:
    data = 'Zadanie;Termin;"x: \x1b[31m"\n"[b]a[/b]\x1b[0m\u202e: &x !!tag # c";maj 2024;z\n'.encode()
    result = osl("import", "-", "--format", "csv", stdin=data)
    assert result.code == 0
    assert "\x1b" not in result.out + result.err
    assert "\u202e" not in result.err


def test_a_plan_is_not_imported_as_a_table(osl: Osl, tmp_path: Path) -> None:
    file = tmp_path / "2026.yaml"
    file.write_text("year: 2026\n", encoding="utf-8")
    result = osl("import", str(file))
    why = f"{file} is in the format of plans already; to check it: osl validate {file}"
    assert (result.code, result.err) == (2, f"osl: {why}\n")


@pytest.mark.parametrize(
    ("column", "why"),
    [
        ("when=Bzdura", 'no column is called "Bzdura"; there are: Co, Kiedy to, Dla kogo'),
        ("when=Bal", 'no column is called "Bal"; there are: Co, Kiedy to, Dla kogo'),
        ("title=9", "there is no column 9: the table has 3 columns"),
        ("title=0", "there is no column 0: the table has 3 columns"),
    ],
)
def test_a_column_that_the_table_does_not_have_is_refused(osl: Osl, column: str, why: str) -> None:
    data = b"Co;Kiedy to;Dla kogo\nBal;14 lutego 2026;seniorzy\nPiknik;maj 2026;dzieci\n"
    result = osl("import", "-", "--column", column, stdin=data)
    assert (result.code, result.out, result.err) == (2, "", f"osl: {why}\n")
    found = osl("import", "-", "--column", "when=KIEDY to", "--column", "title=1", stdin=data)
    assert "when: 14 lutego 2026" in found.out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize(
    "words", [("import", "-"), ("update", "-", "--plan", "plan.yaml", "--dry-run"), ("validate", "-")]
)
def test_a_person_at_the_terminal_is_told_how_to_end_a_pasted_text(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(
        "year: 2026\ntitle: P\naudiences: {a: A}\ntasks: []\n", encoding="utf-8"
    )
    _code, screen = on_terminal(*words, "--lang", "en", cwd=tmp_path, typed="Bal, 14 lutego 2026\n\x04")
    line = "paste the text here; to end it, press Enter, then Ctrl-D"
    assert without_escapes(screen).splitlines().count(line) == 1


def test_the_columns_that_there_are_are_named_on_one_line(osl: Osl, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text('Zadanie;"Termin rozpoczęcia\ni zakończenia"\nBal;maj 2026\n', encoding="utf-8")
    result = osl("import", str(file), "--column", "when=Bzdura")
    assert result.code == 2
    assert "there are: Zadanie, Termin rozpoczęcia i zakończenia\n" in result.err
