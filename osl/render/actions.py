"""What GitHub Actions would take for a command in the log of a job, broken up so that it takes none."""

from __future__ import annotations

import re

# a command of the runner's first version counts anywhere, one of the second at the start of a line
_OLD = "##["
_NEW = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def without_old_commands(text: str) -> str:
    r"""`text` with `#\u0023[` in place of `##[`."""
    return text.replace(_OLD, "#\\u0023[")


def without_commands(text: str) -> str:
    r"""`text` as without_old_commands, and with `\u003a:` for `::` at the start of a line."""
    return _NEW.sub(r"\1\\u003a", without_old_commands(text)) if "::" in text else without_old_commands(text)
