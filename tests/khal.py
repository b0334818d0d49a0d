"""khal for tests: what a calendar program shows of our calendars."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from office import needed

if TYPE_CHECKING:
    from pathlib import Path


def listed_by_khal(calendar: Path, *options: str, times: int = 1) -> list[str]:
    """The lines that `khal list` prints of the file `calendar`, which it imports `times` times."""
    khal, folder = needed("khal"), calendar.parent
    (folder / "config").write_text(
        f"[calendars]\n[[plan]]\npath = {folder}/calendar\n[locale]\nlocal_timezone = Europe/Warsaw\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {folder}/khal.db\n",
        encoding="utf-8",
    )
    (folder / "calendar").mkdir()
    ask = [khal, "-c", str(folder / "config")]
    for _again in range(times):
        subprocess.run([*ask, "import", "--batch", str(calendar)], check=True, capture_output=True)
    listed = subprocess.run(
        [*ask, "list", *options], check=True, capture_output=True, encoding="utf-8",
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return listed.stdout.splitlines()
