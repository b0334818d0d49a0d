"""A real browser for tests: Chromium without a window, and axe-core to look for what shuts people out."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from conftest import ROOT
from office import needed

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en",
)  # fmt: skip
RUN = """
<script>{axe}</script>
<script>
const rules = {{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}};
axe.run(document, rules).then(found => parent.postMessage({{
  violations: found.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 200))]),
  unsure: found.incomplete.map(
    v => [v.id, v.nodes.map(n => n.any.map(c => c.message).join() + n.html.slice(0, 90))]),
  passes: found.passes.length,
  width: document.documentElement.scrollWidth, window: innerWidth,
}}, "*"));
</script>
"""

# a window of Chromium is never narrower than 500 pixels, a frame can be
FRAME = """<!DOCTYPE html><title>frame</title>
{frames}
<script>
const answers = [];
addEventListener("message", event => {{
  answers.push(event.data);
  if (answers.length < {count}) return;
  const found = document.createElement("script");
  found.type = "application/json";
  found.id = "found";
  found.textContent = JSON.stringify(answers);
  document.head.append(found);
}});
</script>
"""
ONE = '<iframe src="page.html" width="{width}" height="900" style="border: 0"></iframe>'


def axe_core() -> str:
    """Return the text of axe-core; skip the test if it is not installed."""
    folders = (os.environ.get("OSL_AXE"), ROOT / "node_modules/axe-core", "/usr/lib/node_modules/axe-core")
    for folder in folders:
        if folder and (script := Path(folder) / "axe.min.js").exists():
            return script.read_text(encoding="utf-8")
    pytest.skip("no axe-core here: .ci/run installs it; OSL_AXE may name its folder")


def looked_at(page: str, *widths: int) -> list[dict[str, Any]]:
    """Return what axe-core finds in `page`, in windows of these widths in pixels."""
    browser, script = needed(*CHROMIUM), axe_core()
    checked = page + RUN.format(axe=script.replace("</script", "<\\/script"))
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "page.html").write_text(checked, encoding="utf-8")
        file = Path(folder) / "frame.html"
        file.write_text(
            FRAME.format(frames="".join(ONE.format(width=width) for width in widths), count=len(widths)),
            encoding="utf-8",
        )
        command = [
            browser, *FLAGS, f"--user-data-dir={folder}/profile", "--window-size=1400,1000",
            "--virtual-time-budget=20000", "--dump-dom", file.as_uri(),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    shown = done.stdout.decode("utf-8")
    found = re.search(r'<script type="application/json" id="found">(.*?)</script>', shown, re.DOTALL)
    assert found, shown[-500:]
    answers: list[dict[str, Any]] = json.loads(html.unescape(found[1]))
    return answers


def printed(page: str) -> list[str]:
    """The text of each sheet of paper that `page` is printed on, by Chromium."""
    browser, reader = needed(*CHROMIUM), needed("pdftotext")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file, paper = Path(folder) / "page.html", Path(folder) / "page.pdf"
        file.write_text(page, encoding="utf-8")
        command = [
            browser, *FLAGS, f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
            f"--print-to-pdf={paper}", file.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        text = subprocess.run([reader, "-layout", paper, "-"], capture_output=True, check=True).stdout
    return text.decode("utf-8").split("\f")[:-1]
