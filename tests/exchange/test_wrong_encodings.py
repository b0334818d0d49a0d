"""Pages that declare a wrong encoding, front matter of any kind, tables in cells of Writer."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

PAGE = (
    "<meta charset={}><h1>Plan 2025</h1><table><tr><th>Zadanie<th>Termin<tr><td>Święto źrebiąt<td>październik"
)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "cp1250"),
        ("iso-8859-1", "iso8859-2"),
        ("windows-1250", "iso8859-2"),
        ("iso-8859-2", "cp1250"),
        ("utf-8", "cp1250"),
        ("nonsense", "cp1250"),
        ("hex", "iso8859-2"),
        ("iso-8859-2", "utf-8"),
    ],
)
def test_a_page_is_polish_whatever_encoding_it_declares(declared: str, encoding: str) -> None:
    (task,) = bring(PAGE.format(declared).encode(encoding), "a.html").plan.tasks
    assert (task.title, task.when) == ("Święto źrebiąt", "październik")


def test_a_page_in_another_language_keeps_the_encoding_that_it_declares() -> None:
    text = (
        "<meta charset=iso-8859-1><h1>Plan 2025</h1><table><tr><th>Task<th>When<tr><td>Fête à Genève<td>May"
    )
    assert bring(text.encode("iso-8859-1"), "a.html").plan.tasks[0].title == "Fête à Genève"


@pytest.mark.parametrize("name", ["a.csv", "a.md", "a.html"])
def test_one_damaged_byte_spoils_one_letter_not_all_of_them(name: str) -> None:
    rows = (("Zadanie", "Termin"), ("Święto źrebiąt", "październik 2025"), ("Gęś", "maj 2025"))
    text = {
        "a.csv": "\n".join(map(";".join, rows)),
        "a.md": "\n".join(("|Zadanie|Termin|\n|---|---|", *(f"|{a}|{b}|" for a, b in rows[1:]))),
        "a.html": "<table>" + "".join(f"<tr>\n<td>{a}<td>{b}" for a, b in rows) + "</table>",
    }[name]
    found = bring(text.encode().replace("ź".encode(), b"\xc5", 1), name)
    assert [task.title for task in found.plan.tasks] == ["Święto �rebiąt", "Gęś"]
    (said,) = [one for one in remarks(found) if "�" in one]
    assert 'a character cannot be read; "�" is in its place' in said
    assert "line 2" in said or "line 3" in said


def test_letters_that_a_program_saved_as_question_marks_are_pointed_out_once() -> None:
    lost = '"?wi?to": the file has "?" in place of letters; save it again as .xlsx, or in UTF-8'
    rows = "Zadanie;Adresaci;Termin\n?wi?to ??ki;Mieszka?cy;maj 2025\nDzie? kobiet;M?odzie?;marzec 2025\n"
    assert remarks(bring(rows, "a.csv"))[0] == f"line 2: {lost}"
    assert '"?"' not in "".join(remarks(bring("Zadanie;Termin\nCo?Gdzie?;maj 2025\n", "a.csv")))
    addresses = "http://a.pl/i?a;A;maj 2025\nb.pl/x?id=1&b?c;A;maj 2025\nc.pl?d=e?f;A;maj 2025\n"
    assert '"?"' not in "".join(remarks(bring(f"Zadanie;Adresaci;Termin\n{addresses}", "a.csv")))


def test_empty_bytes_at_the_end_of_a_file_are_not_letters_of_two_bytes() -> None:
    found = bring(b"Zadanie;Termin\nBal;maj 2025\n" + bytes(500), "a.csv")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "maj 2025")]
    assert any("500 invisible characters were left out" in one for one in remarks(found))


@pytest.mark.parametrize(
    "front",
    [
        "+++\ntitle = 'Plan na rok 2025'\ndate = 2024-12-01\n+++",
        "---\ntitle: Plan na rok 2025\n...",
        '---\ntitle: "Plan na rok 2025"\n---',
    ],
)
@pytest.mark.parametrize(
    "table",
    [
        "| Zadanie | Termin |\n|---|---|\n| Bal | luty |",
        "<table><tr><th>Zadanie<th>Termin<tr><td>Bal<td>luty</table>",
    ],
)
def test_the_title_in_front_matter_is_that_of_the_plan(front: str, table: str) -> None:
    plan = bring(f"{front}\n\n{table}\n", "a.md").plan
    assert (plan.title, plan.year, [task.title for task in plan.tasks]) == ("Plan na rok 2025", 2025, ["Bal"])
