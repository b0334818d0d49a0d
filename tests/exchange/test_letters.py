"""Letters with files attached: what is in the letter is imported, the files are named."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError


def letter_with(text: str, *files: str) -> str:
    """Return a letter with `text` and attached `files`."""
    kinds = (f"--x\nContent-Disposition: attachment; filename={name}\n\nUEsDBA==\n" for name in files)
    return (
        "From: a@b\nSubject: Re: PD: Plan pracy na 2024 rok\nMIME-Version: 1.0\n"
        f"Content-Type: multipart/mixed; boundary=x\n\n"
        f"--x\nContent-Type: text/plain\n\n{text}\n{''.join(kinds)}--x--\n"
    )


def test_the_files_attached_to_a_letter_are_named() -> None:
    table = "Przesyłam plan:\n\nZadanie\tAdresaci\tTermin\nBal\tDzieci\tmaj\nKino\tDzieci\tlipiec"
    found = bring(letter_with(table, "plan.xlsx", "logo.png"), "a.eml")
    assert (found.plan.title, found.plan.year) == ("Plan pracy na 2024 rok", 2024)
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    assert 'the attached file "plan.xlsx" was left out; save it and import it' in remarks(found)
    assert "logo.png" not in "".join(remarks(found))


@pytest.mark.parametrize(
    ("subject", "title"), [("plan", "Plan pracy na rok 2024"), ("Plan 2025", "Plan 2025")]
)
def test_a_subject_without_a_year_is_not_the_title_if_the_text_has_one(subject: str, title: str) -> None:
    page = "<p>Plan pracy na rok 2024</p><table><tr><th>Zadanie<th>Termin<tr><td>Bal<td>maj</table>"
    found = bring(f"From: a@b\nSubject: {subject}\nContent-Type: text/html\n\n{page}\n", "a.eml")
    assert found.plan.title == title
    assert any('"Plan pracy na rok 2024" was left out' in one for one in remarks(found)) == (
        title != "Plan pracy na rok 2024"
    )


@pytest.mark.parametrize("text", ["Plan w załączniku", "<p>Plan w załączniku</p><p>Pozdrawiam</p>"])
def test_a_letter_without_a_table_says_what_to_do_with_its_files(text: str) -> None:
    with pytest.raises(OslError) as refused:
        bring(letter_with(text, "plan.xlsx", "plan.pdf"), "a.eml")
    assert str(refused.value) == (
        "a.eml: the letter has no table; save what is attached and import it: plan.xlsx, plan.pdf"
    )
