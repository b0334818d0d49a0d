"""Headings as offices write them, and what the cells below show of those that are not known."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import column_heading, misspelt_heading, read_heading

# the field that a person takes a heading for, and headings; "-" is kept under a key of its own
HEADINGS = """
number: Lp.; L. p.; Nr zadania; Liczba porządkowa; No.; Item no.
title: Zadanie publiczne; Nazwa zawodów; Akcje; Kampania; Warsztaty; Usługa społeczna; Co robimy; Co i kiedy
title: Zagadnienia; Punkt programu; Plan działań
title: Działalność merytoryczna; Rodzaj imprezy; Name of event; Workshop
activities: Czynności
when: Term. real.; Dni tygodnia; Częstotliwość spotkań; Rok realizacji
when: Ramy czasowe; Target date; Due date; Timeline
when: Termin odbycia; Termin / odpowiedzialny; Termin/uwagi; Termin (miesiąc); Data, godzina; Kiedy i gdzie
month: Miesiąc realizacji; M-c; Mies.
quarter: Kwartał; Quarter
half: Półrocze
period: Semestr
addressees: Grupa wiekowa; Kategoria wiekowa; Klasy
addressees: Skierowane do; Kto bierze udział; Who for; Osoby objęte działaniem
responsible: Os. odpow.; Odp.; Instytucja
responsible: Komórka organizacyjna; Imię i nazwisko prowadzącego; Nauczyciel prowadzący
responsible: Lider zadania; Właściciel zadania; Koordynacja
responsible: Person in charge; Led by; Assigned to; Realizator/partner
partners: Współrealizatorzy; Podmioty współpracujące; Z kim
partners: Instytucje wspierające; Co-organisers; In cooperation with
place: Obiekt; Sołectwo; Sala; Teren działania; Świetlica; Room
method: Narzędzia; Tryb realizacji; Formy i metody; Approach
cost: Środki finansowe; Sposób finansowania; Wydatki; Opłata; Plan finansowy; Source of funding
notes: Współpraca / uwagi; Metody, uwagi; Inne informacje; Additional information; Uwagi, koszt
purpose: Po co?; Dlaczego; Why
condition: Uzależnione od
section: Dziedzina; Blok tematyczny; Moduł
role: Rola w zadaniu
-: Co zbieramy; Sposób ewaluacji; Numer telefonu; Nr uchwały; Kryteria sukcesu; Liczba adresatów
-: Podpis wykonawcy; Number of participants; Zapisy; Ryzyko; Kontakt; Postulat
"""
PAIRS = [
    (field, heading)
    for field, _, headings in (line.partition(": ") for line in HEADINGS.strip().splitlines())
    for heading in headings.split("; ")
]


@pytest.mark.parametrize(("field", "heading"), PAIRS)
def test_a_heading_is_read_as_a_person_reads_it(field: str, heading: str) -> None:
    found = column_heading(heading)
    assert (found[0] if found and found != ("title", 0) else "-") == field


@pytest.mark.parametrize("heading", ["Ranga imprezy", "Zasięg wydarzenia", "Kod zadania", "Co zabrać"])
def test_what_is_only_about_the_task_is_not_surely_its_title(heading: str) -> None:
    assert column_heading(heading) == ("title", 0)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Zadnie", "title"), ("Temin", "when"), ("Temrin realizacji", "when"), ("Realiztor", "responsible"),
        ("Miesce", "place"), ("Ucestnicy", "addressees"), ("Partnezy", "partners"), ("Uwgi", "notes"),
        ("Particpants", "addressees"), ("Planowany temin", "when"),
    ],
)  # fmt: skip
def test_a_word_that_differs_by_a_letter_is_that_word(heading: str, field: str) -> None:
    word = misspelt_heading(heading)
    assert word is not None
    assert (read_heading(word) or [""])[0] == field


@pytest.mark.parametrize("heading", ["Dowody", "Waga", "Co ze sobą zabrać", "Ryzyko", "Opis"])
def test_a_word_that_is_known_or_short_is_not_misspelt(heading: str) -> None:
    assert misspelt_heading(heading) is None


def rows(text: str) -> list[dict[str, object]]:
    """Title, date and the other values of each task of the table `text`."""
    found = bring(text, "a.csv", year=2026)
    names = (
        "title",
        "when",
        "section",
        "addressees",
        "responsible",
        "place",
        "notes",
        "partners",
        "activities",
    )
    return [
        {name: value for name in names if (value := getattr(task, name))} | notes.unknown
        for task, notes in zip(found.plan.tasks, found.annotations, strict=True)
    ]


def test_words_that_tasks_begin_with_name_a_column_among_headings() -> None:
    assert rows("Lp.;Akcja;Termin;Obiekt;Co zbieramy\n1.;Zbiórka;maj;szkoła;karmę\n") == [
        {"title": "Zbiórka", "when": "maj", "place": "szkoła", "Co zbieramy": "karmę"}
    ]


def test_a_schedule_beside_dates_is_the_column_of_tasks() -> None:
    text = "Harmonogram działań;Termin\nBal;maj\nKino;lipiec\n"
    assert rows(text) == [{"title": "Bal", "when": "maj"}, {"title": "Kino", "when": "lipiec"}]
    text = "Zadanie;Harmonogram działań\nBal;maj\nKino;lipiec\n"
    assert rows(text) == [{"title": "Bal", "when": "maj"}, {"title": "Kino", "when": "lipiec"}]


def test_they_do_not_make_a_row_of_headings() -> None:
    text = "Zadanie;Termin;Miejsce\nBal;maj;sala\nWarsztaty;lipiec;świetlica\n"
    assert [row["title"] for row in rows(text)] == ["Bal", "Warsztaty"]
    found = bring("Warsztaty taneczne;maj 2026;sala\nSpotkanie;lipiec;świetlica\n", "a.csv")
    assert [task.title for task in found.plan.tasks] == ["Warsztaty taneczne", "Spotkanie"]


def test_they_yield_to_a_heading_that_is_sure() -> None:
    (row,) = rows("Zadanie;Konkurs;Termin;Sołectwo;Miejsce\nBal;strojów;maj;Klucze;remiza\n")
    assert row == {
        "title": "Bal", "when": "maj", "place": "remiza", "Konkurs": "strojów", "Sołectwo": "Klucze",
    }  # fmt: skip


def test_a_category_that_changes_in_every_row_is_whom_the_task_is_for_or_kept_apart() -> None:
    text = "Impreza;Data;Kategoria\nBieg;maj;OPEN\nMecz;lipiec;+35\nRajd;maj;dzieci\nTurniej;maj;kl. IV–VI\n"
    assert [row["addressees"] for row in rows(text)] == ["OPEN", "+35", "dzieci", "kl. IV–VI"]
    text = "Nazwa imprezy;Data;Kategoria\nBieg;maj;A\nMecz;lipiec;B\nRajd;maj;C\nTurniej;maj;A\n"
    assert [row["Kategoria"] for row in rows(text)] == ["A", "B", "C", "A"]


def test_a_category_that_stays_for_several_rows_is_a_section_and_none_of_its_words_is_missing() -> None:
    text = "Obszar;Zadanie;Termin\nSport;Bieg;maj 2026\nSport;Rajd;maj\nKultura;Bal;maj\nKultura;Kino;maj\n"
    assert [row["section"] for row in rows(text)] == ["Sport", "Sport", "Kultura", "Kultura"]
    assert [line for line in remarks(bring(text, "a.csv")) if "missing" in line] == []


def test_a_section_that_the_command_line_names_stays_one() -> None:
    text = "Nazwa imprezy;Data;Kategoria\nBieg;maj 2026;A\nMecz;lipiec;B\nRajd;maj;C\n"
    found = bring(text, "a.csv", section="3")
    assert [task.section for task in found.plan.tasks] == ["A", "B", "C"]


@pytest.mark.parametrize("heading", ["Miejsce i termin", "Gdzie/kiedy", "Organizator, data"])
def test_a_date_that_is_named_second_is_the_date_if_no_other_column_has_it(heading: str) -> None:
    assert rows(f"Zadanie;{heading}\nBal;remiza, 5 maja\n")[0]["when"] == "remiza, 5 maja"
    assert rows(f"Zadanie;{heading};Kiedy\nBal;remiza;5 maja\n")[0]["when"] == "5 maja"


def test_a_number_below_the_heading_of_quarters_is_a_quarter() -> None:
    text = "Zadanie;Kwartał;Miejsce\nBal;II;remiza\nKurs;IV kwartał;szkoła\nRajd;1-2;las\n"
    assert [row["when"] for row in rows(text)] == ["II kwartał", "IV kwartał", "kwartał 1-2"]


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ("Okienko;Termin;Miejsce", 'line 1: the column "Okienko" was taken for: title'),
        ("Zadanie;Realizacja;Miejsce", 'line 1: the column "Realizacja" was taken for: when'),
        ("Zadanie;Temrin;Miejsce", 'line 1: the column "Temrin" was taken for: when'),
    ],
)
def test_the_cells_show_what_a_column_is_whose_heading_does_not_and_it_is_reported(
    headings: str, said: str
) -> None:
    found = bring(f"{headings}\nBal;maj 2026;remiza\nKurs;lipiec;szkoła\n", "a.csv")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "maj 2026"), ("Kurs", "lipiec")]
    assert said in remarks(found)


# ---- rows with one cell


def test_a_row_that_the_numbers_of_tasks_go_on_across_is_a_task_without_a_date() -> None:
    text = "Zadania;Termin;Kto\n1. Bal;maj;A\n2. Kurs;lipiec;A\nCzytelnictwo;;\n3. Rajd;maj;A\n"
    assert [row["title"] for row in rows(text)] == ["1. Bal", "2. Kurs", "Czytelnictwo", "3. Rajd"]


def test_sections_from_the_beginning_stay_sections_also_if_the_numbers_go_on() -> None:
    text = "Zadania;Termin;Kto\nSport;;\n1. Bal;maj;A\n2. Kurs;lipiec;A\nKultura;;\n3. Rajd;maj;A\n"
    assert [row["section"] for row in rows(text)] == ["Sport", "Sport", "Kultura"]


def test_several_such_rows_one_after_the_other_are_tasks() -> None:
    text = "Zadania;Termin;Kto\nBal;;\nKurs;;\nRajd;maj;A\nSporządził;;\nJan Kos;;\n"
    assert [row["title"] for row in rows(text)] == ["Bal", "Kurs", "Rajd"]


def test_a_text_alone_in_the_column_of_dates_that_is_no_date_is_a_section() -> None:
    text = "Data;Temat;Forma\nWystawy i gazetki;;\n3.03;Dzień Pisarzy;wystawa\nwg potrzeb;Lekcje;film\n"
    assert [(row["title"], row["section"]) for row in rows(text)] == [
        ("Dzień Pisarzy", "Wystawy i gazetki"),
        ("Lekcje", "Wystawy i gazetki"),
    ]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Cel szczegółowy / zadanie; Sposób realizacji; Termin", "title method when"),
        ("Cele i zadania; Działania; Termin", "purpose title when"),
        ("Cel; Sposób realizacji; Termin", "purpose title when"),
    ],
)
def test_a_heading_of_purposes_and_tasks_is_the_title_if_no_other_is(headings: str, fields: str) -> None:
    columns = columns_of(TableRow(tuple(headings.split("; ")), SourcePlace()))
    assert columns is not None
    assert " ".join(map(str, columns.fields)) == fields


def test_the_words_of_a_column_that_is_to_be_left_out_are_not_missing() -> None:
    rows = "Zadanie;Termin;Tajne\nBal;maj 2024;sejf\nKino;lipiec 2024;klucz\n"
    found = bring(rows, "a.csv", ignore="3")
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    assert not any("missing" in one for one in remarks(found))


def test_areas_and_tasks_have_the_tasks_beside_actions_and_areas_beside_tasks_do_not() -> None:
    rows = "Sieć partnerów;Wizyty, porozumienia;maj 2026\nAkademia lidera;5 warsztatów;lipiec 2026\n"
    both = bring("Obszar / zadanie;Planowane działania;Termin\n" + rows, "a.csv").plan.tasks
    assert [task.title for task in both] == ["Sieć partnerów", "Akademia lidera"]
    assert both[0].activities == ("Wizyty, porozumienia",)
    named = bring("Obszar / tytuł działania;Opis działania;Termin\n" + rows, "a.csv").plan.tasks
    assert [task.title for task in named] == ["Sieć partnerów", "Akademia lidera"]
    areas = bring("Obszar / zadania;Zadanie;Termin\n" + rows, "a.csv").plan.tasks
    assert [task.title for task in areas] == ["Wizyty, porozumienia", "5 warsztatów"]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Nr|Zbiórka, biwak, akcja|Kiedy?|Gdzie?|Co zabieramy?", "number title when place -"),
        ("Praca|Narzędzia|Termin|Koordynator", "title method when responsible"),
        ("Obszar|Sprawa|Termin|Opis", "section title when method"),
        ("Lp.|Wyjście|Kiedy", "number title when"),
        ("Liczba osób|Termin|Koordynator", "- when responsible"),
        ("Poz.|Określenie zadania|Termin", "number title when"),
        ("Zadanie|Czasopisma|Okres", "title - when"),
    ],
)
def test_a_heading_in_front_of_which_no_word_is_known_is_that_of_the_tasks(
    headings: str, fields: str
) -> None:
    found = columns_of(TableRow(tuple(headings.split("|")), SourcePlace()))
    assert found is not None
    assert " ".join(name or "-" for name in found.fields) == fields


@pytest.mark.parametrize("cells", ["Lp.|12 maja|Termin", "Termin|do końca maja", "Data|5 maja", "Kiedy|rano"])
def test_a_heading_of_dates_beside_a_value_is_no_row_of_headings(cells: str) -> None:
    assert columns_of(TableRow(tuple(cells.split("|")), SourcePlace())) is None


@pytest.mark.parametrize("heading", ["Treści", "Tematyka"])
def test_a_name_before_contents_is_the_title(heading: str) -> None:
    found = bring(
        f"Moduł / zajęcia;{heading};Miesiąc\nNabór uczestników;rozmowy i umowy;maj 2024\n"
        "Warsztaty motywacyjne;mocne strony, cele, budżet domowy;lipiec\nPorady prawne;alimenty, długi;maj\n",
        "plan.csv",
    )
    assert [task.title for task in found.plan.tasks] == [
        "Nabór uczestników",
        "Warsztaty motywacyjne",
        "Porady prawne",
    ]
    assert found.plan.tasks[0].method == "rozmowy i umowy"


def test_contents_are_the_title_if_what_is_before_them_recurs() -> None:
    names = ("Edukacja ogólna", "Kultura ogólna", "Edukacja ogólna")
    rows = [f"{name};zajęcia nr {n};maj 2024" for n, name in enumerate(names)]
    text = "\n".join(["Ścieżka edukacyjna;Treści;Miesiąc", *rows])
    assert bring(text, "plan.csv").plan.tasks[0].title == "zajęcia nr 0"


def test_an_unknown_heading_in_front_of_a_description_is_the_title_unless_its_cells_recur() -> None:
    rows = "{};Festyn na rynku;maj 2024\n{};Turniej piłki;czerwiec 2024\n{};Bieg uliczny;lipiec 2024\n"
    recurring = bring("Xyzt;Opis;Termin\n" + rows.format("Kultura", "Sport", "Sport"), "plan.csv")
    assert [task.title for task in recurring.plan.tasks] == [
        "Festyn na rynku",
        "Turniej piłki",
        "Bieg uliczny",
    ]
    assert recurring.annotations[1].unknown == {"Xyzt": "Sport"}
    own = bring("Xyzt;Opis;Termin\n" + rows.format("Dni gminy", "Puchar", "Bieg"), "plan.csv")
    assert [task.title for task in own.plan.tasks] == ["Dni gminy", "Puchar", "Bieg"]


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("Nazwa inicjatywy;Zadania OSL", "Kolędowanie"),
        ("Nazwa imprezy;Zadania organizatora", "Kolędowanie"),
        ("Nazwa projektu;Zadania", "zaproszenia"),
        ("Nazwa celu;Zadanie", "zaproszenia"),
    ],
)
def test_the_name_of_an_event_is_the_title_beside_what_is_to_be_done_for_it(
    headings: str, title: str
) -> None:
    (task,) = bring(f"{headings};Termin\nKolędowanie;zaproszenia;maj 2024\n", "plan.csv").plan.tasks
    assert task.title == title


@pytest.mark.parametrize(
    ("cell", "when"),
    [("VII–VIII", "VII–VIII"), ("III", "III kwartał"), ("XI", "XI"), ("I–II", "kwartał I–II")],
)
def test_a_number_above_four_below_quarters_is_a_month(cell: str, when: str) -> None:
    (task,) = bring(f"Kwartał / miesiąc;Zadanie\n{cell};Bal\n", "plan.csv", year=2024).plan.tasks
    assert task.when == when
