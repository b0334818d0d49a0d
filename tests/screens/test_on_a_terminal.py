"""What a terminal shows otherwise than a pipe: one line per task, short names, ids that are long enough."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Protocol

import pytest
from conftest import ROOT, run
from snapshots import matches_snapshot
from terminal import on_terminal, without_escapes

from osl.render.console import Console
from osl.render.width import width as width_of

if TYPE_CHECKING:
    from pathlib import Path

KLUCZE = ROOT / "plans" / "2023.yaml"
DEMO = ROOT / "tests" / "data" / "demo.yaml"
ON = ("--plan", str(KLUCZE), "--as-of", "2023-05-20")
SHORT = "Ferie na sportowo"
TITLE = "Partnerstwo przy organizacji „Ferii na sportowo” dla dzieci i młodzieży z terenu Gminy Klucze"
WIDTHS = (20, 33, 40, 47, 59, 60, 66, 72, 80, 91, 100, 107, 120, 160)
GLANCES = (("list",), ("list", "--sort", "when"), ("timeline",))

MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip
TITLES = (
    "Spotkanie z mieszkańcami w sprawie funduszu sołeckiego i budżetu obywatelskiego na przyszły rok",
    "Warsztaty rękodzieła",
    "Współorganizacja Święta Łąki – w tym konkursu „Najpiękniejszy ogród”",
)
TIMES = (
    "{name} 2023", "{day}.{month}.2023, godz. 17.00–19.00", "na bieżąco", "wg potrzeb",
    "do {day}.{month}.2023", "każdy pierwszy wtorek miesiąca, oprócz lipca i sierpnia",
)  # fmt: skip
KEYS = (
    "responsible: Anna Nowak", "short: Krótka nazwa numer {n}", "section: Wydarzenia", "tentative: true",
    "{{status: done, closed_on: 2023-03-12}}", "{{status: partly-done, closed_on: 2023-03-12, reason: brak}}",
    "place: świetlica w Zalesiu",
)  # fmt: skip


def made_plan(tasks: int) -> str:
    """The text of a plan with long and short titles, date phrases of every kind, persons and sections."""
    lines = ["year: 2023", "title: Plan pracy", "audiences: {all: Mieszkańcy gminy}", "tasks:"]
    for n in range(tasks):
        when = TIMES[n % len(TIMES)].format(name=MONTHS[n % 12], month=n % 12 + 1, day=n % 27 + 1)
        key = KEYS[n % len(KEYS)].format(n=n).strip("{}").replace(", ", "\n    ")
        lines.append(f"  - id: {('spotkanie', 'warsztaty', 'swieto-laki')[n % 3]}-{n}")
        lines.append(f"    title: {TITLES[n % len(TITLES)]} {n}")
        lines.append(f"    audiences: [all]\n    when: {when}\n    {key}")
    return "\n".join(lines) + "\n"


class Terminal(Protocol):
    """`terminal("list", width=80)`: the lines that osl prints on a terminal, without colours."""

    def __call__(self, *words: str, width: int, height: int = 50, lang: str = "pl") -> list[str]: ...


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Run osl in this process as on a terminal."""
    monkeypatch.setattr(Console, "is_terminal", True)

    def lines(*words: str, width: int, height: int = 50, lang: str = "pl") -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setattr(Console, "height", height)
        result = run(*words, lang=lang)
        assert (result.code, result.err) == (0, "")
        return result.out.splitlines()

    return lines


