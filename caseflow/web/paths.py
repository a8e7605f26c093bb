"""Paths of the case file in an officer's words: "contracts.K2.overdue" becomes 合同（甲公司→乙公司）是否有到期未付."""

import re

from caseflow.domain.case_file import CaseFile
from caseflow.glossary import Language, knows, label

_ELEMENTS = ("element", "event_kind", "system", "field", "role", "measure")


def path_words(case: CaseFile, path: str, language: Language) -> str:
    """One path or element's name in words; what has no words stands as it is."""
    head, *rest = path.split(".")
    if not rest:
        return _element(head, language)
    if head == "parties":
        return _joined(party_name(case, rest[0]), rest[1:], language)
    if head == "contracts":
        return _joined(_contract(case, rest[0], language), rest[1:], language)
    if head == "claims":
        return _joined(f"{label('field', 'claims', language)} {rest[0]}", rest[1:], language)
    if head == "events":
        return _joined(_event(case, rest[0], language), rest[1:], language)
    if head == "proofs" and knows("proof_kind", rest[0]):
        return _joined(
            f"{label('field', 'proofs', language)} · {label('proof_kind', rest[0], language)}", rest[1:], language
        )
    if head == "projects":
        project = case.project(rest[0])
        name = project.name if project else None
        return _joined(name or f"{label('field', 'projects', language)} {rest[0]}", rest[1:], language)
    return _joined(label("field", head, language), rest, language)


def party_name(case: CaseFile, key: str | None) -> str:
    """The party's name, or its key where the source gives none."""
    return case.name_of(key) or "—"


def _element(name: str, language: Language) -> str:
    group = next((group for group in _ELEMENTS if knows(group, name)), None)
    return label(group, name, language) if group else name


def _joined(thing: str, rest: list[str], language: Language) -> str:
    words = [_part(part, language) for part in rest]
    return " · ".join([thing, *(word for word in words if word)])


def _part(part: str, language: Language) -> str:
    if part.isdigit():
        return f"#{int(part) + 1}"
    if re.fullmatch(r"[a-z_0-9]+", part):
        return _element(part, language) if not knows("field", part) else label("field", part, language)
    return part


def _contract(case: CaseFile, key: str, language: Language) -> str:
    contract = case.contract(key)
    word = label("field", "contracts", language)
    if contract is None:
        return f"{word} {key}"
    giver = party_name(case, contract.giver) if contract.giver else "?"
    taker = party_name(case, contract.taker) if contract.taker else "?"
    return f"{word}（{giver} → {taker}）"


def _event(case: CaseFile, place: str, language: Language) -> str:
    if not place.isdigit() or int(place) >= len(case.events):
        return f"{label('field', 'events', language)} {place}"
    event = case.events[int(place)]
    day = f"{event.on} " if event.on else ""
    kind = label("event_kind", event.kind, language) if event.kind else label("field", "events", language)
    return f"{day}{kind}"
