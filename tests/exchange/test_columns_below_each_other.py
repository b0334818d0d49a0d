"""Columns below each other: where they begin is learnt from all lines, which differ, as do pages."""

from __future__ import annotations

from bringing import bring, remarks


def whole(text: str) -> list[tuple[str, str, str]]:
    """Title, time and who is responsible of each task of `text`."""
    tasks = bring(text, "plan.txt", audience="A").plan.tasks
    return [(task.title, task.when or "", task.responsible or "") for task in tasks]


PUSHED = """\
Plan pracy na 2025 rok
Lp.                    Zadanie                 Termin            Odpowiedzialni     Uwagi
1.                     Posiedzenia Zespołu     14.01.2025        Przewodniczący     godz. 10.00
                       Interdyscyplinarnego 15.04.2025           Zespołu
                                               15.07.2025
2.                     Prace grup              na bieżąco        członkowie grup
                       diagnostyczno-
                       pomocowych
3.                     Kampania „Przemoc? II kwartał 2025        MOPS, KPP
                       Nie!”
4.                     Regaty o Puchar Wójta 28 kwietnia         Urząd Gminy
5.                     Piknik                  maj 2025          MOPS
"""


def test_a_date_that_one_space_separates_from_a_longer_title_is_in_its_own_column() -> None:
    found = whole(PUSHED)
    assert found[0][:2] == ("Posiedzenia Zespołu Interdyscyplinarnego", "14.01.2025, 15.04.2025, 15.07.2025")
    assert [row[:2] for row in found[2:4]] == [
        ("Kampania „Przemoc? Nie!”", "II kwartał 2025"),
        ("Regaty o Puchar Wójta", "28 kwietnia"),
    ]


def test_headings_that_are_not_above_their_cells_belong_to_the_columns_in_their_order() -> None:
    found = whole(
        "Plan na rok 2024\n"
        "Lp.               Zadanie           Adresaci Termin realizacji              Osoba\n"
        "                                                                            odpowiedzialna\n"
        "1.              Rozeznanie          mieszkańcy          styczeń – marzec    Organizator\n"
        "                potrzeb             gminy                                   Lokalny\n"
        "2.              Gminny Dzień        mieszkanki          8 marca             Dom Kultury\n"
        "                Kobiet              gminy\n"
        "3.              Dzień Sąsiada       mieszkańcy          24 maja             Rada Osiedla\n"
    )
    assert found == [
        ("Rozeznanie potrzeb", "styczeń – marzec", "Organizator Lokalny"),
        ("Gminny Dzień Kobiet", "8 marca", "Dom Kultury"),
        ("Dzień Sąsiada", "24 maja", "Rada Osiedla"),
    ]


def test_headings_in_the_middle_of_their_cells_are_read_over_all_their_lines() -> None:
    found = whole(
        "Plan wydarzeń 2024\n\n"
        "                             Termin              Osoby\n"
        "         Zadanie\n"
        "                            wykonania        odpowiedzialne\n\n"
        "Półkolonie zimowe        11.09.2024          Anna Nowak\n\n"
        "Kawiarenka naprawcza     III kwartał 2024    Jan Kowalski\n\n"
        "Mapa potrzeb             czerwiec 2024       Anna Nowak\n"
    )
    assert found == [
        ("Półkolonie zimowe", "11.09.2024", "Anna Nowak"),
        ("Kawiarenka naprawcza", "III kwartał 2024", "Jan Kowalski"),
        ("Mapa potrzeb", "czerwiec 2024", "Anna Nowak"),
    ]


def test_cells_in_the_middle_of_their_row_belong_to_the_lines_above_and_below_them() -> None:
    found = whole(
        "Plan wydarzeń 2024\n"
        "Zadanie                  Termin              Osoby odpowiedzialne\n"
        "Wizyty studyjne                              Anna Nowak\n"
        "                         do 31 marca 2024\n"
        "w innych gminach                             Jan Kowalski\n"
        "Spacer badawczy\n"
        "po całym             maj 2024             Rada Seniorów\n"
        "osiedlu\n"
        "Turniej wędkarski\n"
        "                         czerwiec 2024       Koło Wędkarskie\n"
        "o puchar wójta\n"
        "Bank czasu               wrzesień 2024       Anna Nowak\n"
    )
    assert [row[:2] for row in found] == [
        ("Wizyty studyjne w innych gminach", "do 31 marca 2024"),
        ("Spacer badawczy po całym osiedlu", "maj 2024"),
        ("Turniej wędkarski o puchar wójta", "czerwiec 2024"),
        ("Bank czasu", "wrzesień 2024"),
    ]


