"""Draw the pictures of the README, a page and a report page, as Chromium shows them: python -m dev.pictures.

They are not compared by `python -m dev.generate --check`: each browser draws letters a little differently.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples/2023/plans/2023.yaml"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PICTURES = {"page.png": "export", "report.png": "report"}
SIZE = "900,1000"


def main() -> int:
    """Draw every picture into `docs`; return 2 if there is no browser."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"none of these is installed: {', '.join(BROWSERS)}\n")
        return 2
    for name, command in PICTURES.items():
        draw(browser, command, ROOT / "docs" / name)
    return 0


def draw(browser: str, command: str, picture: Path) -> None:
    """Draw the page that `osl COMMAND` writes into `picture`."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        osl = [sys.executable, "-m", "osl", command, "--plan", str(PLAN), "-o", str(page)]
        subprocess.run(osl, check=True, cwd=ROOT)
        subprocess.run(
            [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                f"--user-data-dir={folder}/profile", f"--window-size={SIZE}", f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
