"""Rows that do not fit their headings, footnotes and blocks of Markdown: nothing of them is lost."""

from __future__ import annotations

import pytest
from bringing import bring, remarks, three


def page(*rows: str) -> str:
    """A page with a table of `rows`, cells between bars."""
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    return f"<h1>Plan 2025</h1><table>{lines}</table>"


HEADINGS = "Zadanie|Adresaci|Termin"


@pytest.mark.parametrize("number", ["1", "1.", "2)", "IV.", ""])
def test_a_number_without_a_heading_does_not_shift_its_row(number: str) -> None:
    found = bring(page(HEADINGS, f"{number}|Bal|Dzieci|maj 2025", "Kino|Seniorzy|lipiec 2025"), "a.html")
    assert three(found) == [("Bal", "Dzieci", "maj 2025"), ("Kino", "Seniorzy", "lipiec 2025")]
    assert not [one for one in remarks(found) if "missing" in one]


def test_all_rows_may_have_a_number_that_the_headings_lack() -> None:
    found = bring(page(HEADINGS, "1.|Bal|Dzieci|maj 2025", "2.|Kino|Seniorzy|lipiec 2025"), "a.html")
    assert three(found) == [("Bal", "Dzieci", "maj 2025"), ("Kino", "Seniorzy", "lipiec 2025")]


def test_a_cell_behind_the_headings_that_is_no_date_stays_where_it_is() -> None:
    found = bring(page(HEADINGS, "Bal|Dzieci|maj 2025|sala OSP"), "a.html")
    assert three(found) == [("Bal", "Dzieci", "maj 2025")]
    assert list(found.annotations[0].unknown.values()) == ["sala OSP"]


@pytest.mark.parametrize("numbers", [("1.1", "1.2"), ("2.1.1.", "2.1.2."), ("A1", "A2")])
def test_the_numbers_of_rows_are_not_missing_words(numbers: tuple[str, str]) -> None:
    rows = "".join(f"{number};Zadanie {at};maj 2025\n" for at, number in enumerate(numbers))
    assert not [one for one in remarks(bring(f"Nr;Zadanie;Termin\n{rows}", "a.csv")) if "missing" in one]


TABLE = "| Zadanie | Termin |\n|---|---|\n| Bal[^1] | luty 2025 |\n| Kino | maj 2025 |\n"


def test_a_footnote_of_a_row_goes_to_its_notes() -> None:
    found = bring(f"{TABLE}\n[^1]: O ile będą środki.\n", "a.md")
    assert [task.notes for task in found.plan.tasks] == ["O ile będą środki.", None]
    assert 'line 3: the footnote "O ile będą środki." was added to the notes' in remarks(found)


def test_a_footnote_that_no_row_has_is_reported() -> None:
    found = bring(f"{TABLE}\nZob. uchwałę[^b].\n\n[^1]: Środki.\n[^b]: Uchwała nr 5.\n[^c]: Nic.\n", "a.md")
    assert [one for one in remarks(found) if "a footnote" in one] == [
        'line 6: a footnote was left out: "Uchwała nr 5."',
        'a footnote was left out: "Nic."',
    ]


def test_a_footnote_of_a_row_that_is_left_out_is_reported() -> None:
    table = "| Zadanie | Termin | Miejsce |\n|---|---|---|\n|  | luty 2025 | szkoła[^1] |\n"
    found = remarks(bring(f"{table}| Bal | maj 2025 | OSP |\n\n[^1]: O ile będą środki.\n", "a.md"))
    assert "line 3: left out a row without a task" in found
    assert 'line 3: a footnote was left out: "O ile będą środki."' in found


def test_a_mark_without_its_footnote_is_left_out() -> None:
    assert 'line 3: "1", the mark of a footnote, was left out' in remarks(bring(TABLE, "a.md"))


@pytest.mark.parametrize("block", ["```\nkod\n```\n", "    kod\n"])
def test_a_block_of_code_beside_a_table_is_reported(block: str) -> None:
    assert [one for one in remarks(bring(f"{TABLE}\n{block}", "a.md")) if '"kod" was left out' in one]


def test_a_title_in_html_above_a_table_of_markdown_is_the_title() -> None:
    assert (
        bring(f'<h1 align="center">Plan pracy 2025</h1>\n\n{TABLE}', "a.md").plan.title == "Plan pracy 2025"
    )


@pytest.mark.parametrize("mark", ["j.w.", "jw", "j. w.", "jak wyżej", "-//-", "„", "Idem"])
def test_a_mark_for_what_is_above_gives_it_again(mark: str) -> None:
    heads, first = "Zadanie|Termin|Miejsce", "Bal|maj 2025|remiza"
    found = bring(page(heads, first, f"Kino|{mark}|{mark}", f"Bieg|lipiec|{mark}"), "a.html")
    assert [(task.title, task.when, task.place) for task in found.plan.tasks] == [
        ("Bal", "maj 2025", "remiza"),
        ("Kino", "maj 2025", "remiza"),
        ("Bieg", "lipiec", "remiza"),
    ]
    assert not [one for one in remarks(found) if "missing" in one]


def test_a_mark_for_what_is_above_stays_where_nothing_is_above() -> None:
    found = bring(page("Zadanie|Termin|Miejsce", "Bal|maj 2025|", "Kino|lipiec|j.w."), "a.html")
    assert [task.place for task in found.plan.tasks] == [None, "j.w."]


