"""Keep texts plain: `python -m dev.plain_words` reports banned phrases and shortens the list of known ones.

`plain_words.toml` has the phrases, `plain_words_known.tsv` how often each was in each file when the check
began. That list only gets shorter, so what is new is plain. The phrases of a file that is gone go to others.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TypeAlias

from dev.prose import GAP, START, texts

HERE = Path(__file__).resolve().parent
PHRASES, KNOWN = HERE / "plain_words.toml", HERE / "plain_words_known.tsv"
COMMAND = "python -m dev.plain_words"
SENTENCE = rf"(?:\A|{START}|\n[^\S\n]*\n|[.!?:;]\s)\s*"
SPACE = r"(?:[^\S\n]|\n(?!\s*\n))+"  # not over the end of a paragraph

Offence: TypeAlias = tuple[str, str, int, str]  # path, phrase as language.name, line from 1, words
Counts: TypeAlias = Counter[tuple[str, str]]  # by path and phrase


def phrases() -> dict[str, tuple[re.Pattern[str], dict[str, str | list[str]]]]:
    """Return each phrase by its name: its pattern, and its entry in the data file."""
    found = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    return {
        f"{language}.{name}": (compiled(entry["pattern"]), entry)
        for language, entries in found.items()
        for name, entry in entries.items()
    }


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the expression for `pattern`: ^ begins a sentence, a space is any space within a paragraph."""
    pattern = pattern.replace("\n", "")
    pattern = re.sub(r"(?<![\[\\])\^", lambda _: SENTENCE, pattern)
    return re.compile(pattern.replace(" ", SPACE))


def offences() -> list[Offence]:
    """Return every banned phrase in the texts of the project."""
    known = phrases()
    return [
        (path, name, line, words)
        for path, language, text in texts()
        for name, (pattern, _) in known.items()
        if name.startswith(f"{language}.")
        for line, words in found_in(text, pattern)
    ]


def found_in(text: str, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    """Return the line, from 1, and the words of each match of `pattern` in `text`."""
    return [
        (text.count("\n", 0, found.end()) + 1, " ".join(found[0].strip(f".!?:; \n{START}{GAP}").split()))
        for found in re.finditer(rf"(?:{pattern.pattern})\w*", text)
    ]


def count(found: list[Offence]) -> Counts:
    """Return how often each phrase is in each file."""
    return Counter((path, name) for path, name, _, _ in found)


def read_known() -> Counts:
    """Return the list of known phrases; if a merge left two rows for one, the smaller number counts."""
    rows = [line.split("\t") for line in KNOWN.read_text(encoding="utf-8").splitlines()]
    most_first = sorted(rows, key=lambda row: -int(row[2]))
    return Counter({(path, name): int(times) for path, name, times in most_first})


def write_known(known: Counts) -> None:
    """Write the list of known phrases."""
    rows = [f"{path}\t{name}\t{times}\n" for (path, name), times in sorted(known.items()) if times]
    KNOWN.write_text("".join(rows), encoding="utf-8", newline="\n")


def allowed(known: Counts, now: Counts, paths: set[str]) -> Counts:
    """Return how often each phrase may be in each of `paths`; those of files that are gone go to others."""
    kept = Counter({(path, name): times for (path, name), times in known.items() if path in paths})
    free = Counter({name: 0 for _, name in known})
    for (path, name), times in known.items():
        free[name] += times if path not in paths else 0
    for (path, name), times in sorted(now.items()):
        taken = min(max(times - kept[path, name], 0), free[name])
        kept[path, name] += taken
        free[name] -= taken
    return kept


def report(found: list[Offence], limits: Counts) -> list[str]:
    """Return a line for each phrase in a file that has more of it than `limits` allow, with what to write."""
    now, known = count(found), phrases()
    return [
        f'{path}:{line}: "{words}" ({name}); write: {known[name][1]["write"]}'
        for path, name, line, words in found
        if now[path, name] > limits[path, name]
    ]


def main() -> int:
    """Shorten the list; print what is new and return 1 if anything is."""
    found = offences()
    now = count(found)
    limits = allowed(read_known(), now, {path for path, _, _ in texts()})
    write_known(now & limits)
    lines = report(found, limits)
    print(*lines, sep="\n", end="\n" if lines else "")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
