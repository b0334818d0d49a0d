"""A plan as it was in a revision of a git repository: `HEAD~3:` or `main:plans/2026.yaml`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from osl.app.find import ENDINGS
from osl.i18n import say
from osl.problem import OslError
from osl.source.files import kind_of
from osl.source.text import MAX_BYTES
from osl.values import Value

if TYPE_CHECKING:
    from osl.i18n import Sentence

MOST = 5  # names of plans that are listed


class Revision(Value):
    """A file in a revision: `path` as git takes it after the colon, `folder` where git is run."""

    name: str
    path: str
    folder: str = os.curdir

    def __str__(self) -> str:
        """Return `REV:PATH`."""
        return f"{self.name}:{self.path.removeprefix('./')}"

    def beside(self, other: str | Revision) -> Revision:
        """Return this revision of the file of `other`, which is a file's name or a revision of one."""
        if isinstance(other, Revision):
            return other._replace(name=self.name)
        file = Path(other)
        return Revision(self.name, f"./{file.name}", str(file.parent))


def revision(typed: str) -> Revision | None:
    """Return the revision that `typed` means; None if it is the name of a file.

    `REV:PATH` is read as git reads it: from the root of the repository, `./` from the working folder.
    The path of `REV:` is empty.
    """
    name, colon, path = typed.partition(":")
    if not colon or not name or os.path.splitdrive(typed)[0] or kind_of(typed):
        return None
    return Revision(name, path)


def read_revision(one: Revision) -> bytes:
    """Return the bytes of that file in that revision; at most one more than the limit.

    Raises OslError if git is not installed, or finds no such file.
    """
    name = f"{one.name}:{one.path}"
    command = ["git", "-C", one.folder, "cat-file", "blob", "--end-of-options", name]
    with TemporaryFile() as output:  # a pipe would hold a file of any size in memory
        try:
            done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False)  # noqa: S603
        except FileNotFoundError as error:
            raise OslError(
                say("{name} is in a git repository, and git is not installed", name=one)
            ) from error
        if done.returncode:
            why = (done.stderr.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
            raise OslError(_missing(one, why))
        output.seek(0)
        return output.read(MAX_BYTES + 1)


def _missing(one: Revision, why: str) -> Sentence:
    """Return that there is no such file, with the plans that the revision has in its folder."""
    folder, slash, _ = one.path.rpartition("/")
    tree = f"{one.name}:{folder}{slash}"
    command = [
        "git",
        "-C",
        one.folder,
        "ls-tree",
        "-z",
        "--full-tree",
        "--name-only",
        "--end-of-options",
        tree,
    ]
    listed = subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603
    names = [name for name in listed.decode("utf-8", "replace").split("\0") if name.endswith(ENDINGS)]
    if not names:
        return say("there is no file {name}; git reports: {why}", name=one, why=why)
    there = ", ".join(f"{one.name}:{_typed(one, f'{folder}{slash}{name}')}" for name in names[:MOST])
    return say("there is no file {name}; {revision} has: {names}", name=one, revision=one.name, names=there)


def _typed(one: Revision, path: str) -> str:
    """Return `path` as it is typed in the working folder."""
    if not path.startswith("."):
        return path
    return f"./{os.path.relpath(os.path.join(one.folder, path))}".replace(os.sep, "/")  # noqa: PTH118