@pytest.fixture(params=["klucze", "demo", "sixty"])
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The real plan, that of the tests, and one of sixty tasks."""
    if request.param != "sixty":
        return KLUCZE if request.param == "klucze" else DEMO
    (tmp_path / "2023.yaml").write_text(made_plan(60), encoding="utf-8")
    return tmp_path / "2023.yaml"


def ids_of(plan: Path) -> list[str]:
    return [
        line.split("id: ")[1].split(",")[0]
        for line in plan.read_text("utf-8").splitlines()
        if " id: " in line
    ]


def rows_of(lines: list[str]) -> list[str]:
    """The lines of tasks and of the names of months: those that are indented."""
    return [line for line in lines if line.startswith("  ")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("words", [(), ("agenda", "--month", "1"), ("overdue",), ("list",), ("timeline",)])
def test_a_terminal_shows_short_names_and_a_pipe_titles(words: tuple[str, ...]) -> None:
    shown = without_escapes(on_terminal(*words, *ON, "--lang", "en", width=200)[1])
    assert f"  {SHORT}  " in shown
    assert TITLE not in shown
    piped = run(*words, *ON).out
    assert TITLE in piped
    assert SHORT not in piped


@pytest.mark.parametrize("words", GLANCES, ids=" ".join)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_task_takes_one_line_and_two_in_a_narrow_window(
    words: tuple[str, ...], width: int, plan: Path, terminal: Terminal
) -> None:
    lines = terminal(*words, "--plan", str(plan), "--as-of", "2023-05-20", width=width, height=999)
    tasks, rows = len(ids_of(plan)), len(rows_of(lines))
    names_of_months = 2 if words == ("timeline",) else 0
    assert tasks <= rows - names_of_months <= (tasks if width >= 60 else 2 * tasks)
    assert all(width_of(line) <= width for line in lines) or width < 40


@pytest.mark.parametrize("words", GLANCES, ids=" ".join)
def test_a_wider_window_never_needs_more_lines(
    words: tuple[str, ...], plan: Path, terminal: Terminal
) -> None:
    for day in ("2023-05-20", "2026-01-01"):
        heights = [
            len(terminal(*words, "--plan", str(plan), "--as-of", day, width=width, height=24))
            for width in WIDTHS
        ]
        assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("command", ["list", "timeline"])
def test_what_is_shown_of_an_id_is_enough_to_type(
    command: str, width: int, plan: Path, terminal: Terminal
) -> None:
    lines = terminal(command, "--plan", str(plan), "--as-of", "2023-05-20", width=width)
    last_words = [row.split()[-1] for row in rows_of(lines)]
    for id_ in ids_of(plan):
        enough = next(n for n in range(1, 99) if is_only(id_[:n], id_, ids_of(plan)))
        assert {id_, id_[: max(enough, 3)], id_[:enough]} & set(last_words)


@pytest.mark.parametrize("width", [60, 80])
def test_a_shortened_id_has_three_letters_if_there_is_room(width: int, terminal: Terminal) -> None:
    last_words = [row.split()[-1] for row in rows_of(terminal("list", *ON, width=width))]
    assert min(map(len, last_words)) == 3
    assert {"kam", "fer", "rada-s"} <= set(last_words)


@pytest.mark.parametrize("width", [20, 39, 40, 60, 80, 200])
@pytest.mark.parametrize(
    "words", [("overdue",), ("agenda",), (), ("agenda", "--days", "30"), ("list", "--wide")], ids=" ".join
)
def test_an_id_is_never_broken_and_what_is_shown_of_it_finds_the_task(
    words: tuple[str, ...], width: int, terminal: Terminal, tmp_path: Path
) -> None:
    ids = [f"{one}-na-rok-{n}" for n in (1, 2) for one in ("warsztaty-kompostowania", "piknik-z-senio", "k")]
    rest = "title: Spotkanie mieszkańców, audiences: [a], when: 2–3 maja"
    tasks = [f"  - {{id: {id_}, {rest}}}" for id_ in ids]
    lines = ["year: 2023", "title: P", "audiences: {a: A}", "tasks:", *tasks]
    (tmp_path / "2023.yaml").write_text("\n".join(lines), encoding="utf-8")
    shown = terminal(*words, "--plan", str(tmp_path / "2023.yaml"), "--as-of", "2023-05-03", width=width)
    shown_words = {word for row in shown for word in row.split()}
    for id_ in ids:
        beginnings = {word for word in shown_words if id_.startswith(word) and is_only(word, id_, ids)}
        typed = [run("show", word, "--plan", str(tmp_path), "--format", "json").out for word in beginnings]
        assert {task["id"] for one in typed for task in json.loads(one)["tasks"]} == {id_}
    assert not any(row.endswith(("-", "id:")) for row in shown)


def test_an_id_that_no_shortening_makes_fit_is_on_a_line_of_its_own(
    terminal: Terminal, tmp_path: Path
) -> None:
    start = "  - {id: zebranie-sprawozdawczo-wyborcze"
    rest = "title: Zebranie, audiences: [a], when: 2 maja}"
    text = f"year: 2023\ntitle: P\naudiences: {{a: A}}\ntasks:\n{start}-1, {rest}\n{start}-2, {rest}\n"
    (tmp_path / "2023.yaml").write_text(text, encoding="utf-8")
    for width, line in (
        (40, "id: zebranie-sprawozdawczo-wyborcze-1"),
        (30, "id: zebranie-sprawozdawczo-wyborcze-1"),
    ):
        shown = terminal("overdue", "--plan", str(tmp_path), "--as-of", "2023-05-03", width=width)
        assert line in [row.strip() for row in shown]


@pytest.mark.parametrize("command", ["list", "timeline"])
def test_an_id_has_three_letters_though_fewer_would_do_and_no_hyphen_at_its_end(
    command: str, terminal: Terminal, tmp_path: Path
) -> None:
    text = "year: 2023\ntitle: P\naudiences: {a: A}\ntasks:\n" + "".join(
        f"  - {{id: {id_}, title: {TITLES[0]}, audiences: [a], when: maj, responsible: Anna Nowak}}\n"
        for id_ in (
            "baj-w-gminnej-bibliotece-publicznej",
            "do",
            "piknik-z-seniorami-nad-zalewem",
            "piknik-zimowy",
        )
    )
    (tmp_path / "2023.yaml").write_text(text, encoding="utf-8")
    lines = terminal(command, "--plan", str(tmp_path), "--as-of", "2023-05-20", width=80)
    last_words = [row.split()[-1] for row in rows_of(lines)]
    assert {"baj-w", "baj"} & set(last_words)
    assert {"do", "piknik-z-s"} <= set(last_words)


def is_only(beginning: str, id_: str, ids: list[str]) -> bool:
    return beginning == id_ or sum(one.startswith(beginning) for one in ids) == 1


def test_chosen_tasks_have_ids_that_are_unique_in_the_whole_plan(terminal: Terminal) -> None:
    for width, shown in ((30, "rada-s"), (60, "rada-s"), (80, "rada-spoleczna")):
        lines = terminal("list", *ON, "--find", "Rada Społeczna", width=width)
        assert rows_of(lines)[0].endswith(f"  {shown}")


@pytest.mark.parametrize("width", [80, 40])
def test_wide_shows_whole_titles_on_a_terminal(width: int, terminal: Terminal) -> None:
    for command in ("list", "timeline"):
        words = " ".join(" ".join(terminal(command, *ON, "--wide", width=width)).split())
        assert SHORT not in words
        assert "id: tydzien-sportowo-artystyczny" in words or width < 80


def test_the_sample_fits_a_usual_window_with_the_names_of_its_months(terminal: Terminal) -> None:
    lines = terminal("timeline", *ON, width=80, height=24)
    assert len(lines) < 24
    assert lines[4:6] == ["     sty mar maj lip wrz lis", "       lut kwi▼cze sie paź gru"]


def test_the_names_of_the_months_are_repeated_below_a_chart_that_is_longer_than_the_window(
    terminal: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "2023.yaml").write_text(made_plan(60), encoding="utf-8")
    words = ("timeline", "--plan", str(tmp_path / "2023.yaml"), "--as-of", "2023-05-20")
    for more in ((), ("--wide",)):
        assert sum("wrz" in line for line in terminal(*words, *more, width=80, height=24)) == 2
        assert sum("wrz" in line for line in terminal(*words, *more, width=80, height=999)) == 1
    assert sum("wrz" in line for line in run(*words, lang="pl").out.splitlines()) == 1


def test_a_date_phrase_of_which_only_a_number_has_room_is_left_out(
    terminal: Terminal, tmp_path: Path
) -> None:
    task = "title: Zebranie, audiences: [a], when"
    text = f"year: 2023\ntitle: P\naudiences: {{a: A}}\ntasks:\n  - {{id: zebranie, {task}: 15 września}}\n"
    (tmp_path / "2023.yaml").write_text(f"{text}  - {{id: ferie, {task}: 7 V}}\n", encoding="utf-8")
    lines = terminal("list", "--plan", str(tmp_path), "--as-of", "2023-05-20", width=24)
    assert [" ".join(line.split()) for line in lines[5:]] == [
        "Zebranie zeb", "zaplanowane", "Zebranie fer", "13 dni po terminie",
    ]  # fmt: skip
    lines = terminal("list", "--plan", str(tmp_path), "--as-of", "2023-05-20", width=35)
    assert lines[6].strip() == "zaplanowane · 15 września"
    assert lines[8].strip() == "13 dni po terminie · 7 V"


def test_the_line_below_a_name_extends_below_the_ids_and_has_the_date_before_the_person(
    terminal: Terminal, tmp_path: Path
) -> None:
    head = "year: 2023\ntitle: P\naudiences: {a: A}\ntasks:\n"
    keys = "title: Zebranie mieszkańców sołectwa, audiences: [a], responsible: Anna Nowak, when"
    tasks = [
        f"  - {{id: zebranie-mieszkancow-zimowe, {keys}: 20–22 czerwca 2023}}\n",
        f"  - {{id: zebranie-mieszkancow-letnie, {keys}: każdy pierwszy wtorek miesiąca}}\n",
    ]
    (tmp_path / "2023.yaml").write_text(head + "".join(tasks), encoding="utf-8")
    lines = terminal("list", "--plan", str(tmp_path), "--as-of", "2023-01-02", width=40)
    assert lines[5:] == [
        "  Zebranie…  zebranie-mieszkancow-z",
        "  zaplanowane · 20–22 czerwca 2023",
        "  Zebranie…  zebranie-mieszkancow-l",
        "  zaplanowane · każdy pierwszy wtorek…",
    ]


def test_the_pointer_is_beside_the_name_of_its_month(terminal: Terminal) -> None:
    for month in range(1, 13):
        upper, lower = terminal("timeline", *ON[:2], "--as-of", f"2023-{month:02}-10", width=80)[4:6]
        with_pointer = lower if month % 2 else upper
        at = with_pointer.index("▼")
        assert at == 5 + 2 * (month - 1) + 1
        name = (upper if month % 2 else lower)[at - 1 : at + 2]
        assert name == MONTHS[month - 1][:3]


def test_who_is_responsible_is_a_column_if_the_plan_names_anybody(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "2023.yaml").write_text(made_plan(20), encoding="utf-8")
    words = ("list", "--plan", str(tmp_path / "2023.yaml"), "--as-of", "2023-05-20")
    for more, width in (((), 100), ((), 58), (("--wide",), 160)):
        assert any("Anna Nowak" in line or "Anna…" in line for line in terminal(*words, *more, width=width))


@pytest.mark.parametrize("lang", ["pl", "en"])
@pytest.mark.parametrize("command", ["list", "timeline"])
def test_windows_as_people_have_them(command: str, lang: str, plan: Path, terminal: Terminal) -> None:
    screens = []
    for width, height in ((80, 24), (100, 30), (120, 40), (40, 30)):
        lines = terminal(
            command, "--plan", str(plan), "--as-of", "2023-05-20", width=width, height=height, lang=lang
        )
        screens.append("\n".join([f"=== {width}×{height}", *lines, ""]))
    name = "sixty" if "sixty" in plan.read_text("utf-8") or plan not in (KLUCZE, DEMO) else plan.stem
    matches_snapshot(f"glance-{command}-{name}.{lang}.txt", "\n".join(screens))
