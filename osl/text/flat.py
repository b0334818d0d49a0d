"""Texts from a plan on one line, and shortened."""

from __future__ import annotations

import re

from osl.i18n import visible

_SPACES = re.compile(r"\s{2,}")


def flat(text: str) -> str:
    """Return `text` on one line, runs of spaces as one, nothing in it that a terminal would act on."""
    safe = visible(text)
    if safe.isprintable() and "  " not in safe and safe[:1] != " " != safe[-1:]:
        return safe
    if "\u00a0" in safe:
        safe = _SPACES.sub(" ", safe)
    return " ".join([word for word in safe.replace("\n", " ").replace("\t", " ").split(" ") if word])


def shortened(text: str, most: int = 60) -> str:
    """Return `text`, or its beginning and "…" if it has more than `most` characters."""
    return text if len(text) <= most else text[: most - 1] + "…"
