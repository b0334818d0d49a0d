"""Text above and below the tasks is in the plan or reported, in every format."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from word_documents import add_table, saved

ABOVE = ("Podstawa prawna: uchwała nr 5", "Plan opracowała Wanda Bielska.")
BELOW = ("Terminy mogą ulec zmianie.", "* Zapisy w sekretariacie.", "Zatwierdził: Zygmunt Korba")
ROWS = (("Zadanie", "Termin"), ("Kurs", "maj"), ("Bieg", "lipiec"))


def page() -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    above, below = (("".join(f"<p>{line}</p>" for line in lines)) for lines in (ABOVE, BELOW))
    return f"<h1>Plan pracy na 2024 rok</h1>{above}<table>{cells}</table>{below}"


def word() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Plan pracy na 2024 rok", 1)
    for line in ABOVE:
        document.add_paragraph(line)
    add_table(document, *ROWS)
    for line in BELOW:
        document.add_paragraph(line)
    return saved(document)


def markdown() -> str:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    table = "\n".join([rows[0], "|---|---|", *rows[1:]])
    return "\n\n".join(["# Plan pracy na 2024 rok", *ABOVE, table, *BELOW, ""])


def tabs() -> str:
    rows = "\n".join("\t".join(row) for row in ROWS)
    return "\n".join(["Plan pracy na 2024 rok", *ABOVE, "", rows, "", *BELOW, ""])


def semicolons() -> str:
    rows = "\n".join(";".join(row) for row in ROWS)
    return "\n".join(["Plan pracy na 2024 rok;", *(f"{line};" for line in ABOVE), rows, ""])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", page()),
        ("a.docx", word()),
        ("a.md", markdown()),
        ("a.txt", tabs()),
        ("a.csv", semicolons()),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("a.") else "",
)
def test_every_line_around_a_table_is_reported(name: str, data: str | bytes) -> None:
    found = bring(data, name)
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Kurs", "maj"), ("Bieg", "lipiec")]
    said = "\n".join(remarks(found))
    lines = ABOVE if name == "a.csv" else (*ABOVE, *BELOW)
    assert [line for line in lines if line.removeprefix("* ") not in said] == []


def test_a_line_above_a_list_is_reported_as_those_below_it_are() -> None:
    text = "<h1>Imprezy 2024</h1><p>Koordynator: Wanda Bielska</p><h2>Maj</h2><ul><li>Bieg<li>Kurs</ul>"
    assert remarks(bring(text, "a.html"))[0] == 'line 1: "Koordynator: Wanda Bielska" was left out'


@pytest.mark.parametrize(
    "above",
    [
        "<h1>Plan pracy</h1><p>na rok 2024</p>",
        "<h1>Plan pracy na 2024 rok</h1><p>Opublikowano: 12.01.2024</p>",
        "<h1>Plan pracy szkoły</h1><p>rok szkolny 2023/2024</p>",
        "<h1>Plan pracy na 2024 rok</h1><h2>Kultura</h2>",
    ],
    ids=["its year", "its day of publication", "a school year", "a section"],
)
def test_what_the_plan_takes_from_the_text_above_is_not_reported(above: str) -> None:
    table = page().partition("<table>")[2].partition("</table>")[0]
    found = bring(f"{above}<table>{table}</table>", "a.html", audience="Wszyscy", year=2024)
    assert [remark for remark in remarks(found) if "left out" in remark] == []


def test_of_many_lines_around_a_table_one_remark_has_the_words() -> None:
    menu = "".join(f"<p>Dział {letter}iuro</p>" for letter in "abcdefgh")
    left = [remark for remark in remarks(bring(page() + menu, "a.html")) if "left out" in remark]
    assert len(left) == 1
    assert left[0].startswith(
        'line 1: 13 lines outside the tasks were left out: "Podstawa prawna: uchwała nr 5 / '
    )
    assert left[0].endswith('giuro / Dział hiuro"')


MENU = f"<nav><ul><li>Aktualności<li>Kontakt{'<li>Sprawy urzędu' * 90}</ul></nav>"
FOOTER = "<footer><p>Urząd Gminy Kozy<p>ul. Krótka 5</footer>"


def left_out(text: str) -> list[str]:
    return [remark for remark in remarks(bring(text, "a.html", year=2024)) if "left out" in remark]


@pytest.mark.parametrize(
    "plan",
    [
        "<h1>Plan na 2024 rok</h1><table><tr><td>Zadanie<td>Termin<tr><td>Kurs<td>maj</table>",
        "<h1>Imprezy 2024</h1><h2>Maj</h2><ul><li>Bieg<li>Kurs</ul>",
    ],
    ids=["table", "list"],
)
def test_what_a_page_has_around_its_text_is_reported_in_a_line_each(plan: str) -> None:
    beside = "<aside>Kurs odwołany przez burmistrza</aside>"
    footer, menu = left_out(f"{MENU}{plan}{beside}{FOOTER}{MENU}")
    assert footer == (
        "line 1: 3 lines beside the text of the page were left out: "
        '"Kurs odwołany przez burmistrza / Urząd Gminy Kozy / ul. Krótka 5"'
    )
    assert menu.startswith(
        '182 words in the navigation of the page were left out: "Aktualności Kontakt Sprawy urzędu'
    )
    assert len(menu) < 200


def test_navigation_is_no_fact_of_the_plan() -> None:
    menu = "<nav><h2>Plan na rok 2019</h2><table><tr><td>Zadanie<td>Termin<tr><td>Bal<td>luty</table></nav>"
    found = bring(menu + page(), "a.html")
    assert (found.plan.year, found.plan.title) == (2024, "Plan pracy na 2024 rok")
    assert [task.title for task in found.plan.tasks] == ["Kurs", "Bieg"]


@pytest.mark.parametrize("part", ["aside", "footer", "header"])
def test_a_table_of_tasks_beside_the_text_of_a_page_is_the_plan(part: str) -> None:
    found = bring(f"{MENU}<{part}>{page()}</{part}>", "a.html")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Kurs", "maj"), ("Bieg", "lipiec")]
    said = "\n".join(remarks(found))
    assert [line for line in (*ABOVE, *BELOW) if line not in said.replace("•", "*")] == []


def test_the_number_that_runs_together_with_its_task_is_not_missing() -> None:
    rows = "{}Spacery po osiedlachSeniorzymaj 2024\n{}KinoNGOna bieżąco\n"
    text = f"Plan na rok 2024\nLp.ZadanieAdresaciTermin\n{rows}"
    for form in ("1.", "1", "1. ", "1)"):
        found = bring(text.format(form, form.replace("1", "2")), "a.txt")
        assert [task.title for task in found.plan.tasks] == ["Spacery po osiedlach", "Kino"]
        assert [remark for remark in remarks(found) if "missing" in remark] == []


def test_a_remark_names_the_key_as_the_plan_has_it() -> None:
    found = bring("Zadanie;Termin;Data wykonania\nKurs;maj 2024;czerwiec\n", "a.csv", audience="Wszyscy")
    assert any(remark.endswith("kept as x-closed-on") for remark in remarks(found))
