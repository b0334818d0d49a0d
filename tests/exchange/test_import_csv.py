"""CSV and TSV, as spreadsheets save them."""

from __future__ import annotations

from typing import Any

import pytest
from bringing import bring, remarks, three

TABLE = (
    "Lp.;Nazwa zadania;Grupa docelowa;Termin realizacji;Osoba odpowiedzialna;Miejsce\n"
    '1;"Żywa biblioteka; finał";Młodzież;maj 2024;Anna Wójcik;Szkoła nr 1\n'
    "2;Święto Łąki;Mieszkańcy gminy, w tym seniorzy;20–22.06.2024;GOK;\n"
)
WANTED = [
    ("Żywa biblioteka; finał", "Młodzież", "maj 2024"),
    ("Święto Łąki", "Mieszkańcy gminy, w tym seniorzy", "20–22.06.2024"),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["plan.csv", "plan.txt", "-"])
def test_every_encoding_of_an_office_is_read(encoding: str, name: str) -> None:
    found = bring(TABLE.encode(encoding), name)
    assert three(found) == WANTED
    assert found.plan.tasks[0].responsible == "Anna Wójcik"
    assert found.plan.tasks[0].place == "Szkoła nr 1"
    assert found.plan.year == 2024


@pytest.mark.parametrize(
    "rows",
    ['"Bal;Dzieci;maj 2024\nKino;Rodziny;lipiec\n', 'Bal; "Dzieci"; maj 2024\nKino; "Rodziny"; lipiec\n'],
)
def test_a_pasted_table_is_known_by_its_semicolons_however_it_is_quoted(rows: str) -> None:
    found = bring(f"Zadanie;Adresaci;Termin\n{rows}", "-")
    assert three(found) == [("Bal", "Dzieci", "maj 2024"), ("Kino", "Rodziny", "lipiec")]
    assert not any("hard to separate" in one for one in remarks(found))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_is_found_out(delimiter: str, newline: str) -> None:
    rows = [("Zadanie", "Adresaci", "Kiedy"), ("Bieg", "Rodziny", "maj 2024"), ("Kino", "Dzieci", "lipiec")]
    text = newline.join(delimiter.join(row) for row in rows)
    assert three(bring(text, "plan.csv")) == rows[1:]


def test_rows_of_an_office_become_months_sections_and_tasks() -> None:
    found = bring(
        "Harmonogram działań na 2024 r.;;;;;\n;;;;;\n"
        "Lp.;Zadanie;Odbiorcy;Termin;Odpowiedzialny;Uwagi\n"
        ";STYCZEŃ;;;;\n1;Bal;dzieci;;GOK;w szkole\n2;Opłatek;seniorzy;6 stycznia;GOK;\n"
        "I.;Działania stałe;;;;\n3;Dyżur;mieszkańcy;na bieżąco;;\n;;;;;\n"
        "Lp.;Zadanie;Odbiorcy;Termin;Odpowiedzialny;Uwagi\n"
        '4;"Kampania:\n- ulotki\n- radio";mieszkańcy;do 31 marca;;\n'
        "Opracowała: Anna Nowak;;;;;\n",
        "plan.csv",
    )
    assert found.plan.title == "Harmonogram działań na 2024 r."
    assert three(found) == [
        ("Bal", "dzieci", "STYCZEŃ"),
        ("Opłatek", "seniorzy", "6 stycznia"),
        ("Dyżur", "mieszkańcy", "na bieżąco"),
        ("Kampania", "mieszkańcy", "do 31 marca"),
    ]
    assert [task.section for task in found.plan.tasks] == [None, None, *["I. Działania stałe"] * 2]
    assert found.plan.tasks[3].activities == ("ulotki", "radio")
    assert found.plan.tasks[0].notes == "w szkole"
    assert remarks(found) == ['line 14: "Opracowała: Anna Nowak" was left out']


def test_a_month_in_a_column_of_its_own_goes_on_to_the_rows_below() -> None:
    found = bring("Miesiąc;Dzień;Nazwa\nstyczeń;15;Bal\n;20;Opłatek\nluty;;Turniej\n", "plan.csv", year=2024)
    assert [task.when for task in found.plan.tasks] == ["15 styczeń", "20 styczeń", "luty"]


