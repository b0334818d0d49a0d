"""Build osl as a program that needs no Python: `python -m dev.standalone`, on the system that it is for.

It makes an environment in `build/standalone`, installs this checkout and PyInstaller there, and writes
`dist/osl` (`dist/osl.exe` on Windows), one file that does all that osl does but for PDF files. `--pdf` adds
their import, `--folder` makes the folder `dist/osl` in place of the file. What was built is tried at the end.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "standalone"
ENTRY = ROOT / "dev" / "standalone_entry.py"
PYINSTALLER = "pyinstaller>=6.10"
# what only the import of PDF files needs: half of the size
OF_PDF = ("pdfplumber", "pdfminer", "PIL", "pypdfium2", "pypdfium2_raw", "cryptography")
# osl imports its commands, rules, readers and writers by name, and reads files beside its modules
COLLECTED = (
    "--collect-submodules=osl",
    "--collect-data=osl",
    "--copy-metadata=osl-plan",
    "--collect-data=docx",
    # python-docx finds its templates from a folder of its modules, which must be there
    f"--add-data={ROOT / 'LICENSE'}{os.pathsep}docx/parts",
    "--collect-submodules=lsprotocol",
    "--collect-data=tzdata",
)


def pyinstaller_words(*, pdf: bool, folder: bool) -> list[str]:
    """Return the options of PyInstaller."""
    chosen = ["--collect-data=pdfminer"] if pdf else [f"--exclude-module={name}" for name in OF_PDF]
    if sys.platform == "linux":
        chosen.append("--strip")
    return [
        "--name=osl", "--onedir" if folder else "--onefile", *COLLECTED, *chosen,
        "--noconfirm", "--clean", "--log-level=WARN",
        f"--distpath={ROOT / 'dist'}", f"--workpath={BUILD / 'work'}", f"--specpath={BUILD}", str(ENTRY),
    ]  # fmt: skip


def _environment() -> Path:
    """Make the environment to build in; return its Python."""
    place = BUILD / "venv"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
    words = [str(python), "-m", "pip", "install", "-q", PYINSTALLER, "tzdata", f"{ROOT}[all]"]
    subprocess.run(words, check=True)
    return python


def build(*, pdf: bool = False, folder: bool = False) -> Path:
    """Build the program; return its path."""
    python = _environment()
    target = ROOT / "dist" / "osl"
    if target.is_dir():
        shutil.rmtree(target)
    words = [str(python), "-m", "PyInstaller", *pyinstaller_words(pdf=pdf, folder=folder)]
    subprocess.run(words, check=True)
    name = "osl.exe" if os.name == "nt" else "osl"
    return target / name if folder else target.with_name(name)


def _run(program: Path, *words: str, place: Path) -> str:
    """Run the program in an empty environment, in the folder `place`; return what it printed."""
    # without SYSTEMROOT no program of Windows starts
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    environment = {**kept, "XDG_STATE_HOME": str(place), "LOCALAPPDATA": str(place)}
    day = ("--as-of", "2023-06-15")
    done = subprocess.run(
        [program, *words, *day], env=environment, cwd=place, capture_output=True, check=False
    )
    if done.returncode:
        sys.stderr.buffer.write(done.stderr)
        raise SystemExit(f"{program.name} {' '.join(words)}: exit {done.returncode}")
    return done.stdout.decode("utf-8")


def try_out(program: Path) -> None:
    """Do with the program what a year needs; raise an error if it does not."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        plan = place / "plans" / "2023.yaml"
        plan.parent.mkdir()
        shutil.copyfile(ROOT / "plans" / "2023.yaml", plan)
        before = plan.read_bytes()
        assert "Maj 2023" in _run(program, "agenda", "--month", "5", "--lang", "pl", place=place)
        assert "as of" in _run(program, "agenda", "--month", "5", "--lang", "en", place=place)
        _run(program, "validate", place=place)
        for file in ("plan.html", "plan.docx", "plan.xlsx", "plan.ics"):
            _run(program, "export", "-o", file, place=place)
            assert (place / file).stat().st_size > 1000
        assert "title:" in _run(program, "import", "plan.docx", place=place)
        _run(program, "done", "piknik-rodzinny", "--on", "2023-06-10", "--year", "2023", place=place)
        assert plan.read_bytes() != before
        _run(program, "undo", "--year", "2023", place=place)
        assert plan.read_bytes() == before


def main() -> None:
    """Build as the command line asks, try what was built, and print where it is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--pdf",
        action="store_true",
        help="also import PDF files: twice the size, and 0.4 s more at each start",
    )
    parser.add_argument("--folder", action="store_true", help="a folder, which starts faster")
    chosen = parser.parse_args()
    program = build(pdf=chosen.pdf, folder=chosen.folder)
    try_out(program)
    print(f"{program}: {_size(program) / 1e6:.0f} MB, tried")


def _size(program: Path) -> int:
    files = program.parent.rglob("*") if program.parent.name == "osl" else (program,)
    return sum(file.stat().st_size for file in files if file.is_file())


if __name__ == "__main__":
    main()