def test_a_page_may_begin_its_columns_elsewhere_and_repeat_the_headings() -> None:
    found = bring(
        "Plan na lata 2020-2021\n"
        "Lp.                    Zadanie                  Odpowiedzialny           Termin\n"
        "1.                     Ocena budynku            Koordynator              grudzień 2020\n"
        "                       urzędu                   i zespół\n"
        "2.                     Oznaczenie ciągów        Referat Inwestycji       III kwartał 2021\n"
        "3.                     Poprawa strony           Informatyk               maj 2021\n"
        "\fLp.                    Zadanie                  Odpowiedzialny           Termin\n"
        "4.   Przegląd strony    Informatyk    na bieżąco\n"
        "     internetowej\n"
        "5.   Szkolenie          Koordynator   wrzesień 2021\n"
        "6.   Raport                           grudzień 2021\n",
        "plan.txt",
        audience="A",
    )
    assert [(task.title, task.when, task.responsible) for task in found.plan.tasks][3:] == [
        ("Przegląd strony internetowej", "na bieżąco", "Informatyk"),
        ("Szkolenie", "wrzesień 2021", "Koordynator"),
        ("Raport", "grudzień 2021", None),
    ]
    assert not [text for text in remarks(found) if "000C" in text]


def test_words_broken_at_the_edge_of_a_column_are_one_again_and_reported() -> None:
    found = bring(
        "Plan pracy gminy 2025\n"
        "Lp.   Zadanie          Cel              Adresaci      Termin\n"
        "1.    Kawiarenka       przeciwdziałan   mieszkańcy    marzec 2025\n"
        "      sąsiedzka        ie samotności\n"
        "2.    Dzień otwarty    integracja       społecznoś    kwiecień 2025\n"
        "                                        ć osiedla\n"
        "3.    Bank czasu       wymiana usług    mieszkańcy    od maja\n"
        "                       sąsiedzkich      gminy\n",
        "plan.txt",
    )
    tasks = found.plan.tasks
    assert [task.addressees for task in tasks] == ["mieszkańcy", "społeczność osiedla", "mieszkańcy gminy"]
    assert any('"społecznoś" and "ć" were joined' in text for text in remarks(found))
    assert not [text for text in remarks(found) if "missing" in text]


def test_empty_lines_separate_rows_and_a_line_below_them_is_reported() -> None:
    found = bring(
        "Harmonogram 2024\nLp.   Zadanie              Adresaci         Termin\n\n\n"
        "1.    Festyn rodzinny      mieszkańcy       czerwiec\n      bez alkoholu\n\n\n"
        "2.    Warsztaty            dzieci           lipiec\n\n\n"
        "3.    Dyżury prawnika      rodziny          cały rok\n\nPlan może ulec zmianie.\n",
        "plan.txt",
    )
    assert [task.title for task in found.plan.tasks] == [
        "Festyn rodzinny bez alkoholu",
        "Warsztaty",
        "Dyżury prawnika",
    ]
    assert any('"Plan może ulec zmianie." was left out' in text for text in remarks(found))


def test_months_whose_titles_are_lists_are_rows_of_their_own() -> None:
    found = bring(
        "Plan klubu 2024\nMiesiąc    Zajęcia                      Prowadzący\n"
        "Maj        - wycieczka                  Anna Nowak\n"
        "           - Dzień Matki (sala\n           nr 2)\n"
        "Czerwiec   - ognisko integracyjne       Jan Kowalski\n"
        "Lipiec     - wyjazd nad jezioro         Anna Nowak\n"
        "Wrzesień   - pieczenie ziemniaka        Jan Kowalski\n"
        "           - kurs obsługi\n           telefonu\n",
        "plan.txt",
        audience="A",
    )
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("wycieczka", "Maj"),
        ("Dzień Matki (sala nr 2)", "Maj"),
        ("ognisko integracyjne", "Czerwiec"),
        ("wyjazd nad jezioro", "Lipiec"),
        ("pieczenie ziemniaka", "Wrzesień"),
        ("kurs obsługi telefonu", "Wrzesień"),
    ]


