"""The same without Rich: it prints the plan as JSON."""

import json
from pathlib import Path

import typer
import yaml

app = typer.Typer()


@app.command()
def main(file: str, month: int = 5) -> None:
    """Print the plan's tasks."""
    plan = yaml.load(Path(file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    tasks = [{key: str(value) for key, value in task.items()} for task in plan["tasks"]]
    typer.echo(json.dumps({"month": month, "tasks": tasks}, ensure_ascii=False))


app()
