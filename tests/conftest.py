"""What every test shares: a quiet environment, and osl run as a user runs it."""

from __future__ import annotations

import gc
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from everything import pytest_make_collect_report, pytest_runtest_makereport  # noqa: F401 - hooks of pytest

from dev.catalogues import compile_all
from osl import i18n
from osl.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LEAKS = (
    "OSL_PLAN", "OSL_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERMINAL_WIDTH", "GITHUB_ACTIONS",
    "LANGUAGE", "LC_MESSAGES", "LANG", "PYTHONWARNINGS",
)  # fmt: skip

compile_all()


def pytest_configure() -> None:
    """`OSL_EXAMPLES=10000` sets how many cases a property tries; a few hundred otherwise.

    With `OSL_EVERYTHING` they are the same each time: a failure is then of the change and not of chance.
    """
    from hypothesis import HealthCheck, settings

    cases = int(os.environ.get("OSL_EXAMPLES", "200"))
    slow = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
    same = os.environ.get("OSL_EVERYTHING") == "1" and "OSL_EXAMPLES" not in os.environ
    settings.register_profile(
        "osl", max_examples=cases, deadline=None, suppress_health_check=slow, derandomize=same
    )
    settings.load_profile("osl")


@dataclass(frozen=True)
class Result:
    """What a run of osl left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


class Osl(Protocol):
    """`osl("agenda", "--month", "5", lang="pl")`: a run of osl in this process, into a pipe."""

    def __call__(self, *words: str, lang: str | None = "en", stdin: bytes = b"") -> Result: ...


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nothing of the machine's own settings reaches a test."""
    for name in LEAKS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("OSL_TRACEBACK", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("OSL_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr(i18n, "_language", "en")
    monkeypatch.setattr(i18n, "_chosen", False)
    yield
    gc.enable()


def run(*words: str, lang: str | None = "en", stdin: bytes = b"") -> Result:
    """Run osl in this process, its streams being pipes."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    kept = sys.stdin, sys.stdout, sys.stderr
    i18n._chosen = False
    os.environ.pop("LANGUAGE", None)
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"), out, err
    try:
        code = main([*words, *(["--lang", lang] if lang else [])])
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    return Result(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


@pytest.fixture
def osl() -> Osl:
    """Run osl in this process."""
    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change to a copy of the repository's plans and examples."""
    for name in ("plans", "examples"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / "here" / name)
    (tmp_path / "here" / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "osl.schema.json", tmp_path / "here" / "docs")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder `plans`, below the one that is changed to."""
    folder = tmp_path / "here" / "plans"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder.parent)
    return folder


def process(
    *words: str, env: dict[str, str] | None = None, stdin: bytes = b"", cwd: Path | None = None
) -> Result:
    """Run osl in a process of its own, its streams being pipes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    command = [sys.executable, "-m", "osl", *words]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment, cwd=cwd, check=False)
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def plan(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file with the `PLAN` of 2026 of the module, which `OSL_PLAN` names."""
    path = tmp_path / "2026.yaml"
    path.write_text(request.module.PLAN, encoding="utf-8", newline="")
    monkeypatch.setenv("OSL_PLAN", str(path))
    return path
