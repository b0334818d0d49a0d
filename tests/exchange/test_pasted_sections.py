"""Pasted tables: lines that are headings of sections or of columns, and lines that only look so."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.exchange.importing.unseparated.section_lines import section_scores

TABS = "Plan pracy na 2024 rok\n\nZadanie\tTermin\tOdpowiedzialny\n"


def rows(text: str, *keys: str) -> list[tuple[str | None, ...]]:
    """Return the values of `keys` of each task in `text`."""
    return [tuple(getattr(task, key) for key in keys) for task in bring(text, year=2024).plan.tasks]


def test_roman_sections_may_begin_with_any_number() -> None:
    text = (
        "II. Regulamin Rady Rodziców\nOmówienie propozycji\twrzesień\tprezes\nPrzyjęcie\tmaj\tzarząd\n"
        "III. Plan pracy Rady Rodziców\nZebranie uwag\nod rodziców\tczerwiec\tskarbnik\n"
    )
    assert rows(TABS + text, "section", "title") == [
        ("II. Regulamin Rady Rodziców", "Omówienie propozycji"),
        ("II. Regulamin Rady Rodziców", "Przyjęcie"),
        ("III. Plan pracy Rady Rodziców", "Zebranie uwag od rodziców"),
    ]


@pytest.mark.parametrize("kind", ["Dział", "Obszar", "Moduł", "Rozdział"])
def test_a_section_may_have_its_number_without_a_dot_before_its_kind(kind: str) -> None:
    text = (
        f"I {kind} techniczny\nPrzegląd osiedla\nwiosną\tmaj\tRada\n"
        f"II {kind} społeczny\nFestyn\tczerwiec\tp. Lis\n"
    )
    assert rows(TABS + text, "section", "responsible") == [
        (f"I {kind} techniczny", "Rada"),
        (f"II {kind} społeczny", "p. Lis"),
    ]


def test_one_line_with_the_number_i_and_a_word_is_rather_a_person() -> None:
    assert (
        section_scores(["Rajd", "I. Linka"])["I. Linka"]
        < 0
        < section_scores(["I. Sprawy osiedla"])["I. Sprawy osiedla"]
    )


def test_the_first_name_i_is_no_number_of_a_section() -> None:
    text = "Zbiórka karmy\tluty\tA. Nowacka\nI. Linka\nFestyn\tmaj\tI. Linka\nE. Kos\nRajd\tlipiec\tE. Kos\n"
    assert rows(TABS + text, "section", "title") == [
        (None, "Zbiórka karmy"),
        (None, "Festyn"),
        (None, "Rajd"),
    ]


def test_a_numbered_line_above_the_rest_of_its_cell_is_no_section() -> None:
    text = (
        "1. Wypożyczanie książek, czasopism i pomocy uczniom oraz\n„zerówce”.\tcały rok\tA. Tarka\n"
        "2. Prowadzenie pracowni:\n- pomoc w szukaniu;\n- gazetki szkolne;\n- strona.\tcały rok\tA. Tarka\n"
        "3. Kultura czytelnicza:\n-       regulamin\n-       szacunek\n• konkurs\tcały rok\tA. Tarka\n"
        "4. Przyjęcie kl. I w grono czytelników\tX\tA. Tarka\n"
    )
    assert {section for (section,) in rows(TABS + text, "section")} == {None}
    assert rows(TABS + text, "title")[0] == (
        "Wypożyczanie książek, czasopism i pomocy uczniom oraz „zerówce”.",
    )


@pytest.mark.parametrize("name", ['Kolędowanie "U nas"', '"Kolędowanie"'])
def test_a_line_below_a_comma_belongs_to_the_cell_above(name: str) -> None:
    text = f"{name}\tstyczeń\tKGW Lachy,\nOSP Lachy\nRajd\tmaj\tGOK\n"
    assert rows(TABS + text, "title", "responsible") == [
        (name.strip('"') if name.startswith('"') else name, "KGW Lachy, OSP Lachy"),
        ("Rajd", "GOK"),
    ]


def test_tabs_between_headings_separate_cells_however_many_commas_there_are() -> None:
    items = "\n".join(f"- książki {number}, czasopisma i gry," for number in range(6))
    text = f"Wypożyczanie:\n{items}\n- podręczniki\tcały rok\tA. Tarka\nFestyn\tmaj\tprezes\n"
    assert rows(TABS + text, "when", "responsible")[-1] == ("maj", "prezes")


def test_two_lines_of_headings_below_headings_are_headings() -> None:
    head = "Plan pracy Samorządu\nMiesiąc\nZadania do realizacji\nSposoby realizacji\nPartnerzy samorządu\n"
    cells = [
        ("wrzesień", "Wybory opiekuna", "Tajne głosowanie w klasach.", "wychowawcy klas"),
        ("wrzesień", "Wybór samorządu", "Kampania i głosowanie.", ""),
        ("wrzesień", "Spotkanie samorządu", "Ustalenie, co robimy.", ""),
        ("październik", "Dzień Chłopaka", "Drobne upominki w klasach.", ""),
        ("październik", "Wystawa", "Zdjęcia nauczycieli, kiedy byli dziećmi", ""),
        ("listopad", "Andrzejki", "Wróżby na przerwach. Dyskoteka", ""),
        ("grudzień", "Mikołajki", "Członkowie samorządu roznoszą słodycze.", ""),
        ("grudzień", "Góra Grosza", "Zbiórka pieniędzy.", ""),
        ("luty", "Walentynki", "Roznoszenie poczty walentynkowej", ""),
    ]
    text = head + "\n".join(cell for row in cells for cell in row if cell)
    assert rows(text, "when", "title", "method") == [row[:3] for row in cells]


@pytest.mark.parametrize(
    "above", ["I. Przygotowanie uroczystości wg kalendarza imprez:", "Spotkania w każdą środę o godz. 15.00"]
)
def test_a_section_or_an_hour_above_the_headings_is_no_heading(above: str) -> None:
    head = f"Plan pracy świetlicy 2024 r.\n{above}\nZadanie\nOpis\nTermin\n"
    cells = [
        ("1.", "Dzień Babci", "Robimy prezenty.", "styczeń"),
        ("2.", "Walentynki", "Spotkanie dla dzieci.", "luty"),
        ("3.", "Jarmark wielkanocny", "Stroiki, jaja, wypieki.", "kwiecień"),
    ]
    text = head + "\n".join(cell for row in cells for cell in row)
    assert rows(text, "title", "method", "when") == [row[1:] for row in cells]


def test_spaces_within_a_sentence_are_no_columns_and_contact_in_one_no_foot() -> None:
    head = "Plan pracy rady 2024\nLp.\nZadanie\nOpis\nTermin\nOdpowiedzialny\n"
    cells = [
        ("1", "Sesje rady", "Zwoływanie wedle zadań,          raz na dwa miesiące.", "cały rok", "prezes"),
        ("2", "Współpraca", "Kontakt i wspólne działania z innymi radami.", "cały rok", "zarząd"),
        ("3", "Wigilijna paczka", "Zbiórka żywności.", "grudzień", "prezydium"),
    ]
    text = head + "\n".join(cell for row in cells for cell in row)
    assert rows(text, "title", "when", "responsible") == [(row[1], row[3], row[4]) for row in cells]


def test_a_cell_of_numbers_one_below_the_other_is_the_number_of_a_row() -> None:
    head = "Kalendarz 2024\nLp.\tTermin\tZadanie\tOdpowiedzialny\n"
    text = (
        "1.\twrzesień\tFestyn\tA. Zając\n2.\n3.\tmaj\t„Dzień Flagi”\nFestyn Rodzinny\tA. Kos\n"
        "4.\tlipiec\tRajd\tE. Lis\n"
    )
    assert rows(head + text, "section", "when", "responsible") == [
        (None, "wrzesień", "A. Zając"),
        (None, "maj", "A. Kos"),
        (None, "lipiec", "E. Lis"),
    ]


@pytest.mark.parametrize(("last", "is_told"), [("Spotkania w środy od 16", True), ("E. Lis", False)])
def test_a_sentence_below_the_last_row_may_be_below_the_table(last: str, *, is_told: bool) -> None:
    imported = bring(f"{TABS}Festyn\tmaj\tA. Kos\nRajd\tlipiec\tAnia\n{last}", year=2024)
    assert any("hard to separate" in one and last in one for one in remarks(imported)) == is_told


@pytest.mark.parametrize("last", ["Kontakt w godz. dyżurów", "Opracowanie: nauczyciel Iwona Czaja"])
def test_what_is_below_a_table_is_no_cell_of_the_last_row(last: str) -> None:
    imported = bring(f"{TABS}Festyn\tmaj\tA. Kos\nRajd\tlipiec\tAnia\nE. Lis\n{last}", year=2024)
    assert imported.plan.tasks[-1].responsible == "Ania, E. Lis"
    assert f'line 7: "{last}" was left out' in remarks(imported)


def test_the_last_cell_goes_on_between_rows_that_no_section_is_above() -> None:
    text = "Festyn\tmaj\tA. Kos\nOSL\nBal\tczerwiec\tKomitet\nGOK\nOSP Lipiny\nRajd\tlipiec\tOSL\n"
    assert rows(TABS + text, "title", "responsible", "section") == [
        ("Festyn", "A. Kos, OSL", None),
        ("Bal", "Komitet, GOK, OSP Lipiny", None),
        ("Rajd", "OSL", None),
    ]


def test_the_last_cell_goes_on_between_sections_that_are_numbered() -> None:
    text = (
        "I. ROZEZNANIE POTRZEB\nAnkieta\tmaj\tSołtysi\nSzkoły\nMapa\tlipiec\tUrząd\n"
        "II. AKTYWIZACJA\nFestyn\tmaj\tLGD\nStowarzyszenie „Mirów”\nRajd\tlipiec\tGOK\nOSP\n"
        "III. SAMOPOMOC\nGala\tgrudzień\tSP Mirów\n"
    )
    assert rows(TABS + text, "section", "responsible") == [
        ("I. ROZEZNANIE POTRZEB", "Sołtysi, Szkoły"),
        ("I. ROZEZNANIE POTRZEB", "Urząd"),
        ("II. AKTYWIZACJA", "LGD, Stowarzyszenie „Mirów”"),
        ("II. AKTYWIZACJA", "GOK, OSP"),
        ("III. SAMOPOMOC", "SP Mirów"),
    ]


def test_headings_with_tabs_go_on_in_the_next_lines() -> None:
    text = (
        "Plan na 2024 rok\n\nZadanie\tTermin\nrealizacji\tOdbiorcy\nzadania\tWykonawca\nzadania\n"
        "Bal\tlipiec\tmłodzież\tA. Kos\nOSL\nRajd\tmaj\tseniorzy\tOSL\n"
    )
    assert rows(text, "title", "when", "responsible") == [
        ("Bal", "lipiec", "A. Kos, OSL"),
        ("Rajd", "maj", "OSL"),
    ]


def test_the_first_row_is_no_heading_if_a_browser_dropped_the_empty_first_one() -> None:
    text = (
        "Plan na 2024 rok\n\nZadanie\tTermin\tOsoba odpowiedzialna\n"
        "1.\tTydzień zdrowia:\n- badania\n- pomiary\t8 maja\tA. Kos\n"
        "2.\tBal\tlipiec\tOSL\nCUS\n3.\tRajd\tmaj\tOSL\n"
    )
    assert rows(text, "title", "when", "responsible") == [
        ("Tydzień zdrowia", "8 maja", "A. Kos"),
        ("Bal", "lipiec", "OSL, CUS"),
        ("Rajd", "maj", "OSL"),
    ]


def test_lines_without_tabs_between_rows_are_sections_if_one_begins_the_rows() -> None:
    text = """Program Aktywności Lokalnej na rok 2024
