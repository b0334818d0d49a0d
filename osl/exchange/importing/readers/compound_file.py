"""The chains of sectors in Microsoft's old files (.xls): refused if one never ends, and read."""

from __future__ import annotations

import struct
from itertools import chain
from typing import TYPE_CHECKING

from osl.exchange.importing.readers.archive import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IN_HEADER = 109  # sectors of the table of sectors that the header names itself
_SHIFTS = (9, 12)  # a sector has 512 or 4,096 bytes
_ENTRY = 128  # bytes of an entry of the directory, of which the first has all short streams
_SHORT, _SMALL = 4096, 64  # bytes: shorter streams have smaller sectors
_LAST = 0xFFFFFFFA  # numbers from here on are not sectors


def refuse_loops(data: bytes) -> None:
    """Raise OslError if a chain of sectors in `data` is a loop, which a library would follow for ever."""
    try:
        table = _table(data)
        small = _following(table, *struct.unpack_from("<I", data, 60))
    except struct.error as error:
        raise damaged() from error
    if _has_loop(table) or _has_loop(_numbers(data, small)):
        raise damaged()


def stream(data: bytes, names: Sequence[str]) -> bytes:
    """Return the content of the first of the streams `names` in `data`, b"" if there is none."""
    table = _table(data)
    found = _content(data, _following(table, *struct.unpack_from("<I", data, 48)))
    for at in range(0, len(found) - _ENTRY + 1, _ENTRY):
        (letters,) = struct.unpack_from("<H", found, at + 64)
        name = found[at : at + max(letters - 2, 0)].decode("utf-16-le", errors="replace")
        first, size = struct.unpack_from("<II", found, at + 116)
        if name in names and size >= _SHORT:
            return _content(data, _following(table, first))[:size]
        if name in names:
            within = _content(data, _following(table, *struct.unpack_from("<I", found, 116)))
            small = _numbers(data, _following(table, *struct.unpack_from("<I", data, 60)))
            pieces = (within[one * _SMALL : (one + 1) * _SMALL] for one in _following(small, first))
            return b"".join(pieces)[:size]
    return b""


def _content(data: bytes, sectors: Sequence[int]) -> bytes:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    return b"".join(data[(one + 1) * size : (one + 2) * size] for one in sectors)


def _table(data: bytes) -> list[int]:
    """Return the number of the sector that comes after each sector."""
    named = [*struct.unpack_from(f"<{_IN_HEADER}I", data, 76)]
    (more,) = struct.unpack_from("<I", data, 68)
    seen = set[int]()
    while more < _LAST and more not in seen:
        seen.add(more)
        *those, more = _numbers(data, [more]) or [_LAST]
        named += those
    return _numbers(data, [one for one in named if one < _LAST])


def _following(table: Sequence[int], first: int) -> list[int]:
    """Return the sectors of the chain that begins with `first`, up to the first that comes again."""
    found = dict[int, None]()
    while first < len(table) and first not in found:
        found[first] = None
        first = table[first]
    return list(found)


def _numbers(data: bytes, sectors: Sequence[int]) -> list[int]:
    return list(chain.from_iterable(_sectors(data, sectors)))


def _sectors(data: bytes, sectors: Sequence[int]) -> Iterator[tuple[int, ...]]:
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in _SHIFTS:
        raise damaged()
    size = 1 << shift
    for one in sectors[: len(data) // size + 1]:
        part = data[(one + 1) * size : (one + 2) * size]
        yield struct.unpack_from(f"<{len(part) // 4}I", part)


def _has_loop(following: Sequence[int]) -> bool:
    """Return whether a chain comes back to one of its own sectors."""
    done = set[int]()
    for first in range(len(following)):
        under_way = set[int]()
        at = first
        while at < len(following) and at not in done:
            if at in under_way:
                return True
            under_way.add(at)
            at = following[at]
        done |= under_way
    return False
