"""One name for one file: on many disks of macOS and Windows `Plans/2023.yaml` is `plans/2023.yaml` too."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from unicodedata import normalize


def real_file(path: Path | str) -> Path:
    """The real path of the file at `path`, spelled as its folders list it."""
    try:
        real = Path(os.path.realpath(path))
    except (OSError, ValueError):  # the working folder is gone: whoever opens the file says so
        return Path(path)
    if os.name == "nt":  # there the real path is spelled so already
        return real
    found = Path(real.anchor)
    for name in real.parts[1:]:
        found /= _as_listed(found, name)
    return found


def _as_listed(folder: Path, name: str) -> str:
    """`name` as `folder` lists it; as it is where another case or normal form means another file."""
    others = {name.swapcase(), normalize("NFC", name), normalize("NFD", name)} - {name}
    if not any(same_file(folder / other, folder / name) for other in others):
        return name
    with suppress(OSError):
        listed = {one.name for one in folder.iterdir()}
        if name not in listed:
            alike = (one for one in listed if folded(one) == folded(name))
            return next((one for one in alike if same_file(folder / one, folder / name)), name)
    return name


def folded(name: str) -> str:
    """What names have in common that some disks take for one."""
    return normalize("NFC", normalize("NFC", name).casefold())


def same_file(one: Path, other: Path) -> bool:
    """Whether both names are there and mean one file."""
    with suppress(OSError, ValueError):
        return one.samefile(other)
    return False
