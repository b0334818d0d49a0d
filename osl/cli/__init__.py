"""The command line. Importing this costs nothing; `main` brings in what the asked command uses."""

from __future__ import annotations

import sys


def main(args: list[str] | None = None) -> int:
    """Run `osl` with `args` (those of the process if None); the exit code of the contract."""
    words = sys.argv[1:] if args is None else args
    if words == ["--version"]:
        from osl import __version__

        print(f"osl {__version__}")
        return 0
    from osl.cli.run import run

    return run(words)
