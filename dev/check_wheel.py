"""Build the wheel and try it in a clean environment, as someone who installs it would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def call(*command: str | Path, lang: str = "en") -> str:
    """Run a command outside the repository, in `lang`; what it printed."""
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONWARNDEFAULTENCODING")}
    words = [str(word) for word in command]
    done = subprocess.run(
        words, env={**env, "OSL_LANG": lang}, cwd=tempfile.gettempdir(), check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode("utf-8")


def call_again(*command: str | Path) -> str:
    """Run a command that needs the network, up to three times; what it printed."""
    for pause in (10, 30):
        try:
            return call(*command)
        except subprocess.CalledProcessError:
            print(f"failed, once more in {pause} s:", *command, file=sys.stderr)
            time.sleep(pause)
    return call(*command)


def build(folder: Path) -> Path:
    """The wheel of this checkout, built into `folder`."""
    call_again(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def check_contents(wheel: Path) -> None:
    """The catalogues, templates and example plans are inside, and nothing that belongs to developers is."""
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("pl/LC_MESSAGES/osl.mo") for name in names), names
    assert any(name.endswith("py.typed") for name in names), names
    assert any(name.endswith("page.html.j2") for name in names), names
    assert {"osl/edit/example.pl.yaml", "osl/edit/example.en.yaml"} <= set(names), names
    assert not any(name.startswith(("tests", "dev", "bench", "docs")) for name in names), names
    assert not any(name.endswith((".po", ".pot")) for name in names), names


def check_metadata(wheel: Path) -> None:
    """The page on a package index renders, and no link in it leads to a file of the repository."""
    call(sys.executable, "-m", "twine", "check", "--strict", wheel)
    archive = zipfile.ZipFile(wheel)
    name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    found = re.findall(r"\]\((?!https?:|mailto:|#)([^)]+)\)", archive.read(name).decode("utf-8"))
    assert not found, found


def check_use(wheel: Path, folder: Path) -> None:
    """Installed with nothing else, osl speaks both languages and answers about a plan."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    call_again(scripts / "python", "-m", "pip", "install", "--quiet", wheel)
    installed = call(scripts / "python", "-m", "pip", "list")
    assert not any(name in installed.lower() for name in ("pytest", "hypothesis", "babel", "mypy")), installed
    plan = ROOT / "plans" / "2023.yaml"
    assert "Użycie: osl" in call(scripts / "osl", "--help", lang="pl")
    assert "Usage: osl" in call(scripts / "osl", "--help")
    assert "Maj 2023" in call(scripts / "osl", "list", "--plan", plan)
    call(scripts / "osl", "validate", "--strict", plan)
    assert "<th scope" in call(scripts / "osl", "export", "--format", "html", "--plan", plan)
    call(scripts / "python", "-m", "osl", "--version")
    check_hint(scripts / "osl", "export", "--plan", plan, "-o", folder / "plan.docx")


def check_hint(*command: str | Path) -> None:
    """Check that the command that osl names for a missing library installs it."""
    refused = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    named = refused.stderr.strip().rpartition(": ")[2]
    assert (refused.returncode, named.endswith("-m pip install python-docx")) == (2, True), refused
    subprocess.run(named, shell=True, check=True)  # noqa: S602 - as a person types it
    call(*command)


def main() -> None:
    """Build, look inside, install, use."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder)
        check_contents(wheel)
        check_metadata(wheel)
        check_use(wheel, folder / "venv")
    print("the wheel is complete and works")


if __name__ == "__main__":
    main()
