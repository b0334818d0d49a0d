"""Any text at all is read in bounded time and without an exception; what is kept changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from osl.when import tokens
from osl.when.analysis import analyse as analyses
from osl.when.analysis.analyse import analyse, analyse_anew
from osl.when.explain import explain, in_words, year_named
from osl.when.lexicon import fold, spelt
from osl.when.meaning.evaluate import evaluate
from osl.when.read import read
from osl.when.tokens import token_spans, tokenize

salad = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *spelt(),
                *map(fold, spelt()),
                "I",
                "X",
                "V",
                "-",
                "–",
                "/",
                ",",
                "(",
                ")",
                ".",
                ":",
                "2023",
                *("\n", "\n-", "1.", "1)", "2.", "•", "¹", "📅"),
                "20233",
                "?",
            ]
        ),
        st.integers(0, 99999).map(str),
        st.text(max_size=4),
    ),
    max_size=25,
).map(" ".join)
anything = st.one_of(salad, st.text(max_size=200))


@given(anything)
def test_any_text_is_read_explained_and_told_without_an_exception(text: str) -> None:
    outcome = read(text, 2023)
    assert outcome.reading is not None or outcome.issues
    for issue in outcome.issues:
        assert 0 <= issue.start <= issue.end <= len(text)
        str(issue.message), str(issue.hint)
    if outcome.reading:
        in_words(outcome.reading)
    for part in explain(text, 2023):
        assert 0 <= part.start < part.end <= len(text)
        str(part.meaning)
    year_named(text)


@given(anything)
def test_a_reading_holds_together(text: str) -> None:
    reading = read(text, 2023).reading
    if reading is None:
        return
    assert (reading.kind == "vague") is (reading.months is None) is (reading.first_day is None)
    assert (reading.every is not None) is (reading.kind == "recurring")
    if reading.months is not None and reading.first_day and reading.last_day:
        assert reading.months == tuple(sorted(set(reading.months)))
        assert reading.first_day <= reading.last_day
    if reading.days:
        assert reading.kind == "dates"
        assert (reading.days[0], reading.days[-1]) == (reading.first_day, reading.last_day)


@given(salad)
def test_the_analysis_that_is_kept_is_the_same_as_a_new_one(text: str) -> None:
    signature, values = tokenize(text)
    kept, anew = analyse(signature), analyse_anew(signature)
    assert kept == anew
    if kept and anew:
        assert evaluate(kept, values, 2023) == evaluate(anew, values, 2023)


@given(anything)
def test_every_character_but_blanks_belongs_to_a_token(text: str) -> None:
    covered = {at for match in tokens.TOKEN.finditer(text) for at in range(*match.span())}
    assert all(at in covered or text[at].isspace() for at in range(len(text)))
    assert len(token_spans(text)) == len(tokenize(text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        "do " * 300_000,
        "1.1." * 200_000,
        "I " * 500_000,
        "maj " * 250_000,
        "(" * 1_000_000,
        "5 i " * 100 + "maja",
        "I i " * 14 + "maja",
        "raz w miesiącu, " * 3,
        "1, " * 29 + "1 maja",
        "od " * 50 + "maja",
        "wg " * 59,
        "maj – " + "słowo " * 50,
        "I, " * 29 + "kwartał",
    ],
    ids=lambda text: f"{text[:8]}…{len(text)}",
)
def test_long_and_repetitive_texts_take_a_moment_only(text: str) -> None:
    assert within(6, lambda: read(text, 2023))


@pytest.mark.parametrize("digits", [7, 9, 12, 400, 4301, 100_000])
@pytest.mark.parametrize(
    "text",
    [
        *(
            "{}",
            "{} maja 2023",
            "5 maja {}",
            "do {}",
            "co {} tygodni",
            "raz na {} dni",
            "{} razy w roku",
            "od {} do {}",
        ),
        *(
            "{}.05.2023",
            "5.{}.2023",
            "05.{}",
            "{}-{}",
            "{} kwartał",
            "godz. {}",
            "maj {}–{}",
            "{} dnia każdego miesiąca",
        ),
        *(
            "12 maja, godz. {}",
            "{}:00",
            "'{}",
            "{}. maj\n2. maj",
            "maj {})",
            "{}%",
            "week {}",
            "tydzień {}",
            "maj [{}]",
        ),
    ],
)
def test_a_number_of_many_digits_is_no_number_of_a_time(text: str, digits: int) -> None:
    written = text.replace("{}", "1" * digits)
    assert read(written, 2023).reading is None
    assert explain(written, 2023) == ()
    assert year_named(written) is None


def test_what_is_remembered_has_a_bound() -> None:
    for n in range(30_000):
        tokenize(f"słowo{n}")
    assert len(tokens._entries) <= tokens._REMEMBERED
    assert len(analyses._analyses) <= analyses._REMEMBERED


@pytest.mark.parametrize(
    "text",
    [
        "MAJ\u00a02023",
        "  maj   2023  ",
        "maj\t2023\n",
        "pa\u017a\u0301dziernik 2023",
        "paz\u0301dziernik 2023",
        "maj 2023 r..",
        "• maj 2023;",
        "„maj” 2023",
        "maj — 2023",
        "maj\u200b 2023",
    ],
)
def test_spaces_case_and_marks_around_do_not_matter(text: str) -> None:
    reading = read(text, 2023).reading
    assert reading is None if "—" in text else reading is not None