def test_a_row_without_a_task_belongs_to_the_one_above() -> None:
    found = bring(
        "Zadanie;Adresaci;Termin;Uwagi\nKurs;Dzieci;maj 2024;sala\n;;;drugie piętro\n;;wrzesień 2024;\n",
        "a.csv",
    )
    assert three(found) == [("Kurs", "Dzieci", "maj 2024"), ("Kurs", "Dzieci", "wrzesień 2024")]
    assert found.plan.tasks[0].notes == "sala\ndrugie piętro"
    assert [task.id for task in found.plan.tasks] == ["kurs", "kurs-2"]
    assert remarks(found) == [
        "line 2: the row below it, without a task, was added to this one",
        "line 4: no task in this row; used that of the row above",
        'no title was found; used "Plan 2024"',
    ]


def test_a_cell_may_be_long_whatever_was_read_before() -> None:
    for words in (1, 40_000):
        found = bring(f"Zadanie;Termin;Uwagi\nKurs;maj 2024;{'słowa ' * words}\n", "plan.csv")
        assert len(found.plan.tasks[0].notes or "") == 6 * words - 1


def test_a_formula_that_was_neutralised_is_restored() -> None:
    found = bring("Zadanie;Termin;Koszt\n'=1+1 osób;maj 2024;'-5\n", "plan.csv")
    assert (found.plan.tasks[0].title, found.plan.tasks[0].cost) == ("=1+1 osób", "-5")


def test_cells_that_a_browser_split_into_lines_are_joined() -> None:
    found = bring(
        "Zadanie\tAdresaci\tTermin\nPiknik\tWszyscy\tmaj 2023\n"
        "Kampania:\n- ulotki\n- radio\tMieszkańcy\tIX–XII 2023\nKino\tDzieci,\nmłodzież\tlipiec 2023\n"
    )
    assert three(found) == [
        ("Piknik", "Wszyscy", "maj 2023"),
        ("Kampania", "Mieszkańcy", "IX–XII 2023"),
        ("Kino", "Dzieci, młodzież", "lipiec 2023"),
    ]
    assert found.plan.tasks[1].activities == ("ulotki", "radio")


def test_a_table_without_headings_is_known_by_its_cells() -> None:
    found = bring("1\tPiknik\tMieszkańcy gminy\tmaj 2023\n2\tFestyn\tSeniorzy\tczerwiec 2023\n")
    assert three(found) == [
        ("Piknik", "Mieszkańcy gminy", "maj 2023"),
        ("Festyn", "Seniorzy", "czerwiec 2023"),
    ]
    assert (
        remarks(found)[0]
        == "line 1: no headings here; the columns were taken for: number, title, addressees, when"
    )


@pytest.mark.parametrize("options", [{"title": "Was", "when": "Wann"}, {"title": "1", "when": "2"}])
def test_columns_can_be_given_by_heading_or_number(options: dict[str, Any]) -> None:
    found = bring("Was;Wann;Wo\nFest;maj 2023;Park\n", "plan.csv", audience="Wszyscy", **options)
    assert ("Fest", "", "maj 2023") in three(found)
    assert found.plan.audiences["wszyscy"].name == "Wszyscy"


def test_the_letters_of_older_encodings_show_which_one_it_is() -> None:
    text = "Zadanie;Termin\nŚniadanie wiosną;maj 2024\n"
    for encoding in ("cp1250", "iso8859-2"):
        assert bring(text.encode(encoding), audience="Dzieci").plan.tasks[0].title == "Śniadanie wiosną"


def test_commas_in_quoted_cells_do_not_hide_a_pasted_table() -> None:
    found = bring(
        'Lp.,Zadanie,Adresaci,Termin\n1,Piknik,"Mieszkańcy, w tym dzieci",maj 2024\n'
        "2,Bal,Seniorzy,luty 2024\n"
    )
    assert three(found) == [
        ("Piknik", "Mieszkańcy, w tym dzieci", "maj 2024"),
        ("Bal", "Seniorzy", "luty 2024"),
    ]


def test_control_characters_and_escapes_of_them_do_not_reach_the_plan() -> None:
    found = bring("Zadanie;Termin\nPik\x00nik\x1b[31m;maj 2024\n", audience="Dzieci")
    assert found.plan.tasks[0].title == "Piknik[31m"
    found = bring("TASK;DATES\nFair \\u0007 \\ud800;May 2024\n", audience="All")
    assert found.plan.tasks[0].title == "Fair \\u0007 \\ud800"


