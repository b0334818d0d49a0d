"""Times of day in words: "siedemnasta trzydzieści", "dwudziesta pierwsza"."""

from __future__ import annotations

from osl.when.lexicon import fold, look_up

HOUR = (
    r"(?:[oó]sm|dziewi[aą]t|dziesi[aą]t|jedenast|dwunast|trzynast|czternast|pi[eę]tnast|szesnast|siedemnast"
    r"|osiemnast|dziewi[eę]tnast|dwudziest)(?:ej|[aą])\b"
)
_UNIT = r"(?:pierwsz|drug|trzeci|czwart)(?:i?ej|[aą])\b"
_MINUTE = (
    r"(?:zero\szero|dziesi[eę][cć]|pi[eę]tna[sś]cie"
    r"|(?:dwadzie[sś]cia|trzydzie[sś]ci|czterdzie[sś]ci|pi[eę][cć]dziesi[aą]t)(?:\spi[eę][cć])?)\b"
)
_EARLY = r"(?:sz[oó]st|si[oó]dm)(?:ej|[aą])\b"
BEGINNING = rf"(?:{HOUR}|{_EARLY})"
# an hour of two words, or one with its minutes, is one token; by itself "siedemnasta" is an ordinary word
SPOKEN = rf"(?i:{HOUR}\s(?:{_UNIT}(?:\s{_MINUTE})?|{_MINUTE})|{_EARLY}\s{_MINUTE})"
_MINUTES = {
    "zero": 0,
    "piec": 5,
    "dziesiec": 10,
    "pietnascie": 15,
    "dwadziescia": 20,
    "trzydziesci": 30,
    "czterdziesci": 40,
    "piecdziesiat": 50,
}


def in_figures(token: str) -> str | None:
    """Return an hour in words as figures, "17:30"; None for other words."""
    first, *rest = fold(token).split()
    kind, hour = look_up(first) or ("", None)
    if kind not in ("HOURWORD", "EARLYHOUR") or not isinstance(hour, int):
        return None
    units = [entry[1] for word in rest if (entry := look_up(word)) and entry[0] == "ORDINAL"]
    hour += sum(unit for unit in units if isinstance(unit, int))
    return f"{hour}:{sum(_MINUTES.get(word, 0) for word in rest):02}"


def spoken(token: str) -> tuple[str, int] | None:
    """Return the type and value of an hour of several words: with minutes it is a time of day anywhere."""
    hour = in_figures(token)
    if hour is None:
        return None
    with_minutes = fold(token).split()[-1] in _MINUTES
    return "CLOCK" if with_minutes else "HOURWORD", int(hour.partition(":")[0])
