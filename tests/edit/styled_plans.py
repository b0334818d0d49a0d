"""Made plans in every style that people write: block and flow, all quotes, comments, line ends."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

WORDS = [
    "Święto Ziemi", "piknik: rodzinny", "# nie uwaga", "no", "08", "Żółw – jeż", "a, b", "'tak'",
    'rzekł "nie"', "2023-05-01", "koniec.", "- myślnik", "{klamra}", "x:y", "100%", "@gmina", "~",
    "e\\mail", "zażółć gęślą jaźń",
]  # fmt: skip
TIMES = [
    "maj 2023", "Styczeń – luty 2023", "do 31 marca", "cały rok", "wg potrzeb", "raz w miesiącu",
    "6 maja 2023",
]  # fmt: skip
SERIES = ["każdy wtorek", "Każdy wtorek i czwartek", "co tydzień we wtorki"]
TUESDAY, WEDNESDAY = "2023-06-06", "2023-06-07"
COMMENTS = ["# uwaga", "# status: done", "#", "# 'cudzysłów", "# } ] ,"]
STYLES = ["plain", "single", "double"]


@dataclass(frozen=True)
class Made:
    """A made plan: its bytes, and the ids of its tasks."""

    data: bytes
    ids: tuple[str, ...]
    without_status: tuple[str, ...]


def quoted(text: str, style: str) -> str:
    """`text` as a scalar in `style`; in single quotes if it cannot be plain."""
    if style == "double":
        return json.dumps(text, ensure_ascii=False)
    safe = text[0].isalnum() and not set(text) & set(":#,[]{}\"'\\\n") and text not in ("no", "08")
    if style == "plain" and safe:
        return text
    return "'" + text.replace("'", "''") + "'"


class Writer:
    """Writes one plan, asking `draw` for every choice."""

    def __init__(self, draw: st.DrawFn, times: list[str]) -> None:
        self.draw = draw
        self.times = times
        self.comments = self.chance(2)
        self.odd = self.chance(3)

    def pick(self, *some: T) -> T:
        return self.draw(st.sampled_from(some))

    def chance(self, n: int) -> bool:
        """True once in `n`."""
        return self.draw(st.integers(0, n - 1)) == n - 1

    def comment(self) -> str:
        if not (self.comments and self.chance(4)):
            return ""
        return self.pick(" ", "   ") + self.pick(*COMMENTS)

    def text(self, indent: int, words: list[str]) -> list[str]:
        """A text value as lines: the first goes behind the key, the others are indented already."""
        word = self.pick(*words)
        if self.odd and self.chance(3):
            return self.long(indent, word)
        return [quoted(word, self.pick(*STYLES)) + self.comment()]

    def long(self, indent: int, word: str) -> list[str]:
        pad = " " * (indent + self.pick(1, 2, 4))
        kind = self.pick(">-", "|-", ">", "|", "|+", "plain", "double", "next")
        if kind == "plain":
            return ["początek", f"{pad}dalszy ciąg" + self.comment()]
        if kind == "double":
            return ['"początek', f'{pad}koniec"' + self.comment()]
        if kind == "next":
            return [self.comment().strip(), pad + quoted(word, "single") + self.comment()]
        blank = [""] if self.chance(3) else []
        return [str(kind) + self.comment(), f"{pad}jeden", *blank, f"{pad}dwa: # trzy"]

    def values(self, n: int) -> dict[str, object]:
        """The keys of a task, each with how to write it: a text, a bare word, a list, a list of mappings."""
        keys: dict[str, object] = {
            "id": f"zadanie-{n}", "title": WORDS, "audiences": ["ngo", "jst"][: self.pick(1, 2)],
            "when": self.times,
        }  # fmt: skip
        if self.chance(3):
            keys["place"] = WORDS
        if self.chance(3):
            keys["x-moje"] = WORDS
        if self.chance(3):
            keys["partners"] = [] if self.chance(3) else ["OSP", "KGW: Klucze"]
        if self.chance(5):
            keys["months"] = "5-6"
        if self.chance(3):
            keys["log"] = [{"on": "2023-02-03", "what": "zebranie"}] * self.pick(0, 1, 2)
        if self.chance(5):
            keys["moves"] = [{"on": "2023-01-01", "from": "luty 2023"}]
        if self.times is SERIES and self.chance(2):
            exception = {"on": "2023-05-05", "of": TUESDAY}
            others = [{"of": day} for day in ("2023-05-30", "2023-06-13")[: self.pick(0, 1, 2)]]
            moved = self.pick({}, {"to": WEDNESDAY}, {"to": WEDNESDAY, "reason": "brak sali"})
            keys["exceptions"] = self.draw(st.permutations([exception | moved, *others]))
        if self.chance(4):
            keys |= {"status": self.pick("done", "cancelled"), "closed_on": "2023-05-05", "reason": WORDS}
        elif self.chance(5):
            keys["status"] = self.pick("planned", "started")
        return dict(self.draw(st.permutations(list(keys.items()))))

    def block_task(self, values: dict[str, object], dash: int, gap: int) -> list[str]:
        lines: list[str] = []
        for key, value in values.items():
            if lines and self.comments and self.chance(8):
                lines.append(" " * (dash + gap) + "# między kluczami")
            lines += self.block_pair(key, value, dash + gap)
        if self.comments and self.chance(4):
            lines.append(" " * (dash + gap) + "# pod zadaniem")
        if self.odd and self.chance(4):
            return [" " * dash + "-", *lines]
        return [" " * dash + "-" + " " * (gap - 1) + lines[0].lstrip(" "), *lines[1:]]

    def block_pair(self, key: str, value: object, indent: int) -> list[str]:
        head = " " * indent + key + ":"
        if isinstance(value, str):
            return [f"{head} {value}" + self.comment()]
        if value in (WORDS, self.times):
            first, *rest = self.text(indent, value)
            return [f"{head} {first}".rstrip(" ") if first == "" else f"{head} {first}", *rest]
        assert isinstance(value, list)
        if not value or self.chance(2):
            return [f"{head} {self.flow(value)}" + self.comment()]
        dash = indent + self.pick(0, 2)
        return [head + self.comment(), *(line for item in value for line in self.block_item(item, dash))]

    def block_item(self, item: object, dash: int) -> list[str]:
        if not isinstance(item, dict):
            return [" " * dash + "- " + quoted(str(item), self.pick(*STYLES)) + self.comment()]
        values = {
            key: value if key in ("on", "of", "to") else quoted(value, "plain") for key, value in item.items()
        }
        lines = [" " * (dash + 2) + f"{key}: {value}" for key, value in values.items()]
        return [" " * dash + "- " + lines[0].lstrip(), *lines[1:]]

    def flow(self, value: object) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(part)}" for key, part in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(one) for one in value) + "]"
        return quoted(str(value), self.pick(*STYLES))

    def flow_task(self, values: dict[str, object], dash: int) -> list[str]:
        json_like = self.chance(3)
        pairs = [self.flow_pair(key, value, json_like=json_like) for key, value in values.items()]
        bullet = " " * dash + "- "
        if self.chance(2):
            pad = self.pick("", " ")
            return [bullet + "{" + pad + ", ".join(pairs) + pad + "}" + self.comment()]
        pad = " " * (dash + 4)
        if self.chance(2):
            inner = [pad + pair + "," for pair in pairs[1:-1]]
            return [bullet + "{ " + pairs[0] + ",", *inner, pad + pairs[-1] + " }"]
        last = pairs[-1] + ("," if self.chance(3) else "")
        lines = [pad + line + self.comment() for line in [*(pair + "," for pair in pairs[:-1]), last]]
        return [bullet + "{", *lines, " " * (dash + 2) + "}"]

    def flow_pair(self, key: str, value: object, *, json_like: bool) -> str:
        name = f'"{key}"' if json_like else key
        if value in (WORDS, self.times):
            style = "double" if json_like else self.pick(*STYLES)
            return f"{name}: {quoted(self.pick(*value), style)}"
        if isinstance(value, str):
            return f'{name}: "{value}"' if json_like else f"{name}: {value}"
        return f"{name}: {json.dumps(value)}" if json_like else f"{name}: {self.flow(value)}"

    def plan(self) -> Made:
        dash, gap = self.pick(0, 2, 4), self.pick(2, 4)
        count = self.pick(1, 2, 3)
        parts: dict[str, list[str]] = {"tasks": [], "unplanned": []}
        ids, open_ones = [], []
        blank = self.chance(2)
        for n in range(count):
            values = self.values(n)
            ids.append(f"zadanie-{n}")
            if "status" not in values:
                open_ones.append(ids[-1])
            part = parts["unplanned" if n and self.chance(3) else "tasks"]
            if part and blank:
                part.append("")
            if self.comments and self.chance(4):
                part.append(" " * dash + "# przed zadaniem")
            flow = self.chance(3)
            part += self.flow_task(values, dash) if flow else self.block_task(values, dash, gap)
        head = ["year: 2023", "title: Plan", "audiences:", "  ngo: NGO", "  jst: {name: JST}"]
        sections = [["tasks:", *parts["tasks"]]]
        if parts["unplanned"]:
            sections.append(["unplanned:", *parts["unplanned"]])
        if self.chance(3):
            sections.reverse()
        tail = ["# koniec"] if self.comments and self.chance(2) else []
        if self.chance(4):
            tail += ["x-stopka: tak"]
        lines = [*head, *(line for one in sections for line in ([""] if blank else []) + one), *tail]
        return Made(self.encoded(lines), tuple(ids), tuple(open_ones))

    def encoded(self, lines: list[str]) -> bytes:
        ends = self.pick(("\n",), ("\r\n",), ("\n", "\r\n"))
        text = "".join(line + self.pick(*ends) for line in lines)
        if self.chance(3):
            text = text.rstrip("\r\n")
        return (("\ufeff" if self.chance(4) else "") + text).encode()


@st.composite
def plans(draw: st.DrawFn) -> Made:
    """Made plans."""
    return Writer(draw, TIMES).plan()


@st.composite
def series_plans(draw: st.DrawFn) -> Made:
    """Made plans whose tasks recur on Tuesdays; some have exceptions, of TUESDAY moved to WEDNESDAY."""
    return Writer(draw, SERIES).plan()