Poz.\tDziałanie\tOdbiorcy\tTermin\tWskaźnik
Instrumenty aktywizacji społecznej
1\tDoradztwo prawne\tmieszkańcy\tI kwartał\tliczba porad
2\tKurs pierwszej pomocy\tmłodzież\tmaj 2024\tliczba osób
Działania o charakterze środowiskowym
3\tFestyn osiedlowy\tmieszkańcy\tczerwiec 2024\tliczba osób
4\tWycieczka rodzinna\trodziny\tlipiec 2024
Edukacja i ewaluacja
5\tAnkieta\tmieszkańcy\tgrudzień 2024\traport
"""
    sections = [task.section for task in bring(text).plan.tasks]
    assert sections == [
        "Instrumenty aktywizacji społecznej",
        "Instrumenty aktywizacji społecznej",
        "Działania o charakterze środowiskowym",
        "Działania o charakterze środowiskowym",
        "Edukacja i ewaluacja",
    ]
    assert [task.title for task in bring(text).plan.tasks][2] == "Festyn osiedlowy"


CELLS = [
    ("Mapa zasobów gminy", "instytucje, NGO", "do 30 kwietnia", "wizyty w terenie", "Dział usług, p. Krok"),
    ("Klub Sąsiedzki", "seniorzy", "każdy czwartek", "rękodzieło", "OSL"),
    ("Dzień Sąsiada", "wszyscy mieszkańcy", "maj", "piknik", "OSL"),
    ("Kolędowanie", "rodziny", "grudzień", "wspólny śpiew", "Dział usług, p. Krok"),
]


def test_a_heading_in_capitals_among_others_is_no_section() -> None:
    notes = ("ankieta u sołtysów", "", "przerwa w sierpniu", "")
    head = "Plan OSL 2024\nZADANIE\nADRESACI\nTERMINY\nSPOSÓB REALIZACJI\nODPOWIEDZIALNI\nUWAGI\n"
    lines = [cell for row, note in zip(CELLS, notes, strict=True) for cell in (*row, note) if cell]
    found = rows(head + "\n".join(lines), "section", "title", "responsible", "notes")
    assert found == [(None, row[0], row[4], note or None) for row, note in zip(CELLS, notes, strict=True)]


def test_a_department_is_no_section() -> None:
    head = "Plan OSL 2024\nZadanie\nAdresaci\nTerminy\nSposób realizacji\nOdpowiedzialni\n"
    text = head + "\n".join(cell for row in CELLS for cell in row)
    assert rows(text, "section", "title", "responsible") == [(None, row[0], row[4]) for row in CELLS]


def test_a_line_above_the_headings_that_names_a_person_is_none() -> None:
    head = "Osoba sporządzająca: M. Stasiak\nMiesiąc\nPlanowane działanie\nDla kogo\nKto odpowiada\n"
    cells = [
        ("Styczeń", "Kawiarenka", "mieszkańcy", "M. Stasiak"),
        ("Luty", "Ferie", "dzieci", "M. Stasiak, K. Lis"),
    ]
    text = head + "\n".join(cell for row in cells for cell in row)
    assert rows(text, "when", "title", "responsible") == [(row[0], row[1], row[3]) for row in cells]


def test_items_of_a_list_whose_dashes_no_space_follows_stay_in_one_cell() -> None:
    text = (
        "Plan OSL 2024\nZADANIE\nADRESACI\nTERMINY PLANOWANYCH DZIAŁAŃ\nKampania medialna CUS:\n"
        "-Akcja kreowania nowej nazwy\n-Utworzenie nowej strony\n-Promocja na plakatach\n"
        "Mieszkańcy Gminy\nStyczeń - grudzień 2024\nSpotkania Rady Społecznej przy CUS w Lachach\n"
        "Członkowie Rady Społecznej\nRaz na kwartał\n"
    )
    assert rows(text, "title", "when") == [
        ("Kampania medialna CUS", "Styczeń - grudzień 2024"),
        ("Spotkania Rady Społecznej przy CUS w Lachach", "Raz na kwartał"),
    ]


def test_sections_may_be_between_rows_whose_other_cells_have_several_lines() -> None:
    text = (
        "Plan na 2025 rok\n\nDziałanie\tZakres\tTermin\tUczestnicy\n/ grupa\nPrzygotowanie\n"
        "Podpisanie umowy\tumowa\numowy zlecenia\nkonto\tdo 14 marca\t–\n"
        "Nabór\tspotkania\nrozmowy\tmaj\tuczniowie\n"
        "Realizacja\nWyjazd\t2 dni\tlipiec\t24 osoby\n"
        "Zakończenie\nKonferencja\tpanel\nkoncert\tlistopad\tgoście\n"
    )
    assert rows(text, "section", "title", "when") == [
        ("Przygotowanie", "Podpisanie umowy", "do 14 marca"),
        ("Przygotowanie", "Nabór", "maj"),
        ("Realizacja", "Wyjazd", "lipiec"),
        ("Zakończenie", "Konferencja", "listopad"),
    ]


def test_a_row_with_tabs_is_a_task_also_if_nobody_can_read_its_date() -> None:
    text = (
        "Rekolekcje dla seniorów\tIV tydzień Postu\tks. Kos\nŚwięconka\tWielka Sobota\tA. Ryś\n"
        "Rajd\tmaj\tOSL\nOSP\n"
    )
    assert rows(TABS + text, "title", "when") == [
        ("Rekolekcje dla seniorów", "IV tydzień Postu"),
        ("Święconka", "Wielka Sobota"),
        ("Rajd", "maj"),
    ]