def test_tasks_beside_a_year_of_months_need_no_heading() -> None:
    months = "Styczeń|Luty|Marzec|Kwiecień|Maj|Czerwiec"
    found = bring(page(f"|{months}", "Bal|x|||||", "Kino||||x|x|"), "a.html")
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Bal", "Styczeń"),
        ("Kino", "Kwiecień – Maj"),
    ]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#n1">[1]</a></sup>', '<div><p><a id="n1">[1]</a> wstęp wolny</p></div>'),
        (
            '<a href="#_ftn1"><span style="vertical-align:super">[1]</span></a>',
            '<div id="_ftn1"><p>[1] wstęp wolny</p></div>',
        ),
        ('<a href="#fn1"><sup>1</sup></a>', '<p id="fn1">1. wstęp wolny <a href="#ref1">↩</a></p>'),
    ],
    ids=["Google Docs", "Word", "pandoc"],
)
def test_a_footnote_that_a_mark_links_to_goes_to_the_notes(mark: str, note: str) -> None:
    found = bring(page("Zadanie|Termin", f"Bal{mark}|maj 2025", "Kino|lipiec") + note, "a.html")
    assert [(task.title, task.notes) for task in found.plan.tasks] == [("Bal", "wstęp wolny"), ("Kino", None)]
    assert not [one for one in remarks(found) if "wstęp wolny" in one and "left out" in one]


def test_a_signature_in_the_last_column_is_left_out() -> None:
    found = bring(page("Zadanie|Termin|Kto", "Bal|maj 2025|GOK", "||Sporządził: Jan Kos"), "a.html")
    assert found.plan.tasks[0].responsible == "GOK"
    assert [one for one in remarks(found) if '"Sporządził: Jan Kos" was left out' in one]


def test_the_line_that_shows_excel_the_delimiter_is_none_of_the_plan() -> None:
    found = bring("sep=;\r\nZadanie;Termin\r\nBal;maj 2025\r\nKino;lipiec\r\n", "a.csv")
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    assert not [one for one in remarks(found) if "sep" in one]


@pytest.mark.parametrize(
    ("group", "used"),
    [
        ("wszyscy chętni", "wszyscy chętni"),
        ("wszyscy z rowerem", "Mieszkańcy"),
        ("Mieszkańcy 60+", "Mieszkańcy"),
    ],
)
def test_a_row_without_people_is_for_a_group_of_everyone(group: str, used: str) -> None:
    found = bring(f"Zadanie;Adresaci;Termin\nRajd;{group};maj\nBal;;lipiec\n", year=2024)
    assert found.plan.audiences[found.plan.tasks[1].audiences[0]].name == used


def test_a_place_and_a_day_below_the_rows_of_a_sheet_are_left_out() -> None:
    text = (
        "Obszar;Zadanie;Termin\nDiagnoza;Bal;maj 2026\nDiagnoza;Kino;lipiec\nStegna, dnia 11.01.2026 r.;;\n"
    )
    found = bring(text + "Kierownik – Anna Nowak;;\n", "plan.csv")
    assert [(task.title, task.section) for task in found.plan.tasks] == [
        ("Bal", "Diagnoza"),
        ("Kino", "Diagnoza"),
    ]
    assert [one for one in remarks(found) if "left out" in one] == [
        'line 4: "Stegna, dnia 11.01.2026 r." was left out', 'line 5: "Kierownik – Anna Nowak" was left out',
    ]  # fmt: skip


def test_an_office_alone_in_a_row_above_others_is_of_the_row_above() -> None:
    text = "Odpowiedzialni;Zadanie;Termin\nGOK;Bal;maj 2026\nKierownik – Anna Nowak;;\nOSP;Kino;lipiec\n"
    found = bring(text, "plan.csv")
    assert [task.responsible for task in found.plan.tasks] == ["GOK, Kierownik – Anna Nowak", "OSP"]


def test_an_hour_below_a_month_goes_behind_both() -> None:
    text = "Miesiąc;Impreza;Dzień;Godzina\nmaj 2026;Majówka;3;14:00\n;Bieg;4–5;9:00\n"
    assert [task.when for task in bring(text, "a.csv").plan.tasks] == [
        "3 maj 2026 godz. 14:00", "4–5 maj 2026 godz. 9:00",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["-", "–", "—", "---"])
def test_a_dash_is_an_empty_cell_in_every_column(mark: str) -> None:
    text = f"Zadanie;Termin;Miejsce;Kto;Postulat\nBal;maj 2026;{mark};{mark};{mark}\nKino;{mark};dom;GOK;x\n"
    first, second = bring(text, "a.csv").plan.tasks
    assert (first.place, first.responsible, second.when) == (None, None, "do ustalenia")
    assert [notes.unknown for notes in bring(text, "a.csv").annotations] == [{}, {"Postulat": "x"}]


def test_a_dash_is_no_title() -> None:
    found = bring("Zadanie;Termin;Uwagi\nBal;maj 2026;sala\n–;;stroje\n", "a.csv")
    assert [(task.title, task.notes) for task in found.plan.tasks] == [("Bal", "sala\nstroje")]
    assert any("without a task" in one for one in remarks(found))


def test_a_heading_over_others_is_not_reported_as_a_column() -> None:
    head = "<tr><td>Zadanie<td colspan=2>Realizacja<td>Uwagi"
    below = "<tr><td>Zadanie<td>Termin<td>Odpowiedzialni<td>Uwagi<tr><td>Bal<td>maj 2026<td>GOK<td>sala"
    found = bring(f"<table>{head}{below}</table>", "a.html")
    assert (found.plan.tasks[0].when, found.plan.tasks[0].responsible) == ("maj 2026", "GOK")
    assert not any("Realizacja" in one for one in remarks(found))


def test_a_line_that_is_no_section_after_all_has_one_remark() -> None:
    text = "Zadanie;Termin\nBal;maj 2026\nKino;lipiec\nPozdrawiam;\nAnna Nowak;\n"
    said = [one for one in remarks(bring(text, "a.csv")) if "Pozdrawiam" in one or "Nowak" in one]
    assert len(said) == 2
