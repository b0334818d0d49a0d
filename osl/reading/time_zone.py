"""Read a time zone: an IANA name such as Europe/Warsaw, looked up if the system has zone data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.format import ZONE_PATTERN
from osl.i18n import say
from osl.reading.scalars import text

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode

_is_name = re.compile(ZONE_PATTERN).fullmatch
_SURE = "Europe/Warsaw"
_LONGEST = 100


def zone(reader: Reporter, node: YamlNode) -> str | None:
    """Return the name of a time zone."""
    value = text(reader, node)
    if value is None or (_is_name(value) and len(value) <= _LONGEST and is_known(value)):
        return value
    reader.bad(node, say('"{value}" is not a time zone', value=value), _hint(value))
    return None


def is_known(name: str) -> bool:
    """Whether the system knows the time zone `name`, or has no zone data at all."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    for tried in (name, _SURE):
        try:
            ZoneInfo(tried)
        except (ZoneInfoNotFoundError, OSError, ValueError):
            continue
        return tried == name
    return True


def _hint(value: str) -> Sentence:
    from zoneinfo import available_timezones

    from osl.text.near_miss import nearest

    known = sorted(available_timezones())
    folded = {name.casefold(): name for name in known}
    plain = value.strip().replace(" ", "_").casefold()
    cities = {name.rpartition("/")[2]: name for name in folded if "/" in name}  # "Warsaw"
    # a name without a slash is near many: "CEST" is not "EST"
    near = folded.get(cities.get(plain, plain)) or (
        nearest(value[:_LONGEST], known) if "/" in value[:_LONGEST] else None
    )
    if near:
        return say('did you mean "{word}"?', word=near)
    return say('write a name such as "Europe/Warsaw", "Europe/London" or "UTC"')
