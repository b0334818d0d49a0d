"""Days and seasons with a name of their own: their days in a year."""

from __future__ import annotations

from datetime import date, timedelta

# first and last day; those of the church's year move with Easter and Christmas
SEASONS = {
    "summer": ((7, 1), (8, 31)),
    "winter": ((1, 1), (2, 28)),
    "may": ((5, 1), (5, 3)),
}
# days after Easter Sunday, and the weekday that each falls on
_MOVABLE: dict[tuple[str, int | None], int] = {
    ("easter", None): 0,
    ("easter", 7): 0,
    ("easter", 1): 1,
    ("pentecost", None): 49,
    ("corpus-christi", None): 60,
    ("palm", 7): -7,
    ("ash", 3): -46,
    ("fat", 4): -52,
    **{("holy", weekday): weekday - 7 for weekday in range(1, 7)},
}


def holiday(name: str, weekday: int | None, year: int) -> tuple[date, date] | None:
    """Return the first and last day of a holiday in `year`; None if the name is unknown."""
    if name == "christmas":
        return date(year, 12, 25), date(year, 12, 26)
    if name[0].isdigit():
        day = date.fromisoformat(f"{year}-{name}")
        return day, day
    if (name, weekday) not in _MOVABLE:
        return None
    day = easter_sunday(year) + timedelta(_MOVABLE[name, weekday])
    return day, day


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of `year`."""
    from dateutil.easter import easter

    return easter(year)


def season(name: str, year: int) -> tuple[date, date] | None:
    """Return the first and last day of a season in `year`; None if the name is unknown."""
    if name == "lent":
        easter = easter_sunday(year)
        return easter + timedelta(_MOVABLE["ash", 3]), easter - timedelta(1)
    if name == "advent":
        eve = date(year, 12, 24)
        return eve - timedelta(eve.isoweekday() % 7 + 21), eve
    if name not in SEASONS:
        return None
    first, last = SEASONS[name]
    end = date(year, 3, 1) - timedelta(1) if last == (2, 28) else date(year, *last)
    return date(year, *first), end
