"""Texts are plain: no banned phrase is new, and the list of known ones only gets shorter."""

from __future__ import annotations

from collections import Counter
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest

from dev.plain_words import COMMAND, allowed, count, found_in, offences, phrases, read_known, report
from dev.prose import of_catalogue, of_markdown, of_python, of_roff, texts

PHRASES = phrases()
MENDED = PHRASES["en.mend"][0]


def test_no_text_has_a_banned_phrase_that_is_not_known() -> None:
    found = offences()
    known = read_known()
    limits = allowed(known, count(found), {path for path, _, _ in texts()})
    new = report(found, limits)
    assert new == [], "\n".join(["write it plainly:", *new])
    assert count(found) == known, f"some are gone; shorten the list, run: {COMMAND}"


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_is_found_in_its_bad_examples_and_in_none_of_its_good_ones(name: str) -> None:
    pattern, entry = PHRASES[name]
    assert entry["bad"]
    assert [text for text in entry["bad"] if not pattern.search(text)] == []
    assert [text for text in entry["good"] if pattern.search(text)] == []
    assert entry["write"]


def test_a_new_phrase_is_reported_with_its_place_and_what_to_write() -> None:
    found = [("osl/plan.py", "en.slip", 3, "a slip"), ("osl/plan.py", "en.mend", 4, "mend")]
    lines = report(found, Counter({("osl/plan.py", "en.mend"): 1}))
    assert lines == ['osl/plan.py:3: "a slip" (en.slip); write: mistake, typing error; in code: issue']


def test_a_file_that_is_merged_into_another_hands_its_known_phrases_on_and_no_more() -> None:
    known = Counter({("old.py", "en.says"): 2, ("kept.py", "en.says"): 1})
    now = Counter({("kept.py", "en.says"): 4})
    assert allowed(known, now, {"kept.py"})["kept.py", "en.says"] == 3
    assert allowed(known, now, {"kept.py", "old.py"})["kept.py", "en.says"] == 1


def test_of_two_rows_that_a_merge_left_the_smaller_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "known.tsv"
    known.write_text("a.py\ten.says\t10\na.py\ten.says\t9\nb.py\ten.says\t2\n", encoding="utf-8")
    monkeypatch.setattr("dev.plain_words.KNOWN", known)
    assert read_known() == {("a.py", "en.says"): 9, ("b.py", "en.says"): 2}


def places(text: str) -> list[tuple[int, str]]:
    return found_in(text, MENDED)


def test_docstrings_and_comments_are_read_and_code_is_not() -> None:
    source = (
        '"""The same,\nmended."""\n\nmend = "to mend"  # `mend` mends\n\ndef mended():\n    """Not mend."""\n'
    )
    assert places(of_python(source)) == [(2, "mended"), (4, "mends"), (7, "mend")]


def test_a_phrase_is_found_over_the_end_of_a_line_but_not_of_a_paragraph() -> None:
    pattern = PHRASES["en.is-no"][0]
    assert found_in(of_python("x = 1\n    # it is\n    # no list\n"), pattern) == [(3, "is no list")]
    assert found_in(of_markdown("it is\nno list"), pattern) == [(2, "is no list")]
    assert found_in(of_markdown("it is\n\nno list"), pattern) == []
    assert found_in(of_python("x = 1  # it is\ny = 2  # no list\n"), pattern) == []


def test_a_sentence_begins_after_a_full_stop_a_bullet_a_heading_and_in_a_cell() -> None:
    pattern = PHRASES["en.of-first"][0]
    page = "# Of it\n\n- Of it\n\n| a | Of it |\n\nSo it is. Of it.\n\na list\nOf it, and of that\n"
    assert [line for line, _ in found_in(of_markdown(page), pattern)] == [1, 3, 5, 7]


def test_code_in_a_page_is_not_read() -> None:
    assert places(of_markdown("mend\n\n```console\n$ mend\n```\n\n`mend` [x](mend.md) mends\n")) == [
        (1, "mend"),
        (7, "mends"),
    ]


def test_a_catalogue_is_read_by_language() -> None:
    catalogue = '#: mend\nmsgid ""\n"to \\"mend\\" "\n"it"\nmsgid_plural "mends"\nmsgstr[0] "mended"\n'
    assert places(of_catalogue(catalogue, "msgid")) == [(3, "mend"), (5, "mends")]
    assert places(of_catalogue(catalogue, "msgstr")) == [(6, "mended")]


def test_a_man_page_is_read_without_its_requests() -> None:
    assert found_in(of_roff(".TP\n\\fBfix\\fR\nOf it\n"), PHRASES["en.of-first"][0]) == [(3, "Of it")]


def test_every_kind_of_text_is_read() -> None:
    read = {(path.split("/")[0], language) for path, language, _ in texts()}
    both = {(place, language) for place in ("osl", "docs") for language in ("en", "pl")}
    assert read >= both | {("dev", "en"), ("tests", "en"), ("README.md", "en"), ("README.pl.md", "pl")}
    assert not any(path.startswith("tests/contract") for path, _, _ in texts())
