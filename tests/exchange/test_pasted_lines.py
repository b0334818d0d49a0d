"""Tables copied from a page with one line per cell: which cells are empty, go on, or begin a row."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

HEAD = "Plan pracy na 2024 rok\nLp.\nZadanie\nTermin\nOdpowiedzialny\nUwagi\n"
PLAIN = "Plan pracy na 2024 rok\nZadania\nForma\nTermin\nOdpowiedzialni\nUwagi\n"


def rows(text: str, *keys: str) -> list[tuple[str | None, ...]]:
    """Return the values of `keys` of each task in `text`."""
    return [tuple(getattr(task, key) for key in keys) for task in bring(text, year=2024).plan.tasks]


@pytest.mark.parametrize("empty", ["", "\u00a0", "–"])
def test_an_empty_paragraph_is_an_empty_cell(empty: str) -> None:
    cells = [
        "Debata o parku",
        empty,
        "maj",
        "LGD",
        empty,
        "Rajd pieszy",
        "Marsz nad jezioro",
        "lipiec",
        empty,
        "zapisy",
    ]
    text = "\n\n".join([*PLAIN.strip().split("\n"), *cells])
    assert rows(text, "title", "method", "when", "responsible", "notes") == [
        ("Debata o parku", None, "maj", "LGD", None),
        ("Rajd pieszy", "Marsz nad jezioro", "lipiec", None, "zapisy"),
    ]


def test_lines_of_one_paragraph_are_one_cell() -> None:
    cells = ["Debata", "Wykład\nRozmowy", "maj", "LGD", "Nowe", "Rajd", "Marsz", "lipiec", "OSP", "Dalej"]
    text = "\n\n".join([*PLAIN.strip().split("\n"), *cells])
    assert rows(text, "title", "method", "responsible") == [
        ("Debata", "Wykład\nRozmowy", "LGD"),
        ("Rajd", "Marsz", "OSP"),
    ]


def test_a_column_that_is_often_empty_does_not_take_the_next_title() -> None:
    table = [
        ("Wigilia dla osób samotnych", "Szkolenie pracowników", "styczeń 2024", "Anna Nowak", ""),
        ("Mikołajki w przedszkolu", "Sprawdzenie deklaracji", "czerwiec", "p. M. Zielińska", ""),
        (
            "Kiermasz świąteczny",
            "Powołanie zespołu",
            "lipiec 2024",
            "A. Kowal, J. Wiśniewski",
            "zapisy do maja",
        ),
        ("Bal karnawałowy", "Rozmowy, ankieta", "luty", "Skarbnik", "środki własne"),
    ]
    text = PLAIN + "\n".join(cell for row in table for cell in row if cell)
    found = rows(text, "title", "method", "when", "responsible", "notes")
    assert found == [tuple(cell or None for cell in row) for row in table]


@pytest.mark.parametrize("note", ["w miarę środków", "wg kalendarza imprez"])
def test_a_note_that_may_also_be_a_date_stays_in_its_column(note: str) -> None:
    table = (
        f"1\nBal\nluty\nOSP\nzapisy\n2\nKino\nostatni piątek miesiąca\n{note}\n3\nRajd\nmaj\nLGD\n{note}\n"
    )
    assert rows(HEAD + table, "when", "notes")[1:] == [("ostatni piątek miesiąca", note), ("maj", note)]


@pytest.mark.parametrize(
    ("people", "named"),
    [
        ("dyrektor,\nwicedyrektor", "dyrektor, wicedyrektor"),
        ("Urząd Gminy/\nOSP", "Urząd Gminy/ OSP"),
        ("Beata Wrona\nJan Kos", "Beata Wrona, Jan Kos"),
    ],
)
def test_two_persons_on_two_lines_are_one_cell(people: str, named: str) -> None:
    table = f"1\nBal\nluty\nOSP\n2\nKino\nmarzec\n{people}\n3\nRajd\nmaj\nLGD\nzapisy\n"
    found = rows(HEAD + table, "title", "responsible", "notes")
    assert found == [("Bal", "OSP", None), ("Kino", named, None), ("Rajd", "LGD", "zapisy")]


def test_two_words_with_capitals_may_be_a_title() -> None:
    table = (
        "1\nBank Czasu\nod marca\nOSL\n2\nNoc Muzeów\nmaj\nOSL\nwstęp wolny\n3\nDzień Sąsiada\nlipiec\nLGD\n"
    )
    assert [row[0] for row in rows(HEAD + table, "title")] == ["Bank Czasu", "Noc Muzeów", "Dzień Sąsiada"]


@pytest.mark.parametrize("when", ["co miesiąc", "IX-VI", "Realizacja w całym okresie działania"])
def test_a_date_phrase_is_neither_headings_nor_a_note(when: str) -> None:
    table = (
        f"Bal karnawałowy\nZabawa z orkiestrą\nluty\nOSP\nRajd pieszy\nMarsz dookoła jeziora\n{when}\nLGD\n"
        "Kino letnie\nPokaz na rynku\nmaj\nGOK\nzapisy\n"
    )
    assert [row[0] for row in rows(PLAIN + table, "when")] == ["luty", when, "maj"]


def test_part_of_a_group_is_no_heading_of_a_section() -> None:
    head = "Plan na 2024 rok\nInicjatywa\nOdbiorcy\nTermin\n"
    found = rows(
        f"{head}Bal\nseniorzy\nluty\nRajd\nczęść rodziców\nmaj\nKino\ndzieci\nmarzec\n", "section", "when"
    )
    assert found == [(None, "luty"), (None, "maj"), (None, "marzec")]


def test_numbers_with_points_begin_rows_below_the_headings_of_sections() -> None:
    head = "Plan na 2024 rok\nLp.\nNazwa działania\nForma\nTermin\nRealizator\nKoszt\n"
    table = (
        "Cel 1. Aktywizacja seniorów\n1.1\nKlub seniora\nspotkania\nI–XII\nCUS\n800 zł\n"
        "1.2\nWycieczki\n2 wyjazdy\nV\nCUS\n8.000 zł\n"
        "Cel 2. Wsparcie rodzin\n2.1\nWarsztaty\ncykl 6 spotkań\nIII\npsycholog\n3.600 zł\n"
    )
    assert rows(head + table, "title", "method", "cost", "section") == [
        ("Klub seniora", "spotkania", "800 zł", "Cel 1. Aktywizacja seniorów"),
        ("Wycieczki", "2 wyjazdy", "8.000 zł", "Cel 1. Aktywizacja seniorów"),
        ("Warsztaty", "cykl 6 spotkań", "3.600 zł", "Cel 2. Wsparcie rodzin"),
    ]


@pytest.mark.parametrize(
    "above", ["Koordynator\nZatwierdzam:\nWójt Gminy\n", "Godziny pracy są różne w gminach.\n"]
)
def test_lines_above_the_headings_are_none_of_them(above: str) -> None:
    found = rows(
        HEAD.replace("Lp.", f"{above}Lp.") + "1\nBal\nluty\nOSP\n2\nRajd\nmaj\nLGD\n", "title", "when"
    )
    assert found == [("Bal", "luty"), ("Rajd", "maj")]


@pytest.mark.parametrize("mark", ["• ", "a) ", ". "])
def test_items_below_a_title_may_be_the_next_cell(mark: str) -> None:
    head = "Plan na 2024 rok\nZADANIA\nŚRODKI I FORMY REALIZACJI\nTERMIN\n"
    items = [f"{mark}wypożyczanie", f"{mark}pomoc w wyborze książek"]
    table = "".join("\n".join([title, *items, "cały rok\n"]) for title in ("Zbiory", "Czytelnia", "Imprezy"))
    found = rows(head + table, "title", "when")
    assert found == [(title, "cały rok") for title in ("Zbiory", "Czytelnia", "Imprezy")]


def test_numbered_titles_without_a_column_of_numbers_are_no_sections() -> None:
    head = "Plan na 2024 rok\nZadania\nSposób realizacji\nTermin\n"
    table = "1. Zbiory\nzakup\nIX\n2. Ewidencja\nwpisy\nX\n3. Selekcja\nprzegląd\nVI\n"
    assert rows(head + table, "title", "method", "section") == [
        ("Zbiory", "zakup", None),
        ("Ewidencja", "wpisy", None),
        ("Selekcja", "przegląd", None),
    ]


def test_a_heading_in_capitals_below_another_is_no_section() -> None:
    head = "Plan na 2024 rok\nData\nZADANIE GŁÓWNE temat tygodnia\nZADANIE SZCZEGÓŁOWE\n"
    table = (
        "5.09.2024\nBezpieczna droga\nkolorowanki o znakach\n"
        "12.09.2024\nSprzątamy świat\nsegregacja odpadów\n"
        "19.09.2024\nPani Jesień\nspacer do parku\n"
    )
    found = rows(head + table, "title", "section")
    assert found == [("Bezpieczna droga", None), ("Sprzątamy świat", None), ("Pani Jesień", None)]


@pytest.mark.parametrize(
    "below",
    [
        "Plan może być uzupełniany w ciągu roku.",
        "GOK zastrzega sobie prawo do zmian.",
        "Na oryginale podpisy",
    ],
)
def test_a_sentence_below_the_table_is_left_out_and_reported(below: str) -> None:
    table = (
        "1\nBal\nluty\nOSP\nzapisy\n2\nKino\nmarzec\nGOK\n3\nFestyn\nlipiec\nOSP\nza opłatą\n"
        "4\nPodpisanie umów\nmaj\nLGD\n"
    )
    found = bring(f"{HEAD}{table}{below}\n", year=2024)
    assert [(task.responsible, task.notes) for task in found.plan.tasks] == [
        ("OSP", "zapisy"),
        ("GOK", None),
        ("OSP", "za opłatą"),
        ("LGD", None),
    ]
    assert any(f'"{below}" was left out' in remark for remark in remarks(found))


def test_the_last_cell_of_the_table_is_not_taken_for_a_line_below_it() -> None:
    table = "1\nBal\nluty\nOSP\nzapisy\n2\nRajd\nmaj\nLGD\nWstęp jest wolny dla mieszkańców.\n"
    assert rows(HEAD + table, "notes") == [("zapisy",), ("Wstęp jest wolny dla mieszkańców.",)]


def test_an_hour_below_a_date_belongs_to_it() -> None:
    head = "Plan na 2024 rok\nTermin\nMiejsce\nWydarzenie\nUwagi\n"
    table = "5 maja 2024 r.\nremiza\nBal\n22 maja 2024 r.\ngodz. 15.00\nrynek\nRajd pieszy\nzapisy\n"
    found = rows(head + table, "title", "when", "place")
    assert found[1] == ("Rajd pieszy", "22 maja 2024 r. godz. 15.00", "rynek")


def test_a_line_that_may_be_in_the_cell_beside_it_is_reported() -> None:
    head = "Plan na 2024 rok\nLp.\nZadanie\nForma\nTermin\n"
    table = (
        "1\nBal\nzabawa\nluty\n2\nFestyn rodzinny\nKonkursy dla dzieci\nPokaz strażacki\nmaj\n"
        "3\nKino\npokaz\nlipiec\n"
    )
    found = bring(head + table, year=2024)
    assert [task.when for task in found.plan.tasks] == ["luty", "maj", "lipiec"]
    assert any("hard to separate" in remark and "Pokaz strażacki" in remark for remark in remarks(found))


SPLIT = (
    "Plan pracy biblioteki na rok 2024\n\n"
    "ZADANIA\nBIBLIOTEKI\tSPOSÓB WYKONANIA\tTERMIN\tODPOWIEDZIALNE\nNAUCZYCIELKI\n"
    "Prenumerata czasopism\tzamówienie w Kolporterze\tmaj\tE. Tarka\n"
    "Skontrum zbiorów\tprotokół ubytków\tczerwiec\tB. Halik\nM. Ożóg\n"
    "Konkurs recytatorski\tdyplomy i nagrody\twrzesień\tA. Rumian\n"
)


def test_headings_in_capitals_of_which_a_copied_table_splits_the_first_and_the_last() -> None:
    found = bring(SPLIT, "plan.txt")
    assert [task.title for task in found.plan.tasks] == [
        "Prenumerata czasopism",
        "Skontrum zbiorów",
        "Konkurs recytatorski",
    ]
    assert [task.responsible for task in found.plan.tasks] == ["E. Tarka", "B. Halik, M. Ożóg", "A. Rumian"]
    assert {task.section for task in found.plan.tasks} == {None}


def test_the_only_line_in_capitals_below_other_headings_is_a_section() -> None:
    text = SPLIT.replace("ODPOWIEDZIALNE\nNAUCZYCIELKI\n", "UWAGI\nI. ZADANIA STAŁE\n")
    assert {task.section for task in bring(text, "plan.txt").plan.tasks} == {"I. ZADANIA STAŁE"}


def test_a_column_of_dates_without_a_known_heading_makes_uneven_lines_a_table() -> None:
    found = bring(
        "Plan pracy na rok 2024\n\nNr\tCo robimy\tW jakim czasie\tKto odpowiada\ni kto pomaga\n"
        "A. Zdrowie\n1\tGimnastyka\tod marca do maja\tEwelina Tarka\nMOSiR\n"
        "B. Bezpieczeństwo\n2\tPrelekcja\tmarzec\tE. Tarka\nKPP\n3\tMontaż czujek\tdo 30.09.2024\tdyrektor\n"
        "C. Życie towarzyskie\n4\tWycieczka\tlipiec\tZarząd\n",
        "plan.txt",
    )
    assert [(task.section, task.responsible) for task in found.plan.tasks] == [
        ("A. Zdrowie", "Ewelina Tarka, MOSiR"),
        ("B. Bezpieczeństwo", "E. Tarka, KPP"),
        ("B. Bezpieczeństwo", "dyrektor"),
        ("C. Życie towarzyskie", "Zarząd"),
    ]
    assert any('"W jakim czasie" was taken for: when' in line for line in remarks(found))
