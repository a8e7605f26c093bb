"""Nodes, links and the manifest of a backup as JSON; whatever JSON has no word for is said by a small object."""

import base64
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from caseflow.domain.keeping import Counts, Facts, KeptLink, KeptNode, Manifest, Member, Value

_MOMENT, _DAY, _BYTES = "moment", "day", "bytes"


def node_line(node: KeptNode) -> bytes:
    return _line([node.kind, _facts(node.facts)])


def link_line(link: KeptLink) -> bytes:
    return _line([link.type, *link.start, *link.end, _facts(link.facts)])


def node_of(line: list[Any]) -> KeptNode:
    kind, facts = line
    return KeptNode(kind, _facts_of(facts))


def link_of(line: list[Any]) -> KeptLink:
    type_, start, start_key, end, end_key, facts = line
    return KeptLink(type_, (start, start_key), (end, end_key), _facts_of(facts))


def manifest_text(manifest: Manifest) -> str:
    stated = {
        "format": manifest.format,
        "program": manifest.program,
        "made_at": manifest.made_at.isoformat(),
        "migration": manifest.migration,
        "key": manifest.key,
        "nodes": dict(manifest.counts.nodes),
        "links": dict(manifest.counts.links),
        "left_out": dict(manifest.left_out),
        "members": {name: {"size": one.size, "sha256": one.sha256} for name, one in manifest.members.items()},
    }
    return json.dumps(stated, ensure_ascii=False, indent=1)


def manifest_of(stated: Mapping[str, Any]) -> Manifest:
    """Raises KeyError, TypeError, ValueError for what is no manifest."""
    return Manifest(
        format=stated["format"],
        program=stated["program"],
        made_at=datetime.fromisoformat(stated["made_at"]),
        migration=stated["migration"],
        key=stated["key"],
        counts=Counts(nodes=stated["nodes"], links=stated["links"]),
        left_out=stated["left_out"],
        members={name: Member(one["size"], one["sha256"]) for name, one in stated["members"].items()},
    )


def _line(content: list[Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _facts(facts: Facts) -> dict[str, Any]:
    return {name: _said(value) for name, value in facts.items()}


def _facts_of(facts: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _meant(value) for name, value in facts.items()}


def _said(value: Value) -> Any:
    if isinstance(value, list):
        return [_said(one) for one in value]
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode()}
    return value


def _meant(said: Any) -> Any:
    if isinstance(said, list):
        return [_meant(one) for one in said]
    if not isinstance(said, dict):
        return said
    [[what, text]] = said.items()
    if what == _MOMENT:
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if what == _DAY else base64.b64decode(text)
