"""Issues of a date phrase: the rule, the place in the phrase, what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from when.tables import GATHERED, MORE, OWN

from osl import i18n
from osl.when.meaning.issues import typed
from osl.when.read import read

# the words, the rule, the words it points at, what was probably meant
ISSUES = [
    ("31 lutego", "impossible-date", "31 lutego", "28 lutego"),
    ("29 lutego", "impossible-date", "29 lutego", "28 lutego"),
    ("30.02.2023", "impossible-date", "30.02.2023", "28.02.2023"),
    ("0 maja", "impossible-date", "0 maja", "1 maja"),
    ("od 1 do 31 kwietnia", "impossible-date", "31 kwietnia", "od 1 do 30 kwietnia"),
    ("13.2023", "month-out-of-range", "13", None),
    ("00.2023", "month-out-of-range", "00", None),
    ("020 – 12/2023", "month-out-of-range", "020", None),
    ("15.13.2023", "month-out-of-range", "13", None),
    ("13 do 19 czerwa", "doubtful-when", "czerwa", "13 do 19 czerwca"),
    ("5 kwetnia 2023", "doubtful-when", "kwetnia", "5 kwietnia 2023"),
    ("styczeń – czerwic", "doubtful-when", "czerwic", "styczeń – czerwiec"),
    ("marzec, paźdiernik, maj", "doubtful-when", "paźdiernik", "marzec, październik, maj"),
    ("od maja do wrzesieńn", "doubtful-when", "wrzesieńn", "od maja do wrzesień"),
    ("I kw., III kwrtał", "doubtful-when", "kwrtał", "I kw., III kwartał"),
    ("May - Octo", "doubtful-when", "Octo", "May - october"),
    ("January, Febuary", "doubtful-when", "Febuary", "January, february"),
    ("maj, czerwic, sirepień", "doubtful-when", "czerwic", None),
    ("od 5 maja 2022 do 7 czerwca 2022", "year-mismatch", "2022", "od 5 maja 2023 do 7 czerwca 2023"),
    ("Listopad 2010 - luty 2011", "year-mismatch", "2010", "Listopad 2023 - luty 2024"),
    ("05.05.22 – 7.06.22", "year-mismatch", "22", "05.05.2023 – 7.06.2023"),
    ("rok szkolny 2020/2021", "year-mismatch", "2021", None),
    ("wyjazd do Lipna", "unread-when", "Lipna", "wyjazd do lipca"),
    ("12.XX.2023", "month-out-of-range", "XX", None),
    ("5.IIII – 7 maja", "month-out-of-range", "IIII", None),
    ("05.13.2023", "month-out-of-range", "13", "13.05.2023"),
    ("2023-13", "month-out-of-range", "13", None),
    ("2023-13-05", "month-out-of-range", "13", "13.05.2023"),
    ("14.30", "month-out-of-range", "30", None),
    ("20–12 maja", "reversed-range", "20–12 maja", "12–20 maja"),
    ("od 20 do 12 maja", "reversed-range", "od 20 do 12 maja", "od 12 do 20 maja"),
    ("20 maja - 12 maja", "reversed-range", "20 maja - 12 maja", "12 maja - 20 maja"),
    ("15.05 – 10.05", "reversed-range", "15.05 – 10.05", "10.05 – 15.05"),
    ("30 kwietnia – 2 marca", "reversed-range", "30 kwietnia – 2 marca", "30 kwietnia 2023 – 2 marca 2024"),
    ("20-12.05.2023", "reversed-range", "20-12.05.2023", None),
    ("IX–I", "reversed-range", "IX–I", "IX 2023 – I 2024"),
    ("listopad – luty", "reversed-range", "listopad – luty", "listopad 2023 – luty 2024"),
    ("IV-II kwartał", "reversed-range", "IV-II kwartał", "IV 2023 – II 2024"),
    ("maj 2022", "year-mismatch", "2022", "maj 2023"),
    ("15.05.2022 r.", "year-mismatch", "2022", "15.05.2023 r."),
    ("2022-05-15", "year-mismatch", "2022", "2023-05-15"),
    ("od września 2022", "year-mismatch", "2022", "od września 2023"),
    ("do 31 marca 2022", "year-mismatch", "2022", "do 31 marca 2023"),
    ("grudzień 2022 – styczeń 2023", "year-mismatch", "grudzień 2022 – styczeń 2023", None),
    ("5.05 – 5.06.20233", "doubtful-when", "20233", "5.05 – 5.06.2023"),
    ("co piątek latem", "doubtful-when", "latem", "co piątek latem (czerwiec – sierpień)"),
    ("co piątek w okresie zimowym", "doubtful-when", "okresie zimowym",
     "co piątek w okresie zimowym (styczeń, luty, grudzień)"),
    ("every Friday in spring", "doubtful-when", "spring", "every Friday in spring (March – May)"),
    ("II semestr", "unread-when", "II semestr", "II semestr (luty – czerwiec)"),
    ("1 semestr", "unread-when", "1 semestr", "1 semestr (wrzesień – grudzień)"),
    ("codziennie w karnawale", "doubtful-when", "karnawale", None),
    ("maj 20223", "doubtful-when", "20223", "maj 2023"),
    ("maj 20245", "unread-when", "20245", "maj 2023"),
    ("do 13 czerwca do 1 sierpnia", "doubtful-when", "do", "od 13 czerwca do 1 sierpnia"),
    ("to 5 May to 10 May", "doubtful-when", "to", "from 5 May to 10 May"),
    ("23.12.2022 – 31.12.2023", "doubtful-when", "23.12.2022 – 31.12.2023", "23.12.2023 – 31.12.2023"),
    ("Listopad Marzec", "unread-when", "Listopad Marzec", "Listopad, Marzec"),
    ("maj 2023 – lipiec - IX", "unread-when", "maj 2023 – lipiec - IX", "maj 2023, lipiec, IX"),
    ("zebranie 31 czerwca", "impossible-date", "31 czerwca", "zebranie 30 czerwca"),
    ("May 32", "impossible-date", "May 32", "May 31"),
    ("2023-02-29", "impossible-date", "2023-02-29", "2023-02-28"),
    ("23.12.2023 – 31.12.2024", "doubtful-when", "23.12.2023 – 31.12.2024", "23.12.2023 – 31.12.2023"),
    ("1 lutego 2023 – 1 maja 2024", "doubtful-when", "1 lutego 2023 – 1 maja 2024", None),
    ("piątek, 21 lutego", "doubtful-when", "piątek", None),
    ("raz w tygodniu, we wtorki i czwartki", "doubtful-when", "raz", None),
    ("V – VI zebranie", "doubtful-when", "V – VI zebranie", None),
    ("kwiecień–maj-lipiec 2023", "unread-when", "kwiecień–maj-lipiec 2023", "kwiecień, maj, lipiec 2023"),
    ("maj-kwiecień-maj", "unread-when", "maj-kwiecień-maj", None),
    ("V kwartał", "unread-when", "V", None),
    ("III półrocze", "unread-when", "III", None),
    ("szósta sobota maja", "unread-when", "szósta sobota maja", None),
    ("6 sobota maja", "unread-when", "6", None),
    ("0 razy w roku", "unread-when", "0", None),
    ("II kwartał – maj", "unread-when", "II kwartał – maj", None),
    ("5 maja, maj", "unread-when", "5 maja, maj", None),
    ("31 grudnia/1 stycznia", "reversed-range", "31 grudnia/1 stycznia", None),
    ("od piątku 5 maja do środy 9 maja", "doubtful-when", "środy", None),
    ("piątek 5 maja i środa 9 maja", "doubtful-when", "środa", None),
    ("5 maja (piątek) – 9 maja (środa)", "doubtful-when", "środa", None),
    ("raz w miesiącu, III i IX", "doubtful-when", "raz w miesiącu", "III i IX (raz w miesiącu)"),
    ("maj i wrzesień, co tydzień", "doubtful-when", "co tydzień", "maj i wrzesień (co tydzień)"),
    ("raz w tygodniu\nmaj, wrzesień", "doubtful-when", "raz w tygodniu", "maj, wrzesień (raz w tygodniu)"),
    ("raz na kwartał; III i IX", "doubtful-when", "raz na kwartał", "III i IX (raz na kwartał)"),
    ("na bieżąco, maj", "doubtful-when", "na bieżąco", "maj (na bieżąco)"),
    ("maj\nna bieżąco", "doubtful-when", "na bieżąco", "maj (na bieżąco)"),
    ("- na bieżąco\n- maj i wrzesień", "doubtful-when", "na bieżąco", "maj i wrzesień (na bieżąco)"),
    ("stale; 15 maja", "doubtful-when", "stale", "15 maja (stale)"),
    ("May, ongoing", "doubtful-when", "ongoing", "May (ongoing)"),
    ("31. dnia każdego miesiąca", "doubtful-when", "31", "ostatniego dnia każdego miesiąca"),
    ("30 dnia każdego miesiąca", "doubtful-when", "30", "ostatniego dnia każdego miesiąca"),
    ("31st of every month", "doubtful-when", "31st", "last day of every month"),
    ("w pazdzierniki", "unread-when", "pazdzierniki", "w październik"),
    ("kiedyś tam", "unread-when", "kiedyś tam", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "at", "meant"), ISSUES, ids=[issue[0] for issue in ISSUES])
def test_an_issue_names_its_rule_its_place_and_what_was_meant(
    text: str, rule: str, at: str, meant: str | None
) -> None:
    (issue,) = read(text, 2023).issues
    assert issue.rule == rule
    assert text[issue.start : issue.end] == at
    if meant is not None:
        assert str(issue.hint) == meant


number = st.integers(0, 40).map(str)
YEARS = ["", "", " 2023", " 2022", " 2024", " 22", " 23", " 20233", ".2023", ".2022"]
NAMES = "styczeń lutego marca kwietnia maj czerwcu VII IX wrzesnia paź. listopad gruden May Feb Dec kw. Lipna"
NAME = st.sampled_from(NAMES.split())
JOINS = [" – ", "-", " - ", "/", " do ", " i ", ", ", " ", " or ", "\n", "\n- "]
OPENINGS = ["", "", "", "piątek ", "od ", "do ", "by ", "w/c ", "raz w miesiącu, ", "- ", "1) ", "zebranie "]
POINT = st.one_of(
    st.tuples(number, st.sampled_from([" ", "."]), NAME).map("".join),
    st.tuples(NAME, st.just(" "), number).map("".join),
    st.tuples(number, st.just("."), number).map("".join),
    NAME,
)
PART = st.tuples(st.sampled_from(OPENINGS), POINT, st.sampled_from(YEARS), st.sampled_from(JOINS)).map(
    "".join
)
PHRASES = st.lists(PART, min_size=1, max_size=3).map(lambda parts: "".join(parts).strip(" ,-/–\n"))


def assert_hints_are_valid(text: str, year: int) -> None:
    for issue in read(text, year).issues:
        meant = typed(issue)
        if meant is not None:
            again = read(meant, year)
            assert again.reading is not None, meant
            assert {(other.rule, other.severity) for other in again.issues} <= {
                ("year-mismatch", "warning")
            }, meant
            assert " ".join(meant.lower().split()) != " ".join(text.lower().split())


@pytest.mark.parametrize("text", [issue[0] for issue in ISSUES if issue[3]])
def test_what_was_meant_can_be_typed_and_is_read(text: str) -> None:
    assert typed(read(text, 2023).issues[0]) is not None
    assert_hints_are_valid(text, 2023)


@settings(max_examples=1000)
@given(PHRASES)
def test_no_hint_repeats_what_was_written_or_leads_to_another_problem(text: str) -> None:
    assert_hints_are_valid(text, 2023)


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_nor_does_a_hint_of_what_people_wrote_in_a_plan_of_another_year(year: int) -> None:
    for row in OWN + GATHERED + MORE:
        assert_hints_are_valid(row["text"], year)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("text", [issue[0] for issue in ISSUES])
def test_every_issue_is_one_line_without_a_full_stop_in_both_languages(text: str, language: str) -> None:
    i18n.use(language)
    for issue in read(text, 2023).issues:
        assert str(issue.message)
        assert "\n" not in str(issue.message)
        assert not str(issue.message).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "III i IX (raz w miesiącu)",
            "raz w miesiącu: marzec, wrzesień",
            "raz w miesiącu, od marca do maja",
        ),
        *("2 razy w roku, maj i październik", "raz w miesiącu, lipiec i sierpień", "w każdy wtorek maja"),
        *(
            "maj (na bieżąco)",
            "na bieżąco, od września",
            "na bieżąco, styczeń–czerwiec",
            "cały rok, na bieżąco",
        ),
        *("28 dnia każdego miesiąca", "ostatniego dnia każdego miesiąca"),
        *("31 dnia każdego miesiąca od lipca do sierpnia", "do 10. dnia każdego miesiąca"),
    ],
)
def test_what_means_one_thing_only_is_no_issue(text: str) -> None:
    outcome = read(text, 2023)
    assert outcome.reading is not None
    assert not outcome.issues


# the severity, and whether there is a reading nevertheless
SEVERITIES = [
    ("31 lutego", "error", False),
    ("13.2023", "error", False),
    ("IX–I", "error", False),
    ("maj 2022", "error", True),
    ("29.02.2020", "error", False),
    ("od maja 2022", "error", False),
    ("do 31 stycznia 2024", "error", True),
    ("X 2020 – II 2021", "error", False),
    ("maj 2020, czerwiec 2021", "error", False),
    ("rok szkolny 2020/2021", "error", False),
    ("grudzień 2023 – styczeń 2024", "warning", True),
    ("rok szkolny 2023/24", "warning", True),
    ("do 5 maja do 6 maja", "warning", True),
    ("bez terminu maj", "warning", False),
]


@pytest.mark.parametrize(("text", "severity", "is_read"), SEVERITIES)
def test_an_error_has_a_reading_only_where_it_is_sure(text: str, severity: str, *, is_read: bool) -> None:
    outcome = read(text, 2023)
    assert [issue.severity for issue in outcome.issues] == [severity]
    assert (outcome.reading is not None) is is_read


def test_a_deadline_in_the_next_year_runs_from_the_first_day_of_the_plans_year() -> None:
    reading = read("do 31 stycznia 2024", 2023).reading
    assert reading is not None
    assert reading.months == tuple(range(1, 13))
    assert str(reading.first_day) == "2023-01-01"
    assert str(reading.last_day) == "2024-01-31"


def test_the_same_issue_is_reported_once_though_the_phrase_is_looked_at_again_in_the_plans_year() -> None:
    rules = [issue.rule for issue in read("do 13 czerwca do 1 sierpnia 2016 r.", 2023).issues]
    assert rules == ["doubtful-when", "year-mismatch"]


@pytest.mark.parametrize(
    "words",
    [
        "12 maja – Marcel w parku",
        "maj, Marta",
        "maj (Lipno)",
        "12 czerwca – Augustów",
        "maj – listy",
        "maj – Octopus",
    ],
)
def test_a_name_that_is_nearly_a_month_stays_a_remark(words: str) -> None:
    assert read(words, 2023).issues == ()