def test_a_row_that_adds_up_the_others_is_no_task() -> None:
    found = bring(
        "Lp.;Zadanie;Termin;Koszt\n1;Festyn;maj 2024;5000\nRAZEM:;;;5000\n;Ogółem;;5000\n", audience="A"
    )
    assert [task.title for task in found.plan.tasks] == ["Festyn"]
    assert remarks(found)[:2] == [
        'line 3: "RAZEM: 5000" was left out',
        'line 4: "Ogółem 5000" was left out',
    ]


def test_a_title_alone_in_its_row_is_a_heading_and_reported_if_it_might_be_a_task() -> None:
    found = bring("Zadanie;Adresaci;Termin\nBal;Seniorzy;luty 2024\nBieg;;\nKurs;Dorośli;maj\n")
    assert [(task.title, task.section) for task in found.plan.tasks] == [("Bal", None), ("Kurs", "Bieg")]
    assert remarks(found)[0] == (
        'line 3: "Bieg" is alone in its row; it was read as the heading of a section'
    )
    found = bring("Zadanie;Adresaci;Termin\nBal;Seniorzy;luty 2024\nSPORT;;\nKurs;Dorośli;maj\n")
    assert found.plan.tasks[1].section == "SPORT"
    assert [text for text in remarks(found) if "SPORT" in text] == []


def test_titles_that_are_all_numbered_lose_their_numbers() -> None:
    found = bring("Zadanie;Termin\n1. Bal;luty 2024\n2.Bieg;maj\n1) Kurs;maj\n", audience="A")
    assert [task.title for task in found.plan.tasks] == ["Bal", "Bieg", "Kurs"]
    found = bring("Zadanie;Termin\n3. Bal;luty 2024\n2. Bieg;maj\n", audience="A")
    assert [task.title for task in found.plan.tasks] == ["3. Bal", "2. Bieg"]


def test_a_dash_for_a_time_is_no_time() -> None:
    found = bring("Zadanie;Termin\nBal;luty 2024\nBieg;–\nKurs;...\nRajd;?\n", audience="A")
    assert [task.when for task in found.plan.tasks] == ["luty 2024", "do ustalenia", "do ustalenia", "?"]


def test_people_on_lines_of_their_own_are_groups_of_their_own() -> None:
    found = bring(
        'Zadanie;Adresaci;Termin\nA;"rodzice\nnauczyciele";maj 2024\n'
        'B;"Mieszkańcy\ngminy,\nw tym\nseniorzy";maj\n'
    )
    assert [task.addressees for task in found.plan.tasks] == [
        "rodzice, nauczyciele",
        "Mieszkańcy gminy, w tym seniorzy",
    ]


def test_a_typed_list_under_the_published_headings_is_activities() -> None:
    found = bring('ZADANIE;ADRESACI;TERMINY\n"Kampania:\n1) radio\n2) prasa";Młodzież;maj 2024\n')
    assert (found.plan.tasks[0].title, found.plan.tasks[0].activities) == ("Kampania", ("radio", "prasa"))


def test_a_group_in_another_case_is_the_same_and_has_its_name() -> None:
    found = bring(
        "Zadanie;Adresaci;Termin\nA;dla seniorów;maj 2024\nB;Seniorzy, młodzież;maj\nC;dla młodzieży;maj\n"
        "D;osób starszych, radnych;maj\nE;osoby starsze, radni;maj\nF;wszyscy mieszkańcy;maj\n"
        "G;dla wszystkich mieszkańców;maj\n"
    )
    assert [one.name for one in found.plan.audiences.values()] == [
        "seniorzy",
        "młodzież",
        "osób starszych",
        "radni",
        "wszyscy mieszkańcy",
    ]
    assert found.plan.tasks[0].addressees == "dla seniorów"