def test_a_name_alone_in_the_column_of_dates_is_a_section() -> None:
    found = bring(
        "Plan biblioteki 2021\nData                     Temat                     Forma\n"
        "Wystawy i gazetki\n"
        "3.03                     Dzień Pisarzy             wystawa\n"
        "21.03                    Dzień Poezji              gazetka\n"
        "Konkursy dla czytelników\n"
        "4.10                     Konkurs na wiersz         nagrody\n"
        "5.11                     Konkurs recytatorski      nagrody\n",
        "plan.txt",
        audience="A",
    )
    assert [task.section for task in found.plan.tasks] == ["Wystawy i gazetki"] * 2 + [
        "Konkursy dla czytelników"
    ] * 2


def test_a_cell_that_other_rows_have_too_is_found_beside_a_title_that_pushed_it() -> None:
    found = bring(
        "Plan biblioteki 2021\nData             Temat                     Forma\n"
        "3.03             Dzień Pisarzy             wystawa\n"
        "2.04             Międzynarodowy Dzień wystawa\n"
        "                 Książki\n"
        "21.05            Dzień Poezji              gazetka\n",
        "plan.txt",
        audience="A",
    )
    assert [(task.title, task.method) for task in found.plan.tasks] == [
        ("Dzień Pisarzy", "wystawa"),
        ("Międzynarodowy Dzień Książki", "wystawa"),
        ("Dzień Poezji", "gazetka"),
    ]


def test_a_row_whose_lines_may_be_two_rows_is_reported() -> None:
    found = bring(
        "Plan biblioteki 2021\nTemat                     Data             Forma\n"
        "Dzień Pisarzy             3.03             wystawa\n"
        "Dzień Poezji              21.03            gazetka\n"
        "Ferie w bibliotece        maj 2021         zajęcia\n"
        "Akcja czytania\n"
        "Konkurs na wiersz zimowy  4.10             nagrody\n",
        "plan.txt",
        audience="A",
    )
    assert [text for text in remarks(found) if "hard to separate" in text] == [
        'line 5: the cells were hard to separate: "Ferie w bibliotece Akcja czytania | maj 2021 | zajęcia"'
    ]


def test_an_item_of_a_list_in_a_cell_with_tabs_is_not_a_section() -> None:
    found = bring(
        "Miesiąc\tImprezy\nStyczeń\t• Rocznica\n• Kolędy\n• WOŚP\nLuty\t• Wystawa\n• Konkurs\n"
        "Marzec\t• Dzień Kobiet\n• Przegląd pieśni\n",
        "plan.txt",
        audience="A",
        year=2024,
    )
    assert {task.section for task in found.plan.tasks} == {None}
    assert [task.title for task in found.plan.tasks][:4] == ["Rocznica", "Kolędy", "WOŚP", "Wystawa"]


def test_a_line_below_a_table_with_tabs_is_reported() -> None:
    found = bring(
        "Zadanie\tTermin\tRealizator\nBal\nkarnawałowy\tluty 2024\tDom Kultury\nPiknik\tmaj 2024\tSołtys\n"
        "Terminy mogą ulec zmianie.\n",
        "plan.txt",
        audience="A",
    )
    assert any('"Terminy mogą ulec zmianie." was left out' in text for text in remarks(found))


def test_a_sentence_below_the_dates_is_no_date() -> None:
    said = "Organizator zastrzega sobie prawo do zmian w kalendarzu."
    found = bring(
        f"Termin;Zadanie;Miejsce\n7.12.2025;Jarmark;rynek\n31 grudnia;Bal;GOK\n{said};;\n", "plan.csv"
    )
    assert [task.when for task in found.plan.tasks] == ["7.12.2025", "31 grudnia"]
    assert any(f'"{said}" was left out' in text for text in remarks(found))


def test_a_date_alone_below_a_task_is_another_of_its_dates() -> None:
    text = "Termin;Zadanie;Miejsce\n7.12.2025;Jarmark;rynek\nod 1 marca do 31 maja i we wrześniu.;;\n"
    assert len(bring(text, "plan.csv").plan.tasks) == 2
