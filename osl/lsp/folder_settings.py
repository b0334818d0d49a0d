"""The settings in `osl.toml` beside each document, read again when the file changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.check_files import RuleChoice
from osl.app.settings import NAME, NO_SETTINGS, settings_in
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from pathlib import Path

    from osl.i18n import Sentence


class DocumentSettings(Value):
    """What the settings beside a document choose: its rules (None for all), the language; or the error."""

    wanted: frozenset[str] | None = None
    language: str | None = None
    error: Sentence | str | None = None


class FolderSettings:
    """The settings of folders, kept as long as their files are the same."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[object, DocumentSettings]] = {}

    def of(self, path: Path | None) -> DocumentSettings:
        """Return the settings for the document at `path`: the defaults if they are wrong, with the error."""
        if path is None:
            return DocumentSettings()
        folder = path.parent
        stamp = _stamp(folder / NAME)
        if folder not in self._known or self._known[folder][0] != stamp:
            self._known[folder] = stamp, _read(folder)
        return self._known[folder][1]


def _stamp(file: Path) -> object:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(folder: Path) -> DocumentSettings:
    settings, error = NO_SETTINGS, None
    try:
        settings = settings_in(folder)
    except OslError as wrong:
        error = wrong.sentence
    return DocumentSettings(RuleChoice().wanted(settings), settings.language, error)
