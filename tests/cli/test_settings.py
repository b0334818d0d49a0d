"""`osl.toml` beside the plan: what it settles, what wins over it, and what is refused with its place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import process

if TYPE_CHECKING:
    from conftest import Osl

PLAN = """\
year: 2026
title: Plan
audiences: {all: All, spare: Spare}
tasks:
  - {id: fair, title: "Fair  today", audiences: [all], when: 20 maja, place: Park}
  - {id: club, title: Club, audiences: [all], when: 3 czerwca}
"""
ON = ("--as-of", "2026-05-19")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("plans/2026.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def settle(text: str, folder: str = "plans") -> Path:
    path = Path(folder) / "osl.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_days_settle_how_far_osl_looks(osl: Osl) -> None:
    assert osl(*ON).out.startswith("19 May – 1 June 2026")
    settle("days = 30\n")
    assert osl(*ON).out.startswith("19 May – 17 June 2026")
    settle("days = 1\n")
    assert osl(*ON).out.startswith("19 May 2026")


def test_columns_and_delimiter_settle_an_export_and_options_win(osl: Osl) -> None:
    settle('columns = ["title", "place"]\ndelimiter = ","\n')
    first = osl("export", "--format", "csv", *ON).out.splitlines()[0]
    assert (first.count(","), ";" in first) == (1, False)
    assert osl("export", "--format", "csv", "--columns", "title", *ON).out.splitlines()[0].count(",") == 0
    assert ";" in osl("export", "--format", "csv", "--delimiter", ";", *ON).out.splitlines()[0]
    assert osl("export", "--format", "json", *ON).code == 0
    settle('columns = "title, place"\n')
    assert osl("export", "--format", "csv", *ON).out.splitlines()[0].count(";") == 1


def test_the_language_is_before_the_locale_and_after_the_variable(here: Path) -> None:
    settle('language = "en"\n')

    def title(*words: str, **env: str) -> str:
        return process(*words, *ON, env={"LC_ALL": "pl_PL.UTF-8", **env}, cwd=here).out.splitlines()[0]

    assert title() == "19 May – 1 June 2026 · Plan"
    assert title(OSL_LANG="pl") == "19 maja – 1 czerwca 2026 · Plan"
    assert title("--lang", "pl") == "19 maja – 1 czerwca 2026 · Plan"
    assert title("summary", "plans/2026.yaml").startswith("Podsumowanie")
    assert "maj" in process("when", "maj", env={"LC_ALL": "pl_PL.UTF-8"}, cwd=here).out


def test_select_and_ignore_settle_what_is_checked_in_their_folder(osl: Osl, here: Path) -> None:
    def rules(*words: str) -> list[str]:
        found = json.loads(osl("validate", *words, "--format", "json", *ON).out)
        return sorted({problem["rule"] for problem in found["problems"]})

    assert rules() == ["odd-spaces", "unused-audience"]
    settle('ignore = ["odd-spaces"]\n')
    assert rules() == ["unused-audience"]
    assert rules("plans/2026.yaml") == ["unused-audience"]
    assert rules("--ignore", "unused-audience") == ["odd-spaces"]
    (here / "other").mkdir()
    Path("other/2026.yaml").write_text(PLAN, encoding="utf-8")
    settle('select = "odd-spaces"\n', "other")
    assert rules("plans", "other") == ["odd-spaces", "unused-audience"]
    assert rules("other") == ["odd-spaces"]
    assert rules("other", "--select", "unused-audience") == ["unused-audience"]


WRONG = [
    ("days = \n", "plans/osl.toml:1:8: this is not TOML"),
    ("days = 7\nlanguage = en\n", "plans/osl.toml:2:12: this is not TOML"),
    ("days = 7\n\ndais = 3\n", 'plans/osl.toml:3:1: there is no setting "dais"; did you mean days?'),
    ("[report]\nx = 1\n", 'plans/osl.toml:1:2: there is no setting "report"; there are: language'),
    ("days = 0\n", 'plans/osl.toml:1:1: days: "0" is not possible; expected: a number from 1 to 366'),
    ("days = true\n", "plans/osl.toml:1:1: days: "),
    ('days = "7"\n', "plans/osl.toml:1:9: days: "),
    (
        '# note\nlanguage = "de"\n',
        'plans/osl.toml:2:13: language: "de" is not possible; expected: "pl", "en"',
    ),
    (
        'delimiter = "x"\n',
        'plans/osl.toml:1:14: delimiter: "x" is not possible; expected: ";", ",", "tab", "|"\n',
    ),
    ("days = 7\ndays = 9\n", 'plans/osl.toml:2:1: "days" is already in line 1; keep one of the two lines'),
    ('css = "a"\n\n  "css" = """\nb"""\n', 'plans/osl.toml:3:4: "css" is already in line 1; keep'),
    ("# x\nignore = []\n[[ignore]]\n", 'plans/osl.toml:3:3: "ignore" is already in line 2; keep'),
    ("days = 7\nlogo = {a = 1, a = 2}\n", "plans/osl.toml:2:21: this is not TOML"),
    ("delimiter = [1]\n", "plans/osl.toml:1:1: delimiter: "),
    ('columns = ["titel"]\n', "plans/osl.toml:1:13: "),
    ("columns = [1]\n", "plans/osl.toml:1:1: columns: "),
    (
        'ignore = ["odd-spaces", "od-spaces"]\n',
        'plans/osl.toml:1:26: there is no rule "od-spaces"; did you mean',
    ),
    ("css = 3\n", "plans/osl.toml:1:1: css: "),
    ("x = " + "[" * 3000, "plans/osl.toml:1"),
]


@pytest.mark.parametrize(("text", "line"), WRONG)
def test_what_is_wrong_is_refused_with_its_place(osl: Osl, text: str, line: str) -> None:
    settle(text)
    for words in ((), ("agenda",), ("list",), ("done", "fair"), ("export", "--format", "csv")):
        found = osl(*words, *ON)
        assert (found.code, found.out, found.err.count("\n")) == (2, "", 1), words
        assert found.err.startswith(f"osl: {Path(line.partition(':')[0])}:")
        assert found.err.startswith(f"osl: {line}") or sys.platform == "win32"
    assert osl("when", "maj").code == 0
    assert osl("rules").code == 0


def test_bytes_that_are_no_text_are_refused(osl: Osl) -> None:
    settle("").write_bytes(b"days = 7 # \xff")
    assert "this is not text in UTF-8" in osl(*ON).err
    settle("").write_bytes(b"\xef\xbb\xbfdays = 7")
    assert osl(*ON).code == 0


def test_validate_checks_with_the_defaults_and_reports_wrong_settings(osl: Osl) -> None:
    settle('ignore = ["odd-spaces"]\nnothing = 1\n')
    found = osl("validate", "--format", "json", *ON)
    assert found.code == 2
    assert {problem["rule"] for problem in json.loads(found.out)["problems"]} == {
        "odd-spaces",
        "unused-audience",
    }
    assert f"{Path('plans/osl.toml')}:2:1" in found.err
    settle('logo = "herb.png"\n')
    found = osl("validate", *ON)
    assert (found.code, "there is no file" in found.err) == (2, True)
    Path("plans/herb.png").write_bytes(b"x")
    assert osl("validate", *ON).code == 0


def test_a_file_is_found_from_where_the_settings_are(here: Path) -> None:
    from osl.app.settings import settings_in
    from osl.problem import OslError

    settle('css = "page.css"\nlogo = "../herb.png"\n')
    found = settings_in(here / "plans")
    assert found.css == here / "plans" / "page.css"
    assert found.template is None
    assert found.file("template") is None
    with pytest.raises(OslError, match="there is no file"):
        found.file("css")
    (here / "herb.png").write_bytes(b"x")
    assert found.file("logo") == here / "plans" / ".." / "herb.png"


def test_settings_of_another_folder_do_not_count(osl: Osl, here: Path) -> None:
    settle("nothing = 1\n")
    (here / "other").mkdir()
    Path("other/2026.yaml").write_text(PLAN, encoding="utf-8")
    for words in (("--plan", "other"), ("--plan", "other/2026.yaml")):
        assert osl(*words, *ON).code == 0
    assert osl("--plan", "plans/2026.yaml", *ON).code == 2


def test_no_settings_cost_no_library(here: Path) -> None:
    run = "from osl.cli.run import run; run(['--as-of', '2026-05-19'])"
    code = f"import sys; {run}; sys.exit('tomllib' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=False).returncode
        == 0
    )
