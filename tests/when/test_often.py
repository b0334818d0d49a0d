"""Every way to say how often, beside every way to say within what: always both as they are meant."""

from __future__ import annotations

from datetime import date

import pytest
from ways import YEAR, sure_reading

from osl.when.model import Every
from osl.when.read import read

TUESDAY = "FREQ=WEEKLY;BYDAY=TU"
OFTEN = {
    "raz w miesiącu": Every("month"),
    "1x w miesiącu": Every("month"),
    "1 raz na miesiąc": Every("month"),
    "każdego miesiąca": Every("month"),
    "comiesięcznie": Every("month"),
    "raz na kwartał": Every("quarter"),
    "kwartalnie": Every("quarter"),
    "raz na pół roku": Every("half-year"),
    "raz do roku": Every("year"),
    "trzy razy do roku": Every("year", 1, 3),
    "2 razy w tygodniu": Every("week", 1, 2),
    "dwukrotnie w ciągu miesiąca": Every("month", 1, 2),
    "co dwa tygodnie": Every("week", 2),
    "raz na dwa miesiące": Every("month", 2),
    "co drugi tydzień": Every("week", 2),
    "min. raz w miesiącu": Every("month", at="at-least"),
    "nie rzadziej niż raz na kwartał": Every("quarter", at="at-least"),
    "maksymalnie 2 razy w miesiącu": Every("month", 1, 2, "at-most"),
    "2-3 razy w roku": Every("year", 1, 2, "at-least"),
    "cyklicznie": Every(None),
    "kilka razy w roku": Every(None),
    "codziennie": Every("day", rule="FREQ=DAILY"),
    "w każdy wtorek": Every("week", rule=TUESDAY),
    "co wtorek": Every("week", rule=TUESDAY),
    "we wtorki i czwartki": Every("week", 1, 2, rule="FREQ=WEEKLY;BYDAY=TU,TH"),
    "od poniedziałku do piątku": Every("week", 1, 5, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    "raz w tygodniu, we wtorki": Every("week", rule=TUESDAY),
    "w każdy pierwszy wtorek miesiąca": Every("month", rule="FREQ=MONTHLY;BYDAY=1TU"),
    "w ostatni piątek każdego miesiąca": Every("month", rule="FREQ=MONTHLY;BYDAY=-1FR"),
    "w drugi i czwarty czwartek miesiąca": Every("month", 1, 2, rule="FREQ=MONTHLY;BYDAY=2TH,4TH"),
    "do 10 dnia każdego miesiąca": Every("month", rule="FREQ=MONTHLY;BYMONTHDAY=10"),
    "once a month": Every("month"),
    "every Tuesday": Every("week", rule=TUESDAY),
}
WITHIN = {
    "cały rok": ((1, 1), (12, 31)),
    "2023 r.": ((1, 1), (12, 31)),
    "w ciągu roku": ((1, 1), (12, 31)),
    "styczeń – grudzień": ((1, 1), (12, 31)),
    "I–XII 2023 r.": ((1, 1), (12, 31)),
    "od marca do maja": ((3, 1), (5, 31)),
    "od marca": ((3, 1), (12, 31)),
    "do maja": ((1, 1), (5, 31)),
    "od 15.03.2023 r.": ((3, 15), (12, 31)),
    "15.03-20.06.2023": ((3, 15), (6, 20)),
    "w II kwartale 2023 r.": ((4, 1), (6, 30)),
    "I półrocze": ((1, 1), (6, 30)),
    "w maju 2023": ((5, 1), (5, 31)),
    "wakacje": ((7, 1), (8, 31)),
    "lipiec i sierpień": ((7, 1), (8, 31)),
    "do 30 czerwca": ((1, 1), (6, 30)),
}
BESIDE = [
    *("{often} {within}", "{often}, {within}", "{within} {often}", "{within}, {often}", "{within} – {often}"),
    *(
        "{often} ({within})",
        "{within} ({often})",
        "{often} – {within}",
        "{within}: {often}",
        "{often}; {within}",
    ),
    *("{within}\n{often}", "{often}, {within}, godz. 16.00", "{often} godz. 16.00-18.00, {within}"),
]


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize(("often", "every"), OFTEN.items(), ids=OFTEN)
def test_how_often_and_within_what_are_read_side_by_side(often: str, every: Every, beside: str) -> None:
    for within, (first, last) in WITHIN.items():
        text = beside.format(often=often, within=within)
        reading = sure_reading(text)
        ends = (reading.first_day, reading.last_day)
        assert (reading.kind, ends, reading.every) == (
            "recurring",
            (date(YEAR, *first), date(YEAR, *last)),
            every,
        ), text


@pytest.mark.parametrize("hours", ["w godz. 16-18", "w godz. 16.00–18.00", "o 17.00"])
@pytest.mark.parametrize("within", ["cały rok", "w ciągu roku", "od marca do maja", "od 15.03.2023 r."])
def test_hours_between_them_take_no_number_from_either(hours: str, within: str) -> None:
    first, last = WITHIN[within]
    reading = read(f"raz w miesiącu {hours} {within}", YEAR).reading
    assert reading
    assert (reading.first_day, reading.last_day) == (date(YEAR, *first), date(YEAR, *last))


@pytest.mark.parametrize(
    "text", ["5 lub 6 maja", "maj albo czerwiec", "I lub II kwartał", "5 maja lub 7 maja – festyn"]
)
def test_one_time_or_another_is_not_certain(text: str) -> None:
    reading = read(text, YEAR).reading
    assert reading
    assert reading.tentative
