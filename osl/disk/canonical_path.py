"""One path for one file: on many disks of macOS and Windows `Plans/2023.yaml` is `plans/2023.yaml` too."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from unicodedata import normalize


def canonical_path(path: Path | str) -> Path:
    """Return the real path of the file at `path`, each name written as its folder lists it."""
    try:
        real = Path(os.path.realpath(path))
    except (OSError, ValueError):  # the working folder is gone: whoever opens the file reports it
        return Path(path)
    if os.name == "nt":  # there the real path is written so already
        return real
    found = Path(real.anchor)
    for name in real.parts[1:]:
        found /= _as_listed(found, name)
    return found


def _as_listed(folder: Path, name: str) -> str:
    """Return `name` as `folder` lists it, or as it is if another case or normal form is another file."""
    others = {name.swapcase(), normalize("NFC", name), normalize("NFD", name)} - {name}
    if not any(is_same_file(folder / other, folder / name) for other in others):
        return name
    with suppress(OSError):
        listed = {one.name for one in folder.iterdir()}
        if name not in listed:
            alike = (one for one in listed if folded(one) == folded(name))
            return next((one for one in alike if is_same_file(folder / one, folder / name)), name)
    return name


def folded(name: str) -> str:
    """Return what the names have in common that such disks take for one."""
    return normalize("NFC", normalize("NFC", name).casefold())


def is_same_file(one: Path, other: Path) -> bool:
    """Return whether both paths exist and are one file."""
    with suppress(OSError, ValueError):
        return one.samefile(other)
    return False
