"""The time zone of a calendar file: the changes of its clock around the plan's year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from icalendar import Timezone

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def zone_component(zone: ZoneInfo, year: int) -> Timezone:
    """Return the VTIMEZONE of `zone` from the year before `year` to the year after it."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    made = Timezone()
    made.add("tzid", zone.key)
    begin, end = datetime(year - 1, 1, 1, tzinfo=UTC), datetime(year + 2, 1, 1, tzinfo=UTC)
    for moment in (begin, *_changes(zone, begin, end)):
        before, after = (moment - _MINUTE).astimezone(zone), moment.astimezone(zone)
        part = TimezoneDaylight() if after.dst() else TimezoneStandard()
        offset = after.utcoffset() if moment == begin else before.utcoffset()
        part.add("dtstart", (moment + (offset or timedelta())).replace(tzinfo=None))
        part.add("tzoffsetfrom", offset)
        part.add("tzoffsetto", after.utcoffset())
        part.add("tzname", after.tzname())
        made.add_component(part)
    return made


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield each moment (UTC) at which the clock of `zone` changes."""
    day = begin
    while day < end:
        if _offset(day, zone) != _offset(day + _DAY, zone):
            yield _within(day, zone)
        day += _DAY


def _within(day: datetime, zone: ZoneInfo) -> datetime:
    """Return the first minute of a day with another offset than its first one."""
    low, high = 0, 24 * 60
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(day + middle * _MINUTE, zone) == _offset(day, zone):
            low = middle
        else:
            high = middle
    return day + high * _MINUTE


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
