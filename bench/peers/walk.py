"""Only walks libyaml's events of a file: the floor of any reader."""

import sys
from pathlib import Path

import yaml

for _ in yaml.parse(Path(sys.argv[1]).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
    pass