def test_many_tasks_of_one_name_have_ids_of_their_own() -> None:
    found = bring("Zadanie;Termin\n" + "Bal;maj 2024\n" * 100, audience="Dzieci")
    assert [task.id for task in found.plan.tasks] == ["bal", *(f"bal-{n}" for n in range(2, 101))]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("maj.26", "maj 2026"),
        ("maj 26", "maj 2026"),
        ("maj-26", "maj 2026"),
        ("paź.26", "paź 2026"),
        ("May-26", "May 2026"),
        ("1-maj", "1 maj"),
        ("01-maj-26", "1 maj 2026"),
        ("20-gru-2026", "20 gru 2026"),
        ("46143", "01.05.2026"),
        ("1.maj", "1.maj"),
        ("maj 2026", "maj 2026"),
        ("maj.25", "maj.25"),
        ("12345", "12345"),
        ("stół.26", "stół.26"),
        ("1-stół", "1-stół"),
    ],
)
def test_what_a_spreadsheet_makes_of_a_date_is_read_as_it_was_typed(typed: str, words: str) -> None:
    found = bring(f"Zadanie;Termin\nBal;{typed}\n", year=2026)
    assert found.plan.tasks[0].when == words
    changed = [text for text in remarks(found) if "was read as" in text]
    assert changed == ([f'line 2: "{typed}" was read as "{words}"'] if typed != words else [])


@pytest.mark.parametrize(
    ("days", "reported"),
    [
        (("01.05.2026", "01.06.2026", "1.9.2026 r."), "01.05.2026"),
        (("2026-05-01", "2026-06-01", "2026-07-01", "cały rok"), "2026-05-01"),
        (("01.05.2026", "01.06.2026"), None),
        (("01.05.2026", "01.06.2026", "02.06.2026"), None),
    ],
)
def test_dates_that_all_begin_a_month_are_reported(days: tuple[str, ...], reported: str | None) -> None:
    found = bring("Zadanie;Termin\n" + "".join(f"Bal;{day}\n" for day in days), year=2026)
    said = [text for text in remarks(found) if text.startswith("every date is the first of a month")]
    assert [f'"{reported}"' in text for text in said] == ([True] if reported else [])


def test_a_list_in_quotes_is_one_cell_even_if_its_lines_have_as_many_commas_as_a_row() -> None:
    items = "- wpisy do inwentarza,\n- opis, oprawa książek."
    text = f'Zadanie,Sposób realizacji,Termin\r\nEwidencja,"{items}",na bieżąco\r\n'
    (task,) = bring(text, "plan.csv", year=2024).plan.tasks
    assert (task.when, task.activities) == ("na bieżąco", ("wpisy do inwentarza,", "opis, oprawa książek."))


LETTER = (
    "Dzień dobry, Pani Anno,\nprzesyłam plan, o którym była mowa.\n\nZadanie{0}Termin{0}Miejsce\n"
    'Bal{0}20.01.2026{0}sala\n"Piknik"{0}14.06.2026{0}park\n\n-- \nAnna Nowak, tel. 555\n'
)


@pytest.mark.parametrize("delimiter", [";", ",", "|"])
def test_a_table_between_the_prose_of_a_letter_is_read(delimiter: str) -> None:
    found = bring(LETTER.format(delimiter), "a.txt", year=2026)
    assert [(task.title, task.when, task.place) for task in found.plan.tasks] == [
        ("Bal", "20.01.2026", "sala"),
        ("Piknik", "14.06.2026", "park"),
    ]
    left = [one for one in remarks(found) if "left out" in one]
    assert left[-1] == 'line 9: "Anna Nowak, tel. 555" was left out'


def test_rows_below_an_empty_line_are_of_the_table() -> None:
    found = bring("Plan 2026\nZadanie;Termin\nBal;20.01\n\nKino;14.06\n", "a.csv")
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]


@pytest.mark.parametrize("delimiter", [";", " | "])
@pytest.mark.parametrize("columns", [(0, 1, 2), (1, 0, 2)])
def test_days_without_headings_are_dates_and_not_the_numbers_of_rows(
    delimiter: str, columns: tuple[int, ...]
) -> None:
    rows = (("20.01", "Dzień Babci", "świetlica"), ("14.02", "Walentynki", "remiza"))
    lines = [delimiter.join(row[at] for at in columns) for row in rows]
    found = bring("\n".join(["Kalendarz imprez 2026", *lines]), "a.txt")
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Dzień Babci", "20.01"),
        ("Walentynki", "14.02"),
    ]
    assert found.plan.title == "Kalendarz imprez 2026"


def test_an_empty_line_within_quotes_does_not_end_the_table() -> None:
    text = 'Zadanie;Termin;Uwagi\nFestyn;maj 2026;a\nBal;luty 2026;"pierwszy akapit\n\ndrugi akapit"\n'
    found = bring(text, "plan.csv")
    assert [task.notes for task in found.plan.tasks] == ["a", "pierwszy akapit\ndrugi akapit"]
    assert not any("quote" in one for one in remarks(found))
