"""The offset in the file of each character of a scalar's value, through quotes, escapes, folded lines."""

from __future__ import annotations

import re
from itertools import takewhile

from osl.source.surrogates import PAIR, PAIR_LENGTH

BREAK = "\r\n|[\n\r\x85\u2028\u2029]"
ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}
LONGEST = 50_000  # a part of a longer text is not looked for


def offsets(raw: str, value: str) -> list[int] | None:
    """Return the offset of each character of `value` in `raw`, its scalar as written; then the end.

    None if `raw` is written in a way that is not followed here, or is very long.
    """
    if len(value) > LONGEST:
        return None
    try:
        walk = _block(raw, value) if raw[:1] in ("|", ">") else _flow(raw, value)
    except IndexError:
        return None
    return walk if len(walk) == len(value) + 1 else None


def _flow(raw: str, value: str) -> list[int]:
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    at, end = len(quote), len(raw) - len(quote)
    fold = re.compile(f"(?:{BREAK})(?:[ \t]|{BREAK})*")
    spaces = re.compile("[ \t]*")
    blank = re.compile(rf"\\(?:{BREAK})[ \t]*")
    found: list[int] = []
    while at < end:
        after = spaces.match(raw, at, end).end()  # type: ignore[union-attr]
        if folded := fold.match(raw, after, end):
            found += [at] * max(1, len(re.findall(BREAK, folded.group())) - 1)
            at = folded.end()
        elif after > at:
            found += range(at, after)
            at = after
        elif quote == '"' and (escaped := blank.match(raw, at)):
            at = escaped.end()
        else:
            found.append(at)
            at += _length(raw, at, quote)
    found.append(end)
    return found if _agree(raw, found, value) else []


def _length(raw: str, at: int, quote: str) -> int:
    if quote == "'" and raw[at] == "'":
        return 2
    if quote == '"' and raw[at] == "\\":
        return PAIR_LENGTH if PAIR.match(raw, at) else ESCAPE_LENGTHS.get(raw[at + 1], 2)
    return 1


def _agree(raw: str, found: list[int], value: str) -> bool:
    return len(found) == len(value) + 1 and all(
        raw[at] == char or raw[at] == "\\" or raw[at] in " \t\r\n\x85\u2028\u2029"
        for at, char in zip(found, value, strict=False)
    )


def _block(raw: str, value: str) -> list[int]:
    lines = [(match.start(), match.group()) for match in re.finditer(rf"[^\r\n]*(?:{BREAK}|\Z)", raw)][1:]
    indent = _indent(lines, value)
    found: list[int] = []
    for start, line in lines:
        content = line[indent:].rstrip("\r\n")
        if content and value.startswith(content, len(found)):
            found += range(start + indent, start + indent + len(content))
            found += [start + indent + len(content)] * _breaks(value, len(found))
        elif not found:  # blank lines before the first
            found += [start] * bool(line.strip("\r\n") == "" and value.startswith("\n"))
    return [*found[: len(value)], found[-1] + 1 if found else 0]


def _indent(lines: list[tuple[int, str]], value: str) -> int:
    first = next((line for _, line in lines if line.strip()), "")
    own = value.lstrip("\n")
    return (len(first) - len(first.lstrip(" "))) - (len(own) - len(own.lstrip(" ")))


def _breaks(value: str, at: int) -> int:
    if value[at : at + 1] == " ":
        return 1
    return sum(1 for _ in takewhile(lambda char: char == "\n", value[at:]))
