"""The command line. Importing this costs nothing; `main` brings in what the asked command uses."""

from __future__ import annotations

import sys


def main(args: list[str] | None = None) -> int:
    """Run `osl` with `args` (those of the process if None); the exit code of the contract."""
    from osl.cli.run import run

    return run(sys.argv[1:] if args is None else args)
