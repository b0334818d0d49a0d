"""`osl add --new-audience`: groups that are declared together with a new task."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.cst import CstMapping, CstScalar, UnsureError, comments_in, cst_of
from osl.edit.detect_style import style_of
from osl.edit.mapping_editor import MappingEditor
from osl.edit.style import YamlStyle, block_lines, flow_text
from osl.edit.text_edit import apply_edits
from osl.i18n import say
from osl.plan import Audience
from osl.problem import OslError
from osl.source.yaml_scalar import is_safe_bare
from osl.text.fold import fold
from osl.text.lines import below_comments, line_start, next_line
from osl.text.slug import slug
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from osl.i18n import Sentence
    from osl.plan import Plan, Task

LONGEST_ID = 40
SHORT = 4


def new_id(title: str, taken: Iterable[str], stand_in: str = "task") -> str:
    """Return an id made of the first words of `title`, other than those `taken`."""
    words = (slug(title) or stand_in).split("-")
    while len(words) > 1 and len("-".join(words)) > LONGEST_ID:
        words.pop()
        while len(words) > 1 and len(words[-1]) < SHORT:  # no id ends in «for» or «z»
            words.pop()
    base, others = "-".join(words)[:LONGEST_ID].rstrip("-"), set(taken)
    if base not in others:
        return base
    return next(name for n in count(2) if (name := f"{base}-{n}") not in others)


class NewGroups(Value):
    """A proposal to declare `groups` behind the audiences of a plan."""

    groups: tuple[Audience, ...]

    @classmethod
    def of(cls, plan: Plan, names: Iterable[str]) -> NewGroups:
        """Propose a group for each of `names`; raise OslError if the plan has one of that name."""
        found: dict[str, Audience] = {}
        for name in names:
            known = (one for one in plan.audiences.values() if fold(one.name) == fold(name))
            if there := next(known, None):
                message = say(
                    'there is already a group "{name}"; use: --audience {id}', name=there.name, id=there.id
                )
                raise OslError(message)
            id_ = new_id(name, (*plan.audiences, *found), "group")
            if not is_safe_bare(id_, flow=True):  # a key that other loaders take for a number or a yes
                id_ = new_id(f"group {id_}", (*plan.audiences, *found))
            made = Audience(id_, name)
            found[made.id] = made
        return cls(tuple(found.values()))

    @property
    def done(self) -> Sentence:
        """What was done, in words."""
        named = ", ".join(f"{one.id} ({one.name})" for one in self.groups)
        return say("declared as an audience: {groups}", groups=named)

    @property
    def by_hand(self) -> str:
        """What a person would write."""
        return "audiences: " + flow_text({one.id: one.name for one in self.groups}, YamlStyle())

    def made_in(self, text: str) -> str:
        """Return `text` with the groups declared."""
        plan = MappingEditor(text, (0, len(text))).keys()
        found = plan.get("audiences")
        if not isinstance(found, CstMapping):
            raise UnsureError(say('"audiences" has no groups yet'))
        style, last = _style_of(text, found), len(found.pairs) - 1
        if found.flow:
            new = [style.name(one.id) + style.value(one.name, flow=True) for one in self.groups]
            return apply_edits(text, flow.insert(text, found, new, last, style))
        lines = [line for one in self.groups for line in block_lines({one.id: one.name}, found.column, style)]
        return apply_edits(text, block.insert_pair(text, found, lines, last))

    def meant_in(self, plan: Plan) -> Plan:
        """Return `plan` with the groups."""
        return plan._replace(audiences={**plan.audiences, **{one.id: one for one in self.groups}})

    def window(self, text: str) -> tuple[int, int]:
        """Return the range from the last audience's last line."""
        found = MappingEditor(text, (0, len(text))).keys().get("audiences")
        if not isinstance(found, CstMapping):
            raise UnsureError(say('"audiences" has no groups yet'))
        last = found.pairs[-1][1] if found.pairs else found
        end = below_comments(text, found.end, max(found.column, 1))
        return line_start(text, max(last.end - 1, 0)), next_line(text, end)

    def kept(self, text: str, tasks: Mapping[str, Task], window: tuple[int, int]) -> object:  # noqa: ARG002 - the protocol's
        """Return the comments of the window."""
        return Counter(comments_in(text, *window, [cst_of(text)]))


def _style_of(text: str, groups: CstMapping) -> YamlStyle:
    """Return the style of `groups`, with the quotes that all their names have."""
    quotes = {name.style for _, name in groups.pairs if isinstance(name, CstScalar)}
    style = style_of(text, groups)
    return style._replace(text=quotes.pop()) if quotes in ({"'"}, {'"'}) else style
