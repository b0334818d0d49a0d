"""What recurs beside separate months keeps exactly these, and is doubtful unless brackets limit it."""

from __future__ import annotations

import pytest

from osl.i18n import verbatim
from osl.when.model import Interpretation
from osl.when.read import read

SURE = {
    "raz w tygodniu (maj, wrzesień)": (5, 9),
    "co miesiąc: styczeń, czerwiec": (1, 6),
    "każdy wtorek (maj, wrzesień)": (5, 9),
    "raz na kwartał (maj)": (5,),
    "co tydzień, marzec": (3,),
    "każdy wtorek; maj – czerwiec": (5, 6),
    "raz na pół roku – czerwiec i grudzień": (6, 12),
    "raz na kwartał, marzec, czerwiec, wrzesień, grudzień": (3, 6, 9, 12),
}
DOUBTFUL = {
    "każdy wtorek, maj, wrzesień": ((5, 9), "maj, wrzesień (każdy wtorek)"),
    "środy, maj i wrzesień": ((5, 9), "maj i wrzesień (środy)"),
    "pierwszy wtorek miesiąca, maj, wrzesień": ((5, 9), "maj, wrzesień (pierwszy wtorek miesiąca)"),
    "10. dnia każdego miesiąca; maj, wrzesień": ((5, 9), "maj, wrzesień (10. dnia każdego miesiąca)"),
    "co tydzień – maj, wrzesień": ((5, 9), "maj, wrzesień (co tydzień)"),
    "raz na kwartał, maj": ((5,), "maj (raz na kwartał)"),
    "co tydzień; marzec": ((3,), "marzec (co tydzień)"),
    "once a week; May": ((5,), "May (once a week)"),
    "every Tuesday, May, September": ((5, 9), "May, September (every Tuesday)"),
}


@pytest.mark.parametrize(("text", "months"), SURE.items())
def test_months_that_only_limit_what_recurs_are_kept(text: str, months: tuple[int, ...]) -> None:
    outcome = read(text, 2026)
    assert outcome.reading is not None
    assert outcome.reading.months == months
    assert not outcome.issues


@pytest.mark.parametrize(("text", "expected"), DOUBTFUL.items())
def test_months_that_may_be_a_second_time_are_doubtful(
    text: str, expected: tuple[tuple[int, ...], str]
) -> None:
    months, meant = expected
    outcome = read(text, 2026)
    (issue,) = outcome.issues
    assert outcome.reading is not None
    assert outcome.reading.months == months
    assert (issue.rule, issue.hint) == ("doubtful-when", verbatim(meant))
    assert read(meant, 2026) == Interpretation(outcome.reading)
