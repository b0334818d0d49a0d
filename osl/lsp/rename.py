"""Rename the id of an audience, wherever it is in the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol.types import (
    PrepareRenameParams,
    PrepareRenamePlaceholder,
    RenameParams,
    TextEdit,
    WorkspaceEdit,
)
from pygls.exceptions import JsonRpcException

from osl.format import ID_PATTERN
from osl.i18n import Sentence, say
from osl.lsp.tree import spots
from osl.source.yaml_scalar import PlainId, written

if TYPE_CHECKING:
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.lsp.tree import Spot

REQUEST_FAILED = -32803


def _refused(why: Sentence) -> JsonRpcException:
    return JsonRpcException(str(why), REQUEST_FAILED)


def prepare_rename(
    session: Session, document: OpenDocument, params: PrepareRenameParams
) -> PrepareRenamePlaceholder | None:
    """Return the id of an audience at a position of `document`, None if there is none."""
    session.checked(document)
    spot = document.spot_at(document.offset(params.position))
    if spot is None or not spot.is_audience:
        return None
    return PrepareRenamePlaceholder(document.range(spot.span), spot.value)


def rename(session: Session, document: OpenDocument, params: RenameParams) -> WorkspaceEdit:
    """Return the edit that gives an audience another id; refused if that cannot be one."""
    checked, new = session.checked(document), params.new_name.strip()
    spot = document.spot_at(document.offset(params.position))
    if spot is None or not spot.is_audience:
        raise _refused(say("only the id of an audience can be renamed"))
    if not checked.plan.whole:
        raise _refused(say("{file} cannot be read as a plan; see: osl validate {file}", file=document.name))
    if not re.fullmatch(ID_PATTERN, new):
        raise _refused(say('"{value}" is not an id: a-z, 0-9 and single hyphens', value=new))
    if new != spot.value and new in checked.plan.audiences:
        raise _refused(say('there is an audience "{id}" already', id=new))
    text = checked.source.text
    found = [one for one in spots(document.root(), text) if one.is_audience and one.value == spot.value]
    edits = [TextEdit(document.range(one.span), _written(one, text, new)) for one in found]
    return WorkspaceEdit(changes={document.uri: edits})


def _written(spot: Spot, text: str, new: str) -> str:
    """Return the `new` id as it is written in the place of `spot`: in the same quotes."""
    sign = text[spot.span.start]
    return written(PlainId(new), sign if sign in "\"'" else "", flow=True)
