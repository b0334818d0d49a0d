"""What a person at a terminal is asked before tasks are removed, series closed, or errors saved."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from edit.test_asking import at_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

TASKS = {
    "piknik": "  - id: piknik\n    title: Piknik\n    audiences: [ngo]\n    when: czerwiec 2023\n",
    "rajd": "  - id: rajd\n    title: Rajd [b]pieszy\n    audiences: [ngo]\n    when: maj 2023\n",
    "klub": (
        "  - id: klub\n    title: Klub\n    audiences: [ngo]\n    when: wtorki\n    log:\n"
        "      - {on: 2023-05-02, what: Taniec}\n      - {on: 2023-05-02, what: Śpiew}\n"
        "      - {on: 2023-05-09, what: Szachy}\n"
    ),
}
HEAD = "year: 2023\ntitle: Plan\naudiences:\n  ngo: NGO\ntasks:\n"
WHOLE = HEAD + "".join(TASKS.values())


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OSL_STATE_DIR", str(tmp_path / "state"))
    path = tmp_path / "plan.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def asked(plan: Path, *words: str, typed: tuple[str, ...], lang: str = "en") -> tuple[int, str, str]:
    """The exit code, what the screen shows, and the plan afterwards."""
    options = ("--plan", str(plan), "--as-of", "2023-06-01", "--lang", lang)
    code, shown = at_a_terminal(*words, *options, typed=typed)
    return code, shown, plan.read_text(encoding="utf-8")


def test_several_tasks_are_shown_and_removed_after_a_yes(plan: Path) -> None:
    code, shown, text = asked(plan, "remove", "pik", "raj", typed=("maybe\n", "yes\n"))
    assert (code, text) == (0, HEAD + TASKS["klub"])
    assert "  piknik: Piknik\r\n  rajd: Rajd [b]pieszy\r\n" in shown
    assert shown.count("remove from the plan? (yes or no)") == 2


@pytest.mark.parametrize(("key", "code"), [("n\n", 0), ("\x03", 130), ("\x04", 130)])
def test_without_a_yes_no_task_is_removed(plan: Path, key: str, code: int) -> None:
    ended, shown, text = asked(plan, "remove", "piknik", "rajd", typed=(key,))
    assert (ended, text, "Traceback" in shown) == (code, WHOLE, False)


def test_a_task_with_a_log_is_refused_before_anything_is_asked(plan: Path) -> None:
    code, shown, text = asked(plan, "remove", "piknik", "klub", typed=())
    assert (code, text, "(yes or no)" in shown) == (2, WHOLE, False)
    code, shown, text = asked(plan, "remove", "piknik", "klub", "--force", typed=("tak\n",), lang="pl")
    assert (code, text) == (0, HEAD + TASKS["rajd"])


def test_of_several_entries_of_a_day_one_is_chosen_by_its_number(plan: Path) -> None:
    code, shown, text = asked(plan, "unlog", "klub", "2023-05-02", typed=("3\n", "2\n"))
    assert (code, shown.count("which one? (number)")) == (0, 2)
    assert "  1. Taniec\r\n  2. Śpiew\r\n" in shown
    assert text == WHOLE.replace("      - {on: 2023-05-02, what: Śpiew}\n", "")


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_who_breaks_off_the_choice_of_an_entry_takes_none_out(plan: Path, key: str) -> None:
    code, shown, text = asked(plan, "unlog", "klub", "2 maja", typed=(key,))
    assert (code, text, "Traceback" in shown) == (130, WHOLE, False)


def test_the_only_entry_of_a_day_and_one_named_by_its_words_are_not_asked_about(plan: Path) -> None:
    code, shown, text = asked(plan, "unlog", "klub", "2 maja", "--what", "Taniec", typed=())
    assert (code, "which one?" in shown, "Taniec" in text) == (0, False, False)
    code, shown, text = asked(plan, "unlog", "klub", typed=())
    assert (code, "which one?" in shown, "Szachy" in text) == (0, False, False)


@pytest.mark.parametrize(
    ("key", "code"), [("n\n", 0), ("\x03", 130), ("\x04", 130)], ids=["no", "Ctrl-C", "Ctrl-D"]
)
@pytest.mark.parametrize("words", [("klub",), ("klub", "rajd", "--partly", "--reason", "x")], ids=str)
def test_a_series_that_goes_on_is_closed_only_after_a_yes(
    plan: Path, words: tuple[str, ...], key: str, code: int
) -> None:
    ended, shown, text = asked(plan, "done", *words, typed=(key,))
    assert (ended, text, "Traceback" in shown) == (code, WHOLE, False)
    assert "klub goes on after 1 June 2023; is all of it over?" in shown
    assert ('osl log klub "WHAT"' in shown) == (code == 0)


BROKEN = "text.replace('audiences: [ngo]', 'audiences: [ngu]', 1)"


@pytest.mark.parametrize(
    ("typed", "code", "kept", "left"),
    [
        (("x\n", "keep\n"), 0, 1, WHOLE),
        (("drop\n",), 0, 0, WHOLE),
        (("\x03",), 130, 1, WHOLE),
        (("\x04",), 130, 1, WHOLE),
        (("edit\n",), 0, 0, WHOLE.replace("title: Piknik", "title: Bal")),
    ],
    ids=["keep", "drop", "Ctrl-C", "Ctrl-D", "edit"],
)
def test_a_text_with_errors_is_edited_again_kept_or_dropped(
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, ...],
    code: int,
    kept: int,
    left: str,
) -> None:
    editor = plan.with_name("editor.py")
    editor.write_text(
        "import sys\nfrom pathlib import Path\nfile = Path(sys.argv[-1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        "good = text.replace('[ngu]', '[ngo]').replace('title: Piknik', 'title: Bal')\n"
        f"file.write_text(good if '[ngu]' in text else {BROKEN}, encoding='utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{editor}'")
    ended, shown, text = asked(plan, "edit", "piknik", typed=typed)
    assert (ended, text, "Traceback" in shown) == (code, left, False)
    assert "error[unknown-audience]" in shown
    copies = [path for path in (plan.parent / "state").glob("*.edit/*/*") if path.is_file()]
    assert ["[ngu]" in copy.read_text(encoding="utf-8") for copy in copies] == [True] * kept
    assert shown.count("your text is in") == kept
