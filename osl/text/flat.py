"""People's text on one line."""

from __future__ import annotations

import re

from osl.i18n import visible

_SPACES = re.compile(r"\s{2,}")


def flat(text: str) -> str:
    """People's text on one line, spaces run together, nothing in it that a terminal would act on."""
    safe = visible(text)
    if "\u00a0" in safe:
        safe = _SPACES.sub(" ", safe)
    return " ".join([word for word in safe.replace("\n", " ").replace("\t", " ").split(" ") if word])
