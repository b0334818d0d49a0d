"""Text is as wide as wcwidth and Rich measure it: sequences of emoji, marks, scripts of wide letters."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from wcwidth import wcswidth

from osl.render.width import width

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
FLAGS = ("🇵🇱", "🇵🇱🇺🇦", "🇵", ENGLAND, "🏴", "🏴\u200d☠\ufe0f", "🏳\ufe0f\u200d🌈", "🏳\u200d🌈", "🏳", "🏳\ufe0f")
FAMILIES = (
    "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧\u200d👦", "👩\u200d❤\ufe0f\u200d👨", "🧑\u200d⚕\ufe0f",
    "🐻\u200d❄\ufe0f", "👩\u200d🦰", "❤\ufe0f\u200d🔥", "❤\u200d🔥", "👁\u200d🗨",
    "⛹🏽\u200d♀\ufe0f", "⛹🏽\u200d♀",
)  # fmt: skip
TONES = ("👋🏽", "👍🏿", "🧑🏽\u200d⚕\ufe0f", "🧑🏻\u200d🤝\u200d🧑🏿", "☝🏽", "☝\ufe0f🏽", "✌🏿", "🏋🏼")
KEYS = ("1\ufe0f\u20e3", "#\ufe0f\u20e3", "*\ufe0f\u20e3", "1\u20e3", "1\ufe0f", "1")
STYLES = (
    "❤", "❤\ufe0f", "❤\ufe0e", "☎", "☎\ufe0f", "☎\ufe0e", "⌚", "⌚\ufe0f", "🏘", "🏘\ufe0f", "©", "©\ufe0f",
    "↔\ufe0f", "Ⓜ\ufe0f", "〰\ufe0f", "a\ufe0f", "–\ufe0f", " \ufe0f",
)  # fmt: skip
MARKS = (
    "e\u0301",
    "é",
    "a\u0323\u0308",
    "a\u20dd",
    "z\u0337\u0327",
    "\u0301",
    "שָׁלוֹם",
    "مَرْحَبًا",
    "कु",
    "ภาษาไทย",
)
WIDE = ("漢字", "ひらがな", "か\u3099", "ｶﾞ", "Ａ１", "\u3000", "葛\U000e0100", "𗀀", "🀄", "✅", "🎉", "🫩")
HANGUL = (
    "한국", "\u1112\u1161\u11ab", "\u1100", "\u1100\u1161\u1102\u1161", "\ua960\ud7b0", "\ua960\ud7b0\ud7cb",
    "ㄱ", "a\u1161", "\u115f",
)  # fmt: skip
INVISIBLE = (
    "a\u00adb",
    "a\u200bb",
    "می\u200cخواهم",
    "\ufeffa",
    "a\u200fb",
    "a\u2060b",
    "a\u00a0b",
    "a\u202fb",
)
PLAIN = (
    "„zażółć”",
    "a – b — c",
    "…",
    "• x",
    "▓│█",
    "€",
    "½",
    "№",
    "™",
    "m²",
    "Ωμέγα",
    "Київ",
    "✓",
    "★",
    "𝐀",
    "ᚁ",
)
TEXTS = (*FLAGS, *FAMILIES, *TONES, *KEYS, *STYLES, *MARKS, *WIDE, *HANGUL, *INVISIBLE, *PLAIN)
# the two differ about these; ours is one of the two
DISPUTED = {"🇵": 1, "🏽": 2, "a🏽": 3, "⌚\ufe0e": 2, "தமிழ்": 4, "မြန်မာ": 5, "සිංහල": 4, "🇵🇱🇺": 3, "ភាសា": 4}
# wider than either: terminals that draw no ligatures need this room, others leave a gap
WIDER = {"हिन्दी": 5, "বাংলা": 5}


@pytest.mark.parametrize("text", [text for text in TEXTS if text not in DISPUTED])
def test_a_text_is_as_wide_as_wcwidth_and_rich_measure_it(text: str) -> None:
    assert (width(text), width(f"{text} {text}")) == (wcswidth(text), wcswidth(f"{text} {text}"))
    assert width(text) == cell_len(text)


@pytest.mark.parametrize(("text", "columns"), DISPUTED.items())
def test_where_they_differ_a_text_is_as_wide_as_one_of_them_measures_it(text: str, columns: int) -> None:
    assert width(text) == columns
    assert columns in (wcswidth(text), cell_len(text))


@pytest.mark.parametrize(("text", "columns"), WIDER.items())
def test_letters_that_some_terminals_join_have_room_to_stand_alone(text: str, columns: int) -> None:
    assert width(text) == columns > max(wcswidth(text), cell_len(text))
