"""Characters that are not seen: which are needed, what outputs and import make of the others, widths."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from conftest import run
from rich.cells import cell_len

from osl.i18n import visible
from osl.invisible import is_plain, unseen
from osl.questions.json_objects import encoded
from osl.render.width import width, wrap
from osl.text.escapes import escape, seen, unescape

if TYPE_CHECKING:
    from pathlib import Path

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
NEEDED = (
    "👩‍👩‍👧", "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "❤️‍🔥", "👁️‍🗨️", ENGLAND, "1️⃣", "#⃣", "🇵🇱", "می‌خواهم",
    "क्‍ष", "שלום\u200f!",
    "漢\U000e0100字", "\u115f\u1161", "\u1100\u1160", "⠏\u2800⠇",
    "\u200eA שלום", "ᠠ\u180b", "Święto – „x”", "",
)  # fmt: skip
HIDDEN = {
    "A\U000e0041": [1], "a\u202eb": [1], "\u2066x\u2069": [0, 2], "Pik\u200bnik": [3], "a\u00adb": [1],
    "\ufeffa": [0], "a\u2060b": [1], "a\u200db": [1], "a\u200cb": [1], "👩\u200d": [1],
    "\u200d👩": [0], "a\u200fb": [1],
    "🏴\U000e0067": [1], "👩\U000e0067\U000e007f": [1, 2], "שלום\u202e": [4],
    "👩\u200d\u200d👧": [1, 2], "\ufff9": [0],
    "Pi\u3164knik": [2], "a\u115fb": [1], "a\u1160": [1], "\uffa0": [0], "\u2800x": [0], "ł\U000e0100": [1],
    "漢\U000e0100\U000e0101": [2], "A\U000e01ef": [1],
    "a\U000e0001": [1], "a\u061c": [1], "a\u180e": [1],
}  # fmt: skip


@pytest.mark.parametrize("text", NEEDED)
def test_what_a_text_needs_stays_as_it_is(text: str) -> None:
    assert unseen(text) == []
    assert visible(text) == escape(text) == seen(text) == text


@pytest.mark.parametrize(("text", "places"), HIDDEN.items())
def test_what_only_hides_is_shown_and_not_imported(text: str, places: list[int]) -> None:
    assert unseen(text) == places
    assert visible(text).isprintable() or "\u200d" in visible(text)
    assert is_plain(encoded(text))
    assert not unseen(visible(text))
    assert unescape(escape(text)) == text
    assert seen(text) == "".join(character for at, character in enumerate(text) if at not in places)


@pytest.mark.parametrize(
    "text", [r"\u202e", r"\U000e0041", r"\U00110000", r"\\u0041", "\U000e0041\\u0041", "a\tb"]
)
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescape(escape(text, "\n,")) == text


WIDE = (
    "👩‍👩‍👧", "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "❤️‍🔥", "👩‍💻", "👍🏿", "👍", "❤️", "☀️", "🇵🇱", "🇺🇦", ENGLAND,
    "😀", "🎉",
    "🧑‍🤝‍🧑", "👁️‍🗨️", "🐻‍❄️", "日", "ｗ", "👩‍❤️‍👨", "🤦🏼‍♂️", "🏃‍♀️‍➡️", "🫱🏻‍🫲🏿",
)  # fmt: skip


@pytest.mark.parametrize("emoji", WIDE)
def test_an_emoji_of_many_parts_is_two_columns(emoji: str) -> None:
    assert width(emoji) == 2
    assert width(f"a {emoji} b {emoji}") == 9


@pytest.mark.parametrize(
    "text",
    [
        "–",
        "„Piknik”",
        "Świętość",
        "e\u0301",
        "日本",
        "ｱ",
        "—…•",
        "한국",
        "\u1112\u1161\u11ab",
        "♥",
        "✓",
        "×",
        "½",
        "№",
        "café",
    ],
)
def test_texts_are_as_wide_as_rich_takes_them(text: str) -> None:
    assert width(text) == cell_len(text)


@pytest.mark.parametrize("text", ["1️⃣", "*️⃣", "0️⃣"])
def test_a_key_is_two_columns(text: str) -> None:
    assert width(text) == 2


def test_no_line_ends_within_an_emoji() -> None:
    assert wrap("👩‍👩‍👧" * 5, 4) == ["👩‍👩‍👧" * 2, "👩‍👩‍👧" * 2, "👩‍👩‍👧"]


PLAN = (
    'year: 2023\ntitle: "##[stop-commands]x"\naudiences:\n  a: dzieci\ntasks:\n  - id: p\n'
    '    title: "::error::A\\U000e0041\\u202e ##[set-env] 👩\u200d👩\u200d👧"\n'
    "    audiences: [a]\n    when: maj\n"
)


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "2023.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


SCREENS = (
    "list",
    "agenda --month 5",
    "timeline",
    "show p",
    "summary",
    "validate",
    "overdue",
    "validate --format short",
)


@pytest.mark.parametrize("words", [*SCREENS, "export --format html", "export --format markdown",
    "export --format csv",
                                   "export --format ics", "report --format markdown",
    "list --format csv"])  # fmt: skip
def test_no_output_has_them_raw(plan: str, words: str) -> None:
    found = run(*words.split(), "--plan", plan, "--as-of", "2023-05-02")
    assert not set("\u202e\U000e0041") & set(found.out + found.err)
    assert found.code in (0, 1), found.err


@pytest.mark.parametrize("words", [*SCREENS, "validate --format github", "validate --format json"])
def test_nothing_in_a_plan_is_a_command_of_github(
    plan: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run(*words.split(), "--plan", plan, "--as-of", "2023-05-02")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    found = run(*words.split(), "--plan", plan, "--as-of", "2023-05-02")
    assert "##[" not in found.out + found.err
    commands = [line for line in found.out.splitlines() if line.lstrip().startswith("::")]
    assert all(line.startswith(("::warning file=", "::error file=")) for line in commands)
    if "json" in words:
        assert json.loads(found.out) == json.loads(before.out)


def test_outside_actions_nothing_is_broken_up(plan: str) -> None:
    assert "##[set-env]" in run("list", "--plan", plan).out


@pytest.mark.parametrize("words", [
    "list --format csv", "summary --format csv", "export --format csv", "export --format html",
    "export --format markdown", "export --format ics", "report --format markdown", "report --format csv",
])  # fmt: skip
def test_data_and_documents_are_the_same_in_actions(
    plan: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run(*words.split(), "--plan", plan, "--as-of", "2023-05-02").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(*words.split(), "--plan", plan, "--as-of", "2023-05-02").out == before


def test_a_file_that_is_written_is_the_same_in_actions(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs = [tmp_path / name for name in ("a.csv", "b.csv")]
    run("export", "-o", str(outputs[0]), "--plan", plan)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    run("export", "-o", str(outputs[1]), "--plan", plan)
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert b"##[set-env]" in outputs[0].read_bytes()


def test_a_word_document_and_sarif_have_none_of_them(plan: str, tmp_path: Path) -> None:
    document = tmp_path / "a.docx"
    assert run("export", "-o", str(document), "--plan", plan).code == 0
    with ZipFile(document) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")]
    shown = "".join(texts)
    assert not set("\u202e\U000e0041") & set(shown)
    assert "\\u202e" in shown and "👩\u200d👩\u200d👧" in shown  # noqa: PT018 - both at once
    found = json.loads(run("validate", "--format", "sarif", plan).out)
    assert "invisible-character" in {one["ruleId"] for one in found["runs"][0]["results"]}
    messages = [one["message"]["text"] for one in found["runs"][0]["results"]]
    assert not set("\u202e\U000e0041") & set("".join(messages))
