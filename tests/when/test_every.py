"""How often a task recurs, from its date phrase."""

from __future__ import annotations

from datetime import date

import pytest

from osl.when.model import Every
from osl.when.read import begins_with_it, read

EVERY = [
    ("raz w miesiącu", Every("month")),
    ("1x w miesiącu", Every("month")),
    ("1 X W ROKU", Every("year")),
    ("co miesiąc", Every("month")),
    ("co dwa tygodnie", Every("week", 2)),
    ("dwutygodniowo", Every("week", 2)),
    ("raz na 3 miesiące", Every("month", 3)),
    ("nie rzadziej niż raz na trzy miesiące", Every("month", 3, at="at-least")),
    ("raz na pół roku", Every("half-year")),
    ("Co pół roku", Every("half-year")),
    ("kwartalnie", Every("quarter")),
    ("co drugi miesiąc", Every("month", 2)),
    ("dwa razy w roku", Every("year", 1, 2)),
    ("4 razy do roku", Every("year", 1, 4)),
    ("1–2 razy w miesiącu", Every("month", 1, 1, "at-least")),
    ("nie rzadziej niż raz na kwartał", Every("quarter", at="at-least")),
    ("min. 2 razy w roku", Every("year", 1, 2, "at-least")),
    ("nie częściej niż jeden raz w miesiącu kalendarzowym", Every("month", at="at-most")),
    ("maks. 2 razy w tygodniu", Every("week", 1, 2, "at-most")),
    ("cyklicznie", Every(None)),
    ("kilka razy w roku", Every(None)),
    ("codziennie", Every("day", rule="FREQ=DAILY")),
    ("każdy wtorek", Every("week", rule="FREQ=WEEKLY;BYDAY=TU")),
    ("co wtorek", Every("week", rule="FREQ=WEEKLY;BYDAY=TU")),
    ("raz w tygodniu, w środę", Every("week", rule="FREQ=WEEKLY;BYDAY=WE")),
    ("poniedziałki i czwartki 9:30 – 11:30", Every("week", 1, 2, rule="FREQ=WEEKLY;BYDAY=MO,TH")),
    ("2 razy w tygodniu, we wtorki i czwartki", Every("week", 1, 2, rule="FREQ=WEEKLY;BYDAY=TU,TH")),
    ("od poniedziałku do piątku", Every("week", 1, 5, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    ("codziennie od poniedziałku do środy", Every("week", 1, 3, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE")),
    ("w dni robocze", Every("week", 1, 5, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    ("w weekendy", Every("week", 1, 2, rule="FREQ=WEEKLY;BYDAY=SA,SU")),
    ("w co drugą sobotę", Every("week", 2)),
    ("co drugi piątek od 3 marca", Every("week", 2, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")),
    ("co drugi piątek od 4 marca", Every("week", 2)),
    ("co dwa tygodnie w piątki od 3 marca", Every("week", 2, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")),
    ("każdy pierwszy wtorek miesiąca", Every("month", rule="FREQ=MONTHLY;BYDAY=1TU")),
    ("w ostatni piątek każdego miesiąca", Every("month", rule="FREQ=MONTHLY;BYDAY=-1FR")),
    ("I i III wtorek miesiąca", Every("month", 1, 2, rule="FREQ=MONTHLY;BYDAY=1TU,3TU")),
    ("dwa razy w miesiącu (II i IV środa)", Every("month", 1, 2, rule="FREQ=MONTHLY;BYDAY=2WE,4WE")),
    ("raz w miesiącu, w środy", Every("month")),
    ("pierwszy wtorek kwartału", Every("quarter", rule="FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1TU")),
    ("ostatni wtorek kwartału", Every("quarter", rule="FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU")),
    ("pierwszy i ostatni wtorek kwartału", Every("quarter", 1, 2)),
    ("do 10 dnia każdego miesiąca", Every("month", rule="FREQ=MONTHLY;BYMONTHDAY=10")),
    ("ostatni dzień miesiąca", Every("month", rule="FREQ=MONTHLY;BYMONTHDAY=-1")),
    ("na początku każdego miesiąca", Every("month")),
    ("every other Friday", Every("week", 2)),
    ("every 2 months", Every("month", 2)),
    # of the month, or every other one: it recurs, the days are not guessed
    ("każdy drugi wtorek", Every(None)),
    ("co drugi wtorek miesiąca", Every(None)),
    ("every second Tuesday", Every(None)),
    ("at most three times a week", Every("week", 1, 3, "at-most")),
]


@pytest.mark.parametrize(("text", "every"), EVERY, ids=[text for text, _ in EVERY])
def test_how_often_is_read_and_a_rule_only_where_the_days_follow(text: str, every: Every) -> None:
    outcome = read(text, 2023)
    assert all(issue.needs_rule for issue in outcome.issues)
    assert outcome.reading is not None
    assert outcome.reading.kind == "recurring"
    assert outcome.reading.every == every


def test_a_frequency_keeps_within_the_span_beside_it() -> None:
    reading = read("od marca do października raz w miesiącu", 2023).reading
    assert reading is not None
    assert (reading.first_day, reading.last_day) == (date(2023, 3, 1), date(2023, 10, 31))


@pytest.mark.parametrize("text", ["co roku 15 maja", "15 maja każdego roku", "corocznie 15 maja"])
def test_what_comes_every_year_is_a_day_in_the_plan_of_one_year(text: str) -> None:
    reading = read(text, 2023).reading
    assert reading is not None
    assert reading.kind == "dates"
    assert reading.days == (date(2023, 5, 15),)


# two meanings, or words that may change the meaning: better unread than wrong
UNSURE = [
    "wtorek",
    "wtorek, maj",
    "raz w miesiącu, raz w roku",
    "pierwszy wtorek",
    "biweekly",
    "maj – 2023",
    "maj 23 czerwiec",
    "2022/2023",
    "5 maja 12 maja",
    "maj, nie czerwiec",
    "maj bez weekendów",
    "3 miesiące",
    "do 31 marca następnego roku",
    "od 15 maja –",
    "6 maja po 12",
    "2023 po sezonie",
    "tydzień przed 15 maja",
    "",
    "   ",
    "1234567",
    "?",
    "termin:",
    "godz. 17",
]


@pytest.mark.parametrize("text", UNSURE)
def test_words_with_two_meanings_are_not_guessed(text: str) -> None:
    assert read(text, 2023).reading is None
    assert read(text, 2023).issues


# a number beside a word may be that of the word, and words may bound or undo the time beside them
NO_TIME = [
    "II spotkanie",
    "spotkanie II",
    "V edycja",
    "do końca I okresu",
    "klasy I–III",
    "grupa V",
    "sala 3.05",
    "5.10 zł",
    "wersja 1.2",
    "koszt do 5.10",
    "dojazd do V",
    "Plan na 2023 rok",
    "maj: 3 i 4 grupa",
    "I–II tydzień",
    "II/III dekada",
    "I – II wtorek",
    "V – II połowa",
    "SP 5, 12 maja",
    "uchwała z 5 maja",
    "w przeddzień 11 listopada",
    "pierwotnie 5 maja",
    "głównie maj",
    "maj i dalej",
    "soboty po Wielkanocy",
    "bi-weekly",
    "weekly during term",
    "środa 16.10–18.10",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_a_number_that_may_be_of_something_else_is_no_month(text: str) -> None:
    assert read(text, 2023).reading is None


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("6 maja – zebranie", True),
        ("Finał 6 maja", False),
        ("Zgłaszanie: 6–9 maja", False),
        ("kiedyś", False),
    ],
)
def test_words_that_lead_up_to_a_time_are_told_from_it(text: str, *, begins: bool) -> None:
    assert begins_with_it(text) is begins
